"""Projects from texts, without a disk: what the tests of the audit look at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from briefkit.assembly.assemble import assemble
from briefkit.assembly.manifest import read_manifest
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_corpus import document_corpus
from briefkit.audit.engine import Plan, run_audit
from briefkit.audit.ledgers import LedgerView, read_ledger, state_of
from briefkit.audit.papers import PaperView
from briefkit.audit.report import Report
from briefkit.audit.rules import RULES
from briefkit.audit.selection import Settings
from briefkit.bibliography.bibtex import parse_library
from briefkit.findings import Finding, Severity
from briefkit.harvest.harvest import harvest
from briefkit.readers.read import read_document
from briefkit.text import SourceText

TODAY = date(2026, 11, 21)
PAPER = PurePosixPath("briefs/x")
SHORT = {"section.md": PAPER / "section.md", "other.md": PAPER / "other.md", "brief.yaml": PAPER / "brief.yaml",
         "library.bib": PurePosixPath("bibliography/library.bib"),
         "shared.md": PurePosixPath("briefs/shared/shared.md"),
         "ledger.json": PurePosixPath("bibliography/harvest/ledger.json"),
         "document.md": PurePosixPath("document.md"), "document.txt": PurePosixPath("document.txt")}  # fmt: skip
DOCUMENTS = (PurePosixPath("document.md"), PurePosixPath("document.txt"))
MANIFEST = "title: A Title\nsections: [section.md]\n"
SECTION = "# Alpha\n\nSo it was. [@roe2004, 12]\n"
LIBRARY = """@book{roe2004,
  author = {Roe, Jane},
  title = {The Alpha of Pakistan},
  location = {Lahore},
  publisher = {Ariana},
  date = {2004},
}

@article{doe2010,
  author = {Doe, Alan},
  title = {Gas and Power in the Gulf},
  journaltitle = {Pakistan Horizon},
  volume = {64},
  date = {2011-04},
  pages = {50--60},
  doi = {10.1000/182},
}

@article{dawn2012,
  title = {A Deal over Steel},
  journaltitle = {Dawn},
  entrysubtype = {newspaper},
  date = {2012-09-24},
  url = {https://www.dawn.com/news/1},
  urldate = {2013-05-04},
}
"""


@dataclass(frozen=True)
class TextFiles:
    """The files of a project that is only texts."""

    texts: Mapping[PurePosixPath, SourceText]

    def text(self, path: PurePosixPath) -> SourceText | Finding:
        """A text, or that there is none."""
        missing = Finding("W101", "missing-file", Severity.ERROR, f"there is no file {path}")
        return self.texts.get(path, missing)


def sources_of(files: Mapping[str, str]) -> dict[PurePosixPath, SourceText]:
    """The texts of a project; what is not given is clean."""
    given = {"brief.yaml": MANIFEST, "section.md": SECTION, "library.bib": LIBRARY, **files}
    paths = {SHORT.get(name, PurePosixPath(name)): text for name, text in given.items()}
    return {path: SourceText(path, text) for path, text in paths.items()}


def corpus_of(
    sources: Mapping[PurePosixPath, SourceText], in_notes: bool = True, lowers_titles: bool = False
) -> Corpus:
    """A corpus of one paper, x, and its library; `briefs/y/brief.yaml` is another paper, if there is one.

    Where there is a document, it is the corpus: read and harvested as `brief audit FILE` does.
    """
    for path in DOCUMENTS:
        if path in sources:
            document = read_document(path, sources[path].text.encode())
            return document_corpus(harvest([document]), document.source, TODAY)
    library = parse_library([source for path, source in sorted(sources.items()) if path.suffix == ".bib"])
    papers, told = [], list(library.findings)
    for name in ("x", "y"):
        source = sources.get(PurePosixPath("briefs") / name / "brief.yaml")
        if source is None:
            continue
        manifest, findings = read_manifest(name, source)
        assert manifest is not None, findings
        brief = assemble(manifest, library, TextFiles(sources))
        told += [*findings, *brief.findings]
        papers.append(PaperView(brief, in_notes, lowers_titles))
    shared = tuple(path for path in sources if path.parent.name == "shared")
    ledgers, broken = _ledgers(sources)
    return Corpus(tuple(papers), (library,), sources, TODAY, (*told, *broken), (), shared, ledgers)


def _ledgers(sources: Mapping[PurePosixPath, SourceText]) -> tuple[tuple[LedgerView, ...], list[Finding]]:
    ledgers, told = [], []
    for path, source in sources.items():
        found = read_ledger(source) if path.suffix == ".json" else None
        if isinstance(found, Finding):
            told.append(found)
        elif found:
            document = sources.get(PurePosixPath(found[0].document))
            content = document.text.encode() if document else None
            ledgers.append(replace(found[0], state=state_of(*found, content)))
    return tuple(ledgers), told


def audit_texts(files: Mapping[str, str], select: str = "ALL", ignore: str = "K102", **options: bool) -> Report:
    """The report on a project of these texts."""
    return audit_sources(sources_of(files), select, ignore, **options)


def audit_sources(
    sources: Mapping[PurePosixPath, SourceText], select: str = "ALL", ignore: str = "K102", **options: bool
) -> Report:
    """The report on a project of these sources."""
    settings = Settings(_items(select), _items(ignore))
    return run_audit(corpus_of(sources, **options), Plan(RULES, settings))


def _items(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(",")))


@dataclass(frozen=True)
class Case:
    """One text of `tests/cases/audit`: its files, and the findings that are expected, as `file:line:col CODE`."""

    rule: str
    title: str
    files: Mapping[str, str]
    options: Mapping[str, bool]
    expected: tuple[str, ...]


_CASE = re.compile(r"^## (?P<title>[^\n]+)\n(?P<body>(?:~~~~ .*?^~~~~$|(?!^## ).)*)", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^~~~~ ?(?P<name>\S+)\n(?P<text>.*?)^~~~~$", re.MULTILINE | re.DOTALL)
_EXPECTED = re.compile(r"<!-- expect: (.*?) -->")
_OPTION = re.compile(r"<!-- option: (\w+) -->")


def read_cases(path: Path) -> list[Case]:
    """The cases of one file."""
    cases = []
    for found in _CASE.finditer(path.read_text(encoding="utf-8")):
        files = {file["name"]: file["text"] for file in _FILE.finditer(found["body"])}
        options = {
            ("in_notes" if name == "author_date" else name): name != "author_date"
            for name in _OPTION.findall(found["body"])
        }
        expected = tuple(_EXPECTED.findall(found["body"]))
        cases.append(Case(path.stem, found["title"], files, options, expected))
    return cases


def places_of(report: Report) -> tuple[str, ...]:
    """The findings of a report as the cases write them."""
    names = {path: name for name, path in SHORT.items()}
    return tuple(
        f"{names.get(f.location.path, f.location.path) if f.location else '-'}:"
        f"{f.location.line if f.location else 0}:{f.location.column if f.location else 0} {f.code}"
        for f in report.findings
    )
