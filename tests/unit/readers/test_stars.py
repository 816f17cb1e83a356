"""Notes that have stars for labels."""

from tests.support.documents import Reader


def test_the_end_of_emphasis_is_no_mark_of_a_starred_note(read: Reader) -> None:
    document = read("stars.md", b"# The *Heron*\n\nIt stands.\\*\n\n---\n\n\\* In the reed.\n\n---\n\nIt waits.\n")
    notes = [*document.notes, *document.starred]
    assert [document.source.text[: each.call].rsplit("\n", 1)[-1] for each in notes] == ["It stands."]
