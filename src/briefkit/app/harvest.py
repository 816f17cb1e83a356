"""`brief harvest` and `brief add`: read documents, harvest them, and put what was found into the library."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from briefkit.bibliography.bibtex import parse_library
from briefkit.findings import BriefError, Finding, sort_findings
from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import Harvest, harvest
from briefkit.harvest.known import HarvestedFields
from briefkit.harvest.ledger import harvested_before, ledger_text
from briefkit.harvest.shelving import Shelving, shelve
from briefkit.readers.read import read_document
from briefkit.text import SourceText
from briefkit.workspace import output_lock, write_atomic

MAX_SOURCE_BYTES = 100_000_000
LEDGERS = "harvest"


@dataclass(frozen=True)
class HarvestResult:
    """What was harvested, and what of it went into the library (None without one)."""

    harvest: Harvest
    shelving: Shelving | None = None
    written: tuple[Path, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the notes, and where the library says something else."""
        return sort_findings([*self.harvest.findings, *(self.shelving.findings if self.shelving else ())])


def harvest_files(
    paths: Sequence[Path], given: Mapping[str, str], library: Path | None = None, dry_run: bool = False
) -> HarvestResult:
    """Harvest source documents; with a library, merge what was found into it and write the ledgers.

    Raises:
        BriefError: for a source that cannot be read; nothing is written then.
    """
    root = _root(library)
    documents = [_read(path, root) for path in paths]
    if library is None:
        return HarvestResult(harvest(documents, given))
    return _into_library(documents, given, library, dry_run)


def add_text(text: str, library: Path, write: bool) -> HarvestResult:
    """Read a pasted footnote or reference; with `write`, add its works to the library.

    Raises:
        BriefError: where the text holds no full reference.
    """
    document = Document(SourceText(PurePosixPath("pasted"), text), (Footnote(1, "1", text.strip(), 1),))
    if write:
        with output_lock(library.parent):
            result = _add(document, library)
            _write(library, result)
            return replace(result, written=(library,) if _is_new(library, result) else ())
    return _add(document, library)


def _add(document: Document, library: Path) -> HarvestResult:
    source, before = _load(library)
    found = harvest([document], library=parse_library([source]), before=before)
    cited = tuple(work for work in found.works if work.places)
    if not cited:
        hint = "paste a full reference: author, title, where and when it was published"
        raise BriefError("the text holds no reference that can be read", hint)
    found = replace(found, works=cited)
    return HarvestResult(found, shelve(source, found, before))


def _into_library(
    documents: Sequence[Document], given: Mapping[str, str], library: Path, dry_run: bool
) -> HarvestResult:
    """Read the library, merge and write under one lock, so that two harvests at once lose nothing."""
    if dry_run:
        return _shelved(documents, given, library)
    with output_lock(library.parent):
        result = _shelved(documents, given, library)
        # The library goes first: ledgers that are ahead of it would make its gaps look like deletions.
        written = _write(library, result)
        written += _write_ledgers(library, result.harvest)
        return replace(result, written=tuple(written))


def _shelved(documents: Sequence[Document], given: Mapping[str, str], library: Path) -> HarvestResult:
    source, before = _load(library)
    found = harvest(documents, given, parse_library([source]), before)
    return HarvestResult(found, shelve(source, found, before))


def _write(library: Path, result: HarvestResult) -> list[Path]:
    if not _is_new(library, result):
        return []
    assert result.shelving is not None
    write_atomic(library, result.shelving.text)
    return [library]


def _is_new(library: Path, result: HarvestResult) -> bool:
    text = result.shelving.text if result.shelving else ""
    return bool(text) and (
        not library.exists() or bool(result.shelving and (result.shelving.added or result.shelving.changed))
    )


def _write_ledgers(library: Path, found: Harvest) -> list[Path]:
    written = []
    for index, source in enumerate(found.sources):
        path = library.parent / LEDGERS / f"{source.own.key}.json"
        text = ledger_text(source, index)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_atomic(path, text)
            written.append(path)
    return written


def _load(library: Path) -> tuple[SourceText, HarvestedFields]:
    """The library's text and what its ledgers say; both empty where there is none yet."""
    text = _text(library) if library.exists() else ""
    return SourceText(PurePosixPath(library.name), text), harvested_before(_ledgers(library.parent / LEDGERS))


def _ledgers(folder: Path) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else []:
        try:
            ledger = json.loads(_text(path))
        except ValueError:
            raise BriefError(
                f"the ledger `{path}` is no JSON", "restore it, or remove it and harvest its source again"
            ) from None
        if isinstance(ledger, dict):
            found.append(ledger)
    return found


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        raise BriefError(f"`{path}` cannot be read: {fault.strerror}", "check the path and who may read it") from fault
    except UnicodeDecodeError:
        raise BriefError(f"`{path}` is not UTF-8", "save it anew with the encoding UTF-8") from None


def _root(library: Path | None) -> Path:
    """Sources are named from the project that the library stands in."""
    return library.resolve().parent.parent if library else Path.cwd()


def _read(path: Path, root: Path) -> Document:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise BriefError(
                f"`{path}` is a folder, not a document", "give the documents themselves, such as papers/*.md"
            )
        if size > MAX_SOURCE_BYTES:
            raise BriefError(
                f"`{path}` has {size // 1_000_000} MB, more than a document should", "harvest the part with the notes"
            )
        data = path.read_bytes()
    except OSError as fault:
        raise BriefError(f"`{path}` cannot be read: {fault.strerror}", "check the path and who may read it") from fault
    return read_document(PurePosixPath(os.path.relpath(path.resolve(), root).replace(os.sep, "/")), data)
