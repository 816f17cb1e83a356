"""What can be wrong with a BibTeX file, in words that help to mend it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from briefkit.bibliography.blocks import Block
from briefkit.bibliography.model import Entry, Field
from briefkit.bibliography.values import Value
from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.text import Location, SourceText

_HEAD = regex(r"@(\w*)\s*[{(]\s*([^\s,={}\"#%]*)")
# A brace, or a field, behind an entry; a lone comma between entries does no harm.
_LEFTOVER = regex(r"\s*(?:\}|,?\s*\w+\s*=\s*[{\"\d])")
_UNOPENED = regex(r"^[ \t]*@(?!comment\b)[A-Za-z]+[ \t\r]*(?=\n\s*[{(])", re.MULTILINE | re.IGNORECASE)


def parse_error(message: str, location: Location | None, hint: str, keys: tuple[str, ...] = ()) -> Finding:
    """B201: the text is not BibTeX here."""
    return Finding("B201", "bib-parse-error", Severity.ERROR, message, location, hint, citekeys=keys)


def place(source: SourceText, block: Block) -> Location:
    """Where a block begins; the splitter has counted its lines already."""
    start = block.span.start
    return Location(source.path, block.line, start - source.text.rfind("\n", 0, start))


def begins_line(source: SourceText, block: Block) -> bool:
    """Tell whether nothing but white space stands before a block on its line."""
    line_start = source.text.rfind("\n", 0, block.span.start) + 1
    return not source.text[line_start : block.span.start].strip()


def binary(source: SourceText) -> Finding:
    """B201 for a file that is no text."""
    return parse_error(
        "the file is not a text: it holds NUL characters",
        Location(source.path, source.text.count("\n", 0, source.text.index("\0")) + 1),
        "save the library as a UTF-8 text file with the ending .bib",
    )


def unreadable(source: SourceText, block: Block) -> Finding:
    """B201 for a block that the splitter gave up."""
    parsed: Any = block.parsed
    head = _HEAD.match(parsed.raw)
    kind, key = (head[1], head[2]) if head else ("", "")
    name = f"@{kind}{{{key}}}" if key else f"@{kind}"
    reason = str(getattr(parsed.error, "abort_reason", parsed.error))
    return parse_error(_unreadable(name, reason), place(source, block), _remedy(reason), (key,) if key else ())


def _unreadable(name: str, reason: str) -> str:
    if "end of file" in reason:
        return f"the entry {name} is not closed before the end of the file"
    if "Unexpected block start" in reason:
        return f"the entry {name} is not closed before the next entry begins"
    if "after entry key, but found" in reason and "comma" in reason:
        return f"the entry {name} has no key followed by a comma"
    return f"the entry {name} cannot be read: {' '.join(reason.split()).rstrip('.')}"


def _remedy(reason: str) -> str:
    if "end of file" in reason or "block start" in reason:
        return "count braces and quotation marks from this line on: one is missing its partner"
    return "write it as @book{key, author = {…}, title = {…}}: name, =, value in braces, comma"


def in_comment(source: SourceText, start: int, end: int, after_failure: bool) -> Iterator[Finding]:
    """B201 for text between entries that was meant to be in one."""
    if after_failure or end - start < 2:
        return
    text = source.text[start:end]
    if start and _LEFTOVER.match(text):
        offset = start + len(text) - len(text.lstrip())
        yield parse_error(
            "text stands after an entry that is closed already",
            source.location(offset),
            "look for a closing brace too many in the entry before this line",
        )
    for head in _UNOPENED.finditer(text):
        yield parse_error(
            f"{head[0].strip()} has no opening brace on its line",
            source.location(start + head.start() + head[0].index("@")),
            "write the brace and the key directly behind it: @book{key,",
        )


def in_macro(source: SourceText, block: Block, value: Value) -> Iterator[Finding]:
    """B201 and B210 for the value of an `@string`."""
    parsed: Any = block.parsed
    if value.rest or not value.closed:
        hint = "write it as @string{name = {value}}"
        yield parse_error(f"the macro {parsed.key} cannot be read", place(source, block), hint)
    for macro in value.undefined:
        yield undefined_macro(macro, f"@string{{{parsed.key}}}", place(source, block))


def nameless(location: Location) -> Finding:
    """B201 for an entry without key or type."""
    return parse_error(
        "an entry has no key or no type", location, "write both: @book{key, …}; nobody can cite it without"
    )


def bad_field_name(name: str, location: Location) -> Finding:
    """B201 for what stands where a field name should."""
    shown = " ".join(name.split())[:40]
    return parse_error(
        f"“{shown}” is no name of a field" if shown else "a value has no field name before its =",
        location,
        "look for a missing brace, quotation mark or comma before it",
    )


def unbalanced_value(name: str, location: Location) -> Finding:
    """B201 for a value whose brace or quotation mark has no partner."""
    return parse_error(
        f"braces or quotation marks do not match in the field {name}", location, "add the one that is missing"
    )


def broken_value(name: str, location: Location, missing_comma: bool) -> Finding:
    """B201 for a value with something behind it, or without braces."""
    if missing_comma:
        return parse_error(f"a comma is missing after the field {name}", location, "end the line with a comma")
    return parse_error(
        f"the value of {name} is not in braces", location, f"write it in one pair of braces: {name} = {{…}}"
    )


def undefined_macro(macro: str, name: str, location: Location) -> Finding:
    """B210: a bare word that no `@string` defines."""
    return Finding(
        "B210",
        "undefined-macro",
        Severity.WARNING,
        f"the macro {macro} in {name} is not defined; it is taken as text",
        location,
        f"write {{{macro}}} if it is the text, or define it before this entry: @string{{{macro} = {{…}}}}",
    )


def duplicate_field(name: str, location: Location, first: Location | None) -> Finding:
    """B202: one field twice in an entry."""
    return Finding(
        "B202",
        "duplicate-field",
        Severity.ERROR,
        f"the field {name} stands twice in one entry; the first, {_line(first)}, is used",
        location,
        "delete one of the two",
    )


def duplicate_key(key: str, location: Location | None, first: Location | None) -> Finding:
    """K103: one key for two entries."""
    return Finding(
        "K103",
        "duplicate-key",
        Severity.ERROR,
        f"the key {key} is used twice: here ({location}) and in {first}, which is the one that is cited",
        location,
        "delete this entry if both are one work, or give it another key",
        citekeys=(key,),
    )


def missing_parent(entry: Entry, key: str, field: Field, nearest: Sequence[str]) -> Finding:
    """K110: `crossref`, `xdata` or `related` to nothing."""
    target = "the entry itself" if key == entry.key else f"{key}, which is not in the library"
    meant = f"did you mean {' or '.join(nearest)}?" if nearest else ""
    return Finding(
        "K110",
        "missing-crossref",
        Severity.ERROR,
        f"the {field.name} of {entry.key} names {target}",
        field.location,
        meant or f"add the entry {key}, or delete the field {field.name}",
        citekeys=(entry.key,),
    )


def _line(location: Location | None) -> str:
    return f"line {location.line}" if location else "before"
