"""Takers of pages, report numbers and theses: `: 127` · `Working Paper no. 12` · `PhD diss.`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.dates import find_full_date
from briefkit.harvest.lexicon import THESIS
from briefkit.harvest.locators import FoundLocator, is_page_range, read_locator
from briefkit.harvest.numbered_papers import KINDS
from briefkit.harvest.people import is_body
from briefkit.harvest.tail import Tail

_PAGES_WORD = re.compile(r"(?<=[\s,.:;\x00(])(?=(?:pp?|pgs?|pages?|S)\.?\s*[\divxlcA-Z])", re.IGNORECASE)


# A list of places is shorter than that.
_LONGEST = 200


# `in A History of the Ports, 1895–1945 pp. 210–71`: years that end a title, where the pages are called so.
_YEARS = re.compile(r"1[5-9]\d\d-(?:1[5-9]|20)\d\d")


def take_pages(tail: Tail) -> None:
    """`: 127` · `, 304-330` · `p. 12` · `, esp. 34`: the pages of the piece or the place in it."""
    marks = [
        m.end() - 1 if m[0].endswith(":") else m.end()
        for m in re.finditer(r"\x00+\s*[.,:;)]*|^|(?<=[^\W\d_]),|(?<=[^\W\d_]):", tail.text)
    ]
    worded = [found.end() for found in _PAGES_WORD.finditer(tail.text)]
    for start in sorted({*marks, *worded}):
        window = tail.text[start : start + _LONGEST]
        found = read_locator(window)
        if found is None or _is_no_place(found, tail.text[start : start + 30]):
            continue
        if _YEARS.fullmatch(found.locator.value) and not found.labelled and any(place > start for place in worded):
            continue
        end = start + len(window) - len(found.rest)
        _give_pages(tail, found)
        tail.take(start, end)
        second = read_locator(tail.text[end:])
        if second and (tail.locator is None or second.led):
            tail.locator = second.locator
            tail.take(end, len(tail.text) - len(second.rest))
        return


def _is_no_place(found: FoundLocator, text: str) -> bool:
    """Tell whether what looks like a page is the day of a date, or a number in a name (`, 20th Conference`)."""
    date = find_full_date(text)
    if date and date.span.start < 4:
        return True
    if found.labelled:
        return False
    ends_well = re.match(r"[\s.,;:)\x00]*(?:$|\x00|[a-z(\[“\"]|[A-Z])", found.rest)
    return not ends_well or re.match(r"[\s,]+[A-Z][a-z]+", found.rest) is not None


# What a piece in a journal or a book has, and no manuscript.
_OF_PIECE = frozenset(("volume", "number", "booktitle", "publisher", "journaltitle"))


def _give_pages(tail: Tail, found: FoundLocator) -> None:
    locator, volume = found.locator, found.volume
    is_piece = tail.quoted or "booktitle" in tail.fields
    first, _, pin = locator.value.partition(", ")
    listed = bool(pin) and _lies_beyond(first, pin)
    if (
        locator.label == "page"
        and is_piece
        and not (found.led or listed)
        and is_page_range(first, 2 if found.labelled or tail.fields.keys() & _OF_PIECE else 3)
    ):
        tail.give("pages", first)
        tail.give("volume", volume)
        if pin:
            tail.locator = Locator("page", re.sub(r"\bpp?\.\s*", "", pin.partition(", p")[0] if ", p" in pin else pin))
    elif tail.locator is None and is_piece:
        tail.locator = locator
        tail.give("volume", volume)
    elif tail.locator is None:
        tail.locator = found.whole


def _lies_beyond(pages: str, pin: str) -> bool:
    """`1-4, 6, 8-9`: places, one behind another; in `289-325, 301` the first is the stretch of the whole piece."""
    first, _, last = pages.partition("-")
    following = re.match(r"(?:pp?\.\s*)?(\d+)", pin)
    if not (first.isdigit() and last.isdigit() and following):
        return False
    return int(following[1]) > int(first[: max(0, len(first) - len(last))] + last)


_NUMBERED = re.compile(
    r"(?:^|[,.\s\x00(])\s*(?P<type>(?:[A-Z][\w&.-]*\s+){0,4}(?:Reports?|Papers?|Briefs?|Notes?"
    r"|Memorandum|Documents?|Series|Monographs?|Publication|Bulletin|Study))"
    # `Land Paper 123`: no year, which would be that of a yearly report
    r"(?:\s*,?\s*(?:no|No|nr|Nr|number|#)\.?|(?<=\w\sPaper|\w\sBrief)(?=\s(?!(?:19|20)\d\d\b)[A-Z]{0,4}-?\d)"
    r"|(?<=\w\sPublication)(?=\s\d))\s*(?P<number>[\w./–-]*\d[\w./–-]*)"
)


_OF_BODY = re.compile(rf"(?P<who>[^\W\d_a-z].+?)\s+(?P<genre>{KINDS})")
_CODE = re.compile(
    r"[,\s(]+(?P<code>(?:GAO|CRS|RL|RS|R|IF|IN|NSIAD|AD|DOE|NIST|EPA|ISBN|S/RES|A/RES|COM|SWD|Cm|Cmd"
    r"|Cmnd|HC|HL|RFC)[-/ .]?\s?(?:\d[\w./()-]*)|[A-Z]{1,5}(?:/[A-Z0-9][\w.()-]*){1,5})(?=[,.;)\s\x00]|$)"
)


def take_report_number(tail: Tail) -> None:
    """`Working Paper no. 12` · `CRS Report for Congress, R41856` · `GAO-12-345`."""
    found = _NUMBERED.search(tail.text)
    if found:
        before = re.search(r"[^,;.(\x00]*$", tail.text[: found.end("type")])
        of_body = _OF_BODY.fullmatch(before[0].strip()) if before else None
        if before and of_body and is_body(of_body["who"]):
            tail.give("publisher", of_body["who"])
            tail.give("genre", of_body["genre"])
            tail.give("number", found["number"].rstrip("."))
            tail.take(before.start(), found.end())
            return
        tail.give("genre", found["type"].strip())
        tail.give("number", found["number"].rstrip("."))
        tail.take(found.start("type"), found.end())
        return
    code = _CODE.search(tail.text)
    if code and "ISBN" not in code["code"]:
        tail.give("number", code["code"].strip(" .,;") if "(" in code["code"] else code["code"].strip(" .,;)"))
        tail.fields.setdefault("reportcode", "yes")
        tail.take(code.start("code"), code.end())


def take_thesis(tail: Tail) -> None:
    """`, PhD diss., Quaid-i-Azam University, 2010`."""
    found = THESIS.search(tail.text)
    if found:
        tail.give("thesis", found["type"])
        tail.take(found.start(), found.end())
