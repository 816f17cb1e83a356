"""What in a note is to be taken as one: quotations, parentheses, titles in italics, addresses.

The `mask` of a note has the same length as its text; letters inside such a region are blanked out, so that a
comma or full stop that is found in the mask divides the note and not a title.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from briefkit.harvest.marks.addresses import find_addresses
from briefkit.harvest.marks.marked import MarkedText
from briefkit.harvest.marks.slanted import SIGNAL_ALONE, trimmed_italics, whole_italics
from briefkit.patterns import regex
from briefkit.text import Span

BLANK = "\x00"
_PAIRS = {"“": "”", "«": "»", "„": "“"}
# A quotation or title longer than that was never closed.
_LONGEST = 1500
# A link round a page: `[p. 304](https://…)`.
LINKED_PLACE = (
    r"^\W*(?:(?:at|pp?\.|pages?|paras?\.?|¶+|§+|[Vv]ol\.|[Cc]h(?:ap)?\.)\s?)*(?:\d{1,4}|[ivxlcIVXLC]+)(?:[-–]+\d+)?\W*$"
)
# A link that runs over the data of a reference, or over the end of one and the beginning of the next.
_HOLDS_DATA = regex(rf";\s|\([^()]*\d{{4}}\)|\.\s+See\s|{LINKED_PLACE}")
_CLOSES_SINGLE = regex(
    r"['’](?=[,.;:)\]]|\s*$|\s*[(\[<\x00]|\s+in\b|\s+[A-Z]|\s+(?:19|20)\d\d[,.;])|(?<=[,.?!])['’](?!\w)"
)
# `'Farmers' Union Rejects Plan', *Dawn*`: an apostrophe that looks like the end, and the end after it.
_OF_MANY = regex(r"s['’]\s+[A-Z]")
_CLOSES_FIRMLY = regex(
    r"['’](?=[,.;:)\]]|\s*$|\s*[(\[<\x00]|\s+in\b)|(?<=[,.?!])['’](?!\w)|(?P<opens>(?<=[\s(])['‘](?=\w))"
)


@dataclass(frozen=True)
class Regions:
    """A note, or a piece of one, and its regions, each kind in its order."""

    text: str
    addresses: tuple[tuple[Span, str], ...] = ()
    quotes: tuple[Span, ...] = ()
    italics: tuple[Span, ...] = ()
    brackets: tuple[Span, ...] = ()
    links: tuple[tuple[Span, str], ...] = ()

    @cached_property
    def mask(self) -> str:
        """The text with every region blanked."""
        named = (pair for pair in self.links if not _HOLDS_DATA.search(self.text[pair[0].start : pair[0].end]))
        placed = (span for span, _ in (*self.addresses, *named))
        titles = (span for span in self.italics if not SIGNAL_ALONE.match(self.text[span.start : span.end]))
        return blanked(self.text, [*self.quotes, *titles, *self.brackets, *placed])

    def cut(self, start: int, end: int | None = None) -> "Regions":
        """The piece from `start` to `end`, places counted from its beginning."""
        stop = len(self.text) if end is None else end
        return Regions(
            self.text[start:stop],
            tuple(_placed_within(self.addresses, start, stop)),
            tuple(_within(self.quotes, start, stop)),
            tuple(_within(self.italics, start, stop)),
            tuple(self._brackets_of(start, stop)),
            tuple(_placed_within(self.links, start, stop)),
        )

    def _brackets_of(self, start: int, stop: int) -> Iterator[Span]:
        """The brackets of a piece; of one that begins within a bracket those inside it."""
        outer = next((span for span in self.brackets if span.start < start < span.end), None)
        if outer is not None:
            hidden = _within([*self.quotes, *(span for span, _ in self.addresses)], start, stop)
            yield from bracket_spans(self.text[start : min(outer.end - 1, stop)], hidden)
        yield from _within((span for span in self.brackets if span is not outer), start, stop)


def _within(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    for span in spans:
        if span.start < end and span.end > start:
            yield Span(max(span.start, start) - start, min(span.end, end) - start)


def _placed_within(spans: Iterable[tuple[Span, str]], start: int, end: int) -> Iterator[tuple[Span, str]]:
    for span, value in spans:
        for part in _within([span], start, end):
            yield part, value


def find_regions(marked: MarkedText) -> Regions:
    """Find all regions; none begins within an address, none ends within another of its kind."""
    addresses = tuple(find_addresses(marked.text))
    bare = blanked(marked.text, [span for span, _ in addresses])
    quotes = tuple(_quotes(bare, marked))
    slanted = trimmed_italics(marked.text, marked.italics)
    italics = tuple(span for span in slanted if len(span) and not any(_holds(quote, span) for quote in quotes))
    italics = tuple(whole_italics(marked.text, italics))
    quotes = tuple(quote for quote in quotes if not any(_holds(span, quote) for span in italics))
    within = blanked(bare, quotes)
    return Regions(marked.text, addresses, quotes, italics, tuple(_brackets(within)), marked.links)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with some stretches blanked out."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = BLANK * len(span)
    return "".join(letters)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner


def _quotes(text: str, marked: MarkedText) -> Iterator[Span]:
    position = 0
    while position < len(text):
        end = _quote_end(text, position, marked)
        if end is None:
            position += 1
        else:
            yield Span(position, end)
            position = end


# `In the '60s the workers' movement`: the apostrophe stands for the century.
_OF_DECADE = regex(r"\w\s['‘]\d\ds?(?!\w)")


def _quote_end(text: str, start: int, marked: MarkedText) -> int | None:
    """The end of the quotation that begins at `start`, None where none begins."""
    mark = text[start]
    if mark == '"':
        return _straight_end(text, start, marked) if _may_open(text, start) else None
    if mark in _PAIRS:
        return _paired_end(text, start, _PAIRS[mark], marked)
    if mark == "»" and _may_open(text, start):
        return _paired_end(text, start, "«", marked)  # `»Häfen«`, as German books have it
    if mark in "'‘" and _may_open(text, start) and re.match(r"\w|[\"“]\w", text[start + 1 : start + 3]):
        return None if _OF_DECADE.match(text, max(0, start - 2)) else _single_end(text, start)
    return None


# From the ayn of `Riza 'Ali` to that of the next reference's author: no title has an imprint and a semicolon.
_WHOLE_REFERENCE = regex(r"\([^\W\d_][^()]*\d{4}\)[^;()]*;\s")


def _single_end(text: str, start: int) -> int | None:
    closing = _CLOSES_SINGLE.search(text, start + 2, start + _LONGEST)
    if closing and _OF_MANY.match(text, closing.start() - 1):
        later = _CLOSES_FIRMLY.search(text, closing.end(), start + _LONGEST)
        closing = later if later and not later["opens"] else closing
    if closing and _WHOLE_REFERENCE.search(text, start, closing.start()):
        return None
    return closing.end() if closing and closing.start() - start > 3 else None


def _may_open(text: str, start: int) -> bool:
    before, after = text[:start][-1:], text[start + 1 : start + 2]
    return (not before or before.isspace() or before in '([{—–-/,;:.”"*') and bool(after) and not after.isspace()


# `"Ports and Piers,” *Harbour Quarterly*`: opened by a straight mark and closed by a curly one.
_CLOSED_BY_CURLY = regex(r"\"[^\"“”„«»]{3,300}[,.?!\w]”(?!\w)")


# `"The "Great Flood": Harbours in the Rain," `: a quotation within a quotation, both in straight marks.
_QUOTED_WITHIN = regex(
    r"\"[^\"\s,][^\",.;]{0,100}\s\"\w[^\"]{0,100}\S\"(?!\w)[^\"]{0,200}(?:[,.?!]\"(?=\s|$)|[^\s\"]\"(?=[,.](?:\s|$)))"
)


def _straight_end(text: str, start: int, marked: MarkedText) -> int | None:
    position = start + 1
    if mixed := _CLOSED_BY_CURLY.match(text, start):
        return mixed.end()
    while (found := text.find('"', position)) >= 0:
        after = text[found + 1 : found + 2]
        before = text[found - 1]
        if not before.isspace() and not after.isalnum():
            return found + 1
        if before.isspace() and after.isalnum():
            if within := _QUOTED_WITHIN.match(text, start):
                return within.end()
            return _unclosed_end(text, start, found, marked)  # the next quotation begins: this one was never closed
        position = found + 1
    return _unclosed_end(text, start, len(text), marked)


def _paired_end(text: str, start: int, closing: str, marked: MarkedText) -> int | None:
    opening, depth = text[start], 0
    for index in range(start, min(len(text), start + _LONGEST)):
        if text[index] == opening and opening != closing:
            depth += 1
        elif text[index] in (closing, '"') and index > start:
            depth -= 1
            if depth <= 0:
                return index + 1
    return _unclosed_end(text, start, len(text), marked)


def _unclosed_end(text: str, start: int, limit: int, marked: MarkedText) -> int | None:
    """Where a quotation ends whose closing mark is missing: `"Alger in the Heartland, in *Print Culture*`."""
    limit = min(limit, start + _LONGEST)
    starts = [span.start for span in marked.italics if start < span.start < limit]
    stop = starts[0] if starts else limit
    found = (
        re.search(r",\s+(?:in\s+)?$", text[start:stop])
        if starts
        else re.search(r"[,.?!]\s+(?=in [A-Z])", text[start:stop])
    )
    return start + found.start() if found else None


def bracket_spans(text: str, hidden: Iterable[Span]) -> Iterator[Span]:
    """The outermost brackets of a text, with stretches hidden in which they do not count."""
    yield from _brackets(blanked(text, hidden))


def _brackets(text: str) -> Iterator[Span]:
    """Parentheses and brackets of the outermost level; one never closed ends with the text (`(Chicago, 1896.`)."""
    depth, begin = 0, 0
    for index, letter in enumerate(text):
        if letter in "([":
            begin = index if depth == 0 else begin
            depth += 1
        elif letter in ")]" and depth:
            depth -= 1
            if depth == 0:
                yield Span(begin, index + 1)
    if depth and re.match(r"\([^()]*:[^()]*\d{4}|\([^()]*,\s*\d{4}|\([^()]*\[", text[begin:]):
        yield Span(begin, len(text))
