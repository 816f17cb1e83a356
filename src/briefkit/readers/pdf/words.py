"""Words, ranges and emphasis that the line ends of a page break, whole again."""

import re
from collections.abc import Iterable

from briefkit.patterns import regex

_SPLIT_EMPHASIS = regex(r"(?<![\\\s*])\*\n\*(?=[^\s*])")
_HYPHEN = regex(r"(?P<head>[^\W\d_]+)-\*?\n\*?(?P<tail>[a-zß-þ]+)")
_KEPT = regex(
    r"(?:(?<=[A-ZÀ-Þ\d])-\*?\n\*?(?=[A-ZÀ-Þ\d])|(?<=[^\W\d_])-\*?\n\*?(?=[A-ZÀ-Þ]|\d{4}s?\b))"
    r"|(?:(?<=\d)(?P<range>[–—])\n(?=\d)|(?<=[^\W\d_])(?P<dash>[–—])\n(?=[^\W\d_]))"
)
# Small capitals: `HAR-` over `VARD`, where the document has the word `Harvard`.
_CAPITALS = regex(r"(?<![\w-])(?P<head>[A-ZÀ-Þ]{2,})-\*?\n\*?(?P<tail>[A-ZÀ-Þ]{2,})(?![\w-])")
_WORD = regex(r"[^\W\d_]{4,}")
_COMPOUND = regex(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_AND = frozenset({"and", "or", "und", "oder", "bzw", "sowie"})
_TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})
_ONES = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second", "third"}
    | {"fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "fold", "odd"}
)
_FIRST = frozenset({"self", "quasi", "half", "well"})
"""What a hyphen stands behind in a word, wherever the line ends."""


def compounds_of(lines: Iterable[str]) -> frozenset[str]:
    """The words with a hyphen inside that stand whole on the lines of a document."""
    return frozenset(word.lower() for line in lines if "-" in line for word in _COMPOUND.findall(line))


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words of some length that stand whole on the lines of a document, in small letters."""
    return frozenset(word.lower() for line in lines for word in _WORD.findall(line))


def whole_words(text: str, compounds: frozenset[str] = frozenset(), words: frozenset[str] = frozenset()) -> str:
    """The text, its words, ranges and emphasis without the line ends in them."""
    text = _CAPITALS.sub(lambda match: _joined_if(match, words), text)
    text = _KEPT.sub(lambda match: match["range"] or match["dash"] or "-", _SPLIT_EMPHASIS.sub("\n", text))
    return _HYPHEN.sub(lambda match: _whole(match, compounds), text)


def _joined_if(match: re.Match[str], words: frozenset[str]) -> str:
    """A word in capitals without the hyphen of the line end, where the document has it whole elsewhere."""
    joined = match["head"] + match["tail"]
    return joined if joined.lower() in words else match[0]


def _whole(match: re.Match[str], compounds: frozenset[str]) -> str:
    """A word without the hyphen of the line end; with it, where it has one inside; a first half for itself."""
    head, tail = match["head"], match["tail"]
    if tail in _AND:
        return f"{head}- {tail}"
    kept = head.lower() in _FIRST or (head.lower() in _TENS and tail in _ONES)
    return f"{head}-{tail}" if kept or f"{head}-{tail}".lower() in compounds else head + tail
