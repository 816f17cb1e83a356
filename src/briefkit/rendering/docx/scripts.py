"""Names in scripts that run from right to left: Word wants their runs marked."""

import copy
import unicodedata

from briefkit.patterns import regex
from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.xml import (
    Element,
    each,
    el,
    find,
    paragraph_style,
    remove,
    set_paragraph,
    set_run,
    text_of,
)

_PARTS = ("word/document.xml", "word/footnotes.xml")
# Hebrew, Arabic (with its supplements and presentation forms), Syriac, Thaana, N'Ko; spaces and points
# between two such words belong to them.
_LETTER = r"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]"
_WORDS = regex(rf"({_LETTER}+(?:[\s\-–.،]*{_LETTER}+)*)")


# These run as their paper does, whatever they hold: a name in the title block, a note that cites one work.
_AS_PAPER = ("Author", "Affiliation", "KeyWords", "Foot", "Table", "Caption", "ImageCaption", "TOC", "Source")


def mark_scripts(package: Package, *, runs_left: bool = False) -> None:
    """Mark runs of right-to-left letters, and paragraphs that hold nothing else; `runs_left`: so does the paper."""
    for part in _PARTS:
        for run in each(package.tree(part), "r"):
            text = find(run, "t")
            if text is not None and _WORDS.search(text.text or ""):
                _split(run, text)
        for paragraph in each(package.tree(part), "p"):
            own = runs_left or not paragraph_style(paragraph).startswith(_AS_PAPER)
            if own and _runs_left(text_of(paragraph)):
                set_paragraph(paragraph, el("bidi"))
            elif not own and (turned := find(paragraph, "pPr/bidi")) is not None:
                remove(turned)  # pandoc's, of a note that is called in a division that runs to the left


def _split(run: Element, text: Element) -> None:
    pieces = [piece for piece in _WORDS.split(text.text or "") if piece]
    for piece in pieces:
        part = copy.deepcopy(run)
        inner = find(part, "t")
        assert inner is not None
        inner.text = piece
        if _WORDS.fullmatch(piece):
            set_run(part, el("rtl"))
        run.addprevious(part)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _runs_left(text: str) -> bool:
    """Tell whether all letters that have a direction run to the left."""
    directions = {unicodedata.bidirectional(letter) for letter in text} & {"L", "R", "AL"}
    return bool(directions) and "L" not in directions
