"""`brief import`."""

import argparse
from pathlib import Path
from typing import Any

from briefkit.app.import_paper import ImportOptions, ImportResult, import_file
from briefkit.cli.harvest import failing, given_fields
from briefkit.cli.printing import print_findings, print_json, say
from briefkit.ingest.model import PlannedNote
from briefkit.reporting.findings import findings_json, summary_line
from briefkit.workspace import find_project

REFUSED = 1


def run(options: argparse.Namespace, start: Path) -> int:
    """Import a document; 1 where a file of the paper differs and nothing was written."""
    wanted = ImportOptions(
        name=options.name or "",
        given=given_fields(options.set or []),
        library=start / options.library if options.library else None,
        style=options.style or "",
        replace=options.replace,
        dry_run=options.dry_run,
    )
    result = import_file(start / options.source, find_project(start), wanted)
    if options.format == "json":
        print_json(import_record(result))
    elif options.dry_run:
        _print_plan(result)
    print_findings(result.findings, options.quiet)
    _say_result(result, options)
    return REFUSED if result.refused else failing(result.findings, options.fail_on)


def import_record(result: ImportResult) -> dict[str, Any]:
    """What was planned and done, as plain data."""
    shelving = result.harvest.shelving
    return {
        "paper": result.name,
        "citekey": result.harvest.harvest.sources[0].own.key,
        "written": result.written,
        "files": [{"path": str(path), "status": str(status)} for path, status in result.files.items()],
        "sections": [
            {
                "path": section.name,
                "heading": section.heading,
                "line": section.line,
                "notes": list(section.notes),
                "recommendations": list(section.recommendations),
            }
            for section in result.plan.sections
        ],
        "notes": [_note_record(note) for note in result.plan.notes],
        "library": {
            "added": list(shelving.added) if shelving else [],
            "changed": list(shelving.changed) if shelving else [],
        },
        "findings": findings_json(result.findings),
    }


def _note_record(note: PlannedNote) -> dict[str, Any]:
    return {
        "number": note.number,
        "label": note.label,
        "line": note.location.line,
        "path": note.section,
        "written": note.written,
        "citekeys": list(note.citekeys),
        "text": note.text,
    }


def _print_plan(result: ImportResult) -> None:
    print(f"{result.name}: {result.plan.front.title}")
    for path, status in result.files.items():
        print(f"  {status:<8} {path}")
    print()
    for section in result.plan.sections:
        print(f"  {section.name}  {section.heading or '(no heading)'}  ({_count(len(section.notes), 'note')})")
    print()
    for note in result.plan.notes:
        print(f"  {note.label:>5}  {note.text}")
    shelving = result.harvest.shelving
    print()
    for key in shelving.added if shelving else ():
        print(f"  @{key}")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _say_result(result: ImportResult, options: argparse.Namespace) -> None:
    if result.findings:
        say(summary_line(result.findings), options.quiet)
    if result.refused:
        return
    verb = "would become" if options.dry_run else "is"
    written = sum(note.written for note in result.plan.notes)
    shelving = result.harvest.shelving
    sections, notes = _count(len(result.plan.sections), "section"), _count(len(result.plan.notes), "note")
    entries = _count(len(shelving.added) if shelving else 0, "new entry", "new entries")
    said = f"{sections}, {notes} ({written} written), {entries}"
    say(f"`{options.source}` {verb} the paper `{result.name}`: {said}", options.quiet)
    if not options.dry_run:
        say(f"build it: brief build {result.name}", options.quiet)
