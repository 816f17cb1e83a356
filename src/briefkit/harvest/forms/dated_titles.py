"""Papers known by title and day, without marks: `Remarks by the Minister (Aug. 9, 2013), available at …`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.imprint import read_imprint
from briefkit.harvest.parts.leads import SENTENCE, leading_people, read_body
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import PLACE, is_magazine, is_newspaper
from briefkit.patterns import regex
from briefkit.text import Span

# What is said or sent, and names who in its title.
SPOKEN = regex(
    r"(?:(?:Prepared|Opening|Written|Joint|Oral|Press|News|Public|Keynote|Declassified|Sworn|Official)\s+)*"
    r"(?:Remarks?|Statements?|Speech|Testimony|Address|Letter|Declaration|Certification|Affidavit|Transcript|Memorandum|Message|Interview|Briefing|Conference"
    r"|Hearing|Minutes|Response|Comments?|Submission|Presentation|Lecture|Announcement|Proclamation|Communiqu[eé]|Readout)\s+"
    r"(?:of|by|from|to|on|with|before|at|for|in)\b"
)
_PRESS = (
    r"(?:(?:Company|Corporate|Joint)\s)?(?P<genre>(?:Press|News|Media)\s(?:Release|Statement|Advisory){more})"
    r"(?:,?\s(?P<number>(?:No\.\s?)?\d[\d/–-]*(?:-[A-Z]+)?))?,\s+"
)
_GENRE = regex(_PRESS.format(more=r"|Fact\sSheet|Memorandum|Op-Ed"))
_RELEASE = regex(_PRESS.format(more=""))
_PLACE = regex(r",?\s+(?=(?:at\s+(?:pp?\.\s*)?|pp?\.\s*|¶+\s*|paras?\.?\s*)[\d¶§])")
_LEADS_TO_ADDRESS = regex(r"\b(?:available|last|accessed|visited|online|at|on|see|also|updated)\b|[\d\W]")
_LONGEST = 45
_SMALL_WORDS = "of the for and on in to de la du by at with from a an or before as under"
_SMALL = frozenset(_SMALL_WORDS.split())


def read_dated_title(regions: Regions) -> FullReference | None:
    """`Minister’s Radio Address (Dec. 17, 2005), http://…` · `Press Release, Harbour Board, Piers (May 2012)`."""
    bracket = _dated_bracket(regions)
    if bracket is None:
        return _read_spoken(regions)
    genre = _GENRE.match(regions.text)
    begin = genre.end() if genre else 0
    head = regions.text[begin : bracket.start].rstrip(" ,")
    place = _PLACE.search(head)
    people, start = _issued_by(head) if _RELEASE.match(regions.text) else _written_by(head)
    if people and not genre:
        return None  # `Harbour Board, *Piers* (May 2012)` is read with the books
    title = head[start : place.start() if place else len(head)]
    telling = bool(genre or regions.addresses or SPOKEN.match(head))
    if not telling or not _is_title(title):
        return None
    tail = read_tail(regions.cut(bracket.start), quoted=False)
    if "date" not in tail.fields:
        return None
    if genre:
        tail.give("genre", genre["genre"])
        tail.give("number", re.sub(r"^No\.\s?", "", genre["number"] or ""))
    kind, fields = build_entry(title, people, tail)
    found = read_locator(head[place.end() :]) if place else None
    locator: Locator | None = found.locator if found else tail.locator
    kind = "misc" if kind == "book" and not people else kind
    return FullReference(kind, fields, people.names if people else (), locator, tuple(tail.aliases))


def _written_by(head: str) -> tuple[People | None, int]:
    return (None, 0) if SPOKEN.match(head) else leading_people(head)


def _issued_by(head: str) -> tuple[People | None, int]:
    """Who is before the title of a press release, whose capitals are letters of a body: `SEC, SEC Charges Roe`."""
    people, start = _written_by(head)
    first, comma, _ = head.partition(", ")
    if people is None and comma:
        people, start = read_body(first), len(first) + 2
    if people and len(people.names) == 1 and "given" not in people.names[0] and people.families[0].isupper():
        people = replace(people, names=({"literal": people.families[0]},))
    return people, start if people else 0


def read_release(regions: Regions) -> FullReference | None:
    """`Press Release, U.S. Department of Ports, Quays Reopen (May 3, 2010), http://…`: its kind comes first."""
    return read_dated_title(regions) if _RELEASE.match(regions.text) else None


def _read_spoken(regions: Regions) -> FullReference | None:
    """`Statement by Jane Roe, Minister of Ports, at the Harbour Assembly, New York, 26 September 2011`."""
    date = find_full_date(regions.text) if SPOKEN.match(regions.text) and not regions.quotes else None
    head = regions.text[: date.span.start] if date else ""
    if (
        date is None
        or re.search(r"\w[.?!]?[’'”\"]\s?,", head)
        or not re.search(r"[,(]\s+$", head)
        or regions.italics
        or not _is_title(head)
    ):
        return None
    tail = read_tail(regions.cut(date.span.start), quoted=False)
    title, comma, place = head.rstrip(" ,(").rpartition(", ")
    if comma and PLACE.match(place):
        tail.give("location", place)
    else:
        title = head.rstrip(" ,(")
    kind, fields = build_entry(title, None, tail)
    kind = "misc" if kind == "book" else kind
    return FullReference(kind, fields, (), tail.locator, tuple(tail.aliases))


def _dated_bracket(regions: Regions) -> Span | None:
    """The bracket that holds a date and nothing else, outside quotations, with nothing said behind it."""
    for span in regions.brackets:
        if set(read_imprint(regions.text[span.start + 1 : span.end - 1]) or {}) == {"date"}:
            behind = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|https?:\S+|www\.\S+", " ", regions.text[span.end :])
            behind = _LEADS_TO_ADDRESS.sub(" ", behind)
            marked = any(quote.start < span.start for quote in regions.quotes) or any(
                italic.start < span.start for italic in regions.italics
            )
            return span if len(behind.split()) < 4 and not marked else None
    return None


def _is_title(title: str) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    telling = [word for word in words if word.lower() not in _SMALL]
    if not re.match(r"[^\W_a-z]", title) or not 2 < len(words) <= _LONGEST or not telling:
        return False
    share = sum(not word[0].islower() for word in telling) / len(telling)
    return share >= (0.85 if SENTENCE.search(title) else 0.6)


def read_day_first(regions: Regions) -> FullReference | None:
    """`Harbour News, 21 September 2001, Piers open again.`: who, the day, and the title without marks."""
    date = find_full_date(regions.text) if not regions.quotes and not regions.italics else None
    who = regions.text[: date.span.start].rstrip() if date else ""
    title = regions.text[date.span.end :].strip(" ,.") if date else ""
    if date is None or not who.endswith(",") or not re.match(r",\s", regions.text[date.span.end :]):
        return None
    name = who.rstrip(" ,")
    paper = is_newspaper(name) or is_magazine(name)
    people = read_people(name, loose=False) or read_body(name)
    if len(date.value) < _WHOLE_DAY or not (paper or (people and "literal" in people.names[0])):
        return None
    placed = _PLACE.search(title) or re.search(r",?\s+(?=https?:|www\.)", title)
    words = (title[: placed.start()] if placed else title).split()
    if not 2 < len(words) <= _LONGEST or not re.match(r"[^\W_a-z]", title) or (SENTENCE.search(title) and not paper):
        return None
    tail = read_tail(
        regions.cut(regions.text.index(title) + placed.start() if placed else len(regions.text)), quoted=True
    )
    tail.give("date", date.value)
    tail.give("container", name if paper else "")
    kind, fields = build_entry(" ".join(words), None if paper else people, tail)
    return FullReference(kind, fields, () if paper or not people else people.names, tail.locator)


# `2001-09-21`
_WHOLE_DAY = 10
