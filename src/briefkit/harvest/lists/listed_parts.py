"""What follows the title of an item of a list of references, part by part between full stops.

`Energy Policy 38 (2): 123–34.` · `In Small States, edited by Ann Roe, 88–112. London: Rutland.` · `Karlin, Prague.`
"""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.names.editors import read_editors
from briefkit.harvest.names.listed_names import read_listed_people
from briefkit.harvest.names.people import OTHERS
from briefkit.harvest.parts.listed_houses import ended, house_and_place
from briefkit.harvest.parts.listed_periodicals import (
    claim_day,
    claim_periodical,
    is_name,
    is_periodical_name,
    journal_in,
    page_range,
)
from briefkit.harvest.parts.sentences import is_abbreviation
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.dates import MONTH
from briefkit.harvest.words.lexicon import GENRE, PUBLISHER, REPORT
from briefkit.patterns import regex
from briefkit.text import Span

_IMPRINT = regex(
    r"[\s,.]*(?P<place>[^\W\d_a-z][^:;\d()]{1,50}?(?:\s?;\s[^:;\d()]{2,30}?)?)\s?:\s+(?P<house>[^\W\d_a-z][^:;()\d]{1,80}?)"
    r"(?:,\s+(?:c\.?)?(?P<year>(?:1[5-9]|20)\d\d))?(?:,\s*(?:pp?\.?\s?)?(?P<pages>\d+\s?[-–]+\s?\d+))?\s*\.?\s*$"
)
_HOUSE = regex(
    r"[\s,.]*(?P<house>[^\W\d_a-z][^:;\d()\"“]{1,90}?)(?:,\s+(?P<year>(?:1[5-9]|20)\d\d))?"
    r"(?:(?:,\s*(?:pp?\.?\s?)?|(?<=\d)\s?:\s*)(?P<pages>\d{1,4}(?:\s?[-–]+\s?\d+)?))?\s*\.?\s*$"
)
_IN = regex(
    r"[\s,.]*(?:(?:[Pp]p|[Ss])\.?\s?(?P<pages>\d{1,4}\s?[-–—‒−]+\s?\d{1,4}),?\s+)?[Ii]n\s?:?\s+"
    r"(?=[^\W\d_a-z]|[\"“‘'*]|van |von |de )"
)
_EDITORS = regex(
    r"(?P<names>[^()\"“]{3,250}?)[\s,]*(?:\(\s*(?:[Ee]dd?s?|[Ee]ditors?|[Hh]rsg|[Hh]gg?|[Hh]rg|dirs?|coords?|[Oo]rgs?)\b[^()]{0,12}\)"
    r"|\b(?:eds?|editors?|Eds?)\b\.?)[.,:]?\s+(?=[^\W\d_a-z]|[\"“‘'*])"
)
_BOOK_END = regex(
    r"\s*\((?=pp?\b|[Ss]\.\s?\d|[Vv]ol|\d|\d+\w\w\sed)|,\s*(?=edited\b|eds?\b|pp?\b|pages?\s\d|[Ss]\.\s?\d|[Vv]ol(?:ume)?\b|\d|translated)"
    r"|(?<=[^\W\d_]{3})\.\s|\.?\s*$"
)
_PAGES = regex(r"[(,\s]+(?:(?:pp?|[Ss]|pages?)\.?\s*)?(?P<pages>\d{1,4}\s?[-–—‒−]+\s?\d{1,4})\)?")
_LONGEST_NAME = 9
_SELF = "Author"  # so the APA style says that the body that wrote it also brought it out
_YEAR_LENGTH = 4


_STOP = regex(
    r"[.?!][\"”’')\]]*\s+(?!(?:1[5-9]|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?\s?;\s?\d|Jg\.)(?=[^\W\d_a-z]|[\"“‘«<\[(]|\x00|https?:|www\.|doi:|(?:1[5-9]|20)\d\d\b|\d{1,2}\s[A-Z][a-z]{2})"
)
_LAST_WORD = regex(r"[\w’'-]+$")
_EDITION_END = regex(
    r"(?:\b\d+(?:st|nd|rd|th|e)|[Rr]ev(?:ised)?\.?|[Ss]econd|[Tt]hird|[Ff]irst|[Nn]ew)\s+[Ee]d(?:n|ition|s)?$"
)


_ROLE_END = regex(r"\b[Ii]n\s?:?\s[^()]*(?:\((?:[Ee]ds?|dirs?|coords?|orgs?|[Hh]rsg)\.?\)|,\s(?:editors?|eds?))$")
_ABBREVIATED = regex(r"(?:[A-Z][A-Za-z]{0,11}(?:\.\s?|\s)){0,5}[A-Z][A-Za-z]{0,11}")
_ABBREVIATED_AHEAD = regex(r"(?:[A-Z][A-Za-z]{0,11}(?:\.,?\s|,\s|\s)){1,4}\d|(?:19|20)\d\d,\s\d")


def _within_abbreviations(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether a full stop stands within the abbreviated name of a periodical, whose volume or year follows."""
    ahead = _ABBREVIATED_AHEAD.match(text, stop.end())
    if ahead is None or not _ABBREVIATED.fullmatch(text, start, stop.start()):
        return False
    return "." in text[start : stop.start()] or "." in ahead[0]


# `“Piers.” June 2. https://…`
_DAY_END = regex(rf"\b{MONTH}\s\d$")


def parts_of(rest: Regions) -> list[Span]:
    """The stretches between full stops; one after an abbreviation or an initial parts nothing."""
    bounds: list[Span] = []
    start = 0
    for stop in _STOP.finditer(rest.mask):
        word = _LAST_WORD.search(rest.mask, max(0, stop.start() - 20), stop.start())
        before = rest.mask[: stop.start()]
        if _ROLE_END.search(rest.text, 0, stop.start()):
            continue  # `In : DUPONT, Marie (dir.). Fleuves de France.`
        short = word is not None and (len(word[0]) == 1 or is_abbreviation(word[0]))
        if _within_abbreviations(rest.mask, start, stop):
            continue  # `J. Clin. Endocrinol. Metab. 2007, 92, 2017–2029`
        if (short and not _EDITION_END.search(before) and not _DAY_END.search(before)) or (
            word is None and not before.endswith((")", "]", "\x00", ">", "”", "’"))
        ):
            continue
        bounds.append(Span(start, stop.end()))
        start = stop.end()
    return [part for part in [*bounds, Span(start, len(rest.text))] if rest.text[part.start : part.end].strip(" .,")]


# `. (Report No. DOT HS 812 076).`
_NUMBERED = regex(
    r"[\s,.]*\((?P<genre>(?:[A-Z][\w&-]*\s){0,4}(?:Report|Paper|Brief|Publication|Document|Note|Bulletin|Memorandum)s?)\s"
    r"(?:No\.?|Number|Nr\.?|#)\s*(?P<number>[^()]{1,40}?)\)"
)


def _claim_number(tail: Tail) -> None:
    """The number of a report in brackets, spaces and all."""
    found = _NUMBERED.search(tail.text)
    if found is not None:
        tail.give("genre", found["genre"])
        tail.give("number", found["number"].strip())
        tail.take(found.start(), found.end())


def claim_parts(tail: Tail, parts: list[Span], plain: bool) -> None:
    """Let every part between full stops say what it is.

    Args:
        tail: what follows the title.
        parts: its stretches between full stops.
        plain: the title was not marked, so that the parts tell what kind of work it is.
    """
    _claim_number(tail)
    parts = _with_volumes(tail.regions.text, parts)
    for at, part in enumerate(parts):
        if _leads_on(tail, part):
            continue
        if _claim_book(tail, part) or claim_periodical(tail, part, plain) or claim_day(tail, part):
            continue
        if _claim_container(tail, part, plain):
            continue
        last = at == len(parts) - 1 or all(_leads_on(tail, later) for later in parts[at + 1 :])
        if not _claim_imprint(tail, part):
            _claim_house(tail, part, last, plain)


def gives_data(rest: Regions, part: Span) -> bool:
    """Tell whether a part is a book, a periodical or an imprint: what stands before it belongs to the title."""
    text = rest.text[part.start : part.end]
    slanted = any(part.start <= span.start < part.start + 4 for span in rest.italics)
    return bool(_IN.match(text) or _IMPRINT.match(text) or journal_in(text, plain=True) or slanted)


# `Harbour Quarterly. Vol. 63, No. 4.`
_VOLUME_AHEAD = regex(r"(?:Vol(?:ume)?\.?|Bd\.|No\.)\s?\d|\d{1,3}\s?\(\d{1,3}\)")


def _with_volumes(text: str, parts: list[Span]) -> list[Span]:
    """The parts, those that begin with a volume joined to the name before them."""
    joined: list[Span] = []
    for part in parts:
        if (
            joined
            and _VOLUME_AHEAD.match(text, part.start)
            and is_name(text[joined[-1].start : joined[-1].end].strip(" .,*"))
        ):
            joined[-1] = Span(joined[-1].start, part.end)
        else:
            joined.append(part)
    return joined


def _leads_on(tail: Tail, part: Span) -> bool:
    """Tell whether a part is an address, an access date or a DOI."""
    text = tail.regions.text[part.start : part.end].strip()
    return (
        bool(
            re.match(
                r"(?:https?:|www\.|<|doi|DOI|URL|[Aa]ccessed|[Rr]etrieved|[Aa]vailable|Zugriff|[Aa]bgerufen|[Cc]onsult[éa]|[Dd]isponible|\[)",
                text,
            )
        )
        or not text
    )


def _claim_book(tail: Tail, part: Span) -> bool:
    """`In L. Farrant & S. Mbeki (Eds.), Small States (pp. 88–112)`"""
    text = tail.regions.text[: part.end]
    lead = _IN.match(text, part.start)
    if lead is None or "booktitle" in tail.fields or journal_in(text[part.start :], plain=True):
        return False
    start = lead.end()
    if lead["pages"]:
        tail.give("pages", page_range(lead["pages"]))
    if found := _EDITORS.match(text, start):
        people = read_listed_people(found["names"]) or read_editors(found["names"])
        bracketed = text[found.end("names") : found.end()].lstrip(" ,").startswith("(")
        if people is not None and (bracketed or all("given" in name for name in people.names if name != OTHERS)):
            tail.people.setdefault("editor", people)
            start = found.end()
    end = _end_of_book(text, start, part.end)
    marked = next((span for span in tail.regions.italics if abs(span.start - start) < 2), None)
    end = marked.end if marked else end
    tail.give("booktitle", text[start:end].strip(" *\"“”‘’'.,"))
    tail.take(part.start, end)
    if pages := _PAGES.match(text, end):
        tail.give("pages", page_range(pages["pages"]))
        tail.take(pages.start(), pages.end())
        end = pages.end()
    _claim_rest_of_book(tail, Span(end, part.end))
    return True


def _end_of_book(text: str, start: int, stop: int) -> int:
    """Where a book's title ends: `Proceedings of the Intl. Conference` goes on behind its abbreviation."""
    for found in _BOOK_END.finditer(text, start):
        word = _LAST_WORD.search(text, start, found.start())
        goes_on = re.match(r"of\s|[^\W\d_a-z]", text[found.end() :]) is not None
        if not (found[0].startswith(". ") and goes_on and word is not None and is_abbreviation(word[0])):
            return found.start()
    return stop


def _claim_rest_of_book(tail: Tail, rest: Span) -> None:
    """`. London: Rutland, pp. 88–112` in one part with the title of the book."""
    text = tail.regions.text[rest.start : rest.end]
    if re.match(r"[.,]\s", text) and not re.match(r"[,.]\s*(?:edited|eds?\b|vol|translated)", text):
        _claim_imprint(tail, rest)


def _claim_container(tail: Tail, part: Span, plain: bool) -> bool:
    """`*The Guardian*` behind a title that is not in italics, `*Coastline Centre*` behind one that is."""
    text = tail.regions.text[part.start : part.end]
    slanted = [span for span in tail.regions.italics if part.start <= span.start and span.end <= part.end]
    whole = slanted and len(slanted[0]) > len(text.strip(" .,")) - 3
    name = text.strip(" .,*")
    dated = len(tail.fields.get("date", "")) > _YEAR_LENGTH and plain and is_name(name)
    known = plain and len(name.split()) < _LONGEST_NAME and is_periodical_name(name)
    if (
        _IMPRINT.match(text)
        or not (whole or dated or known)
        or {"journaltitle", "booktitle", "container"} & tail.fields.keys()
    ):
        return False
    tail.quoted = True
    tail.give("container", name)
    tail.take(part.start, part.end)
    return True


def _claim_imprint(tail: Tail, part: Span) -> bool:
    """`London: Rutland` · `Santiago: Faculty of Law, 2004, pp. 3–9`"""
    found = _IMPRINT.match(tail.regions.text, part.start, part.end)
    if found is None or "publisher" in tail.fields or not is_name(found["place"]) or len(found["place"].split()) > 5:
        return False
    tail.give("location", found["place"].strip(" ."))
    if ended(found["house"]) != _SELF:
        tail.give("publisher", ended(found["house"]))
    _give_imprint_data(tail, found)
    tail.take(part.start, part.end)
    return True


def _claim_house(tail: Tail, part: Span, last: bool, plain: bool) -> bool:
    """`Meridian Press` · `Karlin, Prague` at the end of what is no piece in a periodical."""
    text = tail.regions.text[part.start : part.end]
    found = _HOUSE.match(text)
    if found is None or not last or "publisher" in tail.fields or "journaltitle" in tail.fields:
        return False
    house, place = house_and_place(ended(found["house"]))
    if not is_name(house or place) or _is_kind(house):
        return False
    if tail.quoted and "booktitle" not in tail.fields and house and not PUBLISHER.search(house):
        return False  # a site or a paper: its container
    sited = bool(tail.regions.addresses) and _leads_on(tail, Span(part.end, len(tail.text)))
    if sited and not place and not PUBLISHER.search(house) and "booktitle" not in tail.fields:
        tail.quoted = tail.quoted or plain
        tail.give("container", house)
    else:
        tail.give("publisher", house)
        tail.give("location", place)
    _give_imprint_data(tail, found)
    tail.take(part.start, part.end)
    return True


def _give_imprint_data(tail: Tail, found: re.Match[str]) -> None:
    tail.give("date", found["year"] or "")
    if not found["pages"]:
        return
    if "booktitle" in tail.fields or tail.quoted:
        tail.give("pages", page_range(found["pages"]))
    else:
        tail.locator = Locator("page", page_range(found["pages"]))


def _is_kind(text: str) -> bool:
    """`Working Paper` · `PhD thesis` · `Technical Report` · `Video`: what the work is."""
    return bool(
        GENRE.match(text)
        or re.match(
            r"(?:Ph\.?\s?D|Unpublished|Doctoral|Master|Thesis|Dissertation|Translated|Edited|Revised|Video|Film)\b",
            text,
        )
        or (REPORT.search(text) and len(text.split()) < 3)
    )
