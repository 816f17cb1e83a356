"""One publisher or place under two names: "OUP" and "Oxford University Press", "Washington DC" and "Washington, D.C.".

## What it does
Compares publishers (without Ltd, Inc., Publishers, "the", "&", stops; and initials) and places (without stops, and
with or without a country or state behind a comma).
Read on 2,904 entries of eleven libraries: 95 findings, 50 of them read, none false; on the 1,398 notes of fifteen
finished papers: 4 findings, none false.

## Why it matters
One list of references should print one name.

## Example
    publisher = {OUP}      and      publisher = {Oxford University Press}

## Instead
    publisher = {Oxford University Press}
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.variants import Use, grouped, replaced, variant_problems
from briefkit.bibliography.citekeys import ascii_fold
from briefkit.bibliography.latex import to_text
from briefkit.findings import Severity
from briefkit.patterns import regex

_FORM = regex(r"\b(?:ltd|limited|inc|llc|plc|gmbh|co|company|publishers?|publishing|pvt|the|verlag)\b")
_KNOWN = {"oup": "oxforduniversitypress", "cup": "cambridgeuniversitypress", "hup": "harvarduniversitypress",
          "mup": "manchesteruniversitypress", "gpo": "governmentprintingoffice",
          "hmso": "hermajestysstationeryoffice"}  # fmt: skip


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each publisher and place under a name that is not the usual one."""
    yield from variant_problems(corpus, grouped(_uses(corpus, "publisher"), _publisher), "publisher", replaced)
    yield from variant_problems(corpus, grouped(_uses(corpus, "location"), _place), "place", replaced)


def _uses(corpus: Corpus, name: str) -> Iterator[Use]:
    for entry in corpus.entries:
        field = entry.entry.fields.get(name)
        if field and " and " not in field.value:
            yield entry, field, to_text(field.value).strip()


def _publisher(name: str) -> str:
    plain = ascii_fold(name.replace("&", " and ")).casefold().replace(".", "").replace("'", "")
    plain = re.sub(r"[\W_]", "", _FORM.sub("", plain)) or re.sub(r"[\W_]", "", plain)
    return _KNOWN.get(plain, plain)


def _place(name: str) -> str:
    plain = ascii_fold(name).casefold().replace(".", "")
    city, _, region = plain.partition(",")
    # "Cambridge, MA" is not "Cambridge": only regions that tell nothing are left out.
    dropped = region.strip() in (
        "uk",
        "england",
        "united kingdom",
        "pakistan",
        "india",
        "france",
        "germany",
        "russia",
        "ny",
    )
    kept = city if dropped and city not in ("cambridge", "hyderabad") else plain
    return re.sub(r"[\W_]", "", kept)


RULE = Rule("C804", "publisher-place-variants", Severity.INFO, check, __doc__, fix="unsafe", documents=True)
