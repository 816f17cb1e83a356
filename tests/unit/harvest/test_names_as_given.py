"""Names that a note gives for later, found again word by word, and papers known by where they begin."""

from tests.support.notes import resolved, works

RELEASE = "Office of Jane Roe, “Roe Urges Locks,” press release, May 22, 2023, https://roe.example/1"
RULE = "Quay Board, “Ferry Monitoring,” 81 *Federal Register* 88975-88998, December 9, 2016"


def test_a_name_given_is_found_again_though_it_looks_like_a_full_reference() -> None:
    rows = resolved(f"{RELEASE} (hereinafter Roe, press release, May 2023).", "Roe, press release, May 2023, p. 2.")
    assert rows[1] == (2, "short", rows[0][2], "2")


def test_a_misspelt_name_given_is_the_work_all_the_same() -> None:
    paper = "GAO, *Combating Floods*, GAO-23-105643, May 2023 (hereinafter GAO, *Combatting Floods*, 2023)."
    rows = resolved(paper, "GAO, *Combatting Floods*, 2023, pp. 9-10.")
    assert rows[1] == (2, "short", rows[0][2], "9-10")


def test_a_name_given_in_a_sentence_of_its_own_has_its_year() -> None:
    paper = "U.S. Congress, Senate Committee on Quays, *Locks Bill, 2026*, July 1, 2025, S.Rept. 119-44, pp. 5-6."
    rows = resolved(
        f"{paper} Hereinafter U.S. Congress, *Locks Bill, 2026*, 2025.", "U.S. Congress, *Locks Bill, 2026*, 2025."
    )
    assert {row[2] for row in rows} == {rows[0][2]}


def test_a_page_in_a_name_given_is_the_place() -> None:
    paper = "“Words of Mr. Roe,” *Congressional Record*, vol. 172, no. 5 (January 8, 2026), p. H257"
    name = "*Congressional Record*, vol. 172, no. 5, 2026, p. H257"
    assert resolved(f"{paper}. Hereinafter {name}.", f"{name}.")[1][3] == "H257"


def test_a_rule_by_volume_and_page_alone() -> None:
    rows = resolved(f"{RULE}.", "Quay Board, 81 *Federal Register* 88975, 2016.", "81 Federal Register 88975.")
    assert {row[2] for row in rows} == {rows[0][2]}


def test_two_notices_that_begin_on_one_page() -> None:
    other = "Quay Board, “Lock Fees,” 81 *Federal Register* 88975-88976, December 9, 2016."
    assert len(works(f"{RULE}.", other)) == 2


def test_a_report_of_congress_by_its_number() -> None:
    paper = (
        "U.S. Congress, House Committee on Quays, *Locks Bill*, 117th Cong., 2nd sess., June 30, 2022, H.Rept. 117-395."
    )
    rows = resolved(paper, "H.Rept. 117-395, p. 40.")
    assert rows[1][2:] == (rows[0][2], "40")


def test_a_page_of_a_journal_that_could_be_a_year() -> None:
    article = "Jane Roe, “Privacy and Piers,” *Quay Law Review* 126 (2013): 1880."
    assert resolved(article, "Roe, “Privacy and Piers,” 1882.")[1] == (2, "short", "roe2013privacy", "1882")


def test_the_year_of_a_report_cited_in_short_only() -> None:
    (work,) = works("Marsh Rights Watch, World Report 2020, p. 12.", "Marsh Rights Watch, World Report 2020, p. 14.")
    assert work.fields["date"] == "2020"


def test_a_name_given_with_a_table_and_the_address_again() -> None:
    paper = "Quay Agency, *Inventory of Locks*, 2024, https://quays.example/inv (hereinafter QA Inventory)."
    rows = resolved(paper, "QA Inventory, Annex 6, Table A-233, https://quays.example/inv.", "QA Inventory, p. 3-6.")
    assert [row[2:] for row in rows[1:]] == [(rows[0][2], "Annex 6, Table A-233"), (rows[0][2], "3-6")]
