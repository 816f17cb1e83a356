"""The parts of a note while it is read: what its pieces say, brought together and taken apart again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import Commentary, FullReference, Reading, Relation, ShortReference, Signal
from briefkit.harvest.segmenting.within_sentences import cited_within
from briefkit.patterns import regex


@dataclass(frozen=True)
class Part:
    """A stretch of the plain text and what it says."""

    start: int
    end: int
    reading: Reading
    relation: Relation = Relation.NONE
    joined: bool = False


def merged(parts: Iterator[Part]) -> Iterator[Part]:
    """Neighbouring commentary is one segment."""
    waiting: Part | None = None
    for part in parts:
        if waiting and isinstance(waiting.reading, Commentary) and isinstance(part.reading, Commentary):
            waiting = Part(waiting.start, part.end, waiting.reading)
            continue
        if waiting:
            yield waiting
        waiting = part
    if waiting:
        yield waiting


def _behind(regions: Regions, part: Part, start: int) -> Part:
    """What is left of a part behind a citation within it: its own citation may come only there."""
    if isinstance(part.reading, FullReference) and not _is_named(regions, part, part.start, start):
        return replace(part, start=start)
    return Part(start, part.end, Commentary())


def _is_named(regions: Regions, part: Part, start: int, end: int) -> bool:
    title = part.reading.fields.get("title", "") if isinstance(part.reading, FullReference) else ""
    return title[:12] in regions.text[start:end]


def _again(regions: Regions, part: Part) -> Part:
    """A part of which the end was taken away, and with it perhaps what its reading was made of."""
    if isinstance(part.reading, FullReference) and not _is_named(regions, part, part.start, part.end):
        return replace(part, reading=Commentary())
    if not isinstance(part.reading, ShortReference):
        return part
    return replace(part, reading=read_citation(regions.cut(part.start, part.end)) or Commentary())


_TWO_PAGES = regex(r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s+)")


def _pages_alone(regions: Regions, part: Part) -> list[Part] | None:
    """`https://a.example.org/ and https://b.example.org/`: two pages, neither of them with a title."""
    bare = isinstance(part.reading, FullReference) and part.reading.fields.keys() <= {"url", "urldate"}
    cut = regions.cut(part.start, part.end)
    spans = [span for span, _ in cut.addresses]
    between = [cut.text[one.end : other.start] for one, other in pairwise(spans)]
    if not bare or not between or spans[0].start > 1 or not all(map(_TWO_PAGES.fullmatch, between)):
        return None
    starts = [part.start, *(part.start + span.start for span in spans[1:])]
    return [
        replace(part, start=start, end=end, reading=read_citation(regions.cut(start, end)) or Commentary())
        for start, end in pairwise([*starts, part.end])
    ]


def parted(regions: Regions, part: Part) -> Iterator[Part]:
    """A part without the citations within it, which are parts of their own."""
    if isinstance(part.reading, Signal):
        yield part
        return
    if (pages := _pages_alone(regions, part)) is not None:
        yield from pages
        return
    commentary = isinstance(part.reading, Commentary)
    begin, rest = part.start, part
    told = commentary or (isinstance(part.reading, ShortReference) and bool(part.reading.note))
    for start, stop, reading in cited_within(regions, part.start, part.end, commentary, told):
        yield _again(regions, replace(rest, start=begin, end=start))
        yield Part(start, stop, reading)
        begin, rest = stop, _behind(regions, rest, stop)
    if begin < part.end:
        yield replace(rest, start=begin)
