"""Shorter ways in place of functions of WeasyPrint and pydyf, only where these are the known ones.

A `Shortcut` names a function by where it stands and by the hash of its source. Under another version whose
source differs it is left out, and what it would shorten takes its plain way. Every shortcut leaves the pages
as they are; `tests/unit/rendering/test_pdf_speed.py` compares them box by box.
"""

import hashlib
import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any


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
        return all(source_hash(owner, name) == known for owner, name, known in wanted)


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
