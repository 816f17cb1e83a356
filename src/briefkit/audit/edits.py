"""Edits of a library's text: where the value of a field stands in its file, and changes within it."""

import re
from collections.abc import Callable

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import TextView
from briefkit.audit.rule import Edit, Fix
from briefkit.bibliography.model import Entry, Field
from briefkit.patterns import regex
from briefkit.text import Span

_HEAD = regex(r"([^\W\d_][\w:.+/-]*)\s*=\s*")
_ENTRY = regex(r"@[A-Za-z]+\s*\{")
_EMPTY_LINES = regex(r"[ \t]*\n(?:[ \t]*\n)*")
_INDENT = regex(r"\n[ \t]*")
_MARKS = regex(r"\\.|[{}\"]", re.DOTALL)


def value_span(corpus: Corpus, field: Field) -> Span | None:
    """The stretch of the value of a field, its braces or quotation marks not included."""
    start = corpus.offset(field.location)
    if start is None or field.location is None:
        return None
    text = corpus.sources[field.location.path].text
    head = _HEAD.match(text, start)
    if head is None or text[head.end() : head.end() + 1] not in ("{", '"'):
        return None
    end = _closing(text, head.end())
    return Span(head.end() + 1, end) if end is not None else None


def _closing(text: str, opening: int) -> int | None:
    depth = 0
    quoted = text[opening] == '"'
    for mark in _MARKS.finditer(text, opening + 1):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            if depth == 0:
                return None if quoted else mark.start()
            depth -= 1
        elif mark[0] == '"' and quoted and depth == 0:
            return mark.start()
    return None


def field_fix(corpus: Corpus, field: Field, change: Callable[[str], str], safe: bool = True) -> Fix | None:
    """A fix that rewrites the value of a field; None where nothing would change or the value is not at hand."""
    span = value_span(corpus, field)
    if span is None or field.location is None:
        return None
    old = corpus.sources[field.location.path][span]
    new = change(old)
    if new == old:
        return None
    return Fix((_smallest(Edit(field.location.path, span, new), old),), safe)


def pattern_fix(
    corpus: Corpus, field: Field, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str], safe: bool = True
) -> Fix | None:
    """A fix that replaces each match in the value of a field, and touches nothing between them."""
    span = value_span(corpus, field)
    if span is None or field.location is None:
        return None
    path = field.location.path
    found = pattern.finditer(corpus.sources[path].text, span.start, span.end)
    edits = tuple(Edit(path, Span(*match.span()), new(match)) for match in found)
    return Fix(edits, safe) if edits else None


def removal_fix(corpus: Corpus, field: Field, safe: bool = True) -> Fix | None:
    """A fix that takes a field out, with its line where it stands alone on one."""
    span = value_span(corpus, field)
    start = corpus.offset(field.location)
    if span is None or start is None or field.location is None:
        return None
    text = corpus.sources[field.location.path].text
    after = re.compile(r"[ \t]*,?[ \t]*").match(text, span.end + 1)
    end = after.end() if after else span.end + 1
    line_start = text.rfind("\n", 0, start) + 1
    if not text[line_start:start].strip() and text[end : end + 1] == "\n":
        start, end = line_start, end + 1
    return Fix((Edit(field.location.path, Span(start, end), ""),), safe)


def entry_span(corpus: Corpus, entry: Entry) -> Span | None:
    """The stretch of an entry from its `@` to its closing brace; None where it is not at hand, or not well formed."""
    start = corpus.offset(entry.location)
    if start is None or entry.location is None:
        return None
    text = corpus.sources[entry.location.path].text
    head = _ENTRY.match(text, start)
    end = _closing(text, head.end() - 1) if head else None
    if head is None or end is None or text[end] != "}":
        return None
    return Span(start, end + 1)


def key_span(corpus: Corpus, entry: Entry) -> Span | None:
    """The stretch of an entry's key."""
    whole = entry_span(corpus, entry)
    if whole is None or entry.location is None:
        return None
    text = corpus.sources[entry.location.path].text
    found = text.find(entry.key, whole.start, text.find(",", whole.start))
    return Span(found, found + len(entry.key)) if found >= 0 else None


def entry_removal(corpus: Corpus, entry: Entry) -> Edit | None:
    """An edit that takes an entry out, with the empty lines behind it."""
    span = entry_span(corpus, entry)
    if span is None or entry.location is None:
        return None
    text = corpus.sources[entry.location.path].text
    after = _EMPTY_LINES.match(text, span.end)
    return Edit(entry.location.path, Span(span.start, after.end() if after else span.end), "")


def alias_edit(corpus: Corpus, entry: Entry, alias: str) -> Edit | None:
    """An edit that gives an entry one more alias (`ids`)."""
    ids = entry.fields.get("ids")
    if ids:
        span = value_span(corpus, ids)
        if span is None or ids.location is None:
            return None
        return Edit(ids.location.path, Span(span.end, span.end), f", {alias}" if ids.value.strip() else alias)
    key = key_span(corpus, entry)
    if key is None or entry.location is None:
        return None
    text = corpus.sources[entry.location.path].text
    comma = text.find(",", key.end)
    indent = _INDENT.match(text, comma + 1)
    return Edit(entry.location.path, Span(comma + 1, comma + 1), f"{indent[0] if indent else ' '}ids = {{{alias}}},")


def insertion_fix(corpus: Corpus, field: Field, line: str, safe: bool = True) -> Fix | None:
    """A fix that writes a field (`doi = {…}`) on a line before another one, indented as that is."""
    start = corpus.offset(field.location)
    if start is None or field.location is None:
        return None
    text = corpus.sources[field.location.path].text
    indent = text[text.rfind("\n", 0, start) + 1 : start]
    if indent.strip():
        return None
    return Fix((Edit(field.location.path, Span(start, start), f"{line},\n{indent}"),), safe)


def text_fix(corpus: Corpus, text: TextView, span: Span, new: str, safe: bool = True) -> Fix | None:
    """A fix of a stretch of a section; None where the stretch came out of a template."""
    found = corpus.source_span(text, span)
    if found is None:
        return None
    source, place = found
    return Fix((Edit(source.path, place, new),), safe)


def _smallest(edit: Edit, old: str) -> Edit:
    """The edit without the letters at both ends that stay as they are."""
    new = edit.text
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    span = Span(edit.span.start + head, edit.span.end - tail)
    return Edit(edit.path, span, new[head : len(new) - tail])
