"""Newspapers of several days, and of days in numbers: `*Harbour Mercury*, 12, 14 and 19 March 1864` · `12-III-1898`."""

import re

from briefkit.harvest.forms.news_pieces import is_name_of_paper
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import MONTH, find_full_date
from briefkit.harvest.words.month_names import FOREIGN_MONTH
from briefkit.numerals import roman_value
from briefkit.patterns import regex

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = rf"(?:{MONTH}|{FOREIGN_MONTH})"
_TIE = r"(?:,\s(?:and\s|et\s|und\s)?|\s(?:and|&|et|und|y|e|en)\s|\s?[–-]\s?)"
# `12, 14 and 19 March 1864` · `12 March, 4 April 1864` · `4 et 5 mai 1898`
_DAY = rf"\d{{1,2}}\.?(?:\s{_MONTH}(?:,?\s{_YEAR})?)?"
_DAYS = regex(
    rf"(?P<first>{_DAY})(?:{_TIE}{_DAY}){{0,8}}{_TIE}(?P<last>\d{{1,2}}\.?\s(?P<month>{_MONTH})\s(?P<year>{_YEAR}))(?!\d)"
)
# `March 12, 14, and 19, 1864` · `March 12, 1864, April 3, 1864`
_AMERICAN = regex(
    rf"(?P<first>(?P<month>{MONTH})\s\d{{1,2}})(?:{_TIE}\d{{1,2}}){{1,8}},\s(?P<year>{_YEAR})(?!\d)"
    rf"|(?P<one>{MONTH}\s\d{{1,2}},\s{_YEAR})(?:{_TIE}{MONTH}\s\d{{1,2}},\s{_YEAR}){{0,6}}{_TIE}(?P<other>{MONTH}\s\d{{1,2}},\s{_YEAR})"
)
_IN_NUMBERS = regex(
    rf"(?P<day>\d{{1,2}})(?P<sep>[-./])(?P<month>\d{{1,2}}|[IVX]{{1,4}})(?P=sep)(?P<year>{_YEAR})(?!\d)"
)
_PAGE_BEHIND = regex(r"(?:,\s(?:pp?|S|s|pág|págs|pag|pagg|blz)\.\s?\d[\d–-]*|,\s\d{1,3})?[\s.;]*$")
_MONTHS = 12


def read_paper_of_days(regions: Regions) -> FullReference | None:
    """A newspaper in italics with two or more of its days, or with one in numbers; of days the first and the last."""
    paper = regions.italics[0] if len(regions.italics) == 1 and not regions.quotes else None
    if paper is None or paper.start > len("The ") or not is_name_of_paper(regions.text[: paper.end].strip(" ,.")):
        return None
    tie = re.match(r",\s(?:of\s)?", regions.text[paper.end :])
    found = _dated(regions.text, paper.end + tie.end()) if tie else None
    if found is None or not _PAGE_BEHIND.match(regions.text, found[1]):
        return None
    place = read_locator(regions.text[found[1] :])
    name = regions.text[: paper.end].strip(" ,.")
    fields = {"date": found[0], "entrysubtype": "newspaper", "journaltitle": name}
    return FullReference("article", fields, (), place.locator if place else None)


def _dated(text: str, at: int) -> tuple[str, int] | None:
    """The day or days that begin at a place, and where they end."""
    if days := _DAYS.match(text, at):
        first = _whole(days["first"].replace(".", ""), days["month"], days["year"])
        return _span(first, days["last"]), days.end()
    if days := _AMERICAN.match(text, at):
        if days["one"]:
            return _span(days["one"], days["other"]), days.end()
        last = re.findall(r"\d{1,2}", days[0][: days.start("year") - days.start()])[-1]
        return _span(f"{days['first']}, {days['year']}", f"{days['month']} {last}, {days['year']}"), days.end()
    if day := _IN_NUMBERS.match(text, at):
        month = int(day["month"]) if day["month"].isdigit() else roman_value(day["month"].lower()) or 0
        if 0 < month <= _MONTHS:
            return f"{day['year']}-{month:02}-{int(day['day']):02}", day.end()
    return None


def _whole(day: str, month: str, year: str) -> str:
    """A day with the month and the year that stand behind the last of its list."""
    if day.isdigit():
        return f"{day} {month} {year}"
    return day if re.search(r"\d{4}$", day) else f"{day} {year}"


def _span(first: str, last: str) -> str:
    """The first and the last day, as biblatex has a range."""
    days = [found.value for words in (first, last) if (found := find_full_date(words))]
    return "/".join(dict.fromkeys(days))
