"""Houses and places in items of lists, whichever stands first."""

import re

from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import PLACE, PUBLISHER


def house_and_place(text: str) -> tuple[str, str]:
    """`Quay Press, London` · `London, Quay Press` · `Quay Press, Leith, UK`: the house and the place, either empty."""
    if PLACE.match(text):
        return "", text
    first, comma, second = text.partition(", ")
    if comma and PLACE.match(first) and "," not in second and not PLACE.match(second):
        return second, first  # `London, Rutland`
    house, comma, place = text.rpartition(", ")
    if not comma:
        return text, ""
    state = re.fullmatch(r"(?:[A-Z]{2,3}|[A-Z]\.[A-Z]\.|England|UK|USA)", place)
    if state and ", " in house:
        house, _, city = house.rpartition(", ")
        return house, f"{city}, {place}"
    known = PLACE.match(place) or (PUBLISHER.search(house) and len(place.split()) <= 3) or is_body(house)
    return (house, place) if known and not is_body(place) and not PUBLISHER.search(place) else (text, "")


def ended(text: str) -> str:
    """A name without the full stop of its reference; `Inc.` keeps its own."""
    return text.strip(" ,") if re.search(r"\b(?:Inc|Ltd|Co|Corp)\.$", text.strip()) else text.strip(" ,.")
