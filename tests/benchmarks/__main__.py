"""`make bench`: runs the ways side by side, in turn, and prints medians and ratios.

python -m tests.benchmarks [--rounds 5] [--only cold,long,…]
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.measuring import Case, run, run_in_turn
from tests.benchmarks.paper import PaperSize, write_project
from tests.benchmarks.routes import brief, routes

SHORT = PaperSize()
LONG = PaperSize(words=50_000, cites=1_600, entries=650, sections=40)
PAPERS = 40


def cold(folder: Path, rounds: int) -> list[Case]:
    """5,000 words, 160 cites, PDF, nothing kept."""
    return _side_by_side(write_project(folder, SHORT), rounds)


def long(folder: Path, rounds: int) -> list[Case]:
    """50,000 words, 1,600 cites, PDF, nothing kept."""
    return _side_by_side(write_project(folder, LONG), max(rounds // 2, 1))


def _side_by_side(project: Path, rounds: int) -> list[Case]:
    ways = routes(project)
    cases = [Case(way.name, way.command, way.folder) for way in ways if not way.lacking]
    for way in ways:
        if way.lacking:
            say(f"  ({way.name}: {way.lacking})")
    run_in_turn(cases, rounds)
    return cases


def again(folder: Path, rounds: int) -> list[Case]:
    """The same paper in all formats: cold, one section changed, nothing changed, its notes."""
    project = write_project(folder, SHORT)
    section = project / "briefs" / "paper-1" / "section-4.md"
    text, count = section.read_text(encoding="utf-8"), iter(range(1_000))
    plain = next(way for way in routes(project) if way.name == "pandoc + WeasyPrint")

    def change() -> None:
        section.write_text(f"{text}\nAnother sentence, number {next(count)}.\n", encoding="utf-8")

    def empty() -> None:
        run(brief("clean -q"), project)

    cases = [
        Case("cold, pdf+docx+html", brief("build paper-1 -q"), project, empty),
        Case("one section changed", brief("build paper-1 -q"), project, change),
        Case("nothing changed", brief("build paper-1 -q"), project),
        Case("brief notes", brief("notes paper-1"), project),
        Case("brief --help", brief("--help"), project),
        Case(plain.name, plain.command, plain.folder),
    ]
    run_in_turn(cases, rounds)
    return cases


def batch(folder: Path, rounds: int) -> list[Case]:
    """Forty papers of 1,200 words to PDF: on one core and on all."""
    project = write_project(folder, PaperSize(1_200, 40, 65, 3), PAPERS)
    cases = [
        Case("one after another", brief("build -t pdf --force -q -j 1"), project),
        Case(f"{os.cpu_count()} at once", brief("build -t pdf --force -q"), project),
    ]
    run_in_turn(cases, max(rounds // 2, 1))
    return cases


def library(folder: Path, rounds: int) -> list[Case]:
    """A paper with a library of 65 entries, and with one of 10,000."""
    command = brief("build paper-1 -t pdf --force -q")
    small = write_project(folder / "small", SHORT)
    large = write_project(folder / "large", SHORT, entries=10_000)

    def change() -> None:
        path = large / "bibliography" / "library.bib"
        path.write_bytes(path.read_bytes() + b"\n")

    cases = [
        Case("65 entries", command, small),
        Case("10,000 entries", command, large),
        Case("10,000, library changed", command, large, change),
    ]
    run_in_turn(cases, rounds)
    return cases


PARTS: dict[str, Callable[[Path, int], list[Case]]] = {
    "cold": cold,
    "long": long,
    "again": again,
    "batch": batch,
    "library": library,
}


def print_table(title: str, cases: Sequence[Case]) -> None:
    """Medians, and each as a ratio to the first case's."""
    first = cases[0].median()
    say(f"\n{title}\n  {'':26} {'clock':>8} {'ratio':>7} {'cpu':>8} {'memory':>8}   rounds: {len(cases[0].runs)}")
    for case in cases:
        ratio = case.median() / first
        figures = f"{case.median():7.2f}s {ratio:7.2f} {case.median('cpu'):7.2f}s {case.median('memory'):5.0f} MB"
        say(f"  {case.name:26} {figures}")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure the parts that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--only", default=",".join(PARTS), help=f"parts: {','.join(PARTS)} (default: all)")
    options = parser.parse_args()
    for name in options.only.split(","):
        part = PARTS[name]
        with tempfile.TemporaryDirectory(prefix="brief-bench-") as folder:
            cases = part(Path(folder), options.rounds)
        print_table((part.__doc__ or name).strip(), cases)


if __name__ == "__main__":
    main()
