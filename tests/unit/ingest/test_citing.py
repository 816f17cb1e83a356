"""Notes as citations and as written notes."""

from pathlib import PurePosixPath

import pytest
from tests.support.imports import planned

from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import harvest
from briefkit.ingest.citing import note_text
from briefkit.text import SourceText

FULL = "Ruth Harlow, *Crossing the Narrows* (Port Ellery: Quayside Press, 2019), 14."
ARTICLE = 'Jonas Vale, "Dues and Don\'ts," *Harbour Quarterly* 12, no. 3 (2012): 201.'
H, V = "@harlow2019crossing", "@vale2012dues"


def notes(*raws: str) -> list[str]:
    """What each note becomes."""
    marks = "".join(f"Text.[^{at}]\n\n" for at in range(1, len(raws) + 1))
    definitions = "".join(f"[^{at}]: {raw}\n\n" for at, raw in enumerate(raws, 1))
    return [note.text for note in planned(f"# One\n\n{marks}{definitions}").notes]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Harlow, *Crossing the Narrows*, 15-16.", f"[{H}, 15-16]"),
        ("*Ibid.*, ch. 3.", f"[{H}, ch. 3]"),
        ("See also Harlow, *Crossing the Narrows*, 88.", f"[See also {H}, 88]"),
        ("*See* Harlow, *Crossing the Narrows*, 88.", f"[*See* {H}, 88]"),
        ("Harlow, *Crossing the Narrows*, esp. 22.", f"[{H}, 22 (esp.)]"),
        ("Harlow, *Crossing the Narrows*, *passim*.", f"[{H}, passim]"),
        (f"Harlow, *Crossing the Narrows*, 3; {ARTICLE}", f"[{H}, 3; {V}, 201]"),
        (f"Harlow, *Crossing the Narrows*, 3; and {ARTICLE}", f"[{H}, 3; and {V}, 201]"),
        ("Quoted in Harlow, *Crossing the Narrows*, 5.", f"[Quoted in {H}, 5]"),
        ("Harlow, *Crossing the Narrows*, 20 (emphasis added).", f"[{H}, 20 (emphasis added)]"),
        ("Harlow, *Crossing the Narrows*, 20 (my translation).", f"[{H}, 20 (my translation)]"),
        (
            f"Harlow, *Crossing the Narrows*, 20 (for boats) and {ARTICLE}",
            f"[{H}, 20 (for boats); and {V}, 201]",
        ),
        (
            "See Harlow, *Crossing the Narrows*, 20 (which has the figures for both years and says how).",
            f"[See {H}, 20 (which has the figures for both years and says how)]",
        ),
    ],
)
def test_references_become_citations(raw: str, text: str) -> None:
    assert notes(FULL, raw)[1] == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("The belief is not held by those who sail.", "The belief is not held by those who sail."),
        (
            "Harlow, *Crossing the Narrows*, 9. The exception is the regatta.",
            f"[{H}, 9]. The exception is the regatta.",
        ),
        (
            f"Pilots disagree with this. See Harlow, *Crossing the Narrows*, 9; {ARTICLE}",
            f"Pilots disagree with this. See [{H}, 9; {V}, 201].",
        ),
        ("Nobody, *Unheard of*, op. cit., 4.", "Nobody, *Unheard of*, op. cit., 4."),
        (
            f"The Board denied it; see Harlow, *Crossing the Narrows*, 60, and {ARTICLE}",
            f"The Board denied it; see [{H}, 60], and [{V}, 201].",
        ),
        (
            "The Board denied it; see Harlow, *Crossing the Narrows*, 60 (with more). It was late.",
            f"The Board denied it; see [{H}, 60] (with more). It was late.",
        ),
    ],
)
def test_what_a_note_says_beside_is_kept(raw: str, text: str) -> None:
    assert notes(FULL, raw)[1] == text


def test_a_bare_ibid_means_the_place_before_it() -> None:
    assert notes(FULL, "*Ibid.*")[1] == f"[{H}, 14]"


def test_an_unresolved_citation_stays_and_is_told() -> None:
    plan = planned(f"# One\n\nA.[^1] B.[^2]\n\n[^1]: {FULL}\n\n[^2]: Nobody, *Unheard of*, op. cit., 4.\n")
    found = next(each for each in plan.findings if each.code == "I401")
    assert found.notes == (2,)
    assert found.location is not None
    assert found.location.line == 7
    assert plan.sections[0].text.text.endswith("\n[^2]: Nobody, *Unheard of*, op. cit., 4.\n")


def test_letters_of_a_note_are_no_markup() -> None:
    assert notes("Write to @harbour or {{ them }}.")[0] == "Write to \\@harbour or {\\{ them }}."


@pytest.mark.parametrize(
    ("raw", "prefix", "suffix", "text"),
    [
        ("See Roe, *Desks*, 12.", "See ", "", "[See @roe2010desks, 12]"),
        ("Roe, *Desks*, 12, who doubts it.", "", ", who doubts it", "[@roe2010desks, 12, who doubts it]"),
        ("All doubt it. Roe, *Desks*, 12. So do we.", "", "", "All doubt it. [@roe2010desks, 12]. So do we."),
    ],
)
def test_fields_of_a_reference_manager_keep_their_words(raw: str, prefix: str, suffix: str, text: str) -> None:
    data = {
        "type": "book",
        "title": "Desks",
        "author": [{"family": "Roe", "given": "Ann"}],
        "issued": {"date-parts": [[2010]]},
    }
    shown = f"{prefix}Roe, Desks, 12{suffix}"
    item = {"itemData": data, "locator": "12", "prefix": prefix, "suffix": suffix, "plainCitation": shown}
    document = Document(SourceText(PurePosixPath("a.docx"), ""), (Footnote(1, "1", raw, 1, fields=(item,)),))
    (note,) = harvest([document]).sources[0].notes
    assert note_text(note, str).text == text


def test_the_blocks_of_a_note_stay_blocks() -> None:
    raw = f"Two things: {FULL}\n\n    A second paragraph.\n\n    - first\n    - second, says {ARTICLE}\n\n    > quoted"
    text = planned(f"# One\n\nA.[^1]\n\n[^1]: {raw}\n").sections[0].text.text
    assert text.endswith(
        f"\n[^1]: Two things: [{H}, 14].\n\n    A second paragraph.\n\n    - first\n"
        f"    - second, says [{V}, 201].\n\n    > quoted\n"
    )


def test_a_place_said_behind_a_cite_is_no_locator_too() -> None:
    data = {"type": "legislation", "title": "Harbour Act", "issued": {"date-parts": [[1992]]}}
    item = {"itemData": data, "suffix": ", s. 8", "plainCitation": "Harbour Act (1992), s. 8."}
    note = Footnote(1, "1", "*Harbour Act* (1992), s. 8.", 1, fields=(item,))
    (one,) = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), (note,))]).sources[0].notes
    assert note_text(one, str).text == "[@harbouract1992, s. 8]"


def test_brackets_round_a_cite_of_a_field_are_the_authors() -> None:
    data = {"type": "book", "title": "Desks", "author": [{"family": "Roe"}]}
    item = {"itemData": data, "locator": "33", "plainCitation": "Roe, Desks, 33"}
    note = Footnote(1, "1", "We know it from memoirs (Roe, *Desks*, 33), and from talk.", 1, fields=(item,))
    (one,) = harvest([Document(SourceText(PurePosixPath("a.docx"), ""), (note,))]).sources[0].notes
    assert note_text(one, str).text == "We know it from memoirs ([@roenddesks, 33]), and from talk."
