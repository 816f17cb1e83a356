"""The taker of an imprint without a year: `*Harbours*, Quay Book Centre, Madras, p. 14` · `Publ. by Quay House`."""

from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.lexicon import PUBLISHER
from briefkit.patterns import regex

# Cities of India have the number of their post office behind them: `Madurai-10`, `New Delhi 110 002`.
_HOUSE_AND_PLACE = regex(
    r"(?:^[\s,.\x00]*|,\s+|\x00[\s,.]*)(?P<house>[^\W\d_a-z][^,;:\x00()]{1,60}),\s+"
    r"(?:(?P<street>[^\W\d_a-z][^,;:\x00()\d]{2,30}),\s+)?(?P<place>[^\W\d_a-z][^\d,;:\x00()]{2,30}?)"
    r"(?:[-–\s]\d{1,3}(?:\s?\d{3})?)?(?=\s*(?:[,.;\x00]|$))"
)
_BY_HOUSE = regex(
    r"(?:^|(?<=[,.\x00\s]))(?:[Pp]ubl?(?:ished|\.)?|[Pp]rinted)\s(?:and\sdistributed\s)?by:?\s(?P<house>[^\W\d_a-z][^,;:\x00()]{2,60}?)\s*(?=[,;\x00]|\.?\s*$)"
)


def take_undated_imprint(tail: Tail) -> None:
    """House and place between commas where no year tells that they are; a house that is said to have published."""
    if {"publisher", "location", "journaltitle"} & tail.fields.keys() or (
        tail.quoted and "booktitle" not in tail.fields
    ):
        return
    if named := _BY_HOUSE.search(tail.text):
        tail.give("publisher", named["house"].strip())
        tail.take(named.start(), named.end())
        return
    found = _HOUSE_AND_PLACE.search(tail.text) if "date" not in tail.fields else None
    if found is None or not is_place(found["place"]) or is_place(found["house"]) or SENTENCE.search(found["house"]):
        return
    if found["street"] and not PUBLISHER.search(found["house"]):
        return
    tail.give("publisher", found["house"].strip())
    tail.give("location", found["place"])
    tail.take(found.start("house"), found.end())
