"""A web page as text in Markdown, with events where notes begin and end and where they are called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from briefkit.readers.html_pairs import Pairs
from briefkit.readers.html_tree import BACK, DROPPED, HEADINGS, LABEL, is_block, said
from briefkit.text import Span

_EVENT = re.compile("\ufdd0([sech])(\\d+)\ufdd1")
_SPACE = re.compile(r"[ \t\r\n\xa0\u2009\u202f]+")
_ITALIC = re.compile(r"font-style:\s*(?:italic|oblique)", re.IGNORECASE)
_EMPHASIS = {"i": "*", "em": "*", "cite": "*", "dfn": "*", "b": "**", "strong": "**"}
_DEEPEST = 120
_RAISED = re.compile(r"[\[(]?\s*(?:\d{1,4}(?:\s*[,–-]\s*\d{1,4})*|[*∗†‡§]{1,3})\s*[\])]?")


@dataclass(slots=True)
class Rendition:
    """The text of a page; the stretch and links of each note, and the place of its first call, by the note's index."""

    text: str = ""
    notes: dict[int, Span] = field(default_factory=dict)
    calls: dict[int, int] = field(default_factory=dict)
    links: dict[int, dict[str, str]] = field(default_factory=dict)


class _Renderer:
    """Walks the tree once and writes; a class because the walk carries what it has written so far."""

    def __init__(self, pairs: Pairs, labels: Sequence[str]) -> None:
        self.pairs = pairs
        self.labels = labels
        self.out: list[str] = []
        self.links: dict[int, dict[str, str]] = {}
        self.note: int | None = None
        self.begin = {note.start: index for index, note in enumerate(pairs.notes)}
        self.end = {(note.block if note.until is None else note.until): index for index, note in enumerate(pairs.notes)}
        self.call = {call: index for index, note in enumerate(pairs.notes) for call in note.calls}
        self.later: list[int] = []
        self.marks: list[str] = []
        self.depth = 0

    def walk(self, element: HtmlElement) -> None:
        """Write an element with what follows it."""
        index = self.begin.get(element)
        if index is not None and self.pairs.notes[index].inline:
            self.note_in_text(index)
        else:
            if index is not None:
                self.open_note(index)
            self.write(element)
            if element in self.end and not self.pairs.notes[self.end[element]].inline:
                self.out.append(f"\ufdd0e{self.end[element]}\ufdd1\n\n")
                self.note = None
        if element.tail:
            self.out.append(_SPACE.sub(" ", element.tail))

    def open_note(self, index: int) -> None:
        """Begin the definition of a note."""
        self.note = index
        self.out.append(f"\n\n\ufdd0h{index}\ufdd1[^{self.labels[index]}]: \ufdd0s{index}\ufdd1")

    def note_in_text(self, index: int) -> None:
        """A side note is called where it stands and defined at the end."""
        if not self.pairs.notes[index].calls:
            self.out.append(f"\ufdd0c{index}\ufdd1[^{self.labels[index]}]")
        self.later.append(index)

    def write(self, element: HtmlElement) -> None:
        """Write an element without its tail."""
        tag = element.tag
        if not isinstance(tag, str) or tag in DROPPED:
            return
        if element in self.call:
            index = self.call[element]
            self.out.append(f"\ufdd0c{index}\ufdd1[^{self.labels[index]}]")
        elif element in self.pairs.backs and (LABEL.fullmatch(said(element)) or BACK.fullmatch(said(element))):
            return
        elif is_block(element):
            self.write_block(element)
        else:
            self.write_inline(element)

    def write_block(self, element: HtmlElement) -> None:
        """A block stands between blank lines, a heading after its marks, an item after its number."""
        opens_note = element in self.begin
        self.out.append("" if opens_note else "\n\n")
        if element.tag in HEADINGS:
            self.out.append("#" * HEADINGS[element.tag] + " ")
        elif element.tag == "li" and not opens_note:
            self.out.append(_item_mark(element))
        elif element.tag == "hr":
            self.out.append("---")
        elif element.tag in ("td", "th") and self.note is not None:
            self.out.append(" ")
        self.inside(element)
        self.out.append("\n\n")

    def write_inline(self, element: HtmlElement) -> None:
        """Text in a line: emphasis, links, raised numbers, line breaks."""
        if element.tag == "br":
            self.out.append(" " if self.note is not None else "\ufdd6")
        elif element.tag == "sup" and _RAISED.fullmatch(said(element)) and not self.holds_call(element):
            self.out.append(f"<sup>{said(element)}</sup>")
        elif element.tag == "a" and element.get("href") and not self.holds_call(element):
            self.write_link(element)
        else:
            self.write_emphasis(element)

    def write_emphasis(self, element: HtmlElement) -> None:
        """Emphasis inside the same emphasis has no marks of its own."""
        mark = _EMPHASIS.get(element.tag, "*" if _ITALIC.search(element.get("style") or "") else "")
        if not mark or mark in self.marks:
            self.inside(element)
            return
        self.marks.append(mark)
        self.out.append(f"\ufdd2{mark}\ufdd3")
        self.inside(element)
        self.out.append(f"\ufdd4{mark}\ufdd5")
        self.marks.pop()

    def write_link(self, element: HtmlElement) -> None:
        """A link of a note is kept beside its text, one of the body in it."""
        href = (element.get("href") or "").strip()
        shown = said(element)
        outside = href.startswith(("http:", "https:", "doi:", "ftp:"))
        if self.note is not None:
            if outside and shown and shown != href:
                self.links.setdefault(self.note, {})[shown] = href
            self.inside(element)
        elif outside and shown and shown != href:
            self.out.append("[")
            self.inside(element)
            self.out.append(f"]({href})")
        else:
            self.inside(element)

    def holds_call(self, element: HtmlElement) -> bool:
        """Tell whether a call (or the link back from a note) is inside."""
        return any(child in self.call or child in self.pairs.backs for child in element.iter())

    def inside(self, element: HtmlElement) -> None:
        """Write what an element holds; below a depth that no page has, its bare text."""
        if self.depth > _DEEPEST:
            self.out.append(_SPACE.sub(" ", str(element.text_content())))
            return
        self.depth += 1
        if element.text:
            self.out.append(_SPACE.sub(" ", element.text))
        for child in element:
            self.walk(child)
        self.depth -= 1


def render(tree: HtmlElement, pairs: Pairs, labels: Sequence[str]) -> Rendition:
    """Write a page as text; `labels` are the unique labels of the notes."""
    renderer = _Renderer(pairs, labels)
    body = tree.find("body")
    renderer.inside(tree if body is None else body)
    for index in renderer.later:
        renderer.open_note(index)
        renderer.inside(pairs.notes[index].start)
        renderer.out.append(f"\ufdd0e{index}\ufdd1\n\n")
    rendition = _settled(_tidy("".join(renderer.out)))
    rendition.links = renderer.links
    return rendition


def _item_mark(element: HtmlElement) -> str:
    parent = element.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    first = int(parent.get("start") or 1) if (parent.get("start") or "1").isdigit() else 1
    before = sum(1 for sibling in element.itersiblings("li", preceding=True))
    return f"{first + before}. "


_OPEN_MARK = re.compile("\ufdd2(\\*+)\ufdd3(\\s*)")
_CLOSE_MARK = re.compile("(\\s*)\ufdd4(\\*+)\ufdd5")
_PARAGRAPHS = re.compile("\\s*\n\\s*\n\\s*|\ufdd6\\s*\ufdd6\\s*")
_BREAK = re.compile(" ?\ufdd6 ?")
_EMPTY_MARK = re.compile("\ufdd2\\*+\ufdd3((?:\\s|\ufdd0[sech]\\d+\ufdd1|\\[\\^[^\\]]*\\])*)\ufdd4\\*+\ufdd5")


def _tidy(text: str) -> str:
    """Collapse white space, put the marks of emphasis next to words, paragraphs between blank lines."""
    for _ in range(3):
        text = _EMPTY_MARK.sub(r"\1", text)
    text = _CLOSE_MARK.sub(r"\2\1", _OPEN_MARK.sub(r"\2\1", text))
    paragraphs = [_BREAK.sub("\n", _SPACE.sub(" ", part)).strip() for part in _PARAGRAPHS.split(text)]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def _settled(text: str) -> Rendition:
    """Take the events out of the text and note where they were."""
    rendition = Rendition()
    pieces: list[str] = []
    length = at = 0
    begun: int | None = None
    starts: dict[int, int] = {}
    for match in _EVENT.finditer(text):
        pieces.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        what, index = match[1], int(match[2])
        if what == "c":
            rendition.calls.setdefault(index, length)
            continue
        if begun is not None:
            rendition.notes[begun] = Span(starts[begun], length)
        begun = index if what == "s" else None
        starts[index] = length
    pieces.append(text[at:])
    rendition.text = "".join(pieces)
    if begun is not None:
        rendition.notes[begun] = Span(starts[begun], len(rendition.text))
    return rendition
