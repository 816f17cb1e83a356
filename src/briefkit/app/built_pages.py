"""How many pages the built PDF of a paper has, and whether it is of today's text."""

import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.workspace import Project

_OBJECTS = regex(rb"/Type\s*/ObjStm\b.*?>>\s*stream\r?\n", re.DOTALL)
_TREE = regex(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b", re.DOTALL)


@dataclass(frozen=True, slots=True)
class BuiltPages:
    """The pages of `dist/NAME.pdf`; `current` where no file of the paper was changed after it was written."""

    number: int
    current: bool


def built_pages(project: Project, name: str, read: Iterable[str]) -> BuiltPages | None:
    """The pages of a built paper, which is made of the files `read`; None where there is none."""
    path = project.root / "dist" / f"{name}.pdf"
    try:
        data, built = path.read_bytes(), path.stat().st_mtime
    except OSError:
        return None
    number = count_pages(data)
    return BuiltPages(number, _newest(project, read) <= built) if number else None


def count_pages(pdf: bytes) -> int:
    """The number of pages that a PDF says it has: the greatest count of its page trees."""
    parts = [pdf, *_object_streams(pdf)]
    return max((int(found[1] or found[2]) for part in parts for found in _TREE.finditer(part)), default=0)


def _object_streams(pdf: bytes) -> Iterator[bytes]:
    for found in _OBJECTS.finditer(pdf):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(pdf[found.end() :])


def _newest(project: Project, read: Iterable[str]) -> float:
    newest = 0.0
    for path in read:
        with suppress(OSError):
            newest = max(newest, (project.root / path).stat().st_mtime)
    return newest
