"""Volumes of documents on foreign policy are known by their years and numbers, however they are cited."""

from tests.support.notes import resolved, works

FULL = (
    "U.S. Department of State, *Foreign Relations of the United States, 1955–1957*, vol. 8, *South Asia* "
    "(Washington, D.C.: Government Printing Office, 1987), 12."
)


def test_one_volume_in_many_forms() -> None:
    notes = (
        FULL,
        "*FRUS*, 1955–1957, vol. VIII, doc. 12.",
        "FRUS, 1955–57, 8:15.",
        "*FRUS, 1955–1957*, vol. 8: 45–46.",
    )
    assert [row[3] for row in resolved(*notes)] == ["12", "doc. 12", "15", "45-46"]
    (volume,) = works(*notes)
    assert volume.fields["titleaddon"] == "South Asia"
    assert volume.fields["publisher"] == "Government Printing Office"


def test_other_years_or_volumes_are_other_works() -> None:
    assert len(works(FULL, "FRUS, 1958–60, 8:123.", "FRUS, 1955–57, vol. 9, p. 3.", "FRUS, 1950, V, p. 1490.")) == 4


def test_the_years_are_no_place() -> None:
    notes = (
        "Telegram from the Embassy in Norland to the Department of State, March 4, 1958, *FRUS, 1958–1960*, vol. 15, "
        "doc. 312.",
        "*Foreign Relations of the United States*, 1964–1968, vol. XXV, South Asia (Washington: GPO, 2000), "
        "document 93.",
    )
    assert [row[3] for row in resolved(*notes)] == ["doc. 312", "document 93"]
