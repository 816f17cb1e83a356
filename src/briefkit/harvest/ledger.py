"""The ledger of a source: which notes its entries came from, and what they said, as JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefkit.harvest.harvest import HarvestedSource
from briefkit.harvest.records import source_record


def ledger_text(source: HarvestedSource, index: int) -> str:
    """The ledger of one source; the same harvest gives the same bytes."""
    cited = {note_work.number: note_work for note in source.notes for note_work in note.works}
    cited[source.own.number] = source.own
    works = sorted(cited.values(), key=lambda work: work.key)
    record = source_record(source)
    record["entries"] = {
        work.key: {
            "type": work.type if not work.known else work.seen.get("entrytype", work.type),
            "fields": dict(sorted(work.seen.items())),
            "notes": sorted({source.notes[note].read.note.number for place, note in work.places if place == index}),
        }
        for work in works
    }
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def harvested_before(ledgers: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """What the ledgers say was harvested, by citekey; the type is under `entrytype`."""
    found: dict[str, dict[str, str]] = {}
    for ledger in ledgers:
        entries = ledger.get("entries")
        if not isinstance(entries, dict):
            continue
        for key, entry in entries.items():
            fields = entry.get("fields") if isinstance(entry, dict) else None
            if isinstance(fields, dict):
                merged = found.setdefault(key, {"entrytype": str(entry.get("type", "misc"))})
                for name, value in fields.items():
                    merged.setdefault(name, str(value))
    return found
