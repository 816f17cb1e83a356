"""The printer in a process of its own prints the same, and where it does not come up the page is printed here."""

import signal
import subprocess
import sys
from typing import Any

import pytest
from tests.support.papers import page_of, random_paper

from briefkit.findings import BriefError
from briefkit.rendering.pdf import process as pdf_process
from briefkit.rendering.pdf.printing import print_pdf
from briefkit.rendering.pdf.process import PrinterProcess, print_here


@pytest.fixture(params=["copied", "started"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to another process."""
    way = str(request.param)
    monkeypatch.setattr(pdf_process, "may_copy", lambda: way == "copied" and sys.platform.startswith("linux"))
    return way


def test_it_prints_what_is_printed_here() -> None:
    page = random_paper(6)
    with PrinterProcess() as printer:
        assert printer.print(page) == print_pdf(page)


def test_it_prints_the_same_when_it_was_told_what_to_prepare_for() -> None:
    page = random_paper(6)
    expected = print_pdf(page)
    with PrinterProcess() as printer:
        printer.prepare(page.sheets, page.lang, expected.lines)
        printed = printer.print(page)
    assert printed == expected
    assert (printed.lines, expected.lines != b"") == (b"", True)  # all were known


def test_what_it_was_told_to_prepare_for_is_not_told_again() -> None:
    page = random_paper(6)
    with PrinterProcess() as printer:
        printer.prepare(page.sheets, page.lang)
        assert printer._without_sheets(page).sheets != page.sheets
        other = page_of("<p>Text</p>", "p { color: red }")
        assert printer._without_sheets(other) is other


def test_somebody_is_told_when_it_has_all_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    page, told = page_of("<p>Text</p>"), list[bool]()
    with PrinterProcess() as printer:
        printer.print(page, lambda: told.append(True))
    monkeypatch.setattr(sys, "executable", "")
    with PrinterProcess() as printer:
        printer.print(page, lambda: told.append(True))
    assert told == [True, True]


def test_a_guess_that_was_wrong_is_no_matter() -> None:
    page = random_paper(6)
    with PrinterProcess() as printer:
        printer.prepare(page_of("<p>Text</p>", "p { color: red }").sheets, "fr", b"no lines")
        assert printer.print(page) == print_pdf(page)


def test_a_process_that_ends_too_early_or_never_comes_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of("<p>Text</p>")
    expected = print_here(page)
    with PrinterProcess() as printer:
        assert printer._process is not None
        printer._process.kill()
        printer.prepare(page.sheets, page.lang)
        assert printer.print(page) == expected
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with PrinterProcess() as printer:
        assert printer.print(page) == expected
    monkeypatch.setattr(sys, "executable", "")
    with PrinterProcess() as printer:
        assert printer.print(page) == expected


def test_an_interrupt_ends_the_printing_here_too() -> None:
    with PrinterProcess() as printer:
        assert printer._process is not None
        printer._process.send_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            printer.print(page_of("<p>Text</p>"))


def test_an_answer_that_is_none_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of("<p>Text</p>")
    popen = subprocess.Popen

    def start(command: list[str], **options: Any) -> Any:
        return popen([sys.executable, "-c", "import sys; sys.stdin.read(0); print('hello')"], **options)

    monkeypatch.setattr(subprocess, "Popen", start)
    with PrinterProcess() as printer:
        assert printer.print(page) == print_here(page)


def test_an_error_comes_back_with_its_hint(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    def fail(asked: object) -> None:
        raise BriefError("cannot", "try")

    if way == "copied":
        monkeypatch.setattr(pdf_process, "_print_what_comes", fail)
    code = (
        "import briefkit.rendering.pdf.process as process\n"
        "from briefkit.findings import BriefError\n"
        "def fail(asked): raise BriefError('cannot', 'try')\n"
        "process._print_what_comes = fail\n"
        "process.serve()\n"
    )
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda command, **options: popen([sys.executable, "-c", code], **options))
    with PrinterProcess() as printer, pytest.raises(BriefError, match="cannot") as caught:
        printer.print(page_of("<p>Text</p>"))
    assert caught.value.hint == "try"


def test_a_printer_that_is_not_needed_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    with PrinterProcess() as printer:
        process = printer._process
    assert process is not None
    assert process.returncode is not None


def test_a_machine_without_the_printers_libraries_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "briefkit.rendering.pdf.printing", None)
    with pytest.raises(BriefError, match="cannot be loaded") as caught:
        pdf_process.print_here(page_of("<p>Text</p>"))
    assert "-t docx,html" in caught.value.hint


def test_what_is_stopped_before_the_page_was_asked_for_leaves_no_process() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with PrinterProcess() as printer:
        process = printer._process
        with pytest.raises(KeyboardInterrupt):
            printer.print(page_of("<p>Text</p>"), stop)
    assert process is not None
    assert process.returncode is not None
