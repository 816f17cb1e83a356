"""Notes of texts without native notes: copies of printed pages, plain texts with endnotes."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from briefkit.patterns import regex
from briefkit.readers.labels.folios import without_folios
from briefkit.readers.labels.known_feet import hold_all_notes, only_feet
from briefkit.readers.labels.page_bottoms import bottom_labels
from briefkit.readers.labels.page_feet import feet_of_pages
from briefkit.readers.labels.readings import naming_share
from briefkit.readers.labels.run_in import STUCK, WIDE, cut_run_in, cut_under_rules, lacks_labels, uncalled_labels
from briefkit.readers.labels.zones import Labelled, find_labels
from briefkit.readers.lines.continuing import closed
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.found import FoundNote, raw_text
from briefkit.readers.lines.labels import STRONG, Form, Label, exact_value
from briefkit.readers.lines.likeness import likeness, names_source
from briefkit.readers.lines.line_numbers import without_line_numbers
from briefkit.readers.lines.lines import Line, LineKind, read_lines
from briefkit.readers.lines.numbering import Number, count_through, main_run_first, number_labels
from briefkit.readers.lines.page_turns import with_page_turns
from briefkit.readers.text.blocks import read_blocks
from briefkit.readers.text.bracketed import read_bracketed_notes
from briefkit.readers.text.calls import Call, called_places, match_calls
from briefkit.readers.text.carrying import with_carried
from briefkit.readers.text.joining import JoinedNote, join_notes
from briefkit.readers.text.lettered import read_lettered_notes
from briefkit.readers.text.resuming import cut_resumed
from briefkit.readers.text.splitting import split_notes
from briefkit.readers.text.unlabelled import unlabelled_notes
from briefkit.text import Span


@dataclass(frozen=True, slots=True)
class Doubled:
    """A text with the label of another note: the number of that, where it begins, the number that it is read as."""

    number: int
    start: int
    read_as: int


@dataclass(frozen=True)
class TextNotes:
    """The notes of a text: numbered and starred ones, what is doubled, stray, or was not read."""

    numbered: tuple[FoundNote, ...] = ()
    starred: tuple[FoundNote, ...] = ()
    doubled: tuple[Doubled, ...] = ()
    """Texts with the label of the note before them."""
    strays: tuple[Call, ...] = ()
    unread: tuple[int, ...] = ()
    """Offsets of lines that look like notes of another numbering."""


def read_text_notes(text: str, feet: Sequence[Span] = ()) -> TextNotes:
    """Find the notes of a text, join their pieces, number them, and find their marks.

    Args:
        text: the text.
        feet: the stretches that stood at the feet of pages, where a reader of pages knows them.
    """
    bracketed = read_bracketed_notes(text) or read_lettered_notes(text)
    if bracketed:
        return TextNotes(bracketed)
    called = called_places(text)
    lines = with_page_turns(without_folios(without_line_numbers(read_lines(text)), called))
    if feet and hold_all_notes(text, feet):
        labelled = find_labels(only_feet(lines, feet, called), called)
    else:
        lines, labelled = _with_bottoms(*_labelled(lines, called), called)
    for index in labelled.numbers:
        lines[index] = replace(lines[index], kind=LineKind.MARKUP)
    if len(labelled.labels) <= _HARDLY * len(called) and (unlabelled := unlabelled_notes(lines, called)):
        return TextNotes(unlabelled)
    if not labelled.labels:
        return TextNotes(unread=tuple(lines[index].start for index in labelled.unread))
    blocks = cut_resumed(lines, read_blocks(lines, labelled.labels), called, labelled.lists)
    blocks = with_carried(lines, blocks, called)
    joined = join_notes(text, blocks, labelled.lists)
    areas = _areas(joined)
    stars = [note for note in joined if note.label.starred]
    notes, runs, doubled = _numbered(text, [note for note in joined if not note.label.starred], called)
    if not feet and likeness([raw_text(text, note.spans) for note in notes]).is_running_text:
        return TextNotes(starred=_starred(text, stars, areas), unread=tuple(note.spans[0].start for note in notes))
    numbered, strays = _with_calls(text, notes, runs, areas)
    unread = tuple(lines[index].start for index in labelled.unread)
    return TextNotes(numbered, _starred(text, stars, areas), tuple(doubled), strays, unread)


def _with_bottoms(
    lines: list[Line], labelled: Labelled, called: Mapping[int, Sequence[int]]
) -> tuple[list[Line], Labelled]:
    """The labels at the bottoms of pages instead of others, where these are more, or strokes show what they are."""
    bottoms = bottom_labels(lines, called)
    if bottoms is None or not (bottoms.ruled or len(bottoms.labels) > _HALF_MORE * len(labelled.labels)):
        return lines, labelled
    stars = {index: label for index, label in labelled.labels.items() if label.starred}
    known = sum(index in labelled.labels for index in bottoms.labels)
    if known >= _MOST_KNOWN * len(bottoms.labels) or _are_more(lines, labelled.labels, bottoms.labels):
        return lines, labelled
    return lines, Labelled(stars | dict(bottoms.labels))


def _are_more(lines: Sequence[Line], labels: Mapping[int, Label], others: Mapping[int, Label]) -> bool:
    """Tell whether labels are far more than others and stand at page feet themselves, or name sources as often."""
    if len(labels) <= _HALF_MORE * len(others):
        return False
    if len(feet_of_pages(lines, labels)) >= _MOST_KNOWN * len(labels):
        return True
    least = naming_share(lines, others) + (_CLEARLY if len(labels) <= _FAR_MORE * len(others) else 0)
    return naming_share(lines, labels) >= least


_FAR_MORE = 3  # times as many labels
_CLEARLY = 0.1
_HALF_MORE = 1.5  # times as many labels
_CITING = 0.12
_HARDLY = 0.1  # of the numbers that the text calls
_OF_CALLED, _MANY = 0.25, 10  # of the numbers that the text calls; so many
_UNCALLED = -1
_MOST_KNOWN = 0.8  # of them: then the others are those of notes that stand higher on their pages


def _labelled(lines: list[Line], called: Mapping[int, Sequence[int]]) -> tuple[list[Line], Labelled]:
    """The lines and the labels in them; where many are missing, the lines cut before labels in their middle."""
    lines = cut_under_rules(lines, called)
    labelled = find_labels(lines, called)
    if not lacks_labels(labelled.labels, called):
        return _cut(lines, labelled, called, cut_run_in(lines, uncalled_labels(labelled.labels, called), WIDE))
    inline = _cut(lines, labelled, called, cut_run_in(lines, called))
    if not lacks_labels(inline[1].labels, called):
        return inline
    stuck = _cut(lines, labelled, called, cut_run_in(lines, called, STUCK))
    return inline if lacks_labels(stuck[1].labels, called) else stuck


def _cut(
    lines: list[Line], labelled: Labelled, called: Mapping[int, Sequence[int]], cut: list[Line]
) -> tuple[list[Line], Labelled]:
    """The cut lines with their labels, if they have more of them than the lines."""
    if len(cut) > len(lines) + 1:
        other = find_labels(cut, called)
        if len(other.labels) > len(labelled.labels) + 1 and _are_cut(cut, other.labels, len(called)):
            return cut, other
    return lines, labelled


def _are_cut(lines: Sequence[Line], labels: Mapping[int, Label], called: int) -> bool:
    """Tell whether lines that were cut before numbers begin as notes do: behind a mark a sentence may begin as well.

    A few of the numbers that are called stand in any text.
    """
    naming = sum(names_source(lines[index].text) or cites(lines[index : index + 1]) for index in labels)
    return naming >= _CITING * len(labels) and len(labels) >= min(_MANY, _OF_CALLED * called)


def _numbered(
    text: str, joined: Sequence[JoinedNote], called: Container[int]
) -> tuple[list[FoundNote], dict[int, Number], list[Doubled]]:
    """Numbers for the labels; what has no number of its own goes on with the note before it."""
    joined, numbers = split_notes(text, joined, number_labels([note.label.printed for note in joined]), called)
    numbers = main_run_first(numbers)
    notes: dict[int, FoundNote] = {}
    runs: dict[int, Number] = {}
    doubled: list[Doubled] = []
    seconds: dict[int, list[JoinedNote]] = {}
    last, before = 0, None
    for note, number, count in zip(joined, numbers, count_through(numbers), strict=True):
        if number is None or count is None:
            if before is None:
                continue
            second = exact_value(note.label.printed) == runs[last].value
            if second and _is_note_itself(text, before, note):
                seconds.setdefault(last, []).append(note)
                continue
            notes[last] = _with_more(notes[last], note)
            if second:
                doubled.append(Doubled(last, note.start, last))
            continue
        mended = number.mended and number.value != exact_value(note.label.printed)
        notes[count] = FoundNote(count, note.label.printed, tuple(note.spans), mended=mended)
        runs[count] = number
        last, before = count, note
    return _with_seconds(notes, seconds, runs, doubled), runs, doubled


def _is_note_itself(text: str, before: JoinedNote, note: JoinedNote) -> bool:
    """Tell of a text whose label is that of the note before it whether it is a note: the other one is at its end."""
    ended = closed(raw_text(text, before.spans))
    return ended and note.label.form is before.label.form and note.label.form not in (Form.BARE, Form.ALONE)


def _with_seconds(
    notes: Mapping[int, FoundNote],
    seconds: Mapping[int, Sequence[JoinedNote]],
    runs: dict[int, Number],
    doubled: list[Doubled],
) -> list[FoundNote]:
    """The notes in the order of the text; a second one with the label of another is numbered after the last."""
    found: list[FoundNote] = []
    free = max(notes, default=0)
    for count in sorted(notes):
        found.append(notes[count])
        for second in seconds.get(count, ()):
            free += 1
            runs[free] = Number(runs[count].run, _UNCALLED)
            doubled.append(Doubled(count, second.start, free))
            found.append(FoundNote(free, second.label.printed, tuple(second.spans)))
    return found


def _with_more(note: FoundNote, more: JoinedNote) -> FoundNote:
    """The note with the text of another label; of a weak label the number is a part of the text."""
    first = more.spans[0]
    start = first.start if more.label.form in STRONG else first.start - more.label.body
    return FoundNote(
        note.number, note.label, (*note.spans, Span(start, first.end), *more.spans[1:]), mended=note.mended
    )


def _with_calls(
    text: str, notes: Sequence[FoundNote], runs: Mapping[int, Number], apart: Sequence[Span]
) -> tuple[tuple[FoundNote, ...], tuple[Call, ...]]:
    """The notes with the places of their marks, and the marks that call none."""
    starts = [note.spans[0].start if note.spans else 0 for note in notes]
    numbers = [(runs[note.number].run, runs[note.number].value) for note in notes]
    places, strays = match_calls(text, numbers, apart, starts)
    return tuple(replace(note, call=places.get(at)) for at, note in enumerate(notes)), tuple(strays)


def _areas(joined: Sequence[JoinedNote]) -> list[Span]:
    """The stretches of the notes with their labels, in the order of the text."""
    areas = []
    for note in joined:
        first = note.spans[0]
        areas += [Span(max(first.start - note.label.body, 0), first.end), *note.spans[1:]]
    return sorted(areas)


def _starred(text: str, joined: Sequence[JoinedNote], apart: Sequence[Span]) -> tuple[FoundNote, ...]:
    """The notes outside the numbering, each with the first mark like its label."""
    found = []
    for at, note in enumerate(joined, start=1):
        printed = note.label.printed
        found.append(FoundNote(at, printed, tuple(note.spans), _star_call(text, printed, apart)))
    return tuple(found)


def _star_call(text: str, printed: str, apart: Sequence[Span]) -> int | None:
    mark = re.escape(printed)
    sure = re.compile(
        rf"<sup>\s*\\?{mark}\s*</sup>|(?<=\S)[ ]?\\{mark}|(?<=\S)(?<!\*)(?<!\*[ ]){mark}(?!\*)(?=[\s_<]*(?:$|\s))",
        re.MULTILINE,
    )
    for match in sure.finditer(text):
        noted = any(span.start <= match.start() < span.end for span in apart)
        if not noted and not _closes_emphasis(text, match.start()):
            return match.start()
    return None


def _closes_emphasis(text: str, at: int) -> bool:
    """Tell whether the star at a place is the second of a pair on its line: `*Nets*`."""
    head = text[text.rfind("\n", 0, at) + 1 : at]
    return text[at] == "*" and len(_OPENING.findall(head)) % 2 == 1


_OPENING = regex(r"(?<![\\*])\*(?!\*)")
