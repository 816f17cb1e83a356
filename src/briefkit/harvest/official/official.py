"""Papers of offices without marks around the title: report numbers first, or a body, a title and a date."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.numbered_papers import KINDS, is_office
from briefkit.harvest.parts.tail import pieces_left
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_NUMBER_FIRST = regex(
    r"^(?:archived\s+)?(?P<genre>(?P<house>CRS|GAO|RAND|CBO)\s+"
    r"(?:Report|Insight|In Focus|Testimony|Product|Infographic|Legal Sidebar"
    r"|Issue Brief|Memorandum|Working Paper|Perspective|Video)s?)\s+"
    r"(?P<number>[A-Z]{0,4}-?\d[\w-]*)[,:]\s+(?P<title>[^\W_a-z\"“].*?)"
    r"(?:,\s+(?:(?:coordinated|prepared|written)\s+)?by\s+(?P<who>[^\d\x00(]+?))?"
    r"(?P<tail>(?:,\s+(?=(?:pp?|paras?|chs?|see)\b|https?:|www\."
    r"|(?:updated\s+)?(?:[A-Z][a-z]+\.?\s+(?:\d{1,2},\s+)?|\d{1,2}\s+[A-Z][a-z]+\s+)?(?:19|20)\d\d\b)"
    r"|\s+(?=\((?:hereinafter|archived|\d{4}|[A-Z][a-z]+\.?\s\d))|(?<=[a-z)\d])[.;]\s).*|\.?)$",
    re.DOTALL,
)


def read_numbered_report(regions: Regions) -> Reading | None:
    """`CRS Report RL33498, *Pakistan-U.S. Relations*, by K. Alan Kronstadt, pp. 12-13.`"""
    found = _NUMBER_FIRST.match(regions.text)
    if found is None:
        return None
    people = read_people(found["who"].strip(" ,."), loose=False) if found["who"] else None
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    tail.give("genre", found["genre"])
    tail.give("number", found["number"])
    tail.give("publisher", found["house"])
    kind, fields = build_entry(found["title"], people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


_DATED = regex(
    r"^(?P<title>[^\W_a-z].{8,200}?)(?P<tail>,\s+(?:Report\s+[Nn]o\.|[A-Z]+/|\w+\s+\d{1,2},\s+\d{4}|\d{1,2}\s+\w+\s+\d{4}"
    r"|\w+\.?\s+\d{4})|\s+\([^()]*\d{4}\))",
    re.DOTALL,
)


def _is_office(people: People) -> bool:
    """Tell whether it is a body, or letters that stand for one: `IHF, Harbour Outlook, April 2019, p. 4`."""
    first = people.names[0]
    return "literal" in first or (
        "given" not in first and re.fullmatch(r"[A-Z][A-Z&.-]{1,9}", first["family"]) is not None
    )


def read_official(regions: Regions) -> Reading | None:
    """`Department of Defense, Quadrennial Defense Review Report (February 2010), p. 24.`"""
    people, start = leading_people(regions.text)
    if regions.quotes or regions.italics or regions.addresses or people is None or not _is_office(people):
        return None
    found = _DATED.match(regions.text[start:])
    if found is None or SENTENCE.search(found["title"]) or len(found["title"].split()) < 2:
        return None
    tail = read_tail(regions.cut(start + found.start("tail")), quoted=False)
    if "date" not in tail.fields:
        return None
    tail.give("genre", "Report")
    kind, fields = build_entry(found["title"], people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


_WITH_TITLE = regex(
    rf"(?P<genre>(?:[A-Z][\w&-]*\s+){{0,4}}?{KINDS})\s+(?:[Nn]o\.\s*)?(?P<number>[A-Z]{{0,4}}-?\d[\w./-]*):\s+(?P<title>[^\W_a-z].{{6,200}}?)"
    r"(?P<tail>(?:,\s+(?=(?:available|online|accessed)\s|https?:|www\.|pp?\.\s|(?:\d{1,2}\s)?[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?(?:19|20)\d\d"
    r"|(?:19|20)\d\d)|\s+(?=\([^()]*(?:19|20)\d\d\))).*|\.?)$",
    re.DOTALL,
)


_BODY_FIRST = regex(
    rf"(?P<who>[^\W\d_a-z][\w&. ]{{1,60}}?)\s+(?P<genre>{KINDS})\s+(?:[Nn]o\.\s*)?"
    r"(?P<number>(?!(?:19|20)\d\d\b)[A-Z]{0,4}-?\d[\w./-]*),\s+(?P<title>[^\W_a-z].{4,200}?)"
    r"(?P<tail>(?:,\s+(?=(?:at|available|accessed|Enclosure|Annex|Appendix)\s|https?:|www\.|pp?\.\s"
    r"|(?:\d{1,2}\s)?[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?(?:19|20)\d\d|(?:19|20)\d\d)|\s+(?=\([^()]*(?:19|20)\d\d\))).*)$",
    re.DOTALL,
)


# `Standards for Ferries 1, 2 (Feb. 2004)`: one number alone may be of the title.
_PAGES_BEHIND = regex(r"\s\d{1,3}(?:[–-]\d{1,3})?(?:,\s\d{1,3}(?:\.\d+|[–-]\d{1,3})?)+$")


def _read_with_title(regions: Regions) -> FullReference | None:
    """`Port Policy Directive No. 4: Release of Figures, available at https://…`"""
    found = _WITH_TITLE.match(regions.text) or _BODY_FIRST.match(regions.text)
    if found is None or regions.quotes or SENTENCE.search(found["title"]):
        return None
    who = found.groupdict().get("who") or ""
    marked = any(not _LEADS.match(regions.text, span.start) for span in regions.italics)
    if who and (marked or not is_office(who)):
        return None
    people = People(({"literal": who},)) if who else None
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    tail.give("genre", found["genre"])
    tail.give("number", found["number"])
    paged = _PAGES_BEHIND.search(found["title"]) if found["tail"].lstrip().startswith("(") else None
    place = read_locator(paged[0]) if paged else None
    kind, fields = build_entry(found["title"][: paged.start()] if paged else found["title"], people, tail)
    named = people.names if people else ()
    locator = place.locator if place else tail.locator
    return FullReference("report" if kind == "book" else kind, fields, named, locator, tuple(tail.aliases))


_NOTICE = regex(
    r"(?P<title>[A-Z][\w&.-]*(?:\s[A-Z][\w&-]*){0,5}\s"
    r"(?:Campaign|Bulletin|Advisory|Alert|Notice|Announcement|Publication|Release|Standard|Recommendation))"
    r"\s(?:Number|Num\.|No\.|#)\s?(?P<number>(?=[\w/-]*\d)[\w/-]{3,20})\.?"
)


def _read_notice(regions: Regions) -> FullReference | None:
    """`Ferry Board Recall Campaign Number 15V461000`: what is known by its number alone."""
    found = _NOTICE.fullmatch(regions.text.strip())
    return FullReference("report", {"number": found["number"], "title": found["title"]}) if found else None


_BY_NUMBER = regex(
    rf"(?P<title>(?P<who>[A-Z][\w&.]*(?:\s[A-Z][\w&.]*){{0,4}}?)\s+(?P<genre>{KINDS})\s+"
    r"(?:[Nn]os?\.\s*)?(?P<number>(?!(?:19|20)\d\d\b)[A-Z]{0,4}-?\d(?:[\w./-]*\w)?))(?P<rest>(?:(?:,\s|\s\().*)?)$",
    re.DOTALL,
)


def read_paper_by_number(regions: Regions) -> FullReference | ShortReference | None:
    """`HBO Circular A-130, available at https://…` · `HBO Circular A-130, section 8(b)`: the number is the title."""
    if known := _read_with_title(regions) or _read_notice(regions):
        return known
    found = _BY_NUMBER.match(regions.text.rstrip(" ."))
    if found is None or regions.quotes or not is_office(found["who"]):
        return None
    if any(span.start > 0 and not _LEADS.match(regions.text, span.start) for span in regions.italics):
        return None
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    if pieces_left(tail):
        return None
    if not {"url", "date"} & tail.fields.keys():
        return ShortReference((), found["title"], tail.locator, kind="report")
    tail.give("genre", found["genre"])
    tail.give("number", found["number"])
    people = People(({"literal": found["who"]},))
    kind, fields = build_entry(found["title"], people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


_LEADS = regex(r"(?:available|accessed|see)\b", re.IGNORECASE)
