"""`brief import`."""

import argparse
from pathlib import Path
from typing import Any

from briefkit.app.batch import Outcome
from briefkit.app.given import given_fields
from briefkit.app.import_paper import ImportOptions, ImportResult, import_file, import_files
from briefkit.cli.harvest import failing
from briefkit.cli.printing import print_findings, print_json, say
from briefkit.cli.progress import Progress
from briefkit.findings import BriefError
from briefkit.ingest.model import PlannedNote
from briefkit.reporting.findings import findings_json, summary_line
from briefkit.workspace import Project, find_project

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
    project = find_project(start)
    if len(options.sources) > 1:
        return _run_many(options, start, project, wanted)
    result = import_file(start / options.sources[0], project, wanted)
    if options.format == "json":
        print_json(import_record(result))
    _print_result(result, options.sources[0], options)
    return _status(result, options)


def _run_many(options: argparse.Namespace, start: Path, project: Project, wanted: ImportOptions) -> int:
    """Import several documents; 1 where one could not be, or was refused."""
    if wanted.name:
        raise BriefError("`--name` is for one paper", "leave it out: each paper is named after its title")
    names = list(dict.fromkeys(options.sources))
    shown = {start / name: name for name in names}
    progress = Progress(len(names), "documents read", options.quiet)

    def report(outcome: Outcome[Path, ImportResult]) -> None:
        progress.clear()
        if outcome.result:
            _print_result(outcome.result, shown[outcome.item], options)
        elif outcome.error:
            hint = f"\n    hint: {outcome.error.hint}" if outcome.error.hint else ""
            say(f"{shown[outcome.item]}: not imported: {outcome.error.message}{hint}")

    outcomes = import_files(list(shown), project, wanted, report, progress.show)
    progress.clear()
    if options.format == "json":
        print_json({"papers": [_outcome_record(outcome, shown[outcome.item]) for outcome in outcomes]})
    failed = [shown[outcome.item] for outcome in outcomes if outcome.error]
    if failed:
        say(f"{len(outcomes) - len(failed)} of {len(outcomes)} documents imported; not: {', '.join(failed)}")
    return max(_status(outcome.result, options) if outcome.result else REFUSED for outcome in outcomes)


def _outcome_record(outcome: Outcome[Path, ImportResult], shown: str) -> dict[str, Any]:
    if outcome.result:
        return {"source": shown, **import_record(outcome.result)}
    error = outcome.error
    return {"source": shown, "error": {"message": error.message, "hint": error.hint} if error else {}}


def _print_result(result: ImportResult, source: str, options: argparse.Namespace) -> None:
    if options.dry_run and options.format != "json":
        _print_plan(result)
    print_findings(result.findings, options.quiet)
    _say_result(result, source, options)


def _status(result: ImportResult, options: argparse.Namespace) -> int:
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


def _say_result(result: ImportResult, source: str, options: argparse.Namespace) -> None:
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
    say(f"`{source}` {verb} the paper `{result.name}`: {said}", options.quiet)
    if not options.dry_run:
        say(f"build it: brief build {result.name}", options.quiet)
