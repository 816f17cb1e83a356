"""The number of an edition raised before or behind its year, as German and French notes have it: `Berlin: ²1964`.

Copies lose that it is raised: `Berlin: 21964`.
"""

import re
from dataclasses import replace

from briefkit.harvest.lexicon import PLACE
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.regions import Regions
from briefkit.text import Span

_DIGITS = str.maketrans("²³⁴⁵⁶⁷⁸⁹", "23456789")
_YEAR = r"(?:1[5-9]|20)\d\d"
_RAISED = re.compile(rf"[²³⁴-⁹](?={_YEAR}(?!\d))|(?<=[\s(][12]\d\d\d)[²³⁴-⁹](?=[,.;)]|$)")
# Of five digits the first is an edition only behind a place.
_LOST = re.compile(
    rf"(?P<place>[^\W\d_a-z][\w/.-]*(?:\s[^\W\d_a-z][\w/.-]*)?):?,?\s(?P<edition>[2-9])(?={_YEAR}(?:[,.;)]|$))"
)


def without_raised_edition(regions: Regions) -> tuple[Regions, str]:
    """The text without such a number, and the number; as it is, and nothing, where there is none."""
    raised = _RAISED.search(regions.text)
    lost = None if raised else _LOST.search(regions.text)
    if raised is None and (lost is None or not PLACE.match(lost["place"])):
        return regions, ""
    at = raised.start() if raised else lost.start("edition") if lost else 0
    return _without(regions, at), regions.text[at].translate(_DIGITS)


def _without(regions: Regions, at: int) -> Regions:
    """A piece without the letter at a place, and its regions where they then are."""

    def moved(span: Span) -> Span:
        return Span(span.start - (span.start > at), span.end - (span.end > at))

    return Regions(
        regions.text[:at] + regions.text[at + 1 :],
        tuple((moved(span), value) for span, value in regions.addresses),
        tuple(map(moved, regions.quotes)),
        tuple(map(moved, regions.italics)),
        tuple(map(moved, regions.brackets)),
        tuple((moved(span), value) for span, value in regions.links),
    )


def with_edition(reading: Reading | None, edition: str) -> Reading | None:
    """A full reference with the edition that was raised, if no other is given."""
    if not edition or not isinstance(reading, FullReference) or "edition" in reading.fields:
        return reading
    return replace(reading, fields=dict(sorted({**reading.fields, "edition": edition}.items())))
