"""`brief init` and `brief new`."""

import argparse
import shlex
from pathlib import Path

from briefkit.app.init import init_project, new_paper
from briefkit.cli.clock import today
from briefkit.cli.printing import say
from briefkit.workspace import find_project


def run(options: argparse.Namespace, start: Path) -> int:
    """Make a project, or begin a paper in one."""
    if "folder" in options:
        folder = start / options.folder
        written = init_project(folder)
        hint = "brief build" if options.folder == "." else f"cd {shlex.quote(options.folder)} && brief build"
    else:
        project = find_project(start)
        written = [path.relative_to(project.root) for path in new_paper(project.root, options.name, today())]
        hint = f"brief build {options.name}"
    for path in written:
        print(path)
    say(f"next: {hint}", options.quiet)
    return 0
