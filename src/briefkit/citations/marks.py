"""Marks that let positions survive pandoc, whose Markdown reader has none.

Before pandoc reads a section, the first letters of every citekey are replaced by as many letters that no paper
uses (Egyptian hieroglyphs), a different group at each place; afterwards the `citationId` says where it was
written. Pandoc alone decides what is a citation: in code, links and addresses the letters are put back. The
replacement has the same length, so that tables keep their columns. A written note gets one private-use letter at
the start of its text, so that its label is known when pandoc has put the text at its call.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefkit.patterns import regex

_KEY_BASE, _KEY_DIGITS = 0x13000, 1024  # Egyptian hieroglyphs: letters (Lo), one column wide
# The last two signs of the cuneiform block, which hardly any text has: one for the @ of addresses (pandoc takes it
# as part of a word), one for a bracket that is never closed.
_AT, _BRACKET = "\U00012398", "\U00012399"
_PARTED = "\u2063"  # the invisible separator: it has no width, so that tables keep their columns
_OPEN_BRACKETS = 5  # pandoc's reader doubles its time with each `[` left open in a paragraph
_NOTE_BASE, _NOTE_LIMIT = 0xF0000, 0xFFFD  # private use (plane 15)

_KEY = regex(r"(?<![^\W_])@(\{?)(\w+)")  # after a letter pandoc takes it for an address
# An address is looked for at the beginning of a run of its letters only: a word of many letters is read once.
ADDRESS = regex(
    r"(?:(?:https?|ftp)://|www\.|mailto:)[^\s<>\[\]\"]+"
    r"|(?<![\w.+%-])(?=[\w.+%-]*\w[.+%-]+@)[\w.+%-]+@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
CODE = regex(
    r"^(?P<fence>[ ]{0,3}(?P<ticks>`{3,}|~{3,})).*?(?:^[ ]{0,3}(?P=ticks)[`~]*[ \t]*$|\Z)"
    r"|(?<![`\\])(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)"
    r"|<!--.*?(?:-->|\Z)",
    re.MULTILINE | re.DOTALL,
)
_DEFINITION = regex(r"^[ ]{0,3}\[\^([^\]\s]+)\]:[ \t]*(?:\n[ \t]+)?", re.MULTILINE)
_CALL = regex(r"(?<!\\)(?:\[\^([^\]\s]+)\]|\^\[)")
_PARAGRAPH = regex(r"(?:.+\n?)+")
_BRACKETS = regex(r"\\.|[\[\]]", re.DOTALL)
_BLOCK_START = regex(r"(?:[-+*]|\(?\d+[.)]|\(?[a-z][.)]|\([A-Z]\)|[A-Z]\)|#+\.?)\s|[>|~`:#\n]|\Z|    ")
_MARKS = regex(r'("citationId":")?([\u2063\U00012000-\U000123FF\U00013000-\U000133FF]+|[\U000F0000-\U000FFFFD])')
_PARTED_WORD = f'{{"t":"Str","c":"{_PARTED}"}},'
# `[@roe2004][@doe2010]` is a reference link for pandoc, which has no such link and prints the brackets.
_SIDE_BY_SIDE = regex(r"(\[(?!\^)[^\[\]\n]*@[^\[\]]*\])(?=\[(?!\^)[^\[\]\n]*@)")
_DECADE = regex(r"(?<![\w'’])'(?=\d0s\b)")  # pandoc takes it for the beginning of a quotation


@dataclass(frozen=True)
class MarkedText:
    """A section with marks, ready for pandoc, and what they stand for.

    `keys` maps a group of letters to the text it replaced and its offset in the text before marking; `notes`
    maps a mark to a label; `calls` lists label (empty: an inline note) and offset of each call, in order;
    `labels` the definitions with their offsets; `open_brackets` the offsets of those never closed, taken as text.
    """

    text: str
    keys: dict[str, tuple[str, int]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    calls: tuple[tuple[str, int], ...] = ()
    labels: tuple[tuple[str, int], ...] = ()
    open_brackets: tuple[int, ...] = ()

    def restore(self, ast_json: str) -> str:
        """The AST as pandoc wrote it, with the marks taken out everywhere but in `citationId` and notes."""

        def original(match: re.Match[str]) -> str:
            if match[1] or match[2] in self.notes:
                return match[0]
            return self.unmark(match[2])

        return _MARKS.sub(original, ast_json.replace(_PARTED_WORD, ""))

    def unmark(self, letters: str) -> str:
        """What a run of mark letters stood for in the source."""
        if letters in self.keys:
            return self.keys[letters][0]
        return "".join(self._unmark_one(letter) for letter in letters)

    @staticmethod
    def _unmark_one(letter: str) -> str:
        return {_AT: "@", _BRACKET: "[", _PARTED: ""}.get(letter, letter)

    def key_at(self, citation_id: str) -> tuple[str, int | None]:
        """The key that a marked `citationId` stands for, and the offset of its first letter."""
        run = re.match(r"[\U00013000-\U000133FF]+", citation_id)
        if run is None or run[0] not in self.keys:
            return citation_id, None
        text, offset = self.keys[run[0]]
        return text + citation_id[run.end() :].replace(_AT, "@"), offset


def mark(text: str) -> MarkedText:
    """A section's Markdown with a mark at each citekey and each written note."""
    hidden = _spans(CODE, text)
    calls = tuple(_calls(text, hidden))
    labels = tuple((m[1], m.start()) for m in _DEFINITION.finditer(text) if not _inside(m.start(), hidden))
    keys: dict[str, tuple[str, int]] = {}
    brackets = tuple(_open_brackets(text, hidden))
    with_keys = _mark_keys(_with_apostrophes(_as_text(text, brackets), hidden), keys)
    marked, notes = _mark_notes(with_keys, hidden)
    return MarkedText(_SIDE_BY_SIDE.sub(rf"\1{_PARTED}", marked), keys, notes, calls, labels, brackets)


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _calls(text: str, hidden: list[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    definitions = {match.start(1) - 2 for match in _DEFINITION.finditer(text)}
    for match in _CALL.finditer(text):
        if match.start() not in definitions and not _inside(match.start(), hidden):
            yield match[1] or "", match.start()


def _open_brackets(text: str, hidden: list[tuple[int, int]]) -> Iterator[int]:
    """The brackets that are never closed in paragraphs that have too many of them."""
    for paragraph in _PARAGRAPH.finditer(text):
        if paragraph[0].count("[") <= _OPEN_BRACKETS:
            continue
        still_open: list[int] = []
        for match in _BRACKETS.finditer(text, *paragraph.span()):
            if match[0] == "[" and not _inside(match.start(), hidden):
                still_open.append(match.start())
            elif match[0] == "]" and still_open and not _inside(match.start(), hidden):
                still_open.pop()
        if len(still_open) > _OPEN_BRACKETS:
            yield from still_open


def _as_text(text: str, brackets: tuple[int, ...]) -> str:
    letters = list(text) if brackets else []
    for offset in brackets:
        letters[offset] = _BRACKET
    return "".join(letters) or text


def _with_apostrophes(text: str, hidden: list[tuple[int, int]]) -> str:
    """The text with `'60s` as `’60s`."""
    if "0s" not in text:
        return text
    return _DECADE.sub(lambda match: match[0] if _inside(match.start(), hidden) else "’", text)


def _mark_keys(text: str, keys: dict[str, tuple[str, int]]) -> str:
    counts: dict[int, int] = {}
    addresses = ADDRESS.sub(lambda match: match[0].replace("@", _AT), text)

    def marked(match: re.Match[str]) -> str:
        run = match[2]
        digits = min(len(run), 3)
        number = counts[digits] = counts.get(digits, -1) + 1
        if number >= _KEY_DIGITS**digits:
            return match[0]  # a thousand keys of one letter: the later ones have no place of their own
        letters = _letters(number, len(run))
        keys[letters] = run, match.start(2)
        return f"@{match[1]}{letters}"

    return _KEY.sub(marked, addresses)


def _letters(number: int, length: int) -> str:
    digits = []
    for _ in range(length):
        number, digit = divmod(number, _KEY_DIGITS)
        digits.append(chr(_KEY_BASE + digit))
    return "".join(reversed(digits))


def _mark_notes(text: str, hidden: list[tuple[int, int]]) -> tuple[str, dict[str, str]]:
    notes: dict[str, str] = {}
    parts, position = [], 0
    for match in _DEFINITION.finditer(text):
        plain = not _inside(match.start(), hidden) and not _BLOCK_START.match(text, match.end())
        if plain and len(notes) < _NOTE_LIMIT:
            letter = chr(_NOTE_BASE + len(notes))
            notes[letter] = match[1]
            parts += [text[position : match.end()], letter]
            position = match.end()
    return "".join([*parts, text[position:]]), notes
