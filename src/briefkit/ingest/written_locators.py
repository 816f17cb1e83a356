"""A place in a work as a cite has it: `ch. 3`, `{sch. 2, para. 8}`."""

import re

from briefkit.citations.locators import split_suffix
from briefkit.citations.model import Locator
from briefkit.patterns import regex

_SHORT_LABELS = {
    "page": "",
    "chapter": "ch. ",
    "paragraph": "para. ",
    "section": "sec. ",
    "note": "n. ",
    "volume": "vol. ",
    "issue": "no. ",
    "part": "pt. ",
    "book": "bk. ",
    "column": "col. ",
    "figure": "fig. ",
    "folio": "fol. ",
    "line": "line ",
    "verse": "verse ",
    "table": "table ",
    "article": "art. ",
    "appendix": "app. ",
    # No term of CSL: it is set as it is written, where the note says how.
    "schedule": "sch. ",
    "timestamp": "time ",
    "sub-verbo": "s.v. ",
    "opus": "opus ",
}
_SCHEDULE = regex(r"\bsch(?:ed(?:ule)?)?s?\b\.?(?=\s+[\dIVXLC])", re.IGNORECASE)


def written_locator(locator: Locator, letters: str) -> str:
    """A place as it stands behind a key; `letters` are those of the reference, which say how it was printed."""
    return _printed(locator, letters) or _in_pandocs_words(locator)


def _printed(locator: Locator, letters: str) -> str:
    """A place that CSL has no term for, as words behind the cite: `Schedule 2`."""
    word = _SCHEDULE.search(letters) if locator.label == "schedule" else None
    printed = f"{word[0]} {locator.value}" if word else ""
    return printed if split_suffix(f", {printed}")[0] is None else ""


def _in_pandocs_words(locator: Locator) -> str:
    """The place as pandoc reads it back; in braces where it would not."""
    written = _SHORT_LABELS.get(locator.label, "") + locator.value
    read, rest = split_suffix(", " + written)
    if read == locator and not rest.strip():
        return written
    return "{" + written + "}"
