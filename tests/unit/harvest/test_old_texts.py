"""Texts of antiquity and manuscripts: one work, however its title or its library is shortened."""

import pytest
from tests.support.notes import resolved, works


@pytest.mark.parametrize(
    "notes",
    [
        ("Augustine, *Confessions*, trans. Ann Poe (Oxford: Quay Press, 1991), 8.12.", "Augustine, *Conf.* 8.13."),
        ("Pliny, *Natural History* 35.36.", "Pliny, *Nat. Hist.* 35.37."),
        ("Oxford, Bodleian Library, MS Rawlinson D 123, fol. 3.", "Bodl. MS Rawl. D 123, fol. 40."),
        ("London, British Library, Cotton MS Nero D IV, fol. 27r.", "Cotton Nero D IV, fol. 30."),
        ("bell hooks, *Teaching Quays* (New York: Pier, 1994), 12.", "hooks, *Teaching*, 40."),
    ],
)
def test_the_shorter_form_is_the_same_work(notes: tuple[str, str]) -> None:
    first, second = (row[2] for row in resolved(*notes))
    assert first == second is not None


def test_another_mark_is_another_manuscript() -> None:
    assert len(works("BL, Add. MS 12345, fol. 3.", "BL, Add. MS 12346, fol. 3.")) == 2


def test_book_and_chapter_are_no_volume() -> None:
    (work,) = works("Augustine, *City of Quays*, XIX.17.", "*City of Quays*, XIX.18.")
    assert "volume" not in work.fields


def test_a_second_text_of_antiquity_is_of_the_same_author() -> None:
    assert {work.fields.get("author") for work in works("Homer, *Il.* 1.1; *Od.* 9.5–11.")} == {"Homer"}


def test_the_letter_on_a_page_is_no_other_work() -> None:
    notes = [
        "Jan Pell, “Letters,” *Quay Review* 9 (1893): 85.",
        "Pell, “Letters,” 90: Vell to the comte de Roe, 2 December 1783.",
        "Pell, “Letters,” 91 (to Ann Roe, 3 December 1783).",
    ]
    assert len(works(*notes)) == 1


def test_letters_in_a_shortcode_are_what_it_shows() -> None:
    (work,) = works("Ann Roe, “Ports,” {% abbr '*QR*' %}, 1873, 15.")
    assert work.fields["journaltitle"] == "QR"


def test_a_word_of_the_title_is_the_edition() -> None:
    notes = ["*The Works of Jan Pell*, ed. Ann Poe, 12 vols (London: Quay, 1843), XI, 345.", "*Works*, XII, 3."]
    assert len(works(*notes)) == 1


def test_a_translation_is_by_the_author_before() -> None:
    note = (
        "Jean Moreau, *Les quais* (Paris: Seuil, 1967), translated by Ann Poe as *The Quays* (London: Pier, 1971), 4."
    )
    first, second = works(note)
    assert (first.fields["author"], second.fields["author"]) == ("Moreau, Jean", "Moreau, Jean")
    assert second.fields["translator"] == "Poe, Ann"


def test_a_place_in_several_volumes_makes_none_of_them_the_works() -> None:
    (work,) = works("Jan Labat, *Voyage* (Paris: Quay, 1722), I, 73 and II, 12.", "Labat, *Voyage*, II, 40.")
    assert "volume" not in work.fields
