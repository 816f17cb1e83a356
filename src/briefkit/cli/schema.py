"""`brief schema`."""

import argparse
from pathlib import Path

from briefkit.assembly.schema import manifest_schema
from briefkit.cli.printing import print_json


def run(options: argparse.Namespace, start: Path) -> int:
    """Print the JSON Schema of the manifest."""
    del options, start
    print_json(manifest_schema())
    return 0
