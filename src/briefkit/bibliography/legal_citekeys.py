"""Citekeys of law: of decisions (`tennessee2004lane`), acts (`humanrightsact1998`) and codes (`usc42`)."""

import re
from collections.abc import Mapping

from briefkit.bibliography.key_words import STOP_WORDS, key_words, key_year
from briefkit.bibliography.latex import to_text
from briefkit.patterns import regex

_LAW = frozenset(("legislation", "legal"))
_VERSUS = regex(r"\s(?:v|vs|c)\.?\s")
# `R (UNISON) v Lord Chancellor` is UNISON's.
_ON_APPLICATION = regex(r"^(?:R|Regina)\s\((?:on the application of\s)?(?P<who>[^()]+)\)")
# What stands before a party's name, or behind it for others.
_BESIDE = "re ex parte matter estate case others another anor ors city county village town township borough"
_NO_NAME = STOP_WORDS | frozenset(_BESIDE.split())
_STATES = {"united states of america": "us", "united states": "us", "united kingdom": "uk"}
# `42 U.S.C.` · `72 Fed. Reg. 12,345` · `685 P.2d 1152`
_NUMBERED = regex(
    r"(?P<volume>\d{1,4})\s+(?P<series>[A-Z][^\d]*(?:\d[dh]|\dth)?[A-Za-z.\s]*?)(?:\s+(?P<page>\d[\d,]*))?"
)
# `[2016] NZHC 1490` · `(1992) 175 CLR 1`
_REPORTED = regex(
    r"[\[(](?P<year>\d{4})[\])]\s(?:(?P<volume>\d{1,4})\s)?(?P<series>[A-Z][A-Za-z. ]*?)\s"
    r"(?P<page>[\d–-]+)(?:\s\(.*\))?"
)
# Longer names make keys nobody can type.
_WORDS = 4


def legal_key(kind: str, fields: Mapping[str, str]) -> str:
    """The key of a decision or a law; nothing for other types, and for law that has an author.

    Args:
        kind: the entry type.
        fields: biblatex fields and their values.
    """
    title = to_text(fields.get("title", ""))
    if not title or (kind in _LAW and fields.get("author")):
        return ""
    if kind == "jurisdiction":
        return _by_place(title) or _by_parties(title, key_year(fields))
    return (_by_place(title) or _by_name(title, key_year(fields))) if kind in _LAW else ""


def _by_place(title: str) -> str:
    """Code or report and number, where the title is no more than that."""
    if found := _REPORTED.fullmatch(title):
        volume = f"v{found['volume']}" if found["volume"] else ""
        page = "".join(re.findall(r"\d", found["page"]))
        return f"{''.join(key_words(found['series']))}{found['year']}{volume}n{page}"
    if found := _NUMBERED.fullmatch(title):
        page = f"p{found['page'].replace(',', '')}" if found["page"] else ""
        return "".join(key_words(found["series"])) + found["volume"] + page
    return ""


def _by_parties(title: str, year: str) -> str:
    sides = _VERSUS.split(title, maxsplit=1)
    words = _words_of_side(sides[0])
    others = _words_of_side(sides[1]) if len(sides) > 1 else words[1:]
    return "".join(words[:1]) + year + "".join(others[:1]) if words else ""


def _words_of_side(side: str) -> list[str]:
    """The telling words of a party's name."""
    applied = _ON_APPLICATION.match(side)
    plain = applied["who"] if applied else re.sub(r"\([^()]*\)", " ", side)
    words = key_words(plain)
    for state, letters in _STATES.items():
        if " ".join(words).startswith(state):
            return [letters, *words[len(state.split()) :]]
    telling = [word for word in words if word not in _NO_NAME] or words
    return [word for word in telling if len(word) > 1] or telling  # `J. A. Petrel Co.`


def _by_name(title: str, year: str) -> str:
    words = [word for word in key_words(title) if word not in STOP_WORDS and word != year][:_WORDS]
    dated = "" if year == "nd" or not words else year
    return "".join(words) + dated
