"""`brief build`."""

import argparse
import os
from pathlib import Path
from typing import Any

from briefkit.app.build import BuildOptions, BuildResult, build_papers, require_formats
from briefkit.app.papers import paper_names
from briefkit.cli.clock import today
from briefkit.cli.printing import print_findings, print_json, say
from briefkit.findings import Severity
from briefkit.reporting.findings import findings_json, summary_line
from briefkit.workspace import find_project


def run(options: argparse.Namespace, start: Path) -> int:
    """Build; 1 where a paper failed."""
    project = find_project(start)
    names = paper_names(project, options.names)
    formats = require_formats(options.to.replace(" ", "").split(",")) if options.to else ()
    folder = Path(options.output) if options.output else None
    wanted = BuildOptions(formats, _from(start, folder), today() if options.draft else None, options.force)
    printed = options.format == "json"

    def report(result: BuildResult) -> None:
        if not printed:
            _print_result(result, options.quiet)

    results = build_papers(project.root, names, wanted, options.jobs or os.cpu_count() or 1, report)
    if printed:
        print_json({"papers": [_result_json(result) for result in results]})
    failed = [result.paper for result in results if result.failed]
    if failed and len(results) > 1:
        say(f"{len(results) - len(failed)} of {len(results)} papers built; not: {', '.join(failed)}")
    return 1 if failed else 0


def _from(start: Path, folder: Path | None) -> Path | None:
    """`-o` is meant from where the command was started (`-C`)."""
    return start.resolve() / folder if folder else None


def _print_result(result: BuildResult, quiet: bool) -> None:
    print_findings(result.findings, quiet)
    if result.failed:
        errors = [finding for finding in result.findings if finding.severity is Severity.ERROR]
        say(f"{result.paper}: not built ({summary_line(errors)}); what was built before stays")
        return
    for path in result.outputs:
        print(path)
    figures = [_count(result.pages, "page")] if result.pages else []
    figures += [_count(result.notes, "note"), "unchanged" if result.cached else f"{result.seconds:.1f} s"]
    say(f"{result.paper}: {', '.join(figures)}", quiet)


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


def _result_json(result: BuildResult) -> dict[str, Any]:
    return {
        "paper": result.paper,
        "outputs": list(result.outputs),
        "cached": result.cached,
        "seconds": result.seconds,
        "pages": result.pages,
        "notes": result.notes,
        "findings": findings_json(result.findings),
    }
