"""What the short forms of Commonwealth lawyers mean, and names that the text or a note gives to law."""

from pathlib import PurePosixPath

import pytest
from tests.support.notes import harvested, resolved

from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import harvest
from briefkit.harvest.law.law_reports import is_bare_citation
from briefkit.harvest.short.named_in_text import name_before_call
from briefkit.harvest.words.law_names import names_given
from briefkit.text import SourceText

CASE = "*Petrel v Harbour Trust* [2018] UKSC 50, [2018] 3 WLR 1153."
KEY = "petrel2018harbour"


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("[2018] UKSC 50 [12].", "12"),
        ("[2018] 3 WLR 1153, 1160.", "1160"),
        ("ibid, [84].", "84"),
        ("ibid [93]-[94].", "93-94"),
        ("(n 1), [190].", "190"),
        ("*Petrel* (n 1) [69].", "69"),
        ("*Petrel*, [100] (emphasis added).", "100"),
    ],
)
def test_a_decision_is_known_by_report_number_and_party(note: str, place: str) -> None:
    assert [row[2:] for row in resolved(CASE, note)] == [(KEY, None), (KEY, place)]


def test_a_report_alone_takes_the_name_that_a_later_note_gives() -> None:
    found = harvested("[1990] 2 AC 605.", "Petrel plc v Gull [1990] 2 AC 605, 617 (Lord Quill).")
    assert [work.fields["title"] for work in found.works if work.type == "jurisdiction"] == ["Petrel plc v Gull"]


def test_the_data_of_two_reports_are_not_mixed() -> None:
    found = harvested(CASE, "[2018] 3 WLR 1153, 1160.")
    (case,) = (work for work in found.works if work.type == "jurisdiction")
    assert (case.fields["journaltitle"], case.fields["pages"], case.fields.get("volume")) == ("UKSC", "50", None)


def test_the_court_in_brackets_says_which_of_two_decisions() -> None:
    below = "Petrel v Harbour Trust [2017] EWCA Civ 151, [87]."
    rows = resolved(CASE, below, "Petrel (UKSC) (n 9) [16].", "Petrel (CA) (n 2) [56].")
    assert [row[2] for row in rows[2:]] == [rows[0][2], rows[1][2]]


def test_a_note_that_cites_nothing_is_no_ibid() -> None:
    rows = resolved(CASE, "The ferry left.", "(n 2), [43].")
    assert rows[-1] == (3, "short", None, "43")


def test_laws_are_met_by_name_and_place() -> None:
    rows = resolved("Article 45, Freedonian Basic Law.", "ibid, Article 43.", "Freedonian Basic Law, art 5.")
    assert {row[2] for row in rows} == {"freedonianbasiclaw"}


def test_a_law_goes_by_the_letters_that_a_note_gives_it() -> None:
    treaty = "Ferry Convention (adopted 23 May 1969, entered into force 27 January 1980) 1155 UNTS 331 (FCT) art 31(1)."
    rows = resolved(treaty, "FCT art 32.", 'Article 8, European Convention on Ferries ("ECF").', "ECF art 6.")
    assert rows[0][2] == rows[1][2]
    assert rows[2][2] == rows[3][2] != rows[0][2]


def test_a_filing_goes_by_the_name_that_a_note_gives_it() -> None:
    filed = "Complaint ¶ 5, Roe v. Harbour Univ., No. 24-cv-1 (S.D.N.Y. Feb. 1, 2024) [hereinafter Harbour Complaint]."
    rows = resolved(filed, "Harbour Complaint, supra note 1, ¶ 453.")
    assert rows[0][2] == rows[1][2]


def test_a_new_chapter_in_a_known_book_is_a_work() -> None:
    book = "Jane Roe, Old Quays, in HARBOUR TOOLS 117, 119 (Jay Gull ed., 2018) [hereinafter HARBOUR HANDBOOK]."
    chapter = "Tim Petrel, New Quays, in HARBOUR HANDBOOK, supra note 1, at 49, 51."
    rows = resolved(book, chapter, "Petrel, supra note 2, at 60.")
    assert rows[1][2] == rows[2][2] != rows[0][2]


@pytest.mark.parametrize("note", ["See supra note 2.", "See supra pp. 20–22."])
def test_what_points_to_the_text_itself_is_no_citation(note: str) -> None:
    assert not [row for row in resolved(CASE, "The ferry left.", note) if row[0] == 3]


def noted(text: str, raw: str) -> Document:
    """A document of one sentence with its call at the end."""
    note = Footnote(1, "1", raw, 1, call=len(text))
    return Document(
        SourceText(PurePosixPath("paper.md"), f"{text}[^1]\n\n[^1]: {raw}\n"), (note,), {"title": "A Paper"}
    )


def test_the_text_names_the_decision_that_a_note_places() -> None:
    found = harvest([noted("That was settled in *Petrel v Harbour Trust*", "[2016] NZHC 1490.")])
    (case,) = (work for work in found.works if work.type == "jurisdiction")
    assert (case.key, case.fields["title"]) == ("petrel2016harbour", "Petrel v Harbour Trust")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then, in R (Gull) v Minister for Ports the court held", "R (Gull) v Minister for Ports"),
        ("as was held *In re Petrel*", "In re Petrel"),
        ("On this point Lord Quill in Petrel v Gull", "Petrel v Gull"),
        ("The appeal of the Lord Advocate v Gull", "Lord Advocate v Gull"),
        ("The court followed *Burke*", "Burke"),
        ("*Petrel v Gull*[^3] was not followed by the court", ""),
        ("No decision is named here", ""),
    ],
)
def test_names_before_a_call(text: str, name: str) -> None:
    assert name_before_call(text) == name


def test_bare_citations() -> None:
    assert is_bare_citation("[2005] EWCA Civ 1452")
    assert is_bare_citation("685 P.2d 1152")
    assert not is_bare_citation("Petrel v Gull")
    assert not is_bare_citation("1984")


def test_courts_in_brackets_are_no_names() -> None:
    assert names_given("(Cth) s 18 (“the Act”)") == ("Act",)
    assert names_given("[1990] 2 AC 605 (HL)") == ()
    assert names_given("[hereinafter Rome Statute]") == ("Rome Statute",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dissenting in *Harris v. Rosa* (where the majority upheld the rule),", "Harris v. Rosa"),
        ("In *O’Neil v. Vermont*, Justice Stephen Field asked", "O’Neil v. Vermont"),
        ("The question came up again in *Roe v. Wade* (1973).", "Roe v. Wade"),
        ("INTRODUCTION\nNew Quay Pilots Ass’n v. Bruen", "New Quay Pilots Ass’n v. Bruen"),
    ],
)
def test_what_a_sentence_adds_is_no_part_of_the_name(text: str, name: str) -> None:
    assert name_before_call(text) == name
