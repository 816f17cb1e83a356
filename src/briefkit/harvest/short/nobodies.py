"""Months, seasons, countries, towns and assemblies with a year, as authors have one: `May 1869`, `Munich (1871)`."""

import re
from collections.abc import Sequence

from briefkit.harvest.model import Segment, ShortReference
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.words.dates import MONTH
from briefkit.harvest.words.lexicon import COUNTRY
from briefkit.harvest.words.month_names import FOREIGN_MONTH
from briefkit.harvest.works.resolutions import Resolution
from briefkit.patterns import regex

_TIME = regex(
    rf"(?:(?:(?:in|by|since|until|early|late|mid)[\s-])?(?:{MONTH}|{FOREIGN_MONTH}|Spring|Summer|Autumn|Fall|Winter"
    r"|Printemps|Hiver|Herbst|Frühling|Sommer|Michaelmas|Hilary|Trinity|Lent|Easter|Christmas|Ramadan))",
    re.IGNORECASE,
)
# Bodies and events that a year tells from others of their kind: with no other word they are no author's name.
_OF_STATE = regex(
    r"(?:the\s)?(?:Congress|Parliament|Senate|House|Commons|Lords|Duma|Diet|Reichstag|Bundestag|Knesset|Cortes|Court|Crown"
    r"|Council|Cabinet|Government|Constitution|Charter|Revolution|Rebellion|Republic|Convention|Congresses"
    r"|Europe|Asia|Africa|America|Soviet\sUnion|USSR|Prussia|Yugoslavia|Czechoslovakia|Rhodesia|Bohemia|Catalonia"
    r"|Great\sBritain|Britain|Persia|Siam|Bengal|Burma|Ceylon|Cyprus|Chechnya|Crimea|Kashmir|Tibet)",
    re.IGNORECASE,
)
_LEADS = regex(r"\b(?:see|also|cf\.?|compare|e\.g\.,?|contra)\s*$", re.IGNORECASE)


def is_led(before: Sequence[Segment], done: Sequence[Resolution]) -> bool:
    """Tell whether what stands before leads to a work: a word such as `see`, or another work that is cited."""
    if not before:
        return False
    return _LEADS.search(before[-1].text) is not None or (bool(done) and done[-1].segment is before[-1])


def is_setting(words: str) -> bool:
    """Tell whether words say where or when something was, and are no title: `In Germany`, `By September`."""
    found = _SETTING.fullmatch(words)
    return found is not None and (_TIME.fullmatch(found["where"]) is not None or _is_place_or_body(found["where"]))


_SETTING = regex(r"(?:In|At|By|Since|Until|From|After|Before|During)\s(?P<where>[^\W\d_a-z].{1,40})")


def _is_place_or_body(name: str) -> bool:
    return is_place(name) or any(one.fullmatch(name) for one in (COUNTRY, _OF_STATE))


def is_nobody(short: ShortReference, text: str, led: bool) -> bool:
    """Tell whether a name with a year is a time, or a place or an assembly to which nothing leads.

    May and Austin are somebody's names too: `See May (1973)` and `cf. Austin (1962)` cite them; dates have no brackets.
    """
    if len(short.people) != 1 or "given" in short.people[0]:
        return False
    name = short.people[0].get("family") or short.people[0].get("literal", "")
    if _TIME.fullmatch(name):
        return "(" not in text or not led
    return not led and _is_place_or_body(name)
