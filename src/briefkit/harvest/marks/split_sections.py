"""Subsections that a scan has parted: `42 U.S.C. § 6833(a) (5) (A)` is one section of a code."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.marks.marked import MarkedText
from briefkit.patterns import regex
from briefkit.text import Span

_SECTION = regex(r"§§?\s?\d[\w.:–-]*(?:\s?\(\w{1,4}\))+")
_GAP = regex(r"(?<=\))\s(?=\(\w{1,4}\))")
_YEAR = regex(r"\s\((?:1[5-9]|20)\d\d\)$")


def with_sections_whole(marked: MarkedText) -> MarkedText:
    """The note without the blanks before the brackets of subsections; a year in brackets is none."""
    gaps = [
        gap.start()
        for found in _SECTION.finditer(marked.text)
        for gap in _GAP.finditer(marked.text, found.start() + 2, _end(marked.text, found))
    ]
    return _without(marked, gaps) if gaps else marked


def _end(text: str, found: re.Match[str]) -> int:
    year = _YEAR.search(text, found.start(), found.end())
    return year.start() if year else found.end()


def _without(marked: MarkedText, gaps: Sequence[int]) -> MarkedText:
    """The note without some of its letters: what lies behind them moves, and keeps its place in the raw note."""
    dropped = frozenset(gaps)
    kept = [at for at in range(len(marked.text)) if at not in dropped]
    starts = (*(marked.starts[at] for at in kept), marked.starts[-1])
    return replace(
        marked,
        text="".join(marked.text[at] for at in kept),
        starts=starts,
        italics=tuple(_moved(span, gaps) for span in marked.italics),
        links=tuple((_moved(span, gaps), target) for span, target in marked.links),
    )


def _moved(span: Span, gaps: Sequence[int]) -> Span:
    return Span(span.start - bisect_left(gaps, span.start), span.end - bisect_left(gaps, span.end))
