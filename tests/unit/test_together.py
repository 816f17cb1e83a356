"""Several files at once: all or none."""

from pathlib import Path

import pytest

from briefkit.findings import BriefError
from briefkit.workspace import write_together


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_all_files_are_written(tmp_path: Path) -> None:
    write_together({tmp_path / "a/b/c.md": b"c", tmp_path / "d.md": b"d"})
    assert files(tmp_path) == ["a", "a/b", "a/b/c.md", "d.md"]
    assert (tmp_path / "a/b/c.md").read_bytes() == b"c"


def test_one_that_cannot_be_written_keeps_all_back(tmp_path: Path) -> None:
    (tmp_path / "d.md").mkdir()
    with pytest.raises(BriefError, match="cannot be written"):
        write_together({tmp_path / "a/b/c.md": b"c", tmp_path / "d.md": b"d"})
    assert files(tmp_path) == ["d.md"]


def test_what_is_done_first_keeps_all_back_where_it_fails(tmp_path: Path) -> None:
    def fail() -> None:
        raise BriefError("no", "")

    (tmp_path / "old.md").write_bytes(b"old")
    with pytest.raises(BriefError, match="no"):
        write_together({tmp_path / "old.md": b"new", tmp_path / "x/new.md": b"new"}, fail)
    assert files(tmp_path) == ["old.md"]
    assert (tmp_path / "old.md").read_bytes() == b"old"


def test_files_are_there_when_the_first_takes_its_place(tmp_path: Path) -> None:
    seen: list[list[str]] = []
    write_together({tmp_path / "a.md": b"a"}, lambda: seen.append(files(tmp_path)))
    assert len(seen[0]) == 1
    assert seen[0][0].endswith(".tmp")
    assert files(tmp_path) == ["a.md"]
