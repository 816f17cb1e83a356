"""Joints behind a page: `Roe, 12 and Poe, 30` · `…, p. 11, and B. Moss, Oak, Cairo, 1948, p. 11`."""

from collections.abc import Iterator

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import Relation
from briefkit.harvest.parts.leads import leading_people
from briefkit.patterns import regex

# `Roe, Piers, Leeds, 1946, p. 11, and B. Moss, Oak, Cairo, 1948, p. 11`
_AND_AFTER_PAGE = regex(r"(?<=\d),?\s+and\s+(?:also\s+)?(?:by\s+|see\s+)?(?=[^\W\d_a-z])")
_PAGE_AHEAD = regex(r"\b(?:1[5-9]|20)\d\d\)?,\s+pp?\.\s?\d|\bop\.\s?cit\b")
# `…, and The Book of Ports, edited by Jane Roe, Leeds, 1990`
_EDITED_AHEAD = regex(
    r"[^\W\d_a-z][^;:()\d“”\"]{5,100}?,\s(?:(?:edited|translated|compiled)\s(?:\w+\s){0,3}by|eds?\.|trans\.)\s[^\W\d_a-z]"
)
# `Tewin, Ferries, p. 4, and Whitby, Ports, ii. p. 5`
_TITLED_AHEAD = regex(r"[^\W\d_a-z][\w’'-]+,\s[^\W\d_a-z][^,;:()\d“”\"]{2,70},\s(?:[ivxlcIVXLC]{1,6}[.,]\s)?pp?\.\s?\d")
PAGE_BEFORE = regex(r",\s+pp?\.\s?\d[\d–-]*$")
"""A page at the end of what stands before."""
# `…, and Roe, op. cit., p. 12`: who was cited before is known by the family name.
_KNOWN_AHEAD = regex(r"(?:[^\W\d_a-z][\w.’'-]*\s){0,3}[^\W\d_a-z][\w’'-]+,\s+op\.\s?cit\b")


def behind_pages(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """`…, p. 11, and B. Moss, Oak, Cairo, 1948, p. 11`: a page before, and a work behind."""
    for found in _AND_AFTER_PAGE.finditer(regions.text, start, end):
        if not PAGE_BEFORE.search(regions.text[start : found.start()]):
            continue
        rest = regions.text[found.end() : end]
        people, title = leading_people(rest)
        named = people is not None and "given" in people.names[0] and _PAGE_AHEAD.search(rest, title) is not None
        if named or _TITLED_AHEAD.match(rest) or _EDITED_AHEAD.match(rest) or (title and _KNOWN_AHEAD.match(rest)):
            yield found.start(), found.end(), Relation.NONE


_NO_NAME = (
    r"(?!(?:Tables?|Fig(?:ure)?s?|Plates?|Appendi\w+|Notes?|Chapters?|Parts?|Books?|Vols?|Cols?|Maps?|Illus|Nos?"
    r"|[IVXLC]+)\b)"
)
_NAME = rf"{_NO_NAME}[^\W\d_a-z][\w’'-]*[^\W\d_](?:\s(?:and|&)\s[^\W\d_a-z][\w’'-]+)?"
_PAGES = r"(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?(?:n\d+|ff?\.)?"
# `Roe, 211–12 and Poe, 300`
_AND_PAGED_NAME = regex(
    rf"(?<=[\dnf.]),?\s(?:and|&|e|y|et|und|en)\s(?=(?P<name>{_NAME}),\s(?:{_PAGES}(?:[.,;)]|$|\s(?:and|&)\s))?)"
)
_PAGED_NAME_BEFORE = regex(rf"[^\W\d_a-z][^;()]{{1,160}},\s{_PAGES}(?:,\s\d[\d–-]*)*")


def paged_joints(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """Where a name with a page, or with a marked title, begins behind a page of another work."""
    text, marked = regions.text, {span.start for span in (*regions.italics, *regions.quotes)}
    for found in _AND_PAGED_NAME.finditer(text, start, end):
        title = found.end("name") + len(", ")
        titled = bool({title, title - 1} & marked)
        if (titled or text[title : title + 4].lstrip("p. ")[:1].isdigit()) and _PAGED_NAME_BEFORE.fullmatch(
            text, start, found.start()
        ):
            yield found.start(), found.end(), Relation.NONE
