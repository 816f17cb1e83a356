"""Short notes that no grammar claims are references, if they are no sentence and show something of one."""

import pytest

from briefkit.harvest.document import Footnote
from briefkit.harvest.model import FullReference
from briefkit.harvest.segmenting.segments import read_note


def _read(raw: str) -> FullReference | None:
    readings = [segment.reading for segment in read_note(Footnote(1, "1", raw, 1)).citations]
    return next((reading for reading in readings if isinstance(reading, FullReference)), None)


@pytest.mark.parametrize(
    ("raw", "title", "place"),
    [
        ("Submission by the Ferry Union of Tarnmouth.", "Submission by the Ferry Union of Tarnmouth", None),
        (
            "See Presentation by Jane Roe at the harbour seminar.",
            "Presentation by Jane Roe at the harbour seminar",
            None,
        ),
        ("Harbour Safety Law of Tarnland.", "Harbour Safety Law of Tarnland", None),
        ("2017 (10) QLR 1.", "2017 (10) QLR 1", None),
        ("QOM(2021) 12 final, p. 4", "QOM(2021) 12 final", "4"),
        ("See HBO P-11-29 Pilots’ Authorities memorandum", "HBO P-11-29 Pilots’ Authorities memorandum", None),
        (
            "Harbour Board (1990), Report into Piers and Other Matters, passim, p5.",
            "Report into Piers and Other Matters",
            "5",
        ),
        (
            "[J. Roe], *Account of the Progress of Tarnland* (1741), pp. 9–10.",
            "Account of the Progress of Tarnland",
            "9-10",
        ),
        (
            "Comments on the Green Paper submitted by Jane Roe on 31 January 2018, on file with the Board at p. 4.",
            "Comments on the Green Paper submitted by Jane Roe",
            "4",
        ),
    ],
)
def test_what_is_no_sentence_is_a_reference(raw: str, title: str, place: str | None) -> None:
    found = _read(raw)
    assert found is not None
    assert found.fields["title"] == title
    assert (found.locator.value if found.locator else None) == place


def test_a_body_signs_a_paper_with_its_year() -> None:
    found = _read("Harbour Board (1990), Report into Piers and Other Matters, passim, p5.")
    assert found is not None
    assert found.doubtful
    assert found.fields["author"] == "{Harbour Board}"
    assert found.fields["date"] == "1990"


def test_a_bare_domain_is_an_address() -> None:
    found = _read("ferries.example.org.")
    assert found is not None
    assert found.fields == {"url": "https://ferries.example.org"}


@pytest.mark.parametrize(
    "raw",
    [
        "See Annex II to this Communication.",
        "See paras. 10 and 11.",
        "Article III, Rule 1",
        "See supra Part IV and accompanying text.",
        "Including fishing ports and excluding marinas.",
        "Only 12 of the 40 ports.",
        "Author's calculations.",
        "However, from the 91st to the 94th year (1969-1971), resistance fell rapidly.",
        "The tract of Jane Roe appeared in 1903.",
        "In 2021, a quarter of all freight was carried by ferries.",
        "Pilots and Mates Clubs",
        "The board “broke the rules” of such ports as Tarnmouth (1895).",
        "Nearly always 1 to 3 digits.",
        "EU-27.",
        "CO2-eq.",
        "COVID-19 years only.",
        "A drop of 33.8% in the harbours of the North, 2019.",
    ],
)
def test_what_is_a_remark_stays_one(raw: str) -> None:
    assert _read(raw) is None


def test_beside_a_citation_a_remark_is_not_looked_at_twice() -> None:
    alone, cited = "Harbour Safety Law of Tarnland.", "Jane Roe, *Piers* (Leeds: Quay Press, 2001), 4."
    note = read_note(Footnote(1, "1", f"{alone} {cited}", 1))
    assert [segment.text for segment in note.citations] == [cited.replace("*", "")]
