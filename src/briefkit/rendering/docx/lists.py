"""Lists in the file that pandoc wrote: the indents of the house style in place of half inches."""

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.styles_paragraph import style_id, word_look
from briefkit.rendering.docx.tokens import length, twentieths
from briefkit.rendering.docx.xml import Element, each, el, find, get, paragraph_style, remove, set_paragraph

_STEP = 15.0


def mend_lists(package: Package, style: HouseStyle) -> None:
    """Indent lists as the house style says, in notes and recommendations from where their text begins."""
    step = length(style, "list-indent", _STEP)
    for level in each(package.tree("word/numbering.xml"), "lvl"):
        for tabs in each(level, "tabs"):
            remove(tabs)
        for indent in each(level, "ind"):
            _set_indent(indent, step * (int(get(level, "ilvl")) + 1), step)
    names = ("Footnote List", "Recommendation Item", "Abstract Item", "Box Item")
    looks = {style_id(name): word_look(style, name) for name in names}
    blank = _blank_lists(package)
    for part in ("word/document.xml", "word/footnotes.xml"):
        for paragraph in each(package.tree(part), "p"):
            _unmark_continued(paragraph, blank, step)
            look = looks.get(paragraph_style(paragraph))
            level_mark = find(paragraph, "pPr/numPr/ilvl")
            if look is not None and level_mark is not None:
                deeper, indent = step * int(get(level_mark, "val")), el("ind")
                _set_indent(indent, look.left + deeper, deeper - look.indent)
                set_paragraph(paragraph, indent)


def _set_indent(indent: Element, left: float, hanging: float) -> None:
    indent.attrib.clear()
    for name, value in el("ind", left=twentieths(left), hanging=twentieths(hanging)).attrib.items():
        indent.set(name, value)


def _blank_lists(package: Package) -> set[str]:
    """The numbers of lists with a blank for a bullet: pandoc's way to go on with an item."""
    numbering = package.tree("word/numbering.xml")
    marks = {get(kind, "abstractNumId"): next(each(kind, "lvlText"), None) for kind in each(numbering, "abstractNum")}
    blank = {identity for identity, mark in marks.items() if mark is not None and not get(mark, "val").strip()}
    return {
        get(number, "numId")
        for number in each(numbering, "num")
        if any(get(kind, "val") in blank for kind in each(number, "abstractNumId"))
    }


def _unmark_continued(paragraph: Element, blank: set[str], step: float) -> None:
    """A later paragraph of an item has no bullet, be it a blank.

    It stands in behind a tab, as a paragraph indented as a whole would be read as a quotation.
    """
    numbering = find(paragraph, "pPr/numPr")
    number, level = find(paragraph, "pPr/numPr/numId"), find(paragraph, "pPr/numPr/ilvl")
    if numbering is None or number is None or level is None or get(number, "val") not in blank:
        return
    indent, left = el("ind"), step * (int(get(level, "val")) + 1)
    _set_indent(indent, left, left)
    remove(numbering)
    set_paragraph(paragraph, indent)
    properties = find(paragraph, "pPr")
    if properties is not None:
        properties.addnext(el("r", el("tab")))
