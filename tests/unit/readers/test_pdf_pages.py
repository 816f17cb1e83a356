"""PDF pages of many makers: what is drawn on them, columns, numbered paragraphs beside notes."""

from tests.support.documents import Reader, pdf

from briefkit.readers.pdf.lines import page_lines
from briefkit.readers.pdf.runs import Page as PdfPage
from briefkit.readers.pdf.runs import Run

Page = list[tuple[float, float, float, str]]
SENTENCE = "The ferry was late again, as it is each year."


def body(count: int, left: float = 50, size: float = 10, top: float = 540) -> Page:
    return [(left, top - 14.0 * row, size, SENTENCE) for row in range(count)]


def test_what_is_stamped_up_the_margin_is_no_text(read: Reader) -> None:
    page: Page = [
        *body(8),
        (240, 446, 6, "1"),
        (50, 83, 5, "1"),
        (54, 80, 7, "Ada Orr, Ferries, 1."),
        *body(1, top=430),
    ]
    stamp = "BT /F1 8 Tf 0 1 -1 0 30 60 Tm (Downloaded by a reader of the harbour library) Tj ET"
    document = read("x.pdf", pdf([page], stamp))
    assert [each.raw for each in document.notes] == ["Ada Orr, Ferries, 1."]
    assert "harbour library" not in document.source.text


def test_a_page_on_its_side_is_read_as_it_is_turned(read: Reader) -> None:
    lines = "\n".join(
        f"BT /F1 10 Tf 0 1 -1 0 {60 + 14 * row} 60 Tm (Row {row} of the table of ferries) Tj ET" for row in range(9)
    )
    text = read("x.pdf", pdf([[]], lines)).source.text
    assert text.index("Row 0 of the table") < text.index("Row 8 of the table")


def test_letters_of_a_negative_size_are_not_upside_down(read: Reader) -> None:
    drawn = "BT /F1 -10 Tf -1 0 0 -1 60 500 Tm (The ferry was late again) Tj ET"
    assert "The ferry was late again" in read("x.pdf", pdf([body(1)], drawn)).source.text


RULE = "50 120 80 0.6 re f"


def test_notes_in_the_size_of_the_text_stand_under_a_short_rule(read: Reader) -> None:
    first: Page = [
        (60, 100, 10, "Ada Orr, Ferries and Their Pilots, 12; the same is"),
        (56, 104, 6, "1"),
        (50, 86, 10, "said by all the pilots, who were asked in the spring,"),
        *body(9),
        (244, 432, 6, "1"),
    ]
    second: Page = [*body(9), (50, 100, 10, "and by the harbour master, ibid., 14."), *body(1, top=540 - 9 * 14)]
    document = read("x.pdf", pdf([first, second], RULE))
    assert [each.raw for each in document.notes] == [
        "Ada Orr, Ferries and Their Pilots, 12; the same is said by all the pilots, who were asked in the spring, "
        "and by the harbour master, ibid., 14."
    ]
    assert document.notes[0].call is not None


def test_three_columns_have_notes_at_the_foot_of_each(read: Reader) -> None:
    page: Page = []
    for column, left in enumerate((20, 145, 270)):
        page += [(left, 500.0 - 12 * row, 8, f"column {column} has a line {row}") for row in range(14)]
        page += [(left + 72, 503.0, 5, str(column + 1))]
        page += [(left, 63, 4, str(column + 1)), (left + 4, 60, 6, f"Ada Orr, Ports, {column + 7}.")]
    page.sort(key=lambda each: -each[1])
    document = read("x.pdf", pdf([page]))
    assert [each.raw for each in document.notes] == ["Ada Orr, Ports, 7.", "Ada Orr, Ports, 8.", "Ada Orr, Ports, 9."]
    assert document.source.text.index("column 0 has a line 13") < document.source.text.index("column 1 has a line 0")


def numbered(first: int, notes: Page) -> Page:
    page: Page = []
    for at in range(4):
        top = 540.0 - 42 * at
        page += [(50, top, 10, f"{first + at}. The council noted that the ferry was late, and"), *body(2, top=top - 14)]
    return [*page, *notes]


def test_numbered_paragraphs_are_no_notes_where_the_feet_have_all_that_are_called(read: Reader) -> None:
    pages = [
        numbered(
            1 + 4 * at,
            [
                (235, 530, 6, str(at + 1)),
                (50, 83, 5, str(at + 1)),
                (54, 80, 7, f"See the report on ferries, 193{at}, page {at + 3}."),
            ],
        )
        for at in range(4)
    ]
    document = read("x.pdf", pdf(pages))
    assert [each.number for each in document.notes] == [1, 2, 3, 4]
    assert all(each.raw.startswith("See the report") for each in document.notes)


def test_raised_labels_may_stand_in_brackets(read: Reader) -> None:
    page: Page = [*body(8)]
    for at in range(3):
        page += [(240, 544 - 14.0 * at, 6, str(at + 1))]
        page += [(50, 80 - 10.0 * at, 7, "("), (53, 82 - 10.0 * at, 4, str(at + 1)), (56, 80 - 10.0 * at, 7, ")")]
        page += [(64, 80 - 10.0 * at, 7, f"OJ L {at + 20}, 1.2.1999, p. {at + 5}.")]
    document = read("x.pdf", pdf([page]))
    assert [each.raw for each in document.notes] == [f"OJ L {at + 20}, 1.2.1999, p. {at + 5}." for at in range(3)]


def test_volumes_at_line_heads_do_not_count_the_notes_on(read: Reader) -> None:
    first: Page = [*body(9), (50, 100, 7, "4. Orr v. Pike, 3 M. Rep. 40 (1931); Ada Orr, The Ferry Courts,")]
    first += [(50, 90, 7, "73 Marsh L. Rev. 605 (1998)."), (50, 80, 7, "5. Orr, at 606.")]
    second: Page = [*body(9), (50, 100, 7, "6. Orr, at 607."), (50, 90, 7, "7. Orr, at 608.")]
    document = read("x.pdf", pdf([first, second], RULE.replace("120", "112")))
    assert [each.number for each in document.notes] == [4, 5, 6, 7]
    assert document.notes[0].raw.endswith("73 Marsh L. Rev. 605 (1998).")


def notes_of(read: Reader, *pages: Page, drawn: str = "") -> list[tuple[int, str]]:
    return [(each.number, each.raw) for each in read("x.pdf", pdf(pages, drawn)).notes]


def test_a_folio_beside_the_number_of_the_document_is_no_part_of_the_last_note(read: Reader) -> None:
    pages = []
    for at in range(1, 5):
        page: Page = [*body(8), (240, 544, 6, str(at)), (50, 84, 5, str(at)), (54, 80, 7, f"Ada Orr, Ferries, {at}.")]
        pages.append([*page, (50, 30, 7, str(at + 10)), (320, 30, 6, f"HM.{at}-0641")])
    assert notes_of(read, *pages) == [(at, f"Ada Orr, Ferries, {at}.") for at in range(1, 5)]


def test_a_folio_may_stand_above_the_publisher_of_a_copy(read: Reader) -> None:
    pages = []
    for at in range(1, 5):
        page: Page = [*body(8), (240, 544, 6, str(at)), (60, 100, 7, f"{at}. Ada Orr, Ferries and Their Pilots,")]
        page += [(50, 90, 7, f"{at} (Riga: Daugava, 1933)."), (190, 60, 10, f"({at + 24})")]
        pages.append([*page, (20, 22, 9, "Published by the Harbour School")])
    assert notes_of(read, *pages) == [
        (at, f"Ada Orr, Ferries and Their Pilots, {at} (Riga: Daugava, 1933).") for at in range(1, 5)
    ]


def test_a_number_at_a_line_head_of_a_box_begins_no_notes(read: Reader) -> None:
    first: Page = [*body(12), (50, 130, 9, "Tell the harbour what is in field"), (50, 120, 9, "2 (Note to the master)")]
    second: Page = [*body(12), (240, 544, 6, "1"), (60, 90, 7, "1. Ada Orr, Ferries, 5."), (60, 80, 7, "2. Orr, 6.")]
    assert notes_of(read, first, second) == [(1, "Ada Orr, Ferries, 5."), (2, "Orr, 6.")]


def test_labels_that_stand_out_need_no_full_stop_before_them(read: Reader) -> None:
    notes: Page = [
        (50, 110, 7, "1. Ada Orr, Ferries and Their Pilots, in the second edition of"),
        (60, 100, 7, "1933, with the table of App. A"),
        (50, 90, 7, "2. Orr, as in the table"),
        (50, 80, 7, "3. Orr, 7."),
    ]
    assert [number for number, _ in notes_of(read, [*body(12), (240, 544, 6, "1"), *notes])] == [1, 2, 3]


def test_a_table_under_a_line_goes_on_with_no_note(read: Reader) -> None:
    first: Page = [*body(9), (240, 544, 6, "1"), (50, 84, 5, "1"), (54, 80, 7, "Ada Orr, Ferries, 5.")]
    cells = [(left, 110 - 12.0 * row, 7, "late") for row in range(4) for left in (50.0, 150.0, 250.0)]
    second: Page = [*body(9), *cells, (244, 544, 6, "2"), (50, 54, 5, "2"), (54, 50, 7, "Orr, 6.")]
    ruled = "50 120 80 0.6 re f"
    assert notes_of(read, first, second, drawn=ruled) == [(1, "Ada Orr, Ferries, 5."), (2, "Orr, 6.")]


def test_short_notes_on_the_last_lines_of_pages_are_no_running_feet(read: Reader) -> None:
    numbers = (3, 7, 8, 12)
    pages = [
        [*body(9), (244, 432, 6, str(at)), (50, 60, 10, f"{at}. Ibid., {at + 20}."), (50, 575, 8, f"{at} Ferry Papers")]
        for at in (1, *numbers)
    ]
    text = read("x.pdf", pdf([list(page) for page in pages])).source.text
    assert [f"{at}. Ibid., {at + 20}." in text for at in numbers] == [True] * len(numbers)


def test_running_feet_that_begin_with_the_folio_are_no_text(read: Reader) -> None:
    pages = [[*body(9), (50, 60, 10, f"{at}. June 1933, Ferry Papers")] for at in range(150, 155)]
    assert "Ferry Papers" not in read("x.pdf", pdf([list(page) for page in pages])).source.text


def test_a_long_rest_of_an_open_note_is_no_text(read: Reader) -> None:
    rest = [(50, 200 - 9.0 * row, 7, "said the pilots, and the harbour master said it too,") for row in range(14)]
    first: Page = [*body(9), (244, 432, 6, "1"), (50, 84, 5, "1"), (54, 80, 7, "Ada Orr, Ferries, 5; the same is")]
    second: Page = [*body(9), (244, 432, 6, "2"), *rest, (50, 78, 5, "2"), (54, 74, 7, "Orr, 6.")]
    notes = dict(notes_of(read, first, second))
    assert notes[1].count("said the pilots") == 14
    assert notes[2] == "Orr, 6."


def test_the_last_lines_of_notes_in_double_spacing_are_no_running_feet(read: Reader) -> None:
    pages: list[Page] = [
        [
            *body(6),
            (240, 474, 6, str(number)),
            (50, 124, 5, str(number)),
            (54, 120, 8, f"Ada Orr, Ferries of the Bay, 1{number}, at the house of the pilots (seen May"),
            (50, 104, 8, f"{number}, 2021)."),
            (200, 60, 10, str(number)),
        ]
        for number in range(1, 6)
    ]
    notes = read("x.pdf", pdf(pages)).notes
    assert [each.raw[-15:] for each in notes] == [f"(seen May {number}, 2021)."[-15:] for number in range(1, 6)]


def test_a_mark_at_the_head_of_a_line_begins_no_note(read: Reader) -> None:
    page: Page = [
        *body(2),
        (50, 516, 6, "1"),
        (54, 512, 10, "which is said again, as it is each year."),
        *body(2, top=498),
        (240, 488, 6, "2"),
        (50, 120, 10, "1. Ada Orr, Ferries of the Bay (Hull: Moss, 1990), 12."),
        (50, 106, 10, "2. Ibid., 14."),
    ]
    notes = read("x.pdf", pdf([page])).notes
    assert [each.raw for each in notes] == ["Ada Orr, Ferries of the Bay (Hull: Moss, 1990), 12.", "Ibid., 14."]


def test_a_raised_number_may_be_set_digit_by_digit() -> None:
    runs = (Run("7", 50, 53, 104, 5), Run("0", 53, 56, 104, 5), Run(" Ada Orr, Ferries, 5.", 57, 140, 100, 8))
    (line,) = page_lines(PdfPage(400, 600, runs), 0)
    assert (line.label, line.text) == ("70", "<sup>70</sup> Ada Orr, Ferries, 5.")
