"""Notes that have stars for labels."""

from tests.support.documents import Reader


def test_the_end_of_emphasis_is_no_mark_of_a_starred_note(read: Reader) -> None:
    document = read("stars.md", b"# The *Heron*\n\nIt stands.\\*\n\n---\n\n\\* In the reed.\n\n---\n\nIt waits.\n")
    notes = [*document.notes, *document.starred]
    assert [document.source.text[: each.call].rsplit("\n", 1)[-1] for each in notes] == ["It stands."]


def test_ornaments_and_pages_of_databases_are_no_starred_notes(read: Reader) -> None:
    ornament, page = r"\* \* \*", r"\*15 n.84 (Feb. 1, 1980)."
    text = f"It stands.<sup>1</sup>\n\n{ornament}\n\nIt waits.\n\n{page}\n\n---\n\n<sup>1</sup> Reed.\n"
    assert not read("stars.md", text).starred
