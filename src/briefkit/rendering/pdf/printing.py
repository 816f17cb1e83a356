"""Print a page to PDF with WeasyPrint: every note once and on the page of its call, tagged, the same bytes.

print_pdf(page) = prepare the tree -> lay out, look at the notes, repair, lay out again -> paint and tag
"""

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import weasyprint
from cssselect2 import ElementWrapper
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from briefkit import __version__
from briefkit.findings import BriefError
from briefkit.rendering.pdf.fetch import GuardedFetcher, check_inline_drawings
from briefkit.rendering.pdf.fonts import read_fonts
from briefkit.rendering.pdf.helper import helped
from briefkit.rendering.pdf.kept import KeptLines, keeping
from briefkit.rendering.pdf.model import PrintedPdf, PrintPage, PrintSheets
from briefkit.rendering.pdf.notes import NoteLayout, read_notes
from briefkit.rendering.pdf.painted import keep_painted
from briefkit.rendering.pdf.repair import repair
from briefkit.rendering.pdf.speed import agent_sheets, quick_printing
from briefkit.rendering.pdf.speed_guard import taken
from briefkit.rendering.pdf.speed_painting import width_of
from briefkit.rendering.pdf.split import split_long_notes
from briefkit.rendering.pdf.svg_text import TEXT_MENDS
from briefkit.rendering.pdf.tags import mend_tags
from briefkit.rendering.pdf.tree import BASE_SHEET, prepare_tree, undescribed_pictures
from briefkit.rendering.pdf.weasyprint import UnevenArea, mended_footnotes
from briefkit.rendering.pdf.wide_tables import narrow_tables, wide_tables

MAX_LAYOUTS = 5
_VARIANT = "pdf/ua-1"


class Press:
    """Style sheets that were read and fonts that were loaded: ready for the pages that have these."""

    def __init__(self, sheets: PrintSheets) -> None:
        """Read the style sheets, load the fonts."""
        self.sheets, self.digest = sheets, _digest(sheets)
        self.fetcher = GuardedFetcher(sheets.files)
        self.fonts, self.counters = FontConfiguration(), CounterStyle()
        with _reading_log(self.fetcher, set()):
            self.styles = [
                weasyprint.CSS(
                    string=text, font_config=self.fonts, counter_style=self.counters, url_fetcher=self.fetcher
                )
                for text in (BASE_SHEET, *sheets.stylesheets)
            ]
        self._refused = dict(self.fetcher.refused)
        self.missing_letters: set[str] = set()

    def begin(self) -> None:
        """Forget what the page before asked for in vain."""
        self.fetcher.refused = dict(self._refused)
        self.missing_letters = set()

    def warm_up(self, lang: str) -> None:
        """Do what the first page would wait for: load fonts in their sizes, hyphenation, the browser's sheet."""
        print_pdf(PrintPage(fromstring(_WARMING), self.sheets.stylesheets, lang, "x", files=self.sheets.files), self)


class _Ready:
    """The press that was used last: the papers of a house style come one after the other."""

    press: Press | None = None

    @classmethod
    def for_sheets(cls, sheets: PrintSheets) -> Press:
        """A press for these style sheets."""
        if cls.press is None or cls.press.sheets != sheets:
            cls.press = Press(sheets)
        return cls.press


def _digest(sheets: PrintSheets) -> str:
    """What stands for style sheets and fonts."""
    found = hashlib.blake2b(digest_size=12)
    for part in (*sheets.stylesheets, *sheets.files):
        found.update(b"%d|" % len(part) + part.encode())
    for content in sheets.files.values():
        found.update(b"%d|" % len(content) + content)
    return found.hexdigest()


def print_pdf(
    page: PrintPage, press: Press | None = None, lines: bytes = b"", *, has_helper: bool = False
) -> PrintedPdf:
    """Print a page, on a press that is ready where it fits; what is wrong with the result is in its `faults`.

    `lines` are those of the paper when it was last printed; without them a helper may break some (`helper`).
    `BriefError` is raised only where WeasyPrint cannot lay the pages out at all. One file is made at a time.
    """
    with quick_printing():  # one at a time: a press is for one page
        if press is None or press.sheets != page.sheets:
            press = _Ready.for_sheets(page.sheets)
        kept = KeptLines.from_bytes(lines, press.digest)
        with keeping(kept), taken(TEXT_MENDS):
            return _print(page, press, kept, has_helper and not lines)


def _print(page: PrintPage, press: Press, kept: KeptLines, has_helper: bool) -> PrintedPdf:
    press.begin()
    fetcher = press.fetcher
    root = prepare_tree(page.root, page.lang)
    check_inline_drawings(root, fetcher)
    with _reading_log(fetcher, press.missing_letters), _helped(press, root, kept) if has_helper else nullcontext():
        laid_out = _lay_out_until_sound(press, root)
        _describe(laid_out.document.metadata, page)
        finisher = _Finisher()
        data = laid_out.document.write_pdf(finisher=finisher, pdf_variant=_VARIANT)
    keep_painted(kept, width_of)
    fonts = read_fonts(laid_out.document, page.fonts)
    return PrintedPdf(
        data=data,
        pages=len(laid_out.document.pages),
        notes=laid_out.notes.notes,
        faults=laid_out.notes.faults,
        fonts=fonts.embedded,
        missing_fonts=fonts.missing,
        missing_letters=tuple(sorted(press.missing_letters)),
        fallbacks=fonts.fallbacks,
        wide_tables=wide_tables(root),
        refused=tuple(sorted(fetcher.refused.items())),
        undescribed=undescribed_pictures(root),
        layouts=laid_out.layouts,
        lines=kept.to_bytes(),
        mended=laid_out.mended,
        tags_mended=finisher.mended,
    )


_WARMING = """<html lang="en-GB"><head><title>x</title></head><body><h1>x</h1><p>incomprehensibilities, justified
words<a class="note-call" href="#fn1">1</a><span class="footnote" id="fn1"><em>incomprehensibility</em></span></p>
<p style="hyphens: auto; width: 1cm">incomprehensibilities</p>
<ul><li>x</li></ul><table><tr><th>x</th></tr><tr><td>x</td></tr></table></body></html>"""


@dataclass(frozen=True)
class _LaidOut:
    document: Any
    notes: NoteLayout
    mended: bool
    layouts: int = 1

    def badness(self) -> tuple[int, int, int]:
        """The worse the greater: lost text first, then order, then pages."""
        faults = self.notes.faults
        lost = len(faults.missing) + len(faults.doubled) + len(faults.cut)
        return lost, len(faults.misordered), len(faults.away)


def _lay_out_until_sound(press: Press, root: Element) -> _LaidOut:
    """Lay out, narrow tables, split what is too long, repair, until all stands right or nothing is left to try."""
    layouts = 1
    best = now = _lay_out(press, root, layouts)
    while layouts < MAX_LAYOUTS:
        if narrow_tables(now.document) or split_long_notes(now.document, root, now.notes.notes):
            layouts += 1
            best = now = _lay_out(press, root, layouts)
        elif repair(root, now.notes):
            layouts += 1
            now = _lay_out(press, root, layouts)
            best = min(best, now, key=_LaidOut.badness)
        else:
            break
    return best


def _lay_out(press: Press, root: Element, layouts: int) -> _LaidOut:
    """One layout: the quick mended one, else the slow mended one, else WeasyPrint's own."""
    for way in (mended_footnotes, lambda: mended_footnotes(summing=False), _plain):
        try:
            document, mended = _render(press, root, way)
        except UnevenArea:
            continue
        except Exception as error:  # whatever WeasyPrint stumbles over: another way may do
            stumbled: Exception = error
            continue
        return _LaidOut(document, read_notes(document, root), mended, layouts)
    raise BriefError(
        f"the pages cannot be laid out: WeasyPrint stops with {type(stumbled).__name__}: {stumbled}",
        "leave out the last changes of style or raw HTML to find what it is about",
    ) from stumbled


def _helped(press: Press, root: Element, kept: KeptLines) -> AbstractContextManager[object]:
    """A helper for the first layout."""

    def lay_out(lines: KeptLines) -> Any:
        with keeping(lines), mended_footnotes():
            return _render(press, root, _plain)[0]

    return helped(kept, lay_out)


def _plain() -> AbstractContextManager[bool]:
    return nullcontext(False)


def _render(press: Press, root: Element, way: Callable[[], AbstractContextManager[bool]]) -> tuple[Any, bool]:
    with way() as mended:
        html = _TreeHtml(root, press.fetcher)
        document = html.render(
            font_config=press.fonts,
            counter_style=press.counters,
            stylesheets=press.styles,
            pdf_variant=_VARIANT,
        )
        return document, mended


class _TreeHtml(weasyprint.HTML):  # type: ignore[misc]
    """A WeasyPrint document from a tree: nothing is written and parsed again."""

    def __init__(self, root: Element, fetcher: GuardedFetcher) -> None:
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root

    def _ua_counter_style(self) -> Any:
        agent_sheets()  # which brings them along
        return super()._ua_counter_style()

    def _ua_stylesheets(self, forms: bool = False) -> Any:
        return agent_sheets() or super()._ua_stylesheets(forms)


def _describe(metadata: Any, page: PrintPage) -> None:
    """What the file says of itself; no date unless one is given, so that its bytes stay the same."""
    metadata.title = page.title
    metadata.authors = list(page.authors)
    metadata.description = page.subject or None
    metadata.keywords = list(page.keywords)
    metadata.generator = f"briefkit {__version__}"
    metadata.created = metadata.modified = page.created or None
    metadata.lang = page.lang
    metadata.attachments = []


class _Finisher:
    """Called by WeasyPrint before the file is written."""

    mended = False

    def __call__(self, document: Any, pdf: Any) -> None:
        self.mended = mend_tags(document, pdf)


class _LogReader(logging.Handler):
    """Keeps of WeasyPrint's log which pictures it could not draw and which letters; the rest is in the result."""

    def __init__(self, fetcher: GuardedFetcher, missing_letters: set[str]) -> None:
        super().__init__()
        self._fetcher, self._missing_letters = fetcher, missing_letters

    def emit(self, record: logging.LogRecord) -> None:
        if not record.args:
            return
        first, message = str(next(iter(record.args))), str(record.msg)
        if message.startswith(("Failed to load image", "Failed to render SVG")):
            self._fetcher.refuse(first, "cannot be drawn")
        elif message.startswith(".notdef glyph"):
            self._missing_letters.add(first)


@contextmanager
def _reading_log(fetcher: GuardedFetcher, missing_letters: set[str]) -> Iterator[None]:
    """Keep WeasyPrint's log off the screen and read it, also where somebody has silenced it."""
    logger = logging.getLogger("weasyprint")
    before = logger.handlers, logger.propagate, logger.level
    logger.handlers, logger.propagate = [_LogReader(fetcher, missing_letters)], False
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.handlers, logger.propagate = before[:2]
        logger.setLevel(before[2])
