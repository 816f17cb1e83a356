"""The harvest: documents with their notes -> works, what each note means, and what is wrong with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.bibliography.citekeys import citekey_for
from briefkit.bibliography.model import Library
from briefkit.bibliography.names import csl_names
from briefkit.findings import Finding, sort_findings
from briefkit.harvest.document import Document
from briefkit.harvest.judging import judge
from briefkit.harvest.known import HarvestedFields, known_works
from briefkit.harvest.managed import with_managed
from briefkit.harvest.model import FullReference, ReadNote
from briefkit.harvest.resolve import ResolvedNote, Resolver
from briefkit.harvest.segments import read_note
from briefkit.harvest.self_entry import own_reference
from briefkit.harvest.tying import tie
from briefkit.harvest.works import Shelf, Work


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
) -> Harvest:
    """Read the notes of documents, resolve them, merge their works and name these.

    Args:
        documents: in the order in which works are to be met.
        given: fields of the documents' own entries that they do not give themselves (`--set date=2013`).
        library: works known already, whose keys hold.
        before: what earlier harvests found, by citekey (of the ledgers).
    """
    shelf = Shelf()
    known = known_works(shelf, library, before or {}) if library else {}
    read = [[with_managed(read_note(note)) for note in document.notes] for document in documents]
    own = [shelf.add(own_reference(document, given or {}), (index, -1)) for index, document in enumerate(documents)]
    first = [_shelve(shelf, index, tie(notes)) for index, notes in enumerate(read)]
    sources = tuple(
        HarvestedSource(
            document, own[index], tuple(_resolve(shelf, index, tie(read[index]), first[index])), dict(given or {})
        )
        for index, document in enumerate(documents)
    )
    works = _named(shelf, own, known, library.aliases.keys() if library else ())
    found = [finding for source in sources for finding in judge(source)]
    return Harvest(sources, works, sort_findings([*(f for d in documents for f in d.findings), *found]))


def _shelve(shelf: Shelf, source: int, notes: Sequence[ReadNote]) -> dict[tuple[int, int], Work]:
    """Put every full reference on the shelf, in reading order."""
    return {
        (index, place): shelf.add(segment.reading, (source, index))
        for index, note in enumerate(notes)
        for place, segment in enumerate(note.segments)
        if isinstance(segment.reading, FullReference)
    }


def _resolve(
    shelf: Shelf, source: int, notes: Sequence[ReadNote], first: dict[tuple[int, int], Work]
) -> list[ResolvedNote]:
    resolver = Resolver(shelf, source, first)
    return [resolver.resolve(index, note) for index, note in enumerate(notes)]


def _named(shelf: Shelf, own: Sequence[Work], known: Mapping[int, str], aliases: Collection[str]) -> tuple[Work, ...]:
    """Give every work its key: that of the library, else one by the rule, in the order of first notes."""
    taken = {*known.values(), *aliases}
    cited = [work for work in shelf.works if work.places or work in own]
    cited.sort(key=lambda work: work.places[0] if work.places else (-1, work.number))
    for work in cited:
        work.key = known.get(work.number) or citekey_for(work.fields, taken)
        taken.add(work.key)
    return tuple(sorted(cited, key=lambda work: work.key))


def people_of(fields: Mapping[str, str]) -> tuple[dict[str, str], ...]:
    """The authors of an entry, or who edited it."""
    return tuple(csl_names(fields.get("author", "") or fields.get("editor", "")))
