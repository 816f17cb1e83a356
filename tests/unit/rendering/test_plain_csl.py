"""What the CSL style of the house style plain does in its own way; `test_csl_styles.py` has what both do.

The last tests go the whole way from BibTeX, in both house styles.
"""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from tests.support import csl
from tests.support.briefs import assembled, house_style, no_picture, note_texts

from briefkit.bibliography.bibtex import parse_library
from briefkit.rendering.compose import set_brief
from briefkit.text import SourceText

STYLE = "plain"


def test_the_list_of_references_is_alphabetical_with_unsigned_works_by_their_title() -> None:
    cites = (
        "[@mehta; @editors; @journal; @leader1; @chapter; @speech; @report; @within; @edited; @series; "
        "@personal; @manuscript; @particle; @nobody; @case; @law; @treaty; @unsigned1; @untitled; "
        "@roads; @roads-reader; @papers2]"
    )
    assert csl.listed_works(STYLE, cites) == [
        "*A Handbook of Passes*. Lahore: Indus House, 2011.",
        "Arif, Sana, and John Q. Brown, eds. *Essays on Water*. Lahore: Indus House, 2001.",
        "Asian Development Bank. *Energy Outlook*. Technical Report TR-17. Manila: Asian Development "
        "Bank, October 2013. https://example.org/outlook.pdf (accessed 9 January 2014).",
        "van Beek, Martin, and Coretta King Jr. *Titles as Written: a lower-case Subtitle*. Indus House, 2003.",
        "Brown, John Q. *Aid to the Region*. Library Report, no. 418. Ottawa: Library of Parliament, 2012.",
        "Dar, Ali. “A Foreword”. In *Collected Papers*, by Rana Aslam Mehta, vol. 2, *On Rivers*, ix. "
        "Indus House, 2005.",
        "Dar, Ali. “The Canal Dispute”. In *Essays on Water*, ed. Sana Arif and John Q. Brown, 101–128. "
        "Lahore: Indus House, 2001.",
        "Government of Punjab. Canal Act. No. 8 (1873).",
        "Gul, Asma. *Papers*. Vol. 2, *On Rivers*. Indus House, 1999.",
        "*Herald* (Lahore), 12 March 2013.",
        "https://example.org/untitled (accessed 5 May 2013).",
        "Iqbal, Hamid. *Letters*. Ed. Sana Arif, trans. John Q. Brown, 2nd ed., vol. 3, Sources of the "
        "Frontier, no. 14. Lahore: Indus House, 1999.",
        "*Jilani v. Government of Punjab*. PLD 1972 SC 139 (Supreme Court, 1972).",
        "Mehta, Rana Aslam. *The Long Frontier*. Lahore: Indus House, 2004.",
        "Mehta, Rana Aslam. *Two Roads: A History*. Lahore: Indus House, 2008.",
        "Mehta, Rana Aslam. *Two Roads: A Reader*. Lahore: Indus House, 2010.",
        "“Neighbours Again”. *Herald* (Lahore), 3 October 2012.",
        "Noon, Amina. “A Memoir”. Typescript, n.d. Box 4, National Archives, Islamabad.",
        "Noon, Amina. “The Next Ten Years”. Keynote address, Frontier Conference, Islamabad, 20 November 2012.",
        "Noon, Amina. Interview, Islamabad, 11 March 2013.",
        "Owen, Mary. “Two Neighbours: Trade and Trust”. *Frontier Quarterly* 60, no. 2 (April 2007): 121–137.",
        "“Simla Agreement”. 2 July 1972.",
    ]


def test_the_list_of_references_says_of_dates_states_and_shelves_what_the_notes_say() -> None:
    assert csl.listed_works(STYLE, "[@coming; @about; @boxed; @remarked; @repealed]") == [
        "Anon, A. *Gazetteer of the Canal*. Lahore: Indus House, c. 1902.",
        "Drainage Act. No. 31 (1958). Repealed.",
        "Gul, Asma. “Memorandum”. 8 December 1971. Box 643, Country Files, Canal Archive.",
        "Mehta, Rana Aslam. *Passes Refound*. Indus House, forthcoming 2027.",
        "Owen, Mary. “A Reply”. *Frontier Quarterly* 63, no. 2 (Summer 2010): 7–9. Letter to the editor.",
    ]


def test_titles_are_left_as_the_library_writes_them() -> None:
    csl.assert_titles_are_left_alone(STYLE)


def test_the_style_is_valid_csl() -> None:
    csl.assert_valid_csl(STYLE)


# From BibTeX to the note, in both house styles.

LIBRARY = r"""
@book{jalalzai, author={Jalalzai, Musa Khan}, title={The Foreign Policy of Pakistan}, date={2004},
  publisher={Ariana Publications}, location={Lahore}}
@book{colon, author={Roe, Jane}, title={Two Roads: A History of the Silk Route}, publisher={Ariana}, date={2008}}
@book{short, author={Roe, Jane}, title={The Great Game at Sea}, shorttitle={Game at Sea}, date={2009}}
@article{quoted, author={Doe, Alan and others}, title={What Is ``Peace''?}, journaltitle={Horizon},
  volume={64}, date={2011-04}, doi={https://doi.org/10.1000/peace}}
@online{page, url={https://example.org/page}, urldate={2013-05-04}}
"""


def notes_of(style: str, text: str) -> list[str]:
    """The notes of a paper that cites the library above."""
    library = parse_library([SourceText(PurePosixPath("library.bib"), LIBRARY)])
    brief = replace(assembled(text, lang="en-GB"), library=library)
    return note_texts(set_brief(brief, house_style(style), no_picture))


def test_a_short_title_is_the_librarys_or_ends_at_the_colon() -> None:
    text = (
        "A [@jalalzai, 306]. B [@jalalzai, 307]. C [@colon]. D [@short]. E [@jalalzai, 310]. F [@colon, 2]. G [@short]."
    )
    assert notes_of("plain", text) == [
        "Musa Khan Jalalzai, The Foreign Policy of Pakistan (Lahore: Ariana Publications, 2004), 306.",
        "Ibid., 307.",
        "Jane Roe, Two Roads: A History of the Silk Route (Ariana, 2008).",
        "Jane Roe, The Great Game at Sea (2009).",
        "Jalalzai, The Foreign Policy of Pakistan, 310.",
        "Roe, Two Roads, 2.",
        "Roe, Game at Sea.",
    ]


@pytest.mark.parametrize(("style", "read"), [("ipri", "accessed May 4, 2013"), ("plain", "accessed 4 May 2013")])
def test_a_note_may_be_an_address_alone(style: str, read: str) -> None:
    notes = notes_of(style, "A [@page]. B [@colon]. C [@page].")
    assert notes[0] == f"https://example.org/page ({read})."
    assert notes[2] == "https://example.org/page."


@pytest.mark.parametrize(
    ("style", "issue"), [("ipri", "Horizon, vol. 64 (April 2011)"), ("plain", "Horizon 64 (April 2011)")]
)
def test_inner_quotation_marks_alternate_and_a_doi_is_one_address(style: str, issue: str) -> None:
    (note,) = notes_of(style, "A [@quoted].")
    assert note == f"Alan Doe et al., “What Is ‘Peace’?”, {issue}, https://doi.org/10.1000/peace."
