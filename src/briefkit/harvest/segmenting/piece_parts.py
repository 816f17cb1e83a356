"""One piece of a note: its signal, its citation and those joined to it, or the commentary around short forms."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import Commentary, FullReference, Ibid, Reading, Relation, ShortReference, Signal
from briefkit.harvest.parts.leads import PAPER_OF, SENTENCE
from briefkit.harvest.parts.signals import OWNED, inner_signals, leading_signal, relation_of, signals_before_works
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.segmenting.behind_names import cited_behind_names
from briefkit.harvest.segmenting.catalogue_labels import end_of_label, is_object
from briefkit.harvest.segmenting.complete_joints import with_complete_joints
from briefkit.harvest.segmenting.in_sentences import quoted_source, says_then_points, short_in_sentence
from briefkit.harvest.segmenting.joints import find_joints
from briefkit.harvest.segmenting.note_parts import Part
from briefkit.harvest.segmenting.sentence_ends import citation_at_end, signed_by_sentence
from briefkit.harvest.segmenting.string_joints import is_told
from briefkit.patterns import regex


def read_piece(regions: Regions, start: int, end: int, previous: Part | None) -> Iterator[Part]:
    """The parts of one piece: a signal, a citation and those joined to it, or commentary."""
    if cited := end_of_label(regions, start, end):
        yield Part(start, cited, Commentary())
        start = cited
    elif is_object(regions, start, end):
        yield Part(start, end, Commentary())
        return
    behind = list(cited_behind_names(regions, start, end))
    if behind:
        yield from _around(regions, start, end, behind)
        return
    begin, reading, relation = _begun(regions, start, end)
    if _is_named_within(regions, begin, end, reading):
        yield from _with_short_form(regions, start, end)
        return
    if _is_unsigned(reading) and is_told(regions.text[begin:end]):
        yield Part(start, end, Commentary())
        return
    if reading is not None and begin == start and says_then_points(regions, start, end):
        yield Part(start, end, Commentary())
        return
    trailing = citation_at_end(regions, start, end) if reading is None else (begin, reading)
    if trailing is None or trailing[1] is None:
        yield from _with_short_form(regions, start, end)
        return
    yield from _cited(regions, start, end, trailing, relation if previous else Relation.NONE)


def _is_unsigned(reading: Reading | None) -> bool:
    """Tell whether what was read is somebody's work, and has nobody who wrote it."""
    kinds = ("jurisdiction", "legislation", "legal")
    return isinstance(reading, FullReference) and not reading.people and reading.type not in kinds


def _begun(regions: Regions, start: int, end: int) -> tuple[int, Reading | None, Relation]:
    """Where in a piece its citation begins, what it says, and what ties it to the one before."""
    text = regions.text
    signal = leading_signal(text[start:end])
    begin, relation = start + signal, relation_of(text[start : start + signal]) if signal else Relation.NONE
    reading = _read_at(regions, begin, end)
    if (behind := _behind_topic(regions, begin, end, reading)) is not None:
        return *behind, relation
    if reading is None and signal and (placed := _behind_article(regions, begin, end)) is not None:
        return begin + len("the "), placed, relation
    if (told := _told_by_sentence(regions, begin, end, reading)) is not None:
        return *told, relation
    if reading is None or (isinstance(reading, ShortReference) and reading.tentative and not _points(reading)):
        led = _led_to(regions, start, begin, end)
        if led is not None:
            begin, reading = led
            relation = relation_of(text[start:begin].rpartition(",")[2]) or relation_of(text[start:begin][-30:])
    return begin, reading, relation


def _told_by_sentence(regions: Regions, begin: int, end: int, reading: Reading | None) -> tuple[int, Reading] | None:
    """Where in a sentence a signed work begins, if what was read takes the sentence for the title of nobody's."""
    if not isinstance(reading, FullReference) or reading.people or {"editor", "translator"} & reading.fields.keys():
        return None
    for place in signals_before_works(regions.text, begin, end):
        inner = _read_at(regions, place, end)
        if isinstance(inner, FullReference) and inner.people and "date" in inner.fields:
            return place, inner
    return None


# `…; on quays, Quay Institute, *Harbour Outlook* (2009)`
_TOPIC = regex(r"(?:[Oo]n|[Ff]or|[Aa]s\sto|[Rr]egarding|[Cc]oncerning)\s[^,;:()“”\"]{3,70},\s+(?=[^\W\d_a-z])")


def _behind_topic(regions: Regions, begin: int, end: int, reading: Reading | None) -> tuple[int, Reading] | None:
    """Where a signed reference begins behind what it is about, unless one was read from the beginning on."""
    topic = _TOPIC.match(regions.text, begin, end)
    if topic is None or (isinstance(reading, FullReference) and reading.people and "date" in reading.fields):
        return None
    behind = _read_at(regions, topic.end(), end)
    signed = isinstance(behind, FullReference) and behind.people and "date" in behind.fields
    return (topic.end(), behind) if signed and behind else None


# `See the *Annals of the Harbour*, I, p. 142.`
_THE_TITLE = regex(r"[Tt]he\s(?=[^\W_a-z])")


# `See the Extended Impact Assessment, SEC (2003) 724, p. 8.`: a paper by its number.
_NUMBERED = regex(r"[A-Z][\w’' -]{4,90}?,\s(?:COM|SEC|SWD|JOIN)\s?\(\d{4}\)\s?\d")


def _behind_article(regions: Regions, begin: int, end: int) -> Reading | None:
    """A citation behind `the` that says where in the work; a title alone is spoken of."""
    found = _THE_TITLE.match(regions.text, begin, end)
    marked = found is not None and any(span.start == found.end() for span in regions.italics)
    if found is None or not (marked or _NUMBERED.match(regions.text, found.end(), end)):
        return None
    reading = _read_at(regions, found.end(), end)
    return reading if isinstance(reading, FullReference | ShortReference) and reading.locator else None


def _is_named_within(regions: Regions, begin: int, end: int, reading: Reading | None) -> bool:
    """`see Marlow’s exhaustive *Ledger of Gates*, chapter 12`: what seemed a title is a sentence that names one."""
    if not isinstance(reading, ShortReference) or not reading.tentative or reading.people or reading.word:
        return False
    core = find_core(regions.cut(begin, end))
    return core is not None and core.start > 0 and short_in_sentence(regions, begin, end) is not None


def _around(regions: Regions, start: int, end: int, found: list[tuple[int, int, Reading]]) -> Iterator[Part]:
    """Citations behind the names of their authors, the sentence around them, and what is cited at its end."""
    for begin, stop, reading in found:
        if begin > start:
            yield from _with_short_form(regions, start, begin)
        yield Part(begin, stop, reading)
        start = stop
    at_end = citation_at_end(regions, start, end) if start < end else None
    if at_end is not None and at_end[1] is not None:
        yield from _cited(regions, start, end, at_end, Relation.NONE)
    elif start < end:
        yield from _with_short_form(regions, start, end)


def _led_to(regions: Regions, start: int, begin: int, end: int) -> tuple[int, Reading] | None:
    """Where in a sentence a citation begins to which its words lead, and what it says."""
    text = regions.text
    for place in sorted({*inner_signals(regions.mask, begin, end), *signals_before_works(text, begin, end)}):
        inner = _read_at(regions, place, end)
        led = begin > start or _ENDS_IN_SEE.search(text[start:place]) is not None
        led = led and not _PAGE_BEFORE_QUOTE.search(text[start:place])
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
    first = replace(first, reading=reading) if _says_more(reading, first.reading) else first
    yield replace(first, joined=True) if _is_second_title(regions, start, begin, first.reading) else first
    yield from others


def _is_second_title(regions: Regions, start: int, begin: int, reading: Reading) -> bool:
    """`Harbour Office, *Piers* (2012); and *Quays*, 25-16 (2013)`: a second paper of whoever wrote the first."""
    tied = regions.text[start:begin].strip() == "and" and regions.text[:start].rstrip().endswith(";")
    marked = tied and any(span.start == begin for span in (*regions.italics, *regions.quotes))
    first = regions.text[:start].rstrip(" ;").rpartition(";")[2]
    if not _YEAR.search(first) or PAPER_OF.match(regions.text, begin):
        return False  # `Roe, *Piers*, 78; and *Report of the Harbour Office* (2013)`: he is not said to have written it
    return marked and isinstance(reading, FullReference) and reading.type in ("report", "book")


_YEAR = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


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


_ENDS_IN_SEE = regex(
    r"\b(?:see|see also|cf\.?|quoted in|(?:cited|discussed|summari[sz]ed|described|noted|recounted|mentioned|reported"
    r"|explained|translated) in|includ(?:e|es|ing)|such as)[,:]?\s*$|[”\"’'][\s.]*(?:--?|–|—)\s+$",
    re.IGNORECASE,
)
# `Roe (1992: 60): “…”`: what stands on the page.
_PAGE_BEFORE_QUOTE = regex(r"\d\):\s+$")
_OWNED = regex(rf"[’']s?\s+{OWNED}?$")


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


def _joints(regions: Regions, start: int, end: int) -> list[tuple[int, int, Relation]]:
    return with_complete_joints(regions, start, end, find_joints(regions, start, end))


def _first_stop(regions: Regions, start: int, end: int) -> int:
    joints = _joints(regions, start, end)
    return joints[0][0] if joints else end


def _joined(regions: Regions, start: int, end: int, relation: Relation) -> Iterator[Part]:
    """A citation and those that "and", a comma or "reprinted in" tie to it."""
    joints = _joints(regions, start, end)
    bounds = [(start, relation, False), *((begin, tie, True) for _, begin, tie in joints)]
    stops = [*(stop for stop, _, _ in joints), end]
    last: Reading | None = None
    for (begin, tie, joined), stop in zip(bounds, stops, strict=True):
        reading = _of_other_year(regions.text[begin:stop], last) or read_citation(regions.cut(begin, stop))
        if reading is None:
            yield Part(begin, stop, Commentary())
            continue
        last = reading
        yield from _with_remark(regions, Part(begin, stop, reading, tie, joined))


_OTHER_YEAR = regex(r"(?P<year>(?:1[89]|20)\d\d)(?P<letter>[a-z]?)(?P<place>[,:]\s?[\w–, .-]*)?[\s.)]*")


def _of_other_year(text: str, last: Reading | None) -> ShortReference | None:
    """`1995, 12` behind `Roe 1987, 9`: another work of the same authors."""
    found = _OTHER_YEAR.fullmatch(text) if isinstance(last, ShortReference) and last.year and last.people else None
    if found is None or not isinstance(last, ShortReference) or last.title:
        return None
    place = read_locator(found["place"]) if found["place"] else None
    lettered = (f"{last.people[-1].get('family', '')} {found['year']}{found['letter']}",) if found["letter"] else ()
    return replace(last, year=found["year"], locator=place.locator if place else None, names=lettered)


_REMARK = regex(
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
