"""Takers of pages, report numbers and theses: `: 127` · `Working Paper no. 12` · `PhD diss.`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.parts.numbered_papers import KINDS, with_own_noun
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.places.locators import FoundLocator, is_page_range, plain_value, read_locator
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH, find_full_date
from briefkit.patterns import regex

_PAGES_WORD = regex(r"(?<=[\s,.:;\x00(])(?=(?:pp?|pgs?|pages?|S)\.?\s*[\divxlcA-Z])", re.IGNORECASE)


# A list of places is shorter than that.
_LONGEST = 200


# `733–34, 744–45, qtd. on 733`: the places are those before.
_QUOTED_ON = regex(r"[\s,]*(?:qtd|quoted)\b")
# What has more pages than a book: a year stands among its data only where there is none of this.
_COUNTED = frozenset(("volume", "number", "pages"))
_LATE_YEAR = regex(r"(?:19|20)\d\d")
_YEAR = regex(r"(?:1[5-9]|20)\d\d")
# `The Pilots (1835-1911), Quay Press, Tripoli, 1945, pp. 29-42`: the years in brackets are of the title.
_YEAR_THEN_PAGES = regex(r"[\s,]*(?P<year>(?:1[5-9]|20)\d\d),\s+pp?\.")
# `85(2) 131–157, 2012`
_YEAR_BEHIND = regex(r",\s(?P<year>(?:19|20)\d\d)[\s.;)]*$")
_YEARS = regex(r"1[4-9]\d\d-(?:1[4-9]|20)\d\d")
# `Works of Roe, 1954-1984, v. 2 (New York: Quay Press, 1998), 205.`: the place is the one at the end.
_PAGE_AT_END = regex(r"[,:]\s*\d{1,4}(?:[-–]\d{1,4})?[\s.;]*$")
_YEARS_IN_SHORT = regex(r"1[5-9]\d\d-\d\d")
_NUMBER_BEFORE = regex(
    r"\b(?:Numbers?|Nos?\.?|ID|Files?|Ref(?:erence)?s?\.?|Docket|Code|ISBN|ISSN|Acc(?:ession)?s?\.?|Inv\.?|inv\.?)\s?:?\s*$"
)
_MONTH_BEFORE = regex(rf"\b{MONTH}\.?,?\s*$", re.IGNORECASE)


# `, 120 p.` · `, 234 S.`: how many pages there are.
_PAGES_IN_ALL = regex(r",\s(?:[xivlc]+[,+]\s?)?\d{1,4}\s(?:pp?|S|págs?|pages|Seiten|páginas|Bl)\.?(?=[\s.;\x00]*$)")


def _take_page_count(tail: Tail) -> None:
    if counted := _PAGES_IN_ALL.search(tail.text):
        tail.take(counted.start(), counted.end())


def take_pages(tail: Tail) -> None:
    """`: 127` · `, 304-330` · `p. 12` · `, esp. 34`: the pages of the piece or the place in it."""
    _take_page_count(tail)
    marks = [
        m.end() - 1 if m[0].endswith(":") else m.end()
        for m in re.finditer(
            r"\x00+\s*[.,:;)]*|^|(?<=[^\W\d_]),|(?<=[^\W\d_]):|(?<=[^\W\d_])\s(?=\d{1,2}:\d+(?:[-–]\d+)?[\s.,;)]*(?:$|\x00))",
            tail.text,
        )
    ]
    worded = [found.end() for found in _PAGES_WORD.finditer(tail.text)]
    for start in sorted({*marks, *worded}):
        window = tail.text[start : start + _LONGEST]
        found = read_locator(window)
        if found is None or _is_no_place(found, tail.text[start : start + 30]) or _is_length(found, window):
            continue
        found = _within(found)
        end = start + len(window) - len(found.rest)
        behind = _BEHIND_IMPRINT if found.locator.label == "volume" else _IMPRINT_BEHIND
        later = any(place > end for place in worded) or behind.match(tail.text, end) is not None
        dated = re.match(r"\s*\((?!pp?\.)", tail.regions.text[end:]) is not None
        if (tail.text[start : start + 1] != ":" and _is_year(found, tail, later, dated)) or _is_outer(found, later):
            _give_part(tail, found, start, end)
            continue
        if _NUMBER_BEFORE.search(tail.text[:start]):
            continue  # `Statement Number: 2011-3879`
        if _MONTH_BEFORE.search(tail.text[:start]) and re.match(r"\d{1,2}(?:,|$)", found.locator.value):
            continue  # `on July 4, 1861`
        bare = re.match(r"\s*\d", window) is not None and tail.text[:start].rstrip(" ").endswith("\x00")
        _give_pages(tail, found, 2 if bare else 1)
        if (year := _YEAR_THEN_PAGES.match(window)) and "/" in tail.fields.get("date", ""):
            tail.fields["date"] = year["year"]
        late = _YEAR_BEHIND.search(tail.text[start:end])
        tail.give("date", late["year"] if late and late["year"] not in found.locator.value else "")
        tail.take(start, end)
        second = read_locator(tail.text[end:])
        if second and (tail.locator is None or (second.led and not _QUOTED_ON.match(tail.text[end:]))):
            tail.locator = second.locator
            tail.take(end, len(tail.text) - len(second.rest))
        _take_later_page(tail, [place for place in worded if place > end])
        return
    _take_last_number(tail)


# `US National Archives Publication M1944, roll 154, 2.` · `, FISCAL YEAR 2016, 67, https://…`
_LAST_NUMBER = regex(r"(?<=\d),\s(?P<page>(?!(?:19|20)\d\d\b)\d{1,4}(?:[–-]\d{1,4})?)\s*[.;]?\s*(?=$|\x00)")


def _take_last_number(tail: Tail) -> None:
    """A page that stands behind the number of a paper or a reel, with nothing after it."""
    found = _LAST_NUMBER.search(tail.text) if tail.locator is None and "pages" not in tail.fields else None
    if found and not tail.text[found.end() :].strip(" .\x00"):
        tail.locator = Locator("page", plain_value(found["page"]))
        tail.take(found.start("page"), found.end("page"))


def _take_later_page(tail: Tail, starts: list[int]) -> None:
    """`edited by Jane Roe, 15-32. Cambridge: Quay Press, 1999, p. 16`: the pages of the chapter, then the place."""
    if tail.locator is not None or "pages" not in tail.fields:
        return
    for start in starts:
        found = read_locator(tail.text[start : start + _LONGEST])
        if found and found.labelled and not found.rest.strip(" .;)\x00"):
            tail.locator = found.locator
            tail.take(start, len(tail.text) - len(found.rest))
            return


def _is_year(found: FoundLocator, tail: Tail, later: bool, dated: bool) -> bool:
    """`in A History of the Ports, 1895–1945 pp. 210–71` · `The Harbour Act, 1955`: years that end a title, no pages."""
    value = found.locator.value.replace(" to ", "-")
    date = tail.fields.get("date", "")
    if found.labelled or found.led:
        return False
    if _YEARS_IN_SHORT.fullmatch(value):
        return dated  # `The Ferry, 1919–45 (Stroud, 2000)`
    if _YEARS.fullmatch(value):
        # `*Papers, 1958–1960*, vol. 15, doc. 312`
        paged = _PAGE_AT_END.search(found.rest) is not None or ("volume" in tail.fields and not tail.quoted)
        return later or dated or paged or not date or re.match(r"[\s\x00.;)]*(?:$|\x00|https?:)", found.rest) is None
    alone = not tail.fields.keys() & _COUNTED and _LATE_YEAR.fullmatch(value) is not None
    return alone or (_YEAR.fullmatch(value) is not None and (not date or date.startswith(value)))


def _within(found: FoundLocator) -> FoundLocator:
    """`Port Record 107, pt. 7: 8574`: the page in the part in which pages are counted."""
    counted = found.locator.label in ("part", "volume") and re.match(r"\s?:\s?\d", found.rest)
    return (read_locator(found.rest) or found) if counted else found


def _is_outer(found: FoundLocator, later: bool) -> bool:
    """`Harbour Number, Part II (1954), p. 53`: the part of a work, and then the page."""
    return later and found.locator.label in ("part", "volume") and "," not in found.locator.value


# `vol. 2, pt. 1 (London: Quay Press, 1954), 7`: the page stands behind the imprint.
_BEHIND_IMPRINT = regex(r"[\s(]*\x00+[\s),]*(?:at\s)?\d{1,4}(?![\d/])")
_IMPRINT_BEHIND = regex(r"\s\(?\x00")


def _give_part(tail: Tail, found: FoundLocator, start: int, end: int) -> None:
    """The part of a volume, where what was read is one and no place."""
    if found.locator.label == "part" and "volume" in tail.fields and re.fullmatch(r"[\dIVX]+", found.locator.value):
        tail.give("part", found.locator.value)
        tail.take(start, end)


def _is_length(found: FoundLocator, window: str) -> bool:
    """`podcast, 1:21:11`: how long a recording is; `at 1:21:11` is a place in it."""
    return found.locator.label == "timestamp" and ":" in found.locator.value and not re.match(r"[\s,(]*at\s", window)


def _is_no_place(found: FoundLocator, text: str) -> bool:
    """Tell whether what looks like a page is the day of a date, or a number in a name (`, 20th Conference`)."""
    date = find_full_date(text)
    if date and date.span.start < 4:
        return True
    if found.labelled:
        return False
    if re.match(r"\s+[^\W\d_a-z]", found.rest):
        return True  # `, 19 J. Harb. L. 557`: a volume
    ends_well = re.match(r"[\s.,;:)–—\x00]*(?:$|\x00|[a-z(\[“\"]|[A-Z])", found.rest)
    return not ends_well or re.match(r"[\s,]+[A-Z][a-z]+", found.rest) is not None


# What a piece in a journal or a book has, and no manuscript.
_OF_PIECE = frozenset(("volume", "number", "booktitle", "publisher", "journaltitle"))


# `*Harbour Law Review* 55 (2002): 155, 182`: in journals of law the first page, then the place.
_FIRST_AND_PIN = regex(r"(?P<first>\d+), (?P<pin>\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*)")
_OF_LAW = regex(r"\b(?:Law|Legal|Juris\w+)\b[^()]{0,60}\(|\bL\.\s?(?:Rev|J|Q)\b")


def _give_pages(tail: Tail, found: FoundLocator, of_chapter: int) -> None:
    locator, volume = found.locator, found.volume
    counted = "booktitle" in tail.fields or {"volume", "number"} <= tail.fields.keys()
    is_piece = (tail.quoted or counted) and "thesis" not in tail.fields  # a thesis is a whole, whatever its marks
    first_and_pin = _FIRST_AND_PIN.fullmatch(locator.value)
    if (
        first_and_pin
        and is_piece
        and not (found.led or found.labelled or "number" in tail.fields)
        and _OF_LAW.search(tail.regions.text)
    ):
        tail.give("pages", first_and_pin["first"])
        tail.locator = Locator("page", first_and_pin["pin"])
        return
    first, _, pin = locator.value.partition(", ")
    listed = bool(pin) and _lies_beyond(first, pin)
    if (
        locator.label == "page"
        and is_piece
        and not (found.led or listed or "pages" in tail.fields)
        and is_page_range(first, _shortest(found, tail, of_chapter))
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


def _shortest(found: FoundLocator, tail: Tail, of_chapter: int) -> int:
    """How many pages more than one make the stretch of a piece: those of a chapter stand behind its book's imprint.

    In OSCOLA no comma parts them from it: `(Hart 2010) 90–91` is a place.
    """
    if "booktitle" in tail.fields and not found.volume:
        return of_chapter
    return 2 if found.labelled or tail.fields.keys() & _OF_PIECE else 3


def _lies_beyond(pages: str, pin: str) -> bool:
    """`1-4, 6, 8-9`: places, one behind another; in `289-325, 301` the first is the stretch of the whole piece."""
    first, _, last = pages.partition("-")
    following = re.match(r"(?:pp?\.\s*)?(\d+)", pin)
    if not (first.isdecimal() and last.isdecimal() and following):
        return False
    return int(following[1]) > int(first[: max(0, len(first) - len(last))] + last)


_NUMBERED = regex(
    r"(?:^|[,.\s\x00(])\s*(?P<type>(?:[A-Z][\w&.-]*\s+){0,4}(?:Reports?|Papers?|Briefs?|Notes?"
    r"|Memorandum|Documents?|Series|Monographs?|Publication|Bulletin|Study))"
    # `Land Paper 123`: no year, which would be that of a yearly report
    r"(?:\s*,?\s*(?:no|No|nr|Nr|N[°º]|number|#)\.?|(?<=(?:Asia|rica|rope|East)\sReport)(?=\s\d)|(?<=\w\sPaper|\w\sBrief)(?<!\bHL\sPaper)(?=\s(?!(?:19|20)\d\d\b)[A-Z]{0,4}-?\d)"
    r"|(?<=\w\sPublication)(?=\s\d)|(?<=[,.]\sReport)(?=\s\d{1,3}(?:,|\s\()))\s*(?P<number>[\w./–-]*\d[\w./–-]*)"
)

# `Harbour Bulletin, no. 7 (1938): 29–32`: a date in brackets and pages behind a colon are a periodical's.
_PAGED_ISSUE = regex(r"\s*\([^()]{0,40}\d{4}\):\s?\d")


_OF_BODY = regex(rf"(?P<who>[^\W\d_a-z].+?)\s+(?P<genre>{KINDS})")
_CODE = regex(
    r"[,\s(]+(?P<code>(?:GAO|CRS|RL|RS|R|IF|IN|NSIAD|AD|DOE|NIST|EPA|ISBN|S/RES|A/RES|COM|SWD|Cm|Cmd"
    r"|Cmnd|HC|HL(?:\s[Pp]aper)?|RFC)[-/ .]?\s?(?:(?:19|20)\d\d\s?[–-]\s?\d\d,?\s)?(?:\d[\w./()-]*)"
    r"|(?:Scot\s)?Law\sCom(?:\sCP)?\s[Nn]o\.?\s\d+|NZLC\s[A-Z]{1,2}\s?\d+"
    r"|(?![IVXL]{1,5}/\d{1,2}\b)[A-Z]{1,5}(?:/[A-Z0-9][\w.()-]*){1,5})(?=[,.;)\s\x00]|$)"
)


# `UN doc. A/HRC/34/56` · `doc. no. 197 EX/46`: papers of assemblies; `doc. 312` is a place.
_DOCUMENT = regex(
    r"[,\s(\x00](?P<word>(?:(?:UN|U\.N\.|EU|WTO|UNESCO|ICAO)\s)?[Dd]oc(?:ument|\.)?\s(?:[Nn]os?\.?\s)?)"
    r"(?P<code>(?:\d{1,4}\s)?[A-Z\d][\w.()-]*(?:/[\w.()-]+)+(?:\s\d+)?|\d{5})(?=[,.;)\s\x00]|$)"
)


def take_report_number(tail: Tail) -> None:
    """`Working Paper no. 12` · `CRS Report for Congress, R41856` · `GAO-12-345`."""
    if document := _DOCUMENT.search(tail.text):
        tail.give("number", document["code"])
        tail.fields.setdefault("reportcode", "yes")
        tail.take(document.start("word"), document.end())
        return
    found = _NUMBERED.search(tail.text)
    if found and not (found["type"].endswith("Bulletin") and _PAGED_ISSUE.match(tail.regions.text, found.end())):
        before = re.search(r"[^,;.(\x00]*$", tail.text[: found.end("type")])
        of_body = _OF_BODY.fullmatch(before[0].strip()) if before else None
        if before and of_body and is_body(of_body["who"]):
            who, genre = with_own_noun(of_body["who"], of_body["genre"])
            tail.give("publisher", who)
            tail.give("genre", genre)
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
