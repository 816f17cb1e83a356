"""Letters in editions: a piece of the edition, which has its date, and by its own day apart from other letters."""

import re
from collections.abc import Mapping

_LETTER = re.compile(r"(?:Letter|E-?mail|Telegram|Memo)\b", re.IGNORECASE)
# `Letter to Ada Poe, 12 May 1780`
_DAY_BEHIND = re.compile(r",\s(?=[^,]{0,12}\d)[^,]{2,20}(?:,\s)?\d{4}$")


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
