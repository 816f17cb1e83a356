"""Items of lists of references that keep the order of names: `Jane Roe and Paul Poe. Harbours. Quay Press, 2010.`

Papers that were set with LaTeX have them so, and notes copied from such lists of references.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from briefkit.harvest.names.listed_names import read_listed_people
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.sentences import is_abbreviation
from briefkit.patterns import regex

_YEAR = r"(?:1[5-9]|20)\d\d"
# `2002, vol. 14, nº 3, p. 219`
_NUMBERED = r"(?:[Vv]ol\.|[Nn]o\.|[Nn][º°]|[Tt]\.|[Nn]r\.?|[Ii]ss\.)"
# The full stop behind the names; behind an initial only where initials stand last: `Roe JA, Poe B.`
_STOP = regex(r"(?<=[^\W\d_])[.:]\s+(?=[^\W_a-z]|[\"“‘*])")
_INITIALS = regex(r"[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?\s[^\W\d_a-z]{1,3}(?:,|$)")
_NAME_AHEAD = regex(
    r"(?:[^\W\d_a-z]\.\s?){0,3}[^\W\d_a-z][\w’'-]+(?:,\s|\s(?:and|&|et|und|y)\s[^\W\d_a-z]|\s\(|\set\sal\b|\su\.\s?a\b|[’\x27]s\s)"
)
# How an item ends: the year, or pages; an address and an access date may follow.
_END = regex(
    rf"(?:\b{_YEAR}[a-z]?\)?(?:,\s{_NUMBERED}\s?\w{{1,6}}){{0,3}}|\b\d+\s?[-–—]+\s?\d+)\s*[.,;]?\s*(?:(?:pp?\.|[Ss]\.|pages?)\s?\d[\d\s–-]*\.?)?"
    r"(?:\[[^\[\]]{1,60}\]\.?\s*)?(?:[Pp]ages?\s\d+\.?\s*)?(?:[^.]{0,30}(?:https?:|www\.|doi|DOI|arXiv:)\S+.{0,60})?\s*$",
    re.DOTALL,
)
# What stands between the title and the year in such an item.
_DATA = regex(
    rf"(?:In:?\s+[^\W_a-z]|[^.]{{2,120}}?(?:,\s*|\s)(?:[Vv]ol(?:ume|\.)?\s*)?\d{{1,4}}\s?[(:,]|[^.:]{{2,50}}:\s[^.:]{{2,80}},\s*{_YEAR}"
    rf"|[^.\d]{{2,90}}[.,]?\s{_YEAR}(?:\s[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?\s?[;.,]\s*(?:{_NUMBERED}\s?)?[\dIVX]|[^.]{{2,110}}?,\s(?:[A-Z][a-z]+\.?\s)?{_YEAR}|(?:Ph\.?\s?D\.?|[Mm]aster|[Dd]octoral|[Tt]echnical|arXiv|[Pp]reprint))"
)
_LEADS_ON = regex(r"(?:Retrieved|Accessed|Available|Last|Viewed|Visited|Updated)\b", re.IGNORECASE)
_LONGEST_TITLE = 45  # words
_LONGEST_NAMES = 400
_MOST_STOPS = 24  # those of initials


@dataclass(frozen=True, slots=True)
class DirectHead:
    """Who wrote it, and where the title begins."""

    people: People
    title: int


@lru_cache(maxsize=64)
def direct_head(text: str) -> DirectHead | None:
    """Read names in their order that a full stop closes; None where no title and no data of publication follow."""
    for stop in islice(_STOP.finditer(text[:_LONGEST_NAMES]), _MOST_STOPS):
        people = _people(text[: stop.start()])
        if people is not None and _NAME_AHEAD.match(text, stop.end()):
            return None  # `Jay P. Roe, Mending Quays, 11 Harb. J.L. 219 (2005)`
        if people is not None and (stop[0][0] == "." or _INITIALS.match(text)):
            return DirectHead(people, stop.end()) if has_data(text, stop.end()) else None
        if not re.search(r"\b[^\W\d_a-z]{1,3}$|\b(?:Jr|Sr)$", text[: stop.start()]):
            return None
    return None


def _people(who: str) -> People | None:
    """Persons with given names, none of them turned round; or all with their initials behind."""
    if _INITIALS.match(who):
        return read_listed_people(who)
    last = who.split()[-1]
    if re.search(r"(?:^|\.)[^\W\d_]$", last) or (is_abbreviation(last) and not who.endswith("et al")):
        return None  # the full stop is that of an initial, or of `H.R. Rep.`
    people = read_people(who, loose=False)
    if people is None or re.match(r"[^\s,]+,\s", who):
        return None
    return people if all("given" in name for name in people.names if name != OTHERS) else None


def has_data(text: str, start: int) -> bool:
    """Tell whether from `start` a title and, behind a full stop, data of publication stand to the end, no sentences."""
    rest = text[start:]
    if not _END.search(text):
        return False
    title = re.match(r"(?P<title>[\"“*]?[^\W_a-z].{2,300}?[^\W_][.?!][\"”*]?)\s+(?=[^\W_a-z]|[*\d])", rest, re.DOTALL)
    while title is not None:
        behind = rest[title.end() :].lstrip("*")
        if len(title["title"].split()) > _LONGEST_TITLE:
            return False
        if _LEADS_ON.match(behind):
            return False  # `Quay Telephones. Harbour Aid. Retrieved May 2, 2012, from …`: a page and its site
        if _DATA.match(behind):
            return not SENTENCE.search(behind)
        longer = re.compile(r".{2,300}?[^\W_][.?!][\"”*]?\s+(?=[^\W_a-z]|[*\d])", re.DOTALL).match(rest, title.end())
        title = re.compile(r"(?P<title>.+)", re.DOTALL).match(rest, 0, longer.end()) if longer else None
    return False
