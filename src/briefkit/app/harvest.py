"""`brief harvest` and `brief add`: read documents, harvest them, and put what was found into the library."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from briefkit.app.batch import Outcome, outcomes_of, result_of
from briefkit.app.ledgers import load_library, write_library, write_shelved
from briefkit.bibliography.bibtex import parse_library
from briefkit.findings import BriefError, Finding, Severity, sort_findings
from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import Harvest, harvest
from briefkit.harvest.library.near_works import NearWork, name_anew, near_works
from briefkit.harvest.library.shelving import Shelving, shelve
from briefkit.patterns import regex
from briefkit.readers.files.sniffing import MAX_BYTES, check_size
from briefkit.readers.read import read_document
from briefkit.text import SourceText
from briefkit.workspace import find_project, output_lock

if TYPE_CHECKING:
    from concurrent.futures import Executor

MAX_SOURCE_BYTES = MAX_BYTES
_BIBTEX = regex(r"@[A-Za-z]+\s*\{")
_DOI = regex(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+", re.IGNORECASE)
_ADDRESS = regex(r"<?(?:https?://|www\.)\S+", re.IGNORECASE)
MUCH = 400_000  # bytes of source documents


@dataclass(frozen=True)
class HarvestResult:
    """What was harvested, and what of it went into the library (None without one)."""

    harvest: Harvest
    shelving: Shelving | None = None
    written: tuple[Path, ...] = ()
    near: tuple[NearWork, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the notes, and where the library says something else."""
        return sort_findings([*self.harvest.findings, *(self.shelving.findings if self.shelving else ())])


def harvest_files(
    paths: Sequence[Path],
    given: Mapping[str, str],
    library: Path | None = None,
    dry_run: bool = False,
    commentary: bool = True,
    executor: "Executor | None" = None,
    progress: Callable[[int], None] = lambda done: None,
) -> HarvestResult:
    """Harvest source documents; with a library, merge what was found into it and write the ledgers.

    Args:
        paths: the documents, in the order in which works are to be met.
        given: fields of the documents' own entries that they do not say themselves; what was given in an earlier
            harvest into the same library holds where it is not given otherwise.
        library: the file to merge into; its ledgers stand beside it in `harvest/`.
        dry_run: write nothing.
        commentary: keep in new ledgers what the notes say beside their references.
        executor: what reads the documents; without one they are read by this machine's processors.
        progress: learns how many documents are read.

    Raises:
        BriefError: for a source that cannot be read; nothing is written then.
    """
    documents = [result_of(outcome) for outcome in read_sources(paths, library, executor, progress)]
    return harvest_documents(documents, given, library, dry_run, commentary)


def read_sources(
    paths: Sequence[Path],
    library: Path | None = None,
    executor: "Executor | None" = None,
    progress: Callable[[int], None] = lambda done: None,
) -> Iterator[Outcome[Path, Document]]:
    """Read source documents, named from the project that the library stands in; one that fails stops no other."""
    # Processes cost a tenth of a second: a few texts are read sooner right here.
    jobs = 0 if len(paths) > 1 and sum(map(_size, paths)) > MUCH else 1
    return outcomes_of(partial(_read, root=_root(library)), paths, executor, jobs, progress)


def harvest_documents(
    documents: Sequence[Document],
    given: Mapping[str, str],
    library: Path | None = None,
    dry_run: bool = False,
    commentary: bool = True,
) -> HarvestResult:
    """The same for documents that were read."""
    if library is None:
        return HarvestResult(harvest(documents, given))
    return _into_library(documents, given, library, dry_run, commentary)


def add_text(text: str, library: Path, write: bool, new: bool = False) -> HarvestResult:
    """Read a pasted footnote or reference; with `write`, add its works to the library.

    Args:
        text: what was pasted.
        library: the file to add to.
        write: add; else only tell what would be added.
        new: make new entries, whatever the library has like them.

    Raises:
        BriefError: where the text holds no full reference, or the library an entry that is not closed.
    """
    _refuse_unread(text.strip(), library)
    document = Document(SourceText(PurePosixPath("pasted"), text), (Footnote(1, "1", text.strip(), 1),))
    if write:
        with output_lock(library.parent):
            result = _add(document, library, new)
            assert result.shelving is not None
            return replace(result, written=write_library(library, result.shelving))
    return _add(document, library, new)


def _refuse_unread(text: str, library: Path) -> None:
    """What is pasted and is no reference, though it says which work is meant: nothing is looked up in the network."""
    hint = "paste the reference with it: author, title, where and when it was published"
    if _BIBTEX.match(text):
        raise BriefError("this is an entry of BibTeX already", f"put it into {library.name} as it is")
    if _DOI.fullmatch(text):
        raise BriefError("a DOI alone does not say what the work is, and nothing is looked up", hint)
    if _ADDRESS.fullmatch(text):
        raise BriefError("an address alone does not say what the page is, and nothing is looked up", hint)


def _add(document: Document, library: Path, new: bool) -> HarvestResult:
    shelved = load_library(library)
    entries = parse_library([shelved.source])
    _refuse_broken(library, entries.findings)
    found = harvest([document]) if new else harvest([document], library=entries, before=shelved.before)
    cited = tuple(work for work in found.works if work.places)
    if not cited:
        hint = "paste a full reference: author, title, where and when it was published"
        raise BriefError("the text holds no reference that can be read", hint)
    if new:
        name_anew(cited, entries)
    found = replace(found, works=cited)
    return HarvestResult(found, shelve(shelved.source, found, shelved.before), near=near_works(cited, entries))


def _refuse_broken(library: Path, findings: Sequence[Finding]) -> None:
    """An entry behind one that is not closed would be a part of it: nothing is added to such a library."""
    for finding in findings:
        if finding.code == "B201" and finding.location:
            place = f"{library}:{finding.location.line}"
            raise BriefError(f"{place}: {finding.message}; nothing is added", finding.hint)


def _into_library(
    documents: Sequence[Document], given: Mapping[str, str], library: Path, dry_run: bool, commentary: bool
) -> HarvestResult:
    """Read the library, merge and write under one lock, so that two harvests at once lose nothing."""
    if dry_run:
        return _shelved(documents, given, library)
    with output_lock(library.parent):
        result = _shelved(documents, given, library)
        assert result.shelving is not None
        return replace(result, written=write_shelved(library, result.harvest, result.shelving, commentary))


def _shelved(documents: Sequence[Document], given: Mapping[str, str], library: Path) -> HarvestResult:
    shelved = load_library(library)
    known = parse_library([shelved.source])
    found = harvest(documents, given, known, shelved.before, shelved.sources_before)
    broken = [finding for finding in known.findings if finding.severity is Severity.ERROR]
    shelving = shelve(shelved.source, found, shelved.before)
    return HarvestResult(replace(found, findings=(*found.findings, *broken)), shelving)


def _root(library: Path | None) -> Path:
    """Sources are named from the project that the library stands in, else from the library's folder."""
    if library is None:
        return Path.cwd()
    try:
        return find_project(library.parent).root
    except BriefError:
        return library.resolve().parent


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # told by whoever reads it
        return 0


def _read(path: Path, root: Path) -> Document:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise BriefError(
                f"`{path}` is a folder, not a document", "give the documents themselves, such as papers/*.md"
            )
        check_size(_shown(path, root), size)
        data = path.read_bytes()
    except OSError as fault:
        raise BriefError(f"`{path}` cannot be read: {fault.strerror}", "check the path and who may read it") from fault
    return replace(read_document(_shown(path, root), data), digest=hashlib.sha256(data).hexdigest())


def _shown(path: Path, root: Path) -> PurePosixPath:
    """A document's name in what is said of it: from the project's root where it lies in it, else as it was given."""
    inside = path.resolve().is_relative_to(root.resolve())
    return PurePosixPath((path.resolve().relative_to(root.resolve()) if inside else path).as_posix())
