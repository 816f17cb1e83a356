"""The CSL style of the house style ipri, run through the real pandoc.

`tests/cases/csl/ipri.md` says what single notes look like; the grid below leaves parts out of every kind of
work and looks for punctuation that was left behind.
"""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any

import pypandoc
import pytest
from lxml import etree

PROJECT = Path(__file__).parents[3]
STYLE = PROJECT / "templates/ipri/ipri.csl"
CASES = PROJECT / "tests/cases/csl/ipri.md"
LEAVES = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
QUOTES = {"DoubleQuote": "“{}”", "SingleQuote": "‘{}’"}


def run_pandoc(markdown: str, *options: str) -> Any:
    """The AST of a paper, with its citations set in the style."""
    command = [pypandoc.get_pandoc_path(), "--from=markdown", "--to=json", "--citeproc", f"--csl={STYLE}"]
    done = subprocess.run(
        [*command, *options], input=markdown, capture_output=True, text=True, check=True, timeout=120
    )
    assert "CiteprocWarning" not in done.stderr, done.stderr
    return json.loads(done.stdout)


def text_of(node: Any) -> str:
    """What the inlines or blocks say, emphasis as `*…*`, links as their text."""
    if isinstance(node, list):
        return "".join(text_of(item) for item in node)
    kind, content = node["t"], node.get("c")
    if kind in LEAVES:
        return LEAVES[kind]
    if kind == "Str":
        return str(content).replace("\N{NO-BREAK SPACE}", " ")  # the reader's, after "vol." and "ed."
    if kind == "Emph":
        return f"*{text_of(content)}*"
    if kind == "Quoted":
        return QUOTES[content[0]["t"]].format(text_of(content[1]))
    if kind in {"Para", "Plain", "Note", "BlockQuote"}:
        return text_of(content)
    if kind in {"Link", "Span", "Cite", "Div"}:
        return text_of(content[1])
    raise AssertionError(f"an element that no note has: {kind}")


def notes_in(node: Any) -> Iterator[str]:
    """The texts of all notes, in their order."""
    if isinstance(node, dict) and node.get("t") == "Note":
        yield text_of(node["c"])
    elif isinstance(node, dict):
        yield from notes_in(node.get("c", []))
    elif isinstance(node, list):
        for item in node:
            yield from notes_in(item)


@cache
def read_cases() -> Mapping[str, Sequence[tuple[str, str]]]:
    """For each heading of the case file the pairs (note as set, note as expected)."""
    cases: dict[str, list[tuple[str, str]]] = {}
    heading, found = "", ""
    for block in run_pandoc(CASES.read_text(encoding="utf-8"))["blocks"]:
        if block["t"] == "Header":
            heading = text_of(block["c"][2])
        elif block["t"] == "BlockQuote":
            cases.setdefault(heading, []).append((found, text_of(block)))
        else:
            found = "".join(notes_in(block))
    return cases


HEADINGS = re.findall(r"^# (.+?) \{", CASES.read_text(encoding="utf-8"), flags=re.MULTILINE)


@pytest.mark.parametrize("heading", HEADINGS)
def test_notes_are_set_as_the_case_file_says(heading: str) -> None:
    pairs = read_cases()[heading]
    assert [found for found, _ in pairs] == [expected for _, expected in pairs]


def test_every_citation_of_the_case_file_is_checked() -> None:
    cited = len(re.findall(r"^\[.*@.*\]$", CASES.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert sum(len(pairs) for pairs in read_cases().values()) == cited


# A reference in each language, and what must be alike in all of them.

POLYGLOT = """---
suppress-bibliography: true
references:
- {id: a, type: article-newspaper, title: "Peace, ‘perhaps’", container-title: Herald,
   issued: {date-parts: [[2012, 9, 24]]}}
---
He wrote “peace”, and “war”.

[@a, pp. 3-4]

[@a, 5]
"""


@pytest.mark.parametrize(
    ("language", "date"),
    [
        ("en-GB", "September 24, 2012"),
        ("en-US", "September 24, 2012"),
        ("fr", "24 septembre 2012"),
        ("de", "24. September 2012"),
        ("ur", "September 24, 2012"),
    ],
)
def test_quotation_marks_and_ibid_do_not_change_with_the_language(language: str, date: str) -> None:
    paper = run_pandoc(POLYGLOT, f"--metadata=lang:{language}")
    first, later = (note.replace("\N{NON-BREAKING HYPHEN}", "–") for note in notes_in(paper["blocks"]))
    assert first == f"“Peace, ‘perhaps’”, *Herald*, {date}, 3–4."
    assert later == "*Ibid.*, 5."
    assert text_of(paper["blocks"][0]) == "He wrote “peace”, and “war”."


# The grid: each type, each way to leave out up to three of its parts.

NAME = {"family": "Arif", "given": "Sana"}
PARTS: Mapping[str, Any] = {
    "author": [NAME],
    "editor": [NAME, {"family": "Brown", "given": "John"}],
    "interviewer": [NAME],
    "director": [NAME],
    "title": "Is It?",
    "container-title": "Herald",
    "collection-title": "Series",
    "collection-number": "3",
    "genre": "keynote",
    "number": "7",
    "volume": "60",
    "issue": "2",
    "page": "10-12",
    "edition": "2",
    "event-title": "Forum",
    "event-place": "Quetta",
    "archive": "Archive",
    "authority": "Court",
    "publisher": "House",
    "publisher-place": "Lahore",
    "issued": {"date-parts": [[2012, 9, 24]]},
    "URL": "https://example.org/x",
    "accessed": {"date-parts": [[2013, 5, 4]]},
    "DOI": "10.1000/x",
}
PUBLISHED = ("author", "title", "publisher", "publisher-place", "issued")
ONLINE = ("URL", "accessed")
BOOK = (*PUBLISHED, "editor", "edition", "volume", "collection-title", "collection-number")
CHAPTER = (*PUBLISHED, "container-title", "editor", "volume", "page", "DOI")
SERIAL = ("author", "title", "container-title", "volume", "issue", "issued", "page", *ONLINE)
PAPER = ("author", "title", "container-title", "publisher-place", "issued", "page", *ONLINE)
SITE = ("author", "title", "container-title", "publisher", "issued", *ONLINE)
TALK = ("author", "title", "genre", "event-title", "event-place", "issued", *ONLINE)
LAW = ("title", "number", "volume", "container-title", "page", "authority", "issued", *ONLINE)
FILM = ("title", "container-title", "director", "number", "publisher", "publisher-place", "issued", *ONLINE)
GRID: Mapping[str, tuple[str, ...]] = {
    "article": SITE,
    "article-journal": SERIAL,
    "article-magazine": PAPER,
    "article-newspaper": PAPER,
    "bill": LAW,
    "book": BOOK,
    "broadcast": FILM,
    "chapter": CHAPTER,
    "dataset": (*PUBLISHED, "number", *ONLINE),
    "document": (*PUBLISHED, "number", *ONLINE),
    "entry-dictionary": CHAPTER,
    "entry-encyclopedia": CHAPTER,
    "graphic": (*PUBLISHED, "archive", *ONLINE),
    "hearing": LAW,
    "interview": (*SITE, "interviewer"),
    "legal_case": LAW,
    "legislation": LAW,
    "manuscript": ("author", "title", "genre", "archive", "publisher-place", "issued", *ONLINE),
    "map": (*PUBLISHED, *ONLINE),
    "motion_picture": FILM,
    "pamphlet": BOOK,
    "paper-conference": (*CHAPTER, "event-title", "event-place"),
    "patent": (*PUBLISHED, "number"),
    "periodical": BOOK,
    "personal_communication": ("author", "title", "genre", "issued"),
    "post": SITE,
    "post-weblog": SITE,
    "regulation": LAW,
    "report": (*PUBLISHED, "genre", "number", "collection-title", *ONLINE),
    "review": SERIAL,
    "software": (*PUBLISHED, "number", *ONLINE),
    "speech": TALK,
    "standard": (*PUBLISHED, "number"),
    "thesis": ("author", "title", "genre", "publisher", "publisher-place", "issued", *ONLINE),
    "treaty": LAW,
    "webpage": SITE,
}
LEFT_BEHIND = re.compile(
    r"""  \s[,.;:)]          # a space before a mark
        | [,;:]\s*[,;:.]     # two marks where one belongs
        | \.\.
        | [.?!]\s*,\s*,
        | \(\s*\) | \(\s | \([,.:;]
        | [,:;]\s*\)
        | [,;:]\s*\(        # a parenthesis that nothing stands before
        | \s\s | ^\s | ^[,.;:] | [,;:\s]$ | ^$
        | “” | \*\*
    """,
    re.VERBOSE,
)


def make_entries(kind: str, most: int = 3) -> Iterator[dict[str, Any]]:
    """The works of a type with up to `most` parts missing."""
    for missing in (gone for size in range(most + 1) for gone in combinations(GRID[kind], size)):
        fields = {name: PARTS[name] for name in GRID[kind] if name not in missing}
        key = f"{kind}-without-{'-'.join(missing) or 'nothing'}"
        yield {"id": key.replace("_", "-"), "type": kind, **fields}


@pytest.mark.parametrize(
    "note",
    ["A, , B.", "A , B.", "A ().", "A, (L), 5.", "A (: B).", "A (L: ).", "A..", ", A.", "“”, A.", "A: .", ""],
)
def test_the_pattern_of_the_grid_sees_what_it_looks_for(note: str) -> None:
    assert LEFT_BEHIND.search(note)


@pytest.mark.parametrize("most", [2, pytest.param(3, marks=pytest.mark.slow)])
@pytest.mark.parametrize("kind", GRID)
def test_no_punctuation_is_left_behind_where_parts_are_missing(kind: str, most: int, tmp_path: Path) -> None:
    entries = list(make_entries(kind, most))
    library = tmp_path / "library.json"
    library.write_text(json.dumps(entries), encoding="utf-8")
    keys = [entry["id"] for entry in entries]
    cites = [form for key in keys for form in (f"[@{key}]", f"[@{key}]", f"[@{key}, 5]", f"[@{key}, ch. 2]")]
    later = [f"[@{key}]" for key in keys]
    paper = run_pandoc("\n\n".join([*cites, *later]), f"--bibliography={library}", "--metadata=lang:en-GB")
    notes = list(notes_in(paper["blocks"]))
    references = [text_of(entry) for entry in paper["blocks"][-1]["c"][1]]
    assert len(notes) == len(cites) + len(later)
    assert len(references) == len(keys)
    bad = [note for note in [*notes, *references] if LEFT_BEHIND.search(note)]
    assert bad == []


def works_of_the_case_file() -> str:
    """The metadata block of the case file, a list of references asked for."""
    front, *_ = CASES.read_text(encoding="utf-8").split("\n---\n")
    return front.replace("suppress-bibliography: true", "suppress-bibliography: false") + "\n---\n\n"


def test_the_list_of_references_is_in_the_order_of_its_names() -> None:
    cites = (
        "[@mehta; @editors; @journal; @leader1; @chapter; @speech; @report; @interviewer; @within; @edited]"
    )
    paper = run_pandoc(works_of_the_case_file() + cites)
    listed = [text_of(entry) for entry in paper["blocks"][-1]["c"][1]]
    assert listed == [
        "“Neighbours Again”. *Herald* (Lahore), October 3, 2012.",
        "Arif, Sana, and John Q. Brown, eds. *Essays on Water*. Lahore: Indus House, 2001.",
        "Asian Development Bank. *Energy Outlook*. Technical Report TR-17. Manila: Asian Development Bank, "
        "October 2013. https://example.org/outlook.pdf (accessed January 9, 2014).",
        "Bhatti, M. K. “Looking East”. Interview by Sabir Saeed, *The Envoy*, July 2, 2011.",
        "Dar, Ali. “A Foreword”. In *Collected Papers*, by Rana Aslam Mehta, vol. 2, *On Rivers*, ix. "
        "Indus House, 2005.",
        "Dar, Ali. “The Canal Dispute”. In *Essays on Water*, ed. Sana Arif and John Q. Brown, 101–128. "
        "Lahore: Indus House, 2001.",
        "Iqbal, Hamid. *Letters*. Ed. Sana Arif, trans. John Q. Brown, 2nd ed., vol. 3, Sources of the "
        "Frontier, no. 14. Lahore: Indus House, 1999.",
        "Mehta, Rana Aslam. *The Long Frontier*. Lahore: Indus House, 2004.",
        "Noon, Amina. “The Next Ten Years”. Keynote address, Frontier Conference, Islamabad, "
        "November 20, 2012.",
        "Owen, Mary. “Two Neighbours: Trade and Trust”. *Frontier Quarterly*, vol. 60, no. 2 (April 2007): "
        "121–137.",
    ]


# What the schema cannot see, and the schema where it is installed.


def test_every_macro_is_defined_once_and_used() -> None:
    elements = list(etree.parse(STYLE).iter("{*}macro", "{*}text", "{*}key"))
    defined = [element.get("name") for element in elements if element.tag.endswith("macro")]
    assert len(defined) == len(set(defined))
    assert set(defined) == {element.get("macro") for element in elements if element.get("macro")}


def test_titles_are_left_as_the_library_writes_them() -> None:
    style = etree.parse(STYLE)
    assert style.xpath("//*[@variable='title' and @text-case]") == []


def test_the_style_is_valid_csl() -> None:
    package = find_spec("citeproc")
    if package is None or package.origin is None:
        pytest.skip("the package citeproc-py, which carries the CSL schema, is not installed")
    schema = Path(package.origin).parent / "data/schema/schemas/styles/csl.rng"
    etree.RelaxNG(etree.parse(schema)).assertValid(etree.parse(STYLE))
