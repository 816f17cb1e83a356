"""Notes of Markdown that hold the next ones, whose labels nobody saw."""

from tests.support.documents import Reader

TEXT = "The ferry[^1] was late[^2] again3 in spring[^4].\n\n"


def test_a_missing_note_is_cut_out_of_the_one_before_it(read: Reader) -> None:
    notes = "[^1]: Ada Orr, Ferries, 1.\n\n[^2]: See infra pp. 18–28. 3 Bea Cole, Nets, 8.\n\n[^4]: Id.\n"
    document = read("x.md", TEXT + notes)
    assert [(each.number, each.raw) for each in document.notes] == [
        (1, "Ada Orr, Ferries, 1."),
        (2, "See infra pp. 18–28."),
        (3, "Bea Cole, Nets, 8."),
        (4, "Id."),
    ]
    assert document.notes[2].call == TEXT.index("3 in spring")


def test_the_number_of_an_issue_is_no_label(read: Reader) -> None:
    notes = "[^1]: Orr, Ferries, 1.\n\n[^2]: Ferry Papers, No. 3 The Pilots, and Sec. 3 Orr.\n\n[^4]: Id.\n"
    assert [each.number for each in read("x.md", TEXT + notes).notes] == [1, 2, 4]


def test_a_day_and_an_article_are_no_labels(read: Reader) -> None:
    notes = "[^1]: Orr, Ferries, 1.\n\n[^2]: *The Gull*, Friday 3 May 2001, p. 7; and art. 3 Protocol 1.\n\n[^4]: Id.\n"
    assert [each.number for each in read("x.md", TEXT + notes).notes] == [1, 2, 4]
