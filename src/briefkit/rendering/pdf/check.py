"""The proof of a PDF as findings: what the printer saw of its notes, fonts, pictures and addresses."""

from collections.abc import Iterator

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import text_of, walk_marked
from briefkit.rendering.missing_letters import letter_findings
from briefkit.rendering.pdf.model import NoteFaults, PrintedPdf, WideTable
from briefkit.rendering.set_brief import SetBrief
from briefkit.text import Location

_NUMBERED = regex(r"^[^.\d]*\d+\.\s")
"""`Table 3. `, as it stands before a caption."""


def faults_in_print(printed: PrintedPdf, brief: SetBrief) -> Iterator[Finding]:
    """What is wrong with a printed paper: lost notes are errors, the rest warnings."""
    yield from _note_findings(printed.faults, brief)
    yield from _font_findings(printed)
    yield from letter_findings(printed.missing_letters, brief)
    for table in printed.wide_tables:
        yield _too_wide(table, brief)
    for address, why in printed.refused:
        yield _refused(address, why, brief)


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


def _too_wide(table: WideTable, brief: SetBrief) -> Finding:
    message = f"the table “{table.caption}” is {table.excess:.0f} mm too wide even in small letters: words are broken"
    hint = "exchange rows and columns, or make two tables of it"
    return Finding("P211", "table-too-wide", Severity.WARNING, message, _place_of_words(table.caption, brief), hint)


def _refused(address: str, why: str, brief: SetBrief) -> Finding:
    """What is not printed: a picture of the paper stops the build, whatever else is asked for is left out."""
    begun = address.rstrip("…")
    images = (element for element in walk_marked(brief.blocks) if element["t"] == "Image")
    picture = next((image for image in images if image["c"][2][0].startswith(begun)), None)
    if picture is None or not begun.startswith("data:"):
        left_out = f"{address[:100]} is not printed: {why}"
        return Finding("P206", "address-refused", Severity.WARNING, left_out, None, "nothing is fetched while printing")
    name = text_of(picture["c"][1])
    which = f" “{name[:60]}”" if name else ""
    failed = f"the picture{which} cannot be printed: it {why}"
    hint = "save it anew, as plain SVG or as PNG, and smaller where it is too large"
    return Finding("P212", "picture-not-printed", Severity.ERROR, failed, _place_of_words(name, brief), hint)


def _place_of_words(printed: str, brief: SetBrief) -> Location | None:
    """Where words were written: the first of them, as many as can be found, behind the number that we gave them."""
    words = _NUMBERED.sub("", printed).split()
    for count in range(len(words), 0, -1):
        begun = " ".join(words[:count])
        for text in brief.sources:
            if begun in text.text:
                return text.place_of(begun)
    return None


def _name(note_id: str) -> str:
    """`note 3`; the starred note of an author has no number."""
    number = note_id.removeprefix("fn")
    return f"the note of author {number.removeprefix('-author-')}" if number.startswith("-") else f"note {number}"
