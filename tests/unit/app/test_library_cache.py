"""A large library from the cache is the library that was parsed, whatever changed in between."""

import random
from pathlib import Path, PurePosixPath

import pytest

from briefkit.app import library_cache
from briefkit.app.library_cache import KeptEntries, read_library
from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.model import Library
from briefkit.bibliography.segments import ReadSegment, Segment, read_segment
from briefkit.text import SourceText
from briefkit.workspace import Project, Store

TEXT = """% comment
@string{lhr = {Lahore}}
@book{roe2004, author={Roe, Jane}, title={The {World} \\& All}, location=lhr, date={2004}, ids={old, older}}
@article{doe, journal={J}, year=2010, month=jan, crossref={nobody}, author="Doe"} % more
  @misc{é, title={Ünïcode}} @misc{same-line, title={T}}
@comment{jabref-meta: x}
@preamble{"y"}
"""
PIECES = (
    "@book{KEY, title={Title {of} it}, author = {Roe, Jane},\n  date={2004}}\n",
    "@article{KEY, title={T}, journaltitle={J # x}, month = feb, year = 1999}\n\n",
    "@article(KEY, title={T}, journaltitle=jrn # { Two}, volume=3)\n",
    "@misc{KEY, title={T}, howpublished = nobodys}\n",
    "@string{jrn = {Journal}}\n",
    "@string(jrn = jrn # { Again})\n",
    "@string{feb = {Feber}}\n",
    "@book{KEY, title={T}, ids={other-KEY, same}}\n",
    "@inbook{KEY, title={T}, crossref={k3}, xdata={k4,k5}}\n",
    "% a comment\nand more of it\n",
    "@comment{@book{x, title={y}}}\n",
    "  @misc{KEY, title={Within a line} }  @misc{KEYb, title={U}}\n",
    "@book{KEY, abstract={An address:\n@ home and @book{what, ever} too}, title={T}}\n",
    "\n\n",
)
FAULTS = (
    "@book{KEY, title={T}, title={Again}}\n",
    "@book{KEY, title={not closed\n",
    "@book{k1, title={A key that there is, or not}}\n",
    "title = {left over}}\n",
    "@book\n{KEY, title={T}}\n",
    "@book{, title={T}}\n",
    "@book{KEY, title={T} year=1999}\n",
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    (tmp_path / "briefs").mkdir()
    monkeypatch.setattr(library_cache, "LARGE", 10)
    return Store(Project(tmp_path))


def source(text: str = TEXT, path: str = "bibliography/library.bib") -> SourceText:
    return SourceText(PurePosixPath(path), text)


def same(one: Library, other: Library) -> bool:
    return list(one.entries.items()) == list(other.entries.items()) and tuple(one.findings) == tuple(other.findings)


def test_the_kept_library_is_the_parsed_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = parse_library([source()])
    assert list(parsed.entries) == ["roe2004", "doe", "é", "same-line"]
    assert parsed.findings
    assert same(read_library(store, [source()]), parsed)
    monkeypatch.setattr(library_cache, "parse_library", lambda sources: pytest.fail("parsed again"))
    kept = read_library(store, [source()])
    assert isinstance(kept.entries, KeptEntries)
    assert same(kept, parsed)
    assert kept.resolve("older") == "roe2004"
    assert kept.resolve("nobody") is None
    assert "doe" in kept.entries


def test_only_what_changed_is_parsed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = "".join(PIECES[0].replace("KEY", f"k{number}") for number in range(20))
    read_library(store, [source(texts)])
    parsed: list[str] = []

    def note_down(segment: Segment, macros: dict[str, str]) -> ReadSegment | None:
        parsed.append(segment.text)
        return read_segment(segment, macros)

    monkeypatch.setattr(library_cache, "read_segment", note_down)
    changed = "% new\n" + texts.replace("{k7,", "{k7x,")
    assert same(read_library(store, [source(changed)]), parse_library([source(changed)]))
    assert [text[:11] for text in parsed] == ["% new\n", "@book{k7x, "]


@pytest.mark.parametrize("seed", range(60))
def test_whatever_changes_it_is_the_library_that_would_be_parsed(seed: int, store: Store) -> None:
    chance = random.Random(seed)
    pieces = [*PIECES, *FAULTS] if seed % 3 == 0 else list(PIECES)

    def piece() -> str:
        return chance.choice(pieces).replace("KEY", f"k{chance.randrange(500)}")

    texts = [piece() for _ in range(12)]
    for _ in range(5):
        sources = [source("".join(texts[:6])), source("".join(texts[6:]), "other.bib")]
        assert same(read_library(store, sources), parse_library(sources)), sources
        texts[chance.randrange(12)] = piece()


@pytest.mark.parametrize(
    "sources", [[source(TEXT + " ")], [source(path="other.bib")], [source(), source("@book{new, title={N}}", "b.bib")]]
)
def test_other_files_are_another_library(store: Store, sources: list[SourceText]) -> None:
    read_library(store, [source()])
    assert same(read_library(store, sources), parse_library(sources))


def test_a_file_that_is_no_text_is_told(store: Store) -> None:
    assert same(read_library(store, [source("@book{a, title={\0}}")]), parse_library([source("@book{a, title={\0}}")]))


@pytest.mark.parametrize("data", [b"{broken", b"[]", b""])
def test_what_cannot_be_read_is_parsed_again(data: bytes, store: Store) -> None:
    read_library(store, [source()])
    for path in (store.folder / "parts").iterdir():
        path.write_bytes(path.read_bytes().split(b"\n")[0] + b"\n" + data)
    assert same(read_library(store, [source()]), parse_library([source()]))


def test_a_small_library_is_not_kept(tmp_path: Path) -> None:
    store = Store(Project(tmp_path))
    read_library(store, [source()])
    assert not store.folder.exists()
