"""Paragraphs of Word as Markdown: emphasis, raised numbers, links, calls of notes; deletions left out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from briefkit.readers.docx_fields import OpenField, read_citation
from briefkit.readers.docx_package import R, W

_SKIPPED = {
    f"{W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "delText", "footnoteRef", "endnoteRef", "commentReference")
}
_LETTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_REFERENCES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_FALSE = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are set."""

    italic: bool = False
    bold: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a native note: of which part, its id there, whether its mark is typed after it."""

    part: str
    id: str
    custom: bool = False


@dataclass(slots=True)
class Paragraphs:
    """What was read of a part: runs of letters by look, calls between them, links and citations."""

    runs: list[tuple[str, Look] | Call] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    fields: list[Mapping[str, object]] = field(default_factory=list)


class ParagraphReader:
    """Reads paragraphs of one part; a field may begin in one paragraph and end in another, hence a class."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        """`targets` are the addresses of the part's links by relationship id."""
        self.targets = targets
        self.open: list[OpenField] = []

    def read(self, paragraph: etree._Element) -> Paragraphs:
        """The content of a paragraph."""
        found = Paragraphs()
        self._children(paragraph, found)
        return found

    def _children(self, element: etree._Element, found: Paragraphs) -> None:
        for child in element:
            if child.tag not in _SKIPPED:
                self._element(child, found)

    def _element(self, element: etree._Element, found: Paragraphs) -> None:
        tag = element.tag
        if tag == f"{W}r":
            self._run(element, found)
        elif tag == f"{W}hyperlink":
            before = len(found.runs)
            self._children(element, found)
            self._link(found, before, self.targets.get(element.get(f"{R}id") or "", ""))
        elif tag == f"{W}fldSimple":
            found.fields += read_citation(element.get(f"{W}instr") or "")
            self._children(element, found)
        elif tag.endswith("}AlternateContent"):
            branch = next(iter(element), None)
            if branch is not None:
                self._children(branch, found)
        elif tag != f"{W}p":
            self._children(element, found)

    def _link(self, found: Paragraphs, before: int, target: str) -> None:
        shown = "".join(run[0] for run in found.runs[before:] if isinstance(run, tuple)).strip()
        if target and shown and shown != target and not target.startswith("#"):
            found.links[shown] = target

    def _run(self, run: etree._Element, found: Paragraphs) -> None:
        look = _look(run)
        for child in run:
            if child.tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType") or "", found)
            elif child.tag == f"{W}instrText":
                self._code(child.text or "")
            elif child.tag in _REFERENCES:
                custom = (child.get(f"{W}customMarkFollows") or "0").lower() not in _FALSE
                found.runs.append(Call(_REFERENCES[child.tag], child.get(f"{W}id") or "", custom))
            elif child.tag.endswith("}AlternateContent"):
                self._element(child, found)
            else:
                self._show(_letters(child), look, found)

    def _code(self, code: str) -> None:
        if self.open:
            self.open[-1].code += code

    def _show(self, letters: str, look: Look, found: Paragraphs) -> None:
        """Letters are shown unless they stand in the code of a field."""
        if letters and all(each.shows for each in self.open):
            found.runs.append((letters, look))
            for each in self.open:
                each.shown.append(letters)

    def _field(self, what: str, found: Paragraphs) -> None:
        if what == "begin":
            self.open.append(OpenField())
        elif what == "separate" and self.open:
            self.open[-1].shows = True
        elif what == "end" and self.open:
            done = self.open.pop()
            found.fields += read_citation(done.code)
            shown = "".join(done.shown).strip()
            if done.target and shown and shown != done.target:
                found.links[shown] = done.target


def markdown(runs: list[tuple[str, Look] | Call], call: Callable[[Call], str]) -> str:
    """Runs as Markdown; `call` says what a call is written as."""
    return "".join(_marked(letters, look) if look else letters for letters, look in _grouped(runs, call))


def _grouped(runs: list[tuple[str, Look] | Call], call: Callable[[Call], str]) -> Iterator[tuple[str, Look | None]]:
    """Neighbours of one look together: Word cuts a word into several runs."""
    letters, look = "", Look()
    skips_mark = False
    for run in runs:
        if isinstance(run, Call):
            yield letters, look
            yield call(run), None
            letters, skips_mark = "", run.custom
            continue
        text, own = run
        if skips_mark:
            skips_mark = False
            continue
        if letters and own != look and text.strip():
            yield letters, look
            letters = ""
        if not letters.strip():
            look = own
        letters += text
    yield letters, look


def _marked(letters: str, look: Look) -> str:
    """Letters between the marks of their look, spaces outside."""
    core = letters.strip()
    if not core:
        return letters
    if look.raised:
        marked = f"<sup>{core}</sup>"
    else:
        mark = ("**" if look.bold else "") + ("*" if look.italic else "")
        marked = f"{mark}{core}{mark[::-1]}"
    start = len(letters) - len(letters.lstrip())
    return letters[:start] + marked + letters[start + len(core) :]


def _look(run: etree._Element) -> Look:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return Look()
    raised = properties.find(f"{W}vertAlign")
    return Look(
        _is_on(properties, "i") or _style_says(properties, "emphasis"),
        _is_on(properties, "b") or _style_says(properties, "strong"),
        raised is not None and raised.get(f"{W}val") == "superscript",
    )


def _is_on(properties: etree._Element, name: str) -> bool:
    switch = properties.find(f"{W}{name}")
    return switch is not None and (switch.get(f"{W}val") or "1").lower() not in _FALSE


def _style_says(properties: etree._Element, name: str) -> bool:
    style = properties.find(f"{W}rStyle")
    return style is not None and (style.get(f"{W}val") or "").lower() == name


def _letters(element: etree._Element) -> str:
    if element.tag == f"{W}t":
        return element.text or ""
    name = element.tag.removeprefix(W)
    if name == "sym":
        code = element.get(f"{W}char") or ""
        return chr(int(code, 16)) if len(code) == 4 and not code.upper().startswith("F0") else ""
    return _LETTERS.get(name, "")
