"""Where a short form ends in a place: `Roe, *Piers*, 23` · `Roe, Piers, ii. 45, etc.` · `Roe & Poe § 8:33`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.parts.leads import SENTENCE, is_prose
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex

_NUMBERS = (
    r"[A-Z]?\d+[a-z]?(?:\(\w+\))*(?:\s?[-–—‑]\s?\d+[a-z]?)?(?:\s?ff?\.?"
    r"|\s?&?\s?nn?\.?\s?\d+|,\snn?\.\s?\d+(?:[–-]\d+)?)?"
    r"|[ivxlc]+(?:[-–][ivxlc]+)?|[IVXL]+(?:\(\w+\))*"
)
# `Vol. II, ` · `IV, ` before the page.
_VOLUME = (
    r"(?:(?:[Vv]ol(?:ume)?\b\.?|Bd\.|[Tt]\.|[Tt]om(?:[eo]|\.)|[Ll]iv(?:re|r?\.)|[Ll]ib\.)\s*(?:\d{1,3}|[IVXLC]+|[ivxlc]{1,6})\s*[,.:]?\s+"
    r"|(?<=[,.:]\s)[IVXLC]+[,.]\s*(?=(?:pp?\.\s?|S\.\s?)?\d)|(?<=[,.:]\s)[ivxlc]+[,.]\s*(?=(?:pp?\.\s?|S\.\s?)\d)|(?<=[,.:]\s)(?<![IVXLC]\.\s)(?!ll?\.|vv\.|c\.)[ivxl]{1,6}\.\s?(?=\d))?"
)
_PLACE = regex(
    rf"(?P<place>(?:[\s,:]|(?<=\w)\.(?=\s))\s*(?:(?:esp(?:ecially)?|cf|particularly|notably)\.?\s+|at\s+|here\s+)?{_VOLUME}(?:\d{{1,2}}:\s?)?(?:p[pg]?s?\.?\s*|S\.\s*"
    rf"|arts?\.?\s*|[Aa]rticles?\s*|paras?\.?\s*|¶+\s*|§+\s*|[Cc]h(?:ap(?:ter)?s?)?\.?\s+|fols?\.\s*|ff\.\s*)?(?:{_NUMBERS})"
    rf"(?:\s*(?:,|&|and)\s*(?:{_NUMBERS}))*(?:,?\s(?:and\s)?(?:foot)?notes?\s\d+(?:[–-]\d+)?)?)\s*(?:,?\s(?:and\s)?(?:passim|etc|note|sqq?|et\sseqq?)\b\.?)?$"
)
# `Roe & Poe § 8:33`: treatises count sections within chapters.
_SECTION_AT_END = regex(r"(?P<place>,?\s+§+\s?\d+[:.]\d+(?:[–-]\d+)?(?:,\s\d+[:.]\d+)*)$")
# `Markets and Hunger, 1890–1943, 158`: years that end a title are no pages.
_YEARS = regex(r"^[\s,:]*(?:1[5-9]|20)\d\d\s?[-–—]\s?(?:(?:1[5-9]|20)\d\d|\d\d)(?=\s*,)")
# `Roe 1969, 82`
_DATED_BEFORE = regex(r"\s(?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:,\s|:\s?)(?=\d|pp?\.)")


_YEAR = regex(r"\s*(?:1[5-9]|20)\d\d[a-z]?")
_SPAN_OF_YEARS = regex(r"[\s,]*(?P<years>1[5-9]\d\d|20\d\d)\s?[–-]\s?(?:(?P<whole>(?:1[5-9]|20)\d\d)|\d\d)")
_MONTH_BEFORE = regex(rf"\b{MONTH}\.?\s*$", re.IGNORECASE)


def _is_time(before: str, place: str) -> bool:
    """`Annual Report 2002-03` · `The Pilots in Harwick, 1922-1934` · `an address on July 4, 1861`: no pages."""
    if _MONTH_BEFORE.search(before) or (_YEAR.fullmatch(place) and before[-1:] not in ",:"):
        return True
    span = _SPAN_OF_YEARS.fullmatch(place)
    return span is not None and (bool(span["whole"]) or not re.search(r"[,:]\s*$", before + place[:1]))


def split_place(text: str) -> tuple[str, Locator | None]:
    """What is named and the place in it, from the end of the text."""
    found = _SECTION_AT_END.search(text) or _PLACE.search(text)
    if found is None:
        return text, None
    start = found.start("place")
    if _is_time(text[:start], text[start:].strip(" .")):
        return text, None
    if dated := _DATED_BEFORE.match(text, start):
        located = read_locator(f", {text[dated.end() :]}")
        return (f"{text[:start]} ({dated['year']})", located.whole) if located else (text, None)
    if years := _YEARS.match(found["place"]):
        start += years.end()
    located = read_locator(re.sub(r"^[\s:.]+", ", ", text[start:]))
    return (text[:start].rstrip(" ,"), located.whole) if located else (text, None)


_SMALL_VOLUME = regex(r"[ivxl]{1,6}[.,]\s?(?:pp?\.\s?)?\d")


def in_small_volume(value: str) -> bool:
    """Tell whether a place is a page in a volume with a small numeral: `ii. 45` · `iv. p. 33`, as older books count."""
    return _SMALL_VOLUME.match(value) is not None


# `Roe, History of the Quays, i. 214.`: behind a page in a volume a sentence begins.
_ENDS_IN_PLACE = regex(r",\s(?:(?:vol|tom|t)\.\s)?[ivxl]{1,6}\.\s(?:p\.\s)?\d[\d, –-]*(?:,\s(?:etc|note)\.?)?\.?\s*$")


def begins_behind_place(regions: Regions, before: tuple[int, int], words: str) -> bool:
    """Tell whether words are a sentence behind a reference without marks that ends in a page of a volume."""
    earlier = regions.cut(*before)
    if earlier.italics or not _ENDS_IN_PLACE.search(earlier.text):
        return False
    return SENTENCE.search(words) is not None or is_prose(words)
