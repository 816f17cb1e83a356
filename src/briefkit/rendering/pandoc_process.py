"""One process of pandoc for all runs of this one: to start pandoc takes longer than to read a section.

Pandoc is run as the reader `pandoc_process.lua`, which answers what it is asked: the same bytes as a run of its own
gives. Where it does not answer (it is not the right version, it has a warning to tell, something is wrong with the
input), a run of its own does the work and tells what is to be told.
"""

import atexit
import json
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Any

_SCRIPT = Path(__file__).with_suffix(".lua")
NO_DATA = f"--data-dir={_SCRIPT.parent}"
"""Keeps pandoc from what its user has put into a folder of its own: abbreviations, programs to run at its start."""
_TAB = 4  # pandoc's own
_LARGE = 40_000  # bytes: who has so much does not wait in line
_MOST_STARTS = 3
_TARGETS = ("json", "html5")  # other formats may read files


class PandocProcess:
    """A pandoc that answers one request after the other."""

    def __init__(self, pandoc: str) -> None:
        """Start it; `OSError` where it cannot be started."""
        command = [pandoc, NO_DATA, f"--from={_SCRIPT}", "--to=native", f"--output={os.devnull}", os.devnull]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._lock = Lock()
        self.is_over = False

    def answer(self, task: Mapping[str, Any], data: bytes, time_limit: float) -> bytes | None:
        """What pandoc writes; None where it does not answer, or is busy while there is much to do.

        Raises:
            TimeoutError: where it took too long, which is the end of it.
        """
        if not self._lock.acquire(blocking=len(data) < _LARGE):
            return None
        try:
            return None if self.is_over else self._answer(task, data, time_limit)
        finally:
            self._lock.release()

    def _answer(self, task: Mapping[str, Any], data: bytes, time_limit: float) -> bytes | None:
        began = time.monotonic()
        timer = Timer(time_limit, self._process.kill)
        timer.start()
        try:
            return self._ask(json.dumps(task).encode(), data)
        except (OSError, ValueError) as error:  # it came to its end, or says what nobody understands
            self.end()
            if time.monotonic() - began >= time_limit:
                raise TimeoutError from error
            return None
        finally:
            timer.cancel()

    def _ask(self, task: bytes, data: bytes) -> bytes | None:
        asked, told = self._process.stdin, self._process.stdout
        assert asked
        assert told
        asked.write(b"%d %d\n" % (len(task), len(data)) + task)
        asked.write(data)
        asked.flush()
        status, length = told.readline().split()
        output = told.read(int(length))
        if len(output) != int(length):
            raise ValueError(output[:40])
        return output if status == b"done" else None

    def end(self) -> None:
        """End it."""
        self.is_over = True
        self._process.kill()
        self._process.wait()
        self._close()

    def disown(self) -> None:
        """Leave it to whoever started it."""
        self.is_over = True
        self._process.returncode = 0  # not ours to wait for
        self._close()

    def _close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not told yet
                if stream:
                    stream.close()


class _Shared:
    """The pandoc of this process; to end it twice does no harm."""

    def __init__(self) -> None:
        self.process: PandocProcess | None = None
        self._starts = 0
        self._starting = Lock()

    def started(self, pandoc: str) -> PandocProcess | None:
        """The process, started where there is none; None where it came to its end too often."""
        with self._starting:
            if (self.process is None or self.process.is_over) and self._starts < _MOST_STARTS:
                self._starts += 1
                with suppress(OSError):
                    self.process = PandocProcess(pandoc)
            return self.process

    def end(self) -> None:
        """End the process; whoever asks again starts another."""
        process, self.process = self.process, None
        if process is not None:
            process.end()
            self._starts -= 1

    def forget(self) -> None:
        """In a copy of this process: the pandoc is another's, who waits for an end that it must not keep open."""
        inherited, (self.process, self._starts, self._starting) = self.process, (None, 0, Lock())
        if inherited is not None:
            inherited.disown()


_SHARED = _Shared()
atexit.register(_SHARED.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_SHARED.forget)


def start_pandoc(pandoc: str) -> None:
    """Start the process before somebody waits for it."""
    _SHARED.started(pandoc)


def end_pandoc() -> None:
    """End the process where nobody is going to ask any more, at a time when nobody waits."""
    _SHARED.end()


def answer_of_pandoc(pandoc: str, data: bytes, arguments: Sequence[str], time_limit: float) -> bytes | None:
    """What a run of pandoc with these arguments writes; None where a run of its own is to tell.

    Raises:
        TimeoutError: where it took too long.
    """
    task = _task(arguments)
    if task is None:
        return None
    if task["from"] != "json":
        data = _as_read(data)
    process = _SHARED.started(pandoc)
    return process.answer(task, data, time_limit) if process else None


def _task(arguments: Sequence[str]) -> dict[str, Any] | None:
    """What `-f json -t html5 --citeproc --csl=…` asks for; None for what is not done here."""
    task: dict[str, Any] = {}
    rest = iter(arguments)
    for argument in rest:
        name, _, value = argument.partition("=")
        if name not in _OPTIONS:
            return None
        option = _OPTIONS[name]
        task[option] = True if name == "--citeproc" else value or next(rest, "")
    if task.get("to") not in _TARGETS or not task.get("from"):
        return None
    return None if _fetches(task.get("csl", "")) else task


_OPTIONS = {"-f": "from", "-t": "to", "--citeproc": "citeproc", "--csl": "csl", "--bibliography": "bibliography"}


def _fetches(csl: str) -> bool:
    """Tell whether a CSL style is a name for another one, which citeproc would fetch."""
    return bool(csl) and b"independent-parent" in Path(csl).read_bytes()


def _as_read(data: bytes) -> bytes:
    """A text as pandoc reads a file: no byte-order mark, no carriage returns, no tabs."""
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r", b"")
    return data.decode("utf-8", "replace").expandtabs(_TAB).encode() if b"\t" in data else data
