"""Typewriter apostrophes: `34 Md. J. Int'l L. 249` is read as print has it, and given back as the source has it."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from briefkit.patterns import regex

_INSIDE = regex(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_PRINTED = regex("[’‘]")
_T = TypeVar("_T")


def with_printed_apostrophes(text: str) -> str:
    """The text with the apostrophes within words as print has them; a text that has some already stays as it is."""
    return text if _PRINTED.search(text) else _INSIDE.sub("’", text)


def typed_again(value: _T) -> _T:
    """What was read from such a text, with its own apostrophes: in names, fields and places."""
    typed: _T = _typed(value)
    return typed


def _typed(value: Any) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return value.replace("’", "'")
    if isinstance(value, dict):
        return {name: _typed(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return tuple(_typed(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _typed(getattr(value, one.name)) for one in fields(value)})
    return value
