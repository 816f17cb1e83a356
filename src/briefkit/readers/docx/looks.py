"""How a run of Word is set, compared with the paragraph it stands in."""

from dataclasses import dataclass

from briefkit.readers.docx.package import W, is_on, value
from briefkit.readers.docx.styles import Styles
from briefkit.readers.files.xml_parts import Element
from briefkit.readers.markdown.flow import PLAIN, Look

_HIGH = 4  # half points


@dataclass(frozen=True, slots=True)
class RunLook:
    """The look of a run; what its character style is for, its font, whether it is hidden."""

    look: Look = PLAIN
    role: str = ""
    font: str = ""
    hidden: bool = False


_PLAIN = RunLook()


class Looks:
    """The looks of runs, each worked out once: a document has few, however many runs it has."""

    def __init__(self, styles: Styles) -> None:
        """`styles` are those of the file."""
        self.styles = styles
        self._known: dict[object, RunLook] = {}

    def look(self, properties: Element | None, base: RunLook) -> RunLook:
        """What a run has that its paragraph has not: italics in a quotation set in italics are upright again."""
        if properties is None:
            return _PLAIN
        key = (base, *[(child.tag, *child.values()) for child in properties])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _look_of(properties, base, self.styles)
        return known


def _look_of(properties: Element, base: RunLook, styles: Styles) -> RunLook:
    style = value(properties.find(f"{W}rStyle"))
    own = styles.look(style)
    raised = value(properties.find(f"{W}vertAlign")) or _moved(value(properties.find(f"{W}position")))
    fonts = properties.find(f"{W}rFonts")
    struck = is_on(properties, "strike") or is_on(properties, "dstrike")
    look = Look(
        toggled(is_on(properties, "i"), own.italic, base.look.italic),
        toggled(is_on(properties, "b"), own.bold, base.look.bold),
        raised == "superscript" if raised else own.raised,
        raised == "subscript" if raised else own.lowered,
        toggled(is_on(properties, "smallCaps"), own.small_caps, base.look.small_caps),
        bool(struck) if struck is not None else own.struck,
    )
    font = value(fonts, "ascii") or value(fonts, "hAnsi")
    role = styles.run_role(style) if style else ""
    if role == "source-label":  # `Source:`, which a build slants by itself
        look = PLAIN
    return RunLook(look, role, font, bool(is_on(properties, "vanish")))


def _moved(half_points: str) -> str:
    """What a run is that stands higher than its line, or lower, as WordPerfect and converters write it."""
    try:
        distance = int(half_points or 0)
    except ValueError:
        return ""
    return "superscript" if distance >= _HIGH else "subscript" if distance <= -_HIGH else ""


def toggled(said: bool | None, by_style: bool, base: bool) -> bool:
    """Tell whether a run differs from its paragraph: by what it says itself, else by its own style."""
    return by_style if said is None else said != base
