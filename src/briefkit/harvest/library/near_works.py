"""Works of a library that are like a pasted one and not the same: another year, another title by the same hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from briefkit.bibliography.citekeys import citekey_for
from briefkit.bibliography.model import Library
from briefkit.harvest.resolving.known import library_shelf
from briefkit.harvest.works.matching import dates_agree, fold, people_fit
from briefkit.harvest.works.works import Work
from briefkit.numerals import in_digits

_LIKE = 80
_COUNTED = ("date", "volume", "number", "edition")
# Of a work taken for an entry, another spelling of these says nothing.
_SPELT = ("publisher", "journaltitle", "title")


@dataclass(frozen=True)
class NearWork:
    """An entry of the library that is like a work; `differs` has what each says, where they differ.

    `taken` is true where the work was taken for that entry.
    """

    key: str
    title: str
    differs: tuple[tuple[str, str, str], ...]
    taken: bool


def near_works(works: Sequence[Work], library: Library) -> tuple[NearWork, ...]:
    """The entries of a library that are like works and say something else."""
    shelf = library_shelf(library, {})
    return tuple(
        NearWork(entry.key, entry.fields.get("title", ""), differs, work.key == entry.key and work.known)
        for work in works
        for entry in shelf.of_words(fold(work.seen.get("title", "")).split())
        if _is_like(work, entry) and (differs := tuple(_differences(work, entry)))
    )


def _is_like(work: Work, entry: Work) -> bool:
    if work.known:
        return work.key == entry.key
    title, other = fold(work.seen.get("title", "")), fold(entry.fields.get("title", ""))
    by_others = bool(work.people and entry.people) and not people_fit(work.people[:1], entry.people)
    return not by_others and fuzz.ratio(title, other) >= _LIKE


def _differences(work: Work, entry: Work) -> Iterator[tuple[str, str, str]]:
    for name in _COUNTED if work.known else (*_COUNTED, *_SPELT):
        ours, said = entry.fields.get(name, ""), work.seen.get(name, "")
        if ours and said and not (dates_agree(ours, said) if name == "date" else _say_the_same(ours, said)):
            yield name, ours, said


def _say_the_same(one: str, other: str) -> bool:
    if in_digits(one) == in_digits(other):
        return True
    first, second = fold(one).replace(" ", ""), fold(other).replace(" ", "")
    return first.startswith(second) or second.startswith(first)


def name_anew(works: Sequence[Work], library: Library) -> None:
    """Give works keys that the library has not."""
    taken = {*library.entries, *library.aliases}
    for work in works:
        work.key = citekey_for(work.fields, taken, work.type)
        taken.add(work.key)
