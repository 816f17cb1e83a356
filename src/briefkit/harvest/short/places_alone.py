"""Notes that are a place and nothing else, in books that go through one work: `p. 49` · `Pt. II, ch. 2, p. 88`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.model import Ibid
from briefkit.harvest.places.locators import plain_value, read_place
from briefkit.patterns import regex

_UNIT = (
    r"(?:[Pp]{1,2}\.|[Pp]ages?|[Cc]h(?:ap)?s?\.|[Cc]hapters?|[Pp]ts?\.|[Pp]arts?|[Bb]ks?\.|[Bb]ooks?|[Ff]ols?\.|§§?)"
)
_COUNT = r"(?:[IVXLC]+|[ivxlc]+|\d{1,4})(?:\s?[-–—]\s?\d{1,4})?"
_NAMED = r"(?:Introduction|Preface|Foreword|Conclusion|Appendix)"
_ALONE = regex(
    rf"(?:{_NAMED},\s(?=pp?\.))?{_UNIT}\s?{_COUNT}(?:[.,]?\s(?:and\s)?(?:{_UNIT}\s?)?{_COUNT}|[.,]\s{_NAMED}"
    r"|,\s(?:first|second|third|fourth|fifth)\s[a-z]+)*"
    r"(?:\s(?:ff?|sqq?|seqq?))?[.\s]*"
)


def place_alone(text: str) -> Ibid | None:
    """The place that a whole note gives; it is one in the work of the note before, if that cites one work."""
    if not _ALONE.fullmatch(text.strip()):
        return None
    said = text.strip().rstrip(". ")
    place = read_place(f" {re.sub(rf'^{_NAMED}, ', '', said)}")
    if place is None:
        return None
    if not place.rest.strip(" .") and not re.match(_NAMED, said):
        return Ibid("", place.whole)
    behind = re.sub(rf"^{_UNIT}\s?", "", said)  # `ch. 3, third argument, p. 66` · `Introduction, p. 38`
    return Ibid("", Locator(place.locator.label, plain_value(behind)))
