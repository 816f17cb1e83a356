"""References of bibliographies: `Smith, J. (2010). The politics of energy.` · `TILLY, Charles. Coercion.`"""

import re

from briefkit.harvest.dates import find_date
from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.leads import read_body
from briefkit.harvest.lexicon import PUBLISHER
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.people import People, read_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.takers import read_tail
from briefkit.harvest.titles import find_core

_APA = re.compile(
    r"^(?P<who>[^()]{3,250}?)[\s,]*\((?P<date>(?:1[5-9]\d\d|20\d\d)[a-z]?(?:,\s*[^()]{3,20})?"
    r"|n\.\s?d\.)\)[.,:]?\s+(?P<title>[\"“‘']?[^\W_a-z].+)$",
    re.DOTALL,
)


# As bibliographies do: `TILLY, Charles. Coercion, Capital, and European States. Cambridge, MA : Blackwell, 1992.`
_LISTED = re.compile(
    r"^(?P<who>[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?,\s+[^.]*?(?:(?<=\s[A-Z])\.[^.]*?)*)\.\s+"
    r"(?P<title>(?![^\W\d_a-z][.,])[^\W_a-z\"“*].+\d{4}.*)$",
    re.DOTALL,
)


def _people_of(regions: Regions, found: re.Match[str]) -> People | None:
    """Persons with their given names, or a body before a title in italics: `Home Office (1990), *Report*`."""
    people = read_people(found["who"], loose=False)
    if people is not None and "given" in people.names[0]:
        return people
    marked = any(0 <= span.start - found.start("title") < 2 for span in regions.italics)
    return read_body(found["who"]) if marked and people is None else None


def read_author_date(regions: Regions) -> Reading | None:
    """`Smith, J., & Jones, K. L. (2010). The politics of energy. Energy Policy, 38(2), 123-134.`"""
    found = _APA.match(regions.text) or _LISTED.match(regions.text)
    people = _people_of(regions, found) if found else None
    if found is None or people is None:
        return None
    core = find_core(regions)
    rest = found["title"]
    if core is not None and core.start < found.start("title") - 1:
        return None
    if core is not None and core.start - found.start("title") < 2:
        stop = core.end - found.start("title")
    else:
        end = re.search(r"[.?!]\s+(?=[^\W_a-z]|\()|,\s+(?=in:?\s+[^\W_a-z])|\.$", rest)
        stop = end.end() if end else len(rest)
        if core is not None and core.start - found.start("title") < stop:
            stop = core.start - found.start("title")
    tail_regions = regions.cut(found.start("title") + stop)
    place = re.match(r"\s*(?:[^.:,]+,\s*)?[^.:]{2,40}\s?:\s*\S", tail_regions.text)
    tail = read_tail(
        tail_regions,
        quoted=not place and bool(tail_regions.text.strip(" .")) and not PUBLISHER.search(tail_regions.text),
    )
    date = find_date(found.groupdict().get("date") or "")
    tail.fields["date"] = date.value if date else tail.fields.get("date", "")
    kind, fields = build_entry(rest[:stop], people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))
