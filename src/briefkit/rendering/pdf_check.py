"""The proof of a PDF as findings: what the printer saw of its notes, fonts, pictures and addresses."""

from collections.abc import Iterator

from briefkit.findings import Finding, Severity
from briefkit.rendering.pdf_model import NoteFaults, PrintedPdf
from briefkit.rendering.set_brief import SetBrief


def faults_in_print(printed: PrintedPdf, brief: SetBrief) -> Iterator[Finding]:
    """What is wrong with a printed paper: lost notes are errors, the rest warnings."""
    yield from _note_findings(printed.faults, brief)
    yield from _font_findings(printed)
    for address, why in printed.refused:
        message = f"{address[:100]} is not printed: {why}"
        yield Finding("P206", "address-refused", Severity.WARNING, message, None, "nothing is fetched while printing")


def _note_findings(faults: NoteFaults, brief: SetBrief) -> Iterator[Finding]:
    places = {f"fn{note.number}": note for note in brief.notes}

    def finding(code: str, rule: str, severity: Severity, note_id: str, message: str, hint: str) -> Finding:
        note = places.get(note_id)
        number = (note.number,) if note else ()
        return Finding(code, rule, severity, message, note.location if note else None, hint, notes=number)

    for what, ids in (
        ("is missing", faults.missing),
        ("is printed twice", faults.doubled),
        ("is cut off", faults.cut),
    ):
        for note_id in ids:
            message = f"{_name(note_id)} {what} in the PDF"
            hint = "shorten the note or its paragraph; if that does not help, report a fault of briefkit"
            yield finding("P201", "note-lost", Severity.ERROR, note_id, message, hint)
    for note_id in faults.misordered:
        message = f"{_name(note_id)} stands out of order in the PDF"
        yield finding("P202", "note-out-of-order", Severity.WARNING, note_id, message, "move its call")
    for away in faults.away:
        message = f"{_name(away.id)} is called on page {away.call_page} and stands on page {away.page}"
        hint = "shorten a note of that page, or start a new paragraph before the call"
        yield finding("P203", "note-off-its-page", Severity.WARNING, away.id, message, hint)
    for tall in faults.tall:
        message = f"{_name(tall.id)} takes {tall.share:.0%} of the room on a page"
        hint = "put what it says into the text or an appendix"
        yield finding("P204", "note-too-long", Severity.WARNING, tall.id, message, hint)


def _font_findings(printed: PrintedPdf) -> Iterator[Finding]:
    for name in printed.missing_fonts:
        message = f"the font {name} of the house style is not on this machine; another of its list is used"
        hint = "install it, or name another one first in the style's fonts"
        yield Finding("P205", "font-missing", Severity.WARNING, message, None, hint)
    for fallback in printed.fallbacks:
        message = f"the font {fallback.name} is embedded though the house style does not name it"
        hint = f"it sets `{fallback.letters}`: name a font with these letters in the style, or in the picture"
        yield Finding("P207", "font-fallback", Severity.WARNING, message, None, hint)


def _name(note_id: str) -> str:
    """`note 3`; the starred note of an author has no number."""
    number = note_id.removeprefix("fn")
    return f"the note of author {number.removeprefix('-author-')}" if number.startswith("-") else f"note {number}"
