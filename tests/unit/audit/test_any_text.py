"""Whatever stands in the files, the audit comes to an end with findings at their places, and fixes are done once."""

from pathlib import PurePosixPath

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


NOTES = """
Ibid.|*Ibid.*, 307.|Musa Hassan, *The Long Road* (Lahore: Ariana, 2004), 306.|Hassan, *Long Road*, 12|, |; |. |"
Alan Doe, "Gas and Power," *Horizon* 44, no.2, (April 1991): 52.|https://www.dawn.com/news/1|(accessed May 4, 2013)
<http://a.example/b c>|See |Roe, op. cit., 3|supra note 1|(2012,)|“|”|\\_|[shown](http://x.org/a_b)|n.d.|¶    |> |—
"""
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


ROUNDS = 10  # as many as the command makes


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
        left = sources
        for _ in range(ROUNDS):
            edits = chosen_edits(audit_sources(left).fixes.values(), unsafe)
            changed = changed_texts(left, edits)
            if not changed:
                break
            left = {**left, **{path: SourceText(path, text) for path, text in changed.items()}}
        else:
            raise AssertionError("fixing comes to no end")


@given(st.lists(st.lists(pieces(NOTES), max_size=6).map("".join), max_size=6), st.lists(pieces(PIECES), max_size=8))
def test_the_audit_takes_any_document(notes: list[str], words: list[str]) -> None:
    calls = " ".join(
        f"It fell{stop}[^{number}]" for number, stop in zip(range(1, 7), (".", "", ",", " ", ".", "."), strict=True)
    )
    listed = "\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, start=1))
    text = f"# A\n\n{''.join(words)}\n\n{calls}.\n\n{listed}\n"
    path = PurePosixPath("document.md")
    sources = {path: SourceText(path, text)}
    report = audit_sources(sources)
    for finding in report.findings:
        place = finding.location
        assert place is None or place.line <= len(text.split("\n"))
    changed = changed_texts(sources, chosen_edits(report.fixes.values(), unsafe=True))
    audit_sources({path: SourceText(path, changed[path])} if changed else sources)
