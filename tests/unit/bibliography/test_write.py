"""Entries as text, and blocks that come back byte for byte."""

from pathlib import PurePosixPath

from hypothesis import assume, given
from hypothesis import strategies as st

from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.blocks import split_blocks
from briefkit.bibliography.model import Entry, Field
from briefkit.bibliography.write import format_entry
from briefkit.text import SourceText


def source(text: str) -> SourceText:
    return SourceText(PurePosixPath("a.bib"), text)


def bare(entry: Entry) -> tuple[str, str, dict[str, str]]:
    return entry.key, entry.type, {name: field.value for name, field in entry.fields.items()}


def test_layout() -> None:
    fields = {"date": "2004", "zebra": "z", "title": "The {World Bank}", "author": "Roe, A.", "abstract": "x"}
    entry = Entry("roe2004", "book", {name: Field(name, value) for name, value in fields.items()})
    assert format_entry(entry) == (
        "@book{roe2004,\n"
        "  author = {Roe, A.},\n"
        "  title = {The {World Bank}},\n"
        "  date = {2004},\n"
        "  zebra = {z},\n"
        "  abstract = {x},\n"
        "}"
    )


BALANCED = st.recursive(
    st.text(alphabet=st.sampled_from('ab é@,="#%$&~-\\0'), max_size=8),
    lambda inner: st.builds(lambda a, b, c: f"{a}{{{b}}}{c}", inner, inner, inner),
    max_leaves=6,
)
NAMES = st.sampled_from(["title", "author", "note", "publisher", "pages", "zebra", "abstract", "doi"])


@given(st.dictionaries(NAMES, BALANCED, max_size=6), st.sampled_from(["book", "online", "report"]))
def test_what_was_read_and_written_reads_as_the_same(fields: dict[str, str], kind: str) -> None:
    text = f"@{kind}{{k,\n" + "".join(f"{name} = {{{value}}},\n" for name, value in fields.items()) + "}"
    first = parse_library([source(text)])
    assume(not first.findings)  # a value whose braces do not match is mended when it is written
    [entry] = first.entries.values()
    again = parse_library([source(format_entry(entry))])
    assert again.findings == ()
    assert bare(again.entries["k"]) == bare(entry)


@given(st.text(alphabet=st.sampled_from('a{}\\@ \n"=,'), max_size=30))
def test_any_value_can_be_written(value: str) -> None:
    entry = Entry("k", "book", {"note": Field("note", value), "title": Field("title", "kept")})
    library = parse_library([source(format_entry(entry) + "\n\n@book{next, title = {x}}")])
    assert library.findings == ()
    assert list(library.entries) == ["k", "next"]
    assert library.entries["k"].get("title") == "kept"


@given(st.text(alphabet=st.sampled_from('@book{}()"=,\\\n\r ax1é'), max_size=120))
def test_blocks_tile_the_file(text: str) -> None:
    tiles = split_blocks(source(text))
    assert "".join(text[span.start : span.end] for span, _ in tiles) == text
    ends = [0, *(span.end for span, _ in tiles)]
    assert [span.start for span, _ in tiles] == ends[:-1]


def test_one_block_can_be_replaced() -> None:
    text = "\ufeff% head\r\n@string{x={y}}\r\n@Book{a,title={x}}  % odd\r\n\r\n@book{b, title={y},\n@book{a}\n"
    tiles = split_blocks(source(text))
    assert [(text[span.start : span.end], key) for span, key in tiles if key] == [
        ("@Book{a,title={x}}", "a"),
        ("@book{a}", "a"),
    ]
    new = "".join("NEW" if key == "a" else text[span.start : span.end] for span, key in tiles)
    assert new == "\ufeff% head\r\n@string{x={y}}\r\nNEW  % odd\r\n\r\n@book{b, title={y},\nNEW\n"
