"""The notes set the same thing in two ways: commas, quotation marks, spaces, stops, dates.

## What it does
Looks at finished documents, and tells once for each habit the way that fewer notes have, with these notes: the comma
inside or outside the closing quotation marks, a comma before an imprint's bracket or none, curly and straight marks,
`vol.60` and `vol. 60`, Ibid. in italics or not, `May 5, 2013` and `5 May 2013`, the final stop or none. Where neither
way prevails, both are listed. And punctuation that is wrong by itself: a comma at the end, `(2012,)`.
Read on the 1,398 notes of fifteen finished papers: 37 findings, 1 false (a bracket round a bracket).

## Why it matters
It is what a proof-reader marks first, and what readers take for the care that the whole was given.

## Example
    5. … *Pakistan Horizon*, vol.60, no. 2 (April 2007): 127.
    16. … *Pakistan Horizon*, vol. 60, no. 2, (April 2007): 127.

## Instead
One way throughout.
"""

import re
from collections.abc import Iterator, Sequence

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_edits import note_edit, unsafe_fix
from briefkit.audit.document_paper import DocumentNote, DocumentPaper
from briefkit.audit.habits import HABITS, STRAY, Habit, blanked_addresses, note_text
from briefkit.audit.notes_text import listed
from briefkit.audit.rule import Edit, Fix, Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_MOST = 25
_ENOUGH = 3  # uses of a habit: fewer have no usual way
_PREVAILS = 2 / 3
_TOO_MUCH = (
    (regex(r"[,;](\s*)$"), r".\1"),
    (regex(r",(\s*)\)"), r"\1)"),
    (regex(r",([\"”]?)\s*,"), r",\1"),
)
_INSIDE, _OUTSIDE = frozenset(['."', ".”"]), frozenset(['".', "”."])
_ALONE = 5  # times as many of the others
_STOPPED = regex(r"[.!?…][*_'’”\")\]}>]*$")

Way = tuple[str, list[DocumentNote]]
"""One way of a habit, and the notes that have it."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each habit of which there are two ways, and each stray mark."""
    for paper in corpus.documents:
        notes = [note for note in paper.own_notes if note.references]
        texts = [(note, note_text(note.body)) for note in notes]
        for habit in (habit for habit in HABITS if paper.document.kind not in habit.not_in):
            yield from _mixed(paper, habit, texts)
        yield from _quotations(paper)
        yield from _stops(paper, texts)
        yield from _stray(paper, texts)


def _mixed(paper: DocumentPaper, habit: Habit, texts: Sequence[tuple[DocumentNote, str]]) -> Iterator[Problem]:
    ways: list[Way] = []
    for name, pattern in habit.ways:
        found = [note for note, text in texts if pattern.search(note.body if habit.on_raw else text)]
        if found:
            ways.append((name, found))
    if len(ways) > 1 and sum(len(notes) for _, notes in ways) >= _ENOUGH:
        others = sorted(ways, key=lambda way: -len(way[1]))[1:]
        mended = len(others) == 1 and others[0][0] in habit.mends
        fix = unsafe_fix(_mends(paper, habit, others[0])) if mended else None
        yield _problem(paper, habit.what, ways, fix)


def _mends(paper: DocumentPaper, habit: Habit, way: Way) -> Iterator[Edit | None]:
    """The rarer way of a habit written as the usual one."""
    pattern, new = habit.mends[way[0]]
    for note in way[1]:
        found = list(re.finditer(pattern, blanked_addresses(note.body)))
        if not found:
            yield None
        for match in found:
            yield note_edit(paper, note, Span(*match.span()), match.expand(new))


def _problem(paper: DocumentPaper, what: str, ways: Sequence[Way], fix: Fix | None = None) -> Problem:
    usual, *others = sorted(ways, key=lambda way: -len(way[1]))
    total = sum(len(notes) for _, notes in ways)
    told = [note for _, notes in others for note in notes]
    if len(usual[1]) < _PREVAILS * total and total <= _MOST:
        told = [note for _, notes in ways for note in notes]
    numbers = sorted({note.number for note in told})[:_MOST]
    parts = [f"{name} in {listed(note.number for note in notes)}" for name, notes in others]
    message = f"{what}: {', '.join(parts)}, {usual[0]} in {len(usual[1])} notes"
    first = min(others[0][1], key=lambda note: note.number)
    hint = "set it in one way throughout"
    return Problem(message, first.beginning, hint, tuple(numbers), paper=paper.name, fix=fix)


def _quotations(paper: DocumentPaper) -> Iterator[Problem]:
    """The stop of a quotation before a mark: outside the quotation marks where nearly all have it inside, or so."""
    text = paper.text.text.text
    marked = [note for note in paper.own_notes if note.has_mark]
    ends = [(note, text[max(note.call.span.start - 2, 0) : note.call.span.start]) for note in marked]
    inside = [note for note, end in ends if end in _INSIDE]
    outside = [note for note, end in ends if end in _OUTSIDE]
    few, many = sorted(((inside, "inside"), (outside, "outside")), key=lambda way: len(way[0]))
    # By sense, as in Britain, both are right: only what is quite alone is a slip.
    if few[0] and len(few[0]) * _ALONE <= len(many[0]):
        numbers = tuple(note.number for note in few[0])
        message = (
            f"the stop of a quotation: {few[1]} its marks before {listed(numbers)}, {many[1]} {len(many[0])} times"
        )
        place = paper.text.place(few[0][0].call.span.start)
        yield Problem(message, place, "set it in one way throughout", numbers, paper=paper.name)


def _stops(paper: DocumentPaper, texts: Sequence[tuple[DocumentNote, str]]) -> Iterator[Problem]:
    """Notes without final stop; an address at the end may go without, if all do."""
    ended = [(note, text) for note, text in texts if not re.search(r"[,;]$", text)]
    bare = [note for note, text in ended if not _STOPPED.search(text)]
    stopped = [note for note, text in ended if _STOPPED.search(text)]
    by_address = [note for note, text in ended if re.search(r"URL[>)\]]*$", text)]
    odd = [note for note in bare if note not in by_address]
    odd += [note for note, text in ended if re.search(r"URL[>)\]]*\.$", text)]
    if by_address and len(odd) <= len(ended) // 50:
        bare = odd
    few, many = sorted((bare, stopped), key=len)
    if few and len(ended) >= _ENOUGH:
        names = ("without", "with one") if few is bare else ("with one", "without")
        fix = unsafe_fix(_stop(paper, note) for note in few) if few is bare else None
        yield _problem(paper, "the final stop", [(names[0], few), (names[1], many)], fix)


def _stop(paper: DocumentPaper, note: DocumentNote) -> Edit | None:
    end = len(note.body.rstrip())
    last = note_edit(paper, note, Span(end - 1, end), note.body[end - 1 : end] + ".")
    return last and Edit(last.path, Span(last.span.end, last.span.end), ".")


def _stray(paper: DocumentPaper, texts: Sequence[tuple[DocumentNote, str]]) -> Iterator[Problem]:
    for note, text in texts:
        fault = next((name for name, is_so in STRAY if is_so(text)), "")
        if fault:
            message = f"note {note.number} {fault}"
            fix = unsafe_fix(_tidied(paper, note))
            yield Problem(message, note.beginning, "look at its punctuation", (note.number,), paper=paper.name, fix=fix)


def _tidied(paper: DocumentPaper, note: DocumentNote) -> Iterator[Edit | None]:
    """What stands too much taken out; what is missing nobody can put in."""
    for pattern, new in _TOO_MUCH:
        found = pattern.search(blanked_addresses(note.body))
        if found:
            yield note_edit(paper, note, Span(*found.span()), found.expand(new))
            return


RULE = Rule("H157", "punctuation-mixed", Severity.INFO, check, __doc__, fix="unsafe", documents=True)
