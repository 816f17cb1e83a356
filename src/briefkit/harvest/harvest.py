"""The harvest: documents with their notes -> works, what each note means, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.bibliography.citekeys import citekey_for
from briefkit.bibliography.model import Library
from briefkit.findings import Finding, sort_findings
from briefkit.harvest.document import Document
from briefkit.harvest.forms.slanted_names import are_names_slanted
from briefkit.harvest.judging import judge
from briefkit.harvest.managers.keys import entries_of_keys, keep_entries, keys_of_works, name_works
from briefkit.harvest.managers.managed import with_managed
from briefkit.harvest.model import FullReference, ReadNote
from briefkit.harvest.resolving.cases_of_text import shelve_cases_of_text
from briefkit.harvest.resolving.first_mentions import is_named_alone, is_shortened, names_left
from briefkit.harvest.resolving.known import HarvestedFields, library_shelf
from briefkit.harvest.resolving.recognizing import recognise, with_works
from briefkit.harvest.resolving.resolve import Resolver
from briefkit.harvest.resolving.self_entry import own_reference
from briefkit.harvest.resolving.set_fields import SourcesBefore
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.resolving.volumes import settle_volumes
from briefkit.harvest.resolving.volumes_around import complete_pieces
from briefkit.harvest.segmenting.segments import read_note
from briefkit.harvest.segmenting.stray_addresses import with_stray_addresses
from briefkit.harvest.short.manners import cited_by_year
from briefkit.harvest.short.named_in_text import with_names_of_text
from briefkit.harvest.short.tying import tie
from briefkit.harvest.works.american_days import with_american_days
from briefkit.harvest.works.given_names import with_given_names
from briefkit.harvest.works.resolutions import ResolvedNote
from briefkit.harvest.works.works import Work


@dataclass(frozen=True)
class HarvestedSource:
    """One document: its own work, its notes and what each means, and what was given for it by hand."""

    document: Document
    own: Work
    notes: tuple[ResolvedNote, ...]
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Harvest:
    """All documents, all works that they cite or are (each with its key), and the findings."""

    sources: tuple[HarvestedSource, ...]
    works: tuple[Work, ...]
    findings: tuple[Finding, ...] = ()


def harvest(
    documents: Sequence[Document],
    given: Mapping[str, str] | None = None,
    library: Library | None = None,
    before: HarvestedFields | None = None,
    sources_before: SourcesBefore | None = None,
) -> Harvest:
    """Read the notes of documents, resolve them, merge their works and name these.

    Args:
        documents: in the order in which works are to be met.
        given: fields of the documents' own entries that they do not give themselves (`--set date=2013`).
        library: works known already, whose keys hold.
        before: what earlier harvests found, by citekey (of the ledgers).
        sources_before: earlier harvests of the documents; what was given then holds where `given` says nothing else.
    """
    earlier = sources_before or SourcesBefore()
    said = [{**earlier.given(document), **(given or {})} for document in documents]
    shelf = Shelf()
    known = library_shelf(library, before or {}) if library else Shelf()
    read = [with_names_of_text(document, with_given_names(_read_notes(document))) for document in documents]
    own = [shelf.add(own_reference(document, said[index]), (index, -1)) for index, document in enumerate(documents)]
    tied = [tie(notes) for notes in read]
    first = [_shelve(shelf, index, notes) for index, notes in enumerate(tied)]
    keys = keys_of_works(tied, first)
    for index, (document, notes) in enumerate(zip(documents, read, strict=True)):
        shelve_cases_of_text(shelf, index, document, notes)
    resolved = settle_volumes(_resolved(shelf, tied, first, known))
    cited = [work for work in (*shelf.works, *known.works) if work.places or work in own]
    entries = {work.number: earlier.entry(each, library, known) for work, each in zip(own, documents, strict=True)}
    named = entries_of_keys(cited, keys, known)
    same = recognise(cited, known, {**entries, **named})
    keep_entries(cited, named)
    sources = tuple(
        HarvestedSource(
            document,
            same.get(own[index].number, own[index]),
            tuple(with_works(note, same) for note in resolved[index]),
            said[index],
        )
        for index, document in enumerate(documents)
    )
    complete_pieces(cited)
    name_works(cited, keys, [*library.entries, *library.aliases] if library else ())
    works = _named([work for work in cited if work.number not in same], library)
    found = [finding for source in sources for finding in judge(source)]
    return Harvest(sources, works, sort_findings([*(f for d in documents for f in d.findings), *found]))


def _read_notes(document: Document) -> list[ReadNote]:
    slanted = are_names_slanted(document.notes)
    read = [with_stray_addresses(with_managed(read_note(note, slanted))) for note in document.notes]
    return with_american_days(read)


def _shelve(shelf: Shelf, source: int, notes: Sequence[ReadNote]) -> dict[tuple[int, int], Work]:
    """Put every full reference on the shelf, in reading order."""
    return {
        (index, place): shelf.add(segment.reading, (source, index))
        for index, note in enumerate(notes)
        for place, segment in enumerate(note.segments)
        if isinstance(segment.reading, FullReference)
    }


# Works met on the way may be what an earlier note means, and show in what manner a source is written: so often again.
_ROUNDS = 3


def _resolved(
    shelf: Shelf,
    sources: Sequence[Sequence[ReadNote]],
    first: Sequence[dict[tuple[int, int], Work]],
    library: Shelf,
) -> list[list[ResolvedNote]]:
    """What each note means. Works that are met on the way (the book of a chapter) may be what an earlier note means."""
    shortened = [False] * len(sources)
    often: list[Mapping[str, int]] = [{} for _ in sources]
    for _ in range(_ROUNDS):
        before = len(shelf.works), list(shortened), list(often)
        for work in (*shelf.works, *library.works):
            work.stale = any(often) and not work.places and is_named_alone(work)
            work.places.clear()
        resolved = [
            _resolve_source(shelf, source, notes, first[source], library, shortened[source], often[source])
            for source, notes in enumerate(sources)
        ]
        shortened = [
            known or is_shortened(notes, works.values())
            for known, notes, works in zip(shortened, resolved, first, strict=True)
        ]
        for work in shelf.works:
            work.in_short = work.in_short and not shortened[work.first[0]]
        often = [names_left(notes) for notes in resolved]
        if before == (len(shelf.works), shortened, often):
            break
    return resolved


def _resolve_source(
    shelf: Shelf,
    source: int,
    notes: Sequence[ReadNote],
    first: dict[tuple[int, int], Work],
    library: Shelf,
    shortened: bool,
    often: Mapping[str, int],
) -> list[ResolvedNote]:
    resolver = Resolver(shelf, source, first, library, shortened, often, cited_by_year(notes))
    return [resolver.resolve(index, note) for index, note in enumerate(notes)]


def _named(works: Sequence[Work], library: Library | None) -> tuple[Work, ...]:
    """Give every work that has none its key, by the rule, in the order of first notes."""
    taken = {*library.entries, *library.aliases} if library else set()
    for work in sorted(works, key=lambda work: work.places[0] if work.places else (-1, work.number)):
        work.key = work.key or citekey_for(work.fields, taken, work.type)
        taken.add(work.key)
    return tuple(sorted(works, key=lambda work: work.key))
