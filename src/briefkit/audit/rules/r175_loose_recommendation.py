"""A recommendation that is a mere item of a list.

## What it does
Looks for items of lists under a heading "Recommendations" or "Policy Recommendations" that stand in no
recommendation block. Items within a block are parts of it. Sections whose recommendations are blocks may have other
lists besides; so a list is told only where the section has no block.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
It has no number, no addressee and no date, and the register of recommendations does not know it.

## Example
    # Recommendations

    - Get the Russian President's visit rescheduled.

## Instead
    # Recommendations

    ::: {.recommendation #rec-visit to="Ministry of Foreign Affairs"}
    Get the Russian President's visit rescheduled.
    :::
"""

import re
from collections.abc import Iterator

from briefkit.audit.blocks import Heading, blocks_of, headings_of, without_code
from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import text_fix
from briefkit.audit.papers import TextView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_HEAD = regex(r"(?:\w+ ){0,2}recommendations(?: and \w+)?(?:\s*\{[^}]*\})?", re.IGNORECASE)
_ITEM = regex(
    r"^(?P<mark>[-+*]|\(?\d{1,2}[.)])[ \t]+(?P<words>\S[^\n]*(?:\n(?![ \t]*\n|[-+*] |\(?\d{1,2}[.)] |#|:::)[^\n]+)*)",
    re.MULTILINE,
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each item that should be a block."""
    for paper in corpus.papers:
        for text in paper.sections:
            for part in _parts(text) if "ecommendations" in text.text.text else ():
                blocks = [block for block in blocks_of(text) if part.start <= block.span.start < part.end]
                if any("recommendation" in block.classes for block in blocks):
                    continue
                for item in _ITEM.finditer(without_code(text.text.text), part.start, part.end):
                    if not any(block.span.start <= item.start() < block.span.end for block in blocks):
                        words = " ".join(item["words"].split())
                        message = (
                            f"a recommendation is a mere item of a list: {words[:60]}{'…' if len(words) > 60 else ''}"
                        )
                        hint = '::: {.recommendation #rec-… to="…"} makes it a block with number and addressee'
                        new = f"::: {{.recommendation}}\n{words}\n:::\n"
                        fix = text_fix(corpus, text, Span(*item.span()), new)
                        yield Problem(message, text.place(item.start()), hint, paper=paper.name, fix=fix)


def _parts(text: TextView) -> Iterator[Span]:
    """What stands under a heading "Recommendations", up to the next heading of its level."""
    headings = headings_of(text)
    for index, heading in enumerate(headings):
        if _HEAD.fullmatch(heading.words.strip()):
            yield Span(heading.span.end, _end(headings[index + 1 :], heading, len(text.text.text)))


def _end(following: list[Heading], heading: Heading, end: int) -> int:
    return next((other.span.start for other in following if other.level <= heading.level), end)


RULE = Rule("R175", "loose-recommendation", Severity.INFO, check, __doc__, fix="safe")
