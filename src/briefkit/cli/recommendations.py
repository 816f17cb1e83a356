"""`brief recommendations`: the register over all papers."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import Any

from briefkit.app.notes import PaperNotes, is_readable, read_notes
from briefkit.app.papers import paper_names
from briefkit.app.recommendations import Registered, Wanted, nearest_status, read_due, register, undated
from briefkit.cli.printing import json_text, print_findings, say
from briefkit.cli.tables import print_table, table_format, write_output
from briefkit.reporting.tables import Table, without_empty
from briefkit.workspace import find_project

COLUMNS = ("paper", "number", "id", "to", "due", "priority", "status", "text", "evidence", "path", "line")
_NARROW = 140  # columns of a terminal: on a narrower one a table of all that is unreadable


def run(options: argparse.Namespace, start: Path) -> int:
    """List the recommendations; 1 where a paper has errors that a build would stop on."""
    project = find_project(start)
    # An addressee may have commas in its name, a status has not.
    wanted = Wanted(options.to, _listed(options.status), read_due(options.due) if options.due else None)
    names = paper_names(project, [*options.names, *options.paper])
    papers = [read_notes(project, name) for name in names]
    for paper in papers:
        print_findings(paper.findings, options.quiet)
    rows = [_row(one) for one in register(papers, wanted)]
    kind = table_format(options)
    if kind == "json":
        write_output(json_text({"recommendations": rows}).encode(), options, start)
    elif kind == "text" and sys.stdout.isatty() and shutil.get_terminal_size().columns < _NARROW:
        _print_blocks(rows)
    else:
        table = _table(rows)
        print_table(without_empty(table) if kind == "text" else table, kind, "recommendations", options, start)
    _say_what_lacks(papers, wanted, rows, options.quiet)
    return 0 if all(is_readable(paper) for paper in papers) else 1


def _listed(values: list[str]) -> list[str]:
    """The values of an option that may be given several times, each a list with commas."""
    return [part.strip() for value in values for part in value.split(",") if part.strip()]


def _row(found: Registered) -> dict[str, Any]:
    one = found.recommendation
    row: dict[str, Any] = {"id": one.id, "number": one.number, "text": one.text}
    row |= {key: found.get(key) for key in ("to", "due", "priority", "status")}
    others = {key: value for key, value in one.attributes.items() if key not in row}
    place = {"paper": found.paper, "path": str(one.location.path), "line": one.location.line}
    return {**row, "evidence": list(one.evidence), **place, "attributes": others}


def _table(rows: list[dict[str, Any]]) -> Table:
    cells = [{**row, "evidence": " ".join(row["evidence"])} for row in rows]
    return Table(COLUMNS, [[row[name] for name in COLUMNS] for row in cells])


def _print_blocks(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        details = [row["to"], row["due"] and f"by {row['due']}", row["priority"], row["status"]]
        print(f"{row['paper']} {row['number']} #{row['id']}  {' · '.join(part for part in details if part)}")
        print(f"    {row['text']}")
        print(f"    {row['path']}:{row['line']}")


def _say_what_lacks(papers: list[PaperNotes], wanted: Wanted, rows: list[dict[str, Any]], quiet: bool) -> None:
    """Say why something may not be in the list."""
    if message := nearest_status(wanted.status, papers):
        say(message, quiet)
    elif not rows:
        asked = wanted.to or wanted.status or wanted.due
        say("no recommendation is like that" if asked else "there are no recommendations", quiet)
    if wanted.due and (words := undated(papers)):
        named = ", ".join(f"{one.paper} {one.recommendation.number} (due `{one.get('due')}`)" for one in words)
        say(f"not looked at, because the due date is no date: {named}", quiet)
