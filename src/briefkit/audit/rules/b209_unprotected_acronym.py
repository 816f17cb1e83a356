"""An abbreviation in a title that the paper's style would set in small letters.

## What it does
Only where the citation style of a paper sets titles in sentence case: looks for words in capitals (NATO, HS2) without
braces in titles of entries that the paper cites. Titles that are capitals throughout are B212.
Read on 2,904 entries of eleven libraries: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
"NATO" comes out as "Nato" or "nato".

## Example
    title = {NATO after the Cold War},

## Instead
    title = {{NATO} after the Cold War},
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import field_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_ACRONYM = regex(r"(?<![\w{\\])(?=[A-Z0-9.-]*[A-Z][A-Z0-9.-]*[A-Z0-9])[A-Z][A-Z0-9]*(?:[.-][A-Z0-9]+)*(?![\w}])")
_ROMAN = regex(r"[IVXLC]+")
_BRACED = regex(r"\{[^{}]*\}")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each title with an abbreviation that would be changed."""
    cited = frozenset().union(*(paper.cited for paper in corpus.papers if paper.lowers_titles))
    for entry in corpus.entries:
        field = entry.entry.fields.get("title") if entry.key in cited else None
        words = acronyms(field.value) if field else []
        if field and words:
            fix = field_fix(corpus, field, _protected, safe=False)
            message = f"{words[0]} in the title is not in braces, and this style sets titles in small letters"
            yield Problem(message, field.location, f"write {{{words[0]}}}", citekeys=(entry.key,), fix=fix)


def acronyms(title: str) -> list[str]:
    """The abbreviations of a title that stand in no braces."""
    if title.upper() == title:
        return []
    bare = _BRACED.sub(lambda found: " " * len(found[0]), title)
    return [word for word in _ACRONYM.findall(bare) if not _ROMAN.fullmatch(word)]


def _protected(text: str) -> str:
    for word in dict.fromkeys(acronyms(text)):
        text = re.sub(rf"(?<![\w{{\\]){re.escape(word)}(?![\w}}])", f"{{{word}}}", text)
    return text


RULE = Rule("B209", "unprotected-acronym", Severity.INFO, check, __doc__, fix="unsafe")
