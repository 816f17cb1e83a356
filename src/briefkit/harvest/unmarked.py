"""References without marks around the title: `Ray Bradbury, Fahrenheit 451 (New York: Simon & Schuster, 2003), 5.`"""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.dates import find_date
from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.leads import SENTENCE, leading_people
from briefkit.harvest.lexicon import PLACE, PUBLISHER
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.people import People
from briefkit.harvest.regions import Regions
from briefkit.harvest.takers import read_tail
from briefkit.harvest.titles import find_core


def read_unmarked(regions: Regions) -> Reading | None:
    """`Ray Bradbury, Fahrenheit 451 (New York: Simon & Schuster, 2003), 5.`: no marks around the title."""
    for bracket in regions.brackets:
        content = regions.text[bracket.start : bracket.end]
        if find_date(content) or (":" in content and PUBLISHER.search(content)) or re.search(r"n\.\s?d\.", content):
            head = regions.text[: bracket.start].rstrip(" ,.")
            if find_core(regions.cut(0, bracket.start)):
                return None  # a marked title stands there, which the readers before this one refused
            split = _split_head(head)
            if split is None:
                return None
            people, start, end = split
            tail = read_tail(regions.cut(end), quoted=False)
            page = re.search(r"\s(\d{1,4}(?:[-–]\d+)?(?:,\s*\d+(?:[-–]\d+)?)*)$", regions.text[start:end])
            bluebook = bool(
                page
                and people
                and "date" in tail.fields
                and tail.fields.keys() <= {"date", "edition", "bracket", "editor", "translator"}
            )
            if not bluebook and not {"publisher", "location", "court", "institution", "thesis"} & set(tail.fields):
                return None
            locator = Locator("page", page[1].replace("–", "-")) if bluebook and page else tail.locator
            kind, fields = build_entry(
                regions.text[start : start + page.start() if bluebook and page else end], people, tail
            )
            return FullReference(kind, fields, people.names if people else (), locator, tuple(tail.aliases))
    return None


_TITLE_END = re.compile(
    r",\s+(?=(?:trans|ed|eds|edited|translated|rev|vol|vols|\d+(?:st|nd|rd|th|d)\s+ed|[Rr]ev(?:ised"
    r"|\.)\s+[Ee]d|2 vols|with|introduction)\b|[^,]*\b(?:Series|Edition|Library of)\b|[^,]*\b"
    r"(?:Reports?|Papers?|Briefs?),?\s+[Nn]o\.?\s*\d)"
)


# A sentence that leads to a citation is no title: `On the public library, see Christine Pawley, …`.
_LEADS_ON = re.compile(r"\b(?:see|cf\.|see also|quoted in|cited in)\s+(?=[^\W\d_a-z])")


_SERIES = re.compile(r":[^:]*?(?P<series>,\s+(?:[A-Z][\w’'-]+\s+){1,4}[A-Z][\w’'-]+)$")


def _series_start(title: str) -> int:
    """Where a title ends and its series begins: `The Uneasy History of the Soviet Internet, Information Policy`.

    Of a list in the subtitle the last item has its "and"; two capital words after it, or without one, are a series.
    """
    found = _SERIES.search(title)
    if not found:
        return len(title)
    subtitle = title[title.index(":") : found.start("series")]
    is_list = "," in subtitle and not re.search(r",\s+(?:and|or|&)\s", subtitle)
    return len(title) if is_list else found.start("series")


def _split_head(head: str) -> tuple[People | None, int, int] | None:
    """Who and where the title begins and ends in `Ray Bradbury, Fahrenheit 451`."""
    people, start = leading_people(head)
    title = head[start:]
    if not re.match(r"[^\W_a-z]", title) or len(title) > 350 or _LEADS_ON.search(head):
        return None
    if people is None and (SENTENCE.search(title) or len(title.split()) > 25):
        return None
    end = _TITLE_END.search(title)
    stop = end.start() if end else _series_start(title)
    return people, start, start + stop


_OPEN = re.compile(
    r"^(?P<head>.{8,300}?)[,.]\s+(?P<imprint>(?P<place>[^\W\d_a-z][\w.’'-]+(?:[ /-]"
    r"(?:and )?[^\W\d_a-z][\w.’'-]+){0,2}(?:,\s+(?:[A-Z]\.?[A-Z]\.?(?:[A-Z]\.?)?"
    r"|[A-Z][a-z]+\.?))?)\s?:\s*(?P<house>[^:;()]{2,70}?),\s*(?P<year>\d{4})|"
    r"(?P<house2>[^,:;()]{3,60}),\s*(?:(?P<place2>[^\W\d_a-z][^,:;()\d]{2,30}),\s*)?(?P<year2>\d{4}))"
    r"(?P<tail>(?:[,.:;\s].*)?)$",
    re.DOTALL,
)


# `Making Sense of Pakistan, London, Hurst, 2009`
_PLACE_FIRST = re.compile(
    r"^(?P<head>.{8,300}?),\s+(?P<place>[^\W\d_a-z][\w.’' -]{2,30}?),\s+(?P<house>[^,:;()\d]{2,50}),\s+(?P<year>\d{4})"
    r"(?P<tail>(?:[,.:;\s].*)?)$",
    re.DOTALL,
)


def read_open_imprint(regions: Regions) -> Reading | None:
    """`Hassan Abbas, Pakistan's Drift into Extremism, Armonk, NY: M.E. Sharpe, 2005, pp. 23-25`."""
    found = _OPEN.match(regions.text)
    placed = _PLACE_FIRST.match(regions.text)
    if placed and PLACE.match(placed["place"]):
        found = placed
    if found is None or regions.quotes or regions.italics:
        return None
    parts = found.groupdict()
    house = parts["house"] or parts.get("house2") or ""
    if not parts["house"] and not PUBLISHER.search(house):
        return None
    people, start = leading_people(found["head"])
    title = found["head"][start:]
    if people is None or not re.match(r"[^\W_a-z]", title) or (SENTENCE.search(title) and len(title.split()) > 16):
        return None
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    place = parts["place"] or parts.get("place2") or ""
    for name, value in (
        ("date", parts["year"] or parts.get("year2") or ""),
        ("publisher", house.strip()),
        ("location", place.strip()),
    ):
        tail.give(name, value)
    kind, fields = build_entry(title, people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


def read_named(regions: Regions) -> Reading | None:
    """`Course Manual 33 (1994) [hereinafter Course Manual]`: what is given a name is a work, whatever its form."""
    named = next(
        (
            b
            for b in regions.brackets
            if re.match(r"[\[(]\s*(?:hereinafter|henceforth|hereafter)\b", regions.text[b.start : b.end])
        ),
        None,
    )
    if named is None:
        return None
    dated = next(
        (b for b in regions.brackets if b.start < named.start and find_date(regions.text[b.start : b.end])), named
    )
    head = regions.text[: dated.start].strip(" ,.")
    page = re.search(r"\s(\d{1,4})(?:,\s*\d+)?$", head)
    title = head[: page.start()] if page else head
    if not re.match(r"[^\W_]", title) or len(title) > 300:
        return None
    people, start = leading_people(title)
    tail = read_tail(regions.cut(dated.start), quoted=False)
    kind, fields = build_entry(title[start:], people, tail)
    locator = Locator("page", page[1]) if page else tail.locator
    return FullReference(kind, fields, people.names if people else (), locator, tuple(tail.aliases))
