"""A harvest as plain data, in the shape of `brief harvest --json` and of the ledger."""

import re
from collections.abc import Sequence
from typing import Any

from briefkit.citations.locators import LABELS
from briefkit.citations.model import Locator
from briefkit.harvest.document import Footnote
from briefkit.harvest.harvest import Harvest, HarvestedSource
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex


def harvest_record(harvest: Harvest) -> dict[str, Any]:
    """Sources with their notes, and entries: sorted and the same for the same documents."""
    return {
        "sources": [source_record(source) for source in harvest.sources],
        "entries": [entry_record(work, harvest) for work in harvest.works],
    }


def source_record(source: HarvestedSource) -> dict[str, Any]:
    """One document: what it says of itself and what each of its notes means."""
    return {
        "path": str(source.document.source.path),
        "citekey": source.own.key,
        "metadata": dict(sorted(source.document.metadata.items())),
        **({"set": dict(sorted(source.given.items()))} if source.given else {}),
        **({"starred": [_starred_record(note) for note in starred]} if (starred := source.document.starred) else {}),
        "notes": [note_record(note) for note in source.notes],
    }


def _starred_record(note: Footnote) -> dict[str, Any]:
    """A note outside the numbering, of the author mostly: kept as it is, not read for references."""
    return {"label": note.label, "raw": note.raw, "line": note.line}


def note_record(note: ResolvedNote) -> dict[str, Any]:
    """One note: its raw text, line, form, citations and segments."""
    raw = note.read.note.raw
    return {
        "number": note.read.note.number,
        "label": note.read.note.label,
        "raw": raw,
        "line": note.read.note.line,
        "kind": note.kind,
        "citations": [_citation_record(one, raw) for one in note.resolutions],
        "segments": [
            {"role": _role(segment), "raw": raw[segment.span.start : segment.span.end]}
            for segment in note.read.segments
        ],
    }


def _role(segment: Any) -> str:
    return "citation" if segment.cites else type(segment.reading).__name__.lower()


# Places that are printed with their own word: `table 4` · `App. I at 4` · `pl. 12`.
_OWN_WORD = regex(
    r"(?P<word>tables?|tbls?\.|app(?:endix|\.)|nos?\.|figs?\.|figures?|parts?|pts?\.|books?|bks?\.)\s", re.IGNORECASE
)


def _label(locator: Locator) -> str:
    """What a place counts; one that keeps its word says so itself."""
    own = _OWN_WORD.match(locator.value) if locator.label == "page" else None
    return LABELS.get(own["word"].lower(), "page") if own else locator.label


def _citation_record(one: Resolution, raw: str) -> dict[str, Any]:
    span = one.segment.span
    record: dict[str, Any] = {
        "citekey": one.work.key if one.work else None,
        "raw": raw[span.start : span.end].strip(),
        "form": one.form,
        "locator": one.locator.value if one.locator else None,
        "label": _label(one.locator) if one.locator else None,
        "urldate": one.urldate or None,
        "reason": one.reason,
        "confidence": one.confidence,
    }
    if one.implied:
        record["implied_locator"] = one.implied.value
    if one.segment.relation:
        record["relation"] = str(one.segment.relation)
    if one.work is None:
        record["candidates"] = [candidate.key for candidate in one.candidates]
    return record


def entry_record(work: Work, harvest: Harvest) -> dict[str, Any]:
    """One entry with the notes in which its work is cited."""
    record: dict[str, Any] = {
        "citekey": work.key,
        "type": work.type,
        "fields": dict(work.fields),
        "notes": _notes(work, harvest.sources),
    }
    if len(harvest.sources) > 1:
        record["occurrences"] = {
            source.own.key: found
            for index, source in enumerate(harvest.sources)
            if (found := sorted({source.notes[note].read.note.number for place, note in work.places if place == index}))
        }
    return record


def _notes(work: Work, sources: Sequence[HarvestedSource]) -> list[int]:
    return sorted({sources[source].notes[note].read.note.number for source, note in work.places})
