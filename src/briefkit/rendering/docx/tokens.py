"""Design tokens as properties of Word's paragraphs and runs, in twentieths, eighths and halves of points."""

from dataclasses import dataclass
from typing import Any

from briefkit.assembly.style import HouseStyle, ParagraphStyle
from briefkit.rendering.docx.xml import PARAGRAPH_ORDER, RUN_ORDER, Element, el, ordered

_JUSTIFY = {"left": "left", "right": "right", "center": "center", "justify": "both"}
BOLD_FROM = 600
_BORDER_SPACE_MAX = 31  # points; more is refused (ECMA-376 part 1, 17.3.1.7)


def twentieths(points: float) -> int:
    """Points as Word counts lengths: 15 pt is 300."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Points as Word counts type sizes: 9.5 pt is 19."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Points as Word counts rules: .5 pt is 4; the thinnest is 2."""
    return max(2, round(points * 8))


def hex_color(color: str) -> str:
    """`#1b3a5b` as `1B3A5B`."""
    return color.lstrip("#").upper()


def length(style: HouseStyle, name: str, default: float) -> float:
    """A length of the house style that belongs to no paragraph."""
    return float(style.lengths.get(name, default))


def fonts(style: HouseStyle, key: str) -> Element:
    """The fonts of a run; letters of complex scripts have their own (`rtl` in the style's fonts)."""
    stack = style.fonts.get(key) or style.fonts["text"]
    complex_script = style.fonts.get("rtl") or style.fonts.get("arabic")
    cs = complex_script.word if complex_script else "Times New Roman"
    return el("rFonts", ascii=stack.word, hAnsi=stack.word, eastAsia=stack.word, cs=cs)


def run_properties(style: HouseStyle, look: ParagraphStyle) -> Element:
    """The `w:rPr` of a kind of paragraph."""
    bold, italic = int(look.weight >= BOLD_FROM), int(look.italic)
    size = half_points(look.size)
    properties = [
        fonts(style, look.font),
        *(el(name, val=bold) for name in ("b", "bCs")),
        *(el(name, val=italic) for name in ("i", "iCs")),
        el("caps", val=int(look.uppercase)),
        el("color", val=hex_color(look.color)),
        el("sz", val=size),
        el("szCs", val=size),
    ]
    return el("rPr", *ordered(properties, RUN_ORDER))


@dataclass(frozen=True)
class Frame:
    """The borders of a kind of paragraph, with their room, in Word's measures."""

    look: ParagraphStyle

    @property
    def box(self) -> bool:
        """Tell whether it has a ground, so that its padding must be painted."""
        return bool(self.look.background)

    def top(self, width: float) -> Element | None:
        """The rule above; in a box without one, a rule in the colour of the ground carries the padding."""
        return self._side("top", width, self.look.pad_before)

    def bottom(self, width: float) -> Element | None:
        """The rule below."""
        return self._side("bottom", width, self.look.pad_after)

    def between(self, width: float) -> Element | None:
        """The rule between two paragraphs of this kind that follow each other."""
        if not width:
            return None
        return self._rule("between", width, self.look.border_color, self.look.pad_before)

    def left(self) -> Element | None:
        """The bar at the left, at the edge of the text block however far the text stands in."""
        room = self.look.left + min(self.look.indent, 0) - self.look.border_left
        return self._side("left", self.look.border_left, room)

    def right(self) -> Element | None:
        """Nothing but the padding of a box."""
        return self._side("right", 0, self.look.right)

    def _side(self, side: str, width: float, room: float) -> Element | None:
        if width:
            return self._rule(side, width, self.look.border_color, room)
        if self.box and room:
            return self._rule(side, 0.25, self.look.background, room)
        return None

    def _rule(self, side: str, width: float, color: str, room: float) -> Element:
        space = min(_BORDER_SPACE_MAX, max(0, round(room)))
        return el(side, val="single", sz=eighths(width), space=space, color=hex_color(color))


def borders(look: ParagraphStyle, *, top: float | None = None, bottom: float | None = None) -> Element | None:
    """The `w:pBdr` of a kind of paragraph; `top` and `bottom` take the place of its own rules."""
    frame = Frame(look)
    sides = (
        frame.top(look.border_top if top is None else top),
        frame.left(),
        frame.bottom(look.border_bottom if bottom is None else bottom),
        frame.right(),
        frame.between(look.border_between),
    )
    found = [side for side in sides if side is not None]
    return el("pBdr", *found) if found else None


def paragraph_properties(look: ParagraphStyle, *extra: Element) -> Element:
    """The `w:pPr` of a kind of paragraph."""
    properties = [
        el("keepNext", val=int(look.keep_next)),
        el("keepLines", val=int(look.keep_together)),
        el("widowControl", val=1),
        el("suppressAutoHyphens", val=int(not look.hyphenate)),
        _spacing(look),
        _indent(look),
        el("jc", val=_JUSTIFY[look.align]),
        *extra,
    ]
    frame = borders(look)
    if frame is not None:
        properties.append(frame)
    if look.background:
        properties.append(el("shd", val="clear", color="auto", fill=hex_color(look.background)))
    return el("pPr", *ordered(properties, PARAGRAPH_ORDER))


def _spacing(look: ParagraphStyle) -> Element:
    # A rule carries its padding as its own distance from the text (`space`), so it is not counted twice.
    framed_top = bool(look.border_top or look.border_between or look.background)
    framed_bottom = bool(look.border_bottom or look.background)
    before = look.before + (0 if framed_top else look.pad_before)
    after = look.after + (0 if framed_bottom else look.pad_after)
    return el(
        "spacing",
        before=max(0, twentieths(before)),
        after=max(0, twentieths(after)),
        line=twentieths(look.leading),
        lineRule="exact",
    )


def _indent(look: ParagraphStyle) -> Element:
    first: dict[str, Any] = (
        {"hanging": twentieths(-look.indent)} if look.indent < 0 else {"firstLine": twentieths(look.indent)}
    )
    return el("ind", left=twentieths(look.left), right=twentieths(look.right), **first)
