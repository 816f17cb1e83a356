"""A copy of this process: what it is told comes back, and whatever happens to it happens to nobody else."""

import signal
import sys
from threading import Event, Thread
from typing import BinaryIO

import pytest

from briefkit.rendering.process_copy import ProcessCopy, may_copy

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
