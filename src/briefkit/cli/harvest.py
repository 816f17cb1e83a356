"""`brief harvest` and `brief add`."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefkit.app.given import given_fields
from briefkit.app.harvest import HarvestResult, add_text, harvest_files
from briefkit.bibliography.write import format_entry
from briefkit.cli.printing import print_findings, print_json, say
from briefkit.cli.progress import Progress
from briefkit.findings import Finding, Severity
from briefkit.harvest.harvest import HarvestedSource
from briefkit.harvest.library.records import harvest_record
from briefkit.harvest.library.shelving import new_entry
from briefkit.harvest.works.resolutions import ResolvedNote
from briefkit.reporting.findings import findings_json, summary_line
from briefkit.workspace import find_project

LIBRARY = Path("bibliography") / "library.bib"
_ORDER = {"error": 0, "warning": 1, "info": 2}


def run(options: argparse.Namespace, start: Path) -> int:
    """Harvest, or add one reference; 1 only where `--fail-on` says so."""
    if "text" in options:
        return _add(options, start)
    library = start / options.library if options.library else None
    given = given_fields(options.set or [])
    progress = Progress(len(options.sources), "documents read", options.quiet)
    paths = [start / source for source in options.sources]
    try:
        result = harvest_files(
            paths, given, library, options.dry_run, not options.no_commentary, progress=progress.show
        )
    finally:
        progress.clear()
    if options.format == "json":
        print_json(_record(result))
    else:
        _print_text(result)
    print_findings(result.findings, options.quiet)
    _say_held(result, given, options.quiet)
    _say_result(result, options)
    return failing(result.findings, options.fail_on)


def _record(result: HarvestResult) -> dict[str, Any]:
    record = {**harvest_record(result.harvest), "findings": findings_json(result.findings)}
    if result.shelving:
        record["library"] = {"added": list(result.shelving.added), "changed": list(result.shelving.changed)}
    return record


def _print_text(result: HarvestResult) -> None:
    for source in result.harvest.sources:
        print(f"{source.document.source.path}  @{source.own.key}")
        for note in source.notes:
            _print_note(note)
        print(f"  {_counts(source)}")
    print()
    for work in result.harvest.works:
        print(format_entry(new_entry(work)), end="\n\n")


def _print_note(note: ResolvedNote) -> None:
    print(f"{note.read.note.label:>5}  {note.kind}")
    for one in note.resolutions:
        key = f"@{one.work.key}" if one.work else "?"
        place = f", {one.locator.label} {one.locator.value}" if one.locator else ""
        print(f"       {key}{place}  ({one.reason})")


def _counts(source: HarvestedSource) -> str:
    works = {work.number for note in source.notes for work in note.works}
    open_ones = sum(one.work is None for note in source.notes for one in note.resolutions)
    rest = f", {open_ones} citations not resolved" if open_ones else ""
    return f"{len(source.notes)} notes, {len(works)} works{rest}"


def _say_held(result: HarvestResult, given: Mapping[str, str], quiet: bool) -> None:
    """Tell what was set in an earlier harvest and still holds: it is seen nowhere in the command."""
    for source in result.harvest.sources:
        held = ", ".join(f"{name}={value}" for name, value in sorted(source.given.items()) if name not in given)
        if held:
            say(f"{source.document.source.path}: set in an earlier harvest and kept: {held}", quiet)


def _say_result(result: HarvestResult, options: argparse.Namespace) -> None:
    if result.findings:
        say(summary_line(result.findings), options.quiet)
    if result.shelving is None:
        return
    verb = "would be " if options.dry_run else ""
    say(
        f"{options.library}: {len(result.shelving.added)} entries {verb}added,"
        f" {len(result.shelving.changed)} {verb}completed",
        options.quiet,
    )


def failing(findings: Sequence[Finding], fail_on: str | None) -> int:
    """1 where a finding is as bad as `--fail-on` says, else 0."""
    if fail_on is None:
        return 0
    return int(any(_ORDER[str(finding.severity)] <= _ORDER[fail_on] for finding in findings))


def _add(options: argparse.Namespace, start: Path) -> int:
    """Show the entries of a pasted reference, say which the library has, add the others on a yes."""
    library = start / options.library if options.library else find_project(start).root / LIBRARY
    result = add_text(options.text, library, write=False, new=options.new)
    assert result.shelving is not None
    near = result.near
    another = not options.new and any(one.taken for one in near)
    wanted = another or bool(result.shelving.added or result.shelving.changed)
    added = wanted and not options.dry_run and _is_agreed(result, options, another)
    if added:
        result = add_text(options.text, library, write=True, new=options.new or another)
    if options.format == "json":
        print_json({**_record(result), "near": [asdict(one) for one in near], "written": added})
    elif options.yes or options.dry_run or not wanted:
        _show(result)
    print_findings([f for f in result.findings if f.severity is not Severity.INFO], options.quiet)
    _say_added(result, options, added, wanted)
    return 0


def _is_agreed(result: HarvestResult, options: argparse.Namespace, another: bool) -> bool:
    """Tell whether to add: said by an option, or asked; what the library may have is never added without a word."""
    said = options.new or (options.yes and not another)
    return bool(said) or (not options.yes and _asks(result, options))


def _asks(result: HarvestResult, options: argparse.Namespace) -> bool:
    if options.format == "json" or not sys.stdin.isatty():
        if options.format != "json":
            _show(result)
        return False
    _show(result)
    another = any(one.taken for one in result.near)
    question = "Add to the library as a work of its own?" if another else "Add to the library?"
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


def _show(result: HarvestResult) -> None:
    assert result.shelving is not None
    for work in result.harvest.works:
        if work.known:
            print(f"@{work.key} is in the library already: {work.fields.get('title', '')}")
        else:
            print(format_entry(new_entry(work)))
    for near in result.near:
        said = ", ".join(f"{name} `{ours}` there, `{theirs}` here" for name, ours, theirs in near.differs)
        print(f"like @{near.key} of the library, which is not the same: {said}")


def _say_added(result: HarvestResult, options: argparse.Namespace, added: bool, wanted: bool) -> None:
    assert result.shelving is not None
    keys = ", ".join((*result.shelving.added, *result.shelving.changed))
    if added:
        say(f"added: {keys}", options.quiet)
    elif any(one.taken for one in result.near) and not options.new:
        say("not added: the library has a work like it; say --new to add it as a work of its own", options.quiet)
    elif wanted and not options.dry_run:
        say(f"not added: {keys}; say --yes to add without being asked", options.quiet)
