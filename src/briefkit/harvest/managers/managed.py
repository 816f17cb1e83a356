"""Citations that a reference manager left in a document (CSL-JSON items of Zotero or Mendeley) instead of read ones."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.managers.fields import mended_fields, mended_name
from briefkit.harvest.managers.keys import key_given
from briefkit.harvest.marks.csl_markup import bibtex_of
from briefkit.harvest.model import Commentary, FullReference, Ibid, ReadNote, Segment, ShortReference
from briefkit.harvest.names.people import Name
from briefkit.harvest.places.locators import plain_value
from briefkit.text import Span

_TYPES = {
    "article-journal": ("article", ""),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "book": ("book", ""),
    "chapter": ("incollection", ""),
    "paper-conference": ("inproceedings", ""),
    "report": ("report", ""),
    "thesis": ("thesis", ""),
    "webpage": ("online", ""),
    "post-weblog": ("online", ""),
    "post": ("online", ""),
    "legal_case": ("jurisdiction", ""),
    "legislation": ("legislation", ""),
    "bill": ("legislation", ""),
    "motion_picture": ("movie", ""),
    "manuscript": ("unpublished", ""),
    "speech": ("unpublished", ""),
}
_FIELDS = {
    "title": "title",
    "volume": "volume",
    "issue": "number",
    "number": "number",
    "page": "pages",
    "publisher-place": "location",
    "edition": "edition",
    "collection-title": "series",
    "genre": "type",
    "DOI": "doi",
    "URL": "url",
    "ISBN": "isbn",
}
_OPENERS = '"“‘«„*_<~'
"""What may stand before the first letter of a citation: quotation marks, emphasis."""
_CONTAINER = {"incollection": "booktitle", "inproceedings": "booktitle", "online": "organization"}
_HOUSE = {"report": "institution", "thesis": "institution", "online": "organization"}


def with_managed(read: ReadNote) -> ReadNote:
    """The note with the items of its citation fields in place of what was read from its text."""
    items = [item for item in read.note.fields if isinstance(item.get("itemData"), dict)]
    if not items:
        return read
    shown = _as_shown(read, items)
    if shown:
        return replace(read, segments=shown)
    citing = [index for index, segment in enumerate(read.segments) if segment.cites]
    if len(citing) != len(items):
        return replace(read, segments=_whole(read, items))
    segments = list(read.segments)
    for index, item in zip(citing, items, strict=True):
        segments[index] = _managed(segments[index], item)
    return replace(read, segments=tuple(segments))


def _as_shown(read: ReadNote, items: Sequence[Mapping[str, object]]) -> tuple[Segment, ...]:
    """The note with each citation where its field showed it; nothing where one of them is not found.

    The first cite of a field has its letters, the others stand at their end.
    """
    raw = read.note.raw
    letters = [(at, letter.lower()) for at, letter in enumerate(raw) if letter.isalnum()]
    folded = "".join(letter for _, letter in letters)
    segments: list[Segment] = []
    at = done = 0
    for item in items:
        printed = str(item.get("plainCitation") or "").strip()
        shown = "".join(letter for letter in printed.lower() if letter.isalnum())
        if not shown and not segments:
            return ()
        if shown:
            found = folded.find(shown, done)
            if found < 0 or len(folded) != len(letters):
                return ()
            start, done = letters[found][0], found + len(shown)
            own = printed[0] in "(["  # brackets of an author-date style; others are the author's
            while start > at and (raw[start - 1] in _OPENERS or (own and raw[start - 1] in "([")):
                start -= 1
            segments += _beside(raw, at, start)
            at = _behind(raw, start, letters[done - 1][0] + 1)
            segments.append(_managed(_segment_at(read, Span(start, at)), item))
        else:
            segments.append(_managed(_segment_at(read, Span(at, at)), item))
    return (*segments, *_beside(raw, at, len(raw)))


def _behind(raw: str, start: int, end: int) -> int:
    """Where a citation ends: behind the marks that close it, and the space."""
    while end < len(raw) and not raw[end].isalnum() and not raw[end - 1].isspace() and raw[end] not in "—–([“":
        opens = {")": "(", "]": "["}.get(raw[end])
        if opens and raw.count(opens, start, end) <= raw.count(raw[end], start, end):
            break  # it closes what was opened before the citation
        end += 1
    return end


def _beside(raw: str, start: int, end: int) -> list[Segment]:
    """What the author wrote between citations."""
    return [Segment(Span(start, end), raw[start:end].strip(), Commentary())] if start < end else []


def _segment_at(read: ReadNote, span: Span) -> Segment:
    """A stretch as a citation; its form is that of what was read there."""
    there = [segment for segment in read.segments if segment.cites and span.start <= segment.span.start < span.end]
    reading = there[0].reading if there else FullReference("misc", {})
    return Segment(span, read.note.raw[span.start : span.end].strip(), reading)


def _whole(read: ReadNote, items: Sequence[Mapping[str, object]]) -> tuple[Segment, ...]:
    """The whole note as the first citation, the others after it: what stands where cannot be told."""
    end = len(read.note.raw)
    text = " ".join(segment.text for segment in read.segments)
    blank = Segment(Span(end, end), "", FullReference("misc", {}))
    first = Segment(Span(0, end), text, FullReference("misc", {}))
    return tuple(_managed(first if index == 0 else blank, item) for index, item in enumerate(items))


def _managed(segment: Segment, item: Mapping[str, object]) -> Segment:
    form = {ShortReference: "short", Ibid: "ibid"}.get(type(segment.reading), "full")
    return replace(segment, reading=read_item(item, segment), form=form)


def read_item(item: Mapping[str, object], segment: Segment) -> FullReference:
    """One CSL item as a full reference; its place is the field's, else the one that the note prints."""
    data: Any = item["itemData"]
    entry_type, subtype = _TYPES.get(str(data.get("type", "")), ("misc", ""))
    fields = {ours: bibtex_of(str(data[theirs])) for theirs, ours in _FIELDS.items() if data.get(theirs)}
    fields |= {"entrysubtype": subtype} if subtype else {}
    for theirs, ours in (
        ("container-title", _CONTAINER.get(entry_type, "journaltitle")),
        ("publisher", _HOUSE.get(entry_type, "publisher")),
    ):
        if data.get(theirs):
            fields.setdefault(ours, bibtex_of(str(data[theirs])))
    for theirs, ours in (("issued", "date"), ("accessed", "urldate")):
        if value := _date(data.get(theirs)):
            fields[ours] = value
    people = _people(data.get("author"))
    for role in ("author", "editor", "translator"):
        if names := _people(data.get(role)):
            fields[role] = bibtex_names(names)
    locator = _place(item, segment, fields.get("date", "")[:4])
    fields = mended_fields(entry_type, fields)
    people = people or _people(data.get("editor"))
    return FullReference(entry_type, dict(sorted(fields.items())), people, locator, key=key_given(item))


def _place(item: Mapping[str, object], segment: Segment, year: str) -> Locator | None:
    """The place of the field; where it has none the one that the note prints, if that is one."""
    if value := str(item.get("locator") or ""):
        return Locator(str(item.get("label") or "page"), plain_value(value))
    printed: Locator | None = getattr(segment.reading, "locator", None)
    if printed is None or _is_said_beside(printed, item):
        return None
    # `second edition, Leeds: Quay Press, 2009`: the year, which a reader took for a page
    return None if printed.value == year else printed


def _is_said_beside(printed: Locator, item: Mapping[str, object]) -> bool:
    """Tell whether the place that a note prints is among the words that the field has before or behind the cite."""
    beside = re.findall(r"[^\W_]+", f"{item.get('prefix') or ''} {item.get('suffix') or ''}")
    return all(word in beside for word in re.findall(r"[^\W_]+", printed.value))


def _people(names: object) -> tuple[Name, ...]:
    parts = ("family", "given", "suffix", "dropping-particle", "non-dropping-particle", "literal")
    found = [
        {part: str(name[part]) for part in parts if name.get(part)}
        for name in (names if isinstance(names, list) else [])
        if isinstance(name, dict)
    ]
    return tuple(mended_name(name) for name in found if name)


def _date(date: object) -> str:
    """`{"date-parts": [[2012, 9, 24]]}` as `2012-09-24`."""
    parts = date.get("date-parts") if isinstance(date, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [str(part) for part in first if str(part).isdigit()]
    return "-".join(part.zfill(2) if index else part.zfill(4) for index, part in enumerate(numbers))
