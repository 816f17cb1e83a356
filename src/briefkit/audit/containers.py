"""Publishers, places and containers of references: whether what stands for one is one."""

import re
from collections.abc import Sequence

from briefkit.audit.document_paper import DocumentPaper, plain_words
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_MONTH = regex(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\W*(?:\d|$)",
    re.IGNORECASE,
)
# Brackets and quotation marks of something else, a number, initials of a town, what leads a number.
_NO_NAME = regex(r"[<>()\[\]“”\"]|^\d|^(?:[A-Z]\. ?)+$|\bDOI\b")


def was_read(form: str, titles: Sequence[str]) -> bool:
    """Tell whether a container is one, and no part of the titles that was taken for it."""
    words = set(fold(form).split())
    misread = _NO_NAME.search(form) is not None or _MONTH.match(form) is not None
    begins = fold(form)[:20]
    return not misread and not any(words <= set(fold(title).split()) or begins == fold(title)[:20] for title in titles)


def titles_of_works(paper: DocumentPaper) -> set[str]:
    """Titles of all works: what is one is no publisher and no place, though it stands where they do."""
    works = [references[0].work for references in paper.by_work.values()]
    return {plain_words(work.fields["title"]) for work in works if work and "title" in work.fields}
