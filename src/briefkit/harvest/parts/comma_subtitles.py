"""A title in two parts between commas: `Jan Roe, The Port of Rutland, 1500-1700. A History, London, 1993`."""

import re

from briefkit.harvest.names.people import read_people
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

_PARTICLE = r"(?:(?:de|van|von|der|al|ibn|bin|dos|da|do|del|di|la|le|te|e|y)\s){0,2}"
_NAME = rf"(?:[^\W\d_a-z][\w.’'-]*\s){{1,3}}{_PARTICLE}[^\W\d_a-z][\w’'-]+(?:,?\sS\.\s?J\.)?"
# Who has written it, and the first part of its title: the end of a sentence may lead to them.
_HEAD = regex(rf"(?:^|[\s(])(?P<who>{_NAME}(?:,?\s(?:and|&)\s{_NAME})?),\s(?P<title>[^\W_a-z][^;“”\"()]{{2,140}})$")
_END = regex(
    r"[^\W\d_a-z][^;“”\"]{3,200}?,\s(?P<imprint>[^;“”\"]{3,90}?),?\s\[?(?:1[5-9]|20)\d\d\]?(?=\s*(?:[,.;:()]|$))"
)
_PAGED = regex(
    r"\b(?:pp?|fols?|ff?)\.\s?\d|\b(?:op\.\s?cit|[Ii]bid)|\((?:1[5-9]|20)\d\d\)|(?<![-–])\b(?:1[5-9]|20)\d\d$"
)
# `Cambridge (Mass.)` · `Freiburg i. Br.`
_STATE = regex(r"\s\([A-Z][\w.]{1,8}\.?\)|\s(?:i\.|a\.|a\.\s?d\.)\s?[A-Z][a-z]{0,4}\.$|\sa/[MSO]\.?$")


def is_place(text: str) -> bool:
    """Tell whether words are the name of a town, or of two: `London`, `Cambridge (Mass.) and London`."""
    return PLACE.match(_STATE.sub("", text.strip())) is not None


# `New York, NY: Touchstone, p. 12` · `Washington, DC. Retrieved from …`
_PLACED = regex(
    r"(?P<place>[^\W\d_a-z][^:.;\d]{2,40}?)(?::\s+[^\W\d_a-z]|\.?\s*$|\.\s+(?:[Rr]etrieved|[Aa]vailable|[Aa]ccessed|https?:|www\.))"
)


def begins_with_place(text: str) -> bool:
    """Tell whether a piece is an imprint: a town, and behind it its house, an address or nothing."""
    found = _PLACED.match(text)
    return found is not None and is_place(found["place"])


def goes_on_with_subtitle(earlier: str, piece: str) -> bool:
    """Tell whether a piece behind a full stop is the second part of a title, with its place and year."""
    end = _END.match(piece)
    if end is None or not any(is_place(part) for part in re.split(r",\s|:\s|\s-\s", end["imprint"])):
        return False
    head = _HEAD.search(earlier.rstrip(" ."))
    people = read_people(re.sub(r",?\sS\.\s?J\.", "", head["who"]), loose=False) if head else None
    whole = people is not None and all("given" in name for name in people.names)
    return head is not None and whole and not _PAGED.search(head["title"].removesuffix("."))
