"""What the CSL styles of both house styles must do, run through the real pandoc.

`tests/cases/csl/<style>.md` says what single notes look like; the grid leaves parts out of works of all types and
looks for punctuation that was left behind.
"""

from pathlib import Path

import pytest
from tests.support import csl
from tests.support.csl_grid import KINDS, LEFT_BEHIND, punctuation_left_behind

STYLES = ("ipri", "plain")
HEADINGS = [(style, heading) for style in STYLES for heading in csl.headings_of_cases(style)]
ENGLISH = {"ipri": "September 24, 2012", "plain": "24 September 2012"}
DATES = {**dict.fromkeys(("en", "en-GB", "en-US", "ur")), "fr": "24 septembre 2012", "de": "24. September 2012"}


@pytest.mark.parametrize(("style", "heading"), HEADINGS)
def test_notes_are_set_as_the_case_file_says(style: str, heading: str) -> None:
    pairs = csl.read_cases(style)[heading]
    assert [found for found, _ in pairs] == [expected for _, expected in pairs]


@pytest.mark.parametrize("style", STYLES)
def test_every_citation_of_the_case_file_is_checked(style: str) -> None:
    assert sum(map(len, csl.read_cases(style).values())) == csl.count_citations(style)


@pytest.mark.parametrize("language", DATES)
@pytest.mark.parametrize("style", STYLES)
def test_quotation_marks_and_ibid_do_not_change_with_the_language(style: str, language: str) -> None:
    text, first, later = csl.set_in_language(style, language)
    assert first == f"“Peace, ‘perhaps’”, *Herald*, {DATES[language] or ENGLISH[style]}, 3–4."
    assert later == "*Ibid.*, 5."
    assert text == "He wrote “peace”, and “war”."


@pytest.mark.parametrize(
    "note",
    ["A, , B.", "A , B.", "A ().", "A, (L), 5.", "A (: B).", "A (L: ).", "A..", ", A.", "“”, A.", "A: .", ""],
)
def test_the_pattern_of_the_grid_sees_what_it_looks_for(note: str) -> None:
    assert LEFT_BEHIND.search(note)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("style", STYLES)
def test_no_punctuation_is_left_behind_where_parts_are_missing(style: str, kind: str, tmp_path: Path) -> None:
    assert punctuation_left_behind(style, kind, tmp_path) == []


@pytest.mark.parametrize("style", STYLES)
def test_every_macro_is_defined_once_and_used(style: str) -> None:
    csl.assert_macros_are_defined_once_and_used(style)
