"""What a document consists of, whatever its format: blocks and inlines, before they are written as Markdown."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Look:
    """How letters differ from those around them."""

    italic: bool = False
    bold: bool = False
    raised: bool = False
    lowered: bool = False
    small_caps: bool = False
    struck: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Words:
    """Letters of one look; `link` is the address they lead to, `#id` for a place in the document.

    `role` is what a character style says of them (`caption-label`), for readers that know it.
    """

    text: str
    look: Look = PLAIN
    link: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a note, which `key` tells from the others."""

    key: Hashable


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line that ends before the paragraph does."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text; `name` is that of `Document.pictures`, or an address."""

    name: str
    alt: str = ""
    width: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links lead to."""

    id: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference within the paper whose words the style makes: `[](#fig-visits)`."""

    id: str


Inline: TypeAlias = Words | Call | LineBreak | Picture | Anchor | Reference


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: Sequence[Inline]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1 to 6."""

    level: int
    inlines: Sequence[Inline]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: "Sequence[Block]"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `form` is how its first item is numbered (`1.`, `a)`, `(iv)`), empty where it has bullets."""

    items: "Sequence[Sequence[Block]]"
    form: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each row as long as the others; the first `head` rows are the head.

    `aligns` has a letter for each column (`l`, `r`, `c` or a space), `widths` their parts of the whole if known.
    """

    rows: "Sequence[Sequence[Sequence[Block]]]"
    head: int = 0
    caption: Sequence[Inline] = ()
    id: str = ""
    aligns: str = ""
    widths: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption."""

    picture: Picture
    caption: Sequence[Inline] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Division:
    """Blocks with a class, as a recommendation has."""

    blocks: "Sequence[Block]"
    classes: Sequence[str] = ()
    id: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between blocks."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines that stand as they are typed."""

    text: str


Block: TypeAlias = Paragraph | Heading | Quote | Items | Table | Figure | Division | Rule | Verbatim


@dataclass(frozen=True, slots=True)
class NoteText:
    """The text of a note: its blocks, the targets of its links by shown text, the items of its citation fields."""

    blocks: Sequence[Block]
    links: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[Mapping[str, object], ...] = ()
    line: int = 0


def with_inlines(blocks: Sequence[Block], change: Callable[[Sequence[Inline]], Sequence[Inline]]) -> list[Block]:
    """The blocks with each sequence of inlines changed, those in lists, cells and captions too."""
    return [_changed(block, change) for block in blocks]


def _changed(block: Block, change: Callable[[Sequence[Inline]], Sequence[Inline]]) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, inlines=change(block.inlines))
        case Quote() | Division():
            return replace(block, blocks=with_inlines(block.blocks, change))
        case Items():
            return replace(block, items=[with_inlines(item, change) for item in block.items])
        case Table():
            rows = [[with_inlines(cell, change) for cell in row] for row in block.rows]
            return replace(block, rows=rows, caption=change(block.caption))
        case Figure():
            return replace(block, caption=change(block.caption))
        case Rule() | Verbatim():
            return block


def inlines_of(blocks: Sequence[Block]) -> Iterator[Sequence[Inline]]:
    """The inlines of each block that holds text, in the order they are written."""
    for block in blocks:
        for inner in _blocks_in(block):
            yield from inlines_of(inner)
        if isinstance(block, Paragraph | Heading):
            yield block.inlines
        elif isinstance(block, Table | Figure):
            yield block.caption


def _blocks_in(block: Block) -> Iterator[Sequence[Block]]:
    """The runs of blocks that stand in a block."""
    match block:
        case Quote() | Division():
            yield block.blocks
        case Items():
            yield from block.items
        case Table():
            yield from (cell for row in block.rows for cell in row)
        case _:
            pass


def calls_in(blocks: Sequence[Block]) -> Iterator[Call]:
    """The calls of notes in the order they are written."""
    for inlines in inlines_of(blocks):
        yield from (inline for inline in inlines if isinstance(inline, Call))


def plain_text(inlines: Sequence[Inline]) -> str:
    """The letters of inlines, nothing else."""
    return "".join(_letters(inline) for inline in inlines)


def _letters(inline: Inline) -> str:
    match inline:
        case Words():
            return inline.text
        case LineBreak():
            return " "
        case _:
            return ""
