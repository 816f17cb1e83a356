"""Pieces without title in periodicals, corpora by their letters, and what sentences say of who wrote what."""

import pytest
from tests.support.notes import full, resolved, segments


@pytest.mark.parametrize(
    ("note", "author", "journal", "rest"),
    [
        ("Anesti in JRAS. 1903 pp. 368-9.", "Anesti", "JRAS", {"date": "1903"}),
        ("Ferrant, JA. 11: 14 pp. 21-2.", "Ferrant", "JA", {"volume": "11"}),
        ("R. Guignot in Revue de folklore, 1934, p. 107.", "Guignot, R.", "Revue de folklore", {"date": "1934"}),
    ],
)
def test_pieces_in_periodicals_without_a_title(note: str, author: str, journal: str, rest: dict[str, str]) -> None:
    reading = full(note)
    assert reading.fields == {"author": author, "journaltitle": journal, **rest}
    assert reading.locator is not None


def test_a_corpus_by_its_letters_keeps_volume_and_number_in_the_place() -> None:
    rows = resolved(
        "*Epigraphia Carnica*, II. No. 5, p. 3.",
        "E. C. III. Md. 41, p. 42.",
        "Ibid, No. 6, p. 3.",
        "TP. xvi pp. 349-50.",
    )
    assert rows == [
        (1, "full", "anonndepigraphia", "II. No. 5, p. 3"),
        (2, "short", "anonndepigraphia", "III. Md. 41, p. 42"),
        (3, "ibid", "anonndepigraphia", "6, p. 3"),
        (4, "full", "anonndtp", "xvi pp. 349-50"),
    ]


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("Munis Faro, cited in Sunil Kilani, *Lives* (New York: Farrar, 2016), p. 133.", "Kilani, Sunil"),
        ("Jewad Salim, interviewed in Jamil Hamou, “Five Minutes,” *Al-Jawa*, no. 2 (1945): 17.", "Hamou, Jamil"),
        ("See H. Brunnel’s study: ‘Les membres’, *Asiatic Studies* 40 (1986), pp. 89–132.", "Brunnel, H."),
        ("I have said this in Martin Paul Evans, Passwords (New York: Hill, 2016), 84–85.", "Evans, Martin Paul"),
        ("“Trade is war and nothing else to them” - Ann Roe, *Offices* (Boston: Hill, 2009), 12.", "Roe, Ann"),
        ("Jan Poe, letter to Ada Lee, in Ben Orr, *Letters* (Leeds: Quay, 1990), 3.", "Orr, Ben"),
    ],
)
def test_who_wrote_what_is_cited(note: str, author: str) -> None:
    assert full(note).fields["author"] == author


def test_an_article_amid_a_sentence_after_a_quoted_word() -> None:
    note = "Al-Haidar stressed the “how” of painting in “Of Piers,” *Harbour Arts*, no. 2 (January 1981): 108–9."
    assert full(note).fields["title"] == "Of Piers"


def test_a_letter_keeps_its_page_and_its_own_day() -> None:
    note = "Falcon to Catherine, 14 May 1749, in Louis Reau, ed., *Letters, 1767–1779* (Paris: Champion, 1921), 81."
    reading = full(note)
    assert (reading.fields["date"], reading.locator and reading.locator.value) == ("1921", "81")
    assert reading.fields["title"] == "Letter to Catherine, 14 May 1749"
    again = full("Falcon to Catherine, 14 May 1749, 77.")
    assert again.locator is not None
    assert again.locator.value == "77"


def test_places_are_no_volume_of_a_journal() -> None:
    (segment,) = segments("Peat, “Treaty Ports in China,” pp. 184, 192, 201–3.")
    assert getattr(segment.reading, "title", "") == "Treaty Ports in China"


def test_a_title_whose_marks_a_copy_broke() -> None:
    reading = full("Jan Roe, *A Register of* *the University*, Oxford: Quay Press, 1888, p. 45.")
    assert reading.fields["title"] == "A Register of the University"


@pytest.mark.parametrize(
    ("note", "title", "page"),
    [
        ("Jan Roe, review of *Harbours*, by Ada Poe, *Port Journal* 6 (2019): 345.", "review of Harbours", "345"),
        ("Jan Roe, review of “Piers,” *New Quays*, 12 May 1937, 30.", "review of Piers", "30"),
    ],
)
def test_reviews(note: str, title: str, page: str) -> None:
    reading = full(note)
    assert (reading.fields["title"], reading.fields["author"]) == (title, "Roe, Jan")
    assert reading.locator is not None
    assert reading.locator.value == page


def test_a_long_row_of_pages_behind_letters_is_read_in_no_time() -> None:
    rows = resolved("J. H., IV. " + "12, 34, 56, 78, 90, " * 12 + "and the quays of the town.")
    assert len(rows) <= 1
