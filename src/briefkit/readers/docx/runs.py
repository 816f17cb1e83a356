"""Paragraphs of Word as inlines: looks, links, fields, calls of notes, pictures; deletions left out."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace

from briefkit.patterns import regex
from briefkit.readers.docx.content import Content, Surroundings, letters_of
from briefkit.readers.docx.drawings import Drawing, chosen_branch, read_drawing
from briefkit.readers.docx.equations import M, equation
from briefkit.readers.docx.fields import (
    OpenField,
    field_symbol,
    is_generated,
    link_target,
    read_citation,
    sequence,
)
from briefkit.readers.docx.looks import Looks, RunLook
from briefkit.readers.docx.package import R, Target, W, is_on, value
from briefkit.readers.files.left_out import Loss
from briefkit.readers.files.xml_parts import Element
from briefkit.readers.markdown.flow import Anchor, Call, LineBreak, Picture, Words

_SKIPPED = {
    f"{W}{name}"
    for name in (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "delText", "delInstrText", "footnoteRef", "endnoteRef", "annotationRef"),
        *("commentReference", "rt", "rubyPr", "lastRenderedPageBreak", "softHyphen", "smartTagPr", "customXmlPr"),
    )
}
_REFERENCES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_DRAWN = {f"{W}drawing", f"{W}pict", f"{W}object"}
_MARK = regex(r"[*∗†‡§¶#\w]{1,4}")
_PLACES = frozenset(("_GoBack",))


class ParagraphReader:
    """Reads paragraphs of one part; a field may begin in one paragraph and end in another, hence a class."""

    def __init__(self, around: Surroundings, targets: Mapping[str, Target]) -> None:
        """`targets` are where the part's relationships lead, by id."""
        self.around = around
        self.targets = targets
        self.open: list[OpenField] = []
        self.commented: list[str] = []
        self.base = RunLook()
        self.looks = Looks(around.styles)
        self.mark_follows = False
        self.links: dict[str, str] = {}
        self.citations: list[Mapping[str, object]] = []
        self.marks: dict[Hashable, str] = {}
        self.called: dict[Hashable, None] = {}

    def begin_note(self) -> None:
        """What links and fields say from here on is of another note; a field that was left open ends."""
        self.links, self.citations, self.open = {}, [], []

    @property
    def in_generated(self) -> bool:
        """Tell whether a field is open that makes what it shows (a table of contents)."""
        return any(is_generated(each.code) for each in self.open)

    def read(self, paragraph: Element, style: str) -> Content:
        """The content of a paragraph in a style."""
        self.base = RunLook(self.around.styles.look(style))
        self.mark_follows = False
        content = Content()
        self._children(paragraph, content)
        return content

    def _children(self, element: Element, content: Content) -> None:
        for child in element:
            if child.tag not in _SKIPPED and isinstance(child.tag, str):
                self._element(child, content)

    def _element(self, element: Element, content: Content) -> None:
        handler = _HANDLERS.get(element.tag)
        if handler is not None:
            handler(self, element, content)
        elif element.tag.endswith("}AlternateContent"):
            branch = chosen_branch(element)
            if branch is not None:
                self._children(branch, content)
        elif element.tag not in (f"{W}p", f"{W}tbl"):
            self._children(element, content)

    def _inserted(self, element: Element, content: Content) -> None:
        self._revised(element, Loss.INSERTED if element.tag == f"{W}ins" else Loss.MOVED)
        self._children(element, content)

    def _deleted(self, element: Element, content: Content) -> None:
        if element.tag == f"{W}del":
            self._revised(element, Loss.DELETED)

    def _revised(self, element: Element, loss: Loss) -> None:
        text = "".join(each.text or "" for each in element.iter(f"{W}t", f"{W}delText"))
        if text or next(element.iter(*_REFERENCES), None) is not None:
            self.around.tally.add(loss, text)

    def _control(self, element: Element, content: Content) -> None:
        """A content control; what only asks for text is no text."""
        if not is_on(element.find(f"{W}sdtPr"), "showingPlcHdr"):
            self._children(element, content)

    def _hyperlink(self, element: Element, content: Content) -> None:
        before = len(content.inlines)
        self._children(element, content)
        anchor = value(element, "anchor")
        address = self.targets.get(element.get(f"{R}id") or "", Target("")).address
        self._link(content, before, f"{address}#{anchor}" if anchor else address)

    def _link(self, content: Content, before: int, target: str) -> None:
        inlines = content.inlines
        shown = "".join(each.text for each in inlines[before:] if isinstance(each, Words)).strip()
        if not target or not shown:
            return
        inlines[before:] = [
            replace(each, link=target) if isinstance(each, Words) else each for each in inlines[before:]
        ]
        if shown != target and not target.startswith("#"):
            self.links[shown] = target

    def _simple_field(self, element: Element, content: Content) -> None:
        code = value(element, "instr")
        self._read_code(code, content)
        before = len(content.inlines)
        if not is_generated(code):
            self._children(element, content)
            self._link(content, before, link_target(code))

    def _bookmark(self, element: Element, content: Content) -> None:
        name = value(element, "name")
        if name and name not in _PLACES:
            content.inlines.append(Anchor(name))

    def _comment(self, element: Element, content: Content) -> None:
        identifier = value(element, "id")
        if element.tag == f"{W}commentRangeStart":
            self.commented.append(identifier)
        elif identifier in self.commented:
            self.commented.remove(identifier)

    def _equation(self, element: Element, content: Content) -> None:
        words = equation(element)
        self.around.tally.add(Loss.EQUATION, "".join(each.text for each in words))
        if all(each.shows for each in self.open):
            content.inlines += words

    def _run(self, run: Element, content: Content) -> None:
        properties = run.find(f"{W}rPr")
        look = self.looks.look(properties, self.base)
        if look.hidden:
            text = "".join(each.text or "" for each in run.iter(f"{W}t"))
            if text.strip():
                self.around.tally.add(Loss.HIDDEN, text)
            # Fields of contents hide their marks; they are counted all the same.
            for child in run.iter(f"{W}fldChar"):
                self._field(value(child, "fldCharType"), content)
            return
        for child in run:
            if child.tag not in _SKIPPED and isinstance(child.tag, str):
                self._in_run(child, look, content)

    def _in_run(self, child: Element, look: RunLook, content: Content) -> None:
        tag = child.tag
        if tag == f"{W}fldChar":
            self._field(value(child, "fldCharType"), content)
        elif tag == f"{W}instrText":
            self._code(child.text or "")
        elif tag in _REFERENCES:
            self._call(child, content)
        elif tag in _DRAWN:
            self._drawing(read_drawing(child, self.around.text_width), content)
        elif tag in (f"{W}br", f"{W}cr"):
            self._break(child, content)
        elif tag == f"{W}ruby":
            self._children(child, content)
        else:
            self._other(child, look, content)

    def _other(self, child: Element, look: RunLook, content: Content) -> None:
        """Letters, or alternate contents of which one branch is read."""
        if not child.tag.endswith("}AlternateContent"):
            self._show(letters_of(child, look.font, self.around.tally), look, content)
            return
        branch = chosen_branch(child)
        for inner in branch if branch is not None else ():
            self._in_run(inner, look, content)

    def _call(self, child: Element, content: Content) -> None:
        if not all(each.shows for each in self.open):
            return
        self.mark_follows = bool(is_on_attribute(child, "customMarkFollows"))
        call = Call((_REFERENCES[child.tag], value(child, "id")))
        self.called[call.key] = None
        content.inlines.append(call)

    def _break(self, child: Element, content: Content) -> None:
        if not all(each.shows for each in self.open):
            return
        inside = value(child, "type") in ("page", "column")
        content.inlines.append(Words(" ") if inside else LineBreak())

    def _code(self, code: str) -> None:
        if self.open and not self.open[-1].shows:
            self.open[-1].code += code

    def _show(self, letters: str, look: RunLook, content: Content) -> None:
        """Letters are shown unless they stand in the code of a field."""
        if not letters or not all(each.shows for each in self.open):
            return
        if self.mark_follows and letters.strip():
            letters = self._without_mark(letters, content)
            if not letters:
                return
        for identifier in self.commented:
            self.around.comments[identifier] = self.around.comments.get(identifier, "") + letters
        content.inlines.append(Words(letters, look.look, role=look.role))

    def _without_mark(self, letters: str, content: Content) -> str:
        """The mark that is typed after the call of a note is the note's label; stars may come one by one."""
        self.mark_follows = not letters.strip(" *")
        match = _MARK.match(letters.strip())
        at = next((i for i in range(len(content.inlines) - 1, -1, -1) if isinstance(content.inlines[i], Call)), None)
        if match is None or at is None:
            return letters
        call = content.inlines[at]
        assert isinstance(call, Call)
        before = self.marks.get(call.key, "")
        if before and not self.mark_follows:
            return letters
        self.marks[call.key] = before + match[0]
        return letters.strip()[match.end() :]

    def _field(self, what: str, content: Content) -> None:
        if what == "begin":
            self.open.append(OpenField(content.inlines, len(content.inlines)))
        elif what == "separate" and self.open:
            self.open[-1].begin_result()
            if not self.open[-1].shows and self.open[-1].makes_lists:
                self.around.tally.add(Loss.GENERATED, self.open[-1].code)
        elif what == "end" and self.open:
            self._end_field(self.open.pop(), content)

    def _read_code(self, code: str, content: Content) -> None:
        self.citations += read_citation(code)
        if name := sequence(code):
            content.sequences.append(name)

    def _end_field(self, done: OpenField, content: Content) -> None:
        self._read_code(done.code, content)
        letter = field_symbol(done.code)
        if letter is not None and all(each.shows for each in self.open):
            content.inlines.append(Words(letter))
        self._link(content, done.start if done.inlines is content.inlines else 0, done.target)

    def _drawing(self, drawing: Drawing, content: Content) -> None:
        for shown in drawing.pictures:
            target = self.targets.get(shown.relationship, Target(""))
            name = target.address if target.outside else target.address.removeprefix("word/")
            data = self.around.read_part(target.address) if target.kind == "image" and not target.outside else None
            if self.around.pictures.take(name or "picture", data, shown.alt):
                content.inlines.append(Picture(name, " ".join(shown.alt.split()), shown.width))
        for kind in drawing.objects:
            self.around.tally.add(Loss.OBJECT, kind)
        content.boxes += drawing.boxes
        content.rules += drawing.rule


def is_on_attribute(element: Element, name: str) -> bool:
    """Tell whether a switch that is an attribute is on."""
    return value(element, name).lower() not in ("", "0", "false", "off")


_HANDLERS: Mapping[str, Callable[[ParagraphReader, Element, Content], None]] = {
    f"{W}r": ParagraphReader._run,
    f"{W}hyperlink": ParagraphReader._hyperlink,
    f"{W}fldSimple": ParagraphReader._simple_field,
    f"{W}ins": ParagraphReader._inserted,
    f"{W}moveTo": ParagraphReader._inserted,
    f"{W}del": ParagraphReader._deleted,
    f"{W}moveFrom": ParagraphReader._deleted,
    f"{W}sdt": ParagraphReader._control,
    f"{W}bookmarkStart": ParagraphReader._bookmark,
    f"{W}commentRangeStart": ParagraphReader._comment,
    f"{W}commentRangeEnd": ParagraphReader._comment,
    f"{M}oMath": ParagraphReader._equation,
    f"{M}oMathPara": ParagraphReader._equation,
}
