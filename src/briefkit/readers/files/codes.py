"""The codes of what can be wrong with a source document and its notes: one table, from which the docs are made."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefkit.findings import Finding, Severity
from briefkit.text import Location


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for: the rule's name, how grave it is, what it means, what to do about it."""

    rule: str
    severity: Severity
    meaning: str
    remedy: str = ""


_INFO, _WARNING = Severity.INFO, Severity.WARNING

CODES: dict[str, Code] = {
    "F101": Code("note-without-mark", _WARNING,
                 "A note has no mark in the text. It is read; where it belongs is not known.",
                 "Look for the mark in the original."),
    "F102": Code("mark-without-note", _WARNING, "The text calls a note, or many, that are not there.",
                 "Look for the note in the original."),
    "F103": Code("note-label-mended", _INFO, "A label was misread in copying and mended by its place among the others.",
                 "Check the number in the original."),
    "F104": Code("note-missing", _WARNING, "The numbers of the notes leave one out.",
                 "Look for its text in the original."),
    "F105": Code("note-label-doubled", _WARNING, "Two notes have the same label.",
                 "Give each note a label of its own."),
    "F106": Code("notes-not-read", _WARNING,
                 "Numbered lines look like notes, of a second numbering or of none that the text calls, and were not "
                 "read.",
                 "Give them as a document of their own, or put a heading \"Notes\" above them."),
    "F107": Code("no-notes", _WARNING, "The document has no notes that could be found.",
                 "Give the original (DOCX, HTML or PDF) rather than a copy."),
    "F108": Code("encoding-damaged", _WARNING, "The file mixes encodings; some lines were read as Windows-1252.",
                 "Save the file as UTF-8."),
    "F109": Code("note-empty", _WARNING, "A note has no text."),
    "F110": Code("page-without-text", _WARNING, "A page of a PDF has no text layer.",
                 "Run OCR over the file, or give another copy."),
    "F111": Code("changes-accepted", _WARNING,
                 "The document has tracked changes. It is read as if all were accepted: insertions are in the text, "
                 "deletions are not.", "Accept or reject them in Word and read the document again."),
    "F112": Code("comment-left-out", _WARNING, "A comment in the margin is no part of the text. The finding quotes it.",
                 "Answer it in the document it is in."),
    "F113": Code("text-box-moved", _INFO,
                 "A text box has no place in running text; it stands after the paragraph that it is tied to.",
                 "Check where the text belongs."),
    "F114": Code("equation-in-line", _WARNING, "An equation was written in one line, with signs for its form.",
                 "Check it against the document."),
    "F115": Code("object-left-out", _WARNING, "A chart, diagram or embedded file is no text and no picture.",
                 "Save it as a picture (PNG or SVG) and put it in again."),
    "F116": Code("table-changed", _WARNING,
                 "Tables have one row a line: merged cells stand in their first place, tables inside tables after or "
                 "before them, and a table that only frames text is read as text.",
                 "Check the table against the document."),
    "F117": Code("hidden-text-left-out", _WARNING, "Text that Word hides is not read.", "Show it in Word."),
    "F118": Code("symbol-unknown", _WARNING, "A letter of a symbol font has no known meaning; � stands in its place.",
                 "Write the letter that is meant."),
    "F119": Code("picture-left-out", _WARNING,
                 "A picture is missing, too large, elsewhere, or in a format that cannot be printed (EMF, WMF).",
                 "Save it as PNG or SVG and put it in again."),
    "F120": Code("heading-number-left-out", _INFO, "Numbers that Word gives headings are not part of their text.",
                 "The house style numbers headings where it wants to."),
    "F121": Code("page-part-left-out", _INFO, "Navigation, advertisements, comments and the like are not read."),
    "F122": Code("part-damaged", _WARNING, "A part of the file could not be read; the text was read without it.",
                 "Open the file in Word and save it again."),
    "F123": Code("nested-too-deep", _WARNING, "Text stood so deep in boxes or tables that its place was given up.",
                 "Check the text against the document."),
    "F124": Code("generated-part-left-out", _INFO,
                 "Contents, indexes and lists of references that a program makes are not read: the build makes them."),
    "F125": Code("citation-command-kept", _WARNING,
                 "A LaTeX file cites works by key; the citations stand in the text as `[@key, 12]`.",
                 "Put the entries of these keys into the library."),
    "F127": Code("note-too-long", _WARNING,
                 "A note is so long that it is hardly one note: its text is kept, no citation in it is read.",
                 "Look whether the text of the document stands in the note."),
}  # fmt: skip
"""Code -> what it stands for. None is an error: what could be read is read."""


def finding(code: str, message: str, location: Location | None, hint: str = "", notes: Iterable[int] = ()) -> Finding:
    """A finding of this room: rule and severity are looked up by the code."""
    about = CODES[code]
    return Finding(code, about.rule, about.severity, message, location, hint, notes=tuple(notes))
