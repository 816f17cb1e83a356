"""Places in a work as notes print them: `127`, `pp. 130-131`, `esp. 22-26`, `here 221`, `3:154-68`, `para. 12`."""

import re
from dataclasses import dataclass

from briefkit.citations.locators import LABELS
from briefkit.citations.model import Locator

_ROMAN = r"(?:(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?!\w|\.\s?\w)"
_NUMBER = (
    rf"(?:[A-Z]?\d{{1,5}}[a-z]?(?:\.\d+|:\d+(?=[\s.,;)–-]|$))*(?:\([a-z0-9]+\))*"
    rf"|{_ROMAN}(?:\([a-z0-9]+\))*|\([ivxlc]+(?:-[ivxlc]+)?\))"
)
_RANGE = rf"{_NUMBER}(?:\s*[-–—‑]+\s*{_NUMBER})?(?:\s?ff?\.?(?!\w)|\s?n\.?\s?\d+)?"
VALUES = rf"{_RANGE}(?:\s*(?:,|&|and)\s*(?:pp?\.\s*)?{_RANGE}(?![\w/]|\s+[A-Z][a-z]))*"
_WORDS = (
    r"pp?\.?|pgs?\.?|pages?|S\.|paras?\.?|paragraphs?|¶¶?|§§?|secs?\.?|sections?|chs?\.?|chap(?:ter"
    r"|s?\.)?s?|nn?\.|notes?|fn\.?|vols?\.|volumes?"
    r"|arts?\.?|articles?|ll?\.|lines?|cols?\.?|columns?|figs?\.|figures?|tables?|fols?\.|folios?"
    r"|pts?\.|parts?|app(?:endix|\.)|cl\.?|regs?\.?|rule|minute|s{1,2}(?=\s?\d)|loc\.?|location"
)
_LEAD = (
    r"(?:(?:esp(?:ecially|\.)?|here|hier|ici|at|on|particularly|cited at|quotation(?: on)?|quote(?: on)?|see)\s*,?\s*)*"
)
LOCATOR = re.compile(
    rf"^[\s,:;(]*(?P<lead>{_LEAD})(?:(?P<label>{_WORDS})(?:\s*|(?<=[a-z])\s+))?(?P<value>{VALUES})\)?(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EXTRA = {
    "pg": "page",
    "pgs": "page",
    "s": "section",
    "fn": "note",
    "ss": "section",
    "reg": "section",
    "cl": "section",
    "rule": "section",
    "minute": "timestamp",
    "loc": "page",
    "location": "page",
}
_VOLUME_PAGE = re.compile(
    r"^[\s,:;]*(?P<volume>\d{1,2}|[IVXL]{1,5}|[ivxl]{1,5}(?=,))(?:\s?:\s?|,\s*(?=pp?\.))"
    r"(?:pp?\.\s*)?(?P<value>\d+(?:[-–—]\d+)?)(?P<rest>.*)$",
    re.DOTALL,
)


@dataclass(frozen=True)
class FoundLocator:
    """A locator, the volume before it (`3:154`), whether a word led to it (`esp.`), and what follows."""

    locator: Locator
    rest: str = ""
    volume: str = ""
    led: bool = False
    labelled: bool = False


def read_locator(text: str) -> FoundLocator | None:
    """The locator that a text begins with: `, 130-131.` · `, at 25` · `, esp. 22-26`."""
    volume = _VOLUME_PAGE.match(text)
    if volume:
        return FoundLocator(Locator("page", volume["value"]), volume["rest"], volume["volume"])
    found = LOCATOR.match(text)
    if not found or not found["value"].strip():
        return None
    rest = found["rest"]
    if re.match(
        r"[\w/%€$£]|\s?(?:st|nd|rd|th)\b|\s+(?:January|February|March|April|May|June|July|August|September|October|November"
        r"|December|[a-z]{4,})\b",
        rest,
    ) and not re.match(r"\s+(?:and|with|where|which|note|quot|emphasis|passim|respectively)", rest):
        return None
    value, rest = _with_part(plain_value(found["value"]), rest)
    return FoundLocator(
        Locator(_label(found["label"]), value),
        rest,
        "",
        bool(found["lead"]),
        bool(found["label"]),
    )


# `63-64, paras 14.28-14.34` · `45, n. 3` · `12, fig. 2`: a place within the page.
_PART = re.compile(
    rf"(?:,|\s?&)?\s+(?P<part>(?:paras?\.?|paragraphs?|¶¶?|nn?\.|notes?|fn\.?|footnotes?|figs?\.|tables?|cols?\.|ll?\.|lines?|box"
    rf"|§§?|cls?\.|pts?\.|cmts?\.|arts?\.|apps?\.)\s*{_NUMBER}(?:\s*[-–—‑]\s*{_NUMBER})?(?:\s*(?:,|&|and)\s*\d[\d.–-]*)*)(?![\w/]|\s+[A-Z][a-z])",
    re.IGNORECASE,
)


def _with_part(value: str, rest: str) -> tuple[str, str]:
    while part := _PART.match(rest):
        value, rest = f"{value}, {plain_value(part['part'])}", rest[part.end() :]
    return value, rest


def plain_value(value: str) -> str:
    """The value as printed, dashes as hyphens: `130–131` is `130-131`."""
    return re.sub(r"\s+", " ", re.sub(r"\s*[-–—‑]+\s*", "-", value)).strip(" .,;:")


def is_page_range(value: str, shortest: int = 3) -> bool:
    """Tell whether a value is the stretch of a whole piece (`230-48`), not a place in it (`84-85`)."""
    found = re.fullmatch(r"(\d+)-(\d+)", value)
    if not found:
        return False
    first, last = found[1], found[2]
    full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return int(full) - int(first) >= shortest


def _label(word: str | None) -> str:
    if not word:
        return "page"
    plain = word.lower().strip(".")
    if word == "S.":
        return "page"  # German Seite; English "s" is a section
    return _EXTRA.get(plain) or LABELS.get(word.lower()) or LABELS.get(plain) or LABELS.get(plain.rstrip("s")) or "page"
