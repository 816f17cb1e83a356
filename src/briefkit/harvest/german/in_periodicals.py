"""Pieces in periodicals as German and French notes print them: `Jan Roe, Piers, in: Hafenkunde 42 (2002), S. 25`."""

import re

from briefkit.harvest.lists.listed_heads import listed_head
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.listed_names import read_listed_people
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.before_titles import before_core
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.parts.containers import is_german_handbook
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import run_takers
from briefkit.harvest.words.dates import MONTH, find_full_date
from briefkit.harvest.words.lexicon import CONFERENCE, JOURNAL
from briefkit.harvest.words.month_names import FOREIGN_MONTH
from briefkit.patterns import regex

_YEAR = r"(?:1[6-9]|20)\d\d"
_SEVERAL = r"\d{1,3}(?:\s?[-–/]\s?\d{1,3})?"
_ISSUE = r"(?:H\.|Heft|(?<!er\s)(?<!che\s)Hefte|Nr\.|[Nn]o\.|[Nn]°|[Nn]\.?º|[Nn]\.|[Nn]úm\.|fasc\.|z\.)\s?"
_YEARLY = r"(?:Jg\.|Jahrgang|[Aa]nno|[Aa]ño|[Aa]nnée|a\.|[Rr]ok|[Åå]rg\.|[Jj]rg\.|[Jj]aargang)"
_VOLUME = (
    rf"(?:(?:{_YEARLY}|Bd\.|Band|[Vv]ol\.|[Tt]\.|tome)\s?)?"
    rf"(?P<{{0}}>(?!{_YEAR}\b)\d{{{{1,4}}}}|[IVXLC]{{{{1,7}}}})(?:\.\s?{_YEARLY})?"
)
_NUMBERS = "|".join(
    (
        # `5(1)/2009` · `Nr. 10-11/1997` · `H. 2/1998`
        rf"(?P<volume1>\d{{1,3}})\s?\((?P<number1>{_SEVERAL})\)\s?/\s?(?P<year1>{_YEAR})",
        rf"(?:{_ISSUE})?(?P<number2>{_SEVERAL})\s?/\s?(?P<year2>{_YEAR})",
        # `42 (2002)` · `66 (2001) 2` · `19 (2001), H. 5/6` · `12/3 (1999)`
        rf"{_VOLUME.format('volume3')}(?:\s?/\s?(?P<issue3>\d{{1,2}}(?:-\d{{1,2}})?))?,?\s?\((?P<year3>{_YEAR})\)"
        rf"(?:(?:,?\s{_ISSUE}|\s|,\s(?=[\d–/-]+,\s(?:S|pp?)\.))(?P<number3>\d{{1,2}}(?:\s?[-–/]\s?\d{{1,2}})?)(?=[\s,:.]|$))?",
        # `Jg. 19, H. 5, 2001` · `19, 2001` · `vol. 19, n° 2, mars 2001`
        rf"{_ISSUE}(?P<number6>{_SEVERAL}),\s(?:{_YEARLY}\s(?P<volume6>[IVXLC]{{1,7}}|\d{{1,3}}),\s)?(?P<year6>{_YEAR})",
        rf"{_VOLUME.format('volume4')}(?:,\s{_ISSUE}(?P<number4>{_SEVERAL}))?,\s(?P<year4>{_YEAR})(?:,\s{_ISSUE}(?P<issue4>{_SEVERAL}))?",
        # `14 (3), 2002` · `2007, roč. 19, č. 1`
        rf"(?P<volume7>\d{{1,3}})\s?\((?P<number7>{_SEVERAL})\),?\s(?P<year7>{_YEAR})",
        rf"(?P<year8>{_YEAR}),\s(?:[Vv]ol\.|roč\.|t\.|Jg\.|r\.)\s?(?P<volume8>\d{{1,4}}|[IVXLC]{{1,7}})"
        rf"(?:,\s(?:{_ISSUE}|č\.\s?|nr\.?\s|iss\.\s)(?P<number8>{_SEVERAL}))?",
        # `2001 (12)`
        rf"(?P<year5>{_YEAR})\s?\((?P<number5>{_SEVERAL})\)",
        # newspapers: `Nr. 193, 6.10.1993` · `vom 16. Januar 1998` · `12 janvier 2004`
        rf"(?:{_ISSUE}\d+,?\s)?(?:vom\s|du\s)?(?P<day>\d{{1,2}}\.\s?\d{{1,2}}\.\s?{_YEAR}|\d{{1,2}}\.?\s(?:{MONTH}|{FOREIGN_MONTH})\s{_YEAR})",
    )
)
_NAME = r"[»«„“\"]?(?P<name>[^\W\d_a-z][^;:()“”\"«»\d]{1,90}?)[»«“”\"]?(?:\s\([A-Z][\w.]{1,8}\))?"
_PLACE = regex(rf"(?:[Ii]n:?\s+|(?=«[^\W\d_a-z])){_NAME}[,.]?\s+(?:{_NUMBERS})(?=\s?(?:[,:.;]|$))")
_IN = regex(r"(?P<stop>[,?!.”\"»«“\]])\s+(?=[Ii]n:?\s+[»«„“\"]?[^\W\d_a-z]|«[^\W\d_a-z])")
_LONGEST = 500
# `UNFCCC. Retrieved December` · `Proceedings of the Conference`
_NO_NAME = regex(rf"{CONFERENCE.pattern}|\b(?:[Rr]etrieved|[Aa]ccessed|[Aa]vailable)\b|{MONTH}\.?,?$")
_GIVEN = r"(?:[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z]\b\.?){0,2}|[^\W\d_a-z]\b\.?(?:[\s-]?[^\W\d_a-z]\b\.?){0,2})"
_FAMILY = r"(?:(?:[Vv]on|[Vv]an|[Dd]e)\s(?:der?\s)?)?[^\W\d_a-z][\w’'-]+"
# `Roe, Jane. ` · `Poe, Ann, and Jim Doe. `: the family name first, and a full stop behind the names.
_TURNED = regex(
    rf"(?P<who>{_FAMILY},\s{_GIVEN}(?:,\s{_GIVEN}\s{_FAMILY}){{0,3}}(?:,?\s(?:and|&|und|et|y)\s{_GIVEN}\s{_FAMILY})?)\.\s+"
    r"(?=[^\W\d_a-z][\w’'-]+)"
)
_INITIAL_LAST = regex(r"(?<=[\s.-])[^\W\d_]$")
_TOWN_BEHIND = regex(r",\s(?P<town>[^,]+)$")
_SPECIAL = regex(r"\b(?:and|und|et|y|e|&|für|for|of|de)\b")


def in_periodical(text: str) -> re.Match[str] | None:
    """The name and numbers of a periodical at the beginning of a text: `In: Hafenkunde 42 (2002)`."""
    found = _PLACE.match(text)
    if found is None or SENTENCE.search(found["name"]) or _NO_NAME.search(found["name"]):
        return None
    return None if _is_listed(found["name"]) else found  # `in Roe, Harbours 2 (1999)`: an author and his book


def _is_listed(name: str) -> bool:
    return "," in name and not (JOURNAL.search(name) or _SPECIAL.search(name))


def _in_volume(text: str) -> tuple[re.Match[str], People | None] | None:
    """A volume of a book, and who wrote it: `in: Karl Roe, Meere 3 (1999)` · `in: Lexikon der Meere 3 (1999)`."""
    found = _PLACE.match(text)
    if found is None or found["day"] or SENTENCE.search(found["name"]) or _NO_NAME.search(found["name"]):
        return None
    if not _is_listed(found["name"]):
        return (found, None) if is_german_handbook(found["name"]) else None
    people = read_people(found["name"].partition(", ")[0], loose=False)
    whole = people is not None and all("given" in name for name in people.names)
    return (found, people) if whole else None


def ends_in_periodical(earlier: str, text: str) -> bool:
    """Tell whether a piece is the rest of a reference: what it appeared in, or the end of its title with that."""
    people, start = leading_people(earlier)
    if people is None or re.search(_YEAR, earlier[start:]):
        return False
    stop = next((one.end() for one in _IN.finditer(text[:_LONGEST]) if _names_container(text[one.end() :])), None)
    subtitle = stop is not None and not _is_signed(text[:stop]) and not SENTENCE.search(text[:stop])
    return _names_container(text) or subtitle


def _names_container(text: str) -> bool:
    return in_periodical(text) is not None or _IN_EDITED.match(text) is not None


# `In: Jan Roe/Ada Poe (Hg.), *Häfen*`
_IN_EDITED = regex(r"[Ii]n:?\s[^()]{3,150}\((?:[Hh]gg?|[Hh]rsg|[Ee]dd?s?|dirs?)\b\.?")


def _is_signed(text: str) -> bool:
    people, _ = leading_people(text)
    return people is not None and "given" in people.names[0]


def read_in_periodical(regions: Regions) -> FullReference | None:
    """Who wrote it, the title, with marks or without, and behind `in` the periodical with its numbers."""
    for one in _IN.finditer(regions.text[:_LONGEST]):
        head = regions.cut(0, one.start() + (one["stop"] not in ",.[]"))
        if volume := _in_volume(regions.text[one.end() :]):
            return _read(regions, head, one.end(), *volume)
        if found := in_periodical(regions.text[one.end() :]):
            return _read(regions, head, one.end(), found)
    return None


def _read(
    regions: Regions, head: Regions, start: int, found: re.Match[str], by: People | None = None
) -> FullReference | None:
    named = _head(head)
    if named is None:
        return None
    people, title = named
    tail = Tail(regions.cut(start), quoted=True)
    if by is not None:
        tail.people["bookauthor"] = by
    give_numbers(tail, found, by)
    tail.take(found.start(), found.end())
    kind, fields = build_entry(title, people, run_takers(tail))
    if found["day"] and kind == "article":
        fields = dict(sorted({**fields, "entrysubtype": "newspaper"}.items()))
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


def _head(head: Regions) -> tuple[People | None, str] | None:
    """The people and the title before what a piece appeared in; None where there is no title."""
    core = find_core(head)
    if core is not None and (core.start == 0 or head.text[: core.start].rstrip()[-1:] in ",:"):
        people, title, _, quoted, idem = before_core(head, core)
        return (People(({"family": "idem"},)) if idem else people, title) if title and quoted else None
    people, start = _who(head.text)
    title = head.text[start:].strip(" ,")
    if people is None or not re.match(r"[^\W_a-z]", title) or len(title) > _LONGEST:
        return None
    return people, title


def _who(head: str) -> tuple[People | None, int]:
    """`Roe, Jan 2001: ` · `Roe, Jane. `, whose title may have commas · `Jan Roe, `."""
    if listed := listed_head(head):
        return listed.people, listed.title
    turned = _TURNED.match(head)
    people = read_listed_people(_INITIAL_LAST.sub(r"\g<0>.", turned["who"])) if turned else None
    return (people, turned.end()) if turned and people else leading_people(head)


def give_numbers(tail: Tail, found: re.Match[str], by: People | None = None) -> None:
    """Give a tail the name of a periodical and its numbers; `by` has who wrote the book of which it is a volume."""
    parts = found.groupdict()

    def first(*names: str) -> str:
        return re.sub(r"\s?[-–]\s?", "-", next((parts[name] for name in names if parts[name]), ""))

    if day := find_full_date(re.sub(r"(?<=\.)\s(?=\d)", "", parts["day"] or "")):
        tail.give("date", day.value)
    name = (found["name"].partition(", ")[2] if by else found["name"]).strip(" ,")
    town = _TOWN_BEHIND.search(name)
    if town and is_place(town["town"]):
        name = name[: town.start()]
        tail.give("location", town["town"])
    tail.give("booktitle" if by or is_german_handbook(name) else "journaltitle", name)
    tail.give("volume", first("volume1", "volume3", "volume4", "volume6", "volume7", "volume8"))
    issues = (
        "number1",
        "number2",
        "issue3",
        "number3",
        "number4",
        "issue4",
        "number5",
        "number6",
        "number7",
        "number8",
    )
    tail.give("number", first(*issues))
    tail.give("date", first(*(f"year{form}" for form in range(1, 9))))
