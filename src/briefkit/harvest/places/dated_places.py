"""Places behind names and a year, as catalogues count them: `Roe 1990, 146–49 and 151, no. 12, plate XII`."""

from briefkit.citations.model import Locator
from briefkit.harvest.places.locators import plain_value, read_place

_LABEL = (
    r"(?:esp(?:ecially|\.)|S\.|Sp\.|Rn\.|pp?\.|pp?(?=\s?\d)|pages?|at|paras?\.?|ch(?:ap)?s?\.|chapters?|nos?\.|figs?\.?|figures?|pls?\.|plates?|pt\."
    r"|cats?\.(?:\snos?\.)?|nn?\.|notes?|tables?|illus(?:trations?|\.)|cols?\.|maps?|test\.|frag\.|ill\.)\s?"
)
_NUMBER = (
    r"(?:(?:\d{1,2}:\s?)?\d+(?:\.\d+)?[a-z]?(?:[–-]\d*[a-z]?)?(?:\s?ff?\b\.?|\s?nn?\.?\s?\d+(?:[–-]\d+)?)?"
    r"|[ivxlc]+(?:[–-][ivxlc]+)?(?!\w)|[IVXLC]+(?:[–-][IVXLC]+)?(?!\w))"
)
_PLACE = rf"(?:{_LABEL})*{_NUMBER}"
DATED_PLACES = rf"{_PLACE}(?:(?:\s?[,;&]|,?\sand|,?\swith)\s?{_PLACE})*"
"""Such places, one after the other; a pattern to be part of others."""


def read_places(text: str) -> Locator | None:
    """The places of a text that matched, as printed; pages alone without their label."""
    found = read_place(text)
    if found is not None and not found.rest.strip(" .,;)"):
        return found.whole
    value = plain_value(text.strip(" ,:;"))
    return Locator("page", value) if value else None
