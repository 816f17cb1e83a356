"""Splitting the text after a citekey into locator and suffix: `, pp. 33–35 and passim`.

Follows pandoc's reading (`Text.Pandoc.Citeproc.Locator`), so that what is reported is what is set: an optional
label, then words that hold a digit or are roman numbers, joined by commas, dashes and ampersands.
"""

import re

from briefkit.citations.model import Locator
from briefkit.patterns import regex

# The locator terms of CSL 1.0.2 with the forms of its English locale and those that authors type.
_FORMS: dict[str, tuple[str, ...]] = {
    "page": ("p.", "pp.", "p", "pp", "page", "pages"),
    "chapter": ("ch.", "chs.", "chap.", "chaps.", "chapter", "chapters"),
    "paragraph": ("para.", "paras.", "par.", "pars.", "paragraph", "paragraphs", "¶¶", "¶"),
    "section": ("sec.", "secs.", "sect.", "section", "sections", "§§", "§"),
    "note": ("n.", "nn.", "note", "notes"),
    "volume": ("vol.", "vols.", "volume", "volumes"),
    "issue": ("no.", "nos.", "issue", "issues"),
    "part": ("pt.", "pts.", "part", "parts"),
    "book": ("bk.", "bks.", "book", "books"),
    "column": ("col.", "cols.", "column", "columns"),
    "figure": ("fig.", "figs.", "figure", "figures"),
    "folio": ("fol.", "fols.", "folio", "folios"),
    "line": ("l.", "ll.", "line", "lines"),
    "opus": ("op.", "opp.", "opus", "opera"),
    "verse": ("v.", "vv.", "verse", "verses"),
    "sub-verbo": ("s.v.", "s.vv.", "sub verbo"),
    "table": ("tbl.", "table", "tables"),
    "article": ("art.", "arts.", "article", "articles"),
    "appendix": ("app.", "apps.", "appendix", "appendices"),
    "timestamp": ("time",),
}
LABELS = {form: label for label, forms in _FORMS.items() for name in forms for form in (name, name.removesuffix("."))}

_LABEL = regex(
    r"(?:" + "|".join(re.escape(form) for form in sorted(LABELS, key=len, reverse=True)) + r")(?=[\s\d]|$)",
    re.IGNORECASE,
)
_ROMAN = r"[ivxlc]+(?![^\W\d_])"  # not "di", "mm": there are more words than pages 500 in roman numbers
# "2:34" is one number; the colon of "p. 3: so he said" is the author's and goes on to what he says.
_WORD = rf"(?:\w*\d(?:[\w./:]*[\w./])?|{_ROMAN})"
_JOIN = r"(?:\s*(?:[-–—,&]|and)\s*)"
_NAMED = "|".join(re.escape(form) for form in sorted(LABELS, key=len, reverse=True) if len(form) > 1)
_VALUE = regex(rf"(?:{_WORD})(?:{_JOIN}(?:{_WORD}|p{{1,2}}\.\s*{_WORD}))*", re.IGNORECASE)
# Of a part of a work the smaller parts and the page go on: "bk. 3, ch. 4, p. 12".
_VALUE_OF_PART = regex(rf"(?:{_WORD})(?:{_JOIN}(?:{_WORD}|(?:{_NAMED})(?=[\s\d])\s*{_WORD}))*", re.IGNORECASE)
# Labels of one thing that holds pages: the number after that of one volume is no second volume but a page in it.
_HOLDERS = frozenset(
    "app appendix bk book ch chap chapter issue no pt part sec sect section vol volume".split()  # noqa: SIM905
)
_NAMED_PART = regex(rf"{_JOIN}(?:{_NAMED})(?=[\s\d])", re.IGNORECASE)
_PAGE_PART = regex(rf"\s*,\s*{_WORD}", re.IGNORECASE)
_BRACED = regex(r"\{([^{}]*)\}")


def split_suffix(text: str) -> tuple[Locator | None, str]:
    """The locator at the start of what follows a key, and the rest.

    `, p. 4` → page 4; `, 130–31 and passim` → page 130–31, ` and passim`; `, emphasis added` → no locator.
    A locator in braces (`{ii, A, D-Z}`) is taken as a whole, as in pandoc.
    """
    start = re.match(r"[\s,]*", text)
    body = text[start.end() :] if start else text
    if braced := _BRACED.match(body):
        return _labelled(braced[1]), body[braced.end() :]
    label = _LABEL.match(body)
    rest = body[label.end() :].lstrip() if label else body
    value = (_VALUE_OF_PART if label and LABELS[label[0].lower()] != "page" else _VALUE).match(rest)
    if not value or (not label and not _starts_like_a_page(value[0])):
        return None, text
    return Locator(LABELS[label[0].lower()] if label else "page", _plain(value[0])), rest[value.end() :]


def written_label(text: str) -> str:
    """The label that a locator was written with: `ch.` of `, ch. 3`; empty where it has none."""
    label = _LABEL.match(text.lstrip(" \t\n,{"))
    return label[0] if label else ""


def holds_pages(label: str) -> bool:
    """Tell whether a label as written names one thing with pages in it: `vol.`, `chapter`; not `vols.`, `para.`."""
    return label.lower().rstrip(".") in _HOLDERS


def part_and_place(value: str, label: str) -> tuple[str, str]:
    """The number that a label names, and the place in it: of `vol. 2, 34` the value is `2` and `, 34`.

    `3, ch. 4, p. 9` → `3` and `, ch. 4, p. 9`; of `vols. 2, 34` or `paras 3, 4` all is the number.
    """
    ends = [_NAMED_PART.search(value), _PAGE_PART.search(value) if holds_pages(label) else None]
    end = min((found.start() for found in ends if found), default=len(value))
    return value[:end], value[end:]


def _labelled(text: str) -> Locator | None:
    label = _LABEL.match(text)
    value = text[label.end() :].strip() if label else text.strip()
    return Locator(LABELS[label[0].lower()] if label else "page", _plain(value)) if value else None


def _starts_like_a_page(value: str) -> bool:
    return re.match(r"[A-Z]?\d", value) is not None or re.fullmatch(rf"{_ROMAN}(?:{_JOIN}{_ROMAN})*", value) is not None


def _plain(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip(" .,;:")
