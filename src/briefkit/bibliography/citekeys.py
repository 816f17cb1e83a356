"""Citekeys: who, when and the first word of the title, in ASCII (`jalalzai2004foreign`)."""

from collections.abc import Collection, Iterator, Mapping

from briefkit.bibliography.key_words import STOP_WORDS, ascii_fold, key_words, key_year
from briefkit.bibliography.latex import to_text
from briefkit.bibliography.legal_citekeys import legal_key
from briefkit.bibliography.names import csl_names

__all__ = ["STOP_WORDS", "ascii_fold", "citekey_for"]

# Longer bodies ("Ministry of Foreign Affairs of the Russian Federation") would make keys nobody can type.
_BODY_WORDS = 3


def citekey_for(fields: Mapping[str, str], taken: Collection[str] = (), kind: str = "") -> str:
    """The key of an entry: family name or body, year (`nd`), first telling word of the title.

    Decisions go by their parties and laws by their names (`tennessee2004lane`, `humanrightsact1998`, `usc42`).

    Clashes take `a`, `b` … in the order in which they come.

    Args:
        fields: biblatex fields and their values.
        taken: keys that other entries have.
        kind: the entry type.
    """
    key = legal_key(kind, fields) or f"{_who(fields)}{key_year(fields)}{_first_word(fields)}"
    if key not in taken:
        return key
    return next(candidate for letters in _letters() if (candidate := key + letters) not in taken)


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
    return "".join(key_words(name["family"])) if name.get("family") else _body(name.get("literal", ""))


def _body(name: str) -> str:
    words = key_words(name)
    telling = [word for word in words if word not in STOP_WORDS]
    return "".join((telling or words)[:_BODY_WORDS])


def _first_word(fields: Mapping[str, str]) -> str:
    words = key_words(to_text(fields.get("title", "") or fields.get("maintitle", "")))
    return next((word for word in words if word not in STOP_WORDS), "".join(words[:1]))


def _letters() -> Iterator[str]:
    """`a` to `z`, then `aa`, `ab` …"""
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    yield from alphabet
    for first in _letters():
        yield from (first + second for second in alphabet)
