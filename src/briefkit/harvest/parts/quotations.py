"""Words in quotation marks that are quoted and no title: who said them, or where they stand, is behind them."""

import re

from briefkit.harvest.parts.leads import SENTENCE, is_prose
from briefkit.harvest.works.scripture import is_verse
from briefkit.patterns import regex

# `‘…, and that could change soon’, Jan Roe, ‘Untangling Crowds’, …`: what is quoted, and the piece that says it.
_NEXT_TITLE = regex(r",?\s+(?:(?:[A-Z][\w.’'-]*+\s?){2,4},\s+)?[‘“\"][A-Z]")
_IN_BRACKETS = regex(
    r"[\s.,]*\((?P<book>(?:[1-3]\s)?[^\W\d_a-z][\w.]+)\s(?P<place>(?:[IVXL]+(?:/\d)?[.,:]\s?)?\d[\d:.,–-]*)\)"
)
# `“She knew what was right, but could not do it.” Roe, *Harbours*`: a sentence, and who has it.
_SENTENCE_END = regex(r"(?:\S+\s+){7}\S.*[.!][”\"]\W*$", re.DOTALL)
_WORD_NEXT = regex(r"\s+[^\W\d_a-z](?!.*https?:)", re.DOTALL)
# So many words with a full stop among them are sentences that are quoted.
_LONGEST_TITLE = 28
_SENTENCES = regex(r"[^\W\d_A-Z]{3}[.!?]\s[^\W\d_a-z]")
# `“Trade is war” — Roe, *Harbours*, 12`: a quotation, and behind the dash where it stands.
_SOURCE_BEHIND = regex(r"[\s.]*(?:--?|–|—)\s+[^\W\d_a-z]|[\s.]*(?:--?|–|—)\s+[\"“‘']")


def is_placed_quotation(words: str, after: str) -> bool:
    """`“Varying weights are an abomination” (Proverbs 20:10)` · `“The pier is one with all piers” (CD III/2, 132)`."""
    found = _IN_BRACKETS.match(after)
    return found is not None and (
        is_verse(found["book"], found["place"]) or (found["book"].isupper() and is_prose(words))
    )


def is_quotation(words: str, after: str) -> bool:
    """Tell whether behind quoted words stands who said them: `— Roe, *Harbours*` · `, Jan Roe, ‘Crowds’` · a verse."""
    said = is_prose(words) and _NEXT_TITLE.match(after) is not None
    several = len(words.split()) > _LONGEST_TITLE and _SENTENCES.search(words) is not None
    sentence = is_prose(words) and _SENTENCE_END.search(words) is not None and SENTENCE.search(words) is not None
    return (
        said or several or (sentence and _WORD_NEXT.match(after) is not None) or _SOURCE_BEHIND.match(after) is not None
    )
