"""What a piece appeared in: a book, proceedings, a periodical, or the body that put it out."""

import re
from collections.abc import Mapping

from briefkit.citations.model import Locator
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import COLUMN, CONFERENCE, JOURNAL, PLACE, PUBLISHER, is_newspaper
from briefkit.patterns import regex

_PROCEEDINGS = regex(
    r"(?:Proceedings|Proc\.|Transactions) of the (?:.* )?(?:Conference|Symposium|Congress|Workshop|Meeting)\b"
)
# `Ministry of Ports press release` · `Harbour Agency (website)`: who put it out, and in what kind of paper or place.
_PUT_OUT = regex(
    r"(?P<who>\S.{0,150}?)(?:,?\s{1,2}(?P<kind>(?i:(?:press|news|media)\s(?:release|statement)|fact\s?sheet))|\s{1,2}\((?i:website|web\ssite|online|blog)\)?)"
)


# `‘The Cost of Quays’, Report of the National Council for Ports (2009)`
_OWN_REPORT = regex(r"Report\s(?:of|by)\s(?:the\s)?(?P<who>[^\W\d_a-z].+)")


def sort_container(tail: Tail, fields: dict[str, str]) -> None:
    """A book that was no book, and a periodical that was none."""
    _part_issue(tail, fields)
    _give_imprint(tail, fields)
    _give_house(tail, fields)
    _give_archive(tail, fields)
    put_out = _PUT_OUT.fullmatch(fields.get("container", "")) if tail.quoted else None
    if put_out and is_body(put_out["who"]):
        fields["container"] = put_out["who"]
        fields.setdefault("genre", put_out["kind"] or "")
    own = _OWN_REPORT.fullmatch(fields.get("container", "")) if tail.quoted and not put_out else None
    if own and is_body(own["who"]):
        fields["container"] = own["who"]
        fields.setdefault("genre", "Report")
    if "booktitle" in fields and _is_periodical(tail, fields):
        fields["container"] = fields.pop("booktitle")
    elif "booktitle" not in fields and tail.quoted and _is_collection(tail, fields):
        fields["booktitle"] = fields.pop("container")


# Where papers are put before they are printed.
_ARCHIVES = frozenset(("ssrn", "arxiv", "socarxiv", "psyarxiv", "biorxiv", "medrxiv", "osf", "hal"))


def _give_archive(tail: Tail, fields: dict[str, str]) -> None:
    """`“Quays,” SSRN, September 19, 2012`: no periodical, and what has no volume is no article."""
    name = fields.get("container", "").removesuffix(" Preprints").removesuffix(" preprint")
    if tail.quoted and name.lower() in _ARCHIVES and not {"volume", "number", "journaltitle"} & fields.keys():
        tail.quoted = False
        fields["publisher"] = fields.pop("container")
        fields.setdefault("genre", "Preprint")


_ISSUE = regex(r"(?P<number>\d{1,3}(?:[-–]\d{1,3})?)/(?P<year>(?:19|20)\d\d)")


def _part_issue(tail: Tail, fields: dict[str, str]) -> None:
    """`“Piers,” Quay Review, No. 3/2015`: the number of the issue, and its year."""
    found = _ISSUE.fullmatch(fields.get("number", "")) if tail.quoted and "genre" not in fields else None
    if found and fields.get("date", found["year"]).startswith(found["year"]):
        fields["number"] = found["number"]
        fields.setdefault("date", found["year"])


# `Associated Press`, `Detroit Free Press`: no house, in spite of the word.
_AGENCY = regex(
    r"\b(?:Associated|Free|United|Canadian|Sunday|Daily|Evening)\sPress\b|\bPress\s(?:Trust|TV|Association)\b"
)
_OF_PERIODICAL = frozenset(("number", "journaltitle", "booktitle", "genre", "reportcode", "court", "thesis"))


# `Kiel-Leeds: Quay Press`: a place and a house, behind a title that begins with words in quotation marks.
_IMPRINT = regex(r"(?P<place>[^\W\d_a-z][^:\d]{1,40}):\s(?P<house>[^\W\d_a-z][^:\d]{2,60})")


def _give_imprint(tail: Tail, fields: dict[str, str]) -> None:
    found = _IMPRINT.fullmatch(fields.get("container", "")) if tail.quoted else None
    if found is None or {"volume", "number", "url", "location"} & fields.keys() or "publisher" in fields:
        return
    towns = re.split(r"[-–/,]|\sand\s", found["place"])
    if re.fullmatch(r"\d{4}", fields.get("date", "")) and any(PLACE.match(town.strip()) for town in towns):
        tail.quoted = False
        fields.pop("container")
        fields["location"], fields["publisher"] = found["place"], found["house"]


def _give_house(tail: Tail, fields: dict[str, str]) -> None:
    """`“The Price of Grain”, Oxford University Press, 2009`: a book in spite of the quotation marks.

    A house and a year without month or day are no newspaper.
    """
    name = fields.get("container", "")
    if not tail.quoted or not PUBLISHER.search(name) or _AGENCY.search(name) or _OF_PERIODICAL & fields.keys():
        return
    town = fields.get("location", "").removesuffix(f", {name}")
    if "volume" in fields and not town:
        return  # of a periodical; `‘The Ports’, vol. 2, Quay Press, Leeds, 2009` is a book
    if not re.fullmatch(r"\d{4}", fields.get("date", "")) or "publisher" in fields or names_journal(name):
        return
    tail.quoted = False
    fields["publisher"] = fields.pop("container").removesuffix(f", {town}")
    if town:
        fields["location"] = town
    if "place" in fields:
        fields.setdefault("location", fields.pop("place"))


_PIECES = frozenset(("article", "newspaper", "magazine", "incollection", "inproceedings"))


def read_pages_as_place(kind: str, fields: dict[str, str], tail: Tail) -> None:
    """`“Harbour Outlook”, Working Paper 45 (Quay House, 2009), pp. 12–14`: only pieces begin on another page than 1."""
    pages = fields.get("pages", "")
    if kind not in _PIECES and tail.locator is None and re.match(r"(?!1-)\d+(?:-\d+)?$", pages.replace("–", "-")):
        tail.locator = Locator("page", fields.pop("pages").replace("–", "-"))


_WORDS_OF_PAPER = 5


def _is_periodical(tail: Tail, fields: Mapping[str, str]) -> bool:
    """`'Title', in *Dawn*, 14 March 2012` · `in *Irish Studies*, xiv (1990)`: no book, in spite of the "in"."""
    if {"publisher", "location", "chapter", "edition", "editor"} & fields.keys() or {
        "editor",
        "bookauthor",
    } & tail.people.keys():
        return False
    name = fields["booktitle"]
    if is_german_handbook(name):
        return False
    dated = len(fields.get("date", "")) >= 8
    plain = len(name.split()) <= _WORDS_OF_PAPER and not CONFERENCE.search(name)
    if len(fields.get("date", "")) == len("1913-11") and "number" in fields and plain:
        return True
    return (dated and (is_newspaper(name) or plain)) or (
        "volume" in fields and ("date" in fields or "number" in fields) and not CONFERENCE.search(name)
    )


def _is_collection(tail: Tail, fields: Mapping[str, str]) -> bool:
    """`"Title," *Collection*, edited by …` goes without its "in", as proceedings do."""
    container = fields.get("container", "")
    edited = "editor" in tail.people and bool({"publisher", "location"} & fields.keys())
    return bool(container) and (edited or _PROCEEDINGS.match(container) is not None or _is_volume(tail, fields))


_SERIES = regex(r"\b(?:Series|Papers?|Reports?|Briefs?|Bulletin|Working|Occasional|Monographs?)\b", re.IGNORECASE)


_KIND = regex(
    r"\b(?:Briefings?|Study|Survey|Analysis|Policy|Memo|Comment(?:ary)?|Statement|Programme|Project|Insights?)$"
)


def _is_volume(tail: Tail, fields: Mapping[str, str]) -> bool:
    """`“Notation,” *The Grid Book* (Leeds: Quay Press, 2009)`: what has place and house stands in a book."""
    name = fields["container"]
    paged = "-" in fields.get("pages", "") and not _KIND.search(name)  # in a copy without italics
    slanted = paged or any(
        tail.regions.text[span.start : span.end].strip(" ,.*") == name for span in tail.regions.italics
    )
    other = {"number", "genre", "reportcode", "url"} & fields.keys()
    published = {"publisher", "location"} <= fields.keys() and not other and not is_body(name)
    return slanted and published and not _SERIES.search(name) and not names_journal(name) and not is_newspaper(name)


def names_journal(container: str) -> bool:
    """Tell whether a name is that of a journal, and not of an office for affairs."""
    return JOURNAL.search(container) is not None and _IS_OFFICE.search(container) is None


# `Office of Quay Affairs` · `Institute of Strategic Studies` · `Centre for Quay and Area Studies`
_IS_OFFICE = regex(
    r"\b(?:Institut(?:e|ion)|Cent(?:re|er)|Foundation|Council|Agency|Bureau|Authority|Organi[sz]ation|Committee)$"
    r"|\bof\b.*Affairs|\b(?:Institut(?:e|ion)|Cent(?:re|er)|School|Department|College|Faculty|Foundation)\s(?:of|for|on)\b.*Studies"
)


# `Lexikon der Meere` · `Neues Handbuch der Häfen` · `Seerechtslexikon`
_HANDBOOK = regex(
    r"(?:[^\W\d_]+(?:es|er|e)\s){0,2}[^\W\d_]*(?:[Ll]exikon|[Hh]andbuch|Festschrift|[Ww]örterbuch|[Ee]nzyklopädie)\b"
)


def is_german_handbook(name: str) -> bool:
    """Tell whether a name is that of a book, which may come in volumes and over years, and no periodical."""
    return _HANDBOOK.match(name) is not None


def is_reference_work(name: str) -> bool:
    """Tell whether a site is no periodical: an encyclopaedia, a place where everybody shows films."""
    return re.search(r"\b(?:encyclop|Wikipedia)", name) is not None or _PLATFORM.fullmatch(name) is not None


_PLATFORM = regex(r"(?i:You ?tube|Vimeo)")
_DICTIONARY = regex(r"(?i:\bdictionary\b|\bencyclop(?:a|ae|æ)?edia\b|\bencyc\.|\bmerriam-webster)")


def looked_up(fields: dict[str, str]) -> bool:
    """Tell whether a title is a word in a dictionary, which it then stands in: `*Harbor*, BLACK’S LAW DICTIONARY`."""
    name = next((one for one in ("publisher", "body", "container") if _DICTIONARY.search(fields.get(one, ""))), "")
    if name:
        fields["booktitle"] = fields.pop(name)
    return bool(name)


def without_column(fields: dict[str, str], rest: list[str]) -> list[str]:
    """`Commentary, Quay Institute` · `Quay Institute, Q&A`: under which head of its site a body put it."""
    for at, piece in enumerate(rest[:2]):
        if len(rest) < 2 or not COLUMN.fullmatch(piece):
            continue
        paper = is_newspaper(rest[1 - at])
        if paper or (is_body(rest[1 - at]) and "genre" not in fields):
            fields |= {} if paper else {"genre": piece}
            return [other for other in rest if other is not piece]
    return rest
