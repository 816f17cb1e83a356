"""Takers of volume and number: `vol. 60, no. 2` · `19, no.1` · `25 (January 2001)` · `XVI, June, 1888`."""

import re

from briefkit.harvest.marks.regions import BLANK
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.lexicon import GENRE, PLACE
from briefkit.patterns import regex
from briefkit.text import Span

_VOLUME = regex(
    r"(?P<sep>[\s,]+)(?:"
    r"(?:vol(?:ume|\.)?(?!l\b)|Vol(?:ume|\.)?|VOL\.?|Bd\.|v\.|t\.|tome)\s*(?:Volume\s+)?(?P<volume>\d+"
    r"|[IVXLC]+|[ivxlc]{1,7})\b(?:\s*,?\s*(?:(?:no|nos|No|Nos|n[ᵒ°º]|issue|Issue|iss|nr|number|#)\.?\s*(?P<number>\d+(?:\s?&\s?\d+)?"
    r"(?:[-–/]\d+)?)|\((?P<bracketed>\d+(?:[-–/]\d+)?)\)))?"
    r"|(?P<volume2>(?!(?:1[5-9]|20)\d\d\b)\d{1,4}|[IVXLC]{1,8}|[ivxlc]{1,8}(?=[\s,]))\s*[,.]?\s+?(?:no|nos|No|Nos|n[ᵒ°º]|issue|Issue|iss|[Nn]r|[Nn]úm)\.?\s*"
    r"(?P<number2>\d+(?:[-–/]\d+)?)"
    r"|(?P<volume3>\d{1,4})\s*\((?P<number3>\d+(?:[-–/]\d+)?)\)|(?<!:\s)(?<!\d,\s)(?P<volume4>\d{1,3}|[IVXLC]{1,8})(?:[.:/]|:\s|,\s)"
    r"(?P<number4>\d{1,3}|(?<=\d\.)\d{4})(?=\s*[(,\x00])"
    r"|(?:no|nos|No|Nos|n[ᵒ°º]|issue|Issue|[Nn]r|Number|[Nn]úm|[Nn]úmero|[Hh]eft|fasc)\.?\s*(?P<number5>\d+(?:[-–/]\d+)?)"
    r")(?=[\s,.;:(\x00)]|$)"
)

# `English Quays Review, lxx (1955), 12`: older journals of history have small numerals.
_SMALL = r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?!\w)"
_ROMAN = rf"(?:[IVXLC]{{1,8}}|{_SMALL})"
_VOLUME_BEFORE_DATE = regex(
    r"(?:(?<=[^\W\d_])[,\s]\s*|(?<=[a-z]{2}\.),\s+|(?<=\bser\.),\s+|(?<=\x00)\s+|(?<=\x00),\s+(?=[IVXLCivxlc]))"
    rf"(?P<volume>(?!(?:1[5-9]|20)\d\d\b)\d{{1,4}}|(?<=[,\x00]\s){_ROMAN})(?=\s*[,:]?\s*\x00)"
)


# `in *Past & Future*, 32 (2005): 16–20`
_VOLUME_BEHIND_COMMA = regex(r"(?<=\x00),\s+(?P<volume>\d{1,4})(?=\s\x00)")
_YEAR_AND_COLON = regex(r"\s\([^()]{0,20}(?:1[5-9]|20)\d\d\):\s?\d")


# `*Past & Future* (2005) 187, pp. 101–126`
_VOLUME_AFTER_DATE = regex(
    r"\x00\s+(?P<volume>\d{1,4}|[IVXLC]{1,6})(?:\s?\((?P<number>\d+(?:[-–/]\d+)?)\))?(?=,\s+pp?\.)"
)


# `Past & Future, 187, 2005, p. 101`
_VOLUME_BEFORE_YEAR = regex(
    rf"(?:(?<=[^\W\d_])|(?<=\x00)),\s+(?P<volume>\d{{1,4}}|{_ROMAN})(?=,\s+(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov"
    r"|Dec)[a-z]*\.?,?\s+)?(?:1[5-9]|20)\d\d(?:,\s+(?:pp?\.|[Nn]o)|\x00))"
)


_VOLUME_TITLE = regex(
    r"^:\s*(?P<title>[^\x00(]{4,}?)\s*(?=[\x00(]|,\s[^,\x00]{3,40}[,:]\s[^\x00]{0,60}(?:1[5-9]|20)\d\d|,?\s(?:eds?|trans)\.|$)"
)
# `, vol. 3, *Captains of the Port* (Leith: …)`: what is not in italics may be the series in which it appeared.
_VOLUME_TITLE_BEHIND = regex(
    r"^,\s*(?P<title>[^\W\d_a-z](?:(?!\b(?:Series|Studies|Library|Publications?|Papers|Monographs?)\b)[^\x00(\d,;:]){4,90}?)"
    r"\s*(?=\x00)"
)


# What the numbers behind are places of, and no volume: `pages 7, 8` · `Art. 3.8`.
_PAGED = regex(r"(?:\b(?:pp?|pages?|paras?|paragraphs?|arts?|articles?|sections?|secs?)\b\.?|§)$", re.IGNORECASE)


# ` 12, suppl. 1 (2009)` · ` 12, Special Issue (2009)`
_SPECIAL = regex(
    r"(?<=[^\W\d_.])\s(?P<volume>\d{1,4}),?\s\(?(?P<number>(?:[Ss]uppl(?:ement|\.)?|[Ss]pec(?:ial|\.)\s[Ii]ss(?:ue|\.))"
    r"(?:\s(?:[Nn]o\.\s?)?\d{1,3})?)\)?(?=[\s,]*[\x00(])"
)


def _is_behind_unit(tail: Tail, start: int) -> bool:
    """Tell whether numbers are places; behind `*Harbours in Art*` they are not."""
    slanted = any(0 <= start - span.end <= 1 for span in tail.regions.italics)
    return not slanted and _PAGED.search(tail.text[:start]) is not None


def take_volume(tail: Tail) -> None:
    """`vol.60, no. 2` · `19, no.1` · `25 (January 2001)` · `48(3)` · `13.2`."""
    found = _VOLUME.search(tail.text)
    if special := _SPECIAL.search(tail.text) if tail.quoted else None:
        tail.give("volume", special["volume"])
        tail.give("number", special["number"])
        tail.take(special.start(), special.end())
    elif found and not _is_place(tail, found) and not _is_behind_unit(tail, found.start()):
        _take_named(tail, found)
    if tail.quoted and "volume" not in tail.fields:
        _take_bare(tail)


# `*Quay History*, v. 76.`: of five volumes the last, and its page, as older books count; hardly the 76th volume.
_FIFTH = regex(
    r"[\s,]+v\.\s(?:[2-9]\d|\d{3})(?:\s?[-–]\s?\d+)?(?:,\s\d+(?:[-–]\d+)?)*(?:,?\s(?:sq|seqq?|ff?|note)\b\.?)?[\s.;)]*$"
)


def _is_place(tail: Tail, found: re.Match[str]) -> bool:
    """Tell whether the numbers are a place in a book: `(Paris, 1990), 34, 37` · `(New York, 1926), Vol. I, p. 12`."""
    if tail.quoted:  # `“Blue Series,” 4:81` · `“The Tomb,” 203, 213, 218`: where no container stands before it
        return bool(found["volume4"]) and not re.search(r"\w", tail.regions.text[: found.start()])
    if _FIFTH.match(tail.text, found.start()):
        return True
    behind = tail.text[: found.start()].rstrip(" ,.;").endswith(BLANK) and "date" in tail.fields
    paged = re.match(r"[\s,.]*(?:pp?\.\s*)?\d", tail.text[found.end() :]) is not None
    return bool(found["volume4"]) or (behind and paged and bool(found["volume"]))


def _take_named(tail: Tail, found: re.Match[str]) -> None:
    """Volume and number as `found`, the lead before them, and a title of the volume behind them."""
    parts = found.groupdict()
    volume = next((parts[name] for name in _VOLUMES if parts[name]), "")
    number = next((parts[name] for name in _NUMBERS if parts[name]), "")
    tail.give("volume", volume)
    tail.give("number", number.replace("–", "-"))
    lead = re.search(r"vol\.?\s*$", tail.text[: found.start()])
    tail.take(lead.start() if lead else found.start(), found.end())
    _take_volume_title(tail, found.end())
    if "number" not in tail.fields and (more := _VOLUME.search(tail.text)) and more["number5"]:
        tail.give("number", more["number5"])
        tail.take(more.start(), more.end())


def _take_volume_title(tail: Tail, end: int) -> None:
    """The title of the volume, under which short forms may cite it: `vol. 2: *The Late Years*`."""
    if "volume" not in tail.fields:
        return
    behind = tail.text[end:]
    if not tail.quoted and "booktitle" not in tail.fields and (slanted := _slanted_behind(tail, end)):
        tail.give("titleaddon", tail.regions.text[slanted.start : slanted.end].strip(" ,."))
        tail.aliases.append(tail.fields["titleaddon"])
        tail.take(end, slanted.end)
        return
    title = _VOLUME_TITLE.match(behind) or (None if tail.quoted else _VOLUME_TITLE_BEHIND.match(behind))
    if title is None or title["title"][0].isdigit() or PLACE.match(title["title"].strip(" ,.")):
        return
    if not tail.quoted and "booktitle" not in tail.fields:
        tail.give("titleaddon", title["title"].strip(" ,."))
        tail.aliases.append(title["title"].strip(" ,."))
    tail.take(end, end + title.end())


def _slanted_behind(tail: Tail, end: int) -> Span | None:
    """`*Les ports*, t. II, *La mer du Nord*, Paris, Plon`: what is in italics behind a volume is its title."""
    tie = _TIE.match(tail.text, end)
    return next((span for span in tail.regions.italics if tie and span.start == tie.end()), None)


_TIE = regex(r"\s?[,:.]\s+")


# `*J. Harb. Stud.* 12 (2009)` · `*Quay Review* 12, 2009, no. 3`
_VOLUME_BEHIND_NAME = regex(
    r"(?:(?<=\.)(?=\s+\d+\s*[,:]?\s*\x00)|(?=\s+\d+,\s(?:1[5-9]|20)\d\d[,\s]*\x00))\s+(?P<volume>\d{1,4})"
)


def _behind_name(tail: Tail) -> re.Match[str] | None:
    """The volume right behind the name of a periodical that ends with a full stop, or before a year and a number."""
    found = (_VOLUME_BEHIND_NAME.match(tail.text, span.end) for span in tail.regions.italics)
    return next((one for one in found if one), None)


def _take_bare(tail: Tail) -> None:
    """A volume without a word before it, known from where the date stands."""
    date = tail.fields.get("date", "")
    dated = 3 < len(date) < 8 or "/" in date  # `XCIII (January–June 1963)`
    behind = _VOLUME_BEHIND_COMMA.search(tail.text)
    found = (
        (behind if behind and _YEAR_AND_COLON.match(tail.regions.text, behind.end()) else None)
        or _VOLUME_BEFORE_YEAR.search(tail.text)
        or _VOLUME_AFTER_DATE.search(tail.text)
        or _behind_name(tail)
        or (_VOLUME_BEFORE_DATE.search(tail.text) if dated else None)
    )
    if found:
        kind = GENRE.match(tail.text[: found.start("volume")].strip(" ,.\x00"))
        tail.give("number" if kind else "volume", found["volume"])  # `Special Report 45`
        tail.give("number", found.groupdict().get("number") or "")
        tail.take(found.start("volume"), found.end())


_VOLUMES = ("volume", "volume2", "volume3", "volume4")
_NUMBERS = ("number", "bracketed", "number2", "number3", "number4", "number5")
