"""Names behind Ibid., with which some styles say whose work is meant: `Ibid, ROE, 351` · `Ibid, CRC, Article 37`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_NAMED = regex(
    r"[\s.,]*(?P<who>[^\W\d_a-z][^\d:;()“”\"‘«*\x00]{1,90}?)(?P<place>,\s+(?!\w+\s+v\.)[^;“”\"]{1,40})?[\s.]*$"
)
# `Ibid., Preface, 4` · `Ibid., Appendix, 12`: a part of the work before.
_PART = regex(
    r"(?:Preface|Foreword|Introduction|Prologue|Conclusion|Epilogue|Afterword|Appendi\w+|Annex\w*|Summary|Notes?|Index"
    r"|Book|Part|Chapter|Section|Volume|Vol\.|Table|Figure|Plate|Map|Art|Letter|Act|Scene|Title|Emphasis|See|Cf)\b"
)


def name_behind(rest: str, word: str) -> ShortReference | None:
    """The author, or the short title, that stands behind Ibid. with no more than a place; it may be of another work."""
    found = _NAMED.match(rest)
    if found is None or _PART.match(found["who"]) or read_locator(f", {found['who']}") is not None:
        return None
    place = read_locator(found["place"]) if found["place"] else None
    if found["place"] and (place is None or place.rest.strip(" .,")):
        return None
    families = found["who"].split(", ")
    several = len(families) > 1 and not any(" " in family for family in families)  # `Ibid, ROE, POE, 28`
    people = read_people(" and ".join(families) if several else found["who"], loose=False)
    where: Locator | None = place.whole if place else None
    if people is None:
        return ShortReference((), tidy_title(found["who"]), where, word)
    title = ShortReference((), tidy_title(found["who"]), where, word)
    return ShortReference(people.names, "", where, word, instead=title)


# `ibid., The Piers, Leyden, 1900`: another work of the same author.
_IMPRINT = regex(r"[\s,.]*[^\W\d_a-z][^;:“”\"\d]{8,160},\s(?P<place>[^,;:\d]{3,30}),?\s(?:1[5-9]|20)\d\d\b")


# `Id., La pesca, México, Faro, 1980, p. 3`
_IMPRINT_AND_HOUSE = regex(
    r"[\s,.]*[^\W\d_a-z][^;:“”\"\d]{2,160}?,\s(?P<place>[^,;:\d]{3,30}),\s(?P<house>[^,;:\d]{2,40}),?\s(?:1[5-9]|20)\d\d\b"
)


def names_imprint(rest: str) -> bool:
    """Tell whether a title with town and year follows."""
    found = _IMPRINT.match(rest)
    housed = _IMPRINT_AND_HOUSE.match(rest)
    return bool(found and is_place(found["place"])) or bool(
        housed and (is_place(housed["place"]) or is_place(housed["house"]))
    )


# `Id., *Le sens pratique*, Paris, Minuit, 1980, p. 44`
_PUBLISHED = regex(r"[\s,.]+[^\W\d_a-z(][^;“”]{2,90}?\b(?:1[5-9]|20)\d\d\b|\s?\([^()]{3,90}?(?:1[5-9]|20)\d\d\)")


def titled_anew(regions: Regions, found: re.Match[str]) -> bool:
    """Tell whether a marked title and where it was published follow."""
    first = next((span for span in regions.italics if 0 <= span.start - found.start("rest") < len(" *_")), None)
    return first is not None and _PUBLISHED.match(regions.text, first.end) is not None
