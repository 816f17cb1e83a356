"""What a paragraph of Word holds, what its reader works with, and the letters of a run."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefkit.readers.docx.package import W, value
from briefkit.readers.docx.styles import Styles
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.files.pictures import Pictures
from briefkit.readers.files.symbol_fonts import symbol, unsymbolled
from briefkit.readers.files.xml_parts import Element
from briefkit.readers.markdown.flow import Inline

_LETTERS = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}


@dataclass(slots=True)
class Content:
    """What was read of a paragraph: inlines, the sequences that its fields count, what stands in boxes at its side."""

    inlines: list[Inline] = field(default_factory=list)
    sequences: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    rules: int = 0


@dataclass
class Surroundings:
    """What the reader of a part works with: styles, what was lost, pictures, the package's parts."""

    styles: Styles
    tally: Tally
    pictures: Pictures
    read_part: Callable[[str], bytes | None]
    text_width: int
    """In twentieths of a point."""
    comments: dict[str, str] = field(default_factory=dict)
    """The text that each comment is on, by its id."""


def letters_of(element: Element, font: str, tally: Tally) -> str:
    """The letters that an element of a run stands for, those of symbol fonts as Unicode."""
    name = str(element.tag).removeprefix(W)
    if name == "t":
        text, unknown = unsymbolled(element.text or "", font)
        for _ in range(unknown):
            tally.add(Loss.SYMBOL, font)
        return text.replace("\u00ad", "")
    if name == "sym":
        letter = symbol(value(element, "font"), value(element, "char"))
        if letter is None:
            tally.add(Loss.SYMBOL, f"{value(element, 'font')} {value(element, 'char')}")
        return letter or "\ufffd"
    return _LETTERS.get(name, "")
