"""The ledgers of a library as the rules see them: what each note was found to mean, with its place in the file."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.text import Location, SourceText

UNREADABLE = "H160"
_DECODER = json.JSONDecoder()
_BETWEEN = regex(r"[\s,:]*")


class SourceState(StrEnum):
    """What became of the document that a ledger was made from."""

    SAME = "as it was"
    CHANGED = "changed"
    GONE = "gone"
    ELSEWHERE = "not in the project"  # it never was, as far as anybody can tell


@dataclass(frozen=True, slots=True)
class LedgerCite:
    """One citation of a note, and the entry it was found to mean (empty: none)."""

    location: Location
    note: int
    line: int  # of the source document
    raw: str
    citekey: str
    form: str
    reason: str
    confidence: float
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LedgerConflict:
    """Two notes of one document that say different things of a work; `note` is the later one."""

    name: str
    first: str
    other: str
    note: int


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What the notes of a document say of one work."""

    location: Location
    key: str
    fields: Mapping[str, str]
    notes: tuple[int, ...]
    conflicts: tuple[LedgerConflict, ...] = ()


@dataclass(frozen=True)
class LedgerView:
    """A ledger; `document` is the path of what was harvested, `own` the key of its own entry."""

    source: SourceText = field(repr=False)
    document: str
    own: str
    cites: tuple[LedgerCite, ...] = field(repr=False)
    entries: tuple[LedgerEntry, ...] = field(repr=False)
    state: SourceState = SourceState.ELSEWHERE

    @property
    def path(self) -> PurePosixPath:
        """Its file."""
        return self.source.path

    @property
    def beginning(self) -> Location:
        """Where its file begins."""
        return Location(self.path, 1, 1)

    def where(self, cite: LedgerCite) -> str:
        """Which note of which document a citation stands in: `note 47 of papers/hanif.md (line 212)`."""
        line = f" (line {cite.line})" if cite.line else ""
        return f"note {cite.note} of `{self.document}`{line}"

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the entries that it speaks of."""
        return frozenset([*(entry.key for entry in self.entries), *(cite.citekey for cite in self.cites)]) - {""}


def read_ledger(source: SourceText) -> tuple[LedgerView, str] | Finding:
    """A ledger and the digest of the document that it was made from; or the finding that says why not."""
    try:
        record = json.loads(source.text)
    except (ValueError, RecursionError) as fault:
        line = getattr(fault, "lineno", 1)
        return _unreadable(source, "is no JSON", line)
    if not isinstance(record, dict) or not isinstance(record.get("entries"), dict):
        return _unreadable(source, "holds no record of a harvest", 1)
    parts = _places(source.text, source.text.index("{"))
    cites = tuple(_cites(source, parts["notes"])) if isinstance(record.get("notes"), list) else ()
    entries = tuple(_entries(source, parts["entries"]))
    view = LedgerView(source, _text(record.get("path")), _text(record.get("citekey")), cites, entries)
    return view, _text(record.get("sha256"))


def state_of(ledger: LedgerView, digest: str, content: bytes | None) -> SourceState:
    """What became of a ledger's document; `content` is what stands in the project where it was, if anything.

    A bare name was given to a document that lies outside the project as much as to one at its root.
    """
    if content is None:
        return SourceState.GONE if "/" in ledger.document else SourceState.ELSEWHERE
    same = not digest or hashlib.sha256(content).hexdigest() == digest
    return SourceState.SAME if same else SourceState.CHANGED


def _unreadable(source: SourceText, why: str, line: int) -> Finding:
    hint = "restore it, or remove it and harvest its document again"
    place = Location(source.path, line, 1)
    return Finding(UNREADABLE, "ledger-unreadable", Severity.ERROR, f"the ledger {why}", place, hint)


def _cites(source: SourceText, start: int) -> Iterator[LedgerCite]:
    for at, note in _items(source.text, start):
        if not isinstance(note, dict) or not isinstance(note.get("citations"), list):
            continue
        for place, cite in _items(source.text, _places(source.text, at)["citations"]):
            if isinstance(cite, dict):
                yield _cite(source, place, note, cite)


def _cite(source: SourceText, start: int, note: Mapping[str, Any], cite: Mapping[str, Any]) -> LedgerCite:
    places = _places(source.text, start)
    sure = cite.get("confidence")
    return LedgerCite(
        source.location(places.get("citekey", start)),
        _number(note.get("number")),
        _number(note.get("line")),
        _text(cite.get("raw")),
        _text(cite.get("citekey")),
        _text(cite.get("form")),
        _text(cite.get("reason")),
        float(sure) if isinstance(sure, (int, float)) else 1.0,
        tuple(map(_text, _list(cite.get("candidates")))),
    )


def _entries(source: SourceText, start: int) -> Iterator[LedgerEntry]:
    for key, at, _, entry in _members(source.text, start):
        said: Mapping[str, Any] = entry if isinstance(entry, dict) else {}
        fields = said.get("fields")
        yield LedgerEntry(
            source.location(at),
            key,
            {name: str(value) for name, value in fields.items()} if isinstance(fields, dict) else {},
            tuple(number for number in _list(said.get("notes")) if isinstance(number, int)),
            tuple(_conflict(one) for one in _list(said.get("conflicts")) if isinstance(one, dict)),
        )


def _conflict(said: Mapping[str, Any]) -> LedgerConflict:
    field, first, other = (_text(said.get(name)) for name in ("field", "first", "other"))
    return LedgerConflict(field, first, other, _number(said.get("note")))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _places(text: str, start: int) -> dict[str, int]:
    """Where the values of an object stand."""
    return {name: _next(text, end) for name, _, end, _ in _members(text, start)}


def _members(text: str, start: int) -> Iterator[tuple[str, int, int, Any]]:
    """The members of the object that begins at `start`, in JSON that is known to be right.

    Of each its name, where the name stands and ends, and its value.
    """
    at = _next(text, start + 1)
    while text[at] != "}":
        name, end = _DECODER.raw_decode(text, at)
        value, after = _DECODER.raw_decode(text, _next(text, end))
        yield name, at, end, value
        at = _next(text, after)


def _items(text: str, start: int) -> Iterator[tuple[int, Any]]:
    """The items of the list that begins at `start`: place, value."""
    place = _next(text, start + 1)
    while text[place] != "]":
        value, at = _DECODER.raw_decode(text, place)
        yield place, value
        place = _next(text, at)


def _next(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at
