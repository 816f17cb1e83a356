"""BibTeX sources -> Library: every entry with its place, every fault a finding."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bibtexparser.model import Entry as ParsedEntry
from bibtexparser.model import ParsingFailedBlock
from bibtexparser.model import String as ParsedMacro

from briefkit.bibliography import faults
from briefkit.bibliography.blocks import Block, read_blocks
from briefkit.bibliography.classics import modern_fields, modern_type
from briefkit.bibliography.fields import FieldReader
from briefkit.bibliography.inheritance import parents
from briefkit.bibliography.model import Entry, Library
from briefkit.bibliography.values import MONTHS, read_value
from briefkit.findings import Finding, sort_findings
from briefkit.text import SourceText

# To guess what was meant takes milliseconds in a big library; a file with more faults has another cause.
_MOST_GUESSES = 50


def parse_library(sources: Sequence[SourceText]) -> Library:
    """Read the files of a library, in their order; macros of one file hold in those after it."""
    reader = BlockReader(dict(MONTHS))
    for source in sources:
        reader.read(source)
    library = Library(reader.entries)
    return Library(reader.entries, sort_findings([*reader.findings, *faults_between(library)]))


def faults_between(library: Library, entries: Iterable[Entry] | None = None) -> Iterator[Finding]:
    """What is wrong between entries: of these, where all others neither name another nor have other names."""
    some = library.entries.values() if entries is None else list(entries)
    yield from _clashing_aliases(library, some)
    yield from _dangling_parents(library, some)


class BlockReader:
    """What has been read so far: entries, macros, and what is wrong."""

    def __init__(self, macros: dict[str, str]) -> None:
        """Begin with these macros; those that are read are put to them."""
        self.entries: dict[str, Entry] = {}
        self.macros = macros
        self.findings: list[Finding] = []

    def read(self, source: SourceText) -> None:
        """Read a file, or a part of one."""
        if "\0" in source.text:
            self.findings.append(faults.binary(source))
            return
        end = 0
        after_failure = False
        for block in read_blocks(source.text):
            self.findings += faults.in_comment(source, end, block.span.start, after_failure)
            after_failure = self.take(block, source, after_failure)
            end = block.span.end
        self.findings += faults.in_comment(source, end, len(source.text), after_failure)

    def take(self, block: Block, source: SourceText, after_failure: bool) -> bool:
        """Take one block in; True where it could not be read."""
        if isinstance(block.parsed, ParsingFailedBlock):
            # What is left of a broken entry may look like blocks of its own: one cause, one finding.
            if not after_failure or faults.begins_line(source, block):
                self.findings.append(faults.unreadable(source, block))
            return True
        if isinstance(block.parsed, ParsedMacro):
            value = read_value(block.parsed.value, self.macros)
            self.findings += faults.in_macro(source, block, value)
            self.macros[block.parsed.key.lower()] = value.text
        elif isinstance(block.parsed, ParsedEntry):
            self.add(block, source)
        return False

    def add(self, block: Block, source: SourceText) -> None:
        """Take in an entry."""
        parsed: Any = block.parsed
        location = faults.place(source, block)
        if not parsed.key or not parsed.entry_type:
            self.findings.append(faults.nameless(location))
            return
        entry_type, kind = modern_type(parsed.entry_type.lower())
        reader = FieldReader(source, block, self.macros)
        fields = modern_fields(reader.read(), kind, location)
        self.findings += reader.findings
        entry = Entry(parsed.key, entry_type, fields, location)
        first = self.entries.setdefault(entry.key, entry)
        if first is not entry:
            self.findings.append(faults.duplicate_key(entry.key, location, first.location))


def _clashing_aliases(library: Library, entries: Iterable[Entry]) -> Iterator[Finding]:
    """An alias (`ids`) that is the key or alias of another entry too."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for alias in dict.fromkeys(entry.ids):
            owner = library.entries.get(alias) or owners.setdefault(alias, entry)
            if owner is not entry:
                yield faults.duplicate_key(alias, entry.fields["ids"].location, owner.location)


def _dangling_parents(library: Library, entries: Iterable[Entry]) -> Iterator[Finding]:
    """`crossref`, `xdata` and `related` that name no entry, or the entry itself."""
    told = 0
    for entry in entries:
        for key, field in parents(entry):
            target = library.resolve(key)
            if target is None or target == entry.key:
                nearest = library.nearest(key, 2) if target is None and told < _MOST_GUESSES else ()
                told += 1
                yield faults.missing_parent(entry, key, field, nearest)
