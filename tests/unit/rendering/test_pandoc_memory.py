"""What pandoc wrote is remembered by everything that it depends on."""

from pathlib import Path

import pytest

from briefkit.rendering.pandoc import running as pandoc
from briefkit.rendering.pandoc.memory import PandocResult, PandocWarning, RunMemory, remembering
from briefkit.rendering.pandoc.running import read_markdown, recall_pandoc


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The inputs that pandoc is really run with."""
    found: list[bytes] = []

    def run(data: bytes, *_: object) -> PandocResult:
        found.append(data)
        return PandocResult(data.upper(), (PandocWarning("w", 3),))

    monkeypatch.setattr(pandoc, "run_pandoc", run)
    return found


def test_a_text_is_read_once(runs: list[bytes]) -> None:
    memory = RunMemory()
    with remembering(memory):
        first = read_markdown("text")
        assert read_markdown("text") == first == ("TEXT", (PandocWarning("w", 3),))
    assert runs == [b"text"]
    with remembering(RunMemory.from_bytes(memory.to_bytes())):
        assert read_markdown("text") == first
    assert runs == [b"text"]
    assert read_markdown("text") == first  # without memory
    assert runs == [b"text", b"text"]


def test_arguments_and_the_files_they_name_count(runs: list[bytes], tmp_path: Path) -> None:
    style, other = tmp_path / "a.csl", tmp_path / "b.csl"
    style.write_text("one")
    other.write_text("one")
    with remembering(RunMemory()):
        for arguments in (["-t", "json"], ["-t", "html"], ["-tjson"], [f"--csl={style}"]):
            recall_pandoc(b"x", arguments)
        assert len(runs) == 4
        recall_pandoc(b"x", [f"--csl={other}"])  # the same content in another place
        assert len(runs) == 4
        style.write_text("two")
        recall_pandoc(b"x", [f"--csl={style}"])
        assert len(runs) == 5


def test_only_what_was_used_is_kept(runs: list[bytes]) -> None:
    memory = RunMemory()
    with remembering(memory):
        read_markdown("old")
        read_markdown("kept")
    assert memory.is_new
    memory = RunMemory.from_bytes(memory.to_bytes())
    with remembering(memory):
        read_markdown("kept")
    assert memory.is_new
    last = RunMemory.from_bytes(memory.to_bytes())
    assert [result.output for result in last.known.values()] == [b"KEPT"]
    with remembering(last):
        read_markdown("kept")
    assert not last.is_new
    assert runs == [b"old", b"kept"]


@pytest.mark.parametrize("data", [b"", b"{broken", b"[]", b'[["k", 5, []]]\nabc', b"[1]\n", b"null\nx", b"\xff\n"])
def test_what_cannot_be_read_is_no_memory(data: bytes) -> None:
    assert RunMemory.from_bytes(data) == RunMemory()
