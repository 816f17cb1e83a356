"""What bodies say by number and year: `Harbour Protection Board, Guidelines 09/2021 on the keeping of …`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.take_access import take_access, take_addresses
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.title_days import without_day
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_KIND = (
    r"(?:(?:Joint|Binding|Draft|Urgent)\s)?(?:Opinion|Guidelines|Recommendations?|Decision|Statement|Working\sDocument"
    r"|General\s[Cc]omment|General\s[Rr]ecommendation|Resolution|Document|Report|[Ss]pecial\s[Rr]eport(?=\s(?:[Nn]o\.?\s)?\d{1,3}/(?:19|20)\d\d(?::|\s[“\"‘'])))"
)
_HEAD = regex(
    rf"(?:(?:the\s)?(?P<body>(?=[^\W\d_a-z])[^,;:()“”]{{2,90}}?),?\s+)?(?P<name>{_KIND}\s(?:[Nn]o\.?\s?)?\d{{1,3}}"
    r"(?:/(?:19|20)\d\d|\s\((?:19|20)\d\d\)(?=[\s:,]))(?:/E[CU])?)(?P<rest>.*)$",
    re.DOTALL,
)
# Where the title ends: at the day, a number, a place, an address.
_TITLE_ENDS = regex(
    r",?\s+(?:as\s+)?(?i:adopted|issued|published|last\s(?:revised|updated))\b|,\s+(?=\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|[A-Z][a-z]+\s\d|WP\s?\d"
    r"|[A-Z0-9/]+\d/?EN|p\.|pp\.|para|point|§|available|https?:|at\s\d|version\s\d|UN\sDoc|U\.N\.\sDoc|[A-Z]+/)|\s+\((?=[^()]*\d{4}|hereinafter)|[\s.]*$"
)
_PAPER = regex(r"\bWP\s?\d{2,3}(?:\s?rev\.?\s?\d+)?\b|\b(?:UN\s|U\.N\.\s)?Doc\.?\s(?P<un>[A-Z][\w/.-]+\d)")
_PLACE = regex(
    r"[,\s](?:at\s)?(?:pp?\.|pages?|paras?\.?|paragraphs?|points?|sections?|§§?)\s?(?=\d)|(?<=\d{4}\))\s(?=\d{1,3}(?:[–-]\d{1,3})?(?:[\s.(;,]|$))"
)


# `Quay Working Party Guidelines on transparency, WP 960 rev.01, 11 April 2018`: no number of the year.
_UNNUMBERED = regex(
    r"(?:the\s)?(?:(?P<body>(?=[^\W\d_a-z])[^;:()“”]{2,90}?),?\s)?(?P<name>(?:Draft\s|Joint\s)?(?:Guidelines|Recommendations|Guidance|Opinion"
    r"|Working\sDocument))(?P<about>\s(?:on|concerning|regarding)\s[^;\x00]{4,240}?)(?P<rest>,?\s+(?:[-–—]\s(?=endorsed)|(?:as\s)?(?:last\s)?(?i:adopted|revised)\b"
    r"|\(?WP\s?\d)[^;“\"]*(?:[“\"].*)?|,\s(?:(?:as|As)\slast\s|\d{1,2}\.?\s[A-Z][a-z]+\s\d{4}|WP\s?\d|p\.|pp\.|para|version)[^;“\"]*(?:[“\"].*)?)$",
    re.DOTALL,
)
_OFFICE = regex(
    r"(?i:working\sparty|board|committee|commission(?:er)?|authority|agency|office|supervisor)\b|\b(?:WP\s?29|EDPB|EDPS|ICO|CNIL|ENISA|FRA|ESMA|EBA|BEREC)\b"
)


def _read_unnumbered(regions: Regions) -> FullReference | None:
    found = _UNNUMBERED.match(regions.text)
    body = (found["body"] or "") if found else ""
    if found is None or SENTENCE.search(body) or not (_OFFICE.search(body) if body else _PAPER.search(found["rest"])):
        return None
    # `Guidelines on transparency (WP260 rev.01), page 36`: the number says whose they are.
    names = ({"literal": body.strip(" ,")},) if body else ()
    behind = found["rest"]
    said = _said(regions, len(regions.text) - len(behind), behind)
    signed = {"author": bibtex_names(names)} if names else {}
    fields = {"title": without_day(tidy_title(f"{found['name']}{found['about']}"), said), **signed, **said}
    return FullReference("report", dict(sorted(fields.items())), names, _place(behind))


def read_numbered_opinion(regions: Regions) -> Reading | None:
    """`Harbour Working Party Opinion 9/2011 on the keeping of …, adopted on 3 May 2011, WP 960, p. 9`."""
    found = _HEAD.match(regions.text)
    if found is None or (found["body"] and SENTENCE.search(found["body"])):
        return _read_unnumbered(regions)
    people = read_people(found["body"]) if found["body"] else None
    if people is not None and "literal" not in people.names[0] and not found["body"].isupper():
        return None
    stop = _TITLE_ENDS.search(found["rest"])
    about = found["rest"][: stop.start()] if stop else found["rest"]
    if len(about) > 260 or (
        about and not re.match(r"\s(?:on|concerning|regarding|about|relating|of|to|[\"“‘'])|[:,]\s", about)
    ):
        return None
    behind = found["rest"][len(about) :]
    title = tidy_title(f"{found['name']}{about}")
    place = _place(behind)
    names = people.names if people else ()
    said = _said(regions, len(regions.text) - len(behind), behind)
    if ended := re.search(r"(?<=[^\W\d]),\s(?P<year>(?:19|20)\d\d)$", title):
        said.setdefault("date", ended["year"])
        title = title[: ended.start()]
    year = re.search(r"\s\((?P<year>\d{4})\)$", title)
    if year and names:
        said.setdefault("date", year["year"])
    if not about and "date" not in said and "url" not in said:
        return ShortReference(names, title, place, kind="report") if names or place else None
    if not names and "date" not in said and not about:
        return None
    fields = {"title": title, **said, **({"author": bibtex_names(names)} if names else {})}
    return FullReference("report", dict(sorted(fields.items())), names, place)


def _said(regions: Regions, start: int, behind: str) -> dict[str, str]:
    """Day, number and address of the paper."""
    tail = Tail(regions.cut(start), quoted=False)
    take_access(tail)
    take_addresses(tail)
    date, paper = find_full_date(behind), _PAPER.search(behind)
    fields: dict[str, str] = {name: tail.fields[name] for name in ("url", "urldate") if name in tail.fields}
    if date:
        fields["date"] = date.value
    if paper:
        fields["number"] = paper["un"] or paper[0]
    return fields


def _place(behind: str) -> Locator | None:
    found = _PLACE.search(behind)
    place = read_locator(f",{behind[found.start() :]}") if found else None
    return Locator(place.locator.label, plain_value(place.locator.value)) if place else None
