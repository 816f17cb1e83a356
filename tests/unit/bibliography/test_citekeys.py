"""Citekeys: who, year, first telling word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.bibliography.citekeys import ascii_fold, citekey_for

TABLE = [
    ({"author": "Jalalzai, Musa Khan", "title": "The Foreign Policy of Pakistan", "date": "2004"},
     "jalalzai2004foreign"),
    ({"journaltitle": "Dawn", "title": "Pakistan, Russia sign MoU", "date": "2012-09-24"},
     "dawn2012pakistan"),
    ({"author": "{World Bank}", "title": "A Global Outlook"}, "worldbankndglobal"),
    ({"author": "Vincent van Gogh", "title": "De la Lettre", "date": "1885/1890"}, "gogh1885lettre"),
    ({"author": "O'Brien, Pat", "title": "``Quoted'' Title", "date": "2001"}, "obrien2001quoted"),
    ({"author": "{\\O}stby, G.", "title": "Die Straße", "date": "1999"}, "ostby1999strasse"),
    ({"author": "Wałęsa, Lech", "title": "L'État", "date": "1999"}, "walesa1999letat"),
    ({"author": "Путин, В.", "title": "Россия", "date": "2012"}, "putin2012rossiya"),
    ({"editor": "Roe, A.", "booktitle": "X", "title": "1984", "date": "19XX"}, "roend1984"),
    ({"journaltitle": "The Nation", "title": "The", "date": "2013"}, "nation2013the"),
    ({"institution": "Ministry of Foreign Affairs of the Russian Federation", "title": "Concept"},
     "ministryforeignaffairsndconcept"),
    ({"title": "Untitled"}, "anonnduntitled"),
    ({}, "anonnd"),
    ({"author": "Abdul-Rahman, X", "date": "2004~", "title": "An {NGO} view"}, "abdulrahman2004ngo"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), TABLE)
def test_citekeys(fields: dict[str, str], expected: str) -> None:
    assert citekey_for(fields) == expected


def test_urdu_names_have_a_key() -> None:
    assert re.fullmatch(r"[a-z]+2004[a-z]+", citekey_for({"author": "محمد اقبال", "title": "خودی", "date": "2004"}))


def test_clashes_take_letters_in_order() -> None:
    taken: list[str] = []
    for _ in range(29):
        taken.append(citekey_for({"author": "Roe, A", "title": "Book", "date": "2004"}, taken))
    assert taken[:3] == ["roe2004book", "roe2004booka", "roe2004bookb"]
    assert taken[26:] == ["roe2004bookz", "roe2004bookaa", "roe2004bookab"]


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=10))
def test_a_key_can_always_be_typed(author: str, title: str, date: str) -> None:
    key = citekey_for({"author": author, "title": title, "date": date})
    assert re.fullmatch(r"[a-z0-9]+", key)
    assert ascii_fold(author).isascii()
