"""Notes that no reader claims and that are references all the same: the benefit of the doubt.

Notes cite what no grammar foresees: submissions to a committee, a law by its name, symbols of documents, papers of
offices. In a paper with notes most short ones without a verb are references. So where a whole note would be commentary,
a piece of it that is no sentence, and that shows something of what references are made of, is read as one: what stands
before a marked title or the first data is taken for who and what, the rest for data as ever.
"""

import re
from dataclasses import replace

from briefkit.harvest.forms.no_sentence import DATA, is_no_sentence, shows_something
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import is_short_body, leading_people
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.short.nobodies import is_setting
from briefkit.harvest.short.volume_titles import volume_is_no_title
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.works.scripture import are_verses
from briefkit.patterns import regex

_MOST_TITLE = 30

# `harbours.example.org/piers`: an address without what makes it one.
_DOMAIN = regex(r"(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|int|info|mil|io|co|eu|[a-z]{2})(?:/\S*)?", re.IGNORECASE)


def read_unclaimed(regions: Regions) -> FullReference | None:
    """`Submission by the Ferry Union.` · `Harbour Board (1990), Report into Piers, passim` · `2017 (10) QLR 1.`"""
    text = regions.text
    if _DOMAIN.fullmatch(text.strip(" .")):
        return FullReference("online", {"url": f"https://{text.strip(' .')}"})
    if are_verses(text) or not is_no_sentence(regions) or not shows_something(regions):
        return None
    reading = _read_symbol(regions) or _read_parts(regions)
    return volume_is_no_title(reading) if reading else None


# `COM(2021) 12 final, p. 4` · `2017 (10) QLR 1` · `2011 Tex. Gen. Laws 3850`: a number and what counts it.
_SYMBOL = regex(
    r"(?P<symbol>(?=\S*\d|\S+\s\S*\d|\S+\s\S+\s\S*\d"
    r"|(?:\S+\s){3}\d)[A-Z\d(\[][\w./()&§:-]*(?:\s(?:[A-Z\d(\[][\w./()&§:-]*|of|final|rev|and)){0,6}?)"
    r"(?:,?\s(?:at\s)?(?:pp?\.|pages?|paras?\.?|paragraphs?|¶+|arts?\.|articles?|at)\s(?P<place>\d.*))?[\s.]*"
)


def _read_symbol(regions: Regions) -> FullReference | None:
    found = _SYMBOL.fullmatch(regions.text)
    if found is None or regions.addresses or regions.quotes or regions.italics or not re.search(r"\d", found["symbol"]):
        return None
    place = read_locator(f", {found['place']}") if found["place"] else None
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", found["symbol"])
    fields = {"title": found["symbol"].strip(" .")} | ({"date": year[0]} if year else {})
    return FullReference("misc", fields, (), place.locator if place else None)


# `Article 5 of the Harbour Convention, 1924`: the place first.
_PLACE_FIRST = regex(
    r"(?:Articles?|Arts?\.|Sections?|Secs?\.|Rules?|Regulations?|Recitals?|Paragraphs?|Paras?\.|Clauses?|Schedules?)\s"
    r"(?P<place>\d[\d().a-z]*(?:(?:,|\sand|,\sand)\s[\d(][\d().a-z]*)*)(?:\sof|,)\s(?:the\s)?(?=[A-Z])"
)


def _read_parts(regions: Regions) -> FullReference | None:
    """Who, what and the data behind."""
    first = _PLACE_FIRST.match(regions.text)
    if first is not None:
        inner = _read_parts(regions.cut(first.end()))
        place = read_locator(f", {first['place']}")
        return replace(inner, locator=place.locator) if inner and place and inner.locator is None else inner
    text, core = regions.text, find_core(regions)
    dated = _DATED_AUTHOR.match(text)
    if core is not None and core.start < _MOST_TITLE * 8:
        people, title, end = _before(text[: core.start]), text[core.start : core.end], core.end
    else:
        people, title, end = _unmarked(text, dated)
    if len(re.findall(r"[^\W\d_]{2,}", title)) < 1 or len(title.split()) > _MOST_TITLE or is_setting(title.strip()):
        return None
    tail = read_tail(regions.cut(end), quoted=core is not None)
    tail.give("date", dated["year"] if dated and core is None else "")
    _take_place(tail)
    return _entry(_LEFT_OPEN.sub("", title.strip(" ,.;:(")), people, tail)


_LEFT_OPEN = regex(r",?\s(?:on|in|of|from|at|dated|by|the|and)$")


def _before(head: str) -> People | None:
    """Who stands before a marked title."""
    head = head.strip(" ,.:;[](")
    return (
        (read_people(head, loose=False) or (People(({"literal": head},)) if is_body(head) else None)) if head else None
    )


def _unmarked(text: str, dated: re.Match[str] | None) -> tuple[People | None, str, int]:
    """People and title before the first data, and where these begin."""
    people, start = leading_people(text)
    if dated:
        people = read_people(dated["who"], loose=False) or People(({"literal": dated["who"]},))
        start = dated.end()
    data = DATA.search(text, start + 3)
    end = data.start() if data else len(text.rstrip(" ."))
    if people is None and (split := _BODY.match(text[:end])):
        people, start = People(({"literal": split["who"]},)), split.end()
    if people and _is_title_and_house(people, text[start:end]):
        return None, text[:start], start
    return people, text[start:end], end


def _is_title_and_house(people: People, rest: str) -> bool:
    """`The Piers of the North, Harbour Board, https://…`: what seems to be the title is the body behind it."""
    name = people.names[0].get("literal", "")
    return bool(name) and is_body(rest.strip(" ,.(")) and not is_body(name) and not is_short_body(name)


_DATED_AUTHOR = regex(r"(?P<who>[^\W\d_a-z][^()\d]{1,70}?)\s\((?P<year>(?:19|20)\d\d)[a-z]?\)[.,:]?\s+(?=[^\W\d_a-z])")
_BODY = regex(r"(?P<who>[^\W\d_a-z][^,:;]{1,80}?),\s+(?=[^\W\d_a-z][\w’'-]+\s+\S+)")


def _take_place(tail: Tail) -> None:
    """A place that is glued to its letter or stands behind `at`: `p902`, `at p. 4`."""
    if tail.locator is not None:
        return
    found = re.search(
        r"(?:^|[\s,.])(?:at\s)?(?P<place>(?:pp?\.?\s?|paras?\.?\s|arts?\.\s)(?:\d[\d–-]*|\([ivxlc]+\)))[\s.;)]*$",
        tail.text,
    )
    place = read_locator(found["place"]) if found else None
    if place is not None:
        tail.locator = place.locator


_HOUSES = frozenset(("publisher", "institution", "organization", "journaltitle", "location"))


def _entry(title: str, people: People | None, tail: Tail) -> FullReference:
    dated = find_date(title)
    if "date" not in tail.fields and dated:
        tail.give("date", dated.value)
    kind, fields = build_entry(title, people, tail)
    fields = {name: value for name, value in fields.items() if name not in _HOUSES or not value[0].islower()}
    if kind == "book" and not fields.keys() & {"publisher", "location", "edition"}:
        kind = "report" if people is not None and "literal" in people.names[0] else "misc"
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))
