"""Which work a short form means: by a note's number, by name and title, by what was cited just before."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from briefkit.harvest.forms.forewords import is_own_preface, stands_in
from briefkit.harvest.law.short_cases import nearest_case
from briefkit.harvest.model import Ibid, Relation, Segment, ShortReference
from briefkit.harvest.resolving.beside_citations import is_quotation, only_cites
from briefkit.harvest.resolving.bracket_titles import told_in_sentence
from briefkit.harvest.resolving.first_mentions import FirstMentions, name_of
from briefkit.harvest.resolving.fits import Fit
from briefkit.harvest.resolving.fitting import best_fits
from briefkit.harvest.resolving.ibids import OF_JUDGMENT, resolve_ibid, resolve_judgment
from briefkit.harvest.resolving.kind_fits import named_by_kind
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.resolving.spelling import is_of_kind, spelt_so
from briefkit.harvest.short.cross_references import BARE
from briefkit.harvest.works.matching import telling_words
from briefkit.harvest.works.nearness import by_volume, contradicts_note, nearest_to_note, of_volume
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.scripture import is_chapter
from briefkit.harvest.works.works import Work, fits_people
from briefkit.patterns import regex

# So well a title fits that is named amid a sentence.
_BOTH_FIT = 90.0
# Of two titles of one author the one that is less like what is said by more than this is not meant.
_AS_WELL = 6.0
# So well a name fits whose year is the work's, and one that has a page.
_DATED_FIT, _PAGED_FIT = 61.0, 60.0
_FIRST = "first mention, without publication data"
_NAME_ONLY = "first mention, by name alone: no note says more of it"
_BEFORE = "given in full in a note before the first of this text"
_PASSED_OVER = 3
_CITED_LAST = regex(r"op|loc|art|o\.\s?c|id|ibid", re.IGNORECASE)


class ShortForms:
    """Resolves the short forms of one source; `notes` are those resolved so far, and grow."""

    def __init__(self, shelf: Shelf, library: Shelf, notes: list[ResolvedNote], mentions: FirstMentions) -> None:
        """Look for works on the shelf, and in the library for what no note gives in full."""
        self.shelf = shelf
        self.library = library
        self.notes = notes
        self.mentions = mentions

    def resolve(
        self, segment: Segment, short: ShortReference, done: Sequence[Resolution], alone: bool = True
    ) -> Resolution | None:
        """What a short form means; None where it is no reference after all. `alone` if its note has no other."""
        if short.host is not None:
            return self._in_cited_volume(segment, short, short.host, done)
        if short.note is not None and self._is_of_text(short):
            return None
        if (found := self._by_note_number(segment, short) or self._by_note_instead(segment, short)) is not None:
            return found
        if not short.people and not short.title and not short.reporter:
            return self._bare(segment, short, done) if short.note is None else self._unknown(segment, short)
        short, fits = self._fits(segment, short, done)
        if not fits and short.note is not None and (only := self._only_of_note(segment, short)):
            return only
        if not fits:
            return self._without_fit(segment, short, alone)
        best = spelt_so(short, [fit for fit in fits if fit.score >= fits[0].score - 0.5])
        if len(best) == 1 or (not short.title and len(fits) == 1):
            return self._as_fit(segment, short, best[0])
        return self._among(segment, short, best, done)

    def _is_of_text(self, short: ShortReference) -> bool:
        """`See supra note 79.`: what note 79 says, where it does not cite one work.

        `See note 79.` is a citation only where that note is nothing else.
        """
        note = self._note_labelled(short.note)
        if short.word == BARE:
            return note is None or len(note.works) != 1 or not (short.locator or only_cites(note))
        named = short.people or short.title or short.locator
        return short.word == "supra" and not named and (note is None or len(note.works) != 1)

    def _unknown(self, segment: Segment, short: ShortReference) -> Resolution:
        """`(n 3), [43]` where note 3 cites nothing: the number is wrong, and there is nothing else to go by."""
        return Resolution(segment, "short", None, f"note {short.note} cites no work", 0.0, short.locator)

    def _in_cited_volume(
        self, segment: Segment, short: ShortReference, host: ShortReference, done: Sequence[Resolution]
    ) -> Resolution:
        """`S. Reed, “Company Law,” in Thorne, op. cit.`: a work of its own, in a volume that was cited before."""
        fits = [fit for fit in best_fits(self.shelf, replace(short, host=None)) if stands_in(fit.work, host)]
        if fits and fits[0].work.places and (fits[0].score > _BOTH_FIT or (len(fits) == 1 and not short.title)):
            return self._as_fit(segment, short, fits[0])
        volume = self.resolve(segment, host, done)
        if volume is not None and volume.work is not None and is_own_preface(short, volume.work):
            return replace(volume, locator=short.locator)
        work = self.mentions.piece_of(short, volume.work if volume else None, len(self.notes))
        known = volume is not None and volume.work is not None
        why = "first mention, in a volume cited before" if known else "first mention, in a volume that is not known"
        return Resolution(segment, "full", work, why, 0.8 if known else 0.5, short.locator)

    def _fits(
        self, segment: Segment, short: ShortReference, done: Sequence[Resolution]
    ) -> tuple[ShortReference, list[Fit]]:
        """The works that fit, and the way of reading the short form in which they do."""
        one: ShortReference | None = short
        while one is not None:
            fits = best_fits(self.shelf, one, reprinted=_reprinted(segment, done))
            if one.in_sentence:
                least = _BOTH_FIT if one.title else _DATED_FIT if one.year else _PAGED_FIT
                fits = [fit for fit in fits if fit.score >= least and _named_by(one, fit.work)]
            if fits:
                return one, fits
            one = one.instead
        return short, []

    def _only_of_note(self, segment: Segment, short: ShortReference) -> Resolution | None:
        """The name fits nothing, the number does: `DoD Report, supra note 1`."""
        note = self._note_labelled(short.note)
        works = note.works if note else ()
        if note is None or len(works) != 1 or contradicts_note(short, works[0], note.read.note.raw):
            return None
        why = f"{short.word}: the only work of note {short.note}, by its number alone"
        return Resolution(segment, "short", works[0], why, 0.6, short.locator)

    def _note_labelled(self, number: int | None) -> ResolvedNote | None:
        return next((one for one in reversed(self.notes) if one.read.note.label.strip("[]().") == str(number)), None)

    def _bare(self, segment: Segment, short: ShortReference, done: Sequence[Resolution]) -> Resolution | None:
        """`op. cit., p. 12` without a name: the work before, as Ibid."""
        if short.word == OF_JUDGMENT:
            return resolve_judgment(segment, short, self.notes, done)
        found = resolve_ibid(segment, Ibid(short.word, short.locator), self.notes, done)
        return replace(found, form="short", confidence=min(found.confidence, 0.7))

    def _by_note_number(self, segment: Segment, short: ShortReference) -> Resolution | None:
        """`Smith, supra note 5, at 12`: the work of that note, of that author."""
        note = self._note_labelled(short.note)
        if note is None:
            return None
        named = bool(short.people or short.title)
        works = self._of_note(short, note) if named else list(note.works)
        if len({work.number for work in works}) == 1:
            why = f"{short.word}: cited in note {short.note}"
            return Resolution(segment, "short", works[0], why, 0.97, short.locator)
        if (volume := of_volume(segment.text, short.locator, works)) is not None:
            why = f"{short.word}: the volume of note {short.note}"
            return Resolution(segment, "short", volume[0], why, 0.95, volume[1])
        if len(works) > 1:
            why = f"note {short.note} cites {len(works)} works that fit"
            return Resolution(segment, "short", None, why, 0.0, short.locator, candidates=tuple(works))
        return None

    def _of_note(self, short: ShortReference, note: ResolvedNote) -> list[Work]:
        """The works of a note that fit; where its number is given the year may be that of another printing."""
        found = (best_fits(self.shelf, one, among=note.works) for one in (short, replace(short, year="")))
        fits = next(filter(None, found), [])
        works = [fit.work for fit in fits if not short.title or fit.score >= fits[0].score - _AS_WELL]
        return works or named_by_kind(short, note.works)

    def _by_note_instead(self, segment: Segment, short: ShortReference) -> Resolution | None:
        """`RIVER STATE LAWS, supra note 10`: what looks like a name is the title of a work of that note."""
        return self._by_note_number(segment, short.instead) if short.instead is not None else None

    def _without_fit(self, segment: Segment, short: ShortReference, alone: bool) -> Resolution | None:
        if (work := told_in_sentence(self.mentions, segment, short, number := len(self.notes))) is not None:
            return Resolution(segment, "full", work, _FIRST, 0.5, short.locator)
        if short.in_sentence or (not short.title and is_chapter(segment.text)) or self._is_in_passing(segment, short):
            return None
        if (found := self._at_first(segment, short)) is not None:
            return found
        if is_quotation(segment, short, alone):
            return None
        if short.tentative and not (short.locator and short.people and len(segment.text) < 60):
            return None
        if outside := self._of_library(short):
            why = "short form: no note gives the work in full, the library does"
            return Resolution(segment, "short", outside, why, 0.6, short.locator)
        known = self.mentions.known_in_short(segment, short, number)
        if (work := known or self.mentions.known_by_title(segment, short, number, alone)) is not None:
            return Resolution(segment, "full", work, _FIRST, 0.5, short.locator)
        return self._by_name_alone(segment, short)

    def _is_in_passing(self, segment: Segment, short: ShortReference) -> bool:
        """`*Ports Online* (see note 81)`, where that note cites nothing: it says more of what is named."""
        note = self._note_labelled(short.note) if short.note is not None else None
        return note is not None and not note.works and "(see " in segment.text

    def _at_first(self, segment: Segment, short: ShortReference) -> Resolution | None:
        """What is nearly the title of a work, or names one that no other note gives."""
        if short.people and (alike := self.mentions.only_alike(short)) is not None:
            why = "short form: the only work of that author, whose title is nearly the same"
            return Resolution(segment, "short", alike, why, 0.6, short.locator)
        if (work := self.mentions.first_mention(segment, short, len(self.notes))) is not None:
            return Resolution(segment, "full", work, _FIRST, 0.6, short.locator)
        if self._is_before_all(short) and self._of_library(short) is None:
            work = self.mentions.from_before(short, len(self.notes))
            return Resolution(segment, "short", work, _BEFORE, 0.5, short.locator)
        return None

    def _is_before_all(self, short: ShortReference) -> bool:
        """Tell whether a short form points to a note before the first: of a chapter of which others are missing."""
        first = self.notes[0].read.note.label.strip("[]().") if self.notes else ""
        return short.note is not None and bool(name_of(short)) and first.isdecimal() and int(first) > short.note

    def _by_name_alone(self, segment: Segment, short: ShortReference) -> Resolution:
        """What nothing fits: a work of which a name is all that is known, or none."""
        likely = self._likely(short)
        work = None if likely else self.mentions.known_by_name(segment, short, len(self.notes))
        if work is not None:
            return Resolution(segment, "short", work, _NAME_ONLY, 0.4, short.locator)
        return Resolution(segment, "short", None, "no work fits it", 0.0, short.locator, candidates=likely)

    def _of_library(self, short: ShortReference) -> Work | None:
        fits = [fit for fit in best_fits(self.library, short) if not fit.host]
        return fits[0].work if fits and (len(fits) == 1 or fits[1].score < fits[0].score) else None

    def _as_fit(self, segment: Segment, short: ShortReference, fit: Fit) -> Resolution:
        work = self.shelf.host_of(fit.work) if fit.host else fit.work
        if not work.people and short.people and short.title and all("given" in name for name in short.people):
            work.sign(short.people)
        if not fit.host:
            self.shelf.name(work, short.names)
        if self.mentions.is_first(work, len(self.notes)) and "title" not in work.fields and not short.year:
            return Resolution(segment, "short", work, _NAME_ONLY, 0.4, short.locator)
        if self.mentions.is_first(work, len(self.notes)):
            return Resolution(segment, "full", work, _FIRST, 0.5 if work.in_short else 0.6, short.locator)
        word = f"{short.word}: " if short.word else ""
        return Resolution(segment, "short", work, f"{word}{fit.reason}", fit.confidence, short.locator)

    def _among(
        self, segment: Segment, short: ShortReference, fits: Sequence[Fit], done: Sequence[Resolution]
    ) -> Resolution:
        """Two works fit: the one just cited, else those cited before rather than after, else none."""
        works = {fit.work.number: fit for fit in fits}
        if (volume := of_volume(segment.text, short.locator, [fit.work for fit in fits])) is not None:
            return Resolution(segment, "short", volume[0], "short form: the volume that it names", 0.9, volume[1])
        if (placed := self._by_place(segment, short, [fit.work for fit in fits])) is not None:
            return placed
        alike = [fit for fit in fits if is_of_kind(short, fit.work)]
        if short.people and short.title and len(alike) == 1 < len(fits):
            return self._as_fit(segment, short, alike[0])
        recent = [one.work for one in done if one.work] or self._cited_just_before()
        just = [work for work in recent if work.number in works]
        if len({work.number for work in just}) == 1:
            why = "short form: of the works that fit the one just cited"
            return Resolution(segment, "short", just[0], why, 0.85, short.locator)
        if _CITED_LAST.match(short.word) and (last := self._cited_last(works)):
            why = f"{short.word}: of the works that fit the one cited last"
            return Resolution(segment, "short", last, why, 0.7, short.locator)
        if (only := by_volume(short.locator, [fit.work for fit in fits])) is not None:
            why = "short form: of the works that fit the only one in volumes"
            return Resolution(segment, "short", only, why, 0.7, short.locator)
        before = [fit for fit in fits if fit.work.places]
        if len(before) == 1:
            return self._as_fit(segment, short, before[0])
        every, why = tuple(fit.work for fit in fits), f"{len(works)} works fit it"
        return Resolution(segment, "short", None, why, 0.0, short.locator, candidates=every, several=True)

    def _by_place(self, segment: Segment, short: ShortReference, works: Sequence[Work]) -> Resolution | None:
        """Of several works the case that holds the page, or what is cited near to the note that is named."""
        if short.reporter and (only := nearest_case(short.locator, works)) is not None:
            return Resolution(segment, "short", only, "short form: the case that holds the page", 0.85, short.locator)
        if (near := self._near_note(short, {work.number for work in works})) is not None:
            return Resolution(segment, "short", near, f"{short.word}: cited near note {short.note}", 0.7, short.locator)
        return None

    def _near_note(self, short: ShortReference, fits: Collection[int]) -> Work | None:
        """Of the works that fit the one that is cited near to the note named, where that note has none of them."""
        if short.note is None or short.word == BARE:
            return None
        labels = ((note.read.note.label.strip("[]()."), note.works) for note in self.notes)
        cited = [(int(label), work) for label, works in labels if label.isdecimal() for work in works]
        return nearest_to_note(short.note, [(label, work) for label, work in cited if work.number in fits])

    def _cited_just_before(self) -> list[Work]:
        """What the note before cites; one or two that cite nothing are passed over."""
        return next((list(note.works) for note in reversed(self.notes[-_PASSED_OVER:]) if note.resolutions), [])

    def _cited_last(self, works: Collection[int]) -> Work | None:
        """The work among some that the notes before cite last."""
        cited = (work for note in reversed(self.notes) for work in reversed(note.works))
        return next((work for work in cited if work.number in works), None)

    def _likely(self, short: ShortReference) -> tuple[Work, ...]:
        """Works that the author may have meant: of the same people, whatever their title."""
        if not short.people:
            return ()
        return tuple(fit.work for fit in best_fits(self.shelf, ShortReference(short.people)))[:3]


def _named_by(short: ShortReference, work: Work) -> bool:
    """Tell whether a title amid a sentence has its author there, is told from others, or gets a name for later."""
    telling = bool(short.locator) and len(telling_words(short.title)) > 1
    return fits_people(short.people, work) if short.people else bool(short.names) or telling


def _reprinted(segment: Segment, done: Sequence[Resolution]) -> Work | None:
    """The work that is said to be reprinted in this one."""
    return done[-1].work if segment.relation is Relation.REPRINTED_IN and done else None
