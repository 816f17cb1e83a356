"""Offices by the last part of their name: `Ministry of Ports` for `Republic of Quay, Ministry of Ports`."""

import re

from briefkit.harvest.words.abbreviations import is_abbreviation_of
from briefkit.patterns import regex

# `House of Commons Transport Committee` is the `Transport Committee` to those who write about it.
_HOUSE = regex(
    r"(?:(?:UK|U\.K\.)\s)?(?:House\sof\s(?:Commons|Lords|Representatives)|(?:U\.?S\.?\s)?Senate|Parliamentary|[LR]\w+\sSabha),?\s(?=.*\bCommittee\b)"
)


def is_office_of(one: str, other: str) -> bool:
    """Tell whether one name is that of the office at the end of the other: `Republic of Quay, Ministry of Ports`.

    Each part may stand there in letters: `DOP OIG` for `Department of Ports, Office of Inspector General`.
    """
    short, full = sorted((one, other), key=len)
    if " " not in short:
        return False
    parts = [re.sub(r"^(?:The|U\.S\.|US)\s", "", part) for part in full.split(", ")]
    words = short.split()
    lettered = len(words) == len(parts) > 1 and all(map(is_abbreviation_of, words, parts))
    return lettered or full.endswith(f", {short}") or _HOUSE.sub("", full, count=1) == short


_STATE = r"(?:united states(?: of america)?|u s(?: a)?|usa?|united kingdom|u k|uk)"
_OF_STATE = regex(rf"^(?:the )?{_STATE}(?: s)? (?=\w)|^the | {_STATE}$")
_UNIONS = regex(r"\b(?:(?P<un>united nations|u n(?= ))|european union|e u(?= ))\b")


def without_state(folded: str) -> str:
    """A folded name as all write it: `home office` for `uk home office`, `un women` for `united nations women`."""
    return _OF_STATE.sub("", _UNIONS.sub(lambda found: "un" if found["un"] else "eu", folded))
