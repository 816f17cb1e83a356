"""How an item of a list of references begins: `Smith, J. (2010).` · `World Bank. 2021.` · `Roe, A., 1998,`.

Policy papers paste such items into their footnotes. Their parts are divided by full stops, so that nothing else in
a note may take them for sentences.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from briefkit.harvest.lists.listed_direct import direct_head, has_data
from briefkit.harvest.names.listed_names import is_family_in_capitals, read_listed_people
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.parts.leads import PAPER_OF, SENTENCE, is_short_body, read_body
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.body_words import BODY
from briefkit.harvest.words.dates import MONTH, NO_DATE, find_date
from briefkit.harvest.words.lexicon import PLACE, is_magazine, is_newspaper
from briefkit.patterns import regex

_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = (
    rf"(?:c\.\s?)?{_YEAR}[a-z]?(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?(?:,\s*(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter)[^()\[\]]{{0,20}}"
    rf"|,\s*\d{{1,2}}\s{MONTH})?|n\.\s?[ad]\.?|in\s+press|forthcoming"
)
_TITLE = (
    r"(?P<title>(?![\"“‘'«*]?(?:(?:[Pp]p?|[Vv]ol(?:ume)?s?|[Nn]os?|[Cc]h(?:ap(?:ter)?)?|[Pp]aras?|[Ff]igs?|Table|Section|Art(?:icle)?)\b\.?\s?[\divx]"
    r"|Ibid\b|Op\.|Id\.))"
    r"[\"“‘'«»„*]{0,2}(?:[^\W\d_a-z]|\d{1,4}(?:st|nd|rd|th)?\s[^\W\d_]{2}|[a-z]-?[A-Z]).{3,})$"
)
# `CEEW (October 26, 2023).`
_DAY = rf"{MONTH}\s(?:\d{{1,2}},\s)?{_YEAR}|\d{{1,2}}\s{MONTH}\s{_YEAR}"
_BRACKETED = regex(
    rf"^(?P<who>[^\"“”]{{2,400}}?)(?P<gap>[\s,.:]*)[(\[](?P<date>{_DATE}|{_DAY})[)\]](?P<sep>[.,:]?)\s+{_TITLE}",
    re.DOTALL,
)
_OPEN = regex(
    rf"^(?P<who>[^\"“”()\[\]\d]{{2,400}}?(?:\((?:[Ee]ds?|[A-Z&]{{2,8}})\.?\))?)(?P<gap>[.,]+\s+|\s+)(?P<date>{_DATE})"
    rf"(?P<sep>[.,:])\s+{_TITLE}",
    re.DOTALL,
)
_UNSIGNED = regex(rf"^\((?P<date>{_DATE})\)\.\s+{_TITLE}", re.DOTALL)
_INITIALS_LAST = regex(r"[\s.-][^\W\d_a-z]{1,3}$|\b[^\W\d_a-z]\.$")
# `Roe, Jane 2009. *Harbours*.` · `Roe, Jane, and Ann Poe 2009. “Piers.”`
_IN_FULL = regex(
    rf"[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?,\s(?!{MONTH}\b)[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w.’'-]*)?"
    r"(?:,?\s(?:and|&)\s[^,;:]{3,60})?"
)
# `JANE ROE, GENERAL PIERS: FOUNDATIONS 32 (1968). As …` · `RESTATEMENT OF PIERS § 570 (1977). See …`: a place.
_PAGED = regex(r"§\s?[\d.]+[A-Z]?$|(?:^|,\s)(?=[^a-z]{12})[^a-z]+\s\d{1,4}$")
# A sentence, or names behind the end of another reference: `Rutland. Okafor, C`.
_NO_TITLE = regex(SENTENCE.pattern + r"|[.;]\s|,\s[^\W\d_a-z]\.?$")
_LONGEST_HEAD = 500


@dataclass(frozen=True, slots=True)
class ListedHead:
    """Who and when, and where the title begins.

    `sure` where the names are turned round as nothing but a list of references does; `bracketed` where the date is.
    """

    people: People | None
    date: str
    title: int
    sure: bool
    bracketed: bool
    after_comma: bool = False
    named_first: str = ""
    """What stands before the date and names nobody: the title of a piece without an author."""
    needs_mark: bool = False
    """Only a title that is marked as one shows that this is no short form: `Home Office (1990), *Report*`."""


@lru_cache(maxsize=64)
def listed_head(text: str) -> ListedHead | None:
    """Read the beginning of an item of a list of references; None where the text begins otherwise."""
    for form in (_BRACKETED, _OPEN):
        found = form.match(text[:_LONGEST_HEAD])
        if found is not None:
            head = None if _PAGED.search(found["who"]) else _read(found, form is _BRACKETED)
            if head is not None:
                return head
    return _unsigned(text)


def _unsigned(text: str) -> ListedHead | None:
    """`(2011). Now India has 100 million users. *The Hindu*.`: the date stands where the author does."""
    found = _UNSIGNED.match(text[:_LONGEST_HEAD])
    date = find_date(found["date"]) if found else None
    return ListedHead(None, date.value, found.start("title"), False, True) if found and date else None


def _read(found: re.Match[str], bracketed: bool) -> ListedHead | None:
    who = found["who"].strip() + ("." if found["gap"].startswith(".") and _INITIALS_LAST.search(found["who"]) else "")
    date = find_date(found["date"])
    value = date.value if date and not NO_DATE.match(found["date"]) else ""
    people = read_listed_people(who, wide=not bracketed)
    if people is not None:
        if (
            bracketed
            and len(people.names) == 1
            and len(re.findall(r"[^\W\d_]{3,}", people.names[0].get("given", ""))) > 1
        ):
            return replace(_head(people, value, found, bracketed), sure=False, needs_mark=True)
        open_gap = not bracketed and not found["gap"].strip() and found["sep"] != ":"
        if open_gap and not _INITIALS_LAST.search(who) and who[-1] != ")":
            turned = found["sep"] == "." and _IN_FULL.fullmatch(who) and not PLACE.match(who)
            return replace(_head(people, value, found, bracketed), sure=False, needs_mark=True) if turned else None
        return _head(people, value, found, bracketed)
    if bracketed:
        return _without_turned_name(found, value)
    known = (is_body(who) or is_short_body(who)) and (found["sep"] != ":" or _ends_in_body(who))
    parted = "." in found["gap"] or (known and ("," in found["gap"] or found["sep"] == ":"))
    people = _body(who) if parted and (found["sep"] == "." or (known and value)) else None
    if people is None:
        return None
    after_comma = found["sep"] == ","  # `UNDP, 2008, Harbour Report, New York`: only what is published
    return ListedHead(people, value, found.start("title"), False, False, after_comma, needs_mark=after_comma)


def _ends_in_body(who: str) -> bool:
    """`Freedom Watch, State of the Ports 2015: Tarnland`: what stands behind the body is its title."""
    _, comma, last = who.rpartition(", ")
    return not comma or is_body(last) or is_short_body(last)


def _head(people: People, date: str, found: re.Match[str], bracketed: bool) -> ListedHead:
    return ListedHead(people, date, found.start("title"), True, bracketed, found["sep"] == ",")


def _without_turned_name(found: re.Match[str], value: str) -> ListedHead | None:
    """`World Bank (2021).` · `Ann Roe (2010),` · `Cabinet Approves Ferry Contract. (1999, November 22).`"""
    who = found["who"].strip()
    after_stop = "." in found["gap"] and found["sep"] == "."
    people = read_people(who, loose=False)
    signed = people is not None and _is_signed(people, found["title"])
    imprint = after_stop and _IMPRINT.match(found["title"])
    if imprint and PLACE.match(imprint["place"]) and len(who.split()) > _LONG:
        return ListedHead(None, value, found.start("title"), False, True, named_first=who)
    if after_stop and not signed and len(who.split()) > 1 and _is_title(who, found["title"]):
        return ListedHead(None, value, found.start("title"), False, True, named_first=who)
    families = "/" in who and re.search(r"\d|\s", who.replace(" / ", "/")) is None  # `Roe/Poe (2002):`
    if people is not None and (families or all("given" in name for name in people.names)):
        return ListedHead(people, value, found.start("title"), False, True, found["sep"] == ",")
    if body := _body(who):
        named = found["sep"] in (".", ":") or re.match(r"[\"“‘'«]", found["title"]) is not None
        after_comma = found["sep"] == ","
        return ListedHead(body, value, found.start("title"), after_stop, True, after_comma, needs_mark=not named)
    return None


# `Study of Quays in the North. (2019). Leeds: Harbour Centre.`: the imprint follows, and no title.
_IMPRINT = regex(r"\s*(?P<place>[^\W\d_a-z][^:.()]{2,40}):\s+[^\W\d_a-z]")
# `… before 1990. (2017, April). Harbour Board. Retrieved 26 May 2020, from https://…`: a page, and its site.
_PAGE = regex(r"(?:(?<!\w)[A-Z]\.\s?|[^.]){1,80}(?:\.[A-Z][^.]{0,40}){0,3}\.\s+(?:[Rr]etrieved|[Aa]ccessed|https?:)")
_LONG = 7  # words: longer than the names of most bodies


def _is_title(first: str, rest: str) -> bool:
    """Tell whether what stands before the date is a title: of a piece without author, of a page before its site."""
    if _PAGE.match(rest) and len(first.split()) > _LONG and not _is_long_body(first, rest):
        return not re.search(r"[.;]\s", first)
    return not (is_body(first) or is_short_body(first) or _NO_TITLE.search(first))


def _is_long_body(first: str, rest: str) -> bool:
    """`Harbour Administration National Centres for Quays. (2017). Storms. Retrieved …`: an office within one."""
    capital = all(not word[0].islower() or word in _SMALL_OF_BODIES for word in first.split())
    title = re.split(r"[.?!]\s", rest, maxsplit=1)[0]
    return capital and len(BODY.findall(first)) > 1 and PAPER_OF.match(first) is None and not is_body(title)


# Words that titles have and names of sites hardly ever: `Open Quays. (n.d.). Harbour Toolkit. Retrieved …`.
_IN_TITLES = regex(r"\b(?:the|an?|and|or|in|on|to|with|from|is|are|how|why|what|should)\b|[:?]", re.IGNORECASE)
# Words of each name: a title has more.
_LONGEST_NAME = 4


def _is_signed(people: People, rest: str) -> bool:
    """`Will Roe. (2024, December 2). Piers and the Law. …`: names, and behind the date a title, not its container."""
    first = re.split(r"[.?!]\s+|\s+(?=https?:)", rest, maxsplit=1)[0].strip(" .")
    named = all("given" in name and len(f"{name['given']} {name['family']}".split()) <= _LONGEST_NAME
                for name in people.names if name != OTHERS)  # fmt: skip
    paper = first.partition(", ")[0]
    contained = is_body(first) or is_newspaper(paper) or is_magazine(paper) or re.search(r"\S\.\S|,\s\d", first)
    worded = _IN_TITLES.search(first) is not None or len(people.names) > 1 or not _PAGE.match(rest)
    return named and not contained and worded and len(first.split()) > 1


_WORDS_OF_BODIES = "of for the and on to in serving as meeting de la des"
_SMALL_OF_BODIES = frozenset(_WORDS_OF_BODIES.split())


# `ports.gov.example. (2019). *Quays*.`: a site that is known by its address.
_DOMAIN = regex(r"(?:[a-z\d-]+\.){1,3}(?:com|org|net|edu|gov|int|info|[a-z]{2})")


def _body(who: str) -> People | None:
    """A body before its date: `World Bank`, `UNESCO`, `Ministry of Finance, Government of Pakistan`."""
    if re.search(r"[.:;]\s", who) or len(who) > 150:
        return None
    if _DOMAIN.fullmatch(who):
        return People(({"literal": who},))
    words = who.split()
    capital = all(not word[0].islower() or word in _SMALL_OF_BODIES for word in words)
    if not capital or not re.match(r"[^\W\d_a-z]|\d+\s", who):
        return None
    if re.fullmatch(r"[A-Z][A-Z&.-]+", who):
        return People(({"literal": who},))
    first, comma, _ = who.partition(", ")
    signed = read_people(first, loose=False) if comma and not is_body(who) and not is_short_body(first) else None
    if signed is not None and "given" in signed.names[0]:
        return None  # `Bo Lind, Piers and Quays (1999). As Lind notes, …`: a person and a title
    return read_body(who) if is_body(who) or len(words) <= 6 else None


# As bibliographies do: `TILLY, Charles. Coercion, Capital, and European States. Cambridge, MA : Blackwell, 1992.`
_LISTED_WHO = regex(
    r"[^\W\d_][\w’'-]+(?:\s(?:[EeYy]\s)?[^\W\d_][\w’'-]+){0,2},\s+[^.\d\"“]*(?:(?<=[\s.-][A-Z])\.[^.\d\"“]*)*(?:\s\((?:[Ee]ds?|[Cc]omps?|[Tt]rans|[Oo]rgs?|[Cc]oords?|[Dd]irs?)\.?\))?"
)
_LISTED_TITLE = regex(r"\.\s+(?P<title>(?![^\W\d_a-z][.,])[^\W_a-z\"“*].+\d{4}.*)$", re.DOTALL)
# `Powell J. The Use of Power. How it is held. The Body Press, 2010.`: initials without a comma, a publisher and a year.
_CLOSED = regex(
    r"^(?P<who>(?:(?:van|von|de|der|den|del|du|la|le|al)\s)*[^\W\d_a-z][\w’'-]+\s[^\W\d_a-z]{1,3}"
    r"(?:,\s[^\W\d_a-z][\w’'-]+\s[^\W\d_a-z]{1,3}){0,5}(?:,?\s(?:and|&)\s[^\W\d_a-z][\w’'-]+\s[^\W\d_a-z]{1,3}|\set\sal)?)\.\s+"
    r"(?P<title>(?![^\W\d_a-z][.,]|[^\W\d_a-z][\w’'-]+(?:,|\s(?:and|&)\s|\set\sal\b|\su\.\s?a\b))[^\W_a-z].{3,200}[.?!]\s+(?:[^.:]{2,40}:\s)?[^\W\d_a-z][^.:]{2,60},?\s"
    r"(?:1[5-9]|20)\d\d\b(?:.{0,40}|\.\scited\s.{0,240}))$",
    re.DOTALL,
)


@lru_cache(maxsize=64)
def undated_head(text: str) -> ListedHead | None:
    """`TILLY, Charles. Coercion, …, 1992`: the date stands at the end."""
    if head := _turned_head(text):
        return head
    found = _CLOSED.match(text)
    people = read_listed_people(found["who"]) if found else None
    if found and people:
        return ListedHead(people, "", found.start("title"), True, False)
    direct = direct_head(text)
    return ListedHead(direct.people, "", direct.title, True, False) if direct else None


def _turned_head(text: str) -> ListedHead | None:
    """`Roe, Jane, and Paula L. Poe. Quays for All. …`: the first stop that ends names and no initial."""
    for stop in re.finditer(r"\.\s", text[:_LONGEST_HEAD]):
        title = _LISTED_TITLE.match(text, stop.start())
        if title is None or not _LISTED_WHO.fullmatch(text, 0, stop.start()):
            continue
        who = text[: stop.start()]
        if who.endswith((", U.S", ", U.K", ", U.N")):
            return None  # `HDA, U.S. Department of Harbours, “Notice,” …`: an office and its department
        family, _, given = who.partition(", ")  # `GARCÍA MÁRQUEZ, Gabriel. Title. …`
        if people := read_listed_people(who, wide=is_family_in_capitals(family, given)):
            return ListedHead(people, "", title.start("title"), True, False)
    return None


def is_closed_item(text: str) -> bool:
    """Tell whether a text is an item of a list to its very end, so that its full stops divide nothing."""
    turned = _turned_head(text)
    if turned is not None and has_data(text, turned.title):
        return True
    return direct_head(text) is not None or (_CLOSED.match(text) is not None and undated_head(text) is not None)
