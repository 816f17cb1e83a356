"""Several titles of one author in quotation marks, tied with `and`; typewriter apostrophes change nothing of it."""

from tests.support.notes import harvested

LIST = 'Marlow, "Sources of the Great River," "Travels in the Valley," and "Lead Mines of the North"; Harlow, "Quays."'


def titles(*notes: str) -> set[tuple[str, str]]:
    works = [work for work in harvested(*notes).works if work.places]
    return {(work.fields.get("author", ""), work.fields["title"]) for work in works}


def test_each_title_is_a_work_of_the_author() -> None:
    assert titles(LIST) == {
        ("Marlow", "Sources of the Great River"),
        ("Marlow", "Travels in the Valley"),
        ("Marlow", "Lead Mines of the North"),
        ("Harlow", "Quays"),
    }


def test_an_apostrophe_elsewhere_in_the_note_changes_nothing() -> None:
    found = titles(f'Farlow, "Narrative of Long\'s Journey"; {LIST}')
    assert ("Marlow", "Lead Mines of the North") in found
    assert len(found) == 5
