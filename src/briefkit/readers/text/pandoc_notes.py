"""Notes of pandoc's Markdown: `[^1]: text` with its continuation lines, `^[inline]`, and the calls `[^1]`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.readers.labels.headed_zones import is_notes_heading
from briefkit.readers.lines.code_blocks import CODE
from briefkit.readers.text.shortcodes import shortcode_notes
from briefkit.text import Span

_OPENING = r"(?:\[\^|(?<!\\)\^\[(?=\d{1,4}\]))"
"""`[^1]`, which many write `^[1]`: a number alone is no inline note."""
_DEFINITION = regex(
    rf"^[ ]{{0,3}}(?:>[ ]?)*{_OPENING}(?P<label>[^\]\s]{{1,80}})\]:[ \t]*(?:\.[ \t]+(?=\S))?", re.MULTILINE
)
_CALL = regex(rf"{_OPENING}(?P<label>[^\]\s]{{1,80}})\](?!:)|(?P<inline>(?<!\\)\^\[)")
_HEADING = regex(r"^#{1,6}[ \t]+[^\n]+$", re.MULTILINE)
_INDENTED = regex(r"(?: {4}|\t| {2,3}(?=\S))")
_NEW_BLOCK = regex(
    r"[ ]{0,3}(?:#{1,6}[ \t]|\[\^[^\]\s]+\]:|\^\[\d{1,4}\]:|:{3,}|(?:[-*_][ \t]*){3,}$|\{:|<!--|</?(?:div|section)\b)"
    r"|\[[^\]^][^\]]*\]:[ \t]*\S"
)


@dataclass(frozen=True, slots=True)
class PandocNote:
    """A note that is defined, or written inline: its label, its text, the places where it is called."""

    label: str
    spans: tuple[Span, ...]
    at: int
    calls: tuple[int, ...] = ()


@dataclass(frozen=True)
class PandocNotes:
    """The notes in the order of their calls (those never called at the end), and the calls without a note."""

    notes: tuple[PandocNote, ...]
    strays: tuple[tuple[str, int], ...]
    doubled: tuple[str, ...]


def read_pandoc_notes(text: str) -> PandocNotes:
    """All notes of a text in pandoc's Markdown."""
    code = [Span(*match.span()) for match in CODE.finditer(text)] if "`" in text or "~~~" in text else []
    defined = [note for note in _definitions(text) if not _inside(note.at, code)]
    areas = sorted((Span(note.at, note.spans[-1].end) for note in defined), key=lambda span: span.start)
    calls: dict[str, list[int]] = {}
    inline = []
    ends = _inline_ends(text)
    for match in _CALL.finditer(text):
        if _inside(match.start(), code):
            continue
        if match["inline"]:
            end = ends.get(match.end())
            if end is not None and not _inside(match.start(), areas):
                inline.append(PandocNote("", (Span(match.end(), end),), match.start(), (match.start(),)))
        elif match["label"]:
            calls.setdefault(match["label"], []).append(match.start())
    _add_calls_before_colons(text, calls, defined, code)
    notes, doubled = _called(_without_lists(text, defined, calls), calls)
    notes += [
        PandocNote(note.label, (note.text,), note.at, note.calls)
        for note in shortcode_notes(text)
        if not _inside(note.at, code)
    ]
    labels = {note.label for note in defined}
    strays = tuple((label, offsets[0]) for label, offsets in calls.items() if label not in labels)
    ordered = sorted([*notes, *inline], key=lambda note: (not note.calls, note.calls[0] if note.calls else note.at))
    return PandocNotes(tuple(ordered), strays, doubled)


def _without_lists(
    text: str, defined: Sequence[PandocNote], calls: Mapping[str, Sequence[int]]
) -> Sequence[PandocNote]:
    """The definitions under the heading of notes, where none is called and labels come twice.

    A converter that lost the marks of the text wrote every numbered list as definitions.
    """
    labels = {note.label for note in defined}
    if len(labels) == len(defined) or any(label in calls for label in labels):
        return defined
    heads = [match.end() for match in _HEADING.finditer(text) if is_notes_heading(match[0])]
    headed = [note for note in defined if heads and note.at > heads[-1]]
    whole = len({note.label for note in headed}) == len(headed)
    return headed if headed and whole and len(headed) * 2 >= len(defined) else defined


def _definitions(text: str) -> Iterator[PandocNote]:
    for match in _DEFINITION.finditer(text):
        yield PandocNote(match["label"], _extent(text, match.end()), match.start())


def _extent(text: str, start: int) -> tuple[Span, ...]:
    """The text of a definition: its line, lazy lines after it, indented paragraphs after blank lines."""
    end = _line_end(text, start)
    spans = [Span(start, end)]
    # As pandoc has it, the text may begin in the line after the label.
    paragraph = bool(text[start:end].strip()) or bool(text[end + 1 : _line_end(text, end + 1)].strip())
    while end < len(text):
        begin = end + 1
        end = _line_end(text, begin)
        line = text[begin:end]
        if not line.strip():
            if begin > len(text) - 1:
                break
            paragraph = False
        elif (not paragraph and not _INDENTED.match(line)) or _NEW_BLOCK.match(line):
            break
        elif paragraph or not spans[-1].end > spans[-1].start:
            spans[-1] = Span(spans[-1].start, end)
            paragraph = True
        else:
            spans.append(Span(begin, end))
            paragraph = True
    return tuple(spans)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _inside(offset: int, spans: Sequence[Span]) -> bool:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low].start <= offset


_BRACKETS = regex(r"\\.|\^?\[|\]|\n[ \t]*(?=\n)", re.DOTALL)


def _inline_ends(text: str) -> dict[int, int]:
    """Where the bracket of each inline note closes, by where its text begins; a blank line ends what is open."""
    ends: dict[int, int] = {}
    if "^[" not in text:
        return ends
    open_brackets: list[int] = []
    for match in _BRACKETS.finditer(text):
        if match[0].endswith("["):
            open_brackets.append(match.end())
        elif match[0] == "]" and open_brackets:
            ends[open_brackets.pop()] = match.start()
        elif match[0].startswith("\n"):
            open_brackets.clear()
    return ends


def _add_calls_before_colons(
    text: str, calls: dict[str, list[int]], defined: Sequence[PandocNote], code: Sequence[Span]
) -> None:
    """`as he says[^3]: …` in the middle of a line is a call as well."""
    starts = {note.at for note in defined}
    for match in re.finditer(r"\[\^(?P<label>[^\]\s]{1,80})\]:", text):
        line = text.rfind("\n", 0, match.start()) + 1
        if line not in starts and text[line : match.start()].strip(" >") and not _inside(match.start(), code):
            calls.setdefault(match["label"], []).append(match.start())
    for offsets in calls.values():
        offsets.sort()


def _called(defined: Sequence[PandocNote], calls: dict[str, list[int]]) -> tuple[list[PandocNote], tuple[str, ...]]:
    """Give each definition its calls; of several with one label (chapters put together) each takes those before it."""
    by_label: dict[str, list[PandocNote]] = {}
    for note in defined:
        by_label.setdefault(note.label, []).append(note)
    notes = []
    for label, group in by_label.items():
        offsets = calls.get(label, [])
        for at, note in enumerate(group):
            low = group[at - 1].at if at else -1
            high = note.at if at + 1 < len(group) else float("inf")
            own = tuple(offset for offset in offsets if low < offset < high) if len(group) > 1 else tuple(offsets)
            notes.append(PandocNote(label, note.spans, note.at, own))
    return notes, tuple(label for label, group in by_label.items() if len(group) > 1)
