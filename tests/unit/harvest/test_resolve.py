"""Which citation goes to which work: note, form, citekey, locator."""

from tests.support.notes import harvested, resolved

BOOK = "Musa Khan, *The Long Policy* (Lahore: Ariana, 2004), 306."
OTHER = "Ali Rauf, “Old Friends,” *South Asia Review* 60, no. 2 (2007): 127."


def test_ibid_is_the_only_work_of_the_note_before() -> None:
    assert resolved(BOOK, "*Ibid.*, 307.", "Ibid.") == [
        (1, "full", "khan2004long", "306"),
        (2, "ibid", "khan2004long", "307"),
        (3, "ibid", "khan2004long", None),
    ]


def test_a_misread_ibid() -> None:
    assert resolved(BOOK, "bid., 9.", "lbid., p. 10.")[1:] == [
        (2, "ibid", "khan2004long", "9"),
        (3, "ibid", "khan2004long", "10"),
    ]


def test_the_page_of_a_bare_ibid_is_kept_apart() -> None:
    (source,) = harvested(BOOK, "Ibid., 31.", "Ibid.").sources
    (last,) = source.notes[2].resolutions
    assert last.locator is None
    assert last.implied is not None
    assert last.implied.value == "31"


def test_ibid_within_a_note() -> None:
    assert resolved(f"{BOOK[:-1]}; {OTHER[:-1]}; ibid., 130.")[2] == (1, "ibid", "rauf2007old", "130")


def test_ibid_after_two_works_stays_open() -> None:
    harvest = harvested(f"{BOOK[:-1]}; {OTHER}", "Ibid.")
    (one,) = harvest.sources[0].notes[1].resolutions
    assert one.work is None
    assert sorted(work.key for work in one.candidates) == ["khan2004long", "rauf2007old"]
    assert [finding.code for finding in harvest.findings] == ["H154"]


def test_ibid_with_the_page_next_to_the_only_one() -> None:
    plain = "Ali Rauf, “Old Friends,” *South Asia Review* 60, no. 2 (2007)."
    assert resolved(f"{BOOK[:-1]}; {plain}", "Ibid., 308.")[2] == (2, "ibid", "khan2004long", "308")
    assert resolved(f"{BOOK[:-1]}; {plain}", "Ibid., 40.")[2] == (2, "ibid", None, "40")


def test_ibid_with_a_volume_is_the_work_in_volumes() -> None:
    works = "*Collected Works of A. Gandar*, Volume 39, London, 1970, p. 32; Ann Roe, *Missions* (Boston: Hill, 1941)."
    notes = [works, "Ibid., pp. 70-71.", "Ibid., Volume 31, London, 1968, p. 350.", "Ibid., p. 351."]
    assert [row[2] for row in resolved(*notes)[2:]] == [None, "anon1970collected", "anon1970collected"]


def test_ibid_after_an_open_reference_stays_open() -> None:
    assert resolved(BOOK, "Unknown, op. cit., 4.", "Ibid., 5.")[1:] == [
        (2, "short", None, "4"),
        (3, "ibid", None, "5"),
    ]


def test_a_work_that_no_note_gives_in_full_has_an_entry_and_a_finding() -> None:
    harvest = harvested(BOOK, "Unknown, *Never Cited*, 4.", "Ibid., 5.", "Unknown, *Never Cited*, 9.")
    notes = [note.resolutions[0].work for note in harvest.sources[0].notes]
    assert [work.key if work else None for work in notes] == ["khan2004long", *["unknownndnever"] * 3]
    assert [(finding.code, finding.notes, finding.citekeys) for finding in harvest.findings] == [
        ("H153", (2,), ("unknownndnever",))
    ]


def test_short_forms_by_author_and_title() -> None:
    assert resolved(BOOK, OTHER, "Khan, *Long Policy*, 5.", "Rauf, “Old Friends,” 9.")[2:] == [
        (3, "short", "khan2004long", "5"),
        (4, "short", "rauf2007old", "9"),
    ]


def test_short_forms_with_typing_errors() -> None:
    notes = ["“From Chicago to Shangri La,” <http://a.example.org/x.html>", "“From Chicago to Shangre La”."]
    assert [row[2] for row in resolved(*notes)] == ["anonndchicago", "anonndchicago"]


def test_an_author_alone_means_his_only_work() -> None:
    assert resolved(BOOK, OTHER, "Khan, 12.", "Rauf.")[2:] == [
        (3, "short", "khan2004long", "12"),
        (4, "short", "rauf2007old", None),
    ]


def test_an_author_of_two_works_means_the_one_just_cited_or_none() -> None:
    second = "Musa Khan, *Another Book* (Lahore: Ariana, 2009)."
    assert resolved(BOOK, second, "Khan, 4.")[2] == (3, "short", "khan2009another", "4")
    assert resolved(BOOK, second, OTHER, "Khan, 4.")[3] == (4, "short", None, "4")


def test_an_exact_title_wins_over_a_longer_one() -> None:
    draft = "Tim Bray, “A Code (Draft),” Internet Draft (Task Force, June 11, 2012), https://a.example.org/draft."
    final = "Tim Bray, “A Code,” Request for Comments (Task Force, February 2016), https://a.example.org/final."
    assert resolved(draft, final, "Bray, “A Code.”")[2][2] == "bray2016code"


def test_op_cit_supra_and_oscola() -> None:
    notes = [BOOK, OTHER, "Khan, op. cit., p. 310.", "Rauf, *supra* note 2, at 12.", "Khan (n 1) 45."]
    assert resolved(*notes)[2:] == [
        (3, "short", "khan2004long", "310"),
        (4, "short", "rauf2007old", "12"),
        (5, "short", "khan2004long", "45"),
    ]


def test_a_name_given_with_hereinafter() -> None:
    notes = [
        "Task Force, *Report on Procurement* (Washington: Office, 2009) [hereinafter Buying Report].",
        OTHER,
        "Buying Report, *supra* note 1, at 7.",
    ]
    assert resolved(*notes)[2] == (3, "short", "taskforce2009report", "7")


def test_idem_is_the_author_before() -> None:
    harvest = harvested(BOOK, "Idem, *The Arc* (Chicago: Hill, 2011), 3.")
    assert "khan2011arc" in {work.key for work in harvest.works}


def test_a_work_cited_in_full_only_later() -> None:
    assert resolved("Khan, *Long Policy*, 5.", BOOK)[0] == (1, "short", "khan2004long", "5")


def test_the_book_around_a_chapter() -> None:
    chapter = "Ann Moon, “Who?” in Horace Ager, *Ragged Dan, or, Street Life*, ed. Hilde Holm (Rome: Hill, 2008), 7-63."
    assert resolved(chapter, "Ager, *Ragged Dan*, 12.")[1] == (2, "short", "ager2008ragged", "12")


def test_a_later_note_names_the_author() -> None:
    harvest = harvested(
        "“Fearing the Neighbours Once More”, <http://e.example.org/node/66040>",
        "Joshua Kuhn, “Fearing the Neighbours Once More”.",
    )
    assert {work.key: work.fields.get("author") for work in harvest.works if work.places} == {
        "kuhnndfearing": "Kuhn, Joshua"
    }


def test_kinds_of_notes() -> None:
    (source,) = harvested(
        BOOK, "Ibid.", "Khan, *Long Policy*, 5.", f"Khan, *Long Policy*, 5; {OTHER}", "So it is."
    ).sources
    assert [note.kind for note in source.notes] == ["full", "ibid", "short", "mixed", "comment"]


def test_the_place_in_a_reprint_belongs_to_the_reprinted_work() -> None:
    first = "Horace Ager, *Ragged Dan* (New York: Hill, 2008)."
    reprint = "Ann Moon, “Class,” *Signs* (Summer 1997): 87-110; reprinted in Ager, *Ragged Dan*, 209-33, here 221."
    assert resolved(first, reprint)[1:] == [(2, "full", "moon1997class", "221"), (2, "short", "ager2008ragged", None)]


def test_author_and_year() -> None:
    notes = [BOOK, "Musa Khan, *Another Book* (Lahore: Ariana, 2009).", OTHER, "KHAN, 2004, p. 9.", "Khan (2009), 3."]
    assert resolved(*notes)[3:] == [(4, "short", "khan2004long", "9"), (5, "short", "khan2009another", "3")]


def test_a_reference_to_another_part_of_the_text_is_no_citation() -> None:
    assert resolved(BOOK, "See *supra* note 1 and accompanying text.") == [(1, "full", "khan2004long", "306")]


def test_a_title_in_capitals_before_supra_is_no_name() -> None:
    notes = (
        "THE HARBOUR DIARIES 245 (Walter Coe ed., 1951); ADA POE, PRESENT AT THE QUAY 217 (1969).",
        "THE HARBOUR DIARIES, *supra* note 1, at 12.",
        "POE, *supra* note 1, at 218.",
    )
    (first, second) = (one[2] for one in resolved(*notes)[2:])
    assert [first, second] == [resolved(*notes)[0][2], resolved(*notes)[1][2]]


def test_a_title_of_an_act_is_the_place_of_an_ibid() -> None:
    assert resolved("Ferry Relief Act, Pub. L. No. 116-936 (2020).", "_Id., Title 1, Section 3._")[1][3] == (
        "1, Section 3"
    )


def test_a_full_stop_of_the_label_within_italics_is_no_word() -> None:
    notes = ("Coe v. Harbour, 376 U.S. 901, 17 (1964).", "*. See Coe*, 376 U.S. at 18.")
    assert [one[3] for one in resolved(*notes)] == ["17", "18"]


def test_words_of_author_and_title_name_one_of_the_works_of_a_note() -> None:
    rows = resolved(
        "IHA Tech Lab, OpenQuay API Specification Version 2.6 (April 2022) https://example.org/s;"
        " Harbour Board, Quay Bidding Protocol (2023) https://example.org/b.",
        "IHA OpenQuay Specification (n 1) s 4.2.",
    )
    assert [row[2:] for row in rows[2:]] == [(rows[0][2], "4.2")]
