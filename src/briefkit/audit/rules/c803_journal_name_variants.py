"""One journal under two names: "Foreign Affairs & Trade" and "Foreign Affairs and Trade", "J. Pol. Stud.".

## What it does
Compares journals' names: "&" and "and", "the" at the beginning, stops and capitals; and names with stops with the
one name that they shorten word by word.
Read on 2,904 entries of eleven libraries: 183 findings, 50 of them read, none false; on the 6,292 notes of 58
documents: 3 findings, none false. On 106 documents read later, once what they had shown false was mended: 18 findings
read, none false.

## Why it matters
The journal stands under two names in one list of references.

## Example
    journaltitle = {J. Contemp. Asia}      and      journaltitle = {Journal of Contemporary Asia}

## Instead
The full name throughout.
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.variants import Use, grouped, replaced, variant_problems
from briefkit.bibliography.citekeys import ascii_fold
from briefkit.bibliography.latex import to_text
from briefkit.findings import Severity

_SMALL = frozenset(["of", "the", "and", "for", "on", "in", "de", "der", "la", "et", "und", "to", "a"])


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each journal under a name that is not its usual one."""
    # The stop at the end of a name may be the one that ends the reference, or was taken for it.
    ends = "." if corpus.documents else ""
    uses: list[Use] = [
        (entry, field, to_text(field.value).strip().rstrip(ends))
        for entry in corpus.entries
        if (field := entry.entry.fields.get("journaltitle")) and not (corpus.documents and '"' in field.value)
    ]
    groups = grouped(uses, plain_name)
    joined = {id(use) for group in groups for forms in group.values() for use in forms}
    groups += _shortened([use for use in uses if id(use) not in joined])
    yield from variant_problems(corpus, groups, "journal", replaced)


def plain_name(name: str) -> str:
    """A name without "the", stops and capitals, "&" as "and"."""
    words = re.findall(r"[^\W_]+", ascii_fold(name.replace("&", " and ")).casefold())
    return " ".join(word for index, word in enumerate(words) if word != "the" or index > 0)


def _shortened(uses: list[Use]) -> list[dict[str, list[Use]]]:
    by_letter: dict[str, dict[tuple[str, ...], str]] = {}
    forms: dict[str, list[Use]] = {}
    for use in uses:
        forms.setdefault(use[2], []).append(use)
        words = _words(use[2])
        if words and "." not in use[2]:
            by_letter.setdefault(words[0][0], {})[tuple(words)] = use[2]
    groups = []
    for form in sorted(forms):
        short = _words(form)
        full = (
            [name for words, name in by_letter.get(short[0][0] if short else "", {}).items() if _shortens(short, words)]
            if "." in form
            else []
        )
        if len(full) == 1:
            groups.append({form: forms[form], full[0]: forms[full[0]]})
    return groups


def _words(name: str) -> list[str]:
    """The telling words; a capital by itself is a series: "J. Opt. Soc. Am. A" is not the journal without it."""
    words = re.findall(r"[^\W\d_]+", ascii_fold(name))
    return [word.casefold() for word in words if word.casefold() not in _SMALL or word == "A"]


def _shortens(short: list[str], words: tuple[str, ...]) -> bool:
    return (
        len(short) > 1 and len(short) == len(words) and all(b.startswith(a) for a, b in zip(short, words, strict=True))
    )


RULE = Rule("C803", "journal-name-variants", Severity.WARNING, check, __doc__, fix="unsafe", documents=True)
