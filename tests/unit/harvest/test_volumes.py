"""Volumes before pages: how they are read, and whether they belong to the work or to the place in it."""

import pytest
from tests.support.notes import harvested, resolved, works

from briefkit.harvest.places.volume_pages import read_volume_page, split_volume


@pytest.mark.parametrize(
    ("text", "volume", "pages"),
    [
        (", 3:154-68.", "3", "154-68"),
        (", II, 306-7.", "II", "306-7"),
        (", IV. 12", "IV", "12"),
        (", Vol. II. p. 414", "II", "414"),
        (", Bd. 2, S. 34", "2", "34"),
        (", t. xi, p. 398", "xi", "398"),
        (", XV, 120 f. The reports", "XV", "120 f."),
        (", 1, pp. 249-309", "1", "249-309"),
        (", Volume 13, New Leith, 1979 reprint, p. 219.", "13", "219"),
        (", I, pp. 347, 508", "I", "347, 508"),
    ],
)
def test_a_volume_and_pages(text: str, volume: str, pages: str) -> None:
    found = read_volume_page(text)
    assert found is not None
    assert (found.volume, found.pages) == (volume, pages)


@pytest.mark.parametrize("text", [", 156, 147", ", xii, 14", ", II, 12 May 1940", ", p. 12", ", C, 12", ": 342–55."])
def test_what_has_no_volume(text: str) -> None:
    assert read_volume_page(text) is None


def test_a_place_is_split_into_volume_and_pages() -> None:
    assert [split_volume(value) for value in ("II, 306-7", "3:154", "xii, 14", "12, 14")] == [
        ("II", "306-7"),
        ("3", "154"),
        ("", "xii, 14"),
        ("", "12, 14"),
    ]


DECLINE = "Edda Gibb, *The Decline of the Ports* (London: Hill, 1901)"


def test_the_only_volume_that_is_cited_is_the_works() -> None:
    notes = [f"{DECLINE}, II, 45.", "Gibb, *Decline*, II, 60.", "Ibid., II, 61."]
    assert [row[3] for row in resolved(*notes)] == ["45", "60", "61"]
    (work,) = works(*notes)
    assert work.fields["volume"] == "II"


def test_places_in_several_volumes_keep_theirs() -> None:
    notes = [f"{DECLINE}, II, 45.", "Gibb, *Decline*, IV, 13–15.", "Ibid., 4:20."]
    assert [row[3] for row in resolved(*notes)] == ["II, 45", "IV, 13-15", "4:20"]
    (work,) = works(*notes)
    assert "volume" not in work.fields


def test_one_place_in_several_volumes_is_no_volume_of_the_work() -> None:
    (work,) = works("*Quay Col. Rec.*, II. 168, 176; III. 46, 49.")
    assert "volume" not in work.fields


def test_two_pages_behind_an_imprint_are_no_volume_and_number() -> None:
    (note,) = (
        harvested("Rose Main, *Dances of the Isles* (Paris: Quai, 1990), 34, 37 (translation mine).").sources[0].notes
    )
    (one,) = note.resolutions
    assert one.locator is not None
    assert one.locator.value == "34, 37"


def test_a_roman_volume_before_the_month() -> None:
    (work,) = works('E. H. Park: "Ports of the East" in The Harbour Review, XVI, June, 1888, No. 6, 321-331.')
    fields = {name: work.fields.get(name) for name in ("volume", "number", "pages")}
    assert fields == {"volume": "XVI", "number": "6", "pages": "321-331"}


def test_volumes_given_in_full_are_works_of_their_own() -> None:
    found = resolved(
        "Harbour Assembly Debates, Volume I (Second Reprint, 2014), p. 62.",
        "Ibid., p. 93.",
        "Harbour Assembly Debates, Volume II (Second Reprint, 2014), p. 273.",
        "Ibid., p. 275.",
        "Harbour Assembly Debates, vol. 1 (Second Reprint, 2014), p. 70.",
    )
    keys = [key for _, _, key, _ in found]
    assert keys[0] == keys[1] == keys[4]
    assert keys[2] == keys[3] != keys[0]


def test_a_short_form_means_the_volume_that_it_names() -> None:
    found = resolved(
        "Ana Ruiz, *Collected Works*, vol. 1 (London: Quay Press, 2001), 5.",
        "Ana Ruiz, *Collected Works*, vol. 2 (London: Quay Press, 2001), 6.",
        "Ruiz, *Collected Works*, vol. 1, 9.",
        "Ruiz, *Collected Works*, 1:10.",
        "Ruiz, *Collected Works*, vol. II, 11.",
    )
    first, second = found[0][2], found[1][2]
    assert [(key, place) for _, _, key, place in found[2:]] == [(first, "9"), (first, "10"), (second, "11")]


def test_a_volume_may_have_a_part_and_a_title() -> None:
    notes = (
        "John Cave, *Years of the Quay*, vol. 2, pt. 1 (London: Hill, 1954), 7.",
        "Robert Cole, *The Years of Leith*, vol. 3, *Captains of the Port* (Leith: Quay Press, 2002), 45.",
        "Tom Poe, *Harbour History*, Volume II: *The Late Years*, London, Hill, 1980, pp. 45–46.",
        "Cole, *Captains of the Port*, 77.",
    )
    assert [row[3] for row in resolved(*notes)] == ["7", "45", "45-46", "77"]
    cave, cole, poe = works(*notes)
    assert (cave.fields["volume"], cave.fields["part"]) == ("2", "1")
    assert (cole.fields["volume"], cole.fields["titleaddon"]) == ("3", "Captains of the Port")
    assert (poe.fields["titleaddon"], poe.fields["publisher"]) == ("The Late Years", "Hill")
    assert "series" not in cole.fields


def test_two_volumes_at_one_address_are_two() -> None:
    report = "Senate Committee, *Report on Harbours*, vol. {} (2010), p. {}, https://example.org/report."
    assert len(works(report.format("I", 4), report.format("II", 9))) == 2


def test_a_volume_in_roman_and_in_digits_is_one() -> None:
    said = "Jane Roe, “The Ports,” *Quay Review* {}, no. 2 (1990): 1–9."
    (source,) = harvested(said.format("XII"), said.format("12")).sources
    assert not any(work.conflicts for note in source.notes for work in note.works)


def test_volume_and_page_behind_at() -> None:
    notes = (
        "Mary Hill, *Letters from Ports*, 3 vols. (London: Hill, 1964), 2:7.",
        "Hill, supra note 1, vol. 3, at 11.",
    )
    assert [row[3] for row in resolved(*notes)] == ["2:7", "3:11"]
