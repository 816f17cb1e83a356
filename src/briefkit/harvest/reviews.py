"""Reviews, with the title of what they review: `Jan Roe, review of *Harbours*, by Ada Poe, *Journal* 6 (2020): 3`."""

import re

from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.model import FullReference
from briefkit.harvest.people import People, read_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.takers import read_tail
from briefkit.harvest.titles import find_core
from briefkit.harvest.titles_tidy import tidy_title

_REVIEW = re.compile(
    r"(?:(?P<who>[^\W\d_a-z][^;:()“”\"]{2,80}?),\s+)?(?P<kind>(?:[Bb]ook\s|[Ee]xhibition\s|[Ff]ilm\s)?[Rr]eview\sof\s"
    r"(?:the\s)?(?:exhibition\s|film\s|book\s)?)"
)
# Who wrote, edited or translated what is reviewed.
_BY = re.compile(
    r"[,\s]*(?:by|eds?\.|edited\sby|trans\.)\s(?P<names>(?:[^,;(\d]|,\s(?=[^,;(\d]+,)){3,120}?)(?=,\s|\s\()"
)


def read_review(regions: Regions) -> FullReference | None:
    """A review with its own container; the title says what it reviews."""
    found = _REVIEW.match(regions.text)
    core = find_core(regions, found.end() - 1) if found else None
    if found is None or core is None or core.start - found.end() > 1:
        return None
    people = read_people(found["who"], loose=False) if found["who"] else None
    if found["who"] and people is None:
        return None
    by = _BY.match(regions.text, core.end)
    tail = read_tail(regions.cut(by.end() if by else core.end), quoted=True)
    if not {"date", "url", "volume"} & tail.fields.keys():
        return None
    title = f"{found['kind']}{tidy_title(regions.text[core.start : core.end])}"
    kind, fields = build_entry(title, people, tail)
    names = (people or People()).names
    return FullReference(kind, {**fields, "title": title}, names, tail.locator, tuple(tail.aliases))
