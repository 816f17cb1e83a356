"""`brief cite`."""

import argparse
from pathlib import Path
from typing import Any

from briefkit.app.cite import Found, find_entries
from briefkit.app.libraries import library_paths, project_library
from briefkit.cli.printing import print_json, say
from briefkit.workspace import find_project


def run(options: argparse.Namespace, start: Path) -> int:
    """Print the entries that fit, best first, ready to be pasted."""
    project = find_project(start)
    library = project_library(project)
    asked = " ".join(options.words)
    found = find_entries(library, asked, options.limit)
    if options.format == "json":
        print_json({"query": asked, "results": [_result(one) for one in found]})
        return 0
    width = max((len(one.entry.key) for one in found), default=0) + len("[@]")
    for one in found:
        print(f"{f'[@{one.entry.key}]':<{width}}  {one.reference}")
    if not found:
        files = ", ".join(map(str, library_paths(project))) or "any library"
        say(f"no entry like `{asked}` in {files} ({len(library.entries)} entries)", options.quiet)
    return 0


def _result(found: Found) -> dict[str, Any]:
    place = found.entry.location
    return {
        "citekey": found.entry.key,
        "cite": f"[@{found.entry.key}]",
        "reference": found.reference,
        "type": found.entry.type,
        "score": found.score,
        "path": str(place.path) if place else "",
        "line": place.line if place else 0,
    }
