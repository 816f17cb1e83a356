"""A web page as blocks and inlines; its notes apart, each from where it begins to where it ends."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.html.built import built_division, made_anew, reference_to
from briefkit.readers.html.inlines import OpenParagraph, TakePicture, equation_source, is_equation
from briefkit.readers.html.lists import WordItem, first_mark, list_blocks, word_item
from briefkit.readers.html.looks import look_with
from briefkit.readers.html.marks import is_return
from briefkit.readers.html.notes import address_beside, announces_notes
from briefkit.readers.html.pairs import Pairs
from briefkit.readers.html.tables import figure_blocks, read_table
from briefkit.readers.html.tree import BACK, DROPPED, HEADINGS, LABEL, is_block, said, words_of
from briefkit.readers.markdown.flow import (
    Block,
    Call,
    Heading,
    Items,
    LineBreak,
    NoteText,
    Paragraph,
    Quote,
    Reference,
    Rule,
    Verbatim,
)

_OUTSIDE = regex(r"(?:https?|ftp|doi|mailto):", re.IGNORECASE)
_QUOTED = regex(r"(?:^|\s)(?:mso(?:intense)?quote|msoblocktext|blockquote)(?:\s|$)")
_EMBEDDED = frozenset(("iframe", "object", "embed", "video", "audio", "canvas"))
_DEEPEST = 120


@dataclass
class FlowReader:
    """Walks a tree once; a class because the walk carries what it has read so far."""

    pairs: Pairs
    take_picture: TakePicture
    tally: Tally
    dropped: frozenset[HtmlElement] = frozenset()
    notes: dict[int, NoteText] = field(default_factory=dict)
    _blocks: list[Block | WordItem] = field(default_factory=list)
    _outer: list[Block | WordItem] = field(default_factory=list)
    _open: OpenParagraph = field(default_factory=OpenParagraph)
    _note: int | None = None
    _links: dict[int, dict[str, str]] = field(default_factory=dict)
    _depth: int = 0

    def __post_init__(self) -> None:
        """Look up where notes begin, end and are called."""
        notes = list(enumerate(self.pairs.notes))
        self.begin = {note.start: index for index, note in notes}
        self.end = {(note.block if note.until is None else note.until): index for index, note in notes}
        self.call = {call: index for index, note in notes for call in note.calls}

    def read(self, root: HtmlElement) -> list[Block]:
        """The blocks of a page; afterwards `notes` are its notes by their place among the pairs."""
        self._inside(root)
        self._close_note()
        self._flush()
        blocks = list_blocks(self._blocks)
        for index, note in enumerate(self.pairs.notes):
            if note.inline:
                self._blocks = []
                self._open_note(index)
                self._inside(note.start)
                self._close_note()
        return blocks

    # Notes

    def _open_note(self, index: int) -> None:
        self._close_note()
        self._flush()
        while self._blocks and announces_notes(self._blocks[-1]):
            self._blocks.pop()
        self._outer, self._blocks, self._note = self._blocks, [], index

    def _close_note(self) -> None:
        if self._note is None:
            return
        self._flush()
        self.notes[self._note] = NoteText(list_blocks(self._blocks), self._links.get(self._note, {}))
        self._blocks, self._note = self._outer, None

    def _end_at(self, element: HtmlElement) -> None:
        """End the note whose last element this is."""
        if element in self.end and self.end[element] == self._note:
            self._close_note()

    # Elements

    def _walk(self, element: HtmlElement) -> None:
        """Read an element with what follows it."""
        index = self.begin.get(element)
        if index is not None and self.pairs.notes[index].inline:
            if not self.pairs.notes[index].calls:
                self._open.inlines.append(Call(index))
        else:
            if index is not None:
                self._open_note(index)
            self._element(element)
            self._end_at(element)
        if element.tail:
            self._open.add_words(element.tail)

    def _element(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or element in self.dropped:
            return
        if tag in _EMBEDDED:
            self.tally.add(Loss.OBJECT, element.get("title") or element.get("src") or tag)
        elif element in self.call:
            self._open.inlines.append(Call(self.call[element]))
        elif tag in DROPPED or self._leads_back(element) or is_return(element):
            return
        elif is_block(element):
            self._block(element)
        else:
            self._inline(element)

    def _leads_back(self, element: HtmlElement) -> bool:
        """Tell whether an element only leads back to a call, or repeats the label of its note."""
        return element in self.pairs.backs and any(each.fullmatch(said(element)) for each in (LABEL, BACK))

    def _block(self, element: HtmlElement) -> None:
        if element not in self.begin:
            self._flush()
        handler = None if element in self.begin else _BLOCKS.get(element.tag)
        if handler is not None:
            handler(self, element)
        elif built_block := built_division(element):
            self._blocks.append(replace(built_block, blocks=self._nested(element, made_anew(element))))
        elif _QUOTED.search(words_of(element)) and element not in self.begin:
            self._quote(element)
        elif (item := word_item(element)) is not None and element not in self.begin:
            target = self._blocks
            inner = self._nested(element, frozenset() if item.mark is None else frozenset((item.mark,)))
            target.append(replace(item, blocks=inner))
        else:
            self._inside(element)
        self._flush()

    def _heading(self, element: HtmlElement) -> None:
        blocks = self._nested(element)
        inlines = [each for block in blocks if isinstance(block, Paragraph) for each in block.inlines]
        self._blocks.append(Heading(HEADINGS[element.tag], inlines))
        self._blocks += [block for block in blocks if not isinstance(block, Paragraph)]

    def _quote(self, element: HtmlElement) -> None:
        target = self._blocks
        inner = self._nested(element)
        if inner and target and isinstance(target[-1], Quote) and element.tag == "p":
            target[-1] = Quote([*target[-1].blocks, *inner])
        elif inner:
            target.append(Quote(inner))

    def _list(self, element: HtmlElement) -> None:
        """A list; items that are notes are read as such, text between items stands by itself."""
        target = self._blocks
        items: list[list[Block]] = []
        form = ""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            if child.tag == "li" and child not in self.begin and child not in self.dropped:
                form = form if items else first_mark(child, element)
                items.append(self._nested(child))
                self._end_at(child)
            elif child.tag in ("ul", "ol") and items and child not in self.begin:
                items[-1] += self._nested_list(child)
            else:
                self._walk(child)
        kept = [item for item in items if item]
        if kept:
            target.append(Items(kept, form))

    def _nested_list(self, element: HtmlElement) -> list[Block]:
        """A list between the items of another belongs to the item before it."""
        outer, self._blocks = self._blocks, []
        self._list(element)
        inner, self._blocks = list_blocks(self._blocks), outer
        return inner

    def _term(self, element: HtmlElement) -> None:
        look = self._open.look
        self._open.look = replace(look, bold=LABEL.fullmatch(said(element)) is None)
        self._inside(element)
        self._open.look = look

    def _verbatim(self, element: HtmlElement) -> None:
        if self._note is None and not any(child in self.call for child in element.iter()):
            self._blocks.append(Verbatim(str(element.text_content())))
        else:
            self._inside(element)

    def _figure(self, element: HtmlElement) -> None:
        self._blocks += figure_blocks(element, self._nested)

    def _table(self, element: HtmlElement) -> None:
        """A table; one in which notes begin or end is read as the text that it is."""
        if any(child in self.begin or child in self.end for child in element.iter()):
            self._inside(element)
        else:
            self._blocks += read_table(element, self._nested, self.tally)

    def _nested(self, element: HtmlElement, skipped: frozenset[HtmlElement] = frozenset()) -> list[Block]:
        """What stands in an element as blocks of their own; a note that begins in it may end behind it."""
        self._flush()
        own: list[Block | WordItem] = []
        outer, before = self._blocks, self._note
        self._blocks = own
        dropped, self.dropped = self.dropped, self.dropped | skipped
        self._inside(element)
        self.dropped = dropped
        self._flush()
        if self._note == before:
            self._blocks = outer
        elif self._note is not None:
            self._outer = outer
        return list_blocks(own)

    # Inlines

    def _inline(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._break()
        elif is_equation(element):
            source = equation_source(element)
            self.tally.add(Loss.EQUATION, source)
            self._open.add_words(source)
        elif tag == "img":
            self._open.add_picture(element, self.take_picture)
        elif name := reference_to(element):
            self._open.inlines.append(Reference(name))
        elif tag != "wbr":
            self._dressed(element)

    def _dressed(self, element: HtmlElement) -> None:
        look, link = self._open.look, self._open.link
        self._open.look = look_with(look, element)
        if element.tag == "a" and element.get("href") and not self._holds_call(element):
            href = "".join((element.get("href") or "").split())
            self._open.link = href if _OUTSIDE.match(href) else link
            if self._note is not None:
                self._links.setdefault(self._note, {}).update(address_beside(element, href))
        self._inside(element)
        self._open.look, self._open.link = look, link

    def _break(self) -> None:
        """Two breaks one after another end the paragraph."""
        if self._open.ends_with_break():
            self._flush()
        else:
            self._open.inlines.append(LineBreak())

    def _holds_call(self, element: HtmlElement) -> bool:
        """Tell whether a call (or the link back from a note) is inside."""
        return any(child in self.call or child in self.pairs.backs for child in element.iter())

    def _inside(self, element: HtmlElement) -> None:
        """Read what an element holds; below a depth that no page has, its bare text."""
        if self._depth > _DEEPEST:
            text = str(element.text_content())
            self.tally.add(Loss.TOO_DEEP, text)
            self._open.add_words(text)
            return
        self._depth += 1
        if element.text:
            self._open.add_words(element.text)
        for child in element:
            self._walk(child)
        self._depth -= 1

    def _flush(self) -> None:
        """End the paragraph that is open."""
        paragraph = self._open.close()
        if paragraph is not None:
            self._blocks.append(paragraph)


_BLOCKS: dict[str, Callable[[FlowReader, HtmlElement], None]] = {
    **dict.fromkeys(HEADINGS, FlowReader._heading),
    "blockquote": FlowReader._quote,
    "ul": FlowReader._list,
    "ol": FlowReader._list,
    "dt": FlowReader._term,
    "hr": lambda reader, _: reader._blocks.append(Rule()),
    "pre": FlowReader._verbatim,
    "figure": FlowReader._figure,
    "table": FlowReader._table,
}
