"""Notes that begin in the middle of a line: `… (Paris, 1999). <sup>13</sup> Ibid.` inside the text of note 12."""

import re
from collections.abc import Container, Sequence

from briefkit.readers.lines.labels import Form, Label
from briefkit.readers.lines.numbering import Number
from briefkit.readers.text.joining import JoinedNote
from briefkit.text import Span

_END = r"(?:(?<=[.;!?)\]>\"”’*_/\d–—])[ \t\n]+|(?<=[.;)\]\"”])|(?<=<br>))"
_HEAD = r"(?=[\"“‘'*_<\[(A-ZÀ-ÞЀ-Я]|https?:|www\.|ibid|see |cf\.|\d{1,4} (?:[A-Z§]|Cal\.))"
_FORMS: dict[Form, str] = {
    Form.SUP: _END + r"<sup>[ ]*\[?{n}\]?(?:\([^)\s]*\))?[ ]*</sup>[ \t]*",
    Form.RAISED: _END + r"{raised}[ \t]*",
    Form.BRACKET: _END + r"\\?\[{n}\\?\][ \t]*",
    Form.PAREN: _END + r"\(?{n}\)[ \t]+" + _HEAD,
    Form.DOT: _END + r"{n}(?:\\?\.[ \t\n]+|[ \t]+)" + _HEAD,
    Form.BARE: _END + r"{n}\.?[ \t]+" + _HEAD,
}
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def split_notes(
    text: str, notes: Sequence[JoinedNote], numbers: Sequence[Number | None], called: Container[int]
) -> tuple[list[JoinedNote], list[Number | None]]:
    """Cut notes that hold the missing next ones; `called` has the numbers that the text calls."""
    cut: list[JoinedNote] = []
    values: list[Number | None] = []
    for at, (note, number) in enumerate(zip(notes, numbers, strict=True)):
        following = next((each for each in numbers[at + 1 : at + 4] if each), None)
        rest, last = note, number
        while last and _misses(last, following, called) and (parts := _cut(text, rest, last.value + 1)):
            cut.append(parts[0])
            values.append(last)
            rest, last = parts[1], Number(last.run, last.value + 1)
        cut.append(rest)
        values.append(last)
    return cut, values


def _misses(number: Number, following: Number | None, called: Container[int]) -> bool:
    if following is None or following.run != number.run:
        return number.value + 1 in called
    return following.value > number.value + 1


def _cut(text: str, note: JoinedNote, value: int) -> tuple[JoinedNote, JoinedNote] | None:
    """The note up to where the next number stands in it, and the rest under that number."""
    pattern = _pattern(note.label.form, value)
    for at, span in enumerate(note.spans):
        match = pattern.search(text, span.start + 1, span.end)
        if match and match.end() < span.end:
            label = Label(str(value), note.label.form, match.end() - match.start())
            first = JoinedNote(note.label, note.start, [*note.spans[:at], Span(span.start, match.start())])
            rest = [Span(match.end(), span.end), *note.spans[at + 1 :]]
            return first, JoinedNote(label, match.end(), rest)
    return None


def _pattern(form: Form, number: int) -> re.Pattern[str]:
    shape = _FORMS.get(form, _FORMS[Form.SUP])
    return re.compile(shape.replace("{n}", str(number)).replace("{raised}", str(number).translate(_RAISE)))
