"""Papers in archives with a marked title: `Jan Pell, “Memoir,” 3 June 1752, AN, MC/12/684` · `TNA, CO 96/1, “Memo”`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.papers.manuscripts import FILE_AHEAD, manuscript_mark
from briefkit.harvest.parts.before_titles import before_core
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.places.shelf_marks import STRONG, shelf_mark
from briefkit.harvest.words.dates import NO_DATE, FoundDate, find_date, find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_DAY = regex(r"[\s,(]*(?:dated\s|c\.\s|ca\.\s|circa\s)?$")
_NAMED = regex(r"[\s,:]+(?:\[?(?P<who>[^\W\d_a-z][\w.’' -]{2,50}?)\]?,\s+)?$")
_LEAF = regex(r"[\s,]*(?:fols?|ff?|fos?|Bll?|pp?)\.?\s?(?P<leaf>\d{1,4}[rv]?(?:[-–]\d{0,4}[rv]?)?)[\s.)]*$")
# A file as archives count them: `box 3, folder 2` · `FO 371/12345` · `MS 123`; a house alone has newspapers too.
_FILE = regex(rf"{STRONG}|\b[A-Z]{{1,4}}[ /]\d+/\d|\b(?:Papers|Records|Archives?|Collection|MSS)\b")


def read_kept_paper(regions: Regions) -> FullReference | None:
    """Such a paper; None where what stands behind the title is no archive's mark."""
    core = regions.quotes[0] if regions.quotes else next(iter(regions.italics), None)
    if core is None or regions.addresses:
        return None
    return _mark_first(regions, core.start, core.end) or (_mark_behind(regions) if regions.quotes else None)


def _mark_first(regions: Regions, start: int, end: int) -> FullReference | None:
    ahead = FILE_AHEAD.match(regions.text, 0, start)
    named = _NAMED.fullmatch(regions.text, ahead.end(), start) if ahead else None
    people = read_people(named["who"], loose=False) if named and named["who"] else None
    if ahead is None or named is None or (named["who"] and people is None):
        return None
    tail = regions.text[end:]
    date = find_date(tail)
    leaf = _LEAF.search(tail)
    left = tail[: date.span.start] + tail[date.span.end :] if date else tail
    if re.search(r"[^\W\d_]{3}", _LEAF.sub("", left)):
        return None
    fields = {"title": tidy_title(regions.text[start:end]), "library": ahead["mark"].strip(" ,")}
    fields |= {"date": date.value} if date else {}
    fields |= {"author": bibtex_names(people.names)} if people else {}
    place = Locator("folio", plain_value(leaf["leaf"])) if leaf else None
    return FullReference("unpublished", dict(sorted(fields.items())), people.names if people else (), place)


def _mark_behind(regions: Regions) -> FullReference | None:
    core = regions.quotes[0]
    people, title, end, _, idem = before_core(regions, core)
    if title is None or idem or any(span.start >= end for span in regions.italics):
        return None
    after = regions.text[end:]
    date = _day_behind(after)
    rest = after[date.span.end :] if date else NO_DATE.sub("", after, count=1)
    written = manuscript_mark(rest.lstrip(" ,.)"))
    kept = written or shelf_mark(rest.lstrip(" ,.)"))
    if kept is None or not (written or re.match(STRONG, kept[0]) or (date and _FILE.search(kept[0]))):
        return None
    mark, date = _without_day(kept[0], date)
    fields = {"title": tidy_title(title), "library": mark, **({"date": date.value} if date else {})}
    fields |= {"author": bibtex_names(people.names)} if people else {}
    leaf = Locator("folio", kept[1]) if kept[1] else None
    return FullReference("unpublished", dict(sorted(fields.items())), people.names if people else (), leaf)


def _without_day(mark: str, date: FoundDate | None) -> tuple[str, FoundDate | None]:
    """`AN, MC/12/684, 7 May 1755`: the day of the paper may stand behind the mark."""
    behind = find_full_date(mark) if date is None else None
    if behind is None or behind.span.end < len(mark.rstrip(" .)")):
        return mark, date
    return mark[: behind.span.start].rstrip(" ,("), behind


def _day_behind(after: str) -> FoundDate | None:
    """The date right behind a title."""
    date = find_full_date(after) or find_date(after)
    return date if date and _DAY.fullmatch(after, 0, date.span.start) else None
