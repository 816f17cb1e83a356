"""Places as notes of law, catalogues and older books tell them, and what only looks like one."""

import pytest
from tests.support.notes import resolved, works

from briefkit.harvest.places.locators import read_locator, read_place

BOATS = "Anne Hill, *Catalogue of Boats* (Paris: Quai, 1771)"


def _places(*notes: str) -> list[str | None]:
    return [row[3] for row in resolved(*notes)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (", ss 41A and 103AA", "41A and 103AA"),
        (", s 47B(1) and (2)", "47B(1) and (2)"),
        (" § 3.4 cmt. b.", "3.4, cmt. b"),
        (" cmt. b.", "cmt. b"),
        (" at *3–4.", "3-4"),
        (", pl. IV.", "pl. IV"),
        (", plate 4.4.", "plate 4.4"),
        (", q. 5, a. 3.", "q. 5, a. 3"),
        (", App. A at 12.", "App. A at 12"),
        (", 235: lots 16–17.", "235, lots 16-17"),
        (", 12-13 and n. 4.", "12-13 and n. 4"),
        (", 6E.", "6E"),
    ],
)
def test_a_place(text: str, value: str) -> None:
    found = read_locator(text)
    assert found is not None
    assert found.whole.value == value


@pytest.mark.parametrize("text", [". 7. Aufl. Leipzig: Hafen, 1985", ", 2., neu bearb. Aufl.", " 18X."])
def test_what_is_no_place(text: str) -> None:
    assert read_locator(text) is None


def test_a_place_behind_the_pages_of_the_whole_piece() -> None:
    found = read_place(", S. 49–74, hier S. 56.")
    assert found is not None
    assert found.locator.value == "56"


def test_lots_are_no_years() -> None:
    assert _places(
        f"{BOATS}, lots 1608, 1610.", "Hill, *Catalogue of Boats*, lots 1698–1738.", f"{BOATS}, 39, pl. 59."
    ) == [
        "lots 1608, 1610",
        "lots 1698-1738",
        "39, pl. 59",
    ]


def test_how_long_a_recording_is_says_no_place() -> None:
    said = "Ada Roe, “Governing Ports,” February 28, 2020, in *Overwatch*, podcast, {}, https://example.org/p."
    assert _places(said.format("4:21:11")) == [None]
    assert _places("Ada Poe, “Quays,” *Harbour Cast* (podcast), May 7, 2020, at 1:21:11.") == ["1:21:11"]


def test_a_link_round_the_page_is_a_place() -> None:
    note = (
        '[Jane Roe](https://a.example), "The Ports," *Quay Review*, Vol. 20, No. 2, 1993, [p. 304](https://b.example).'
    )
    assert _places(note) == ["304"]


def test_footnotes_behind_a_page() -> None:
    notes = (f"{BOATS}, 3.", "Hill, p. 16, footnote 2.", "Hill, 405, n. 11.", "Hill, 45, and passim.")
    assert _places(*notes) == ["3", "16, footnote 2", "405, n. 11", "45"]


def test_the_edition_is_not_the_page() -> None:
    (work,) = works("Jan Roth: *Der Hafen.* 7. Aufl. Leipzig: Quell, 1985, S. 6.")
    assert work.fields["edition"] == "7"
    assert _places("Jan Roth: *Der Hafen.* 7. Aufl. Leipzig: Quell, 1985, S. 6.") == ["6"]


def test_the_place_in_a_numbered_exhibit() -> None:
    notes = ("HBR-0229639 at 6 (Harbour Diary 11/09/2020).", "HBR-0229639 at 9 (Harbour Diary 11/09/2020).")
    assert [row[3] for row in resolved(*notes)] == ["6", "9"]
    assert len(works(*notes)) == 1


def test_where_a_book_reprints_a_piece_the_page_is_the_books() -> None:
    notes = (
        "Jan Frost, *Origins of Ports* (Leith: Hill, 1980), 3.",
        "Ada Protest, *The Harbour Protest*, reprinted in Frost, *Origins of Ports*, p. 69.",
    )
    assert [row[3] for row in resolved(*notes)] == ["3", None, "69"]


def test_no_breaking_hyphen_parts_a_range() -> None:
    assert _places("House of Commons, Official Report, 24 September 2002, columns 1‑23.") == ["1-23"]
