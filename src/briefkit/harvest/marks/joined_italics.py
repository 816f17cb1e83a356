"""Italics that are one title, though a space, "or", "v." or a name in roman parts them."""

import re
from collections.abc import Iterator

from briefkit.patterns import regex
from briefkit.text import Span

# A case within a title is set in roman: `*Equal Protection: Will* Batson *Cover Strikes?*`.
_ROMAN = regex(r"\s+(?:(?:[A-Z][\w.’'&-]*|v\.|of|&)\s+){1,6}")
_CASE_WITHIN = regex(r"\s+[A-Z][\w.’'& -]+\sv\.\s[A-Z][\w.’'& -]+")
_OWNER = regex(r"\s+(?:[A-Z][\w.’'&-]*\s+){0,4}[A-Z][\w.&-]*")
_NO_TITLE = regex(
    r"\W*(?:in|with|and|see|but|cf|supra|infra|id|ibid|v|aff|rev|cert|quoting|citing|accord"
    r"|hereinafter|or)\b",
    re.IGNORECASE,
)


def joined_italics(text: str, italics: list[Span]) -> Iterator[Span]:
    """Italics that only a space parts are one (`*The Best Reading:* *Hints …*`, `*Ragged Dick*, *or, …*`)."""
    waiting: Span | None = None
    for span in italics:
        if (
            (waiting and (_goes_on_in_roman(text, waiting, span) or _is_versus(text, waiting, span)))
            or (waiting and re.fullmatch(r"\s*|,\s*(?=or\b)", text[waiting.end : span.end][: span.start - waiting.end]))
            or (waiting and re.match(r",\s*or\b", text[waiting.end : span.end]) and span.start - waiting.end <= 2)
        ):
            waiting = Span(waiting.start, span.end)
        else:
            if waiting:
                yield waiting
            waiting = span
    if waiting:
        yield waiting


def _is_versus(text: str, first: Span, second: Span) -> bool:
    """`*Ferries vs*. *Bridges*`: the full stop stands upright."""
    head, gap = text[max(first.start, first.end - 3) : first.end], text[first.end : second.start]
    return re.search(r"(?:^|\W)vs?$", head) is not None and re.fullmatch(r"\.\s+", gap) is not None


def _goes_on_in_roman(text: str, first: Span, second: Span) -> bool:
    """Tell whether two stretches of italics are one title with a word in roman between them."""
    gap = text[first.end : second.start]
    if not gap.strip():
        return False
    head, tail = text[first.start : first.end], text[second.start : second.end]
    if _CASE_WITHIN.fullmatch(gap):
        return len(head.split()) > 1 and not _NO_TITLE.match(head)
    if re.match(r"[’']s\b", tail) and _OWNER.fullmatch(gap):
        return True  # `*Repressing* Petrel*’s Myth*`
    few = len(head.split()) < 3 and not re.match(r"(?:The|A|An|How|Why|What|When|After|Beyond)\s", head)
    if few or re.search(r"[\s.,;:?!”\"’)]$", head.rstrip()) or not _ROMAN.fullmatch(gap):
        return False
    return not _NO_TITLE.match(tail) and not _NO_TITLE.match(head)
