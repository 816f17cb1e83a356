"""A key that cannot be cited as it stands.

## What it does
Tells of keys with spaces, braces, letters beyond ASCII, or with punctuation at the beginning or end.

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
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.citekeys import ascii_fold
from briefkit.findings import Severity

_GOOD = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_:.#$%&\-+?<>~/]*[A-Za-z0-9_])?")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each key that is none."""
    for entry in corpus.entries:
        if not _GOOD.fullmatch(entry.key):
            better = re.sub(r"[^a-z0-9:_-]+", "", ascii_fold(entry.key).lower()).strip("-:_")
            hint = f"call it {better or 'author2004title'}, and keep the old key as an alias: ids = {{…}}"
            message = f"the key “{entry.key}” cannot be cited as it stands"
            yield Problem(message, entry.entry.location, hint, citekeys=(entry.key,))


RULE = Rule("K111", "invalid-key", Severity.WARNING, check, __doc__)
