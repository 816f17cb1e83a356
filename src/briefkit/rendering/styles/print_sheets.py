"""What the printer needs of a house style: known before a section is read, so that the printer can make ready."""

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.pdf.model import PrintSheets
from briefkit.rendering.styles.fonts import SCHEME, packaged_fonts
from briefkit.rendering.styles.sheets import print_css


def print_sheets(style: HouseStyle, *, marked: bool) -> PrintSheets:
    """The style sheets of the printed page and the files they name; `marked`: there is a stamp on each page."""
    fonts = packaged_fonts()
    return PrintSheets((print_css(style, marked=marked),), {f"{SCHEME}{name}": fonts[name] for name in fonts})
