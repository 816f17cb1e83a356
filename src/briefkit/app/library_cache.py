"""A large library as it was parsed last time: reading 10,000 entries takes a second, and a paper cites a hundred.

What is kept is what each piece of a file said, by the digest of its text. After a change only the pieces that
changed are parsed; an entry is made of what was kept when somebody asks for it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from briefkit.app.cache import tools
from briefkit.bibliography.bibtex import faults_between, parse_library
from briefkit.bibliography.model import Entry, Field, Library
from briefkit.bibliography.segments import ReadSegment, Segment, read_segment, speaks_of_others, split_segments
from briefkit.bibliography.values import MONTHS
from briefkit.findings import Finding, sort_findings
from briefkit.text import Location, SourceText
from briefkit.workspace import Store

LARGE = 200_000  # characters: below, parsing takes no longer than the cache

_Record = list[Any]
"""What a piece says, for JSON: the macros it asked for, whether it speaks of other entries, its entries."""


class KeptEntries(Mapping[str, Entry]):
    """Entries by key, each made of what was kept when it is first asked for."""

    def __init__(self, kept: Mapping[str, tuple[Segment, list[Any]]]) -> None:
        """The entries that stand in these pieces."""
        self._kept = kept
        self._read: dict[str, Entry] = {}

    def __getitem__(self, key: str) -> Entry:
        """The entry of this key."""
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = _entry(*self._kept[key])
        return found

    def __contains__(self, key: object) -> bool:
        """Tell whether there is an entry of this key, without making it."""
        return key in self._kept

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order of the files."""
        return iter(self._kept)

    def __len__(self) -> int:
        """The number of entries."""
        return len(self._kept)


def read_library(store: Store, sources: Sequence[SourceText]) -> Library:
    """The library of these files: parsed, or as far as its pieces were kept put together of them."""
    if sum(len(source.text) for source in sources) < LARGE:
        return parse_library(sources)
    name = _name(sources)
    reading = _Reading(_known(store.part(name)))
    library = reading.library(sources)
    if library is None:
        return parse_library(sources)
    if reading.used.keys() != reading.known.keys():
        store.keep_part(name, tools().encode() + b"\n" + json.dumps(reading.used, ensure_ascii=False).encode())
    return library


@dataclass
class _Reading:
    """A library under way: records of pieces `known` from before, and those that were `used`."""

    known: Mapping[str, _Record]
    used: dict[str, _Record] = field(default_factory=dict)
    macros: dict[str, str] = field(default_factory=lambda: dict(MONTHS))
    entries: dict[str, tuple[Segment, list[Any]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    related: list[str] = field(default_factory=list)  # entries that speak of others

    def library(self, sources: Sequence[SourceText]) -> Library | None:
        """The library of these files; None where it has to be parsed as a whole."""
        for segment in (segment for source in sources for segment in split_segments(source)):
            record = self._kept(segment) or self._parsed(segment)
            if record is None or not self._take(segment, record):
                return None
        library = Library(KeptEntries(self.entries))
        self.findings += faults_between(library, [library.entries[key] for key in self.related])
        return replace(library, findings=sort_findings(self.findings))

    def _kept(self, segment: Segment) -> _Record | None:
        """What a piece said before, if it says the same with today's macros."""
        digest = _digest(segment)
        record = self.known.get(digest)
        if record is None or any(self.macros.get(name) != value for name, value in record[0].items()):
            return None
        self.used[digest] = record
        return record

    def _parsed(self, segment: Segment) -> _Record | None:
        read = read_segment(segment, self.macros)
        if read is None:
            return None
        record = _record(read)
        if read.lasts:
            self.used[_digest(segment)] = record
        self.findings += (replace(one, location=_moved(one.location, segment)) for one in read.findings)
        return record

    def _take(self, segment: Segment, record: _Record) -> bool:
        """Take in the entries of a piece; False where one is there already."""
        _, related, entries = record
        for entry in entries:
            key = entry[0]
            if key in self.entries:
                return False
            self.entries[key] = segment, entry
            if related:
                self.related.append(key)
        return True


def _name(sources: Sequence[SourceText]) -> str:
    paths = "|".join(str(source.path) for source in sources)
    return f"library-{hashlib.sha256(paths.encode()).hexdigest()[:16]}"


def _digest(segment: Segment) -> str:
    return hashlib.blake2b(segment.text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _known(part: bytes | None) -> dict[str, _Record]:
    """The records that were kept, if by the same tools."""
    made_by, _, data = (part or b"").partition(b"\n")
    if made_by.decode("ascii", "replace") != tools():
        return {}
    try:
        kept = json.loads(data)
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _record(read: ReadSegment) -> _Record:
    related = any(speaks_of_others(entry) for entry in read.entries)
    return [read.macros, related, [_data(entry) for entry in read.entries]]


def _data(entry: Entry) -> list[Any]:
    fields = [[name, field.name, field.value, _place_data(field.location)] for name, field in entry.fields.items()]
    return [entry.key, entry.type, _place_data(entry.location), fields]


def _entry(segment: Segment, data: list[Any]) -> Entry:
    key, kind, place, fields = data
    read = {name: Field(own, value, _place(segment, where)) for name, own, value, where in fields}
    return Entry(key, kind, read, _place(segment, place))


def _place_data(place: Location | None) -> list[int] | None:
    return [place.line, place.column] if place else None


def _place(segment: Segment, data: list[int] | None) -> Location | None:
    return Location(segment.path, data[0] + segment.before, data[1]) if data else None


def _moved(place: Location | None, segment: Segment) -> Location | None:
    """A place in a piece as one in its file."""
    return replace(place, line=place.line + segment.before) if place else None
