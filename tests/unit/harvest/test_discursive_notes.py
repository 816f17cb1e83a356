"""Notes that talk: authors named by the sentence, roles in brackets, newspapers of several days, Romance styles."""

import pytest
from tests.support.notes import resolved, works


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("Jane Roe notes that the ferries were late (*Northern Ports* (Quay Press, 2009), 160).", "Roe, Jane"),
        ("Roe argues that they were late (*Northern Ports* [Leeds: Quay Press, 2009], 160).", "Roe"),
        ("For the older view see Tewin’s classic *Northern Ports* (Leeds: Quay Press, 1950), esp. 160.", "Tewin"),
        ("The point is made forcefully by Tewin in *Northern Ports* (Leeds: Quay Press, 1950), 160.", "Tewin"),
        ("The standard account is Tewin’s *Northern Ports* (London, 1950), 160.", "Tewin"),
        ("Here I follow Britain’s *Northern Ports* (Leeds: Quay Press, 1944), 160.", None),
    ],
)
def test_a_sentence_names_the_author(note: str, author: str | None) -> None:
    (work,) = works(note)
    assert (work.fields.get("author"), work.fields["title"]) == (author, "Northern Ports")
    assert [one[3] for one in resolved(note)] == ["160"]


@pytest.mark.parametrize(
    ("note", "role", "name"),
    [
        ("Jules Verrier, *Northern Ports* (trans. Ada Poe), Quay Press, Leeds, 2009, p. 4.", "translator", "Poe, Ada"),
        ("Jules Verrier, *Northern Ports* (ed. Ada Poe), Leeds, Quay Press, 2009, p. 4.", "editor", "Poe, Ada"),
        ("Ada Poe (ed) Northern Ports, Quay Press, Leeds, 2009, p. 4.", "editor", "Poe, Ada"),
        ("Ada Poe and Tom Roe (eds) Northern Ports (Leeds: Quay Press, 2009), 4.", "editor", "Poe, Ada and Roe, Tom"),
        ("J. Verrier, ‘Northern Ports’, vol. 2, Quay Press, Leeds, 2009, p. 4.", "author", "Verrier, J."),
    ],
)
def test_brackets_and_quotation_marks_do_not_hide_an_imprint(note: str, role: str, name: str) -> None:
    (work,) = works(note)
    fields = work.fields
    assert (fields[role], fields["title"]) == (name, "Northern Ports")
    assert (fields["publisher"], fields["location"], fields["date"]) == ("Quay Press", "Leeds", "2009")


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("*Harbour Mercury*, 12, 14 and 19 March 1864.", "1864-03-12/1864-03-19"),
        ("*Harbour Mercury*, 3 April, 5 May 1870, p. 4.", "1870-04-03/1870-05-05"),
        ("*Harbour Mercury*, March 12, 14, and 19, 1864.", "1864-03-12/1864-03-19"),
        ("*Le Courrier du port*, 4 et 5 mai 1898.", "1898-05-04/1898-05-05"),
        ("*El Muelle*, 12-III-1898.", "1898-03-12"),
        ("*Der Hafenbote*, 12. März 1864, S. 3.", "1864-03-12"),
    ],
)
def test_newspapers_of_several_days_and_of_days_in_numbers(note: str, date: str) -> None:
    (work,) = works(note)
    assert (work.type, work.fields["date"]) == ("article", date)
    assert "title" not in work.fields


@pytest.mark.parametrize(
    "data",
    [
        "CVI, 1994, 2, pp. 345-367",
        "CVI (1994), n. 2, pp. 345-367",
        "CVI, 2 (1994), pp. 345-367",
        "a. CVI, n. 2, 1994, pp. 345-367",
    ],
)
def test_periodicals_in_guillemets_have_volume_year_and_number(data: str) -> None:
    (work,) = works(f"M. Bruni, *Il molo e il mare*, in «Rivista del porto», {data}, qui p. 350.")
    fields = work.fields
    assert (fields["journaltitle"], fields["volume"], fields["number"]) == ("Rivista del porto", "CVI", "2")
    assert (fields["date"], fields["pages"]) == ("1994", "345-367")


@pytest.mark.parametrize("idem", ["ID.", "Id.", "IDEM"])
def test_idem_before_the_book_of_a_chapter_is_its_author(idem: str) -> None:
    (work,) = works(f"M. Bruni, *Il molo*, in {idem}, *Saggi sul mare*, Milano, Faro, 1987, pp. 3-20.")
    assert (work.fields["booktitle"], work.fields["bookauthor"]) == ("Saggi sul mare", "Bruni, M.")


@pytest.mark.parametrize("tie", [" et ", " y ", " e ", " und ", ", et d’"])
def test_small_words_tie_two_works(tie: str) -> None:
    note = f"Jean Vernet, *Les ports*, Paris, Phare, 1978, p. 3{tie}Anne Petit, *Les navires*, Lyon, Phare, 1990, p. 4."
    assert sorted(work.fields["author"] for work in works(note)) == ["Petit, Anne", "Vernet, Jean"]


@pytest.mark.parametrize("later", ["VERNET J., *op. cit.*, p. 9.", "Vernet (Jean), *op. cit.*, p. 9."])
def test_family_names_before_initials_and_brackets_are_known(later: str) -> None:
    first, second = resolved("VERNET Jean, *Histoire des ports*, Paris, Phare, 1998, p. 12.", later)
    assert (second[2], second[3]) == (first[2], "9")


def test_a_work_that_a_remark_is_taken_from_is_read() -> None:
    (work,) = works("Sur ce point, voir les remarques d’Anne Petit, *Les navires*, Lyon, Phare, 1990, p. 4.")
    assert work.fields["author"] == "Petit, Anne"


def test_a_report_behind_a_short_form_is_by_nobody_before_it() -> None:
    note = "See Roe, *Northern Ports*, 78; and *Report of the Harbour Office* (Leeds: Quay Press, 1946), 92."
    assert [work.fields.get("author") for work in works(note) if work.fields["title"].startswith("Report")] == [None]
