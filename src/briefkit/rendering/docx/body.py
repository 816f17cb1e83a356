"""The body of a set paper with Word's styles for its classes: recommendations, captions, sources, marks."""

from briefkit.rendering import ast
from briefkit.rendering.docx.blocks import Change, in_items, paragraphs, raw_block, styled, styled_run, tab
from briefkit.rendering.docx.input import Node
from briefkit.rendering.page_breaks import PAGE_BREAK

_SPAN_STYLES = {
    "rec-number": "Recommendation Number",
    "rec-to": "Recommendation Addressee",
    "caption-label": "Caption Label",
    "end-mark": "End Mark",
}
_DIV_STYLES = {"source": "Source"}
_BREAK = '<w:p><w:pPr><w:pStyle w:val="PageBreak"/></w:pPr></w:p>'
_RULE = '<w:p><w:pPr><w:pStyle w:val="HorizontalRule"/></w:pPr></w:p>'


def body_changes(hanging_captions: bool) -> dict[str, Change]:
    """What becomes of each kind of element; in hanging captions the text begins at a tab after `Table 1.`."""
    changes: dict[str, Change] = {"Span": _span, "Div": _div, "HorizontalRule": _rule}
    return {**changes, "Table": _hang_caption, "Figure": _hang_caption} if hanging_captions else changes


def _span(element: Node) -> list[Node] | None:
    (_identifier, classes, _pairs), inlines = element["c"]
    for name in classes:
        if name in _SPAN_STYLES:
            return [styled_run(_SPAN_STYLES[name], inlines)]
    return None


def _div(element: Node) -> list[Node] | None:
    (identifier, classes, _pairs), blocks = element["c"]
    for name in classes:
        if name in _DIV_STYLES:
            lines = [_set_off_label(block) for block in paragraphs(blocks)]
            return [ast.div([styled(_DIV_STYLES[name], lines)], identifier=identifier)]
    if "box" in classes:
        return [ast.div([_in_box(block) for block in blocks], identifier=identifier)]
    if PAGE_BREAK in classes:
        return [raw_block(_BREAK)]
    if "recommendation" in classes:
        return [ast.div(_recommendation(blocks), identifier=identifier)]
    if "recommendation-list" in classes:
        return [ast.div([in_items(block, "Recommendation List") for block in blocks], identifier=identifier)]
    return None


def _in_box(block: Node) -> Node:
    """A paragraph or list of a box; tables and pictures stand in it as they are."""
    return styled("Box", paragraphs([block])) if block["t"] in ("Para", "Plain") else in_items(block, "Box Item")


def _set_off_label(line: Node) -> Node:
    """`Source: …` with its label in a style of its own, as in print."""
    if line["t"] != "Para" or not line["c"] or line["c"][0]["t"] != "Str" or not line["c"][0]["c"].endswith(":"):
        return line
    return ast.para([styled_run("Source Label", line["c"][:1]), *line["c"][1:]])


def _rule(element: Node) -> list[Node]:
    return [raw_block(_RULE)]


def _recommendation(blocks: list[Node]) -> list[Node]:
    """A recommendation's blocks: its text hangs from the number, all that follows stands below it."""
    result: list[Node] = []
    for block in blocks:
        if ast.has_class(block, "rec-meta"):
            result.append(styled("Recommendation Detail", [_behind_tab(line) for line in block["c"][1]]))
        elif block["t"] in ("Para", "Plain"):
            name = "Recommendation Continued" if result else "Recommendation"
            result.append(styled(name, [_behind_tab(block) if result else _tab_after_number(block)]))
        else:
            result.append(in_items(block, "Recommendation Item"))
    return result


def _behind_tab(block: Node) -> Node:
    return ast.para([tab(), *block["c"]]) if block["t"] in ("Para", "Plain") else block


def _tab_after_number(block: Node) -> Node:
    return ast.para(_with_tab(block["c"], "Recommendation Number"))


def _with_tab(inlines: list[Node], style: str) -> list[Node]:
    """Inlines whose first element, of this style, is followed by a tab in place of a space."""
    if not inlines or _style_of(inlines[0]) != style:
        return inlines
    rest = inlines[2:] if inlines[1:2] and inlines[1]["t"] == "Space" else inlines[1:]
    return [inlines[0], tab(), *rest]


def _style_of(inline: Node) -> str:
    triple = ast.attributes(inline)
    return ast.pairs_of(triple).get("custom-style", "") if triple else ""


def _hang_caption(element: Node) -> None:
    """Change a caption of the new tree in place: its label has its style already."""
    long_caption = element["c"][1][1]
    if long_caption and long_caption[0]["t"] in ("Para", "Plain"):
        long_caption[0]["c"] = _with_tab(long_caption[0]["c"], "Caption Label")
