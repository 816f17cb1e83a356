"""Copies that keep the page breaks: notes stand at the bottoms of pages, paragraphs are numbered all over them."""

from tests.support.documents import Reader

STROKES = " " * 12 + "_" * 18
TEXT = "{}. The council noted that the ferry was late again, and that\nnobody had told the islands of it in time."


def page(first: int, notes: list[int], strokes: str = STROKES) -> str:
    paragraphs = "\n\n".join(TEXT.format(first + at) for at in range(6))
    labelled = "\n".join(f"{' ' * 16}{number}\n{' ' * 18}Letter of the pilot of island {number}." for number in notes)
    return f"{paragraphs}\n\n{strokes}\n{labelled}\n\n{' ' * 60}25-0{first}\n"


def test_under_strokes_stand_notes_whatever_is_numbered_above(read: Reader) -> None:
    text = "\f".join([page(1, [1, 2]), page(7, [3]), page(13, [4, 5]), page(19, [6])])
    document = read("council.txt", text)
    assert [each.raw for each in document.notes] == [f"Letter of the pilot of island {at}." for at in range(1, 7)]


def test_numbered_paragraphs_without_notes_stay_without(read: Reader) -> None:
    text = "\f".join(page(1 + 6 * at, [], "") for at in range(4))
    assert not read("council.txt", text).notes


def test_remarks_at_the_bottoms_of_pages_that_are_called_are_notes(read: Reader) -> None:
    lines = "\n".join("The ferry was late again and nobody had told the islands." for _ in range(14))
    pages = [
        f"{lines}\nThe pilots disagreed.{at} It was cold.\n{at} So they told me at the time.\n" for at in range(1, 8)
    ]
    document = read("pilots.txt", "\f".join(pages))
    assert [each.number for each in document.notes] == [1, 2, 3, 4, 5, 6, 7]
    assert {each.raw for each in document.notes} == {"So they told me at the time."}
