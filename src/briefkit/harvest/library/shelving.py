"""A harvest put into a library: new entries, gaps filled, hand edits kept, all other blocks byte for byte."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefkit.bibliography.bibtex import parse_library
from briefkit.bibliography.blocks import split_blocks
from briefkit.bibliography.model import Entry, Field
from briefkit.bibliography.write import format_entry
from briefkit.findings import Finding, Severity
from briefkit.harvest.harvest import Harvest
from briefkit.harvest.resolving.known import HarvestedFields, as_work
from briefkit.harvest.works.matching import dates_agree, fold
from briefkit.harvest.works.works import Work
from briefkit.numerals import in_digits
from briefkit.patterns import regex
from briefkit.text import SourceText

# What a note may add to an entry that somebody made or corrected: data that were missing, never other words.
_GAPS = (
    "date",
    "volume",
    "number",
    "pages",
    "publisher",
    "location",
    "institution",
    "doi",
    "url",
    "urldate",
    "translator",
    "editor",
    "edition",
)
_PATH = PurePosixPath("library.bib")


@dataclass(frozen=True)
class Shelving:
    """The library's new text, the keys that are new in it or got a field more, and the conflicts."""

    text: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def shelve(source: SourceText, harvest: Harvest, before: HarvestedFields) -> Shelving:
    """Merge the works of a harvest into the text of a library.

    Args:
        source: the library as it is; empty where there is none yet.
        harvest: made with that library, so that its keys are the library's.
        before: what earlier harvests found, by citekey; tells hand edits from what a harvest wrote.
    """
    library = parse_library([source])
    findings: list[Finding] = []
    changed: dict[str, str] = {}
    added: dict[str, str] = {}
    for work in harvest.works:
        entry = library.entries.get(work.key)
        if entry is None:
            added[work.key] = format_entry(new_entry(work))
            continue
        merged, conflicts = _merged(entry, work, _base(before, work.key))
        findings += conflicts
        if merged is not entry:
            changed[work.key] = format_entry(merged)
    text = _inserted(_replaced(source, changed), added)
    return Shelving(text, tuple(added), tuple(changed), tuple(findings))


def _base(before: HarvestedFields, key: str) -> Mapping[str, str]:
    """What the harvests wrote into an entry: of each field the form that came first."""
    return {name: value for form in reversed(before.get(key, ())) for name, value in form.items()}


def new_entry(work: Work) -> Entry:
    """A work as an entry of the library."""
    fields = {name: Field(name, escape(value, name)) for name, value in work.fields.items() if value}
    return Entry(work.key, work.type, fields)


# From page to page; the hyphen of "A-12" belongs to the number of one page.
_RANGE = regex(r"(?<![\w-])(\d+|[ivxlcdm]+)-(\d+|[ivxlcdm]+)(?![\w-])")


# biblatex reads these as lists parted by "and": a house called `Hurst and Company` is one.
_LISTS = frozenset(("publisher", "institution", "organization", "location"))


def escape(value: str, name: str) -> str:
    """A Unicode value as BibTeX reads it: the marks that TeX takes for its own are escaped, except in addresses."""
    if name in ("url", "doi", "date", "urldate"):
        return value
    if name == "pages":
        return _RANGE.sub(r"\1--\2", value)
    for mark in "&%$#_":
        value = value.replace(mark, f"\\{mark}")
    return f"{{{value}}}" if name in _LISTS and " and " in value else value


def _merged(entry: Entry, work: Work, base: Mapping[str, str]) -> tuple[Entry, list[Finding]]:
    """An entry with what the notes add to it, and where they say something else."""
    fields = dict(entry.fields)
    current = as_work(entry).fields
    findings: list[Finding] = []
    for name, value in sorted(work.seen.items()):
        if name in current:
            if base.get(name) == current[name] != value:
                fields[name] = Field(name, escape(value, name))  # nobody touched what the last harvest wrote
            elif name in _TELLING and not _agree(name, current[name], value):
                findings.append(_conflict(entry, name, current[name], value))
        elif name in _GAPS and name not in base and not _is_elsewhere(name, current):
            fields[name] = Field(name, escape(value, name))
    same = fields.keys() == entry.fields.keys() and all(
        fields[name].value == entry.fields[name].value for name in fields
    )
    return (entry if same else Entry(entry.key, entry.type, fields, entry.location)), findings


_TELLING = ("date", "volume", "number", "doi")
_MEANT = {
    "institution": ("publisher", "organization"),
    "publisher": ("institution", "organization"),
    "url": ("doi",),
    "location": ("journaltitle",),
}


def _is_elsewhere(name: str, current: Mapping[str, str]) -> bool:
    """Tell whether an entry says under another name what a note would add."""
    return any(other in current for other in _MEANT.get(name, ()))


def _agree(name: str, one: str, other: str) -> bool:
    if name == "volume":
        return in_digits(fold(one)) == in_digits(fold(other))
    return dates_agree(one, other) if name == "date" else fold(one) == fold(other)


def _conflict(entry: Entry, name: str, kept: str, said: str) -> Finding:
    message = f"{entry.key}: the library has {name} {kept}, the notes say {said}"
    hint = "the library's value is kept; look at the source, and correct it there if it is wrong"
    return Finding(
        "T103", "work-with-two-dates", Severity.WARNING, message, entry.location, hint, citekeys=(entry.key,)
    )


def _replaced(source: SourceText, changed: Mapping[str, str]) -> str:
    """The text with the blocks of some keys written anew."""
    return "".join(changed.get(key or "", source[span]) if key else source[span] for span, key in split_blocks(source))


def _inserted(text: str, added: Mapping[str, str]) -> str:
    """The text with new blocks: in the order of keys where the library keeps one, else at its end."""
    for key in sorted(added):
        text = _insert(text, key, added[key])
    return text


def _insert(text: str, key: str, block: str) -> str:
    source = SourceText(_PATH, text)
    tiles = [(span, known) for span, known in split_blocks(source) if known]
    keys = [known for _, known in tiles if known]
    if keys == sorted(keys):
        earlier = [span for span, known in tiles if known and known < key]
        if earlier:
            end = earlier[-1].end
            return f"{text[:end]}\n\n{block}{text[end:]}"
        if tiles:
            start = _block_start(text, tiles[0][0].start)
            return f"{text[:start]}{block}\n\n{text[start:]}"
    body = text.rstrip("\n")
    return f"{body}\n\n{block}\n" if body else f"{block}\n"


def _block_start(text: str, start: int) -> int:
    """Where a block begins with the comment lines that stand right before it."""
    while start > 0:
        line = text.rfind("\n", 0, start - 1) + 1
        if not text[line:start].startswith("%"):
            break
        start = line
    return start
