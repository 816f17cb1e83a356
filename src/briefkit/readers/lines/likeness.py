"""How much texts look like notes, and how much like running text: of several readings of a document the likelier.

A note begins as a sentence or a reference does, names sources, and is shorter than a page. What goes on in the middle
of a sentence (`, which has been said`) stood behind a mark in the running text or in a list that a sentence leads to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from briefkit.patterns import regex
from briefkit.readers.lines.evidence import SOURCE

_INSIDE = regex(r"[\s*_]*(?:[,;:)\]?!]|\.(?![.…]|[\s*_]*[\[(\"“‘]?[A-ZÀ-Þ0-9“‘\"])|[a-zà-þ])")
_SMALL = regex(
    r"[\s*_]*(?:(?:ibid|idem|id|see|cf|e\.\s?g|i\.\s?e|vgl|ebd|ders|dies|siehe|op|loc|cit|supra|infra|contra|accord|compare"
    r"|but|also|quoted|n\.\s?d|paras?|ss?|ff?|v|d|r|nos?|vols?|l|c|voir|cfr|nota|in|at|de|da|di|du|della|la|le"
    r"|van|von|der|den|ter|al|el|bin|ibn)\b|pp?\.?\s?\(?[\divxlc]|al-|el-|[\w.-]+\.(?:com|org|net|gov|edu|int|eu|[a-z]{2})\b|https?:|www\.|doi)",
    re.IGNORECASE,
)
"""Words with which notes begin although they are small: signals, names, addresses."""
_SIGN = regex(
    rf"{SOURCE.pattern}|‘[^’]{{4,200}}’|\b\d{{1,2}} (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December) (?:1[5-9]|20)\d\d|\b(?:pages?|paragraphs?|columns?|note) \d|\([A-Z]\.? ?\d",
    re.IGNORECASE,
)
"""What names a source, or the papers of an office by their date."""
_TARGET = regex(r"\]\([^)\s]*(?:[ ]\"[^\"]*\")?\)")
_HEAD = 160  # letters: what a note names it names at its begin
_MOSTLY = 0.5
_OFTEN = 0.12
_LEAST = 3
_LONGEST = 1500  # letters: the half of the notes is shorter, even where they argue
_FAR_TOO_LONG = 5000


@dataclass(frozen=True, slots=True)
class Likeness:
    """How many texts there are, how many begin inside of a sentence, how many name sources, how long they are."""

    texts: int
    inside: int
    citing: int
    length: float

    @property
    def is_running_text(self) -> bool:
        """Tell whether so much speaks against the texts being notes that they are not taken for such."""
        if self.length > (_LONGEST if self.texts >= _LEAST else _FAR_TOO_LONG):
            return True
        if self.texts < _LEAST:
            return False
        if self.inside > _MOSTLY * self.texts:
            return True
        return self.inside > _OFTEN * self.texts and self.citing < self.inside


def likeness(texts: Sequence[str]) -> Likeness:
    """Count what speaks for texts being notes, and what against it."""
    said = [text for text in texts if text.strip()]
    inside = sum(begins_inside(text) for text in said)
    citing = sum(bool(SOURCE.search(text)) for text in said)
    return Likeness(len(said), inside, citing, median(len(_TARGET.sub("]", text)) for text in said) if said else 0)


def names_source(text: str) -> bool:
    """Tell whether a text names a source with its first words, be it the paper of an office."""
    return bool(_SIGN.search(text[:_HEAD]))


def begins_inside(text: str) -> bool:
    """Tell whether a text begins in the middle of a sentence."""
    return bool(_INSIDE.match(text)) and not _SMALL.match(text)
