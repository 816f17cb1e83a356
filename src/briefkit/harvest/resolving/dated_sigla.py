"""Series cited by letters and years: `CSPD 1631–33, 12` for `Calendar of State Papers, Domestic, 1631–1633`."""

import re

from briefkit.harvest.model import ShortReference
from briefkit.harvest.resolving.fits import Fit
from briefkit.harvest.works.matching import initials_of
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

_SIGLUM = regex(r"[A-Z]{3,6}")
_DATED = regex(r"(?P<siglum>[A-Z]{3,6}),?\s(?P<year>1[4-9]\d\d)(?:[-–/]\d{2,4})?")


def siglum_fit(short: ShortReference, work: Work) -> Fit | None:
    """How a short form of letters and a year fits a volume: its words begin so, and it has that year in its title."""
    siglum, year = _letters_and_year(short)
    if not siglum:
        return None
    for title in work.titles:
        if year in re.findall(r"\d{4}", title) and initials_of(title) == siglum.lower():
            return Fit(work, 98.5, "short form: the letters with which its title begins, and its year", 0.85)
    return None


def _letters_and_year(short: ShortReference) -> tuple[str, str]:
    if found := _DATED.fullmatch(short.title) if not short.people else None:
        return found["siglum"], found["year"]
    name = short.people[0] if len(short.people) == 1 and not short.title else {}
    letters = "" if "given" in name else name.get("family") or name.get("literal", "")
    return (letters, short.year) if short.year and _SIGLUM.fullmatch(letters) else ("", "")
