"""Blocks as pandoc's Markdown: paragraphs between blank lines, lists, quotations, figures, divisions."""

import re
from collections.abc import Iterator, Sequence

from briefkit.readers.markdown.escapes import guard_lines
from briefkit.readers.markdown.flow import (
    Block,
    Call,
    Division,
    Figure,
    Heading,
    Inline,
    Items,
    LineBreak,
    Paragraph,
    Picture,
    Quote,
    Table,
    Verbatim,
    Words,
    plain_text,
)
from briefkit.readers.markdown.inlines import InlineWriter, picture
from briefkit.readers.markdown.numbers import list_marks
from briefkit.readers.markdown.tables import table_lines

_APART = "<!-- -->"  # between two lists that would be read as one
_INDENT = 4


def write_blocks(blocks: Sequence[Block], writer: InlineWriter) -> str:
    """Blocks with blank lines between them."""
    return "\n".join(_lines(blocks, writer))


def _lines(blocks: Sequence[Block], writer: InlineWriter, tight: bool = False) -> list[str]:
    lines: list[str] = []
    previous: Block | None = None
    for block in blocks:
        own = block_lines(block, writer)
        if not own:
            continue
        if lines and not (tight and isinstance(block, Items)):
            lines.append("")
        if isinstance(previous, Items) and isinstance(block, Items) and bool(previous.form) == bool(block.form):
            lines += [_APART, ""]
        lines += own
        previous = block
    return lines


def block_lines(block: Block, writer: InlineWriter) -> list[str]:
    """The lines of one block; none where it is empty."""
    match block:
        case Quote():
            return [f"> {line}".rstrip() for line in _lines(block.blocks, writer)]
        case Items():
            return list(_items(block, writer))
        case Table():
            return _table(block, writer)
        case Division():
            return _division(block, writer)
        case _:
            return _lines_of_text(block, writer)


def _lines_of_text(block: Block, writer: InlineWriter) -> list[str]:
    """The lines of a block that holds no others."""
    match block:
        case Paragraph():
            return _paragraph(block, writer)
        case Heading():
            return _heading(block, writer)
        case Figure():
            return _figure(block, writer)
        case Verbatim():
            return _verbatim(block.text)
        case _:
            return ["---"]


def _paragraph(block: Paragraph, writer: InlineWriter) -> list[str]:
    inlines = _trimmed(block.inlines)
    if len(inlines) == 1 and isinstance(inlines[0], Picture):
        # A picture alone, with its alternative text in the brackets, would be a figure with that as its caption.
        return [picture(inlines[0], "", quoted_pairs({"alt": inlines[0].alt}))]
    text = writer.write(inlines)
    if isinstance(inlines[0] if inlines else None, Call):
        text = re.sub(r"^(\[\^[^\]]+\]):", r"\1\\:", text)  # no definition of the note
    return guard_lines(text).split("\n") if text else []


def _trimmed(inlines: Sequence[Inline]) -> list[Inline]:
    """Inlines without line breaks and blanks at their ends."""
    kept = list(inlines)
    while kept and _is_blank(kept[-1]):
        kept.pop()
    while kept and _is_blank(kept[0]):
        kept.pop(0)
    return kept


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Words) and not inline.text.strip())


def _on_one_line(inlines: Sequence[Inline]) -> list[Inline]:
    return [Words(" ") if isinstance(inline, LineBreak) else inline for inline in _trimmed(inlines)]


def _heading(block: Heading, writer: InlineWriter) -> list[str]:
    text = writer.write(_on_one_line(block.inlines))
    if not text:
        return []
    text = re.sub(r"(?<!\\)\{(?!\.smallcaps|\#)|#+$", r"\\\g<0>", text)
    return [f"{'#' * block.level} {text}" + (f" {{#{block.id}}}" if block.id else "")]


def _items(block: Items, writer: InlineWriter) -> Iterator[str]:
    marks = list_marks(block.form, len(block.items))
    contents = [_lines(item, writer, tight=True) or [""] for item in block.items]
    tight = all(_is_short(item) for item in block.items)
    for at, (mark, lines) in enumerate(zip(marks, contents, strict=True)):
        if at and not tight:
            yield ""
        lead = mark.ljust(_INDENT - 1) + " "
        yield (lead + lines[0]).rstrip()
        for line in lines[1:]:
            yield " " * len(lead) + line if line else ""


def _is_short(item: Sequence[Block]) -> bool:
    """Tell whether an item is one paragraph, perhaps with a list below it."""
    return (
        len(item) <= 2
        and all(isinstance(block, Paragraph) for block in item[:1])
        and all(isinstance(block, Items) and all(map(_is_short, block.items)) for block in item[1:])
    )


def _table(block: Table, writer: InlineWriter) -> list[str]:
    rows = [[_lines(cell, writer) for cell in row] for row in block.rows]
    simple = block.head <= 1 and all(_is_one_line(cell) for row in block.rows for cell in row)
    if simple:
        rows = [[[writer.write(_first_inlines(cell))] for cell in row] for row in block.rows]
    lines = table_lines(rows, block.head, block.aligns, block.widths, simple)
    caption = writer.write(_on_one_line(block.caption))
    if lines and (caption or block.id):
        attributes = f"{{#{block.id}}}" if block.id else ""
        lines += ["", f": {caption} {attributes}".rstrip()]
    return lines


def _is_one_line(cell: Sequence[Block]) -> bool:
    return len(cell) <= 1 and all(
        isinstance(block, Paragraph) and not any(isinstance(each, LineBreak) for each in _trimmed(block.inlines))
        for block in cell
    )


def _first_inlines(cell: Sequence[Block]) -> list[Inline]:
    return _trimmed(cell[0].inlines) if cell and isinstance(cell[0], Paragraph) else []


def _figure(block: Figure, writer: InlineWriter) -> list[str]:
    """A figure; an alternative text that is the caption is not said twice."""
    caption = writer.write(_on_one_line(block.caption))
    alt = "" if block.picture.alt == plain_text(block.caption).strip() else block.picture.alt
    parts = [f"#{block.id}" if block.id else "", quoted_pairs({"alt": alt})]
    return [picture(block.picture, caption, " ".join(filter(None, parts)))]


def quoted_pairs(pairs: dict[str, str]) -> str:
    """Attributes as pandoc reads them: `alt="A map"`."""
    written = []
    for name, value in pairs.items():
        if value:
            inside = re.sub(r'[\\"]', r"\\\g<0>", " ".join(value.split()))
            written.append(f'{name}="{inside}"')
    return " ".join(written)


def _division(block: Division, writer: InlineWriter) -> list[str]:
    inner = _lines(block.blocks, writer)
    identifier = [f"#{block.id}"] if block.id else []
    parts = [*(f".{name}" for name in block.classes), *identifier]
    pairs = quoted_pairs(dict(block.attributes))
    head = " ".join([*parts, pairs] if pairs else parts)
    return [f"::: {{{head}}}", *inner, ":::"]


def _verbatim(text: str) -> list[str]:
    runs = re.findall(r"`{3,}", text)
    fence = "`" * max([2, *map(len, runs)]) + "`"
    return [fence, *text.strip("\n").split("\n"), fence] if text.strip() else []
