"""Works that discursive notes name amid their sentences, and what in them is no work."""

import pytest
from tests.support.notes import harvested, resolved, segments

from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.short.dated_in_sentences import are_several
from briefkit.harvest.works.scripture import are_verses, is_chapter


@pytest.mark.parametrize(
    "text", ["Rom. 8:11", "Col. 2:3; 1 Cor. 6:11, 12", "Heb. 1", "Qur’an 2:255", "cf. Ps. 51:11 (LXX)", "1 John 4"]
)
def test_verses_are_no_works(text: str) -> None:
    assert are_verses(text)
    assert not harvested(f"{text}.").works[1:]


@pytest.mark.parametrize("text", ["John, 36", "Mark 5", "Ex. 5, p. 12", "Peter, Letters, 36", "Daniel 12"])
def test_names_and_exhibits_are_no_verses(text: str) -> None:
    assert not are_verses(text)


def test_a_chapter_by_a_name_of_people_is_no_citation() -> None:
    assert is_chapter("John 1, 10")
    assert not is_chapter("John, 36")
    assert resolved("See John 1, 10.", "See John 2, 4.") == []


MARLOW = "Ada Marlow, *The Ledger of Gates* (Graz: Mur, 1956)."


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("Reading, with Ōmura (*The Ledger of Gates*, p. 57), *hou* for *fu*.", "Ōmura"),
        ("Following Marlow’s suggestion (*The Ledger of Gates* [1956], p. 31) in this.", "Marlow"),
        ("According to Reed, Theodor Zahn (*Das Tor* [Leipzig: Deichert, 1903], 268–74) says so.", "Zahn"),
    ],
)
def test_the_author_stands_before_the_bracket(note: str, who: str) -> None:
    (cited,) = (one.reading for one in segments(note) if one.cites)
    assert isinstance(cited, FullReference | ShortReference)
    assert cited.people[0]["family"] == who
    assert cited.locator is not None


def test_several_brackets_behind_names() -> None:
    note = "John Roe (“On Piers,” *Harbour Studies* 5 [1990]: 3–9) and Ada Poe (*Docks* [London: Quay, 1991]) disagree."
    titles = [one.reading.fields["title"] for one in segments(note) if isinstance(one.reading, FullReference)]
    assert titles == ["On Piers", "Docks"]


def test_a_work_named_elsewhere_in_the_sentence() -> None:
    note = "He calls this a ledger of the poor (“The Ledger of Gates,” 13). But he does not say why."
    assert resolved(MARLOW, note)[1:] == [(2, "short", "marlow1956ledger", "13")]


def test_what_stands_in_italics_in_a_bracket_is_no_house() -> None:
    assert not [one for one in segments("A photograph of a painting (*Steam Pilots*, 1940) shows it.") if one.cites]


@pytest.mark.parametrize(
    ("note", "title"),
    [
        (
            "The essays in *Everyday Gates*, ed. Ann Roe and Lee Poe (Leeds: Quay Press, 2016), say so.",
            "Everyday Gates",
        ),
        ("It differs from Marlow’s dictionary, *Words of the Port*, 2 vols. (Leeds: Hill, 1697).", "Words of the Port"),
        ("His writings of that time are collected in *Silence* (Hanover, NH: Quay Press, 1961).", "Silence"),
        (
            "It is still used in Paul Lark et al., eds., *Columbia of Ports*, 6th ed. (Leeds: Quay, 2003).",
            "Columbia of Ports",
        ),
        ("Recent surveys are listed; and in Hendrik Moor, “Gates,” *Harbour Studies* 37 (2003).", "Gates"),
    ],
)
def test_an_imprint_shows_a_work(note: str, title: str) -> None:
    found = [one.reading for one in segments(note) if isinstance(one.reading, FullReference)]
    assert [one.fields["title"] for one in found] == [title]


def test_an_inferred_author() -> None:
    first = "See [Nicolas Venn], *Treatise of Gates* (Paris: Quay, 1707), preface."
    assert resolved(first, "See also [Venn], *Treatise*, 13, 34.")[1] == (2, "short", "venn1707treatise", "13, 34")


def test_a_word_in_a_dictionary() -> None:
    (cited,) = (one.reading for one in segments("*Dictionary of the Port*, 2nd ed., s.v. “pier.”") if one.cites)
    assert isinstance(cited, ShortReference)
    assert (cited.title, cited.locator and (cited.locator.label, cited.locator.value)) == (
        "Dictionary of the Port",
        ("sub-verbo", "pier"),
    )
    assert len(resolved("*Dictionary of the Port*, s.v. “pier.”", "*Dictionary of the Port*, s.v. “quay.”")) == 2


def test_names_and_years_in_sentences() -> None:
    assert are_several("Lynch 1990 and Marks and Ames 1995")
    before = [f"{name} 199{index}, 12." for index, name in enumerate(("Larch", "Poe", "Coe", "Doe"))]
    note = "This was noted early (Falk 1988:17; Turner and Lee 1998); the studies by Inden 1990, Bishop 1989 say more."
    keys = [key for number, _, key, _ in resolved(*before, note) if number == len(before) + 1]
    assert keys == ["falk1988", "turner1998", "inden1990", "bishop1989"]


def test_names_and_years_where_works_are_given_in_full() -> None:
    assert resolved(MARLOW, "As Falk (1988) and the Congress of 1990 said, in May 1990, all is well.")[1:] == []


def test_a_title_alone_is_a_work() -> None:
    note = "*Father Moss’s Story of His Own Life*, p. 209; Coffin, *Reminiscences*, pp. 247–256."
    assert [key for *_, key, _ in resolved(note)] == ["anonndfather", "coffinndreminiscences"]
    assert not harvested("*Emphasis in the original.*").works[1:]


def test_a_book_and_an_article_of_one_name() -> None:
    book = "Ada Marlow, *The Ledger* (Graz: Mur, 1956)."
    piece = "Ada Marlow, “The Ledger and the Gate,” *Harbour Studies* 5 (1950): 1–80."
    assert resolved(book, piece, "“It is so.” Marlow, *The Ledger*, 148.")[2] == (3, "short", "marlow1956ledger", "148")


def test_who_edited_a_volume_has_not_written_its_pieces() -> None:
    letter = "Catherine to Falconet, 16 May 1767, in Louis Roe, ed., *Letters* (Paris: Quay, 1921), 42."
    book = "Louis Roe, *Étienne Falconet* (Paris: Demotte, 1922)."
    assert resolved(book, letter, "Roe, *Falconet*, 81.")[-1][2] == "roe1922etienne"


def test_a_name_given_for_later() -> None:
    first = "See *Old Harbour Pleas Online* (hereafter *Pleas*), February 1685, https://pleas.example.org/1685."
    (_, again) = resolved(first, "*Pleas*, September 1785, t17850914-163.")
    assert again[1:3] == ("short", resolved(first)[0][2])


def test_what_is_said_in_passing_of_another_note() -> None:
    assert resolved("All is well.", "Of note, Moss Press (see note 1 above) reissued the *Gates* in 1969.") == []


def test_how_many_volumes() -> None:
    (cited,) = (one.reading for one in segments("Hans Roth: Wege zum Hafen. Drei Bände. Köln: Mur, 1988.") if one.cites)
    assert isinstance(cited, FullReference)
    assert (cited.fields["title"], cited.fields["author"]) == ("Wege zum Hafen", "Roth, Hans")


def test_letters_are_those_of_every_word_rather_than_of_some() -> None:
    works = (
        "Ada Marlow, *Harbour Dogmatics* (Graz: Mur, 1936).",
        "Lee Poe, *Harbours and Their Docks* (Leeds: Hill, 1930).",
    )
    assert resolved(*works, "HD II/1, 284.")[2][2:] == ("marlow1936harbour", "II/1, 284")


def test_the_number_of_a_paper_is_no_name_given_to_it() -> None:
    works = harvested(
        "M-14-08 FY2014 Pier Guidance available at: https://www.quays.example/m-14-08.pdf.",
        "See HBO M-12-10, M-13-09 and M-14-08. Piers are what the Harbour Office looks at.",
    ).works
    assert sum(work.fields["number"] == "M-14-08" for work in works if work.places) == 1
