"""One body under two names: "NAO" and "National Audit Office".

## What it does
Compares the names of bodies (in braces, institutions, organizations): initials with the name they stand for, and
names that differ only in "the", "&", stops and capitals. In notes a name in capitals throughout says nothing.
Read on 2,904 entries of eleven libraries: 6 findings, none false. Nothing was found in the 6,292 notes of 58
documents. On 106 documents read later, once what they had shown false was mended: 3 findings read, none false.

## Why it matters
The list of references sorts them apart, and a reader takes them for two.

## Example
    author = {{NAO}}        and        author = {{National Audit Office}}

## Instead
One name throughout; `shortauthor = {NAO}` gives the short form.
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.variants import Use, grouped, replaced, variant_problems
from briefkit.bibliography.citekeys import ascii_fold
from briefkit.bibliography.latex import to_text
from briefkit.bibliography.names import csl_name, split_names
from briefkit.findings import Severity

_SMALL = frozenset(["of", "the", "and", "for", "on", "in", "de", "du", "des", "la", "et", "to", "a"])


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each body under a name that is not its usual one."""
    uses = list(_uses(corpus))
    if corpus.documents:
        uses = [(entry, field, _as_said(name)) for entry, field, name in uses if not _is_in_small_capitals(name)]
    groups = grouped(uses, _plain)
    joined = {id(use) for group in groups for forms in group.values() for use in forms}
    groups += _by_initials([use for use in uses if id(use) not in joined])
    yield from variant_problems(corpus, groups, "body", replaced)


def _as_said(name: str) -> str:
    """A name as a note means it: the stop at its end may be another one's, and its quotation marks the type's."""
    return name.rstrip(".").replace("'", "’")


def _is_in_small_capitals(name: str) -> bool:
    """Tell whether a name of several words is all capitals: small capitals, in which law reviews set authors."""
    return name.isupper() and " " in name


def _uses(corpus: Corpus) -> Iterator[Use]:
    for entry in corpus.entries:
        for role in ("author", "editor", "institution", "organization"):
            field = entry.entry.fields.get(role)
            if field is None:
                continue
            if role in ("institution", "organization"):
                yield entry, field, to_text(field.value).strip()
                continue
            for written in split_names(field.value) if "{" in field.value else ():
                literal = csl_name(written).get("literal", "")
                if literal and literal != "others":
                    yield entry, field, literal


def _plain(name: str) -> str:
    words = re.findall(
        r"[a-z0-9]+", ascii_fold(name.replace("&", " and ")).casefold().replace("'", "").replace(".", "")
    )
    return "".join(word for word in words if word != "the")


def _by_initials(uses: list[Use]) -> list[dict[str, list[Use]]]:
    """Short names in capitals, with the one long name that has these initials."""
    long: dict[str, dict[str, list[Use]]] = {}
    for use in uses:
        for initials in _initials(use[2]):
            long.setdefault(initials, {}).setdefault(use[2], []).append(use)
    short: dict[str, dict[str, list[Use]]] = {}
    for use in uses:
        if re.fullmatch(r"[A-Z]{3,7}", use[2].replace(".", "")):
            short.setdefault(use[2].replace(".", ""), {}).setdefault(use[2], []).append(use)
    return [{**long[name], **forms} for name, forms in short.items() if len(long.get(name, ())) == 1]


def _initials(name: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+", name)
    if len(words) < 3:
        return set()
    every = "".join(word[0] for word in words).upper()
    return {every, "".join(word[0] for word in words if word.lower() not in _SMALL).upper()}


RULE = Rule("C802", "body-name-variants", Severity.WARNING, check, __doc__, fix="unsafe", documents=True)
