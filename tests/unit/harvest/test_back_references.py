"""Notes that point to other notes and works: by number, by a name given for later, by letters, parties and places."""

from dataclasses import replace

import pytest
from tests.support.notes import document, harvested, resolved

from briefkit.harvest.harvest import harvest

RIVERS = "Jane Roe, *Rivers of the North* (London: Hill, 1990), 4."
BRIDGES = "Tom Pole, “Old Bridges,” *Town Review* 4, no. 2 (2001): 33."
LAKES = "Jane Roe, *Lakes of the South* (London: Hill, 1995), 9."


@pytest.mark.parametrize(
    ("note", "work", "place"),
    [
        ("See note 1.", "roe1990rivers", None),
        ("See n. 1 above.", "roe1990rivers", None),
        ("See note 1 above, p. 12.", "roe1990rivers", "12"),
        ("Same as note 1.", "roe1990rivers", None),
        ("Same as 1.", "roe1990rivers", None),
        ("As in footnote 1, at 30.", "roe1990rivers", "30"),
        ("As above.", "pole2001old", None),
        ("Same as above, p. 40.", "pole2001old", "40"),
    ],
)
def test_a_reference_to_another_note_is_one_to_its_work(note: str, work: str, place: str | None) -> None:
    assert [(row[2], row[3]) for row in resolved(RIVERS, BRIDGES, note)[2:]] == [(work, place)]


def test_a_note_that_discusses_is_no_work() -> None:
    discussed = f"The quays were closed for many years, and few remember why they were. {RIVERS}"
    assert resolved(discussed, "See note 1.")[1:] == []
    assert resolved(f"{RIVERS[:-1]}; {BRIDGES}", "See note 1.")[2:] == []


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Ibid., *Rivers*, p. 9.", "9"),
        ("Ibid., “Preface,” 4.", "4"),
        ("Ibid., fol. 3.", "3"),
        ("Ibid., f. 4r.", "4r"),
        ("Ibid., fols. 12v-13r.", "12v-13r"),
    ],
)
def test_the_place_of_an_ibid_behind_a_title_and_in_folios(note: str, place: str) -> None:
    assert resolved(RIVERS, note)[1] == (2, "ibid", "roe1990rivers", place)


def test_id_before_a_whole_reference_is_the_author_before() -> None:
    (_, second) = resolved(RIVERS, "Id., “Dams,” *Town Review* 4 (1999): 5.")
    assert second == (2, "full", "roe1999dams", "5")


def test_idem_has_the_names_that_the_author_was_given_in_full() -> None:
    harvest = harvested(RIVERS, "Roe, *Rivers*, 5.", f"Idem, {LAKES.partition(', ')[2]}")
    lakes = next(work for work in harvest.works if work.key == "roe1995lakes")
    assert lakes.fields["author"] == "Roe, Jane"


@pytest.mark.parametrize("named", ["(‘the Ports Report’)", "(“the Ports Report”)", "(hereinafter Ports Report)"])
def test_a_name_in_brackets_is_known_later_with_the_or_without(named: str) -> None:
    report = f"Royal Commission on Ports, *Report of the Commission on Quays* (London: HMSO, 1930) {named}, p. 7."
    rows = resolved(report, "The Ports Report, p. 9.", "Ports Report, 12.")
    assert [row[2:] for row in rows[1:]] == [(rows[0][2], "9"), (rows[0][2], "12")]


def test_a_page_behind_the_name_for_later_is_the_place() -> None:
    rows = resolved(
        "Jane Roe, *A History of Quays* (London: Hill, 1990), hereafter HOQ, 4.", "HOQ, 5.", "Roe, *HOQ*, 6."
    )
    assert [row[2:] for row in rows] == [("roe1990history", page) for page in "456"]


def test_the_number_of_a_memorandum_is_the_memorandum() -> None:
    memo = "Harbour Management Office, *Open Quay Policy* (HMO Memorandum M-13-09), May 9, 2013."
    rows = resolved(memo, "See M-13-09, at 5.", "HMO M-13-09, § III.", "HMO Memorandum M-13-09, at 4.")
    assert {row[2] for row in rows} == {"harbourmanagementoffice2013open"}
    assert [row[1] for row in rows] == ["full", "short", "short", "short"]


def test_what_follows_a_name_may_be_a_title_and_no_given_name() -> None:
    rows = resolved(RIVERS, LAKES, "Roe, Rivers of the North, supra note 1, at 6.", "Roe, Lakes, supra note 2, at 8.")
    assert [row[2:] for row in rows[2:]] == [("roe1990rivers", "6"), ("roe1995lakes", "8")]


def test_et_al_begins_with_the_first_of_the_authors() -> None:
    two = (
        "Ann Lind & David Cole, *Charts* (Leith: Law, 1979); David Cole, Jo Raud & Eve Ball, *Piers* (York: Law, 2002)."
    )
    assert resolved(two, "Cole et al., supra note 1, at 8.")[2][2] == "cole2002piers"


def test_a_name_alone_is_rather_its_only_author_than_one_of_two() -> None:
    both = "Jane Roe and Tom Pole, *Docks* (London: Hill, 1992), 4."
    rows = resolved(RIVERS, both, BRIDGES, "Roe, 44.", "Roe and Pole, 45.")
    assert [row[2] for row in rows[3:]] == ["roe1990rivers", "roe1992docks"]


def test_a_name_is_spelt_as_it_is() -> None:
    first = "K. Saraswati, *Lamps* (Agra: Hill, 1988), 17."
    rows = resolved(first, "B. Sarasvati, *Trade* (Agra: Hill, 1990), 3.", BRIDGES, "Saraswati, p. 22.")
    assert rows[3][2] == "saraswati1988lamps"


def test_the_parties_alone_are_a_case_that_was_cited() -> None:
    cases = ("Grain Harbour Ltd v. Quay Ports (1993) 117 ALR 507.", "Brown, Jenks & Co. v. Percy Dale [1957] 2 QB 621.")
    rows = resolved(*cases, "See Grain Harbour v. Quay Ports; Brown, Jenks & Co. v. Percy Dale; Smith v. Jones.")
    assert [row[2] for row in rows[2:]] == [*(row[2] for row in rows[:2]), "smithndjones"]


def test_a_case_that_no_note_cites_in_full_is_a_case() -> None:
    harvest = harvested("Batten, 476 U.S. at 95; accord id. at 96.", "Id. at 97.", "*Batten*, 476 U.S. at 99.")
    (case,) = [work for work in harvest.works if work.type == "jurisdiction"]
    assert (case.fields["title"], case.fields["volume"], len(case.places)) == ("Batten", "476", 3)


def test_semicolons_in_italics_end_a_reference() -> None:
    rows = resolved(
        RIVERS, "Roe, *Rivers;* Tom Pole, *Old Bridges* (York: Law, 1986).", "Pole, *Bridges;* Roe, *Rivers,* 5."
    )
    assert [row[2] for row in rows[1:]] == ["roe1990rivers", "pole1986old", "pole1986old", "roe1990rivers"]


def test_the_remark_behind_a_page_is_none() -> None:
    rows = resolved(RIVERS, "Roe, Rivers, 185, again quoting herself in 1983.", "Roe, 190, where she says so again.")
    assert [row[2:] for row in rows[1:]] == [("roe1990rivers", "185"), ("roe1990rivers", "190")]


def test_a_page_behind_a_colon_is_no_subtitle() -> None:
    assert resolved(BRIDGES, "Pole, “Old Bridges”: 36.")[1] == (2, "short", "pole2001old", "36")


def test_a_subtitle_stands_for_the_title() -> None:
    quays = "Ann Reed, “Quays 6: A Merchant’s Prayer?” *Bulletin* 31 (2001): 96–105."
    rows = resolved(
        "Al-Masri, *The Boat as a Merchant’s Prayer* (York: Law, 1990), 1.",
        BRIDGES,
        quays,
        BRIDGES,
        "“A Merchant’s Prayer?,” 99.",
    )
    assert rows[-1][2] == "reed2001quays"


def test_words_that_a_copy_ran_together_are_the_title() -> None:
    rows = resolved(
        LAKES,
        "Jane Roe, *Harboursofthe Northern Isles in War* (London: Hill, 1988), 1.",
        "Roe, *Harbours of the Northern Isles*, 2.",
    )
    assert rows[2][2] == "roe1988harboursofthe"


def test_a_like_title_with_a_word_of_its_own_is_another_work() -> None:
    book = "Ali Reed, *History of the Tantric Religion* (London: Hill, 1990), 4."
    assert resolved(book, "Reed, *History of the Sakta Religion*, 136.")[1][2] != "reed1990history"


def test_a_text_with_books_and_verses_is_a_work() -> None:
    rows = resolved(RIVERS, "*Matsya-charita* 1.106.", "Ibid. 1.72.66-68.", "See *Matsya-charita* 2.4.")
    assert [row[2:] for row in rows[1:]] == [
        ("anonndmatsya", "1.106"), ("anonndmatsya", "1.72.66-68"), ("anonndmatsya", "2.4"),
    ]  # fmt: skip


def test_letters_tell_the_works_of_a_year_apart() -> None:
    rows = resolved("Hutton 1921a:178ff.", "Hutton 1921b:192.", "Hutton 1921a:12.", "Ibid.:13.", "Hutton 1921b:1n2.")
    assert [row[2] for row in rows] == ["hutton1921", "hutton1921a", "hutton1921", "hutton1921", "hutton1921a"]
    assert [row[3] for row in rows] == ["178ff", "192", "12", "13", "1n2"]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Meyer 1986:110n2.", "110n2"),
        ("Cf. Meyer 1986:275ff.", "275ff"),
        ("Meyer 1986:34, passim.", "34"),
        ("Meyer 1986 [1972]:61–62.", "61-62"),
        ("Meyer 1986:xi.", "xi"),
        ("Meyer 1986:31 (= 2001:202).", "31"),
    ],
)
def test_places_behind_author_and_year(note: str, place: str) -> None:
    assert [row[2:] for row in resolved("Jane Meyer, *Mills* (York: Law, 1986), 1.", note)[1:]] == [
        ("meyer1986mills", place)
    ]


def test_a_year_that_is_not_the_works_is_not_the_work() -> None:
    rows = resolved("Ann Reed, *Meyer and the Mills* (York: Law, 1996), 1.", "Meyer 1991:344.")
    assert rows[1][2] != rows[0][2]


def test_a_title_and_who_wrote_it_behind() -> None:
    rows = resolved(
        "The Politics of Ports: a Study, by Birol Bask, pg 25",
        "ibid, pg 22",
        BRIDGES,
        "The Politics of Ports, by Birol Bask, pg 81",
    )
    assert [row[2:] for row in rows if row[2] != "pole2001old"] == [
        ("baskndpolitics", page) for page in ("25", "22", "81")
    ]


def test_a_name_with_its_year_in_brackets_amid_a_sentence() -> None:
    note = "The point is old, and Roe (1990, 44–45) shows why it is wrong; Pole (2001) and Reed (1999, 3) disagree."
    assert [row[2:] for row in resolved(RIVERS, BRIDGES, note)[2:]] == [
        ("roe1990rivers", "44-45"), ("pole2001old", None),
    ]  # fmt: skip


def test_a_year_before_the_page_is_that_of_another_work() -> None:
    assert resolved(BRIDGES, "Number given as 278 in Pole 1969, 82.")[1][2:] == ("pole1969", "82")


def test_figures_and_numbers_behind_the_pages_of_a_year() -> None:
    book = "Ann Grenier, *Obelisks* (York: Law, 1987), 3."
    assert resolved(book, "Grenier 1987, 938, 940, fig. 1.")[1] == (
        2,
        "short",
        "grenier1987obelisks",
        "938, 940, fig. 1",
    )


def test_works_cited_by_shortcode() -> None:
    rows = resolved(
        'See {{< q-cite "Grenier 1987" "3–4" >}}.',
        'So {{< q-cite "Grenier 1987" "" "1987" >}}, 9.',
        '{{< q-cite "Grenier 1987" >}}, 7.',
    )
    assert [row[2:] for row in rows if row[3] != "9"] == [("grenier1987", "3-4"), ("grenier1987", "7")]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("p7, para 12h, *ibid*", "7, para 12h"),
        ("p3, lines 11-15,Jane Roe, *Rivers*", "3, lines 11-15"),
        ("pp31-32, paras 105 and 106, Jane Roe, *Rivers*", "31-32, paras 105 and 106"),
    ],
)
def test_places_before_the_work(note: str, place: str) -> None:
    assert resolved(RIVERS, note)[1][2:] == ("roe1990rivers", place)


def test_a_surname_that_the_numbered_note_does_not_name_is_not_its_work() -> None:
    book = "*Restatement of the Law of Quays* (4th ed. 2022)."
    assert resolved(book, "Chafee, supra note 1, at 12.")[1] == (2, "short", None, "12")
    assert resolved(book, "RQ Report, supra note 1, at 12.")[1][2] is not None


def test_a_misread_word_of_a_title_with_the_same_people_year_and_house() -> None:
    rows = resolved(
        "Vera Tapon, *Tarka-mahdvijndna* (Leith: Hall, 1971), 4.",
        "Vera Tapon, *Tarka-mahdvijnana* (Leith: Hall, 1971), 5.",
        "Ann Roe, *Introduction to Logic* (York: Law, 1980), 4.",
        "Ann Roe, *Introduction to Ethics* (York: Law, 1980), 5.",
    )
    assert len({row[2] for row in rows}) == 3
    assert rows[0][2] == rows[1][2]


def test_a_volume_in_small_numerals_before_the_page() -> None:
    rows = resolved("Jan Friedrich, *Annals* (York: Law, 1880), 4.", "Friedrich, iii. p. 489.")
    assert rows[1][2] == "friedrich1880annals"


def test_words_of_a_title_may_be_cut_short_with_a_full_stop() -> None:
    book = "Justus Windsor, *Narrative and Critical History of Harbours* (York: Law, 1889), 4."
    other = "Justus Windsor, *The Mississippi Quays* (York: Law, 1895), 4."
    rows = resolved(book, other, BRIDGES, "Windsor, “Narr. and Crit. Hist. of Harbours,” v, p. 268.")
    assert rows[3][2] == "windsor1889narrative"


def test_a_note_before_the_first_of_a_chapter_has_a_work_of_its_own() -> None:
    begun = document(RIVERS, "Open Ports, supra note 2, at 16.", "Open Ports, supra note 2.")
    chapter = replace(begun, notes=tuple(replace(note, label=str(note.number + 6)) for note in begun.notes))
    (source,) = harvest([chapter]).sources
    _, first, second = (note.works for note in source.notes)
    assert first == second
    assert [(work.fields["title"], work.in_short) for work in first] == [("Open Ports", True)]


def test_with_the_number_of_a_note_the_year_may_be_that_of_another_printing() -> None:
    first = "Ada Moss, *Von den Gezeiten* (Mainz: Hafen, 1922), 3; Jan Reed, *Boje* (Kiel: Hafen, 1930), 4."
    assert resolved(first, "Moss (1923), supra note 1, at 17.")[2:] == [(2, "short", "moss1922gezeiten", "17")]


def test_behind_a_title_in_quotation_marks_see_leads_to_the_name() -> None:
    first = "Ada Moss, *The Tides of Leeds* (Leeds: Quay Press, 1922), 3."
    assert resolved(first, "“On the Ports of Leeds”, see A. Moss, op. cit., pp. 51–69.")[1:] == [
        (2, "short", "moss1922tides", "51-69")
    ]
