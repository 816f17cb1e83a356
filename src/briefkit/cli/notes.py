"""`brief notes`."""

import argparse
from pathlib import Path
from typing import Any

from briefkit.app.notes import is_readable, read_notes
from briefkit.cli.printing import print_findings, print_json
from briefkit.rendering.set_brief import SetCite, SetNote
from briefkit.workspace import find_project


def run(options: argparse.Namespace, start: Path) -> int:
    """List the notes; 1 where the paper has errors that a build would stop on."""
    project = find_project(start)
    name = project.paper(options.name)
    paper = read_notes(project, name)
    print_findings(paper.findings, options.quiet)
    if options.format == "json":
        print_json({"paper": name, "notes": [_note_json(note) for note in paper.notes]})
    else:
        for note in paper.notes:
            _print_note(note)
    return 0 if is_readable(paper) else 1


def _print_note(note: SetNote) -> None:
    print(f"{note.number:>4}  {note.location}")
    print(f"      {note.text}")
    for cite in note.cites:
        print(f"      @{cite.cite.citekey}: {cite.reason}")
    if not note.cites:
        print("      written note, cites nothing")


def _note_json(note: SetNote) -> dict[str, Any]:
    return {
        "number": note.number,
        "path": str(note.location.path),
        "line": note.location.line,
        "column": note.location.column,
        "text": note.text,
        "written": note.written,
        "cites": [_cite_json(cite) for cite in note.cites],
    }


def _cite_json(cite: SetCite) -> dict[str, Any]:
    locator = cite.cite.locator
    return {
        "citekey": cite.cite.citekey,
        "locator": locator.value if locator else None,
        "label": locator.label if locator else None,
        "position": str(cite.position),
        "reason": cite.reason,
        "written": cite.cite.written,
    }
