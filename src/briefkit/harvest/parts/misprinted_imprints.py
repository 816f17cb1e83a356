"""Places and houses in brackets whose marks a printer lost: `Bombay. Orient Longmans` · `Greenville, S.C.`"""

from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

_CITY_STOP = regex(r"(?P<place>[^\W\d_a-z][\w’' -]{2,24})\.\s+(?P<house>[^\W\d_a-z][^.:;]{2,60})$")
_PARTS_OF_STATES = (
    r"(?:Mass|Conn|Calif|Ill|Ind|Penn|Pa|Tenn|Tex|Va|Wash|Wis|Minn|Mich|Mo|Md|Ga|Fla|Ala|Ark|Ariz|Colo|Del|Kans?|Ky|La|Me|Miss"
    r"|Mont|Neb|Nev|Okla|Ore|Vt|Wyo)\."
)
_IN_STATE = regex(rf"(?:[^\W\d_a-z][\w’'-]++\s?){{1,3}},\s+(?:{_PARTS_OF_STATES}|[A-Z]\.\s?[A-Z]\.)")
_TWO_CITIES = regex(r"(?P<one>[^\W\d_a-z][\w-]+)\s+(?:and|&)\s+(?P<other>[^\W\d_a-z][\w-]+)")


def read_misprinted(text: str) -> dict[str, str] | None:
    """`Bombay. Orient Longmans`, the colon lost; `Greenville, S.C.`; `Chungking and Oxford`, one of them known."""
    stopped = _CITY_STOP.match(text)
    if stopped and PLACE.match(stopped["place"]):
        return {"location": stopped["place"], "publisher": stopped["house"].strip(" ,")}
    two = _TWO_CITIES.fullmatch(text)
    if _IN_STATE.fullmatch(text) or (two and (PLACE.match(two["one"]) or PLACE.match(two["other"]))):
        return {"location": text}
    return None
