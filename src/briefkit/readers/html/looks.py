"""How elements of a web page set letters."""

from dataclasses import replace

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.tree import words_of
from briefkit.readers.markdown.flow import Look

_TAGS = {
    **{tag: {"italic": True} for tag in ("i", "em", "cite", "dfn", "var")},
    **{tag: {"bold": True} for tag in ("b", "strong")},
    **{tag: {"struck": True} for tag in ("s", "strike", "del")},
    "sup": {"raised": True, "lowered": False},
    "sub": {"lowered": True, "raised": False},
}
_STYLES = (
    (regex(r"font-style:\s*(?:italic|oblique)"), {"italic": True}),
    (regex(r"font-style:\s*normal"), {"italic": False}),
    (regex(r"font-weight:\s*(?:bold|[6-9]00)"), {"bold": True}),
    (regex(r"font-weight:\s*(?:normal|[1-4]00)"), {"bold": False}),
    (regex(r"vertical-align:\s*super"), {"raised": True}),
    (regex(r"vertical-align:\s*sub"), {"lowered": True}),
    (regex(r"font-variant(?:-caps)?:\s*small-caps"), {"small_caps": True}),
    (regex(r"text-decoration[^;]*line-through"), {"struck": True}),
)
_QUOTED = regex(r"[\"“”«»]")
_SMALL_CAPS = regex(r"(?:^|\s)(?:smallcaps|small-caps|sc)(?:\s|$)")


def _is_reference(cite: HtmlElement) -> bool:
    """Tell whether `<cite>` is put around a whole reference, as wikis do, and not around a title."""
    return cite.find(".//i") is not None or cite.find(".//em") is not None or bool(_QUOTED.search(cite.text_content()))


def look_with(look: Look, element: HtmlElement) -> Look:
    """The look of letters in an element that stands among letters of a look."""
    changes: dict[str, bool] = dict(_TAGS.get(element.tag, {}))
    if element.tag == "cite" and _is_reference(element):
        changes = {}
    style = (element.get("style") or "").lower()
    if style:
        for pattern, change in _STYLES:
            if pattern.search(style):
                changes |= change
    if _SMALL_CAPS.search(words_of(element)):
        changes["small_caps"] = True
    return replace(look, **changes) if changes else look
