"""What no taker took: containers, kinds of work, series, publishers and places between commas."""

import itertools
import re

from briefkit.harvest.parts.containers import without_column
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import (
    CONFERENCE,
    COUNTRY,
    GENRE,
    JOURNAL,
    PLACE,
    PUBLISHER,
    REPORT,
)
from briefkit.patterns import regex

_SPOKEN = regex(
    r"(?:unpublished\s+)?(?:keynote\s+)?(?:speech|lecture|address|remarks|presentation|talk|paper|poster|testimony|statement|Vortrag"
    r"|article\s+présenté|communication(?=\s(?:présentée|au|à|lors))|conférence\s(?:donnée|prononcée)|intervention|discours|ponencia)"
    r"(?:\s+(?:lors|présentée|presentada|au|aux|à|dans|en|auf|bei|im)\b.*)?(?:\s+(?:presented|delivered|given|made|read)?\s*(?:at|before|to|in|on)\b.*)?$",
    re.IGNORECASE,
)


_UNPUBLISHED = regex(r"(?:unpublished|typescript|manuscript|mimeo|draft|unpub\.)\b.*$", re.IGNORECASE)


def give_parts_left(tail: Tail, fields: dict[str, str], pieces: list[str]) -> None:
    """Containers, kinds, series and publishers among the pieces that no taker claimed."""
    rest = _behind_series(tail, fields, _telling(fields, pieces))
    if not rest:
        return
    if tail.quoted and "booktitle" not in fields and "journaltitle" not in fields:
        name = "location" if PLACE.match(rest[0]) and "location" not in fields else "container"
        fields[name] = re.sub(r"^in:?\s+(?=[^\W_a-z])", "", _container(tail, rest))
        _split_volume(fields)
        if name == "container" and len(rest) > 1 and PLACE.match(rest[1]) and "location" not in fields:
            fields["location"] = rest[1]
        elif name == "location" and len(rest) > 1 and PUBLISHER.search(rest[1]):
            fields["container"] = rest[1]  # `, London, Quay Press, 2009`
    elif re.match(r"[A-Z0-9“]", rest[0]) and "booktitle" not in fields and len(rest[0]) < 90:
        _give_series_or_house(fields, rest)
    elif "booktitle" in fields and (_give_open_imprint(fields, rest) or _give_house_alone(fields, rest)):
        return
    elif "publisher" not in fields and PUBLISHER.search(rest[0]):
        fields["publisher"] = rest[0]


# `M-16-19` · `A/HRC/12/48` · `LBNL-2001637` · `COM(2018) 237 final`: the number of a paper.
_CODE = regex(
    r"(?=\S*\d)(?![IVXL]{1,5}/\d{1,2}$)[A-Z]{1,8}(?:[-/][A-Z0-9][\w.()-]*){1,6}|(?:COM|SWD|JOIN|SEC|C)\s?\(\d{4}\)\s?\d+(?:\s[Ff]inal)?"
    r"|(?:Cm|Cmd|Cmnd|CP|HC|HL)\.?\s?\d{2,5}|(?:SN|CBP|LLN|RP)[-/ ]?\d[\d/-]{3,8}"
)
# `HBO Report HR-1234` · `Working Paper 2009-12`
_CODED = regex(
    r"(?P<genre>(?:[A-Z][\w&-]*\s){0,3}(?:Report|Paper|Brief|Memorandum|Perspective|Note))"
    rf"\s(?:[Nn]o\.\s)?(?P<number>{_CODE.pattern}|(?:(?:19|20)\d\d[-/])?\d{{1,4}})"
)
_SESSION = regex(
    r"(?:\d+(?:st|nd|rd|th|d)|First|Second|Third|Fourth|Fifth)\s+(?:Session|Parliament|Congress|Cong\.?|sess\.?|Sess\.?|Legislature)"
    r"|Session\s+(?:of\s+)?\d{4}[-–/]\d{2,4}"
)
_ROLE = regex(
    r"(?:[Ee]d(?:s|d|itors?)?|[Hh]rsg|[Hh]gg?|[Hh]g|[Hh]rg|[Tt]rans(?:l|lators?)?|[Cc]omps?|dirs?|a cura di"
    r"|[Pp]roducers?|[Dd]irectors?)\.?"
)
_BOOK_NUMBER = regex(r"(?:ISBN|ISSN)\b.*|(?:PMC?ID|PMID)\b.*")
_MEDIUM = regex(
    r"(?:Issue|PDF|[Pp]df|[Pp]rint|Web|HTML|online|DVD|Blu-ray|VHS|Kindle(?:\s[Ee]d(?:ition|\.))?|EPUB|[Ee]-?book"
    r"|(?:MP3|[Pp]odcast|[Ss]treaming)?\s?[Aa]udio|[Aa]udiobook|(?:[Ss]treaming\s)?[Vv]ideo)\.?"
)
# `Harbour Watch news release`
_KIND_BEHIND = regex(
    r"(?P<body>(?-i:[^\W\d_a-z]).{3,}?)\s+(?P<genre>(?:news|press|media)\s+(?:release|statement|note)|fact\s?sheet|(?-i:podcast|newsletter))s?",
    re.IGNORECASE,
)

_ORDINAL = regex(r"(?:First|Second|Third|Fourth|Fifth|\d+(?:st|nd|rd|th))")
_ASIDE = regex(
    r"(?:(?:Enclosure|Annex|Attachment) [\w-]+|UA:? ?\d{1,4}/\d\d|especially|esp\.?|passim|here|emphasis \w+"
    r"|italics \w+|(?:curated|compiled|maintained) by .*|my translation|et suiv\.?|et passim|coll\..*)"
)
_HALF_VOLUME = regex(r"[IVXL]{1,5}/\d{1,2}")  # `*Dogmatics*, II/1`: a volume that came out in parts
_OF_SESSION = regex(r"[\w-]+ (?:Special )?Report of (?:the )?Session [\d–/-]+")
# `Wikipedia, the free encyclopedia` · `O’Reilly Media, Inc`
_RUNS_ON = regex(r"the [a-z]|(?:Inc|Ltd|LLC|Co)\.?$")
_STATE = regex(r"D\.?\s?C\.?|[A-Z]{2}")


def _telling(fields: dict[str, str], pieces: list[str]) -> list[str]:
    """The pieces that name something; the kind of work is taken out."""
    rest: list[str] = []
    for piece in pieces:
        if _is_field(fields, piece, rest) or _says_nothing(piece):
            continue
        behind = _KIND_BEHIND.fullmatch(piece)
        if behind and "genre" not in fields:
            fields["genre"] = behind["genre"]
            rest.append(behind["body"])
        elif rest and (_RUNS_ON.match(piece) or _is_state_of(piece, rest[-1])):
            rest[-1] += f", {piece}{'.' if _STOPLESS.fullmatch(piece) else ''}"
        elif re.search(r"[^\W\d_]{2}", piece) or piece.isupper():
            rest.append(piece)
    return without_column(fields, rest)


# `City of Quayton, R.I.` · `Government of Quay County, Tennessee`
_OF_PLACE = regex(r"(?:City|Town|County|Village|Borough) of [^,]+$|.*\bCounty$")
_STOPLESS = regex(r"^[A-Z]\.\s?[A-Z]$")
_SHORT_STATE = regex(r"[A-Z]\.\s?[A-Z]\.?|[A-Z][a-z]{2,4}\.?")


def _is_state_of(piece: str, before: str) -> bool:
    """Tell whether a piece is the state of the town, or of the county, before it."""
    if _STATE.fullmatch(piece) and PLACE.match(before):
        return True
    return _OF_PLACE.match(before) is not None and bool(COUNTRY.fullmatch(piece) or _SHORT_STATE.fullmatch(piece))


def _is_field(fields: dict[str, str], piece: str, rest: list[str]) -> bool:
    """Put an edition, a talk, the kind of work or a paper's number into its field; tell whether it was one."""
    if _HALF_VOLUME.fullmatch(piece) and not {"volume", "number"} & fields.keys():
        fields["volume"] = piece
    elif _ORDINAL.fullmatch(piece) and "edition" not in fields:
        fields["edition"] = piece
    elif not rest and "talk" not in fields and (_SPOKEN.match(piece) or _UNPUBLISHED.match(piece)):
        fields["talk"] = piece.partition(")")[0]  # `(unpublished manuscript) (on file with author)`
    elif (GENRE.match(piece) and "genre" not in fields) or _OF_SESSION.fullmatch(piece):
        fields.setdefault("genre", piece)
    elif (coded := _CODED.fullmatch(piece)) and not {"genre", "number", "volume"} & fields.keys():
        fields["genre"], fields["number"], fields["reportcode"] = coded["genre"], coded["number"], "yes"
    elif _INTERVIEWED.fullmatch(piece):
        fields.setdefault("note", piece)
    elif _CODE.fullmatch(piece) and "number" not in fields and "volume" not in fields:
        fields["number"], fields["reportcode"] = piece, "yes"
    else:
        return False
    return True


# `“We Need Piers,” interview by Bo Poe, *The Quay*`
_INTERVIEWED = regex(r"(?:[Aa]n?\s)?[Ii]nterview(?:ed)?\s(?:by|with|conducted\sby)\s[^\W\d_a-z].{2,60}")


def _says_nothing(piece: str) -> bool:
    """`PDF` · `2nd sess.` · `esp.`: what is no field."""
    return any(pattern.fullmatch(piece) for pattern in (_MEDIUM, _SESSION, _ASIDE, _ROLE, _BOOK_NUMBER, _SAID_OF_IT))


# `, developing a test for harbours`: what is said of a work, and where nothing appears.
_SAID_OF_IT = regex(r"[a-z]{4,}ing\s(?:[^\W\d_A-Z][\w’'-]*\s){1,12}[\w’'-]+")


_VOLUME_FIRST = regex(
    r"(?P<volume>\d{1,4}|[IVXLC]{1,6})\s?(?:\((?P<number>\d+(?:[-–/]\d+)?)\)\s?)?\s(?P<name>[^\W\d_a-z].*?)"
    r"(?:\s(?P<pages>\d+(?:[-–]\d+)?))?$"
)


_WITH_VOLUME = regex(r"(?P<name>(?!(?:at|in|on|of)\s).*[^\W\d_][.)]?)\s+(?P<volume>\d{1,3}|[IVXL]{1,6})$")


def _split_volume(fields: dict[str, str]) -> None:
    """`Chemistry Educator 5`, `33 Revue d’histoire`: a periodical with its volume."""
    first = _VOLUME_FIRST.match(fields.get("container", ""))
    if first and "volume" not in fields and "date" in fields:
        fields["container"], fields["volume"] = first["name"], first["volume"]
        for name in ("number", "pages"):
            if first[name]:
                fields.setdefault(name, first[name])
    found = _WITH_VOLUME.match(fields.get("container", ""))
    if found and "volume" not in fields and {"date", "pages", "number"} & fields.keys() and "url" not in fields:
        fields["container"], fields["volume"] = found["name"], found["volume"]


def _container(tail: Tail, rest: list[str]) -> str:
    """The periodical or site: the first piece, with those after it where its name has commas before a volume."""
    if "volume" in tail.fields and len(rest) > 1 and all(re.match(r"[A-Z]|and\b", piece) for piece in rest):
        town = len(rest) > 1 and PLACE.match(rest[-1]) is not None and not rest[-1].startswith("and ")
        return ", ".join(rest[:-1] if town else rest)
    last = next((at for at, piece in enumerate(rest) if at > 1 and re.match(r"and\s[^\W\d_a-z]", piece)), 0)
    if last and JOURNAL.search(rest[last]):
        return ", ".join(rest[: last + 1])  # `Harbour Law, Trade, and Ports Journal`
    if ": " in rest[0] and len(rest) > 1 and _ENDS_LIST.search(rest[1]) and not is_body(rest[1]):
        return f"{rest[0]}, {rest[1]}"  # `Quay Yearbook 2017: Piers, Locks and Ferries`
    return rest[0]


_ENDS_LIST = regex(r"^[^\W\d_a-z][\w’' -]*\s(?:and|&)\s[^\W\d_a-z]")


# Who grants degrees: not the department.
_SCHOOL = regex(
    r"\b(?:Universit|Université|Universidad|Università|College|Institute of Technology|School of Economics|Polytechni)"
)


def _give_series_or_house(fields: dict[str, str], rest: list[str]) -> None:
    if CONFERENCE.search(rest[0]) and "publisher" not in fields:
        fields["booktitle"] = rest[0]
        return
    if re.search(r"\bJ\.|\bL\.\s?(?:Rev|J)\b|\bRev\.|\bQ\.", rest[0]) and "publisher" not in fields:
        fields["journaltitle"] = rest[0]
        return
    if _give_open_imprint(fields, rest):
        return
    if len(rest) == 1 and PLACE.match(rest[0]) and "location" not in fields:
        fields["location"] = rest[0]
        return
    if "thesis" in fields and (school := next((piece for piece in rest if _SCHOOL.search(piece)), "")):
        fields.setdefault("institution", school)
        _give_place_after(fields, rest, school)
        return
    house = next((piece for piece in rest if PUBLISHER.search(piece)), "")
    if "publisher" not in fields and "genre" not in fields and house:
        fields["publisher"] = house
        _give_place_after(fields, rest, house)
    elif "publisher" not in fields and (is_body(rest[0]) or not fields.get("location")):
        fields["body"] = rest[0]
    else:
        fields["series"] = ", ".join(rest) if all(len(piece.split()) < 4 for piece in rest) else rest[0]


def _give_place_after(fields: dict[str, str], rest: list[str], house: str) -> None:
    """`Nile House, Cairo, 1988`: what stands between the publisher and the year is the place."""
    after = rest[rest.index(house) + 1 :][:1]
    known = after and (PLACE.match(after[0]) or (len(after[0].split()) <= 3 and after[0][0].isupper()))
    if known and "date" in fields and "location" not in fields and not JOURNAL.search(after[0]):
        fields["location"] = after[0]


def _give_open_imprint(fields: dict[str, str], rest: list[str]) -> bool:
    """`, Cambridge, MA, Blackwell, 1992`: place and publisher between commas."""
    if {"publisher", "location"} & fields.keys() or "date" not in fields or len(rest) < 2:
        return False
    if not PLACE.match(rest[0]):
        return _give_house_and_place(fields, rest)
    place, others = rest[0], rest[1:]
    state = (
        re.fullmatch(r"[A-Z]{2}|USA|NSW|ACT|QLD|VIC|[A-Z]\.[A-Z]\.|[A-Z][a-z]{2,4}\.", others[0]) and len(others) > 1
    )
    if state or COUNTRY.fullmatch(others[0]):
        place, others = f"{place}, {others[0]}", others[1:]
    fields["location"] = place
    if others:
        fields["publisher"] = others[0]
    return True


def _give_house_and_place(fields: dict[str, str], rest: list[str]) -> bool:
    """`Karlin, Prague, 2013`: an unknown publisher before a known place."""
    if not PLACE.match(rest[1]) or len(rest[0].split()) > 5 or REPORT.search(rest[0]):
        return False
    if COUNTRY.fullmatch(rest[1]) and CONFERENCE.search(fields.get("booktitle", "")):
        fields["location"] = f"{rest[0]}, {rest[1]}"  # `in: Proceedings of the Quay Workshop, Oldport, USA, 1993`
        return True
    towns = list(itertools.takewhile(PLACE.match, rest[1:]))
    fields["publisher"], fields["location"] = rest[0], ", ".join(towns)
    return True


def _give_house_alone(fields: dict[str, str], rest: list[str]) -> bool:
    """`in A. Roe (ed.), *Harbours*, ACM, 1990`: between a book and its year stands the house."""
    house = rest[0]
    if len(rest) > 1 or "publisher" in fields or not re.fullmatch(r"\d{4}", fields.get("date", "")):
        return False
    if PLACE.match(house) or len(house.split()) > _WORDS_OF_HOUSE or not re.match(r"[^\W\d_a-z][^\d]+$", house):
        return False
    fields["publisher"] = house
    return True


_WORDS_OF_HOUSE = 4
# `Lecture Notes in Harbour Science` · `Quay Studies 12` · `Harbour Series` · `CHI ’16`
_SERIES = regex(
    r"(?P<name>(?:Lecture\sNotes|Advances|Studies|Contributions|Monographs)\s(?:in|to|on)\s[^,]{3,80}?|[^\W\d_a-z][^,\d]{2,60}?\s(?:Series|Studies|Library|Monographs))"
    r"(?:\s(?:[Vv]ol\.\s)?\d{1,4})?|(?P<letters>[A-Z][\w/&-]*\s?[’'](?:19|20)?\d\d)"
)


def _behind_series(tail: Tail, fields: dict[str, str], pieces: list[str]) -> list[str]:
    """The pieces behind the series in which a book appeared, or the letters of a conference."""
    if (tail.quoted and "booktitle" not in fields) or {"publisher", "location"} & fields.keys() or "date" not in fields:
        return pieces
    rest = pieces
    while len(rest) > 1 and (found := _SERIES.fullmatch(rest[0])):
        if found["name"]:
            fields.setdefault("series", rest[0])
        rest = rest[1:]
    return rest
