"""Printing: data on standard output, all that is said about it on standard error."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefkit.findings import BriefError, Finding, Severity
from briefkit.reporting.findings import finding_lines


def print_findings(findings: Iterable[Finding], quiet: bool = False) -> None:
    """Findings on standard error; with `quiet` the errors only."""
    color = sys.stderr.isatty() and "NO_COLOR" not in os.environ
    for finding in findings:
        if not quiet or finding.severity is Severity.ERROR:
            for line in finding_lines(finding, color):
                print(line, file=sys.stderr)


def print_json(data: Any) -> None:
    """Data as JSON on standard output."""
    print(json_text(data), end="")


def json_text(data: Any) -> str:
    """Data as JSON, with a newline at its end."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"


def say(text: str, quiet: bool = False) -> None:
    """A line about the work, on standard error."""
    if not quiet:
        print(text, file=sys.stderr)


def format_of(options: argparse.Namespace, suffixes: Mapping[str, str]) -> str:
    """The format asked for: by `--format`, else by how the name of the `-o` file ends, else text.

    Raises:
        BriefError: for a file whose name ends as no format does: a PDF that is text opens nowhere.
    """
    if options.format:
        return str(options.format)
    suffix = Path(options.output).suffix.lower() if options.output else ""
    if suffix and suffix not in suffixes:
        hint = f"end its name in {', '.join(suffixes)}; or say --format, and it is written as that"
        raise BriefError(f"nothing is written as `{suffix}`", hint)
    return suffixes.get(suffix, "text")
