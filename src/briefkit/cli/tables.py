"""Printing a table in the format that was asked for, to standard output or into a file."""

import argparse
import shutil
import sys
from pathlib import Path

from briefkit.cli.printing import format_of, say
from briefkit.findings import BriefError
from briefkit.reporting.tables import Table, csv_text, text_lines, xlsx_bytes
from briefkit.workspace import write_atomic

_SUFFIXES = {".csv": "csv", ".xlsx": "xlsx", ".json": "json", ".txt": "text"}


def table_format(options: argparse.Namespace) -> str:
    """The format of a table: asked for by `--format`, else the one that the name of the `-o` file says, else text."""
    return format_of(options, _SUFFIXES)


def print_table(table: Table, kind: str, name: str, options: argparse.Namespace, start: Path) -> None:
    """Print a table as text, CSV or spreadsheet (`name` is that of the sheet); `-o FILE` is meant from `start`."""
    if kind == "xlsx":
        write_output(xlsx_bytes(table, name), options, start)
    elif kind == "csv":
        write_output(csv_text(table).encode(), options, start)
    else:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() and not options.output else None
        write_output("".join(f"{line}\n" for line in text_lines(table, width)).encode(), options, start)


def write_output(data: bytes, options: argparse.Namespace, start: Path) -> None:
    """Put data into the `-o` file, whole, or on standard output.

    Raises:
        BriefError: where a spreadsheet would be printed on a terminal.
    """
    if options.output:
        path = start / options.output
        write_atomic(path, data)
        say(f"{options.output} written", options.quiet)
        return
    if data.startswith(b"PK") and sys.stdout.isatty():
        raise BriefError("a spreadsheet is not printed on a terminal", "give it a file: -o FILE.xlsx")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.flush()
