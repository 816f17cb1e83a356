"""Which labels at line heads are labels of notes: `<sup>12</sup>` always, `12.` only where notes are to be expected.

A `12.` is as often a list item, a heading or a year that a line break put there. It is taken for a note in a section
headed "Notes", at the foot of a page, at the end of the text, or where the text has called that very number.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.readers.labels import STRONG, Form, Label, exact_value, read_label
from briefkit.readers.lines import Line, LineKind
from briefkit.text import Span

_NOTES_HEADING = re.compile(
    r"[\W\d_]*(?:[IVX]+\.\s+)?(?:(?:end|foot)[ -]?notes?|notes?|notes? (?:and|&) (?:references|sources)"
    r"|references(?: (?:and|&) notes)?"
    r"|works cited|sources|citations|bibliography|anmerkungen|fu(?:ß|ss)noten|endnoten|notas"
    r"|notes de bas de page|примечания)\W*",
    re.IGNORECASE,
)
_AHEAD = 8  # a label may be this many numbers after the one before it; more is a year or a page
_STARTS = 40  # lists that might be the final one; more are looked at in no text
_LEAST = 3  # fewer numbered lines at the end of a text are no notes, unless they are called


@dataclass(frozen=True)
class Labelled:
    """The labels that begin notes, by line; and the stretches of the text that hold endnotes only."""

    labels: Mapping[int, Label]
    lists: tuple[Span, ...] = ()
    unread: tuple[int, ...] = ()
    """Lines with labels of another system that look like notes too."""


def find_labels(lines: Sequence[Line], called: Mapping[int, int]) -> Labelled:
    """Choose the labels of notes; `called` has the numbers that the text calls, with the place of the first call."""
    found = _all_labels(lines)
    strong = {index: label for index, label in found.items() if label.form in STRONG}
    weak, lists = _weak_labels(lines, found, called)
    numbered = [index for index, label in strong.items() if not label.starred]
    stars = {index: label for index, label in strong.items() if label.starred}
    if len(numbered) >= max(len(weak), 1):
        unread = tuple(sorted(weak)) if len(weak) >= _LEAST and _looks_like_sources(lines, weak) else ()
        return Labelled(strong, (), unread)
    if weak:
        unread = tuple(numbered) if len(numbered) >= _LEAST else ()
        return Labelled(stars | weak, lists, unread)
    return Labelled(strong)


def is_notes_heading(text: str) -> bool:
    """Tell whether a heading announces notes."""
    return bool(_NOTES_HEADING.fullmatch(text.strip()))


def _all_labels(lines: Sequence[Line]) -> dict[int, Label]:
    found = {}
    for index, line in enumerate(lines):
        if line.kind is not LineKind.TEXT:
            continue
        label = read_label(line.text) or _run_in_label(line.text)
        if label and _has_text(lines, index, label):
            found[index] = label
    return found


_RUN_IN = re.compile(r"\W*(?:end|foot)?notes?\b[^\n]{0,100}?(?<!\d)\b1\.[ \t]+(?=\S)", re.IGNORECASE)


def _run_in_label(line: str) -> Label | None:
    """All notes in one paragraph: `Notes Chapter 1 1. Orr … 2. Ibid. …`."""
    match = _RUN_IN.match(line)
    return Label("1", Form.DOT, match.end()) if match else None


def _has_text(lines: Sequence[Line], index: int, label: Label) -> bool:
    """A label on a line of its own has its text on the next; a star without text is an ornament."""
    if lines[index].text[label.body :].strip() or not (label.form is Form.ALONE or label.starred):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and following.kind is LineKind.TEXT and not following.text.strip().isdigit()


def _weak_labels(
    lines: Sequence[Line], found: Mapping[int, Label], called: Mapping[int, int]
) -> tuple[dict[int, Label], tuple[Span, ...]]:
    """The labels of the one form that gives most notes."""
    best: dict[int, Label] = {}
    lists: tuple[Span, ...] = ()
    zones = _headed_zones(lines)
    for form in (Form.BRACKET, Form.DOT, Form.ALONE, Form.BARE, Form.PAREN):
        of_form = {index: label for index, label in found.items() if label.form is form}
        if len(of_form) <= len(best):
            continue
        accepted, own_lists = _accepted(lines, of_form, zones, called)
        if len(accepted) > len(best):
            best, lists = accepted, own_lists
    return best, lists


def _accepted(
    lines: Sequence[Line], labels: Mapping[int, Label], zones: Sequence[range], called: Mapping[int, int]
) -> tuple[dict[int, Label], tuple[Span, ...]]:
    headed: dict[int, Label] = {}
    used = []
    for zone in zones:
        chain = _chain({index: label for index, label in labels.items() if index in zone}, ())
        if chain:
            headed |= chain
            used.append(Span(lines[zone.start].start, lines[zone.stop - 1].end))
    evident = [index for index, label in labels.items() if _is_called(label, lines[index], called)]
    feet = _feet(lines, labels)
    chain = _chain(labels, {*evident, *feet}) if evident or feet else {}
    if headed and len(headed) * 2 >= len(chain):
        return headed, tuple(used)
    if chain and (len(chain) >= _LEAST or evident):
        return chain, _final_list(lines, chain)
    final = _final_chain(lines, labels)
    return final, _final_list(lines, final)


def _is_called(label: Label, line: Line, called: Mapping[int, int]) -> bool:
    value = exact_value(label.printed)
    return value is not None and value in called and called[value] < line.start


def _headed_zones(lines: Sequence[Line]) -> list[range]:
    """From a heading "Notes" to the next heading that is none of its parts."""
    heads = [index for index, line in enumerate(lines) if _is_head(lines, index, line)]
    zones = []
    for at, index in enumerate(heads):
        if not is_notes_heading(lines[index].text):
            continue
        end = len(lines)
        for later in heads[at + 1 :]:
            if not _continues_list(lines, later) or is_notes_heading(lines[later].text):
                end = later
                break
        if end > index + 1:
            zones.append(range(index + 1, end))
    return zones


def _is_head(lines: Sequence[Line], index: int, line: Line) -> bool:
    if line.kind is LineKind.HEADING:
        return True
    return line.kind is LineKind.TEXT and len(line.text) <= 60 and is_notes_heading(line.text.strip("*_ "))


def _continues_list(lines: Sequence[Line], heading: int) -> bool:
    """A heading that a label follows at once is a part of the list of notes: "Chapter 2"."""
    following = next((line for line in lines[heading + 1 : heading + 6] if line.kind is LineKind.TEXT), None)
    label = read_label(following.text) if following else None
    return bool(label and exact_value(label.printed))


def _feet(lines: Sequence[Line], labels: Mapping[int, Label]) -> list[int]:
    """Labels at the head of what follows a rule, or in the last paragraphs before a page break."""
    feet = []
    for index, line in enumerate(lines):
        if line.kind is LineKind.RULE:
            feet.extend(_run_of_labels(lines, labels, range(index + 1, len(lines))))
        elif line.kind is LineKind.PAGE:
            feet.extend(_run_of_labels(lines, labels, range(index - 1, -1, -1), backwards=True))
    return feet


def _run_of_labels(
    lines: Sequence[Line], labels: Mapping[int, Label], order: Iterable[int], backwards: bool = False
) -> list[int]:
    run = []
    for index in order:
        line = lines[index]
        if line.kind in (LineKind.RULE, LineKind.PAGE, LineKind.HEADING) or (
            not backwards and _ends_run(lines, labels, index)
        ):
            break
        if index in labels:
            run.append(index)
    if not backwards:
        return run
    values = [exact_value(labels[index].printed) or 0 for index in run]
    keep = next((at for at in range(1, len(values)) if values[at] != values[at - 1] - 1), len(values))
    return run[:keep]


def _ends_run(lines: Sequence[Line], labels: Mapping[int, Label], index: int) -> bool:
    """A paragraph that begins without a label ends the run of labels after a rule."""
    begins = lines[index].kind is LineKind.TEXT and (not index or lines[index - 1].kind is not LineKind.TEXT)
    return begins and index not in labels


def _chain(labels: Mapping[int, Label], anchors: Iterable[int]) -> dict[int, Label]:
    """The labels whose numbers go on from each other; with `anchors`, those and what fills the gaps between them."""
    sure = set(anchors)
    candidates = [index for index in sorted(labels) if not sure or index in sure]
    values = [exact_value(labels[index].printed) or 0 for index in candidates]
    chain: dict[int, Label] = {}
    taken: set[int] = set()
    last = 0
    for at, (index, value) in enumerate(zip(candidates, values, strict=True)):
        if not chain or (value == 1 and last > 1) or _goes_on(value, last, values[at + 1 : at + 1 + _AHEAD]):
            chain[index] = labels[index]
            last = value
        elif value == last - 1 and value not in taken:
            chain[index] = labels[index]  # in the wrong order
        if index in chain:
            taken = {value} if value == 1 else taken
            taken.add(value)
    return _with_missing(labels, chain) if sure else chain


def _goes_on(value: int, last: int, ahead: Sequence[int]) -> bool:
    """Tell whether a number goes on from the last; a year, page or day that precedes the next number does not."""
    passes_over = last + 1 in ahead and (value > last + 2 or value in ahead)
    return value == last + 1 or (last < value <= last + _AHEAD and not passes_over)


def _with_missing(labels: Mapping[int, Label], chain: Mapping[int, Label]) -> dict[int, Label]:
    """The chain with those labels between its links (and before the first) that say the missing numbers."""
    links = sorted(chain)
    filled: dict[int, Label] = {}
    last = 0
    for index in sorted(labels):
        value = exact_value(labels[index].printed) or 0
        place = bisect_right(links, index)
        following = (exact_value(labels[links[place]].printed) or 0) if place < len(links) else 0
        if index in chain or last + 1 == value < following:
            filled[index] = labels[index]
            last = value
    return filled


def _final_chain(lines: Sequence[Line], labels: Mapping[int, Label]) -> dict[int, Label]:
    """The numbered paragraphs with which a text ends, where hardly anything else stands between them."""
    ones = [index for index in labels if exact_value(labels[index].printed) == 1]
    starts = _paragraph_starts(lines)
    for first in sorted(ones)[:_STARTS]:
        chain = _chain({index: label for index, label in labels.items() if index >= first}, ())
        others = (
            len(starts) - bisect_right(starts, first - 1) - sum(index in chain for index in starts if index >= first)
        )
        if len(chain) >= _LEAST and others * 4 <= len(chain) and _looks_like_sources(lines, chain):
            return chain
    return {}


def _paragraph_starts(lines: Sequence[Line]) -> list[int]:
    return [
        index
        for index, line in enumerate(lines)
        if line.kind is LineKind.TEXT and (not index or lines[index - 1].kind is not LineKind.TEXT)
    ]


_SOURCE = re.compile(
    r"https?:|www\.|\bibid\b|\bpp?\. ?\d|\bsupra\b|\bvol\. ?\d|\([^()]*\b(?:1[5-9]|20)\d\d\)|[\"“*_].{4,}[\"”*_].*\d"
    r"|\b(?:1[5-9]|20)\d\d[a-z]?[),.;:]{0,2}\s*(?:pp?\b|\d)|\d[:,]\s?\d+\s?[-–]\s?\d",
    re.IGNORECASE,
)


def _looks_like_sources(lines: Sequence[Line], chain: Mapping[int, Label]) -> bool:
    """Most of the numbered paragraphs cite something: a list of recommendations names a year at best."""
    starts = [*sorted(chain), len(lines)]
    items = (lines[start : min(end, start + 3)] for start, end in pairwise(starts))
    hits = sum(bool(_SOURCE.search(" ".join(line.text for line in item))) for item in items)
    return hits * 5 >= len(chain) * 3


def _final_list(lines: Sequence[Line], chain: Mapping[int, Label]) -> tuple[Span, ...]:
    """Where notes stand one after the other at the end of the text, nothing else is between them."""
    if not chain:
        return ()
    first = min(chain)
    others = sum(index >= first and index not in chain for index in _paragraph_starts(lines))
    return (Span(lines[first].start, lines[-1].end),) if others * 4 <= len(chain) else ()
