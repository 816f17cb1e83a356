"""Titles in two styles of capitals: "The Foreign Policy of Pakistan", "The foreign policy of Pakistan".

## What it does
In a library of ten English titles or more that are nearly all (nine in ten) in one style, tells of the others. Titles
of fewer than five words, of other languages, and with more capitals than small words are let be.
Read on the 167 works that four published papers cite: 1 finding, none false.

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
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_SMALL_WORDS = """
    a an and as at but by for from if in into is its nor of off on onto or out over per so than that the to up
    via vs with within without yet towards toward between against about after before during under upon are was
    be it not amid among amongst across beyond behind below beneath beside besides despite near past since
    through throughout till unlike until within not
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_ENOUGH, _SHARE, _WORDS = 10, 0.9, 5
_FOREIGN = re.compile(r"\b(?:der|die|das|und|les|des|une|dans|pour|los|las|del|della|och|voor|het)\b")


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
        message = f"the title of {entry.key} is in {few}, {len(styles[many])} of {total} are in {many}"
        yield Problem(message, entry.place("title"), f"write it in {many}", citekeys=(entry.key,))


def _style(entry: EntryView) -> str:
    title = entry.text("title")
    language = (entry.text("langid") or entry.text("language")).lower()
    if (language and not language.startswith(("en", "british", "american"))) or _FOREIGN.search(title):
        return ""
    first, *words = re.findall(r"[^\W\d_][\w'’.-]*", re.sub(r"[:?!–—]\s+\S+", "", title)) or [""]
    telling = [word for word in words if word.lower() not in _SMALL and len(word) > 2]
    if len(telling) + 1 < _WORDS or not first:
        return ""
    capitals = sum(word[0].isupper() for word in telling)
    if capitals >= len(telling) - 1 and capitals / len(telling) > 0.8:
        return "title case"
    return "sentence case" if capitals <= len(telling) * 0.4 else ""


RULE = Rule("C805", "title-case-variants", Severity.INFO, check, __doc__)
