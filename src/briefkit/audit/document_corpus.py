"""A document and its harvest -> what the rules look at: the works as a library, each field where a note gives it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from briefkit.assembly.model import AssembledBrief, Manifest
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper, ReferenceView, plain_words
from briefkit.audit.document_text import document_text
from briefkit.bibliography.model import Entry, Field, Library
from briefkit.findings import Finding, Severity
from briefkit.harvest.harvest import Harvest
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex
from briefkit.text import Location, SourceText

_VERBATIM = frozenset(["url", "doi", "eprint", "note"])
_MISREAD = regex(r"[<>\[\]]|https?:|www\.|[Aa]ccessed|[Rr]etrieved")  # no field of a work that was read well
_NAME = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")
_OF_NOTES = frozenset(["F101", "F102", "F103", "F104", "F105", "F106", "F109"])
_SHOWN = 60  # letters of a title in a message


def document_corpus(found: Harvest, source: SourceText, today: date) -> Corpus:
    """The corpus of one harvested document; `source` is the file as its lines are counted."""
    cited = [work for work in found.works if work.places]
    names = {work.key: name_of_work(work) for work in cited}
    paper = _paper(found, source, Library({}), names)
    library = Library({work.key: _entry(work, paper) for work in cited})
    told = _told(found)
    return Corpus((_paper(found, source, library, names),), (library,), {source.path: source}, today, told)


def _told(found: Harvest) -> tuple[Finding, ...]:
    """What the reader has to say: of numbered remarks that cite nothing at all nobody can say that they are notes."""
    harvested = found.sources[0]
    cites = any(note.resolutions for note in harvested.notes)
    findings = harvested.document.findings
    if cites or not harvested.document.notes:
        return tuple(findings)
    return tuple(replace(one, severity=Severity.INFO) if one.code in _OF_NOTES else one for one in findings)


def _paper(found: Harvest, source: SourceText, library: Library, names: Mapping[str, str]) -> DocumentPaper:
    harvested = found.sources[0]
    title = harvested.document.metadata.get("title", "")
    manifest = Manifest(_name(source.path), source.path, title)
    brief = AssembledBrief(manifest, (), library)
    text = document_text(harvested.document, source)
    return DocumentPaper(brief, source=harvested, running=text, entry_names=names)


def _name(path: PurePosixPath) -> str:
    return path.stem or path.name


def _entry(work: Work, paper: DocumentPaper) -> Entry:
    """A work as an entry: each field stands where a note gives it first."""
    references = paper.by_work.get(work.number, ())
    first = next((one for one in references if one.form == "full"), references[0] if references else None)
    place = first.location if first else Location(paper.manifest.path)
    fields = {
        name: Field(name, value, _place(name, value, references, place))
        for name, value in work.fields.items()
        if name in _VERBATIM or not _MISREAD.search(value)
    }
    return Entry(work.key, work.type, fields, place)


def _place(name: str, value: str, references: tuple[ReferenceView, ...], otherwise: Location) -> Location:
    words = plain_words(value, name)
    for reference in references:
        if reference.fields.get(name) == words:
            return reference.place_of(words)
    return otherwise


def name_of_work(work: Work) -> str:
    """A work as a message names it: `Joshua Kucera, “The New Silk Road?”`, or its address.

    With the given name: a body that was taken for a person is still known by it (`Google Cloud`).
    """
    people = work.people or work.editors
    who = " ".join(people[0].get(part, "") for part in _NAME if part in people[0]) if people else ""
    title = plain_words(work.fields.get("title", ""))
    shown = f"“{title[: _SHOWN - 1].rstrip()}…”" if len(title) > _SHOWN else f"“{title}”" if title else ""
    address = work.fields.get("url", "") if not title else ""
    return ", ".join(part for part in (who, shown or address) if part) or work.key
