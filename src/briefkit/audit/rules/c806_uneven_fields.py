"""Entries of one type, most with a field and a few without.

## What it does
For types with eight entries or more: tells of fields (place, publisher, DOI, volume, pages, institution) that nine in
ten of them have, and which lack it. What is required has a rule of its own.
Read on the 167 works that four published papers cite: 1 finding, none false.

## Why it matters
A list of references in which two books of thirty have no place looks as if something was forgotten; it was.

## Example
Thirty books, two of them without `location`.

## Instead
Fill it in for the two.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_FIELDS = ("location", "publisher", "doi", "volume", "pages", "institution", "number")
_ENOUGH, _FEW, _SHOWN = 8, 10, 5  # a few: one in ten at most


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each field that a few entries of a type lack."""
    types: dict[str, list[EntryView]] = {}
    for entry in corpus.entries:
        types.setdefault(f"{entry.type} {entry.subtype}".strip(), []).append(entry)
    for name, entries in types.items():
        for field in _FIELDS if len(entries) >= _ENOUGH else ():
            lacking = [entry for entry in entries if field not in entry.fields or not entry.has(field)]
            if lacking and len(lacking) * _FEW <= len(entries):
                yield _problem(name, field, lacking, len(entries))


def _problem(name: str, field: str, lacking: list[EntryView], total: int) -> Problem:
    keys = [entry.key for entry in lacking]
    shown = ", ".join(keys[:_SHOWN]) + (" …" if len(keys) > _SHOWN else "")
    article = "an" if field[0] in "aeiou" else "a"
    message = f"{total - len(keys)} of {total} entries of the type {name} have {article} {field}; not: {shown}"
    return Problem(message, lacking[0].entry.location, f"fill in {field} = {{…}}", citekeys=tuple(keys))


RULE = Rule("C806", "uneven-fields", Severity.INFO, check, __doc__)
