"""Where citeproc would set *Ibid.* and the rules of a paper do not.

Citeproc looks at the citation before, a reader at the note before: where a written note cites one work in two
places, neither its second cite nor the note after it may be *Ibid.* There citeproc is given a cite of another work
in between, which is not printed.
"""

from collections.abc import Sequence
from typing import Any, Final

from briefkit.citations.model import Position
from briefkit.rendering.ast import Element, Elements, string

BREAK: Final = "brief-break"
BREAK_ITEM: Final[dict[str, Any]] = {"id": BREAK, "type": "document", "title": "-"}


def with_breaks(citations: Sequence[Element]) -> tuple[list[Element], list[int]]:
    """The citations with such cites between them, and the index at which each citation stands then."""
    stream: list[Element] = []
    kept: list[int] = []
    for element in citations:
        if stream and _is_told_apart(stream[-1], element):
            stream.append(_break_after(stream[-1]))
        kept.append(len(stream))
        stream.append(element)
    return stream, kept


def without_break(references: Elements) -> Elements:
    """A list of references without the work that nobody cited."""
    return [entry for entry in references if entry["c"][0][0] != f"ref-{BREAK}"]


def _is_told_apart(before: Element, element: Element) -> bool:
    """Tell whether a citation begins with the work that the one before ended with, and is no *Ibid.* of it."""
    position = element["positions"][0] if "positions" in element else None
    same = before["c"][0][-1]["citationId"] == element["c"][0][0]["citationId"]
    return same and position is Position.SUBSEQUENT


def _break_after(element: Element) -> Element:
    last = element["c"][0][-1]
    citation = {**last, "citationId": BREAK, "citationPrefix": [], "citationSuffix": []}
    citation["citationMode"] = {"t": "NormalCitation"}
    return {"t": "Cite", "c": [[citation], [string("?")]]}
