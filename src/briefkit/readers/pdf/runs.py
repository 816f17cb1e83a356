"""The text layer of a PDF as runs: letters in a row of one size, on one line, in one font; nothing is judged here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import pypdfium2 as pdfium

from briefkit.findings import BriefError
from briefkit.readers.pdf.letters import read_letters
from briefkit.readers.pdf.links import page_links
from briefkit.readers.pdf.rules import Rule, page_rules
from briefkit.readers.pdf.signs import Look, Place

MAX_PAGES = 3000
_WORD_GAP = 0.55  # times the size: a wider gap parts runs, for a raised number may stand in it


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
    font: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's runs in the order of the file, and the lines drawn across it; both of the page as it is read."""

    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()
    links: tuple[str, ...] = ()
    """The web addresses that it links to."""


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
        rules = () if turned else page_rules(page.raw)
        return Page(float(width), float(height), upright, rules, page_links(document.raw, page.raw))
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
class _OpenRun:
    """The run that letters are being added to."""

    look: Look
    letters: list[str]
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    last: float | None = None
    """The left end of the last letter; the letters of a ligature have it in common."""

    def takes(self, place: Place, look: Look) -> bool:
        """Tell whether a letter goes on with the run: same look, same line, no wide gap."""
        left, right, base = place
        size = self.look.size
        if look != self.look or abs(base - self.base) >= 0.08 * size:
            return False
        return (left, right) == (self.last, self.right) or -0.5 * size < left - self.right < _WORD_GAP * size

    def add(self, letter: str, place: Place) -> None:
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
        return Run(text, self.left, self.right, self.base, look.size, look.italic, look.bold, look.turn, look.font)


def _runs(text_page: Any) -> Iterator[Run]:
    """Letters in the order of the file, cut where the look, the line or the column changes."""
    run: _OpenRun | None = None
    for letter in read_letters(text_page):
        place, look = letter.place, letter.look
        if place is None and letter.text:
            if run:
                run.letters.append(letter.text)
            continue
        if run and (place is None or not run.takes(place, look)):
            yield run.closed()
            run = None
        if place is None:
            continue
        if run:
            run.add(letter.text, place)
        else:
            run = _OpenRun(look, [letter.text], *place, place[0])
    if run:
        yield run.closed()
