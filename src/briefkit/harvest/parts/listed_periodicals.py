"""Periodicals in items of lists of references: `Energy Policy 38 (2): 123–34` · `The Guardian, 12 June, p. 4`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH, find_date
from briefkit.harvest.words.lexicon import GENRE, JOURNAL, PUBLISHER, is_magazine, is_newspaper
from briefkit.patterns import regex
from briefkit.text import Span

_NUMBER = r"(?:[Nn]o|[Nn]r|[Ii]ss(?:ue)?|[Ii]ssue|H|Heft)\.?\s*"
_RANGE = r"[A-Za-z]{0,2}\d+(?:\s?[-–—‒−]+\s?[A-Za-z]{0,2}\d+)?"
_PAGES = rf"(?:(?:pp?|S|pages?)\.?\s?)*(?P<pages>{_RANGE})"
_YEAR = r"(?:1[5-9]|20)\d\d"
# `, 1987` · `, April 1987` · `(1987)` behind the pages.
_DATED_END = rf"(?P<end>[\s,.]*\(?(?:{MONTH}\s)?(?:\d{{1,2}},\s)?{_YEAR}\)?)?\s*\.?\s*$"
_NAME = (
    r"(?P<name>[^\W\d_a-z][^\d();:\"“]{2,120}?"
    r"(?::\s(?:An?\s)?(?:[\w-]+\s){0,3}(?:Journal|Review|Revue|Quarterly|Magazine)\b[^\d();:\"“]{0,80}?)?)"
)
_JOURNAL = regex(
    rf"[\s,.]*(?:[Ii]n:?\s+)?{_NAME}[,.]?\s+(?:[Vv](?:ol(?:ume)?)?\.?\s*|[Bb]d\.\s*|[Jj]g\.\s*)?(?P<volume>\d{{1,4}}|[IVXLC]{{1,7}})(?:\.\sJg\.)?"
    rf"(?:\s?[(\[]\s*(?:{_NUMBER})?(?P<number>\w{{1,6}}(?:[-–/]\w{{1,6}})?)\s*[)\]]|[,\s]+{_NUMBER}(?P<number2>\w+(?:[-–/]\w+)?)"
    rf"|[.:/](?P<number3>\d{{1,3}}(?:[-–]\d{{1,2}})?)(?=[,:\s])|,\s(?P<number4>\d{{1,3}}(?:\s?[-–/&]\s?\d{{1,2}})?)(?=,\s(?:pp?\.|S\.)?\s?[A-Z]?\d))?"
    rf"(?:,?\s*\([^()]*\d{{4}}\))?(?:\s?[,:.]\s*{_PAGES})?{_DATED_END}"
)
# Vancouver: `Harbour Health. 2004;164(2):67-70` · `Harbour Health, 1984. 310(5977): p. 498-500`
_YEAR_FIRST = regex(
    rf"[\s,.]*{_NAME}[,.]?\s+(?P<end>{_YEAR}(?:\s{MONTH}(?:\s\d{{1,2}})?)?)\s?[;.,]\s*(?P<volume>\d{{1,4}})"
    rf"(?:\s?\((?:{_NUMBER})?(?P<number>[^()]{{1,12}})\))?\s?[:,]\s*{_PAGES}\s*\.?\s*$"
)
_NEWS = regex(
    rf"[\s,.]*(?P<name>[^\W\d_a-z][^,\d:;]{{2,60}})[,.]\s+(?P<day>{MONTH}\s\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH})(?:,?\s{_YEAR})?"
    r"(?P<page>,\s*(?:p{0,2}\.?|sec\.)?\s*[A-Z]?\d+)?\s*\.?\s*$"
)
_ACCESS = regex(r"(?:Zugriff|Abgerufen|Aufgerufen|Consulté|Consultado|Accessed|Retrieved|Disponible)\b")
_ENDS_IN_PLACE = regex(r",\s(?:pp?|pgs?|pages?|S|paras?|[Cc]h(?:ap)?|[Vv]ol)$")  # `Meridian Press, London, p. 10`
_ENDS_IN_MONTH = regex(rf"\b{MONTH}$")
_DAY = regex(
    r"[\s,.]*(?:(?P<genre>(?i:(?:press|news|media)\srelease|fact\s?sheet|blog\spost|press\sstatement|op-ed)),\s)?"
    rf"(?P<day>{MONTH}(?:\s\d{{1,2}})?|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH})\s*\.?\s*$"
)
_NUMERIC_DAY = regex(rf"[0-3]?\d[./][01]?\d[./](?:19|20)?\d\d|[0-3]?\d(?:st|nd|rd|th)?\s{MONTH}")
_SMALL_WORDS = "of the for and on in to de la du des der für und et y del da do di van von at a"
_SMALL = frozenset(_SMALL_WORDS.split())
_LONGEST_NAME = 12


def claim_periodical(tail: Tail, part: Span, plain: bool) -> bool:
    """`Energy Policy 38 (2): 123–34`, or a newspaper and the day."""
    text = tail.regions.text[part.start : part.end]
    if found := journal_in(text, plain):
        _give_periodical(tail, found["name"], volume=found["volume"], number=_number(found), pages=found["pages"] or "")
        if date := find_date(found["end"] or ""):
            tail.give("date", date.value)
    elif (
        (found := _NEWS.match(text))
        and not GENRE.match(found["name"].strip())
        and (tail.quoted or is_newspaper(found["name"]) or is_magazine(found["name"]))
    ):
        tail.quoted = True
        tail.give("container", found["name"].strip())
        _give_day(tail, found["day"])
    else:
        return False
    tail.take(part.start, part.end)
    return True


def journal_in(text: str, plain: bool) -> re.Match[str] | None:
    """A journal with its volume; behind a title that is not marked only with a number or pages."""
    found = _YEAR_FIRST.match(text) or _JOURNAL.match(text)
    if found is not None and _NUMERIC_DAY.match(text, found.start("volume")):
        return None
    if found is None or _ACCESS.match(found["name"]):
        return None
    if (
        _ENDS_IN_PLACE.search(found["name"])
        or _ENDS_IN_MONTH.search(found["name"])
        or _is_year_alone(found)
        or _is_series(found["name"])
    ):
        return None
    if PUBLISHER.search(found["name"]) and not (found["pages"] or _number(found) or JOURNAL.search(found["name"])):
        return None  # `Meridian Press, 12`
    telling = found["pages"] or _number(found) or not plain or (found["end"] and JOURNAL.search(found["name"]))
    return found if telling else None


def _number(found: re.Match[str]) -> str:
    """The number of the issue, wherever the form has it."""
    parts = found.groupdict()
    names = ("number", "number2", "number3", "number4")
    return next((parts[name] for name in names if parts.get(name)), "").replace("–", "-")


def _is_year_alone(found: re.Match[str]) -> bool:
    """`Meridian Press, 1998: 8`: a publisher and a year."""
    return re.fullmatch(_YEAR, found["volume"]) is not None and not _number(found)


_ENDS_IN_KIND = regex(r"\b(?:Paper|Report|Series|Vol|Part|Brief|[Nn]o|Arts?|Article)\.?$")


def _is_series(name: str) -> bool:
    """`Working Paper No. 34` and `Report 12` are no periodicals."""
    return GENRE.match(name.strip()) is not None or _ENDS_IN_KIND.search(name.strip()) is not None


def _give_periodical(tail: Tail, name: str, volume: str, number: str, pages: str) -> None:
    tail.quoted = True
    tail.give("journaltitle", name.strip(" ,.*"))
    tail.give("volume", volume)
    tail.give("number", number)
    if re.search(r"[-–—‒−]", pages):
        tail.give("pages", page_range(pages))
    elif pages:
        tail.locator = Locator("page", pages)


def is_periodical_name(name: str) -> bool:
    """Tell whether words are the name of a newspaper or magazine known by name; `Meridian Press, London` is none."""
    known = is_magazine(name) or (is_newspaper(name) and not PUBLISHER.search(name) and not is_body(name))
    return known and "," not in name and is_name(name)


def claim_day(tail: Tail, part: Span) -> bool:
    """`12 June` of the year that stands behind the author."""
    found = _DAY.match(tail.regions.text[part.start : part.end])
    if found is None:
        return False
    _give_day(tail, found["day"])
    tail.give("genre", found["genre"] or "")
    tail.take(part.start, part.end)
    return True


def _give_day(tail: Tail, day: str) -> None:
    year = tail.fields.get("date", "")
    date = (
        find_date(f"{re.sub(r'(?<=[0-9])(?:st|nd|rd|th)', '', day)} {year}") if re.fullmatch(r"\d{4}", year) else None
    )
    if date is not None and date.value.startswith(year):
        tail.fields["date"] = date.value


def is_name(text: str) -> bool:
    """Tell whether words may be the name of a house, place or paper: capitals, small words between, no sentence."""
    words = text.split()
    big = all(word[0].isupper() or word[0] in "&’'" or word.lower() in _SMALL or word[0].isdigit() for word in words)
    return bool(words) and big and len(words) <= _LONGEST_NAME and not SENTENCE.search(text)


def page_range(pages: str) -> str:
    """The stretch of a piece with one hyphen: `123–34`, `123 -- 34`."""
    return re.sub(r"\s?[-–—‒−]+\s?", "-", pages)
