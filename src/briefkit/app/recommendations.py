"""`brief recommendations`: the register over all papers, and what is picked from it."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from briefkit.app.notes import PaperNotes
from briefkit.bibliography.dates import DatePoint, parse_date
from briefkit.findings import BriefError, did_you_mean
from briefkit.rendering.set_brief import SetRecommendation

Days = tuple[date, date]

_FORMS = "2027, 2027-06, 2027-06-30, before:2027-06, after:2027-06, 2027-01..2027-06 or none"


@dataclass(frozen=True, slots=True)
class Registered:
    """A recommendation and the paper it stands in."""

    paper: str
    recommendation: SetRecommendation

    def get(self, name: str) -> str:
        """One of its attributes, empty where it has none of that name."""
        return self.recommendation.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to pick; what is empty picks everything. `due` is as `read_due` gives it."""

    to: Sequence[str] = ()  # any of these is part of the addressee, large and small letters alike
    status: Sequence[str] = ()  # any of these
    due: "Due | None" = None


@dataclass(frozen=True, slots=True)
class Due:
    """The days that a due date may fall on; both None: recommendations without a due date."""

    first: date | None = None
    last: date | None = None
    whole: bool = False  # the due date lies in them as a whole (`before`, `after`), not in part

    def matches(self, written: str) -> bool:
        """Tell whether a due date as written falls on these days; one that is no date never does."""
        if self.first is None and self.last is None:
            return not written.strip()
        days = read_days(written)
        if days is None:
            return False
        first, last = self.first or date.min, self.last or date.max
        return first <= days[0] and days[1] <= last if self.whole else first <= days[1] and days[0] <= last


def register(papers: Iterable[PaperNotes], wanted: Wanted = Wanted()) -> list[Registered]:
    """The recommendations of papers in their order, those wanted."""
    every = (Registered(paper.paper, one) for paper in papers for one in paper.recommendations)
    return [one for one in every if _is_wanted(one, wanted)]


def _is_wanted(one: Registered, wanted: Wanted) -> bool:
    to, status = one.get("to").casefold(), one.get("status").casefold()
    return (
        (not wanted.to or any(part.casefold() in to for part in wanted.to))
        and (not wanted.status or status in [name.casefold() for name in wanted.status])
        and (wanted.due is None or wanted.due.matches(one.get("due")))
    )


def undated(papers: Iterable[PaperNotes]) -> list[Registered]:
    """Recommendations whose due date is words, so that no filter can find them."""
    return [one for one in register(papers) if one.get("due").strip() and read_days(one.get("due")) is None]


def read_due(text: str) -> Due:
    """What `--due` asks for: a year, month or day, `before:` or `after:` one, from one `..` to another, or `none`.

    Raises:
        BriefError: where it is none of these.
    """
    plain = text.strip().lower()
    if plain in ("none", ""):
        return Due()
    if found := re.fullmatch(r"(before|after)[:\s]\s*(.+)", plain):
        first, last = _days(found[2], text)
        return Due(last=_before(first), whole=True) if found[1] == "before" else Due(first=_after(last), whole=True)
    start, dots, end = plain.partition("..")
    if not dots:
        return Due(*_days(plain, text))
    if not start and not end:
        raise _bad(text)
    return Due(_days(start, text)[0] if start else None, _days(end, text)[1] if end else None)


def read_days(written: str) -> Days | None:
    """The first and last day of a date: `2014-06` is the whole of June; None where it is no date."""
    found = parse_date(written.strip())
    if found is None or found.start is None:
        return None
    end = found.end if found.is_range and found.end else found.start
    try:
        return _edge(found.start, first=True), _edge(end, first=False)
    except ValueError:
        return None


def _edge(point: DatePoint, first: bool) -> date:
    if point.month is None:
        return date(point.year, 1, 1) if first else date(point.last_year or point.year, 12, 31)
    if point.day is None:
        return date(point.year, point.month, 1 if first else monthrange(point.year, point.month)[1])
    return date(point.year, point.month, point.day)


def _days(written: str, whole: str) -> Days:
    days = read_days(written)
    if days is None:
        raise _bad(whole)
    return days


def _bad(text: str) -> BriefError:
    return BriefError(f"`{text}` is no due date to look for", f"write {_FORMS}")


def _before(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - 1, 1))


def _after(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))


def nearest_status(asked: Sequence[str], papers: Iterable[PaperNotes]) -> str:
    """What to say of a status that no recommendation has."""
    known = sorted({one.get("status") for one in register(papers)} - {""})
    missing = [name for name in asked if name.casefold() not in map(str.casefold, known)]
    if not missing:
        return ""
    hint = did_you_mean(missing[0], known, f"there are: {', '.join(known)}" if known else "none has a status")
    return f"no recommendation has the status `{missing[0]}`; {hint}"
