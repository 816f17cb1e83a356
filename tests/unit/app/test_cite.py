"""An entry by words: slips of the finger, accents, years; ten thousand entries."""

from pathlib import PurePosixPath

import pytest

from briefkit.app.cite import find_entries, short_reference
from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.model import Entry, Field, Library
from briefkit.text import SourceText

LIBRARY = parse_library(
    [
        SourceText(
            PurePosixPath("l.bib"),
            r"""
@book{jalalzai2004foreign, author={Jalalzai, Musa Khan}, title={The Foreign Policy of Pakistan}, date={2004}}
@article{kroger2012gas, author={Kr{\"o}ger, Eva and Doe, A. and Roe, B. and Poe, C.}, title={Gas \& Power},
  journaltitle={Pakistan Horizon}, date={2012-05}}
@report{bank2012power, author={{World Bank}}, title={Power for Pakistan}, institution={World Bank}, date={2012},
  ids={oldbank}}
@article{dawn2012steel, title={Pakistan, Russia Agree on Steel}, journaltitle={Dawn}, date={2012-09-24}}
@book{putin2012, author={Путин, Владимир}, title={Россия}, date={2012}}
""",
        )
    ]
)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("jalalzai", "jalalzai2004foreign"),
        ("jalazai foriegn", "jalalzai2004foreign"),
        ("the foreign policy", "jalalzai2004foreign"),
        ("kroger", "kroger2012gas"),
        ("Kröger", "kroger2012gas"),
        ("horizon 2012", "kroger2012gas"),
        ("world bank power", "bank2012power"),
        ("oldbank", "bank2012power"),
        ("steel dawn", "dawn2012steel"),
        ("путин", "putin2012"),
        ("putin", "putin2012"),
        ("jala", "jalalzai2004foreign"),
    ],
)
def test_best_comes_first(asked: str, first: str) -> None:
    assert find_entries(LIBRARY, asked)[0].entry.key == first


@pytest.mark.parametrize("asked", ["fisheries", "xx yy", "jalalzai fisheries zzz", "2013", "", "!"])
def test_what_does_not_fit_is_not_offered(asked: str) -> None:
    assert find_entries(LIBRARY, asked) == []


def test_a_year_is_taken_as_it_stands() -> None:
    assert [found.entry.key for found in find_entries(LIBRARY, "pakistan 2004")][:1] == ["jalalzai2004foreign"]
    assert "jalalzai2004foreign" not in [found.entry.key for found in find_entries(LIBRARY, "2012")]


def test_the_limit_holds() -> None:
    assert len(find_entries(LIBRARY, "2012", 2)) == 2


@pytest.mark.parametrize(
    ("key", "reference"),
    [
        ("jalalzai2004foreign", "Jalalzai, The Foreign Policy of Pakistan, 2004"),
        ("kroger2012gas", "Kröger et al., Gas & Power, Pakistan Horizon, 2012"),
        ("bank2012power", "World Bank, Power for Pakistan, World Bank, 2012"),
        ("dawn2012steel", "Pakistan, Russia Agree on Steel, Dawn, 2012"),
    ],
)
def test_short_reference(key: str, reference: str) -> None:
    assert short_reference(LIBRARY.entries[key]) == reference


def test_ten_thousand_entries_are_searched() -> None:
    words = ["policy", "energy", "pipeline", "regional", "security", "trade", "corridor", "water", "treaty", "climate"]
    entries = {}
    for number in range(10_000):
        title = " ".join(words[(number * step) % 10] for step in (1, 3, 7)) + f" {number}"
        values = {"author": f"Family{number % 3000}, Given", "title": title, "date": str(1950 + number % 75)}
        entries[f"k{number}"] = Entry(f"k{number}", "book", {name: Field(name, text) for name, text in values.items()})
    found = find_entries(Library(entries), "familly1234 1984")
    assert found[0].entry.key == "k1234"
