"""A ratchet: notes that pandoc sets in styles of law, history and policy are read back, with and without markup.

Floors are of links, locators and fields; those without markup are what a copy of the plain text gives.
"""

import pytest
from tests.support.note_styles import Figures, figures, plan, rendered, without_markup

FLOORS = {
    "chicago-notes-bibliography-17th-edition": ((0.99, 0.99, 0.99), (0.99, 0.99, 0.99)),
    "mhra-notes": ((0.99, 0.99, 0.98), (0.99, 0.99, 0.99)),
    "bluebook-law-review": ((0.99, 0.98, 0.97), (0.98, 0.98, 0.95)),
    "oscola": ((0.97, 0.97, 0.96), (0.97, 0.97, 0.96)),
    "australian-guide-to-legal-citation": ((0.95, 0.97, 0.93), (0.97, 0.98, 0.93)),
    "new-zealand-journal-of-history": ((0.96, 0.9, 0.92), (0.85, 0.77, 0.86)),
    "annales": ((0.96, 0.88, 0.92), (0.96, 0.9, 0.91)),
    "universite-de-montreal-faculte-de-musique": ((0.98, 0.97, 0.94), (0.96, 0.95, 0.9)),
    "infoclio-de": ((0.86, 0.86, 0.83), (0.86, 0.86, 0.83)),
    "kritische-ausgabe": ((0.83, 0.91, 0.76), (0.83, 0.91, 0.76)),
    "iso690-full-note-es": ((0.84, 0.88, 0.88), (0.76, 0.82, 0.72)),
    "ius-ecclesiae": ((0.99, 0.99, 0.97), (0.98, 0.99, 0.93)),
    "u-schylku-starozytnosci": ((0.98, 0.99, 0.95), (0.98, 0.99, 0.9)),
}


def test_every_work_is_cited_in_full_and_some_again() -> None:
    cited = [one.key for note in plan() for one in note]
    again = sum(count > 1 for count in {key: cited.count(key) for key in cited}.values())
    assert len(set(cited)) == 60
    assert again > 20
    assert any(len(note) > 1 for note in plan())


@pytest.mark.parametrize("style", FLOORS)
def test_notes_of_a_style_are_read_back(style: str) -> None:
    notes = rendered(style)
    assert len(notes) == len(plan())
    marked, plain = FLOORS[style]
    assert below(figures(notes), marked) == {}
    assert below(figures([without_markup(note) for note in notes]), plain) == {}


def below(found: Figures, floors: tuple[float, float, float]) -> dict[str, float]:
    """The figures that fell below their floor."""
    pairs = zip(("links", "locators", "fields"), floors, strict=True)
    return {name: getattr(found, name) for name, floor in pairs if getattr(found, name) < floor}
