"""The blocks of a note: its words are harvested as one line, and stand again in paragraphs, lists and quotations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.ingest.reading import ITEM
from briefkit.patterns import regex
from briefkit.text import SourceText, Span

BREAK = "\ue000"
"""Stands in a note's words where a block begins; no document's letters are private ones."""
_BULLET = regex(r"\s(?P<mark>[-+*•>]\s+)\Z")
_QUOTE = regex(r"[ \t]*>[ \t]?")
_INDENT = " " * 4


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A block behind the first: where its words begin in the note's line, and what is put before it."""

    start: int
    words: int
    """Where its words begin; before them stands the mark that the line has kept."""
    mark: str


def note_blocks(raw: str, source: SourceText, spans: Sequence[Span]) -> list[NoteBlock]:
    """The blocks of a note behind its first; none where the line does not have the same letters.

    Args:
        raw: the note in one line.
        source: the document.
        spans: the note's pieces in it.
    """
    pieces = list(_pieces("\n\n".join(source[span] for span in spans)))
    letters = [at for at, letter in enumerate(raw) if letter.isalnum()]
    line = "".join(raw[at] for at in letters)
    found: list[NoteBlock] = []
    at = 0
    for mark, text in pieces:
        number, own = _alnum(mark), _alnum(text)
        kept = number if number and line.startswith(number + own, at) else ""
        if not own or not line.startswith(kept + own, at):
            return []
        if at:
            words = _opening(raw, letters[at + len(kept)])
            bullet = _BULLET.search(raw, 0, words)
            start = _opening(raw, letters[at]) if kept else bullet.start("mark") if bullet else words
            found.append(NoteBlock(start, words, mark))
        at += len(kept + own)
    return found if at == len(line) else []


def _opening(raw: str, at: int) -> int:
    """The beginning of a word with the quotation marks and the emphasis before it."""
    while at and not raw[at - 1].isspace() and not raw[at - 1].isalnum():
        at -= 1
    return at


def _pieces(said: str) -> Iterator[tuple[str, str]]:
    """The paragraphs and items of a note's text, each with its mark (`- `, `1. `, `> `; empty for a paragraph)."""
    for chunk in re.split(r"\n[ \t]*\n", said):
        mark, lines = "", list[str]()
        for line in chunk.split("\n"):
            begins = ITEM.match(line) or _QUOTE.match(line)
            if begins and not (begins.re == _QUOTE and mark == "> "):
                if lines:
                    yield mark, " ".join(lines)
                mark, lines = f"{begins[0].strip()} ", []
            lines.append(line[begins.end() :] if begins else line.strip())
        if any(lines):
            yield mark, " ".join(lines)


def _alnum(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def with_breaks(letters: str, start: int, blocks: Sequence[NoteBlock]) -> str:
    """A stretch of a note, from `start` on, with a sign where each of its blocks begins, in the place of its mark."""
    for block in reversed(blocks):
        at, words = block.start - start, block.words - start
        if 0 <= at < len(letters):
            letters = letters[:at] + BREAK + letters[max(words, at) :]
    return letters


def in_blocks(written: str, blocks: Sequence[NoteBlock]) -> str:
    """The text of a note with its blocks below each other, as they are written behind `[^1]: `."""
    first, *rest = written.split(BREAK)
    if len(rest) != len(blocks):
        return " ".join(written.replace(BREAK, " ").split())
    text, before = " ".join(first.split()), ""
    for block, said in zip(blocks, rest, strict=True):
        tight = block.mark and block.mark[-2:] == before[-2:] and not block.mark.startswith(">")
        words = " ".join(said.split())
        text += ("\n" if tight else "\n\n") + f"{_INDENT}{block.mark}{words}"
        before = block.mark
    return text
