"""Notes that begin in the middle of a line: `… (Paris, 1999). <sup>13</sup> Ibid.` inside the text of note 12."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from briefkit.readers.found import FoundNote
from briefkit.readers.labels import Form, Label
from briefkit.text import Span

_END = r"(?:^|(?<=[.;!?)\]>\"”’*_/\d])[ \t\n]+|(?<=[.;)\]\"”]))"
_HEAD = r"(?=[\"“‘'*_<\[(A-ZÀ-ÞЀ-Я]|https?:|www\.|ibid|see |cf\.)"
_FORMS: dict[Form, str] = {
    Form.SUP: _END + r"<sup>[ ]*\[?{n}\]?(?:\([^)\s]*\))?[ ]*</sup>[ \t]*",
    Form.RAISED: _END + r"{raised}[ \t]*",
    Form.BRACKET: _END + r"\\?\[{n}\\?\][ \t]*",
    Form.PAREN: _END + r"\(?{n}\)[ \t]+" + _HEAD,
    Form.DOT: _END + r"{n}\\?\.[ \t\n]+" + _HEAD,
    Form.BARE: _END + r"{n}[ \t]+" + _HEAD,
}
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def split_notes(text: str, notes: Sequence[FoundNote], label: Label, called: Container[int]) -> list[FoundNote]:
    """Cut notes that hold the missing next ones; `label` is one of this text, `called` the numbers that it calls."""
    result: list[FoundNote] = []
    for at, note in enumerate(notes):
        following = notes[at + 1].number if at + 1 < len(notes) else None
        rest = note
        while _misses(rest.number, following, called) and (parts := _cut(text, rest, label)):
            result.append(parts[0])
            rest = parts[1]
        result.append(rest)
    return result


def _misses(number: int, following: int | None, called: Container[int]) -> bool:
    if following is None:
        return number + 1 in called
    return following > number + 1


def _cut(text: str, note: FoundNote, label: Label) -> tuple[FoundNote, FoundNote] | None:
    """The note up to where the next number stands in it, and the rest under that number."""
    pattern = _pattern(label.form, note.number + 1)
    for at, span in enumerate(note.spans):
        match = pattern.search(text, span.start + 1, span.end)
        if match and match.end() < span.end:
            first = (*note.spans[:at], Span(span.start, match.start()))
            rest = (Span(match.end(), span.end), *note.spans[at + 1 :])
            return replace(note, spans=first), replace(note, number=note.number + 1, label=str(note.number + 1), spans=rest)
    return None


def _pattern(form: Form, number: int) -> re.Pattern[str]:
    shape = _FORMS.get(form, _FORMS[Form.SUP])
    return re.compile(shape.replace("{n}", str(number)).replace("{raised}", str(number).translate(_RAISE)))
