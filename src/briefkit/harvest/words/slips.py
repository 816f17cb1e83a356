"""Two titles that are nearly one: a slip of the pen or of a scanner, or another number, another country."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.distance import OSA

from briefkit.bibliography.citekeys import STOP_WORDS, ascii_fold
from briefkit.harvest.words.lexicon import COUNTRY
from briefkit.patterns import regex

_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBER = regex(
    r"\d+"
    r"|\b(?:" + "|".join(_ORDINALS) + r")\b"
    r"|(?-i:\b(?=[IVXL]{2})X{0,3}(?:XL|L)?X{0,3}(?:IX|IV|V?I{0,3})\b)"
    # A single letter is a numeral behind a word that is counted, or where a title or its main part ends.
    r"|(?:(?<=part )|(?<=book )|(?<=vol )|(?<=vol\. )|(?<=volume )|(?<=phase )|(?<=number )|(?<=no\. )|(?<=war ))"
    r"[IVX]\b"
    r"|(?-i:(?<=\w )[IVX](?=\s*(?:$|[:,;)])))",
    re.IGNORECASE,
)
# Words that turn a title into its contrary, and the endings of another word.
_NEGATIONS = frozenset(("not", "no", "non", "without", "against", "never", "anti"))
_CONTRARY = regex(r"(?:in|im|un|ir|il|dis|non|de|anti|pre|post|re|sub|super|over|under|inter|intra|trans)")
_TURNED = regex(r"(?:im|ex|in|out|up|down|pre|post|over|under|inter|intra)(?=\w{4})")
# Words a letter or two apart, of which nobody writes one for another.
_APART = tuple(
    frozenset(words.split())
    for words in (
        "gambian zambian austrian australian slovak slovene slovakian slovenian mauritian mauritanian nigerian nigerien"
        " guinean guyanese iranian iraqi",
        "northern southern eastern western northeast northwest southeast southwest northeastern northwestern"
        " southeastern southwestern",
        "immigration emigration",
        "immigrants emigrants",
    )
)
_LONG = 5
"""So many telling words are not the same in two titles by chance."""


@lru_cache(maxsize=20_000)
def numbers_of(title: str) -> Counter[int]:
    """The numbers of a title, however written: `11` · `II` · `Second` · `2001`."""
    return Counter(_value(found[0]) for found in _NUMBER.finditer(ascii_fold(title)) if found[0])


def _value(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if text.lower() in _ORDINALS:
        return _ORDINALS[text.lower()]
    values = [_ROMAN[letter] for letter in text.upper()]
    ahead = [*values, 0][1:]
    return sum(-value if value < after else value for value, after in zip(values, ahead, strict=True))


def numbers_at_odds(one: str, other: str) -> bool:
    """Tell whether two titles number two things: each has a number that the other has not."""
    first, second = numbers_of(one), numbers_of(other)
    return bool(first - second) and bool(second - first)


def _as_number(word: str) -> int | None:
    """A folded word as the number that it is: `2`, `2nd`, `second`, `ii`."""
    if digits := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", word):
        return int(digits[1])
    return _value(word) if word in _ORDINALS or re.fullmatch(r"[ivxl]+", word) else None


def is_long(words: Sequence[str]) -> bool:
    """Tell whether the words of a title are enough to know it by, though one is misspelt."""
    return sum(word not in STOP_WORDS for word in words) >= _LONG


def are_two_words(one: str, other: str) -> bool:
    """Tell whether two folded words mean two things: countries, quarters of the sky, `imports` and `exports`."""
    if one == other:
        return False
    if COUNTRY.fullmatch(one.title()) and COUNTRY.fullmatch(other.title()):
        return True
    turned, back = _TURNED.match(one), _TURNED.match(other)
    if turned and back and turned[0] != back[0] and one[turned.end() :] == other[back.end() :]:
        return True
    return any({one, other} <= words for words in _APART)


def differ_by_slips(one: Sequence[str], other: Sequence[str], plain: frozenset[str] = frozenset()) -> bool:
    """Tell whether two titles, as folded words, differ only as typing errors and bad scans do.

    `plain` are words that a title writes small: they are no names, so that a letter's difference says less.
    """
    long = is_long(one) and is_long(other)
    matcher = SequenceMatcher(None, list(one), list(other), autojunk=False)
    return all(
        _is_slip(one[start:end], other[begin:stop], plain, long)
        for kind, start, end, begin, stop in matcher.get_opcodes()
        if kind != "equal"
    )


def _is_slip(one: Sequence[str], other: Sequence[str], plain: frozenset[str], long: bool) -> bool:
    if not one or not other:
        left_out = [word for word in (*one, *other) if word not in STOP_WORDS]
        return not left_out or (long and len(left_out) == 1 and left_out[0] not in _NEGATIONS)
    if "".join(one) == "".join(other):
        return True  # a space too many
    if len(one) == len(other):
        return all(_same_but_slip(word, mate, plain, long) for word, mate in zip(one, other, strict=True))
    return _same_but_slip("".join(one), "".join(other), plain, long)


def _same_but_slip(one: str, other: str, plain: frozenset[str], long: bool) -> bool:
    """`Shangri`, `Shangre`; but `Iran` and `Iraq`, `stability` and `instability`, `Austria` and `Australia` are two."""
    if one == other or (one in STOP_WORDS and other in STOP_WORDS):
        return True
    if (number := _as_number(one)) is not None and number == _as_number(other):
        return True
    if long and {one, other} & STOP_WORDS and len(one) == len(other) == 3:
        return OSA.distance(one, other) == 1  # `tbe`
    short, full = sorted((one, other), key=len)
    if full == f"{short}s":
        return True
    if are_two_words(one, other) or (full.endswith(short) and _CONTRARY.fullmatch(full[: -len(short)])):
        return False
    if len(short) < 6 and not (long and len(short) > 2 and {one, other} & plain):
        return False
    return OSA.distance(one, other) <= (1 if len(short) < 9 else 2)
