"""`brief watch` and the start of `brief serve`, as a user runs them."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest
from tests.support.projects import write_project

from briefkit.cli.main import main


@contextmanager
def watching(root: Path, *names: str) -> Iterator[Queue[str]]:
    """Lines of `brief watch`, both streams, while it runs; it ends with Ctrl-C."""
    command = [sys.executable, "-u", "-m", "briefkit", "-C", str(root), "watch", *names, "-t", "html"]
    lines: Queue[str] = Queue()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as started:

        def read() -> None:
            assert started.stdout is not None
            for line in started.stdout:
                lines.put(line.rstrip("\n"))

        reader = Thread(target=read)
        reader.start()
        try:
            yield lines
        finally:
            started.send_signal(signal.SIGINT)
            reader.join(20)
            if reader.is_alive():
                started.kill()
        assert started.wait(10) == 0


def until(lines: Queue[str], beginning: str) -> list[str]:
    """The lines up to one that begins like this."""
    found: list[str] = []
    while not (found and found[-1].startswith(beginning)):
        try:
            found.append(lines.get(timeout=20))
        except Empty:
            raise AssertionError(f"no line {beginning!r} after {found}") from None
    return found


def test_a_change_that_is_taken_back_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    with watching(root, "ports") as lines:
        until(lines, "watching")
        section = root / "briefs/ports/end.md"
        written = section.read_text()
        section.write_text(f"{written}\nNew words.[@nobody]\n")
        until(lines, "ports: not built")
        section.write_text(written)
        assert until(lines, "ports: ")[-1].endswith("unchanged")


def test_what_changed_is_built_again_and_nothing_else(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    with watching(root) as lines:
        first = until(lines, "watching")
        assert {"dist/ports.html", "dist/rivers.html"} <= set(first)
        section = root / "briefs/ports/end.md"
        section.write_text(section.read_text() + "\nNew words.\n")
        assert [line for line in until(lines, "ports:") if line.startswith("dist/")] == ["dist/ports.html"]
        assert "New words." in (root / "dist/ports.html").read_text()
        manifest = root / "briefs/rivers/brief.yaml"
        manifest.write_text(manifest.read_text().replace("Rivers", "The Rivers"))
        # had the other paper been built again, its line would stand before this one
        assert [line for line in until(lines, "rivers:") if line.startswith("dist/")] == ["dist/rivers.html"]


def test_fault_is_told_and_the_built_paper_stays(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    with watching(root, "rivers") as lines:
        until(lines, "watching")
        before = (root / "dist/rivers.html").read_bytes()
        section = root / "briefs/shared/dues.md"
        text = section.read_text()
        section.write_text(text + "\n[@nosuchkey]\n")
        told = until(lines, "rivers: not built")
        assert any("K101" in line for line in told)
        assert (root / "dist/rivers.html").read_bytes() == before
        section.write_text(text + "\nMended.\n")
        until(lines, "rivers:")
        assert "Mended." in (root / "dist/rivers.html").read_text()


def test_unknown_paper_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_project(tmp_path)
    assert main(["-C", str(root), "watch", "prots"]) == 2
    assert main(["-C", str(root), "serve", "prots"]) == 2
    assert capsys.readouterr().err.count("did you mean `ports`?") == 2


def test_port_that_is_taken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_project(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["-C", str(root), "serve", "--port", str(port)]) == 2
    assert f"port {port} cannot be used" in capsys.readouterr().err
