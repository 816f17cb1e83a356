"""From the parts of a reference to an entry type and the fields that biblatex gives it."""

import re
from collections.abc import Mapping

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.lexicon import COURT, GENRE, JOURNAL, PLACE, PUBLISHER, REPORT, is_magazine, is_newspaper
from briefkit.harvest.people import People, is_body
from briefkit.harvest.tail import Tail, pieces_left

_CONFERENCE = re.compile(r"\b(?:Proceedings|Conference|Symposium|Congress on|Workshop)\b")


def build_entry(title: str, people: People | None, tail: Tail) -> tuple[str, dict[str, str]]:
    """The type and fields of a full reference."""
    pieces = [text for _, text in pieces_left(tail)]
    fields = dict(tail.fields)
    fields.pop("bracket", None)
    fields.pop("nodate", None)
    if pieces and "date" not in fields and (dated := re.fullmatch(r"(.*[^\W\d_])\s+((?:19|20)\d\d)", pieces[0])):
        pieces[0], fields["date"] = dated[1], dated[2]
    _give_pieces(tail, fields, pieces)
    kind = _entry_type(tail, fields, people, title)
    fields["title"] = tidy_title(title)
    if coded := re.match(r"(?P<code>GAO[-/][\w/–-]+),\s+(?=\w)", fields["title"]):
        fields["title"] = fields["title"][coded.end() :]
        fields.setdefault("number", coded["code"].replace("–", "-"))
        kind = "report"
    if "booktitle" in fields:
        fields["booktitle"] = tidy_title(fields["booktitle"])
    _name_people(kind, fields, people, tail)
    return _in_biblatex(kind, fields)


def tidy_title(title: str) -> str:
    """A title without the marks around it: `“…,”`, `*Title.*`; a last full stop goes, `etc.` and `Jr.` too."""
    text = re.sub(r"\s+", " ", title).strip()
    text = _without_outer_quotes(text)
    text = re.sub(r"[,.;:\s]*[\"”»]+[,.;:\s]*$", "", text)
    if text.count("‘") < len(re.findall(r"’(?!\w)", text)) or len(re.findall(r"'(?!\w)|(?<!\w)'", text)) % 2:
        text = re.sub(r"(?<=[\s\w.,?!)])[,.]?['’][,.]?$", "", text)
    text = text.strip(" ,;:*")
    return (
        text if re.search(r"\b(?:etc|Jr|Sr|Inc|Co|Corp|Ltd|[A-Z])\.$", text) else text.removesuffix(".").strip(" ,;:*")
    )


def _without_outer_quotes(text: str) -> str:
    """Without the marks around the whole title; `'The Gentle Boy': Pederasty` keeps its own."""
    if re.match(r"['‘]", text):
        closing = re.search(r"(?<=\w)[.,?!]?['’](?!\w)", text[1:])
        return text[1:] if closing is None or closing.end() >= len(text.rstrip(" ,.")) - 1 else text
    return re.sub(r"^[\"“„«*]+(?=\S)", "", text)


def _give_pieces(tail: Tail, fields: dict[str, str], pieces: list[str]) -> None:
    """Containers, kinds, series and publishers among the pieces that no taker claimed."""
    rest = _telling(fields, pieces)
    if not rest:
        return
    if tail.quoted and "booktitle" not in fields and "journaltitle" not in fields:
        name = "location" if PLACE.match(rest[0]) and "location" not in fields else "container"
        fields[name] = _container(tail, rest)
    elif re.match(r"[A-Z0-9“]", rest[0]) and "booktitle" not in fields and len(rest[0]) < 90:
        _give_series_or_house(fields, rest)
    elif "publisher" not in fields and PUBLISHER.search(rest[0]):
        fields["publisher"] = rest[0]


def _telling(fields: dict[str, str], pieces: list[str]) -> list[str]:
    """The pieces that name something; the kind of work is taken out."""
    rest: list[str] = []
    for piece in pieces:
        if re.fullmatch(r"(?:First|Second|Third|Fourth|Fifth|\d+(?:st|nd|rd|th))", piece) and "edition" not in fields:
            fields["edition"] = piece
        elif GENRE.match(piece) and "genre" not in fields:
            fields["genre"] = piece
        elif rest and re.match(r"the [a-z]|(?:Inc|Ltd|LLC|Co)\.?$", piece):
            rest[-1] += f", {piece}"  # `Wikipedia, the free encyclopedia` · `O’Reilly Media, Inc`
        elif re.search(r"[^\W\d_]{2}", piece) or piece.isupper():
            rest.append(piece)
    return rest


def _container(tail: Tail, rest: list[str]) -> str:
    """The periodical or site: the first piece, with those after it where its name has commas before a volume."""
    if "volume" in tail.fields and len(rest) > 1 and all(re.match(r"[A-Z]|and\b", piece) for piece in rest):
        return ", ".join(rest)
    return rest[0]


def _give_series_or_house(fields: dict[str, str], rest: list[str]) -> None:
    if _CONFERENCE.search(rest[0]) and "publisher" not in fields:
        fields["booktitle"] = rest[0]
        return
    if re.search(r"\bJ\.|\bL\.\s?(?:Rev|J)\b|\bRev\.|\bQ\.", rest[0]) and "publisher" not in fields:
        fields["journaltitle"] = rest[0]
        return
    if _give_open_imprint(fields, rest):
        return
    house = next((piece for piece in rest if PUBLISHER.search(piece)), "")
    if "publisher" not in fields and "genre" not in fields and house:
        fields["publisher"] = house
    elif "publisher" not in fields and (is_body(rest[0]) or not fields.get("location")):
        fields["body"] = rest[0]
    else:
        fields["series"] = ", ".join(rest) if all(len(piece.split()) < 4 for piece in rest) else rest[0]


def _give_open_imprint(fields: dict[str, str], rest: list[str]) -> bool:
    """`, Cambridge, MA, Blackwell, 1992`: place and publisher between commas."""
    if {"publisher", "location"} & fields.keys() or not PLACE.match(rest[0]) or "date" not in fields or len(rest) < 2:
        return False
    place, others = rest[0], rest[1:]
    if re.fullmatch(r"[A-Z]{2,3}|[A-Z]\.[A-Z]\.|[A-Z][a-z]{2,4}\.?", others[0]) and len(others) > 1:
        place, others = f"{place}, {others[0]}", others[1:]
    fields["location"], fields["publisher"] = place, others[0]
    return True


def _entry_type(tail: Tail, fields: dict[str, str], people: People | None, title: str) -> str:
    if "thesis" in fields:
        return "thesis"
    if "talk" in fields:
        return "unpublished"
    if "director" in tail.people or re.search(r"\b(?:DVD|Blu-ray|VHS|35 ?mm)\b", tail.regions.text):
        return "movie"
    if "court" in fields and (COURT.search(fields["court"])):
        return "jurisdiction"
    if "booktitle" in fields:
        return "inproceedings" if _CONFERENCE.search(fields["booktitle"]) else "incollection"
    if tail.quoted and "container" in fields and "editor" in tail.people and {"publisher", "location"} & fields.keys():
        fields["booktitle"] = fields.pop("container")  # `"Title," *Collection*, edited by …` goes without its "in"
        return "incollection"
    if tail.quoted:
        return _type_of_piece(fields)
    return _type_of_volume(fields, people, title)


def _type_of_piece(fields: dict[str, str]) -> str:
    """What a title in quotation marks names: an article, a newspaper piece, a report or a page."""
    container = fields.get("container", "")
    if "journaltitle" in fields or ("volume" in fields and "location" not in fields):
        return "article"
    if "genre" in fields or "reportcode" in fields:
        return (
            "report"
            if REPORT.search(fields.get("genre", "report")) or "publisher" in fields
            else "article"
            if container
            else "online"
        )
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
    return "online" if "url" in fields else "article" if "place" in fields else "misc"


def _type_in_container(container: str, fields: dict[str, str]) -> str:
    if is_magazine(container):
        return "magazine"
    is_periodical = is_newspaper(container) or (
        JOURNAL.search(container) and not re.search(r"\bof\b.*Affairs", container)
    )
    if (is_body(container) and not is_periodical) or re.search(r"\b(?:encyclop|Wikipedia)", container):
        return "online" if "url" in fields else "report"
    if is_newspaper(container) or "place" in fields:
        return "newspaper"
    if (
        "pages" in fields
        or JOURNAL.search(container)
        or (len(fields.get("date", "")) < 8 and "date" in fields and "url" not in fields)
    ):
        return "article"
    return (
        "newspaper"
        if len(fields.get("date", "")) >= 8 and "url" not in fields
        else "article"
        if "date" in fields
        else "online"
        if "url" in fields
        else "article"
    )


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
    if "publisher" in fields or "location" in fields:
        return "book"
    if "url" in fields and "edition" not in fields:
        return "report" if fields.get("url", "").lower().endswith(".pdf") and "body" in fields else "online"
    return "book"


def _name_people(kind: str, fields: dict[str, str], people: People | None, tail: Tail) -> None:
    if people:
        role = people.role if people.role in ("editor", "translator") else "author"
        fields[role] = bibtex_names(people.names)
    for role, named in tail.people.items():
        if role == "director":
            fields.setdefault("author", bibtex_names(named.names))
        else:
            fields.setdefault(role, bibtex_names(named.names))
    del kind


def _in_biblatex(kind: str, parts: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The parts under the names that biblatex has for them in this type of entry."""
    fields = {name: value for name, value in parts.items() if value}
    entry_type, subtype = {"newspaper": ("article", "newspaper"), "magazine": ("article", "magazine")}.get(
        kind, (kind, "")
    )
    if subtype:
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
        fields["edition"] = _edition(fields["edition"])
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
            institution = fields.pop("publisher", "") or fields.pop("institution", "") or body
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


def _edition(words: str) -> str:
    found = re.match(r"(\d+)(?:st|nd|rd|th|d)$", words)
    ordinals = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
    return found[1] if found else ordinals.get(words.lower(), words)
