"""`brief used-by`."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefkit.app.targets import find_target
from briefkit.app.used_by import Use, used_by
from briefkit.cli.printing import json_text, print_findings, say
from briefkit.cli.tables import print_table, table_format, write_output
from briefkit.reporting.tables import Table
from briefkit.workspace import find_project

_COLUMNS = ("paper", "manifest", "line", "parameters", "notes", "recommendations", "sections", "set")


def run(options: argparse.Namespace, start: Path) -> int:
    """Tell where a file or entry is used; 1 where a paper could not be read whole, so that something may lack."""
    project = find_project(start)
    usage = used_by(project, find_target(project, start, options.target), options.all)
    print_findings(usage.findings, options.quiet)
    kind = table_format(options)
    rows = [_row(use) for use in usage.uses]
    if kind == "json":
        write_output(json_text({"target": options.target, "papers": rows}).encode(), options, start)
    elif kind == "text":
        lines = (line for use in usage.uses for line in _lines(use))
        write_output("".join(f"{line}\n" for line in lines).encode(), options, start)
        say(_summary(options.target, usage.uses), options.quiet)
    else:
        print_table(Table(_COLUMNS, [_cells(row) for row in rows]), kind, "used by", options, start)
    return 1 if usage.findings else 0


def _row(use: Use) -> dict[str, Any]:
    return {
        "paper": use.paper,
        "manifest": str(use.manifest),
        "line": use.line,
        "parameters": dict(use.parameters or {}),
        "notes": list(use.notes),
        "recommendations": list(use.recommendations),
        "sections": [str(path) for path in use.sections],
        "set": use.is_set,
    }


def _cells(row: dict[str, Any]) -> list[str | int]:
    parameters = json.dumps(row["parameters"], ensure_ascii=False, default=str) if row["parameters"] else ""
    lists = {name: " ".join(map(str, row[name])) for name in ("notes", "recommendations", "sections")}
    cells = {**row, **lists, "parameters": parameters, "set": "yes" if row["set"] else "no"}
    return [cells[name] for name in _COLUMNS]


def _lines(use: Use) -> Iterator[str]:
    given = ", ".join(f"{name}: {value}" for name, value in (use.parameters or {}).items())
    parts = [
        " ".join(map(str, use.sections)),
        f"with {given}" if given else "",
        "" if use.is_set else "left out by `if`",
    ]
    yield "  ".join([f"{use.manifest}:{use.line}", *filter(None, parts)])
    if use.notes:
        yield f"    notes {_ranges(use.notes)}"
    if use.recommendations:
        yield f"    recommendations {', '.join(f'#{name}' for name in use.recommendations)}"


def _ranges(numbers: tuple[int, ...]) -> str:
    """`3, 5–7`: runs of numbers as a range."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _summary(target: str, uses: tuple[Use, ...]) -> str:
    papers = len({use.paper for use in uses})
    return f"{target}: used by {papers} paper{'' if papers == 1 else 's'}" if uses else f"{target}: used by no paper"
