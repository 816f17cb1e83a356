"""Numbers of lines in the margin of court papers are no labels, and no part of the text."""

from tests.support.documents import Reader, pdf

from briefkit.readers.lines.line_numbers import without_line_numbers
from briefkit.readers.lines.lines import read_lines
from briefkit.readers.text.calls import called_places

WORDS = ("the ferry was late again and", "the town was asked to wait", "Nobody had said a word of it,")


def numbered(count: int) -> str:
    return "\n".join(f"{at:>3}    {WORDS[at % 3]}" for at in range(1, count + 1))


def test_numbers_before_the_lines_of_a_copy_are_left_out() -> None:
    lines = without_line_numbers(read_lines(f"{numbered(25)}\n\f" * 4))
    assert {line.text for line in lines if line.text} == set(WORDS)
    assert all(line.end - line.start == len(line.text) for line in lines)


def test_lists_of_many_lengths_keep_their_numbers() -> None:
    lines = without_line_numbers(read_lines("\n\n".join(map(numbered, (20, 28, 36, 24)))))
    assert sum(line.text.strip()[:1].isdigit() for line in lines) == 20 + 28 + 36 + 24


def test_numbers_in_the_margin_of_a_page_are_left_out(read: Reader) -> None:
    lines = [(50.0, 560 - 20.0 * at, 10.0, str(at + 1)) for at in range(20)]
    words = [(80.0, 560 - 20.0 * at, 10.0, f"{WORDS[at % 3]} in year.") for at in range(20)]
    note = [(266.0, 564.0, 6.0, "1"), (80.0, 103.0, 5.0, "1"), (84.0, 100.0, 7.0, "Ada Orr, Ferries, 1.")]
    document = read("x.pdf", pdf([[*lines, *words, *note], [*lines, *words]]))
    assert [each.raw for each in document.notes] == ["Ada Orr, Ferries, 1."]
    assert not any(line.strip().isdigit() for line in document.source.text.splitlines())


def test_provisions_in_brackets_are_no_marks_of_notes() -> None:
    said = " ".join(f"Article {at}(1) and Article {at} (2) of the Act are read with section 3(3)." for at in range(60))
    body = " ".join(f"The port was idle, {at} as all the town of Hull knew." for at in range(1, 13))
    assert set(called_places(f"{said}\n\n{body}\n")) == set(range(1, 13))


def test_a_number_behind_a_gap_is_no_mark_where_marks_are_glued() -> None:
    marked = [f"The quay was built and closed again.{number} Nobody asked why it was so." for number in range(1, 9)]
    assert list(called_places(" ".join([*marked, "It went to the U.S. 9 ships were lost."]))) == list(range(1, 9))


def test_marks_far_in_a_line_are_found_and_labels_are_not() -> None:
    line = " ".join(
        f"The quay was built of stone and closed again.{number} Nobody asked why." for number in range(1, 60)
    )
    assert list(called_places(line)) == list(range(1, 60))
    assert called_places("\n".join(f"{number} The quay was built of stone." for number in range(1, 9))) == {}
