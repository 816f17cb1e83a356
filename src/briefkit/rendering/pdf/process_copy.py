"""A copy of this process that does something else, in the way of `subprocess.Popen`.

What this one has imported is there in the copy: Python does not start anew.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NoReturn

_FILES = 256  # open at the most, where the system does not tell


def may_copy() -> bool:
    """Tell whether this process can be copied: on Linux, while no other thread is at work in it."""
    standard = (sys.stdin, sys.stdout, sys.stderr)  # None: closed, so that a pipe would get its number
    return sys.platform.startswith("linux") and threading.active_count() == 1 and None not in standard


class ProcessCopy:
    """A copy that is given a file to read and one to write, and ends when it has served."""

    def __init__(self, serve: Callable[[BinaryIO, BinaryIO], None]) -> None:
        """Start it; `OSError` where there is no room for another process."""
        asked, asking = os.pipe()
        open_ends = [asked, asking]
        # A copy that is stopped at its birth must not go on with what this process was about to do.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            telling, told = os.pipe()
            open_ends += [telling, told]
            self.pid = os.fork()
            if self.pid == 0:
                _serve(serve, asked, told)
        except OSError:
            for end in open_ends:
                os.close(end)
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        os.close(asked)
        os.close(told)
        self.stdin: BinaryIO = os.fdopen(asking, "wb", buffering=0)
        self.stdout: BinaryIO = os.fdopen(telling, "rb", buffering=0)
        self.returncode: int | None = None

    def send_signal(self, number: int) -> None:
        """Send it a signal, if it has not ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def communicate(self) -> tuple[bytes, None]:
        """What it tells after all was said to it; waits for its end."""
        with suppress(OSError):
            self.stdin.close()
        data = b"" if self.stdout.closed else self.stdout.read()
        self.stdout.close()
        if self.returncode is None:
            self.returncode = _exit_code(self.pid)
        return data, None


def _exit_code(pid: int) -> int:
    """How a process ended, when it has; 0 where the system does not keep that (whoever ignores SIGCHLD)."""
    try:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except ChildProcessError:
        return 0


def _files_end() -> int:
    """A number above those of all open files: a copy that keeps the other end of its pipe would wait for itself."""
    try:
        return max(int(file.name) for file in Path("/proc/self/fd").iterdir()) + 1
    except (OSError, ValueError):
        return _FILES


def _serve(serve: Callable[[BinaryIO, BinaryIO], None], asked: int, told: int) -> NoReturn:
    """What the copy does with its life: nothing of what the other one was about to do."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        nothing = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nothing, standard)
        ours = sorted((asked, told))
        for start, end in zip((2, *ours), (*ours, _files_end()), strict=True):
            os.closerange(start + 1, end)
        with os.fdopen(asked, "rb") as reading, os.fdopen(told, "wb") as writing:
            serve(reading, writing)
    finally:
        os._exit(1)  # served or not: who has served to the end has ended before
