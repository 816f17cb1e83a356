"""The text layer of a PDF as runs: letters in a row of one size, on one line, in one font; nothing is judged here."""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, pi
from pathlib import PurePosixPath
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from briefkit.findings import BriefError
from briefkit.readers.pdf_rules import Rule, page_rules

MAX_PAGES = 3000
_ASKEW = -1  # the turn of letters that run neither along the page nor up or down it
_WORD_GAP = 0.55  # times the size: a wider gap parts runs, for a raised number may stand in it
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


_Place = tuple[float, float, float]
"""Left and right end and base line of a letter."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look: where they begin and end, their base line (from the bottom of the page), their size."""

    text: str
    left: float
    right: float
    base: float
    size: float
    italic: bool = False
    bold: bool = False
    turn: int = 0
    """By how many quarters of a circle it is turned to the left; its places are those of the page turned back."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's runs in the order of the file, and the lines drawn across it; both of the page as it is read."""

    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class PdfText:
    """The pages of a file, and what it says of itself."""

    pages: tuple[Page, ...]
    info: dict[str, str]


def read_runs(path: PurePosixPath, data: bytes) -> PdfText:
    """Read the text layer of a file; `BriefError` where it is encrypted, damaged or only pictures."""
    document = _open(path, data)
    try:
        if len(document) > MAX_PAGES:
            raise BriefError(f"{path} has {len(document)} pages", f"the limit is {MAX_PAGES}; give a part of it")
        pages = tuple(_page(document, index) for index in range(len(document)))
        info = {key: value.strip() for key, value in document.get_metadata_dict(skip_empty=True).items()}
    finally:
        document.close()
    if sum(len(run.text) for page in pages for run in page.runs) < 10 * len(pages):
        raise BriefError(
            f"{path} has no text layer: its pages are pictures",
            "run a text recognition over it (`ocrmypdf in.pdf out.pdf`) and give the result",
        )
    return PdfText(pages, info)


def _open(path: PurePosixPath, data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise BriefError(f"{path} is encrypted", "open it with its password and save it without") from error
        raise BriefError(
            f"{path} is no PDF that can be read: {error}", "open it in a viewer and print it into a new PDF"
        ) from error


def _page(document: Any, index: int) -> Page:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return Page(0, 0, ())  # a damaged page; that it has no text is a finding
    try:
        text_page = page.get_textpage()
        try:
            runs = tuple(_runs(text_page.raw))
        finally:
            text_page.close()
        width, height = page.get_size()
        upright = _upright(runs)
        turned = bool(upright) and upright[0].turn != 0
        return Page(float(width), float(height), upright, () if turned else page_rules(page.raw))
    finally:
        page.close()


def _upright(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs that stand as most letters of the page do: what a library stamps along a margin is no text of it."""
    letters: Counter[int] = Counter()
    for run in runs:
        letters[run.turn] += len(run.text)
    most = max(letters, key=lambda turn: letters[turn], default=0)
    return tuple(run for run in runs if run.turn == most)


@dataclass(slots=True)
class _Look:
    """What is common to all letters of one text object."""

    size: float
    italic: bool
    bold: bool
    turn: int = 0


@dataclass(slots=True)
class _OpenRun:
    """The run that letters are being added to."""

    look: _Look
    letters: list[str]
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    last: float | None = None
    """The left end of the last letter; the letters of a ligature have it in common."""

    def takes(self, place: _Place, look: _Look) -> bool:
        """Tell whether a letter goes on with the run: same look, same line, no wide gap."""
        left, right, base = place
        size = self.look.size
        if look != self.look or abs(base - self.base) >= 0.08 * size:
            return False
        return (left, right) == (self.last, self.right) or -0.5 * size < left - self.right < _WORD_GAP * size

    def add(self, letter: str, place: _Place) -> None:
        """Add a letter; a gap before it is a space."""
        self.last = place[0]
        if place[0] - self.right > 0.2 * self.look.size and self.letters[-1] != " ":
            self.letters.append(" ")
        self.letters.append(letter)
        self.right = place[1]

    def closed(self) -> Run:
        """The run as it is."""
        look = self.look
        text = "".join(self.letters)
        return Run(text, self.left, self.right, self.base, look.size, look.italic, look.bold, look.turn)


def _runs(text_page: Any) -> Iterator[Run]:
    """Letters in the order of the file, cut where the look, the line or the column changes."""
    run: _OpenRun | None = None
    for letter, place, look in _letters(text_page):
        if place is None and letter:
            if run:
                run.letters.append(letter)
            continue
        if run and (place is None or not run.takes(place, look)):
            yield run.closed()
            run = None
        if place is None:
            continue
        if run:
            run.add(letter, place)
        else:
            run = _OpenRun(look, [letter], *place, place[0])
    if run:
        yield run.closed()


def _letters(text_page: Any) -> Iterator[tuple[str, _Place | None, _Look]]:
    """Each letter with its place and look; spaces that pdfium put in have no place, an end of a line is empty."""
    box = raw.FS_RECTF()  # the loose box: as wide as the letter's advance, whatever its shape
    x, y = ctypes.c_double(), ctypes.c_double()
    looks: dict[int, _Look] = {}
    none = _Look(0, False, False)
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in (10, 13):
            yield "", None, none
            continue
        letter = chr(code)
        handle = raw.FPDFText_GetTextObject(text_page, index)
        if not handle or code == 32:
            yield _HYPHENS.get(letter, letter) if code > 31 or code == 2 else " ", None, none
            continue
        if not raw.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        address = ctypes.cast(handle, ctypes.c_void_p).value or 0
        look = looks.get(address)
        if look is None:
            angle = raw.FPDFText_GetCharAngle(text_page, index)
            look = looks[address] = _look(handle, _turn(angle))
        letter = _HYPHENS.get(letter, _LIGATURES.get(letter, letter))
        if letter == "-" or (code >= 32 and not 0xE000 <= code <= 0xF8FF):
            yield letter, _place(box, x.value, y.value, look.turn), look


def _turn(angle: float) -> int:
    """Quarters of a circle to the left (pdfium counts to the right); `_ASKEW` for what stands at another angle."""
    quarters = -angle / (pi / 2)
    return round(quarters) % 4 if abs(quarters - round(quarters)) < 0.1 else _ASKEW


def _place(box: Any, x: float, y: float, turn: int) -> _Place:
    """The place of a letter on the page, turned so that the letter is upright."""
    if turn == 1:
        return box.bottom, box.top, -x
    if turn == 2:
        return -box.right, -box.left, -y
    if turn == 3:
        return -box.top, -box.bottom, x
    return box.left, box.right, y


def _look(handle: Any, turn: int) -> _Look:
    """Size on the page (the font's size times the scale of its matrix), slant and weight of a text object."""
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(handle, size)
    if size.value < 0 and turn != _ASKEW:
        turn = (turn + 2) % 4  # letters that are turned twice stand upright
    matrix = raw.FS_MATRIX()
    scale = hypot(matrix.c, matrix.d) if raw.FPDFPageObj_GetMatrix(handle, matrix) else 1.0
    font = raw.FPDFTextObj_GetFont(handle)
    flags = raw.FPDFFont_GetFlags(font) if font else 0
    name = _font_name(font) if font else ""
    italic = bool(max(flags, 0) & _ITALIC_FLAG) or "italic" in name or "oblique" in name or name.endswith(("-it", "-i"))
    bold = bool(max(flags, 0) & _BOLD_FLAG) or "bold" in name or "black" in name or "heavy" in name
    return _Look(round(abs(size.value) * (scale or 1.0), 2), italic, bold, turn)


def _font_name(font: Any) -> str:
    buffer = ctypes.create_string_buffer(120)
    raw.FPDFFont_GetBaseFontName(font, buffer, 120)
    return buffer.value.decode("utf-8", "replace").lower()
