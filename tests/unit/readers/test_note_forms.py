"""Forms of notes that are met seldom: letters, numbers before colons, lists of terms, notes without numbers."""

import pytest
from tests.support.documents import Reader

SAID = [
    f"Ada Orr, Ferries of the {name} (Hull: Moss, 1990), {at}." for at, name in enumerate(("Bay", "Bar", "Sound"), 1)
]
CALLS = "The quay was old,{0} the pier was new,{1} and the light was out.{2}\n\nNobody mended it.\n\n"


def calls(mark: str) -> str:
    return CALLS.format(*(mark.format(at) for at in (1, 2, 3)))


@pytest.mark.parametrize("label", ["{0}: ", "{0} - ", "[^{0}] ", "[{0}] "])
def test_labels_before_colons_and_dashes_and_with_carets(read: Reader, label: str) -> None:
    mark = "[^{0}]" if "^" in label else "[{0}]"
    listed = "\n".join(label.format(at) + note for at, note in enumerate(SAID, 1))
    notes = read("x.txt", f"{calls(mark)}NOTES\n\n{listed}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(SAID, 1))


def test_letters_that_begin_again_are_counted_through(read: Reader) -> None:
    text = "".join(
        f"The quay of the town was old[A] and nobody mended it.[B]\n\n    [A] {SAID[0]}\n\n    [B] Ibid., {at}.\n\n"
        for at in (20, 30)
    )
    notes = read("x.txt", text).notes
    assert [note.raw for note in notes] == [SAID[0], "Ibid., 20.", SAID[0], "Ibid., 30."]
    assert [(note.number, note.label) for note in notes] == [(1, "A"), (2, "B"), (3, "A"), (4, "B")]
    assert all(note.call is not None for note in notes)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_as_many_paragraphs_at_the_end_as_there_are_marks_are_notes(read: Reader, between: str) -> None:
    notes = read("x.md", f"{calls('<sup>{0}</sup>')}## Notes\n\n{between.join(SAID)}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(SAID, 1))
    assert not read("x.md", f"{calls('<sup>{0}</sup>')}## Notes\n\n{between.join(SAID[:2])}\n").notes


def test_numbered_headings_over_notes_that_begin_again_are_none(read: Reader) -> None:
    chapters = ("Old Quays", "New Piers")
    body = "".join(f"{at}. {name}\n\n{calls('[{0}]')}" for at, name in enumerate(chapters, 1))
    listed = "\n".join(f"{at}. {note}" for at, note in enumerate(SAID, 1))
    ends = "".join(f"{at}. {name}\n\n{listed}\n\n" for at, name in enumerate(chapters, 1))
    assert [note.raw for note in read("x.txt", f"{body}NOTES\n\n{ends}").notes] == [*SAID, *SAID]


def test_terms_of_a_list_may_be_labels(read: Reader) -> None:
    listed = "".join(f"<dt>{at}</dt><dd>{note}</dd>" for at, note in enumerate(SAID, 1))
    page = f"<html><body><p>{calls('<sup>{0}</sup>')}</p><h2>Notes</h2><dl>{listed}</dl></body></html>"
    assert [(note.number, note.raw) for note in read("x.html", page).notes] == list(enumerate(SAID, 1))


def test_windows_that_show_the_beginnings_of_notes_give_way_to_the_notes(read: Reader) -> None:
    mark = (
        '<sup class="referrer"><a><sup id="tip_{0}">[{0}]</sup></a><span id="tip_text_{0}" class="footnote_tooltip">'
        'Ada Orr &#8230; <span class="more">Continue reading</span></span></sup>'
    )
    rows = "".join(
        f'<tr><th><a id="row_{at}"><span>&#8593;</span>{at}</a></th><td>{note}</td></tr>'
        for at, note in enumerate(SAID, 1)
    )
    page = f"<html><body><p>{calls(mark)}</p><table><tbody>{rows}</tbody></table></body></html>"
    assert [(note.number, note.raw) for note in read("x.html", page).notes] == list(enumerate(SAID, 1))


def test_a_raised_label_may_have_a_name(read: Reader) -> None:
    listed = "\n\n".join(f'<sup id="fn{at}">{at}</sup> {note} [↩](#ref{at})' for at, note in enumerate(SAID, 1))
    notes = read("x.md", f"{calls('<sup>[{0}](#fn{0})</sup>')}{listed}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(SAID, 1))


def test_labels_behind_the_anchors_of_their_links(read: Reader) -> None:
    listed = "\n\n".join(f"[]{{#edn{at}}}[{at}] {note}" for at, note in enumerate(SAID, 1))
    notes = read("x.md", f"{calls('[[{0}]](#edn{0})')}## Notes\n\n{listed}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(SAID, 1))


def test_a_label_may_be_highlighted_with_its_note(read: Reader) -> None:
    listed = "\n\n".join(
        f"<mark>{at}. {note}</mark>" if at == 2 else f"{at}. {note}" for at, note in enumerate(SAID, 1)
    )
    notes = read("x.md", f"{calls('<sup>{0}</sup>')}## Notes\n\n{listed}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(SAID, 1))
