"""Places in a work as notes print them: `127`, `pp. 130-131`, `esp. 22-26`, `here 221`, `3:154-68`, `para. 12`."""

import re
from dataclasses import dataclass

from briefkit.citations.locators import LABELS
from briefkit.citations.model import Locator
from briefkit.harvest.places.classical_places import read_classical
from briefkit.harvest.places.compound_places import read_compound, read_in_act
from briefkit.harvest.places.item_places import read_item
from briefkit.harvest.places.parts_of_law import further_parts
from briefkit.harvest.places.volume_pages import read_volume_page
from briefkit.patterns import regex

_ROMAN = r"(?:(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?!\w|\.\s?\w)"
# `3.11.a` · `2.A.14` · `8.2.b.ix`
_INNER = (
    r"(?:\.\d+|:\d+(?=[\s.,;)–-]|$)"
    r"|\.[A-Za-z](?=\.[\divx])|\.[a-z](?=[\s,;)]|\.?$|\.\s)|(?<=\.[a-z])\.[ivx]{1,4}(?!\w))"
)
_NUMBER = (
    rf"(?:\d{{2,4}}[a-e]\d{{1,2}}(?!\w)|[A-Z]?\d{{1,5}}(?:(?-i:[a-zA-H])(?!\d)|(?-i:[A-Z]{{2,3}})(?![\w-]))?{_INNER}*(?:\([a-z0-9]+\))*"
    rf"|{_ROMAN}(?:\([a-z0-9]+\))*|\([ivxlc]+(?:-[ivxlc]+)?\))"
)
_RANGE = (
    rf"{_NUMBER}(?:\s*[-–—‑]+\s*(?:{_NUMBER}|\(\w{{1,3}}\)))?"
    r"(?:\s?ff?\.?(?!\w)|,?\s(?:(?:et|e|y)\s)?(?:seqq?|sqq?|ssq?|segg?|sgg)\b\.?|\set\ss\b\.?|\s?n\.?\s?\d+)?"
)
_LAST = rf",\s(?:and|&)\s{_RANGE}(?=\s*(?:[.;,)]|$)|\sof\b)"
_SUBSECTIONS = r"(?<=\))(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)(?:\([a-z0-9]{1,4}\))+(?=[\s.,;*]|$)"
VALUES = (
    rf"{_RANGE}(?:{_LAST}|{_SUBSECTIONS}"
    rf"|\s*(?:,|;(?=\s\d)|&|and|u\.|und|to(?=\s\d))\s*(?:pp?\.\s*|(?-i:S\.\s*))?{_RANGE}(?![\w/]|(?-i:\s+[A-Z][a-z])))*"
)
_WORDS = (
    r"pp?\.?|pgs?\.?|págs?\.|pagg?\.|strs?\.|pages?|S\.|Sp\.|párrs?\.|paras?\.?|paragraphs?|¶¶?|§§?|secs?\.?|sections?|chs?\.?|chap(?:ter"
    r"|s?\.)?s?|nn?\.|notes?|fn\.?|vols?\.|volumes?"
    r"|arts?\.?|articles?|ll?\.|lines?|vv\.|verses?|rn\.?|rz\.?|rdnr?n?\.?|marginal\s(?:numbers?|nos?\.)|cols?\.?|columns?|figs?\.|figures?|tables?|fol?s?\.|fols?(?=\s\d)|folios?|ff?\.(?=\s?\d)"
    r"|pts?\.|parts?|app(?:endix|\.)|sch(?:edule)?s?\.?(?=\s\d)|(?-i:r{1,2})\.?(?=\s\d)|cl\.?|regs?\.?|rule|recitals?|minute|(?-i:s{1,2})\.?(?=\s?\d)|(?:kindle\s(?:ed(?:ition|\.)\s)?)?(?:loc\.?|location)"
)
_LEAD = (
    r"(?:(?:esp(?:ecially|\.)?|here|hier|zitate?|bes\.|ici|at|on|particularly|cited at|quotation(?: on)?|quote(?: on)?"
    r"|(?:in |en )?partic(?:olare|ular|ulier|\.)|sp[eé]c\.|besonders|insbes(?:ondere|\.)|notamment|surtout"
    r"|(?:qtd\.?|quoted) (?:on|at)|see)[\s,]*)*"
)
LOCATOR = regex(
    rf"^[\s,:;(]*(?P<lead>{_LEAD})(?:(?P<label>{_WORDS})(?:\s+|(?<=[.§¶])|(?=[\d(])))?(?:\*(?=\d))?(?P<value>{VALUES})\)?(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EXTRA = {
    "pg": "page",
    "f": "folio",
    "ff": "folio",
    "fo": "folio",
    "fos": "folio",
    "pgs": "page",
    "pág": "page",
    "págs": "page",
    "sp": "column",
    "párr": "paragraph",
    "párrs": "paragraph",
    "rn": "paragraph",
    "rz": "paragraph",
    "rdnr": "paragraph",
    "rdnrn": "paragraph",
    "marginal no": "paragraph",
    "marginal nos": "paragraph",
    "marginal number": "paragraph",
    "marginal numbers": "paragraph",
    "s": "section",
    "sch": "schedule",
    "schs": "schedule",
    "schedule": "schedule",
    "schedules": "schedule",
    "div": "section",
    "division": "section",
    "fn": "note",
    "ss": "section",
    "reg": "section",
    "cl": "section",
    "rule": "section",
    "r": "section",
    "rr": "section",
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
_COUNTED = r"\[(?!(?:1[5-9]|20)\d\d\])\d{1,4}(?:\.\d{1,3}){0,2}(?:\s?[-–—‑]+\s?\d{1,4}(?:\.\d{1,3}){0,2})?\]"
_PARAGRAPHS = regex(
    rf"^[\s,:;(]*(?:(?:at|see|esp)\b\.?\s*)*(?:(?:paragraphs?|paras?|¶+)\.?\s*)?"
    rf"(?P<value>{_COUNTED}(?:\s*(?:[-–—‑]+|,|&|and|to)\s*{_COUNTED})*)(?P<rest>.*)$",
    re.DOTALL,
)


def read_locator(text: str) -> FoundLocator | None:
    """The locator that a text begins with: `, 130-131.` · `, at 25` · `, esp. 22-26` · `[93]-[94]`."""
    text = _YEAR_BEFORE.sub(r"\g<lead>", text, count=1)
    if (told := _counted_otherwise(text) or _lettered(text)) is not None:
        return told
    found = LOCATOR.match(text)
    if not found or not found["value"].strip() or _goes_on(found):
        return None
    label = _label(found["label"])
    value, rest = _without_year(found["value"], found["rest"]), found["rest"]
    value, rest = _with_subparts(value, rest) if label in _IN_LAWS else (value, rest)
    value, rest = _with_part(plain_value(value), rest, label in _IN_LAWS)
    if found["label"] and _OWN_WORD.fullmatch(found["label"]):
        label, value = "page", f"{found['label']} {value}"
    return FoundLocator(Locator(label, value), rest, "", bool(found["lead"]), bool(found["label"]))


# `Figure ES-4` · `Annex 6, Table A-233`: exhibits that are counted with letters.
_LETTERED = regex(
    r"[\s,(]*(?P<value>(?:(?:Annex|Appendix|Chapter|Part|Section)\s[\dA-Z]{1,3},\s)?"
    r"(?:Figure|Fig\.|Table|Box|Chart|Exhibit|Map)\s[A-Z]{1,3}[-–.]?\d[\w.–-]*)(?P<rest>(?![\w/]).*)$",
    re.DOTALL,
)


def _lettered(text: str) -> FoundLocator | None:
    found = _LETTERED.match(text)
    if found is None:
        return None
    return FoundLocator(Locator("page", plain_value(found["value"])), found["rest"], "", False, True)


# `85(2), 131–157, 2012.` · `§ 22-7-301(2), 2012`: the year stands last.
_YEAR_LAST = regex(r"(?<=[\d)]),\s+(?:19|20)\d\d$")
_HIGH = 1000


def _without_year(value: str, rest: str) -> str:
    """A place without the year behind it, which no page before it comes near."""
    year = _YEAR_LAST.search(value)
    numbers = re.findall(r"\d+", value[: year.start()]) if year else []
    if year is None or rest.strip(" .;)\x00") or any(int(number) >= _HIGH for number in numbers):
        return value
    return value[: year.start()]


# Without its word nobody would find the place: `Recital 41`, `Table 3.2`, `Appendix 8`.
_OWN_WORD = regex(r"recitals?|tables?|app(?:endix|\.)", re.IGNORECASE)


def _counted_otherwise(text: str) -> FoundLocator | None:
    """Paragraphs in square brackets, items, pages in volumes, books and chapters, parts of an act."""
    if "[" in text[:24] and (counted := _PARAGRAPHS.match(text)):
        value = plain_value(re.sub(r"[\[\]]", "", counted["value"]).replace(" to ", "-"))
        return FoundLocator(Locator("paragraph", value), counted["rest"], labelled=True)
    if (classical := read_classical(text)) is not None:
        return FoundLocator(Locator("page", plain_value(classical[0])), classical[1])
    if (item := read_item(text)) is not None:
        return FoundLocator(Locator(item[0], plain_value(item[1])), item[2], labelled=True)
    if (paged := read_volume_page(text)) is not None:
        return FoundLocator(Locator("page", plain_value(paged.pages)), paged.rest, paged.volume, printed=paged.printed)
    if (compound := read_compound(text)) is not None:
        return FoundLocator(Locator(_label(compound[0]), plain_value(compound[1])), compound[2], labelled=True)
    if (in_act := read_in_act(text)) is not None:
        value, rest = _with_part(plain_value(in_act[1]), in_act[2], in_law=True)
        return FoundLocator(Locator(_label(in_act[0]), value), rest, labelled=True)
    return None


_WORD_BEHIND = regex(
    r"[\w/%€$£]|\s?(?:st|nd|rd|th)\b|\s+(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|[a-z]{4,})\b"
)
_REMARK_BEHIND = regex(r"\s+(?:and|with|where|which|note|quot|emphasis|passim|respectively)")


def _goes_on(found: re.Match[str]) -> bool:
    """Tell whether what follows makes a number no place: `12 May`, `30 percent`, `7. Aufl.`"""
    rest = found["rest"]
    if not found["label"] and _EDITION_BEHIND.match(rest):
        return True
    return bool(_WORD_BEHIND.match(rest)) and not (_PART.match(rest) or _REMARK_BEHIND.match(rest))


def read_place(text: str) -> FoundLocator | None:
    """The place meant, where the pages of the whole piece stand before it: `S. 49–74, hier S. 56`."""
    found = read_locator(text)
    here = _HERE.match(found.rest) if found else None
    return (read_locator(here["place"]) if here else None) or found


_HERE = regex(r"\s?[,:;]?\s(?:here|hier|ici|qui|aquí)\b:?(?P<place>\s.*)$", re.DOTALL)
# `7. Aufl. Göttingen: …` · `2., neu bearb. Aufl.`
_EDITION_BEHIND = regex(r"\.,?\s(?:[^\W\d]+\.?\s(?:und\s|u\.\s)?){0,4}(?:Aufl|Ausg)")
# `, 1945, pp. 29-42`: the year of the imprint, and then the pages.
_YEAR_BEFORE = regex(r"^(?P<lead>[\s,:;(]*)(?:1[5-9]|20)\d\d,\s+(?=pp?\.\s?\d)")
# `section 3 (3)` · `§ 337 (4)`
_SUBPARTS = regex(r"(?:\s\((?:\d{1,2}|[a-z]{1,3})\))+(?![\w(])")
_IN_LAWS = frozenset(("section", "article", "paragraph", "schedule"))


def _with_subparts(value: str, rest: str) -> tuple[str, str]:
    further = _SUBPARTS.match(rest)
    return (value + further[0], rest[further.end() :]) if further else (value, rest)


# `63-64, paras 14.28-14.34` · `45, n. 3` · `12, fig. 2`: a place within the page.
_PART = regex(
    r"(?P<tie>,|:(?=\slots?\s)|\s?&|,?\sand(?=\s(?:nn?\.|notes?|fn\.|footnotes?|figs?\.|tables?)))?\s+"
    r"(?P<part>(?:pls?\.|plates?|lots?|cat\. nos?\.|nos?\.|paras?\.?"
    rf"|paragraphs?|¶¶?|nn?\.|notes?|fn\.?|footnotes?|figs?\.|tbls?\.|illus\.|tables?|sections?(?!\s\S+\sof\b)|chapters?|chap?s?\.|chs\.|cols?\.|ll?\.|lines?|box"
    rf"|§§?|secs?\.|cls?\.|pts?\.|cmts?\.|arts?\.|apps?\.|Anm\.|Fn\.|docs?\.|bks?\.|vv?\.|verses?)\s*(?:{_NUMBER}|(?-i:[A-Z])(?!\w)|(?<=cmt\.\s)[a-z](?!\w))"
    rf"(?:\s*[-–—‑]\s*{_NUMBER})?(?:\s*(?:,|,?\s&|,?\sand)\s*\d[\d.–-]*)*|note(?=\s*(?:[.;)]|$))|(?<!,\s){_COUNTED}(?:\s?[-–—‑]+\s?{_COUNTED})?)(?![\w/]|(?-i:\s+[A-Z][a-z]))",
    re.IGNORECASE,
)


# `345 [7.12]`: Australian reports and courts count pages and paragraphs.
_PARAGRAPH_BEHIND = regex(
    r"\s(?P<part>\[\d{1,3}(?:\.\d{1,3})*\](?:\s?[-–]\s?\[\d{1,3}(?:\.\d{1,3})*\])?)(?=[\s.,;)]|$)"
)


def _with_part(value: str, rest: str, in_law: bool = False) -> tuple[str, str]:
    if in_law:
        further, rest = further_parts(rest)
        value = f"{value}{further}"
    if double := _PARAGRAPH_BEHIND.match(rest) if value.isdigit() else None:
        value, rest = f"{value} {plain_value(double['part'])}", rest[double.end() :]
    while part := _PART.match(rest):
        tie = " & " if "&" in (part["tie"] or "") else " and " if "and" in (part["tie"] or "") else ", "
        value, rest = f"{value}{tie}{plain_value(part['part'])}", rest[part.end() :]
    return value, rest


def plain_value(value: str) -> str:
    """The value as printed, dashes as hyphens: `130–131` is `130-131`."""
    value = re.sub(r"(?<=[,.d&]\s)S\.\s*(?=\d)", "", value)  # `S. 40, S. 41`
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
