"""A key that cannot be cited as it stands.

## What it does
Tells of keys with spaces, braces, letters beyond ASCII, or with punctuation at the beginning or end.
Read on 2,904 entries of eleven libraries: 6 findings, none false.

## Why it matters
`@key` ends where a key's letters end: what follows a space, or a stop at the end, is taken as text.

## Example
    @book{müller 2004, …}

## Instead
    @book{muller2004alpha, …}
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import alias_edit, key_span, value_span
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Edit, Fix, Problem, Rule
from briefkit.bibliography.citekeys import ascii_fold
from briefkit.findings import Severity
from briefkit.patterns import regex

_GOOD = regex(r"[A-Za-z0-9_](?:[A-Za-z0-9_:.#$%&\-+?<>~/]*[A-Za-z0-9_])?")

_ALIAS = regex(r"[^\s,{}]+")
_NAMING = ("crossref", "xdata", "xref")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each key that is none."""
    for entry in corpus.entries:
        if not _GOOD.fullmatch(entry.key):
            better = re.sub(r"[^a-z0-9:_-]+", "", ascii_fold(entry.key).lower()).strip("-:_")
            hint = f"call it {better or 'author2004title'}, and keep the old key as an alias: ids = {{…}}"
            message = f"the key “{entry.key}” cannot be cited as it stands"
            fix = _renamed(corpus, entry, better) if better else None
            yield Problem(message, entry.entry.location, hint, citekeys=(entry.key,), fix=fix)


def _renamed(corpus: Corpus, entry: EntryView, better: str) -> Fix | None:
    """The better key in the library, wherever it is named; the old one lives on as an alias, if it can be one."""
    span = key_span(corpus, entry.entry)
    if span is None or entry.entry.location is None or better in entry.library.entries:
        return None
    edits = [Edit(entry.entry.location.path, span, better)]
    alias = alias_edit(corpus, entry.entry, entry.key) if _ALIAS.fullmatch(entry.key) else None
    edits += [alias] if alias else []
    for other in corpus.entries:
        for name in _NAMING:
            field = other.entry.fields.get(name)
            place = value_span(corpus, field) if field and field.value.strip() == entry.key else None
            if field and place and field.location:
                edits.append(Edit(field.location.path, place, better))
    return Fix(tuple(edits), safe=False)


RULE = Rule("K111", "invalid-key", Severity.WARNING, check, __doc__, fix="unsafe")
