"""What stands behind a title without marks: `Building Ports, Rutland Centre for Policy, RCP Brief No. 11`."""

import re

from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.numbered_papers import KINDS, is_office
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import PLACE, THESIS
from briefkit.patterns import regex

_SERIES = regex(
    rf"(?P<title>.{{8,}}?),\s+(?P<who>[^,:;?“”]{{2,60}}?)\s+(?P<genre>(?:{KINDS}|Commentary|Analysis))s?,?\s+"
    r"(?:[Nn]os?\.|[Nn]umber|#)\s*(?P<number>[A-Z]{0,4}[-/]?\d[\w./-]*)"
)
_HOUSE = regex(
    r"(?P<title>.{8,}?),\s+(?P<house>(?:The\s+)?[^\W\d_a-z][^,:;?“”]{5,80})(?:,\s+(?P<place>[^\W\d_a-z][^,:;?\d]{2,30}))?"
)
_FEWEST = 2  # words of a title that a body can stand behind


def part_house(title: str) -> tuple[str, dict[str, str]]:
    """The title alone; and publisher, location, genre and number of what was behind it."""
    fields: dict[str, str] = {}
    series = _SERIES.fullmatch(title)
    if series and is_office(series["who"]):
        title = series["title"]
        fields = {"publisher": series["who"], "genre": series["genre"], "number": series["number"]}
    found = _HOUSE.fullmatch(title)
    if found is None or len(found["title"].split()) < _FEWEST or not is_body(found["house"]):
        return title, fields
    place = found["place"]
    if SENTENCE.search(found["house"]) or (place and not PLACE.fullmatch(place)):
        return title, fields
    return found["title"], {**fields, "publisher": found["house"], **({"location": place} if place else {})}


_KIND = regex(
    r",\s(?P<kind>(?:[A-Z][\w&-]*\s){0,3}?(?:(?:Policy|Working|Research|Briefing|Discussion|Occasional|Issue|Position)\s(?:Paper|Brief|Note)"
    r"|Briefing|Backgrounder|Special\sReport|(?:White|Green)\sPaper))$"
)


_THESIS = regex(rf",\s{THESIS.pattern}\.?$", re.IGNORECASE)


def without_kind_of_paper(tail: Tail, title: str) -> str:
    """`Building Piers, Policy Paper (Leeds: Quay Institute, 2016)`: the kind of paper is no part of the title."""
    if thesis := _THESIS.search(title):  # `Of Piers, PhD dissertation (University of Norland, 2009)`
        tail.give("thesis", thesis["type"])
        return title[: thesis.start()]
    found = _KIND.search(title)
    if found is None or {"genre", "number"} & tail.fields.keys():
        return title
    tail.give("genre", found["kind"])
    return title[: found.start()]
