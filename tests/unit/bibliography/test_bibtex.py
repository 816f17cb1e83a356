"""Reading BibTeX: places, macros, faults, and the entries around a fault."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.model import Library
from briefkit.text import SourceText


def read(*texts: str) -> Library:
    return parse_library([SourceText(PurePosixPath(f"{n}.bib"), text) for n, text in enumerate(texts, 1)])


def faults(library: Library) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.location)) for finding in library.findings]


def values(library: Library, key: str) -> dict[str, str]:
    return {name: field.value for name, field in library.entries[key].fields.items()}


def test_places_names_and_values() -> None:
    library = read(
        "% our library\n"
        "@string{ariana = {Ariana} # { Publications}}\n"
        "  @Book{jalalzai2004foreign,\n"
        "  Author = {Jalalzai, Musa Khan},\n"
        '  title = "The {Foreign} Policy\n     of Pakistan",  publisher = ariana, volume = 2,\n'
        "}\n"
    )
    entry = library.entries["jalalzai2004foreign"]
    assert library.findings == ()
    assert (entry.type, str(entry.location)) == ("book", "1.bib:3:3")
    assert [(name, field.value, str(field.location)) for name, field in entry.fields.items()] == [
        ("author", "Jalalzai, Musa Khan", "1.bib:4:3"),
        ("title", "The {Foreign} Policy of Pakistan", "1.bib:5:3"),
        ("publisher", "Ariana Publications", "1.bib:6:21"),
        ("volume", "2", "1.bib:6:41"),
    ]


CLASSICS = [
    ("@techreport{k, institution={I}}", "report", {"institution": "I", "type": "techreport"}),
    ("@phdthesis{k, school={MIT}, type={Diss.}}", "thesis", {"institution": "MIT", "type": "Diss."}),
    ("@mastersthesis{k, year=2004}", "thesis", {"date": "2004", "type": "mathesis"}),
    ("@conference{k, address={Lahore}}", "inproceedings", {"location": "Lahore"}),
    ("@www{k, year={in press}}", "online", {"date": "in press"}),
    ("@article{k, journal={J}, year=2004, month=may}", "article", {"journaltitle": "J", "date": "2004-05"}),
    ('@misc{k, year=2004, month="12~" # may}', "misc", {"date": "2004-05-12"}),
    ("@misc{k, year=2004, month=sep, day=3}", "misc", {"date": "2004-09-03"}),
    ("@misc{k, year=2004, month={Spring}}", "misc", {"date": "2004", "month": "Spring"}),
    ("@misc{k, year=2004, date={2004-02}}", "misc", {"year": "2004", "date": "2004-02"}),
    ("@article{k, journal={A}, journaltitle={B}}", "article", {"journal": "A", "journaltitle": "B"}),
]


@pytest.mark.parametrize(("text", "entry_type", "fields"), CLASSICS)
def test_classics(text: str, entry_type: str, fields: dict[str, str]) -> None:
    library = read(text)
    assert library.entries["k"].type == entry_type
    assert values(library, "k") == fields
    assert library.findings == ()


FAULTS = [
    ("@book{a, title={x},\n@book{b, title={y}}", [("B201", "1.bib:1:1")], ["b"]),
    ("@book{b, title={y}}\n@book{a, title={x", [("B201", "1.bib:2:1")], ["b"]),
    ('@book{a, title="x}\n@book{b, title={y}}', [("B201", "1.bib:1:1")], ["b"]),
    ("@book{a, title={x}}, year=2004}\n@book{b}", [("B201", "1.bib:1:20")], ["a", "b"]),
    ("@book{a, title={x}\n  year=2004}", [("B201", "1.bib:1:10")], ["a"]),
    ("@book{a, title=Some words, year=2004}", [("B201", "1.bib:1:10")], ["a"]),
    ('@book{a, title="x } y"}', [("B201", "1.bib:1:10")], ["a"]),
    ("@book{a, title={x}},\n@todo\n@book{b}", [], ["a", "b"]),
    ("@book{title={x}}\n@book{b}", [("B201", "1.bib:1:1")], ["b"]),
    ("@book{, title={x}}", [("B201", "1.bib:1:1")], []),
    ("@book\n{a, title={x}}", [("B201", "1.bib:1:1")], []),
    ("@book{a, title={x}, Title={y}}", [("B202", "1.bib:1:21")], ["a"]),
    ("@book{a, journal=foo}", [("B210", "1.bib:1:10")], ["a"]),
    ("@string{x = y}@book{a, title=x}", [("B210", "1.bib:1:1")], ["a"]),
    ("@book{a}\n@book{a}", [("K103", "1.bib:2:1")], ["a"]),
    ("@book{a}\n@book{b, ids={a}}", [("K103", "1.bib:2:10")], ["a", "b"]),
    ("@book{a, crossref={b}}", [("K110", "1.bib:1:10")], ["a"]),
    ("@book{a, xdata={b, c}}\n@xdata{c}", [("K110", "1.bib:1:10")], ["a", "c"]),
    ("@book{a, crossref={a}}", [("K110", "1.bib:1:10")], ["a"]),
    ("@book{a, crossref={old}}\n@book{b, ids={old, older}}", [], ["a", "b"]),
    ("PK\x03\x04\0\0@book{a}", [("B201", "1.bib:1")], []),
    ("", [], []),
    ("\ufeff@book{a}", [], ["a"]),
    ("% mail me: a@b.org\nFree text is a comment.\n@comment{x {y}}\n@book(a, title={x (y)})", [], ["a"]),
    ("@book{a,\n% note = {old},\n  title = {x}}", [], ["a"]),
]


@pytest.mark.parametrize(("text", "expected", "keys"), FAULTS)
def test_faults_are_findings_and_lose_no_neighbour(text: str, expected: list[tuple[str, str]], keys: list[str]) -> None:
    library = read(text)
    assert faults(library) == expected
    assert list(library.entries) == keys
    assert all(finding.hint for finding in library.findings)


def test_the_first_of_two_is_kept_and_both_places_are_named() -> None:
    library = read("@book{a, title={one}, title={two}}", "\n@book{a, title={three}}")
    assert values(library, "a") == {"title": "one"}
    [field, key] = library.findings
    assert "1.bib:1:1" in key.message
    assert "2.bib:2:1" in key.message
    assert "line 1" in field.message


def test_what_follows_a_missing_comma_is_read() -> None:
    library = read("@book{a, title={x}\n  year={2004}\n  note={n}, pages={1}}")
    assert values(library, "a") == {"title": "x", "date": "2004", "note": "n", "pages": "1"}
    assert str(library.entries["a"].fields["note"].location) == "1.bib:3:3"


def test_macros_hold_in_later_files_and_the_last_definition_wins() -> None:
    library = read("@string{p = {Old}}\n@string{P = {New}}", "@book{a, publisher = p # { Press}}")
    assert values(library, "a") == {"publisher": "New Press"}


def test_crlf() -> None:
    library = read("@book{a,\r\n  title = {x\r\n  y},\r\n  note = {z}\r\n}\r\n")
    assert values(library, "a") == {"title": "x y", "note": "z"}
    assert str(library.entries["a"].fields["note"].location) == "1.bib:4:3"


@pytest.mark.parametrize("depth", [50, 10_000])
def test_deep_braces(depth: int) -> None:
    nested = "{" * depth + "x" + "}" * depth
    library = read(f"@book{{a, title={nested}}}\n@book{{b, title={'{' * depth}")
    assert values(library, "a")["title"] == nested[1:-1]
    assert faults(library) == [("B201", "1.bib:2:1")]


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    read("@book{a, title={x", "@book{=}", "@{}")
    assert capfd.readouterr() == ("", "")


@given(st.text(alphabet=st.sampled_from('@book{}()"=,#\\%\n\r ax1é'), max_size=120))
def test_no_text_is_too_odd(text: str) -> None:
    library = read(text, text)
    for entry in library.entries.values():
        assert entry.location is not None
        assert text.split("\n")[entry.location.line - 1][entry.location.column - 1] == "@"


def test_resolve_and_nearest() -> None:
    library = read(
        "@book{jalalzai2004foreign, author={Jalalzai, Musa Khan}, title={The Foreign Policy of Pakistan}, "
        "ids={jk04}}\n"
        "@article{hanif2013pakistan, author={Hanif, Melanie}, title={Pakistan and Russia}}\n"
        "@report{worldbank2012, author={{World Bank}}, title={Energy}}"
    )
    assert library.resolve("jk04") == "jalalzai2004foreign"
    assert library.resolve("nobody") is None
    assert library.nearest("jalalzai2004")[0] == "jalalzai2004foreign"
    assert library.nearest("hanif2013pakstan")[0] == "hanif2013pakistan"
    assert library.nearest("bank-energy") == ("worldbank2012",)
    assert library.nearest("JK04x")[0] == "jalalzai2004foreign"
    assert library.nearest("zzzz") == ()
    assert library.nearest("") == ()
