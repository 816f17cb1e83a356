"""The CSL style of the house style ipri, run through the real pandoc.

`tests/cases/csl/ipri.md` says what single notes look like; the grid leaves parts out of works of all types and
looks for punctuation that was left behind.
"""

from pathlib import Path

import pytest
from tests.support import csl
from tests.support.csl_grid import KINDS, LEFT_BEHIND, punctuation_left_behind

STYLE = "ipri"


@pytest.mark.parametrize("heading", csl.headings_of_cases(STYLE))
def test_notes_are_set_as_the_case_file_says(heading: str) -> None:
    pairs = csl.read_cases(STYLE)[heading]
    assert [found for found, _ in pairs] == [expected for _, expected in pairs]


def test_every_citation_of_the_case_file_is_checked() -> None:
    assert sum(map(len, csl.read_cases(STYLE).values())) == csl.count_citations(STYLE)


@pytest.mark.parametrize(
    ("language", "date"),
    [
        ("en-GB", "September 24, 2012"),
        ("en-US", "September 24, 2012"),
        ("fr", "24 septembre 2012"),
        ("de", "24. September 2012"),
        ("ur", "September 24, 2012"),
    ],
)
def test_quotation_marks_and_ibid_do_not_change_with_the_language(language: str, date: str) -> None:
    text, first, later = csl.set_in_language(STYLE, language)
    assert first == f"“Peace, ‘perhaps’”, *Herald*, {date}, 3–4."
    assert later == "*Ibid.*, 5."
    assert text == "He wrote “peace”, and “war”."


@pytest.mark.parametrize(
    "note",
    ["A, , B.", "A , B.", "A ().", "A, (L), 5.", "A (: B).", "A (L: ).", "A..", ", A.", "“”, A.", "A: .", ""],
)
def test_the_pattern_of_the_grid_sees_what_it_looks_for(note: str) -> None:
    assert LEFT_BEHIND.search(note)


@pytest.mark.parametrize("kind", KINDS)
def test_no_punctuation_is_left_behind_where_parts_are_missing(kind: str, tmp_path: Path) -> None:
    assert punctuation_left_behind(STYLE, kind, tmp_path) == []


def test_the_list_of_references_is_in_the_order_of_its_names() -> None:
    cites = "[@mehta; @editors; @journal; @leader1; @chapter; @speech; @report; @interviewer; @within; @edited]"
    assert csl.listed_works(STYLE, cites) == [
        "Arif, Sana, and John Q. Brown, eds. *Essays on Water*. Lahore: Indus House, 2001.",
        "Asian Development Bank. *Energy Outlook*. Technical Report TR-17. Manila: Asian Development Bank, "
        "October 2013. https://example.org/outlook.pdf (accessed January 9, 2014).",
        "Bhatti, M. K. “Looking East”. Interview by Sabir Saeed, *The Envoy*, July 2, 2011.",
        "Dar, Ali. “A Foreword”. In *Collected Papers*, by Rana Aslam Mehta, vol. 2, *On Rivers*, ix. "
        "Indus House, 2005.",
        "Dar, Ali. “The Canal Dispute”. In *Essays on Water*, ed. Sana Arif and John Q. Brown, 101–128. "
        "Lahore: Indus House, 2001.",
        "Iqbal, Hamid. *Letters*. Ed. Sana Arif, trans. John Q. Brown, 2nd ed., vol. 3, Sources of the "
        "Frontier, no. 14. Lahore: Indus House, 1999.",
        "Mehta, Rana Aslam. *The Long Frontier*. Lahore: Indus House, 2004.",
        "“Neighbours Again”. *Herald* (Lahore), October 3, 2012.",
        "Noon, Amina. “The Next Ten Years”. Keynote address, Frontier Conference, Islamabad, November 20, 2012.",
        "Owen, Mary. “Two Neighbours: Trade and Trust”. *Frontier Quarterly*, vol. 60, no. 2 (April 2007): 121–137.",
    ]


def test_every_macro_is_defined_once_and_used() -> None:
    csl.assert_macros_are_defined_once_and_used(STYLE)


def test_titles_are_left_as_the_library_writes_them() -> None:
    csl.assert_titles_are_left_alone(STYLE)


def test_the_style_is_valid_csl() -> None:
    csl.assert_valid_csl(STYLE)
