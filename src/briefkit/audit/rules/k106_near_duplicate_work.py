"""Two entries that look like one work: the same author, nearly the same title, the same year.

## What it does
Compares entries of one author (or, unsigned, of one newspaper or journal) whose titles begin or end alike. Titles
with different numbers, parts with different pages or volumes, and press items of different days are two works. In a
finished document one headline under two days of one month is told too.
Read on 2,904 entries of eleven libraries: 214 findings, 50 of them read, 1 false (two volumes); on the 6,292 notes of
58 documents: 3 findings, none false. On 106 documents read later, once what they had shown false was mended: 2
findings read, none false.

## Why it matters
One work under two keys is cited in full twice and gets no Ibid.

## Example
    @article{owais2007pakistan, author = {Owais, Muhammad}, title = {Pakistan-Russia Relations: Economic and …}}
    @article{owais2007pak, author = {Owais, M.}, title = {Pakistan Russia Relations: Economic and …}}

## Instead
Keep one entry, and give it the other's key as an alias (`ids`).
"""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.identifiers import bare_doi
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_ENOUGH = 92.0
_MOST = 60  # entries of one block: more of one author whose titles begin alike are a series
_MARKS = ".,:;!?\"'“”‘’()[]"
_ARTICLES = frozenset(["the", "a", "an"])
_PUBLISHED = ("publisher", "journaltitle", "booktitle", "institution", "organization", "location", "url", "doi")
_WORD = regex(r"[^\W_]+")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each pair of entries that look like one work."""
    soon = bool(corpus.documents)
    told = _tied(corpus)
    for block in _blocks(corpus):
        for index, (entry, title) in enumerate(block):
            for other, other_title in block[max(index - _MOST, 0) : index]:
                if entry.key not in told and _is_one_work(corpus, entry, title, other, other_title):
                    told.add(entry.key)
                    yield _problem(entry, other)
                elif soon and entry.key not in told and title == other_title and _is_soon_after(entry, other):
                    told.add(entry.key)
                    yield _two_days(entry, other)


def _tied(corpus: Corpus) -> set[str]:
    """Keys of entries that say themselves what they are to another: a reprint, a translation (`related`)."""
    tied: set[str] = set()
    for entry in corpus.entries:
        if "related" in entry.entry.fields:
            tied |= {entry.key, *(key.strip() for key in entry.entry.fields["related"].value.split(","))}
    return tied


def _blocks(corpus: Corpus) -> Iterable[list[tuple[EntryView, str]]]:
    """Entries of one author whose titles begin, or end, with the same word; their titles as plain words."""
    blocks: dict[tuple[str, str], list[EntryView]] = {}
    for entry in corpus.entries:
        words = entry.text("title").casefold().split()
        first = words[0] if words else ""
        if first in _ARTICLES:
            first = words[1] if len(words) > 1 else ""
        first = first.strip(_MARKS)
        who = _who(entry) if first else ""
        if who:
            blocks.setdefault((who, first), []).append(entry)
            blocks.setdefault((who, "… " + words[-1].strip(_MARKS)), []).append(entry)
    return ([(e, _plain(e.text("title"))) for e in block] for block in blocks.values() if len(block) > 1)


def _plain(title: str) -> str:
    return " ".join(_WORD.findall(title.replace("&", " and ").casefold()))


def _who(entry: EntryView) -> str:
    author = entry.fields.get("author")
    if author:
        # The short way for "Family, Given": ten thousand lists of names take a second to read.
        plain = "{" not in author.value and "=" not in author.value and "," in author.value.partition(" and ")[0]
        if plain:
            return author.value.partition(",")[0].strip().casefold()
        names = entry.names("author")
        return names[0].get("family", names[0].get("literal", "")).casefold() if names else ""
    return (entry.text("journaltitle") or entry.text("institution") or entry.text("organization")).casefold()


def _in_one_note(corpus: Corpus, entry: EntryView, other: EntryView) -> bool:
    """Tell whether a note cites both: who writes two references side by side means two works."""
    paper = corpus.documents[0]
    return bool(set(paper.full_notes(entry.key)) & set(paper.full_notes(other.key)))


def _is_whole(entry: EntryView) -> bool:
    """Tell whether a reference gives data of publication: else it is a short form that was taken for a full one."""
    return entry.has("date", "year") and entry.has(*_PUBLISHED)


def _is_one_work(corpus: Corpus, entry: EntryView, title: str, other: EntryView, other_title: str) -> bool:
    # A preprint and the article may be a year apart; two pages of one name and two years are brought up to date.
    if corpus.documents and (_in_one_note(corpus, entry, other) or not (_is_whole(entry) and _is_whole(other))):
        return False
    # Letter for letter the same is a full reference that is given again (H152).
    if corpus.documents and entry.text("title") == other.text("title"):
        return False
    if entry.year and other.year and abs(entry.year - other.year) > (entry.type != other.type):
        return False
    if _numbers(title) != _numbers(other_title) or fuzz.ratio(title, other_title, score_cutoff=_ENOUGH) < _ENOUGH:
        return False
    return (
        not any(
            _differ(entry, other, name) for name in ("volume", "number", "pages", "edition", "part", "chapter", "type")
        )
        and not _days_differ(entry, other)
        and not _different_doi(entry, other)
    )


def _numbers(title: str) -> list[str]:
    return re.findall(r"\d+|\b[ivx]+\b", title)


def _differ(entry: EntryView, other: EntryView, name: str) -> bool:
    one, two = entry.text(name), other.text(name)
    return bool(one and two and re.sub(r"\W", "", one) != re.sub(r"\W", "", two))


def _days_differ(entry: EntryView, other: EntryView) -> bool:
    one, two = entry.text("date"), other.text("date")
    precise = len(one) > 4 and len(two) > 4
    return precise and one != two and not one.startswith(two) and not two.startswith(one)


def _is_soon_after(entry: EntryView, other: EntryView) -> bool:
    """Tell whether one headline of one paper stands under two days of one month: a slip, as often as two articles."""
    one, two = entry.text("date"), other.text("date")
    headline = len(entry.text("title").split()) > 1 and entry.is_press and other.is_press
    return headline and len(one) == len(two) == 10 and one != two and one[:7] == two[:7]


def _two_days(entry: EntryView, other: EntryView) -> Problem:
    message = f"{entry.name} is dated {entry.text('date')} and {other.text('date')}"
    keys = (entry.key, other.key)
    return Problem(message, entry.place("date"), "see whether it is one article or two", citekeys=keys)


def _different_doi(entry: EntryView, other: EntryView) -> bool:
    return entry.has("doi") and other.has("doi") and bare_doi(entry.text("doi")) != bare_doi(other.text("doi"))


def _problem(entry: EntryView, other: EntryView) -> Problem:
    line = other.entry.location.line if other.entry.location else 0
    message = f"{entry.name} looks like {other.name} (line {line}): the same author, title and year"
    hint = f"if it is one work, keep one entry and add ids = {{{entry.key}}}; if not, waive this with the difference"
    return Problem(message, entry.entry.location, hint, citekeys=(entry.key, other.key))


RULE = Rule(
    "K106",
    "near-duplicate-work",
    Severity.WARNING,
    check,
    __doc__,
    documents=True,
    document_hint="if it is one work, cite it in one form; if it is two, say what tells them apart",
)
