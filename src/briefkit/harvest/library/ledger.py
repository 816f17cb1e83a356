"""The ledger of a source: which notes its entries came from, and what they said, as JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefkit.harvest.document import place_of
from briefkit.harvest.harvest import HarvestedSource
from briefkit.harvest.library.records import source_record
from briefkit.harvest.works.works import Work

_OUT = "[…]"
_SIGNAL_WORDS = 4


def ledger_text(source: HarvestedSource, index: int, commentary: bool = True) -> str:
    """The ledger of one source; the same harvest gives the same bytes.

    Args:
        source: what was harvested from one document.
        index: its number among the documents of the harvest.
        commentary: keep what the notes say beside their references, and the abstract. A ledger that is published
            with the library may leave out the sentences of others: what stays is data of publication.
    """
    record = source_record(source)
    record = {
        "path": place_of(source.document.source.path),
        **({"sha256": source.document.digest} if source.document.digest else {}),
        **({} if commentary else {"commentary": _WITHHELD}),
        **{name: value for name, value in record.items() if name != "path"},
        "entries": _entries(source, index),
    }
    return json.dumps(record if commentary else _without_commentary(record), ensure_ascii=False, indent=1) + "\n"


_WITHHELD = "withheld"


def withholds_commentary(ledger: Mapping[str, Any]) -> bool:
    """Tell whether a ledger was written without commentary, and is to stay so."""
    return ledger.get("commentary") == _WITHHELD


def _entries(source: HarvestedSource, index: int) -> dict[str, Any]:
    cited = {work.number: work for note in source.notes for work in note.works}
    cited[source.own.number] = source.own
    return {
        work.key: {
            "type": work.seen_type or work.type,
            "fields": dict(sorted(work.seen.items())),
            "notes": sorted({source.notes[note].read.note.number for place, note in work.places if place == index}),
            **({"conflicts": conflicts} if (conflicts := _conflicts(work, source, index)) else {}),
        }
        for work in sorted(cited.values(), key=lambda work: work.key)
    }


def _conflicts(work: Work, source: HarvestedSource, index: int) -> list[dict[str, Any]]:
    """Where a note of the document says of a work what an earlier one did not."""
    return [
        {
            "field": conflict.field,
            "first": conflict.first,
            "other": conflict.other,
            "note": source.notes[conflict.place[1]].read.note.number,
        }
        for conflict in work.conflicts
        if conflict.place[0] == index and 0 <= conflict.place[1] < len(source.notes)
    ]


def _without_commentary(record: dict[str, Any]) -> dict[str, Any]:
    own = {name: value for name, value in record["metadata"].items() if name not in ("abstract", "authornote")}
    starred = [{**note, "raw": _OUT} for note in record.get("starred", ())]
    notes = [_bare_note(note) for note in record["notes"]]
    return {**record, "metadata": own, **({"starred": starred} if starred else {}), "notes": notes}


def _bare_note(note: dict[str, Any]) -> dict[str, Any]:
    segments = [{**segment, "raw": _bare(segment)} for segment in note["segments"]]
    return {**note, "raw": "".join(segment["raw"] for segment in segments), "segments": segments}


def _bare(segment: Mapping[str, str]) -> str:
    """The text of a segment if it refers to a work, is a signal or mere punctuation; else a mark in its place."""
    raw = segment["raw"]
    short = segment["role"] == "signal" and len(raw.split()) <= _SIGNAL_WORDS
    if segment["role"] == "citation" or short or not any(letter.isalnum() for letter in raw):
        return raw
    return raw[: len(raw) - len(raw.lstrip())] + _OUT + raw[len(raw.rstrip()) :]


def harvested_before(ledgers: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, str]]]:
    """What the ledgers say was harvested, by citekey, a form a ledger; the type is under `entrytype`."""
    found: dict[str, list[dict[str, str]]] = {}
    for ledger in ledgers:
        entries = ledger.get("entries")
        for key, entry in entries.items() if isinstance(entries, dict) else ():
            fields = entry.get("fields") if isinstance(entry, dict) else None
            if isinstance(fields, dict) and fields:
                form = {name: str(value) for name, value in fields.items()}
                found.setdefault(key, []).append({"entrytype": str(entry.get("type", "misc")), **form})
    return found
