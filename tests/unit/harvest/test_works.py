import pytest
from tests.support.notes import harvested


def keys(*notes: str) -> list[str]:
    return [work.key for work in harvested(*notes).works if work.places]


def test_two_spellings_of_one_work() -> None:
    one = 'Muhammad Awan, "Pak-Rus Relations: Economic Dimensions," *Horizon*, vol.60, no. 2 (April 2007): 127.'
    other = "Muhammad Awan, “Pak- Rus Relations: Economic Dimensions”, *Horizon*, vol. 60, no. 2, (April 2007): 129."
    assert keys(one, other) == ["awan2007pak"]


def test_one_headline_on_two_days_is_two_works() -> None:
    assert keys("“Talks”, *Nation* (Lahore), October 3, 2012.", "“Talks”, *Nation* (Lahore), October 6, 2012.") == [
        "nation2012talks",
        "nation2012talksa",
    ]


def test_two_pages_of_one_title_are_two_works() -> None:
    assert len(keys("“About Us,” <http://a.example.org/about>", "“About Us,” <http://b.example.org/about>")) == 2


@pytest.mark.parametrize(
    ("pages", "works"),
    [
        (("2017/harland", "2017/morland"), 2),
        (("2017/harland.html", "2017/harland.pdf"), 1),
        (("2017/profile-of-harland", "2017/profil-of-harland"), 1),
        (("table?id=41", "table?id=42"), 2),
        (("2017/en", "2017/fr"), 1),
        (("watch?v=quayabc", "watch?v=quayabd"), 2),
        (("harland?utm_source=a", "harland?utm_source=b"), 1),
    ],
)
def test_pages_of_one_title_beside_each_other(pages: tuple[str, str], works: int) -> None:
    note = "“Harbours of the World,” (Quay House, November 2017), https://quayhouse.org/report/{}."
    assert len(keys(*map(note.format, pages))) == works


def test_a_page_that_only_its_site_names_has_no_author() -> None:
    notes = [
        "Quay Markets, Accessed February 26, 2018, https://www.quays.com/quote/HAR:US.",
        "Quay Markets, accessed March 8, 2018, https://www.quays.com/quote/MOR:US.",
    ]
    works = [work for work in harvested(*notes).works if work.places]
    assert [(work.fields["title"], work.fields["urldate"], work.people) for work in works] == [
        ("Quay Markets", "2018-02-26", ()),
        ("Quay Markets", "2018-03-08", ()),
    ]


def test_one_address_under_two_titles_is_one_work() -> None:
    notes = [
        '"The Concept of Russian Policy", Ministry of Affairs, <http://m.example.ru/doc/7>',
        '"Concept of the Policy of Russia", Ministry of Affairs, <http://m.example.ru/doc/7>',
    ]
    assert len(keys(*notes)) == 1


def test_two_editions_are_two_works() -> None:
    assert (
        len(
            keys(
                "Horace Ager, *Ragged Dan* (Boston: Loring, 1868).", "Horace Ager, *Ragged Dan* (New York: Hill, 2008)."
            )
        )
        == 2
    )


def test_two_dates_of_one_work_are_a_conflict() -> None:
    harvest = harvested(
        "Nadia Hyder, “Geopolitical Convergence Now,” *Observer*, October 18, 2012.",
        "Nadia Hyder, “Geopolitical Convergence Now,” *Observer*, May 21, 2011.",
    )
    (work,) = (work for work in harvest.works if work.places)
    assert work.fields["date"] == "2012-10-18"
    assert [(finding.code, finding.notes) for finding in harvest.findings] == [("T103", (2,))]


def test_a_later_note_fills_gaps() -> None:
    harvest = harvested(
        "Mona Ash, “Ties,” *Daily Times*, June 30, 2012.", "Mona Ash, “Ties,” *Daily Times* (Lahore), June 30, 2012."
    )
    (work,) = (work for work in harvest.works if work.places)
    assert work.fields["location"] == "Lahore"


def test_the_documents_own_entry() -> None:
    own = [work for work in harvested("So.").works if not work.places]
    assert [(work.key, work.fields["title"]) for work in own] == [("roendpaper", "A Paper")]


def test_an_act_is_known_by_its_number() -> None:
    notes = ("Pub. L. No. 116-936, § 4, 134 Stat. 281 (2020).", "Ferry Relief Act, Pub. L. No. 116-936, § 5 (2020).")
    (work,) = [one for one in harvested(*notes).works if one.type == "legislation"]
    assert work.fields["title"] == "Ferry Relief Act"


def test_one_headline_on_two_days_and_pages_by_one_author_is_two_works() -> None:
    notes = (
        "Jan Coe, *The State Of Ferries*, HARBOUR TIMES, June 10, 2007, at A15.",
        "Jan Coe, *The State Of Ferries*, HARBOUR TIMES, Sept. 4, 2007, at A23.",
    )
    assert len(keys(*notes)) == 2


def test_decisions_of_two_levels_of_courts_are_two_works() -> None:
    notes = ("Coe v. Harbour, 163 F. Supp. 913, 15 (E.D. Ark. 1958).", "Coe v. Harbour, 357 U.S. 966, 967 (1958).")
    assert len(keys(*notes)) == 2


def test_a_case_of_the_union_is_known_by_its_number_and_its_opinion_is_another() -> None:
    notes = (
        "CJEU, Case C-940/17, Ferry ID GmbH v Quay eV, judgment of 29 July 2019, paragraph 66.",
        "Judgment in *Ferry ID*, C-940/17, ECLI:EU:C:2019:929, paragraph 74.",
        "Opinion of Advocate General Roe in *Ferry ID*, C-940/17, ECLI:EU:C:2018:996, paragraph 46.",
    )
    assert len(keys(*notes)) == 2


@pytest.mark.parametrize(
    "notes",
    [
        (
            'Harbour International, "Morland," https://www.harbours.org/en/documents/4800/2017/en/',
            'Harbour International, "Morland," https://www.harbours.org/en/documents/6700/2018/en/',
        ),
        (
            "*Report of the Royal Commission on Ports*, Cd. 1984 (London: HMSO, 1904), 3.",
            "*Report of the Royal Commission on Ports*, Cd. 1985 (London: HMSO, 1904), 4.",
        ),
    ],
)
def test_papers_of_bodies_are_told_by_their_numbers(notes: tuple[str, str]) -> None:
    assert len(keys(*notes)) == 2
