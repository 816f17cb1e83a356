"""Citations, notes and their places, read from Markdown without pandoc.

Pandoc decides what is printed; the audit has to look at hundreds of sections at once and cannot wait for it. What
is found here is what pandoc finds (a property test compares the two): the same keys in the same order, in the same
groups. Code, comments, addresses, link targets and attributes hold no citations.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from briefkit.citations.locators import split_suffix
from briefkit.citations.masking import masked, pieces_of
from briefkit.citations.model import Locator
from briefkit.patterns import regex
from briefkit.text import Span

_KEY = regex(
    r"(?:(?<![^\W_])-|(?<![^\W_])(?<![^\W_]-))@(?:\{(?P<braced>[^\s{}]+)\}|(?P<plain>[\w*](?:\w|[:.#$%&\-+?<>~/](?=\w)|[:/](?=/))*))"
)
_CALL = regex(r"\[\^([^\]\s\[\^]+)\]")
_DEFINITION = regex(r"^(?P<mark>[ ]{0,3}\[\^(?P<label>[^\]\s\[\^]+)\]:)[ \t]*", re.MULTILINE)
_BODY = regex(
    r"(?:[^\n]*\S[^\n]*\n?(?![ ]{0,3}\[\^[^\]\s]+\]:)|(?<=:)[ \t]*\n)*"  # the first paragraph, lazy lines too
    r"(?:(?:[ \t]*\n)+(?:(?:[ ]{4}|[ ]{0,3}\t)[^\n]*\S[^\n]*\n?(?:(?![ ]{0,3}\[\^[^\]\s]+\]:)[^\n]*\S[^\n]*\n?)*)+)*"
)
_BRACKET = regex(r"[\[\]]")
_BLANK = regex(r"\n[ \t]*\n")
_CAPTION = regex(r"(?<=\n)[ ]{0,3}(?::|[Tt]able:)[ \t]+\S(?:[^\n]+\n?)*")
_FOLLOWING_BRACKET = regex(r"[ \t]*\n?[ \t]*(?=\[)(?!\[\^)")


@dataclass(frozen=True, slots=True)
class ScannedCite:
    """One cite: its key, the span of `@key` (a `-` before it included), and what stands round it."""

    citekey: str
    span: Span
    prefix: str = ""
    suffix: str = ""
    locator: Locator | None = None
    suffix_start: int = 0


@dataclass(frozen=True, slots=True)
class ScannedCitation:
    """Cites written in one pair of brackets, or one in the sentence (`@roe2004 [p. 4]`)."""

    span: Span
    cites: tuple[ScannedCite, ...]
    in_text: bool = False


@dataclass(frozen=True, slots=True)
class NoteText:
    """A written note: its label (empty for `^[…]`), where it is defined, and the stretch of its text."""

    label: str
    span: Span
    body: Span


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A place that gets a note number: a citation, `[^label]` or `^[…]`."""

    span: Span
    label: str = ""
    citation: ScannedCitation | None = None
    note: NoteText | None = None


@dataclass(frozen=True)
class MarkdownScan:
    """What was found in a text. `masked` is the text with all that is no prose blanked, letter for letter."""

    text: str
    masked: str = field(repr=False)
    citations: tuple[ScannedCitation, ...]
    definitions: tuple[NoteText, ...]
    inline_notes: tuple[NoteText, ...]
    calls: tuple[NoteCall, ...]  # of labels, defined or not

    @cached_property
    def notes(self) -> dict[str, NoteText]:
        """The definition of each label; of two the later one, as pandoc has it."""
        return {note.label: note for note in self.definitions}

    @cached_property
    def numbered(self) -> tuple[NoteCall, ...]:
        """Every place that gets a number in a style of notes, in the order of the numbers."""
        outside = [*self.definitions, *self.inline_notes]
        found = [NoteCall(c.span, citation=c) for c in self.citations if not _within(c.span, outside)]
        found += [NoteCall(note.span, note=note) for note in self.inline_notes if not _within(note.span, outside, note)]
        for call in self.calls:
            if call.label in self.notes and not _within(call.span, outside):
                found.append(NoteCall(call.span, call.label, note=self.notes[call.label]))
        captions = self._captions
        return tuple(sorted(found, key=lambda call: (_printed_at(call.span.start, captions), call.span)))

    @cached_property
    def _captions(self) -> list[tuple[Span, int]]:
        """Captions under tables, and where the table begins: they are read before it."""
        found = []
        for caption in _CAPTION.finditer(self.masked):
            before = self.masked[: caption.start()]
            block = before.rstrip("\n").rfind("\n\n") + 2 if before.endswith("\n\n") else 0
            if before.endswith("\n\n") and _is_table(before[max(block, 0) :]):
                found.append((Span(*caption.span()), max(block, 0)))
        return found

    def citations_in(self, span: Span) -> tuple[ScannedCitation, ...]:
        """The citations that stand in a stretch of the text."""
        return tuple(c for c in self.citations if span.start <= c.span.start and c.span.end <= span.end)


def scan_citations(text: str) -> MarkdownScan:
    """Find the citations and notes of a Markdown text."""
    mask = masked(text)
    definitions = tuple(_definitions(mask))
    inline = tuple(_inline_notes(mask))
    marks = {note.span.start for note in definitions}
    calls = tuple(
        NoteCall(Span(*found.span()), found[1])
        for found in _CALL.finditer(mask)
        if found.start() not in marks and mask[found.start() - 1 : found.start()] != "^"
    )
    return MarkdownScan(text, mask, tuple(_citations(text, mask)), definitions, inline, calls)


def reading_order(scan: MarkdownScan) -> Iterator[ScannedCitation]:
    """The citations as they are printed: those of a written note at its call, once for each call."""
    for call in scan.numbered:
        if call.citation:
            yield call.citation
        elif call.note:
            yield from scan.citations_in(call.note.body)


def _printed_at(offset: int, captions: list[tuple[Span, int]]) -> int:
    return next((table for span, table in captions if span.start <= offset < span.end), offset)


def _is_table(block: str) -> bool:
    return (
        re.match(r"[ ]{0,3}(?:[|+]|-{3,})", block) is not None or re.search(r"^[ |:-]*-{3,}", block, re.M) is not None
    )


def _within(span: Span, notes: list[NoteText], but: NoteText | None = None) -> bool:
    return any(
        note is not but and min(note.span.start, note.body.start) <= span.start < note.body.end for note in notes
    )


def _definitions(mask: str) -> Iterator[NoteText]:
    end = 0
    for found in _DEFINITION.finditer(mask):
        if found.start() < end:
            continue
        body = _BODY.match(mask, found.end())
        end = body.end() if body else found.end()
        mark = Span(found.start("mark") + found["mark"].index("["), found.end("mark"))
        yield NoteText(found["label"], mark, Span(found.end(), end))


def _inline_notes(mask: str) -> Iterator[NoteText]:
    for found in re.finditer(r"\^\[", mask):
        end = _closing(mask, found.start() + 1)
        if end is not None:
            yield NoteText("", Span(found.start(), end), Span(found.end(), end - 1))


def _closing(mask: str, opening: int) -> int | None:
    """The end of the bracket that opens at `opening`; None where its paragraph does not close it."""
    blank = _BLANK.search(mask, opening)
    depth = 0
    for found in _BRACKET.finditer(mask, opening, blank.start() if blank else len(mask)):
        depth += 1 if found[0] == "[" else -1
        if depth == 0:
            return found.end()
    return None


def _citations(text: str, mask: str) -> Iterator[ScannedCitation]:
    """Groups in brackets and cites in the text, in their order."""
    if "@" not in mask:
        return
    done = following = 0
    groups = list(_groups(text, mask))
    by_start = {group.span.start: group for group in groups}
    for found in _KEY.finditer(mask):
        if found.start() < done:
            continue
        while following < len(groups) and groups[following].span.end <= found.start():
            following += 1
        group = groups[following] if following < len(groups) else None
        group = group if group and group.span.start <= found.start() else None
        citation = group or _in_text(text, mask, found, by_start)
        done = citation.span.end
        yield citation


def _groups(text: str, mask: str) -> Iterator[ScannedCitation]:
    """The brackets that hold nothing but cites: each part between semicolons has a key."""
    end = 0
    for opening in re.finditer(r"(?<!\^)\[(?!\^)", mask):
        if opening.start() < end:
            continue
        close = _closing(mask, opening.start())
        if close is None or "@" not in mask[opening.start() : close] or re.match(r"[({]", mask[close : close + 1]):
            continue
        cites = _parts(text, mask, Span(opening.end(), close - 1))
        if cites:
            end = close
            yield ScannedCitation(Span(opening.start(), close), cites)


def _parts(text: str, mask: str, inner: Span) -> tuple[ScannedCite, ...]:
    cites: list[ScannedCite] = []
    for part in pieces_of(mask, inner):
        found = list(_cites_of_part(text, mask, part))
        if not found:
            return ()
        cites += found
    return tuple(cites)


def _cites_of_part(text: str, mask: str, part: Span) -> Iterator[ScannedCite]:
    """The cites between two semicolons: `@a, 5, quoted in @b, 7` is two, as a reader takes it."""
    keys = [
        found for found in _KEY.finditer(mask, part.start, part.end) if _depth(mask, part.start, found.start()) == 0
    ]
    start = part.start
    for index, found in enumerate(keys):
        end = keys[index + 1].start() if index + 1 < len(keys) else part.end
        after = Span(found.end(), end)
        prefix = text[start : found.start()].strip()
        if index + 1 < len(keys):
            comma = mask.rfind(",", after.start, after.end)
            cut = comma if comma >= 0 else after.start
            after, start = Span(after.start, cut), min(cut + 1, end)
        yield _cite(text, found, prefix, after)


def _cite(text: str, found: re.Match[str], prefix: str, after: Span) -> ScannedCite:
    suffix = text[after.start : after.end]
    locator, _ = split_suffix(_dashes(suffix))
    key = found["braced"] or found["plain"]
    return ScannedCite(key, Span(*found.span()), prefix, suffix, locator, after.start)


def _dashes(text: str) -> str:
    return re.sub(r"\\(\W)", r"\1", text.replace("---", "—").replace("--", "–")).replace("\u00a0", " ")


def _depth(mask: str, start: int, end: int) -> int:
    return mask.count("[", start, end) - mask.count("]", start, end)


def _in_text(text: str, mask: str, found: re.Match[str], groups: dict[int, ScannedCitation]) -> ScannedCitation:
    """A cite in the sentence, with the locator or the further cites in brackets after it."""
    gap = _FOLLOWING_BRACKET.match(mask, found.end())
    if gap is None or text[found.end() : gap.end()].strip():  # a comment stands between, perhaps
        return ScannedCitation(Span(*found.span()), (_cite(text, found, "", Span(found.end(), found.end())),), True)
    opening = gap.end()
    group = groups.get(opening)
    if group:
        alone = _cite(text, found, "", Span(found.end(), found.end()))
        return ScannedCitation(Span(found.start(), group.span.end), (alone, *group.cites), True)
    close = _closing(mask, opening)
    if close is None or mask[close : close + 1] in ("(", "["):
        return ScannedCitation(Span(*found.span()), (_cite(text, found, "", Span(found.end(), found.end())),), True)
    cite = _cite(text, found, "", Span(opening + 1, close - 1))
    return ScannedCitation(Span(found.start(), close), (cite, *_rest(text, mask, Span(opening + 1, close - 1))), True)


def _rest(text: str, mask: str, inner: Span) -> tuple[ScannedCite, ...]:
    """The further cites of `@a [p. 3; @b]`."""
    first, *others = list(pieces_of(mask, inner)) or [inner]
    cites = list(_cites_of_part(text, mask, first)) if "@" in mask[first.start : first.end] else []
    for part in others:
        cites += _cites_of_part(text, mask, part)
    return tuple(cites)
