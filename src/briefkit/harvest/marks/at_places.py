"""A place behind the year without a comma, as in Commonwealth law: `Roe, Piers, Hill Press, London, 2000 at 179`.

A comma is read in place of the white space between them; all places stay what they are.
"""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.patterns import regex

_BEHIND_YEAR = regex(
    r"(?<=,\s(?:19|20)\d\d)\s(?=at\s(?:pp?\.?\s?|paras?\.?\s?)?\d{1,4}(?:[-–]\d{1,4})?\s*(?:[.;,)]|$))"
)


def with_places_parted(regions: Regions) -> Regions:
    """The note with a comma before each such place."""
    text = _BEHIND_YEAR.sub(",", regions.text)
    return replace(regions, text=text) if text != regions.text else regions
