"""The right side of a field: `{braces}`, `"quotes"`, numbers and macros, joined by `#`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefkit.patterns import regex

# BibTeX's own styles define these; biber knows them without a definition.
MONTHS: Mapping[str, str] = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}

_BRACES = regex(r"(?<!\\)[{}]")
# A value in one pair of braces, with braces one deep within: nearly every value. The quantifiers are
# possessive, so that a value that is none is given up at once.
_ONE_GROUP = regex(r"\{((?:[^{}]++|(?<=\\)[{}]|(?<!\\)\{(?:[^{}]++|(?<=\\)[{}])*+(?<!\\)\})*+)(?<!\\)\}")
_BRACES_AND_QUOTES = regex(r"(?<!\\)[{}\"]")
_BARE = regex(r'[^\s#{}",]+')
_SPACE = regex(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Value:
    """A value put together: its text, the macros nobody defined, and what follows without a comma.

    `closed` is False where a brace or quotation mark has no partner; `rest_start` is where `rest` begins.
    """

    text: str
    undefined: tuple[str, ...] = ()
    rest: str = ""
    rest_start: int = 0
    closed: bool = True


def read_value(raw: str, macros: Mapping[str, str]) -> Value:
    """Read what stands after `=`; white space is one space, as BibTeX reads it."""
    plain = plain_value(raw)
    return Value(plain) if plain is not None else _read_pieces(raw, macros)


def plain_value(raw: str) -> str | None:
    """The text of a value in one pair of braces or quotation marks, or of a number; None for all else.

    The short way for nearly every value: a library has a hundred thousand of them.
    """
    group = _ONE_GROUP.fullmatch(raw)
    if group:
        return tidy(group[1])
    if raw.isdecimal():
        return raw
    quoted = len(raw) > 1 and raw[0] == raw[-1] == '"' and not _BRACES_AND_QUOTES.search(raw, 1, len(raw) - 1)
    return tidy(raw[1:-1]) if quoted else None


def tidy(text: str) -> str:
    """The text with every run of white space as one space; hard spaces stay."""
    if "\n" in text or "  " in text or "\t" in text or "\r" in text:
        text = _SPACE.sub(" ", text)
    return text.strip(" ")


def _read_pieces(raw: str, macros: Mapping[str, str]) -> Value:
    pieces: list[str] = []
    undefined: list[str] = []
    position, closed = _after_space(raw, 0), True
    while position < len(raw):
        piece, position, closed = _read_piece(raw, position)
        if piece.is_macro and piece.text.lower() not in macros:
            undefined.append(piece.text)
        pieces.append(macros.get(piece.text.lower(), piece.text) if piece.is_macro else piece.text)
        position = _after_space(raw, position)
        if raw[position : position + 1] != "#":
            break
        position = _after_space(raw, position + 1)
    return Value(tidy("".join(pieces)), tuple(undefined), raw[position:], position, closed)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    is_macro: bool = False


def _read_piece(raw: str, start: int) -> tuple[_Piece, int, bool]:
    """One operand of `#`, the place after it, and whether its delimiter was closed."""
    opening = raw[start]
    if opening in '{"':
        end = _closing(raw, start, _BRACES if opening == "{" else _BRACES_AND_QUOTES, opening == "{")
        if end is None:
            return _Piece(raw[start + 1 :]), len(raw), False
        return _Piece(raw[start + 1 : end]), end + 1, True
    bare = _BARE.match(raw, start)
    if bare is None:
        return _Piece(raw[start:]), len(raw), False
    return _Piece(bare[0], is_macro=not bare[0].isdecimal()), bare.end(), True


def _closing(raw: str, start: int, marks: re.Pattern[str], braced: bool) -> int | None:
    """The offset of the brace or quotation mark that closes the one at `start`."""
    depth = 1 if braced else 0
    for mark in marks.finditer(raw, start + 1):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            depth -= 1
        if depth == 0 and mark[0] == ("}" if braced else '"'):
            return mark.start()
    return None


def _after_space(raw: str, position: int) -> int:
    found = _SPACE.match(raw, position)
    return found.end() if found else position
