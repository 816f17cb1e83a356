"""The list of references at the end of a document, where there is one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefkit.audit.document_text import DocumentText
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_HEAD = regex(
    r"^[ \t]*(?:#{1,6}[ \t]*)?(?:\d+[.)]?[ \t]*)?[*_]*(?:select(?:ed)? |works |primary |secondary |further )*"
    r"(?:bibliography|references|works cited|cited works|literature(?: cited)?|sources|literaturverzeichnis"
    r"|reading list|list of references|reference list|works consulted)[*_:. \t]*(?:\n|\Z)",
    re.IGNORECASE | re.MULTILINE,
)

# `Kelly, Erin I. (2018). Accountability …`: no sentence begins so.
_ITEM = regex(
    r"\s*[-*+]?\s*[*_]*[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, [^\W\d_a-z][^\n]{0,200}(?:1[5-9]|20)\d\d"
)


@dataclass(frozen=True)
class ReferenceList:
    """The paragraphs of a list of references, folded for comparing."""

    items: Sequence[str] = ()

    def has(self, names: Iterable[str], title: str) -> bool:
        """Tell whether an item names these authors, or has the telling words of this title."""
        families = [fold(name) for name in names if name]
        words = [word for word in fold(title).split() if len(word) > 3]
        if not families and not words:
            return False
        return any(_fits(item, families, words) for item in self.items)


def _fits(item: str, families: Sequence[str], words: Sequence[str]) -> bool:
    padded = f" {item} "
    if families and not all(f" {family} " in padded for family in families[:1]):
        return False
    return sum(f" {word}" in padded for word in words) >= (len(words) + 1) // 2


def reference_list(text: DocumentText) -> ReferenceList:
    """The items under a heading "Bibliography", "References" or the like, and paragraphs that look like such items."""
    heads = list(_HEAD.finditer(text.scan.masked))
    start = heads[0].end() if heads else len(text.scan.masked)
    items = _paragraphs(text.text.text[start:])
    loose = [item for item in _paragraphs(text.scan.masked[:start]) if is_item(item)]
    return ReferenceList([fold(item) for item in (*items, *loose) if item.strip()])


def is_item(text: str) -> bool:
    """Tell whether a paragraph begins as an item of a list of references does."""
    return _ITEM.match(text) is not None


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)", text)
