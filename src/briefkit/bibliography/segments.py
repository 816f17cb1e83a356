"""A library read piece by piece, so that of a big one that changed a little only that little is parsed.

A piece begins with an `@` at the start of a line, where a block begins whatever went before. What a piece says can be
kept, with the macros it asked for: it says the same again wherever these are the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefkit.bibliography.bibtex import BlockReader
from briefkit.bibliography.inheritance import parents
from briefkit.bibliography.model import Entry
from briefkit.findings import Finding
from briefkit.patterns import regex
from briefkit.text import SourceText

_START = regex(r"^@", re.MULTILINE)
_OF_ONE_PIECE = "B210"  # an undefined macro; all other faults may have to do with the pieces around, or name lines


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a file, and the number of lines before it."""

    path: PurePosixPath
    text: str
    before: int


@dataclass(frozen=True, slots=True)
class ReadSegment:
    """What a piece says, with places counted from its own first line, and the macros it asked for.

    It `lasts` if that is all there is to it: no macro defined, nothing wrong.
    """

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    macros: dict[str, str]
    lasts: bool


class _Watched(dict[str, str]):
    """Macros that note down which of them were asked for, and that one was defined."""

    def __init__(self, macros: dict[str, str]) -> None:
        super().__init__(macros)
        self.asked: dict[str, str] = {}
        self.defined = False

    def __setitem__(self, name: str, value: str) -> None:
        super().__setitem__(name, value)
        self.defined = True

    def __contains__(self, name: object) -> bool:
        known = super().__contains__(name)
        if known:
            self.asked[str(name)] = self[str(name)]
        return known


def split_segments(source: SourceText) -> Iterator[Segment]:
    """The pieces of a file; together they are its text."""
    text, before = source.text, 0
    starts = [0, *(found.start() for found in _START.finditer(text, 1))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield Segment(source.path, text[start:end], before)
        before += text.count("\n", start, end)


def read_segment(segment: Segment, macros: dict[str, str]) -> ReadSegment | None:
    """Read a piece and put its macros to `macros`; None where what is wrong may have to do with other pieces."""
    watched = _Watched(macros)
    reader = BlockReader(watched)
    reader.read(SourceText(segment.path, segment.text))
    if any(finding.code != _OF_ONE_PIECE for finding in reader.findings):
        return None
    lasts = not (watched.defined or reader.findings)
    macros.update(watched)
    return ReadSegment(tuple(reader.entries.values()), tuple(reader.findings), watched.asked, lasts)


def speaks_of_others(entry: Entry) -> bool:
    """Tell whether an entry names other entries, or has other names itself."""
    return bool(entry.ids or parents(entry))
