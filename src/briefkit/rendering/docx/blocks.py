"""Elements of pandoc's AST that only its DOCX writer understands: custom styles and raw WordprocessingML."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from briefkit.rendering import ast
from briefkit.rendering.docx.input import Node, Nodes

Change: TypeAlias = Callable[[Node], list[Node] | None]


def rewrite_kinds(blocks: Nodes, *changes: Mapping[str, Change]) -> list[Node]:
    """A new tree in which the first change that applies to an element's kind and gives something is made."""

    def change(element: Node) -> list[Node] | None:
        for table in changes:
            handler = table.get(element["t"])
            new = handler(element) if handler else None
            if new is not None:
                return new
        return None

    tree: list[Node] = ast.rewrite(list(blocks), change)
    return tree


def styled(name: str, blocks: Nodes) -> Node:
    """Blocks in a paragraph style of Word."""
    return {"t": "Div", "c": [ast.attr(pairs=[("custom-style", name)]), list(blocks)]}


def styled_run(name: str, inlines: Nodes) -> Node:
    """Inlines in a character style of Word."""
    return {"t": "Span", "c": [ast.attr(pairs=[("custom-style", name)]), list(inlines)]}


def raw(xml: str) -> Node:
    """WordprocessingML as an inline."""
    return {"t": "RawInline", "c": ["openxml", xml]}


def raw_block(xml: str) -> Node:
    """WordprocessingML as a block."""
    return {"t": "RawBlock", "c": ["openxml", xml]}


def tab() -> Node:
    """A tab: on to the hanging indent."""
    return raw("<w:r><w:tab/></w:r>")


def paragraphs(blocks: list[Node]) -> list[Node]:
    """`Plain` as `Para`: pandoc gives custom styles to paragraphs only when they are tight."""
    return [ast.para(block["c"]) if block["t"] == "Plain" else block for block in blocks]


def in_items(block: Node, style: str) -> Node:
    """A list whose paragraphs are in a style; other blocks as they are."""
    if block["t"] == "BulletList":
        return {**block, "c": [[_item(part, style) for part in item] for item in block["c"]]}
    if block["t"] == "OrderedList":
        numbering, items = block["c"]
        return {**block, "c": [numbering, [[_item(part, style) for part in item] for item in items]]}
    return block


def _item(block: Node, style: str) -> Node:
    return styled(style, paragraphs([block])) if block["t"] in ("Para", "Plain") else in_items(block, style)
