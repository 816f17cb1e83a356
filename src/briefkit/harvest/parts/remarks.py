"""Brackets that explain a citation (`(holding that “code is law”)`), and the citations that some of them hold."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions, bracket_spans
from briefkit.harvest.parts.bracket_names import name_given
from briefkit.harvest.parts.printings import is_of_other_printing
from briefkit.patterns import regex
from briefkit.text import Span

# What stands before a remark: a date, a place in the work, or a word that points back.
_CITED = regex(
    r"\b(?:1[5-9]|20)\d\d\)|\b(?:supra|[Ii]d\.|[Ii]bid\.?)|§|\b(?:at|note)\s\d|,\s[A-Z]?\d+(?:[-–]\d+)?\.?\s*$|https?:"
    r"|\d{4}\)\]|\b\d{1,2}/\d{1,2}/\d{2,4}\s|\bpp?\.\s?\d[\d\s,–-]*(?:ff?\.?)?\s*$"
)
_REMARK = regex(
    r"[(\[]\s*(?:(?:[\"“”]|‘(?=\w{3,}\s+\w)|[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*){0,2}:\s[\"“”])|(?:prepared\s)?(?:statement|testimony|remarks|memorandum)\s(?:of|by)\s"
    r"|(?!forthcoming)(?:(?:first|then|and|[a-z]+ly)\s+)*[a-z]{3,}ing\b"
    r"(?!\s*[)\]])|(?:internal\s)?(?:citations?|quotations?(?:\smarks)?|emphasis|footnotes?|alterations?)\s[^()]{0,60}?(?:omitted|added|original|removed)\b"
    r"|(?:[A-Z][a-z]+|Engl?\.)\s(?:transl(?:ation|\.)|version)[\s,])"
)
# Remarks that name the source of what was cited.
_POINTS = regex(
    r"[(\[]\s*(?:[^()\[\]“\"]{0,40}?\b)?(?P<word>quoting|citing|reviewing|discussing|cited in|quoted in)\s+(?:"
    r"(?:e\.g\.|inter alia|generally),?\s+)?"
)


_POINTS_INSIDE = regex(r"\((?:quoting|citing)\s+(?=[^\W_a-z]|\*)")


def without_remarks(regions: Regions) -> Regions:
    """A note or piece in which the quotations and italics of remarks are no titles."""
    remarks = remarks_of(regions)
    names = [span for span in regions.brackets if name_given(regions.text[span.start + 1 : span.end - 1])]
    if not remarks and not names:
        return regions
    said = [span for span in remarks if span in regions.quotes]
    return replace(
        regions,
        brackets=tuple(sorted([*regions.brackets, *said])),
        quotes=tuple(span for span in regions.quotes if not _lies_in(span, [*remarks, *names])),
        italics=tuple(span for span in regions.italics if not _lies_in(span, remarks)),
        links=tuple((span, target) for span, target in regions.links if not _lies_in(span, remarks)),
    )


def citation_alone(regions: Regions) -> Regions:
    """A citation without its remarks: cut at the first where nothing but remarks follows, else with spaces for"
    " them."""
    remarks = remarks_of(regions)
    if not remarks:
        return regions
    text = regions.text
    for span in remarks:
        text = text[: span.start] + " " * len(span) + text[span.end :]
    if not text[remarks[0].start :].strip(" .,"):
        return regions.cut(0, remarks[0].start)
    kept = tuple(span for span in regions.brackets if span not in remarks)
    addresses = tuple((span, value) for span, value in regions.addresses if not _lies_in(span, remarks))
    return replace(without_remarks(regions), text=text, brackets=kept, addresses=addresses)


def remarks_of(regions: Regions) -> list[Span]:
    """The brackets that explain what stands before them, and what is quoted behind a page."""
    return sorted([*_quoted_behind_page(regions), *_explaining(regions)])


# `…, p. 7: “They knew it all.”`
_PAGE_AHEAD = regex(
    r"(?:\b(?:[Pp]p?|[Ss]s?|[Pp]aras?|[Cc]ols?|[Ff]ol?s?|nn?)\.\s?|[,;)]\s|:\s|\bat\s|[§¶]\s?)\d{1,4}[a-z]?(?:[-–]\d{1,4})?"
    r"(?:\s?(?:ff?\.?|nn?\.\s?\d{1,3}))?:\s$"
)
_LEAST_WORDS = 5


def _quoted_behind_page(regions: Regions) -> list[Span]:
    """What is quoted from a work, behind the page on which it stands."""
    text = regions.text
    return [
        span
        for span in (*regions.quotes, *regions.brackets)
        if text[span.start] in "“\"‘'«»„"
        and len(text[span.start : span.end].split()) >= _LEAST_WORDS
        and _PAGE_AHEAD.search(text, max(0, span.start - 30), span.start)
    ]


def _explaining(regions: Regions) -> list[Span]:
    """The brackets that explain what stands before them."""
    return [
        span
        for span in regions.brackets
        if span.start > 2
        and not name_given(regions.text[span.start + 1 : span.end - 1])
        and (
            is_of_other_printing(regions.text, span.start, span.end)
            or (_REMARK.match(regions.text, span.start, span.end) and _CITED.search(regions.text, 0, span.start))
        )
    ]


def pointed_at(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where citations stand within the remarks of a stretch: `(quoting Roe v. Wade, 410 U.S. 113 (1973))`."""
    for span in regions.brackets:
        if not (start < span.start and span.end <= end and _CITED.search(regions.text, start, span.start)):
            continue
        found = _POINTS.match(regions.text, span.start, span.end)
        if found is not None:
            yield found.end(), span.end - 1
            continue
        for inner in _POINTS_INSIDE.finditer(regions.text, span.start + 1, span.end):
            yield inner.end(), _closing(regions.text, inner.start(), span.end - 1)


def _closing(text: str, start: int, end: int) -> int:
    """Where the bracket that opens at `start` closes."""
    depth = 0
    for index in range(start, end):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(text[index], 0)
        if depth == 0:
            return index
    return end


def within(regions: Regions, start: int, end: int) -> Regions:
    """The inside of a bracket, with the brackets in it."""
    inner = regions.cut(start, end)
    hidden = [*inner.quotes, *(span for span, _ in inner.addresses)]
    return replace(inner, brackets=tuple(bracket_spans(inner.text, hidden)))


def _lies_in(span: Span, remarks: list[Span]) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in remarks)
