"""A large library as it was parsed last time: reading 10,000 entries takes a second, and a paper cites a hundred.

What is kept is a text for each entry; an entry is made of it when somebody asks for it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from briefkit.app.cache import finding_data, finding_from, tools
from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.model import Entry, Field, Library
from briefkit.text import Location, SourceText
from briefkit.workspace import Store

LARGE = 200_000  # characters: below, parsing takes no longer than the cache


class KeptEntries(Mapping[str, Entry]):
    """Entries by key, each read from its text when it is first asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """The entries that these texts stand for."""
        self._texts = texts
        self._read: dict[str, Entry] = {}

    def __getitem__(self, key: str) -> Entry:
        """The entry of this key."""
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = _entry(key, json.loads(self._texts[key]))
        return found

    def __contains__(self, key: object) -> bool:
        """Tell whether there is an entry of this key, without reading it."""
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order of the files."""
        return iter(self._texts)

    def __len__(self) -> int:
        """The number of entries."""
        return len(self._texts)


def read_library(store: Store, sources: Sequence[SourceText]) -> Library:
    """The library of these files: parsed, or as it was kept when they were the same."""
    if sum(len(source.text) for source in sources) < LARGE:
        return parse_library(sources)
    name, digest = _name(sources), _digest(sources)
    kept = _kept(store.part(name), digest)
    if kept is not None:
        return kept
    library = parse_library(sources)
    store.keep_part(name, digest.encode() + b"\n" + _to_bytes(library))
    return library


def _name(sources: Sequence[SourceText]) -> str:
    paths = "|".join(str(source.path) for source in sources)
    return f"library-{hashlib.sha256(paths.encode()).hexdigest()[:16]}"


def _digest(sources: Sequence[SourceText]) -> str:
    found = hashlib.sha256(tools().encode())
    for source in sources:
        found.update(f"\0{source.path}\0{len(source.text)}\0{source.text}".encode())
    return found.hexdigest()


def _kept(part: bytes | None, digest: str) -> Library | None:
    known, _, data = (part or b"").partition(b"\n")
    if known.decode("ascii", "replace") != digest:
        return None
    try:
        kept = json.loads(data)
        return Library(KeptEntries(dict(kept["entries"])), tuple(finding_from(told) for told in kept["findings"]))
    except (ValueError, TypeError, KeyError):
        return None


def _to_bytes(library: Library) -> bytes:
    entries = [[key, json.dumps(_data(entry), ensure_ascii=False)] for key, entry in library.entries.items()]
    findings = [finding_data(finding) for finding in library.findings]
    return json.dumps({"entries": entries, "findings": findings}, ensure_ascii=False).encode()


def _data(entry: Entry) -> list[Any]:
    fields = [[name, field.name, field.value, _place_data(field.location)] for name, field in entry.fields.items()]
    return [entry.type, _place_data(entry.location), fields]


def _entry(key: str, data: list[Any]) -> Entry:
    kind, place, fields = data
    read = {name: Field(own, value, _place(where)) for name, own, value, where in fields}
    return Entry(key, kind, read, _place(place))


def _place_data(place: Location | None) -> list[Any] | None:
    return [str(place.path), place.line, place.column] if place else None


def _place(data: list[Any] | None) -> Location | None:
    return Location(PurePosixPath(data[0]), data[1], data[2]) if data else None
