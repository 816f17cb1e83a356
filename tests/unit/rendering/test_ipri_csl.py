"""What the CSL style of the house style ipri does in its own way; `test_csl_styles.py` has what both do."""

from tests.support import csl

STYLE = "ipri"


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


def test_the_list_of_references_says_of_dates_states_and_shelves_what_the_notes_say() -> None:
    assert csl.listed_works(STYLE, "[@coming; @about; @boxed; @remarked; @repealed]") == [
        "Anon, A. *Gazetteer of the Canal*. Lahore: Indus House, c. 1902.",
        "Drainage Act. No. 31 (1958). Repealed.",
        "Gul, Asma. “Memorandum”. December 8, 1971. Box 643, Country Files, Canal Archive.",
        "Mehta, Rana Aslam. *Passes Refound*. Indus House, forthcoming 2027.",
        "Owen, Mary. “A Reply”. *Frontier Quarterly*, vol. 63, no. 2 (Summer 2010): 7–9. Letter to the editor.",
    ]


def test_titles_are_left_as_the_library_writes_them() -> None:
    csl.assert_titles_are_left_alone(STYLE)


def test_the_style_is_valid_csl() -> None:
    csl.assert_valid_csl(STYLE)
