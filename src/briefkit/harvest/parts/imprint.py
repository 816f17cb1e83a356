"""What stands in brackets: `(Lahore: Ariana Publications, 2004)`, `(April 2007)`, `(Islamabad)`, `(2d ed. 1999)`."""

import re
from collections.abc import Callable, Mapping

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.bracket_names import CODE, number_or_name
from briefkit.harvest.parts.bracket_papers import read_genre_first, read_issue, read_numbered, read_of_series
from briefkit.harvest.parts.bracket_parts import read_part
from briefkit.harvest.parts.misprinted_imprints import read_misprinted
from briefkit.harvest.parts.printings import is_later_printing, only_reprint, without_first_printing
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import NO_DATE, find_full_date, find_year
from briefkit.harvest.words.lexicon import COUNTRY, COURT, GENRE, PLACE, PUBLISHER, THESIS
from briefkit.patterns import regex

Fields = dict[str, str]

_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th|d|e|è?me|re)|(?<!\d)\d{1,2}(?=\s+edn?\b)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]ev(?:\.|ised)?|[Nn]ew"
    r"|[Ee]nlarged|[Uu]pdated|[Ee]xpanded|[Ii]nternational|[Aa]nniversary|[Pp]aperback|[Rr]eprint|[Pp]bk\.?)"
)
EDITION = regex(
    rf"(?P<edition>(?:{_ORDINAL}\s+(?:and\s+)?){{1,3}})(?:(?:[Ee]|é)d(?:n|ition|ici(?:o|ó)n|izione)?|[Aa]ufl(?:age)?|[Rr]epr(?:int|\.))\b\.?",
    re.ASCII,
)
_TALK = regex(
    r"^(?:emphasis|italics|translation|incorporating|my|our|author|see|citing|quoting|arguing|noting|holding|finding"
    r"|discussing|on file|internal|footnotes?|citations?|alteration"
    r"|quotation|describing|explaining|stating|as amended|per curiam|en banc|dissenting|same|but|which"
    r"|who|note|unpublished manuscript|original emphasis|explaining|a\s)",
    re.IGNORECASE,
)
_SPOKEN = regex(
    r"^(?:speech|lecture|keynote|paper (?:presented|given|delivered)|presentation|testimony|interview"
    r"|address|remarks|sermon|talk|panel|conference paper)\b",
    re.IGNORECASE,
)
# `(Section 21 of the Harbours Act for Fiscal Year 2023; P.L. 117-263)`: a law, and no publisher.
_OF_LAW = regex(
    r"^(?:[Ss]ections?|[Ss]ec\.|§§?|[Tt]itle|[Dd]ivision|[Pp]art)\s+\w+.*\bof\b|\bP\.\s?L\.\s?\d|\bU\.S\.C\."
)


def read_imprint(content: str) -> Fields | None:
    """The fields that a bracket gives; None where it is no part of a reference but a remark."""
    text = _GRANTED.sub("", _UPDATED.sub(", ", _SUPPLEMENT.sub("", content.strip(" ,;"))))
    if known := number_or_name(text):
        return known
    if text.startswith("[") and text.endswith("]"):
        text = text.strip("[]")
    if not text or _TALK.match(text) or _OF_LAW.search(text):
        return None
    if _ROLE_ALONE.fullmatch(text):
        return None
    if is_later_printing(text):
        return {"addendum": text}
    if known := _read_parted(text) or read_of_series(text):
        return known
    text, first = without_first_printing(text)
    text, first = only_reprint(text, first)
    date, rest = _split_date(text)
    if date is None:
        return _read_undated(rest)
    return _read_dated(rest.strip(" ,;"), {**first, **({"date": date} if date else {})})


# `2d ed. 1990 & Supp. 2001`: what was added to it later.
_SUPPLEMENT = regex(r"(?<=\d{4})\s(?:&|and)\s(?:[A-Z]?[a-z]*\.?\s)?Supp\.[\sIVX\d–-]*$")
# `Leeds: Harbour Office, updated May 2020` · `Aug. 28, 2014, incorporating change 1, May 12, 2017`
_UPDATED = regex(r",\s(?:(?:last\s)?(?:updated|revised|modified)(?:\s(?:on|in))?|forthcoming)\s(?=[A-Z\d])")
# `Published by The Quay Co., 1902. Reprinted by permission.` · `Mar. 12, 2025, 18:30 ET`: who allowed it, the hour.
_GRANTED = regex(
    r"^(?:[Pp]ublished|[Pp]rinted)\s(?:by|for)\s|^(?:[Bb]y|[Ww]ith)\s(?:the\s)?(?:kind\s)?permission\s(?:[a-z]+\s){0,5}(?=[A-Z])"
    r"|(?<=\d)\.\s+(?:[Aa]uthor[’']?s\s[Cc]opyright|(?:[Rr]eprinted\s)?[Bb]y\s[Pp]ermission|[Cc]opyright)\b[^()]*$"
    r"|(?<=\d{4}),\s(?:incorporating\s.*|\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?)$"
)
# `Harbour Commission (Hrsg.)`: what somebody did, and no place.
_ROLE_ALONE = regex(
    r"(?:[Hh]rsg|[Hh]gg?|[Hh]rg|a cura di|(?:[Ee]|é)dd?s?|[Tt]rans|[Pp]roducers?|[Dd]irs?|[Cc]oords?|[Oo]rgs?)\.?"
)


# `ed. Walter A. Roe. Grand Rapids: Quay, 2001`: a full stop may stand for the semicolon behind editors.
_BEHIND_ROLE = regex(r";|(?<=[a-z]{2})\.(?=\s[A-Z][\w ,]{2,30}:\s)")


def _read_parted(text: str) -> Fields | None:
    """SBL: `(ed. J. H. Roe; 2 vols.; Peabody, Mass.: Rutland, 1991)`: a semicolon before the imprint."""
    *before, imprint = (part.strip() for part in _BEHIND_ROLE.split(text))
    if not before or not re.search(r":\s.*,\s\d{4}$", imprint):
        return None
    imprint, fields = only_reprint(f"{before[-1]}; {imprint}", {})
    if fields:
        before.pop()
    else:
        imprint = imprint.rpartition("; ")[2]
    for part in before:
        edition = EDITION.fullmatch(part)
        said = {"edition": edition["edition"].strip()} if edition else read_part(part)
        if said is None:
            return None
        fields |= said
    date, rest = _split_date(imprint)
    found = _read_dated(rest.strip(" ,;"), {"date": date} if date else {})
    return {**fields, **found} if found else None


# `(online, 3 March 2012)` · `(online ed, Auckland, 3 March 2012)`: in what manner a newspaper appeared.
_ONLINE = regex(r"^[Oo]nline(?:\sed(?:n|ition)?\.?)?(?:,\s*|$)")


def _read_dated(rest: str, fields: Fields) -> Fields | None:
    """What stands before the date of a bracket; `fields` has the date."""
    if _SPOKEN.match(rest):
        return {"talk": rest, **fields}
    rest = _ONLINE.sub("", rest)
    if not rest:
        return fields or {"nodate": "yes"}
    if CODE.fullmatch(rest):
        return {"number": rest, "reportcode": "yes", **fields}
    for reader in _READERS:
        found = reader(rest)
        if found is not None:
            return {**found, **fields}
    return None


def _split_date(text: str) -> tuple[str | None, str]:
    """The date at the end of a bracket (empty for `n.d.`), None where there is none, and what stands before it."""
    none = NO_DATE.search(text)
    if none and not text[none.end() :].strip(" .,])"):
        return "", text[: none.start()]
    date = find_full_date(text)
    if date and not re.search(r"[^\W\d_]{2}", text[date.span.end :]):
        return date.value, text[: date.span.start]
    years = []
    position = 0
    while year := find_year(text, position):
        if not text[: year.span.start].endswith(("No. ", "no. ", "Nos. ")):  # `Working Paper No. 1730, 2006`
            years.append(year)
        position = year.span.end
    if years and not re.search(r"[^\W\d_]{2}", text[years[-1].span.end :]):
        first = next((y for y in years if not text[y.span.end : years[-1].span.start].strip(" [],;/—–-")), years[-1])
        return first.value, text[: first.span.start]
    first_year = re.match(r"(1[5-9]\d\d|20\d\d),?\s+(?=[A-Z])", text)
    return (first_year[1], text[first_year.end() :]) if first_year else (None, text)


def _read_undated(text: str) -> Fields | None:
    medium = text.lower() in ("blog", "online", "video", "film", "print", "pdf", "in russian", "draft")
    if medium or re.match(r"(?:\d{3}|\d+[a-z]|[ivxlc]+$)", text):
        return {"note": text} if re.match(r"[A-Za-z]{3}", text) else None
    edition = EDITION.search(text)
    if edition:
        return {"edition": edition["edition"].strip()}
    if THESIS.match(text):
        return _read_thesis(text)
    if PUBLISHER.search(text) and ":" not in text and not PLACE.match(text) and len(text) < 60:
        return {"publisher": text}
    if ":" in text and re.match(r"[A-Z]", text) and len(text) < 100:
        return _read_place_publisher(text)
    if PLACE.match(text) or re.fullmatch(r"(?:[A-Z][\w.’'-]++ ?){1,3}(?:, [A-Z][\w.]+)?", text):
        return {"place": text}
    return None


def _read_thesis(text: str) -> Fields | None:
    found = THESIS.search(text)
    if not found:
        return None
    after = text[found.end() :].strip(" ,.:")
    return {"thesis": found["type"], **({"institution": after} if after else {})}


# `(ANF 3:46)`, `(Rev. 13:8)`: behind the colon stands where in a series or a book.
_PLACE_IN_SERIES = regex(r"\d[\d.,–\s-]*[a-f]?")


def _read_place_publisher(text: str) -> Fields | None:
    """`Washington, DC: International Business Publications`; of several, the first."""
    if ":" not in text:
        return None
    place, publisher = (part.strip(" ,;") for part in re.split(r"\s*:\s*", text, maxsplit=1))
    if _PLACE_IN_SERIES.fullmatch(publisher):
        return None
    version = _VERSION.search(publisher)
    publisher = publisher[: version.start()] if version else publisher
    known = is_body(place) and not is_body(publisher) and not PUBLISHER.search(publisher)
    if (PLACE.match(publisher) or known) and not PLACE.match(place):
        place, publisher = publisher, place  # `(Harbour Press: London, 2010)`
    publisher = re.split(r"\s*;\s*(?=[A-Z][\w .,]+:)", publisher)[0]
    fields = _without_edition(place)
    publisher = re.sub(r",?\s*(?:reprint|repr\.|orig(?:inally)?\.? pub\w*\.?).*$", "", publisher, flags=re.IGNORECASE)
    original = re.search(r"[,\s]*\[?(1[5-9]\d\d|20\d\d)\]?[;,\s]*$", publisher)
    if original and original.start() > 0:
        publisher = publisher[: original.start()]
    place_text = fields.pop("rest", "")
    if re.fullmatch(r"n\.\s?p\.?", place_text):
        place_text = ""
    if re.fullmatch(r"n\.\s?p\.?", publisher):
        publisher = ""
    found = {**fields, "location": _plain_place(place_text), "publisher": publisher.strip(" ,")}
    found["edition"] = version["version"] if version else found.get("edition", "")
    return {name: value for name, value in found.items() if value}


# `(Leeds: Harbour Institute, third version, 2024)`
_VERSION = regex(
    r",\s(?P<version>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]inal|[Rr]evised|\d(?:st|nd|rd|th)) (?:version|impression))$"
)


def _plain_place(place: str) -> str:
    return re.sub(r"(?<=[a-z]{4})\.$", "", place)


def _without_edition(text: str) -> Fields:
    """`2nd ed., Oxford` without its edition; `original 1950; repr., New York`."""
    edition = EDITION.search(text)
    if edition:
        rest = (text[: edition.start()] + text[edition.end() :]).strip(" ,;.")
        return {"edition": edition["edition"].strip(), "rest": rest}
    original = re.match(r"(1[5-9]\d\d|20\d\d)\s*[;,]\s*(?:(?:repr(?:int(?:ed)?|\.)?|rpt\.?),?\s*)?", text)
    if original:
        return {"origdate": original[1], "rest": text[original.end() :].strip(" ,;")}
    return {"rest": text}


_ROLES = regex(r"(?P<names>[^()]{3,150}?)\s+(?P<role>eds?|trans|trs?)\b\.?(?:,\s*(?P<rest>.*))?$")


def _read_role(text: str) -> Fields | None:
    """`Peter J. Katzenstein & Stephen D. Krasner eds.` · `John E Woods tr, Knopf`."""
    found = _ROLES.match(text)
    people = read_people(found["names"], loose=False) if found else None
    if found is None or people is None:
        return None
    if found["role"] == "ed" and PLACE.fullmatch(found["names"]) and not found["rest"]:
        return {"edition": found["names"]}  # `Chicago ed. 1979`
    role = "translator" if found["role"].startswith("t") else "editor"
    rest = found["rest"] or ""
    return {
        role: bibtex_names(people.names),
        **((_read_edition(rest) or _read_names_of_house(rest) or {}) if rest else {}),
    }


def _read_court(text: str) -> Fields | None:
    return {"court": text.strip(" ,")} if COURT.search(text) and not PUBLISHER.search(text) else None


def _read_edition(text: str) -> Fields | None:
    """OSCOLA and Bluebook: `2nd edn, OUP` · `2d ed.`."""
    edition = EDITION.search(text)
    if not edition:
        return None
    rest = (text[: edition.start()] + text[edition.end() :]).strip(" ,;.")
    fields: Fields = {"edition": edition["edition"].strip()}
    return {**fields, **(_read_names_of_house(rest) or {})} if rest else fields


def _read_names_of_house(text: str) -> Fields | None:
    """`Chicago, M. A. Donohue and Company` · `London` · `Macmillan` · `Cambridge University Press`."""
    editor = re.match(r"(?:ed(?:s|ited by)?\.?|trans(?:lated by|\.)?)\s+", text)
    if editor or len(text) > 160:
        return None
    first, _, second = text.partition(",")
    if second and PLACE.match(first.strip()) and (PUBLISHER.search(second) or not PLACE.match(text)):
        if re.fullmatch(r"\s*[A-Z]\.?[A-Z]\.?\s*", second) or COUNTRY.fullmatch(second.strip()):
            return {"location": text}
        return {"location": first.strip(), "publisher": second.strip(" ,")}
    if PLACE.match(text):
        return {"location": text}
    if GENRE.match(first.strip()) and second:
        return {"genre": first.strip(), "publisher": second.strip()}
    last = text.rpartition(",")
    if last[0] and PLACE.match(last[2].strip()) and not PLACE.match(last[0]):
        return {"publisher": last[0].strip(), "location": last[2].strip()}
    if re.match(r"[^\W\d_a-z\W]|[A-Z0-9]", text):
        return {"publisher": text.strip(" ,")}
    return None


_Reader = Callable[[str], Mapping[str, str] | None]


_READERS: tuple[_Reader, ...] = (
    _read_thesis,
    _read_role,
    read_genre_first,
    read_numbered,
    read_issue,
    _read_court,
    _read_place_publisher,
    _read_edition,
    read_misprinted,
    _read_names_of_house,
)
