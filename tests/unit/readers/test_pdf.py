"""Notes of PDF files through their text layer."""

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from tests.support.documents import Reader, pdf

from briefkit.findings import BriefError

Page = list[tuple[float, float, float, str]]


def head(number: int) -> Page:
    return [(150, 570, 9, "Review of Roads"), (200, 20, 9, str(number))]


FIRST: Page = [
    *head(41),
    (50, 540, 16, "Roads and Their Makers"),
    (50, 510, 11, "The first road was straight and went from the river to the"),
    (50, 496, 11, "hills, as the survey shows."),
    (181, 500, 6, "1"),
    (190, 496, 11, "It was long."),
    (249, 500, 6, "2"),
    (50, 482, 11, "Soldiers built it in the 21"),
    (174, 486, 6, "st"),
    (182, 482, 11, "year and"),
    (50, 80, 5, "1"),
    (54, 77, 8, "Rita Stone, The First Road (Riga: Daugava, 1933), 4; it is also de-"),
    (50, 67, 8, "scribed by others."),
    (50, 57, 5, "2"),
    (54, 54, 8, "The survey of 1910 is printed in full in the appendix to"),
]
SECOND: Page = [
    *head(42),
    (50, 540, 11, "left it to the rain."),
    (144, 544, 6, "3"),
    (160, 540, 11, "Nobody mended the road after that."),
    (50, 87, 8, "volume two of the same work."),
    (50, 80, 5, "3"),
    (54, 77, 8, "Stone, The First Road, 5."),
]
THIRD: Page = [*head(43), (50, 540, 11, "The second road was never built, for want of stones and of money.")]


def test_notes_at_the_foot_of_pages_are_read_with_their_calls(read: Reader) -> None:
    document = read("roads.pdf", pdf([FIRST, SECOND, THIRD]))
    assert [(each.number, each.raw) for each in document.notes] == [
        (1, "Rita Stone, The First Road (Riga: Daugava, 1933), 4; it is also described by others."),
        (2, "The survey of 1910 is printed in full in the appendix to volume two of the same work."),
        (3, "Stone, The First Road, 5."),
    ]
    assert all(each.call is not None for each in document.notes)
    assert document.metadata["title"] == "Roads and Their Makers"
    assert "Review of Roads" not in document.source.text
    assert not document.findings


def test_labels_that_are_not_raised_are_told_from_dates(read: Reader) -> None:
    page: Page = [
        *((50, 540.0 - 14 * row, 11, "The road was mended at last, as all the papers said.") for row in range(9)),
        (50, 90, 8, "19  Ada Orr, Mending Roads, https://example.org/roads (accessed"),
        (50, 80, 8, "21 November 2026)."),
        (50, 70, 8, "20  Orr, 5."),
        (50, 60, 8, "21  Orr, 6."),
    ]
    document = read("typed.pdf", pdf([page]))
    assert [(each.number, each.raw) for each in document.notes] == [
        (19, "Ada Orr, Mending Roads, https://example.org/roads (accessed 21 November 2026)."),
        (20, "Orr, 5."),
        (21, "Orr, 6."),
    ]


def test_columns_are_read_one_after_the_other(read: Reader) -> None:
    left = [(40, 500.0 - 14 * row, 10, f"left line {row} of this text") for row in range(12)]
    right = [(220, 500.0 - 14 * row, 10, f"right line {row} of the text") for row in range(12)]
    mixed = [line for pair in zip(left, right, strict=True) for line in pair]
    notes = [(40, 63, 5, "1"), (44, 60, 7, "Ada Orr, Ports, 1."), (220, 63, 5, "2"), (224, 60, 7, "Orr, Ports, 2.")]
    document = read("x.pdf", pdf([[*mixed, *notes]]))
    assert [each.raw for each in document.notes] == ["Ada Orr, Ports, 1.", "Orr, Ports, 2."]
    assert document.source.text.index("left line 11") < document.source.text.index("right line 0")


def test_a_file_without_text_says_so(read: Reader) -> None:
    with pytest.raises(BriefError, match="no text layer"):
        read("scan.pdf", pdf([[], []]))


def test_a_page_without_text_among_others_is_a_finding(read: Reader) -> None:
    document = read("half.pdf", pdf([FIRST, SECOND, []]))
    assert [each.code for each in document.findings] == ["F110"]


def test_an_encrypted_file_says_so(read: Reader) -> None:
    writer = PdfWriter(PdfReader(BytesIO(pdf([FIRST]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(BriefError, match="encrypted"):
        read("secret.pdf", out.getvalue())


def test_a_damaged_file_says_so(read: Reader) -> None:
    with pytest.raises(BriefError, match="no PDF that can be read"):
        read("x.pdf", b"%PDF-1.4\nnothing that follows is a PDF")


def test_ligatures_do_not_break_words(read: Reader) -> None:
    weasyprint = pytest.importorskip("weasyprint")
    words = "The officer finds the first file difficult and the traffic fluent."
    style = "font-family: 'DejaVu Sans', sans-serif; font-size: 11pt"
    made = weasyprint.HTML(string=f'<p style="{style}">{words}</p>').write_pdf()
    assert words in " ".join(read("a.pdf", made).source.text.split())


def test_the_notes_of_a_law_review_may_begin_with_a_volume_and_quote_lists(read: Reader) -> None:
    page: Page = [
        *((50, 540.0 - 14 * row, 11, "The court of the marsh sat in the open, as it does.") for row in range(9)),
        (70, 160, 8, "1."),
        (90, 160, 8, "12 M. Rep. 40 (1931); see Ada Orr, The Marsh and Its Courts, 3"),
        (50, 150, 8, "M. L. REV. 8 (1950), https://example.org/marsh/courts.pdf"),
        (70, 140, 8, "2."),
        (90, 140, 8, "14 M. Rep. 7 (1933). It asks:"),
        (90, 130, 8, "1. Does the reeve own the reed?"),
        (90, 120, 8, "2. May the heron stay?"),
        (70, 110, 8, "3."),
        (90, 110, 8, "Orr, supra note 1, at 9, https://example.org/reeds."),
        (70, 100, 8, "4."),
        (90, 100, 8, "§ 7 of the Reed Act."),
    ]
    document = read("marsh.pdf", pdf([page]))
    assert [each.number for each in document.notes] == [1, 2, 3, 4]
    assert document.notes[0].raw.endswith("courts.pdf")
    assert document.notes[1].raw.endswith("1. Does the reeve own the reed? 2. May the heron stay?")
    assert document.notes[2].raw == "Orr, supra note 1, at 9, https://example.org/reeds."
