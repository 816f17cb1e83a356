"""Pieces in volumes that other notes give in full: `Blight, “Power,” in Stewart, ed., *Quays at Two Hundred*, 7`."""

from collections.abc import Iterable

from briefkit.harvest.names.people import Name
from briefkit.harvest.works.matching import fold, people_fit
from briefkit.harvest.works.works import Work, fits_people, names_of

_BOOKS = frozenset(("book", "collection", "mvbook"))
_OF_VOLUME = ("date", "publisher", "location", "editor", "translator", "edition", "series")


def complete_pieces(works: Iterable[Work]) -> None:
    """Give pieces that name their volume in short what another note says of that."""
    books = [work for work in works if "date" in work.fields and (work.type in _BOOKS or work.type == "incollection")]
    for piece in works:
        if piece.type != "incollection" or piece.known or {"date", "publisher"} & piece.fields.keys():
            continue
        around = [book for book in books if _is_volume_of(book, piece)]
        if around and len({(book.fields["date"], fold(_title(book))) for book in around}) == 1:
            _take_over(piece, around[0])


def _is_volume_of(book: Work, piece: Work) -> bool:
    """Tell whether a piece names a book: by the beginning of its title at least, and by nobody else."""
    short, title = fold(piece.fields.get("booktitle", "")), fold(_title(book))
    named = names_of(piece.fields, "editor") or names_of(piece.fields, "bookauthor")
    whole = f"{title} ".startswith(f"{short} ") and len(short.split()) > 1
    by = not named or _are_of(named, book)
    return whole and by and piece.fields.get("volume") == book.fields.get("volume")


def _title(book: Work) -> str:
    return book.fields.get("booktitle" if book.type == "incollection" else "title", "")


def _are_of(named: tuple[Name, ...], book: Work) -> bool:
    """Tell whether editors are those of a book, or of what another piece of it says, which may leave them out."""
    if book.type in _BOOKS:
        return fits_people(named, book)
    others = names_of(book.fields, "editor") or names_of(book.fields, "bookauthor")
    return not others or people_fit(named, others)


def _take_over(piece: Work, book: Work) -> None:
    """What the piece lacks, the names of the editors in full, and the whole title."""
    for name in _OF_VOLUME:
        if name in book.fields and (name == "editor" or name not in piece.fields):
            piece.fields[name] = book.fields[name]
    piece.fields["booktitle"] = _title(book)
