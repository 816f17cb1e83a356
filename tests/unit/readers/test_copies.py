"""Copies of pages by many programs: what is a label in them, what is a page's and not the text's."""

import pytest
from tests.support.documents import Reader

from briefkit.harvest.document import Document
from briefkit.readers.lines.continuing import wide_open
from briefkit.readers.lines.labels import Form, read_label
from briefkit.readers.lines.lines import LineKind, read_lines
from briefkit.readers.lines.numbering import number_labels
from briefkit.readers.lines.sequences import rising_order
from briefkit.readers.lines.stamps import stamps


def _texts(document: Document) -> list[str]:
    return [note.raw for note in document.notes]


@pytest.mark.parametrize(
    ("line", "form", "printed"),
    [
        ("12.", Form.ALONE, "12"),
        (r"    \12\ See Toll Order.", Form.STROKED, "12"),
        ("12 . Karl Moss", Form.DOT, "12"),
        ("12 367 U.S. 303 (1961).", Form.BARE, "12"),
    ],
)
def test_labels_of_many_copies(line: str, form: Form, printed: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.form, label.printed) == (form, printed)


def test_a_bracket_behind_a_star_is_no_note() -> None:
    assert read_label(r"\*) built up an empire") is None


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("See infra Section II.A.", False),
        ("42 U.S.C. § 2000a(a).", False),
        ("a longer account of the", True),
        ("Verne and", True),
    ],
)
def test_a_letter_of_a_section_is_no_article(text: str, is_open: bool) -> None:
    assert wide_open(text) is is_open


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("This content downloaded from 192.0.2.1 on Wed, 04 May 2016 12:31:31 UTC", ""),
        ("192.0.2.1 on Wed, 04 May 2016 12:31:31 UTC", ""),
        ("All use subject to https://about.jstor.org/terms", ""),
        ("Moss, 7. 234 II SALT, WOOL AND WATER Downloaded from https://example.org/core.", "Moss, 7. "),
        ("Electronic copy available at: https://ssrn.com/abstract=1234", ""),
        ("Reports can be downloaded from https://example.org/reports and are free.", None),
    ],
)
def test_stamps_of_libraries(line: str, left: str | None) -> None:
    found = list(stamps(line))
    assert (line[: found[0][0]] if found else None) == left


def test_running_heads_of_two_numbers_are_no_text() -> None:
    pages = [f"{1200 + 2 * at} HARBOUR LAW REVIEW [Vol. 12:1199\nThe text of page {at} goes on.\n" for at in range(5)]
    kinds = [line.kind for line in read_lines("".join(pages)) if "REVIEW" in line.text]
    assert set(kinds) == {LineKind.FURNITURE}


def test_notes_that_begin_alike_are_no_running_heads() -> None:
    notes = [
        f"[{at}] Cole, _Sketches of the Life and Character of a Harbour\nMaster_, p. {at}.\n\n" for at in range(1, 7)
    ]
    kinds = {line.kind for line in read_lines("".join(notes)) if "Cole" in line.text}
    assert kinds == {LineKind.TEXT}


def test_one_number_far_from_the_beginning_is_no_run() -> None:
    numbers = number_labels(["7258", "1", "2", "3"])
    assert [number.value if number else None for number in numbers] == [None, 1, 2, 3]


def test_pages_are_turned_round_though_many_have_one_note() -> None:
    values = [4, 3, 2, 1, 5, 6, 8, 7, 9, 10, 12, 11]
    assert [values[at] for at in rising_order(values)] == list(range(1, 13))


def test_a_list_after_the_notes_is_none(read: Reader) -> None:
    text = "The quay is old.1 It leaks.2 It sinks.3\n\n1. Moss, Quays, 7.\n2. Ibid., 8.\n3. Ibid., 9.\n\f"
    text += "Appendix\n\nDo this:\n\n1. Look at the quay.\n2. Count the leaks.\n3. Call the mason.\n"
    assert _texts(read("paper.txt", text)) == ["Moss, Quays, 7.", "Ibid., 8.", "Ibid., 9."]


def test_the_word_that_ends_a_paragraph_is_no_heading(read: Reader) -> None:
    text = "You do not need to give any\ncitations.\n\n1. Look at the quay.\n2. Count the leaks.\n3. Call the mason.\n"
    assert not read("paper.txt", text).notes


def test_labels_whose_numbers_stand_loose_in_the_text_are_found(read: Reader) -> None:
    words = [f"The quay number {'ABCDEFGHIJKL'[at]} sank in a storm {at + 1} that no one saw." for at in range(12)]
    notes = [f"{at + 1} . Karl Moss, Quays (Bern: Aare, 1955), {at + 20}." for at in range(12)]
    text = "\n\n".join(each for pair in zip(words, notes, strict=True) for each in pair)
    document = read("paper.md", f"{text}\n")
    assert [note.number for note in document.notes] == list(range(1, 13))


def test_numbered_paragraphs_are_no_notes(read: Reader) -> None:
    text = "\n\n".join(f"{at}. The council notes its resolution of May ({1900 + at}), p. {at}." for at in range(1, 30))
    head = "Resolution\n\n## What the council did\n\nThe council met and did what follows here.\n\n"
    tail = "\n\n## Annex\n\nThe annex is a map.\n\nIt is blue.\n\nIt is large.\n" * 3
    assert not read("paper.md", f"{head}{text}{tail}").notes


def test_links_back_are_no_part_of_a_note(read: Reader) -> None:
    text = "The quay.[\\[1\\]](#cite_note-1) It leaks.[\\[2\\]](#cite_note-2)\n\n## References\n\n"
    text += "1.  **[^](#cite_ref-1)** Moss, *Quays*, 7.\n2.  **[^](#cite_ref-2)** Verne, *Salt*, 8.\n"
    assert _texts(read("paper.md", text)) == ["Moss, *Quays*, 7.", "Verne, *Salt*, 8."]


def test_labels_that_count_from_one_are_the_numbers_though_few_are_called(read: Reader) -> None:
    text = "Salt went inland.[^2] Mules came back.\n\n"
    text += "[^1]: Moss, *Wool*, 7.\n\n[^2]: Verne, *Salt*, 8.\n\n[^3]: Ibid., 9.\n"
    assert [(note.number, note.raw) for note in read("paper.md", text).notes] == [
        (1, "Moss, *Wool*, 7."),
        (2, "Verne, *Salt*, 8."),
        (3, "Ibid., 9."),
    ]


def test_bold_leads_of_items_are_no_sources(read: Reader) -> None:
    items = "".join(f"{at}. **Port of year {at}:** built again (see the plan of the quay)\n" for at in range(1, 9))
    assert not read("x.md", f"# Ports\n\nThe ports are these.\n\n## What was done\n\n{items}").notes


def test_a_list_behind_a_heading_that_is_none_of_notes_is_no_part_of_them(read: Reader) -> None:
    sources = "## Sources\n\n- Orr, *Ports* (1955)\n- Verne, *Quays* (1980)\n\n"
    advice = "## How to use this\n\n1. Read it aloud\n2. Cut what bores\n3. Print it\n"
    assert not read("x.md", f"# Ports\n\nThe ports are these.\n\n{sources}{advice}").notes
    chapters = "## Notes\n\n### Chapter 1\n\n1. Orr, 7.\n2. Orr, 8.\n\n### Chapter 2\n\n1. Verne, 9.\n2. Verne, 10.\n"
    assert len(read("x.md", f"# Ports\n\nThe ports are these.\n\n{chapters}").notes) == 4


def test_numbers_in_codes_of_addresses_are_no_labels(read: Reader) -> None:
    codes = "".join(
        f"* Plan {at}: [\\[{at}\\]](https://example.org/XZuqy8Znt{at}PkZpeFXw{at + 1}KeGx)\n" for at in (1, 2, 3)
    )
    assert not read("x.md", f"# Ports\n\nThe plans are these:\n\n{codes}").notes


def test_lists_written_as_definitions_are_no_notes_beside_the_notes(read: Reader) -> None:
    lists = "The steps are these.\n\n[^1]: Sweep the quay.\n\n[^2]: Tar the boat.\n\n"
    notes = "## NOTES\n\n[^1]: Orr, 7.\n\n[^2]: Orr, 8.\n\n[^3]: Ibid.\n"
    document = read("x.md", f"# Ports\n\n{lists}{notes}")
    assert [note.raw for note in document.notes] == ["Orr, 7.", "Orr, 8.", "Ibid."]
    called = read("x.md", f"# Ports\n\nTar[^1] and salt[^2].\n\n{lists}Wool[^1].\n\n{notes}")
    assert len(called.notes) == 5
