"""Issues of journals that are called by a season or month: `issue = {Summer}`, with the year as `date`.

They are a part of the date, as biblatex prints them: "vol. 13, no. 2 (Summer 2013)".
"""

import re
from collections.abc import Mapping

from briefkit.bibliography.csl_types import IN_PERIODICAL
from briefkit.bibliography.dates import month_number
from briefkit.bibliography.latex import to_text
from briefkit.bibliography.model import Entry
from briefkit.patterns import regex

# EDTF counts seasons on from the months.
_SEASONS: Mapping[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_OVER_THE_YEAR = [24, 21]  # "Winter/Spring 2013": the winter that the year begins with
_BETWEEN = regex(r"\s*(?:/|--?|–)\s*|\s+and\s+")
_YEAR = regex(r"\d{4}")


def date_of_issue(entry: Entry) -> str:
    """The date that an issue's name and the year give: `2013-22`, `2013-03/2013-04`; empty where they give none."""
    year = entry.get("date") or entry.get("year")
    if not _has_issues(entry) or not _YEAR.fullmatch(year):
        return ""
    issue = re.sub(rf"[\s,]+{year}$", "", to_text(entry.get("issue")).strip())  # "Fall 2013"
    parts = [_part_of_year(word) for word in _BETWEEN.split(issue)]
    if not all(parts) or len(parts) > 2 or (parts != sorted(parts) and parts != _OVER_THE_YEAR):
        return ""
    return "/".join(f"{year}-{part:02}" for part in parts)


def _has_issues(entry: Entry) -> bool:
    return entry.type in IN_PERIODICAL or entry.type == "periodical"


def _part_of_year(word: str) -> int:
    if word.isdecimal():  # an issue's number
        return 0
    return _SEASONS.get(word.casefold()) or month_number(word) or 0
