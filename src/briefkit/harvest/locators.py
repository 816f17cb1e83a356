"""Places in a work as notes print them: `127`, `pp. 130-131`, `esp. 22-26`, `here 221`, `3:154-68`, `para. 12`."""

import re
from dataclasses import dataclass

from briefkit.citations.locators import LABELS
from briefkit.citations.model import Locator
from briefkit.harvest.compound_places import read_compound, read_in_act
from briefkit.harvest.volume_pages import read_volume_page

_ROMAN = r"(?:(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?!\w|\.\s?\w)"
# `3.11.a` · `2.A.14` · `8.2.b.ix`
_INNER = (
    r"(?:\.\d+|:\d+(?=[\s.,;)–-]|$)"
    r"|\.[A-Za-z](?=\.[\divx])|\.[a-z](?=[\s,;)]|\.?$|\.\s)|(?<=\.[a-z])\.[ivx]{1,4}(?!\w))"
)
_NUMBER = (
    rf"(?:[A-Z]?\d{{1,5}}(?:[a-z](?!\d))?{_INNER}*(?:\([a-z0-9]+\))*"
    rf"|{_ROMAN}(?:\([a-z0-9]+\))*|\([ivxlc]+(?:-[ivxlc]+)?\))"
)
_RANGE = (
    rf"{_NUMBER}(?:\s*[-–—‑]+\s*(?:{_NUMBER}|\(\w{{1,3}}\)))?(?:\s?ff?\.?(?!\w)|,?\s(?:et\s)?seqq?\b\.?|\s?n\.?\s?\d+)?"
)
_LAST = rf",\s(?:and|&)\s{_RANGE}(?=\s*(?:[.;,)]|$)|\sof\b)"
_SUBSECTIONS = r"(?<=\)),\s(?:and\s)?(?:\([a-z0-9]{1,4}\))+(?=[\s.,;*]|$)"
VALUES = (
    rf"{_RANGE}(?:{_LAST}|{_SUBSECTIONS}"
    rf"|\s*(?:,|;(?=\s\d)|&|and|to(?=\s\d))\s*(?:pp?\.\s*)?{_RANGE}(?![\w/]|\s+[A-Z][a-z]))*"
)
_WORDS = (
    r"pp?\.?|pgs?\.?|pages?|S\.|paras?\.?|paragraphs?|¶¶?|§§?|secs?\.?|sections?|chs?\.?|chap(?:ter"
    r"|s?\.)?s?|nn?\.|notes?|fn\.?|vols?\.|volumes?"
    r"|arts?\.?|articles?|ll?\.|lines?|cols?\.?|columns?|figs?\.|figures?|tables?|fol?s?\.|folios?|ff?\.(?=\s?\d)"
    r"|pts?\.|parts?|app(?:endix|\.)|cl\.?|regs?\.?|rule|recitals?|minute|(?-i:s{1,2})\.?(?=\s?\d)|loc\.?|location"
)
_LEAD = (
    r"(?:(?:esp(?:ecially|\.)?|here|hier|ici|at|on|particularly|cited at|quotation(?: on)?|quote(?: on)?"
    r"|(?:qtd\.?|quoted) (?:on|at)|see)[\s,]*)*"
)
LOCATOR = re.compile(
    rf"^[\s,:;(]*(?P<lead>{_LEAD})(?:(?P<label>{_WORDS})(?:\s+|(?<=[.§¶])|(?=[\d(])))?(?P<value>{VALUES})\)?(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EXTRA = {
    "pg": "page",
    "f": "folio",
    "ff": "folio",
    "fo": "folio",
    "fos": "folio",
    "pgs": "page",
    "s": "section",
    "sch": "appendix",
    "schedule": "appendix",
    "div": "section",
    "division": "section",
    "fn": "note",
    "ss": "section",
    "reg": "section",
    "cl": "section",
    "rule": "section",
    "recital": "section",
    "recitals": "section",
    "minute": "timestamp",
    "loc": "page",
    "location": "page",
}


@dataclass(frozen=True)
class FoundLocator:
    """A locator, the volume before it (`3:154`), whether a word led to it (`esp.`), and what follows."""

    locator: Locator
    rest: str = ""
    volume: str = ""
    led: bool = False
    labelled: bool = False
    printed: str = ""

    @property
    def whole(self) -> Locator:
        """The place with its volume, as printed: `II, 306-7` · `IX. p. 12`."""
        return Locator("page", plain_value(self.printed)) if self.volume else self.locator


# `[93]-[94]` · `paras [23] and [24]` · `[12]–[15], [20]`: decisions count their paragraphs in square brackets.
_COUNTED = r"\[(?!(?:1[5-9]|20)\d\d\])\d{1,4}(?:\s?[-–—‑]+\s?\d{1,4})?\]"
_PARAGRAPHS = re.compile(
    rf"^[\s,:;(]*(?:(?:at|see|esp)\b\.?\s*)*(?:(?:paragraphs?|paras?|¶+)\.?\s*)?"
    rf"(?P<value>{_COUNTED}(?:\s*(?:[-–—‑]+|,|&|and|to)\s*{_COUNTED})*)(?P<rest>.*)$",
    re.DOTALL,
)


def read_locator(text: str) -> FoundLocator | None:
    """The locator that a text begins with: `, 130-131.` · `, at 25` · `, esp. 22-26` · `[93]-[94]`."""
    if "[" in text[:24] and (counted := _PARAGRAPHS.match(text)):
        value = plain_value(re.sub(r"[\[\]]", "", counted["value"]).replace(" to ", "-"))
        return FoundLocator(Locator("paragraph", value), counted["rest"], labelled=True)
    text = _YEAR_BEFORE.sub(r"\g<lead>", text, count=1)
    if (paged := read_volume_page(text)) is not None:
        return FoundLocator(Locator("page", plain_value(paged.pages)), paged.rest, paged.volume, printed=paged.printed)
    if (compound := read_compound(text)) is not None:
        return FoundLocator(Locator("page", plain_value(compound[0])), compound[1], labelled=True)
    if (in_act := read_in_act(text)) is not None:
        return FoundLocator(Locator(_label(in_act[0]), plain_value(in_act[1])), in_act[2], labelled=True)
    if (item := _LETTERED.match(text) or _ITEM.match(text)) is not None:
        label = "timestamp" if _TIMED.match(item["value"]) else "page"
        return FoundLocator(Locator(label, plain_value(item["value"])), item["rest"], labelled=True)
    found = LOCATOR.match(text)
    if not found or not found["value"].strip():
        return None
    rest = found["rest"]
    if re.match(
        r"[\w/%€$£]|\s?(?:st|nd|rd|th)\b|\s+(?:January|February|March|April|May|June|July|August"
        r"|September|October|November"
        r"|December|[a-z]{4,})\b",
        rest,
    ) and not re.match(r"\s+(?:and|with|where|which|note|quot|emphasis|passim|respectively)", rest):
        return None
    label = _label(found["label"])
    value, rest = _with_subparts(found["value"], rest) if label in _IN_LAWS else (found["value"], rest)
    value, rest = _with_part(plain_value(value), rest)
    return FoundLocator(
        Locator(label, value),
        rest,
        "",
        bool(found["lead"]),
        bool(found["label"]),
    )


# `, 1945, pp. 29-42`: the year of the imprint, and then the pages.
_YEAR_BEFORE = re.compile(r"^(?P<lead>[\s,:;(]*)(?:1[5-9]|20)\d\d,\s+(?=pp?\.\s?\d)")
# `section 3 (3)` · `§ 337 (4)`
_SUBPARTS = re.compile(r"(?:\s\((?:\d{1,2}|[a-z]{1,3})\))+(?![\w(])")
_IN_LAWS = frozenset(("section", "article", "paragraph"))


def _with_subparts(value: str, rest: str) -> tuple[str, str]:
    further = _SUBPARTS.match(rest)
    return (value + further[0], rest[further.end() :]) if further else (value, rest)


# `p. ITA-5` · `pp. A-12–A-14`: budgets and volumes of appendices count the pages of each part.
_LETTERED = re.compile(
    r"^[\s,:;(]*(?:at\s+)?(?:pp?|pages?)\.?\s*(?P<value>[A-Z]{1,4}-\d{1,4}(?:\s?(?:[-–—]|,|and|&)\s?[A-Z]{1,4}-\d{1,4})?)(?!\w)\)?(?P<rest>.*)$",
    re.DOTALL,
)
# `lot 753` · `lots 1608, 1610` · `box 3, folder 47`: catalogues and archives count what is no page.
_ITEM = re.compile(
    r"^[\s,:;(]*(?:at\s)?"
    r"(?P<value>(?:lots?|pls?\.|plates?|cat\. nos?\.)\s\d+(?:[-–]\d+)?(?:,?\s(?:and\s)?\d+(?:[-–]\d+)?)*"
    r"|(?:box|carton|reel)\s\d+\w?(?:,\s(?:folder|file|frame)s?\s\d+\w?(?:[-–]\d+)?)?"
    # `at 04m:50s` · `at 01:02:06-01:02:40`: recordings
    r"|(?<=at\s)(?:\d{1,2}h\s?:?\s?)?\d{1,2}m\s?:?\s?\d{1,2}s"
    r"|(?<=at\s)\d{1,2}:\d\d:\d\d(?:\s?[-–]\s?\d{1,2}:\d\d:\d\d)?)(?P<rest>(?![\w]).*)$",
    re.IGNORECASE | re.DOTALL,
)
_TIMED = re.compile(r"\d{1,2}(?:[hm]|:\d\d:)")
# `63-64, paras 14.28-14.34` · `45, n. 3` · `12, fig. 2`: a place within the page.
_PART = re.compile(
    rf"(?P<tie>,|\s?&)?\s+(?P<part>(?:pls?\.|plates?|lots?|cat\. nos?\.|nos?\.|paras?\.?"
    rf"|paragraphs?|¶¶?|nn?\.|notes?|fn\.?|footnotes?|figs?\.|tbls?\.|illus\.|tables?|sections?(?!\s\S+\sof\b)|chapters?|cols?\.|ll?\.|lines?|box"
    rf"|§§?|secs?\.|cls?\.|pts?\.|cmts?\.|arts?\.|apps?\.)\s*(?:{_NUMBER}|(?-i:[A-Z])(?!\w))"
    rf"(?:\s*[-–—‑]\s*{_NUMBER})?(?:\s*(?:,|,?\s&|,?\sand)\s*\d[\d.–-]*)*|note(?=\s*(?:[.;)]|$)))(?![\w/]|\s+[A-Z][a-z])",
    re.IGNORECASE,
)


def _with_part(value: str, rest: str) -> tuple[str, str]:
    while part := _PART.match(rest):
        tie = " & " if "&" in (part["tie"] or "") else ", "
        value, rest = f"{value}{tie}{plain_value(part['part'])}", rest[part.end() :]
    return value, rest


def plain_value(value: str) -> str:
    """The value as printed, dashes as hyphens: `130–131` is `130-131`."""
    return re.sub(r"\s+", " ", re.sub(r"\s*[-–—‑]+\s*", "-", value)).strip(" .,;:")


def is_page_range(value: str, shortest: int = 3) -> bool:
    """Tell whether a value is the stretch of a whole piece (`230-48`), not a place in it (`84-85`)."""
    found = re.fullmatch(r"([A-Z]?)(\d+)-\1?(\d+)", value)
    if not found:
        return False
    first, last = found[2], found[3]
    full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return int(full) - int(first) >= shortest


def _label(word: str | None) -> str:
    if not word:
        return "page"
    plain = word.lower().strip(".")
    if word == "S.":
        return "page"  # German Seite; English "s" is a section
    return _EXTRA.get(plain) or LABELS.get(word.lower()) or LABELS.get(plain) or LABELS.get(plain.rstrip("s")) or "page"
