"""Lists of a Word file whose bullets or numbers are typed: items as if Word had made them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.patterns import regex
from briefkit.readers.docx.captions import without_letters
from briefkit.readers.docx.numbering import Level, Place
from briefkit.readers.docx.pieces import Para, Piece
from briefkit.readers.markdown.flow import plain_text

_BULLET = regex(r"\s*[•‣◦▪●∙⁃·]\s+(?=\S)")
_NUMBER = regex(r"\s*(?P<open>\(?)(?P<number>\d{1,2}|[a-z])(?P<close>[.)])\s+(?=\S)")
_LEAST = 3  # items that are a list by their numbers alone; two are one where they stand in
_TYPED = "typed"


def with_typed_lists(pieces: Sequence[Piece], numbers: bool) -> list[Piece]:
    """Pieces in which typed items are items; with `numbers`, those that count too: elsewhere they may be notes."""
    result: list[Piece] = []
    at = 0
    while at < len(pieces):
        run = _counted(pieces, at) if numbers else []
        if len(run) >= (2 if run and _stands_in(run[0]) else _LEAST):
            result += [_item(para, _NUMBER, count) for count, para in enumerate(run, start=1)]
            at += len(run)
            continue
        piece = pieces[at]
        bulleted = isinstance(piece, Para) and _may_be_item(piece) and _BULLET.match(piece.text)
        result.append(_item(piece, _BULLET, 0) if isinstance(piece, Para) and bulleted else piece)
        at += 1
    return result


def _counted(pieces: Sequence[Piece], start: int) -> list[Para]:
    """The paragraphs from `start` on that count from the first number of their kind."""
    run: list[Para] = []
    for piece in pieces[start:]:
        match = _NUMBER.match(piece.text) if isinstance(piece, Para) and _may_be_item(piece) else None
        if not isinstance(piece, Para) or match is None or _value(match["number"]) != len(run) + 1:
            break
        if run and _form(piece) != _form(run[0]):
            break
        run.append(piece)
    return run


def _may_be_item(para: Para) -> bool:
    return para.place is None and para.role in ("", "list")


def _stands_in(para: Para) -> bool:
    return para.hangs or para.left > 0


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else ord(number) - ord("a") + 1


def _form(para: Para) -> tuple[bool, str, str]:
    match = _NUMBER.match(para.text)
    assert match is not None
    return match["number"].isdecimal(), match["open"], match["close"]


def _item(para: Para, mark: re.Pattern[str], count: int) -> Para:
    """The paragraph as an item, without what was typed before its words."""
    match = mark.match(para.text)
    assert match is not None
    level = Level("", 1, "•", para.left)
    if count:
        digits, opening, closing = _form(para)
        level = Level("1" if digits else "a", 1, f"{opening}%1{closing}", para.left)
    letters = plain_text(para.inlines)
    lead = len(letters) - len(letters.lstrip())
    inlines = without_letters(para.inlines, lead + match.end())
    return replace(para, inlines=inlines, place=Place(_TYPED, 0, level), number=count)
