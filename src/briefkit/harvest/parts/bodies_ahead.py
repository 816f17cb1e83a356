"""Bodies before a title, with the year or the kind of paper that stands with their names."""

import re

from briefkit.harvest.names.people import People
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.body_words import ACRONYMS
from briefkit.harvest.words.lexicon import JOURNAL, PLACE, is_magazine, is_newspaper
from briefkit.patterns import regex

_YEAR_BEHIND = regex(
    r"(?P<who>.*(?:[^\W\d_]|\))),?\s+\(?(?P<year>(?:19|20)\d\d)[a-z]?\)?|(?P<undated>.*\w)\.?\s\(n\.\s?d\.\)"
)


def without_year(people: People, tail: Tail) -> People:
    """`Ports Commission 2009, *Annual Review*`: the year that Australian notes put behind the body."""
    found = _YEAR_BEHIND.fullmatch(people.names[0].get("literal", "")) if len(people.names) == 1 else None
    if found and found["undated"]:
        return People(({"literal": found["undated"]},), people.role)
    if found is None or not (is_body(found["who"]) or found[0].endswith(")")):
        return people
    tail.give("date", found["year"])
    return People(({"literal": found["who"]},), people.role)


# `Harbour Academy report, "Piers"`
_KIND_BEHIND = regex(
    r"(?P<who>.*[^\W\d_])\s(?:report|study|survey|white\spaper|paper|press\srelease|statement|webpage|website)"
)


# `Harbour Academy Press Release, "Piers"` · `Harbour Group Statement, "Piers"`
_KIND_NAMED = regex(
    r"(?P<who>.*[^\W\d_]),?\s(?P<kind>(?:Press|News|Media)\s(?:[Rr]elease|[Ss]tatement|[Aa]dvisory|[Cc]ommuniqué)|Statement|Commentary|Briefing|Fact\s?Sheet"
    r"|(?:Policy|Issue)\sBrief|(?:Briefing|Working|Research|Policy)\sPaper)"
)
_KIND_AHEAD = regex(
    r"(?P<kind>(?:Press|News|Media)\s(?:Release|Statement)|Fact\sSheet|Memorandum),\s(?P<who>[^\W\d_a-z].*)"
)


# `News release, “Piers,” Harbour Board, 3 May 2012`: what kind of paper it is, and nobody's name.
_KIND_ALONE = regex(
    r"(?:(?:press|news|media)\s(?:release|statement|advisory|conference|briefing)|(?:fact|data)\s?sheet|blog\s?post|transcript|webinar"
    r"|infographic|podcast|editorial|op-ed|letter\sto\sthe\seditor|communiqué|brochure|leaflet|pamphlet|dataset|web\s?page)s?",
    re.IGNORECASE,
)


def without_kind(people: People, tail: Tail) -> People | None:
    """The body without the word, in small letters behind it or before it, for what it put out."""
    name = people.names[0].get("literal", "") if len(people.names) == 1 else ""
    if _KIND_ALONE.fullmatch(name or people.families[0]) and "given" not in people.names[0]:
        tail.give("genre", name or people.families[0])
        return None
    if ahead := _KIND_AHEAD.fullmatch(name):
        tail.give("genre", ahead["kind"])
        return People(({"literal": ahead["who"]},), people.role)
    if (kind := _KIND_NAMED.fullmatch(name)) and is_body(kind["who"]):
        tail.give("genre", kind["kind"])
        return People(({"literal": kind["who"]},), people.role)
    found = _KIND_BEHIND.fullmatch(name)
    known = found is not None and (is_body(found["who"]) or found["who"] in ACRONYMS or found["who"].isupper())
    return People(({"literal": found["who"]},), people.role) if found and known else people


def without_paper(people: People | None, tail: Tail, fields: dict[str, str], pieces: list[str]) -> People | None:
    """`The Harbour Times, “Ports on Strike,” 3 March 2010`: a newspaper before the title has not written it."""
    name = (
        " ".join(people.names[0].get(part, "") for part in _PARTS).strip() if people and len(people.names) == 1 else ""
    )
    named = (
        bool(name) and "given" not in (people.names[0] if people else {}) and (is_newspaper(name) or is_magazine(name))
    )
    dated = (
        len(fields.get("date", "")) > _YEAR and not {"container", "journaltitle", "booktitle", "volume"} & fields.keys()
    )
    if (
        not (tail.quoted and named and dated)
        or is_body(name)
        or _AGENCY.match(name)
        or any(not PLACE.match(piece) for piece in pieces)
    ):
        return people
    fields["container"] = name
    return None


_TOWN = regex(r"[^\W\d_a-z][a-zß-ÿ’'-]{2,}(?:\s[^\W\d_a-z][a-zß-ÿ’'-]{2,})?")


def take_town(people: People | None, tail: Tail, fields: dict[str, str], pieces: list[str]) -> None:
    """`Ministry of Ports, ‘White Paper’, Tarnburg, 2013`: where a body dates its paper from, and no periodical."""
    name = people.names[0].get("literal", "") if people and len(people.names) == 1 else ""
    if not (tail.quoted and is_body(name) and len(pieces) == 1 and _TOWN.fullmatch(pieces[0])):
        return
    told = {"date"} <= fields.keys() <= {"date", "url", "urldate"} and f", {pieces[0]}, " in tail.regions.text
    if told and not (
        is_newspaper(pieces[0]) or is_magazine(pieces[0]) or JOURNAL.search(pieces[0]) or is_body(pieces[0])
    ):
        fields["location"] = pieces.pop()


# An agency signs what other papers print.
_AGENCY = regex(r"(?:Reuters|AFP|Xinhua|TASS|Agence|Agencia|ANSA|dpa)\b")
_PARTS = ("dropping-particle", "family", "literal")
_YEAR = len("2010")
