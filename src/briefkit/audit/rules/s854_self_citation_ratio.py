"""A paper that cites its own authors, or its own institute, above all others.

## What it does
Counts the works that a paper cites. Tells where ten and more are cited and more than three of ten are by an author of
the paper, or by the body that its authors work for.
Read on 106 documents of 8,700 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
A reader sees an institute that quotes itself, and asks what the others say.

## Example
    Twelve works, five of them papers of the author's own institute.

## Instead
The sources that these papers stand on; or a sentence that says that nobody else has worked on it.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.entries import EntryView
from briefkit.audit.papers import PaperView
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.names import csl_names
from briefkit.findings import Severity
from briefkit.harvest.works.matching import fold
from briefkit.text import Location

FEWEST = 10  # works
_SHARE = 0.3
_BODIES = ("institution", "organization", "publisher")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each paper that cites itself most."""
    for paper in corpus.papers:
        works = cited_works(paper)
        people, bodies = _authors(paper)
        own = [work for work in works if _is_own(work, people, bodies)]
        if len(works) >= FEWEST and len(own) > _SHARE * len(works):
            keys = tuple(work.key for work in own)
            message = f"{len(own)} of the {len(works)} works cited are the authors' own or their institute's"
            hint = "look for what others say, or say that nobody else has worked on it"
            yield Problem(message, place_of(paper), hint, citekeys=keys, paper=paper.name)


def cited_works(paper: PaperView) -> list[EntryView]:
    """The works that a paper cites."""
    entries = paper.library.entries
    return [EntryView(entries[key], paper.library, paper.name_of(key)) for key in sorted(paper.cited) if key in entries]


def place_of(paper: PaperView) -> Location:
    """Where a finding about a whole paper stands: at its title."""
    if isinstance(paper, DocumentPaper):
        return paper.text.place(0)
    return (paper.manifest.locations or {}).get("title") or Location(paper.manifest.path, 1, 1)


def _authors(paper: PaperView) -> tuple[set[tuple[str, str]], set[str]]:
    """The authors of a paper, by family name and initial, and the bodies that they work for."""
    if isinstance(paper, DocumentPaper):
        said = paper.document.metadata
        return _people(said.get("author", "")), {fold(line) for line in said.get("affiliation", "").split("\n") if line}
    people = set().union(*(_people(author.name) for author in paper.manifest.authors))
    return people, {fold(author.affiliation) for author in paper.manifest.authors if author.affiliation}


def _people(names: str) -> set[tuple[str, str]]:
    return {(fold(name["family"]), fold(name.get("given", ""))[:1]) for name in csl_names(names) if "family" in name}


def _is_own(work: EntryView, people: set[tuple[str, str]], bodies: set[str]) -> bool:
    who = {(fold(name["family"]), fold(name.get("given", ""))[:1]) for name in work.names("author") if "family" in name}
    said = {fold(work.text(name)) for name in _BODIES if work.has(name)}
    said |= {fold(name.get("literal", "")) for name in work.names("author")}
    return bool(who & people or (said - {""}) & bodies)


RULE = Rule("S854", "self-citation-ratio", Severity.INFO, check, __doc__, documents=True)
