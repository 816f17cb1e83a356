"""An edition is cited, and the library has a newer one.

## What it does
Compares the cited entries of one title and first author that give an edition: one with a lower number is told where the
library has a higher. Reports of a series with a year in their titles are works of their own.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
Pages, figures and judgments have changed; a reader buys the newer edition and finds none of them.

## Example
    edition = {2}        and in the same library        edition = {4}

## Instead
The newer edition, with its pages; or a word that it is the older one on purpose.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_NUMBER = regex(r"(\d{1,3})(?!\d)")
_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each older edition that is cited."""
    groups: dict[tuple[str, str], list[tuple[int, EntryView]]] = {}
    for entry in corpus.entries:
        number = _edition(entry) if entry.has("edition") else 0
        if number:
            names = entry.names("author") or entry.names("editor")
            family = (names[0].get("family") or names[0].get("literal", "")) if names else ""
            groups.setdefault((fold(entry.text("title")), fold(family)), []).append((number, entry))
    for group in groups.values():
        newest, newer = max(group, key=lambda pair: pair[0])
        for number, entry in group:
            if number < newest and entry.key in corpus.cited:
                message = f"edition {number} is cited of {entry.name}, and there is edition {newest}: {newer.name}"
                hint = "cite the newer one, or say that the older is meant"
                yield Problem(message, entry.place("edition"), hint, citekeys=(entry.key, newer.key))


def _edition(entry: EntryView) -> int:
    text = entry.text("edition").lower()
    found = _NUMBER.match(text)
    return (
        int(found[1])
        if found
        else _WORDS.index(text.split()[0]) + 1
        if text.split()[:1] and text.split()[0] in _WORDS
        else 0
    )


RULE = Rule("S856", "superseded-edition", Severity.WARNING, check, __doc__)
