"""The commands of `brief` and their arguments. What each does is imported when it runs."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
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
    parser.add_argument("name", metavar="NAME", help="the new paper's name, such as energy-corridor")


def _build(parser: argparse.ArgumentParser) -> None:
    _papers(parser)
    parser.add_argument("-t", "--to", metavar="FORMATS", help="formats: pdf,docx,html (default: the manifest's)")
    parser.add_argument("-o", "--output", metavar="DIR", help="where the files go (default: dist/)")
    parser.add_argument("-j", "--jobs", type=_count, metavar="N", help="papers built at once (default: all cores)")
    parser.add_argument("--force", action="store_true", help="build again what has not changed")
    parser.add_argument("--draft", action="store_true", help="stamp every page; faults of content are warnings")
    _formats(parser, "text", "json")


def _count(text: str) -> int:
    if not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"a number from 1, not {text}")
    return int(text)


def _notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the paper")
    _table_formats(parser)


def _recommendations(parser: argparse.ArgumentParser) -> None:
    _papers(parser)
    parser.add_argument("--paper", action="append", default=[], metavar="NAME", help="of this paper; also repeated")
    parser.add_argument(
        "--to", action="append", default=[], metavar="WORDS", help="whose addressee has these words in it"
    )
    parser.add_argument("--status", action="append", default=[], metavar="STATUS", help="with one of these statuses")
    parser.add_argument(
        "--due", metavar="DATE", help="due in 2027 or 2027-06, before:2027-06, after:2027-06, 2027..2028, none"
    )
    _table_formats(parser)


def _used_by(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="TARGET", help="a section or other file of the project, or a citekey")
    parser.add_argument("--all", action="store_true", help="also uses that are left out by their `if`")
    _table_formats(parser)


def _cite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORDS", help="words of author, title, year or journal")
    parser.add_argument("-n", "--limit", type=_count, default=10, metavar="N", help="at most so many (default: 10)")
    _formats(parser, "text", "json")


def _stats(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the paper")
    parser.add_argument("--strict", action="store_true", help="exit status 1 where the paper is over a limit")
    _table_formats(parser)


def _doctor(parser: argparse.ArgumentParser) -> None:
    _formats(parser, "text", "json")


def _watch(parser: argparse.ArgumentParser) -> None:
    _papers(parser)
    parser.add_argument("-t", "--to", metavar="FORMATS", help="formats: pdf,docx,html (default: the manifest's)")


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="the paper to begin with (default: a list)")
    parser.add_argument("--port", type=_port, default=8642, metavar="N", help="0 takes a free one (default: 8642)")
    parser.add_argument("--open", action="store_true", help="open it in the browser")


def _port(text: str) -> int:
    if not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"a number from 0 to 65535, not {text}")
    return int(text)


def _completion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), metavar="SHELL", help="bash, zsh or fish")


def _audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="papers, or documents (default: all, and the libraries)"
    )
    parser.add_argument("--select", action="append", metavar="RULES", help="codes, names, families (K,B203) or ALL")
    parser.add_argument("--ignore", action="append", metavar="RULES", help="rules that are not to run")
    levels = ("error", "warning", "info")
    parser.add_argument(
        "--fail-on", choices=levels, default="error", help="exit status 1 from here on (default: error)"
    )
    parser.add_argument("--fix", action="store_true", help="mend what can be mended without a doubt")
    parser.add_argument("--unsafe-fixes", action="store_true", help="mend also what somebody should look at after")
    parser.add_argument("--diff", action="store_true", help="show what the fixes would change; write nothing")
    parser.add_argument("--today", type=_day, metavar="DATE", help="the day on which it is done (default: today)")
    parser.add_argument("--baseline", metavar="FILE", help="let its findings stand; written where it is not there")
    parser.add_argument("--update-baseline", action="store_true", help="write the --baseline anew")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the report into a file")
    _named_formats(parser, "text", "json", "sarif", "github", "html")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a date like 2026-11-21, not {text}") from None


def _rule(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="CODE", help="the code or name of a rule: K101, undefined-key")
    _formats(parser, "text", "json")


def _rules(parser: argparse.ArgumentParser) -> None:
    _formats(parser, "text", "json")


def _harvest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="documents with notes: md, txt, html, docx, pdf, odt, epub, tex, rst, org, adoc, typ",
    )
    _library(parser, "merge the entries into this library and write the ledgers (default: print only)")
    parser.add_argument("--set", action="append", metavar="NAME=VALUE", help="what the document does not say of itself")
    parser.add_argument(
        "--no-commentary", action="store_true", help="leave out of the ledger what notes say beside their references"
    )
    _fail_on(parser)
    _formats(parser, "text", "json")


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="a pasted footnote or reference, in quotation marks")
    _library(parser, "the library (default: bibliography/library.bib of the project)")
    parser.add_argument("-y", "--yes", action="store_true", help="add without asking")
    parser.add_argument("--new", action="store_true", help="add as a work of its own, whatever the library has like it")
    _formats(parser, "text", "json")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="finished papers: md, txt, html, docx, pdf, odt")
    parser.add_argument("--name", metavar="NAME", help="the new paper's name (default: made from its title)")
    parser.add_argument("--style", metavar="STYLE", help="the house style (default: the project's, else ipri)")
    parser.add_argument("--replace", action="store_true", help="write over files that differ")
    _library(parser, "merge the entries into this library (default: bibliography/library.bib of the project)")
    parser.add_argument("--set", action="append", metavar="NAME=VALUE", help="what the document does not say of itself")
    _fail_on(parser)
    _formats(parser, "text", "json")


def _fail_on(parser: argparse.ArgumentParser) -> None:
    severities = ("error", "warning", "info")
    parser.add_argument("--fail-on", choices=severities, help="exit 1 on findings of this severity or worse")


def _library(parser: argparse.ArgumentParser, text: str) -> None:
    parser.add_argument("--library", metavar="FILE", help=text)
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, write nothing")


def _nothing(parser: argparse.ArgumentParser) -> None:
    pass


def _papers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="papers (default: all)")


def _formats(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--format", choices=formats, default="text", help="how to print (default: text)")
    parser.add_argument("--json", dest="format", action="store_const", const="json", help="same as --format json")


def _table_formats(parser: argparse.ArgumentParser) -> None:
    _named_formats(parser, "text", "json", "csv", "xlsx")
    parser.add_argument("-o", "--output", metavar="FILE", help="into a file, whole or not at all")


def _named_formats(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Formats that the name of the `-o` file says too."""
    parser.add_argument("--format", choices=formats, help="how to print (default: text, or as FILE's name says)")
    parser.add_argument("--json", dest="format", action="store_const", const="json", help="same as --format json")


COMMANDS: tuple[Command, ...] = (
    Command("init", "make a new project that builds at once", _init, "start"),
    Command("new", "begin a new paper in the project", _new, "start"),
    Command("build", "build papers: PDF, DOCX, HTML", _build, "build"),
    Command("watch", "build papers again when one of their files changes", _watch, "watch"),
    Command("serve", "show papers in the browser, beside what was found, and follow every save", _serve, "serve"),
    Command("harvest", "get a library out of the notes of source documents", _harvest, "harvest"),
    Command("import", "make a finished paper a paper of the project: sections, notes, library", _import, "import_"),
    Command("add", "read one pasted reference and add it to the library", _add, "harvest"),
    Command("notes", "list every note of a paper as it is set, and why it took that form", _notes, "notes"),
    Command("recommendations", "list the recommendations of papers", _recommendations, "recommendations"),
    Command("used-by", "tell which papers use a section, a picture, an entry", _used_by, "used_by"),
    Command("cite", "find an entry of the library by words, ready to paste", _cite, "cite"),
    Command("stats", "count the words of a paper and hold them against its limits", _stats, "stats"),
    Command("audit", "tell everything an editor would want to know of the citations", _audit, "audit"),
    Command("rule", "print what a rule of the audit does, why it matters, and an example", _rule, "rules"),
    Command("rules", "list the rules of the audit", _rules, "rules"),
    Command("clean", "delete the cache of builds", _nothing, "clean"),
    Command("schema", "print the JSON Schema of brief.yaml, for editors", _nothing, "schema"),
    Command("doctor", "tell what is installed, what is missing, and the command that mends it", _doctor, "doctor"),
    Command("completion", "print what makes a shell complete commands and papers", _completion, "completion"),
)
