"""References with nothing but commas: `Gogoi, L., War Weapons, Concept Publishers, New Delhi, 2006, pp. 97–103`."""

import re
from dataclasses import dataclass, replace

from briefkit.harvest.forms.comma_pieces import Piece, pieces_of
from briefkit.harvest.marks.regions import BLANK, Regions, blanked
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.idem_names import IDEM
from briefkit.harvest.parts.leads import ACCESSED, PAPER_OF, SENTENCE, leading_people
from briefkit.harvest.parts.numbered_papers import INDEX, KINDS, split_numbered
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.lexicon import COUNTRY, JOURNAL, PLACE, PUBLISHER, REPORT, THESIS
from briefkit.patterns import regex
from briefkit.text import Span

_VOLUME = regex(
    r"(?:[Vv]ol(?:ume|s)?\.?|[Nn]os?\.?|[Ii]ssue|[Bb]d\.|[Tt](?:ome|\.)|[Nn][°ºr]\.?|v\.)\s*(?:\d|[IVXLC]+\b)|[IVXLC]+$|\d{1,4}(?:\s?\x00+|[./]\d+)?$"
)
_JOURNAL_BEFORE_VOLUME = regex(r"^[^\W\d_a-z].*[^\W\d_]\.?\s+(?:\d{1,4}|[IVXLC]+)(?:\s?\x00+|[./]\d+)?$")
_IN = regex(r"[Ii]n:?\s+(?=[^\W\d_a-z])")
_YEAR = regex(r"\[?(?:c\.?\s?)?(?:1[5-9]|20)\d\d[a-z]?\]?(?:[-–/]\d{2,4})?\s*(?:\x00*\s*)?\.?$")
_PERIODICAL = regex(
    r"(?:The )?(?:Proceedings|Transactions|Annals|Bulletin|Journal|Revue|Zeitschrift|Revista|Rivista)\s+\w"
)
_PAGES = regex(
    r"(?:see\s+|esp\.?\s+)?(?:[Pp]{1,2}\.?|pages?|S\.|§§?|¶+|[Pp]aras?\.?|[Pp]aragraphs?|[Tt]ables?|[Ff]ig(?:ure|\.)|[Bb]ox|[Cc]ols?\.|[Ff]ols?\.)\s*\d|[Cc]h(?:ap)?s?\.\s[\dIVXLC]+$"
    r"|\d+(?:[-–]\d+)?(?:\s?(?:ff?|sqq?)|\s?nn?\.?\s?\d{1,3})?\.?$"
)
_EDITION = regex(
    r"(?:\d+(?:st|nd|rd|th|e)(?:\s+rev(?:\.|ised))?|[Rr]ev(?:ised|\.)|[Ss]econd|[Tt]hird|[Nn]ew)\s+(?:ed|Ed)|\d+\s+vols?\b|trans|ed(?:s|ited)?\.?\s|tr\."
)
_LONGEST = 600


@dataclass(frozen=True)
class _Imprint:
    """Publisher and place before the year, and the piece with which they begin."""

    index: int
    publisher: str = ""
    location: str = ""


def read_comma_parted(regions: Regions) -> FullReference | None:
    """A reference whose parts only commas divide; None where no people lead or no year ends it."""
    text = regions.text.rstrip()
    if regions.quotes or regions.italics or len(text) > _LONGEST or SENTENCE.search(text.split(",")[0]):
        return None
    people, start = leading_people(text)
    if people is None or not re.match(r"[^\W_a-z]|[‘'“\"]|(?:a[a-z]|el)-[^\W\d_a-z]", text[start:]):
        return None
    pieces = pieces_of(text, start)
    year = _year_at(pieces)
    if year is None:
        return None
    imprint = _imprint_in_state(pieces, year) or _imprint_before(pieces, year)
    index, periodical = _end_of_title(pieces, imprint.index, bool(imprint.publisher))
    title = text[start : pieces[index].start].rstrip(" ,.")
    if index == 0 or not _is_title(title, people, is_place(imprint.location)):
        return None
    if index == year and re.match(r"\d{4}\s?[-–/]", pieces[year].text):
        return None  # years that end a title: `The Origins of Spin, 1945–51, p. 106`
    tail = _read_rest(regions, pieces, index, year, imprint, periodical)
    people = split_numbered(people, tail)
    kind, fields = build_entry(title, people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


_HOUSE_OF_PLACE = regex(r"(?P<house>[^()]+?)\s\((?P<place>[^\W\d_a-z][^()\d]{2,40})\)")  # `Quay Press (London)`


def _read_rest(
    regions: Regions, pieces: list[Piece], index: int, year: int, imprint: _Imprint, periodical: bool
) -> Tail:
    """What follows the title, with the imprint taken out of it."""
    begin = pieces[index].start - 1
    until = pieces[year + 1].end if _DAY.match(pieces[year].text) else pieces[year].end
    house = Span(pieces[imprint.index].start, until)
    rest = replace(regions, text=blanked(regions.text, [house]))
    tail = read_tail(rest.cut(begin), quoted=periodical)
    placed = _HOUSE_OF_PLACE.fullmatch(imprint.publisher)
    placed = None if placed is None or COUNTRY.fullmatch(placed["place"]) else placed  # `Reed Publishers (India)`
    tail.give("publisher", placed["house"] if placed else imprint.publisher)
    tail.give("location", imprint.location or (placed["place"] if placed else ""))
    date = find_date(regions.text[pieces[year].start : pieces[year].end + 6])
    if date:
        tail.fields["date"] = date.value
        _sort_paper(tail, imprint, date.value)
    return tail


def _sort_paper(tail: Tail, imprint: _Imprint, day: str) -> None:
    """`Kto platit?, Nezavisimaja gazeta, 5.12.1998`: what stands before a day, and is no town, is a newspaper."""
    name = imprint.location
    if len(day) == _WHOLE_DAY and name and not imprint.publisher and not is_place(name) and not is_body(name):
        del tail.fields["location"]
        tail.quoted = True
        tail.give("container", name)


# `1998-12-05`
_WHOLE_DAY = 10


_STATE = regex(
    r"(?:Mass|Conn|Calif|Cal|Ill|Ind|Penn|Pa|Tenn|Tex|Va|Wash|Wis|Minn|Mich|Mo|Md|Ga|Fla|Ala|Ark|Ariz|Colo|Del|Kans?|Ky|La|Me|Miss"
    r"|Neb|Nev|Okla|Ore|Vt|Wyo)\.|[A-Z]\.\s?[A-Z]\."
    r"|(?:MA|CT|CA|IL|NJ|NY|PA|TX|VA|DC|MD|MI|MN|NC|OH|OR|WA|WI|GA|FL|IN|CO|NH|RI|TN)"
)


def _imprint_in_state(pieces: list[Piece], year: int) -> _Imprint | None:
    """`MIT Press, Cambridge, Mass., 1994`: city and state are one place."""
    if year < 3 or not _STATE.fullmatch(pieces[year - 1].text) or re.search(r"\d", pieces[year - 2].text):
        return None
    place = f"{pieces[year - 2].text}, {pieces[year - 1].text}"
    house = pieces[year - 3].text if year > 3 else ""
    return _Imprint(year - 3, house, place) if house and _names_house(house) else _Imprint(year - 2, "", place)


# `Shared Vision, Common Harbours: A Global Strategy`: a subtitle, and no house.
_OF_TITLE = regex(r"(?:An?|The|How|Why|What|Where|From|Towards?|Between|Beyond|Lessons|Challenges|Is|Are|In|On|For)\s")


def _imprint_before(pieces: list[Piece], year: int) -> _Imprint:
    """`Concept Publishers, New Delhi` · `London, Hurst` · `Armonk, NY: M.E. Sharpe` · `Guwahati`."""
    last = pieces[year - 1].text
    before = pieces[year - 2].text if year > 2 else ""
    if year < 2 or _is_no_house(last) or THESIS.match(f"{before}."):
        return _Imprint(year)
    place, colon, house = last.partition(":")
    titled = colon and not is_place(place.strip()) and _OF_TITLE.match(house.strip())
    if colon and house.strip() and len(place.split()) <= 4 and len(last) < 80 and not titled:
        if re.fullmatch(r"[A-Z]{2,3}|[A-Z]\.[A-Z]\.", place.strip()) and before:
            return _Imprint(year - 2, house.strip(), f"{before}, {place.strip()}")
        return _Imprint(year - 1, house.strip(), place.strip())
    if _names_house(last) and not is_place(last):
        placed = bool(before) and is_place(before)
        return _Imprint(year - 2, last, before) if placed else _Imprint(year - 1, last)
    if (
        re.search(r"\d", last)
        or _VOLUME.match(last)
        or _JOURNAL_BEFORE_VOLUME.match(pieces[year - 1].mask)
        or (len(last.split()) > 3 and not is_place(last))
    ):
        return _Imprint(year)
    if is_place(before) and (towns := _beside_town(pieces, year)):
        return towns
    booked = year > 3 and _IN.match(pieces[year - 3].text) and pieces[year - 3].mask.endswith(BLANK)
    named = before and not booked and not _VOLUME.match(before) and not _IN.match(before) and not JOURNAL.search(last)
    if named and (_names_house(before) or (_is_name(before) and (is_place(last) or len(before.split()) < 4))):
        return _Imprint(year - 2, before, last)
    known = is_place(last)
    return _Imprint(year) if JOURNAL.search(last) and not known else _Imprint(year - 1, "", last)


def _beside_town(pieces: list[Piece], year: int) -> _Imprint | None:
    """`Paris, Seuil, 1987` · `Springer, Berlin, Heidelberg, 2013`: the piece before the last is a town."""
    before, last = pieces[year - 2].text, pieces[year - 1].text
    if not is_place(last):
        return _Imprint(year - 2, last, before) if _is_name(last) else None
    house = pieces[year - 3].text if year > 3 else ""
    return _Imprint(year - 3, house, f"{before}, {last}") if house and _is_name(house) and not is_place(house) else None


def _is_no_house(text: str) -> bool:
    """`in Roe (Hg.)` · `Diss. phil.` · `zweite Auflage`: what names neither a house nor a town."""
    return not re.match(r"[^\W_a-z]", text) or _IN.match(text) is not None or THESIS.match(text) is not None


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) <= 4 and all(re.match(r"[^\W\d_a-z]|&$|and$", word) for word in words)


_DAY = regex(
    r"(?:(?:answered|dated|issued|adopted|published|released|delivered)\s(?:on\s)?)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}$"
)


# `manuscript no. 1489`
_COUNTED = regex(r"\b(?:[Nn]os?|[Nn]r|MSS?|[Ff]ols?)\.\s?\d{1,4}\.?$")
_IN_VOLUME = regex(r"\d{1,2}\s?:\s?\d{1,4}")


def _year_at(pieces: list[Piece]) -> int | None:
    """The piece that is, or ends with, the year; only pages and addresses may follow."""
    for index in range(len(pieces) - 1, 0, -1):
        piece = pieces[index]
        if _YEAR.match(piece.text) and ACCESSED.match(pieces[index - 1].text):
            continue  # `accessed June 3, 2010`
        if ACCESSED.match(piece.text) or _COUNTED.search(piece.text) or _CODE.fullmatch(piece.text):
            continue
        dated = (
            _YEAR.match(piece.mask)
            or _YEAR.match(piece.text)
            or (find_date(piece.text) if len(piece.text) < 30 else None)
        )
        if dated and any(_IN_VOLUME.fullmatch(other.text) for other in pieces[:index]):
            return None  # `Van Roe, Manuel, 1: 1458, 1460, 1508`
        if dated:
            return index - 1 if index > 1 and _DAY.match(pieces[index - 1].text) else index
        if not (
            _PAGES.match(piece.text)
            or re.match(
                r"(?:https?:|www\.|hier:?\s|ici\s|esp\.|n\.|note|accessed|at\s|passim|(?:Bd|Vol|T|t)\.\s?[\dIVX]|[IVXL]+$)",
                piece.text,
            )
        ):
            return None
    return None


def _end_of_title(pieces: list[Piece], stop: int, published: bool) -> tuple[int, bool]:
    """The first piece that is no part of the title, and whether the title is one of a piece in something."""
    for index in range(1, stop):
        piece, after = pieces[index], pieces[index + 1] if index + 1 < stop else None
        if _IN.match(piece.text) or (not published and _is_periodical(piece, after)):
            return index, True
        if _describes_volume(piece):
            return index, False
    return stop, False


def _is_periodical(piece: Piece, after: Piece | None) -> bool:
    """`Chemistry Educator 5` · `Journal of Salt, vol. 4` · `Proceedings of …`."""
    if _VOLUME.match(piece.text):
        return False  # `Wege, Bd. 2, Köln 1987`
    if _JOURNAL_BEFORE_VOLUME.match(piece.mask) or _PERIODICAL.match(piece.text):
        return True
    if after is None:
        return bool(JOURNAL.search(piece.text))
    return bool(_VOLUME.match(after.mask)) and not _EDITION.match(piece.text)


# `RR-1234` · `ASA 33/004/2012` · `AI Index: ASA 33/004/2012`: the number of a paper.
_CODE = regex(
    rf"[A-Z]{{1,6}}[-/]?\d[\w/-]*|(?:(?:AI\s)?Index:?\s)?{INDEX}"
    rf"|(?:[A-Z][\w&.-]*\s){{0,4}}{KINDS}\s(?:(?:[Nn]o\.?|N[°º])\s?)?(?!(?:19|20)\d\d$)\d{{1,4}}(?:/(?:19|20)?\d\d)?"
    r"|[A-Z]{2,8}-(?:Studie|Aktuell|Analyse|Report)\s\d{1,3}(?:/\d{2,4})?"
)


def _describes_volume(piece: Piece) -> bool:
    """`2nd ed.` · `vol. 3` · `Working Paper 12` · `PhD thesis` · `Mittal Publications`."""
    if REPORT.search(piece.text) and re.match(r"[^\W\d_a-z].*\d", piece.text):
        return True
    if _CODE.fullmatch(piece.text):
        return True
    marked = _VOLUME.match(piece.mask) or _EDITION.match(piece.text) or THESIS.match(f"{piece.text}.")
    return bool(marked) or _names_house(piece.text)


def _names_house(text: str) -> bool:
    return bool(
        re.match(r"[^\W\d_a-z]", text)
        and not re.search(r"\d-?\d", text)
        and len(text) < 80
        and (PUBLISHER.search(text) or PLACE.match(text) or (is_body(text) and not PAPER_OF.match(text)))
    ) or bool(re.match(r"[^\W\d_a-z][\w .’'-]{2,30}:\s[^\W\d_a-z]", text) and PLACE.match(text.split(":")[0]))


def _is_title(title: str, people: People, placed: bool) -> bool:
    """Tell whether it may be a title of these people; a family name alone has a work only where a town printed it."""
    words = title.split()
    first = people.families[0]
    whole = (
        "given" in people.names[0]
        or people == IDEM
        or bool(people.role)
        or is_body(first)
        or re.fullmatch(r"[A-Z][A-Z.&]+", first)
    )
    body = "literal" in people.names[0] and (len(people.names) > 1 or re.search(r"\s", first) is not None)
    return (
        bool(whole or (body and len(words) > 1) or (placed and len(title) > 4))
        and len(title) > 3
        and len(words) < 45
        and not (SENTENCE.search(title) and len(words) > 25)
    )
