"""What is wrong with a harvested document's notes, as findings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefkit.findings import Finding, Severity
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.works import Conflict, Work
from briefkit.text import Location

if TYPE_CHECKING:
    from briefkit.harvest.harvest import HarvestedSource

CODES: dict[str, tuple[str, Severity]] = {
    "H153": ("short-form-unmatched", Severity.ERROR),
    "H154": ("ibid-after-several", Severity.WARNING),
    "T103": ("work-with-two-dates", Severity.ERROR),
}
"""Code -> rule and severity, as in the catalogue of the audit."""


def judge(source: "HarvestedSource") -> Iterator[Finding]:
    """Back references without their work, and works of which two notes say different things."""
    for note in source.notes:
        for resolution in note.resolutions:
            if resolution.work is None:
                yield _unresolved(source, note, resolution)
    seen: set[int] = set()
    for note in source.notes:
        for work in note.works:
            if work.number not in seen:
                seen.add(work.number)
                if work.in_short:
                    yield _in_short(source, note, work)
                yield from (_conflict(source, work, conflict) for conflict in work.conflicts)


def _place(source: "HarvestedSource", note: ResolvedNote) -> Location:
    return Location(source.document.source.path, note.read.note.line)


def _unresolved(source: "HarvestedSource", note: ResolvedNote, resolution: Resolution) -> Finding:
    after_several = resolution.several and resolution.form == "ibid"
    code = "H154" if after_several else "H153"
    number = note.read.note.number
    names = ", ".join(candidate.key for candidate in resolution.candidates)
    hint = (
        f"it may mean {names}: say which in the document, or correct the ledger"
        if names
        else "give the full reference once, before its short form"
    )
    message = f'note {number}: "{resolution.segment.text[:80]}" cannot be resolved: {resolution.reason}'
    rule, severity = CODES[code]
    return Finding(
        code,
        rule,
        severity,
        message,
        _place(source, note),
        hint,
        notes=(number,),
        citekeys=tuple(c.key for c in resolution.candidates),
    )


def _in_short(source: "HarvestedSource", note: ResolvedNote, work: Work) -> Finding:
    number = note.read.note.number
    text = next(one.segment.text for one in note.resolutions if one.work is work)
    message = f'note {number}: "{text[:80]}" names a work that no note gives in full; {work.key} has only what it says'
    hint = "give the full reference once, or complete the entry"
    rule, severity = CODES["H153"]
    place = _place(source, note)
    return Finding("H153", rule, severity, message, place, hint, notes=(number,), citekeys=(work.key,))


def _conflict(source: "HarvestedSource", work: Work, conflict: Conflict) -> Finding:
    index = conflict.place[1]
    note = source.notes[index] if 0 <= index < len(source.notes) else source.notes[0]
    number = note.read.note.number
    rule, severity = CODES["T103"]
    other = conflict.other or "nothing"
    message = f"{work.key}: note {number} gives the {conflict.field} {other}, an earlier one {conflict.first}"
    hint = f"the library keeps {conflict.first}; look at the source and correct {conflict.field} there"
    return Finding("T103", rule, severity, message, _place(source, note), hint, notes=(number,), citekeys=(work.key,))
