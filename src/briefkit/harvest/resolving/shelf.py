"""All works found so far, and how the one that a reference names is found among them."""

import re
from collections.abc import Collection, Mapping, Sequence

from briefkit.bibliography.citekeys import citekey_for
from briefkit.harvest.law.law_reports import key_of, report_key
from briefkit.harvest.law.parallel_reports import parallel_key
from briefkit.harvest.law.short_cases import case_key, year_key
from briefkit.harvest.model import FullReference
from briefkit.harvest.official.law_numbers import document_key
from briefkit.harvest.resolving.merging import merge
from briefkit.harvest.resolving.sameness import contradicts, is_same_work
from briefkit.harvest.works.matching import fold, initials_of, plain_address
from briefkit.harvest.works.works import Work, names_of

Form = tuple[str, frozenset[tuple[str, str]]]
"""A reference as it was read, type and fields, for finding it again."""

_OF_BOOK: tuple[str, ...] = (
    "editor", "translator", "publisher", "location", "date", "edition", "volume", "series",
)  # fmt: skip
_KNOWN_BY = ("booktitle", "organization", "institution", "journaltitle", "editor", "bookauthor")
_RAREST = 4
# A word that so many works have is asked only where no rarer one is known.
_COMMON = 150


class Shelf:
    """All works found so far; a reference is put to the work that it names, or becomes a new one."""

    def __init__(self, first: int = 0) -> None:
        """Begin with nothing; works are numbered from `first`."""
        self.works: list[Work] = []
        self._first = first
        self._by_word: dict[str, dict[int, Work]] = {}
        self._by_address: dict[str, dict[int, Work]] = {}
        self._by_merged_key: dict[str, Work] = {}
        self._by_form: dict[Form, list[Work]] = {}

    def add(self, reference: FullReference, place: tuple[int, int]) -> Work:
        """Put a full reference on the shelf; gives the work that it names."""
        found = self.find(reference)
        if found is not None:
            merge(found, reference, place)
            self._index(found)
            return found
        work = Work(
            self._first + len(self.works),
            reference.type,
            dict(reference.fields),
            reference.people,
            [reference.fields.get("title", "")],
            set(reference.aliases),
            first=place,
        )
        work.seen = work.fields
        self.works.append(work)
        self._index(work)
        return work

    def name(self, work: Work, aliases: Sequence[str]) -> None:
        """Give a work names under which later notes cite it."""
        if not work.aliases.issuperset(aliases):
            work.aliases |= set(aliases)
            self._index(work)

    def put(self, work: Work, merged_keys: Sequence[str] = ()) -> Work:
        """Put an entry of a library on the shelf, with the keys merged into it (`ids`)."""
        work.number = self._first + len(self.works)
        self.works.append(work)
        self._index(work)
        self._by_merged_key |= dict.fromkeys(merged_keys, work)
        for known in work.identities:
            self._by_form.setdefault(_form(known), []).append(work)
        return work

    def met_before(self, reference: FullReference, taken: Collection[str] = ()) -> Work | None:
        """The entry that an earlier harvest met in this very form; one that is not `taken`, where there are several."""
        works = self._by_form.get(_form(reference), [])
        return next((work for work in works if work.key not in taken), works[0] if works else None)

    def of_key(self, key: str) -> Work | None:
        """The entry that has a key, or into which the entry that had it was merged."""
        return next((work for work in self.works if work.key == key), None) or self._by_merged_key.get(key)

    def find(self, reference: FullReference) -> Work | None:
        """The work that a full reference names, if it is on the shelf."""
        for work in self._near(reference):
            if is_same_work(reference, work):
                return work
        return self._merged_by_hand(reference)

    def _merged_by_hand(self, reference: FullReference) -> Work | None:
        """The entry into which somebody merged the one that this reference would make: the key of that is its alias."""
        if not self._by_merged_key:
            return None
        # Decisions and laws had other keys once.
        keys = (citekey_for(reference.fields, kind=reference.type), citekey_for(reference.fields))
        work = next((self._by_merged_key[key] for key in keys if key in self._by_merged_key), None)
        return work if work is not None and not contradicts(reference, work) else None

    def host_of(self, chapter: Work) -> Work:
        """The book in which a chapter stands, as a work of its own."""
        fields = {name: chapter.fields[name] for name in _OF_BOOK if name in chapter.fields}
        fields["title"] = chapter.fields["booktitle"]
        if "bookauthor" in chapter.fields:
            fields["author"] = chapter.fields["bookauthor"]
        kind = "collection" if "editor" in fields and "author" not in fields else "book"
        reference = FullReference(kind, fields, names_of(fields, "author") or names_of(fields, "editor"))
        return self.add(reference, chapter.first)

    def of_words(self, words: Sequence[str]) -> list[Work]:
        """Works that have one of the words in names, titles or aliases, in the order of the shelf.

        The rarest words are asked: a common one ("Pakistan") says little and has half of the shelf.
        """
        shelves = sorted((shelf for stem in {*map(_stem, words)} if (shelf := self._by_word.get(stem))), key=len)
        telling = shelves[:1] + [shelf for shelf in shelves[1:_RAREST] if len(shelf) <= _COMMON]
        found = {number: work for shelf in telling for number, work in shelf.items()}
        return [found[number] for number in sorted(found)]

    def _index(self, work: Work) -> None:
        names = (name.get("family") or name.get("literal", "") for name in work.people)
        given = (name["given"] for name in work.people if "given" in name and len(name["given"]) > 3)
        others = (work.fields.get(name, "") for name in _KNOWN_BY)
        reports = (report_key(work.fields), *_further_keys(work)) if _is_decision(work) else ()
        letters = (initials_of(title) for title in work.titles)
        codes = (
            case_key(work),
            year_key(work),
            _number_in_law(work.type, work.fields),
            _number_of_paper(work.fields),
            *reports,
        )
        for text in (*letters, *work.titles, *work.aliases, *names, *given, *others, *codes):
            for word in fold(text).split():
                self._by_word.setdefault(_stem(word), {})[work.number] = work
        for address in (work.fields.get("url", ""), *(known.fields.get("url", "") for known in work.identities)):
            if address:
                self._by_address.setdefault(plain_address(address), {})[work.number] = work

    def _near(self, reference: FullReference) -> list[Work]:
        words = fold(reference.fields.get("title", "")).split()
        telling = [word for word in words if len(word) > 3 or word.isdigit()] or words
        stands = report_key(reference.fields) if reference.type == "jurisdiction" else ""
        near = {work.number: work for work in self.of_words(telling[:8])}
        near |= self._by_word.get(_stem(stands), {}) if stands else {}
        number = _number_in_law(reference.type, reference.fields)
        near |= self._by_word.get(_stem(number), {}) if number else {}
        address = reference.fields.get("url", "")
        near |= self._by_address.get(plain_address(address), {}) if address else {}
        return list(near.values())


def _stem(word: str) -> str:
    """What words that may be one begin with, and the digits behind letters: `gao2` is no slip of `gao3`."""
    return word[:4] if word.isdigit() or word.isalpha() else word[:4] + "".join(filter(str.isdigit, word[4:]))


def _form(reference: FullReference) -> Form:
    return reference.type, frozenset((name, value) for name, value in reference.fields.items() if value)


def _number_in_law(kind: str, fields: Mapping[str, str]) -> str:
    """The number by which an act or a decision is known, as one word: `116136` for `Pub. L. No. 116-136`."""
    known = document_key(kind, fields)
    if known or kind not in ("legislation", "jurisdiction"):
        return known
    return re.sub(r"\W", "", fields.get("number", "")).lower()


def _number_of_paper(fields: Mapping[str, str]) -> str:
    """The number for which a paper of an office is cited: `M-13-09`; no issue of a journal."""
    number = fields.get("number", "")
    return number if re.fullmatch(r"(?=.*[A-Z])(?=.*\d)[\w./-]{4,}", number) else ""


def _is_decision(work: Work) -> bool:
    return work.type == "jurisdiction" and "journaltitle" in work.fields


def _further_keys(work: Work) -> list[str]:
    """The keys of the further reports of a decision: of the page, and of the volume."""
    return [*map(key_of, work.aliases), *filter(None, map(parallel_key, work.aliases))]
