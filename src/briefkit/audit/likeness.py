"""Whether two entries say the same of a work, as far as both say something."""

import re

from rapidfuzz import fuzz

from briefkit.audit.entries import EntryView
from briefkit.patterns import regex

_NUMBERS = regex(r"\d+|\b[ivx]+\b")
_WORDS = regex(r"[^\W_]+")
_ALIKE = 85.0
_SHORTENED = 12  # letters of a title that stands without its subtitle
_COUNTED = ("volume", "number", "edition", "part")


def titles_agree(entry: EntryView, other: EntryView) -> bool:
    """Tell whether two titles are one: but for a misprint, or a subtitle that one leaves out."""
    one, two = (" ".join(_WORDS.findall(view.text("title").casefold())) for view in (entry, other))
    if _NUMBERS.findall(one) != _NUMBERS.findall(two):
        return False
    short, long = sorted((one, two), key=len)
    begins = len(short) >= _SHORTENED and long.startswith(f"{short} ")
    return bool(short) and (begins or fuzz.ratio(one, two) >= _ALIKE)


def differences(entry: EntryView, other: EntryView) -> list[str]:
    """The data in which two entries are two works: `title`, `volume`, `number`, `edition`, `part`, `date`."""
    found = [] if titles_agree(entry, other) else ["title"]
    found += [name for name in _COUNTED if _differ(entry.text(name), other.text(name))]
    if entry.year and other.year and entry.year != other.year:
        found.append("date")
    return found


def _differ(one: str, two: str) -> bool:
    return bool(one and two) and re.sub(r"\W", "", one).casefold() != re.sub(r"\W", "", two).casefold()
