"""The forms in which one work is cited: titles and names compared letter by letter, as a proof-reader does."""

import re
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from briefkit.bibliography.citekeys import ascii_fold
from briefkit.patterns import regex

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": "'", "”": "'", '"': "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_SMALL = frozenset(["the", "a", "an"])
# Where a name is read without its given names, what is left of it may be taken for one: `Van der Auwera`.
_PARTICLES = frozenset(["van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "du", "des", "la",
                        "le", "el", "al", "ten", "ter", "te", "zu", "zur", "zum", "vom", "bin", "ibn", "abu", "af",
                        "av", "y", "e", "und", "st"])  # fmt: skip
_LIKE = 50  # of 100: two words that are so unlike are no slip of one another
_OPENING = 2  # letters of a preposition or an initial
_NEAR = 65  # of 100: less is another word
_TELLING = 3  # letters of words that tell nothing
_INITIAL = regex(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)*")


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
        return not _is_abbreviated(one, other)
    # A shortened title may set its first word, and what follows, in its own way.
    return not _is_within([word.lower() for word in ones], [word.lower() for word in others])


def _is_abbreviated(one: str, other: str) -> bool:
    """Tell whether words with stops shorten those of the other title: `Hist. of Carolina`, `History of Carolina`."""
    pairs = list(zip(*([word for word in title.split() if word.lower() not in _SMALL] for title in (one, other)),
                     strict=False))  # fmt: skip
    changed = [sorted(pair, key=len) for pair in pairs if _bare(pair[0]) != _bare(pair[1])]
    stops = all("." in short and _bare(long).startswith(_bare(short)) for short, long in changed)
    return bool(changed) and stops


def _bare(word: str) -> str:
    return word.strip(",;:.?!\"'()").casefold()


def _words(title: str) -> list[str]:
    words = [word.strip(",;:.?!\"'()") for word in title.split()]
    words = [word for word in words if word and word.lower() not in _SMALL] or words
    # `C. Catilinam`, `in Catilinam`, `De Trinitate`: what a title opens with is left out, or set small.
    return words[1:] if len(words) > 1 and len(words[0]) <= _OPENING else words


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


def are_parallel(one: str, other: str) -> bool:
    """Tell whether titles differ by a name alone: papers of a series, `Cambridge Rules`, `Somerville Rules`."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    changed = [(first, second) for first, second in pairs if plain(first).casefold() != plain(second).casefold()]
    names = all(first[:1].isupper() and second[:1].isupper() for first, second in changed)
    unlike = all(fuzz.ratio(first, second) < _LIKE for first, second in changed)
    return bool(changed) and len(one.split()) == len(other.split()) and names and unlike


def are_two_works(one: str, other: str) -> bool:
    """Tell whether each of two titles has a telling word that nothing in the other is like: two works of one author."""
    ones, others = ({_bare(word) for word in title.split() if len(_bare(word)) > _TELLING} for title in (one, other))
    return all(
        any(all(fuzz.ratio(word, near) < _NEAR for near in theirs) for word in own - theirs)
        for own, theirs in ((ones, others), (others, ones))
    )


def names_differ(one: str, other: str) -> bool:
    """Tell whether two forms of given names are neither the same, nor initials, nor a part of one another."""
    ones, others = sorted((_given(one), _given(other)), key=len)
    if not ones:
        return False
    rest = iter(others)
    return not all(any(_is_form(word, candidate) for candidate in rest) for word in ones)


def are_one_name(one: str, other: str) -> bool:
    """Tell whether one name is the other, or a part of it: `Ozaki` and `Ozaki Shōtarō`, a body and its committee."""
    ones, others = (set(bare_family(name).split()) for name in (one, other))
    return ones <= others or others <= ones


def bare_family(name: str) -> str:
    """A family name without particles and capitals: `Van der Auwera` and `Auwera` are one."""
    words = plain(name).casefold().split()
    return " ".join(word for index, word in enumerate(words) if word not in _PARTICLES or index == len(words) - 1)


def _given(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", ascii_fold(name).lower()) if word not in _PARTICLES]


def _is_form(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return shorter == longer or (len(shorter) == 1 and longer.startswith(shorter))
