"""A web page as blocks and inlines; its notes apart, each from where it begins to where it ends."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from briefkit.readers.flow import (
    PLAIN,
    Block,
    Call,
    Heading,
    Inline,
    Items,
    LineBreak,
    Look,
    NoteText,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Verbatim,
    Words,
    plain_text,
)
from briefkit.readers.html_lists import WordItem, first_mark, list_blocks, word_item
from briefkit.readers.html_looks import look_with
from briefkit.readers.html_pairs import Pairs
from briefkit.readers.html_tables import figure_blocks, read_table
from briefkit.readers.html_tree import BACK, DROPPED, HEADINGS, LABEL, is_block, said, words_of
from briefkit.readers.left_out import Loss, Tally

_SPACE = re.compile(r"[ \t\r\n\f\xa0\u2009\u202f]+")
_OUTSIDE = re.compile(r"(?:https?|ftp|doi|mailto):", re.IGNORECASE)
_NOTES = re.compile(
    r"(?:foot|end)?[ ]?notes?(?: and references)?|anmerkungen|fußnoten|notes de bas de page|\W*", re.IGNORECASE
)
_QUOTED = re.compile(r"(?:^|\s)(?:mso(?:intense)?quote|msoblocktext|blockquote)(?:\s|$)")
_EMBEDDED = frozenset(("iframe", "object", "embed", "video", "audio", "canvas"))
_DEEPEST = 120

TakePicture = Callable[[str, str], str]
"""Takes a picture by its address and alternative text; gives the name that the text has for it, or nothing."""


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
    _inlines: list[Inline] = field(default_factory=list)
    _note: int | None = None
    _links: dict[int, dict[str, str]] = field(default_factory=dict)
    _look: Look = PLAIN
    _link: str = ""
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
        while self._blocks and _announces_notes(self._blocks[-1]):
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
                self._inlines.append(Call(index))
        else:
            if index is not None:
                self._open_note(index)
            self._element(element)
            self._end_at(element)
        if element.tail:
            self._text(element.tail)

    def _element(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or element in self.dropped:
            return
        if tag in _EMBEDDED:
            self.tally.add(Loss.OBJECT, element.get("title") or element.get("src") or tag)
        elif element in self.call:
            self._inlines.append(Call(self.call[element]))
        elif tag in DROPPED or self._leads_back(element):
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
        look = self._look
        self._look = replace(look, bold=True)
        self._inside(element)
        self._look = look

    def _rule(self, element: HtmlElement) -> None:
        self._blocks.append(Rule())

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
        elif tag == "span" and not len(element) and "math" in words_of(element).split():
            self._math(element)
        elif tag == "img":
            self._picture(element)
        elif tag == "math":
            self._math(element)
        elif tag == "wbr":
            return
        else:
            self._dressed(element)

    def _dressed(self, element: HtmlElement) -> None:
        look, link = self._look, self._link
        self._look = look_with(look, element)
        if element.tag == "a" and element.get("href") and not self._holds_call(element):
            href = "".join((element.get("href") or "").split())
            self._link = href if _OUTSIDE.match(href) else link
            self._note_link(element, href)
        self._inside(element)
        self._look, self._link = look, link

    def _note_link(self, element: HtmlElement, href: str) -> None:
        """A link of a note is kept beside its text."""
        shown = said(element)
        outside = href.startswith(("http:", "https:", "doi:", "ftp:"))
        if self._note is not None and outside and shown and shown != href:
            self._links.setdefault(self._note, {})[shown] = href

    def _break(self) -> None:
        """Two breaks one after another end the paragraph."""
        last = next((each for each in reversed(self._inlines) if not _is_blank(each)), None)
        if isinstance(last, LineBreak):
            self._flush()
        else:
            self._inlines.append(LineBreak())

    def _picture(self, element: HtmlElement) -> None:
        alt = " ".join((element.get("alt") or "").split())
        source = element.get("src") or element.get("data-src") or ""
        name = self.take_picture(source, alt) if source else ""
        if name:
            self._inlines.append(Picture(name, alt))

    def _math(self, element: HtmlElement) -> None:
        """An equation in one line: the TeX that it was made of, where the page says, else its letters."""
        notes = [each for each in element.iter() if isinstance(each.tag, str) and each.tag.endswith("annotation")]
        source = next((said(each) for each in notes if "tex" in (each.get("encoding") or "")), "")
        if not source:
            for each in notes:
                each.drop_tree()
            source = said(element)
        self.tally.add(Loss.EQUATION, source)
        self._text(source)

    def _holds_call(self, element: HtmlElement) -> bool:
        """Tell whether a call (or the link back from a note) is inside."""
        return any(child in self.call or child in self.pairs.backs for child in element.iter())

    def _inside(self, element: HtmlElement) -> None:
        """Read what an element holds; below a depth that no page has, its bare text."""
        if self._depth > _DEEPEST:
            text = str(element.text_content())
            self.tally.add(Loss.TOO_DEEP, text)
            self._text(text)
            return
        self._depth += 1
        if element.text:
            self._text(element.text)
        for child in element:
            self._walk(child)
        self._depth -= 1

    def _text(self, text: str) -> None:
        words = _SPACE.sub(" ", text)
        before = self._inlines[-1] if self._inlines else None
        if isinstance(before, LineBreak) or (isinstance(before, Words) and before.text.endswith(" ")):
            words = words.lstrip(" ")
        if words:
            self._inlines.append(Words(words, self._look, self._link))

    def _flush(self) -> None:
        """End the paragraph that is open."""
        inlines, self._inlines = self._inlines, []
        while inlines and (_is_blank(inlines[-1]) or isinstance(inlines[-1], LineBreak)):
            inlines.pop()
        if any(not _is_blank(each) for each in inlines):
            self._blocks.append(Paragraph(inlines))


def _announces_notes(block: Block | WordItem) -> bool:
    """Tell whether a block only stands above the notes: a rule, the heading `Notes`."""
    if isinstance(block, Heading | Paragraph):
        text = plain_text(block.inlines).strip()
        return bool(text and _NOTES.fullmatch(text)) and all(isinstance(each, Words) for each in block.inlines)
    return isinstance(block, Rule)


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Words) and not inline.text.strip()


_BLOCKS: dict[str, Callable[[FlowReader, HtmlElement], None]] = {
    **dict.fromkeys(HEADINGS, FlowReader._heading),
    "blockquote": FlowReader._quote,
    "ul": FlowReader._list,
    "ol": FlowReader._list,
    "dt": FlowReader._term,
    "hr": FlowReader._rule,
    "pre": FlowReader._verbatim,
    "figure": FlowReader._figure,
    "table": FlowReader._table,
}
