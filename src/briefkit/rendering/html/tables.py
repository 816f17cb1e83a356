"""Tables, figures, lists as both media want them: heads with their scope, captions above, numbers right."""

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.patterns import regex
from briefkit.rendering.html.breaks import move_breaks
from briefkit.rendering.html.lists import draw_boxes
from briefkit.rendering.html.tree import add_class, close_up, has_class, is_blank, text_of, unwrap

_NUMBER: Final = regex(r"[-+−–~<>≈]?\s?[$€£₨]?\d[\d,.\s]*\s?(?:%|per cent|bn|m)?[*†a-z]?|[–—]|\.\.|n/?a")
_LABEL: Final = regex(r"(?:(?<=· )|^\s*)(\w[\w ]{1,14}:)(?=\s|$)")
_LONGEST: Final = 40
"""Letters of the longest word that a cell keeps whole: what has more is an address or a code."""
_LONG: Final = 20
"""Rows beyond which a table may run over the page: a shorter one is kept together."""


def dress_blocks(root: Element) -> None:
    """Put tables, figures and lists below `root` in order."""
    for holder in list(root.iter("div")):
        if has_class(holder, "image-figure"):
            _caption_above(holder)
        elif has_class(holder, "table-figure") and len(list(holder.iter("tr"))) > _LONG:
            add_class(holder, "long")
        elif has_class(holder, "source") or has_class(holder, "rec-meta"):
            _set_off_labels(holder)
    for table in list(root.iter("table")):
        _dress_table(table)
    _mark_attributions(root)
    draw_boxes(root)
    move_breaks(root)
    for item in list(root.iter("li")):
        _tighten(item)
    for paragraph in root.iter("p"):
        close_up(paragraph, "rec-number")


def _mark_attributions(root: Element) -> None:
    """`— The ferryman`, the last line of a quotation, is no paragraph of it."""
    for quotation in root.iter("blockquote"):
        last = quotation[-1] if len(quotation) > 1 else None
        if last is not None and last.tag == "p" and text_of(last).lstrip().startswith(("—", "–")):
            add_class(last, "attribution")


def name_pictures(root: Element) -> None:
    """Give each picture an alternative text, if an empty one, which pandoc leaves out."""
    for picture in root.iter("img"):
        picture.attrib.setdefault("alt", "")


def _set_off_labels(line: Element) -> None:
    """`Source: …`, `By: … · Priority: …` -> each label in a span of its own, for the style to set."""
    for holder in [line, *line.findall("p")]:
        pieces = _LABEL.split(holder.text or "")
        if len(pieces) < 3:
            continue
        holder.text = pieces[0]
        for index, (label, after) in enumerate(zip(pieces[1::2], pieces[2::2], strict=True)):
            span = Element("span", {"class": "label"})
            span.text, span.tail = label, after
            holder.insert(index, span)


def _caption_above(holder: Element) -> None:
    """The caption of a figure stands above it, as a table's does, and is read out."""
    for figure in holder.iter("figure"):
        caption = figure.find("figcaption")
        if caption is not None:
            figure.remove(caption)
            caption.tail = "\n"
            caption.attrib.pop("aria-hidden", None)
            figure.insert(0, caption)


def _dress_table(table: Element) -> None:
    _dress_heads(table)
    for body in [*table.findall("tbody"), *table.findall("tfoot")]:
        for cell in body.iter("th"):
            cell.set("scope", "row")
    for cell in table.iter():
        if cell.tag in ("td", "th") and any(len(word) > _LONGEST for word in text_of(cell).split()):
            add_class(cell, "long-word")
    _mark_inner(table)
    _align_numbers(table)


def _mark_inner(table: Element) -> None:
    """Tell the style of first cells of rows that stand in a later column, beside one that spans rows."""
    for part in (table, *table.findall("thead"), *table.findall("tbody"), *table.findall("tfoot")):
        rest = 0  # rows that the cell in the first column still spans
        for row in part.findall("tr"):
            first = row[0] if len(row) else None
            if first is not None and rest:
                add_class(first, "inner")
            elif first is not None:
                spanned = first.get("rowspan", "1")
                rest = int(spanned) if spanned.isdecimal() else 1
            rest = max(rest - 1, 0)


def _dress_heads(table: Element) -> None:
    """Heads have a scope; one that says nothing heads nothing, and a row of them (`| | |`) is none."""
    for head in table.findall("thead"):
        if is_blank("".join(head.itertext())):
            table.remove(head)
    if table.find("thead") is None:
        add_class(table, "headless")
    for cell in table.findall("thead//th"):
        cell.set("scope", "col")
        if is_blank("".join(cell.itertext())):
            cell.tag = "td"
            del cell.attrib["scope"]


def _align_numbers(table: Element) -> None:
    """A column of numbers stands on the right, its head with it, unless the author aligned it."""
    rows = [list(row) for row in table.iter("tr")]
    bodies = [list(row) for part in table.findall("tbody") for row in part.findall("tr")]
    width = max((len(row) for row in rows), default=0)
    if any(cell.get("colspan") or cell.get("rowspan") for row in rows for cell in row):
        return
    for column in range(width):
        cells = [row[column] for row in rows if column < len(row)]
        if _are_numbers([row[column] for row in bodies if column < len(row)]):
            for cell in cells:
                if "text-align" not in (cell.get("style") or ""):
                    add_class(cell, "number")


def _are_numbers(cells: Sequence[Element]) -> bool:
    texts = [text_of(cell).strip() for cell in cells]
    return any(texts) and all(not text or _NUMBER.fullmatch(text) for text in texts)


def _tighten(item: Element) -> None:
    """`<li><p>…</p></li>` -> `<li>…</li>`: one paragraph in an item needs no paragraph."""
    begins_with_paragraph = is_blank(item.text) and len(item) and item[0].tag == "p"
    if begins_with_paragraph and [child.tag for child in item].count("p") == 1:
        item.text = None
        item[0].tail = None
        unwrap(item, item[0])
