"""A table of contents as Word's own field, filled in from the headings so that it is never empty.

The entries are links without page numbers: only Word knows its pages. Updating the field puts them in.
"""

from collections.abc import Iterator, Sequence

from briefkit.rendering import ast
from briefkit.rendering.docx.blocks import raw, styled
from briefkit.rendering.docx.input import Node

DEPTH = 2
_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents_blocks(blocks: Sequence[Node], label: str, depth: int = DEPTH) -> list[Node]:
    """The contents of these blocks under their heading; nothing where there are no headings."""
    headings = [heading for heading in _headings(blocks) if heading["c"][0] <= depth]
    if not headings:
        return []
    entries = [_entry(heading) for heading in headings]
    entries[0].insert(0, raw(_BEGIN.format(depth=depth)))
    entries[-1].append(raw(_END))
    return [
        styled("TOC Heading", [ast.para(ast.words(label))]),
        *(
            styled(f"toc {heading['c'][0]}", [ast.para(entry)])
            for heading, entry in zip(headings, entries, strict=True)
        ),
    ]


def _headings(blocks: Sequence[Node]) -> Iterator[Node]:
    return (element for element in ast.walk(list(blocks)) if element["t"] == "Header")


def _entry(heading: Node) -> list[Node]:
    _level, (identifier, _classes, _pairs), inlines = heading["c"]
    text = ast.rewrite(inlines, _without_notes)
    return [ast.link(f"#{identifier}", text)] if identifier else text


def _without_notes(element: Node) -> list[Node] | None:
    """Headings name themselves without notes, links and bookmarks, which would be there twice."""
    if element["t"] in ("Note", "RawInline"):
        return []
    if element["t"] in ("Link", "Span"):
        inlines: list[Node] = element["c"][1]
        return inlines
    return None
