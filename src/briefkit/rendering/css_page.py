"""The sheet of paper as CSS: margins, running heads, folio, marking, the room of the notes.

What prints in the margins is not known to the style: the title block sets named strings (`short-title`,
`author`, `foot`, `marking`) from its attributes, and the rules here place them.
"""

from typing import Final

from briefkit.assembly.style import HouseStyle, ParagraphStyle
from briefkit.rendering.css_paragraphs import PRINT, number

_QUAD: Final = r'"\2003\2003"'


def page_rules(style: HouseStyle, *, marked: bool) -> str:
    """All `@page` rules of a style."""
    page = style.page
    size = f"size: {PRINT(page.width)} {PRINT(page.height)}"
    right = f"margin: {PRINT(page.top)} {PRINT(page.outside)} {PRINT(page.bottom)} {PRINT(page.inside)}"
    left = f"margin: {PRINT(page.top)} {PRINT(page.inside)} {PRINT(page.bottom)} {PRINT(page.outside)}"
    rules = [f"@page {{ {size}; {right}; {_note_area(style)} }}"]
    if page.mirrored:
        rules.append(f"@page :left {{ {left} }}")
    rules += [*_heads(style, marked=marked), *_folios(style), *_marking(style, marked=marked)]
    first = style.options.get("first-page-number", 1)
    rules.append(f"@page :first {{ counter-reset: page {first}; {_without_heads(style, marked=marked)} }}")
    return "\n".join(rules)


def _note_area(style: HouseStyle) -> str:
    """The rule over the notes is the top border of a narrow area; the notes are wider than their area."""
    lengths = {name: PRINT(value) for name, value in style.lengths.items()}
    rule = f"{lengths['note-rule']} solid {style.colors['rule']}"
    return (
        f"@footnote {{ margin-top: {lengths['note-above']}; padding-top: {lengths['note-below']}; "
        f"width: {lengths['note-rule-width']}; border-top: {rule} }}"
    )


def _box(style: HouseStyle, name: str, content: str, paragraph: ParagraphStyle, extra: str = "") -> str:
    """One margin box, at its distance from the text."""
    top = name.startswith("top")
    gap = PRINT(style.lengths["head-gap" if top else "foot-gap"])
    place = f"vertical-align: bottom; padding-bottom: {gap}" if top else f"vertical-align: top; padding-top: {gap}"
    slope = "italic " if paragraph.italic else ""
    size = f"{number(paragraph.size)}pt/{number(paragraph.leading)}pt"
    face = f"{slope}{paragraph.weight} {size} var(--font-{paragraph.font})"
    return f"@{name} {{ content: {content}; font: {face}; color: {paragraph.color}; {place}; {extra} }}"


def _heads(style: HouseStyle, *, marked: bool) -> list[str]:
    header = style.paragraphs["header"]
    kind = style.options.get("running-heads")
    if kind == "mirrored" and not marked:
        wide = "width: 100%; text-align: center"
        odd = _box(style, "top-center", "string(short-title)", header, wide)
        even = _box(style, "top-center", "string(author)", header, wide)
        return [f"@page :right {{ {odd} }}", f"@page :left {{ {even} }}"]
    if kind == "mirrored":  # the middle belongs to the marking
        odd = _box(style, "top-right", "string(short-title)", header, "text-align: right")
        even = _box(style, "top-left", "string(author)", header, "text-align: left")
        return [f"@page :right {{ {odd} }}", f"@page :left {{ {even} }}"]
    if kind == "both":
        left = _box(style, "top-left", "string(short-title)", header, "text-align: left")
        right = _box(style, "top-right", "string(author)", header, "text-align: right")
        return [f"@page {{ {left} {right} }}"]
    return []


def _without_heads(style: HouseStyle, *, marked: bool) -> str:
    """Page one has its title and no running head."""
    names = ["top-left", "top-right"] if marked else ["top-left", "top-center", "top-right"]
    return " ".join(f"@{name} {{ content: none }}" for name in names)


def _folios(style: HouseStyle) -> list[str]:
    footer = style.paragraphs["footer"]
    kind = style.options.get("folio")
    if kind == "outside":
        odd = _box(style, "bottom-right", f"string(foot) {_QUAD} counter(page)", footer, "white-space: pre")
        even = _box(style, "bottom-left", f"counter(page) {_QUAD} string(foot)", footer, "white-space: pre")
        return [f"@page :right {{ {odd} }}", f"@page :left {{ {even} }}"]
    if kind == "of-total":
        total = f'counter(page) " {style.labels["page-of"]} " counter(pages)'
        return [f"@page {{ {_box(style, 'bottom-right', total, footer, 'text-align: right')} }}"]
    return []


def _marking(style: HouseStyle, *, marked: bool) -> list[str]:
    if not marked:
        return []
    marking = style.paragraphs["marking"]
    extra = "letter-spacing: .04em; text-align: center; white-space: nowrap"
    boxes = " ".join(_box(style, name, "string(marking)", marking, extra) for name in ("top-center", "bottom-center"))
    return [f"@page {{ {boxes} }}"]
