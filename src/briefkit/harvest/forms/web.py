"""References that are held together by an address: `Ben Pettis, Http451-Tracker, 2022, https://…`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, is_prose, leading_people, read_body
from briefkit.harvest.parts.numbered_papers import split_numbered
from briefkit.harvest.parts.tail import pieces_left
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH, find_date
from briefkit.harvest.words.lexicon import COUNTRY
from briefkit.patterns import regex

_PLACE_ONLY = regex(r"(?P<who>[^,]{2,80}),\s+(?P<place>(?:pp?|paras?)\.?\s*\d[\d–-]*)$")


_TITLE = regex(
    r"\b(?:(?:19|20)\d\d|Reports?|Index|Survey|Guide(?:lines|book)?|Handbook|Manual|Strategy|Policy|Plan|Review|Outlook"
    r"|Principles|Statement|Standards?|Terms|Rules|Overview|Factsheet|Fact Sheet|Yearbook|Brief)\b"
)


def _read_short(head: str) -> ShortReference | None:
    """`Harbour Board, p. 7, https://…`: who, a place and the address of what was given before."""
    found = _PLACE_ONLY.match(head)
    if found is None or _TITLE.search(found["who"]):
        return None  # `Harbour Disclosure Report 2015, p. 3, https://…`: a title, and the page in what it heads
    people = read_people(found["who"], loose=False) or read_body(found["who"])
    place = read_locator(found["place"]) if people else None
    return ShortReference(people.names, "", place.locator, tentative=True) if people and place else None


def read_web(regions: Regions) -> FullReference | ShortReference | None:
    """`Ben Pettis, Http451-Tracker, 2022, https://…` · a bare address with its access date."""
    if not regions.addresses:
        return None
    address = regions.addresses[0][0]
    head = regions.text[: address.start].strip(" ,:;.(<[")
    tail = read_tail(regions.cut(address.start if not head else 0), quoted=True)
    if not head or re.fullmatch(r"(?:available|online|retrieved|source|url)?\s*(?:at|from)?:?", head, re.IGNORECASE):
        leftover = " ".join(text for _, text in pieces_left(tail))
        if len(leftover.split()) > 6:
            return None
        fields = {name: value for name, value in tail.fields.items() if name in ("url", "urldate", "date", "doi")}
        return FullReference("online", dict(sorted(fields.items())))
    head = _LEADS_TO_ADDRESS.sub("", head)
    return _read_short(head) or _read_table(regions, head) or _read_web_parts(regions, head)


# `Ministry of Ports (Harbour Statistics), accessed 4 May 2013, https://…`
_WITH_TABLE = regex(r"(?P<who>[^(),:;]{3,120})\s\((?P<title>[^\W\d_a-z][^()]*\s[^()]{3,160})\)(?=$|,\s)")


def _read_table(regions: Regions, head: str) -> FullReference | None:
    """A body, and in brackets behind it what of its site is meant."""
    found = _WITH_TABLE.match(head)
    people = read_body(found["who"]) if found and is_body(found["who"]) else None
    if found is None or people is None or COUNTRY.fullmatch(found["title"]) or find_date(found["title"]):
        return None
    tail = read_tail(regions.cut(found.end()), quoted=True)
    kind, fields = build_entry(found["title"], people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


# `Ferry Reporting Rules. Available at www.…` · `Pilots’ Handbook available online at: http://…`
_LEADS_TO_ADDRESS = regex(
    r"(?:[.,]|(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbe)(?<!\bmade)(?<!\balso)(?<!\bnow)(?<!\band))\s+"
    r"(?:[Aa]vailable|[Rr]etrieved|[Aa]ccessed)(?:\s+online)?(?:\s+(?:at|from|on|via|under))?$"
    r"|[.,]\s+(?:UR[LI]|DOI|Link|Lien)$"
    rf"|[.,]\s+(?:[Rr]etrieved|[Aa]ccessed)(?:\s+on)?\s+(?:{MONTH}\s\d{{1,2}},\s|\d{{1,2}}\s{MONTH},?\s)\d{{4}},?\s+(?:from|at|on)$"
)


# `Some strategies are described in *Harbour Practice*, …, https://…`
_LEADS_TO_TITLE = regex(r"^[A-Z][a-z]+ (?:[a-z]+ )*(?:in|by|from)\s*$")


def _is_led(regions: Regions) -> bool:
    core = find_core(regions)
    return core is not None and _LEADS_TO_TITLE.search(regions.text[: core.start]) is not None


def _read_web_parts(regions: Regions, head: str) -> FullReference | None:
    """Author, title, site and date between commas before an address."""
    if SENTENCE.search(re.sub(r"\b(?:is|are|will|can|do|does|not|it|we)\b", "", head)) and len(head.split()) > 14:
        return None
    if re.search(r"\b[Ss]ee\s+[\"“A-Z]", head):
        return None
    people, start = leading_people(head)
    rest = head[start:]
    if (
        (people is None and _is_led(regions))
        or not re.match(r"[^\W_a-z]", rest)
        or len(head) > 400
        or re.search(r"[a-z]{3,}\.\s", rest)
    ):
        return None
    title, _, _ = rest.partition(", ")
    dated = find_date(title)
    if dated and dated.span.start == 0 and len(title) - dated.span.end < _LONGEST_ITEM:
        people, start, title = None, 0, head[:start].rstrip(" ,")
    if re.search(r"\b(?:at|see|from|of|and|on|in|the)$", title):
        return None
    title += _year_behind(title, rest[len(title) :]) or _list_behind(title, rest[len(title) :])
    tail = read_tail(regions.cut(start + len(title)), quoted=True)
    people = split_numbered(people, tail) if people else None
    if "date" not in tail.fields and (dated := find_date(title)) and "/" not in dated.value:
        tail.give("date", dated.value)
    if is_prose(title) or (people is None and _is_sentence(title)):
        return None
    kind, fields = build_entry(title, people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


def _year_behind(title: str, rest: str) -> str:
    """`Minutes of the Meeting of March 5`, `, 2013`: the year of a day that the title names."""
    year = re.match(r",\s(?:19|20)\d\d(?=,|$)", rest)
    return year[0] if year and re.search(rf"\b(?:of|on|for|dated)\s+{MONTH}\s+\d{{1,2}}$", title) else ""


def _list_behind(title: str, rest: str) -> str:
    """`Compilation`, `, Release, and Review of Port Figures`: a title that begins with a list."""
    if len(title.rpartition(": ")[2].split()) > _LONGEST_ITEM:
        return ""
    items = re.match(r"(?:,\s[^\W\d_a-z][\w’'-]*(?:\s[\w’'-]+){0,2}){0,4},?\s(?:and|&|or)\s[^\W\d_a-z][^,]*", rest)
    return items[0] if items else ""


_LONGEST_ITEM = 3


def _is_sentence(title: str) -> bool:
    """`Public reporting is required by law`: a verb, and hardly a capital."""
    words = re.findall(r"[^\W\d_]{2,}", title)
    return bool(SENTENCE.search(title)) and sum(word[0].islower() for word in words) > len(words) / 2
