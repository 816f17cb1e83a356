"""The library of this repository is what `brief harvest` makes of its sources, with what editors added by hand."""

import json
import shutil
from pathlib import Path, PurePosixPath

import pytest
from tests.conftest import ROOT

from briefkit.app.harvest import harvest_files
from briefkit.bibliography.bibtex import parse_library
from briefkit.text import SourceText

BIBLIOGRAPHY = ROOT / "bibliography"
LEDGERS = sorted((BIBLIOGRAPHY / "harvest").glob("*.json"))


def _ledger(path: Path) -> dict[str, object]:
    ledger = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(ledger, dict)
    return ledger


def test_each_work_of_the_ledgers_is_in_the_library() -> None:
    path = BIBLIOGRAPHY / "library.bib"
    library = parse_library([SourceText(PurePosixPath(path.name), path.read_text(encoding="utf-8"))])
    entries = [key for ledger in LEDGERS for key in _ledger(ledger)["entries"]]  # type: ignore[attr-defined]
    assert len(entries) > 40
    assert [key for key in entries if not library.resolve(key)] == []


def test_ledgers_hold_no_sentences_of_others() -> None:
    assert {_ledger(path).get("commentary") for path in LEDGERS} == {"withheld"}


@pytest.mark.shared
@pytest.mark.parametrize("path", LEDGERS, ids=lambda path: path.stem)
def test_a_new_harvest_leaves_the_library_as_it_is(path: Path, shared: Path, tmp_path: Path) -> None:
    ledger = _ledger(path)
    given = ledger.get("set")
    assert isinstance(given, dict)
    shutil.copytree(BIBLIOGRAPHY, tmp_path / "bibliography")
    library = tmp_path / "bibliography" / "library.bib"
    before = library.read_bytes()
    harvest_files([shared / "seeds" / str(ledger["path"])], given, library)
    assert library.read_bytes() == before
