"""Old books by a family name alone: `Macaulay, Essays, London, 1843, p. 5` · `Buckle, Ports, London 1857, i. 33`.

What stands between the first comma and the town is the title, and no given name: the town and the year say that a
book is cited, and who cites books by family names gives no given names.
"""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.locators import plain_value, read_place
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_FAMILY = r"(?:(?:[Dd]e|[Vv]on|[Vv]an|[Dd]u|[Ll]e|[Ll]a)\s)?[^\W\d_a-z][\w’'-]+"
_BOOK = regex(
    rf"(?P<who>{_FAMILY}(?:\s(?:and|&|und|et)\s{_FAMILY})?),\s(?P<title>[^\W_a-z][^,;:“”\"()\d]{{2,160}}),\s"
    r"(?P<town>[^\W\d_a-z][^,;:()\d]{2,40}),?\s(?P<year>(?:1[4-9]|20)\d\d)(?=[\s,.;:]|$)(?P<rest>.*)$",
    re.DOTALL,
)
# `i. 33` · `vol. i, p. 82`: old books count volumes in small letters.
_SMALL_VOLUME = regex(
    r"[\s,]*(?:vol\.\s)?(?P<volume>[ivxlc]+)[.,]\s?(?:pp?\.\s?)?(?P<page>\d+(?:[-–]\d+)?(?:\s?ff?)?)[\s.]*$"
)


def read_town_book(regions: Regions) -> FullReference | None:
    """A book by its author's family name, a title without commas, a town and a year."""
    if regions.quotes or regions.italics or regions.addresses:
        return None
    found = _BOOK.match(regions.text)
    if found is None or not is_place(found["town"]) or is_place(found["title"]) or is_body(found["who"]):
        return None
    people = read_people(found["who"], loose=False)
    if people is None or SENTENCE.search(found["title"]):
        return None
    fields = {"date": found["year"], "location": found["town"], "title": tidy_title(found["title"])}
    fields["author"] = bibtex_names(people.names)
    return FullReference("book", dict(sorted(fields.items())), people.names, _place(found["rest"]))


def _place(rest: str) -> Locator | None:
    if small := _SMALL_VOLUME.match(rest):
        return Locator("page", plain_value(f"{small['volume']}, {small['page']}"))
    place = read_place(re.sub(r"^[\s,]+", " ", rest)) if rest.strip(" .") else None
    return place.whole if place else None
