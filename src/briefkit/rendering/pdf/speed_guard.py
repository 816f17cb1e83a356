"""Shorter ways in place of functions of WeasyPrint and pydyf, only where these are the known ones.

A `Shortcut` names a function by where it stands and by the hash of its source. Under another version whose
source differs it is left out, and what it would shorten takes its plain way. Every shortcut leaves the pages
as they are; `tests/unit/rendering/test_pdf_speed.py` compares them box by box.

To read the source of fifty functions takes as long as to print a page. So whole files are compared first: where
a file is the known one, so is all that stands in it.
"""

import hashlib
import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

KNOWN_FILES = {
    "pydyf": "0b10add9e640961d",
    "weasyprint.css": "77ad7287f90d7cfa",
    "weasyprint.draw.text": "c9a450aa209277e7",
    "weasyprint.formatting_structure.build": "335ad8b541295d6b",
    "weasyprint.html": "a11b729157862291",
    "weasyprint.layout": "f226ba97ad21e447",
    "weasyprint.layout.background": "3d98949e4fe71bc7",
    "weasyprint.layout.block": "9457dca0528c378f",
    "weasyprint.layout.inline": "0e7c1569330f5473",
    "weasyprint.layout.page": "d99c5aceb36d4586",
    "weasyprint.layout.percent": "bac190e240dce17b",
    "weasyprint.text.line_break": "1f5a855ad992e0be",
}
"""The modules of WeasyPrint 70.0 and pydyf 0.13 that shortcuts and mends are made for, by the hash of their file."""


@dataclass(frozen=True)
class Shortcut:
    """A function, the hash of its source, and what makes a shorter way of it.

    `users` are the modules that hold the function under the same name. `leans_on` are other functions whose
    work the shorter way does too: (owner, name, hash).
    """

    owner: Any
    name: str
    source: str
    shorten: Callable[[Any], Any]
    users: tuple[Any, ...] = ()
    leans_on: tuple[tuple[Any, str, str], ...] = ()

    @property
    def is_known(self) -> bool:
        """Tell whether the function, and those that its short form leans on, are the known ones."""
        wanted = ((self.owner, self.name, self.source), *self.leans_on)
        return all(is_in_known_file(owner, name) or source_hash(owner, name) == known for owner, name, known in wanted)


def is_in_known_file(owner: Any, name: str) -> bool:
    """Tell whether a function or class is the one of this name that stands in a file which is the known one."""
    found = inspect.getattr_static(owner, name, None)
    found = found.fget if isinstance(found, property) else found
    module = sys.modules.get(getattr(found, "__module__", None) or "")
    if module is None or getattr(found, "__name__", "") != name or not module.__file__:
        return False
    code = getattr(found, "__code__", None)
    if code is not None and code.co_filename != module.__file__:
        return False
    return module.__name__ in KNOWN_FILES and file_hash(module.__file__) == KNOWN_FILES[module.__name__]


@cache
def file_hash(path: str) -> str:
    """The hash of a file; empty where there is none to be read."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()[:16]
    except OSError:
        return ""


@cache
def source_hash(owner: Any, name: str) -> str:
    """The hash of a function's source; empty where there is none to be read."""
    function = inspect.getattr_static(owner, name, None)
    if isinstance(function, property):
        function = function.fget
    try:
        return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16] if function else ""
    except (OSError, TypeError):
        return ""


@contextmanager
def taken(shortcuts: Iterable[Shortcut]) -> Iterator[None]:
    """Take the shortcuts that are known for what is done inside; everything is as before afterwards.

    What one call remembers is forgotten at the end: each short form is made anew.
    """
    before: list[tuple[Any, str, Any]] = []
    try:
        for shortcut in shortcuts:
            if shortcut.is_known:
                original = inspect.getattr_static(shortcut.owner, shortcut.name)
                short = shortcut.shorten(original)
                for place in (shortcut.owner, *shortcut.users):
                    before.append((place, shortcut.name, original))
                    setattr(place, shortcut.name, short)
        yield
    finally:
        for place, name, original in reversed(before):
            setattr(place, name, original)
