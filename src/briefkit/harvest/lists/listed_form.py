"""References as lists of works have them, full stops between the parts: `Harbour Office. “The Cost of Piers.” …`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.parts.leads import SENTENCE, read_body
from briefkit.harvest.parts.signals import leading_signal
from briefkit.patterns import regex

_BACK = regex(r"(?:ibid|id|idem|op\. ?cit|loc\. ?cit|supra|infra|passim|sic|same|cf|note)\b", re.IGNORECASE)
_MOST_WORDS = 12
_CLOSED = regex(r"[.?!,][\"”’»]$")


def is_name_in_list(text: str) -> bool:
    """`Harbour Office.` · `The Quay Reader.`: a name and nothing else, which a full stop closes."""
    plain = text[leading_signal(text) :].strip()
    name = plain.strip(" .,")
    if not plain.endswith(".") or not name or len(name.split()) > _MOST_WORDS or _BACK.match(name):
        return False
    if re.search(r"[\"“”«»\[\]()\x00]|https?:|\b\d{4}\b", name) or SENTENCE.search(name):
        return False
    return read_body(name) is not None


def begins_with_closed_title(piece: Regions) -> bool:
    """`“The Cost of Piers.” Harbour Office`: a title whose quotation marks close over its full stop."""
    quote = piece.quotes[0] if piece.quotes else None
    return bool(quote and quote.start == 0 and _CLOSED.search(piece.text[: quote.end]))
