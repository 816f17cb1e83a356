"""Letters in editions: a piece of the edition, which has its date, and by its own day apart from other letters."""

import re
from collections.abc import Mapping

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex

_LETTER = regex(r"(?:Letter|E-?mail|Telegram|Memo)\b", re.IGNORECASE)
# `Letter to Ada Poe, 12 May 1780`
_DAY_BEHIND = regex(r",\s(?=[^,]{0,12}\d)[^,]{2,20}(?:,\s)?\d{4}$")


def is_letter(title: str) -> bool:
    """Tell whether a title says that somebody wrote to somebody: who does so often writes a letter a day."""
    return _LETTER.match(title) is not None


def without_day(title: str) -> str:
    """The title of a letter without its day, as it is called where no edition has it."""
    return _DAY_BEHIND.sub("", title) if is_letter(title) else title


def written_day(fields: Mapping[str, str]) -> str:
    """The date that a work goes by: of a letter in an edition the day on which it was written."""
    printed = "origdate" in fields and is_letter(fields.get("title", ""))
    return fields["origdate"] if printed else fields.get("date", "")


def dated_by_edition(fields: Mapping[str, str], published: str, written: str) -> dict[str, str]:
    """The fields of a letter, dated by the edition that has it, with the day as `written` in the title."""
    if not published > fields["date"]:
        return dict(fields)
    title = f"{fields['title']}, {written}"
    return {**fields, "origdate": fields["date"], "date": published, "title": title}


# `, 90: Vell to the comte de Roe, 2 December 1783` · `, 2:91 (to Ann Roe, 3 December 1783)`
_LETTER_BEHIND = regex(
    rf"(?<=\d)(?::\s|,\s|\s\()(?:[^\W\d_a-z][\w.’'-]+\s(?:(?!to\b)[\w.’'-]+\s){{0,4}})?to\s(?:[\w.’'-]+\s?){{1,6}},\s"
    rf"(?:\d{{1,2}}\s)?{MONTH}\.?\s(?:\d{{1,2}},\s)?(?:1[4-9]|20)\d\d\)?[\s.]*$"
)


def without_letter_behind(after: Regions) -> Regions:
    """What follows a title, without the letter of which somebody says that it stands on that page."""
    found = _LETTER_BEHIND.search(after.text) if " to " in after.text or "(to " in after.text else None
    return after.cut(0, found.start()) if found else after
