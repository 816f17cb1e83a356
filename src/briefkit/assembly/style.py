"""What a house style is: design tokens that make the CSS and the Word styles alike.

All lengths are points (1 mm = 72/25.4 pt), colours `#rrggbb`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal

Align = Literal["left", "right", "center", "justify"]


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """The look of one kind of paragraph, for CSS and Word at once.

    `indent` is that of the first line (negative: hanging); `left`/`right` that of the whole paragraph.
    `before`/`after` are margins, `pad_before`/`pad_after` room that stays at the top of a page (padding in
    CSS, added to the spacing in Word).
    """

    font: str = "text"  # a key of HouseStyle.fonts
    size: float = 11
    leading: float = 15
    weight: int = 400
    italic: bool = False
    align: Align = "left"
    color: str = "#000000"
    background: str = ""
    before: float = 0
    after: float = 0
    pad_before: float = 0
    pad_after: float = 0
    indent: float = 0
    left: float = 0
    right: float = 0
    keep_next: bool = False
    keep_together: bool = False
    hyphenate: bool = False
    uppercase: bool = False
    border_top: float = 0
    border_bottom: float = 0
    border_left: float = 0
    border_between: float = 0
    border_color: str = "#000000"


@dataclass(frozen=True, slots=True)
class FontStack:
    """Fonts by preference for page and screen, and the one to name in a Word file."""

    families: tuple[str, ...]
    word: str


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """The sheet and its margins; `inside`/`outside` are left/right of a right-hand page."""

    width: float
    height: float
    top: float
    bottom: float
    inside: float
    outside: float
    mirrored: bool = False

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.inside - self.outside

    @property
    def picture_height(self) -> float:
        """The most that a picture or chart may take of a page; the rest is for caption, source and a note."""
        return (self.height - self.top - self.bottom) * 0.8


@dataclass(frozen=True)
class HouseStyle:
    """A house style as read from its folder, with what it inherits (`extends`) filled in.

    `paragraphs` has at least: body, first, title, subtitle, series, author, affiliation, abstract-heading,
    abstract, keywords, heading-1 … heading-6, quotation, list, footnote, caption, table, table-head, source,
    recommendation, recommendation-meta, recommendation-list, reference, contents-heading, contents-1,
    contents-2, header, footer, disclaimer.
    `labels` are the words it prints (`abstract`, `keywords`, `recommendation`, `recommendations`, `figure`,
    `table`, `source`, `contents`, `references`, `due`, `priority`, `status`, `draft`, …).
    `options` are its switches (see docs/reference/house-style.md).
    `files` maps `page.html`, `print.css`, `screen.css`, the CSL file and pictures to their text or bytes.
    """

    name: str
    page: PageGeometry
    fonts: Mapping[str, FontStack]
    colors: Mapping[str, str]
    paragraphs: Mapping[str, ParagraphStyle]
    labels: Mapping[str, str]
    options: Mapping[str, object]
    csl: str  # the text of the CSL style
    files: Mapping[PurePosixPath, str | bytes] = field(default_factory=dict, repr=False)
    lineage: Sequence[str] = ()  # its own name, then those it extends
    lengths: Mapping[str, float] = field(default_factory=dict)  # those of style_table.LENGTHS
