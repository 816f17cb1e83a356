"""`brief build`."""

import argparse
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from briefkit.app.build import BuildOptions, BuildResult, build_papers, require_formats
from briefkit.app.papers import paper_names
from briefkit.cli.clock import today
from briefkit.cli.printing import print_findings, print_json, say
from briefkit.cli.progress import Progress
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

    progress = Progress(len(names), "papers", options.quiet)

    def report(result: BuildResult) -> None:
        progress.clear()
        if not printed:
            print_result(result, options.quiet)

    jobs = options.jobs or os.cpu_count() or 1
    with _leaving_garbage() if len(names) == 1 else nullcontext():
        results = build_papers(project.root, names, wanted, jobs, report, progress.show)
    progress.clear()
    if printed:
        print_json({"papers": [_result_json(result) for result in results]})
    failed = [result.paper for result in results if result.failed]
    if failed and len(results) > 1:
        say(f"{len(results) - len(failed)} of {len(results)} papers built; not: {', '.join(failed)}")
    return 1 if failed else 0


@contextmanager
def _leaving_garbage() -> Iterator[None]:
    """Look for no garbage: the process ends with its paper, and looking would take a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # what is there now is not looked through any more
        if collecting:
            gc.enable()


def _from(start: Path, folder: Path | None) -> Path | None:
    """`-o` is meant from where the command was started (`-C`)."""
    return start.resolve() / folder if folder else None


def print_result(result: BuildResult, quiet: bool) -> None:
    """Tell how the build of a paper went."""
    print_findings(result.findings, quiet)
    if result.error:
        hint = f"\n    hint: {result.error.hint}" if result.error.hint else ""
        say(f"{result.paper}: not built: {result.error.message}{hint}")
        return
    if result.failed:
        errors = [finding for finding in result.findings if finding.severity is Severity.ERROR]
        kept = "; what was built before stays" if result.kept else ""
        say(f"{result.paper}: not built ({summary_line(errors)}){kept}")
        return
    for path in result.outputs:
        print(path)
    figures = [_count(result.pages, "page")] if result.pages else []
    figures += [_count(result.notes, "note"), "unchanged" if result.cached else f"{result.seconds:.1f} s"]
    say(f"{result.paper}: {', '.join(figures)}", quiet)


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


def _result_json(result: BuildResult) -> dict[str, Any]:
    error = {"error": {"message": result.error.message, "hint": result.error.hint}} if result.error else {}
    return error | {
        "paper": result.paper,
        "outputs": list(result.outputs),
        "cached": result.cached,
        "seconds": result.seconds,
        "pages": result.pages,
        "notes": result.notes,
        "findings": findings_json(result.findings),
    }
