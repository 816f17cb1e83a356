"""A volume before the page: `3:154-68` · `II, 306-7` · `vol. 2, pp. 4, 8` · `Bd. 1, S. 34`."""

import re
from dataclasses import dataclass

from briefkit.patterns import regex

_ROMAN = r"(?=[IVX])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|[CL]{1,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC]{2})"
_NUMBER = (
    r"\d{1,4}(?:n\d+|[a-z])?(?:\s?[-–—‑]+\s?\d{1,4}[a-z]?)?"
    r"(?:\s?ff?\b\.?|,?\s(?:et\s)?(?:seqq?|sqq?)\b\.?|\s?n\.\s?\d+|,\snote(?=\s*(?:[.;)]|$)))?"
)
_PAGES = (
    r"(?P<pages>(?<=\d:)[ivxl]{1,6}(?:[–-][ivxl]{1,6})?(?!\w)"
    rf"|{_NUMBER}(?:\s*(?:,|;(?=\s\d)|&|and)\s*(?:pp?\.\s*)?{_NUMBER}(?![\w/:]|\s+[A-Z][a-z]))*)(?![\w/%]|:\d)"
)
_LABEL = r"(?:pp?\.?|pages?|S\.|cols?\.)"
# `12, col. 2`: of a page, which has no more columns; volumes have hundreds.
_IN_PAGE = r"cols?\.\s?[1-8](?![\d–-])"
_VOLUME_PAGE = regex(
    r"^[\s,:;(]*(?:(?:esp(?:ecially|\.)?|here|at)\s+)?(?:"
    rf"(?:[Vv]ol(?:ume|s)?\b\.?|Bd\.?|Band|[Tt](?:\.|om(?:e\b|\b\.?))|[Tt]omo|[Ll]iv(?:re|r?\.)|[Ll]ib\.)\s*(?P<named>\d{{1,3}}|{_ROMAN}|[ivxlc]{{1,6}})(?:\s\([A-Z][a-z]{{2,8}}\.?(?:\s\d{{4}})?\))?"
    rf"(?:\s*[,.:]?\s+(?:at\s+)?(?:{_LABEL}\s*)?|,\s+[^;]{{3,60}}?[\s(](?={_LABEL}\s*\d){_LABEL}\s*)"
    rf"|(?P<roman>{_ROMAN})(?:\s?:\s?|[.,]\s*)(?:{_LABEL}\s*)?"
    rf"|(?P<small>(?!ll\b|vv\b)[ivxl]{{1,5}})(?:[,.]\s*(?={_LABEL}\s*\d)|\.\s?(?=\d))(?:{_LABEL}\s*)?"
    rf"|(?P<digits>\d{{1,2}})(?:\s?:\s?|,\s*(?={_LABEL})(?!{_IN_PAGE}))(?:{_LABEL}\s*)?"
    rf"){_PAGES}(?P<rest>.*)$",
    re.DOTALL,
)


# `IV. 317, 394; V. 28, 160`: pages of other volumes behind those of the first.
_MORE = regex(
    rf"(?:\s?(?:;|,?\s(?:and|&))\s(?:(?:{_ROMAN})(?:\s?:\s?|[.,]\s*)|\d{{1,2}}:\s?)|\s?,\s\d{{1,2}}:)(?:{_LABEL}\s*)?"
    rf"{_NUMBER}(?:\s*,\s*{_NUMBER}(?![\w/:]))*(?=\s*(?:[;.)]|,\s\d{{1,2}}:\d|$))"
)


@dataclass(frozen=True)
class VolumePage:
    """A volume as printed, the pages in it, what follows, and volume and pages as they are printed together."""

    volume: str
    pages: str
    rest: str
    printed: str = ""


def read_volume_page(text: str) -> VolumePage | None:
    """The volume and the pages with which a text begins; None where it begins with something else."""
    found = _VOLUME_PAGE.match(text)
    if found is None or _is_date(found["rest"]):
        return None
    more = _more_volumes(found["rest"])
    volume = found["named"] or found["roman"] or found["small"] or found["digits"]
    start = next(found.start(name) for name in _VOLUMES if found[name])
    printed = found.string[start : found.end("pages")]
    near = len(printed) - len(volume) - len(found["pages"]) < _NEAR and " at " not in printed
    pages, rest = found["pages"] + found["rest"][:more], found["rest"][more:]
    return VolumePage(volume, pages, rest, printed + found["rest"][:more] if near else in_volume(volume, pages))


def _more_volumes(rest: str) -> int:
    """How far pages of other volumes reach behind those of the first."""
    end = 0
    while more := _MORE.match(rest, end):
        end = more.end()
    return end


_VOLUMES = ("named", "roman", "small", "digits")
# Between volume and pages stands a label, no more; else both are set anew.
_NEAR = 8


def _is_date(rest: str) -> bool:
    """`II, 12 May 1940`: what follows makes the number a day."""
    months = r"January|February|March|April|May|June|July|August|September|October|November|December"
    return re.match(rf"\s?(?:st|nd|rd|th)\b|\s+(?:{months})\b", rest) is not None


_WITH_VOLUME = regex(
    r"(?P<volume>[IVXLC]+|[ivxlc]+|\d{1,3})(?:[.,]\s?(?P<label>(?:pp?|S)\.\s?)?|\s?:\s?)(?P<pages>\d(?!\d?:\d)(?!\d\s?[–-]\s?\d{1,2}:\d\d$).*)$",
    re.DOTALL,
)


# `ii. 345`; in `xi, 23` the roman number is a page.
_SMALL_VOLUME = regex(r"[ivxl]{1,5}\.\s?\d")


def in_volume(volume: str, pages: str) -> str:
    """Pages with their volume as one place: `II, 306-7` · `3:154`."""
    return f"{volume}:{pages}" if volume.isdigit() else f"{volume}, {pages}"


def spans_volumes(value: str) -> bool:
    """Tell whether a place is one in several volumes: `I, 73 and II, 12`."""
    return _MORE.search(value) is not None


def split_volume(value: str) -> tuple[str, str]:
    """The volume and the pages of a place, without a volume where it has none."""
    found = _WITH_VOLUME.fullmatch(value) if not _MORE.search(value) else None
    is_volume = found is not None and (
        ":" in value[:7] or found["volume"].isupper() or bool(found["label"]) or _SMALL_VOLUME.match(value) is not None
    )
    return (found["volume"], found["pages"]) if found and is_volume else ("", value)
