"""The taker of counted items, whose numbers may look like years: `*Catalogue of Boats*, lots 1698–1738`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.places.item_places import read_item
from briefkit.harvest.places.locators import plain_value
from briefkit.patterns import regex

# Behind a page they are a place in it: `39, pl. 59`.
_AHEAD = regex(
    r"(?:(?<!\d)|(?<=\b1[5-9]\d\d)|(?<=\b20\d\d)),(?=\s(?:lots?|pls?\.|plates?|cat\. nos?\.)\s\d)", re.IGNORECASE
)


def take_items(tail: Tail) -> None:
    """Lots of a sale, plates of a book: the place, before dates are looked for."""
    found = _AHEAD.search(tail.text)
    item = read_item(tail.text[found.start() :]) if found else None
    if found is None or item is None or re.match(r"\s*[,(]\s*\w", item[2]):
        return
    tail.locator = Locator(item[0], plain_value(item[1]))
    tail.take(found.start(), len(tail.text) - len(item[2]))
