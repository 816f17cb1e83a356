"""An ISBN whose check digit is wrong.

## What it does
Reckons the check digit of each ISBN of ten or thirteen digits; hyphens and spaces do not matter. Several may stand in
a field, separated by commas, semicolons or spaces.
Read on 2,904 entries of eleven libraries and in the 1,398 notes of fifteen finished papers: nothing was found, so
that nobody knows how often it is wrong.

## Why it matters
Two digits were exchanged or one is lost: the number leads to no book, or to another one.

## Example
    isbn = {978-0-19-925617-3},

## Instead
    isbn = {978-0-19-925617-4},
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import field_fix, removal_fix
from briefkit.audit.identifiers import is_isbn
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.bibliography.model import Field
from briefkit.findings import Severity
from briefkit.patterns import regex

_NUMBER = regex(r"\d[\d\s\u2010-\u2013-]{7,}[\dXx]")
_NOTE = regex(r"\([^()]*\)|ISBN(?:-1[03])?:?|\b(?:pbk|hbk|hardback|paperback|ebook|e-book)\b\.?", re.IGNORECASE)

# What is read, or typed, for a digit.
_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "S": "5", "B": "8"})


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each ISBN that cannot be right."""
    for entry in corpus.entries:
        field = entry.entry.fields.get("isbn")
        wrong = [number for number in isbns(field.value) if not is_isbn(number)] if field else []
        if field and wrong:
            digits = len(re.sub(r"[^\dXx]", "", wrong[0]))
            reason = "its check digit is wrong" if digits in (10, 13) else f"it has {digits} digits, not 10 or 13"
            message = f"{wrong[0]} is no ISBN: {reason}"
            hint = "copy it from the book's imprint anew"
            yield Problem(message, field.location, hint, citekeys=(entry.key,), fix=_fix(corpus, field, wrong[0]))


def _fix(corpus: Corpus, field: Field, wrong: str) -> Fix | None:
    """The number as it was meant, if a slip can be seen; else it is taken out: it may lead to another book."""
    meant = repaired(wrong)
    if meant:
        return field_fix(corpus, field, lambda text: text.replace(wrong, meant), safe=False)
    if field.value.strip(" {}") == wrong:
        return removal_fix(corpus, field, safe=False)
    return None


def repaired(number: str) -> str:
    """A number with letters for digits, or without the zero that a table has dropped; empty where none is right."""
    plain = re.sub(r"[^\dX]", "", number.translate(_DIGITS).upper())
    for meant in (plain, f"0{plain}", f"978{plain}"):
        if is_isbn(meant):
            return meant
    return ""


def isbns(value: str) -> list[str]:
    """The numbers of an `isbn` field."""
    text = _NOTE.sub(" ", value.strip(" {}")).strip()
    parts = [part.strip() for part in re.split(r"[,;/]|\s{2,}|\band\b", text) if part.strip()]
    if len(parts) == 1 and not is_isbn(parts[0]):
        words = parts[0].split()
        if len(words) > 1 and all(is_isbn(word) for word in words):
            return words
    return parts


RULE = Rule("D308", "bad-isbn", Severity.ERROR, check, __doc__, fix="unsafe", documents=True)
