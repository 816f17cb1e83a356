"""A library of ten thousand entries is audited in about the time that it takes to read it."""

import random
import time
from datetime import date
from pathlib import PurePosixPath

import pytest

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


@pytest.mark.slow
def test_ten_thousand_entries() -> None:
    chance = random.Random(7)
    families = [f"{word(chance)}{word(chance).lower()}" for _ in range(2000)]
    text = "\n".join(entry(number, chance, families) for number in range(10_000))
    source = SourceText(PurePosixPath("library.bib"), text)
    ratios = []
    for _ in range(3):
        began = time.process_time()
        parse_library([source])
        read = time.process_time()
        audit = audit_library(source, AuditOptions(date(2026, 11, 21), ("ALL",)))
        ratios.append((time.process_time() - read) / (read - began))
    assert audit.scope.entries == 10_000
    # The whole, reading included, is to take less than twice the reading; the best of three runs on a busy machine.
    assert min(ratios) < 2.2, ratios
