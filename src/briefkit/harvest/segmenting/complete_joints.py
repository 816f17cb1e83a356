"""Works that only a word ties to a complete reference: `Roe, *Ropes* (Leeds: Hill, 1990), 3 or Poe, *Tar* (…), 4`.

Both sides are read: what has its year and its place is complete, and what follows is signed and dated.
"""

from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.lists.listed_heads import listed_head
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, Relation
from briefkit.patterns import regex

_TIE = regex(
    r"(?<=[\d\x00])(?P<tie>,?\s+(?:and(?:\salso)?|or|as\swell\sas|together\swith)\s+(?:(?:see|in)\s+)?)(?=[^\W\d_a-z][\w.’'-]*[\s,])"
)
_LEAST = 12  # letters of a reference
_MOST = 6  # ties that are tried
_NEAR = 3


def with_complete_joints(
    regions: Regions, start: int, end: int, known: list[tuple[int, int, Relation]]
) -> list[tuple[int, int, Relation]]:
    """The joints of a piece with those behind complete references: end of one, start of the next, the tie.

    Where a joint is known already, only one that parts names from their own title gives way:
    `…, and Poe, A. (2009). *Tar*`.
    """
    ties = [*_TIE.finditer(regions.mask, start + _LEAST, end)][:_MOST]
    for found in ties:
        begin = found.end()
        head = listed_head(regions.text[begin:end]) if known else None
        kept = [one for one in known if head is None or abs(one[1] - begin - head.title) > _NEAR]
        if kept or end - begin <= _LEAST or not _is_signed(read_citation(regions.cut(begin, end))):
            continue
        before = read_citation(regions.cut(start, found.start()))
        if isinstance(before, FullReference) and "date" in before.fields:
            return [(found.start(), begin, Relation.NONE)]
    return known


def _is_signed(reading: Reading | None) -> bool:
    """Tell whether a reference says who, what and when."""
    return isinstance(reading, FullReference) and bool(reading.people) and {"title", "date"} <= reading.fields.keys()
