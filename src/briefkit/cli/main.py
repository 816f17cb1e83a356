"""The command `brief`: reads arguments, runs one command, turns what stops the tool into a message."""

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from briefkit import __version__
from briefkit.cli.arguments import COMMANDS, Command
from briefkit.findings import BriefError
from briefkit.patterns import regex

FINE, FAILED, STOPPED = 0, 1, 2

_NO_CHOICE = regex(r"argument COMMAND: invalid choice: '([^']*)'")


class _Parser(argparse.ArgumentParser):
    """A parser that says which command was meant: a list of twenty is no answer to a slip of the finger."""

    def error(self, message: str) -> NoReturn:
        """End with a message; of a command that is none it names the nearest."""
        unknown = _NO_CHOICE.match(message)
        near = get_close_matches(unknown[1], [command.name for command in COMMANDS], n=1) if unknown else []
        super().error(f"there is no command `{unknown[1]}`; did you mean `{near[0]}`?" if unknown and near else message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `brief` and give its exit status: 0 fine, 1 a paper or audit failed, 2 the tool could not run."""
    try:
        return _run(arguments)
    except BriefError as error:
        print(f"brief: {error.message}", file=sys.stderr)
        if error.hint:
            print(f"    hint: {error.hint}", file=sys.stderr)
        return STOPPED
    except KeyboardInterrupt:
        print("brief: stopped; nothing half-written is left", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever reads us has seen enough (`brief notes x | head`).
        _forget_output()
        return FINE
    except OSError as error:  # standard output on a full disk, say; what files we read and write is told apart
        print(f"brief: {error.filename or 'standard output'}: {error.strerror or error}", file=sys.stderr)
        _forget_output()
        return STOPPED


def _forget_output() -> None:
    """Let what is not printed yet go nowhere: Python must not complain at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str] | None) -> int:
    try:
        return _command(make_parser().parse_args(arguments))
    finally:
        sys.stdout.flush()  # here, where it is caught that nobody reads any more


def _command(options: argparse.Namespace) -> int:
    start = Path(options.directory or ".")
    if not start.is_dir():
        raise BriefError(f"there is no folder {start}", "give -C a folder that exists")
    command: Command = options.command
    return command.run(options, start)


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands, also for the reference page."""
    parser = _Parser(
        prog="brief",
        description="Briefing papers from Markdown sections and a BibTeX library: PDF, DOCX and HTML.",
        epilog="`brief COMMAND --help` tells more of a command.",
    )
    parser.add_argument("--version", action="version", version=f"brief {__version__}")
    _add_common(parser, None)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        _add_common(sub, argparse.SUPPRESS)
        command.add_arguments(sub)
        sub.set_defaults(command=command)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: object) -> None:
    quiet = default if default is argparse.SUPPRESS else False
    parser.add_argument("-C", dest="directory", metavar="DIR", default=default, help="as if started in the folder DIR")
    parser.add_argument("-q", "--quiet", action="store_true", default=quiet, help="print results and errors only")
