"""Files of a project, read after a look at where they lie, what they are and what is in them."""

import hashlib
import os
import stat
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from briefkit.findings import Finding, Severity
from briefkit.text import Location, SourceText

MAX_TEXT_BYTES = 10_000_000
MAX_BYTES = 50_000_000

CODES: dict[str, str] = {
    "W101": "missing-file",
    "W102": "not-a-file",
    "W103": "unreadable-file",
    "W104": "not-utf8",
    "W105": "file-too-large",
    "W106": "outside-project",
    "W107": "binary-file",
}
"""Code -> rule, for files that cannot be read."""

MISSING = "W101"

_BOMS = ((b"\xff\xfe\x00\x00", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


class _FaultError(Exception):
    def __init__(self, code: str, message: str, hint: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint
        self.line, self.column = line, column

    def finding(self, path: PurePosixPath) -> Finding:
        place = Location(path, self.line, self.column)
        return Finding(self.code, CODES[self.code], Severity.ERROR, self.message, place, self.hint)


class ReadLog(dict[str, str]):
    """What was read of a project: path -> digest of the bytes, empty where there was nothing to read."""

    def note(self, path: PurePosixPath | str, content: bytes | None) -> None:
        """Keep what a reader got for a path."""
        self[str(path)] = hashlib.sha256(content).hexdigest() if content is not None else ""


@dataclass(frozen=True)
class ProjectFiles:
    """Reads files by their path in the project; nothing outside `root` is ever opened.

    Where there is a `log`, it learns of each path that was asked for, so that the same can be asked again later
    ("is all of it as it was?").
    """

    root: Path
    log: ReadLog | None = None

    def text(self, path: PurePosixPath) -> SourceText | Finding:
        """A text: UTF-8, without byte-order mark, newlines as `\\n`; or the finding that says why not."""
        try:
            return SourceText(path, decode(self._bytes(path, MAX_TEXT_BYTES)))
        except _FaultError as fault:
            return fault.finding(path)

    def data(self, path: PurePosixPath, limit: int = MAX_BYTES) -> bytes | Finding:
        """The bytes of a picture, say; or the finding that says why not."""
        try:
            return self._bytes(path, limit)
        except _FaultError as fault:
            return fault.finding(path)

    def names(self, folder: PurePosixPath, suffix: str) -> tuple[PurePosixPath, ...]:
        """The files of a folder that end in `suffix`, sorted; none where there is no such folder."""
        try:
            found = [folder / entry.name for entry in self._inside(folder).iterdir() if entry.is_file()]
        except (OSError, _FaultError):
            return ()
        return tuple(sorted(path for path in found if path.suffix == suffix))

    def _bytes(self, path: PurePosixPath, limit: int) -> bytes:
        try:
            content = self._read(path, limit)
        except FileNotFoundError:
            raise _FaultError("W101", f"there is no file `{path}`", self._nearest(path)) from None
        except NotADirectoryError:
            raise _FaultError(
                "W101", f"there is no file `{path}`: a part of the path is a file", "check the path"
            ) from None
        except (OSError, ValueError, RuntimeError) as fault:  # RuntimeError: a loop of symbolic links
            reason = getattr(fault, "strerror", None) or str(fault)
            raise _FaultError(
                "W103", f"`{path}` cannot be read: {reason}", "check the path and who may read it"
            ) from None

        return content

    def _read(self, path: PurePosixPath, limit: int) -> bytes:
        content = None
        try:
            content = _read_regular(self._inside(path), path, limit)
        finally:
            if self.log is not None:
                self.log.note(path, content)
        return content

    def _inside(self, path: PurePosixPath) -> Path:
        """The file behind all symbolic links, which has to lie in the project."""
        real = (self.root / path).resolve()
        if not real.is_relative_to(self.root.resolve()):
            hint = "copy the file into the project; links that lead out of it are not followed"
            raise _FaultError("W106", f"`{path}` lies outside the project", hint)
        return real

    def _nearest(self, path: PurePosixPath) -> str:
        try:
            names = sorted(entry.name for entry in self._inside(path.parent).iterdir() if entry.is_file())
        except (OSError, _FaultError):
            return f"there is no folder `{path.parent}` either"
        near = get_close_matches(path.name, names, n=1, cutoff=0.6)
        return f"did you mean `{path.parent / near[0]}`?" if near else "make the file, or correct the path"


def _read_regular(real: Path, path: PurePosixPath, limit: int) -> bytes:
    # O_NONBLOCK: opening a pipe must not wait for somebody to write into it
    handle = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(_regular(handle, path), "rb") as stream:
        found = stream.read(limit + 1)
    if len(found) > limit:
        raise _FaultError("W105", f"`{path}` is larger than {limit // 1_000_000} MB", "make it smaller or split it")
    return found


def _regular(handle: int, path: PurePosixPath) -> int:
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return handle
    os.close(handle)
    kind = "a folder" if stat.S_ISDIR(mode) else "a pipe or device"
    raise _FaultError("W102", f"`{path}` is {kind}, not a file", "give the path of a file")


def decode(raw: bytes) -> str:
    """The text of a file's bytes.

    Raises:
        _FaultError: where they are no UTF-8 text.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            raise _FaultError("W104", f"the file is {name}, not UTF-8", "save it anew with the encoding UTF-8", 1)
    if b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise _FaultError("W107", "the file has NUL bytes: it is binary, or UTF-16", "save it as UTF-8 text", line)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise _bad_byte(raw.removeprefix(b"\xef\xbb\xbf"), fault.start) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bad_byte(raw: bytes, start: int) -> _FaultError:
    before = raw[:start].decode("utf-8", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"the byte 0x{raw[start]:02X} is not UTF-8 (the file may be Windows-1252 or Latin-1)"
    return _FaultError("W104", message, "save the file anew with the encoding UTF-8", line, column)
