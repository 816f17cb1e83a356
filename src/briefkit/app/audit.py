"""`brief audit`: load the papers and libraries of a project once, run the rules, mend what is to be mended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from briefkit.app.audit_cache import LIBRARIES, SHARED, recalled, remember_audit
from briefkit.app.audit_result import Audit, AuditOptions
from briefkit.app.audit_settings import project_settings, settings_findings
from briefkit.app.garbage import quiet_memory
from briefkit.app.ledgers import LEDGERS
from briefkit.app.library_cache import read_library
from briefkit.app.loading import load_manifest, load_style
from briefkit.assembly.assemble import assemble, placed
from briefkit.assembly.model import Manifest
from briefkit.audit.corpus import Corpus
from briefkit.audit.engine import Plan, run_audit
from briefkit.audit.ledgers import LedgerView, read_ledger, state_of
from briefkit.audit.papers import PaperView
from briefkit.audit.printing import printing_findings
from briefkit.audit.rules import RULES
from briefkit.audit.selection import Settings, check_items
from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.model import Library
from briefkit.citations.style_facts import is_note_style, lowers_titles
from briefkit.findings import Finding
from briefkit.text import SourceText
from briefkit.workspace import MISSING, Project, ReadLog, Store


def audit_project(project: Project, names: Sequence[str], options: AuditOptions) -> Audit:
    """Audit papers of a project with their libraries; without names, everything that there is."""
    check_items(options.select, RULES, "--select")
    check_items(options.ignore, RULES, "--ignore")
    known = recalled(project, names, options)
    if known:
        return known
    log = ReadLog()
    audit = _audit(project.logging(log), names, options)
    remember_audit(project, names, options, log, audit)
    return audit


def load_corpus(project: Project, names: Sequence[str], today: date) -> Corpus:
    """Papers of a project with their libraries, as the rules see them."""
    return _Loader(project, today).corpus(names)


def _audit(project: Project, names: Sequence[str], options: AuditOptions) -> Audit:
    with quiet_memory():
        corpus = load_corpus(project, names, options.today)
        base = project_settings(project).under(options.select, options.ignore)
        papers = {paper.name: Settings.of(paper.manifest.audit) for paper in corpus.papers}
        by_paper = {name: own.under(options.select, options.ignore) for name, own in papers.items()}
        return Audit(corpus.scope, run_audit(corpus, Plan(RULES, base, by_paper)))


def audit_library(source: SourceText, options: AuditOptions) -> Audit:
    """Audit a BibTeX file on its own."""
    check_items(options.select, RULES, "--select")
    check_items(options.ignore, RULES, "--ignore")
    with quiet_memory():
        library = parse_library([source])
        corpus = Corpus((), (library,), {source.path: source}, options.today, tuple(library.findings))
        report = run_audit(corpus, Plan(RULES, Settings().under(options.select, options.ignore)))
        return Audit(corpus.scope, report)


class _Loader:
    """Loads each file once, however many papers use it."""

    def __init__(self, project: Project, today: date) -> None:
        self.project = project
        self.today = today
        self.texts: dict[PurePosixPath, SourceText | Finding] = {}
        self.libraries: dict[tuple[PurePosixPath, ...], Library] = {}
        self.told: list[Finding] = []
        self.styles: dict[tuple[str, str], tuple[bool, bool]] = {}

    def text(self, path: PurePosixPath) -> SourceText | Finding:
        """A text of the project; the same one when it is asked for again."""
        if path not in self.texts:
            self.texts[path] = self.project.files.text(path)
        return self.texts[path]

    def corpus(self, names: Sequence[str]) -> Corpus:
        """The papers named, or all; the other papers are looked at for what they use."""
        every = self.project.papers()
        wanted = list(dict.fromkeys(names)) or list(every)
        papers = [paper for name in wanted if (paper := self.paper(name))]
        told = [*self.told, *settings_findings(self.project.defaults())]
        if not names:
            told += self.unnamed_libraries()
        libraries = tuple(self.libraries.values())
        ledgers = self.ledgers(told)
        audited = {path: text for path, text in self.texts.items() if isinstance(text, SourceText)}
        for library in libraries:
            told += library.findings
        others = tuple(paper for name in every if name not in wanted and (paper := self.paper(name)))
        return Corpus(
            tuple(papers),
            libraries,
            audited,
            self.today,
            tuple(told),
            others,
            self.shared() if not names else (),
            ledgers,
        )

    def paper(self, name: str) -> PaperView | None:
        """A paper as far as it can be loaded; what is wrong with it is in `told`."""
        manifest, findings = load_manifest(self.project, name)
        self.told += [replace(finding, paper=name) for finding in findings]
        if manifest is None:
            return None
        written = self.texts.setdefault(manifest.path, self.project.files.text(manifest.path))
        self.told += [replace(finding, paper=name) for finding in settings_findings(written)]
        brief = assemble(manifest, self.library(manifest), self)
        self.told += [replace(finding, paper=name) for finding in brief.findings]
        in_notes, lowers = self.style(manifest)
        paper = PaperView(brief, in_notes, lowers)
        self.told += printing_findings(paper)
        return paper

    def library(self, manifest: Manifest) -> Library:
        """The paper's library; papers that name the same files share it."""
        paths = manifest.bibliography
        if paths not in self.libraries:
            named = "bibliography" in (manifest.locations or {})
            for path, place in zip(paths, manifest.bibliography_places or [None] * len(paths), strict=True):
                source = self.text(path)
                if isinstance(source, Finding) and (named or source.code != MISSING):
                    self.told.append(replace(placed(source, place), paper=manifest.name))
            sources = [source for path in paths if isinstance(source := self.text(path), SourceText)]
            self.libraries[paths] = read_library(Store(self.project), sources)
        return self.libraries[paths]

    def style(self, manifest: Manifest) -> tuple[bool, bool]:
        """Whether the paper's style puts citations into notes, and whether it sets titles in small letters."""
        mark = (manifest.style, manifest.csl)
        if mark not in self.styles:
            style, findings = load_style(self.project, replace(manifest, options=None, labels=None))
            self.told += [replace(finding, paper=manifest.name) for finding in findings]
            csl = style.csl if style else ""
            self.styles[mark] = (not csl or is_note_style(csl), lowers_titles(csl))
        return self.styles[mark]

    def unnamed_libraries(self) -> list[Finding]:
        """Read the libraries of `bibliography/` that no paper names."""
        read = {path for paths in self.libraries for path in paths}
        told: list[Finding] = []
        for path in self.project.files.names(LIBRARIES, ".bib"):
            source = self.text(path) if path not in read else None
            if isinstance(source, SourceText):
                self.libraries[(path,)] = read_library(Store(self.project), [source])
            elif isinstance(source, Finding):
                told.append(source)
        return told

    def ledgers(self, told: list[Finding]) -> tuple[LedgerView, ...]:
        """The ledgers beside the libraries; what is wrong with one goes into `told`."""
        folders = sorted({path.parent / LEDGERS for paths in self.libraries for path in paths})
        found = [self.ledger(path) for folder in folders for path in self.project.files.names(folder, ".json")]
        told += [one for one in found if isinstance(one, Finding)]
        return tuple(one for one in found if isinstance(one, LedgerView))

    def ledger(self, path: PurePosixPath) -> LedgerView | Finding:
        """One ledger, with what became of its document."""
        source = self.text(path)
        read = read_ledger(source) if isinstance(source, SourceText) else source
        if isinstance(read, Finding):
            return read
        ledger, digest = read
        content = self.project.files.data(PurePosixPath(ledger.document)) if ledger.document else None
        return replace(ledger, state=state_of(ledger, digest, None if isinstance(content, Finding) else content))

    def shared(self) -> tuple[PurePosixPath, ...]:
        """The shared sections that there are."""
        found = self.project.files.names(SHARED, ".md")
        for path in found:
            self.text(path)
        return found
