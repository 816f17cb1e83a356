"""Labels in a block before their texts."""

from tests.support.documents import Reader


def test_texts_below_a_block_of_labels_are_cut_by_the_usual_width_of_lines(read: Reader) -> None:
    wide = "Orr says of the quays of the north that they were built of oak and never of stone at"
    notes = [
        f"{wide}\nany time.",
        f"{wide} all, and that is all there is.\nWe look again at the years between the wars.",
        "Verne, Quays, 9.",
        f"{wide}\nhttp://example.org/{'quay' * 40}.",
        "Ibid.",
        f"{wide}\nall.",
        "Moss, Wool, 44.",
    ]
    calls = " ".join(f"Oak was dear.{at}" for at in range(1, len(notes) + 1))
    labels = "".join(f"{at}.\n" for at in range(1, len(notes) + 1))
    behind = "About the Institute\n\nWe build quays.\n\nWe sell oak.\n"
    text = f"{calls}\n\nNotes\n\n{labels}\n" + "\n".join(notes) + f"\n\n{behind}"
    raws = [note.raw for note in read("x.txt", text).notes]
    assert raws == [" ".join(note.split()) for note in notes]


def test_a_note_below_a_stack_may_begin_with_the_volume_of_a_law(read: Reader) -> None:
    body = "The ferry was late again.\n"
    pages = [
        f"{body * 6}The court{at} and the master{at + 1} agreed.\n\n{at}.\n{at + 1}.\n\n"
        "Orr v. Cole, 4 U.S. 210 (1990).\n28 C.F.R. § 549.\n"
        for at in (1, 3, 5, 7)
    ]
    document = read("x.txt", "\f".join(pages))
    assert [each.raw for each in document.notes] == ["Orr v. Cole, 4 U.S. 210 (1990).", "28 C.F.R. § 549."] * 4


def test_a_note_below_a_number_may_begin_with_the_volume_of_a_report(read: Reader) -> None:
    body = "The ferry was late again.\n"
    pages = [
        f"{body * 6}The court{at} and the master{at + 1} agreed.\n\n{at}.\n\n145 S. Ct. 1497 ({2000 + at}).\n\n"
        f"{at + 1}.\n\nCole, 145 S. Ct. at 1508.\n"
        for at in (1, 3, 5, 7)
    ]
    document = read("x.txt", "\f".join(pages))
    expected = [raw for at in (1, 3, 5, 7) for raw in (f"145 S. Ct. 1497 ({2000 + at}).", "Cole, 145 S. Ct. at 1508.")]
    assert [each.raw for each in document.notes] == expected


def test_a_short_note_that_comes_again_at_page_ends_is_no_running_head(read: Reader) -> None:
    body = "The ferry was late again.\n"
    pages = [f"{body * 6}The court agreed.{at}\n\n{at}.\nCole, 145 S. Ct. at {1500 + at}." for at in range(1, 7)]
    raws = [each.raw for each in read("x.txt", "\f".join(pages)).notes]
    assert raws == [f"Cole, 145 S. Ct. at {1500 + at}." for at in range(1, 7)]
