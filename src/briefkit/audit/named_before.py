"""Short forms that fit no work, and are named in an earlier note all the same: a reader finds what was read badly."""

import re

from briefkit.audit.document_paper import DocumentPaper, ReferenceView
from briefkit.audit.papers import words_of
from briefkit.harvest.model import ShortReference
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_NEAR = 300  # letters
_FRONT = 3000  # letters: what stands on a paper's first page
_FEW = 6  # words: a note of so few is a short form itself
_SMALL = frozenset(
    ["the", "and", "for", "from", "with", "of", "in", "on", "at", "to", "by", "an", "see", "supra", "above"]
)
_IN_NAMED = regex(r"\bin [A-Z*“][^;]{2,80},? (?:supra|above|op\. cit)\b", re.IGNORECASE)
_MOST = 0.75  # of the words of a title


def is_named_before(paper: DocumentPaper, reference: ReferenceView) -> bool:
    """Tell whether an earlier note, or the same one before it, has the names and the title's words."""
    reading = reference.reading
    if not isinstance(reading, ShortReference):
        return False
    if _IN_NAMED.search(reference.with_remarks) or _is_near(paper, reading):
        return True
    names = set(fold(" ".join(name.get("family") or name.get("literal", "") for name in reading.people)).split())
    title = set(fold(reading.title).split()) - _SMALL - names
    if not names and not title:
        return False
    if _is_the_paper(paper, reading):
        return True
    return any(_has(text, names, title) for text in _texts_before(paper, reference)) or (
        bool(names and title) and _stands_together(paper, reference, names, title)
    )


def _stands_together(paper: DocumentPaper, reference: ReferenceView, names: set[str], title: set[str]) -> bool:
    """Tell whether the text has a name with the title behind it: in a note, perhaps, that was not read."""
    text = paper.document.source.text
    later = [span for note in paper.own_notes if note.number >= reference.number for span in note.footnote.spans]
    for found in re.finditer(rf"\b{re.escape(max(names, key=len))}\b", text, re.IGNORECASE):
        behind = set(fold(text[found.start() : found.start() + _NEAR]).split())
        inside = any(span.start <= found.start() < span.end for span in later)
        if not inside and len(title & behind) >= _MOST * len(title):
            return True
    return False


def _is_the_paper(paper: DocumentPaper, reading: ShortReference) -> bool:
    """Tell whether it means the paper itself, by words of its first page: `Board Report at Recommendation 4`."""
    if not all("literal" in name for name in reading.people):
        return False
    said = [reading.title, *(name["literal"] for name in reading.people)]
    words = set(fold(" ".join(name.partition(" at ")[0] for name in said)).split()) - _SMALL
    return words <= set(fold(paper.text.text.text[:_FRONT]).split())


def _texts_before(paper: DocumentPaper, reference: ReferenceView) -> list[str]:
    notes = [note.body for note in paper.own_notes if note.number < reference.number]
    return [*notes, reference.note.body[: reference.span.start]]


def _has(text: str, names: set[str], title: set[str]) -> bool:
    words = set(fold(text).split())
    enough = len(words_of(text)) >= _FEW and names <= words
    return enough and len(title & words) >= _MOST * len(title)


def _is_near(paper: DocumentPaper, reading: ShortReference) -> bool:
    """Tell whether the only work of its author shares a telling word with it: `Mme Boucher`, `Madame Boucher`."""
    family = fold(reading.people[0].get("family", "")) if reading.people else ""
    every = (references[0].work for references in paper.by_work.values())
    cited = [work for work in every if work and not work.in_short]
    works = [work for work in cited if family in [fold(one.get("family", "")) for one in work.people]]
    own = set(fold(reading.title).split()) - _SMALL
    return bool(family) and len(works) == 1 and bool(own & set(fold(works[0].fields.get("title", "")).split()))
