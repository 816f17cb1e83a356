"""What others wrote before a book: a piece in it, also where its imprint stands in another note."""

from tests.support.notes import harvested, resolved

BOOK = "Jan Marlow, *The Quay in History* (Leeds: Quay Press, 1961), 33."


def test_a_foreword_in_short_stands_in_the_book_cited_before() -> None:
    harvest = harvested(BOOK, "Ada Harlow, foreword to Marlow, *Quay in History*, x.")
    piece = next(work for work in harvest.works if work.type == "incollection")
    assert piece.fields["booktitle"] == "The Quay in History"
    assert piece.fields["bookauthor"] == "Marlow, Jan"
    assert piece.fields["author"] == "Harlow, Ada"


def test_the_same_foreword_is_cited_again() -> None:
    introduction = "Ada Harlow, introduction to *Quays*, by Jan Marlow (Leeds: Quay Press, 2003), xii."
    rows = resolved(introduction, "Harlow, introduction to *Quays*, 14.", "Harlow, introduction to *Piers*, 2.")
    assert rows[0][2] == rows[1][2]
    assert rows[1][3] == "14"
    assert rows[2][2] != rows[0][2]


def test_authors_prefaces_are_of_their_books() -> None:
    rows = resolved(BOOK, "Marlow, preface to *Quay in History*, ix.")
    assert rows[1][2:] == (rows[0][2], "ix")
