"""`brief cite`: an entry by words of its author, title, year or container.

Each word asked for is compared with the distinct words of the libraries, not with the entries: ten thousand
entries have some ten thousand of them, which takes milliseconds.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from anyascii import anyascii
from rapidfuzz import fuzz, process

from briefkit.bibliography.latex import to_text
from briefkit.bibliography.model import Entry, Library
from briefkit.bibliography.names import csl_names
from briefkit.patterns import regex

# What a word is worth by where it stands. Of two entries the one whose author it is comes first.
_WEIGHTS: Final[Mapping[str, float]] = {
    "author": 1.0,
    "editor": 0.95,
    "date": 1.0,
    "year": 1.0,
    "title": 0.97,
    "shorttitle": 0.97,
    "subtitle": 0.9,
    "maintitle": 0.9,
    "booktitle": 0.85,
    "journaltitle": 0.85,
    "institution": 0.85,
    "organization": 0.85,
    "publisher": 0.8,
    "location": 0.7,
    "series": 0.7,
    "keywords": 0.7,
}
_KEY_WEIGHT: Final = 0.9
_ALIKE: Final = 78.0  # "jalazai" and "Jalalzai" have 93, "ahmad" and "ahmed" 80, "russia" and "prussia" 92
_BEGINNING: Final = 96.0  # of a word that goes on where the one asked for ends
_ENOUGH: Final = 60.0  # of 100: two of three words
_WORD: Final = regex(r"[^\W_]+")
_STOP: Final = frozenset({"a", "an", "and", "by", "for", "in", "of", "on", "the", "to"})


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was found: how well it fits (100: every word as it stands), and what it is in short."""

    entry: Entry
    score: float
    reference: str


def find_entries(library: Library, asked: str, limit: int = 10) -> list[Found]:
    """The entries that fit the words best, best first."""
    words = _wanted(asked)
    index = _index(library.entries.values())
    totals: dict[str, float] = {}
    for word in words:
        for key, score in _matches(word, index).items():
            totals[key] = totals.get(key, 0.0) + score
    fitting = ((total / len(words), key) for key, total in totals.items() if total / len(words) >= _ENOUGH)
    best = sorted(fitting, key=lambda pair: (-round(pair[0], 1), pair[1]))[:limit]
    return [_found(library.entries[key], score) for score, key in best]


def _found(entry: Entry, score: float) -> Found:
    return Found(entry, round(score, 1), short_reference(entry))


def _wanted(asked: str) -> list[str]:
    """The words asked for, without the small ones where there are others."""
    words = list(dict.fromkeys(_words(asked)))
    return [word for word in words if word not in _STOP] or words


def _words(text: str) -> list[str]:
    """The words of a text in small ASCII letters: `Kröger` is found as `kroger`."""
    plain = text if text.isascii() else anyascii(text)
    return _WORD.findall(plain.replace("'", "").lower())


def _index(entries: Iterable[Entry]) -> dict[str, dict[str, float]]:
    """Each word, the keys of the entries it stands in, and the weight of the best place."""
    index: dict[str, dict[str, float]] = {}
    for entry in entries:
        for word, weight in _entry_words(entry):
            keys = index.setdefault(word, {})
            keys[entry.key] = max(weight, keys.get(entry.key, 0.0))
    return index


def _entry_words(entry: Entry) -> Iterator[tuple[str, float]]:
    for name, weight in _WEIGHTS.items():
        if name in entry.fields:
            yield from ((word, weight) for word in _words(to_text(entry.get(name))))
    for key in (entry.key, *entry.ids):
        yield key.lower(), _KEY_WEIGHT
        yield from ((word, _KEY_WEIGHT) for word in re.findall(r"\d{4}|[a-z]+", key.lower()))


def _matches(word: str, index: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """The entries that have a word, or one like it, each with its best score."""
    scores: dict[str, float] = {}
    for found, likeness in _alike(word, index):
        for key, weight in index[found].items():
            scores[key] = max(likeness * weight, scores.get(key, 0.0))
    return scores


def _alike(word: str, index: Mapping[str, object]) -> Iterator[tuple[str, float]]:
    """Words of the index that are this one, begin with it, or are spelled like it; numbers only as they stand."""
    if word in index:
        yield word, 100.0
    if len(word) > 2:
        yield from ((other, _BEGINNING) for other in index if other.startswith(word) and other != word)
    if not word.isdigit() and len(word) > 3:
        for other, score, _ in process.extract(word, list(index), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None):
            yield other, score * 0.95


def short_reference(entry: Entry) -> str:
    """What an entry is, in a line: `Jalalzai, The Foreign Policy of Pakistan, 2004`."""
    container = next((entry.get(name) for name in ("journaltitle", "booktitle", "institution") if entry.get(name)), "")
    title = to_text(entry.get("shorttitle") or entry.get("title"))
    year = re.search(r"\d{4}", entry.get("date") or entry.get("year"))
    parts = [_names(entry), title, to_text(container), year[0] if year else "n.d."]
    return ", ".join(" ".join(part.split()) for part in parts if part)


def _names(entry: Entry) -> str:
    names = [_family(name) for name in csl_names(entry.get("author") or entry.get("editor"))]
    if len(names) > 3:
        return f"{names[0]} et al."
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _family(name: Mapping[str, str]) -> str:
    return to_text(name.get("literal") or name.get("family") or "")
