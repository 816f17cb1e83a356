"""The cache on disk: records of builds by name, files by the digest of their content.

    .briefkit/cache/records/pakistan-russia-3f….json      what a build read and wrote
    .briefkit/cache/files/9a/9a4c…                        what it wrote
    .briefkit/cache/parts/runs-pakistan-russia            what pandoc wrote on the way

All of it can be deleted at any time, also while a build runs: what is missing is made again.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefkit.findings import BriefError
from briefkit.workspace.project import Project
from briefkit.workspace.reading import ReadLog
from briefkit.workspace.styles import STYLE_MARK, style_files
from briefkit.workspace.writing import write_atomic

FOLDER = ".briefkit"
MAX_BYTES = 500_000_000


@dataclass(frozen=True)
class Store:
    """The cache of a project."""

    project: Project

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.project.root / FOLDER / "cache"

    def record(self, name: str) -> dict[str, Any] | None:
        """What was kept under a name; None where there is nothing that can be read."""
        try:
            found = json.loads((self.folder / "records" / f"{name}.json").read_bytes())
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def keep(self, name: str, record: dict[str, Any], files: dict[str, bytes]) -> None:
        """Keep a record and the files it names (digest -> content); a disk that refuses is no fault of a build."""
        with suppress(BriefError, OSError):
            self._make_ignored()
            for digest, content in files.items():
                path = self._path(digest)
                if not path.exists():
                    write_atomic(path, content)
            write_atomic(self.folder / "records" / f"{name}.json", json.dumps(record, sort_keys=True))
            if files:
                self._trim()

    def content(self, digest: str) -> bytes | None:
        """A file by its digest, if it is still there and whole."""
        with suppress(OSError):
            content = self._path(digest).read_bytes()
            if digest_of(content) == digest:
                return content
        return None

    def part(self, name: str) -> bytes | None:
        """What was kept under a name for the next build to go on from."""
        with suppress(OSError):
            return (self.folder / "parts" / name).read_bytes()
        return None

    def keep_part(self, name: str, content: bytes) -> None:
        """Keep something that saves the next build work, until there is too much at the next `keep` of files.

        A disk that refuses is no fault of a build.
        """
        with suppress(BriefError, OSError):
            self._make_ignored()
            write_atomic(self.folder / "parts" / name, content)

    def is_as_read(self, log: dict[str, str]) -> bool:
        """Tell whether everything that a build read would be read the same again."""
        again = ReadLog()
        project = self.project.logging(again)
        for path in log:
            if path.startswith(STYLE_MARK):
                style_files(project, path.removeprefix(STYLE_MARK))
            else:
                project.files.data(project.path(path))
            if again.get(path) != log[path]:
                return False
        return True

    def clear(self) -> int:
        """Delete everything; the number of bytes that were freed.

        Raises:
            BriefError: where something cannot be deleted; all else is.
        """
        freed = 0
        left: list[OSError] = []
        for path in sorted(self.folder.rglob("*"), reverse=True):
            try:
                size = 0 if path.is_dir() else path.stat().st_size
                path.rmdir() if path.is_dir() else path.unlink()
                freed += size
            except FileNotFoundError:
                continue  # another run was quicker
            except OSError as fault:
                left.append(fault)
        if left:
            raise BriefError(
                f"{len(left)} files and folders of the cache stay: `{left[0].filename}`: {left[0].strerror}",
                "see who may write in .briefkit",
            )
        return freed

    def _path(self, digest: str) -> Path:
        return self.folder / "files" / digest[:2] / digest

    def _make_ignored(self) -> None:
        """Keep the cache out of git, whatever the project's own list says."""
        marker = self.project.root / FOLDER / ".gitignore"
        if not marker.exists():
            write_atomic(marker, "*\n")

    def _trim(self) -> None:
        """Delete the files that were not used for longest when there are too many."""
        paths = (path for name in ("files", "parts") for path in (self.folder / name).rglob("*"))
        files = [(path.stat(), path) for path in paths if path.is_file()]
        excess = sum(status.st_size for status, _ in files) - MAX_BYTES
        for status, path in sorted(files, key=lambda pair: pair[0].st_mtime):
            if excess <= 0:
                return
            with suppress(OSError):
                path.unlink()
                excess -= status.st_size


def digest_of(content: bytes) -> str:
    """The digest that names a content."""
    return hashlib.sha256(content).hexdigest()
