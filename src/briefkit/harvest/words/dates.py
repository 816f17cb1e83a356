"""Dates as notes print them, as biblatex writes them: `October 4, 2012`, `4th Oct. 2012`, `Summer 1897`, `n.d.`."""

import re
from calendar import monthrange
from dataclasses import dataclass

from briefkit.bibliography.dates import month_number
from briefkit.harvest.words.month_names import FOREIGN_MONTH, foreign_month
from briefkit.patterns import regex
from briefkit.text import Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
LAST_YEAR = "2099"  # four digits above it are a number
_YEAR = r"(?P<{0}>1[4-9]\d\d|20\d\d)(?!\d)"

_FORMS = tuple(
    regex(form, re.IGNORECASE if "Spring" in form else 0)
    for form in (
        # September 24, 2012 · Sept. 24 2012 · June 13-15, 2012
        rf"(?P<month>{MONTH})\s+{_DAY.format('day')}(?:\s*[-–—]\s*(?:"
        rf"(?P<month2>{MONTH})\s+)?{_DAY.format('day2')})?(?:[.,]\s*|\s+){_YEAR.format('year')}",
        # 24 September 2012 · 24th of September, 2012 · 13–15 June 2012
        rf"(?<!\d){_DAY.format('day')}(?:\s*[-–—]\s*{_DAY.format('day2')})?[\s-]+(?:of\s+)?"
        rf"(?P<month>{MONTH})[,\s-]+{_YEAR.format('year')}",
        # April 2007 · February, 2003 · July-August 1999 · July/August 2001
        rf"(?P<month>{MONTH})(?:\s*[-–—/]\s*(?P<month2>{MONTH}))?,?\s+(?:of\s+)?{_YEAR.format('year')}"
        rf"(?:\s*[-–—]\s*(?P<month2b>{MONTH})\s+(?P<year2>\d{{4}}))?",
        # Summer 1897 · Winter 1999-2000 · Winter 1999/2000
        rf"\b(?P<season>Spring|Summer|Autumn|Fall|Winter)(?:\s*[-–—/]\s*(?:Spring|Summer|Autumn|Fall"
        rf"|Winter))?,?\s+{_YEAR.format('year')}(?:\s*[-–—/]\s*\d{{2,4}})?",
        # 2012-09-24 · 2012/09/24
        rf"(?<![\d/-]){_YEAR.format('year')}[-/.](?P<number>[01]\d)[-/.](?P<day>[0-3]\d)(?!\d)",
        # 4 mars 2015 · 1er août 2003 · 16. Januar 1998 · 13–15 juin 2012 · 3 de mayo de 2005
        rf"(?<!\d){_DAY.format('day')}(?:er|re|\.|º|°)?(?:\s*[-–—]\s*{_DAY.format('day2')}\.?)?\s+(?:de\s+)?"
        rf"(?P<abroad>{FOREIGN_MONTH}),?\s+(?:del?\s+)?{_YEAR.format('year')}",
        # Décembre 2004 · mai-juin 1999 · abril de 2001
        rf"(?<![^\W\d_])(?P<abroad>{FOREIGN_MONTH})(?:\s*[-–—/]\s*(?P<abroad2>{FOREIGN_MONTH}))?,?\s+(?:de\s+)?{_YEAR.format('year')}",
        # 2012, September 24 · (2012, September)
        rf"(?<!\d[-–—]){_YEAR.format('year')},\s+(?P<month>{MONTH})(?:\s+{_DAY.format('day')})?(?!\w)",
    )
)
_NUMERIC = regex(r"(?<![\d/.-])(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<year>(?:19|20)?\d\d)(?![\d/])")
_YEAR_ONLY = regex(
    r"(?<![\d\w–—-])(?P<mark>\[?(?:c(?:a|irca)?\.?\s*|copyright\s+|©\s*)?)(?P<year>1[5-9]\d\d|20\d\d)"
    r"(?:(?P<sep>[-–—/])(?P<end>\d{1,4}))?(?P<letter>[a-z])?(?P<doubt>\?)?\]?(?![\w]|[-–]\d)"
)
NO_DATE = regex(
    r"\b(?:n\.\s?d\.|no date|s\.\s?d\.|undated|\bnd\b)|\[?1[4-9]-{2,}\]?|forthcoming|in press", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: its place and its biblatex form (`2012-09-24`, `1897-22`, `1999/2001`, empty for `n.d.`)."""

    span: Span
    value: str
    is_year: bool = False


def find_date(text: str, start: int = 0) -> FoundDate | None:
    """The first date that has more than a year, else the first year."""
    return find_full_date(text, start) or find_year(text, start)


def find_full_date(text: str, start: int = 0, short_years: bool = False) -> FoundDate | None:
    """The first date with a month, season or day, the longest where two begin at one place.

    With `short_years`, `6/23/17` is one too.
    """
    found = [date for form in _FORMS for match in form.finditer(text, start) if (date := _read(match))]
    found += [date for match in _NUMERIC.finditer(text, start) if (date := _read_numeric(match, short_years))]
    return min(found, key=lambda date: (date.span.start, -date.span.end), default=None)


def find_year(text: str, start: int = 0) -> FoundDate | None:
    """The first year that stands alone: `2004`, `[1896?]`, `c. 1850`, `1999-2001`, `2012a`."""
    match = _YEAR_ONLY.search(text, start)
    if match is None:
        return None
    year, end = match["year"], match["end"]
    value = year
    if end:
        last = year[: 4 - len(end)] + end
        value = f"{year}/{last}" if int(last) > int(year) else year
    uncertain = bool(match["doubt"]) or bool(re.match(r"\[?c(?:a|irca)?\b|\[?c\.", match["mark"]))
    mark = "?" if match["doubt"] else "~" if uncertain else ""
    return FoundDate(Span(match.start(), match.end()), value + mark, is_year=True)


def _read(match: re.Match[str]) -> FoundDate | None:
    parts = match.groupdict()
    year = parts["year"]
    if parts.get("season"):
        return FoundDate(Span(match.start(), match.end()), f"{year}-{_SEASONS[parts['season'].lower()]}")
    month = _month(parts)
    if not month or not 1 <= month <= 12:
        return None
    value = _joined(year, month, parts.get("day"))
    if value is None:
        return None
    return FoundDate(Span(match.start(), match.end()), value + _end(parts, year, month))


def _month(parts: dict[str, str | None]) -> int | None:
    """The number of the month, which is one or is named, in English or not."""
    if number := parts.get("number"):
        return int(number)
    return foreign_month(parts.get("abroad") or "") or month_number(parts.get("month") or "")


def _end(parts: dict[str, str | None], year: str, month: int) -> str:
    """The other end of a range: `/2012-06-15`, `/1999-08`; empty where there is none."""
    abroad = parts.get("abroad2")
    last_month = month_number(parts.get("month2") or parts.get("month2b") or "") or foreign_month(abroad or "") or month
    if day := parts.get("day2"):
        last = _joined(year, last_month, day)
        return f"/{last}" if last else ""
    if abroad or parts.get("month2") or parts.get("month2b"):
        return f"/{_joined(parts.get('year2') or year, last_month, None)}"
    return ""


def _joined(year: str, month: int, day: str | None) -> str | None:
    if day is None:
        return f"{year}-{month:02d}"
    if not 1 <= int(day) <= monthrange(int(year), month)[1]:
        return None
    return f"{year}-{month:02d}-{int(day):02d}"


def _read_numeric(match: re.Match[str], short_years: bool) -> FoundDate | None:
    """`24/09/2012`, `09/24/2012`; where both could be the month, day first: most of the world writes it so."""
    first, second, year = int(match["a"]), int(match["b"]), match["year"]
    if len(year) == 2:
        if not short_years:
            return None
        year = f"20{year}"
    day, month = (second, first) if second > 12 >= first else (first, second)
    value = _joined(year, month, str(day)) if 1 <= month <= 12 else None
    return FoundDate(Span(match.start(), match.end()), value) if value else None
