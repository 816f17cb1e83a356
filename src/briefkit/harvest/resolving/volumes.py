"""Volumes in the places of works: where all citations of a work are of one volume, that volume is the work's."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.places.volume_pages import spans_volumes, split_volume
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex


def settle_volumes(sources: Sequence[Sequence[ResolvedNote]]) -> list[list[ResolvedNote]]:
    """The notes with the volume taken out of places, and given to the work, where it is always the same.

    `Gibbon, *Decline*, IV, 13` and `…, II, 5` are places in one work of several volumes and keep theirs.
    """
    cited = _volumes_cited(sources)
    single: dict[int, str] = {}
    for number, (work, volumes) in cited.items():
        own, one = work.fields.get("volume", ""), next(iter(volumes))
        if len(volumes) == 1 and own in ("", one) and not spans_volumes(one):
            single[number] = one
            if not work.known:
                work.fields.setdefault("volume", single[number])
    return [[_settled(note, single) for note in notes] for notes in sources]


def _volumes_cited(sources: Sequence[Sequence[ResolvedNote]]) -> dict[int, tuple[Work, set[str]]]:
    found: dict[int, tuple[Work, set[str]]] = {}
    for resolution in (one for notes in sources for note in notes for one in note.resolutions):
        volume = _volume_of(resolution.locator)
        if resolution.locator is not None and spans_volumes(resolution.locator.value):
            volume = resolution.locator.value  # places in several volumes: none of them is the work's
        if resolution.work is not None and volume and not _is_book(resolution.work, resolution.locator):
            found.setdefault(resolution.work.number, (resolution.work, set()))[1].add(volume)
    return found


# `XIX.17`: book and chapter of a text that has no publisher, and no volume and page.
_BOOK = regex(r"[IVXLC]+\.\d")
_PUBLISHED = frozenset(("date", "publisher", "location"))


def _is_book(work: Work, place: Locator | None) -> bool:
    return place is not None and _BOOK.match(place.value) is not None and not _PUBLISHED & work.fields.keys()


_NO_VOLUME = frozenset(
    ("line", "section", "article", "paragraph", "chapter", "part", "book", "folio", "column", "timestamp")
)
_IN_CORPUS = regex(r"[IVXLC]+(?=\.\s?[A-Z])")


def _volume_of(place: Locator | None) -> str:
    """The volume of a place, also of one that has more than a page behind it: `III. Md. 41, p. 42`."""
    if place is not None and place.label in _NO_VOLUME:
        return ""  # `ch. 2, p. 60`: a chapter · `Tr. 14:3`: page and line of a transcript · `§ 26:1A-7`: of a code
    corpus = _IN_CORPUS.match(place.value) if place else None
    return corpus[0] if corpus else split_volume(place.value)[0] if place else ""


def _settled(note: ResolvedNote, single: dict[int, str]) -> ResolvedNote:
    return replace(note, resolutions=tuple(_without_volume(one, single) for one in note.resolutions))


def _without_volume(one: Resolution, single: dict[int, str]) -> Resolution:
    if one.work is None or one.work.number not in single:
        return one
    return replace(one, locator=_plain(one.locator), implied=_plain(one.implied))


def _plain(locator: Locator | None) -> Locator | None:
    return Locator(locator.label, split_volume(locator.value)[1]) if locator else None
