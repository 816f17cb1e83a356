"""One process of pandoc for all runs of this one: to start pandoc takes longer than to read a section.

Pandoc is run as the reader `process.lua`, which answers what it is asked: the same bytes as a run of its own
gives. Where it does not answer (it is not the right version, it has a warning to tell, something is wrong with the
input), a run of its own does the work and tells what is to be told.
"""

import atexit
import json
import math
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Thread, Timer
from typing import Any

from briefkit.rendering.pandoc.warming import WARMING_TASK, WARMING_TEXT

_SCRIPT = Path(__file__).with_suffix(".lua")
NO_DATA = f"--data-dir={_SCRIPT.parent}"
"""Keeps pandoc from what its user has put into a folder of its own: abbreviations, programs to run at its start."""
_TAB = 4  # pandoc's own
_LARGE = 40_000  # bytes: who has so much does not wait in line
_MOST_STARTS = 3
_WARMING_LIMIT = 20.0  # seconds
_TARGETS = ("json", "html5")  # other formats may read files


class PandocProcess:
    """A pandoc that answers one request after the other."""

    def __init__(self, pandoc: str) -> None:
        """Start it; `OSError` where it cannot be started."""
        command = [pandoc, NO_DATA, f"--from={_SCRIPT}", "--to=native", f"--output={os.devnull}", os.devnull]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._lock = Lock()  # of whoever asks
        self._last = Event()  # whether who asked last has its answer
        self._last.set()
        self._warm = Event()  # whether it has done what is asked of it first
        self._warm.set()
        self.is_over = False

    def warm_up(self) -> None:
        """Let it set citations while there is something else to do: the first ones take longer than those after."""
        self._warm.clear()
        Thread(target=self._warm_up, daemon=True).start()

    def _warm_up(self) -> None:
        try:
            with suppress(TimeoutError):  # whoever asks next starts another
                self.answer(WARMING_TASK, WARMING_TEXT, _WARMING_LIMIT)
        finally:
            self._warm.set()

    def answer(self, task: Mapping[str, Any], data: bytes, time_limit: float) -> bytes | None:
        """What pandoc writes; None where it does not answer, or is busy while there is much to do.

        Raises:
            TimeoutError: where it took too long, which is the end of it.
        """
        request = _request(task, data)
        return self._alone(request, time_limit) if len(data) >= _LARGE else self._in_line(request, time_limit)

    def _alone(self, request: bytes, time_limit: float) -> bytes | None:
        """The answer to a request that may be more than the pipe holds: nobody else asks meanwhile."""
        self._warm.wait()
        if not self._lock.acquire(blocking=False):
            return None
        try:
            return self._answer(self._last, time_limit, request) if self._last.is_set() else None
        finally:
            self._lock.release()

    def _in_line(self, request: bytes, time_limit: float) -> bytes | None:
        """The answer to a request that is told at once: pandoc goes on to it while we take the answer before."""
        mine = Event()
        with self._lock:
            before, self._last = self._last, mine
            with suppress(OSError, ValueError):  # it came to its end: seen when it is to answer
                self._tell(request)
        try:
            return self._answer(before, time_limit)
        finally:
            mine.set()

    def _answer(self, before: Event, time_limit: float, request: bytes = b"") -> bytes | None:
        """What it answers, to a request where that is still to be told, when those before have their answers."""
        began = math.inf
        timer = Timer(time_limit, self._process.kill)
        try:
            before.wait()
            began = time.monotonic()
            timer.start()
            if request:
                self._tell(request)
            return self._read()
        except BaseException as error:
            self.end()  # what it still says would be taken for the answer to another
            if not isinstance(error, OSError | ValueError):  # it came to its end, or says what nobody understands
                raise
            if time.monotonic() - began >= time_limit:
                raise TimeoutError from error
            return None
        finally:
            timer.cancel()

    def _tell(self, request: bytes) -> None:
        assert self._process.stdin
        self._process.stdin.write(request)
        self._process.stdin.flush()

    def _read(self) -> bytes | None:
        told = self._process.stdout
        assert told
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


def _request(task: Mapping[str, Any], data: bytes) -> bytes:
    head = json.dumps(task).encode()
    return b"%d %d\n" % (len(head), len(data)) + head + data


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
    """Start the process before somebody waits for it, and warm it up."""
    if _SHARED.process is None and (process := _SHARED.started(pandoc)):
        process.warm_up()


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
