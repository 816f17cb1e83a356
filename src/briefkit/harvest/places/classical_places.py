"""Places that editors of old texts have counted once for all, and that no edition changes.

`514a–520a` is Plato's, `II.3, 194b16–195b30` Aristotle's, `I-II, q. 94, a. 2` is of Thomas, `A51/B75` of Kant,
`III.ii.1–9` of plays.
"""

import re

from briefkit.patterns import regex

_DASH = r"\s?[–—-]\s?"
_BOOK = r"(?:(?:[IVXLC]+|\d{1,2})\.(?:\d{1,3}|[ivxlc]{1,6})(?:\.\d{1,3})*,\s)?"
_PAGE = r"\d{1,4}[a-e]\d{0,3}(?!\w)"
_COLUMNS = rf"{_BOOK}{_PAGE}(?:{_DASH}(?:{_PAGE}|\d{{1,3}}(?!\w)|[a-e](?!\w)))?"
_QUESTION = (
    r"(?:[IVX]+(?:[-–][IVX]+)?(?:[ae]{1,2}\b)?,?\s)?qq?\.\s?\d{1,3}(?:,\saa?\.\s?\d{1,2}(?:[–-]\d{1,2})?)?"
    r"(?:,\s(?:ad\.?\s\d{1,2}|obj\.\s\d{1,2}|s\.\s?c\.|corp\.|resp\.))*"
)
_EDITIONS = rf"[AB]\s?\d{{1,3}}(?:{_DASH}\d{{1,3}})?\s?/\s?[AB]\s?\d{{1,3}}(?:{_DASH}\d{{1,3}})?"
_SCENE = rf"[IVX]{{1,5}}\.[ivx]{{1,6}}(?:\.\d{{1,4}}(?:{_DASH}\d{{1,4}})?)?(?!\w)"
_CANTO = rf"[Cc]anto\s(?:\d{{1,3}}|[IVXLC]+),\s(?:ll?\.|lines?|vv?\.)\s?\d{{1,4}}(?:{_DASH}\d{{1,4}})?"
# `II/1, 257`: a volume that came out in parts.
_HALF = rf"[IVXL]{{1,5}}/\d{{1,2}},\s(?:pp?\.\s)?\d{{1,4}}(?:{_DASH}\d{{1,4}})?(?!\w)"
# `xx. 19. 3`: book, chapter and section, as older books part them.
_SECTIONED = rf"[ivxlcIVXLC]{{1,7}}\.\s\d{{1,3}}\.\s\d{{1,3}}(?:{_DASH}\d{{1,3}})?(?!\w)"
_ANY = rf"(?:{_SECTIONED}|{_QUESTION}|{_HALF}|{_EDITIONS}|{_SCENE}|{_CANTO}|{_COLUMNS})"
_PLACE = regex(
    rf"[\s,:;(]*(?:at\s)?(?P<value>{_ANY}(?:(?:,\s|;\s|,?\sand\s)(?=[\d.,]*\d[a-e]|[IVXAB]){_ANY}|,\s\d{{1,4}}(?:{_DASH}\d{{1,4}})?(?!\w))*)\)?(?P<rest>(?![\w/]).*)$",
    re.DOTALL,
)
# What shows that a place may be one of these, before it is looked for.
_SIGN = regex(
    r"\d[a-e]\d|\d[a-e]\s?[–-]|\bqq?\.\s?\d|[AB]\s?\d{1,3}(?:\s?[–-]\s?\d{1,3})?\s?/\s?[AB]|\b[IVX]+\.[ivx]|\b[Cc]anto\s|\b[IVXL]+/\d|\b[ivxlcIVXLC]+\.\s\d+\.\s\d"
)
_FAR = 40


def read_classical(text: str) -> tuple[str, str] | None:
    """Such a place with which a text begins, and what follows it."""
    if _SIGN.search(text, 0, _FAR) is None:
        return None
    found = _PLACE.match(text)
    return (found["value"], found["rest"]) if found else None
