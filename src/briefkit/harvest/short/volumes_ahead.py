"""The volume before the names of a work that was cited before: `3 BLACKSTONE, supra note 1, at *25`."""

from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.places.volume_pages import in_volume
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

# Years and most volumes of reports have more figures; `7 HPR` is a series by its letters, which no name has alone.
_AHEAD = regex(r"\s*(?P<volume>\d{1,2}[A-Z]?)\s+(?=[*_]?[^\W\d_a-z])(?![B-DF-HJ-NP-TV-XZ.]{2,8}(?![\w’']))")


def volume_ahead(who: str) -> tuple[str, int]:
    """The volume that stands before names, and where these begin; an empty one where there is none."""
    found = _AHEAD.match(who)
    first = who[found.end() :].partition(",")[0] if found else ""
    return (found["volume"], found.end()) if found and read_people(first, loose=False) else ("", 0)


def with_volume(short: ShortReference, volume: str, said: str) -> ShortReference:
    """The reference with its volume in its place, as a page has it; sections are counted through all volumes.

    What looks like a volume and a name may be a title: `12 Ports, supra note 3`.
    """
    if not volume:
        return short
    instead = short.instead or replace(short, people=(), title=tidy_title(said))
    place = short.locator
    if place is not None and place.label == "page" and place.value[:1].isdigit():
        place = Locator("page", in_volume(volume, place.value))
    return replace(short, locator=place, instead=instead)
