"""Works of which notes give a name and pages alone, and what of that is none."""

from tests.support.notes import harvested, resolved, works

BOOK = "Ann Roe, *Offices* (Boston: Hill, 2009), 12."


def test_a_name_that_comes_again_is_a_work() -> None:
    rows = resolved(BOOK, "Ibn Dara, op. cit., p. 15.", "Ibid., p. 17.", "Ibn Dara, op. cit., p. 80.")
    assert rows[1:] == [
        (2, "short", "ibndarand", "15"),
        (3, "ibid", "ibndarand", "17"),
        (4, "short", "ibndarand", "80"),
    ]


def test_that_the_full_reference_is_missing_is_told_once() -> None:
    found = harvested(BOOK, "Juvani, 105.", "Juvani, 56.").findings
    assert [(one.code, one.notes) for one in found] == [("H153", (2,))]


def test_a_title_with_op_cit_that_comes_again_is_a_work() -> None:
    rows = resolved(BOOK, "*The Rauza*, op. cit., p. 33.", "*The Rauza*, op. cit., p. 85.")
    assert [(row[2], row[3]) for row in rows[1:]] == [("anonndrauza", "33"), ("anonndrauza", "85")]


def test_names_throughout_are_the_manner_of_a_paper() -> None:
    rows = resolved(BOOK, "Besson, p. 99; Juge, p. 124; Malon, p. 498; Achard, p. 235.")
    assert [row[2] for row in rows[1:]] == ["bessonnd", "jugend", "malonnd", "achardnd"]


def test_verses_are_no_works() -> None:
    rows = resolved(BOOK, "James, v, 1; Acts, viii, 14.", "James, ii, 5; Acts, xix, 1; Wisd. 2:16; Qur’an 56:77.")
    assert {row[2] for row in rows[1:]} == {None}


def test_a_volume_with_a_page_makes_a_short_form_of_a_title() -> None:
    rows = resolved(
        "Jadu Sarkar, *History of the Reign* (1912; repr. Delhi: Longman, 1973), vol. 1, p. 92.",
        "Sarkar, *History*, vol. 2, pp. 93–95.",
        "Niccolo Manu, *Storia do Porto* (London: Murray, 1907), vol. 1, p. 222.",
        "Manu, *Storia*, vol. 1, p. 16.",
    )
    assert [row[2] for row in rows] == ["sarkar1973history"] * 2 + ["manu1907storia"] * 2


def test_pages_of_several_volumes_are_one_place() -> None:
    rows = resolved("Henning, *Statutes at Large*, III. 193.", "*Ibid.*, IV. 31, 94; V. 8, 60; VI. 27.")
    assert rows[1][1:] == ("ibid", "henningndstatutes", "IV. 31, 94; V. 8, 60; VI. 27")


def test_of_two_titles_that_fit_the_italic_one_is_the_book() -> None:
    rows = resolved(
        "Louis Reau, *Etienne Falconnet* (Paris: Demotte, 1922), 81.",
        "Louis Reau, “Inventory of M. Falconnet,” *Bulletin of Arts* 12 (1918): 163–68.",
        BOOK,
        "Reau, *Falconnet*, 100.",
    )
    assert rows[-1] == (4, "short", "reau1922etienne", "100")


def test_a_name_that_a_sentence_gives_a_title_for_later() -> None:
    rows = resolved(
        "Jan Poe, *Harbours at Work* (Leeds: Quay, 1967), 15.",
        "She published entries in two venues and a book of writings, *Harbours at Work*, in 1967 (hereafter *PW*).",
        "*PW*, 170.",
    )
    assert rows[-1][2:] == ("poe1967harbours", "170")


def test_ibid_is_not_what_the_work_before_quotes() -> None:
    rows = resolved(
        "A. E. Dobbs, *Movements* (London: Hill, 1919), p. 80, quoting *Oxford Report*, 1852, p. 19.", "Ibid., p. 83."
    )
    assert rows[-1] == (2, "ibid", "dobbs1919movements", "83")


def test_authors_and_years_throughout_are_works_without_a_page() -> None:
    notes = ["Falk 2000, 75.", "Caland 1896, 12.", "Singh 1970, 133.", "Das 1968, 59.", "Gupta 1972."]
    assert [work.fields["date"] for work in works(*notes)] == ["1896", "1968", "2000", "1972", "1970"]


def test_a_title_alone_is_the_work_that_a_later_note_signs() -> None:
    notes = ["Schorr, *Periplus*, p. 6.", "*Cathay*, i. p. 13.", "*Cathay*, i. p. 27.", "Yules, *Cathay*, i. p. 66."]
    assert len({row[2] for row in resolved(*notes)[1:]}) == 1


def test_a_letter_by_its_number_is_of_the_edition() -> None:
    book = "Yves Bennot, *Le pour et le contre* (Paris: Hill, 1958), 3."
    assert resolved(book, "See Letters IV and VI, in Bennot, *Le pour et le contre*, 60.")[1][2:] == (
        "bennot1958contre",
        "60",
    )


def test_a_month_and_its_year_are_nobody() -> None:
    notes = ["*Quay Journal*, March, 1774, pp. 24, 26, etc.; June, 1774, pp. 27, 41, etc."]
    assert [work.fields["title"] for work in works(*notes)] == ["Quay Journal"]
    notes = ["*Quay Journal*, March, 1774, p. 24; June, 1774, p. 27."]
    assert [work.fields["title"] for work in works(*notes)] == ["Quay Journal"]
