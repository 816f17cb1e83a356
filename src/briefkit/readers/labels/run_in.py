"""Notes that stand one after the other in one line, as copies have them that lost the line ends of the page."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.evidence import SOURCE
from briefkit.readers.lines.labels import Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_HEADING = "|".join(
    f"(?<=[^\\w]{word})" for word in ("Endnotes", "ENDNOTES", "Footnotes", "FOOTNOTES", "Notes", "NOTES")
)
"""Under which the first note stands: `… visit us at quays.org. Endnotes [1] . Jane Roe, …`."""
_END = rf"(?:(?<=[.;!?)\]>\"”’»*_/])|(?<=[.;)\]\"”]\d)|(?<=\d\.)|{_HEADING})[^\S\n]+"
_NUMBER = (
    r"(?:<sup>[ ]*\[?(?P<sup>\d{1,4})\]?[ ]*</sup>[^\S\n]+|\\?\[(?P<bracket>\d{1,4})\\?\](?!\()[^\S\n]*(?:\.[^\S\n]+)?"
    r"|\(?(?P<plain>\d{1,4})[.)]?[^\S\n]+)"
)
_DATE = r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:1[5-9]|20)\d\d)"
_HEAD = r"(?i:" + _DATE + r")(?=[\"“‘'*_<\[(A-ZÀ-ÞЀ-Я]|https?:|www\.|ibid|id\.|see |cf\.)"
_STUCK = r"(?<![\d.,/:–-])(?=(?P<stuck>\d{1,3})(?:[A-ZÀ-Þ](?:[^\W\d_][\w:,'’-]|['’][A-Za-zà-þ]|[a-zà-þ]\.)|[1Il]bid\b))"
"""A number stuck to a word with a capital, as recognised texts have the raised labels of a page: `… of Man2Cole`."""
_LOOSE = r"[^\S\n]+(?=(?P<loose>\d{1,3})[^\S\n]+" + _HEAD + ")"
INLINE = regex(f"{_END}(?={_NUMBER}{_HEAD})|{_LOOSE}")
STUCK = regex(f"{INLINE.pattern}|{_STUCK}")
"""Labels that are stuck to a word as well."""
WIDE = regex(r"[^\S\n]+(?=(?P<wide>\d{1,4})[^\S\n]{2,}" + _HEAD + ")")
"""A number with more than one space behind it: the first note of a page that was joined to the text above."""
_TIGHT = rf"{_END}(?=(?P<tight>\d{{1,3}})[A-ZÀ-Þ](?:[a-zà-þ]|\.[ ][A-ZÀ-Þ]))"
_AT_FEET = regex(f"{_END}(?={_NUMBER}{_HEAD})|{_TIGHT}")
_MARK = regex(r"<sup>[ ]*\[?(?P<sup>\d{1,4})|\\?\[(?P<bracket>\d{1,4})\\?\]")
_LOOK = 200  # letters in which a note that the page's text runs into must cite
_FEW = 0.5
_LEAST = 3
_ADDRESS = regex(r"(?:://|www\.)\S*$")
"""An address that goes on: the numbers in its codes are no labels."""


def lacks_labels(labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether the text calls many more notes than there are labels at the heads of lines."""
    values = {exact_value(label.printed) for label in labels.values()}
    return len(called) >= _LEAST and sum(value in values for value in called) < _FEW * len(called)


def uncalled_labels(labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> frozenset[int]:
    """The numbers between the labels that the text calls and no line begins with."""
    values = {value for label in labels.values() if (value := exact_value(label.printed)) is not None}
    return frozenset(value for value in called if value not in values and value < max(values, default=0))


def cut_run_in(
    lines: Sequence[Line], called: Mapping[int, Sequence[int]] | Container[int], shape: re.Pattern[str] = INLINE
) -> list[Line]:
    """The lines, cut before each number of a shape that is called, or that is stuck to a word."""
    cut: list[Line] = []
    first = _first_marks(lines)
    for line in lines:
        if line.kind is not LineKind.TEXT:
            cut.append(line)
            continue
        start = 0
        for match in shape.finditer(line.text):
            if match.start() and _begins_note(line, match, called) and not _is_mark(line, match, first):
                cut.append(
                    Line(line.start + start, line.start + match.start(), line.text[start : match.start()], line.kind)
                )
                start = match.end()
        cut.append(replace(line, start=line.start + start, text=line.text[start:]))
    return cut


def cut_under_rules(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> list[Line]:
    """The lines of a copy whose rules over the notes stand in one line with these: cut below each rule of a page."""
    if not any(_stands_over(one, other) and one.end == other.start for one, other in pairwise(lines)):
        return list(lines)
    cut: list[Line] = []
    under: list[Line] = []
    for before, line in pairwise([replace(lines[0], kind=LineKind.BLANK), *lines]):
        if line.kind is LineKind.TEXT and (under or _stands_over(before, line)):
            under.append(line)
            continue
        cut += cut_run_in(under, called, _AT_FEET)
        under = []
        cut.append(line)
    return cut + cut_run_in(under, called, _AT_FEET)


def _stands_over(rule: Line, line: Line) -> bool:
    return rule.kind is LineKind.RULE and line.kind is LineKind.TEXT


def _first_marks(lines: Sequence[Line]) -> dict[int, int]:
    """Where each number stands raised or in brackets for the first time."""
    first: dict[int, int] = {}
    for line in lines:
        for match in _MARK.finditer(line.text) if "[" in line.text or "<sup" in line.text else ():
            first.setdefault(int(match["sup"] or match["bracket"]), line.start + match.start())
    return first


def _is_mark(line: Line, match: re.Match[str], first: Mapping[int, int]) -> bool:
    """Tell whether a raised number or one in brackets is the first of its kind: what calls a note stands before it."""
    groups = match.groupdict()
    printed = groups.get("sup") or groups.get("bracket")
    return printed is not None and first.get(int(printed), -1) >= line.start + match.start()


def _begins_note(line: Line, match: re.Match[str], called: Mapping[int, Sequence[int]] | Container[int]) -> bool:
    """Tell whether a number in a line may be a label: it is called, or the numbers on both sides of it are."""
    value = int(next(group for group in match.groups() if group))
    if match.lastgroup == "stuck":
        return not _ADDRESS.search(line.text[: match.start()])
    if match.lastgroup != "loose":
        return value in called or (value - 1 in called and value + 1 in called)
    places = called.get(value, ()) if isinstance(called, Mapping) else ()
    before = bool(places) and places[0] < line.start + match.start() - 1
    return before and bool(SOURCE.search(line.text, match.end(), match.end() + _LOOK))
