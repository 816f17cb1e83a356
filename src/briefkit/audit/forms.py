"""The forms in which one work is cited: titles and names compared letter by letter, as a proof-reader does."""

import re
from difflib import SequenceMatcher

from briefkit.bibliography.citekeys import ascii_fold

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_SMALL = frozenset(["the", "a", "an"])
_INITIAL = re.compile(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)*")


def plain(text: str, joined: bool = False) -> str:
    """A text without what two printers do differently: kinds of quotes and dashes, white space, marks at the ends.

    `joined` takes the space at hyphens away, where lines that were broken there may have been joined.
    """
    text = re.sub(r"[*_\\]", "", text.translate(_QUOTES))
    text = re.sub(r"(?:\. ?){3,}|…|,\s*(?:[IVX]+|\d)$", " ", text)  # words left out, and a volume behind
    text = re.sub(r"\s*-\s*", "-", text) if joined else re.sub(r"\s-+\s", " - ", text)
    return " ".join(text.split()).strip(" .,;:\"'")


def differ(one: str, other: str) -> bool:
    """Tell whether two plain titles are neither the same nor one a shortened form of the other."""
    ones, others = sorted((_words(one), _words(other)), key=len)
    if ones == others:
        return _inner_marks(one) != _inner_marks(other)
    if len(ones) == len(others):
        return True
    # A shortened title may set its first word, and what follows, in its own way.
    return not _is_within([word.lower() for word in ones], [word.lower() for word in others])


def _words(title: str) -> list[str]:
    words = [word.strip(",;:.?!\"'()") for word in title.split()]
    return [word for word in words if word and word.lower() not in _SMALL] or words


def _inner_marks(title: str) -> list[str]:
    """Stray commas, stops and apostrophes within a title; the mark before a subtitle is a matter of style."""
    return re.findall(r"[,;'](?=\s)", title)


def _is_within(fewer: list[str], more: list[str]) -> bool:
    rest = iter(more)
    return all(word in rest for word in fewer)


def difference(one: str, other: str) -> tuple[str, str]:
    """What two titles do not share, with the words around it where it is short: `Shangri La`, `Shangre La`."""
    ones, others = one.split(), other.split()
    parts = [part for part in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes() if part[0] != "equal"]
    if not parts or len(parts) > 3:
        return one, other
    start, end = parts[0][1], parts[-1][2]
    other_start, other_end = parts[0][3], parts[-1][4]
    before, after = (1 if start and other_start else 0), 1
    return (
        " ".join(ones[start - before : end + after]),
        " ".join(others[other_start - before : other_end + after]),
    )


def names_differ(one: str, other: str) -> bool:
    """Tell whether two forms of given names are neither the same, nor initials, nor a part of one another."""
    ones, others = sorted((_given(one), _given(other)), key=len)
    if not ones:
        return False
    rest = iter(others)
    return not all(any(_is_form(word, candidate) for candidate in rest) for word in ones)


def _given(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", ascii_fold(name).lower())


def _is_form(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return shorter == longer or (len(shorter) == 1 and longer.startswith(shorter))
