"""`brief notes`."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefkit.app.notes import is_readable, read_notes
from briefkit.cli.printing import json_text, print_findings
from briefkit.cli.tables import print_table, table_format, write_output
from briefkit.rendering.set_brief import SetCite, SetNote
from briefkit.reporting.tables import Cell, Table
from briefkit.workspace import find_project

_COLUMNS = ("number", "path", "line", "citekeys", "positions", "text")


def run(options: argparse.Namespace, start: Path) -> int:
    """List the notes; 1 where the paper has errors that a build would stop on."""
    project = find_project(start)
    name = project.paper(options.name)
    paper = read_notes(project, name)
    print_findings(paper.findings, options.quiet)
    kind = table_format(options)
    if kind == "json":
        data = {"paper": name, "notes": [_note_json(note) for note in paper.notes]}
        write_output(json_text(data).encode(), options, start)
    elif kind == "text":
        lines = (line for note in paper.notes for line in _note_lines(note))
        write_output("".join(f"{line}\n" for line in lines).encode(), options, start)
    else:
        print_table(Table(_COLUMNS, [_cells(note) for note in paper.notes]), kind, "notes", options, start)
    return 0 if is_readable(paper) else 1


def _note_lines(note: SetNote) -> Iterator[str]:
    yield f"{note.number:>4}  {note.location}"
    yield f"      {note.text}"
    for cite in note.cites:
        yield f"      @{cite.cite.citekey}: {cite.reason}"
    if not note.cites:
        yield "      written note, cites nothing"


def _cells(note: SetNote) -> list[Cell]:
    keys = " ".join(cite.cite.citekey for cite in note.cites)
    positions = " ".join(str(cite.position) for cite in note.cites)
    return [note.number, str(note.location.path), note.location.line, keys, positions, note.text]


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
