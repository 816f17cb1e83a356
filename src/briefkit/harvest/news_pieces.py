"""Titles without marks before the name of a newspaper: `In a shift, ministers drop the levy, Los Angeles Times`."""

import re

from briefkit.harvest.leads import SENTENCE
from briefkit.harvest.lexicon import REPORT, is_magazine, is_newspaper

_SECTION_OF_PAPER = re.compile(r",\s+(?:Opinions?|Politics|Business|World|Sports|Editorial|Op-Ed)$")
# The longest names have as many words: `The Wall Street Journal Europe`.
_LONGEST_NAME = 5


def split_paper(words: str) -> tuple[str, str] | None:
    """The title and the newspaper or magazine behind it; None where the last words are no such name."""
    title, comma, paper = _SECTION_OF_PAPER.sub("", words.rstrip(" ,")).rpartition(", ")
    if not comma or len(title.split()) < 2 or not re.match(r"[^\W_a-z]", paper):
        return None
    if len(paper.split()) > _LONGEST_NAME or SENTENCE.search(paper) or REPORT.search(paper):
        return None
    return (title, paper) if is_newspaper(paper) or is_magazine(paper) else None
