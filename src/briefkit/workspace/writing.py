"""Whole files or none: what is written appears under its name only when it is complete."""

import fcntl
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefkit.findings import BriefError
from briefkit.workspace.project import Project

_PREFIX, _SUFFIX = ".brief-", ".tmp"
_STALE_SECONDS = 3600  # no write takes an hour: such a temporary file is a killed run's


def resolve_dist(project: Project, option: str | Path | None, start: Path) -> Path:
    """The output folder: `dist/` of the project, or the one asked for, which may lie anywhere."""
    return (start / option).absolute() if option else project.root / "dist"


def write_atomic(path: Path, data: bytes | str) -> None:
    """Write a file so that a reader sees the old content or the new, never half of it.

    Raises:
        BriefError: where it cannot be written; the old file is as it was.
    """
    temporary = stage(path, data.encode() if isinstance(data, str) else data)
    try:
        temporary.replace(path.resolve())
    except OSError as fault:
        raise _not_written(path, fault) from fault
    finally:
        temporary.unlink(missing_ok=True)


def stage(path: Path, content: bytes) -> Path:
    """Write what a file is to hold under another name beside it; gives that name.

    Raises:
        BriefError: where it cannot be written.
    """
    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        return _write(target, content)
    except OSError as fault:
        raise _not_written(path, fault) from fault


def _not_written(path: Path, fault: OSError) -> BriefError:
    reason = fault.strerror or str(fault)
    hint = "check that the folder may be written and the disk is not full, or choose another with `-o DIR`"
    return BriefError(f"`{path}` cannot be written: {reason}", hint)


def _write(target: Path, content: bytes) -> Path:
    remove_stale(target.parent)
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(target))
    except BaseException:  # also when the user stops it: no half file stays behind
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(target: Path) -> int:
    """That of the old file; else what the user's mask leaves of `rw-rw-rw-` (mkstemp makes `rw-------`)."""
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o777
    found = re.search(r"^Umask:\s*([0-7]+)", _status(), re.MULTILINE)
    return 0o666 & ~int(found[1], 8) if found else 0o644


def _status() -> str:
    # os.umask() can only be read by setting it, for all threads
    with suppress(OSError):
        return Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return ""


def remove_stale(folder: Path) -> None:
    """Remove the temporary files that killed runs left in a folder."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                left.unlink()


@contextmanager
def output_lock(folder: Path, wait: float = 60.0) -> Iterator[None]:
    """Hold an output folder, so that two builds at once do not mix; the lock ends with the process.

    Raises:
        BriefError: where another run holds it for longer than `wait` seconds.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)  # the folder itself is locked: no lock file is left in it
    except OSError as fault:
        hint = "check that the folder may be written, or choose another with `-o DIR`"
        raise BriefError(f"`{folder}` cannot be written: {fault.strerror}", hint) from fault
    try:
        _acquire(handle, folder, wait)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, folder: Path, wait: float) -> None:
    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                hint = "wait for it, or choose another folder with `-o DIR`"
                raise BriefError(f"another build is writing to `{folder}`", hint) from None
            time.sleep(0.05)
        else:
            return
