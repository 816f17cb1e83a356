"""Works one after the other by names and titles, with commas: `Roe, *Offices*, Poe and Coe, *Desks*, Hill, *Pens*`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import Relation
from briefkit.harvest.names.people import read_people
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

# A shorter quotation is a word of a title.
_WORD = 8
# A name between two titles may be that of the book in which a piece stands; a list has more.
_LEAST = 2
_GAP = regex(r"(?:(?<=[,.][”\"])\s|[\s.,]*[.,][\s.,]*)(?:and\s+)?(?P<who>[^\W\d_a-z][^;:\d“”\"*]{1,90}?),\s*[“\"‘*]*")


def in_lists_of_titles(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """Where each work of such a list ends and the next begins."""
    piece = regions.cut(start, end)
    joints: list[tuple[int, int, bool]] = []
    core = find_core(piece)
    while core is not None:
        following = find_core(piece, core.end)
        found = _GAP.fullmatch(piece.text, core.end, following.start) if following else None
        if found is not None and _are_authors(found["who"]):
            of_books = core in piece.italics and " " in found["who"] and piece.text[: core.start].rstrip().endswith(",")
            joints.append((core.end, found.start("who"), of_books))
        else:
            yield from _as_joints(joints, start)
            joints = []
        core = following
    yield from _of_one_author(piece, start)


# `“The Piers,” “The Quays,” and “The Docks”`
_BARE, _AND = regex(r"[\s,]*"), regex(r"[\s,]*,?\s(?:and|&)\s+")


def _of_one_author(piece: Regions, start: int) -> Iterator[tuple[int, int, Relation]]:
    """Three titles of one author or more, of which the last is tied with `and`: the second is no periodical."""
    titles = [span for span in piece.quotes if len(span) > _WORD]
    first = 0
    for place, (one, following) in enumerate(pairwise(titles)):
        signed = _are_authors(piece.text[: titles[first].start].strip(" ,"))
        if place > first and signed and _AND.fullmatch(piece.text, one.end, following.start):
            yield from (
                (start + before.end, start + behind.start, Relation.NONE)
                for before, behind in pairwise(titles[first : place + 1])
            )
        if not _BARE.fullmatch(piece.text, one.end, following.start):
            first = place + 1


def _as_joints(joints: list[tuple[int, int, bool]], start: int) -> Iterator[tuple[int, int, Relation]]:
    """All joints of a list; of fewer those between a book by its short title and somebody's whole name."""
    for end, begin, of_books in joints:
        if of_books or len(joints) >= _LEAST:
            yield start + end, start + begin, Relation.NONE


def _are_authors(who: str) -> bool:
    """Tell whether names are those that a work begins with, and no place, and nobody's role."""
    if PLACE.match(who) or re.match(r"(?:in|In|ed|eds|trans|edited|translated)\b", who):
        return False
    return read_people(who, loose=False) is not None or is_body(who)
