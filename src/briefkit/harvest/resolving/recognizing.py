"""Which works of the documents the library has already: asked when the documents have been read, not before.

What the notes of a document mean is found from the document alone, so that a second harvest, when the library holds
what the first one found, reads them the same way.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from briefkit.harvest.resolving.sameness import are_two
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.works import Work


def recognise(works: Sequence[Work], library: Shelf, sources: Mapping[int, Work | None]) -> dict[int, Work]:
    """Give the works that the library has their entries; gives those that turn out to be another of the works.

    Two spellings that the notes did not bring together may be one entry; then the later work is the earlier one,
    unless the notes tell the two apart. `sources` are the entries of the documents themselves, as far as they are
    known, by the numbers of their works.
    """
    first: dict[str, Work] = {}
    same: dict[int, Work] = {}
    for work in works:
        entry = work if work.known else sources.get(work.number) or _entry_of(work, library, first)
        if entry is None:
            continue
        earlier = first.get(entry.key)
        if earlier is None:
            first[entry.key] = work
            if entry is not work:
                work.recognise(entry)
        elif not are_two(work, earlier):
            same[work.number] = earlier
            _put_together(earlier, work)
    return same


def _entry_of(work: Work, library: Shelf, taken: Collection[str]) -> Work | None:
    """The entry that a work was found to be before, else the one that its data are like."""
    reference = work.as_reference()
    return library.met_before(reference, taken) or library.find(reference)


def _put_together(work: Work, other: Work) -> None:
    work.places = sorted({*work.places, *other.places})
    work.seen = {**other.fields, **work.seen}
    work.conflicts += other.conflicts


def with_works(note: ResolvedNote, same: Mapping[int, Work]) -> ResolvedNote:
    """A note whose citations mean the works that theirs turned out to be."""
    return replace(note, resolutions=tuple(_meant(one, same) for one in note.resolutions)) if same else note


def _meant(one: Resolution, same: Mapping[int, Work]) -> Resolution:
    candidates = tuple(same.get(work.number, work) for work in one.candidates)
    return replace(one, work=same.get(one.work.number, one.work) if one.work else None, candidates=candidates)
