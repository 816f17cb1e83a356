"""Papers whose titles have their year: `Harbour Watch, World Report 2020, Leeds: Harbour Watch, p. 12`."""

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, is_short_body, leading_people
from briefkit.harvest.parts.tail import Tail, pieces_left
from briefkit.harvest.parts.takers import run_takers
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_year
from briefkit.harvest.words.lexicon import COUNTRY
from briefkit.patterns import regex

_KINDS = (
    r"Report|Survey|Outlook|Review|Yearbook|Year\sBook|Statistics|Census|Budget|Index|Handbook|Monitor|Bulletin|Trends|Indicators|Accounts"
    r"|Abstract|Estimates|Plan|Prospects|Assessment|Almanac|Informe|Rapport|Relatório|Memoria|Jahresbericht|Bericht"
)
_YEARS = r"(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?"
# `World Report 2020` · `Human Development Report 1994: Quays and Locks` · `Annual Report of the Harbour Board 2012-13`
_TITLE = regex(
    rf"(?P<title>[^\W\d_a-z][^,;:“”\"()]{{2,90}}?\s(?P<year>{_YEARS})(?::\s[^,;“”\"()]{{4,120}}(?:,\s[^,;“”\"()]{{2,60}}\s(?:and|&)\s[^,;“”\"()]{{2,60}})?)?)"
    r"(?P<comma>,\s+)(?=\S)"
)
_SERIAL = regex(rf"\b(?:{_KINDS})\b")
_LONGEST = 400


def read_yearly_paper(regions: Regions) -> FullReference | None:
    """A report of a year, with who put it out before it or behind it, and no other date."""
    if regions.quotes or regions.italics or regions.addresses or len(regions.text) > _LONGEST:
        return None
    people, start = _bodies_ahead(regions.text)
    found = _TITLE.match(regions.text, start)
    if found is None or SENTENCE.search(found["title"]) or not (people or _SERIAL.search(found["title"])):
        return None
    tail = Tail(regions.cut(found.end("title")), quoted=False)
    year = find_year(found["year"])
    tail.give("date", year.value if year else "")
    run_takers(tail)
    if people:
        _give_town(tail)
    if not _is_imprint(tail, people):
        return None
    tail.give("genre", "Report")
    _give_house(tail)
    kind, fields = build_entry(found["title"], people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


_AT_END = regex(rf"\b(?:{_KINDS})\s(?P<year>(?:19|20)\d\d)$")


def year_of_title(title: str) -> str:
    """The year of `World Report 2020`; empty for other titles."""
    found = _AT_END.search(title)
    return found["year"] if found else ""


def _bodies_ahead(text: str) -> tuple[People | None, int]:
    """Who put it out, where bodies stand before the title."""
    people, start = leading_people(text)
    name = people.names[0].get("literal", people.names[0].get("family", "")) if people else ""
    if people is None or "given" in people.names[0] or not (is_body(name) or is_short_body(name)):
        return None, 0
    return people, start


_TOWN = regex(r"[^\W\d_a-z][a-zß-ÿ’'-]{2,}(?:\s[^\W\d_a-z][a-zß-ÿ’'-]{2,})?")


def _give_town(tail: Tail) -> None:
    """`Marsh Watch, State of the Coast 2015, Tarnburg, p. 3`: one name behind the title of a body is a town."""
    rest = pieces_left(tail)
    if len(rest) == 1 and _TOWN.fullmatch(rest[0][1]) and not is_body(rest[0][1]) and "publisher" not in tail.fields:
        tail.give("location", rest[0][1])
        tail.take(rest[0][0], rest[0][0] + len(rest[0][1]))


def _is_imprint(tail: Tail, people: People | None) -> bool:
    """Tell whether nothing stands behind the title but places and bodies, and at least one of them."""
    rest = [piece for _, piece in pieces_left(tail)]
    plain = all(
        is_place(piece) or is_body(piece) or COUNTRY.fullmatch(piece) or _STATE.fullmatch(piece) for piece in rest
    )
    if people is None and not any(map(is_body, (*rest, tail.fields.get("publisher", "")))):
        return False
    return plain and bool(rest or {"publisher", "location"} & tail.fields.keys())


_STATE = regex(r"D\.?\s?C\.?|N\.?Y\.?")


def _give_house(tail: Tail) -> None:
    """`Ministry of Ports, Government of Tarnland`: an office and what it belongs to are one name."""
    rest = pieces_left(tail)
    houses = [(place, piece) for place, piece in rest if is_body(piece) and not is_place(piece)]
    if "publisher" in tail.fields or not houses:
        return
    tail.give("publisher", ", ".join(piece for _, piece in houses))
    for place, piece in houses:
        tail.take(place, place + len(piece))
