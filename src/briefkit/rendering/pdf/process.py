"""The printer in a process of its own: it loads while a paper is being set, and prints while other formats are made.

    with PrinterProcess() as printer:
        …                                  # the printer is loading
        printer.prepare(sheets, lang)      # it reads style sheets, loads fonts
        …
        printed = printer.print(page)

The process reads from its standard input, pickled, what it can prepare for, and then one page (without the style
sheets that it knows already); it writes what `print_pdf` made of that. Where it cannot be started, or ends before its
time, the page is printed here.
"""

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from threading import Thread
from typing import BinaryIO, Self

from briefkit.findings import BriefError
from briefkit.rendering.pdf.model import PrintedPdf, PrintPage, PrintSheets
from briefkit.rendering.pdf.process_copy import ProcessCopy, may_copy

_KNOWN_SHEETS = ("as told before",)  # stands for megabytes of fonts that the process has


class PrinterProcess:
    """A process that prints one page; it starts to load at once."""

    def __init__(self) -> None:
        """Start the process."""
        self._process = _started()
        self._telling: Thread | None = None
        self._sheets: PrintSheets | None = None  # those that it was told to prepare

    def __enter__(self) -> Self:
        """Nothing to do: it is loading already."""
        return self

    def __exit__(self, *stopped: object) -> None:
        """End the process, printed or not."""
        if self._process is not None:
            self._process.kill()
            self._wait()
            self._process.communicate()

    def prepare(self, sheets: PrintSheets, lang: str, lines: bytes = b"") -> None:
        """Tell the process which style sheets the page will have; to be called before `print`, once at most.

        `lines` are those of the paper when it was last printed (`PrintedPdf.lines`).
        """
        if self._process is not None:
            self._sheets = sheets
            message = pickle.dumps((sheets, lang, lines), pickle.HIGHEST_PROTOCOL)
            # It is still loading and does not read yet: who writes more than fits into the pipe has to wait.
            self._telling = Thread(target=_write, args=(self._process, message), daemon=True)
            self._telling.start()

    def _wait(self) -> None:
        """Wait until the process has read what it can prepare for."""
        if self._telling is not None:
            self._telling.join()

    def print(self, page: PrintPage, meanwhile: Callable[[], object] = lambda: None) -> PrintedPdf:
        """What `print_pdf` makes of a page; `meanwhile` is done when all is said. From any thread, once."""
        answer = self._ask(page, meanwhile)
        if isinstance(answer, BriefError):
            raise answer
        return answer or print_here(page)

    def _ask(self, page: PrintPage, meanwhile: Callable[[], object]) -> PrintedPdf | BriefError | None:
        """The answer of the process; None where there is none."""
        if self._process is None:
            meanwhile()
            return None
        process = self._process
        message = pickle.dumps(self._without_sheets(page), pickle.HIGHEST_PROTOCOL)
        meanwhile()
        self._wait()
        _write(process, message)
        data, _ = process.communicate()
        self._process = None  # until here whoever leaves us ends it
        if process.returncode == -signal.SIGINT:
            raise KeyboardInterrupt  # it is meant for us too: no reason to print here
        try:
            answer = pickle.loads(data)
        except Exception:  # what a process that was killed leaves can be anything
            return None
        return answer if isinstance(answer, PrintedPdf | BriefError) else None

    def _without_sheets(self, page: PrintPage) -> PrintPage:
        return page if self._sheets != page.sheets else replace(page, stylesheets=_KNOWN_SHEETS, files={})


def _started() -> "subprocess.Popen[bytes] | ProcessCopy | None":
    """The process; None where there is no room for one."""
    try:
        if may_copy():
            return ProcessCopy(_answer)
        # -P: the folder where the command was started is no place to import modules from.
        command = [sys.executable, "-P", "-m", "briefkit.rendering.pdf.process"]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) if sys.executable else None
    except OSError:
        return None


def _write(process: "subprocess.Popen[bytes] | ProcessCopy", message: bytes) -> None:
    with suppress(OSError, ValueError):  # it has come to its end: seen when it is asked for the page
        rest = memoryview(message)
        while rest and process.stdin is not None:
            rest = rest[os.write(process.stdin.fileno(), rest) :]


def load_printer() -> None:
    """Import what prints, which takes a while; `BriefError` where it cannot be."""
    try:
        # Only who prints pays for WeasyPrint.
        from briefkit.rendering.pdf.loading import load_weasyprint

        load_weasyprint()
        import_module("briefkit.rendering.pdf.printing")
    except (ImportError, OSError) as error:  # OSError: the libraries of the system that it loads
        hint = "`brief doctor` names what is missing and the command that installs it; -t docx,html needs none of it"
        raise BriefError(f"the printer of PDF files cannot be loaded: {error}".splitlines()[0], hint) from error


def print_here(page: PrintPage, lines: bytes = b"") -> PrintedPdf:
    """Print in this process; `lines` are those of the paper when it was last printed (`PrintedPdf.lines`)."""
    load_printer()
    from briefkit.rendering.pdf.printing import print_pdf

    return print_pdf(page, lines=lines)


def serve() -> None:
    """Print the page that comes on standard input; the process has nothing else to do."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no part of the answer
    _answer(sys.stdin.buffer, answers)


def _answer(asked: BinaryIO, answers: BinaryIO) -> None:
    """Print the page that is asked for, which is the end of the process."""
    gc.disable()
    answer: PrintedPdf | BriefError
    try:
        answer = _print_what_comes(asked)
    except BriefError as error:
        answer = error
    except EOFError:
        return
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()
    os._exit(0)  # nothing to tidy up: a million objects would be freed one by one


def _with_sheets(page: PrintPage, known: PrintSheets) -> PrintPage:
    """A page with the style sheets that it came without."""
    if page.stylesheets != _KNOWN_SHEETS:
        return page
    return replace(page, stylesheets=known.stylesheets, files=known.files)


def _print_what_comes(asked: BinaryIO) -> PrintedPdf:
    """Print a page, on a press made ready if there was time to say for what."""
    load_printer()
    from briefkit.rendering.pdf.printing import Press, print_pdf

    message, press, lines = pickle.load(asked), None, b""
    if isinstance(message, tuple):
        sheets, lang, lines = message
        with suppress(Exception):  # whatever it is, the page will meet it again
            press = Press(sheets)
            press.warm_up(lang)
        message = _with_sheets(pickle.load(asked), sheets)
    return print_pdf(message, press, lines, has_helper=(os.cpu_count() or 1) > 1 and hasattr(os, "fork"))


if __name__ == "__main__":
    serve()
