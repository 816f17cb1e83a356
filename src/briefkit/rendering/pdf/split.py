"""Long notes made to run over: WeasyPrint cannot split a note, so its tree is split at the ends of lines.

A note that takes more than half of the room for text becomes several notes of a few lines each, one directly
after the other; the later ones have the class `continued` and begin without indent. The first keeps to the
page of its call, the others follow as room allows.
"""

import copy
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure.boxes import FootnoteAreaBox, LineBox, TextBox

from briefkit.rendering.pdf.model import PlacedNote
from briefkit.rendering.pdf.notes import CONTINUED, has_class

SPLIT_ABOVE = 0.5  # of the room for text
LINES_A_PART = 4
RUNS_ON = "runs-on"  # class of a part whose last line is set as one within the note


def split_long_notes(document: Any, root: Element, notes: Sequence[PlacedNote]) -> bool:
    """Split each note that is too tall and still in one piece; tell whether there was one."""
    tall = {note.id for note in notes if note.share > SPLIT_ABOVE}
    if not tall:
        return False
    parents = {child: parent for parent in root.iter() for child in parent}
    done = False
    for box in _note_boxes(document):
        note = box.element
        if note.get("id") in tall and not is_split(note, parents[note]):
            done = split_note(note, parents[note], line_ends(box), _is_justified(box)) or done
    return done


def is_split(note: Element, parent: Element) -> bool:
    """Tell whether a note is a part of one that runs over."""
    after = list(parent)[list(parent).index(note) + 1 :]
    return has_class(note, CONTINUED) or bool(after and has_class(after[0], CONTINUED))


def _note_boxes(document: Any) -> Iterator[Any]:
    for page in document.pages:
        for area in page._page_box.children:
            if isinstance(area, FootnoteAreaBox):
                yield from area.children


def line_ends(note_box: Any) -> list[int]:
    """How many letters and digits of a note stand up to the end of each of its lines."""
    ends, total = [], 0
    for line in (box for box in note_box.descendants() if isinstance(box, LineBox)):
        texts = (box for box in line.descendants() if isinstance(box, TextBox))
        total += sum(_letters(box.text) for box in texts if "::" not in (box.element_tag or ""))
        ends.append(total)
    return ends


def _is_justified(note_box: Any) -> bool:
    return bool(note_box.style["text_align_all"] == "justify")


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def split_note(note: Element, parent: Element, ends: Sequence[int], justified: bool = False) -> bool:
    """Split a note behind every few lines; tell whether that gave more than one part."""
    words = _WordEnds(note)
    cuts = _cuts(words, ends)
    if not cuts:
        return False
    bounds = [0, *cuts, words.letters]
    note_id = note.get("id") or ""
    parts = [_part(note, start, end) for start, end in pairwise(bounds)]
    for number, part in enumerate(parts[1:], start=2):
        _mark_continued(part, f"{note_id}-{number}")
    for part, cut in zip(parts, cuts, strict=False):
        if justified and cut in ends:  # its last line is one in the middle of the note
            part.set("class", f"{part.get('class')} {RUNS_ON}")
    parts[-1].tail = note.tail
    index = list(parent).index(note)
    parent[index : index + 1] = parts
    return True


def _cuts(words: "_WordEnds", ends: Sequence[int]) -> list[int]:
    """After how many letters to cut: every few lines, at a line that ends with a word where one is near."""
    cuts: list[int] = []
    start = 0
    while start + LINES_A_PART < len(ends):
        near = ends[start + LINES_A_PART - 1 : min(start + 2 * LINES_A_PART - 1, len(ends) - 1)]
        cut = next((end for end in near if words.before(end) == end), words.before(near[0]))
        start = ends.index(cut) + 1 if cut in near else start + LINES_A_PART
        if (cuts or [0])[-1] < cut < words.letters:
            cuts.append(cut)
    return cuts


def _mark_continued(part: Element, part_id: str) -> None:
    part.set("class", f"{part.get('class')} {CONTINUED}")
    part.set("id", part_id)
    for inner in list(part.iter())[1:]:
        inner.attrib.pop("id", None)


class _WordEnds:
    """Where in a note, counted in letters and digits, a new word begins."""

    def __init__(self, note: Element) -> None:
        self._starts, self.letters = [0], 0
        for letter in "".join(note.itertext()):
            if letter.isalnum():
                self.letters += 1
            elif letter == " ":
                self._starts.append(self.letters)

    def before(self, count: int) -> int:
        """The last beginning of a word that is not after so many letters."""
        return max(start for start in self._starts if start <= count)


def _part(whole: Element, start: int, end: int) -> Element:
    """A copy of a note with only the letters from `start` up to `end`, in their elements."""
    part, seen = copy.deepcopy(whole), 0
    part.tail = None

    def kept(text: str | None) -> str | None:
        nonlocal seen
        if not text:
            return text
        result = []
        for letter in text:
            if letter.isalnum():
                seen += 1
                inside = start < seen <= end
            else:  # what follows the last letter of a part goes with it
                inside = start < seen <= end or (seen == start == 0)
            if inside:
                result.append(letter)
        return "".join(result)

    _walk(part, kept)
    _drop_empty(part)
    _strip_start(part)
    return part


def _walk(element: Element, change: Callable[[str | None], str | None]) -> None:
    element.text = change(element.text)
    for child in element:
        _walk(child, change)
        child.tail = change(child.tail)


def _drop_empty(element: Element) -> None:
    for child in list(element):
        _drop_empty(child)
        if child.tag not in ("img", "br") and not len(child) and not child.text:
            index = list(element).index(child)
            tail = child.tail or ""
            element.remove(child)
            if index:
                element[index - 1].tail = (element[index - 1].tail or "") + tail
            else:
                element.text = (element.text or "") + tail


def _strip_start(part: Element) -> None:
    """A part does not begin with a space."""
    part.text = (part.text or "").lstrip(" ") or None
