"""Citekeys: who, when and the first word of the title, in ASCII (`jalalzai2004foreign`)."""

import re
from collections.abc import Collection, Iterator, Mapping

from anyascii import anyascii

from briefkit.bibliography.latex import to_text
from briefkit.bibliography.names import csl_names

_WORD = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"\d{4}")
_JOINED = re.compile(r"['’ʼ‘`´ʾʿ]")

_ENGLISH = frozenset(
    (
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "its", "of", "on", "or",
        "the", "to", "towards", "toward", "under", "upon", "with",
    )
)  # fmt: skip
_GERMAN = frozenset(
    (
        "am", "auf", "aus", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen",
        "einer", "eines", "für", "fur", "im", "ins", "mit", "und", "vom", "von", "zum", "zur",
    )
)  # fmt: skip
_FRENCH = frozenset(
    (
        "au", "aux", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sur",
        "un", "une", "d",
    )
)  # fmt: skip
_SPANISH = frozenset(
    (
        "al", "con", "del", "el", "los", "las", "para", "por", "una", "unos", "unas", "y",
    )
)  # fmt: skip
STOP_WORDS = _ENGLISH | _GERMAN | _FRENCH | _SPANISH
# Longer bodies ("Ministry of Foreign Affairs of the Russian Federation") would make keys nobody can type.
_BODY_WORDS = 3


def citekey_for(fields: Mapping[str, str], taken: Collection[str] = ()) -> str:
    """The key of an entry: family name or body, year (`nd`), first telling word of the title.

    Clashes take `a`, `b` … in the order in which they come.

    Args:
        fields: biblatex fields and their values.
        taken: keys that other entries have.
    """
    key = f"{_who(fields)}{_year(fields)}{_first_word(fields)}"
    if key not in taken:
        return key
    return next(candidate for letters in _letters() if (candidate := key + letters) not in taken)


def ascii_fold(text: str) -> str:
    """The text in ASCII, letters of other scripts and with marks in their usual spelling."""
    return str(anyascii(text))


def _who(fields: Mapping[str, str]) -> str:
    """The first author or body; of unsigned work where it appeared, of the rest the editor or publisher."""
    for name in ("author", "shortauthor"):
        found = _first_name(fields.get(name, ""))
        if found:
            return found
    containers = ("journaltitle", "institution", "organization")
    people = ("editor", "translator", "holder")
    others = ("booktitle", "publisher")
    for name in (*containers, *people, *others):
        value = fields.get(name, "")
        found = _first_name(value) if name in people else _body(to_text(value))
        if found:
            return found
    return "anon"


def _first_name(value: str) -> str:
    names = csl_names(value, useprefix=False)
    if not names or names[0] == {"literal": "others"}:
        return ""
    name = names[0]
    return "".join(_words(name["family"])) if name.get("family") else _body(name.get("literal", ""))


def _body(name: str) -> str:
    words = _words(name)
    telling = [word for word in words if word not in STOP_WORDS]
    return "".join((telling or words)[:_BODY_WORDS])


def _year(fields: Mapping[str, str]) -> str:
    for name in ("date", "year", "origdate"):
        found = _YEAR.search(fields.get(name, ""))
        if found:
            return found[0]
    return "nd"


def _first_word(fields: Mapping[str, str]) -> str:
    words = _words(to_text(fields.get("title", "") or fields.get("maintitle", "")))
    return next((word for word in words if word not in STOP_WORDS), "".join(words[:1]))


def _words(text: str) -> list[str]:
    """The words of a text, small and in ASCII; an apostrophe is within a word."""
    return _WORD.findall(ascii_fold(_JOINED.sub("", text)).lower())


def _letters() -> Iterator[str]:
    """`a` to `z`, then `aa`, `ab` …"""
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    yield from alphabet
    for first in _letters():
        yield from (first + second for second in alphabet)
