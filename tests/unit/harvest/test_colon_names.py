"""A colon behind names: as in German notes and older books; colons within titles stay."""

import pytest
from tests.support.notes import document, resolved, works

from briefkit.harvest.german.colon_names import with_commas
from briefkit.harvest.harvest import harvest
from briefkit.harvest.library.records import harvest_record
from briefkit.harvest.marks.marked import read_marks
from briefkit.harvest.marks.regions import find_regions


def changed(text: str) -> bool:
    regions = find_regions(read_marks(text))
    return with_commas(regions).text != regions.text


@pytest.mark.parametrize(
    "text",
    [
        "Hans Peter Roth: Wege oder Die Liebe zum Fluss. Köln: Klett, 1984, S. 11.",
        "Vgl. M. Breit, K. Kurz: Anforderungen an Brücken, in: Brückenbau, Berlin 2021, S. 199-222.",
        "Karl Weber (Hrsg.): Die alte Stadt, Berlin 1998, S. 34.",
        "Arthur W. Hume, ed.: Eminent Pilots of the Period, 73.",
        "Cf. Eugene Schule: Turkland, II, 166-169",
    ],
)
def test_a_colon_behind_names(text: str) -> None:
    assert changed(text)


@pytest.mark.parametrize(
    "text",
    [
        "M. Saw and M. Sims, A Harbour’s Place: Ports and Politics (2nd ed., 1993).",
        "Smith, Grain: Markets and Hunger, 1890–1943, 158.",
        "Lucy Farr, *Small States*. Abingdon: Rutland, 2014, p. 239.",
        "Note: Emphasis is mine.",
        "Vicente Chang, ‘Ports’, *Harbour Studies* (2017): 2979-2989, DOI: 10.1/2",
        "Ministry of Ports: Annual Report, 12.",
    ],
)
def test_other_colons_stay(text: str) -> None:
    assert not changed(text)


def test_a_german_book_and_its_short_forms() -> None:
    notes = [
        "Hans Peter Roth: Wege. Über Grenzen und Flüsse. Frankfurt am Main: Klett, 1978, S. 202.",
        "Roth: Wege (1978), wie Anm. 1, S. 17.",
        "Ebd., S. 73.",
    ]
    key = "roth1978wege"
    assert resolved(*notes) == [(1, "full", key, "202"), (2, "short", key, "17"), (3, "ibid", key, "73")]
    (work,) = works(*notes)
    assert work.fields["title"] == "Wege. Über Grenzen und Flüsse"
    assert (work.fields["location"], work.fields["publisher"]) == ("Frankfurt am Main", "Klett")


def test_a_reference_behind_a_sentence_that_leads_to_it() -> None:
    note = "Ungemütlich wird es, wo er schildert, was geschah: Hans Peter Roth: Wege. Köln: Klett, 1978, S. 202."
    assert resolved(note) == [(1, "full", "roth1978wege", "202")]


def test_several_authors_without_and() -> None:
    (work,) = works("M. Breit, K. Kurz: Anforderungen, in: Brückenbau, Berlin 2021, S. 199-222.")
    assert work.fields["author"] == "Breit, M. and Kurz, K."
    assert work.fields["booktitle"] == "Brückenbau"


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Jane Roe and Max Poe, Rivers Of Doubt: A History (2010) 4.", "Rivers Of Doubt: A History"),
        (
            "World Fund. 2021. Pakistan Update: Navigating Rivers. Washington, DC: World Fund.",
            "Pakistan Update: Navigating Rivers",
        ),
        ("RIVER JUST. INST., FERRY RISK: A GUIDE 2–4 (2015).", "FERRY RISK: A GUIDE"),
    ],
)
def test_titles_keep_their_colons(note: str, title: str) -> None:
    record = harvest_record(harvest([document(note)]))
    assert title in [entry["fields"].get("title") for entry in record["entries"]]
