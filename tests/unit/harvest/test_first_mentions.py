"""Works that notes give in short forms only: an entry each, and a finding where the other works are given in full."""

from tests.support.notes import harvested, resolved, works

SHORTENED = [
    "Inman Shige, Shinto ishin zenshi, p. 147.",
    "Inman, pp. 12-15; Tobin, *State and Diplomacy*, p. 3.",
    "Ibid., p. 9.",
    "Izawa, Shinron, p. 154.",
    "Nagato shi, pp. 485-502.",
    "Tobin, *State and Diplomacy*, p. 8.",
]


def test_the_works_of_a_paper_whose_notes_are_short_forms() -> None:
    rows = resolved(*SHORTENED)
    assert [row[2] for row in rows if row[0] in (2, 3, 6)] == [
        "shigendshinto",
        "tobinndstate",
        None,
        "tobinndstate",
    ]
    assert [row[2] for row in rows if row[0] in (4, 5)] == ["izawandshinron", "anonndnagato"]
    assert [finding.code for finding in harvested(*SHORTENED).findings] == ["H154"]


def test_the_longer_form_of_a_title_is_the_entrys() -> None:
    notes = ["Inman, *Shinto*, 4.", "Inman, *Shinto ishin zenshi*, 147.", "Poe, *Ports*, 5.", "Roe, *Roads*, 6."]
    titles = {work.fields["title"] for work in works(*notes)}
    assert titles == {"Shinto ishin zenshi", "Ports", "Roads"}


def test_a_title_that_is_nearly_the_only_one_of_its_author_is_that() -> None:
    book = "Mushir Ahmad Khan, *Hayat-i Fakhr* (Lahore: Nuqush, 1966), pp. 4–12."
    assert resolved(book, "Mushir Ahmad Khan, Hayat-e Fakir, p. 17.")[1] == (2, "short", "khan1966hayat", "17")


def test_a_name_in_short_that_begins_the_whole_one() -> None:
    book = "Masud Ali Rahvi, *Kitab-i makhdum* (Delhi: Nur, 1946), 143."
    assert resolved(book, "Masud Ali, *Kitab-i makhdum*, 123.")[1] == (2, "short", "rahvi1946kitab", "123")


def test_a_name_alone_makes_no_work() -> None:
    assert resolved("Ann Roe, *Offices* (Boston: Hill, 2009), 12.", "Kent, p. 117.")[1] == (2, "short", None, "117")


def test_quotations_beside_a_citation_are_no_works() -> None:
    book = "Ann Roe, *Offices* (Boston: Hill, 2009), 12."
    assert resolved(book, "“Rochers, monts et vallons!”; ibid., 29.")[1:] == [(2, "ibid", "roe2009offices", "29")]


def test_a_quoted_sentence_and_who_says_it_are_no_article() -> None:
    book = "Ann Roe, *Offices* (Boston: Hill, 2009), 12."
    note = "“An organism of production,” Roe continues, “is now no longer the union of a worker with his tools.”"
    assert resolved(book, note)[1:] == []


def test_notes_in_quotation_marks_as_a_whole() -> None:
    notes = ['"G. Mason, Le Royaume de Chamba, p. 58."', '"Ibid., p. 60."', '"The port was closed, and nobody knew."']
    assert resolved(*notes) == [(1, "full", "masonndroyaume", "58"), (2, "ibid", "masonndroyaume", "60")]


def test_a_name_for_later_behind_a_comma_or_a_full_stop() -> None:
    notes = [
        "Harold Temple, *Foreign Policy of Canning* (London: Hill, 1925), 45, hereafter cited as *Canning*.",
        "*Canning*, 55.",
        "Ann Roe, *Eminent Pilots of the Period* (Leith: Law, 1943), 7. (Hereafter referred to as EPP.)",
        "EPP, 596.",
    ]
    assert [(row[2], row[3]) for row in resolved(*notes)] == [
        ("temple1925foreign", "45"),
        ("temple1925foreign", "55"),
        ("roe1943eminent", "7"),
        ("roe1943eminent", "596"),
    ]


def test_a_corpus_cited_by_the_letters_of_its_title() -> None:
    notes = ["*Registrum Portuum*, ed. B. Rice (Bangalore: Hill, 1886), II, 3.", "R. P. IV. p. 50"]
    assert resolved(*notes)[1] == (2, "short", "rice1886registrum", "IV. p. 50")


def test_an_author_in_the_possessive_before_a_title() -> None:
    book = "John Eaton, *Grant and the Freedmen* (New York: Hill, 1907), 12."
    notes = [book, "This is well told in Eaton's *Grant and the Freedmen*, p. 60.", "See also Eaton's *Grant*."]
    assert [(row[0], row[2], row[3]) for row in resolved(*notes)[1:]] == [
        (2, "eaton1907grant", "60"),
        (3, "eaton1907grant", None),
    ]


def test_who_a_sentence_says_has_written_it() -> None:
    note = (
        "Patricia Hall analyzes the submission in “Art and Politics,” in *The Social and the Real*, ed. Ann Roe "
        "(Leith: Law, 2006), 196–98."
    )
    (work,) = works(note)
    assert work.fields["author"] == "Hall, Patricia"
    assert (work.fields["booktitle"], work.fields["pages"]) == ("The Social and the Real", "196-98")


def test_a_reference_in_brackets_as_a_sentence_of_its_own() -> None:
    note = "It has been criticized. (See, for example, M. King, The New Harbours (1980) at 216–17.)"
    assert [row[2] for row in resolved(note)] == ["king1980new"]
