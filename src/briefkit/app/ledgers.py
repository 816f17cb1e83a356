"""A library and the ledgers beside it, read and written together, for `harvest`, `add` and `import`."""

import codecs
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from briefkit.findings import BriefError
from briefkit.harvest.harvest import Harvest
from briefkit.harvest.library.ledger import harvested_before, ledger_text, withholds_commentary
from briefkit.harvest.library.shelving import Shelving
from briefkit.harvest.resolving.known import HarvestedFields
from briefkit.harvest.resolving.set_fields import SourcesBefore, sources_before
from briefkit.patterns import regex
from briefkit.text import SourceText
from briefkit.workspace import write_atomic

LEDGERS = "harvest"
_ENTRY = regex(r"^[ \t]*@[A-Za-z]+\s*[{(]\s*[^\s{}(),:;]+\s*,", re.MULTILINE)


@dataclass(frozen=True)
class Shelved:
    """A library as it stands: its text, and what its ledgers say was harvested and set by hand."""

    source: SourceText
    before: HarvestedFields
    sources_before: SourcesBefore


def load_library(library: Path) -> Shelved:
    """The library's text and what its ledgers say; all empty where there is none yet.

    Raises:
        BriefError: where one of them cannot be read.
    """
    text = read_text(library) if library.exists() else ""
    _refuse_other_text(library, text)
    folder = library.parent / LEDGERS
    ledgers = [_ledger(path) for path in sorted(folder.glob("*.json"))] if folder.is_dir() else []
    source = SourceText(PurePosixPath(library.name), text)
    return Shelved(source, harvested_before(ledgers), sources_before(ledgers))


def _refuse_other_text(library: Path, text: str) -> None:
    """Whoever names the paper itself, or a table, as the library would find entries in the midst of it."""
    if library.suffix.lower() != ".bib" and text.strip() and not _ENTRY.search(text):
        raise BriefError(f"`{library}` is there, and is no BibTeX library", "name a file that ends in .bib")


def write_shelved(library: Path, found: Harvest, shelving: Shelving, commentary: bool) -> tuple[Path, ...]:
    """Write what is new of a library and of the ledgers of a harvest; gives the files that changed.

    The library goes first: ledgers that are ahead of it would make its gaps look like deletions.
    """
    return (*write_library(library, shelving), *_write_ledgers(library, found, commentary))


def write_library(library: Path, shelving: Shelving) -> tuple[Path, ...]:
    """Write a library if it is new or anything in it is."""
    if not shelving.text or (library.exists() and not (shelving.added or shelving.changed)):
        return ()
    write_atomic(library, _as_before(library, shelving.text))
    return (library,)


def _as_before(library: Path, text: str) -> bytes:
    """The text with the byte-order mark and the line ends that the file has."""
    before = library.read_bytes() if library.exists() else b""
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    windows = b"\r\n" in before and before.count(b"\n") == before.count(b"\r\n")
    return mark + (text.replace("\r\n", "\n").replace("\n", "\r\n") if windows else text).encode()


def _write_ledgers(library: Path, found: Harvest, commentary: bool) -> tuple[Path, ...]:
    written = []
    for index, source in enumerate(found.sources):
        path = library.parent / LEDGERS / f"{source.own.key}.json"
        before = read_text(path) if path.exists() else ""
        keep = commentary and not (before and withholds_commentary(_ledger(path)))
        text = ledger_text(source, index, keep)
        if text != before:
            write_atomic(path, text)
            written.append(path)
    return tuple(written)


def _ledger(path: Path) -> Mapping[str, Any]:
    hint = "restore it, or remove it and harvest its source again"
    try:
        ledger = json.loads(read_text(path))
    except (ValueError, RecursionError):
        raise BriefError(f"the ledger `{path}` is no JSON", hint) from None
    if not isinstance(ledger, dict):
        raise BriefError(f"the ledger `{path}` holds no record of a harvest", hint)
    return ledger


def read_text(path: Path) -> str:
    """The text of a file of the library.

    Raises:
        BriefError: where it cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        raise BriefError(f"`{path}` cannot be read: {fault.strerror}", "check the path and who may read it") from fault
    except UnicodeDecodeError:
        raise BriefError(f"`{path}` is not UTF-8", "save it anew with the encoding UTF-8") from None
