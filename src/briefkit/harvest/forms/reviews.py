"""Reviews, with the title of what they review: `Jan Roe, review of *Harbours*, by Ada Poe, *Journal* 6 (2020): 3`.

A review may have a title of its own: `Jan Roe, “Ports,” review of *Harbours*, by Ada Poe, *Journal* 6 (2020): 3`.
"""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.imprint import read_imprint
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex
from briefkit.text import Span

_OPENING = 600
"""So far into a note a review says what it is."""

_KIND = regex(
    r"(?P<bracket>\()?(?P<kind>(?:[Uu]nsigned\s|[Aa]nonymous\s)?(?:[Bb]ook\s|[Ee]xhibition\s|[Ff]ilm\s)?"
    r"(?:[Rr]eview|[Rr]ev\.|[Rr]eview\s[Ee]ssay)\s(?:of|on)\s(?:the\s)?(?:exhibition\s|film\s|book\s)?)"
)
_WHO = regex(r"(?P<who>[\[]?[^\W\d_a-z][^;:()“”\"]{2,80}?)(?:,|[’']s)\s+$")
# `review of Ada Poe, *Harbours*` · `review of Ada Poe’s *Harbours*`
_WHOSE = regex(r"(?P<whose>[^\W\d_a-z][^“”\"‘();:\d]{3,80}?)(?:,|[’']s)\s+$")
# `review of The Harbours of Tarn, by Ada Poe, Journal`: no mark shows where the title ends but who wrote the book.
_BARE = regex(
    r"(?P<title>[^\W_a-z][^*“”\"();]{2,150}?),\s+(?=(?:by|eds?\.|edited\sby|trans\.|translated\sby)\s[^\W\d_a-z])"
)
# `review of *Harbours* and *Piers*`
_ANOTHER = regex(r",?\s(?:and|&)\s+$")
# Who wrote, edited or translated what is reviewed.
_BY = regex(
    r"[,\s]*(?:[Vv]ols?\.\s[\dIVX]+,\s)?(?:by|eds?\.|edited\sby|trans\.|translated\sby|directed\sby|curated\sby)\s"
    r"(?P<names>(?:[^,;(\d]|,\s(?=[^,;(\d]+,)){3,120}?)(?=,\s|\s\(|\)|\sin\s|\s*$)"
)
_INTO = regex(r"[\s,.)]*in:?\s+$")


def read_review(regions: Regions) -> FullReference | None:
    """A review with its own container; the title says what it reviews, where it has none of its own."""
    found = _KIND.search(regions.text, 0, _OPENING) if re.search(r"[Rr]ev(?:iew|\.)", regions.text[:_OPENING]) else None
    ahead = _read_ahead(regions, found.start()) if found else None
    reviewed = _reviewed(regions, found) if found and ahead else None
    if found is None or ahead is None or reviewed is None:
        return None
    people, own = ahead
    named, end = reviewed
    tail = read_tail(regions.cut(end), quoted=True)
    if not {"date", "url", "volume"} & tail.fields.keys():
        return None
    kind, fields = build_entry(own or named, people, tail)
    said = f"{found['kind']}{tidy_title(named)}"
    titles = {"title": tidy_title(own), "titleaddon": said} if own else {"title": said}
    names = (people or People()).names
    return FullReference(kind, {**fields, **titles}, names, tail.locator, tuple(tail.aliases))


def _read_ahead(regions: Regions, start: int) -> tuple[People | None, str] | None:
    """Who stands before the word, and the title that the review has of its own; None where it is something else."""
    before = regions.text[:start]
    own = next((span for span in regions.quotes if span.end <= start), None)
    if own:
        if re.search(r"[^\s,.]", before[own.end :]):
            return None
        before = before[: own.start]
    if not before.strip():
        return None, regions.text[own.start : own.end] if own else ""
    who = _WHO.fullmatch(before)
    people = read_people(who["who"].strip("[]"), loose=False) if who else None
    return (people, regions.text[own.start : own.end] if own else "") if people else None


def _reviewed(regions: Regions, found: re.Match[str]) -> tuple[str, int] | None:
    """What is reviewed, and where the words about it end."""
    core = _title_reviewed(regions, found.end())
    if core is None:
        return None
    end = _end_of_titles(regions, core)
    named = regions.text[found.end() : end]
    outer = next((span for span in regions.brackets if span.start == found.start()), None) if found["bracket"] else None
    end = outer.end if outer else _end_of_words(regions, end)
    start = _next_italics(regions, end)
    return named, start if _INTO.fullmatch(regions.text, end, start) else end


def _title_reviewed(regions: Regions, start: int) -> Span | None:
    """The title of what is reviewed: marked, behind who wrote it too, or before who wrote it."""
    marked = sorted(span for span in (*regions.italics, *regions.quotes) if span.start >= start)
    if marked:
        whose = _WHOSE.fullmatch(regions.text, start, marked[0].start)
        if marked[0].start - start < len("“*") or (whose and read_people(whose["whose"], loose=False)):
            return marked[0]
    bare = _BARE.match(regions.text, start)
    return Span(bare.start("title"), bare.end("title")) if bare else None


def _next_italics(regions: Regions, start: int) -> int:
    return min((span.start for span in regions.italics if span.start >= start), default=len(regions.text))


def _end_of_titles(regions: Regions, core: Span) -> int:
    """Where the last of several titles ends that are reviewed."""
    end = core.end
    for span in regions.italics:
        if span.start >= end and _ANOTHER.fullmatch(regions.text, end, span.start):
            end = span.end
    return end


def _end_of_words(regions: Regions, end: int) -> int:
    """Behind who wrote, edited or translated what is reviewed, and behind its imprint."""
    while True:
        bracket = next((span for span in regions.brackets if 0 < span.start - end < len(" (")), None)
        imprint = read_imprint(regions.text[bracket.start + 1 : bracket.end - 1]) if bracket else None
        if by := _BY.match(regions.text, end, _next_italics(regions, end)):
            end = by.end()
        elif bracket and imprint and {"location", "publisher"} & imprint.keys():
            end = bracket.end
        else:
            return end
