"""German notes: names, a colon, titles of several parts, and the place with its year or a periodical behind them."""

import pytest
from tests.support.notes import resolved, segments, works

from briefkit.harvest.model import FullReference


def _fields(note: str) -> dict[str, str]:
    (work,) = works(note)
    return dict(work.fields)


@pytest.mark.parametrize(
    "note",
    [
        "Hanna Kroll: Der Kai. Eine Skizze. Kiel 1987, S. 3.",
        "Kroll, Hanna: Der Kai. Eine Skizze. Kiel 1987, S. 3.",
        "Siehe Hanna Kroll: Der Kai. Eine Skizze. Kiel 1987, S. 3.",
        "Hanna Kroll: Der Kai. Eine Skizze. 2., erw. Auflage. Kiel: Tide-Verlag, 1987, S. 3.",
        "Hanna Kroll: Der Kai. Eine Skizze. Kiel u.a. 1987 (Beiträge zum Kai; 20), S. 3.",
        "Hanna Kroll: Der Kai. Eine Skizze. Kiel 1987 (= Beiträge zum Kai, Bd. 20), S. 3.",
        "Hanna Kroll: Der Kai. Eine Skizze (Beiträge zum Kai; 20). Kiel 1987, S. 3.",
        "Das gilt »hier. Und dort.« Hanna Kroll: Der Kai. Eine Skizze. Kiel 1987, S. 3.",
        "Hanna Kroll: Der Kai. Eine Skizze. Kiel 1987, S. 3 (»Ein Wort«). --- Kein Zufall.",
    ],
)
def test_a_book_is_known_as_a_whole(note: str) -> None:
    fields = _fields(note)
    assert {name: fields[name] for name in ("author", "title", "location", "date")} == {
        "author": "Kroll, Hanna",
        "title": "Der Kai. Eine Skizze",
        "location": "Kiel",
        "date": "1987",
    }


@pytest.mark.parametrize(
    "editors", ["Theo Marl, Ada Bolt (Hrsg.)", "Marl, Theo/Bolt, Ada (Hg.)", "Theo Marl u. Ada Bolt (Hg.)"]
)
def test_a_piece_has_the_book_its_editors_and_its_pages(editors: str) -> None:
    note = (
        f"Hanna Kroll: Der »neue« Kai. Eine Skizze. In: {editors}: »Wir gehen«. Häfen, Kiel 1987, S. 3–15, hier S. 4."
    )
    fields = _fields(note)
    assert (fields["title"], fields["booktitle"]) == ("Der »neue« Kai. Eine Skizze", "»Wir gehen«. Häfen")
    assert (fields["editor"], fields["pages"]) == ("Marl, Theo and Bolt, Ada", "3-15")
    assert resolved(note)[0][3] == "4"


@pytest.mark.parametrize(
    ("by", "role"), [("dies.:", "bookauthor"), ("dies. (Hg.):", "editor"), ("Dies./Theo Marl (Hg.),", "editor")]
)
def test_the_same_person_has_made_the_book(by: str, role: str) -> None:
    fields = _fields(f"Hanna Kroll: Der Kai. Eine Skizze. In: {by} Häfen. Ein Handbuch. Kiel 1987, S. 3–15.")
    assert fields["booktitle"] == "Häfen. Ein Handbuch"
    assert fields[role].startswith("Kroll, Hanna")


@pytest.mark.parametrize(
    ("container", "journal"),
    [
        (
            "In: Küstenkunde. Halbmonatsschrift für Land und Volk 31 (1920), Heft 2, S. 13–15.",
            "Küstenkunde. Halbmonatsschrift für Land und Volk",
        ),
        ("In: Kiel --- Provinz. Fragen um 1930. Holsteiner Magazin 31 (1920), S. 13–15.", "Holsteiner Magazin"),
        ("Holsteiner Hefte 1/1920, S. 13–15.", "Holsteiner Hefte"),
    ],
)
def test_a_piece_has_its_periodical(container: str, journal: str) -> None:
    fields = _fields(f"Hanna Kroll: Der Kai. Eine Skizze. {container}")
    assert (fields["title"], fields["journaltitle"], fields["date"]) == ("Der Kai. Eine Skizze", journal, "1920")
    assert fields["pages"] == "13-15"


def test_editors_and_volumes_in_a_title_are_no_title() -> None:
    fields = _fields("Hanna Kroll: Art. „Kai“. In: Lexikon der Küste. Hrsg. von Ada Bolt. Bd. 3. Kiel 1987, Sp. 33–35.")
    assert (fields["title"], fields["booktitle"]) == ("Kai", "Lexikon der Küste")
    assert (fields["editor"], fields["volume"]) == ("Bolt, Ada", "3")


def test_a_thesis_a_page_and_a_year_alone() -> None:
    thesis = _fields("Hanna Kroll: Wege zum Kai. Masch. Diss. Kiel 1987.")
    page = _fields("Hanna Kroll: Wege zum Kai. URL: https://example.org/kai (12.3.2020).")
    year = _fields("Ebd. --- »Sie gingen.« (Hanna Kroll: Die arme Pracht, 1952).")
    assert (thesis["title"], thesis["date"]) == ("Wege zum Kai", "1987")
    assert (page["author"], page["title"]) == ("Kroll, Hanna", "Wege zum Kai")
    assert (year["author"], year["title"], year["date"]) == ("Kroll, Hanna", "Die arme Pracht", "1952")


def test_an_imprint_in_brackets_is_none() -> None:
    note = "Über Häfen: Jan Marl, *Quays* (Grand Haven: Eastman, 1986); Ada Bolt, *Piers* (Leeds: Hill, 1974)."
    assert sorted(work.fields["date"] for work in works(note)) == ["1974", "1986"]


def test_several_references_and_what_stands_around_them() -> None:
    note = (
        "Vgl. Hanna Kroll: Der Kai. Kiel 1987; Ada Bolt: Häfen. Graz 1999, S. 4. Siehe auch Theo Marl: Ufer. Wien 2001."
    )
    cited = [one.reading.fields["title"] for one in segments(note) if isinstance(one.reading, FullReference)]
    assert cited == ["Der Kai", "Häfen", "Ufer"]


def test_short_forms_tell_their_note_and_several_pages() -> None:
    notes = (
        "Hanna Kroll: Die drei Kais. Eine Skizze. Kiel: Tide, 1941, S. 40–74.",
        "Kroll: Drei Kais (1941), wie Anm. 1, Zitate S. 40, S. 41, S. 42.",
        "Ebd. S. 43 u. 45.",
        "Kroll: Kais (1853/1941), wie Anm. 1, S. 69 u. 82.",
    )
    assert [one[3] for one in resolved(*notes)] == ["40-74", "40, 41, 42", "43 u. 45", "69 u. 82"]
    assert len({one[2] for one in resolved(*notes)}) == 1
