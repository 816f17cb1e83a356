"""German references as wholes: `Hans Roth: Wege. Eine Skizze. In: Ada Poe (Hrsg.): Ufer. Kiel: Hafen, 1998, S. 3–9`.

Their titles hold full stops, dashes and quotations, at which other notes are cut; what tells them is the colon behind
the names, and the place with its year or the numbers of a periodical behind all titles.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefkit.harvest.german.german_imprints import YEAR, edition_of, end_of_pages, imprints, plain_place
from briefkit.harvest.german.german_titles import SERIES_BEHIND, parts_of_title, plain_piece, series_of
from briefkit.harvest.german.in_periodicals import give_numbers, in_periodical
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.german_names import EDITORS_AHEAD, NAMES, NAMES_AHEAD, read_german_names
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.idem_names import IDEM, IS_IDEM, with_own_editor
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.remarks import within
from briefkit.harvest.parts.tail import Tail, pieces_left
from briefkit.harvest.parts.takers import run_takers
from briefkit.patterns import regex

_WORD = r"(?i:der|die|das|des|dem|den|und|im|zum|zur|von|vom|eine?[rsmn]?)"
# What a note in German has: pages with S., editors, a piece in a book, volumes, small words.
_GERMAN = regex(rf"\b(?:S|Sp|Bl)\.\s?\d|\b[Ii]n:\s|\((?:Hrsg|Hgg?)\.?\)|\b(?:Bd|Bde|Aufl)\.|[äöüß]|\b{_WORD}\b")
_INSIDE = regex(r"(?P<stop>[.,?!]|\x00)\s+[Ii]n:\s+(?=[^\W\d_a-z]|\x00|[Dd](?:er|ie)s\b)")
_LONGEST = 700
_LONGEST_TITLE = 320
_FEW = 30  # words of a title that may be a sentence
_SHORTEST = 25  # letters of a bracket that can hold a reference
_MOST_LEFT = 6  # words of a tail that say nothing known: more are the sentence around a reference


@dataclass(frozen=True)
class Whole:
    """Where a reference stands in a note, and what it says."""

    start: int
    end: int
    reading: FullReference


@dataclass(frozen=True)
class _Head:
    """Names before a colon: where they begin and end, and how far their reference may reach."""

    regions: Regions
    start: int
    body: int
    limit: int
    people: People

    def whole(self, end: int, kind: str, fields: dict[str, str], tail: Tail) -> Whole:
        """The reference of these names that ends at a place."""
        fields = dict(sorted(fields.items()))
        reading = FullReference(kind, fields, self.people.names, tail.locator, tuple(tail.aliases))
        own = with_own_editor(reading)
        return Whole(self.start, end, own if isinstance(own, FullReference) else reading)


def german_references(regions: Regions) -> Iterator[Whole]:
    """The German references of a note that are known as a whole, from the first word to the last."""
    if ": " not in regions.text or not _GERMAN.search(regions.text):
        return
    found = list(_outside_of_brackets(regions))
    for bracket in regions.brackets:
        if len(bracket) > _SHORTEST and not any(one.start < bracket.end and bracket.start < one.end for one in found):
            begin = bracket.start + 1
            inner = _outside_of_brackets(within(regions, begin, bracket.end - 1))
            found.extend(replace(one, start=one.start + begin, end=one.end + begin) for one in inner)
    yield from sorted(found, key=lambda one: one.start)


def _outside_of_brackets(regions: Regions) -> Iterator[Whole]:
    behind = 0
    for names in NAMES_AHEAD.finditer(regions.mask):
        start = names.start("who")
        found = _read_at(regions, start, names.end()) if start >= behind else None
        if found is not None:
            yield found
            behind = found.end


def _read_at(regions: Regions, start: int, body: int) -> Whole | None:
    """The reference whose names begin at `start` and end with the colon before `body`."""
    who = regions.text[start:body].rstrip(" :")
    people = IDEM if IS_IDEM.fullmatch(who) else read_german_names(who)
    if people is None:
        return None
    stop = regions.mask.find(";", body)
    limit = min(stop if stop > 0 else len(regions.text), body + _LONGEST)
    head = _Head(regions, start, body, limit, people)
    inside = _INSIDE.search(regions.mask, body, limit)
    if inside is None:
        return next(filter(None, (reader(head) for reader in _ALONE)), None)
    title = regions.text[body : _keep(inside)]
    if not _is_title(title):
        return None
    return (
        _in_periodical(head, inside.end(), title)
        or _in_book(head, inside.end(), title)
        or _in_issue(head, inside.end(), title)
    )


def _keep(found: re.Match[str]) -> int:
    """Where a title ends before a mark: a question mark and a closing quotation belong to it."""
    return found.start() + (found["stop"] in "?!\x00")


def _is_title(title: str) -> bool:
    """Tell whether words can be a title: not too long, and no long sentence."""
    if not re.match(r"[^\W_a-z]|[»„“\"‚›(]", title) or len(title) > _LONGEST_TITLE:
        return False
    return len(title.split()) < _FEW or not SENTENCE.search(title)


def _book(head: _Head) -> Whole | None:
    """Names, a title with all its parts, and the imprint."""
    for found in imprints(head.regions, head.body, head.limit):
        title = head.regions.text[head.body : _keep(found)].strip(" ,")
        if _is_title(title) and (whole := _built(head, found, title, {})):
            return whole
    return None


def _in_book(head: _Head, start: int, title: str) -> Whole | None:
    """A piece, and behind `In:` the editors, the title and the imprint of a book."""
    people, begin = _of_book(head, start)
    for found in imprints(head.regions, begin, head.limit):
        book = head.regions.text[begin : _keep(found)].strip(" ,")
        if _is_title(book) and (whole := _built(head, found, title, people, book)):
            return whole
    return None


# `ders.: ` · `Ders. (Hrsg.), ` · `Ders./Ada Poe (Hrsg.), `
_BY_SAME = regex(
    rf"(?:[Dd]ers|[Dd]ies|[Dd]erselbe|[Dd]ieselbe)\.?(?:(?:\s?/\s?|\sund\s|,\s)(?P<more>{NAMES}))?"
    r"(?P<role>\s\((?:Hrsg|Hgg?)\.?\))?[:,]\s+"
)


def _of_book(head: _Head, start: int) -> tuple[dict[str, People], int]:
    """Who has edited or written a book, and where its title begins."""
    if same := _BY_SAME.match(head.regions.text, start):
        more = read_german_names(same["more"]) if same["more"] else None
        people = People(head.people.names + (more.names if more else ()))
        return {"editor" if same["role"] else "bookauthor": people}, same.end()
    found = EDITORS_AHEAD.match(head.regions.text, start)
    named = read_german_names(found["who"]) if found else None
    if found is None or named is None:
        return {}, start
    return {"editor" if found["role"] else "bookauthor": named}, found.end()


def _built(head: _Head, found: re.Match[str], title: str, people: dict[str, People], book: str = "") -> Whole | None:
    """The reference with what stands in its imprint and behind."""
    behind = found.end("end")
    end = end_of_pages(head.regions, behind, head.limit)
    series = SERIES_BEHIND.match(head.regions.text, behind, end)
    tail = Tail(head.regions.cut(series.end() if series else behind, end), quoted=bool(book))
    parts = parts_of_title(book or title)
    for name, value in (
        ("booktitle", parts.title if book else ""),
        ("location", plain_place(found["place"])),
        ("publisher", (found["house"] or "").strip(" ,")),
        ("date", found["year"]),
        ("edition", edition_of(found)),
        ("volume", parts.volume),
    ):
        tail.give(name, value)
    tail.people.update({**parts.people, **people})
    entry = _entry(head, plain_piece(title if book else parts.title), tail)
    if entry is None:
        return None
    kind, fields = ("thesis", {**entry[1], "type": "phdthesis"}) if parts.thesis and not book else entry
    return head.whole(end, kind, {**fields, **(series_of(series) or parts.series)}, tail)


def _entry(head: _Head, title: str, tail: Tail) -> tuple[str, dict[str, str]] | None:
    """The entry that title and tail make; None where the tail goes on as a sentence."""
    run_takers(tail)
    left = [word for _, piece in pieces_left(tail) for word in piece.split()]
    if len(left) > _MOST_LEFT or SENTENCE.search(" ".join(left)):
        return None
    kind, fields = build_entry(title, head.people, tail)
    return "book" if kind == "misc" and not tail.quoted else kind, fields


_STOP = regex(r"(?P<stop>[.?!])\s+(?=[^\W_a-z])")


def _in_periodical(head: _Head, start: int, title: str, issue: str = "") -> Whole | None:
    """A piece, and behind `In:` a periodical with its numbers."""
    numbers = in_periodical(f"In: {head.regions.text[start : head.limit]}")
    return _numbered(head, numbers, start, title, issue) if numbers else None


def _in_issue(head: _Head, start: int, title: str) -> Whole | None:
    """`In: Kiel — Provinz. Fragen um 1930. Holsteiner Magazin 35 (1985)`: the issue has a title."""
    text = head.regions.text
    found = (
        _in_periodical(head, stop.end(), title, text[start : stop.end()].strip(" ."))
        for stop in _STOP.finditer(text, start, head.limit)
    )
    return next(filter(None, found), None)


# `Holsteiner Hefte 1/2010, S. 97` · `Holsteiner Hefte 12 (2010), S. 97`, and nothing that leads to it.
_NUMBERED = regex(
    rf"[^;()»«]{{3,60}}?\s(?:\d{{1,3}}/{YEAR}|\d{{1,3}}\s\({YEAR}\)(?:,\s(?:H\.|Heft|Nr\.)\s?\d+)?),\sS\.\s?\d"
)


def _in_named_periodical(head: _Head) -> Whole | None:
    """A piece, and behind its last full stop the periodical without `In:`."""
    text = head.regions.text
    for stop in reversed([*_STOP.finditer(head.regions.mask, head.body, head.limit)]):
        title = text[head.body : _keep(stop)]
        if _NUMBERED.match(text, stop.end()) and _is_title(title):
            numbers = in_periodical(f"In: {text[stop.end() : head.limit]}")
            return _numbered(head, numbers, stop.end(), title) if numbers else None
    return None


def _numbered(head: _Head, numbers: re.Match[str], begin: int, title: str, issue: str = "") -> Whole | None:
    """A piece in the periodical whose name begins at a place."""
    behind = begin - len("In: ") + numbers.end()
    end = end_of_pages(head.regions, behind, head.limit)
    tail = Tail(head.regions.cut(behind, end), quoted=True)
    give_numbers(tail, numbers)
    entry = _entry(head, plain_piece(title), tail)
    if entry is None:
        return None
    kind, fields = entry
    extra = {"issuetitle": issue, "entrysubtype": "newspaper" if numbers["day"] and kind == "article" else ""}
    return head.whole(end, kind, {**fields, **{name: value for name, value in extra.items() if value}}, tail)


# `Wege. URL: https://…` · `Wege. <https://…>`, where a page has no print.
_ONLINE = regex(
    r"(?P<stop>[.,:?!])\s+(?:(?:URL|Online(?:\sunter|\sverfügbar)?|[Uu]nter|[Aa]brufbar\sunter|[Vv]erfügbar\sunter):?\s)?"
    r"<?(?P<address>)\x00{8}"
)


def _online(head: _Head) -> Whole | None:
    """Names, a title, and the address of a page."""
    found = _ONLINE.search(head.regions.mask, head.body, head.limit)
    title = head.regions.text[head.body : _keep(found)] if found else ""
    addresses = [span.start for span, _ in head.regions.addresses]
    if found is None or not _is_title(title) or found.start("address") not in addresses:
        return None
    end = end_of_pages(head.regions, found.end(), head.limit)
    tail = Tail(head.regions.cut(found.start() + 1, end), quoted=True)
    entry = _entry(head, title, tail)
    return head.whole(end, "online" if entry[0] == "misc" else entry[0], entry[1], tail) if entry else None


_TITLE_WORD = regex(rf"\b{_WORD}\b|\b[Ii]n\b")
# `Die Chronik von Flethe (1925)` · `(Ada Poe: Die arme Pracht, 1952)`: nothing but the year.
_YEAR_ALONE = regex(
    rf"(?:\s\(|,\s)(?P<year>{YEAR})\)?(?:(?=,\s(?P<place>S\.\s?\d))[^;.]{{4,16}}?f{{0,2}}\.?)?(?=[\s.]*(?:$|[;)]|\.\s))"
)


def _dated(head: _Head) -> Whole | None:
    """Names, a title, and its year."""
    found = _YEAR_ALONE.search(head.regions.text, head.body, head.limit)
    title = head.regions.text[head.body : found.start()] if found else ""
    if found is None or not _is_title(title) or re.search(r"[;:]|\.\s", title) or not _TITLE_WORD.search(title):
        return None  # `(Kiel: Hafen, 1986)` is an imprint
    tail = Tail(
        head.regions.cut(found.start("place") - 2 if found["place"] else found.end(), found.end()), quoted=False
    )
    tail.give("date", found["year"])
    entry = _entry(head, title, tail)
    return head.whole(found.end(), *entry, tail) if entry else None


_ALONE = (_book, _in_named_periodical, _online, _dated)
