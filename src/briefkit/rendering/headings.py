"""Headings of sections at the level this paper gives them."""

from collections.abc import Iterator

from briefkit.assembly.model import SectionUse
from briefkit.findings import Finding, Severity
from briefkit.rendering.ast import Element, Elements, text_of, walk_marked

DEEPEST = 6


def set_levels(blocks: Elements, use: SectionUse) -> Iterator[Finding]:
    """Shift the headings of a section, in place: to an absolute level of the top one, or by a number."""
    headings = [element for element in walk_marked(blocks) if element["t"] == "Header"]
    if not headings:
        return
    top = min(_level(heading) for heading in headings)
    shift = use.level - top if use.level is not None else use.shift
    for heading in headings:
        wanted = _level(heading) + shift
        heading["c"][0] = min(max(wanted, 1), DEEPEST)
        if wanted != heading["c"][0]:
            title = text_of(heading["c"][2])
            message = f"the heading `{title}` would be of level {wanted}; it is set at {heading['c'][0]}"
            hint = "levels go from 1 to 6: change `level` or `shift` of this section"
            yield Finding("M120", "heading-level", Severity.WARNING, message, use.location, hint)


def _level(heading: Element) -> int:
    level: int = heading["c"][0]
    return level
