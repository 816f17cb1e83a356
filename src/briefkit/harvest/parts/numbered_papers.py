"""Papers of offices that are known by kind and number: `Harbour Watch Policy Report No. 255`, `COM(2018) 237 final`."""

import re

from briefkit.harvest.names.people import People
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.patterns import regex

_OF_REGION = (
    r"Middle East (?:and|&) North Africa|Europe (?:and|&) Central Asia|Latin America(?: and|/) ?(?:the )?Caribbean"
    r"|Asia|Africa|Europe|Latin America|Middle East|Special|Staff|Technical|Policy|Working|Research|Country|Annual"
    r"|Audit|Inspection|Army|Navy|Field|Joint|Doctrine|Departmental|Issue|Discussion|Occasional|Briefing|Adelphi|Background"
    r"|Evaluation|Strategic|White|Green|Command|Fact"
)
_PAPERS = (
    r"Reports?|Circular|Memorandum|Briefing|Brief|Papers?|Bulletin|Note|Directive|Instruction|Order|Insights?|Sheet|Guidance"
    r"|Advisory|Alert|Statement|Publication|Comments?|Update|Letter|Regulation|Manual|Pamphlet|Handbook|Decision|Policy"
)
KINDS = rf"(?:(?:{_OF_REGION})\s+)*(?:{_PAPERS})"
# `National Bureau of Economic Research Working Paper 12`: an adjective behind "of" wants its noun.
_WANTS_NOUN = regex(r"\b(?:of|for|on)\s(?:[A-Z][\w-]+(?:,\s|\sand\s))*[A-Z][a-z]+(?:ic|al)$")


def with_own_noun(who: str, genre: str) -> tuple[str, str]:
    """The name of a body and the kind of its paper, where the kind took the last word of the name."""
    noun, _, kind = genre.partition(" ")
    wanted = kind and (who.endswith(" of") or (noun in ("Research", "Policy", "Strategic") and _WANTS_NOUN.search(who)))
    return (f"{who} {noun}", kind) if wanted else (who, genre)


_NUMBERED = regex(
    rf"(?P<who>.+?),?\s+(?P<genre>{KINDS})\s*,?\s*(?:[Nn]os?\.|[Nn]umber|N[°ºo]\.?|Nr\.?|#)?\s*"
    r"(?P<number>(?!(?:19|20)\d\d$)(?=\S*\d)[A-Z]{0,8}[-/]?\d[\w./()-]*)$"
)
_SESSION = regex(
    r"(?P<who>.*\bCommittee)(?:\s+of\s+[\w\s]+)?,\s+"
    r"(?P<genre>(?:\w+|\d+\w\w)(?:[-\s]\w+)?\s+(?:Special\s+)?Report\s+of\s+(?:the\s+)?"
    r"Session\s+\d{4}[–/-]\d{2,4})$"
)
# `HBO, M-14-04`: a body and the number of its paper.
_CODED = regex(r"(?P<who>[^,]+),\s+(?P<number>(?=[\w-]*\d)[A-Z]{1,6}-[\d][\w.-]*)")
_UNION = regex(
    r"\b(?P<number>(?:COM|SWD|SEC|JOIN|C|CP)\s?(?:\(\d{4}\)|/\d{4}/|\s\d{4}/)\s?\d+(?:/\d)?(?:\s+[Ff]inal)?)\b"
)


# `Chairman of the Joint Chiefs of Staff`: an officer, whose papers are counted as those of an office.
_OFFICER = regex(
    r"(?:Chair(?:man)?|Chief|Commander|Director|Commandant|Secretary|Surgeon\sGeneral)\sof\s(?:the\s)?[A-Z][\w ]+"
)


def is_office(name: str) -> bool:
    """Tell whether words name a body, or are letters that stand for one: `Harbour Watch`, `DoD OIG`."""
    letters = all(re.fullmatch(r"(?=(?:.*[A-Z]){2})[\w&.-]{2,8}", word) for word in name.split())
    return is_body(name) or letters or _OFFICER.fullmatch(name) is not None


def split_numbered(people: People, tail: Tail) -> People:
    """The body alone, where kind and number of its paper stand behind its name: `NAO Report No. 12, *Piers*`."""
    name = people.names[0].get("literal", "") if len(people.names) == 1 else ""
    found = _NUMBERED.fullmatch(name) or _SESSION.fullmatch(name) or _CODED.fullmatch(name)
    if found is None or not is_office(found["who"]):
        return people
    who, genre = with_own_noun(found["who"], found.groupdict().get("genre") or "")
    tail.give("genre", genre)
    tail.give("number", found.groupdict().get("number") or "")
    tail.give("reportcode", "yes" if found.re == _CODED else "")
    return People(({"literal": who},), people.role)


INDEX = r"[A-Z]{3}\s\d{2}/\d{1,5}/\d{4}"
"""The number of a paper of Amnesty International: `ASA 33/004/2012`."""
# `Index: ASA 33/004/2012` · `AI Index ASA 33/004/2012`, and the number alone
_INDEX = regex(rf"\b(?:(?:AI\s+)?Index(?:\s+[Nn]umber|\s+[Nn]o\.?)?:?\s+)?(?P<number>{INDEX})\b")


# `WP 251 rev.01`, as a working party of the Union counts its papers.
_WORKING_PARTY = regex(r"(?<=[,(\s])(?P<number>WP\s?\d{2,3}(?:\s?rev\.?\s?\d+)?)(?=[\s,.;)\x00]|$)")


# `38 C.F.R. Part 3, 89 Federal Register 32361`: which rules it changes, and no periodical.
_IN_CODE = regex(
    r"\b\d+\s+C\.?F\.?R\.?\s+(?:Parts?|§§?)\s*[\d.]+(?:(?:,|\s+and)\s+[\d.]+)*(?=,\s+(?:\d+|RIN|Federal|Fed\.))"
)


def take_union_number(tail: Tail) -> None:
    """`COM(2018) 237 final`: the year in brackets is no date of printing."""
    if place := _IN_CODE.search(tail.text):
        tail.take(place.start(), place.end())
    found = _UNION.search(tail.text) or _INDEX.search(tail.text) or _WORKING_PARTY.search(tail.text)
    if found:
        tail.give("number", re.sub(r"\s+", " ", found["number"]))
        tail.fields.setdefault("reportcode", "yes")
        tail.take(found.start(), found.end())
