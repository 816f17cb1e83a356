"""What goes into the printer and what comes out: the page as a tree, the file with facts about it.

Nothing here imports WeasyPrint, so that whoever only names these types does not pay for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element


@dataclass(frozen=True)
class PrintSheets:
    """What is the same for all papers of a style: style sheets, and the files they may name besides data URLs.

    `files` are by address: `brief:fonts/x.otf` -> content.
    """

    stylesheets: tuple[str, ...]
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class PrintPage:
    """A paper ready for the printer: a whole `<html>` tree, its style sheets, and what it says of itself.

    `fonts` are the font stacks that the style names, best first. `files` are what the style sheets and the
    page may name besides data URLs (`brief:fonts/x.otf`): address -> content. `created` is an ISO date or
    date and time; without one the file carries none.
    """

    root: Element
    stylesheets: tuple[str, ...]
    lang: str
    title: str
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    fonts: tuple[tuple[str, ...], ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    created: str = ""

    @property
    def sheets(self) -> PrintSheets:
        """Style sheets and files."""
        return PrintSheets(self.stylesheets, self.files)


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """Where a note and its call came to stand; pages count from 1, 0 stands for "nowhere".

    `last_page` differs from `page` where a long note runs over. `share` is its height as a part of the room
    for text on a page.
    """

    id: str
    number: str
    call_page: int
    page: int
    last_page: int
    share: float = 0.0

    @property
    def is_away(self) -> bool:
        """Tell whether it begins on another page than its call."""
        return bool(self.page and self.call_page) and self.page != self.call_page


@dataclass(frozen=True)
class NoteFaults:
    """What is wrong with the notes of a file, by their ids; all empty in a sound one.

    `missing`: in no footnote area; `doubled`: in more than one place; `misordered`: after one that should
    follow; `cut`: runs off the page, so that text is lost; `away`: not on the page of its call; `tall`:
    takes more than half of the room for text.
    """

    missing: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    misordered: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    away: tuple[PlacedNote, ...] = ()
    tall: tuple[PlacedNote, ...] = ()

    @property
    def lose_text(self) -> bool:
        """Tell whether text is lost or printed twice, so that the file must not go out."""
        return bool(self.missing or self.doubled or self.cut)


@dataclass(frozen=True, slots=True)
class FontFallback:
    """A font that is embedded though no stack names it, and some of the letters it was needed for."""

    name: str
    letters: str


@dataclass(frozen=True, slots=True)
class WideTable:
    """A table that does not fit its page at any size that can be read: its caption, and by how many millimetres."""

    caption: str
    excess: float


@dataclass(frozen=True)
class PrintedPdf:
    """A PDF file and what a look at its pages says.

    `missing_fonts` are first choices of stacks in use that are not on this machine; `missing_letters` are those
    that no font has; `wide_tables` are those whose words were broken; `refused` are addresses that the page asked
    for and did not get, each with the reason; `undescribed` are pictures without alternative text; `tags_mended` is
    false where this WeasyPrint is not the one whose tags are known.
    """

    data: bytes = field(repr=False)
    pages: int
    notes: tuple[PlacedNote, ...]
    faults: NoteFaults
    fonts: tuple[str, ...] = ()
    missing_fonts: tuple[str, ...] = ()
    missing_letters: tuple[str, ...] = ()
    fallbacks: tuple[FontFallback, ...] = ()
    wide_tables: tuple[WideTable, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    undescribed: tuple[str, ...] = ()
    layouts: int = 1  # how often the pages were laid out until the notes stood right
    lines: bytes = field(default=b"", repr=False, compare=False)  # to be handed in when the paper is printed again
    mended: bool = True  # false: an unknown WeasyPrint, set with its plain layout
    tags_mended: bool = True
