"""Words that stand on each page of a copy, be they stuck to what it says: running heads, lines of copyright."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from briefkit.patterns import regex

_TIMES, _TIMES_OF_RIGHTS = 5, 3
_LONGEST = 100
_LEAST_LETTERS = 3
_PAGE = range(15, 141)  # lines from one page to the next or, where left and right ones differ, the next but one
_RIGHTS = regex(r"©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b|\bdownloaded from\b", re.IGNORECASE)
_YEAR = regex(r"\d{4}\]|\[\d{4}")
_NO_HEAD = regex(
    r"[.,;:!?]\W*$|\b(?:ibid|id|idem|supra|see)\b|https?:|^\W*\d+[.)]?\s+\S"
    r"|^[-+*_>|<:#]|\W*(?:end|foot)?-?notes?\W*|\W*references\W*|\W*(?:sources|bibliography|works cited)\W*",
    re.IGNORECASE,
)


def stand_on_each_page(places: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """The words of lines that come again and again at the distance of pages; `places` has the lines by their words."""
    return frozenset(words for words, lines in places.items() if _is_head(words, lines))


def _is_head(words: str, lines: Sequence[int]) -> bool:
    rights = bool(_RIGHTS.search(words))
    if len(lines) < (_TIMES_OF_RIGHTS if rights else _TIMES) or len(words) > _LONGEST:
        return False
    if not rights and (_NO_HEAD.search(words) or not _may_be_words(words)):
        return False
    return int(median(other - one for one, other in pairwise(lines))) in _PAGE


def _may_be_words(words: str) -> bool:
    return sum(map(str.isalpha, words)) >= _LEAST_LETTERS or bool(_YEAR.fullmatch(words))
