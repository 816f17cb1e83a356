"""Which work an Ibid. means: the citation before it in its note, or what the note before cites."""

from collections.abc import Sequence

from briefkit.harvest.model import Ibid, Relation, Segment, ShortReference
from briefkit.harvest.resolving.ibid_places import by_kind_of_place
from briefkit.harvest.works.nearness import by_pages, by_volume, goes_on
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.works import Work

# What a note without a name goes on through; of a page of the web or a case it would give its name.
_PAGED = frozenset(("book", "mvbook", "collection", "report", "thesis", "incollection", "unpublished", "misc"))
_DIVISIONS = frozenset(("book", "part", "volume", "chapter"))
_IN_VOLUMES = "ibid: of the works before it the only one in volumes"


def resolve_ibid(segment: Segment, ibid: Ibid, notes: Sequence[ResolvedNote], done: Sequence[Resolution]) -> Resolution:
    """Resolve an Ibid.; `notes` are those before it, `done` the citations before it in its own note."""
    cited = [one for one in done if one.segment.relation is not Relation.IN_REMARK]
    if cited:
        return _as_before(segment, ibid, [cited[-1]], "the citation before it in this note", 0.95)
    for skipped, note in enumerate(reversed(notes)):
        if note.resolutions:
            reason, certain = _how_far(notes, note, skipped)
            return _as_before(segment, ibid, note.resolutions, reason, certain)
    return Resolution(segment, "ibid", None, "no citation stands before it", 0.0, ibid.locator)


def resolve_place_alone(segment: Segment, ibid: Ibid, notes: Sequence[ResolvedNote]) -> Resolution | None:
    """A note that is a place: one in the only work of the note before; where that cites none or several, no citation.

    The text may name another work, so that this is no more than likely.
    """
    works = notes[-1].works if notes else ()
    if len(works) != 1 or works[0].type not in _PAGED or not _is_place_of(ibid, notes[-1]):
        return None
    why = f"a place alone: the only work of note {notes[-1].read.note.label}"
    return Resolution(segment, "ibid", works[0], why, 0.5, ibid.locator)


def _is_place_of(ibid: Ibid, before: ResolvedNote) -> bool:
    """Tell whether a place is counted as the one before: behind a page, `Book VI` is of another work."""
    last = before.resolutions[-1]
    if ibid.locator is None or ibid.locator.label not in _DIVISIONS or last.form == "ibid":
        return ibid.locator is not None
    place = last.locator or last.implied
    return place is None or place.label in _DIVISIONS


def _how_far(notes: Sequence[ResolvedNote], note: ResolvedNote, skipped: int) -> tuple[str, float]:
    """What stands between the Ibid. and the last note with a citation, and how certain that leaves it."""
    where = f"the only work of note {note.read.note.label}"
    between = f", past {skipped} note{'s' if skipped > 1 else ''} without citations" if skipped else ""
    unread = [one for one in notes[len(notes) - skipped - 1 :] if one.names_a_title]
    if unread:
        label = unread[-1].read.note.label
        return f"{where}{between}; note {label} names a title that was not read as a citation", 0.5
    return f"{where}{between}", 0.7 if skipped else 0.98


def _as_before(
    segment: Segment, ibid: Ibid, earlier: Sequence[Resolution], reason: str, confidence: float
) -> Resolution:
    # What a remark quotes is not what Ibid. means; neither is where something was reprinted.
    earlier = [one for one in earlier if one.segment.relation is not Relation.IN_REMARK] or earlier
    meant = [one for one in earlier if one.segment.relation is not Relation.REPRINTED_IN] or earlier
    works = {one.work.number: one.work for one in meant if one.work}
    if any(one.work is None for one in earlier):
        works |= {work.number: work for one in earlier for work in one.candidates}
        if (only := by_volume(ibid.locator, list(works.values()))) is not None:
            return Resolution(segment, "ibid", only, _IN_VOLUMES, 0.6, ibid.locator)
        why = "what stands before it was not resolved itself"
        return Resolution(segment, "ibid", None, why, 0.0, ibid.locator, candidates=tuple(works.values()))
    if len(works) > 1:
        return _of_several(segment, ibid, earlier, list(works.values()))
    last = earlier[-1]
    implied = None if ibid.locator else last.locator or last.implied
    work = next(iter(works.values()))
    return Resolution(segment, "ibid", work, f"ibid: {reason}", confidence, ibid.locator, implied)


def _of_several(segment: Segment, ibid: Ibid, earlier: Sequence[Resolution], works: Sequence[Work]) -> Resolution:
    """The one of several works that pages or order leave; None of them where they leave more."""
    only = (
        by_pages(ibid.locator, works)
        or by_volume(ibid.locator, works)
        or _come_back_to(earlier)
        or by_kind_of_place(ibid.locator, works)
        or goes_on(ibid.locator, [(one.work, one.locator) for one in earlier])
    )
    if only is None:
        why = f"the note before cites {len(works)} works"
        return Resolution(segment, "ibid", None, why, 0.0, ibid.locator, candidates=tuple(works), several=True)
    why = "ibid: of the works before it the only one that it can mean"
    return Resolution(segment, "ibid", only, why, 0.7, ibid.locator)


def _come_back_to(earlier: Sequence[Resolution]) -> Work | None:
    """The work that a note of several works ends with, when it says so itself (`…; Id. at 8.`)."""
    last = earlier[-1]
    return last.work if last.form == "ibid" and len(earlier) > 1 else None


# How `Paragraph 12 of the judgment` points back.
OF_JUDGMENT = "judgment"


def resolve_judgment(
    segment: Segment, short: ShortReference, notes: Sequence[ResolvedNote], done: Sequence[Resolution]
) -> Resolution | None:
    """`Paragraph 12 of the judgment`: the decision cited last; nothing where none was cited."""
    here = [one.work for one in reversed(done) if one.work]
    before = (work for note in reversed(notes) for work in reversed(note.works))
    work = next((one for one in (*here, *before) if one.type == "jurisdiction"), None)
    why = "the judgment: the decision cited last"
    return Resolution(segment, "short", work, why, 0.6, short.locator) if work else None
