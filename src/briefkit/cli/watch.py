"""`brief watch`: papers built again when one of their files changes."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from briefkit.app.build import BuildOptions, BuildResult, build_paper, require_formats
from briefkit.app.papers import paper_names
from briefkit.app.watching import changes
from briefkit.cli.build import print_result
from briefkit.cli.printing import say
from briefkit.findings import Finding
from briefkit.workspace import Project, find_project


def run(options: argparse.Namespace, start: Path) -> int:
    """Build now and at every change, until somebody presses Ctrl-C."""
    project = find_project(start)
    paper_names(project, options.names)  # a name that is none is told at once
    formats = require_formats(options.to.replace(" ", "").split(",")) if options.to else ()
    builder = _Builder(project, options.names, BuildOptions(formats), options.quiet)
    try:
        for number, paths in enumerate(changes(project, Event())):
            if paths or not number:
                builder.build()
            if not number:
                say("watching; Ctrl-C ends it", options.quiet)
    except KeyboardInterrupt:
        say("", options.quiet)
    return 0


class _Builder:
    """Builds papers again and again in one process, where everything is loaded, and tells what is new."""

    def __init__(self, project: Project, names: Sequence[str], options: BuildOptions, quiet: bool) -> None:
        self.project = project
        self.names = names
        self.options = options
        self.quiet = quiet
        self.told: dict[str, tuple[Finding, ...]] = {}

    def build(self) -> None:
        """Build the papers that there are: some may come and go while we watch."""
        for name in paper_names(self.project, self.names):
            self.report(build_paper(self.project.root, name, self.options))

    def report(self, result: BuildResult) -> None:
        """Print a result, unless no change touched the paper, or it fails as it did before.

        A paper that was mended by taking a change back is unchanged, and is told all the same.
        """
        before = self.told.pop(result.paper, None)
        if result.failed:
            self.told[result.paper] = result.findings
        if before != result.findings if result.failed else before is not None or not result.cached:
            print_result(result, self.quiet)
