"""Texts by title and editor, in open print: `The Book of Ports, edited by Jane Roe, Quay Press, London, 1990, p. 12`.

So are cited the classics of South Asia and of the Ancients, whose authors the title names or nobody knows.
"""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.takers import read_tail
from briefkit.patterns import regex

_ROLE = regex(
    r"[,.]?\s(?=(?:(?:critically\s)?(?:edited|translated|compiled)(?:\s(?:and|&)\s(?:translated|edited|annotated))?\sby"
    r"|(?:eds?|trans|tr|comp)\.(?:\s(?:by|and\strans\.))?)\s[^\W\d_a-z])"
)
# `, 1882 and translated by …`: a second book, or a second edition.
_ANOTHER = regex(r"\b(?:edited|translated|compiled)\s(?:[\w ]+\s)?by\s|\b(?:eds?|trans)\.\s[^\W\d_a-z]")
_DATED = regex(r"(?:,|:|\s)\s?\d?(?:1[5-9]|20)\d\d(?!\d)")
# The collection around the piece, and the author behind the title, are read by others.
_IN = regex(r",\s[Ii]n:?\s|\sby\s[^\W\d_a-z]")
_ARTICLE = regex(r"the\s(?=[^\W\d_a-z])")
_SERIES = regex(r"(?<!Paper )Series$")
# A title has no more words than that.
_LONGEST = 18
_LONGEST_TEXT = 500


def read_edited_text(regions: Regions) -> FullReference | None:
    """A title, who edited or translated it, the imprint; None where a mark, a bracket or a sentence is there."""
    text = regions.text.rstrip()
    role = _ROLE.search(text) if len(text) < _LONGEST_TEXT else None
    if role is None or regions.quotes or regions.italics or any(b.start < role.start() for b in regions.brackets):
        return None
    lead = _ARTICLE.match(text)
    begin = lead.end() if lead else 0
    head = text[begin : role.start()]
    if not re.match(r"[^\W\d_a-z]", head) or len(head.split()) > _LONGEST or SENTENCE.search(head):
        return None
    dated = _DATED.search(text, role.end())
    if _IN.search(head) or dated is None or _ANOTHER.search(text, dated.end()):
        return None
    people, start = leading_people(head + ", ")
    title = head[start:].strip(" ,")
    if not title:
        people, title = None, head
    tail = read_tail(regions.cut(role.start()), quoted=False)
    if "date" not in tail.fields or not tail.people.keys() & {"editor", "translator"}:
        return None
    if _SERIES.search(tail.fields.get("genre", "")):
        tail.fields["series"] = tail.fields.pop("genre")
    kind, fields = build_entry(title, people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))
