"""A document's blocks and notes -> its text in Markdown with the notes at the end, and where each note stands."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefkit.patterns import regex
from briefkit.readers.lines.found import FoundNote, one_line, trimmed
from briefkit.readers.markdown.blocks import write_blocks
from briefkit.readers.markdown.flow import (
    Block,
    Call,
    Inline,
    NoteText,
    Paragraph,
    Words,
    calls_in,
    inlines_of,
    plain_text,
)
from briefkit.readers.markdown.inlines import InlineWriter, loose
from briefkit.text import Span

_CALL = regex(
    r"^(?P<fence>`{3,})\n.*?^(?P=fence)$|\\.|\[\^(?P<label>[^\]\s]{1,80})\](?P<defined>:)?", re.MULTILINE | re.DOTALL
)
_BAD_LABEL = regex(r"[\s\[\]^\\]+")


@dataclass(frozen=True)
class Rendition:
    """The text of a document and its notes in order, numbered from 1 (those outside the numbering too)."""

    text: str
    notes: tuple[FoundNote, ...] = ()


def render(
    blocks: Sequence[Block],
    notes: Mapping[Hashable, NoteText],
    marks: Mapping[Hashable, str] | None = None,
    typed_labels: bool = False,
    before: Sequence[Hashable] = (),
) -> Rendition:
    """Write a document; notes come in the order of their calls, those never called at the end.

    `marks` are the labels that notes print where these are no plain numbers. With `typed_labels`, raised numbers
    may call notes that are typed in the text, and stand as `<sup>1</sup>`. Notes `before` are called before the text.
    """
    order = _order(blocks, notes, before)
    printed = _printed(order, marks or {})
    labels = dict(zip(order, _unique([_BAD_LABEL.sub("", printed[key]) or "*" for key in order]), strict=True))
    writer = InlineWriter(labels, typed_labels)
    pieces = [write_blocks(blocks, writer) + "\n"]
    length = len(pieces[0])
    spans: dict[Hashable, Span] = {}
    bodies = {key: unlabelled(notes[key].blocks, (marks or {}).get(key, "")) for key in order}
    for key in order:
        head = f"\n[^{labels[key]}]: "
        content = _indented(write_blocks(bodies[key], writer), bodies[key])
        spans[key] = Span(length + len(head), length + len(head) + len(content))
        pieces.append(f"{head}{content}\n")
        length += len(pieces[-1])
    text = "".join(pieces)
    calls = _call_places(text)
    found = []
    for at, key in enumerate(order, start=1):
        span = trimmed(text, spans[key], "")
        note = FoundNote(at, printed[key], (span,), calls.get(labels[key]), links=notes[key].links)
        raw = one_line(_loose_note(bodies[key], labels))
        found.append(replace(note, fields=notes[key].fields, line=notes[key].line, raw=raw))
    return Rendition(text, tuple(found))


def _order(blocks: Sequence[Block], notes: Mapping[Hashable, NoteText], before: Sequence[Hashable]) -> list[Hashable]:
    """The notes as they are called, in the text and then in notes themselves."""
    order = dict.fromkeys(key for key in before if key in notes)
    order |= dict.fromkeys(call.key for call in calls_in(blocks) if call.key in notes)
    for key in list(order):
        order |= dict.fromkeys(call.key for call in calls_in(notes[key].blocks) if call.key in notes)
    return list(order | dict.fromkeys(notes))


def _printed(order: Iterable[Hashable], marks: Mapping[Hashable, str]) -> dict[Hashable, str]:
    """What each note has before it: a mark of its own, or its number among those without."""
    printed: dict[Hashable, str] = {}
    number = 0
    for key in order:
        mark = marks.get(key, "")
        number += not mark
        printed[key] = mark or str(number)
    return printed


def _unique(labels: Sequence[str]) -> list[str]:
    """Labels, each once: a second `1` becomes `1-2`."""
    times: dict[str, int] = {}
    taken = set(labels)
    unique = []
    for label in labels:
        times[label] = times.get(label, 0) + 1
        own = label
        while times[label] > 1 and own in taken:
            own = f"{label}-{times[label]}"
            if own in taken:
                times[label] += 1
        taken.add(own)
        unique.append(own)
    return unique


def _indented(content: str, blocks: Sequence[Block]) -> str:
    """The text of a definition: later lines are indented; what is no paragraph begins on a line of its own."""
    lines = content.split("\n")
    start = "" if blocks and isinstance(blocks[0], Paragraph) else "\n\n    "
    return (start + "\n".join([lines[0], *(f"    {line}" if line else "" for line in lines[1:])])).rstrip()


def _call_places(text: str) -> dict[str, int]:
    """Where each note is called first."""
    places: dict[str, int] = {}
    for match in _CALL.finditer(text):
        label = match["label"]
        if label and not (match["defined"] and _begins_line(text, match.start())):
            places.setdefault(label, match.start())
    return places


def _begins_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"


def _loose_note(blocks: Sequence[Block], labels: Mapping[Hashable, str]) -> str:
    def call(each: Call) -> str:
        return f"[^{labels[each.key]}]" if each.key in labels else ""

    return "\n\n".join(filter(None, (loose(inlines, call=call).strip() for inlines in inlines_of(blocks))))


def unlabelled(blocks: Sequence[Block], label: str) -> Sequence[Block]:
    """A note without white space at its beginning and without the label that is typed in it once more."""
    if not blocks or not isinstance(blocks[0], Paragraph):
        return blocks
    inlines = _without_raised(blocks[0].inlines, label)
    text = plain_text(inlines).rstrip()
    if len(blocks) > 1 and label and re.fullmatch(rf"\W*{re.escape(label)}\W*", text):
        return blocks[1:]
    cut = trimmed(text, Span(0, len(text)), label).start
    return [Paragraph(_without_letters(inlines, cut)), *blocks[1:]]


def _without_raised(inlines: Sequence[Inline], label: str) -> Sequence[Inline]:
    """Inlines without a raised label at their beginning, be there a space after it or not."""
    for at, inline in enumerate(inlines):
        if isinstance(inline, Words) and not inline.text.strip():
            continue
        raised = isinstance(inline, Words) and inline.look.raised and inline.text.strip() == label
        return inlines[at + 1 :] if raised else inlines
    return inlines


def _without_letters(inlines: Sequence[Inline], count: int) -> list[Inline]:
    kept: list[Inline] = []
    for inline in inlines:
        if count > 0 and isinstance(inline, Words):
            cut = min(count, len(inline.text))
            count -= cut
            inline = replace(inline, text=inline.text[cut:])
        kept.append(inline)
    return kept
