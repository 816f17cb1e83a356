"""Two titles of one author that are so alike that they may be one, misspelt."""

from rapidfuzz import fuzz

from briefkit.harvest.words.slips import numbers_at_odds
from briefkit.harvest.works.matching import fold, telling_words, title_likeness

_ALIKE = 60.0
_MISSPELT = 75.0
# Less alike than that, two words are no spellings of one.
_SPELT_LIKE = 50.0
_SHORT_WORD = 3


def is_alike(short: str, title: str) -> bool:
    """Tell whether a short title and that of a work of the same author may be one, misspelt."""
    if numbers_at_odds(short, title) or _has_own_word(short, title):
        return False
    head = " ".join(fold(title).split()[: len(fold(short).split())])
    return title_likeness(short, title) > _ALIKE or fuzz.ratio(fold(short), head) > _MISSPELT


def _has_own_word(short: str, title: str) -> bool:
    """Tell whether a word of a short title is like none of the other: `History of Isles` of `History of Fens`."""
    words = telling_words(title)
    own = [word for word in telling_words(short) if len(word) > _SHORT_WORD]
    return bool(words) and any(max(fuzz.ratio(word, other) for other in words) < _SPELT_LIKE for word in own)
