"""References as the sciences print them, with nothing but commas and initials before every name.

`M. Kessler, F. Houten, Quays in winter, Mar. Policy 23 (2022) 226–256` is read as if its title stood in quotation marks
and its periodical in italics: the list of names tells where the title begins, the volume where it ends.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.words.dates import MONTH
from briefkit.harvest.words.lexicon import COUNTRY
from briefkit.patterns import regex
from briefkit.text import Span

_INITIALS = r"(?:[^\W\d_a-z]\.(?:-|\s)?){1,4}"
_PARTICLES = r"(?:(?:van|von|de|der|den|di|da|dos|del|la|le|ten|ter|el|al|bin|ibn)[\s-]){0,3}"
_NAME = rf"{_INITIALS}{_PARTICLES}[^\W\d_a-z][\w’'-]++(?:\s[^\W\d_a-z][\w’'-]++){{0,3}}+(?:\s?(?<=Jr)\.)?"
_NAMES = regex(
    rf"(?<![\w.])(?<!\bin\s)(?<!\bin:\s)(?P<who>{_NAME}(?P<more>(?:(?:,\s|,?\s(?:and|&)\s){_NAME}(?=,|\s(?:and|&|et)\s))*+)"
    r"(?:,?\set\sal\.?)?),\s(?=[^\W_a-z]|\w+-[^\W\d_]{3}|[a-z]{1,2}[A-Z])"
)
_YEAR = r"(?:1[89]|20)\d\d"
_WORD = r"(?!(?:Vols?|Nos?|Nr|Bd|Jg|Heft|Issue|Part)\b)[^\W\d_a-z][\w.’'&:/-]*"
_SMALL = r"(?:of|the|and|&|for|in|on|et|de|des|für|und|der)"
# `, Mar. Policy 23 (4) (2022)` · `, Computer Journal 37(7), 1994` · `, Quay Letters, vol. 31, no. 5`
# `, Quay Letters, 6, 3 (1991)`
_IN_PERIODICAL = regex(
    rf"(?P<title>[^;]{{3,400}}?)(?:,|(?<=[?!]))\s(?P<name>{_WORD}(?:\s(?:{_WORD}|{_SMALL})){{0,11}})"
    r"(?:\s(?:\d{1,4}|[IVXLC]{1,7})"
    rf"(?=(?:\s?\(\d[\d–/-]{{0,8}}\))?\s\({_YEAR}\)|\s?\(\d[\d–/-]{{0,8}}\),\s{_YEAR}\b)"
    rf"|(?=,\s[Vv]ol(?:ume|\.)\s?\d{{1,4}},\s[Nn]o\.\s?\d|,\s\d{{1,3}},\s\d{{1,3}}\s\({_YEAR}\)))"
)
# `, in: A. Whitby (Ed.), The World of Quays, Springer, Berlin, 2013`
_IN_BOOK = regex(
    r"(?P<title>[^;]{3,400}?),?\s[Ii]n(?::\s(?=[^\W\d_a-z])|\s(?=[^\W\d_a-z]\.[^;]{3,90}\([Ee]ds?\.?\)))"
    rf"(?:[^;()]{{3,200}}\([Ee]ds?\.?\),?\s)?(?P<book>[^;()]{{4,400}}?),\s(?=(?:{MONTH}\s)?{_YEAR}\b)"
)
_EDITED = regex(r"\([Ee]ds?\.?\)|[Ii]n:\sProc")
# ` (Quay Press, London, 2009)` · ` (PhD thesis, University of Norland, 2010)`
_WITH_BRACKET = regex(rf"(?P<title>[^;()]{{4,300}}?)\s(?=\((?:[^()]{{0,150}}\s)?{_YEAR}\))")
_DATED = regex(rf"\({_YEAR}\)|,\s\d")
# `CHI ’16` · `Lecture Notes in Computer Science` · `vol. 8340` · `second ed.`
_NO_TITLE = regex(
    r"[A-Z][\w/&-]*\s?[’'](?:19|20)?\d\d|[A-Z]{2,}[\w-]*\s(?:19|20)\d\d|(?:Lecture\sNotes|Advances|Studies)\sin\s.*|.*\bSeries\b.*"
    r"|LNCS|LNAI|[Vv]ol(?:ume|s)?\.?\s?\w+|(?:\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Rr]evised)\sed\.?"
)


def with_titles_found(regions: Regions) -> Regions:
    """A note with the titles of such references marked; those that have marks of their own stay as they are."""
    if regions.text.count(",") < 2:
        return regions
    quotes, italics = list(regions.quotes), list(regions.italics)
    for quoted, slanted in _titles(regions):
        for span in (quoted, slanted):
            quotes = [one for one in quotes if span is None or not (span.start <= one.start and one.end <= span.end)]
        quotes.extend([quoted] if quoted else [])
        italics.extend([slanted] if slanted else [])
    return replace(regions, quotes=tuple(sorted(quotes)), italics=tuple(sorted(italics)))


_GIVEN_BEFORE = regex(r"(?:^|[\s(])(?!(?:See|Cf|In|Also|And|But|From|By|With|Siehe|Vgl|Voir)\b)[A-Z][a-z][\w’'-]*\s$")


def _titles(regions: Regions) -> Iterator[tuple[Span | None, Span | None]]:
    """Of each such reference the title that is quoted, and the one that is in italics."""
    position = 0
    while names := _NAMES.search(regions.text, position):
        position = names.end()
        if _GIVEN_BEFORE.search(regions.text, 0, names.start()):
            continue  # `John G. Roe, The Piers, SUP. CT. 5 (2023)`: an initial in the middle of a name
        read = _title_of(regions, position, bool(names["more"]))
        if read is None or any(span and _is_marked(regions, span) for span in read):
            continue
        yield read
        position = max(span.end for span in read if span)


def _title_of(regions: Regions, start: int, several: bool) -> tuple[Span | None, Span | None] | None:
    """The title of a piece and of what it appeared in, or the one of a book, behind a list of names."""
    text = regions.text
    article = _IN_PERIODICAL.match(text, start)
    if (
        article
        and not _DATED.search(article["title"])
        and (several or "." in article["name"] or text[article.end()] == ",")
    ):
        asked = text[article.end("title") - 1] in "?!" and text[article.end("title")] == " "  # no sentence ends there
        return Span(start, article.end("title") + asked), Span(*article.span("name"))
    chapter = _IN_BOOK.match(text, start)
    if chapter and not _DATED.search(chapter["title"]) and (several or _EDITED.search(chapter[0])):
        book = _book_before_imprint(chapter["book"])
        begin = chapter.start("book")
        return Span(*chapter.span("title")), Span(begin, begin + len(book)) if book else None
    bracket = _WITH_BRACKET.match(text, start) if several else None
    if bracket is None or _DATED.search(bracket["title"]) or _AS_LAWYERS.search(bracket["title"]):
        return None
    return None, Span(*bracket.span("title"))


# `E.M. ROE & A. POE, JR., THE PIERS 17 (1832)`: the page stands before the bracket.
_AS_LAWYERS = regex(r"^[^a-z]+$|\s\d{1,4}(?:[-–]\d+)?$|^(?:Jr|Sr)\.")


def _is_marked(regions: Regions, span: Span) -> bool:
    """Tell whether a title has italics of its own, or stands within a quotation."""
    slanted = any(one.start < span.end and span.start < one.end for one in regions.italics)
    return slanted or any(one.start < span.start and span.end < one.end for one in regions.quotes)


def _book_before_imprint(text: str) -> str:
    """`The World of Quays` of `The World of Quays, vol. 12, Springer, Berlin`."""
    pieces = text.split(", ")
    while len(pieces) > 1 and (is_place(pieces[-1]) or COUNTRY.fullmatch(pieces[-1])):
        pieces.pop()
    if len(pieces) > 1:
        pieces.pop()
    while len(pieces) > 1 and _NO_TITLE.fullmatch(pieces[-1]):
        pieces.pop()
    return ", ".join(pieces) if len(pieces) < len(text.split(", ")) else ""
