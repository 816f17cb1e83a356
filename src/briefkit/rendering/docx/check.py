"""The proof of a Word file: every note is in it once, in order, with its text."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from briefkit.findings import Finding, Severity
from briefkit.rendering.set_brief import SetBrief

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def missing_notes(data: bytes, brief: SetBrief) -> Iterator[Finding]:
    """An error for each note whose text does not stand at its number in the file."""
    found = _called_notes(data)
    for note in brief.notes:
        text = found[note.number - 1] if note.number <= len(found) else ""
        if _letters(note.text) not in _letters(text):
            message = f"note {note.number} is lost in the Word file"
            hint = "report a fault of briefkit, with the section"
            yield Finding("P201", "note-lost", Severity.ERROR, message, note.location, hint, notes=(note.number,))


def _called_notes(data: bytes) -> list[str]:
    """The texts of the numbered notes, in the order of their calls."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        document = ElementTree.fromstring(package.read("word/document.xml"))
        if "word/footnotes.xml" not in names:
            return []
        notes = ElementTree.fromstring(package.read("word/footnotes.xml"))
    texts = {note.get(f"{_W}id"): _text(note) for note in notes.iter(f"{_W}footnote")}
    return [
        texts.get(call.get(f"{_W}id"), "")
        for call in document.iter(f"{_W}footnoteReference")
        if call.get(f"{_W}customMarkFollows") is None
    ]


def _text(note: Any) -> str:
    return "".join(run.text or "" for run in note.iter(f"{_W}t"))


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)
