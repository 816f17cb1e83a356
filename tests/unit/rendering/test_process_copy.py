"""A copy of this process: what it is told comes back, and whatever happens to it happens to nobody else."""

import os
import signal
import sys
from pathlib import Path
from threading import Event, Thread
from typing import BinaryIO

import pytest

from briefkit.rendering.pdf.process_copy import ProcessCopy, may_copy

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made on Linux only")


def echo(asked: BinaryIO, told: BinaryIO) -> None:
    told.write(asked.read().upper())


def test_what_it_serves_comes_back() -> None:
    copy = ProcessCopy(echo)
    copy.stdin.write(b"text")
    assert copy.communicate()[0] == b"TEXT"
    assert copy.communicate()[0] == b""
    copy.kill()


def test_what_it_prints_and_raises_is_seen_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    def fail(asked: BinaryIO, told: BinaryIO) -> None:
        sys.stdout.write("said\n")
        sys.stdout.flush()
        raise ValueError

    copy = ProcessCopy(fail)
    assert (copy.communicate()[0], copy.returncode) == (b"", 1)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_it_ends_when_it_is_told_to(number: signal.Signals) -> None:
    copy = ProcessCopy(echo)
    copy.send_signal(number)
    assert copy.communicate()[0] == b""
    assert copy.returncode == -number


def test_a_process_with_threads_or_without_output_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    assert may_copy()
    done = Event()
    thread = Thread(target=done.wait)
    thread.start()
    assert not may_copy()
    done.set()
    thread.join()
    monkeypatch.setattr(sys, "stdout", None)
    assert not may_copy()


def test_where_it_cannot_be_made_all_is_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> int:
        raise BlockingIOError

    before = len(list(Path("/proc/self/fd").iterdir())), signal.pthread_sigmask(signal.SIG_BLOCK, ())
    monkeypatch.setattr(os, "fork", fail)
    with pytest.raises(BlockingIOError):
        ProcessCopy(echo)
    assert (len(list(Path("/proc/self/fd").iterdir())), signal.pthread_sigmask(signal.SIG_BLOCK, ())) == before


def test_who_blocks_interrupts_goes_on_to_do_so() -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        ProcessCopy(echo).communicate()
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def test_a_system_that_does_not_keep_how_it_ended_is_no_matter() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        copy = ProcessCopy(echo)
        copy.stdin.write(b"text")
        assert (copy.communicate()[0], copy.returncode) == (b"TEXT", 0)
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_it_ends_with_its_maker_whatever_the_number_of_its_files() -> None:
    low = os.open(os.devnull, os.O_RDONLY)
    files = [os.dup(low) for _ in range(300)]
    try:
        copy = ProcessCopy(echo)  # its own end of the pipe has a number above 256
        copy.stdin.close()
        assert copy.communicate()[0] == b""
        assert copy.returncode == 1
    finally:
        for file in (low, *files):
            os.close(file)
