"""Which work each citation of a note means, in reading order: a function a kind of back reference, then one loop."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.fitting import Fit, best_fits
from briefkit.harvest.model import FullReference, Ibid, ReadNote, Relation, Segment, ShortReference
from briefkit.harvest.nearness import by_pages, goes_on, is_whole
from briefkit.harvest.shelf import Shelf
from briefkit.harvest.unread import names_a_title
from briefkit.harvest.works import Work, fits_people


@dataclass(frozen=True)
class Resolution:
    """What a citation was found to mean: a work, or None with the reason and the candidates.

    `locator` is the one printed; `implied` the one that a bare Ibid. takes over.
    """

    segment: Segment
    form: str
    work: Work | None
    reason: str
    confidence: float
    locator: Locator | None = None
    implied: Locator | None = None
    urldate: str = ""
    candidates: tuple[Work, ...] = ()
    several: bool = False


@dataclass(frozen=True)
class ResolvedNote:
    """A note with what each of its citations means; `index` counts through the source."""

    index: int
    read: ReadNote
    resolutions: tuple[Resolution, ...] = ()

    @property
    def kind(self) -> str:
        """The note's form: full, short, ibid, mixed or comment."""
        forms = {resolution.form for resolution in self.resolutions}
        return forms.pop() if len(forms) == 1 else "mixed" if forms else "comment"

    @property
    def works(self) -> tuple[Work, ...]:
        """The works that the note cites, each once, in their order."""
        found = {resolution.work.number: resolution.work for resolution in self.resolutions if resolution.work}
        return tuple(found.values())

    @property
    def names_a_title(self) -> bool:
        """Whether the note ends with a title that was not read as a citation."""
        return names_a_title(self.read, [resolution.segment for resolution in self.resolutions])


class Resolver:
    """Resolves the notes of one source, one after the other."""

    def __init__(
        self, shelf: Shelf, source: int, first_works: dict[tuple[int, int], Work], library: Shelf | None = None
    ) -> None:
        """Begin before the first note; `first_works` has the work of each full reference by (note, segment).

        `library` is asked for what the documents cite in short and nowhere in full.
        """
        self.shelf = shelf
        self.library = library or Shelf()
        self.source = source
        self.first_works = first_works
        self.notes: list[ResolvedNote] = []

    def resolve(self, index: int, read: ReadNote) -> ResolvedNote:
        """Resolve one note; the notes before it were resolved already."""
        done: list[Resolution] = []
        for place, segment in enumerate(read.segments):
            if not segment.cites:
                continue
            resolution = self._resolve(index, place, segment, done)
            if resolution is not None:
                done.append(resolution)
        note = ResolvedNote(index, read, tuple(_with_reprint_places(done)))
        for work in note.works:
            work.places.append((self.source, index))
        self.notes.append(note)
        return note

    def _resolve(self, index: int, place: int, segment: Segment, done: Sequence[Resolution]) -> Resolution | None:
        match segment.reading:
            case FullReference() as full:
                work = self.first_works[index, place]
                again = "full reference" if not work.places else "full reference, given before"
                return Resolution(
                    segment,
                    segment.form or "full",
                    work,
                    again,
                    0.97 if "title" in full.fields else 0.8,
                    full.locator,
                    urldate=full.fields.get("urldate", ""),
                )
            case ShortReference() as short:
                return self._short(segment, short, done)
            case Ibid() as ibid:
                return self._ibid(segment, ibid, done)
            case _:
                return None

    # Ibid.

    def _ibid(self, segment: Segment, ibid: Ibid, done: Sequence[Resolution]) -> Resolution:
        cited = [one for one in done if one.segment.relation is not Relation.IN_REMARK]
        if cited:
            return self._as_before(segment, ibid, [cited[-1]], "the citation before it in this note", 0.95)
        for skipped, note in enumerate(reversed(self.notes)):
            if note.resolutions:
                where = f"note {note.read.note.label}"
                certain = 0.98 if not skipped else 0.7
                between = f", past {skipped} note{'s' if skipped > 1 else ''} without citations" if skipped else ""
                unread = [one for one in self.notes[len(self.notes) - skipped - 1 :] if one.names_a_title]
                if unread:
                    certain = 0.5
                    between += f"; note {unread[-1].read.note.label} names a title that was not read as a citation"
                return self._as_before(segment, ibid, note.resolutions, f"the only work of {where}{between}", certain)
        return Resolution(segment, "ibid", None, "no citation stands before it", 0.0, ibid.locator)

    def _as_before(
        self, segment: Segment, ibid: Ibid, earlier: Sequence[Resolution], reason: str, confidence: float
    ) -> Resolution:
        # What a remark quotes is not what Ibid. means; neither is where something was reprinted.
        earlier = [one for one in earlier if one.segment.relation is not Relation.IN_REMARK] or earlier
        meant = [one for one in earlier if one.segment.relation is not Relation.REPRINTED_IN] or earlier
        works = {one.work.number: one.work for one in meant if one.work}
        if any(one.work is None for one in earlier):
            why = "what stands before it was not resolved itself"
            return Resolution(segment, "ibid", None, why, 0.0, ibid.locator, candidates=tuple(works.values()))
        if len(works) > 1:
            only = (
                by_pages(ibid.locator, list(works.values()))
                or _come_back_to(earlier)
                or goes_on(ibid.locator, [(one.work, one.locator) for one in earlier])
            )
            if only is None:
                why = f"the note before cites {len(works)} works"
                return Resolution(
                    segment, "ibid", None, why, 0.0, ibid.locator, candidates=tuple(works.values()), several=True
                )
            return Resolution(
                segment, "ibid", only, "ibid: of the works before it the only one that it can mean", 0.7, ibid.locator
            )
        last = earlier[-1]
        implied = None if ibid.locator else last.locator or last.implied
        work = next(iter(works.values()))
        return Resolution(segment, "ibid", work, f"ibid: {reason}", confidence, ibid.locator, implied)

    # Short forms

    def _short(self, segment: Segment, short: ShortReference, done: Sequence[Resolution]) -> Resolution | None:
        if short.note is not None:
            found = self._by_note_number(segment, short)
            if found is not None:
                return found
        if not short.people and not short.title and not short.reporter:
            return self._bare(segment, short, done)
        fits = best_fits(self.shelf, short, reprinted=_reprinted(segment, done))
        if not fits and short.instead is not None:
            fits = best_fits(self.shelf, short.instead, reprinted=_reprinted(segment, done))
            short = short.instead if fits else short
        if short.in_sentence:
            fits = [fit for fit in fits if fit.score >= _BOTH_FIT and fits_people(short.people, fit.work)]
        if not fits and short.note is not None and (only := self._only_of_note(segment, short)):
            return only
        return self._choose(segment, short, fits, done)

    def _only_of_note(self, segment: Segment, short: ShortReference) -> Resolution | None:
        """The name fits nothing, the number does: `DoD Report, supra note 1`."""
        note = self._note_labelled(short.note)
        works = note.works if note else ()
        if len(works) != 1:
            return None
        return Resolution(
            segment,
            "short",
            works[0],
            f"{short.word}: the only work of note {short.note}, by its number alone",
            0.6,
            short.locator,
        )

    def _note_labelled(self, number: int | None) -> ResolvedNote | None:
        return next((one for one in reversed(self.notes) if one.read.note.label.strip("[]().") == str(number)), None)

    def _bare(self, segment: Segment, short: ShortReference, done: Sequence[Resolution]) -> Resolution:
        """`op. cit., p. 12` without a name: the work before, as Ibid."""
        found = self._ibid(segment, Ibid(short.word, short.locator), done)
        return replace(found, form="short", confidence=min(found.confidence, 0.7))

    def _by_note_number(self, segment: Segment, short: ShortReference) -> Resolution | None:
        """`Smith, supra note 5, at 12`: the work of that note, of that author."""
        note = self._note_labelled(short.note)
        if note is None:
            return None
        fits = (
            [fit.work for fit in best_fits(self.shelf, short, among=note.works)]
            if short.people or short.title
            else list(note.works)
        )
        if len({work.number for work in fits}) == 1:
            return Resolution(
                segment, "short", fits[0], f"{short.word}: cited in note {short.note}", 0.97, short.locator
            )
        if len(fits) > 1:
            return Resolution(
                segment,
                "short",
                None,
                f"note {short.note} cites {len(fits)} works that fit",
                0.0,
                short.locator,
                candidates=tuple(fits),
            )
        return None

    def _choose(
        self, segment: Segment, short: ShortReference, fits: Sequence[Fit], done: Sequence[Resolution]
    ) -> Resolution | None:
        if not fits:
            if short.in_sentence:
                return None
            if (work := self._first_mention(short)) is not None:
                why = "first mention, without publication data"
                return Resolution(segment, "full", work, why, 0.6, short.locator)
            if _is_quotation(segment, short):
                return None
            if short.tentative and not (short.locator and short.people and len(segment.text) < 60):
                return None
            if outside := self._of_library(short):
                why = "short form: no note gives the work in full, the library does"
                return Resolution(segment, "short", outside, why, 0.6, short.locator)
            return Resolution(
                segment, "short", None, "no work fits it", 0.0, short.locator, candidates=self._likely(short)
            )
        best = [fit for fit in fits if fit.score >= fits[0].score - 0.5]
        if len(best) == 1 or (not short.title and len(fits) == 1):
            return self._as_fit(segment, short, best[0])
        return self._among(segment, short, best, done)

    def _of_library(self, short: ShortReference) -> Work | None:
        fits = [fit for fit in best_fits(self.library, short) if not fit.host]
        return fits[0].work if fits and (len(fits) == 1 or fits[1].score < fits[0].score) else None

    def _first_mention(self, short: ShortReference) -> Work | None:
        """`Moore, M, *The Origins of Modern Spin*, p106`: a whole name and a marked title are a work of their own.

        Papers with a list of references at their end give no more in their notes.
        """
        if short.word or short.note is not None or not short.people or not self._says_enough(short):
            return None
        parts = {"author": bibtex_names(short.people), "title": short.title, "date": short.year}
        fields = {name: value for name, value in parts.items() if value}
        return self.shelf.add(FullReference(short.kind or "misc", fields, short.people), (self.source, len(self.notes)))

    def _says_enough(self, short: ShortReference) -> bool:
        """Tell whether a short form names a work of which the notes give no more."""
        if short.year and (short.title or short.locator):
            return True  # `Harlow 1998, 87`: the list of references has the rest
        shortened = not self.first_works and bool(short.locator)  # a paper with a list of references
        return bool(short.kind and short.title) and (is_whole(short.people) or shortened)

    def _as_fit(self, segment: Segment, short: ShortReference, fit: Fit) -> Resolution:
        work = self.shelf.host_of(fit.work) if fit.host else fit.work
        if not work.people and short.people and short.title and all("given" in name for name in short.people):
            work.sign(short.people)
        word = f"{short.word}: " if short.word else ""
        return Resolution(segment, "short", work, f"{word}{fit.reason}", fit.confidence, short.locator)

    def _among(
        self, segment: Segment, short: ShortReference, fits: Sequence[Fit], done: Sequence[Resolution]
    ) -> Resolution:
        """Two works fit: the one just cited, else those cited before rather than after, else none."""
        works = {fit.work.number: fit for fit in fits}
        recent = [one.work for one in done if one.work] or (list(self.notes[-1].works) if self.notes else [])
        just = [work for work in recent if work.number in works]
        if len({work.number for work in just}) == 1:
            return Resolution(
                segment, "short", just[0], "short form: of the works that fit the one just cited", 0.85, short.locator
            )
        if _CITED_LAST.match(short.word) and (last := self._cited_last(works)):
            return Resolution(
                segment, "short", last, f"{short.word}: of the works that fit the one cited last", 0.7, short.locator
            )
        before = [fit for fit in fits if fit.work.places]
        if len(before) == 1:
            return self._as_fit(segment, short, before[0])
        why = f"{len(works)} works fit it"
        return Resolution(
            segment, "short", None, why, 0.0, short.locator, candidates=tuple(fit.work for fit in fits), several=True
        )

    def _cited_last(self, works: Collection[int]) -> Work | None:
        """The work among some that the notes before cite last."""
        for note in reversed(self.notes):
            for work in reversed(note.works):
                if work.number in works:
                    return work
        return None

    def _likely(self, short: ShortReference) -> tuple[Work, ...]:
        """Works that the author may have meant: of the same people, whatever their title."""
        if not short.people:
            return ()
        return tuple(fit.work for fit in best_fits(self.shelf, ShortReference(short.people)))[:3]


# So well a title fits that is named amid a sentence.
_BOTH_FIT = 90.0
_CITED_LAST = re.compile(r"op|loc|art|o\.\s?c", re.IGNORECASE)


def _is_quotation(segment: Segment, short: ShortReference) -> bool:
    """`“Institutional control means that …”`: so many words in quotation marks are no title, if no work fits."""
    bare = not (short.people or short.word or short.locator or short.note)
    words = segment.text.split()
    small = sum(word.islower() for word in words)
    return bare and segment.text[:1] in ("“", '"') and len(words) > 10 and 2 * small > len(words)


def _reprinted(segment: Segment, done: Sequence[Resolution]) -> Work | None:
    """The work that is said to be reprinted in this one."""
    return done[-1].work if segment.relation is Relation.REPRINTED_IN and done else None


def _come_back_to(earlier: Sequence[Resolution]) -> Work | None:
    """The work that a note of several works ends with, when it says so itself (`…; Id. at 8.`)."""
    last = earlier[-1]
    return last.work if last.form == "ibid" and len(earlier) > 1 else None


def _with_reprint_places(done: Sequence[Resolution]) -> list[Resolution]:
    """`Moon, "The Gentle Boy," …; reprinted in Alger, *Ragged Dick*, 209-33, here 221`."""
    found = list(done)
    for index in range(1, len(found)):
        host, piece = found[index], found[index - 1]
        is_paper = piece.work is not None and piece.work.type == "misc"
        if host.segment.relation is Relation.REPRINTED_IN and host.locator and piece.locator is None and not is_paper:
            found[index - 1] = replace(piece, locator=host.locator)
            found[index] = replace(host, locator=None)
    return found
