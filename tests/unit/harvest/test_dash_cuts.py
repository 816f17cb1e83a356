"""Notes of older books: sources behind a dash, shortened ancients, names without a comma, places by chapter."""

import pytest
from tests.support.notes import resolved, works

QUOTED = "“The tide obeys no prince but the moon alone.”"


def _authors(*notes: str) -> list[tuple[str | None, str | None]]:
    return sorted((work.fields.get("author"), work.fields.get("title")) for work in works(*notes))


@pytest.mark.parametrize(
    "source",
    [
        "Harrow, _On Tides_, p. 113.",
        "Harrow _On Tides_, p. 113.",
        "Harrow’s _On Tides_, p. 113.",
        "Jane Harrow, *On Tides* (London: Quay Press, 1988), 113.",
    ],
)
@pytest.mark.parametrize("dash", ["—", "--", " – "])
def test_the_source_of_a_quotation_stands_behind_a_dash(source: str, dash: str) -> None:
    ((author, title),) = _authors(f"{QUOTED}{dash}{source}")
    assert (author or "").startswith("Harrow")
    assert title == "On Tides"
    assert [one[3] for one in resolved(f"{QUOTED}{dash}{source}")] == ["113"]


def test_a_dash_in_a_quoted_title_begins_nothing() -> None:
    (work,) = works("Jane Roe, “The Quay”—A Study, *Tide Review* 4 (1990): 3–20.")
    assert (work.fields["title"], work.fields["author"]) == ("The Quay", "Roe, Jane")


@pytest.mark.parametrize(
    "note",
    [
        "Harrow, *On Tides*, p. 4.—Tewin, *Northern Ferries*, vol. ii. p. 9.—Marlow, *Quays*, ch. iv.",
        "Harrow, On Tides, p. 4.--Tewin, Northern Ferries, II. 9.--Marlow, Old Quays, p. 81.",
    ],
)
def test_a_dash_behind_a_place_parts_works(note: str) -> None:
    assert [author for author, _ in _authors(note)] == ["Harrow", "Marlow", "Tewin"]


@pytest.mark.parametrize(
    ("note", "author", "title", "place"),
    [
        ("Cic. _De Portis_, 5.", "Cic", "De Portis", "5"),
        ("Cic. *Port*. 1.5.", "Cic", "Port", "1.5"),
        ("Harrow _On Tides_, ch. ix. § 17.", "Harrow", "On Tides", "ch. ix. § 17"),
        ("Tewin’s *Ferries*, part i. ch. xv.", "Tewin", "Ferries", "i. ch. xv"),
        ("Tewin, *Ferries*, essay iii. chap. viii. p. 4.", "Tewin", "Ferries", "essay iii. chap. viii. p. 4"),
        ("So Tewin’s _Moral Ferries_, book ii. ch. iv.", "Tewin", "Moral Ferries", "ii. ch. iv"),
        (
            "See a note in Miss Tewin’s very learned _Moral Ferries_, pp. 18, 19.",
            "Tewin",
            "Moral Ferries",
            "pp. 18, 19",
        ),
        (
            "So it stands in Tewin (_Moral Ferries_, book ii. ch. xxi.) and others.",
            "Tewin",
            "Moral Ferries",
            "ii. ch. xxi",
        ),
    ],
)
def test_older_books_name_and_count_otherwise(note: str, author: str, title: str, place: str) -> None:
    assert _authors(note) == [(author, title)]
    ((*_, found),) = resolved(note)
    assert found in (place, place.removeprefix("pp. "))


def test_a_title_in_the_bracket_of_a_sentence_is_the_one_that_is_known() -> None:
    note = "Tewin urges the probability of graduated tolls. (_Moral Ferries_, vol. ii. p. 339.)"
    first, second = resolved("Tewin’s _Moral Ferries_, vol. i. p. 4.", note)
    assert (second[2], second[3]) == (first[2], "ii. p. 339")


@pytest.mark.parametrize(
    ("imprint", "house", "town"),
    [
        ("Einaudi, Torino 1998", "Einaudi", "Torino"),
        ("il Mulino, Bologna 1998", "il Mulino", "Bologna"),
        ("Adelphi, Milano 1998", "Adelphi", "Milano"),
        ("2 voll., Einaudi, Torino 1998", "Einaudi", "Torino"),
        ("t. II, *La mer du Nord*, Paris, Plon, 1998", "Plon", "Paris"),
        ("2 vol., Paris, Plon, 1998", "Plon", "Paris"),
    ],
)
def test_houses_and_towns_of_the_south(imprint: str, house: str, town: str) -> None:
    (work,) = works(f"M. Bruni, *Storia dei porti*, {imprint}, p. 12.")
    assert (work.fields["publisher"], work.fields["location"], work.fields["date"]) == (house, town, "1998")


def test_the_count_of_volumes_in_a_bracket_is_no_house() -> None:
    (work,) = works("John Tewin, *The Ferries of England* (2 vols., London, 1850), i, 4.")
    assert "publisher" not in work.fields
    assert work.fields["location"] == "London"


@pytest.mark.parametrize("lead", ["y ", "e ", "et ", "Zie ook ", "Pace "])
def test_small_words_before_a_name_are_none_of_it(lead: str) -> None:
    note = f"Luis Mora, *Los muelles* (Madrid: Faro, 1998), 12; {lead}Ana Robles, *Las naves* (Madrid: Faro, 1990), 4."
    assert "Robles, Ana" in [author for author, _ in _authors(note)]


def test_what_is_quoted_with_its_source_is_no_title() -> None:
    note = f"So Harrow, “If there be a tide, why may there not be an ebb?”—_On Tides_, p. 4. {QUOTED}—Ibid."
    assert [title for _, title in _authors("Harrow, _On Tides_, p. 3.", note)] == ["On Tides"]
    assert [one[1] for one in resolved("Harrow, _On Tides_, p. 3.", note)] == ["full", "short", "ibid"]


def test_ancients_are_known_by_the_beginnings_of_their_names() -> None:
    first, *others = resolved("Tacit. _Port._ iv. 36.", "Tacitus, _Port._ xiii. 35.", "Tacit. _Portus_, i. 2.")
    assert {key for _, _, key, _ in others} == {first[2]}


def test_a_title_that_only_a_bracket_gives_is_a_work_of_whom_the_sentence_names() -> None:
    note = "Tewin urges the probability of graduated tolls. (_Moral Ferries of the North_, book i. ch. vii.)"
    assert _authors(note, note) == [("Tewin", "Moral Ferries of the North")]


def test_a_mark_that_was_lost_with_the_label_is_no_part_of_the_title() -> None:
    first, second = resolved("Harrow, _Moral Tides_, ii. 2.", "Moral Tides_, ii. 3.")
    assert (second[2], second[3]) == (first[2], "3")
