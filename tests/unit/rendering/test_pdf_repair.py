"""Notes that stand off the page of their call, or are lost by an unknown WeasyPrint, are brought back."""

import pytest
from tests.support.papers import random_paper, tree_of

from briefkit.rendering.pdf.model import NoteFaults, PlacedNote
from briefkit.rendering.pdf.notes import NoteLayout
from briefkit.rendering.pdf.printing import print_pdf
from briefkit.rendering.pdf.repair import BREAK, LOOSE, WHOLE, repair

NOTE = '<a class="note-call" href="#fn1">1</a><span class="footnote" id="fn1">n</span>'
AWAY = PlacedNote("fn1", "1", 3, 4, 4)
NOWHERE = PlacedNote("fn1", "1", 0, 0, 0)


def repaired(body: str, note: PlacedNote = AWAY, times: int = 1) -> list[tuple[str, str]]:
    """The tags and classes that so many repairs leave behind, notes and calls left out."""
    root = tree_of(body)
    layout = NoteLayout((note,), NoteFaults(away=(note,)))
    for _ in range(times):
        assert repair(root, layout)
    return [
        (str(element.tag), element.get("class") or "")
        for element in root.iter()
        if set((element.get("class") or "").split()) & {LOOSE, BREAK, WHOLE}
    ]


def test_first_the_paragraphs_around_may_break_anywhere() -> None:
    body = f"<p>a</p><p>b</p><p>c{NOTE}</p><p>d</p><p>e</p>"
    assert repaired(body) == [("p", LOOSE)] * 3


def test_then_a_page_begins_before_the_heading_that_leads_there() -> None:
    body = f"<p>a</p><h1>b</h1><h2>c</h2><p>d{NOTE}</p>"
    assert ("h1", BREAK) in repaired(body, times=2)


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        (f"<p>a</p><table><tr><td>b</td></tr><tr><td>c{NOTE}</td></tr></table>", "tr"),
        (f"<p>a</p><table><tr><td>b{NOTE}</td></tr><tr><td>c</td></tr></table>", "table"),
    ],
)
def test_a_table_breaks_between_rows(body: str, tag: str) -> None:
    assert repaired(body) == [(tag, BREAK)]


def test_a_box_whose_end_is_not_printed_stays_whole_and_then_moves() -> None:
    body = f"<p>a</p><div>b{NOTE}</div>"
    assert repaired(body, NOWHERE) == [("div", WHOLE)]
    assert repaired(body, NOWHERE, times=2) == [("div", f"{WHOLE} {BREAK}")]


def test_nothing_is_left_to_try_at_the_top_of_the_paper() -> None:
    root = tree_of(f"<p>a{NOTE}</p>")
    layout = NoteLayout((AWAY,), NoteFaults(away=(AWAY,)))
    assert repair(root, layout)
    assert not repair(root, layout)


def test_sound_notes_need_nothing() -> None:
    assert not repair(tree_of(f"<p>a{NOTE}</p>"), NoteLayout((PlacedNote("fn1", "1", 1, 1, 1),), NoteFaults()))


@pytest.mark.parametrize("seed", [7, 31, 44])
def test_what_the_plain_layout_displaces_or_loses_is_brought_back(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.rendering.pdf.weasyprint.is_known", lambda: False)
    result = print_pdf(random_paper(seed))
    assert not result.mended
    assert result.layouts > 1
    assert (result.faults.away, result.faults.missing) == ((), ())
