"""The commands of `brief` and their arguments. What each does is imported when it runs."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path


@dataclass(frozen=True)
class Command:
    """A command: its name, one line of help, its arguments, and the module of `briefkit.cli` that runs it."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    module: str

    def run(self, options: argparse.Namespace, start: Path) -> int:
        """Run the command as if started in the folder `start`; gives the exit status."""
        function = import_module(f"briefkit.cli.{self.module}").run
        status: int = function(options, start)
        return status


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where (default: here)")


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the paper's name, such as energy-corridor")


def _build(parser: argparse.ArgumentParser) -> None:
    _papers(parser)
    parser.add_argument("-t", "--to", metavar="FORMATS", help="formats: pdf,docx,html (default: the manifest's)")
    parser.add_argument("-o", "--output", metavar="DIR", help="where the files go (default: dist/)")
    parser.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="papers built at once (default: all cores)")
    parser.add_argument("--force", action="store_true", help="build again what has not changed")
    parser.add_argument("--draft", action="store_true", help="stamp every page; faults of content are warnings")
    _formats(parser, "text", "json")


def _jobs(text: str) -> int:
    if not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"a number from 1, not {text}")
    return int(text)


def _notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the paper")
    _formats(parser, "text", "json")


def _recommendations(parser: argparse.ArgumentParser) -> None:
    _papers(parser)
    _formats(parser, "text", "json", "csv")


def _nothing(parser: argparse.ArgumentParser) -> None:
    pass


def _papers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="papers (default: all)")


def _formats(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--format", choices=formats, default="text", help="how to print (default: text)")
    parser.add_argument("--json", dest="format", action="store_const", const="json", help="same as --format json")


COMMANDS: tuple[Command, ...] = (
    Command("init", "make a new project that builds at once", _init, "start"),
    Command("new", "begin a new paper in the project", _new, "start"),
    Command("build", "build papers: PDF, DOCX, HTML", _build, "build"),
    Command("notes", "list every note of a paper as it is set, and why it took that form", _notes, "notes"),
    Command("recommendations", "list the recommendations of papers", _recommendations, "recommendations"),
    Command("clean", "delete the cache of builds", _nothing, "clean"),
    Command("schema", "print the JSON Schema of brief.yaml, for editors", _nothing, "schema"),
)
