"""Page breaks that an author asks for: `\\newpage` on a line of its own, or an empty block `::: {.page-break}`.

They become empty divisions of one class. Both writers give what follows the order to begin on a new page: an empty
paragraph with a break in it would leave an empty page where a page ends by itself.
"""

import re
from typing import Final

from briefkit.patterns import regex
from briefkit.rendering.ast import Element, Elements, attributes, div, has_class, pairs_of, rewrite, text_of

PAGE_BREAK: Final = "page-break"

_COMMAND = regex(r"\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\}|\[\d\])?")
_CLASSES = (PAGE_BREAK, "pagebreak", "newpage")
_STYLE = regex(r"(?:page-)?break-(?:after|before)\s*:\s*(?:always|page)", re.IGNORECASE)


def may_break(text: str) -> bool:
    """Tell whether a text may hold page breaks at all: few do."""
    return any(word in text for word in ("break", "newpage", "\\clear"))


def with_page_breaks(blocks: Elements) -> Elements:
    """Blocks in which every way to ask for a new page is an empty division `.page-break`."""
    result: Elements = rewrite(blocks, _as_break)
    return result


def _as_break(element: Element) -> Elements | None:
    if element["t"] in ("Para", "Plain") and len(element["c"]) == 1 and _COMMAND.fullmatch(text_of(element)):
        return [div([], PAGE_BREAK)]
    return [div([], PAGE_BREAK)] if element["t"] == "Div" and _is_empty_break(element) else None


def _is_empty_break(element: Element) -> bool:
    triple = attributes(element)
    if triple is None or text_of(element["c"][1], notes=True):
        return False
    return any(has_class(element, name) for name in _CLASSES) or bool(_STYLE.search(pairs_of(triple).get("style", "")))
