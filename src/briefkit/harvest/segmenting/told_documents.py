"""Letters and despatches that older histories name before the book that prints them.

`He would not hear of it (Roe to Poe, May 2, 1572; Doe, *Papers*, i. 8).` · `Roe to Poe, May 2, 1572 (*Papers*, i. 8).`
"""

import re
from collections.abc import Iterator

from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.parts.leads import SENTENCE, is_prose
from briefkit.harvest.parts.remarks import within
from briefkit.harvest.parts.signals import leading_signal
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex
from briefkit.text import Span

_SMALL = r"(?:of|the|de|du|des|da|di|del|della|la|le|von|van|der|d[’']|and|in)"
_WHO = rf"(?:[Tt]he\s)?[^\W\d_a-z][\w.’'-]*(?:\s(?:{_SMALL}\s){{0,2}}[^\W\d_a-z][\w.’'-]*){{0,5}}"
_DAY = rf"(?:{MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}\.?|{MONTH})"
_DATE = rf"{_DAY}(?:,?\s1[4-9]\d\d)?"
_KIND = r"(?:Desp(?:atch|\.)?|Dispatch|Letters?|Lett\.|Memoir|Report|Instructions?)"
_LONGEST = 160
# A bracket of so few letters says when or where.
_SHORTEST = 12


# Only what ends in a day, or says which, is looked at closely.
_DATED = regex(rf"{MONTH}[^;]{{0,90}}$|(?i:same)\s")


# `Roe to Lord Poe, Rome, Sept. 6, 1572, MS.` · `Roe, Desp. Sept. 3` · `Letter of Aug. 26` · `same Desp.`
_DOCUMENT = regex(
    rf"(?:{_KIND}\s(?:of|from)\s)?"
    rf"(?:{_WHO}\sto\s(?:the\s)?{_WHO},|(?:{_WHO}[,:]?\s)?{_KIND}(?:\s(?:of|to|from)(?:\s(?:the\s)?{_WHO},)?)?|{_WHO},)"
    rf"(?:\s[^\W\d_a-z][\w-]+,)?\s(?:of\s)?{_DATE}(?:(?:,|;|\sand)\s(?:to\s{_WHO},\s)?{_DATE}){{0,3}}(?:,\s(?:MSS?\.|[Cc]opy))?"
    r"|(?:(?i:the)\s)?(?i:same)\s(?i:desp|despatch|letter)\b"
)


def is_document(text: str) -> bool:
    """Tell whether words are who wrote to whom and when, and no more."""
    text = text.strip(" .()")
    return len(text) < _LONGEST and _DATED.search(text) is not None and _DOCUMENT.fullmatch(text) is not None


_PRINTED_AHEAD = regex(r";\s[^\W\d_a-z][\w’'-]*(?:\s[\w’'-]+){0,3},\s[ivxl]{1,6}\.\s?\d")


# `Bib. Imp. F. Fr. 15,555` · `Harl. MSS. 123, f. 5`: nothing but where a paper lies, which is neither told nor dated.
_SHELF = regex(
    r"(?:(?:Bibl?|Biblioth|Arch)\.\s(?:[^\W\d_][\w’'-]*\.?\s){1,5}"
    r"|(?:(?:Brit\.\sMus|B\.\s?M)\.,?\s)?(?:MSS?\.?\s)?(?:Add(?:itional)?|Harl(?:eian)?|Cott(?:on)?|Lansd(?:owne)?|Egerton|Sloane)\.?\s(?:MSS?\.?\s)?(?:[^\W\d_a-z][\w.]*\s){0,2})"
    r"(?:[nN]o\.\s)?\d[\d,]*(?:,\s(?:fol?s?|ff?|pp?)\.\s?\d+\w?)?"
)


# `Roe, Desp. Sept. 22, 1572` · `Paris, Jan. 23, 1591`: no letter, and nothing but a day before newspapers.
_DESPATCH = regex(rf"\bDesp\.?\s|^(?i:the\s)?(?i:same)\s|^(?!.*\sto\s){_WHO},\s{_DAY},?\s1[4-6]\d\d[\s.]*$")


def is_told(regions: Regions, start: int, end: int) -> bool:
    """Tell whether a piece is a letter or despatch, and behind a semicolon stands the book that prints it."""
    text = regions.text[start + leading_signal(regions.text[start:end]) : end]
    if len(text) > _LONGEST or _SHELF.fullmatch(text.strip(" .")):
        return len(text) <= _LONGEST
    if not is_document(text) or any(start <= span.start < end for span in regions.italics):
        return False  # `*Rutland Mercury*, June 5, 1858` is no letter
    if _DESPATCH.search(text):
        return True
    stop = regions.mask.find(";", end + 1)
    behind = regions.cut(end, stop if stop > 0 else None)
    printed = bool(behind.italics) and not _DOCUMENT.match(behind.text.lstrip(" ;"))
    return behind.text[:1] == ";" and (printed or _PRINTED_AHEAD.match(behind.text) is not None)


def cited_in_bracket(regions: Regions, start: int, end: int) -> Span | None:
    """The inside of the bracket that ends a piece, where it has the sources of what stands before it."""
    last = next((span for span in reversed(regions.brackets) if start < span.start and span.end <= end), None)
    if (
        last is None
        or len(last) < _SHORTEST
        or regions.text[last.end : end].strip(" .")
        or regions.text[last.start] != "("
    ):
        return None
    inner = Span(last.start + 1, last.end - 1)
    parts = list(_parts_of(within(regions, inner.start, inner.end)))
    before = regions.text[start : last.start]
    told = is_document(before[leading_signal(before) :])
    if not told and not any(is_document(part.text) for part in parts):
        several = len(parts) > 1 and (SENTENCE.search(before) is not None or is_prose(before))
        return inner if several and not regions.cut(start, last.start).italics and all(map(_cites, parts)) else None
    return inner if any(map(_cites, parts)) or not told else None


def _parts_of(regions: Regions) -> Iterator[Regions]:
    """What stands between the semicolons of a bracket."""
    begin = 0
    for mark in [*(found.start() for found in re.finditer(";", regions.mask)), len(regions.text)]:
        first = begin + len(regions.text[begin:mark]) - len(regions.text[begin:mark].lstrip())
        yield regions.cut(first, mark)
        begin = mark + 1


def _cites(part: Regions) -> bool:
    """Tell whether a part is a reference with a marked title or a place, and no more than a letter."""
    part = part.cut(leading_signal(part.text))
    if is_document(part.text):
        return False
    reading = read_citation(part)
    if isinstance(reading, ShortReference):
        return reading.locator is not None and bool(reading.people or part.italics)
    return isinstance(reading, FullReference) and bool(part.italics)
