"""How long the audit of 10,000 entries and 50 papers takes: `python -m tests.benchmarks.audit_library`."""

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from briefkit.app.audit import audit_library, audit_project, load_corpus
from briefkit.app.audit_result import AuditOptions
from briefkit.bibliography.bibtex import parse_library
from briefkit.text import SourceText
from briefkit.workspace import Project

ENTRIES, PAPERS = 10_000, 50
TODAY = date(2026, 11, 21)
SYLLABLES = ["ba", "den", "fo", "gri", "hul", "ka", "lom", "mer", "nis", "or", "pla", "quo", "ra", "sten", "tu", "vel"]


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2, 3)))).capitalize()


def entry(number: int, chance: random.Random, families: list[str]) -> str:
    names = " and ".join(f"{chance.choice(families)}, {word(chance)}" for _ in range(chance.choice((1, 1, 2, 3))))
    title = " ".join(word(chance) for _ in range(chance.randint(4, 11)))
    year = chance.randint(1970, 2024)
    kinds = {
        "article": f"journaltitle = {{Journal of {word(chance)}}}, volume = {{{number % 90 + 1}}}, "
        f"pages = {{{100 + number % 300}--{130 + number % 300}}}, doi = {{10.{1000 + number}/{word(chance)}}}",
        "book": f"publisher = {{{word(chance)} Press}}, location = {{{word(chance)}}}",
        "online": f"url = {{https://www.{word(chance).lower()}.org/{number}/x}}, urldate = {{2025-02-03}}",
        "report": f"institution = {{{word(chance)} Institute}}",
    }
    kind = chance.choice(list(kinds))
    fields = kinds[kind].replace("}, ", "},\n  ")
    head = f"@{kind}{{key{number},\n  author = {{{names}}},\n  title = {{{title}}},\n"
    return f"{head}  {fields},\n  date = {{{year}}},\n}}\n"


def library_text(chance: random.Random) -> str:
    families = [f"{word(chance)}{word(chance).lower()}" for _ in range(2000)]
    return "\n".join(entry(number, chance, families) for number in range(ENTRIES))


def section(chance: random.Random) -> str:
    """Some 700 words with 25 citations."""
    sentences = []
    for _ in range(35):
        words = " ".join(word(chance).lower() for _ in range(chance.randint(12, 26)))
        cite = f" [@key{chance.randrange(ENTRIES)}, {chance.randint(1, 99)}]" if chance.random() < 0.7 else ""
        sentences.append(f"{words.capitalize()}.{cite}")
    paragraphs = [" ".join(sentences[start : start + 5]) for start in range(0, len(sentences), 5)]
    return f"# {word(chance)} {word(chance)}\n\n" + "\n\n".join(paragraphs) + "\n"


def write_project(root: Path, library: str, chance: random.Random) -> None:
    (root / "bibliography").mkdir()
    (root / "bibliography" / "library.bib").write_text(library, encoding="utf-8")
    for number in range(PAPERS):
        folder = root / "briefs" / f"p{number}"
        folder.mkdir(parents=True)
        names = [f"s{index}.md" for index in range(6)]
        for name in names:
            (folder / name).write_text(section(chance), encoding="utf-8")
        manifest = f"title: {word(chance)}\nstyle: ipri\nsections: [{', '.join(names)}]\n"
        (folder / "brief.yaml").write_text(manifest, encoding="utf-8")


def timed(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def read_all(project: Project) -> None:
    """What has to be read whatever is looked for: the library, and each paper with its citations."""
    for paper in load_corpus(project, (), TODAY).papers:
        assert paper.notes


def main() -> None:
    """Print CPU times: of the library alone (medians of three), and of a project with fifty papers."""
    chance = random.Random(7)
    text = library_text(chance)
    source = SourceText(PurePosixPath("library.bib"), text)
    options = AuditOptions(TODAY, ("ALL",))
    reading = statistics.median(timed(lambda: parse_library([source])) for _ in range(3))
    audit = statistics.median(timed(lambda: audit_library(source, options)) for _ in range(3))
    sys.stdout.write(
        f"library: reading {reading:.2f} s, audit with reading {audit:.2f} s, ratio {audit / reading:.2f}\n"
    )
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        write_project(project.root, text, chance)
        reading = timed(lambda: read_all(project))
        audit = timed(lambda: audit_project(project, (), options))
        again = timed(lambda: audit_project(project, (), options))
    sys.stdout.write(
        f"{PAPERS} papers: reading {reading:.2f} s, audit with reading {audit:.2f} s, ratio {audit / reading:.2f}, "
        f"unchanged {again:.2f} s\n"
    )


if __name__ == "__main__":
    main()
