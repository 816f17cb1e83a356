"""Entries as BibTeX text, in one order and layout."""

import re
from collections.abc import Mapping

from briefkit.bibliography.model import Entry

# As a reference reads: who, what, where it appeared, who brought it out, when, where to find it.
_ORDER = (
    "author", "bookauthor", "editor", "editortype", "editora", "editoratype", "editorb", "editorbtype",
    "editorc", "editorctype", "translator", "annotator", "commentator", "holder", "shortauthor", "title",
    "subtitle", "titleaddon", "shorttitle", "maintitle", "mainsubtitle", "maintitleaddon", "booktitle",
    "booksubtitle", "booktitleaddon", "issuetitle", "issuesubtitle", "journaltitle", "journalsubtitle",
    "eventtitle", "eventdate", "venue", "entrysubtype", "type", "series", "volume", "volumes", "part",
    "number", "issue", "edition", "version", "chapter", "pages", "pagetotal", "eid", "location", "publisher",
    "institution", "organization", "howpublished", "date", "origdate", "pubstate", "note", "addendum", "doi",
    "eprint", "eprinttype", "eprintclass", "isbn", "issn", "url", "urldate", "language", "langid", "shorthand",
    "keywords", "crossref", "xdata", "related", "relatedtype", "ids", "options",
)  # fmt: skip
_RANK: Mapping[str, int] = {name: rank for rank, name in enumerate(_ORDER)}
_LAST = frozenset(["abstract", "annotation", "file"])


def format_entry(entry: Entry) -> str:
    """The entry as a block of BibTeX, without a newline after it.

    Reading the block gives the same entry; a brace without a partner, which would break the file, is
    written as a command.
    """
    lines = [f"@{entry.type}{{{entry.key},"]
    for name in sorted(entry.fields, key=_place):
        lines.append(f"  {name} = {{{_braceable(entry.fields[name].value)}}},")
    return "\n".join([*lines, "}"])


def _place(name: str) -> tuple[int, str]:
    return _RANK.get(name, len(_ORDER) + (name in _LAST)), name


def _braceable(value: str) -> str:
    """The value so that it can stand in braces."""
    if not _is_balanced(value):
        value = _with_commands(value)
    # An @ at the start of a line would begin an entry.
    value = re.sub(r"\s*\n\s*(?=@)", " ", value)
    # A backslash before the closing brace would escape it; white space at the end is not read.
    return f"{value} " if value.endswith("\\") else value


def _is_balanced(value: str) -> bool:
    """Tell whether braces match; an escaped one (`\\{`) is none, as bibtexparser reads it."""
    depth = 0
    for mark in re.findall(r"(?<!\\)[{}]", value):
        depth += 1 if mark == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _with_commands(value: str) -> str:
    """The value with escaped and partnerless braces as commands."""
    value = value.replace("\\{", r"\textbraceleft ").replace("\\}", r"\textbraceright ")
    open_at: list[int] = []
    lone: dict[int, str] = {}
    for mark in re.finditer(r"[{}]", value):
        if mark[0] == "{":
            open_at.append(mark.start())
        elif open_at:
            open_at.pop()
        else:
            lone[mark.start()] = r"\textbraceright "
    lone.update(dict.fromkeys(open_at, r"\textbraceleft "))
    return "".join(lone.get(index, letter) for index, letter in enumerate(value))
