"""Of several readings of a document the one is taken whose notes look like notes; rubbish is no note."""

import pytest
from tests.support.documents import Reader

from briefkit.harvest.document import Document
from briefkit.readers.lines.likeness import begins_inside, likeness


def _texts(document: Document) -> list[str]:
    return [note.raw for note in document.notes]


def _codes(document: Document) -> set[str]:
    return {finding.code for finding in document.findings}


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        (", which has been said", True),
        (". while most of the boats came back", True),
        ("as the basis for a plan", True),
        ("Ada Orr, *Nets*, 2.", False),
        (". Ada Orr, *Nets*, 2.", False),
        ("ibid., 7", False),
        ("pp8-9, First Submission of the Guild", False),
        ("van Dam, *Salt*, 4", False),
        ("example.org/nets, 2019", False),
        ("“nets and more nets”", False),
    ],
)
def test_notes_begin_as_sentences_and_references_do(text: str, inside: bool) -> None:
    assert begins_inside(text) is inside


def test_few_texts_say_nothing_unless_they_are_pages() -> None:
    assert not likeness(["and so on", "or not"]).is_running_text
    assert likeness(["and so on", "or not", "nor this"]).is_running_text
    assert likeness(["A net is mended. " * 400]).is_running_text


def test_an_address_behind_a_link_has_no_length() -> None:
    target = "https://example.org/" + "x" * 3000
    assert not likeness([f"[Ada Orr]({target}), *Nets*, {page}." for page in range(1, 5)]).is_running_text


_OFFICIAL = "\n\n".join(
    f"The Council has mended the nets of the harbour in good time\n[{n}](#footnote{n + 1})\n"
    f" and asks the members to do what they can for the boats {n}."
    for n in range(1, 7)
)


def test_marks_on_lines_of_their_own_are_not_the_notes_listed_elsewhere(read: Reader) -> None:
    notes = "\n".join(
        f":   [({n})](#footnoteref{n + 1})\n\n       Regulation {n} of the Council on Nets, OJ L {n}, p. {n}."
        for n in range(1, 7)
    )
    document = read("x.md", f"# Nets\n\n{_OFFICIAL}\n\n{notes}\n")
    assert _texts(document) == [f"Regulation {n} of the Council on Nets, OJ L {n}, p. {n}." for n in range(1, 7)]
    assert all(note.call is not None for note in document.notes)


def test_marks_without_notes_are_no_notes(read: Reader) -> None:
    document = read("x.md", f"# Nets\n\n{_OFFICIAL}\n")
    assert _texts(document) == []
    assert "F107" in _codes(document)


def test_sentences_behind_raised_marks_are_no_notes(read: Reader) -> None:
    body = " ".join(
        f'The net was mended by the crew." <sup>{n}</sup> The crew went home at noon.' for n in range(21, 40)
    )
    document = read("x.md", f"# Nets\n\n{body}\n")
    assert _texts(document) == []
    assert "F102" in _codes(document)


def test_provisions_that_a_sentence_leads_to_are_no_notes(read: Reader) -> None:
    items = "\n\n".join(
        f"A net is valid if:\n\n(1) it was made by the owner of the boat;\n\n(2) the owner has signed it {n}; or\n\n"
        "(3) no one has asked for it, as (1) and (2) say."
        for n in range(9)
    )
    assert _texts(read("x.txt", f"§ 8-107. Nets, as (1), (2) and (3) say (1) (2) (3).\n\n{items}\n")) == []


def test_numbered_paragraphs_are_told_from_the_notes_numbered_beside_them(read: Reader) -> None:
    pages = []
    for page in range(1, 13):
        body = "\n\n".join(
            f"{n}.  The harbour office wrote to the owners of all the boats that had been seen without a net in the\n"
            f"course of the year, and asked them to say why.{page if n % 3 == 0 else ''} Some of them answered it, and "
            "most of them did not,\nso that the office had to write to them again and again, year after year."
            for n in range(3 * page - 2, 3 * page + 1)
        )
        pages.append(f"{body}\n\n{page} Letter Orr to Moss, {page} May 1990, ‘Nets’.\n")
    document = read("x.txt", "\f".join(pages))
    assert _texts(document) == [f"Letter Orr to Moss, {n} May 1990, ‘Nets’." for n in range(1, 13)]


@pytest.mark.parametrize("cell", ["{n}.", "[{n}](chapter-1#nets)", "<sup>{n}</sup>"])
def test_notes_in_the_rows_of_a_table(read: Reader, cell: str) -> None:
    rows = "\n".join(f"| {cell.format(n=n)} | Ada Orr, “Nets”, Sea 3 (1990): {n}. |" for n in range(1, 6))
    document = read(
        "x.md", f"# Nets\n\nThe net was mended.\n\n## Footnotes\n\n{rows}\n\nThe harbour office wrote this.\n"
    )
    assert _texts(document) == [f"Ada Orr, “Nets”, Sea 3 (1990): {n}." for n in range(1, 6)]


def test_a_numbered_table_is_no_list_of_notes(read: Reader) -> None:
    rows = "\n".join(f"| {n}. | A net of grade {n} is mended once a year. |" for n in range(1, 6))
    assert _texts(read("x.md", f"# Nets\n\n| No. | Rule |\n| --- | --- |\n{rows}\n")) == []


@pytest.mark.parametrize(
    "label",
    [
        "^([{n}](#{n}a)) ",
        "[{raised}](#{n}a) ",
        '<a name="footnote-{n}" href="#footnote-source-{n}">⬑ {n}.</a> ',
        '<sup><a id="footnote-{n}">{n}</a></sup> ',
    ],
)
def test_labels_of_notes_at_the_end(read: Reader, label: str) -> None:
    raised = {2: "²", 3: "³", 4: "⁴"}
    body = " ".join(f"The net was mended again.<sup>[{n}](#{n})</sup>" for n in (2, 3, 4))
    notes = "\n\n".join(label.format(n=n, raised=raised[n]) + f"Ada Orr, *Nets* (1990), {n}." for n in (2, 3, 4))
    document = read("x.md", f"# Nets\n\n{body}\n\n## Notes\n\n{notes}\n")
    assert _texts(document) == [f"Ada Orr, *Nets* (1990), {n}." for n in (2, 3, 4)]


def test_references_run_together_in_one_paragraph(read: Reader) -> None:
    body = " ".join(f"The net was mended.[{n}]" for n in range(1, 8))
    listed = " ".join(f"[{n}]Orr, A. “Nets.” Sea 3.{n} (1990): {n}." for n in range(1, 8))
    document = read("x.md", f"# Nets\n\n{body}\n\n## References\n\n{listed}\n")
    assert _texts(document) == [f"Orr, A. “Nets.” Sea 3.{n} (1990): {n}." for n in range(1, 8)]


def test_a_list_of_papers_of_an_archive_is_a_list_of_notes(read: Reader) -> None:
    papers = "\n".join(f"{n}. HO, Harbour Files, volume {n}, Orr to Moss, {n} May 1930. [HF-{n}]" for n in range(1, 25))
    assert len(_texts(read("x.md", f"# Chapter two\n\n{papers}\n"))) == 24


def test_a_dot_that_a_converter_left_before_a_note_is_no_part_of_it(read: Reader) -> None:
    document = read(
        "x.md", "The net was mended.[^1] Again.[^2]\n\n[^1]: . Ada Orr, *Nets*, 1.\n\n[^2]: . . . and so on.\n"
    )
    assert _texts(document) == ["Ada Orr, *Nets*, 1.", ". . and so on."]


def _register(notes: int) -> str:
    """A register as an office prints it: notes between strokes, tables between strokes, numbered headings."""
    strokes = "-" * 75
    parts = []
    for n in range(1, notes + 1):
        parts.append(f"{n}. Rules for nets\n")
        parts.append(
            f"    The office asks for nets of grade {n}.\\{n}\\ It has done so for years, as paragraph {n}\nshows."
        )
        parts.append(f"{strokes}\n\n    \\{n}\\ 42 U.S.C. 629{n}; the Act was passed in 19{n:02}.\n{strokes}\n")
        if n % 4 == 0:
            parts.append(f"[[Page {100 + n}]]\n")
            parts.append(f"{strokes}\n({n // 4}) Nets of grade {n}, by weight.\n{strokes}\n")
    return "\n".join(parts)


def test_a_register_has_its_notes_between_strokes(read: Reader) -> None:
    document = read("x.txt", _register(16))
    assert _texts(document) == [f"42 U.S.C. 629{n}; the Act was passed in 19{n:02}." for n in range(1, 17)]
    assert all(note.call is not None for note in document.notes)


def test_a_list_that_markdown_numbers_is_counted(read: Reader) -> None:
    body = " ".join(f"The net was mended.<sup>{n}</sup>" for n in (1, 2, 3, 2, 4))
    listed = "\n\n".join(f"1. Orr A. Nets {n}. *Sea.* 1990;{n}:7-9." for n in range(1, 5))
    document = read("x.md", f"# Nets\n\n{body}\n\n## References\n\n{listed}\n")
    assert _texts(document) == [f"Orr A. Nets {n}. *Sea.* 1990;{n}:7-9." for n in range(1, 5)]


def test_a_sentence_behind_a_number_that_is_called_twice_is_no_note(read: Reader) -> None:
    body = " ".join(f'He said that "nets are dear." <sup>{n}</sup> The crew went home early.' for n in (1, 2, 3, 4, 5))
    again = " ".join(f"Nobody knew it then. <sup>{n}</sup> The crew came back at noon." for n in (2, 3, 4, 5))
    assert _texts(read("x.md", f"# Nets\n\n{body}\n\n{again}\n")) == []


def test_a_reading_with_rubbish_is_told_and_not_taken(read: Reader) -> None:
    body = "The net was mended (1) and sold (2) and lost (3) and found (4) and so on, in Orr (1990), 7."
    items = "\n\n".join(f"({n}) as Orr, “Nets”, Sea 3 (1990): {n} says, the net was lost;" for n in range(1, 7))
    document = read("x.txt", f"{body}\n\nNotes\n\n{items}\n")
    assert _texts(document) == []
    assert {"F106", "F107"} <= _codes(document)


def test_notes_that_are_defined_but_called_by_raised_numbers(read: Reader) -> None:
    body = " ".join(f"The net was mended<sup>{n}</sup> and sold." for n in (1, 2, 3))
    notes = "\n\n".join(f"[^{n}]: Ada Orr, *Nets*, {n}." for n in (1, 2, 3))
    document = read("x.md", f"# Nets\n\n{body}\n\n## Footnotes\n\n{notes}\n")
    assert [note.call is not None for note in document.notes] == [True] * 3
    assert not _codes(document) & {"F101", "F102"}


@pytest.mark.parametrize("head", ["## Notes\n\n", "---\n\n", ""])
@pytest.mark.parametrize(
    ("label", "mark"),
    [
        ("{n}. [{n}](#footnoteref{n})\n\n   ", "[{n}](#footnote{n})"),
        ("* [{n}.](#footnoteref{n})\n  ", "[{n}](#footnote{n})"),
        ("[if !supportFootnotes[{n}]endif](#_ftnref{n}) ", "[if !supportFootnotes[{n}]endif](#_ftn{n})"),
        ("[【{n}】](#_ftnref{n})", "[【{n}】](#_ftn{n})"),
        ('<p id="note{n}"><sup>{n}</sup> ', "<sup>{n}</sup>"),
        ("^{n} ", "^{n}"),
        ("^{n}: ", "^{n}"),
        ("([{n}](#fnref{n})) ", "([{n}](#fn{n}))"),
        ("**[{n}]** ", "[{n}]"),
        ("Note {n}: ", "[Note {n}]"),
        ('<a id="fn{n}"></a>{n}. ', '<sup><a href="#fn{n}">{n}</a></sup>'),
        ('<a name="fn{n}"></a>[{n}] ', '<a href="#fn{n}">[{n}]</a>'),
        ('<span id="fn{n}">{n}</span> ', '<sup><a href="#fn{n}">{n}</a></sup>'),
        ("{n} – ", "<sup>{n}</sup>"),
        ("[{n}]: ", "[{n}]"),
        ("| [{n}](#r{n}) | ", "<sup>[{n}](#n{n})</sup>"),
    ],
)
def test_labels_that_converters_and_writers_of_markdown_make(read: Reader, label: str, mark: str, head: str) -> None:
    body = "\n\n".join(f"The crew mended the net{mark.format(n=n)} and the office bought it." for n in range(1, 9))
    notes = "\n\n".join(f"{label.format(n=n)}Ada Orr, *Nets* (London: Sea Press, 199{n}), {n}." for n in range(1, 9))
    document = read("x.md", f"# Nets\n\n{body}\n\n{head}{notes}\n")
    assert _texts(document) == [f"Ada Orr, *Nets* (London: Sea Press, 199{n}), {n}." for n in range(1, 9)]
    assert all(note.call is not None for note in document.notes)


def test_definitions_of_links_are_no_notes(read: Reader) -> None:
    body = " ".join(f"The office told [the crew][{n}] so." for n in range(1, 7))
    links = "\n".join(f"[{n}]: https://example.org/nets/{n}" for n in range(1, 7))
    document = read("x.md", f"# Nets\n\n{body}\n\n{links}\n")
    assert not document.notes
    assert "F102" not in _codes(document)


def test_notes_put_in_later_keep_the_numbers_of_their_labels(read: Reader) -> None:
    text = "One.[^1] Two.[^4] Three.[^2] Four.[^3]\n\n[^1]: Jane Roe, *Piers* (1990).\n[^2]: Ada Poe, *Tides* (1991).\n"
    text += "[^3]: Poe, supra note 2.\n[^4]: Ben Lee, *Cranes* (1992).\n"
    document = read("x.md", text)
    assert [(note.number, note.label) for note in document.notes] == [(1, "1"), (2, "2"), (3, "3"), (4, "4")]


def test_a_copy_of_which_the_first_notes_were_marked_has_the_printed_ones_too(read: Reader) -> None:
    page = "The harbour grew.{0} The ships came.{1} The board met.{2}\n\n{0} Jane Roe, Piers, Leeds, 1990, p. {0}.\n"
    page += "{1} Ada Poe, Tides, Hull, 1991, p. {1}.\n{2} Ben Lee, Cranes, York, 1992, p. {2}.\n\n"
    text = "One.[^1] Two.[^2]\n\n[^1]: Jane Roe, Piers.\n[^2]: Ada Poe, Tides.\n\n45\n\n"
    document = read("x.md", text + page.format(3, 4, 5) + "46\n\n" + page.format(6, 7, 8))
    assert [note.number for note in document.notes] == list(range(1, 9))
