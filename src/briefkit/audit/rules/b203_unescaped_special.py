"""A bare `&`, `%`, `#`, `_` or `$` in a field of text.

## What it does
Looks at fields that are printed as text; `url`, `doi`, `file` and other fields taken letter by letter are let be, as
are addresses in a note, formulas (`$…$`) and the arguments of `\\url` and `\\href`.
Read on 2,904 entries of eleven libraries: 2 findings, none false.

## Why it matters
For LaTeX each of these letters is a command, and the rest of a line after `%` is a comment. This tool reads them as
text, but the library is not for this tool alone.

## Example
    publisher = {Smith & Sons},

## Instead
    publisher = {Smith \\& Sons},
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import pattern_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.model import Field
from briefkit.findings import Severity
from briefkit.patterns import regex

_SPECIAL = regex(r"[&%#_$]")
_KEPT = r"\\.|\\(?:url|href|nolinkurl|path)\s*\{[^{}]*\}|(?:https?://|www\.)[^\s{}$\\]+|&(?:#?\w+);|\$(?=\S)[^$\n]*?(?<=\S)\$(?!\d)"
_BARE = regex(rf"(?P<kept>{_KEPT})|(?P<bare>[&%#_$])")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each field with such a letter."""
    for entry in corpus.entries:
        for field in entry.printed_fields() if _SPECIAL.search(entry.printed_text) else ():
            if _SPECIAL.search(field.value) and (letters := _bare_letters(field)):
                fix = pattern_fix(corpus, field, _BARE, lambda m: m["kept"] or f"\\{m['bare']}")
                shown = " ".join(letters)
                message = f"bare {shown} in the field {field.name}"
                hint = f"write \\{letters[0]}; --fix does"
                yield Problem(message, field.location, hint, citekeys=(entry.key,), fix=fix)


def _bare_letters(field: Field) -> list[str]:
    found = (match["bare"] for match in _BARE.finditer(field.value))
    return list(dict.fromkeys(letter for letter in found if letter))


RULE = Rule("B203", "unescaped-special", Severity.WARNING, check, __doc__, fix="safe")
