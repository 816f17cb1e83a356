"""`brief recommendations`: the register over all papers."""

import argparse
import csv
import sys
from pathlib import Path
from typing import Any

from briefkit.app.notes import is_readable, read_notes
from briefkit.app.papers import paper_names
from briefkit.cli.printing import print_findings, print_json
from briefkit.rendering.set_brief import SetRecommendation
from briefkit.workspace import find_project

COLUMNS = ("paper", "number", "id", "to", "due", "priority", "status", "text", "evidence", "path", "line")


def run(options: argparse.Namespace, start: Path) -> int:
    """List the recommendations; 1 where a paper has errors that a build would stop on."""
    project = find_project(start)
    papers = [read_notes(project, name) for name in paper_names(project, options.names)]
    for paper in papers:
        print_findings(paper.findings, options.quiet)
    rows = [_row(one, paper.paper) for paper in papers for one in paper.recommendations]
    if options.format == "json":
        print_json({"recommendations": rows})
    elif options.format == "csv":
        _print_csv(rows)
    else:
        _print_text(rows)
    return 0 if all(is_readable(paper) for paper in papers) else 1


def _row(one: SetRecommendation, paper: str) -> dict[str, Any]:
    row: dict[str, Any] = {"id": one.id, "number": one.number, "text": one.text}
    row |= {key: one.attributes.get(key, "") for key in ("to", "due", "priority", "status")}
    others = {key: value for key, value in one.attributes.items() if key not in row}
    place = {"paper": paper, "path": str(one.location.path), "line": one.location.line}
    return {**row, "evidence": list(one.evidence), **place, "attributes": others}


def _print_csv(rows: list[dict[str, Any]]) -> None:
    writer = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({**row, "evidence": " ".join(row["evidence"])} for row in rows)


def _print_text(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        details = [row["to"], row["due"] and f"by {row['due']}", row["priority"], row["status"]]
        print(f"{row['paper']} {row['number']} #{row['id']}  {' · '.join(part for part in details if part)}")
        print(f"    {row['text']}")
        print(f"    {row['path']}:{row['line']}")
