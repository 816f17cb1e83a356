"""Citations set by citeproc: what stands in the note, in the text, and in a written note."""

from pathlib import PurePosixPath

import pytest
from tests.support.briefs import LIBRARY, house_style

from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.csl_json import csl_items
from briefkit.citations.style_facts import is_note_style
from briefkit.rendering.ast import Element, Elements, text_of, walk
from briefkit.rendering.citeproc import SetCitation, SetCitations, set_citations
from briefkit.rendering.reading import read_tree
from briefkit.text import ExpandedText, SourceText

NOTE_STYLE = house_style("ipri").csl
AUTHOR_DATE = NOTE_STYLE.replace('class="note"', 'class="in-text"')
ITEMS = csl_items(
    parse_library([SourceText(PurePosixPath("library.bib"), LIBRARY)]), ["roe2004", "doe2010", "dawn2012steel"]
)


def cites(text: str, inside: bool = False) -> list[Element]:
    tree = read_tree(ExpandedText.of(SourceText(PurePosixPath("s.md"), text)))
    found = [element for element in walk(tree.blocks) if element["t"] == "Cite"]
    for number, element in enumerate(found, 1):
        element["inside"] = inside
        for citation in element["c"][0]:
            citation["citationNoteNum"] = number
    return found


def set_all(text: str, csl: str = NOTE_STYLE, inside: bool = False) -> SetCitations:
    return set_citations(cites(text, inside), ITEMS, csl, "en-GB")


def one(text: str, csl: str = NOTE_STYLE, inside: bool = False) -> SetCitation:
    (citation,) = set_all(text, csl, inside).citations
    return citation


def test_note_style_is_known_by_its_class() -> None:
    assert is_note_style(NOTE_STYLE)
    assert not is_note_style(AUTHOR_DATE)
    assert not is_note_style("<style class='in-text'><!-- class='note' --></style>")


def test_note_ends_with_a_full_stop_and_the_same_inside_a_note_does_not() -> None:
    citation = one("A [@roe2004, 5].", inside=True)
    assert text_of(citation.note) == "Jane Roe, The Alpha of Pakistan (Lahore: Ariana, 2004), 5."
    assert text_of(citation.inside) == "Jane Roe, The Alpha of Pakistan (Lahore: Ariana, 2004), 5"
    assert citation.in_text == []


def test_author_in_the_text_is_apart_from_the_note() -> None:
    citation = one("As @roe2004 [5] says.")
    assert text_of(citation.in_text) == "Jane Roe"
    assert "The Alpha of Pakistan" in text_of(citation.note)


def test_citations_of_an_author_date_style_have_no_note() -> None:
    citation = one("A [@roe2004, 5].", AUTHOR_DATE)
    assert citation.note == []
    assert text_of(citation.in_text) == text_of(citation.inside) != ""


def test_positions_go_by_the_numbers_of_the_notes() -> None:
    told = [text_of(citation.note) for citation in set_all("A [@roe2004, 5]. B [@roe2004, 6].").citations]
    assert told[1] == "Ibid., 6."


@pytest.mark.parametrize(
    ("locator", "printed"),
    [("paras 6 and 8", "paras. 6 and 8."), ("vol. 2, p. 9", "vol. 2, p. 9."), ("p. 9 and passim", "9 and passim.")],
)
def test_locators_that_citeproc_would_split_are_kept_whole(locator: str, printed: str) -> None:
    assert text_of(one(f"A [@roe2004, {locator}].").note).endswith(f", {printed}")


def test_address_at_the_start_of_a_note_keeps_its_small_letter() -> None:
    items = [{"id": "web", "type": "webpage", "URL": "http://example.org/a"}]
    (citation,) = set_citations(cites("A [@web]."), items, NOTE_STYLE, "en-GB").citations
    links = [element for element in walk(citation.note) if element["t"] == "Link"]
    assert [text_of(element["c"][1]) for element in links] == ["http://example.org/a"]


@pytest.mark.parametrize(
    "csl", ["", "no style", "<style", '<style class="note" xmlns="http://purl.org/net/xbiblio/csl"/>']
)
@pytest.mark.parametrize("inside", [False, True])
def test_style_that_cannot_be_used_is_told_and_the_keys_are_printed(csl: str, inside: bool) -> None:
    done = set_all("A [@roe2004; @doe2010].", csl, inside)
    assert done.fault
    told: list[Elements] = [citation.note or citation.in_text for citation in done.citations]
    assert [text_of(inlines) for inlines in told] == ["[roe2004; doe2010]"]


def test_usable_style_has_no_fault() -> None:
    assert set_all("A [@roe2004].").fault == ""


@pytest.mark.parametrize(
    ("family", "given", "expected"),
    [
        ("वर्मन", "अनिल", "अनिल वर्मन"),
        ("ლომიძე", "ნინო", "ნინო ლომიძე"),
        ("Սարյան", "Աննա", "Աննա Սարյան"),
        ("田中", "花子", "田中花子"),
    ],
)
def test_names_stand_in_the_order_their_language_speaks_them(family: str, given: str, expected: str) -> None:
    item = {"id": "roe2004", "type": "book", "title": "T", "author": [{"family": family, "given": given}]}
    (citation,) = set_citations(cites("A [@roe2004]."), [item], NOTE_STYLE, "en-GB").citations
    assert text_of(citation.note) == f"{expected}, T (n.d.)."
