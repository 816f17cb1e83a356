"""Ledgers: where their citations stand, and that nothing in such a file breaks the audit."""

import json
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st
from tests.support.audit import audit_texts

from briefkit.audit.ledgers import LedgerView, SourceState, read_ledger, state_of
from briefkit.findings import Finding
from briefkit.text import SourceText

LEDGER = {
    "path": "papers/old.md",
    "citekey": "hassan2004long",
    "notes": [
        {"number": 1, "line": 9, "raw": 'a "citations": [', "citations": []},
        {
            "number": 2,
            "line": 11,
            "citations": [
                {"citekey": "é2004", "raw": "Ibid., 7.", "form": "ibid", "confidence": 0.7},
                {"citekey": None, "raw": "Ibid.", "form": "ibid", "candidates": ["a", "b"]},
            ],
        },
    ],
    "entries": {"é2004": {"type": "book", "fields": {"title": "{", "date": "2004"}, "notes": [2]}},
}


def read(text: str) -> LedgerView:
    found = read_ledger(SourceText(PurePosixPath("harvest/x.json"), text))
    assert not isinstance(found, Finding), found.message
    return found[0]


def places(text: str) -> list[str]:
    """What stands where the ledger's citations and entries are said to be."""
    ledger = read(text)
    lines = text.split("\n")
    found = [*(one.location for one in ledger.cites), *(one.location for one in ledger.entries)]
    return [lines[place.line - 1][place.column - 1 :][:6].strip("\",: {'") for place in found]


def test_citations_and_entries_are_found_at_their_places_however_the_file_is_laid_out() -> None:
    for indent in (None, 1, 4):
        assert places(json.dumps(LEDGER, indent=indent, ensure_ascii=False)) == ["é2004", "null", "é2004"]
    assert places(json.dumps(LEDGER, indent=1))[1] == "null"  # é is written \u00e9 there


def test_a_ledger_says_which_note_of_which_document() -> None:
    ledger = read(json.dumps(LEDGER))
    assert [ledger.where(cite) for cite in ledger.cites] == ["note 2 of `papers/old.md` (line 11)"] * 2
    assert [(cite.citekey, cite.confidence, cite.candidates) for cite in ledger.cites] == [
        ("é2004", 0.7, ()),
        ("", 1.0, ("a", "b")),
    ]
    assert ledger.keys == {"é2004"}


def test_what_became_of_its_document_is_told_by_the_digest() -> None:
    ledger = read(json.dumps(LEDGER))
    bare = read(json.dumps({**LEDGER, "path": "old.md"}))
    same = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert state_of(ledger, same, b"abc") is SourceState.SAME
    assert state_of(ledger, same, b"abd") is SourceState.CHANGED
    assert state_of(ledger, "", b"abd") is SourceState.SAME
    assert state_of(ledger, same, None) is SourceState.GONE
    assert state_of(bare, same, None) is SourceState.ELSEWHERE


NAMES = [*LEDGER, "number", "line", "citations", "raw", "fields", "conflicts", "date", "confidence", "form"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 99) | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(NAMES),
            inner,
            max_size=5,
        )
    ),
    max_leaves=15,
)


@given(VALUES, st.data())
def test_any_file_is_a_ledger_or_a_finding(value: object, data: st.DataObject) -> None:
    whole = {**LEDGER, **value} if isinstance(value, dict) else value
    text = json.dumps(whole, indent=data.draw(st.sampled_from([None, 1])))
    text = text[: data.draw(st.integers(0, len(text)))] if data.draw(st.booleans()) else text
    for finding in audit_texts({"ledger.json": text}).findings:
        if finding.location and finding.location.line:
            assert finding.location.line <= text.count("\n") + 40
