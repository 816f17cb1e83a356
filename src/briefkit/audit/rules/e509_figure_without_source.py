"""A table or figure that does not say where its data come from.

## What it does
Looks in sections at figures with a caption and at tables with one. Each needs `source="…"`, a citation in its caption,
or a line “Source:” behind it (“Source: the author” is one). Decoration, without caption, is let be.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
Tables and figures are copied on, without the text around them.

## Example
    ![Boats on time](on-time.csv){#fig-on-time type=column}

## Instead
    ![Boats on time](on-time.csv){#fig-on-time type=column source="Harbour Board"}
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import PaperView, TextView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_FIGURE = regex(
    r"^(?<!\S)!\[(?P<caption>[^\n]*?\S[^\n]*?)\]\((?P<file>[^()\s]+)[^()\n]*\)[ \t]*(?P<rest>\{[^{}]*\})?[ \t]*$",
    re.MULTILINE,
)
_CAPTION = regex(r"^[ ]{0,3}(?::|[Tt]able:)[ \t]+(?P<caption>\S[^\n]*(?:\n[^\n]*\S[^\n]*)*)", re.MULTILINE)
_SAYS = regex(
    r"@\w|\[\^|\^\[|\b(?:[Ss]ources?|[Cc]redits?|[Pp]hotos?|[Dd]ata|[Cc]ourtesy|[Aa]dapted|[Cc]ompiled)\b|©|https?://"
)
_BEHIND = regex(r"\s*(?:\{[^{}]*\}\s*)?[*_]{0,2}(?:Sources?|Data|Notes? and sources?)\b", re.IGNORECASE)
_AROUND = 600  # letters: a table and the line behind it
_DIVISION = regex(r"\n#{1,6} |\n!\[")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each figure and table without a source."""
    for paper in corpus.papers:
        for text in paper.sections:
            raw = text.text.text
            if "![" in raw:
                yield from _figures(paper, text)
            if "\n:" in raw or "able:" in raw:
                yield from _tables(paper, text)


def _figures(paper: PaperView, text: TextView) -> Iterator[Problem]:
    raw = text.text.text
    for found in _FIGURE.finditer(raw):
        told = _SAYS.search(found["caption"]) or "source=" in (found["rest"] or "") or _BEHIND.match(raw, found.end())
        if not told and text.scan.masked[found.start() : found.start() + 1] == "!":
            yield _problem(paper, text, found, "figure")


def _tables(paper: PaperView, text: TextView) -> Iterator[Problem]:
    raw = text.text.text
    for found in _CAPTION.finditer(raw):
        table = _table_at(raw, found)
        if table is None or _SAYS.search(found["caption"]) or _SAYS.search(table) or "source=" in found["caption"]:
            continue
        if not _BEHIND.match(raw, found.end()) and not _BEHIND.match(raw, found.end() + len(table)):
            yield _problem(paper, text, found, "table")


def _table_at(raw: str, found: re.Match[str]) -> str | None:
    """The rows above a caption or below it; None where there are none, and it is something else."""
    above = raw[max(found.start() - _AROUND, 0) : found.start()].rstrip("\n").rpartition("\n\n")[2]
    if _is_table(above):
        return above
    below = re.match(r"\n+(?P<rows>[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*)", raw[found.end() : found.end() + _AROUND])
    return below[0] if below and _is_table(below["rows"]) else None


def _is_table(rows: str) -> bool:
    return bool(re.search(r"^\s*[|+]|^\s*-{3,}", rows, re.MULTILINE))


def _problem(paper: PaperView, text: TextView, found: re.Match[str], what: str) -> Problem:
    words = re.sub(r"\{[^{}]*\}|[*_]", "", found["caption"]).strip()
    message = f"the {what} “{' '.join(words.split())}” does not say where its data come from"
    hint = "add a line “Source: …” behind it, or cite the source in its caption"
    return Problem(message, text.place(found.start()), hint, paper=paper.name)


RULE = Rule("E509", "figure-without-source", Severity.WARNING, check, __doc__)
