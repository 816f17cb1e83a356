"""Works of which the notes give no more than a short form, as papers with a list of references at their end do."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.forms.forewords import is_foreword
from briefkit.harvest.forms.yearly_papers import year_of_title
from briefkit.harvest.law.short_cases import case_fields
from briefkit.harvest.model import FullReference, Segment, ShortReference
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.resolving.alike_titles import is_alike
from briefkit.harvest.resolving.fitting import best_fits
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.short.nobodies import is_nobody
from briefkit.harvest.short.places_at_end import in_small_volume
from briefkit.harvest.words.sigla import is_siglum
from briefkit.harvest.works.matching import fold, title_likeness
from briefkit.harvest.works.nearness import is_whole
from briefkit.harvest.works.resolutions import ResolvedNote
from briefkit.harvest.works.scripture import is_verse
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

# Fields that a short form gives; a work with no other is known from short forms alone.
_GIVEN_IN_SHORT = frozenset(("author", "title", "date"))
# What a short form of a case gives: `Roe, 410 U.S. at 125`.
_OF_CASE = frozenset(("volume", "journaltitle", "pages"))
_PUBLISHED = frozenset(("date", "publisher", "location", "journaltitle", "booktitle", "institution", "url", "doi"))
# What a piece has from the volume in which it stands.
_OF_VOLUME = ("editor", "publisher", "location", "date", "edition")
# So many works must be named in short, and by more than the full references, before that is a paper's manner.
_FEWEST = 3
# A title of so many words is told from others; so many of its letters begin what cites it.
_TELLING, _LEAST_TOLD = 3, 12
# `VIII, p. 12` · `II. No. 7, p. 9` · `xvi pp. 31-32`: a place in a work of several volumes.
_IN_VOLUME = regex(r"(?:[IVXLC]+(?:/\d)?|[ivxlc]+|\d{1,3}(?=:))(?:[.,:]\s?[\dpN]|\s(?:pp?|[Nn]o)\.)")
# `1.72.66`: a place in a text that has books, chapters and verses, as those of antiquity have.
_DIVIDED = regex(r"\d{1,3}(?:\.\d{1,3})+(?![\d.])")
_LONGEST_NAME = 7
# So many names that fit no work are no slips.
_MANNER = 4
_NUMERAL = regex(r"[IVXLCDM]+|[A-Z]\.?|[A-Z]{1,2}\d+\w*")
_YEAR = regex(r"1[5-9]\d\d|20\d\d")
_BACK = regex(r"op|loc|o\.\s?c", re.IGNORECASE)
_LABELLED = regex(r"[\s,](?:pp?|S|fols?|ff?)\.?\s?\d|[\s,]\d{1,2}:\s?\d")
_PART = regex(
    r"(?:the\s+)?(?:Chapters?|Ch|Tables?|Fig(?:ure)?s?|Sections?|Parts?|Appendi\w+|Plates?|Maps?|Notes?|Volumes?|Vols?"
    r"|Nos?|Introduction|Preface|Above|Below|Infra|Supra|Text|Pages?|Lines?|Article|Book)\b",
    re.IGNORECASE,
)


def name_of(short: ShortReference) -> str:
    """What a short form calls the work: its author, or its title where it names nobody."""
    first = short.people[0] if short.people else {}
    return first.get("family") or first.get("literal", "") or short.title


def names_left(notes: Sequence[ResolvedNote]) -> Counter[str]:
    """The names of short forms that fit no work, each with how often it comes."""
    cited = [one for note in notes for one in note.resolutions if one.work is None or one.work.in_short]
    return Counter(
        fold(name_of(one.segment.reading)) for one in cited if isinstance(one.segment.reading, ShortReference)
    )


def is_named_alone(work: Work) -> bool:
    """Tell whether a work was put on the shelf by a short form, and is none of a library nor a document itself."""
    return work.fields.keys() <= _GIVEN_IN_SHORT | {"volume"} and not work.known and work.first[1] >= 0


def is_shortened(notes: Sequence[ResolvedNote], full: Collection[Work]) -> bool:
    """Tell whether the notes of a source are short forms throughout, with the full titles in a list elsewhere."""
    cited = [one for note in notes for one in note.resolutions]
    left = [one.segment.reading for one in cited if one.work is None or one.work.fields.keys() <= _GIVEN_IN_SHORT]
    titles = {fold(one.title) for one in left if isinstance(one, ShortReference) and one.people} - {""}
    given = {work.number for work in full if work.people and work.fields.keys() & _PUBLISHED}
    return len(titles) >= _FEWEST and len(titles) > len(given)


class FirstMentions:
    """Puts works on the shelf that only short forms name.

    `shortened` is true for a source whose notes are short forms throughout; in others a family name and a title point
    back to something, and where that is missing it is an error.
    """

    def __init__(
        self,
        shelf: Shelf,
        source: int,
        shortened: bool,
        without_full: bool,
        often: Mapping[str, int] | None = None,
    ) -> None:
        """Begin for one source; `without_full` where none of its notes gives publication data.

        `often` has how many citations give each name that fits no work; `led` is set where a word such as `see` stands
        before the citation that is resolved.
        """
        self.shelf = shelf
        self.source = source
        self.shortened = shortened
        self.without_full = without_full
        self.often = Counter(often)
        self.dated = sum(work.fields.keys() == {"author", "date"} for work in shelf.works)
        self.led = False

    def first_mention(self, segment: Segment, short: ShortReference, note: int) -> Work | None:
        """`Moore, M, *The Origins of Modern Spin*, p106`: a whole name and a marked title are a work of their own."""
        if short.word or short.note is not None:
            return None
        if short.reporter and (case := case_fields(segment.text)):
            work = self.shelf.add(FullReference("jurisdiction", case, ()), (self.source, note))
            work.in_short = "date" not in work.fields
            return work
        enough = self._says_enough(segment, short)
        if not enough and not (self.shortened and _names_a_work(segment, short)):
            return None
        if (known := self._known_shorter(short) or self.only_alike(short)) is not None:
            return known
        return None if not enough and self._alike(short) else self._add(short, note)

    def _add(self, short: ShortReference, note: int) -> Work:
        parts = {
            "author": bibtex_names(short.people),
            "title": short.title,
            "date": short.year or year_of_title(short.title),
        }
        fields = {name: value for name, value in parts.items() if value}
        reference = FullReference(short.kind or "misc", fields, short.people, aliases=short.names)
        work = self.shelf.add(reference, (self.source, note))
        work.stale = False
        return work

    def known_in_short(self, segment: Segment, short: ShortReference, note: int) -> Work | None:
        """A work of which an author's family name and a title is all that any note gives."""
        if short.word or short.note is not None or not short.people or not _names_a_work(segment, short):
            return None
        plain = not short.kind and len(short.title.split()) < 2 and not _LABELLED.search(segment.text)
        if plain or self._alike(short):
            return None
        work = self._add(short, note)
        work.in_short = True
        return work

    def in_manner(self, segment: Segment, short: ShortReference, note: int) -> Work | None:
        """`as Roe 1990 says`, where the works of a paper are cited by name and year throughout."""
        dated = short.people and short.year and not short.title
        return self._add(short, note) if dated and self._is_manner(segment, short) else None

    def _is_manner(self, segment: Segment, short: ShortReference) -> bool:
        return self.dated >= _MANNER and not is_nobody(short, segment.text, self.led)

    def known_by_title(self, segment: Segment, short: ShortReference, note: int, alone: bool) -> Work | None:
        """`*Father Moss’s Story of His Own Life*, p. 209`: a title in italics is all that any note gives."""
        if short.people or short.word or short.note is not None or short.tentative or short.kind != "book":
            return None
        words = re.findall(r"[^\W\d_][\w’'-]*", short.title)
        large = sum(not word.islower() for word in words)
        said = segment.text.strip(' .*_“”"')
        whole = said.startswith(short.title[:_LEAST_TOLD]) and (bool(short.locator) or (alone and said == short.title))
        if len(words) < _TELLING or 2 * large < len(words) or SENTENCE.search(short.title) or not whole:
            return None
        near = self.shelf.of_words(fold(short.title).split())
        if any(is_alike(short.title, title) for work in near for title in work.titles):
            return None
        work = self._add(short, note)
        work.in_short = True
        return work

    def known_by_name(self, segment: Segment, short: ShortReference, note: int) -> Work | None:
        """A work of which the notes give a name and pages alone: `Roe, 105.` · `Ibn Poe, op. cit., p. 15`.

        All that cite it so are brought together; who completes the entry completes them all.
        """
        if short.note is not None or not self._is_plain_name(segment, short):
            return None
        work = self._add(short, note)
        work.in_short = True
        return work

    def from_before(self, short: ShortReference, note: int) -> Work:
        """`Roe, supra note 2`, where the text begins with note 7: a work that was given in full before.

        Authors are pointed back to by their family names alone: `Open Ports, supra note 2` is a title.
        """
        name = short.people[0] if len(short.people) == 1 and not short.title else {}
        if "given" in name:
            short = replace(short, people=(), title=f"{name['given']} {name.get('family', '')}")
        work = self._add(short, note)
        work.in_short = True
        return work

    def _is_plain_name(self, segment: Segment, short: ShortReference) -> bool:
        """Tell whether a short form is a name with a page, or one with `op. cit.`, and nothing of a sentence.

        One that comes once is a slip of the author; names throughout are the manner of a paper whose list stands
        elsewhere.
        """
        named = name_of(short)
        if self.often[fold(named)] < 2 and len(self.often) < _MANNER:
            return False
        place = short.locator.value if short.locator else ""
        if not named or is_verse(named, place) or SENTENCE.search(named) or _PART.match(named):
            return False
        if (
            len(named.split()) > _LONGEST_NAME
            or _NUMERAL.fullmatch(named)
            or not re.match(r"[^\W\d_]", named)
            or named[:1].islower()
        ):
            return False
        if _BACK.match(short.word):
            return True
        labelled = bool(_LABELLED.search(segment.text))
        if not place or (not labelled and _YEAR.fullmatch(place)):
            return False
        marked = bool(short.kind) and len(named.split()) > 1
        return labelled or marked or bool(short.people) or self.often[fold(named)] > 1

    def piece_of(self, short: ShortReference, volume: Work | None, note: int) -> Work:
        """A piece that a short form names with the volume in which it stands."""
        fields = {"author": bibtex_names(short.people), "title": short.title}
        if volume is not None:
            of_piece = "booktitle" in volume.fields
            fields |= {name: volume.fields[name] for name in _OF_VOLUME if name in volume.fields}
            fields["booktitle"] = volume.fields.get("booktitle" if of_piece else "title", "")
            if not of_piece and "editor" not in fields:
                fields["bookauthor" if is_foreword(short) else "editor"] = volume.fields.get("author", "")
        elif short.host is not None:
            fields |= {"booktitle": short.host.title, "bookauthor": bibtex_names(short.host.people)}
        given = {name: value for name, value in fields.items() if value}
        return self.shelf.add(FullReference("incollection", given, short.people), (self.source, note))

    def is_first(self, work: Work, note: int) -> bool:
        """Tell whether a note is the first to cite a work that is known from short forms only."""
        given = _GIVEN_IN_SHORT | _OF_CASE if work.in_short else _GIVEN_IN_SHORT
        return work.first == (self.source, note) and not work.places and work.fields.keys() <= given

    def _says_enough(self, segment: Segment, short: ShortReference) -> bool:
        """Tell whether a short form names a work of which the notes give no more."""
        if not short.people and short.locator and short.locator.label == "sub-verbo":
            return bool(short.title)  # `*Dictionary of the Harbour*, s.v. “pier”`
        if not short.people and short.locator and _DIVIDED.match(short.locator.value):
            return bool(short.kind and short.title) and not is_verse(short.title, short.locator.value)
        if not short.people and short.locator and (_IN_VOLUME.match(short.locator.value) or is_siglum(short.title)):
            return bool(short.kind and short.title)  # `*African Repository*, VIII, p. 125` · `*QBV* 109, no. 29`
        if not short.people:
            return short.kind in ("legal", "jurisdiction")  # `Hong Kong Basic Law, art 45`: laws are cited so
        if short.year and (short.title or short.locator or self._is_manner(segment, short)):
            return True  # `Harlow 1998, 87`: the list of references has the rest
        shortened = self.without_full and bool(short.locator)
        placed = short.locator is not None and in_small_volume(short.locator.value)
        return bool(short.kind and short.title) and (is_whole(short.people) or shortened or placed)

    def _known_shorter(self, short: ShortReference) -> Work | None:
        """The work that an earlier short form named with fewer words: it takes over the longer title and name."""
        for fit in best_fits(self.shelf, ShortReference(short.people)) if short.people else ():
            work = fit.work
            title = work.fields.get("title", "")
            if work.fields.keys() <= _GIVEN_IN_SHORT and title and title_likeness(title, short.title) > 90:
                work.fields["title"] = short.title
                work.titles.append(short.title)
                return work
        return None

    def _alike(self, short: ShortReference) -> list[Work]:
        """Works of the same people with so like a title that the two may be one, misspelt."""
        fits = best_fits(self.shelf, ShortReference(short.people)) if short.people else []
        return [fit.work for fit in fits if any(is_alike(short.title, title) for title in fit.work.titles)]

    def only_alike(self, short: ShortReference) -> Work | None:
        """The only work of the people, if it is nearly called so."""
        alike = self._alike(short) if short.title else []
        return alike[0] if len(alike) == 1 == len(best_fits(self.shelf, ShortReference(short.people))) else None


def _names_a_work(segment: Segment, short: ShortReference) -> bool:
    """Tell whether a short form has an author and a title, or a title alone with a page that is called one."""
    marked = bool(short.kind and short.people)  # `Roe, *What Is to Be Done with Harbours*, 25`
    if (
        len(short.title) < 3
        or (SENTENCE.search(short.title) and not marked)
        or not re.match(r"[\"“‘'«]?[^\W_a-z]", short.title)
    ):
        return False
    if short.people:
        return bool(short.kind or short.locator)
    whole = re.match(r"[\"“‘'«]?[^\W_a-z]", segment.text) is not None and not _PART.match(short.title)
    return whole and bool(short.locator) and len(short.title.split()) < 11 and bool(_LABELLED.search(segment.text))
