"""Papers in archives: who wrote them, and where they are kept."""

import pytest
from tests.support.notes import full, resolved, works

from briefkit.bibliography.csl_json import csl_item
from briefkit.bibliography.model import Entry, Field


@pytest.mark.parametrize(
    ("note", "author", "title", "library"),
    [
        (
            "Letter from Jane Roe to John Poe, 12 May 1947, TNA, FO 371/12345.",
            "Roe, Jane",
            "Letter to John Poe",
            "TNA, FO 371/12345",
        ),
        (
            "Jane Roe to John Poe, 12 May 1947, NARA, RG 59, box 3.",
            "Roe, Jane",
            "Letter to John Poe",
            "NARA, RG 59, box 3",
        ),
        (
            "National Archives, FO 371/12345, Roe to Poe, 5 May 1947.",
            "Roe",
            "Letter to Poe",
            "National Archives, FO 371/12345",
        ),
        ("Cabinet minutes, 4 April 1955, TNA, CAB 128/29.", None, "Cabinet minutes", "TNA, CAB 128/29"),
        ("TNA, FO 371/4567, ‘Harbours in the Gulf’, 7 June 1950.", None, "Harbours in the Gulf", "TNA, FO 371/4567"),
        (
            "Telegram from the Embassy in Tarn to the Department of State, 3 March 1971, NARA, RG 59, POL 27.",
            "{Embassy in Tarn}",
            "Telegram to the Department of State",
            "NARA, RG 59, POL 27",
        ),
    ],
)
def test_writer_title_and_shelf_mark(note: str, author: str | None, title: str, library: str) -> None:
    fields = full(note).fields
    assert (fields.get("author"), fields["title"], fields["library"]) == (author, title, library)


def test_papers_of_one_day_with_two_marks_are_two() -> None:
    keys = [
        row[2]
        for row in resolved(
            "Jane Roe to John Poe, 12 May 1947, TNA, FO 371/12345.",
            "Jane Roe to John Poe, 12 May 1947, TNA, CO 733/12.",
        )
    ]
    assert len(set(keys)) == 2


def test_a_law_report_is_no_shelf_mark() -> None:
    assert "library" not in full("Tarn v. Union of Quay 1994 AIR 1918, 1994 (2) SCR 644.").fields


def test_a_shelf_mark_is_printed() -> None:
    values = {"title": "Letter to John Poe", "library": "TNA, FO 371/12345"}
    entry = Entry("roe1947letter", "unpublished", {name: Field(name, value) for name, value in values.items()})
    assert csl_item(entry)["archive"] == "TNA, FO 371/12345"


@pytest.mark.parametrize(
    "edition",
    [
        "in *Papers of Tarn*, ed. Coe (Boston: Quay, 1950), 1:12",
        "*The Tarn Papers*, ed. Coe (Boston: Quay, 1950), 1:12",
        "in *Collected Papers* (Boston: Quay, 1950), 1:12",
    ],
)
def test_papers_in_print_are_no_archive(edition: str) -> None:
    note = f"Tarn to Roe, 3 May 1780, {edition}."
    (work,) = works(note)
    fields = work.fields
    assert work.type == "incollection"  # biblatex knows no book around what was never published
    assert "library" not in fields
    assert (fields["date"], fields["origdate"]) == ("1950", "1780-05-03")
    assert (fields["volume"], fields["publisher"]) == ("1", "Quay")
    assert "Papers" in fields["booktitle"]
    assert [row[3] for row in resolved(note)] == ["12"]


def test_papers_of_a_library_are_an_archive_though_a_book_quotes_them() -> None:
    note = "Tarn to Roe, 3 May 1780, Tarn Papers, Quay Library; quoted in Coe, Harbours (Boston: Quay, 1950), 12."
    assert full(note.partition(";")[0]).fields["library"] == "Tarn Papers, Quay Library"
