"""Takers of the book around a chapter and of its editors: `in *Print Culture*, edited by James J. Connolly`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import BLANK, blanked
from briefkit.harvest.names.editors import read_editors
from briefkit.harvest.names.first_names import FIRST_NAMES
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.parts.listed_titles import end_of_open_title
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex

_ROLE_AHEAD = regex(
    r"(?P<role>(?i:(?:edited|compiled|selected|translated|introduced)(?:\s+(?:and"
    r"|with\s+an?\s+introduction)\s+(?:edited|compiled|translated|annotated|introduced|commentary))?"
    r"(?:\s+(?:from\s+the\s+\w+))?\s+by"
    r"|\bedd?s?\.(?:\s+by|\s+and\s+trans\.)?|\btrans(?:l|lated)?\.(?:\s+by|\s+and\s+ed\.)?|\btr\."
    r"|\bcomp\.|\b[Hh](?:rsg|gg?)\.(?:\s+(?:von|v\.))?|\bherausgegeben\s+von|\b(?:dirigé|coordonné|édité|dirigido|coordinado|editado|organizado)e?s?\s+(?:par|por)"
    r"|\bsous\s+la\s+direction\s+d[e’']|\ba\s+cura\s+di|\b(?:traduit|traducido|traduzido|tradotto)\b[^,;()]{0,24}?\s(?:par|por|da)|\btrad\.(?:\s+(?:de|di|par))?|\bübersetzt\s+von|\bdirected\s+by|\bdir\.(?:\s+by)?|\beds?\s+by|\btrans\s+by))\s+"
    r"(?=[^\W\d_a-z]|de |van |von )"
)


_ROLE_BEHIND = regex(
    r"(?P<names>[^()\[\]\x00]{3,200}?)[,\s]+\(?(?P<role>[Ee]ds?|trans|comps?|[Ee]ditors?)\b\.?\)?(?=\s*[,.(\x00]|\s*$)"
)


def take_roles(tail: Tail) -> None:
    """`edited by Matt Erlin and Lynne Tatlock` · `ed. Ramon Lobato and James Meese, 2015` · `trans. A. Alexander`."""
    for found in list(_ROLE_AHEAD.finditer(tail.text)):
        inside = found["role"][-1] == "." and any(s.start < found.start() < s.end for s in tail.regions.italics)
        words = re.search(r"[^\W\d_a-z]\w*\s$", tail.text[: found.start()])
        if BLANK in found[0] or inside or (words and found["role"] == "Trans."):
            continue  # `*Harbour Trans. Pilotage*`: the name of a periodical
        people, end = _names_from(tail, found.end())
        if people:
            role = (
                "translator"
                if re.search(r"tr", found["role"].lower()[:4])
                else "director"
                if "dir" in found["role"].lower() and not ("booktitle" in tail.fields or tail.quoted)
                else "editor"
            )
            tail.people.setdefault(role, people)
            if role == "translator" and re.search(r"\bed", found["role"].lower()):
                tail.people.setdefault("editor", people)
            tail.take(found.start(), end)
    _take_editors_behind(tail)
    if prepared := _PREPARED.search(tail.text) if tail.quoted else None:
        people = read_people(prepared["who"], loose=False) or People(({"literal": prepared["who"]},))
        if "given" in people.names[0] or is_body(prepared["who"]):
            tail.people.setdefault("author", people)
            tail.take(prepared.start(), prepared.end())


_EDITORS_AFTER = regex(
    r"^[\s,.]*(?P<names>[^\W\d_a-z][^()\[\]\x00;:“”\"\d]{4,120}?),?\s(?P<role>eds?|trans)\.(?=\s*(?:[,(\x00]|$))"
)


def _take_editors_behind(tail: Tail) -> None:
    """`*Thought in Spain*, L. Moss and C. Ryan, eds. (Aldershot, …)`: who edited it, between title and imprint."""
    found = None if tail.quoted else _EDITORS_AFTER.match(tail.text)
    people = read_people(found["names"], loose=False) if found else None
    if found is None or people is None or not all("given" in name for name in people.names if name != OTHERS):
        return
    tail.people.setdefault("translator" if found["role"] == "trans" else "editor", people)
    tail.take(found.start("names"), found.end())


# `“Piers,” report prepared by the Harbour Research Service, Report No. R40613`
_PREPARED = regex(
    r"(?:(?:[Rr]eport|[Cc]hart|[Ss]tudy|[Pp]aper|[Mm]emorandum|[Aa]nalysis),?\s+)?\bprepared\s+by\s+(?:the\s+)?"
    r"(?P<who>[^\W\d_a-z][^,;:()\d\x00]{2,120}?)(?=\s+(?:Report|Staff|Working|No\.)|[,;.(\x00]|\s*$|\s\()"
)


def _names_from(tail: Tail, start: int) -> tuple[People | None, int]:
    """The longest list of names that begins at `start`."""
    mask = blanked(tail.text, tail.regions.brackets)
    stop = re.search(
        r"[\x00;]|(?<=[a-z]{2})\.\s+(?:[A-Z][a-z]{2}|\d)|,\s+(?:in|vol|no|pp?|rev|\d|trans|ed)\b|\s+in\s|:",
        mask[start:],
    )
    limit = start + stop.start() if stop else len(tail.text)
    if stop and stop[0] == ":" and (comma := tail.text.rfind(",", start, limit)) > start:
        limit = comma  # `trans. Jan Roe, New York: Quay Press`
    cut_points = [limit, *(start + m.start() for m in re.finditer(r",", tail.text[start:limit]))]
    for end in sorted(set(cut_points), reverse=True):
        people = read_people(tail.text[start:end].rstrip(" ."), loose=False)
        whole = ["given" in name for name in people.names if name != OTHERS] if people else []
        if people and (len(whole) < 2 or all(whole) or (not any(whole) and _FAMILIES.fullmatch(tail.text, start, end))):
            return people, end
    return None, start


# `ed. Cuno and Weiss`, of a volume that another note gives in full
_FAMILIES = regex(r"[^\W\d_a-z][\w’'-]+(?:,\s[^\W\d_a-z][\w’'-]+)*,?\s(?:and|&|und|et)\s[^\W\d_a-z][\w’'-]+")
_IN = regex(
    r"^[\s,.:;\x00]*(?:(?P<pin>\d{1,4}(?:[-–]\d{1,4})?),\s(?=in\s))?(?:\((?:pp?\.\s?)?(?P<pages>\d{1,4}[-–]\d{1,4})\)[\s,]*)?(?:(?:chap(?:ter|\.)|ch\.)\s*(?P<chapter>[\dIVX]+)\s+(?:of|in)|(?:published\s+"
    r"|originally\s+)?(?:in|dans)\s?:?|to(?=\s(?-i:[^\W\d_a-z])[^;\x00]{1,120}\x00)|(?-i:en|em)(?=\s(?-i:[^\W\d_a-z\x00][^()\x00]{2,80}\(|[\x00«“])))\s+(?=[^\W_]|[\x00\"“‘«(])",
    re.IGNORECASE,
)


# `in his (ed.) *Old Societies*`: the author's own.
_OWN_BOOK = regex(r"(?:his|her|their)\s(?:\(eds?\.?\),?\s)?(?=[^\W_a-z]|[\x00\"“‘])")


# `in the *Journal of Harbours*`
_ARTICLES = frozenset(("the", "The", "der", "dem", "la", "le"))
# Years that belong to a title: `in Left Harbours, 1943-1955: Quays and Society`
_SPAN = r"(?:1\d|20)\d\d\s?[-–]\s?(?:\d\d|[12]\d{3})(?::|,\s(?:eds?|vol|trans)\b|,?\s?\x00)"


# `in [Harbours: An Overview](https://…) 17 (2010), *available at* https://…`
_LEAD = regex(
    r"\W*(?:(?:also\s)?available(?:\sonline)?\s(?:at|from|in)|accessed|see(?:\salso)?|cited\sin|in|at)\W*",
    re.IGNORECASE,
)


def take_book(tail: Tail) -> None:
    """`in *Print Culture*, edited by …` · `in Horatio Alger, Jr., *Ragged Dick*` · `ch. 1 of *Emotional Lexicons*`."""
    found = _IN.match(tail.text)
    if not found:
        _take_edited(tail)
        return
    if re.match(r"\d+ vol", tail.text[found.end() :]):
        return
    own = _OWN_BOOK.match(tail.text, found.end())
    start = own.end() if own else found.end()
    italics = [
        span
        for span in tail.regions.italics
        if span.start >= start and not _LEAD.fullmatch(tail.regions.text, span.start, span.end)
    ]
    head = tail.text[start : italics[0].start] if italics else ""
    head = "" if head.strip() in _ARTICLES else head
    if italics and (not head.strip(' "“') or read_people(head)) and len(head) < 160:
        title, end = tail.regions.text[italics[0].start : italics[0].end], italics[0].end
        _give_book_people(tail, head.replace(BLANK, ""))
    else:
        start = _book_editors(tail, start)
        stop = re.search(
            rf"[\x00(]|,\s*(?=\x00|\(|(?:[IVXLC]+|[ivxlc]+)\s?[,(:\x00]|vols?\b|Bd\.|no\b|pp?\b|S\.\s?\d"
            rf"|(?!{_SPAN})\d|rev\b|\w+ ser|{MONTH}\s)|(?<=[a-z]{{3}})\.\s|$",
            tail.text[start:],
        )
        end = start + (stop.start() if stop else 0)
        subtitle = _SUBTITLE_BEHIND.match(tail.text, end) if "editor" in tail.people else None
        end = subtitle.end() if subtitle else end
        title = _without_book_people(tail, tail.text[start:end])
        title = _without_author(tail, title) if found[0].strip(" ,.").startswith("to") else title
        title = _first_page(tail, title, end)
        title, end = _without_imprint(title, end)
    if found["chapter"]:
        tail.give("chapter", found["chapter"])
    if found["pin"]:
        tail.locator = Locator("page", found["pin"].replace("–", "-"))
    if found["pages"]:
        tail.give("pages", found["pages"].replace("–", "-"))
    tail.give("booktitle", title)
    tail.take(found.start(), end)


# `in: Jan Roth (Hrsg.), Wege. Eine Geschichte des Nordens (1450-1620), Berlin 2011`
_SUBTITLE_BEHIND = regex(
    r"\.\s(?!(?:Hrsg|Hg|Bd|Band|Aufl)\b)[^\W\d_a-z][^,.;:()\x00]{8,140}?(?:\s\(\d{4}[–-]\d{2,4}\))?"
    r"(?=\s?[(\x00]|,\s\x00|,\s[^\W\d_a-z][\w/ -]{2,30}(?::\s|\s(?:1[5-9]|20)\d\d|\s?\x00))"
)
_EDITORS_FIRST = regex(r"[\s,.]*(?P<names>[^()\x00;:\d]{5,120}?),?\s+\(?(?:[Ee]ds?|Hrsg|hrsg|Hg)\.?\)?,?\s*")


def _take_edited(tail: Tail) -> None:
    """`“Piers,” J. Roe and K. Poe, eds., *Harbours*`: a book without its `in`, known from its editors."""
    slanted = tail.regions.italics[:1]
    found = _EDITORS_FIRST.fullmatch(tail.text, 0, slanted[0].start) if slanted and tail.quoted else None
    people = read_people(found["names"], loose=False) if found else None
    if people is None or not all("given" in name for name in people.names if name != OTHERS):
        return
    tail.people.setdefault("editor", people)
    tail.give("booktitle", tail.regions.text[slanted[0].start : slanted[0].end])
    tail.take(0, slanted[0].end)


_PLACE_AND_YEAR_BEHIND = regex(r",\s+[^\W\d_a-z][\w.’'/ -]{2,40}\s(?:1[5-9]|20)\d\d[a-z]?$")


def _without_imprint(title: str, end: int) -> tuple[str, int]:
    """A book's title and where it ends before its imprint: `Harbours and States, Lausanne 2001`, `…, Kiel: Rutland`."""
    dated = _PLACE_AND_YEAR_BEHIND.search(title)
    stop = dated.start() if dated else end_of_open_title(title)
    return title[:stop], end - (len(title) - stop)


_EDS = r"\((?:[eéEÉ]ds?|[Hh]rsg|Hgg?|ed\. and trans|dirs?|coords?|orgs?|a cura di)\.?\)"
_EDITORS_BEHIND = regex(rf"(?P<names>[^()\x00]{{3,150}}?)\s*(?:{_EDS}|\x00+)[,.]?\s*")


def _book_editors(tail: Tail, start: int) -> int:
    """`in P. J. Katzenstein, S. D. Krasner (eds.), Exploration and Contestation`: where the title begins."""
    found = _EDITORS_BEHIND.match(tail.text, start)
    if not found or not re.search(_EDS, tail.regions.text[start : found.end()]):
        return start
    people = read_editors(found["names"])
    if people is None:
        return start
    tail.people.setdefault("editor", people)
    tail.take(start, found.end())
    return found.end()


# `in Quay Affairs 70, no. 4 (1991)` · `in Quay Affairs 70 (1991): 23`: numbers of a periodical.
_NUMBER_BEHIND = regex(r",?\s(?:[Nn]os?|[Ii]ssue|[Nn]r)\.?\s?\d|\s?\x00+:\s?\d")


def _first_page(tail: Tail, title: str, end: int) -> str:
    """Bluebook: `in South Asia's Weak States 105, 53 (T. V. Paul ed., 2010)`: the page ends the title."""
    pin = re.search(r"\s(\d{1,4}[–-]\d{1,4})\s*$", title)
    if pin and not re.match(r"(?:1[5-9]|20)\d\d", pin[1]):
        tail.locator = Locator("page", pin[1].replace("–", "-"))
        return title[: pin.start()]
    found = re.search(r"\s(\d{1,4})\s*$", title)
    if found and _NUMBER_BEHIND.match(tail.text, end):
        tail.give("volume", found[1])
        return title[: found.start()]
    if (
        found
        and not re.search(r"\b(?:in|of|since|to|until|from|Part|Volume)\s*$", title[: found.start()])
        and not 1500 < int(found[1]) < 2100
    ):
        tail.give("pages", found[1])
        return title[: found.start()]
    return title


def _give_book_people(tail: Tail, head: str) -> None:
    people = read_people(head) if head.strip(' ,"“') else None
    if people:
        tail.people.setdefault("editor" if people.role in ("editor", "director") else "bookauthor", people)


def _without_author(tail: Tail, title: str) -> str:
    """`“Introduction” to Jane Austen, Emma`: who wrote the book, and its title without marks."""
    who, comma, rest = title.partition(", ")
    people = read_people(who, loose=False) if comma else None
    if people is None or "given" not in people.names[0]:
        return title
    tail.people.setdefault("bookauthor", people)
    return rest


def _without_book_people(tail: Tail, title: str) -> str:
    """`John Roe, ed., Title` · `J. Roe and K. Doe (eds)` was read as a bracket: names before a title without marks."""
    behind = _ROLE_BEHIND.match(title)
    people = read_people(behind["names"], loose=False) if behind else None
    if behind and people and all("given" in name for name in people.names if name != OTHERS):
        tail.people.setdefault("editor", people)
        return title[behind.end() :].strip(" ,.")
    body, comma, rest = title.partition(", ")
    author = read_people(body, loose=False) if comma and re.match(r"[^\W\d_a-z]\w+\s", rest) else None
    if author and len(author.names) == 1 and _is_person(author.names[0].get("given", "")):
        tail.people.setdefault("bookauthor", author)  # `in Jane Roe, Mere Harbours, London: Quay Press, 2007`
        return rest
    if comma and re.match(r"[^\W\d_a-z]\w+\s", rest) and (re.fullmatch(r"[A-Z]{2,8}", body) or is_body(body)):
        tail.people.setdefault("bookauthor", People(({"literal": body},)))
        return rest
    return title


def _is_person(given: str) -> bool:
    """Tell whether a given name is initials, or a common one."""
    return bool(given) and (re.match(r"[^\W\d_a-z]\.", given) is not None or given.split()[0].lower() in FIRST_NAMES)
