"""Works that a short reference may mean, the best first."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.bibliography.names import csl_names
from briefkit.harvest.matching import fold, title_likeness
from briefkit.harvest.model import ShortReference
from briefkit.harvest.people import Name
from briefkit.harvest.works import Shelf, Work, fits_people

_LEAST = 80.0


@dataclass(frozen=True)
class Fit:
    """A work that a short reference may mean; `host` where it means the book in which that work stands."""

    work: Work
    score: float
    reason: str
    confidence: float
    host: bool = False


def best_fits(
    shelf: Shelf, short: ShortReference, among: Sequence[Work] | None = None, reprinted: Work | None = None
) -> list[Fit]:
    """The works that fit, by how well they do; those of the same score are equally good."""
    words = fold(f"{short.title} {' '.join(_names(short.people))}").split()
    works = among if among is not None else shelf.of_words(words)
    fits = [
        fit for work in works if work is not reprinted and not _too_early(work, reprinted) for fit in _fits(short, work)
    ]
    fits.sort(key=lambda fit: (-fit.score, fit.work.number))
    return _without_hosts_of_themselves(fits)


def _names(people: Sequence[Name]) -> list[str]:
    return [name.get("family") or name.get("literal", "") for name in people]


def _too_early(work: Work, reprinted: Work | None) -> bool:
    """A book cannot reprint what appeared after it."""
    if reprinted is None:
        return False
    host, piece = work.fields.get("date", "")[:4], reprinted.fields.get("date", "")[:4]
    return bool(host and piece) and host < piece


def _fits(short: ShortReference, work: Work) -> list[Fit]:
    found = [_fit(short, work), _host_fit(short, work)]
    return [fit for fit in found if fit is not None]


def _fit(short: ShortReference, work: Work) -> Fit | None:
    named = bool(short.people) and fits_people(short.people, work)
    if short.people and not named:
        return _unsigned_fit(short, work) or _alias_fit(short, work)
    if short.year and not work.fields.get("date", "").startswith(short.year):
        return None
    if not short.title:
        return Fit(work, 60.0, "short form: the only work of that author", 0.85) if named else None
    likeness = max((title_likeness(short.title, title) for title in work.titles), default=0.0)
    likeness = max([likeness, *(99.0 for alias in work.aliases if fold(alias) == fold(short.title))])
    if likeness < _LEAST or (not named and likeness < 92 and short.people):
        return None
    if not named and len(fold(short.title).split()) < 2 and likeness < 97:
        return None
    what = "author and title" if named else "title"
    return Fit(work, likeness, f"short form: {what} fit", round(min(0.97, likeness / 100) - (0 if named else 0.05), 2))


def _whole_name(name: Name) -> str:
    return " ".join(filter(None, (name.get("given"), name.get("family") or name.get("literal", ""))))


def _unsigned_fit(short: ShortReference, work: Work) -> Fit | None:
    """A later note names the author that the full reference left out: `Joshua Kucera, "Fearing Afghanistan …"`."""
    if work.people or not short.title or len(fold(short.title).split()) < 3:
        return None
    likeness = max((title_likeness(short.title, title) for title in work.titles), default=0.0)
    return Fit(work, likeness - 6, "short form: title fits, it names the author", 0.85) if likeness >= 95 else None


def _alias_fit(short: ShortReference, work: Work) -> Fit | None:
    """What was read as a name is the name that a note gave the work: `Concept, 12` after "hereinafter Concept"."""
    said = fold(" ".join(filter(None, (*(_whole_name(name) for name in short.people), short.title))))
    if any(fold(alias) == said for alias in work.aliases):
        return Fit(work, 99.0, 'short form: the name given to it with "hereinafter"', 0.95)
    if not short.tentative or short.title:
        return None
    title = _whole_name(short.people[0])
    likeness = max((title_likeness(title, full) for full in work.titles), default=0.0)
    return (
        Fit(work, likeness, "short form: title fits", 0.8)
        if likeness >= 97 and len(short.people) == 1 and len(title.split()) > 1
        else None
    )


def _host_fit(short: ShortReference, work: Work) -> Fit | None:
    """The book around a chapter, cited by its own title: `Alger, *Ragged Dick*`."""
    book = work.fields.get("booktitle", "")
    if not book or not short.title:
        return None
    likeness = title_likeness(short.title, book)
    if likeness < 90:
        return None
    host = Work(-1, "book", {n: v for n, v in work.fields.items() if n in ("editor",)}, _book_people(work), [book])
    if short.people and not fits_people(short.people, host):
        return None
    return Fit(work, likeness - 0.6, "short form: the book in which it stands", 0.85, host=True)


def _book_people(work: Work) -> tuple[Name, ...]:
    return tuple(csl_names(work.fields["bookauthor"])) if "bookauthor" in work.fields else ()


def _without_hosts_of_themselves(fits: list[Fit]) -> list[Fit]:
    """Several chapters of one book give the book once; a book that has its own entry needs no host."""
    found: list[Fit] = []
    hosts: set[str] = set()
    own = {fold(title) for fit in fits if not fit.host for title in fit.work.titles}
    for fit in fits:
        book = fold(fit.work.fields.get("booktitle", ""))
        if fit.host and (book in hosts or book in own):
            continue
        if fit.host:
            hosts.add(book)
        found.append(fit)
    return found
