"""A note -> segments that tile it: citations, the signals that lead to them, and commentary around them."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.harvest.document import LONGEST_NOTE, Footnote
from briefkit.harvest.forms.slanted_names import without_slanted_names
from briefkit.harvest.forms.unclaimed import read_unclaimed
from briefkit.harvest.german.colon_names import with_commas, with_own_colons
from briefkit.harvest.german.german_references import Whole, german_references
from briefkit.harvest.marks.apostrophes import typed_again, with_printed_apostrophes
from briefkit.harvest.marks.at_places import with_places_parted
from briefkit.harvest.marks.counted_volumes import without_counted_volumes
from briefkit.harvest.marks.foreign_marks import with_known_marks
from briefkit.harvest.marks.marked import MarkedText, read_marks
from briefkit.harvest.marks.medium_marks import without_medium
from briefkit.harvest.marks.regions import Regions, find_regions
from briefkit.harvest.marks.split_sections import with_sections_whole
from briefkit.harvest.marks.vancouver_marks import with_vancouver_marks
from briefkit.harvest.model import (
    Commentary,
    FullReference,
    ReadNote,
    Relation,
    Segment,
    ShortReference,
    Signal,
)
from briefkit.harvest.parts.dash_cuts import is_quoted_with_source
from briefkit.harvest.parts.remarks import pointed_at, within, without_remarks
from briefkit.harvest.parts.signals import leading_signal, relation_of
from briefkit.harvest.segmenting.catalogue_labels import is_object
from briefkit.harvest.segmenting.inferred_names import with_names_bare
from briefkit.harvest.segmenting.initials_first import with_titles_found
from briefkit.harvest.segmenting.named_works import without_named_works
from briefkit.harvest.segmenting.note_parts import Part, merged, parted
from briefkit.harvest.segmenting.piece_parts import read_piece
from briefkit.harvest.segmenting.pieces import pieces_of
from briefkit.harvest.segmenting.pointed_addresses import sources_pointed_to
from briefkit.harvest.segmenting.quoted_notes import unquoted
from briefkit.harvest.segmenting.told_documents import cited_in_bracket, is_told
from briefkit.harvest.short.places_alone import place_alone
from briefkit.patterns import regex
from briefkit.text import Span

# What is left of a note's label before its text: `<sup>14</sup> `, `. `, `^ `.
_LABEL = regex(r"\s*(?:<sup>\s*(?P<label>\w{1,4})\s*</sup>|[.^↑)](?!\s*\.))\s+(?=\S)")


# `*. See Roe*, 376 U.S. at 17`
_OPENED = regex(r"\s*\*\.\s+(?=\S)")

# `On Tides_, ii. 3`: the mark before a title was lost with the label before it.
_CLOSED_ONLY = regex(r"[^\W_][^_*\n]{1,100}_(?![^\W_])")


def _in_note(span: Span, skip: int) -> Span:
    """A stretch of the text after the label as one of the whole note; the first takes the label with it."""
    return Span(span.start + skip if span.start else 0, span.end + skip)


def read_note(note: Footnote, slanted_names: bool = False) -> ReadNote:
    """Split a note and read each of its citations; `slanted_names` where italics are those of names, not of titles."""
    if len(note.raw) > LONGEST_NOTE:
        return ReadNote(note, (Segment(Span(0, len(note.raw)), note.raw, Commentary()),))
    lead = _LABEL.match(note.raw)
    skip = lead.end() if lead and lead["label"] in ("", None, note.label.strip("[]().")) else 0
    body = note.raw[skip:]
    if opened := _OPENED.match(body):  # of the label only the full stop is left, within the italics of what follows
        body, skip = f"*{body[opened.end() :]}", skip + opened.end() - 1
    elif body.count("_") % 2 and _CLOSED_ONLY.match(body):
        body, skip = f"_{body}", skip - 1
    marked = with_sections_whole(read_marks(body, note.links))
    if not marked.text.strip():
        return ReadNote(note, (Segment(Span(0, len(note.raw)), "", Commentary()),) if note.raw else ())
    marked = without_slanted_names(marked) if slanted_names else marked
    printed = replace(marked, text=with_printed_apostrophes(marked.text))
    segments = _segments(printed, skip)
    return ReadNote(note, typed_again(segments) if printed.text != marked.text else segments)


def _segments(marked: MarkedText, skip: int) -> tuple[Segment, ...]:
    """The segments of a note whose text begins behind `skip` letters of label."""
    if alone := place_alone(marked.text):
        return (Segment(_in_note(marked.raw_span(0, len(marked.text)), skip), marked.text.strip(), alone),)
    found = without_counted_volumes(find_regions(with_known_marks(with_vancouver_marks(without_medium(marked)))))
    bare = with_titles_found(unquoted(found))
    regions = with_names_bare(with_places_parted(with_commas(bare)))
    plain = without_remarks(regions)
    read = list(_with_sources_of_remarks(regions, _around(plain, list(german_references(bare)))))
    cites = any(map(_cites, read))
    parts = list(merged(without_named_works(plain, _with_pages(plain, read) if cites else _doubtful(plain, read))))
    ends = [*(part.start for part in parts[1:]), len(marked.text)]
    starts = [0, *ends[:-1]]
    return tuple(
        Segment(
            _in_note(marked.raw_span(start, end), skip),
            marked.text[part.start : part.end].strip(),
            with_own_colons(part.reading, marked.text[part.start : part.end], regions.text[part.start : part.end]),
            part.relation,
            part.joined,
        )
        for part, start, end in zip(parts, starts, ends, strict=True)
    )


def _around(regions: Regions, wholes: list[Whole]) -> Iterator[Part]:
    """The parts of a note around the references that are known as wholes."""
    begin = 0
    for whole in wholes:
        yield from _before(regions, begin, whole)
        yield Part(whole.start, whole.end, whole.reading, _relation_to(regions.text[begin : whole.start], begin))
        begin = whole.end
    if begin == 0 or _WORDS.search(regions.text, begin):
        yield from _moved(_parts(regions.cut(begin)), begin) if begin else _parts(regions)


_WORDS = regex(r"[^\W\d_]{2}")


def _before(regions: Regions, begin: int, whole: Whole) -> Iterator[Part]:
    """What stands before a reference: the words that lead to it, and what else is said."""
    text = regions.text[begin : whole.start]
    if not _WORDS.search(text):
        return
    if leading_signal(text.lstrip(" ;.")) >= len(text.lstrip(" ;.")):
        yield Part(begin, whole.start, Signal())
        return
    yield from _moved(_parts(regions.cut(begin, whole.start)), begin)


def _relation_to(before: str, begin: int) -> Relation:
    return relation_of(before) if begin and leading_signal(before.lstrip(" ;.")) else Relation.NONE


def _moved(parts: Iterator[Part], by: int) -> Iterator[Part]:
    for part in parts:
        yield replace(part, start=part.start + by, end=part.end + by)


def _parts(regions: Regions) -> Iterator[Part]:
    previous: Part | None = None
    for start, end in pieces_of(regions):
        if sources := cited_in_bracket(regions, start, end):
            yield from _of_bracket(regions, start, end, sources)
            continue
        if is_told(regions, start, end) or is_quoted_with_source(regions, start, end):
            yield Part(start, end, Commentary())
            continue
        for part in read_piece(regions, start, end, previous):
            yield from parted(regions, part)
            if not isinstance(part.reading, Signal):
                previous = part


def _of_bracket(regions: Regions, start: int, end: int, sources: Span) -> Iterator[Part]:
    """A sentence, and the sources in the bracket behind it."""
    yield Part(start, sources.start, Commentary())
    parts = list(_parts(within(regions, sources.start, sources.end)))
    for part in _moved(iter(parts), sources.start):
        yield replace(part, end=end) if part.end == sources.end else part


def _with_sources_of_remarks(regions: Regions, parts: Iterator[Part]) -> Iterator[Part]:
    """`(quoting Roe v. Wade, 410 U.S. 113 (1973))`: what is quoted in a remark is cited too."""
    for part in parts:
        if isinstance(part.reading, Commentary | Signal):
            yield part
            continue
        start = part.start
        for begin, end in pointed_at(regions, part.start, part.end):
            if begin < start:
                continue  # a remark within a remark that was read
            inner = within(regions, begin, end)
            named = list(_with_sources_of_remarks(inner, _parts(inner))) if len(inner.text) > 5 else []
            if not named or not isinstance(named[0].reading, FullReference | ShortReference):
                continue
            yield replace(part, start=start, end=begin)
            part = replace(part, reading=Commentary())
            yield from (
                replace(one, start=begin + one.start, end=begin + one.end, relation=Relation.IN_REMARK) for one in named
            )
            start = end
        if start < part.end and not (start > part.start and not regions.text[start : part.end].strip(" .,)]")):
            yield replace(part, start=start)


def _cites(part: Part) -> bool:
    """Tell whether a part cites for certain, and is no name amid a sentence."""
    if isinstance(part.reading, ShortReference) and part.reading.tentative and not part.reading.title:
        return not part.reading.in_sentence
    return not isinstance(part.reading, Commentary | Signal)


def _doubtful(regions: Regions, parts: list[Part]) -> Iterator[Part]:
    """The parts of a note that would be commentary as a whole: what is a reference all the same is read."""
    for start, end in pieces_of(regions):
        begin = start + leading_signal(regions.text[start:end])
        told = is_object(regions, start, end) or is_told(regions, start, end)
        reading = None if told else read_unclaimed(regions.cut(begin, end))
        if reading is None:
            yield from _pointed_to(regions, start, end) or (part for part in parts if start <= part.start < end)
            continue
        if begin > start:
            yield Part(start, begin, Signal())
        yield Part(begin, end, replace(reading, doubtful=True))


# `The lists are available here: https://…` · `See also this list: https://…`; what is `available at:` is the text
# of the work before.
_SHOWN = regex(r"(?:\bhere|\b[Ss]ee(?:\s[^.;:]{2,80})?):\s+<?(?:https?://|www\.)")


def _with_pages(regions: Regions, parts: list[Part]) -> Iterator[Part]:
    """The parts of a note, with the pages to which its remarks point behind a colon."""
    for part in parts:
        shown = isinstance(part.reading, Commentary) and _SHOWN.search(regions.text, part.start, part.end)
        yield from (_pointed_to(regions, part.start, part.end) if shown else []) or [part]


def _pointed_to(regions: Regions, start: int, end: int) -> list[Part]:
    """A sentence and the addresses that it points to, where there are any."""
    found = list(sources_pointed_to(regions.cut(start, end)))
    if not found:
        return []
    begins = [start + begin for begin, _ in found]
    ends = [*begins[1:], end]
    cited = [Part(begin, stop, reading) for begin, stop, (_, reading) in zip(begins, ends, found, strict=True)]
    return [*([Part(start, begins[0], Commentary())] if begins[0] > start else []), *cited]
