"""Words that name bodies: whether they do, and one body or several.

`Ministry of Ports` · `ITU, WHO` · `Union of Pilots & Union of Rowers`
"""

import re
from collections.abc import Mapping

from briefkit.harvest.words.body_words import ACRONYMS, BODY, COUNTRIES
from briefkit.patterns import regex

# `Steven A. Bank`: an initial between two words; a foundation named after somebody has one word more.
WITH_INITIAL = regex(r"[A-Z][a-z]{2,}\s(?:[A-Z]\.\s?){1,2}[A-Z][a-z]{2,}")


# `Harbour Survey 2019-20`: what comes out each year is a paper, and nobody.
_YEARLY = regex(r"\s(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)$|\bEconomic Survey(?: of [A-Z]\w+)? (?:19|20)\d\d$")
_SURVEY = regex(
    r"(?:Annual|Monthly|Quarterly|Economic|Household|Opinion|Health|Baseline|Statistical|Labou?r Force) Survey$"
)


def _is_paper(text: str) -> bool:
    return (text[-1:].isdigit() and _YEARLY.search(text) is not None) or (
        text.endswith("Survey") and _SURVEY.search(text) is not None
    )


# `NAT’L PORT CTR.` · `BROOKINGS INST.`: as law reviews shorten bodies, in small capitals.
_SHORTENED = regex(
    r"\b(?:CTR|INST|ASS[’']N|FOUND|COMM[’']N|DEP[’']T|BUR|COAL|FED[’']N|ORG|PROJ|ADMIN|AUTH|AGENCY|COUNCIL|GUARD|UNIV|SOC[’']Y"
    r"|OFF|SERV|GOV[’']T|CORP)(?:\.|$|(?=\s(?:OF|FOR|ON)\b))"
)


def is_body(text: str) -> bool:
    """Tell whether words name a body: `Ministry of Foreign Affairs`, `The Jamestown Foundation`."""
    if WITH_INITIAL.fullmatch(text.strip(" ,")) or _is_paper(text):
        return False
    if text.isupper() and ":" not in text and _SHORTENED.search(text.strip(" ,")):
        return True
    return bool(BODY.search(text)) or text.strip(" ,.").lower() in COUNTRIES


def names_body(name: Mapping[str, str]) -> bool:
    """Tell whether a name is that of a body, or letters that stand for one: `Harbour Commission`, `NOAA`."""
    letters = "given" not in name and re.fullmatch(r"[A-Z][A-Z&.-]{1,9}", name.get("family", "")) is not None
    return is_body(name.get("literal", "")) or letters


def are_letters_of_office(first: str, second: str) -> bool:
    """`DOC, BIS` · `NATO, Summit Declaration`: letters that stand for offices, and no family name in capitals."""
    letters = len(first) < 5 and len(second) > 2 and f"{first}{second}".isupper()
    return letters or first in ACRONYMS


_ACRONYMS = regex(r"[A-Z][A-Z&-]{1,9}(?:(?:,\s|,?\s(?:and|&)\s)[A-Z][A-Z&-]{1,9})+")
_TWO_BODIES = regex(r"(?P<one>[^,;:]{6,80}?)\s(?:(?:and|&)\s(?P<article>[Tt]he\s)?)(?P<other>[^\W\d_a-z][^,;:]{5,80})")


_UNFINISHED = regex(r"\s(?:to|of|in|for|from|with|by|on|the)$")


def several_bodies(text: str) -> list[dict[str, str]]:
    """One body; several where these are letters, or plainly two: `ITU, WHO`, `Union of Pilots & Union of Rowers`."""
    if _UNFINISHED.search(text):
        return []  # `References to ‘ports’ are …`
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
