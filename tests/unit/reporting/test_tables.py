"""Tables in their forms: the same cells, whatever stands in them."""

import csv
import io
import zipfile
from xml.etree import ElementTree

import pytest

from briefkit.reporting.tables import Table, csv_text, text_lines, without_empty, xlsx_bytes

TABLE = Table(("name", "number", "text"), [("a", 3, 'says "x",\nand more'), ("=SUM(A1)", 12, "Путин · 中文")])


def sheet_cells(data: bytes) -> list[list[str]]:
    """The rows of a sheet, read as the standard says: shared strings by index, numbers as they are."""
    space = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        texts = ["".join(item.itertext()) for item in strings.findall("x:si", space)]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert sheet.findall(".//x:f", space) == []
    return [
        [
            texts[int(cell.findtext("x:v", "", space))] if cell.get("t") == "s" else cell.findtext("x:v", "", space)
            for cell in row.findall("x:c", space)
        ]
        for row in sheet.findall(".//x:row", space)
    ]


def test_csv_reads_back() -> None:
    rows = list(csv.reader(io.StringIO(csv_text(TABLE), newline="")))
    assert rows == [["name", "number", "text"], ["a", "3", 'says "x",\nand more'], ["=SUM(A1)", "12", "Путин · 中文"]]


def test_sheet_reads_back_and_holds_no_formula() -> None:
    assert sheet_cells(xlsx_bytes(TABLE, "t")) == [
        ["name", "number", "text"],
        ["a", "3", 'says "x",\nand more'],
        ["=SUM(A1)", "12", "Путин · 中文"],
    ]


def test_sheet_of_the_same_table_has_the_same_bytes() -> None:
    assert xlsx_bytes(TABLE, "t") == xlsx_bytes(TABLE, "t")


def test_sheet_without_rows_has_its_columns() -> None:
    assert sheet_cells(xlsx_bytes(Table(("a", "b"), []), "t")) == [["a", "b"]]


def test_text_sets_columns_under_each_other_and_numbers_flush_right() -> None:
    assert text_lines(TABLE) == [
        "NAME      NUMBER  TEXT",
        'a              3  says "x", and more',
        "=SUM(A1)      12  Путин · 中文",
    ]


@pytest.mark.parametrize("width", [40, 50, 60])
def test_text_is_folded_into_a_terminal_and_loses_no_word(width: int) -> None:
    words = [f"w{number}" for number in range(40)]
    lines = text_lines(Table(("a", "b"), [("x y z", " ".join(words))]), width)
    assert max(map(len, lines)) <= width
    assert [word for line in lines[1:] for word in line.split() if word.startswith("w")] == words


def test_wide_letters_and_accents_are_counted_as_they_print() -> None:
    rows = [("中文", 1), ("e\u0301", 2), ("abcd", 3)]
    assert [
        line.index(str(row[1])) for line, row in zip(text_lines(Table(("name", "n"), rows))[1:], rows, strict=True)
    ] == [
        4,
        7,
        6,
    ]


def test_no_rows_no_text() -> None:
    assert text_lines(Table(("a",), [])) == []


def test_columns_that_are_empty_everywhere_can_be_left_out() -> None:
    assert without_empty(Table(("a", "b", "c"), [("", 0, "x"), ("", 1, "")])) == Table(["b", "c"], [[0, "x"], [1, ""]])
