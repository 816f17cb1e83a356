"""Words that name bodies: whether they do, and one body or several.

`Ministry of Ports` · `ITU, WHO` · `Union of Pilots & Union of Rowers`
"""

import re

from briefkit.harvest.body_words import BODY, COUNTRIES

# `Steven A. Bank`: an initial between two words; a foundation named after somebody has one word more.
WITH_INITIAL = re.compile(r"[A-Z][a-z]{2,}\s(?:[A-Z]\.\s?){1,2}[A-Z][a-z]{2,}")


def is_body(text: str) -> bool:
    """Tell whether words name a body: `Ministry of Foreign Affairs`, `The Jamestown Foundation`."""
    if WITH_INITIAL.fullmatch(text.strip(" ,")):
        return False
    return bool(BODY.search(text)) or text.strip(" ,.").lower() in COUNTRIES


_ACRONYMS = re.compile(r"[A-Z][A-Z&-]{1,9}(?:(?:,\s|,?\s(?:and|&)\s)[A-Z][A-Z&-]{1,9})+")
_TWO_BODIES = re.compile(
    r"(?P<one>[^,;:]{6,80}?)\s(?:(?:and|&)\s(?P<article>[Tt]he\s)?)(?P<other>[^\W\d_a-z][^,;:]{5,80})"
)


def several_bodies(text: str) -> list[dict[str, str]]:
    """One body; several where these are letters, or plainly two: `ITU, WHO`, `Union of Pilots & Union of Rowers`."""
    if _ACRONYMS.fullmatch(text):
        return [{"literal": part} for part in re.split(r",\s|,?\s(?:and|&)\s", text)]
    two = _TWO_BODIES.fullmatch(text)
    if two and "Joint" not in text and is_body(two["one"]) and is_body(two["other"]):
        words = (set(BODY.findall(two[side])) for side in ("one", "other"))
        if two["article"] or set.intersection(*words):
            return [_body(two["one"]), _body(two["other"])]
    return [_body(text)]


def _body(text: str) -> dict[str, str]:
    return {
        "literal": re.sub(r"\s*\($", "", text).strip(" .,")
        if not re.search(r"\b(?:Inc|Ltd|Co|Corp|[A-Z])\.$", text)
        else text.strip(" ,")
    }
