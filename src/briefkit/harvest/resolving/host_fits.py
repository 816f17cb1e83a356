"""Books around chapters, which a short reference may mean by their own titles: `Alger, *Ragged Dick*`."""

from briefkit.bibliography.names import csl_names
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import Name
from briefkit.harvest.resolving.fits import Fit
from briefkit.harvest.works.matching import fold, title_likeness
from briefkit.harvest.works.works import Work, fits_people


def host_fit(short: ShortReference, work: Work) -> Fit | None:
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


def without_hosts_of_themselves(fits: list[Fit]) -> list[Fit]:
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
