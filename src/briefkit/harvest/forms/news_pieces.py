"""Titles without marks before the name of a newspaper: `In a shift, ministers drop the levy, Los Angeles Times`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.tail import pieces_left
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import PLACE, REPORT, is_magazine, is_newspaper
from briefkit.patterns import regex

SECTION_OF_PAPER = regex(r",\s+(?:Opinions?|Politics|Business|World|Sports|Editorial|Op-Ed)$")
"""The part of a paper that stands behind its name: `Harbour Times, Opinions`."""
# The longest names have as many words: `The Wall Street Journal Europe`.
_LONGEST_NAME = 5
# `2012-05-05`
_WHOLE_DAY = 10


def split_paper(words: str) -> tuple[str, str] | None:
    """The title and the newspaper or magazine behind it; None where the last words are no such name."""
    title, comma, paper = SECTION_OF_PAPER.sub("", words.rstrip(" ,")).rpartition(", ")
    if not comma or len(title.split()) < 2 or not re.match(r"[^\W_a-z]", paper):
        return None
    if len(paper.split()) > _LONGEST_NAME or SENTENCE.search(paper) or REPORT.search(paper):
        return None
    return (title, paper) if is_newspaper(paper) or is_magazine(paper) else None


_ALONE = regex(
    r"(?P<paper>(?:The\s+)?[^\W\d_a-z][\w.’'&-]*(?:\s[\w.’'&-]+){0,4}?)(?:\s\((?P<place>[^()\d]{3,40})\))?,\s+"
    r"(?:(?P<town>[^\W\d_a-z][^,\d]{2,80}),\s+)?(?=[A-Z\d])"
)


def _is_of_town(regions: Regions, found: re.Match[str]) -> bool:
    """`Marshall *Republican*, October 7, 1864`: the town stands before the name that is in italics."""
    slanted = regions.italics[0] if len(regions.italics) == 1 else None
    end = found.end("paper")
    return slanted is not None and 2 < slanted.start < end <= slanted.end <= end + 1 and bool(slanted.start - 1)


# `Hartford Courant, June 12, 1911, 3`: a town and one word more, the day and the page, and nothing else.
_BY_TOWN = regex(r"(?:The\s)?[^\W\d_a-z][\w.’'-]+(?:\s[^\W\d_a-z][\w.’'-]+){1,2}")
_PAGE_BEHIND = regex(r",\s(?:(?:sec(?:t|tion)?\.?\s\w{1,2},\s)?pp?\.\s?)?[A-Z]?\d{1,3}(?:[–-]\d{1,3})?[\s.]*$")


# Behind the day nothing but a page: `, p. 5, col. c` · `, 94`.
_ONLY_PAGE = regex(
    r"(?:,\s(?:(?:pp?|S|blz|págs?|pagg?)\.\s?)?[A-Z]?\d{1,4}(?:[–-]\d{1,4})?(?:,\s(?:cols?\.\s)?[\da-h])?|,\s\([^()]{3,30}\)|\s\((?:[a-z]+\s)?edition\))?[\s.]*$"
)


def _is_dated_alone(regions: Regions, found: re.Match[str]) -> bool:
    """`*Rutland Mercury*, 14 March 1864, 5`: no book has a day; a report and a broadcast say what they are."""
    slanted = regions.italics[0] if len(regions.italics) == 1 else None
    paper = found["paper"]
    if slanted is None or slanted.start > 1 or not 0 <= slanted.end - found.end("paper") <= 1 or found["town"]:
        return False
    date = find_full_date(regions.text, found.end())
    if date is None or len(date.value) < _WHOLE_DAY or not _ONLY_PAGE.match(regions.text, date.span.end):
        return False
    return is_name_of_paper(paper)


def is_name_of_paper(name: str) -> bool:
    """Tell whether a name that stands in italics, with a day behind it, may be that of a newspaper."""
    named = is_newspaper(name) or is_magazine(name)
    return named or (len(name.split()) < _LONGEST_NAME and not REPORT.search(name) and not _NO_PAPER.search(name))


# `*Minutes*, 3 June 1843, 12`: what a body writes day by day.
_NO_PAPER = regex(
    r"\d|\bv\.|\b(?:of|on|in|to|from|with|and|for|at|by)\b|\b(?:Minutes?|Letters?|Diar(?:y|ies)|Hearings?|Proceedings|Debates?|Hansard|Act|Journals?|Papers)\b"
)
# `12 March 1864, *The Times*, 5`
_DAY_AHEAD = regex(r"(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2},)\s(?:1[5-9]|20)\d\d,\s+(?=[^\W\d_a-z])")


def _paper_of_day(regions: Regions, ahead: re.Match[str]) -> FullReference | None:
    """A newspaper in italics behind its day."""
    day = find_full_date(ahead[0])
    name = next((span for span in regions.italics if span.start == ahead.end()), None)
    paper = regions.text[name.start : name.end].strip(" ,.") if name else ""
    if name is None or day is None or not is_newspaper(paper):
        return None
    place = read_locator(regions.text[name.end :])
    fields = {"date": day.value, "entrysubtype": "newspaper", "journaltitle": paper}
    return FullReference("article", fields, (), place.locator if place else None)


def _begins_with_town(paper: str) -> bool:
    return PLACE.match(re.sub(r"^The\s", "", paper).rpartition(" ")[0]) is not None


def read_paper_alone(regions: Regions) -> FullReference | None:
    """`The Harbour Times, 5 May 2012, p. 4` · `*Dawn* (Karachi), May 5, 2012`: a newspaper and its day, no title."""
    if (ahead := _DAY_AHEAD.match(regions.text)) and not regions.quotes:
        return _paper_of_day(regions, ahead)
    found = _ALONE.match(regions.text)
    if found is None or regions.quotes:
        return None
    named = is_newspaper(found["paper"]) or is_magazine(found["paper"])
    known = named or _is_of_town(regions, found) or _is_dated_alone(regions, found)
    if not known and (found["town"] or found["place"] or not _BY_TOWN.fullmatch(found["paper"])):
        return None
    date = find_full_date(regions.text, found.end())
    if date is None or date.span.start != found.end() or len(date.value) < _WHOLE_DAY:
        return None
    if not known and not (_PAGE_BEHIND.match(regions.text, date.span.end) and _begins_with_town(found["paper"])):
        return None
    tail = read_tail(regions.cut(found.end()), quoted=True)
    if pieces_left(tail):
        return None
    kept = ("date", "url", "urldate")
    fields = {name: value for name, value in tail.fields.items() if name in kept}
    place = found["place"] or found["town"] or ""
    if place and len(re.findall(r"(?:^|\s)[a-z]", place)) > 1 and not PLACE.match(place):
        fields["title"], place = place, ""  # `Reuters, Harbour mayor resigns from office, 4 March 2014`
    fields |= {"journaltitle": found["paper"], "entrysubtype": "newspaper", **({"location": place} if place else {})}
    return FullReference("article", dict(sorted(fields.items())), (), tail.locator)
