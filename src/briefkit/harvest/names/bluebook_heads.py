"""Who stands before a title in Bluebook notes: persons, then bodies in abbreviated words, then a report number.

`Jane Roe & John Doe, Cong. Rsch. Serv., RL30533, The Title` · `Jud. Conf. U.S., The Title` · `A.B.A., The Title`.
"""

import re
from dataclasses import dataclass

from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.body_words import OF_STATES
from briefkit.patterns import regex

_SHORTENED = regex(
    r"(?:[A-Z][\w’'-]*[a-z]{1,}|[A-Z][\w-]*[’'][a-z]{1,2})\.$|[A-Z][\w-]*[’'](?:[tnlrdsy]|ns|rs|ts)\.?$"
    r"|[A-Z]{3,}\.$|[A-Z]{2,}[’'](?:[TNLRDSY]|NS|RS|TS)\.?$"
)
_CAPITALS = regex(r"(?:[A-Z]\.){2,}$|[A-Z]{3,6}$")
_SMALL = frozenset(("of", "for", "on", "the", "and", "&", "in", "to", "at", "de"))
_NO_BODY = frozenset(
    (
        "Jr.",
        "Sr.",
        "St.",
        "Dr.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Prof.",
        "Hon.",
        "Rev.",
        "Vol.",
        "No.",
        "Wm.",
        "Chas.",
        "Geo.",
        "Thos.",
        "Jas.",
        "Jos.",
        "Edw.",
        "Benj.",
        "Robt.",
    )
)
_ITEM = regex(r"(?P<item>[^,]{2,120}),\s+(?=\S)")
_REPORT = regex(r"(?:No\.\s*)?(?:[A-Z]{1,5}[\s-]?\d[\w-]*|(?:GAO|NCJ|EPA)[-/ ]?[\w/-]*\d[\w-]*|[Nn]o\.\s*\d[\w-]*)$")
_OFFICE = regex(
    r"(?:(?:[A-Z][\w’'.-]*|of|the|for|and|&)\s+)*(?:President|Chair(?:man|woman|person)?|Director|Secretary"
    r"|Justice|Judge|Comm[’']r|Att[’']y Gen\."
    r"|Attorney General|Governor|Senator|Professor|Minister|Administrator|Commissioner|Deputy|Officer|Counsel)"
    r"(?=$|\s(?:of|for|at|to|on|in|and|&|Emerit\w+|General|Gen\.|Designate|Assistant)(?:\s|$))"
)


_LISTED = regex(
    r"(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2},\s+){1,3}(?:and|&)\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2},\s+(?=\S)"
)


@dataclass(frozen=True)
class Head:
    """Who wrote and who published, a report's number, what kind of paper, and where the title begins."""

    people: People | None
    body: str
    number: str
    start: int
    genre: str = ""


def is_shortened_body(words: str) -> bool:
    """Tell whether words are a body's name as the Bluebook shortens it: `U.S. Dep’t of Just.`, `Cong. Rsch. Serv.`"""
    if re.fullmatch(r"(?:The\s)?White House|H\.?M\.?\s[A-Z][\w’' &-]+", words):
        return True
    if _is_person_in_capitals(words):
        return False
    parts = [word.strip(",()") for word in words.split()]
    telling = [word for word in parts if word.lower() not in _SMALL]
    if not telling or len(telling) > 10 or any(word.title() in _NO_BODY for word in telling):
        return False
    if not all(re.match(r"[^\W\d_a-z]", word) for word in telling) or re.search(r"\d{2}|[:;?!“”\"]", words):
        return False
    short = [word for word in telling if _SHORTENED.match(word)]
    short += [word for word in telling if short and re.fullmatch(r"[A-Z]\.", word)]
    caps = [word for word in telling if _CAPITALS.match(word)]
    if short and re.match(
        r"(?:The\s)?(?:Office|Bureau|Division|Committee|Board|Council|Commission|Ministry|Agency|Ctr\.|Inst\.|Found\."
        r"|Ass[’']n|Comm[’']n|Soc[’']y|Dep[’']t)\s(?:of|on|for)\b",
        words,
        re.IGNORECASE,
    ):
        return True
    lettered = len(caps) == len(telling) and (len(telling) == 1 or "." in words)  # `LAURA KALMAN` is a person
    return bool(short or lettered) and 2 * (len(short) + len(caps)) >= len(telling)


# `M.P. JAIN` · `W.E.B. DU BOIS`: initials and a family name; `U.S. EPA` and `N.Y. BAR` are none.
_INITIALS_THEN_NAME = regex(
    r"(?:[A-Z]{3,}\s(?=[A-Z]\.[A-Z]))?(?P<initials>(?:[A-Z]\.){2,4})\s(?:(?:D[UEI]|V[AO]N|L[EA])\s)?(?P<family>[A-Z]{3,})"
    r"(?:,?\s(?:[JS]R\.?|I{2,3}|IV))?"
)
_PLACES = (
    "N.Y.",
    "N.J.",
    "N.H.",
    "N.M.",
    "N.C.",
    "S.C.",
    "N.D.",
    "S.D.",
    "R.I.",
    "D.C.",
    "L.A.",
    "S.F.",
    "B.C.",
    "N.Z.",
)
_LETTERS_OF_PLACES = OF_STATES.union(_PLACES, ("E.C.", "P.R.", "A.B.A.", "U.S.A."))


def _is_person_in_capitals(words: str) -> bool:
    found = _INITIALS_THEN_NAME.fullmatch(words)
    if found is None or found["initials"] in _LETTERS_OF_PLACES or is_body(found["family"].title()):
        return False
    return re.search(r"[AEIOUY]", found["family"]) is not None


def split_head(head: str) -> Head | None:
    """The parts before a title; None where nobody is named."""
    genre = re.match(
        r"(?P<genre>Press Release|News Release|Memorandum|Press Statement|Fact Sheet|Letter|Statement)(?:\s\([^"
        r"()]*\))?,\s+",
        head,
    )
    start = genre.end() if genre else 0
    people, start = _persons(head, start)
    bodies: list[str] = []
    while item := _item(head, start):
        holds_office = people is not None and not bodies and _is_office(item[0])
        named = is_shortened_body(item[0]) or _is_body_in_capitals(head, item)
        if not (holds_office or named or _is_part_of_body(head, item, people)):
            break
        if re.fullmatch(r"[A-Z]{2,6}", item[0]) and (bodies or (people and _LISTS_ON.match(head, item[1]))):
            break  # `U.S. Dep’t of Just., DOJ, HHS, and GSA Announce …`: the title begins
        listed = _rest_of_list(head, item[1])
        bodies.extend([] if _is_office(item[0]) else [head[start : listed or item[1]].rstrip(" ,")])
        start = listed or item[1]
    if people is None and not bodies:
        return None
    number = ""
    if (item := _item(head, start)) and _REPORT.match(item[0]):
        number, start = item[0], item[1]
    body = ", ".join(bodies)
    if people is None:
        people, body = People(({"literal": body},)), ""
    return Head(people, body, number, start, genre["genre"] if genre else "")


# `Jane Roe & Max Low, AGI, Governments, and Free Piers`: the title is a list.
_LISTS_ON = regex(r"[A-Z][\w’'-]+(?:\s[\w’'-]+)?,\s(?i:and|&)\s")


def _rest_of_list(head: str, start: int) -> int:
    """`Office of the Under Sec’y of Def. for Acquisition, Tech., and Logistics, `: where what a body is for ends."""
    found = _LISTED.match(head, start)
    return found.end() if found else 0


def _is_part_of_body(head: str, item: tuple[str, int], people: People | None) -> bool:
    """`Jane Roe, Safe Harbor Clinic, Brooklyn L. Sch., The Title`: the office of a body that follows."""
    following = _item(head, item[1])
    short = len(item[0].split()) <= 5 and all(word[:1].isupper() or word in _SMALL for word in item[0].split())
    plain = people is not None and short and ":" not in item[0]  # `LAW: POWER` is of a title
    return plain and following is not None and is_shortened_body(following[0])


# `CALIFORNIANS FOR SAFETY & JUSTICE` · `THE SENTENCING PROJECT`
_OF_PEOPLE = regex(
    r"(?:CITIZENS|LAWYERS|PHYSICIANS|REPORTERS|WORKERS|SCHOLARS|DOCTORS|PARENTS|STUDENTS|WOMEN|FRIENDS|[A-Z]+[AEI]NS)\sFOR\s"
    r"|(?:THE\s)?(?:[A-Z&’.]+\s){1,4}(?:PROJECT|INITIATIVE|COLLABORATIVE|CAMPAIGN|WATCH|ACTION|INTERNATIONAL|FIRST|NOW)$"
)


def _is_body_in_capitals(head: str, item: tuple[str, int]) -> bool:
    """`WORLD RIVER ORGANIZATION, FERRIES AND SAFETY`: small capitals that a copy made capitals, of body and title."""
    rest = head[item[1] :]
    shouted = (
        item[0].isupper()
        and ":" not in item[0]
        and len(item[0].split()) > 1
        and len(re.findall(r"[A-Z]{2,}", rest)) > 1
    )
    if not shouted or re.search(r"[a-z]{2}|^\W*\d+\W*$", rest[:40]):
        return False
    return is_body(item[0].title().replace("’L", "’l")) or _OF_PEOPLE.match(item[0]) is not None


def _is_office(item: str) -> bool:
    return bool(_OFFICE.match(item)) and not re.match(r"(?:The|A|An)\s", item)


def _item(head: str, start: int) -> tuple[str, int] | None:
    """What stands from `start` to the next comma, and where that ends."""
    found = _ITEM.match(head, start)
    return (found["item"], found.end()) if found else None


def _persons(head: str, start: int) -> tuple[People | None, int]:
    """The longest list of persons, which stops before a body."""
    best: tuple[People | None, int] = (None, start)
    position = start
    for _ in range(9):
        item = _item(head, position)
        if item is None or (is_shortened_body(re.sub(r"^.*(?:&|\band)\s", "", item[0]))):
            break
        position = item[1]
        part = re.sub(r",\s+$", "", head[start:position])
        people = read_people(part, loose=False)
        if people and _is_whole(part, people):
            best = people, position
            if re.search(r"(?:&|\band)\s[^,]+$|et al\.$", part):
                break
    suffix = _SUFFIX.match(head, best[1]) if best[0] else None
    return (best[0], suffix.end()) if suffix else best


# `E.M. ROE & A. POE, JR., THE TITLE`
_SUFFIX = regex(r"(?:[JS][Rr]\.|I{2,3}|IV),\s+")


def _is_whole(part: str, people: People) -> bool:
    """A list of several closes with "&"; one person has a given name."""
    names = [name for name in people.names if name != OTHERS]
    if is_body(part) or any("given" not in name for name in names):
        return False
    return len(names) == 1 or bool(re.search(r"&|\band\b|\bet al", part)) or bool(people.role)
