"""A note -> segments that tile it: citations, the signals that lead to them, and commentary around them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefkit.harvest.at_places import with_places_parted
from briefkit.harvest.colon_names import with_commas, with_own_colons
from briefkit.harvest.document import Footnote
from briefkit.harvest.in_sentences import quoted_source, says_then_points, short_in_sentence
from briefkit.harvest.joints import find_joints
from briefkit.harvest.leads import SENTENCE
from briefkit.harvest.marked import read_marks
from briefkit.harvest.model import (
    Commentary,
    FullReference,
    Ibid,
    Reading,
    ReadNote,
    Relation,
    Segment,
    ShortReference,
    Signal,
)
from briefkit.harvest.note_parts import Part, merged, parted
from briefkit.harvest.pieces import pieces_of
from briefkit.harvest.quoted_notes import unquoted
from briefkit.harvest.reference import read_citation
from briefkit.harvest.regions import Regions, find_regions
from briefkit.harvest.remarks import pointed_at, within, without_remarks
from briefkit.harvest.sentence_ends import citation_at_end, signed_by_sentence
from briefkit.harvest.signals import OWNED, inner_signals, leading_signal, relation_of, signals_before_works
from briefkit.harvest.titles import find_core
from briefkit.harvest.unclaimed import read_unclaimed
from briefkit.text import Span

# What is left of a note's label before its text: `<sup>14</sup> `, `. `, `^ `.
_LABEL = re.compile(r"\s*(?:<sup>\s*(?P<label>\w{1,4})\s*</sup>|[.^↑)](?!\s*\.))\s+(?=\S)")


# `*. See Roe*, 376 U.S. at 17`
_OPENED = re.compile(r"\s*\*\.\s+(?=\S)")


def _in_note(span: Span, skip: int) -> Span:
    """A stretch of the text after the label as one of the whole note; the first takes the label with it."""
    return Span(span.start + skip if span.start else 0, span.end + skip)


# Longer than any note: a text whose marks were misread, and not worth minutes.
_LONGEST = 20_000


def read_note(note: Footnote) -> ReadNote:
    """Split a note and read each of its citations."""
    lead = _LABEL.match(note.raw)
    skip = lead.end() if lead and lead["label"] in ("", None, note.label.strip("[]().")) else 0
    body = note.raw[skip:]
    if opened := _OPENED.match(body):  # of the label only the full stop is left, within the italics of what follows
        body, skip = f"*{body[opened.end() :]}", skip + opened.end() - 1
    marked = read_marks(body, note.links)
    if not marked.text.strip():
        return ReadNote(note, (Segment(Span(0, len(note.raw)), "", Commentary()),) if note.raw else ())
    if len(marked.text) > _LONGEST:
        return ReadNote(note, (Segment(Span(0, len(note.raw)), marked.text, Commentary()),))
    regions = with_places_parted(with_commas(unquoted(find_regions(marked))))
    plain = without_remarks(regions)
    read = list(_with_sources_of_remarks(regions, _parts(plain)))
    parts = list(merged(iter(read if any(map(_cites, read)) else _doubtful(plain, read))))
    ends = [*(part.start for part in parts[1:]), len(marked.text)]
    starts = [0, *ends[:-1]]
    segments = tuple(
        Segment(
            _in_note(marked.raw_span(start, end), skip),
            marked.text[part.start : part.end].strip(),
            with_own_colons(part.reading, marked.text[part.start : part.end], regions.text[part.start : part.end]),
            part.relation,
            part.joined,
        )
        for part, start, end in zip(parts, starts, ends, strict=True)
    )
    return ReadNote(note, segments)


def _parts(regions: Regions) -> Iterator[Part]:
    previous: Part | None = None
    for start, end in pieces_of(regions):
        for part in _read_piece(regions, start, end, previous):
            yield from parted(regions, part)
            if not isinstance(part.reading, Signal):
                previous = part


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
        reading = read_unclaimed(regions.cut(begin, end))
        if reading is None:
            yield from (part for part in parts if start <= part.start < end)
            continue
        if begin > start:
            yield Part(start, begin, Signal())
        yield Part(begin, end, replace(reading, doubtful=True))


def _read_piece(regions: Regions, start: int, end: int, previous: Part | None) -> Iterator[Part]:
    """The parts of one piece: a signal, a citation and those joined to it, or commentary."""
    text = regions.text
    signal = leading_signal(text[start:end])
    begin, relation = start + signal, relation_of(text[start : start + signal]) if signal else Relation.NONE
    reading = _read_at(regions, begin, end)
    if reading is None or (isinstance(reading, ShortReference) and reading.tentative and not _points(reading)):
        led = _led_to(regions, start, begin, end)
        if led is not None:
            begin, reading = led
            relation = relation_of(text[start:begin].rpartition(",")[2]) or relation_of(text[start:begin][-30:])
    if reading is not None and begin == start and says_then_points(regions, start, end):
        yield Part(start, end, Commentary())
        return
    trailing = citation_at_end(regions, start, end) if reading is None else (begin, reading)
    if trailing is None or trailing[1] is None:
        yield from _with_short_form(regions, start, end)
        return
    yield from _cited(regions, start, end, trailing, relation if previous else Relation.NONE)


def _led_to(regions: Regions, start: int, begin: int, end: int) -> tuple[int, Reading] | None:
    """Where in a sentence a citation begins to which its words lead, and what it says."""
    text = regions.text
    for place in sorted({*inner_signals(regions.mask, begin, end), *signals_before_works(text, begin, end)}):
        inner = _read_at(regions, place, end)
        led = begin > start or _ENDS_IN_SEE.search(text[start:place]) is not None
        if inner is None or _is_too_weak(inner, led):
            continue
        if isinstance(inner, FullReference) and ("booktitle" in inner.fields or _OWNED.search(text[start:place])):
            return place, signed_by_sentence(inner, text[start:place])
        return place, inner
    return None


def _cited(regions: Regions, start: int, end: int, found: tuple[int, Reading], relation: Relation) -> Iterator[Part]:
    """The signal of a piece, its citation and those joined to it."""
    begin, reading = found
    if begin > start:
        yield Part(start, begin, quoted_source(regions.text[start:begin]) or Signal())
    first, *others = _joined(regions, begin, end, relation)
    yield replace(first, reading=reading) if _says_more(reading, first.reading) else first
    yield from others


def _says_more(reading: Reading, again: Reading) -> bool:
    """Tell whether what the sentence around it gave a citation is lost where that is read alone."""
    if isinstance(reading, FullReference) and isinstance(again, FullReference):
        return bool(reading.people) and not again.people
    return isinstance(again, Commentary)


def _with_short_form(regions: Regions, start: int, end: int) -> Iterator[Part]:
    """Commentary, and the short forms that stand in it."""
    found = short_in_sentence(regions, start, end)
    if found is None:
        yield Part(start, end, Commentary())
        return
    begin, stop, reading = found
    if begin > start:
        yield Part(start, begin, Commentary())
    yield Part(begin, stop, reading)
    if stop < end:
        yield from _with_short_form(regions, stop, end)


_ENDS_IN_SEE = re.compile(
    r"\b(?:see|see also|cf\.?|quoted in|(?:cited|discussed|summari[sz]ed|described|noted|recounted|mentioned|reported"
    r"|explained|translated) in|includ(?:e|es|ing)|such as)[,:]?\s*$|[”\"’'][\s.]*(?:--?|–|—)\s+$",
    re.IGNORECASE,
)
_OWNED = re.compile(rf"[’']s?\s+{OWNED}?$")


def _points(short: ShortReference) -> bool:
    """Tell whether a short form has names, a title and a page."""
    whole = bool(short.people and short.title) and not SENTENCE.search(short.title)
    return whole and short.locator is not None


def _is_too_weak(inner: Reading, after_signal: bool) -> bool:
    """Within a sentence, what a citation would be too little for: a bare address, a quotation, a name."""
    if isinstance(inner, ShortReference):
        return not after_signal and not _points(inner) and (inner.tentative or not inner.people)
    return isinstance(inner, FullReference) and inner.fields.keys() <= {"url", "urldate", "doi", "date"}


def _read_at(regions: Regions, start: int, end: int) -> Reading | None:
    """The citation that begins at `start`, its first work only."""
    if start >= end:
        return None
    stop = _first_stop(regions, start, end)
    return read_citation(regions.cut(start, stop))


def _first_stop(regions: Regions, start: int, end: int) -> int:
    joints = find_joints(regions, start, end)
    return joints[0][0] if joints else end


def _joined(regions: Regions, start: int, end: int, relation: Relation) -> Iterator[Part]:
    """A citation and those that "and", a comma or "reprinted in" tie to it."""
    joints = find_joints(regions, start, end)
    bounds = [(start, relation, False), *((begin, tie, True) for _, begin, tie in joints)]
    stops = [*(stop for stop, _, _ in joints), end]
    for (begin, tie, joined), stop in zip(bounds, stops, strict=True):
        reading = read_citation(regions.cut(begin, stop))
        if reading is None:
            yield Part(begin, stop, Commentary())
            continue
        yield from _with_remark(regions, Part(begin, stop, reading, tie, joined))


_REMARK = re.compile(
    r"(?:,|\s[—–-]|\.)\s+(?=(?:who|which|where|whose|arguing|noting|for\s+(?:a|an|the|more)|although"
    r"|though|while|but|suggesting|showing|in\s+which|esp\.?\s+the|whereas|because)\b)"
)


def _with_remark(regions: Regions, part: Part) -> Iterator[Part]:
    """`…, 105-6, who argues that …`: a remark after the citation is commentary."""
    if isinstance(part.reading, Ibid):
        yield part
        return
    core = find_core(regions.cut(part.start, part.end))
    after = part.start + (core.end if core else 0)
    remark = _REMARK.search(regions.mask, after, part.end)
    if not core or remark is None:
        yield part
        return
    reading = read_citation(regions.cut(part.start, remark.start()))
    if reading is None:
        yield part
        return
    yield Part(part.start, remark.start(), reading, part.relation, part.joined)
    yield Part(remark.start(), part.end, Commentary())
