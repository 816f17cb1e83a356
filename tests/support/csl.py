"""CSL styles through the real pandoc: what a paper's notes and its list of references say in a style.

`tests/cases/csl/<style>.md` holds notes and what they must say; the works that they cite are in `works.yaml`
beside it.
"""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pypandoc
import pytest
from lxml import etree

PROJECT = Path(__file__).parents[2]
CASES = PROJECT / "tests/cases/csl"
WORKS = CASES / "works.yaml"
LEAVES = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
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
QUOTES = {"DoubleQuote": "“{}”", "SingleQuote": "‘{}’"}


def style_file(style: str) -> Path:
    """The CSL file of a house style."""
    return PROJECT / f"templates/{style}/{style}.csl"


def run_pandoc(style: str, markdown: str, *options: str) -> Any:
    """The AST of a paper, with its citations set in the style."""
    command = [pypandoc.get_pandoc_path(), "--from=markdown", "--to=json", "--citeproc"]
    done = subprocess.run(
        [*command, f"--csl={style_file(style)}", *options],
        input=markdown,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
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


def references_in(paper: Any) -> list[str]:
    """The entries of the list of references, which ends a paper."""
    return [text_of(entry) for entry in paper["blocks"][-1]["c"][1]]


def listed_works(style: str, cites: str) -> list[str]:
    """The list of references of a paper that cites works of `works.yaml`."""
    return references_in(run_pandoc(style, cites, f"--bibliography={WORKS}", "--metadata=lang:en-GB"))


def set_in_language(style: str, language: str) -> tuple[str, str, str]:
    """A sentence with quotations, the first note of a newspaper's article and the Ibid. after it."""
    paper = run_pandoc(style, POLYGLOT, f"--metadata=lang:{language}")
    first, later = (note.replace("\N{NON-BREAKING HYPHEN}", "–") for note in notes_in(paper["blocks"]))
    return text_of(paper["blocks"][0]), first, later


def case_text(style: str) -> str:
    """The case file of a style."""
    return (CASES / f"{style}.md").read_text(encoding="utf-8")


def headings_of_cases(style: str) -> list[str]:
    """The headings of the case file; each begins a paper of its own."""
    return re.findall(r"^# (.+?) \{", case_text(style), flags=re.MULTILINE)


def count_citations(style: str) -> int:
    """How many paragraphs of the case file cite."""
    return len(re.findall(r"^\[.*@.*\]$", case_text(style), flags=re.MULTILINE))


@cache
def read_cases(style: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """For each heading of the case file the pairs (note as set, note as expected)."""
    cases: dict[str, list[tuple[str, str]]] = {}
    heading, found = "", ""
    for block in run_pandoc(style, case_text(style), f"--bibliography={WORKS}")["blocks"]:
        if block["t"] == "Header":
            heading = text_of(block["c"][2])
        elif block["t"] == "BlockQuote":
            cases.setdefault(heading, []).append((found, text_of(block)))
        else:
            found = "".join(notes_in(block))
    return cases


def assert_macros_are_defined_once_and_used(style: str) -> None:
    """Fail where a macro is missing, doubled or idle, which the schema cannot see."""
    elements = list(etree.parse(style_file(style)).iter("{*}macro", "{*}text", "{*}key"))
    defined = [element.get("name") for element in elements if element.tag.endswith("macro")]
    assert len(defined) == len(set(defined))
    assert set(defined) == {element.get("macro") for element in elements if element.get("macro")}


def assert_titles_are_left_alone(style: str) -> None:
    """Fail where a title is set in another case than the library's."""
    assert etree.parse(style_file(style)).xpath("//*[@variable='title' and @text-case]") == []


def assert_valid_csl(style: str) -> None:
    """Fail where the style breaks the CSL schema; skip where the schema is not installed."""
    package = find_spec("citeproc")
    if package is None or package.origin is None:
        pytest.skip("the package citeproc-py, which carries the CSL schema, is not installed")
    schema = Path(package.origin).parent / "data/schema/schemas/styles/csl.rng"
    etree.RelaxNG(etree.parse(schema)).assertValid(etree.parse(style_file(style)))
