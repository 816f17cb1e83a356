"""`brief clean`."""

import argparse
from pathlib import Path

from briefkit.cli.printing import say
from briefkit.workspace import Store, find_project


def run(options: argparse.Namespace, start: Path) -> int:
    """Delete the cache; papers in dist/ stay."""
    freed = Store(find_project(start)).clear()
    say(f"{freed / 1e6:.1f} MB freed", options.quiet)
    return 0
