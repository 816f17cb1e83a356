"""The line that says how far a long work is, on a terminal only."""

import sys
import threading


class Progress:
    """`12 of 40 papers …` at the foot of the screen, on standard error; nothing where that is no terminal."""

    def __init__(self, total: int, what: str, quiet: bool = False) -> None:
        """Count up to `total` things called `what`."""
        self._total, self._what = total, what
        self._shown = sys.stderr.isatty() and not quiet and total > 1
        self._length = 0
        self._lock = threading.Lock()  # what is done is told from the threads of an executor

    def show(self, done: int) -> None:
        """Say how many are done."""
        if self._shown:
            with self._lock:
                line = f"{done} of {self._total} {self._what} …"
                print(f"\r{line.ljust(self._length)}", end="", file=sys.stderr, flush=True)
                self._length = len(line)

    def clear(self) -> None:
        """Make room for other lines."""
        with self._lock:
            if self._length:
                print(f"\r{' ' * self._length}\r", end="", file=sys.stderr, flush=True)
                self._length = 0
