"""Which work each citation of a note means, in reading order: the notes of one source, one after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.harvest.model import FullReference, Ibid, ReadNote, Relation, Segment, ShortReference
from briefkit.harvest.resolving.first_mentions import FirstMentions
from briefkit.harvest.resolving.ibid_places import without_quoted
from briefkit.harvest.resolving.ibids import resolve_ibid, resolve_place_alone
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.resolving.short_forms import ShortForms
from briefkit.harvest.short.nobodies import is_led
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex


class Resolver:
    """Resolves the notes of one source, one after the other."""

    def __init__(
        self,
        shelf: Shelf,
        source: int,
        first_works: dict[tuple[int, int], Work],
        library: Shelf | None = None,
        shortened: bool = False,
        often: Mapping[str, int] | None = None,
        by_year: int = 0,
    ) -> None:
        """Begin before the first note; `first_works` has the work of each full reference by (note, segment).

        `library` is asked for what the documents cite in short and nowhere in full; `shortened` is true for a source
        whose notes are short forms throughout; `often` has how often it gives each name that fits no work,
        `by_year` how many works it gives by name and year alone.
        """
        self.source = source
        self.first_works = first_works
        self.notes: list[ResolvedNote] = []
        mentions = FirstMentions(shelf, source, shortened, without_full=not first_works, often=often)
        mentions.dated = max(mentions.dated, by_year)
        self.mentions = mentions
        self.short_forms = ShortForms(shelf, library or Shelf(), self.notes, mentions)

    def resolve(self, index: int, read: ReadNote) -> ResolvedNote:
        """Resolve one note; the notes before it were resolved already."""
        done: list[Resolution] = []
        alone = len(read.citations) == 1
        for place, segment in enumerate(read.segments):
            self.mentions.led = is_led(read.segments[:place], done)
            resolution = self._resolve(index, place, segment, done, alone)
            if resolution is not None:
                done.append(resolution)
        note = ResolvedNote(index, read, tuple(_with_reprint_places(without_quoted(done))))
        for work in note.works:
            work.places.append((self.source, index))
        self.notes.append(note)
        return note

    def _resolve(
        self, index: int, place: int, segment: Segment, done: Sequence[Resolution], alone: bool
    ) -> Resolution | None:
        match segment.reading:
            case FullReference() as full:
                return _resolved_full(segment, full, self.first_works[index, place])
            case ShortReference() as short:
                return self.short_forms.resolve(segment, short, done, alone)
            case Ibid() as ibid:
                return self._resolved_ibid(segment, ibid, done, alone)
            case _:
                return None

    def _resolved_ibid(
        self, segment: Segment, ibid: Ibid, done: Sequence[Resolution], alone: bool
    ) -> Resolution | None:
        """The work before; the one that is named behind Ibid., where that is another one cited before."""
        if not ibid.word:
            return resolve_place_alone(segment, ibid, self.notes)
        last = resolve_ibid(segment, ibid, self.notes, done)
        found = self.short_forms.resolve(segment, ibid.named, done, alone) if ibid.named else None
        if found is None or found.work is None or not found.work.places:
            return last
        return replace(found, form="ibid" if found.work is last.work else "short")


def _resolved_full(segment: Segment, full: FullReference, work: Work) -> Resolution:
    if _is_bare_number(full) and not _is_bare_number(work):
        why = "short form: the number of the paper"
        return Resolution(segment, segment.form or "short", work, why, 0.95, full.locator)
    again = "full reference, given before" if work.places else "full reference"
    certain = 0.97 if "title" in full.fields else 0.8
    if full.doubtful:
        again, certain = f"{again}, as far as it can be told", 0.6
    urldate = full.fields.get("urldate", "")
    return Resolution(segment, segment.form or "full", work, again, certain, full.locator, urldate=urldate)


_OF_NUMBER = frozenset(("number", "title", "url"))


def _is_bare_number(one: FullReference | Work) -> bool:
    """Tell whether no more is said of a paper than its number: `M-13-09`."""
    number = one.fields.get("number", "")
    lined = "-" in number or "_" in number
    return lined and one.fields.get("title") == number and one.fields.keys() <= _OF_NUMBER


_HERE = regex(r"\bhere\s")
_PIECES = frozenset(("article", "incollection", "inproceedings", "online", "report"))


def _with_reprint_places(done: Sequence[Resolution]) -> list[Resolution]:
    """`Moon, "The Gentle Boy," …; reprinted in Alger, *Ragged Dick*, 209-33, here 221`: a place in the article.

    So it is where an article's first appearance is told and the book was cited before; else the pages are the book's.
    """
    found = list(done)
    for index in range(1, len(found)):
        host, piece = found[index], found[index - 1]
        is_meant = _HERE.search(host.segment.text) is not None or (_is_from_periodical(piece) and host.form == "short")
        is_piece = piece.work is not None and piece.work.type in _PIECES and is_meant
        if host.segment.relation is Relation.REPRINTED_IN and host.locator and piece.locator is None and is_piece:
            found[index - 1] = replace(piece, locator=host.locator)
            found[index] = replace(host, locator=None)
    return found


def _is_from_periodical(piece: Resolution) -> bool:
    return piece.form == "full" and piece.work is not None and "journaltitle" in piece.work.fields
