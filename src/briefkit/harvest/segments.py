"""A note -> segments that tile it: citations, the signals that lead to them, and commentary around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.harvest.document import Footnote
from briefkit.harvest.leads import read_body
from briefkit.harvest.locators import read_locator
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
from briefkit.harvest.people import is_body, read_people
from briefkit.harvest.reference import read_citation
from briefkit.harvest.regions import Regions, find_regions
from briefkit.harvest.sentences import cuts
from briefkit.harvest.signals import inner_signals, leading_signal, relation_of, relation_signals
from briefkit.harvest.titles import find_core


@dataclass(frozen=True)
class _Part:
    """A stretch of the plain text and what it says."""

    start: int
    end: int
    reading: Reading
    relation: Relation = Relation.NONE
    joined: bool = False


# Longer than any note: a text whose marks were misread, and not worth minutes.
_LONGEST = 20_000


def read_note(note: Footnote) -> ReadNote:
    """Split a note and read each of its citations."""
    marked = read_marks(note.raw, note.links)
    if not marked.text.strip():
        return ReadNote(note, (Segment(marked.raw_span(0, len(marked.text)), "", Commentary()),) if note.raw else ())
    if len(marked.text) > _LONGEST:
        return ReadNote(note, (Segment(marked.raw_span(0, len(marked.text)), marked.text, Commentary()),))
    regions = find_regions(marked)
    parts = list(_merged(_parts(regions)))
    ends = [*(part.start for part in parts[1:]), len(marked.text)]
    starts = [0, *ends[:-1]]
    segments = tuple(
        Segment(
            marked.raw_span(start, end),
            marked.text[part.start : part.end].strip(),
            part.reading,
            part.relation,
            part.joined,
        )
        for part, start, end in zip(parts, starts, ends, strict=True)
    )
    return ReadNote(note, segments)


def _parts(regions: Regions) -> Iterator[_Part]:
    previous: _Part | None = None
    for start, end in _pieces(regions):
        for part in _read_piece(regions, start, end, previous):
            yield part
            if not isinstance(part.reading, Signal):
                previous = part


def _merged(parts: Iterator[_Part]) -> Iterator[_Part]:
    """Neighbouring commentary is one segment."""
    waiting: _Part | None = None
    for part in parts:
        if waiting and isinstance(waiting.reading, Commentary) and isinstance(part.reading, Commentary):
            waiting = _Part(waiting.start, part.end, waiting.reading)
            continue
        if waiting:
            yield waiting
        waiting = part
    if waiting:
        yield waiting


def _pieces(regions: Regions) -> list[tuple[int, int]]:
    """The stretches between cuts; one that only goes on with the reference before belongs to it."""
    bounds: list[tuple[int, int]] = []
    start, last = 0, ""
    for end, following, mark in [*cuts(regions), (len(regions.text), len(regions.text), "")]:
        if end <= start:
            continue
        if bounds and (
            _goes_on(regions, bounds[-1], start, end)
            or (
                last == "."
                and _is_author_date(regions.text[bounds[-1][0] : bounds[-1][1]])
                and not _is_author_date(regions.text[start:end])
            )
        ):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
        start, last = following, mark
    return bounds


_AUTHOR_DATE = re.compile(
    r"^(?P<who>[^()]{3,250})\((?:(?:1[5-9]|20)\d\d[a-z]?(?:,\s*[^()]{3,20})?|n\.\s?d\.)\)\.\s*\S?"
)
_CONTINUES = re.compile(
    r"^(?:(?:[Ll]ast\s+)?[Aa]ccessed|[Rr]etrieved|[Aa]vailable|[Vv]iewed|[Ll]ast|doi|DOI|https?:|www\."
    r"|[Vv]ol(?:ume|s|\.)|[Nn]os?\.|pp?\.|pages?\s|[Tt]rans(?:lated|\.)\s|[Ee]d(?:ited|s?\.)\s|\d+"
    r"(?:st|nd|rd|th|d)\s+[Ee]d|"
    r"[Rr]ev(?:ised|\.)\s|[Rr]eprint|\(|\[?\d{4}\]?[.,;:(]|\[?\d{4}\]?$|\d+\s*[(:,]|\d+[-–]\d+|\d+\.?$"
    r"|[Pp]h\.?\s?D|[Uu]npublished|[Ii]n:?\s+[^\W_a-z].*\d|[Dd]iss|[Mm]aster|[Tt]hesis|Edited"
    r"|[Uu]pdated|[Pp]ublished\s)"
)
_HOUSE = re.compile(
    r"^[^\W\d_a-z][\w.,’'& –-]{2,60}:\s+[^\W\d_a-z][^:]{2,80},\s*(?:c\.?\s?)?\[?\d{4}"
    r"|^[^\W\d_a-z][\w’'& .]{3,50}(?:,\s(?:Inc|Ltd|LLC|Co)\.)?,\s+\d{4}(?:\s*[:,]\s*\d[\d\s–-]*)?\.?$"
)


def _is_author_date(text: str) -> bool:
    """`Smith, J., & Jones, K. L. (2010). The politics`: full stops divide what belongs together."""
    found = _AUTHOR_DATE.match(text)
    return bool(found and read_people(found["who"].strip(" ,."), loose=False))


def _goes_on(regions: Regions, before: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a piece after a full stop is the rest of the reference before it."""
    piece, earlier = regions.cut(start, end), regions.cut(*before)
    mark = regions.text[before[1] : start]
    if ";" in mark:
        return bool(re.match(r"(?:[Rr]eprint|repr\.)", piece.text)) and False
    core = find_core(earlier)
    if _CONTINUES.match(piece.text):
        return core is not None or bool(read_people(earlier.text, loose=False))
    if _is_listed(earlier) and not leading_signal(piece.text) and not _is_listed(piece):
        return True
    if core is None:
        title = find_core(piece)
        return (
            title is not None and title.start < 2 and (_is_author_alone(earlier.text) or _is_body_alone(earlier.text))
        )
    if _HOUSE.match(piece.text) and not re.search(r"\d{4}", earlier.text[core.end :]):
        return True
    return _is_container(piece, earlier, core.end)


def _is_listed(piece: Regions) -> bool:
    """`TILLY, Charles.` with what follows: an author as bibliographies turn the name round, before a full stop."""
    found = re.match(
        r"[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?,\s+[^.,\d\"“]{2,40}(?:(?<=\s[A-Z])\.)?[^.,\d\"“]{0,40}\.", piece.text
    )
    people = read_people(found[0].rstrip("."), loose=False) if found else None
    core = find_core(piece)
    marked = found is not None and core is not None and core.start < found.end()
    return people is not None and "given" in people.names[0] and not marked


def _is_author_alone(text: str) -> bool:
    """`Smith, John.` before a title: bibliographies write so."""
    plain = text.strip(" .")
    return (
        bool(re.match(r"[^,]+,\s+[^\W\d_]", plain))
        and read_people(plain, loose=False) is not None
        and len(plain.split()) < 9
    )


def _is_body_alone(text: str) -> bool:
    """`The Scikit-Learn Development Team.` before a title in italics."""
    plain = text[leading_signal(text) :].strip(" .")
    return is_body(plain) and len(plain.split()) < 9 and read_body(plain) is not None


def _is_container(piece: Regions, earlier: Regions, core_end: int) -> bool:
    """`“Title.” *Journal* 23 (2001): 44.`: what follows the title is where it appeared."""
    if earlier.text[core_end:].strip(" .") or not re.search(r"[\"”’']$", earlier.text[:core_end].rstrip(" .")):
        return False
    if leading_signal(piece.text) or re.match(r"(?:Ibid|Id\b)", piece.text):
        return False
    if piece.quotes and piece.quotes[0].start < 60:
        return False
    return _leads_with_title(earlier) and _names_container(piece)


def _leads_with_title(earlier: Regions) -> bool:
    """Tell whether nothing but names stands before the title that is marked as one."""
    core = find_core(earlier)
    return core is not None and bool(_leads(earlier.text[: core.start]))


def _names_container(piece: Regions) -> bool:
    """Tell whether a piece begins with the name of what something appeared in."""
    words = piece.text.split()
    if piece.italics and piece.italics[0].start == 0 and len(words) < 60:
        return True
    return bool(re.match(r"[^\W_a-z][^.]{2,80}?(?:,|\s)\s*(?:vol|\d|\()", piece.text)) or (
        len(words) < 6 and bool(re.match(r"[^\W_a-z]", piece.text))
    )


def _leads(before: str) -> bool:
    """Tell whether what stands before a title is an author, or nothing: then it is a title and no quotation."""
    plain = before[leading_signal(before) :].strip(" ,.:")
    return not plain or read_people(plain, loose=False) is not None


def _read_piece(regions: Regions, start: int, end: int, previous: _Part | None) -> Iterator[_Part]:
    """The parts of one piece: a signal, a citation and those joined to it, or commentary."""
    text = regions.text
    signal = leading_signal(text[start:end])
    relation = relation_of(text[start : start + signal]) if signal else Relation.NONE
    reading = _read_at(regions, start + signal, end)
    begin = start + signal
    if reading is None or (isinstance(reading, ShortReference) and reading.tentative):
        for place in inner_signals(regions.mask, start + signal, end):
            inner = _read_at(regions, place, end)
            if inner is not None and not _is_too_weak(
                inner, signal > 0 or _ENDS_IN_SEE.search(text[start:place]) is not None
            ):
                reading, begin = inner, place
                relation = relation_of(text[start:place].rpartition(",")[2]) or relation_of(text[start:place][-30:])
                break
    if reading is None:
        trailing = _citation_at_end(regions, start, end)
        if trailing is None:
            yield _Part(start, end, Commentary())
            return
        begin, reading = trailing
    if begin > start:
        yield _Part(start, begin, Signal())
    yield from _joined(regions, begin, end, relation if previous else Relation.NONE)


_ENDS_IN_SEE = re.compile(r"\b(?:see|see also|cf\.?|quoted in|cited in|discussed in)[,:]?\s*$", re.IGNORECASE)


def _is_too_weak(inner: Reading, after_signal: bool) -> bool:
    """Within a sentence, what a citation would be too little for: a bare address, a quotation, a name."""
    if isinstance(inner, ShortReference):
        return not after_signal and (inner.tentative or not inner.people)
    return isinstance(inner, FullReference) and inner.fields.keys() <= {"url", "urldate", "doi", "date"}


def _read_at(regions: Regions, start: int, end: int) -> Reading | None:
    """The citation that begins at `start`, its first work only."""
    if start >= end:
        return None
    stop = _first_stop(regions, start, end)
    return read_citation(regions.cut(start, stop))


def _first_stop(regions: Regions, start: int, end: int) -> int:
    joints = _joints(regions, start, end)
    return joints[0][0] if joints else end


def _joined(regions: Regions, start: int, end: int, relation: Relation) -> Iterator[_Part]:
    """A citation and those that "and", a comma or "reprinted in" tie to it."""
    joints = _joints(regions, start, end)
    bounds = [(start, relation, False), *((begin, tie, True) for _, begin, tie in joints)]
    stops = [*(stop for stop, _, _ in joints), end]
    for (begin, tie, joined), stop in zip(bounds, stops, strict=True):
        reading = read_citation(regions.cut(begin, stop))
        if reading is None:
            yield _Part(begin, stop, Commentary())
            continue
        yield from _with_remark(regions, _Part(begin, stop, reading, tie, joined))


_REMARK = re.compile(
    r"(?:,|\s[—–-]|\.)\s+(?=(?:who|which|where|whose|arguing|noting|for\s+(?:a|an|the|more)|although"
    r"|though|while|but|suggesting|showing|in\s+which|esp\.?\s+the|whereas|because)\b)"
)


def _with_remark(regions: Regions, part: _Part) -> Iterator[_Part]:
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
    yield _Part(part.start, remark.start(), reading, part.relation, part.joined)
    yield _Part(remark.start(), part.end, Commentary())


_CONNECT = re.compile(
    r"[\s,.;\x00]*(?:(?:and|&|as\s+well\s+as|or|with|also|and\s+also|plus)\b)?[\s,:]*(?:see"
    r"(?:\s+also)?|cf\.|also|in)?\s*",
    re.IGNORECASE,
)


def _joints(regions: Regions, start: int, end: int) -> list[tuple[int, int, Relation]]:
    """Where a second work begins within a piece: the end of the work before, its own start, the tie."""
    found: list[tuple[int, int, Relation]] = []
    for begin, stop, tie in relation_signals(regions.mask, start, end):
        if find_core(regions.cut(start, begin)) or read_locator(regions.text[begin - 4 : begin]):
            found.append((begin, stop, tie))
    piece = regions.cut(start, end)
    core = find_core(piece)
    while core is not None:
        following = find_core(piece, core.end)
        if following is None:
            break
        joint = _joint_between(piece, core.end, following.start)
        if joint is not None and not any(abs(start + joint[1] - place) < 3 for _, place, _ in found):
            inside = [f for f in found if start + core.end <= f[0] <= start + following.start]
            if not inside:
                found.append((start + joint[0], start + joint[1], Relation.NONE))
        core = following
    return sorted(found)


_DATA_END = re.compile(r"(?:(?<=[,:\s.])(?:pp?\.\s*)?[\dxvi]+(?:\s*[-–—]\s*\d+)?(?=\s*(?:,|\.|;|and\b|&|$)))")


def _joint_between(piece: Regions, first_end: int, second_start: int) -> tuple[int, int] | None:
    """Between two titles: where the first one's data end and the second begins; None where they are one work."""
    ends = [
        b.end
        for b in piece.brackets
        if first_end <= b.start and b.end <= second_start and re.search(r"\d{4}|n\.\s?d", piece.text[b.start : b.end])
    ]
    ends += [a.end for a, _ in piece.addresses if first_end <= a.start and a.end <= second_start]
    between = piece.mask[first_end:second_start]
    ends += [first_end + m.end() for m in _DATA_END.finditer(between)]
    if re.match(r"^[\s,.]*(?:and|as well as|&)\s", between) and not ends:
        ends = [first_end]
    if re.search(r"\bin\s+(?:[^,]{3,60},\s*)?$|\bof\s+$", piece.text[first_end:second_start]):
        return None
    if re.fullmatch(r"\W*vol(?:ume|s)?\.?\s*\S+\W*(?:of\W*)?", between, re.IGNORECASE):
        return None
    for data_end in sorted(ends, reverse=True):
        gap = piece.text[data_end:second_start]
        connect = _CONNECT.match(gap)
        begin = connect.end() if connect else 0
        author = gap[begin:].strip(' ,:(“"*')
        if (not author and re.search(r"\b(?:and|&|also|as well as)\b|[,.;]", gap[:begin])) or (
            author and re.search(r"[,.]\s*[\"“*]*$", gap) and read_people(author, loose=False)
        ):
            return data_end, data_end + begin
    return None


def _citation_at_end(regions: Regions, start: int, end: int) -> tuple[int, Reading] | None:
    """A citation that ends a sentence: `… as Frevert shows, Ute Frevert, "Defining Emotions," … (Oxford, 2014).`"""
    piece = regions.cut(start, end)
    core = find_core(piece)
    if core is None:
        return None
    tried = 0
    while core is not None and tried < 4:
        before = piece.text[: core.start]
        names = re.search(
            r"(?:^|[\s(])((?:[^\W\d_a-z][\w.’'-]*\s+){1,4}(?:and\s+(?:[^\W\d_a-z][\w.’'-]*\s+){1,4})?)$",
            re.sub(r",\s*$", " ", before),
        )
        if names and before.rstrip().endswith(",") and read_people(names[1], loose=False):
            reading = read_citation(regions.cut(start + names.start(1), end))
            if isinstance(reading, FullReference) and len(reading.fields) > 3:
                return start + names.start(1), reading
        core = find_core(piece, core.end)
        tried += 1
    return None
