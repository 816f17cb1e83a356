"""A large library from the cache is the library that was parsed."""

from pathlib import Path, PurePosixPath

import pytest

from briefkit.app import library_cache
from briefkit.app.library_cache import KeptEntries, read_library
from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.model import Library
from briefkit.text import SourceText
from briefkit.workspace import Project, Store

TEXT = """% comment
@string{lhr = {Lahore}}
@book{roe2004, author={Roe, Jane}, title={The {World} \\& All}, location=lhr, date={2004}, ids={old, older}}
@article{doe, journal={J}, year=2010, crossref={nobody}, author="Doe"}
@book{roe2004, title={Twice}}
@book{broken, title={x
@misc{é, title={Ünïcode}}
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    (tmp_path / "briefs").mkdir()
    monkeypatch.setattr(library_cache, "LARGE", 10)
    return Store(Project(tmp_path))


def source(text: str = TEXT, path: str = "bibliography/library.bib") -> SourceText:
    return SourceText(PurePosixPath(path), text)


def same(one: Library, other: Library) -> bool:
    return list(one.entries.items()) == list(other.entries.items()) and tuple(one.findings) == tuple(other.findings)


def test_the_kept_library_is_the_parsed_one(store: Store) -> None:
    parsed = parse_library([source()])
    assert len(parsed.entries) >= 2
    assert parsed.findings
    assert same(read_library(store, [source()]), parsed)
    kept = read_library(store, [source()])
    assert isinstance(kept.entries, KeptEntries)
    assert same(kept, parsed)
    assert kept.resolve("older") == "roe2004"
    assert kept.resolve("nobody") is None
    assert "doe" in kept.entries


@pytest.mark.parametrize(
    "sources", [[source(TEXT + " ")], [source(path="other.bib")], [source(), source("@book{new, title={N}}", "b.bib")]]
)
def test_other_files_are_another_library(store: Store, sources: list[SourceText]) -> None:
    read_library(store, [source()])
    assert same(read_library(store, sources), parse_library(sources))


def test_what_cannot_be_read_is_parsed_again(store: Store) -> None:
    read_library(store, [source()])
    for path in (store.folder / "parts").iterdir():
        path.write_bytes(path.read_bytes().split(b"\n")[0] + b"\n{broken")
    assert same(read_library(store, [source()]), parse_library([source()]))


def test_a_small_library_is_not_kept(tmp_path: Path) -> None:
    store = Store(Project(tmp_path))
    read_library(store, [source()])
    assert not store.folder.exists()
