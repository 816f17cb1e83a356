"""Titles that are marked as such: by quotation marks, italics or a link."""

import re

from briefkit.harvest.marks.regions import LINKED_PLACE, Regions
from briefkit.harvest.words.later_history import LATER_HISTORY
from briefkit.patterns import regex
from briefkit.text import Span

_NO_TITLE = regex(
    r"^[\"“‘'*\s]*(?:supra|ibid|id\.?|idem|et al|see|cf|in|op\.? cit|loc\.? cit|infra|passim"
    r"|inter alia|sic|available(?: online)? at|reprinted in|quoted in|cited in|citing|quoting"
    rf"|hereinafter|{LATER_HISTORY}|with|and|v\.?|n\.d|eds?|e\.g|i\.e|viz|per se"
    r"|but see|accord|contra)\b[.,\s]*[\"”’*]*$",
    re.IGNORECASE,
)


# A link around a number or an imprint is no title.
_IS_DATA = regex(
    r";\s|\([^()]*\d{4}\)|^[\s,]*(?:[A-Z]{2,6}[-/])+[\w/-]*\d[\w-]*\s\(|^[\s,]*(?:(?:[A-Z]{2,6}[-/])+[\w/-]*\d[\w-]*|[A-Z]{2,6})[\s.,]*$"
    rf"|^\W*(?:[Aa]rchived|(?:[Tt]he )?[Oo]riginal|Wayback Machine)\W*$|{LINKED_PLACE}"
)


# `[Jan Roe](https://…), *Harbours at Work*`: a link around who wrote it.
_NAME = regex(r"(?:[^\W\d_a-z][\w.’'-]*\s){1,3}[^\W\d_a-z][\w’'-]+")


def _names_author(regions: Regions, link: Span) -> bool:
    titled = (span.start for span in (*regions.italics, *regions.quotes) if 0 < span.start - link.end < len(",  *"))
    return any(titled) and _NAME.fullmatch(regions.text, link.start, link.end) is not None


def _is_more_than_title(regions: Regions, link: Span) -> bool:
    """`[Jan Roe, “Piers at Rest,” *Quay News*, 3 May 2012](https://…)`: a link round a whole reference, or its data."""
    marked = (span.start for span in (*regions.quotes, *regions.italics) if link.start < span.start < link.end)
    if any(regions.text.endswith(", ", link.start, start) for start in marked):
        return True
    return _IS_DATA.search(regions.text[link.start : link.end]) is not None


def find_core(regions: Regions, start: int = 0) -> Span | None:
    """The first title that is marked as one: in quotation marks, in italics, or as a link."""
    links = [span for span, _ in regions.links if not _is_more_than_title(regions, span)]
    spans = sorted(span for span in (*regions.quotes, *regions.italics, *links) if span.start >= start)
    for span in spans:
        text = regions.text[span.start : span.end]
        if span in links and _names_author(regions, span):
            continue
        if not _NO_TITLE.match(text) and re.search(r"[^\W_]{2}", text) and len(text.strip(" *,.")) > 1:
            return span
    return None
