"""Which reporters can print one decision twice: `410 U.S. 113` and `93 S. Ct. 705`, but no `12 F.3d 52`."""

import re

from briefkit.harvest.law.short_cases import case_key
from briefkit.harvest.works.matching import fold
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

# Each decision of a federal court of the United States stands in the reporters of one of these levels.
_SUPREME = regex(r"us|sct|led(?:2d)?|uslw|cranch|wheat|pet|how|wall|dall|black")
_APPEALS = regex(r"f(?:2d|3d|4th)?|(?:f|fed)appx|fcas")
_DISTRICT = regex(r"fsupp(?:2d|3d)?|frd|br|fedcl|ctcl|tc")
_PRINTED_ONCE = (_APPEALS, _DISTRICT)
# What databases have by year and number; whatever a reporter prints may stand there too.
_DATABASE = regex(r"(?P<year>(?:19|20)\d\d)(?:wl|bl|.*lexis)")
_VOLUME_FIRST = regex(r"\s*(?P<volume>\d{1,4})\s+(?P<reporter>[A-Z][\w.’' ]*?)\s+\d{1,5}\b")
_PARALLEL = regex(r",\s+(?P<report>\d{1,4}\s+[A-Z][\w.]*(?:\s[A-Z\d][\w.]*){0,4}?\s+\d{1,5})(?=\s*[,(;.]|$)")


def further_reports(text: str) -> tuple[str, ...]:
    """The reports that a text has behind commas: `, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973)`."""
    return tuple(found["report"] for found in _PARALLEL.finditer(text))


def parallel_key(citation: str) -> str:
    """Volume and reporter of a report as one word: `93sct` of `93 S. Ct. 705`; nothing where it is none."""
    found = _VOLUME_FIRST.match(citation)
    return fold(f"{found['volume']} {found['reporter']}").replace(" ", "") if found else ""


def may_be_parallel(said: str, work: Work) -> bool:
    """Tell whether a case known from one report may be the one that another report has.

    `Poe, 12 F.3d at 52` is another decision than `Roe v. Poe, 410 U.S. 113`, though a party has the same name.
    """
    known = case_key(work)
    if not known or _DATABASE.fullmatch(known):
        return True
    if database := _DATABASE.fullmatch(said):
        return work.fields.get("date", "")[:4] in ("", database["year"])
    volume, reporter = _parted(said)
    other_volume, other = _parted(known)
    if reporter == other:
        return volume == other_volume
    group, other_group = _level(reporter), _level(other)
    return group is other_group and group not in _PRINTED_ONCE


def are_of_two_levels(one: str, other: str) -> bool:
    """Tell whether reporters are those of two federal courts: `U.S.` and `F. Supp.`."""
    levels = [_level(fold(name).replace(" ", "")) for name in (one, other)]
    return None not in levels and levels[0] is not levels[1]


def _parted(key: str) -> tuple[str, str]:
    found = re.match(r"\d+", key)
    return (found[0], key[found.end() :]) if found else ("", key)


def _level(reporter: str) -> re.Pattern[str] | None:
    return next((level for level in (_SUPREME, _APPEALS, _DISTRICT) if level.fullmatch(reporter)), None)
