"""The table of paragraphs as CSS rules, in points for the page and in rem for the screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.assembly.style import HouseStyle, ParagraphStyle


@dataclass(frozen=True, slots=True)
class Unit:
    """How a medium writes a length of the tokens: `unit(15)` -> `15pt` or `1.25rem`."""

    name: str
    divisor: float = 1
    stretch: float = 1  # of line heights
    is_screen: bool = False

    def __call__(self, points: float) -> str:
        """The length with its unit; nothing needs none."""
        return f"{number(points / self.divisor)}{self.name}" if points else "0"


PRINT: Final = Unit("pt")


def screen_unit(body_size: float, stretch: float) -> Unit:
    """On a screen the reader's own font size stands for the size of the running text."""
    return Unit("rem", body_size, stretch, is_screen=True)


def number(value: float) -> str:
    """A number without needless noughts: 1.5, 12."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a kind of paragraph is in the markup; a box holds paragraphs, in itself or in `scope` of it.

    A cell has its room from the table.
    """

    selector: str
    is_box: bool = False
    scope: str = ""
    is_cell: bool = False


_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")

TARGETS: Final[Mapping[str, _Target]] = {
    "body": _Target("main p"),
    "first": _Target(
        ", ".join(f"{heading} + {p}" for heading in _HEADINGS for p in ("p", "div > p:first-child")) + ", p.flush"
    ),
    "title": _Target("p.title"),
    "subtitle": _Target("p.subtitle"),
    "series": _Target("p.series"),
    "author": _Target("p.author"),
    "affiliation": _Target("p.affiliation"),
    "date": _Target("p.date"),
    "abstract-heading": _Target("p.abstract-heading"),
    "abstract": _Target(".abstract", is_box=True, scope=" .abstract-text"),
    "keywords": _Target("p.keywords"),
    "notice": _Target(".notice", is_box=True),
    **{f"heading-{level}": _Target(f"h{level}") for level in range(1, 7)},
    "quotation": _Target("blockquote", is_box=True),
    "list": _Target("main li", is_box=True),
    "code": _Target("pre"),
    "footnote": _Target(".footnote"),
    "caption": _Target("caption, figcaption", is_box=True),
    "table": _Target("table", is_box=True),
    "table-head": _Target("thead th, thead td", is_box=True, is_cell=True),
    "source": _Target(".source", is_box=True),
    "recommendation": _Target(".recommendation", is_box=True),
    "recommendation-meta": _Target(".recommendation .rec-meta", is_box=True),
    "recommendation-list": _Target(".recommendation-list li"),
    "reference": _Target(".csl-entry"),
    "contents-heading": _Target("p.contents-heading"),
    "contents-1": _Target(".contents li"),
    "contents-2": _Target(".contents li.level-2"),
    "disclaimer": _Target(".disclaimer", is_box=True),
}
"""Every kind of paragraph that prints in the text; header, footer and marking are css_page's."""


def paragraph_rules(style: HouseStyle, unit: Unit) -> str:
    """One rule for each kind of paragraph, and what that means for paragraphs inside it."""
    tokens = {value: f"var(--{name})" for name, value in reversed(list(style.colors.items()))}
    rules = [f"body {{ {_type(style.paragraphs['body'], unit, tokens)} }}"]
    for name, target in TARGETS.items():
        paragraph = style.paragraphs[name]
        box = _ground(paragraph, tokens) if target.is_cell else _box(paragraph, unit, tokens)
        face = "" if name in ("body", "first") else _type(paragraph, unit, tokens)
        rules.append(f"{target.selector} {{ {face}{box} }}")
        if target.is_box:
            rules.extend(_inner_rules(target, paragraph, style.paragraphs["body"], unit))
    if style.paragraphs["table-head"].background:  # a coloured row begins beside its words, not at their first letter
        edge = unit(style.lengths["table-gap"] / 2)
        rules.append(f"th:first-child, td:first-child {{ padding-left: {edge}; }}")
        rules.append(f"th:last-child, td:last-child {{ padding-right: {edge}; }}")
    return "\n".join(rules)


def _type(paragraph: ParagraphStyle, unit: Unit, tokens: Mapping[str, str]) -> str:
    """Size, weight and colour: `font: italic 400 11pt/15pt var(--font-text)`."""
    slope = "italic" if paragraph.italic else "normal"
    leading = paragraph.leading / paragraph.size * unit.stretch if unit.stretch != 1 else 0
    height = number(leading) if leading else unit(paragraph.leading)
    face = f"{slope} {paragraph.weight} {unit(paragraph.size)}/{height} var(--font-{paragraph.font})"
    upper = " text-transform: uppercase;" if paragraph.uppercase else ""
    return f"font: {face}; color: {tokens.get(paragraph.color, paragraph.color)};{upper} "


def _box(paragraph: ParagraphStyle, unit: Unit, tokens: Mapping[str, str]) -> str:
    """Room, rules and breaks. Left and right are padding, so that a paragraph is as wide as the text is."""
    room = (paragraph.before, 0, paragraph.after, 0)
    pad = (paragraph.pad_before, paragraph.right, paragraph.pad_after, paragraph.left)
    color = tokens.get(paragraph.border_color, paragraph.border_color)
    align = (
        "start" if paragraph.align == "left" or (unit.is_screen and paragraph.align == "justify") else paragraph.align
    )
    rules = [
        f"margin: {_sides(room, unit)}; padding: {_sides(pad, unit)};",
        f"text-align: {align}; hyphens: {'auto' if paragraph.hyphenate else 'manual'};",
        f"text-indent: {unit(paragraph.indent)};",
    ]
    if unit.is_screen and paragraph.right:
        rules.append(f"--pad: {unit(paragraph.right)};")  # how far a note in the box is from the margin
    if ground := _ground(paragraph, tokens):
        rules.append(ground)
    for side in ("top", "bottom", "left"):
        if width := getattr(paragraph, f"border_{side}"):
            rules.append(f"border-{side}: {number(width)}pt solid {color};")
    if paragraph.keep_next:
        rules.append("break-after: avoid;")
    if paragraph.keep_together:
        rules.append("break-inside: avoid;")
    return " ".join(rules)


def _ground(paragraph: ParagraphStyle, tokens: Mapping[str, str]) -> str:
    """The colour that a paragraph stands on, if it has one."""
    ground = tokens.get(paragraph.background, paragraph.background)
    return f"background: {ground};" if paragraph.background else ""


def _sides(lengths: tuple[float, ...], unit: Unit) -> str:
    return " ".join(unit(length) for length in lengths) if any(lengths) else "0"


def _inner_rules(target: _Target, box: ParagraphStyle, body: ParagraphStyle, unit: Unit) -> list[str]:
    """Paragraphs in a box take its look; the second and later ones are parted as the running text is."""
    parts = [part + target.scope for part in target.selector.split(", ")]
    inner = ", ".join(f"{part} > p" for part in parts)
    after = ", ".join(f"{part} > * + p" for part in parts)
    later = unit(max(body.indent, 0))
    rules = [
        f"{inner} {{ margin: 0; text-align: inherit; hyphens: inherit; text-indent: inherit; }}",
        f"{after} {{ margin-top: {unit(body.after)}; text-indent: {later}; }}",
    ]
    if box.border_between:
        width = number(box.border_between)
        rules.append(f"{target.selector}:not(:last-child) {{ border-bottom: 0; }}")
        rules.append(f"{target.selector} + {target.selector} {{ border-top-width: {width}pt; }}")
    return rules
