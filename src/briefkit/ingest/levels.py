"""The levels of headings: from their look, their numbers, or as given, so that none is skipped."""

import re
from collections.abc import Sequence
from statistics import fmean

from briefkit.ingest.blocks import Block
from briefkit.patterns import regex

_WRAPS = ("***", "**", "*", "___", "__", "_")
_LOOKS = ("***", "**", "*")
_NUMBER = regex(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?[ \t\u00a0]+\S")
KNOWN_HEADING = regex(
    r"(?:\d+\.?\s+)?(?:introduction|background|context|methodology|methods?|(?:literature|theoretical) review"
    r"|theoretical framework|analysis|findings|discussion|results|(?:policy )?recommendations?|(?:policy )?options"
    r"|implications|conclusions?|concluding remarks|summary|executive summary|(?:the )?way forward|references"
    r"|bibliography|notes|(?:annex|appendix)(?: \w+)?|acknowledge?ments)\W?",
    re.IGNORECASE,
)
_ENOUGH = 0.6
_DEEPEST = 6


def bare_heading(text: str) -> tuple[str, str]:
    """A heading without the emphasis that all of it stands in, and that emphasis."""
    bare, wrap = text.strip(), ""
    for mark in _WRAPS:
        inner = bare[len(mark) : -len(mark)]
        if bare.startswith(mark) and bare.endswith(mark) and inner.strip() and mark[0] not in inner:
            return inner.strip(), mark.replace("_", "*")
    return bare, wrap


def mended_levels(source: str, headings: Sequence[Block]) -> list[int]:
    """A level for each heading, 1 being a section's."""
    texts = [heading.text(source) for heading in headings]
    given = [heading.level for heading in headings]
    return _without_gaps(_by_number(texts, given) or _by_look(texts, given) or given)


def given_levels(headings: Sequence[Block]) -> list[int]:
    """The levels as the document has them, the first as 1 and none skipped."""
    return _without_gaps([heading.level for heading in headings])


def _by_look(texts: Sequence[str], given: Sequence[int]) -> list[int]:
    """Bold headings over italic ones, where every heading has a look and the levels given contradict the looks.

    A copy of printed pages keeps the look of each heading, but guesses its level.
    """
    looks = [bare_heading(text)[1] for text in texts]
    levels = {look: [level for each, level in zip(looks, given, strict=True) if each == look] for look in looks}
    if len(levels) < 2 or "" in levels or all(len(set(found)) == 1 for found in levels.values()):
        return []
    order = sorted(levels, key=lambda look: (round(fmean(levels[look]), 1), _LOOKS.index(look)))
    return [order.index(look) + 1 for look in looks]


def _by_number(texts: Sequence[str], given: Sequence[int]) -> list[int]:
    """`1`, `1.1`, `1.1.2` tell their level; a heading without a number has the level of those like it."""
    matches = [_NUMBER.match(bare_heading(text)[0]) for text in texts]
    depths = [match["number"].count(".") + 1 if match else 0 for match in matches]
    numbered = [depth for depth in depths if depth]
    if len(numbered) < _ENOUGH * len(texts) or max(numbered, default=0) < 2:
        return []
    usual = {
        level: min((d for d, g in zip(depths, given, strict=True) if d and g == level), default=1) for level in given
    }
    return [depth or usual[level] for depth, level in zip(depths, given, strict=True)]


def _without_gaps(levels: Sequence[int]) -> list[int]:
    """Levels from 1 on, each at most one deeper than the heading before it."""
    mended: list[int] = []
    stack: list[int] = []
    for level in levels:
        while stack and stack[-1] >= level:
            stack.pop()
        stack.append(level)
        mended.append(min(len(stack), _DEEPEST))
    return mended
