"""The sheet of paper as CSS: margins, running heads, folio, marking, the room of the notes.

What prints in the margins is not known to the style: the title block sets named strings (`short-title`,
`author`, `foot`, `marking`, `first-marking`) from its attributes, and the rules here place them.
"""

from typing import Final

from briefkit.assembly.style import HouseStyle, ParagraphStyle
from briefkit.rendering.styles.directions import directions_in
from briefkit.rendering.styles.paragraphs import PRINT, number

_QUAD: Final = r'"\2003\2003"'
_WITHOUT_HEADS: Final = " ".join(f"@{name} {{ content: none }}" for name in ("top-left", "top-center", "top-right"))
"""Page one has its title and no running head."""


def page_rules(style: HouseStyle, *, marked: bool) -> str:
    """All `@page` rules of a style."""
    page = style.page
    size = f"size: {PRINT(page.width)} {PRINT(page.height)}"
    right = f"margin: {PRINT(page.top)} {PRINT(page.outside)} {PRINT(page.bottom)} {PRINT(page.inside)}"
    left = f"margin: {PRINT(page.top)} {PRINT(page.inside)} {PRINT(page.bottom)} {PRINT(page.outside)}"
    rules = [f"@page {{ {size}; {right}; {_note_area(style)} }}"]
    if page.mirrored:
        rules.append(f"@page :left {{ {left} }}")
    rules += [*_heads(style), *_folios(style), *(_marking(style) if marked else ())]
    first = style.options.get("first-page-number", 1)
    rules.append(f"@page :first {{ counter-reset: page {first}; {_WITHOUT_HEADS} }}")
    return "\n".join(rules)


def _note_area(style: HouseStyle) -> str:
    """The rule over the notes is the top border of a narrow area; the notes are wider than their area."""
    lengths = {name: PRINT(value) for name, value in style.lengths.items()}
    rule = f"{lengths['note-rule']} solid {style.colors['rule']}"
    return (
        f"@footnote {{ margin-top: {lengths['note-above']}; padding-top: {lengths['note-below']}; "
        f"width: {lengths['note-rule-width']}; border-top: {rule} }}"
    )


def _box(
    style: HouseStyle, name: str, content: str, paragraph: ParagraphStyle, extra: str = "", further: float = 0
) -> str:
    """One margin box, at its distance from the text and so much `further`."""
    top = name.startswith("top")
    gap = PRINT(style.lengths["head-gap" if top else "foot-gap"] + further)
    place = f"vertical-align: bottom; padding-bottom: {gap}" if top else f"vertical-align: top; padding-top: {gap}"
    slope = "italic " if paragraph.italic else ""
    size = f"{number(paragraph.size)}pt/{number(paragraph.leading)}pt"
    face = f"{slope}{paragraph.weight} {size} var(--font-{paragraph.font})"
    return f"@{name} {{ content: {content}; font: {face}; color: {paragraph.color}; {place}; {extra} }}"


def _heads(style: HouseStyle) -> list[str]:
    header = style.paragraphs["header"]
    kind = style.options.get("running-heads")
    if kind == "mirrored":
        wide = "width: 100%; text-align: center"
        odd = _box(style, "top-center", "string(short-title)", header, wide)
        even = _box(style, "top-center", "string(author)", header, wide)
        return [f"@page :right {{ {odd} }}", f"@page :left {{ {even} }}"]
    if kind == "both":
        left = _box(style, "top-left", "string(short-title)", header, "text-align: left")
        right = _box(style, "top-right", "string(author)", header, "text-align: right")
        return [f"@page {{ {left} {right} }}"]
    return []


def _folios(style: HouseStyle) -> list[str]:
    footer = style.paragraphs["footer"]
    kind = style.options.get("folio")
    if kind == "outside":
        odd = _box(style, "bottom-right", f"string(foot) {_QUAD} counter(page)", footer, "white-space: pre")
        even = _box(style, "bottom-left", f"counter(page) {_QUAD} string(foot)", footer, "white-space: pre")
        return [f"@page :right {{ {odd} }}", f"@page :left {{ {even} }}"]
    if kind == "of-total":
        word = style.labels["page-of"]
        total = f'counter(page) " {word} " counter(pages)'
        runs = "text-align: right" if "rtl" in directions_in(word) else "text-align: right; direction: ltr"
        return [f"@page {{ {_box(style, 'bottom-right', total, footer, runs)} }}"]
    return []


def _marking(style: HouseStyle) -> list[str]:
    """The marking on a line of its own, above the running head and below the folio, over the whole measure.

    Beside them it would run into a long title. A page has no margin box for a second line, so it stands in those of
    the corners, which are made as wide as the text.
    """
    page = style.page
    rules = [f"@page {{ {_marking_boxes(style, page.inside, 'marking')} }}"]
    if page.mirrored:
        rules.append(f"@page :left {{ {_marking_boxes(style, page.outside, 'marking')} }}")
        rules.append(f"@page :first:left {{ {_marking_boxes(style, page.outside, 'first-marking')} }}")
    return [*rules, f"@page :first {{ {_marking_boxes(style, page.inside, 'first-marking')} }}"]


def _marking_boxes(style: HouseStyle, margin: float, string: str) -> str:
    """The boxes at head and foot, of a page with so much room left of its text."""
    wide = f"padding-left: {PRINT(margin)}; margin-right: {PRINT(-style.page.measure)}"
    extra = f"letter-spacing: .04em; text-align: center; {wide}"
    # A long title takes two lines of the head.
    places = (("top-left-corner", "running-heads", "header", 2), ("bottom-left-corner", "folio", "footer", 1))
    return " ".join(
        _box(
            style,
            name,
            f"string({string})",
            style.paragraphs["marking"],
            extra,
            style.paragraphs[line].leading * lines if style.options.get(option) else 0,
        )
        for name, option, line, lines in places
    )
