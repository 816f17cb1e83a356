"""Names in scripts that run from right to left: Word wants their runs marked."""

import copy

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
from briefkit.rendering.styles.directions import directions_in

_PARTS = ("word/document.xml", "word/footnotes.xml")
# Hebrew, Arabic (with its supplements and presentation forms), Syriac, Thaana, N'Ko; spaces and points
# between two such words belong to them.
_LETTER = r"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]"
_WORDS = regex(rf"({_LETTER}+(?:[\s\-–.،]*{_LETTER}+)*)")


# In a paper that runs to the right these do so whatever they hold: a name in the title block, a note of one work.
_AS_PAPER = ("Author", "Affiliation", "KeyWords", "Foot", "Table", "Caption", "ImageCaption", "TOC", "Source")
# In one that runs to the left all paragraphs do, but for these where they have Latin letters only.
_AS_LETTERS = ("Foot", "Bibliography", "SourceCode")


def mark_scripts(package: Package, *, runs_left: bool = False) -> None:
    """Mark runs of right-to-left letters, and the paragraphs that run so; `runs_left`: the paper does."""
    for part in _PARTS:
        for run in each(package.tree(part), "r"):
            text = find(run, "t")
            if text is not None and _WORDS.search(text.text or ""):
                _split(run, text)
        for paragraph in each(package.tree(part), "p"):
            _turn(paragraph, runs_left=runs_left)
        for look in each(package.tree(part), "tblStyle"):
            if runs_left:
                look.addnext(el("bidiVisual"))


def _turn(paragraph: Element, *, runs_left: bool) -> None:
    style, directions = paragraph_style(paragraph), directions_in(text_of(paragraph))
    if runs_left:
        turned = directions != {"ltr"} or not style.startswith(_AS_LETTERS)
    else:
        turned = directions == {"rtl"} and not style.startswith(_AS_PAPER)
    if turned:
        set_paragraph(paragraph, el("bidi"))
    elif style.startswith(_AS_PAPER) and (mark := find(paragraph, "pPr/bidi")) is not None:
        remove(mark)  # pandoc's, of a note that is called in a division that runs to the left


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
