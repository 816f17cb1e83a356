"""Tables and pictures in the file that pandoc wrote."""

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.docx.looks import look_of
from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.tokens import length, twentieths
from briefkit.rendering.docx.wide_tables import fit_columns
from briefkit.rendering.docx.xml import (
    PIC,
    WP,
    A,
    Element,
    each,
    el,
    find,
    get,
    paragraph_style,
    set_paragraph,
    set_spacing,
    set_style,
    tag,
)

_WHOLE = 5000  # fiftieths of a per cent, as Word counts the width of tables
_EMU = 12700  # in a point
_SHORT = 20  # rows; a table up to this is kept on one page
_CAPTIONS = ("TableCaption",)
_CELL_STYLES = ("Compact", "BodyText", "FirstParagraph", "ListParagraph", "")
_EDGE_MARKS = (tag("bookmarkStart"), tag("bookmarkEnd"))
_ROW_ORDER = ("cantSplit", "tblHeader")


def mend_tables(package: Package, style: HouseStyle) -> None:
    """Give tables their styles, keep rows whole, captions and sources with them."""
    for table in each(package.tree("word/document.xml"), "tbl"):
        _mend_table(table, style)
        _part_from_next(table, style)


def _part_from_next(table: Element, style: HouseStyle) -> None:
    """A paragraph between two tables, which Word would otherwise take for one."""
    following = next((block for block in table.itersiblings() if block.tag not in _EDGE_MARKS), None)
    if following is not None and following.tag == tag("tbl"):
        gap = twentieths(length(style, "object-gap", 12))
        table.addnext(el("p", el("pPr", el("spacing", before=0, after=0, line=gap, lineRule="exact"))))


def _mend_table(table: Element, style: HouseStyle) -> None:
    rows = table.findall(tag("tr"))
    for row in rows:
        _mend_row(row, style)
    _fit(table, style)
    source = _following(table)
    kept = rows if len(rows) <= _SHORT else [*rows[:2], *rows[-2:]]
    if source is None:
        kept = [row for row in kept if row is not rows[-1]]
        _room_below(table, style)
    for row in kept:
        for paragraph in each(row, "p"):
            set_paragraph(paragraph, el("keepNext"))


def _fit(table: Element, style: HouseStyle) -> None:
    """A table is as wide as the text, or as the part of it that its columns ask for."""
    width = find(table, "tblPr/tblW")
    if width is None:
        return
    free = get(width, "type") == "auto"
    if free:
        for name, value in (("type", "pct"), ("w", _WHOLE)):
            width.set(tag(name), str(value))
    columns = list(each(table, "gridCol"))
    share = int(get(width, "w")) / _WHOLE if get(width, "type") == "pct" else 1
    scale = twentieths(style.page.measure) * share / max(1, sum(int(get(column, "w")) for column in columns))
    for column in columns:
        column.set(tag("w"), str(round(int(get(column, "w")) * scale)))
    fit_columns(table, style, style.page.measure * share, free=free)


def _mend_row(row: Element, style: HouseStyle) -> None:
    properties = find(row, "trPr")
    if properties is None:
        properties = el("trPr")
        row.insert(0, properties)
    head = find(properties, "tblHeader")
    if head is not None:
        properties.remove(head)
    properties.append(el("cantSplit"))
    if head is not None:
        properties.append(el("tblHeader"))
    for index, cell in enumerate(row.findall(tag("tc"))):
        for paragraph in cell.findall(tag("p")):
            if paragraph_style(paragraph) in _CELL_STYLES:
                set_style(paragraph, "TableText" if head is None else "TableHead")
        if index == 0 and not look_of(style, "table-head").background:
            _flush_left(cell)


def _flush_left(cell: Element) -> None:
    """The first column begins at the edge of the text."""
    properties = find(cell, "tcPr")
    if properties is None:
        properties = el("tcPr")
        cell.insert(0, properties)
    margins = el("tcMar", el("left", w=0, type="dxa"))
    after = [
        name for name in ("textDirection", "tcFitText", "vAlign", "hideMark") if find(properties, name) is not None
    ]
    if after:
        first = find(properties, after[0])
        assert first is not None
        first.addprevious(margins)
    else:
        properties.append(margins)


def _following(block: Element) -> Element | None:
    """The source line below a table or figure."""
    for sibling in block.itersiblings():
        if sibling.tag in _EDGE_MARKS:
            continue
        return sibling if paragraph_style(sibling) == "Source" else None
    return None


def _room_below(table: Element, style: HouseStyle) -> None:
    """A table without a source has its room below on the paragraph after it."""
    for sibling in table.itersiblings():
        if sibling.tag in _EDGE_MARKS:
            continue
        if sibling.tag == tag("p") and paragraph_style(sibling) in ("FirstParagraph", "BodyText", "BlockText"):
            set_spacing(sibling, "before", length(style, "object-gap", 12))
        return


def mend_pictures(package: Package, style: HouseStyle) -> None:
    """Give figures their captions above them and their room.

    Take the data URLs out of descriptions, where pandoc puts file names.
    """
    for paragraph in each(package.tree("word/document.xml"), "p"):
        if paragraph_style(paragraph) == "CaptionedFigure":
            _caption_above(paragraph, style)
    for drawing in package.tree("word/document.xml").iter(f"{{{WP}}}inline"):
        frame = drawing.find(f"{{{WP}}}docPr")
        alternative = frame.get("descr", "") if frame is not None else ""
        _fit_height(drawing, style)
        if frame is not None and not frame.get("title"):
            frame.attrib.pop("title", "")
        for side in ("distT", "distB", "distL", "distR"):
            drawing.set(side, "0")
        for inner in drawing.iter(f"{{{PIC}}}cNvPr"):
            inner.set("descr", alternative)


def _caption_above(picture: Element, style: HouseStyle) -> None:
    """The caption of a figure stands above it, as a table's does and as in print; the source stays with the picture."""
    caption = next((block for block in picture.itersiblings() if block.tag not in _EDGE_MARKS), None)
    if caption is not None and paragraph_style(caption) == "ImageCaption":
        picture.addprevious(caption)
        set_spacing(picture, "before", 0)
    if _following(picture) is None:
        set_spacing(picture, "after", length(style, "object-gap", 12))
    else:
        set_paragraph(picture, el("keepNext"))


def _fit_height(drawing: Element, style: HouseStyle) -> None:
    """A picture that is higher than most of a page is made smaller, as a whole."""
    most = round(style.page.picture_height * _EMU)
    frames = [*drawing.iter(f"{{{WP}}}extent"), *drawing.iter(f"{{{A}}}ext")]
    for frame in (frame for frame in frames if int(frame.get("cy", 0)) > most):
        width, height = int(frame.get("cx", 0)), int(frame.get("cy", 0))
        frame.set("cx", str(width * most // height))
        frame.set("cy", str(most))
