"""The printer in a process of its own: it loads while a paper is being set, and prints while other formats are made.

    with PrinterProcess() as printer:
        …                                  # the printer is loading
        printed = printer.print(page)

The process reads one pickled page from its standard input and writes what `print_pdf` made of it. Where it cannot
be started, or ends before its time, the page is printed here.
"""

import gc
import os
import pickle
import signal
import subprocess
import sys
from typing import Self

from briefkit.findings import BriefError
from briefkit.rendering.pdf_model import PrintedPdf, PrintPage


class PrinterProcess:
    """A process that prints one page; it starts to load at once."""

    def __init__(self) -> None:
        """Start the process."""
        # -P: the folder where the command was started is no place to import modules from.
        command = [sys.executable, "-P", "-m", "briefkit.rendering.pdf_process"]
        self._process: subprocess.Popen[bytes] | None = None
        if sys.executable:
            try:
                self._process = subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                )
            except OSError:
                self._process = None

    def __enter__(self) -> Self:
        """Nothing to do: it is loading already."""
        return self

    def __exit__(self, *stopped: object) -> None:
        """End the process, printed or not."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def print(self, page: PrintPage) -> PrintedPdf:
        """What `print_pdf` makes of a page; may be called from any thread, once."""
        answer = self._ask(page)
        if isinstance(answer, BriefError):
            raise answer
        return answer or print_here(page)

    def _ask(self, page: PrintPage) -> PrintedPdf | BriefError | None:
        """The answer of the process; None where there is none."""
        if self._process is None:
            return None
        process, self._process = self._process, None
        data, _ = process.communicate(pickle.dumps(page, pickle.HIGHEST_PROTOCOL))
        if process.returncode == -signal.SIGINT:
            raise KeyboardInterrupt  # it is meant for us too: no reason to print here
        try:
            answer = pickle.loads(data)
        except Exception:  # what a process that was killed leaves can be anything
            return None
        return answer if isinstance(answer, PrintedPdf | BriefError) else None


def print_here(page: PrintPage) -> PrintedPdf:
    """Print in this process."""
    # WeasyPrint takes half a second to import: only who prints pays for it.
    try:
        from briefkit.rendering.pdf import print_pdf
    except (ImportError, OSError) as error:  # OSError: the libraries of the system that it loads
        hint = "install WeasyPrint with the libraries it needs (pango, harfbuzz), or build with -t docx,html"
        raise BriefError(f"the printer of PDF files cannot be loaded: {error}".splitlines()[0], hint) from error
    return print_pdf(page)


def serve() -> None:
    """Print the page that comes on standard input; the process has nothing else to do."""
    gc.disable()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no part of the answer
    answer: PrintedPdf | BriefError
    try:
        from briefkit.rendering.pdf import warm_up

        warm_up()
        answer = print_here(pickle.load(sys.stdin.buffer))
    except BriefError as error:
        answer = error
    except EOFError:
        return
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()
    os._exit(0)  # nothing to tidy up: a million objects would be freed one by one


if __name__ == "__main__":
    serve()
