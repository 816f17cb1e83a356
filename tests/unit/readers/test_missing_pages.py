"""Copies that lost pages with their notes, and notes that converters left marks in."""

import pytest
from tests.support.documents import Reader

BODY = "The ferry was late again and nobody at the quay could say why it had been\n"


def _pages(label: str, calls: bool, lost: range) -> str:
    pages = []
    for page in range(1, 31):
        numbers = range(4 * page - 3, 4 * page + 1)
        mark = "{}" if calls else ""
        body = "".join(f"{BODY}so the master wrote.{mark.format(number)}\n" for number in numbers)
        feet = "".join(f"{label.format(number)}Ada Orr, Quays (Leeds: Quay, 1990), {number}.\n" for number in numbers)
        if page not in lost:
            pages.append(f"{body}\n{feet}\n")
    return "\f".join(pages)


@pytest.mark.parametrize("label", ["{} ", "{}. ", "[{}] "])
@pytest.mark.parametrize("calls", [True, False])
def test_notes_on_both_sides_of_missing_pages_are_found(read: Reader, label: str, calls: bool) -> None:
    document = read("x.txt", _pages(label, calls, range(14, 18)))
    assert [note.number for note in document.notes] == [*range(1, 53), *range(69, 121)]


def test_links_whose_addresses_have_brackets_are_labels_and_marks(read: Reader) -> None:
    place = "https://example.org/acts?id=52021\\(05\\)#{0}{1}-E"
    calls = "\n\n".join(f"The quay [({n})]({place.format('ntr', n)}) is old." for n in range(1, 7))
    notes = "\n\n".join(f"[({n})]({place.format('ntc', n)}) Ada Orr, *Quays*, {n}." for n in range(1, 7))
    document = read("x.md", f"{calls}\n\n* * *\n\n{notes}\n")
    assert [note.raw for note in document.notes] == [f"Ada Orr, *Quays*, {n}." for n in range(1, 7)]
    assert all(note.call is not None for note in document.notes)


def test_notes_with_few_sources_at_page_feet_are_notes_if_the_text_calls_them(read: Reader) -> None:
    words = ("The quay of the north.", "A ship of the town, built of oak.", "Minutes of the harbour board.")
    pages = [f"{BODY}so the master wrote.{at}\n{BODY}\n{at} {words[at % 3]}\n\n{at + 30}\n" for at in range(1, 16)]
    assert [note.number for note in read("x.txt", "\f".join(pages)).notes] == [*range(1, 16)]


def test_the_stop_of_a_label_is_not_left_in_the_emphasis_behind_it(read: Reader) -> None:
    calls = "".join(f"{BODY}so the master wrote.<sup>{n}</sup>\n\n" for n in range(1, 6))
    notes = "\n\n".join(f"{n} _. See_ Ada Orr, _Quays_ (Leeds: Quay, 1990), {n}." for n in range(1, 6))
    raws = [note.raw for note in read("x.md", f"{calls}---\n\n{notes}\n").notes]
    assert raws == [f"_See_ Ada Orr, _Quays_ (Leeds: Quay, 1990), {n}." for n in range(1, 6)]


def test_notes_in_one_line_are_cut_whether_their_labels_have_stops_or_not(read: Reader) -> None:
    calls = "".join(f"{BODY}so the master wrote.<sup>{n}</sup>\n\n" for n in range(1, 6))
    notes = "1 Ada Orr, _Quays_, 1.\n\n2 Bea Cole, _Nets_ (Leeds: Quay, 1990), 2. 3. _See_ Orr, 3."
    notes += "\n\n4. Verne, _Salt_, 4. 5 Ibid."
    raws = [note.raw for note in read("x.md", f"{calls}---\n\n{notes}").notes]
    assert raws == [
        "Ada Orr, _Quays_, 1.",
        "Bea Cole, _Nets_ (Leeds: Quay, 1990), 2.",
        "_See_ Orr, 3.",
        "Verne, _Salt_, 4.",
        "Ibid.",
    ]


def test_tags_that_say_nothing_are_left_out_of_notes(read: Reader) -> None:
    calls = "".join(f"{BODY}so the master wrote.<sup>{n}</sup>\n\n" for n in range(1, 5))
    notes = "1 Orr, <mark>Quays</mark>, 1.<br>2 Ibid.<br>3 Ibid.<br>4 <u>https://example.org/quays</u>.<!-- end -->\n"
    raws = [note.raw for note in read("x.md", f"{calls}---\n\n{notes}").notes]
    assert raws == ["Orr, Quays, 1.", "Ibid.", "Ibid.", "https://example.org/quays."]


def test_what_a_note_quotes_as_a_paragraph_belongs_to_it_if_its_source_stands_behind(read: Reader) -> None:
    calls = "".join(f"{BODY}so the master wrote.<sup>{n}</sup>\n\n" for n in range(1, 4))
    quoted = (
        "The board of the harbour held that " + "the tolls of the quay were to be paid in oak and never in coin " * 12
    )
    notes = (
        f"1. Orr, _Quays_ (Leeds: Quay, 1990), 1.\n\n{quoted}. Orr, _supra_ note 1, at 6.\n\n2. Ibid.\n\n3. Ibid., 8.\n"
    )
    raws = [note.raw for note in read("x.md", f"{calls}---\n\n{notes}").notes]
    assert raws[0].endswith("at 6.")
    assert raws[1:] == ["Ibid.", "Ibid., 8."]


def test_heads_of_the_parts_of_a_judgment_are_no_labels(read: Reader) -> None:
    part = "\n\n{0}\n\nThe board held, 12 Quays 45 (1990), that tolls were due.[Footnote {1}] So they were paid.\n\n"
    text = "".join(BODY + part.format(1 + at % 3, at + 1) for at in range(24))
    assert read("x.txt", text).notes == ()


def test_an_address_and_a_report_that_a_blank_line_parts_are_whole(read: Reader) -> None:
    calls = "".join(f"{BODY}so the master wrote.{n}\n\n" for n in range(1, 5))
    notes = (
        "1. Quays, http://example.org/quays/\n\noverview-2009-pg34.htm (last visited Apr. 12, 2011).\n\n"
        "2. Harbours Act 2008, Pub. L. No. 110-343, § 211, 122\n\nStat. 3765, 3840.\n\n3. Ibid.\n\n4. Ibid.\n"
    )
    raws = [note.raw for note in read("x.txt", f"{calls}\nNotes\n\n{notes}").notes]
    assert raws[0].endswith("(last visited Apr. 12, 2011).")
    assert raws[1].endswith("122 Stat. 3765, 3840.")


def test_the_time_at_which_a_page_was_printed_is_no_note(read: Reader) -> None:
    names = ("Orr", "Cole", "Verne", "Moss", "Dunn", "Hale", "Pike", "Reed")
    notes = [f"{name}, {names[at - 3]} and the Sea (Leeds: Quay, 1990), 2{at}." for at, name in enumerate(names)]
    pages = [
        f"{names[at]} was late again and nobody at the quay said why\nso the master of {names[at - 2]} wrote.{at + 1}\n"
        f"\n{at + 1}\n{note}\n\n{at + 70}\n\nquays.p65\n\n{at + 70}\n\n26/08/2009, 06:3{at} p.m.\n\n"
        for at, note in enumerate(notes)
    ]
    assert [note.raw for note in read("x.txt", "\f".join(pages)).notes] == notes


def test_notes_whose_marks_are_lost_belong_to_the_row_that_is_called(read: Reader) -> None:
    calls = "".join(f"{BODY}so the master wrote.[{n}]\n\n" for n in range(31, 49))
    notes = "".join(f"{n} The quay of the north was built of oak.\n\n" for n in range(1, 49))
    assert [note.number for note in read("x.txt", f"{calls}{notes}").notes] == [*range(1, 49)]


def test_a_line_with_a_raised_label_of_its_own_is_no_note_that_lost_it(read: Reader) -> None:
    body = "".join(f"{BODY}so the master wrote.[{n}]\n\n" for n in range(1, 8))
    notes = "".join(f"[{n}] Ada Orr, Quays (Leeds: Quay, 1990), {n}.\n\n" for n in range(1, 8) if n != 4)
    notes = notes.replace("[5] Ada", "<sup>9</sup> Bea Cole, Nets (Leeds: Quay, 1991), 9.\n\n[5] Ada")
    raws = [note.raw for note in read("x.md", f"{body}## Notes\n\n{notes}").notes]
    assert not any(raw.startswith("<sup>") for raw in raws)
