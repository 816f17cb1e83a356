"""Papers in archives that are no letters by their names: the mark before or behind what the paper is called."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.papers.private import read_private
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.places.shelf_marks import BRACKET, HOUSE, LEADING_MARK, shelf_mark
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_LONGEST = 300
# `Minutes of the Harbour Board, 4 April 1955, `: what a paper is called, and its day.
_DAY_THEN = regex(r"(?P<title>[^\W_a-z][^;“”\"]{3,160}?),?\s+(?:dated\s|of\s|\()?$")


def read_archive(regions: Regions) -> FullReference | None:
    """`National Archives, FO 371/12345, Smith to Jones, 5 May 1947`: a paper and where it is kept."""
    text = regions.text
    if regions.italics or len(text) > _LONGEST or not re.match(r"[^\W_a-z]|['‘“]", text) or SENTENCE.search(text):
        return None
    return _mark_first(regions) or _mark_behind(regions)


def _mark_first(regions: Regions) -> FullReference | None:
    """`TNA, FO 371/4567, ‘Harbours in the Gulf’, 7 June 1950` · `FO 371/12345, Roe to Poe, 5 May 1947` · `CO 733/12`"""
    found = LEADING_MARK.match(regions.text)
    if found is None:
        return None
    mark = re.sub(r"\s+", " ", _HEREAFTER.sub("", found["mark"])).strip(" ,.")
    behind = regions.cut(found.end())
    if leaf := _LEAF.fullmatch(behind.text):
        return FullReference("misc", {"title": mark}, (), Locator("folio", plain_value(leaf["leaf"])))
    if not behind.text.strip(" .,") or HOUSE.fullmatch(behind.text.strip(" .,")):
        return FullReference("misc", {"title": _HEREAFTER.sub("", regions.text).strip(" .,")})
    if letter := read_private(behind):
        return replace(letter, fields=dict(sorted({**letter.fields, "library": mark}.items())))
    date = find_date(behind.text)
    title = tidy_title(behind.text[: date.span.start].rstrip(" ,(") if date else behind.text.strip(" .,"))
    if not re.match(r"[^\W\d_a-z]|['‘“]", behind.text) or len(title) < 4:
        return None
    fields = {"title": title, "library": mark, **({"date": date.value} if date else {})}
    return FullReference("unpublished", dict(sorted(fields.items())))


_HEREAFTER = regex(BRACKET)
_LEAF = regex(
    r"\s*(?:fols?|ff?|fos?|Bll?)\.?\s?(?P<leaf>\d{1,4}[rvab]?(?:[-–]\d{0,4}[rvab]?)?(?:,\s\d{1,4}[rvab]?(?:[-–]\d{0,4}[rvab]?)?)*)[\s.]*"
)
# `Minutes of the Harbour Board, National Archives, HB 12/3`
_PAPER = regex(
    r"(?P<title>(?:[^\W\d_a-z][\w’'-]*\s){0,4}(?:[Mm]inutes?|[Rr]egisters?|[Ll]etter-?books?|[Mm]inute\s[Bb]ooks?|[Dd]iar(?:y|ies)"
    r"|[Jj]ournals?|[Aa]ccounts?|[Ll]og-?books?|[Ll]edgers?|[Pp]etitions?|[Mm]emorials?|[Ww]ill|[Cc]orrespondence|[Nn]otebooks?|[Rr]ecords)"
    r"(?:\s(?:of|by|to|from)\s[^,;:()“”\"]{3,90})?),\s+"
)


def _undated(text: str) -> FullReference | None:
    """A paper that says what it is, and where it is kept; the mark has a number."""
    head = _PAPER.match(text)
    kept = shelf_mark(text[head.end() :]) if head else None
    if head is None or kept is None or not re.search(r"\d", kept[0]):
        return None
    fields = {"library": kept[0], "title": tidy_title(head["title"])}
    return FullReference("unpublished", fields, (), _leaf(kept[1]))


def _leaf(printed: str) -> Locator | None:
    return Locator("folio", printed) if printed else None


def _mark_behind(regions: Regions) -> FullReference | None:
    """`Cabinet minutes, 4 April 1955, TNA, CAB 128/29` · `Roe Papers, box 12, folder 3, Quay Library`"""
    date = find_date(regions.text)
    if date is None:
        whole = shelf_mark(regions.text) if not regions.quotes else None
        if whole and re.search(r"\d", whole[0]):
            return FullReference("misc", {"title": whole[0]}, (), _leaf(whole[1]))
        return None if regions.quotes else _undated(regions.text)
    head = _DAY_THEN.match(regions.text[: date.span.start])
    kept = shelf_mark(regions.text[date.span.end :].lstrip(")"))
    if kept and not regions.text[: date.span.start].strip() and not date.is_year and re.search(r"\d", kept[0]):
        return FullReference("misc", {"date": date.value, "title": kept[0]})  # `6 March 1744, AN, MC/12/383`
    if head is None or kept is None:
        return None
    fields = {"title": tidy_title(head["title"]), "date": date.value, "library": kept[0]}
    return FullReference("unpublished", dict(sorted(fields.items())))
