"""Addresses behind German sentences: `Man kann es nachlesen, wenn man will: https://…` · `So heißt es: »…«: https://…`."""

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

# Words of sentences that no title in another language has; `war` and `hat` are English too.
_SENTENCE = regex(
    r"\b(?:ist|sind|wird|werden|wurden?|worden|haben|hatten?|kann|können|konnten?|mu[sß]s?|müssen|soll(?:en|te)?|sich|nicht|wenn"
    r"|da[sß]s?(?=\s[a-zäöü])|weil|wäre|waren|hei[sß]s?t|schreibt|findet|finden|lä[sß]s?t|nimmt|steht|zeigt|gibt|dazu\spa[sß]s?t)\b"
)
# What a reference has: pages, years, editors, a piece in something.
_DATA = regex(r"\bS\.\s?\d|\b(?:1[5-9]|20)\d\d\b|\([Hh](?:rsg|gg?)\.?\)|\b[Ii]n:\s")
_QUOTED_AT_END = regex(r"[»„“\"](?P<title>[^\W_a-z][^»«„“”\"]*\s[^»«„“”\"]{1,90})[«“”\"]$")
_LEADS = regex(r":\s*[<(\[]?$")
_NEAR = 60  # letters before the address: a year in the sentence before is none of a reference
_LONGEST_TITLE = 9  # words: more are quoted from the page


def read_german_source(regions: Regions) -> FullReference | None:
    """The page whose address a sentence leads to by a colon; a title it has where that stands before the colon."""
    if not regions.addresses or not _SENTENCE.search(regions.text):
        return None
    start = regions.addresses[0][0].start
    before = regions.mask[:start]
    if not _LEADS.search(before) or not _SENTENCE.search(before) or _DATA.search(before[-_NEAR:]):
        return None
    tail = read_tail(regions.cut(start), quoted=True)
    fields = {name: value for name, value in tail.fields.items() if name in ("url", "urldate", "date")}
    quoted = _QUOTED_AT_END.search(regions.text[:start].rstrip(" :<([").strip())
    if quoted and len(quoted["title"].split()) < _LONGEST_TITLE:
        fields["title"] = tidy_title(quoted["title"])
    return FullReference("online", dict(sorted(fields.items()))) if "url" in fields else None
