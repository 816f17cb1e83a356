"""Set citations put into the text and into written notes, with the punctuation round them."""

from typing import Any

import pytest

from briefkit.citations.model import Position
from briefkit.rendering.ast import Element, Elements, note, para, string, text_of, walk, words
from briefkit.rendering.citeproc import SetCitation
from briefkit.rendering.placing import place_citations


def cite(order: int, position: Position = Position.FIRST, prefix: str = "") -> Element:
    citation = {"citationId": "roe2004", "citationPrefix": words(prefix)}
    return {"t": "Cite", "c": [[citation], []], "order": order, "positions": [position], "at": []}


def as_note(text: str) -> SetCitation:
    return SetCitation(words(text), [], words(text.removesuffix(".")))


def inlines(*parts: str | Element) -> Elements:
    """Text and elements; words are taken apart as pandoc does, spaces at the ends kept."""
    result: Elements = []
    for part in parts:
        if isinstance(part, str):
            tokens = part.split(" ")
            for index, token in enumerate(tokens):
                result += ([{"t": "Space"}] if index else []) + ([string(token)] if token else [])
        else:
            result.append(part)
    return result


def printed(value: Any) -> str:
    """The text with notes as `[…]` where they are called."""
    marked = []
    for element in value:
        marked.append(string(f"[{text_of(element['c'])}]") if element["t"] == "Note" else element)
    return text_of(marked)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("He said so ", ".", "He said so.[Roe, 5.]"),
        ("He said so ", ", then", "He said so,[Roe, 5.] then"),
        ("He said “so.” ", ".", "He said “so.”[Roe, 5.]"),
        ("He said so ", " and went", "He said so[Roe, 5.] and went"),
        ("It grew by ", ".5 per cent", "It grew by[Roe, 5.].5 per cent"),
        ("He said so ", "; then", "He said so;[Roe, 5.] then"),
    ],
)
def test_note_follows_the_punctuation(before: str, after: str, expected: str) -> None:
    done = place_citations(inlines(before, cite(1), after), {1: as_note("Roe, 5.")})
    assert printed(done) == expected


def test_full_stop_is_dropped_after_a_quotation_that_is_stopped_within() -> None:
    quoted = {"t": "Quoted", "c": [{"t": "DoubleQuote"}, words("It is so.")]}
    done = place_citations(inlines("He said ", quoted, " ", cite(1), "."), {1: as_note("Roe, 5.")})
    assert printed(done) == "He said “It is so.”[Roe, 5.]"


def test_full_stop_is_dropped_after_several_notes_in_a_row() -> None:
    cites = {order: as_note("Roe, 5.") for order in range(1, 13)}
    done = place_citations(inlines("So.", *(cite(order) for order in cites), "."), cites)
    assert printed(done) == "So." + "[Roe, 5.]" * 12


def test_full_stop_goes_before_all_notes_in_a_row() -> None:
    done = place_citations(
        inlines("He said so ", cite(1), " ", cite(2), ". Then"), {1: as_note("R."), 2: as_note("D.")}
    )
    assert printed(done) == "He said so.[R.][D.] Then"


def test_author_in_the_text_is_printed_before_its_note() -> None:
    done = place_citations(inlines("As ", cite(1), " says."), {1: SetCitation(words("Roe, 5."), words("Roe"), [])})
    assert printed(done) == "As Roe[Roe, 5.] says."


@pytest.mark.parametrize(
    ("before", "after", "position", "expected"),
    [
        ("", "", Position.FIRST, "Roe, 5."),
        ("See ", "", Position.FIRST, "See Roe, 5."),
        ("See ", ", which agrees.", Position.FIRST, "See Roe, 5, which agrees."),
        ("", "", Position.IBID, "Ibid."),
        ("See ", "", Position.IBID, "See ibid."),
        ("So it was. ", "", Position.IBID, "So it was. Ibid."),
        ("", ". And more.", Position.IBID, "Ibid. And more."),
    ],
)
def test_cite_in_a_written_note(before: str, after: str, position: Position, expected: str) -> None:
    set_as = {1: as_note("Roe, 5.") if position is Position.FIRST else SetCitation([], [], words("Ibid."))}
    written = note([para(inlines(before, cite(1, position), after))])
    assert text_of(place_citations([written], set_as), notes=True) == expected


def test_prefix_in_a_written_note_keeps_its_small_letter() -> None:
    written = note([para([cite(1, prefix="cf.")])])
    assert text_of(place_citations([written], {1: as_note("Roe, 5.")}), notes=True) == "cf. Roe, 5."


def test_tree_that_was_given_is_left_as_it_was() -> None:
    tree = [para(inlines("So ", cite(1), ".")), para([note([para(inlines("See ", cite(2)))])])]
    cited = {1: as_note("Roe, 5."), 2: SetCitation([], [], words("Ibid."))}
    once = place_citations(tree, cited)
    assert once == place_citations(tree, cited)
    assert [element["order"] for element in walk(tree) if element["t"] == "Cite"] == [1, 2]


def test_field_of_each_citation_is_found_by_its_order() -> None:
    done = place_citations([para([cite(7)])], {7: as_note("Roe, 5.")})
    spans = [element["c"][0] for element in walk(done) if element["t"] == "Span"]
    assert spans == [["", ["cite-field"], [["data-cite", "7"]]]]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("It came in.", "", "It came in (Roe 2004)."),
        ("It came in.", " It left.", "It came in (Roe 2004). It left."),
        ("It came in. ", " It left.", "It came in (Roe 2004). It left."),
        ("It came in ", ".", "It came in (Roe 2004)."),
        ("It came in,", " and left.", "It came in (Roe 2004), and left."),
        ("It came in", " and left.", "It came in (Roe 2004) and left."),
        ("the U.S.", " fleet", "the U.S. (Roe 2004) fleet"),
        ("he said “so.”", "", "he said “so” (Roe 2004)."),
        ("he said “so?”", "", "he said “so?” (Roe 2004)"),
        ("Why so?", " It left.", "Why so (Roe 2004)? It left."),
        ("and so on...", " It left.", "and so on... (Roe 2004) It left."),
        ("", " says so.", "(Roe 2004) says so."),
        ("Source: ", ".", "Source: (Roe 2004)."),
        ("Two reasons:", " it rained", "Two reasons (Roe 2004): it rained"),
    ],
)
def test_parentheses_stand_before_the_stop(before: str, after: str, expected: str) -> None:
    done = place_citations(inlines(before, cite(1), after), {1: SetCitation([], words("(Roe 2004)"), [])})
    assert text_of(done) == expected


def test_parentheses_after_a_stop_within_quotation_marks_and_after_each_other() -> None:
    quoted = {"t": "Quoted", "c": [{"t": "DoubleQuote"}, words("It is so.")]}
    cited = {1: SetCitation([], words("(Roe 2004)"), []), 2: SetCitation([], words("(Doe 2010)"), [])}
    done = place_citations(inlines("He said ", quoted, cite(1), cite(2), " Nobody heard."), cited)
    assert text_of(done) == "He said “It is so” (Roe 2004) (Doe 2010). Nobody heard."
    assert text_of([quoted]) == "“It is so.”"


def test_parentheses_after_a_quotation_set_apart_follow_its_stop() -> None:
    cited = {1: SetCitation([], words("(Roe 2004)"), [])}
    done = place_citations([{"t": "BlockQuote", "c": [para(inlines("It is so.", cite(1)))]}], cited)
    assert text_of(done) == "It is so. (Roe 2004)"


def test_raised_numbers_and_authors_in_the_sentence_stand_where_they_are_written() -> None:
    raised = [{"t": "Superscript", "c": words("1")}]
    assert text_of(place_citations(inlines("So.", cite(1)), {1: SetCitation([], raised, [])})) == "So.1"
    named = cite(1)
    named["c"][0][0]["citationMode"] = {"t": "AuthorInText"}
    done = place_citations(inlines("So. ", named, " says"), {1: SetCitation([], words("Roe (2004)"), [])})
    assert text_of(done) == "So. Roe (2004) says"


def test_a_prefix_outside_of_brackets_stands_before_the_stop_too() -> None:
    done = place_citations(
        inlines("Several.", cite(1, prefix="see"), " Two."), {1: SetCitation([], words("see [4], [5]"), [])}
    )
    assert text_of(done) == "Several see [4], [5]. Two."


def test_raised_numbers_beside_each_other_are_parted() -> None:
    raised: Elements = [{"t": "Superscript", "c": words("7")}]
    cited = {number: SetCitation([], raised, []) for number in (1, 2)}
    assert text_of(place_citations(inlines("Two", cite(1), cite(2), " more"), cited)) == "Two7,7 more"
