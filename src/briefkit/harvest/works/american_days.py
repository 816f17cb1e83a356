"""Days in figures with the month first: `2/9/2010` is in February where other notes have `4/13/2010`."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.model import FullReference, ReadNote, Segment
from briefkit.patterns import regex

_DAY = regex(r"(?<![\d/.-])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>(?:19|20)\d\d)(?![\d/])")
_MONTHS = 12
# A copy may have lost a figure here and there.
_MOST = 4


def with_american_days(notes: Sequence[ReadNote]) -> list[ReadNote]:
    """The notes with their days in figures read month first, where the notes show that they are written so."""
    return [_month_first(note) for note in notes] if _are_month_first(notes) else list(notes)


def _are_month_first(notes: Sequence[ReadNote]) -> bool:
    days = [found for note in notes if "/" in note.note.raw for found in _DAY.finditer(note.note.raw)]
    month_first = sum(int(day["second"]) > _MONTHS >= int(day["first"]) for day in days)
    day_first = sum(int(day["first"]) > _MONTHS >= int(day["second"]) for day in days)
    return month_first > _MOST * day_first


def _month_first(note: ReadNote) -> ReadNote:
    if not _DAY.search(note.note.raw):
        return note
    return replace(note, segments=tuple(_read_anew(segment) for segment in note.segments))


def _read_anew(segment: Segment) -> Segment:
    reading = segment.reading
    if not isinstance(reading, FullReference):
        return segment
    turned = {
        _written(day["year"], day["second"], day["first"]): _written(day["year"], day["first"], day["second"])
        for day in _DAY.finditer(segment.text)
        if 0 < int(day["first"]) <= _MONTHS and 0 < int(day["second"]) <= _MONTHS
    }
    said = {name: turned[reading.fields[name]] for name in ("date", "urldate") if reading.fields.get(name) in turned}
    return replace(segment, reading=replace(reading, fields={**reading.fields, **said})) if said else segment


def _written(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02d}-{int(day):02d}"
