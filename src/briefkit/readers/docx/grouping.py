"""Pieces of a Word file as blocks: items gathered into lists, quotations and lines of code put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.readers.docx.numbering import Place
from briefkit.readers.docx.pieces import Para, Piece
from briefkit.readers.markdown.flow import (
    Anchor,
    Block,
    Heading,
    Inline,
    Items,
    LineBreak,
    Paragraph,
    Quote,
    Verbatim,
    Words,
)
from briefkit.readers.markdown.numbers import list_form

_INDENT = 500  # twentieths of a point on the left, and
_RIGHT = 200  # on the right, by which a paragraph without a style for it is a quotation


def group(pieces: Sequence[Piece]) -> list[Block]:
    """The blocks of a run of pieces."""
    blocks: list[Block] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if not isinstance(piece, Para):
            blocks.append(piece)
            at += 1
            continue
        end = _end_of_run(pieces, at)
        run = [each for each in pieces[at:end] if isinstance(each, Para)]
        blocks += _blocks_of(run)
        at = end
    return blocks


def _end_of_run(pieces: Sequence[Piece], start: int) -> int:
    """Where the paragraphs end that belong to the list, quotation or code that begins at `start`."""
    first = pieces[start]
    assert isinstance(first, Para)
    kind = _kind(first, None)
    end = start + 1
    if kind in ("list", "quote", "code"):
        while end < len(pieces):
            following, before = pieces[end], pieces[end - 1]
            if not isinstance(following, Para) or not isinstance(before, Para) or _kind(following, before) != kind:
                break
            end += 1
    return end


def _kind(para: Para, before: Para | None) -> str:
    """What a paragraph is among its neighbours; one that stands in under an item goes on with it."""
    if para.role.isdigit():
        return "heading"
    if para.place is not None:
        return "list" if before is not None or not para.place.level.is_blank else "text"
    if para.role in ("quote", "code"):
        return para.role
    if before is not None and _goes_on(para, before):
        return "list"
    if para.role in ("", "list") and para.left >= _INDENT and para.right >= _RIGHT and not para.hangs:
        return "quote"
    return "text"


def _goes_on(para: Para, before: Para) -> bool:
    """Tell whether a paragraph without a number goes on with the item before it, as its indent says."""
    item_left = before.left or (before.place.level.left if before.place is not None else 0)
    return para.role in ("", "list", "recommendation item") and 0 < item_left <= para.left + 20


def _blocks_of(run: Sequence[Para]) -> list[Block]:
    first = run[0]
    match _kind(first, None):
        case "heading":
            return [Heading(int(first.role), plain_bold(first.inlines))]
        case "list":
            return gather(run)
        case "quote":
            return [Quote([Paragraph(each.inlines) for each in run])]
        case "code":
            return [Verbatim("\n".join(_typed(each.inlines) for each in run))]
        case _:
            return [Paragraph(first.inlines)]


def plain_bold(inlines: Sequence[Inline]) -> list[Inline]:
    """A heading whose letters are all bold, or all in small capitals, has no emphasis."""
    words = [each for each in inlines if isinstance(each, Words) and each.text.strip()]
    for name in ("bold", "small_caps"):
        if words and all(getattr(each.look, name) for each in words):
            inlines = [
                replace(each, look=replace(each.look, **{name: False})) if isinstance(each, Words) else each
                for each in inlines
            ]
    return list(inlines)


def _typed(inlines: Sequence[Inline]) -> str:
    return "".join(
        each.text if isinstance(each, Words) else "\n" if isinstance(each, LineBreak) else "" for each in inlines
    )


# Lists


@dataclass
class _Open:
    """A list that is being gathered: which, how deep, its first mark, its items."""

    number: str
    depth: int
    form: str
    items: list[list[Block]]
    last: int = 0

    def block(self) -> Items:
        return Items(self.items, self.form)


def gather(run: Sequence[Para]) -> list[Block]:
    """Items as lists, one inside another as they stand in."""
    blocks: list[Block] = []
    stack: list[_Open] = []
    for para in run:
        place = para.place
        if place is None or place.level.is_blank:
            target = stack[-1].items[-1] if stack else blocks
            target.append(Paragraph(para.inlines))
            continue
        while stack and (stack[-1].depth > place.depth or _ends(stack[-1], para, place)):
            _close(stack, blocks)
        if stack and stack[-1].depth == place.depth:
            stack[-1].items.append([Paragraph(para.inlines)])
            stack[-1].last = para.number
        else:
            stack.append(_Open(place.number, place.depth, _form(para, place), [[Paragraph(para.inlines)]], para.number))
    while stack:
        _close(stack, blocks)
    return blocks


def _ends(current: _Open, para: Para, place: Place) -> bool:
    """Tell whether an item of the same depth begins another list: of another kind, or counting anew."""
    if current.depth != place.depth:
        return False
    if bool(current.form) != bool(place.level.kind):
        return True
    return bool(current.form) and para.number != current.last + 1


def _close(stack: list[_Open], blocks: list[Block]) -> None:
    done = stack.pop()
    (stack[-1].items[-1] if stack else blocks).append(done.block())


def _form(para: Para, place: Place) -> str:
    if not place.level.kind:
        return ""
    before, after = place.level.around
    return list_form(place.level.kind, para.number, before, after)


def anchors_of(inlines: Sequence[Inline]) -> list[str]:
    """The names of the places in inlines."""
    return [each.id for each in inlines if isinstance(each, Anchor)]
