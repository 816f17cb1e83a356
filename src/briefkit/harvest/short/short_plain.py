"""Short references without marks: `Bray.` · `Smith, 23.` · `Smith and Jones, Title, 1890–1943, 45`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.listed_names import read_listed_people
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.leads import SENTENCE, read_body
from briefkit.harvest.places.dated_places import DATED_PLACES, read_places
from briefkit.harvest.places.law_places import PLACES
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.short.dated_in_sentences import are_several
from briefkit.harvest.short.places_at_end import in_small_volume, split_place
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

# Longer short forms are prose.
_LONGEST = 220

_AUTHOR_YEAR = regex(
    r"^(?P<who>[^\W\d_][^()\d\"“]{1,260}?)(?:,\s*|\s+|\s*\()(?P<year>(?:1[5-9]|20)\d\d(?!\d)[a-z]?)(?:[–/]\d{1,4}(?=[\s),:]|$))?\)?(?:\s\[\d{4}\])?"
    rf"(?P<place>\s*[,:]?\s*{DATED_PLACES})?\)?"
    r"(?:,\s(?:appendi(?:x|ces|xes)|app\.|[Tt]ypes?|catalogue|cat\.|ch(?:ap(?:ter)?)?s?\.?|figs?\.|nos?\.|pls?\.|plates?|tables?|inv\.)"
    r"(?:\s\(?[\w.–-]+\)?(?:(?:,\s|\sand\s)\d[\w.–-]*)*)?)*"
    r"(?:(?:,\s|\s)(?:passim|cf\.[^;]*|esp(?:ecially|\.)[^;]*|for\s[^;]*|on\s[^;]*|wh(?:ere|o|ich)\s[^;]*|(?:both\s|all\s)?with\s[^;\d]*|s\.v\.[^;]*|comm(?:entary|\.)[^;]*)"
    r"|,\s(?:notes|argues|discusses|presents|suggests|observes|shows|quotes|states|claims|calls|gives|lists|sees|dates|translates)\s[^;]*"
    r"|,?\s\((?:=|[a-z])[^()]*\))?[.\s]*$"
)


def read_author_year(regions: Regions) -> ShortReference | None:
    """`Orlandi, 2015, p. 26` · `Schank and Abelson (1977), 12`."""
    text = _behind_label(regions.text.strip(" ."))
    if text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1]  # of a remark in brackets
    bracketed = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    found = _AUTHOR_YEAR.match(text.strip("()") if bracketed else text)
    people = (read_people(found["who"], loose=False) or read_listed_people(found["who"])) if found else None
    marked = any(len(span) < len(text) for span in regions.italics)  # `*Roe (2021)*`: the whole of it is none
    if found is None or people is None or marked or _has_title(found["who"]):
        return None
    if any(quote.start < found.end("place" if found["place"] else "year") for quote in regions.quotes):
        return None
    place = read_places(found["place"]) if found["place"] else None
    year = found["year"]
    lettered = (f"{people.families[-1]} {year}",) if year[-1].isalpha() else ()
    if PLACE.match(found["who"]) or _DAY.match(text):
        return None  # `Berlin 2009, S. 60`: the imprint of what was cut off
    return ShortReference(people.names, "", place, tentative=True, year=year[:4], names=lettered)


# `Harbour Museum, inv. B 104: Hampe and Simon 1981, 110`: what is spoken of, and who treats of it.
_LABEL = regex(r"[^:;“”\"]{3,300}(?::|\b(?:by|see|following))\s+(?=(?:see\s)?[^\W\d_a-z])")
_NAMES_AND_YEAR = regex(
    r"[^\W\d_a-z][\w’'-]+(?:(?:,\s|\s(?:and|&)\s|\s)[^\W\d_a-z][\w’'-]+){0,4}(?:\set\sal\.?)?\s(?:1[5-9]|20)\d\d(?!\d)[a-z]?"
    r"(?:,\s(?:pp?\.\s)?(?:pls?\.|plates?|figs?\.|nos?\.)?\s?\d.*)?"
)
_NAMES_AND_YEAR_THEN = regex(
    r"(?:see\s)?[^\W\d_a-z][\w’'-]+(?:(?:,\s|\s(?:and|&)\s|\s)[^\W\d_a-z][\w’'-]+){0,4}(?:\set\sal\.?)?\s(?:1[5-9]|20)\d\d(?!\d)[a-z]?"
    r"(?=[.;)]|$|,\s(?:pp?\.\s)?(?:pls?\.\s|plates?\s|figs?\.\s|nos?\.\s)?\d)"
)


def _behind_label(text: str) -> str:
    """Names and a year behind a colon, as catalogues cite for what they describe; else the whole text."""
    label = _LABEL.match(text)
    return text[label.end() :] if label and _NAMES_AND_YEAR.fullmatch(text, label.end()) else text


def names_and_year_at(text: str, start: int) -> bool:
    """Tell whether names and a year stand there with pages or nothing behind them, and no title."""
    return _NAMES_AND_YEAR_THEN.match(text, start) is not None


def _has_title(who: str) -> bool:
    """`Fox, Epistles (1698)`: what follows the comma is no given name but a title, if it is no initial."""
    found = re.fullmatch(r"[^,]+,\s+([^,\s.]{4,})", who)
    return found is not None


# `Sept. 15, 1846.` · `June, 1774, pp. 27, 41`: a month is nobody; May is somebody more often.
_DAY = regex(rf"{MONTH}\.?\s+\d{{1,2}},\s+\d{{4}}|(?!May\b){MONTH}\.?,\s+(?:1[5-9]|20)\d\d\b", re.IGNORECASE)


# `Berlin: Zsolnay, 1946`: place, house and year of a book that stands before it.
_IMPRINT = regex(r"[^\W\d_a-z][\w. /-]{2,40}:\s[^\W\d_a-z][\w.&’' -]{2,60},\s(?:1[5-9]|20)\d\d")


# `2012 Guidelines at 9`: a paper by its year and a word or two of its title.
_YEARLY = regex(
    r"(?P<title>(?:19|20)\d\d(?:\s(?:[A-Z][a-z’'-]{3,}|of|and|on|for)){0,4}\s[A-Z][a-z’'-]{3,}),?\s+"
    r"(?:at\s+(?:pp?\.\s?)?|pp?\.\s?|¶+\s?|§+\s?)(?P<place>\d+(?:\s?[-–‐]\s?\d+)?)"
)


def read_short_plain(regions: Regions) -> ShortReference | None:
    """`Bray.` · `Smith, 23.` · `Smith and Jones, Title without Marks, 45`: a reference only where a work fits."""
    text = regions.text.strip(" .")
    if yearly := _YEARLY.fullmatch(text):
        located = read_locator(f", {yearly['place']}")
        return ShortReference((), yearly["title"], located.locator if located else None)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text.strip("()")
    if text.endswith(")") and "(" not in text:
        text = text.rstrip(" .)")  # of a citation in brackets
    if (
        regions.quotes
        or regions.addresses
        or len(text) > _LONGEST
        or not re.match(r"(?!(?i:infra|supra)\b)[^\W\d_]", text)
    ):
        return None
    if are_several(text):
        return None
    if _DAY.match(text) or _PLACES_ONLY.fullmatch(text) or re.fullmatch(PLACES, text) or _IMPRINT.fullmatch(text):
        return None  # of the law that the text speaks of
    remark = _REMARK_BEHIND.match(text)
    text = remark["cited"] if remark else text
    return _case_alone(text) or _named(text)


def _case_alone(text: str) -> ShortReference | None:
    """`Grain Harbour v. Quay Ports` · `State Ferries, 463 U.S. at 43`."""
    if _CASE_NAME.fullmatch(text) and not SENTENCE.search(text):
        return ShortReference((), text, tentative=True)
    case = _SHORT_CASE.match(text)
    place = Locator("page", case["pin"].replace("–", "-")) if case else None
    return ShortReference((), case["title"], place, tentative=True) if case else None


def _named(text: str) -> ShortReference | None:
    """Who and what, before a place."""
    head, place = split_place(text)
    if place and (owned := _owned(head, place)):
        return owned
    signed = _BY.fullmatch(head) if place else None
    by = read_people(signed["who"], loose=False) if signed else None
    if signed and by:
        return ShortReference(by.names, signed["title"], place, tentative=True, kind="book")
    year = re.search(r"\s*\(((?:1[5-9]|20)\d\d)(?:\s?edn?\.?)?\)$", head)
    head = head[: year.start()] if year else head
    people, title = _split_who(head)
    if re.search(r"[;()\"“]|\d{5}", head) or len(title) > 160:
        return None
    said = year[1] if year else ""
    if people is None:
        alone = _title_alone(head, place)
        return replace(alone, year=said) if alone and said else alone
    first = place is not None and (
        _is_first_mention(text, people, title) or (bool(title) and in_small_volume(place.value))
    )
    kind = "book" if first else ""
    listed = read_people(head, loose=False) if title and re.search(r"\s(?:and|&|und|et|y)\s", title) else None
    instead = ShortReference(listed.names, "", place, tentative=True, year=said) if listed else None
    return ShortReference(people.names, title, place, tentative=True, kind=kind, year=said, instead=instead)


# `Grote's History of the Ports, vol. iv. p. 33`: older books name an author as the owner of his work.
_OWNED = regex(
    r"(?P<who>(?:[^\W\d_a-z][\w.-]*\s){0,2}[^\W\d_a-z][\w-]+)(?:[’']s|(?<=s)[’'])\s(?P<title>[^\W\d_a-z][^;:()“”\"]{2,100})"
)
_OF_MANY = regex(
    r"\b(?:Magazine|Weekly|Monthly|Journal|Gazette|Register|Dictionary|Almanack?|Digest|Statutes|Reports?|Peerage|Directory|Guide|Health|Day|Week)\b"
)


def _owned(head: str, place: Locator) -> ShortReference | None:
    """The owner of a work and its title, before a place in it."""
    found = _OWNED.fullmatch(head)
    if found is None or _OF_MANY.search(found["title"]) or PLACE.match(found["who"]) or SENTENCE.search(found["title"]):
        return None
    people = read_people(found["who"], loose=False)
    kind = "book" if in_small_volume(place.value) else ""
    return ShortReference(people.names, found["title"], place, tentative=True, kind=kind) if people else None


def _title_alone(head: str, place: Locator | None) -> ShortReference | None:
    """What is no list of names, with a page: a title, or who tells what (`Norland in Roe, 2: 81`)."""
    if re.search(r"\b(?:in|of|by|from|since)$", head):
        return None  # a sentence with a year: `… published in 1967`
    inside = _IN_OTHER.search(head) if place and len(head.split()) < _FEW else None
    holder = read_people(inside["who"], loose=False) if inside else None
    if holder is not None:
        return ShortReference(holder.names, "", place, tentative=True)
    if place and len(head.split()) < 16 and re.match(r"[^\W_a-z]", head) and not SENTENCE.search(head):
        return ShortReference((), head, place, tentative=True)
    return None


# `Norland in Roe, 2: 81`: what is told there, and who tells it.
_IN_OTHER = regex(
    r"^[^\W_a-z][\w.’'-]*(?:\s[\w.’'-]+){0,4}\s(?:in|by)\s(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){0,2})$"
)
# `The Politics of Ports, by Ann Roe, pg 25`
_BY = regex(r"(?P<title>[^\W\d_a-z][^;()“”\"]{5,140}?),?\s+by\s+(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){1,3})[,.]?")
_FEW = 9
# `Reed, Origins, 185, again quoting himself in 1983` · `Reed, 190, where he says so again`
_REMARK_BEHIND = regex(
    r"(?P<cited>(?:[^\W\d_a-z][\w.’'-]*(?:\s(?:and|&)\s|\s)?){1,5},\s(?:[^\W\d_a-z][^;()\d]{2,70},\s)?(?:pp?\.\s?)?\d+(?:[-–]\d+)?)(?:,|\s[–—-])\s+"
    r"(?:again|who|which|where|when|also|though|although|but|while|quoting|citing|noting|and\s(?!\d|pp?\.|n)|for\s)[^\d;].*$",
    re.DOTALL,
)
# `Article III Rule 6` · `Art. 16(3)(b) and Art. 17`
_PLACES_ONLY = regex(
    r"(?:(?:(?i:vv?(?=\.\s)|verses?|articles?|arts?|rules?|sections?|secs?|ss?|schedules?|sch|clauses?|recitals?|regulations?|regs?|chapters?"
    r"|parts?|annex|protocol|paragraphs?|paras?)\.?|§+)\s*(?:\d[\w.–-]*|[IVXLC]+)(?:\s?\([\w]+\))*[,;]?\s*(?:(?:and|or|to|of|&)\s+)?)+"
)
# `State Farm, 463 U.S. at 43`
_SHORT_CASE = regex(
    r"^(?P<title>[^\W\d_a-z][^,;]{2,60}),\s+\d{1,4}\s+[A-Z][\w.]*(?:\s?[A-Z0-9][\w.]*){0,4}\s+at\s+(?P<pin>\d+(?:[–-]\d+)?)"
)
# `Grain Harbour v. Quay Ports`: nothing but the parties.
_CASE_NAME = regex(
    r"[^\W\d_a-z][^;:()\[\]\d“”\"]{2,70}?,?\sv\.?\s(?:[^\W\d_a-z][\w.’'&-]*,?\s?|of\s|the\s|&\s|and\s|de\s|for\s){1,9}"
)
_PAPERS = regex(r"(?:Minutes?|Reports?|Records?|Proceedings|Register|Journal|Papers|Accounts?|Annual)\b")
_LABELLED = regex(r"[\s,]p[pg]?\.?\s?[\d(]")


def _is_first_mention(text: str, people: People, title: str) -> bool:
    """`Moore, M, The Origins of Modern Spin, p106`: a whole name, a title in capitals and a page said to be one."""
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    big = sum(not word.islower() for word in words)
    named = "given" in people.names[0] or is_body(people.families[0]) or bool(people.role)
    if named and _PAPERS.match(title) and "literal" in people.names[0] and _LABELLED.search(text):
        return True
    return named and len(words) > 1 and 2 * big >= len(words) and bool(_LABELLED.search(text))


def _split_who(head: str) -> tuple[People | None, str]:
    """The names that the text begins with, and the title after them."""
    best: tuple[People | None, str] = (None, "")
    for end in _ends_of_names(head):
        part, title = head[:end], head[end:].strip(" ,")
        people = read_people(part, loose=False)
        if (
            people is None
            or ":" in part
            or len(part.split()) > 12
            or not (title == "" or re.match(r"[^\W_a-z]", title))
        ):
            continue
        if re.search(r"\s(?:and|&)\s|\bet al", part) and (title or best[0] is None):
            return people, title  # a list that is closed
        if best[0] is None or title:
            best = people, title
    return best if best[0] else _split_body(head)


def _split_body(head: str) -> tuple[People | None, str]:
    """`International Rivers Panel, No Safe Passage` · `Ministry of Defence`."""
    first, _, title = head.partition(", ")
    if title and is_body(first) and re.match(r"[^\W_a-z]", title):
        return read_body(first), title
    return (read_people(head) if is_body(head) and ":" not in head and len(head.split()) <= 12 else None), ""


def _ends_of_names(head: str) -> Iterator[int]:
    """Where a list of names may end."""
    yield from [*(found.start() for found in re.finditer(r",\s", head))][:8]
    yield len(head)
