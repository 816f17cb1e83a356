"""Newspapers, bodies and dictionaries as law reviews shorten them, with and without an author."""

import pytest
from tests.support.notes import full


@pytest.mark.parametrize(
    ("note", "paper"),
    [
        ("*Piers Fail*, BOS. GLOBE, Mar. 5, 2012, at B1.", "BOS. GLOBE"),
        ("*Pier Review*, S.F. CHRON., Apr. 5, 2012, at C3.", "S.F. CHRON"),
        ("Ada Thornby, Opinion, *Save the Piers*, WALL ST. J., Mar. 3, 2012, at A12.", "WALL ST. J"),
        ("Ada Thornby, *Piers Fail*, CHI. TRIB., Mar. 5, 2012, at B1.", "CHI. TRIB"),
    ],
)
def test_a_newspaper_whose_name_is_shortened(note: str, paper: str) -> None:
    fields = full(note).fields
    assert (fields["journaltitle"].rstrip("."), fields.get("entrysubtype")) == (paper, "newspaper")
    assert "Pier" in fields["title"]


@pytest.mark.parametrize(
    ("note", "body"),
    [
        ("*Piers in Peril*, NAT’L PIER CTR. (Mar. 3, 2012), https://www.npc.example.org/piers.", "NAT’L PIER CTR"),
        ("Ada Thornby, *Piers*, HARBOR INST. (Mar. 3, 2012), https://harbor.example.org/a.", "HARBOR INST"),
        (
            "*Pier Safety*, AM. PIER ASS’N, https://www.apa.example.org/safety (last visited Mar. 3, 2012).",
            "AM. PIER ASS’N",
        ),
    ],
)
def test_a_page_of_a_body_is_no_article(note: str, body: str) -> None:
    reading = full(note)
    assert (reading.type, reading.fields["organization"].rstrip(".")) == ("online", body)


def test_a_word_in_a_dictionary() -> None:
    reading = full("*Pier*, BLACK’S LAW DICTIONARY (9th ed. 2009).")
    assert (reading.type, reading.fields["booktitle"]) == ("inreference", "BLACK’S LAW DICTIONARY")


def test_a_post_on_a_site_in_capitals() -> None:
    reading = full("Ada Thornby (@thornby), TWITTER (Mar. 3, 2012, 4:05 PM), https://twitter.com/thornby/status/123.")
    assert (reading.type, reading.fields["author"], reading.fields["title"]) == ("online", "Thornby, Ada", "@thornby")
