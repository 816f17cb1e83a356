"""What the words of a reference say beside it: `(for the boats)`, `who doubts it`, a work that was not read as one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.ingest.accounting import Account, Token, tokens
from briefkit.patterns import regex

_CLOSERS = regex(r"(?:[.,;:!?]?[*_\"”’»)\]>^]+)*")
_JOINT = regex(
    r"[,\s]*\b(?:and|as well as|but|or|plus|with|&)(?:\s+(?:also|then|again|not|see|compare))?\b[,\s]*$|[,\s]*&\s*$",
    re.IGNORECASE,
)
_STAR = regex(r"(?<![\\*])\*(?!\*)")
_QUOTE = regex(r'"')
_MOST = 0.6
_LEAD = 3  # words: what is less is a `Sir`, a `Section`


@dataclass(frozen=True, slots=True)
class Leftovers:
    """The letters of a reference in four: what stands before it, what refers, what stands behind, what leads on."""

    before: str
    letters: str
    behind: str
    joint: str


@dataclass
class _Judged:
    """A word, and whether the citation stands for it (None: it tells nothing)."""

    token: Token
    stands: bool | None
    strange: bool = False
    """The work has no such word at all."""


def part_leftovers(letters: str, account: Account, goes_on: bool) -> Leftovers:
    """Part what a citation stands for from what it does not.

    Args:
        letters: of the reference, as the note has them.
        account: the words that the citation stands for.
        goes_on: another part of the note follows, so that `and` at the end leads to it.
    """
    joint = _JOINT.search(letters) if goes_on else None
    end = joint.start() if joint else len(letters)
    said = letters[:end]
    judged = _judge(said, account)
    tail = _tail(said, judged)
    lead = _lead(said, [each for each in judged if each.token.end <= tail])
    return Leftovers(said[:lead], said[lead:tail], said[tail:], letters[end:])


def _judge(said: str, account: Account) -> list[_Judged]:
    """Each word once: a word that comes a second time is stood for as often as the work has it."""
    left = account.words.copy()
    judged = []
    for token in tokens(said):
        has = account.has(token)
        stands: bool | None = has and (token.address or token.word.isdigit() or token.word not in left)
        if left[token.word] > 0:
            left[token.word] -= 1
            stands = True
        if not stands and token.points:
            stands = True
        if token.joins:
            stands = None
        judged.append(_Judged(token, stands, not has))
    for start, end in _brackets(said):
        _judge_bracket(said[start + 1 : end - 1], [each for each in judged if start < each.token.start < end])
    return judged


def _judge_bracket(said: str, inside: Sequence[_Judged]) -> None:
    """In brackets either the words are the work's, or they are not, whichever most are."""
    telling = [each for each in inside if each.stands is not None and not each.token.points]
    strange = [each for each in telling if not each.stands]
    remark = any(each.strange for each in strange) or said.lstrip("“‘\"' ")[:1].islower()
    dated = any(each.stands and each.token.word.isdigit() for each in telling)
    if strange and remark and len(strange) * 2 >= len(telling) + dated:
        for each in inside:
            each.stands, each.strange = False, True


def _brackets(said: str) -> Iterator[tuple[int, int]]:
    """The brackets that stand in no other."""
    depth = start = 0
    for at, letter in enumerate(said):
        if letter in "([":
            start = start if depth else at
            depth += 1
        elif letter in ")]" and depth:
            depth -= 1
            if not depth:
                yield start, at + 1


def _tail(said: str, judged: Sequence[_Judged]) -> int:
    """Where what stands behind begins: words of which most are not the citation's, or a bracket that closes no other.

    `(quoting Roe, *Nets*, 12)` was opened in the words before.
    """
    closing = _closing(said)
    for at, each in enumerate(judged):
        rest = [one for one in judged[at:] if one.stands is not None]
        lost = [one for one in rest if not one.stands]
        if each.stands is not False or len(lost) < _MOST * len(rest) or not any(one.strange for one in lost):
            continue
        before = next((one.token.end for one in reversed(judged[:at]) if one.stands), 0)
        closed = _CLOSERS.match(said, before)
        start = _between_words(said, closed.end() if closed else before)
        if before and _is_open(said, start):
            return min(start, closing)
    return closing


def _between_words(said: str, at: int) -> int:
    """The place, or the beginning of the word in whose midst it lies."""
    while at and not said[at - 1].isspace() and said[at : at + 1] not in ("", *" \n\t,;:.([—–"):
        at -= 1
    return at


def _closing(said: str) -> int:
    """Where a bracket closes that was not opened here, if nothing but stops follows; else the end."""
    depth = 0
    for at, letter in enumerate(said):
        depth += (letter in "([") - (letter in ")]")
        if depth < 0:
            return len(said) if any(map(str.isalnum, said[at:])) else at
    return len(said)


def _lead(said: str, judged: Sequence[_Judged]) -> int:
    """Where the words end that stand before the reference."""
    first = next((at for at, each in enumerate(judged) if each.stands), 0)
    lost = [each for each in judged[:first] if each.stands is False]
    if len(lost) < _LEAD:
        return 0
    start = judged[first].token.start
    while start and not said[start - 1].isspace():
        start -= 1
    return start if _is_open(said, start) else 0


def _is_open(said: str, at: int) -> bool:
    """Tell whether a place lies in no brackets, quotation or emphasis that end behind it."""
    sides = said[:at], said[at:]
    pairs = all(
        sides[0].count(one) <= sides[0].count(other) or sides[1].count(one) >= sides[1].count(other)
        for one, other in ("()", "[]", "“”")
    )
    stars, quotes = ([len(sign.findall(side)) % 2 for side in sides] for sign in (_STAR, _QUOTE))
    return pairs and not all(stars) and not all(quotes)
