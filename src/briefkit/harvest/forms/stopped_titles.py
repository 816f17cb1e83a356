"""Titles of several parts before a place and a year: `Roe, Jan: Die Häfen. Eine Geschichte. Kiel 1998, S. 23`."""

import re

from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.parts.idem_names import IDEM
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.patterns import regex

# Where such an imprint may begin: `. Kiel 1998` · `, Frankfurt a. M. 1998` · `. Kiel: Rutland 1998`
IMPRINT = regex(
    r"[.,?!]\s+(?P<place>[^\W\d_a-z][\w’'/-]*(?:\s(?:[\w’'/-]+|[A-Za-z]{1,2}\.)){0,3})(?:,\s[A-Z]{2})?"
    r"(?::\s(?P<house>[^\W\d_a-z][^.:;()\d]{2,50}?))?,?\s"
    r"(?P<edition>\d{1,2}\.\s?Aufl(?:age|\.)\s|[²³⁴-⁹]|[2-9](?=(?:1[5-9]|20)\d\d(?!\d)))?(?P<year>(?:1[5-9]|20)\d\d)(?:[a-z]|\s?[–-]\s?(?:1[5-9]|20)\d\d)?(?=\s*(?:[,.;:(]|$))"
)
_LONGEST = 400
_YEAR = regex(
    r"\((?:1[5-9]|20)\d\d\)|;|[“”»«]|https?:|\b(?:[Ii]n:|ebd|[Ii]bid|op\.\s?cit|[Ss]ee|[Cc]f|[Vv]gl|[Vv]oir)\b|\b(?:pp?|S|fols?|[Vv]ol)\.\s?\d|\b[Pp]art\s[IVX]"
)


def imprint_of(item: str) -> re.Match[str] | None:
    """The imprint of a reference that begins with its author; None where no town and year close the title."""
    people, start = leading_people(item[:_LONGEST])
    if people is None or not (people == IDEM or any({"given", "literal"} & name.keys() for name in people.names)):
        return None
    for found in IMPRINT.finditer(item, start, _LONGEST):
        if is_place(found["place"]):
            title = item[start : found.start()]
            return None if _YEAR.search(title) or SENTENCE.search(title) or len(title) < _SHORTEST else found
    return None


_SHORTEST = 4


def goes_on_to_imprint(item: str, length: int) -> bool:
    """Tell whether a reference that was cut at a full stop goes on to its place and year behind the cut.

    Args:
        item: the text from the author on.
        length: how much of it stands before the cut.
    """
    found = imprint_of(item)
    return found is not None and found.start("year") > length


# `Jane Roe, Quays Took Their Jobs. Now They Walk Dogs and Fix Piers, QUAY POST (June 2, 2023)`: too long for names.
_GOES_ON = regex(r"[A-Z][\w’'-]*(?:\s[\w’'-]+){5,16},\s(?:\d{1,3}\s)?[A-Z]")


def goes_on_as_title(text: str) -> bool:
    """Tell whether what stands behind a full stop may be the second sentence of a title, before its periodical."""
    return _GOES_ON.match(text) is not None
