"""Accents that a copy of a printed page has beside their letters: `K¨onig`, `Mu¨nchen`, `Lie`ge`, `Franc¸ois`.

Some programs print the accent before its letter, some behind it: what stands on both sides says which is meant.
"""

import unicodedata

from briefkit.patterns import regex

_VOWELS = "aeiouAEIOUı"
_MARKS = {
    "¨": ("\u0308", _VOWELS + "yY"),
    "´": ("\u0301", _VOWELS + "cnszyCNSZYrlRL"),
    "`": ("\u0300", _VOWELS),
    "ˆ": ("\u0302", _VOWELS + "cgjswyCGJSWY"),
    "˜": ("\u0303", "anoANOıiIuU"),
    "ˇ": ("\u030c", "cdenrstzCDENRSTZ"),
    "˚": ("\u030a", "aAuU"),
    "¸": ("\u0327", "cCsStT"),
}
"""Accent -> the one that joins its letter, the letters that bear it."""
_BEHIND = regex("[aA]¨u")  # of the two vowels of `Ba¨ume` the first
APART = (
    r"(?:[^\W\d_](?:(?<=[^\W\d_])[¨´ˆ˜ˇ˚¸]|(?<=[aeiouAEIOU])`(?=[a-zà-þ]))[^\W\d_]?"
    r"|(?<![^\W\d_])[¨´ˆ˜ˇ˚¸][^\W\d_])"
)
"""A letter with an accent beside it (may stand in a verbose expression)."""


def joined_accent(apart: str) -> str:
    """What a letter, an accent and a letter stand for; as they are, where neither bears the accent."""
    at = next(at for at, letter in enumerate(apart) if letter in _MARKS)
    before, after = apart[:at], apart[at + 1 :]
    mark, bearers = _MARKS[apart[at]]
    if not after and before not in _VOWELS:
        return apart  # `Citizens´ Media`: typed for an apostrophe
    if before in bearers and before and (after not in bearers or not after or _BEHIND.fullmatch(apart)):
        return _joined(before, mark) + after
    if after and after in bearers:
        return before + _joined(after, mark)
    return apart


def _joined(letter: str, mark: str) -> str:
    return unicodedata.normalize("NFC", ("i" if letter == "ı" else letter) + mark)
