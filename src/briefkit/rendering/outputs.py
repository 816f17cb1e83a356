"""A set paper as a file: PDF, HTML or DOCX, and what a look at the result found."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering import ast
from briefkit.rendering.ast import Elements, document, text_of, words
from briefkit.rendering.docx.input import CitationField, DocxAuthor, DocxInput, DocxProperties
from briefkit.rendering.html.check import lost_on_screen
from briefkit.rendering.html.page import ContentsEntry, PageAuthor, PageInput, print_root, screen_page
from briefkit.rendering.html.template import PageError
from briefkit.rendering.html.tree import escape_text
from briefkit.rendering.markup import REFERENCES_ID, Markup, references_blocks, references_heading, write_markup
from briefkit.rendering.pandoc.running import PandocFailedError, PandocTimeoutError, run_pandoc
from briefkit.rendering.pdf.check import faults_in_print
from briefkit.rendering.pdf.model import PrintedPdf, PrintPage
from briefkit.rendering.pdf.process import print_here
from briefkit.rendering.readable_dates import readable_date
from briefkit.rendering.reading import read_tree
from briefkit.rendering.running_heads import foot_text
from briefkit.rendering.set_brief import SetBrief
from briefkit.rendering.styles.print_sheets import print_sheets
from briefkit.text import ExpandedText, Location

_SAYS_ITSELF = regex(r"\b(?:embargo|publi|releas|until|before|not\b)", re.IGNORECASE)
"""An embargo that is a whole sentence: `Not for publication before …`."""


@dataclass(frozen=True)
class Output:
    """A file in memory, what is wrong with it, and figures about it (`pages`, `notes`)."""

    data: bytes = field(repr=False)
    findings: tuple[Finding, ...] = ()
    facts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Writer:
    """Writes one set paper; what the formats share is made once.

    `draft` is the stamp of a draft; `printer` makes a PDF of a page.
    """

    brief: SetBrief
    draft: str = ""
    printer: Callable[[PrintPage], PrintedPdf] = print_here

    def write(self, kind: str) -> Output:
        """The paper in a format: `pdf`, `html` or `docx`."""
        try:
            return _WRITERS[kind](self)
        except PageError as error:
            return Output(b"", (error.finding,))
        except (PandocFailedError, PandocTimeoutError, RecursionError) as error:
            return Output(b"", (_unwritable(kind, error),))

    @cached_property
    def page(self) -> PageInput:
        """The page that PDF and HTML are made from."""
        markup = write_markup(self.brief, self._option_blocks("front-matter"), self._option_blocks("back-matter"))
        return self._page(markup)

    def option(self, name: str) -> Any:
        """An option of the house style."""
        return self.brief.style.options.get(name)

    @property
    def marking(self) -> str:
        """The classification on every page."""
        return self.brief.manifest.marking or str(self.option("marking") or "")

    @property
    def embargo(self) -> str:
        """The line that says until when the paper is not to be published."""
        until = self.brief.manifest.embargo
        if not until or _SAYS_ITSELF.search(until):
            return until
        return f"{self.brief.style.labels.get('embargo', 'Embargoed until')} {until}"

    @property
    def date(self) -> str:
        """The date as it prints."""
        return readable_date(self.brief.manifest.date, self.brief.manifest.lang)

    @property
    def wants_contents(self) -> bool:
        """Tell whether the paper has a list of contents."""
        wanted = self.brief.manifest.contents
        return bool(self.option("contents")) if wanted is None else wanted

    def _option_blocks(self, name: str) -> Elements:
        text = str(self.option(name) or "")
        if not text.strip():
            return []
        return read_tree(ExpandedText.at(text, Location(PurePosixPath("style.yaml")))).blocks

    def _page(self, markup: Markup) -> PageInput:
        manifest = self.brief.manifest
        authors = zip(self.brief.front.authors, markup.author_notes, strict=True)
        return PageInput(
            title=markup.title,
            plain_title=text_of(self.brief.front.title),
            body=markup.body,
            short_title=manifest.short_title,
            subtitle=markup.subtitle,
            series=escape_text(manifest.series),
            foot=manifest.series,
            authors=[PageAuthor(author.name, author.affiliation, note) for author, note in authors],
            abstract=markup.abstract,
            keywords=manifest.keywords,
            notice=markup.notice,
            front_matter=markup.front_matter,
            back_matter=markup.back_matter,
            date=self.date,
            issued=manifest.date if re.fullmatch(r"\d{4}(-\d\d){0,2}", manifest.date) else "",
            lang=manifest.lang,
            marking=self.marking,
            embargo=self.embargo,
            draft=self.draft,
            contents=list(self._contents()) if self.wants_contents else [],
        )

    def _contents(self) -> Iterator[ContentsEntry]:
        for heading in self.brief.headings:
            if heading.level <= 2:
                yield ContentsEntry(heading.level, escape_text(heading.text), heading.id)
        if self.brief.references:
            yield ContentsEntry(1, escape_text(references_heading(self.brief)), REFERENCES_ID)

    @property
    def print_page(self) -> PrintPage:
        """What the printer is given."""
        brief, style = self.brief, self.brief.style
        sheets = print_sheets(style, marked=bool(self.page.stamp))
        return PrintPage(
            root=print_root(self.page, style),
            stylesheets=sheets.stylesheets,
            lang=brief.manifest.lang,
            title=self.page.plain_title,
            authors=tuple(author.name for author in brief.manifest.authors),
            subject=text_of(brief.front.abstract),
            keywords=brief.manifest.keywords,
            fonts=tuple(stack.families for stack in style.fonts.values()),
            files=sheets.files,
            created=brief.manifest.date,
        )

    @property
    def docx_input(self) -> DocxInput:
        """What the Word writer is given."""
        brief, manifest, front = self.brief, self.brief.manifest, self.brief.front
        sections = [
            ast.div(
                section.blocks,
                "source-section",
                **{"data-section": str(section.path), "data-use": str(section.index + 1)},
            )
            for section in brief.sections
        ]
        return DocxInput(
            document=document([*sections, *references_blocks(brief)]),
            properties=DocxProperties(
                title=text_of(front.title),
                authors=tuple(author.name for author in manifest.authors),
                subject=text_of(front.abstract),
                keywords=manifest.keywords,
                lang=manifest.lang,
                created=manifest.date,
            ),
            title=front.title,
            subtitle=front.subtitle,
            series=words(manifest.series),
            authors=[DocxAuthor(words(a.name), words(a.affiliation), a.note) for a in front.authors],
            date=words(self.date),
            abstract=front.abstract,
            keywords=[words(keyword) for keyword in manifest.keywords],
            notice=[*front.notice, *self._option_blocks("front-matter")],
            disclaimer=self._option_blocks("back-matter"),
            contents=self.wants_contents,
            short_title=manifest.short_title or text_of(front.title),
            running={"imprint": foot_text(manifest.series)},
            marking=self.marking,
            draft=self.draft,
            embargo=self.embargo,
            fields=[_field(payload) for payload in brief.citation_fields],
            citation_fields=manifest.citation_fields,
        )


def _field(payload: dict[str, Any]) -> CitationField:
    return CitationField(payload, payload.get("properties", {}).get("noteIndex", 0))


def _unwritable(kind: str, error: Exception) -> Finding:
    """A paper that was read and set, and that a writer cannot cope with."""
    message = f"the {kind.upper()} file cannot be written: {str(error)[:200] or type(error).__name__}"
    hint = "leave out one section after the other to find the text that does it; then report a fault of briefkit"
    return Finding("P209", "paper-unwritable", Severity.ERROR, message, None, hint)


def _write_html(writer: Writer) -> Output:
    text = screen_page(writer.page, writer.brief.style)
    findings = tuple(lost_on_screen(text, writer.brief))
    return Output(text.encode(), findings, {"notes": len(writer.brief.notes)})


def _write_docx(writer: Writer) -> Output:
    # What writes Word takes longer to import than the rest together: who wants no Word file does without.
    from briefkit.rendering.docx.check import missing_notes
    from briefkit.rendering.docx.writing import write_docx

    data = write_docx(writer.docx_input, writer.brief.style, lambda d, a: run_pandoc(d, a).output)
    return Output(data, tuple(missing_notes(data, writer.brief)), {"notes": len(writer.brief.notes)})


def _write_pdf(writer: Writer) -> Output:
    printed = writer.printer(writer.print_page)
    findings = tuple(faults_in_print(printed, writer.brief))
    return Output(printed.data, findings, {"pages": printed.pages, "notes": len(writer.brief.notes)})


_WRITERS: Mapping[str, Callable[[Writer], Output]] = {
    "pdf": _write_pdf,
    "html": _write_html,
    "docx": _write_docx,
}
