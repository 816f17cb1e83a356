"""What a reference says beside what was read in it: words that may name what a rule would miss."""

import re

from briefkit.audit.document_paper import ReferenceView
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_ADDRESS = regex(r"<?(?:https?://|ftp://|www\.)\S+|\]\([^()]*\)|\(?https?:\S*\)?")
_ACCESSED = regex(
    r"[(\[]?\b(?:(?:last|date) )?(?:accessed|retrieved|visited|viewed|checked|consulted|access date)\b:?"
    r"[^()\[\].;]{0,40}(?:\d{4}|\d{1,2})?[)\].]*",
    re.IGNORECASE,
)
_MONTHS = regex(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october"
    r"|november|december|spring|summer|autumn|winter|fall)\b\.?",
    re.IGNORECASE,
)
_SIGNALS = regex(
    r"\b(?:see|also|cf|for|example|available|at|online|via|from|in|the|and|by|quoted|cited|ibid|pdf|url|link|interview"
    r"|here|eg|ie|hereinafter|report|article|webpage|website|web|page|accessed|retrieved|no|vol)\b\.?",
    re.IGNORECASE,
)
_YEAR = regex(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)")
_LONG, _SMALL = 10, 0.75  # words of a sentence, and the part of them in small letters
_HALF_YEAR = regex(r"(?<!\d)1[5-9]\\?-\\?-(?=[\]?\\)])")
_FIELDS = ("title", "subtitle", "booktitle", "journaltitle", "organization", "institution", "publisher", "location")


def outside_address(text: str) -> str:
    """A note without its addresses and days of access."""
    return _ACCESSED.sub(" ", _ADDRESS.sub(" ", text))


def stretch_of(reference: ReferenceView) -> str:
    """The part of its note, from semicolon to semicolon, in which a reference stands.

    What was read as another citation may belong to it: the special issue of a journal, the book of a chapter.
    """
    body = reference.note.body
    start = body.rfind(";", 0, reference.span.start) + 1
    end = body.find(";", reference.span.end)
    return body[start : end if end >= 0 else len(body)]


def rest_of(reference: ReferenceView, text: str = "") -> str:
    """The reference, with the remarks behind it, without title, container, address and day of access."""
    rest = outside_address(text or reference.with_remarks)
    for name in _FIELDS:
        rest = rest.replace(reference.fields.get(name) or "\0", " ")
    return rest


def left_over(reference: ReferenceView) -> list[str]:
    """Names in a reference that were read as nothing: whoever answers for the work may be among them."""
    rest = _SIGNALS.sub(" ", _MONTHS.sub(" ", re.sub(r"[*_\\<>]", "", rest_of(reference))))
    known = set(fold(" ".join(value for name, value in reference.fields.items() if name != "url")).split())
    words = re.findall(r"[^\W\d_a-z][\w’'-]{2,}", rest)
    return [word for word in words if not set(fold(word).split()) <= known]


def is_prose(text: str) -> bool:
    """Tell whether most words are written small, as in a sentence: references are names and titles."""
    words = re.findall(r"[^\W\d_]{2,}", outside_address(text))
    return len(words) >= _LONG and sum(word.islower() for word in words) > _SMALL * len(words)


def years_in(text: str) -> set[str]:
    """The years that a text names; `18--` and `[19--?]` are years that nobody knows better."""
    return set(_YEAR.findall(text)) | set(_HALF_YEAR.findall(text))
