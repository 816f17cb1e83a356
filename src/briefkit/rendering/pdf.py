"""Print a page to PDF with WeasyPrint: every note once and on the page of its call, tagged, the same bytes.

print_pdf(page) = prepare the tree -> lay out, look at the notes, repair, lay out again -> paint and tag
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import weasyprint
from cssselect2 import ElementWrapper
from weasyprint.text.fonts import FontConfiguration

from briefkit import __version__
from briefkit.findings import BriefError
from briefkit.rendering.pdf_fetch import GuardedFetcher, check_inline_drawings
from briefkit.rendering.pdf_fonts import read_fonts
from briefkit.rendering.pdf_model import PrintedPdf, PrintPage
from briefkit.rendering.pdf_notes import NoteLayout, read_notes
from briefkit.rendering.pdf_repair import repair
from briefkit.rendering.pdf_speed import agent_sheets, quick_printing
from briefkit.rendering.pdf_split import split_long_notes
from briefkit.rendering.pdf_tags import mend_tags
from briefkit.rendering.pdf_tree import BASE_SHEET, prepare_tree, undescribed_pictures
from briefkit.rendering.pdf_weasyprint import UnevenArea, mended_footnotes

MAX_LAYOUTS = 5
_VARIANT = "pdf/ua-1"


def print_pdf(page: PrintPage) -> PrintedPdf:
    """Print a page; what is wrong with the result is in its `faults`.

    `BriefError` is raised only where WeasyPrint cannot lay the pages out at all. One file is made at a time.
    """
    fetcher = GuardedFetcher(page.files)
    root = prepare_tree(page.root, page.lang)
    check_inline_drawings(root, fetcher)
    with quick_printing(), _reading_log(fetcher):
        laid_out = _lay_out_until_sound(page, root, fetcher)
        _describe(laid_out.document.metadata, page)
        finisher = _Finisher()
        data = laid_out.document.write_pdf(finisher=finisher, pdf_variant=_VARIANT)
    fonts = read_fonts(laid_out.document, page.fonts)
    return PrintedPdf(
        data=data,
        pages=len(laid_out.document.pages),
        notes=laid_out.notes.notes,
        faults=laid_out.notes.faults,
        fonts=fonts.embedded,
        missing_fonts=fonts.missing,
        fallbacks=fonts.fallbacks,
        refused=tuple(sorted(fetcher.refused.items())),
        undescribed=undescribed_pictures(root),
        layouts=laid_out.layouts,
        mended=laid_out.mended,
        tags_mended=finisher.mended,
    )


def warm_up() -> None:
    """Load what the first page would wait for: fonts, style sheets, hyphenation, the look at WeasyPrint's source."""
    root = fromstring(_WARMING)
    print_pdf(PrintPage(root, ("body { hyphens: auto; width: 1cm; text-align: justify }",), "en-GB", "x"))


_WARMING = """<html lang="en-GB"><head><title>x</title></head><body><h1>x</h1><p>incomprehensibilities, justified
words<a class="note-call" href="#fn1">1</a><span class="footnote" id="fn1"><em>incomprehensibility</em></span></p>
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


def _lay_out_until_sound(page: PrintPage, root: Element, fetcher: GuardedFetcher) -> _LaidOut:
    """Lay out, split what is too long, repair, until the notes stand right or nothing is left to try."""
    layouts = 1
    best = now = _lay_out(page, root, fetcher, layouts)
    while layouts < MAX_LAYOUTS:
        if split_long_notes(now.document, root, now.notes.notes):
            layouts += 1
            best = now = _lay_out(page, root, fetcher, layouts)
        elif repair(root, now.notes):
            layouts += 1
            now = _lay_out(page, root, fetcher, layouts)
            best = min(best, now, key=_LaidOut.badness)
        else:
            break
    return best


def _lay_out(page: PrintPage, root: Element, fetcher: GuardedFetcher, layouts: int) -> _LaidOut:
    """One layout: the quick mended one, else the slow mended one, else WeasyPrint's own."""
    for way in (mended_footnotes, lambda: mended_footnotes(summing=False), _plain):
        try:
            document, mended = _render(page, root, fetcher, way)
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


def _plain() -> AbstractContextManager[bool]:
    return nullcontext(False)


def _render(
    page: PrintPage,
    root: Element,
    fetcher: GuardedFetcher,
    way: Callable[[], AbstractContextManager[bool]],
) -> tuple[Any, bool]:
    fonts = FontConfiguration()
    sheets = [
        weasyprint.CSS(string=text, font_config=fonts, url_fetcher=fetcher) for text in (BASE_SHEET, *page.stylesheets)
    ]
    with way() as mended:
        html = _TreeHtml(root, fetcher)
        return html.render(font_config=fonts, stylesheets=sheets, pdf_variant=_VARIANT), mended


class _TreeHtml(weasyprint.HTML):  # type: ignore[misc]
    """A WeasyPrint document from a tree: nothing is written and parsed again."""

    def __init__(self, root: Element, fetcher: GuardedFetcher) -> None:
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root

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
    """Keeps of WeasyPrint's log which pictures it could not draw; the rest is in the result anyhow."""

    def __init__(self, fetcher: GuardedFetcher) -> None:
        super().__init__()
        self._fetcher = fetcher

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(("Failed to load image", "Failed to render SVG")) and record.args:
            self._fetcher.refuse(str(next(iter(record.args))), "cannot be drawn")


@contextmanager
def _reading_log(fetcher: GuardedFetcher) -> Iterator[None]:
    """Keep WeasyPrint's log off the screen and read it."""
    logger = logging.getLogger("weasyprint")
    before = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [_LogReader(fetcher)], False
    try:
        yield
    finally:
        logger.handlers, logger.propagate = before
