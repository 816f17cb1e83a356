"""How long the audit of a library of 10,000 entries takes: `python -m tests.benchmarks.audit_library`."""

import random
import statistics
import sys
import time
from datetime import date
from pathlib import PurePosixPath

from briefkit.app.audit import AuditOptions, audit_library
from briefkit.bibliography.bibtex import parse_library
from briefkit.text import SourceText

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


def main() -> None:
    """Print the CPU time of reading and of the audit, reading included; medians of three runs, and the ratio."""
    chance = random.Random(7)
    families = [f"{word(chance)}{word(chance).lower()}" for _ in range(2000)]
    text = "\n".join(entry(number, chance, families) for number in range(10_000))
    source = SourceText(PurePosixPath("library.bib"), text)
    reading, audit = [], []
    for _ in range(3):
        began = time.process_time()
        parse_library([source])
        read = time.process_time()
        audit_library(source, AuditOptions(date(2026, 11, 21), ("ALL",)))
        reading.append(read - began)
        audit.append(time.process_time() - read)
    first, second = statistics.median(reading), statistics.median(audit)
    sys.stdout.write(f"reading {first:.2f} s, audit with reading {second:.2f} s, ratio {second / first:.2f}\n")


if __name__ == "__main__":
    main()
