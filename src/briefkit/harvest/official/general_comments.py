"""General comments of treaty bodies: `Human Rights Committee, general comment No. 23 (1994), para. 7`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.official.symbols import SYMBOL
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.law_places import place_behind
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_COMMENT = regex(
    r"(?:(?:[Tt]he\s)?(?P<body>(?=[A-Z])[^;:“”\"]{2,120}?)(?:[’']s?\s|,\s(?:in\s)?(?:its\s)?|\s\([A-Z]{2,7}\),?\s|\s))?[“\"‘']?(?P<title>(?:[Jj]oint\s)?[Gg]eneral\s"
    r"(?:[Cc]omment|[Rr]ecommendation|[Oo]bservation)\s(?:[Nn]os?\.?\s?)?\d{1,3}(?!\d))(?P<rest>(?:[\s:,.;(/“\"—–-].*)?)$",
    re.DOTALL,
)
_YEAR = regex(r"\s?[(/](?P<year>(?:19|20)\d\d)\)?")
# Where the title ends: a symbol, a date, a place.
_ENDS = regex(
    rf"[”\"’']|,?\s+\(?(?:UN\s|U\.N\.\s)?[Dd]oc\b|[,;]?\s+\(?(?={SYMBOL})|,\s+(?=(?:\d{{1,2}}\s)?[A-Z][a-z]+\s(?:\d{{1,2}},\s)?(?:19|20)\d\d|at\s|¶|paras?\b|paragraphs?\b|pp?\.|§|adopted\b|available|https?:|\d)"
    r"|\s+\((?=[^()]*(?:19|20)\d\d)|\s*(?:¶|\x00|https?:)|\.\s+(?=[A-Z])|[\s.;]*$"
)
_PLACE = regex(r"[\s,(](?=(?:paras?\.?|paragraphs?|¶+|at\s¶?|pp?\.|§+)\s?\d)")


def read_general_comment(regions: Regions) -> FullReference | None:
    """A general comment with its body, number, year, subject and symbol, as far as they are printed."""
    found = _COMMENT.match(regions.text)
    if found is None or (found["body"] and SENTENCE.search(found["body"])):
        return None
    year = _YEAR.match(found["rest"])
    rest = found["rest"][year.end() :] if year else found["rest"]
    about = rest[: _end(rest)] if re.match(r"\s?[:,]?\s(?:on\s|concerning\s|[A-Z“\"‘(])|:", rest) else ""
    behind = rest[len(about) :]
    symbol = re.search(SYMBOL, behind)
    date = find_full_date(behind)
    bare = SYMBOL_OUT.sub(" ", behind)
    names = ({"literal": found["body"].strip(" ,")},) if found["body"] and found["body"] != "Committee" else ()
    place = read_locator(bare[spot.end() :]) if (spot := _PLACE.search(bare)) else None
    fields = {
        "author": bibtex_names(names) if names else "",
        "title": tidy_title(f"{found['title']}{year[0] if year else ''}{about}"),
        "number": symbol[0] if symbol else "",
        "date": date.value if date else year["year"] if year else "",
    }
    aliases = (*names_given(behind), *((symbol[0],) if symbol else ()))
    locator = place.locator if place else place_behind(behind)
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("report", kept, names, locator, aliases)


SYMBOL_OUT = regex(SYMBOL)


def _end(rest: str) -> int:
    stop = _ENDS.search(rest, 2)
    return stop.start() if stop else 0
