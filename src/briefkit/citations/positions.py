"""The position of each cite, by the rules of CSL 1.0.2 ("Locators", `position`) for notes.

*Ibid.* only when the note before holds exactly one cite, of the same work; a written note without cites
breaks the run; a cite without locator after one with a locator is `subsequent`.
"""

from collections.abc import Iterator, Sequence

from briefkit.citations.model import Cite, NoteCites, Position


def positions(notes: Sequence[NoteCites]) -> tuple[tuple[Position, ...], ...]:
    """The position of each cite of each note; `notes` are all notes of the paper in order, cites or not."""
    seen: set[str] = set()
    result = []
    before: tuple[Cite, ...] = ()
    for note in notes:
        result.append(tuple(_positions_in_note(note, before, seen)))
        before = note.cites
    return tuple(result)


def _positions_in_note(note: NoteCites, before: tuple[Cite, ...], seen: set[str]) -> Iterator[Position]:
    first_of_note = True
    for citation in note.citations:
        for index, cite in enumerate(citation):
            if index:
                previous: Cite | None = citation[index - 1]
            else:
                previous = before[0] if first_of_note and len(before) == 1 else None
            yield _position(cite, previous, cite.citekey in seen)
            seen.add(cite.citekey)
            first_of_note = False


def _position(cite: Cite, previous: Cite | None, cited_before: bool) -> Position:
    if not cited_before:
        return Position.FIRST
    if previous is None or previous.citekey != cite.citekey:
        return Position.SUBSEQUENT
    if cite.locator is None:
        return Position.SUBSEQUENT if previous.locator else Position.IBID
    return Position.IBID if cite.locator == previous.locator else Position.IBID_WITH_LOCATOR


def reasons(notes: Sequence[NoteCites], where: Sequence[Sequence[Position]]) -> tuple[tuple[str, ...], ...]:
    """Why each cite took its form, in words for `brief notes`; `where` are the notes' positions."""
    last: dict[str, int] = {}
    result = []
    for index, (note, ranks) in enumerate(zip(notes, where, strict=True)):
        before = notes[index - 1] if index else None
        told = []
        for cite, position in zip(note.cites, ranks, strict=True):
            told.append(_reason(position, cite, note, before, last.get(cite.citekey, note.number)))
            last[cite.citekey] = note.number
        result.append(tuple(told))
    return tuple(result)


def _reason(position: Position, cite: Cite, note: NoteCites, before: NoteCites | None, last: int) -> str:
    match position:
        case Position.FIRST:
            return "first: not cited before"
        case Position.IBID:
            return f"ibid: {_only_work(note, cite)}, at the same place"
        case Position.IBID_WITH_LOCATOR:
            return f"ibid-with-locator: {_only_work(note, cite)}, at another place"
        case Position.SUBSEQUENT:
            return f"subsequent: {_why_not_ibid(cite, note, before, last)}"


def _only_work(note: NoteCites, cite: Cite) -> str:
    if note.cites[0] is not cite:
        return "the cite before it is of the same work"
    return f"the only work of note {note.number - 1}"


def _why_not_ibid(cite: Cite, note: NoteCites, before: NoteCites | None, last: int) -> str:
    cited = f"cited in note {last}"
    if last == note.number or before is None or note.cites[0] is not cite:
        return cited
    if not before.cites:
        return f"{cited}; note {before.number} is a written note"
    if len(before.cites) > 1:
        return f"{cited}; note {before.number} cites {len(before.cites)} works"
    if before.cites[0].citekey == cite.citekey:
        return f"{cited} with a locator, here without one"
    return f"{cited}; note {before.number} cites another work"
