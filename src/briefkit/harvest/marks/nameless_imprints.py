"""Imprints that say that they name no house or no place: `Kiel: n.p., 1898` · `s.l., s.n., 1898` · `o. O. o. J.`

What is not named becomes white space, and `s.d.` is `n.d.`; every letter keeps its place.
"""

import re

from briefkit.patterns import regex

_UNKNOWN = r"no\spublisher|publisher\s(?:unknown|not\s(?:known|identified))"
_NO_HOUSE = rf"\[?(?:[nN]\.\s?[pP]\.?|[sS]\.\s?[nNeE]\.?|[oO]\.\s?V\.?|{_UNKNOWN})\]?"
_NO_PLACE = r"\[?(?:[nN]\.\s?[pP]\.|[sS]\.\s?[la]\.|[oO]\.\s?O\.|no\splace)\]?"
_YEAR = r"(?=[\s\[(]{0,3}(?:c(?:a|irca)?\.?\s)?(?:1[4-9]|20)\d\d\b)"
_NO_DATE = r"(?:[nN]\.\s?[dD]\.|s\.\s?[da]\.|o\.\s?J\.|undated)"
_NOBODY_NAMED = regex(rf"(?<=[\s(]){_NO_PLACE}\s?[:,]\s?{_NO_HOUSE},?{_YEAR}")
_HOUSE_NOT_NAMED = regex(rf"(?<=[\w\])])\s?[:,]\s?{_NO_HOUSE},?{_YEAR}")
_PLACE_NOT_NAMED = regex(
    rf"(?<=[\s(]){_NO_PLACE}(?:,?{_YEAR}|(?<!\([nNsSoO]\.[pPlLaAO]\.):\s(?=[^\W\d_a-z])|,?\s(?=\[?{_NO_DATE}))"
)
"""A bracket keeps its `(S.l.: Quay Press, 1898)`, which styles print as the place."""
_DATE_NOT_NAMED = regex(r"(?<=[\s(\[])(?:s\.(?P<space>\s?)d\.|o\.(?P<gap>\s?)J\.)(?=[\s,;)\]]|$)")


def with_imprints_bare(text: str) -> str:
    """The note without words for what an imprint does not name."""
    if not _HINT.search(text):
        return text
    text = _NOBODY_NAMED.sub(_white, text)
    text = _HOUSE_NOT_NAMED.sub(lambda found: ",".ljust(len(found[0])), text)
    text = _PLACE_NOT_NAMED.sub(_white, text)
    return _DATE_NOT_NAMED.sub(lambda found: f"n.{found['space'] or found['gap'] or ''}d.", text)


_HINT = regex(r"[nNsSoO]\.\s?[pPnNlLeEvVoOaAdDjJ]\.|no\sp|publisher\s")


def _white(found: re.Match[str]) -> str:
    return " " * len(found[0])
