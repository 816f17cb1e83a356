"""Titles before and honours behind the names of persons: `Dr. Jane Roe`, `Sir John Poe`, `Major Coe (Retd.)`."""

import re

from briefkit.harvest.words.body_words import HONOURS
from briefkit.patterns import regex

_HONORIFIC = regex(
    r"(?<![^\W_])(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Col|Colonel|Gen|General|Lt|Maj|Major|Brig|Brigadier|Capt|Adm"
    r"|Sir|Dame|Lady|Lord|Rev|Hon|Amb|Ambassador"
    r"|Sen|Senator|Rep|Air|Marshal|Cdr|Justice|President|Vice|Prime|Minister|Chancellor|Secretary|Chairman|Chairwoman|Admiral|Commodore|Commander"
    r"|Lieutenant|Congressman|Congresswoman|Governor|Former|Foreign|H\.E|HE|Baroness|Viscount|Deputy|Acting|Under|(?:The\s)?Hon(?:ou?rable)?)\.?(?:-|\s+))+(?=[^\W\d_])"
)
_RETIRED = regex(r"\s*\((?:ret(?:’|')?d\.?|retd?\.?|R)\)", re.IGNORECASE)


def without_honorifics(name: str) -> str:
    """The name alone; nothing is left of what is a title and no more."""
    return HONOURS.sub("", _HONORIFIC.sub("", _RETIRED.sub("", name)))
