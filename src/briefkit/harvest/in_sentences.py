"""Citations in the midst of sentences: at their end, in brackets, and papers known from where they are quoted."""

import re
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.dates import find_date
from briefkit.harvest.leads import SENTENCE, read_body
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.people import read_people
from briefkit.harvest.reference import read_citation
from briefkit.harvest.regions import Regions
from briefkit.harvest.signals import leading_signal
from briefkit.harvest.titles import find_core
from briefkit.harvest.titles_tidy import tidy_title
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


_NAME = r"[^\W\d_a-z][^\W\d_]*[’'-]?[^\W\d_]+"
# `This argument follows Okafor, *Harbours at Work*, 62, who says more.`
_NAMES_BEFORE = re.compile(rf"(?:^|[\s(])(?P<names>(?:(?P<first>{_NAME})\s+(?:and|&)\s+)?(?P<last>{_NAME})),\s*$")
_PLACE_BEHIND = re.compile(r",?\s*(?P<place>(?:pp?\.\s*)?(?!(?:1[5-9]|20)\d\d\b)\d+(?:[-–]\d+)?)(?=\s*(?:[,.;)]|$))")


def short_in_sentence(regions: Regions, start: int, end: int) -> tuple[int, int, ShortReference] | None:
    """A short form amid a sentence: author, marked title and page; in brackets the sentence names the author."""
    piece = regions.cut(start, end)
    core = find_core(piece)
    while core is not None:
        place = _PLACE_BEHIND.match(piece.text, core.end)
        before = piece.text[: core.start]
        found = _NAMES_BEFORE.search(before)
        located = read_locator(f", {place['place']}") if place else None
        if place and located:
            title = tidy_title(piece.text[core.start : core.end])
            if found:
                families = [name for name in (found["first"], found["last"]) if name]
                people = tuple({"family": name} for name in families)
                short = ShortReference(people, title, located.locator, tentative=True, in_sentence=True)
                return start + found.start("names"), start + place.end(), short
            if before.endswith("(") and piece.text.startswith(")", place.end()):
                named = _named_by_sentence(before, title, located.locator)
                return (start + core.start, start + place.end(), named) if named else None
        core = find_core(piece, core.end)
    return None


def _named_by_sentence(before: str, title: str, locator: Locator) -> ShortReference | None:
    """`Okafor disagrees (*Harbours at Work*, 80)`: the name next to the bracket, else the first of the sentence."""
    names = re.findall(_NAME, before)
    if not names:
        return None
    first, last = (
        ShortReference(({"family": name},), title, locator, tentative=True, in_sentence=True)
        for name in (names[0], names[-1])
    )
    return replace(last, instead=first) if names[0] != names[-1] else last


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


# `The Board denied this, see https://…`
_SAID_THEN_ADDRESS = re.compile(r"(?P<said>[^,;:“”\"\d]{9,}?),?\s+(?:see|cf\.|visit)(?:\s+also)?:?\s+$")


def says_then_points(regions: Regions, start: int, end: int) -> bool:
    """Tell whether a piece is a sentence that sends the reader to an address: what it says is no title."""
    piece = regions.cut(start, end)
    if not piece.addresses or find_core(piece) is not None:
        return False
    found = _SAID_THEN_ADDRESS.match(piece.text[: piece.addresses[0][0].start])
    words = found["said"].split() if found else []
    return len(words) > 2 and words[-1].islower() and 2 * sum(word.islower() for word in words) >= len(words)
