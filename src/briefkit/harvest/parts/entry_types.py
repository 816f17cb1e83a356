"""From the parts of a reference to an entry type and the fields that biblatex gives it."""

import re
from collections.abc import Mapping

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.names.people import Name, People, read_people
from briefkit.harvest.parts.bodies_ahead import take_town, without_paper
from briefkit.harvest.parts.containers import (
    is_reference_work,
    looked_up,
    names_journal,
    read_pages_as_place,
    sort_container,
)
from briefkit.harvest.parts.office_codes import is_of_office, number_of_office, without_code
from briefkit.harvest.parts.parts_left import give_parts_left
from briefkit.harvest.parts.tail import Tail, pieces_left
from briefkit.harvest.words.abbreviations import without_abbreviation
from briefkit.harvest.words.bodies import is_body, names_body
from briefkit.harvest.words.dates import LAST_YEAR
from briefkit.harvest.words.editions import plain_edition
from briefkit.harvest.words.lexicon import (
    COLUMN,
    CONFERENCE,
    COURT,
    JOURNAL,
    PLACE,
    PUBLISHER,
    REPORT,
    is_magazine,
    is_newspaper,
)
from briefkit.harvest.words.title_days import without_day
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex


def build_entry(title: str, people: People | None, tail: Tail) -> tuple[str, dict[str, str]]:
    """The type and fields of a full reference."""
    pieces = [text for _, text in pieces_left(tail)]
    fields = dict(tail.fields)
    fields.pop("bracket", None)
    fields.pop("nodate", None)
    is_site = bool(fields.pop("site", ""))
    if pieces and "date" not in fields and (dated := re.fullmatch(r"(.*[^\W\d_])\s+((?:19|20)\d\d)", pieces[0])):
        pieces[0], fields["date"] = dated[1], dated[2]
    people = people or _named_behind(tail, pieces)
    people = without_paper(people, tail, fields, pieces)
    take_town(people, tail, fields, pieces)
    give_parts_left(tail, fields, pieces)
    number_of_office(tail, fields, people)
    title = without_day(title, fields)
    kind = "article" if is_site and "container" in fields else _entry_type(tail, fields, people, title)
    read_pages_as_place(kind, fields, tail)
    fields["title"] = tidy_title(title)
    people, coded = without_code(fields, people)
    if coded and is_of_office(fields["number"]):
        kind = "report"
    if "booktitle" in fields:
        fields["booktitle"] = tidy_title(fields["booktitle"])
    if "date" not in fields and (dated := _YEAR_IN_NUMBER.search(fields.get("number", ""))):
        fields["date"] = dated["year"] or dated["year2"]
    _name_people(kind, fields, people, tail)
    if fields.get("number", "").startswith("GAO") and "author" not in fields and kind == "report":
        fields["author"] = "GAO"  # the office signs what bears its number
    return _in_biblatex(kind, fields)


# `CM/Rec(2010)5` · `CDL-AD(2012)012` · `Special Report No 12/2013`: papers that are counted by years.
_YEAR_IN_NUMBER = regex(r"\b(?:Rec|AD)\s?\((?P<year>(?:19|20)\d\d)\)|^\d{1,2}/(?P<year2>(?:19|20)\d\d)$")


def _named_behind(tail: Tail, pieces: list[str]) -> People | None:
    """`“Piers,” Jane Roe and John Poe, Harbour Institute Report`: persons before a body, taken out of the pieces."""
    if not tail.quoted or len(pieces) < 2 or not is_body(pieces[1]):
        return None
    people = read_people(pieces[0].removeprefix("by "), loose=False)
    several = people is not None and (len(people.names) > 1 or pieces[0].startswith("by "))
    if people is None or not several or not all("given" in name for name in people.names):
        return None
    del pieces[0]
    return people


def _entry_type(tail: Tail, fields: dict[str, str], people: People | None, title: str) -> str:
    if "thesis" in fields:
        return "thesis"
    if "talk" in fields:
        return "unpublished"
    if "director" in tail.people or re.search(r"\b(?:DVD|Blu-ray|VHS|35 ?mm)\b", tail.regions.text):
        return "movie"
    if "court" in fields and (COURT.search(fields["court"])):
        return "jurisdiction"
    sort_container(tail, fields)
    if "booktitle" in fields:
        return "inproceedings" if CONFERENCE.search(fields["booktitle"]) else "incollection"
    if tail.quoted:
        kind = "article" if _is_in_issue(tail, fields) else _type_of_piece(fields)
        return "report" if kind == "misc" and "date" in fields and _is_signed_by_body(people) else kind
    in_dictionary = people is None and looked_up(fields)
    return "inreference" if in_dictionary else _type_of_volume(fields, people, title)


def _is_signed_by_body(people: People | None) -> bool:
    """`Quay Police Force, ‘Corporate Plan 2016-18’ (2016)`: a paper of its own."""
    return people is not None and is_body(people.names[0].get("literal", ""))


def _type_of_kind(fields: Mapping[str, str], container: str) -> str:
    """What a piece is that says of itself what kind of paper it is: `Fact Sheet`, `Web page`, `Interview`."""
    genre = fields.get("genre", "report")
    if (_OF_WEB.match(genre) or (COLUMN.fullmatch(genre) and "url" in fields)) and "publisher" not in fields:
        return "online"
    if REPORT.search(genre) or "publisher" in fields or not {"url", "container"} & fields.keys():
        return "report"
    office = is_body(container) and (not names_journal(container) or is_of_office(fields.get("number", "")))
    if office and "url" not in fields:
        return "report"  # `“Piers,” Harbour Research Service, RL12345, May 4, 2012`
    return "article" if container else "online"


_OF_WEB = regex(r"(?i:web\s?page|web\s?site|blog\spost|tweet)$")


def _is_in_issue(tail: Tail, fields: Mapping[str, str]) -> bool:
    """`“Ways of Piers,” *Harbour and Society*, March 1985`: what stands in italics before a month is a periodical."""
    name = fields.get("container", "")
    if len(fields.get("date", "")) != len("1985-03") or {"url", "publisher", "genre", "reportcode"} & fields.keys():
        return False
    return bool(name) and any(
        tail.regions.text[span.start : span.end].strip(" ,.*") == name for span in tail.regions.italics
    )


def _type_of_piece(fields: dict[str, str]) -> str:
    """What a title in quotation marks names: an article, a newspaper piece, a report or a page."""
    container = fields.get("container", "")
    if "journaltitle" in fields or ("volume" in fields and "location" not in fields):
        return "article"
    if fields.get("genre") or "reportcode" in fields:
        return _type_of_kind(fields, container)
    if (
        REPORT.search(container)
        and not is_newspaper(container)
        and ("publisher" in fields or "CRS" in container or "GAO" in container)
    ):
        return "report"
    if "location" in fields and "publisher" in fields:
        return "report"
    if "number" in fields:
        return "article"
    if container:
        return _type_in_container(container, fields)
    if "publisher" in fields and "url" not in fields:
        return "report" if "location" not in fields else "incollection"
    return "online" if {"url", "urldate"} & fields.keys() else "article" if "place" in fields else "misc"


# `‘Rowing at Home’, Horizons Research Report, Norland’s Organisation for Quays, 2016`
_OWN_REPORT = regex(r"\bResearch Report$")


def _type_in_container(container: str, fields: dict[str, str]) -> str:
    if is_magazine(container):
        return "magazine"
    if _OWN_REPORT.search(container) and "url" not in fields:
        return "report"
    is_periodical = is_newspaper(container) or names_journal(container)
    if (is_body(container) and not is_periodical) or is_reference_work(container):
        return "online" if "url" in fields else "report"
    if is_newspaper(container) or "place" in fields:
        return "newspaper"
    if (
        "pages" in fields
        or JOURNAL.search(container)
        or (len(fields.get("date", "")) < 8 and "date" in fields and "url" not in fields)
    ):
        return "article"
    # What stands on a site with a name of its own is a piece in it, dated or not.
    return "newspaper" if len(fields.get("date", "")) >= 8 and not {"url", "doi"} & fields.keys() else "article"


def _type_of_volume(fields: dict[str, str], people: People | None, title: str) -> str:
    """What a title in italics names: a book, a report or a site."""
    if "journaltitle" in fields or ({"volume", "number"} <= set(fields) and "publisher" not in fields):
        return "article"
    if (
        "genre" in fields
        or "reportcode" in fields
        or (REPORT.search(title) and "publisher" not in fields and "location" not in fields and "body" in fields)
    ):
        return "report"
    if (
        "publisher" in fields
        and is_body(fields["publisher"])
        and not PUBLISHER.search(fields["publisher"])
        and ("url" in fields or len(fields.get("date", "")) > 7)
    ):
        return "report"
    if {"url", "urldate"} <= fields.keys() and not {"date", "location", "edition", "bracket"} & fields.keys():
        return "online"  # `*What We Do*, Quay Company, https://… (last visited …)`
    if "publisher" in fields or "location" in fields:
        return "book"
    if people and "date" in fields and all(map(names_body, people.names)):
        return "report" if "edition" not in fields and "volume" not in fields else "book"
    if "url" in fields and "edition" not in fields:
        return "report" if fields.get("url", "").lower().endswith(".pdf") and "body" in fields else "online"
    return "book"


def _name_people(kind: str, fields: dict[str, str], people: People | None, tail: Tail) -> None:
    if people:
        role = people.role if people.role in ("editor", "translator") else "author"
        if people.role == "director" and kind in ("book", "incollection"):
            role = "editor"  # `FARRANT, Lucy (dir.)` of a French book
        fields[role] = bibtex_names(_without_letters(role, people, fields))
    for role, named in tail.people.items():
        if role == "director":
            fields.setdefault("author", bibtex_names(named.names))
        else:
            fields.setdefault(role, bibtex_names(named.names))


def _without_letters(role: str, people: People, fields: dict[str, str]) -> list[Name]:
    """`Harbour Agency (HA)`: the letters that a body is known by are its short name, and no part of the name."""
    names: list[Name] = []
    for name in people.names:
        bare, letters = without_abbreviation(name.get("literal", ""))
        names.append({"literal": bare} if letters else name)
        if letters and role == "author" and len(people.names) == 1:
            fields["shortauthor"] = bibtex_names([{"literal": letters}])
    return names


# `…, see https://…`: what leads to an address is no name.
_IS_SIGNAL = regex(r"(?:(?:see|cf|visit)(?:\s+also)?|and|or|also|via)[.:]?", re.IGNORECASE)


# `1982-22`, the summer of 1982: no newspaper comes out four times a year.
_SEASON = regex(r"\d{4}-2[1-4]")


def _in_biblatex(kind: str, parts: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The parts under the names that biblatex has for them in this type of entry."""
    fields = {name: value for name, value in parts.items() if value and not _IS_SIGNAL.fullmatch(value)}
    if fields.get("date", "")[:4] > LAST_YEAR:
        del fields["date"]  # `Rule 2210` is a number
    entry_type, subtype = {"newspaper": ("article", "newspaper"), "magazine": ("article", "magazine")}.get(
        kind, (kind, "")
    )
    if subtype and not _SEASON.fullmatch(fields.get("date", "")):
        fields["entrysubtype"] = subtype
    place = fields.pop("place", "")
    if place and entry_type == "online" and not PLACE.match(place):
        fields.setdefault("organization", place)
    elif place:
        fields.setdefault("location", place)
    _name_house(entry_type, fields)
    fields = {name: value for name, value in fields.items() if value}
    fields.pop("reportcode", None)
    if entry_type == "book" and "author" not in fields and "editor" in fields:
        entry_type = "collection"
    if "edition" in fields:
        fields["edition"] = plain_edition(fields["edition"])
    return entry_type, dict(sorted(fields.items()))


def _name_house(entry_type: str, fields: dict[str, str]) -> None:
    """Who brought it out and where it appeared, in the field of the type."""
    container, body = fields.pop("container", ""), fields.pop("body", "")
    thesis, court, genre = fields.pop("thesis", ""), fields.pop("court", ""), fields.pop("genre", "")
    match entry_type:
        case "article":
            fields.setdefault("journaltitle", container or genre or body)
        case "online":
            fields.setdefault("organization", container or body or fields.pop("publisher", ""))
            fields.setdefault("titleaddon", genre)
        case "report" | "thesis":
            house = fields.pop("publisher", "")
            institution = fields.pop("institution", "") or house or body
            addition = container if container != institution else ""
            fields["institution"] = institution or addition
            fields["type"] = thesis or genre
            fields["titleaddon"] = addition if institution else ""
        case "unpublished":
            talk = fields.pop("talk", "")
            fields["howpublished"] = ", ".join(filter(None, (talk, fields.pop("publisher", ""), container)))
        case "jurisdiction":
            fields["institution"] = court
        case _:
            house = fields.get("publisher") or body or fields.get("institution", "")
            fields.pop("institution", None)
            fields["publisher"] = house
            fields.setdefault("series", container)
