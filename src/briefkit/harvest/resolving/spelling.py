"""Which of several works a short form means by how it is printed: the spelling of names, the marks of titles."""

from collections.abc import Sequence

from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import OTHERS
from briefkit.harvest.resolving.fits import Fit
from briefkit.harvest.works.matching import fold
from briefkit.harvest.works.nearness import family_names
from briefkit.harvest.works.works import Work

_WHOLE_BOOKS = frozenset(("book", "collection", "mvbook", "thesis", "report"))


def spelt_so(short: ShortReference, fits: Sequence[Fit]) -> list[Fit]:
    """Of works that fit equally well those of just these people, spelt so: `Roe` is not `Roe and Poe`, nor `Row`."""
    wanted = {fold(name) for name in family_names(short.people)}
    exact = [
        fit for fit in fits if wanted & {fold(name) for name in family_names((*fit.work.people, *fit.work.editors))}
    ]
    kept = exact if wanted and exact else list(fits)
    alone = [fit for fit in kept if len(fit.work.people) == len(short.people)]
    return alone if short.people and OTHERS not in short.people and alone else kept


def is_of_kind(short: ShortReference, work: Work) -> bool:
    """Tell whether a title is set as that of the work: books stand in italics, pieces in quotation marks."""
    return (short.kind in _WHOLE_BOOKS) == (work.type in _WHOLE_BOOKS) and bool(short.kind)
