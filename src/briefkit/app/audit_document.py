"""`brief audit SOURCE`: a document of any kind is read and harvested on the fly, and its notes audited.

A Markdown text that cites by keys and names its library in its front matter (`bibliography: refs.bib`), as pandoc has
it, is audited as a paper of one section.
"""

import re
from pathlib import Path, PurePosixPath

from briefkit.app.audit_result import Audit, AuditOptions
from briefkit.app.garbage import quiet_memory
from briefkit.assembly.model import AssembledBrief, AssembledSection, Manifest, SectionUse
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_corpus import document_corpus
from briefkit.audit.engine import Plan, run_audit
from briefkit.audit.papers import PaperView
from briefkit.audit.rules import RULES
from briefkit.audit.selection import Settings, check_items
from briefkit.bibliography.bibtex import parse_library
from briefkit.citations.scan import scan_citations
from briefkit.findings import BriefError
from briefkit.harvest.document import Document
from briefkit.harvest.harvest import harvest
from briefkit.patterns import regex
from briefkit.readers.files.decoding import decode
from briefkit.readers.files.sniffing import check_size
from briefkit.readers.read import declared_encoding, read_document
from briefkit.text import ExpandedText, Location, SourceText

_TITLE = regex(r"^title:[ \t]*[\"']?([^\"'\n]+)", re.MULTILINE)
_BIB = regex(r"(?:^bibliography:|^[ \t]*-|[\[,])[ \t]*[\"']?([^\s\"'\[\],]+\.bib)\b", re.MULTILINE)
# What is no fault of a text that stands alone: its library serves others too.
_OF_PROJECTS = ("K102", "R171", "R175")


def audit_document(path: Path, shown: PurePosixPath, options: AuditOptions) -> Audit:
    """Audit a document; findings speak of its own note numbers and lines, and name it as it was given (`shown`).

    Raises:
        BriefError: for what is no document or cannot be read at all.
    """
    check_items(options.select, RULES, "--select")
    check_items(options.ignore, RULES, "--ignore")
    data = _bytes(path, shown)
    with quiet_memory():
        corpus = _corpus(path, read_document(shown, data), data, options)
        ignored = options.ignore if corpus.documents else (*options.ignore, *_OF_PROJECTS)
        report = run_audit(corpus, Plan(RULES, Settings().under(options.select, ignored)))
        return Audit(corpus.scope, report)


def _corpus(path: Path, document: Document, data: bytes, options: AuditOptions) -> Corpus:
    if document.kind == "markdown" and scan_citations(document.source.text).citations:
        libraries = _libraries(path, document.source)
        if libraries:
            return _keyed_corpus(document.source, libraries, options)
        if not document.notes:
            hint = "audit the paper that uses it: `brief audit NAME`; or name its library, `bibliography: library.bib`"
            raise BriefError(f"`{document.source.path}` cites by keys, and its library is not known", hint)
    return document_corpus(harvest([document]), _source(document, data), options.today)


def _keyed_corpus(source: SourceText, libraries: list[SourceText], options: AuditOptions) -> Corpus:
    """A Markdown text with citations and its library, as a paper of one section."""
    library = parse_library(libraries)
    front = _front_matter(source.text)
    title = _TITLE.search(front)
    manifest = Manifest(source.path.stem, source.path, title[1] if title else "")
    use = SectionUse(source.path, Location(source.path, 1, 1))
    section = AssembledSection(use, 0, "", {}, {}, ExpandedText.of(source, len(front)))
    paper = PaperView(AssembledBrief(manifest, (section,), library))
    texts = {one.path: one for one in (source, *libraries)}
    return Corpus((paper,), (library,), texts, options.today, tuple(library.findings))


def _libraries(path: Path, source: SourceText) -> list[SourceText]:
    """The libraries that the front matter names: BibTeX files by a path from the document's own."""
    found = []
    for name in _BIB.findall(_front_matter(source.text)):
        file = path.parent / name
        if not Path(name).is_absolute() and file.is_file():
            shown = source.path.parent / name
            found.append(SourceText(shown, decode(_bytes(file, shown)).text))
    return found


def _front_matter(text: str) -> str:
    """The YAML at the head of a Markdown text with its marks; empty where there is none."""
    end = text.find("\n---", 3) if text.startswith("---\n") else -1
    line = text.find("\n", end + 1)
    return text[: line + 1] if end >= 0 and line >= 0 else ""


def _bytes(path: Path, shown: PurePosixPath) -> bytes:
    try:
        check_size(shown, path.stat().st_size)
        return path.read_bytes()
    except OSError as fault:
        raise BriefError(f"`{shown}` cannot be read: {fault.strerror}", "check the path and who may read it") from fault


def _source(document: Document, data: bytes) -> SourceText:
    """The text whose lines are counted: the file's own, or the rendition of one that is no text."""
    if document.kind != "html":
        return document.source
    return SourceText(document.source.path, decode(data, declared_encoding(data)).text)
