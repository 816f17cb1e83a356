"""The body of a DOCX file as a flat run of pieces: paragraphs with what they are for, tables, rules."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from briefkit.readers.docx.content import Content
from briefkit.readers.docx.drawings import chosen_branch
from briefkit.readers.docx.numbering import Numbering, Place
from briefkit.readers.docx.package import W, is_on, value
from briefkit.readers.docx.runs import ParagraphReader
from briefkit.readers.docx.styles import outline_level
from briefkit.readers.docx.tables import read_table
from briefkit.readers.files.left_out import Loss
from briefkit.readers.files.xml_parts import Element, whole
from briefkit.readers.markdown.flow import Anchor, Block, Call, Inline, Picture, Rule, Words, plain_text
from briefkit.readers.markdown.table_shapes import Cell

_HELD = {f"{W}{name}" for name in ("customXml", "smartTag", "ins", "moveTo", "sdtContent")}
_GENERATED = ("table of contents", "table of figures", "table of authorities", "index")
_DEEPEST = 40
_LONGEST_HEADING = 300  # letters; longer, a paragraph has the style for its number (contracts do that)


@dataclass(slots=True)
class Para:
    """A paragraph: what its style is for (`2` for a heading), its list and number, how far it stands in."""

    role: str
    inlines: list[Inline]
    place: Place | None = None
    number: int = 0
    left: int = 0
    right: int = 0
    hangs: bool = False
    sequences: Sequence[str] = ()

    @property
    def text(self) -> str:
        """Its letters."""
        return plain_text(self.inlines).strip()

    @property
    def says_something(self) -> bool:
        """Tell whether it holds more than blanks and bookmarks."""
        return bool(self.text) or any(isinstance(each, Call | Picture) for each in self.inlines)


Piece: TypeAlias = Para | Block


@dataclass
class PieceReader:
    """Reads the paragraphs and tables of a part in their order; `grouped` makes blocks of the pieces of a cell."""

    reader: ParagraphReader
    numbering: Numbering
    grouped: Callable[[list[Piece]], list[Block]]
    depth: int = 0
    _anchors: list[Anchor] = field(default_factory=list)
    _carried: list[Inline] = field(default_factory=list)

    def read(self, container: Element) -> list[Piece]:
        """The pieces in an element: a body, a cell, a text box, a note."""
        pieces: list[Piece] = []
        for element in self._elements(container):
            if element.tag == f"{W}p":
                pieces += self._paragraph(element)
            elif element.tag == f"{W}tbl":
                pieces += self._table(element)
            elif element.tag == f"{W}bookmarkStart":
                self._anchors.append(Anchor(value(element, "name")))
        if self._carried:
            pieces.append(Para("", self._take_carried()))
        return pieces

    def _elements(self, container: Element) -> Iterator[Element]:
        """The elements of a container; those that only hold others are opened."""
        for element in container:
            if element.tag == f"{W}altChunk":
                self.reader.around.tally.add(Loss.OBJECT, "a document of another format")
            elif element.tag in _HELD or element.tag == f"{W}sdt" or element.tag.endswith("}AlternateContent"):
                inner = self._held(element)
                yield from self._elements(inner) if inner is not None else ()
            else:
                yield element

    def _held(self, element: Element) -> Element | None:
        """What stands in the place of an element that only holds others."""
        if element.tag in _HELD:
            return element
        if element.tag != f"{W}sdt":
            return chosen_branch(element)
        if _is_generated(element):
            self.reader.around.tally.add(Loss.GENERATED, "contents")
            return None
        return element.find(f"{W}sdtContent")

    def _paragraph(self, element: Element) -> list[Piece]:
        properties = element.find(f"{W}pPr")
        style = value(properties.find(f"{W}pStyle")) if properties is not None else ""
        content = self.reader.read(element, style)
        inlines = [*self._take_carried(), *content.inlines]
        if _goes_on(properties):
            self._carried = inlines
            inlines = []
        para = self._para(element, properties, style, inlines, content)
        pieces: list[Piece] = [para] if para.says_something else []
        if pieces:
            para.inlines = [*self._anchors, *para.inlines]
            self._anchors = []
        else:
            self._anchors += [each for each in para.inlines if isinstance(each, Anchor)]
        pieces += [Rule()] * (content.rules or (not pieces and _is_ruled(properties)))
        return pieces + self._boxes(content.boxes)

    def _para(
        self, element: Element, properties: Element | None, style: str, inlines: list[Inline], content: Content
    ) -> Para:
        styles = self.reader.around.styles
        level = outline_level(properties)
        role = styles.role(style) if level is None else level
        if role.isdigit() and len(plain_text(inlines)) > _LONGEST_HEADING:
            role = ""
        place = self.numbering.place(element, style)
        left, right, hangs = self._indents(properties, style)
        para = Para(role, inlines, place, 0, left, right, hangs, content.sequences)
        if place is not None and not place.level.is_blank and para.says_something:
            para.number = self.numbering.count(place)
            if role.isdigit():
                self.reader.around.tally.add(Loss.NUMBERED, para.text)
        return para

    def _indents(self, properties: Element | None, style: str) -> tuple[int, int, bool]:
        """How far a paragraph stands in left and right, in twentieths of a point; whether its first line hangs."""
        own = properties.find(f"{W}ind") if properties is not None else None
        by_style = self.reader.around.styles.property(style, "pPr/ind")

        def said(*names: str) -> int:
            told = (value(each, name) for each in (own, by_style) for name in names)
            number = next((each for each in told if each), "0")
            return whole(number)

        return said("left", "start"), said("right", "end"), said("hanging") > 0 or said("firstLine") < 0

    def _take_carried(self) -> list[Inline]:
        carried, self._carried = self._carried, []
        return carried

    def _boxes(self, boxes: Sequence[Element]) -> list[Piece]:
        """What stands in the text boxes of a paragraph."""
        pieces: list[Piece] = []
        for box in boxes:
            inner = self._deeper(box)
            if inner:
                first = next((each.text for each in inner if isinstance(each, Para)), "")
                self.reader.around.tally.add(Loss.TEXT_BOX, first)
            pieces += inner
        return pieces

    def _deeper(self, container: Element) -> list[Piece]:
        """What stands in a cell or box; below a depth that no document has, its bare letters."""
        if self.depth >= _DEEPEST:
            text = " ".join(each.text or "" for each in container.iter(f"{W}t"))
            self.reader.around.tally.add(Loss.TOO_DEEP, text)
            return [Para("", [Words(text)])] if text.strip() else []
        self.depth += 1
        outer_anchors, self._anchors = self._anchors, []
        outer_carried, self._carried = self._carried, []
        pieces = self.read(container)
        self._anchors, self._carried = outer_anchors + self._anchors, outer_carried
        self.depth -= 1
        return pieces

    def _table(self, element: Element) -> list[Piece]:
        anchors, self._anchors = self._anchors, []

        def read_cell(cell: Element) -> Cell:
            return self.grouped(self._deeper(cell))

        blocks = read_table(element, read_cell, self.reader.around.tally)
        # Bookmarks before a table belong to it: they stand in a paragraph of their own until it has its caption.
        return [*([Para("anchors", list(anchors))] if anchors else []), *blocks]


def _is_generated(control: Element) -> bool:
    """Tell whether a content control is one of Word's for contents and indexes."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return value(gallery).lower() in _GENERATED


def _goes_on(properties: Element | None) -> bool:
    """Tell whether a paragraph and the next are one: its end was deleted, or it is a large first letter."""
    if properties is None:
        return False
    mark = properties.find(f"{W}rPr")
    removed = mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)
    frame = properties.find(f"{W}framePr")
    return removed or value(frame, "dropCap") in ("drop", "margin")


def _is_ruled(properties: Element | None) -> bool:
    """Tell whether an empty paragraph is a rule: it has a border below or above."""
    borders = properties.find(f"{W}pBdr") if properties is not None else None
    if borders is None or is_on(properties, "keepNext"):
        return False
    kinds = [value(borders.find(f"{W}{side}")) for side in ("top", "bottom", "between")]
    return any(kind not in ("", "nil", "none") for kind in kinds)
