"""Whatever stands in the files, the audit comes to an end with findings at their places, and fixes are done once."""

from hypothesis import given
from hypothesis import strategies as st
from tests.support.audit import audit_sources, sources_of

from briefkit.audit.fixing import changed_texts, chosen_edits
from briefkit.text import SourceText

PIECES = """
[@roe2004, p. 4--5]|[@Doe2010, 190]|@dawn2012 [3]|word|Word.| |¶|¶¶|[^1]|[^2]|^[inline *Ibid.*, 3]|[^1]: text¶
[^1]: Ibid., 4.¶|[@nobody]|[^2]: A. Roe, *Alpha and Beta*, 12.¶|# Head [@roe2004]
::: {.recommendation #r}¶|:::¶|# Recommendations¶
::: {.recommendation to="x" #r}¶|- item¶
https://a.example/b|<b>|</b>|`code`|<!-- c -->|<!-- brief: ignore[N703] -->
<!-- brief: ignore[K] so -->|[](#r)|[](#none)|(Roe 2004, 3)|[|]|{#id}|--|@|;|![Alt](a.png){#f}|: Caption¶|---¶
"""
VALUES = """
{}|{{}}|{2004-13}|{2004/2001}|{2102}|{Roe, Jane and}|{Ministry of Trade}|{a; b}|{THE ALPHA OF ALL}|{R&amp;D}|{<i>x</i>}
{http://a b.c/).}
{https://doi.org/10.1000/1}|{doi:10.1000/182.}|{pp. 9-3}|{63-86}|{978}|{\u00ad\ufb01}|{e\u0301}|foo|"q"
{\\|{x|{www.x.org}|{file:///x}|{https://bit.ly/x?utm_source=a}|{{World Bank}}|{$5 & 6%}|{Alpha (2004)}|{n.d.}
"""
NAMES = """author editor title journaltitle date year urldate url doi isbn issn pages publisher location crossref ids
note volume entrysubtype institution pubisher"""


def pieces(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from([piece.replace("¶", "\n") for line in text.strip().split("\n") for piece in line.split("|")])


MARKDOWN = st.lists(pieces(PIECES), max_size=25).map("".join)
VALUE = pieces(VALUES)
NAME = st.sampled_from(NAMES.split())
ENTRY = st.tuples(
    st.sampled_from(["book", "article", "online", "report", "incollection", "jurisdiction", "xdata", "boook"]),
    st.sampled_from(["roe2004", "doe2010", "a", "é", "b."]),
    st.lists(st.tuples(NAME, VALUE), max_size=7),
).map(lambda e: f"@{e[0]}{{{e[1]},\n" + "".join(f"  {name} = {value},\n" for name, value in e[2]) + "}\n")
LIBRARY = st.lists(
    st.one_of(ENTRY, st.sampled_from(["% brief: ignore[ALL] x\n", "@string{a = {b}}\n", "}\n"])), max_size=5
)


@given(MARKDOWN, LIBRARY.map("\n".join))
def test_the_audit_takes_any_text(section: str, library: str) -> None:
    sources = sources_of({"section.md": section, "library.bib": library})
    report = audit_sources(sources)
    for finding in report.findings:
        place = finding.location
        if place and place.path in sources and place.line:
            lines = sources[place.path].text.split("\n")
            assert place.line <= len(lines)
            assert place.column <= len(lines[place.line - 1]) + 1
    for unsafe in (False, True):
        changed = changed_texts(sources, chosen_edits(report.fixes.values(), unsafe))
        audit_sources({**sources, **{path: SourceText(path, text) for path, text in changed.items()}})
