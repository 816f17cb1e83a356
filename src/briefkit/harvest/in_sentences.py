"""Citations in the midst of sentences: at their end, in brackets, and papers known from where they are quoted."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.dates import find_date
from briefkit.harvest.leads import SENTENCE, read_body
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.people import read_people
from briefkit.harvest.reference import read_citation
from briefkit.harvest.regions import Regions
from briefkit.harvest.signals import leading_signal
from briefkit.harvest.titles import find_core
from briefkit.text import Span


def citation_at_end(regions: Regions, start: int, end: int) -> tuple[int, Reading] | None:
    """A citation that ends a sentence: `… as Frevert shows, Ute Frevert, "Defining Emotions," … (Oxford, 2014).`"""
    piece = regions.cut(start, end)
    bracketed = _citation_in_bracket(regions, start, piece)
    if bracketed:
        return bracketed
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
        if _has_imprint(piece, core) and (reading := _published(regions.cut(start + core.start, end))):
            return start + core.start, reading
        core = find_core(piece, core.end)
        tried += 1
    return None


def _has_imprint(piece: Regions, core: Span) -> bool:
    """`… formulated in *The Psychology of Language* (Boston: Houghton, 1935).`: an imprint right behind a title."""
    behind = next((bracket for bracket in piece.brackets if bracket.start >= core.end), None)
    if behind is None or behind.start - core.end > 40:
        return False
    between = piece.text[core.end : behind.start]
    return not re.search(r"(?<!\bed)\.\s|;", between) and bool(
        re.search(r":[^:]+\d{4}\)?$", piece.text[behind.start : behind.end])
    )


def _published(regions: Regions) -> FullReference | None:
    reading = read_citation(regions)
    return reading if isinstance(reading, FullReference) and {"publisher", "location"} & reading.fields.keys() else None


def _citation_in_bracket(regions: Regions, start: int, piece: Regions) -> tuple[int, Reading] | None:
    """`… shows no revulsion. (Drake, *Quakers and Slavery*, p. 7.)`: a citation in brackets at the end."""
    last = piece.brackets[-1] if piece.brackets else None
    if last is None or len(last) < 12 or piece.text[last.end :].strip(" .") or piece.text[last.start] != "(":
        return None
    begin = last.start + 1 + leading_signal(piece.text[last.start + 1 : last.end - 1])
    reading = read_citation(regions.cut(start + begin, start + last.end - 1))
    if isinstance(reading, FullReference):
        return (start + begin, reading) if len(reading.fields) > 3 else None
    if isinstance(reading, ShortReference) and reading.people and (reading.title or reading.year):
        return start + begin, reading
    return None


_QUOTED_SOURCE = re.compile(
    r"^(?P<source>[^\W_a-z].*?),?\s+(?:as\s+)?(?:is\s+)?(?:(?:re)?printed|reproduced|quoted|cited|contained)\s+in\s*$",
    re.DOTALL,
)


_PAPER = re.compile(
    r"\b(?:Letters?|Minutes|Memo(?:randum)?|Protest|Speech|Diary|Report|Testimony|Petition|Declaration|Statement|Address"
    r"|Sermon|Interview|Despatch|Dispatch|Telegram|Resolution|Proclamation)\b"
)


def quoted_source(lead: str) -> FullReference | None:
    """`Philadelphia Monthly Meeting, Minutes, 1/29/1700, quoted in …`: a paper known from where it is quoted."""
    found = _QUOTED_SOURCE.match(lead)
    if found is None or len(found["source"].split()) > 14 or SENTENCE.search(found["source"]):
        return None
    source = found["source"].strip(" ,")
    if not _PAPER.search(source) or re.search(r"[.;]\s", source):
        return None
    date = find_date(source)
    head = source[: date.span.start].strip(" ,") if date else source
    body, comma, title = head.partition(", ")
    people = read_body(body) if comma else None
    fields = {
        "title": title if people else head,
        **({"author": bibtex_names(people.names)} if people else {}),
        **({"date": date.value} if date else {}),
    }
    return FullReference("misc", fields, people.names if people else ())
