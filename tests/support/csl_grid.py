"""The grid of missing parts: works of all types, nearly whole and nearly empty, and the marks they leave."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from tests.support.csl import notes_in, references_in, run_pandoc

NAME = {"family": "Arif", "given": "Sana"}
PARTS: Mapping[str, Any] = {
    "author": [NAME],
    "editor": [NAME, {"family": "Brown", "given": "John"}],
    "interviewer": [NAME],
    "director": [NAME],
    "title": "Is It? A Study",
    "title-short": "Is It?",
    "container-title": "Herald",
    "collection-title": "Series",
    "collection-number": "3",
    "genre": "keynote",
    "number": "7",
    "volume": "60",
    "issue": "2",
    "page": "10-12",
    "edition": "2",
    "event-title": "Forum",
    "event-place": "Quetta",
    "archive": "Archive",
    "authority": "Court",
    "publisher": "House",
    "publisher-place": "Lahore",
    "issued": {"date-parts": [[2012, 9, 24]]},
    "URL": "https://example.org/x",
    "accessed": {"date-parts": [[2013, 5, 4]]},
    "DOI": "10.1000/x",
}
PUBLISHED = ("author", "title", "publisher", "publisher-place", "issued")
ONLINE = ("URL", "accessed")
BOOK = (*PUBLISHED, "editor", "edition", "volume", "collection-title", "collection-number")
CHAPTER = (*PUBLISHED, "container-title", "editor", "volume", "page", "DOI")
SERIAL = ("author", "title", "container-title", "volume", "issue", "issued", "page", *ONLINE)
PAPER = ("author", "title", "container-title", "publisher-place", "issued", "page", *ONLINE)
SITE = ("author", "title", "container-title", "publisher", "issued", *ONLINE)
TALK = ("author", "title", "genre", "event-title", "event-place", "issued", *ONLINE)
LAW = ("title", "number", "volume", "container-title", "page", "authority", "issued", *ONLINE)
FILM = ("title", "container-title", "director", "number", "publisher", "publisher-place", "issued", *ONLINE)
THESIS = ("author", "title", "genre", "archive", "publisher", "publisher-place", "issued", *ONLINE)
DATA = (*PUBLISHED, "number", *ONLINE)
# One type for each way that a style may set a work, in all its forms …
WHOLE_GRID: Mapping[str, tuple[str, ...]] = {
    "article-journal": SERIAL,
    "article-newspaper": PAPER,
    "book": BOOK,
    "broadcast": FILM,
    "chapter": CHAPTER,
    "dataset": DATA,
    "entry-encyclopedia": CHAPTER,
    "interview": (*SITE, "interviewer"),
    "legal_case": LAW,
    "motion_picture": FILM,
    "paper-conference": (*CHAPTER, "event-title", "event-place"),
    "report": (*PUBLISHED, "genre", "number", "collection-title", *ONLINE),
    "speech": TALK,
    "thesis": THESIS,
    "webpage": SITE,
}
# … and those that are set as one of them, in the simpler ones.
EDGES_OF_GRID: Mapping[str, tuple[str, ...]] = {
    "article": SITE,
    "article-magazine": PAPER,
    "bill": LAW,
    "document": DATA,
    "entry-dictionary": CHAPTER,
    "graphic": (*PUBLISHED, "archive", *ONLINE),
    "hearing": LAW,
    "legislation": LAW,
    "manuscript": THESIS,
    "map": (*PUBLISHED, *ONLINE),
    "pamphlet": BOOK,
    "patent": (*PUBLISHED, "number"),
    "periodical": BOOK,
    "personal_communication": ("author", "title", "genre", "issued"),
    "post": SITE,
    "post-weblog": SITE,
    "regulation": LAW,
    "review": SERIAL,
    "software": DATA,
    "standard": (*PUBLISHED, "number"),
    "treaty": LAW,
}
KINDS = (*WHOLE_GRID, "all others")
# What a work must have one of: without all of them there is nothing to cite it by.
NEEDED = frozenset({"author", "container-title", "editor", "genre", "publisher", "title", "URL"})
LEFT_BEHIND = re.compile(
    r"""  \s[,.;:)]          # a space before a mark
        | [,;:]\s*[,;:.]     # two marks where one belongs
        | \.\.
        | [.?!]\s*,\s*,
        | \(\s*\) | \(\s | \([,.:;]
        | [,:;]\s*\)
        | [,;:]\s*\(        # a parenthesis that nothing stands before
        | \s\s | ^\s | ^[,.;:] | [,;:\s]$ | ^$
        | “” | \*\*
    """,
    re.VERBOSE,
)


def make_entries(kind: str) -> list[dict[str, Any]]:
    """The works of a type with up to two parts missing, and with no more than two of them there."""
    if kind in WHOLE_GRID:
        return list(_entries(kind, WHOLE_GRID[kind], 2))
    return [entry for other, names in EDGES_OF_GRID.items() for entry in _entries(other, names, 1)]


def _entries(kind: str, names: Sequence[str], most: int) -> Iterator[dict[str, Any]]:
    few = [frozenset(parts) for size in range(most + 1) for parts in combinations(names, size)]
    for parts in dict.fromkeys([*(frozenset(names) - missing for missing in few), *few]):
        if parts & NEEDED:
            yield _entry(kind, [name for name in names if name in parts])


def _entry(kind: str, names: Sequence[str]) -> dict[str, Any]:
    short = ["title-short"] if "title" in names else []
    key = "-".join([kind, "with", *names]).replace("_", "-")
    return {"id": key, "type": kind, **{name: PARTS[name] for name in [*names, *short]}}


def set_grid(style: str, kind: str, folder: Path) -> tuple[list[str], list[str]]:
    """The notes and the references of all works of a type.

    Each is cited for the first time without a locator, with a chapter and with a page, and once later.
    """
    entries = make_entries(kind)
    library = folder / "library.json"
    library.write_text(json.dumps(entries), encoding="utf-8")
    afresh = "# Positions start afresh {.reset-citation-positions}"
    parts: list[str] = []
    for locator in ("", ", ch. 2", ", 5"):
        parts += [afresh, *(f"[@{entry['id']}{locator}]" for entry in entries)]
    parts += [f"[@{entry['id']}]" for entry in entries]
    paper = run_pandoc(style, "\n\n".join(parts), f"--bibliography={library}", "--metadata=lang:en-GB")
    notes, references = list(notes_in(paper["blocks"])), references_in(paper)
    assert len(notes) == 4 * len(entries)
    assert len(references) == len(entries)
    return notes, references


def punctuation_left_behind(style: str, kind: str, folder: Path) -> list[str]:
    """The notes and references of a type in which punctuation stands that belongs to a missing part."""
    notes, references = set_grid(style, kind, folder)
    return [text for text in [*notes, *references] if LEFT_BEHIND.search(text)]
