import json
from pathlib import PurePosixPath

import pytest
from tests.support.notes import document

from briefkit.bibliography.bibtex import parse_library
from briefkit.harvest.harvest import harvest
from briefkit.harvest.library.ledger import harvested_before, ledger_text
from briefkit.harvest.library.shelving import shelve
from briefkit.text import SourceText


@pytest.mark.parametrize(
    "note",
    [
        "Harbours by their size, https://harbours.example.com/ (last visited May 8, 2024).",
        "*Quay Magazine of History and Biography XIV* (1890), p. 215.",
        "Ben Okafor, Harbours, Jane Poe and Mary Roe, trans., 3 vols. (New York, 1947), 1: 741n.",
    ],
)
def test_a_second_harvest_finds_what_the_first_one_made(note: str) -> None:
    source = document(note, title="A Paper", author="Roe, Jane")
    empty = SourceText(PurePosixPath("library.bib"), "")
    first = harvest([source], library=parse_library([empty]))
    library = SourceText(PurePosixPath("library.bib"), shelve(empty, first, {}).text)
    before = harvested_before([json.loads(ledger_text(one, index)) for index, one in enumerate(first.sources)])
    second = harvest([source], library=parse_library([library]), before=before)
    assert shelve(library, second, before).text == library.text
    assert [work.key for work in second.works] == [work.key for work in first.works]
