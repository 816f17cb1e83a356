"""The works of the documents: spellings of one merged, two works kept apart, conflicts said."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.bibliography.citekeys import citekey_for
from briefkit.bibliography.names import bibtex_names, csl_names
from briefkit.harvest.matching import (
    any_agrees,
    dates_agree,
    fold,
    is_misspelt,
    people_fit,
    plain_address,
    same_address,
    same_people,
    same_title,
    title_likeness,
)
from briefkit.harvest.model import FullReference
from briefkit.harvest.people import Name
from briefkit.harvest.slips import numbers_at_odds

Form = tuple[str, frozenset[tuple[str, str]]]
"""A reference as it was read, type and fields, for finding it again."""

_SETTLED = ("date", "volume", "number", "publisher", "edition")
_CONTAINERS = ("journaltitle", "booktitle", "institution", "organization", "publisher")
_COUNTED = ("volume", "number")
_BOOKS = frozenset(("book", "collection", "mvbook", "manual"))


_OF_BOOK: tuple[str, ...] = (
    "editor", "translator", "publisher", "location", "date", "edition", "volume", "series",
)  # fmt: skip


# What bears out that two short titles of nearly one spelling are one.
_BORNE_OUT_BY = ("pages", "volume", "url", "doi", "publisher", "institution")
_KNOWN_BY = ("booktitle", "organization", "institution", "journaltitle", "editor", "bookauthor")
_RAREST = 4


@dataclass(frozen=True)
class Conflict:
    """Two notes that say different things of one work."""

    field: str
    first: str
    other: str
    place: tuple[int, int]


@dataclass
class Work:
    """One work and all that notes say of it; `places` are (source, note) where it is cited, in their order.

    `seen` is what the notes say, `seen_type` of what type they say it is: the same as its fields until it is found
    to be `known` from a library, whose fields hold. `identities` are the forms in which earlier harvests met it,
    which hold though somebody has corrected the entry since.
    """

    number: int
    type: str
    fields: dict[str, str]
    people: tuple[Name, ...] = ()
    titles: list[str] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    places: list[tuple[int, int]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    first: tuple[int, int] = (0, 0)
    key: str = ""
    known: bool = False
    seen: dict[str, str] = field(default_factory=dict)
    seen_type: str = ""
    identities: list[FullReference] = field(default_factory=list)

    @property
    def editors(self) -> tuple[Name, ...]:
        """Who edited or translated it."""
        return _names(self.fields, "editor") + _names(self.fields, "translator")

    def sign(self, people: tuple[Name, ...]) -> None:
        """Name the authors, which only a later note gives."""
        if not self.known:
            self.people = people
            self.fields["author"] = bibtex_names(people)

    def recognise(self, entry: "Work") -> None:
        """Take over the key and the fields of the entry of a library that this work is."""
        self.key, self.known = entry.key, True
        self.seen, self.seen_type = self.fields, self.type
        self.fields, self.type = dict(entry.fields), entry.type

    def as_reference(self) -> FullReference:
        """All that is known of it as one full reference."""
        return FullReference(self.type, dict(self.fields), self.people)


def _names(fields: Mapping[str, str], role: str) -> tuple[Name, ...]:
    return tuple(csl_names(fields[role])) if role in fields else ()


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
            _merge(found, reference, place)
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

    def find(self, reference: FullReference) -> Work | None:
        """The work that a full reference names, if it is on the shelf."""
        for work in self._near(reference):
            if is_same_work(reference, work):
                return work
        return self._merged_by_hand(reference)

    def _merged_by_hand(self, reference: FullReference) -> Work | None:
        """The entry into which somebody merged the one that this reference would make: the key of that is its alias."""
        work = self._by_merged_key.get(citekey_for(reference.fields)) if self._by_merged_key else None
        return work if work is not None and not _contradicts(reference, work) else None

    def host_of(self, chapter: Work) -> Work:
        """The book in which a chapter stands, as a work of its own."""
        fields = {name: chapter.fields[name] for name in _OF_BOOK if name in chapter.fields}
        fields["title"] = chapter.fields["booktitle"]
        if "bookauthor" in chapter.fields:
            fields["author"] = chapter.fields["bookauthor"]
        kind = "collection" if "editor" in fields and "author" not in fields else "book"
        reference = FullReference(kind, fields, _names(fields, "author") or _names(fields, "editor"))
        return self.add(reference, chapter.first)

    def of_words(self, words: Sequence[str]) -> list[Work]:
        """Works that have one of the words in names, titles or aliases, in the order of the shelf.

        The rarest words are asked: a common one ("Pakistan") says little and has half of the shelf.
        """
        shelves = sorted((shelf for word in set(words) if (shelf := self._by_word.get(word[:4]))), key=len)
        found = {number: work for shelf in shelves[:_RAREST] for number, work in shelf.items()}
        return [found[number] for number in sorted(found)]

    def _index(self, work: Work) -> None:
        names = (name.get("family") or name.get("literal", "") for name in work.people)
        given = (name["given"] for name in work.people if "given" in name and len(name["given"]) > 3)
        others = (work.fields.get(name, "") for name in _KNOWN_BY)
        case = f"{work.fields['volume']}{work.fields['journaltitle']}" if _is_reported(work) else ""
        for text in (*work.titles, *work.aliases, *names, *given, *others, re.sub(r"\W", "", case)):
            for word in fold(text).split():
                self._by_word.setdefault(word[:4], {})[work.number] = work
        for address in (work.fields.get("url", ""), *(known.fields.get("url", "") for known in work.identities)):
            if address:
                self._by_address.setdefault(plain_address(address), {})[work.number] = work

    def _near(self, reference: FullReference) -> list[Work]:
        words = fold(reference.fields.get("title", "")).split()
        telling = [word for word in words if len(word) > 3] or words
        near = {work.number: work for work in self.of_words(telling[:8])}
        address = reference.fields.get("url", "")
        near |= self._by_address.get(plain_address(address), {}) if address else {}
        return list(near.values())


def _form(reference: FullReference) -> Form:
    return reference.type, frozenset((name, value) for name, value in reference.fields.items() if value)


def _is_reported(work: Work) -> bool:
    return work.type == "jurisdiction" and {"volume", "journaltitle"} <= work.fields.keys()


def _contradicts(reference: FullReference, work: Work) -> bool:
    """Tell whether two works of one key are plainly two: other authors, other dates."""
    two_hands = bool(reference.people and work.people) and not same_people(reference.people, work.people)
    return two_hands or not dates_agree(reference.fields.get("date", ""), work.fields.get("date", ""))


def is_same_work(reference: FullReference, work: Work) -> bool:
    """Tell whether a full reference names a work: the same title and people, and nothing that keeps them apart."""
    return _is_same(reference, work) or any(_is_same(reference, _as_work(known)) for known in work.identities)


def _as_work(reference: FullReference) -> Work:
    return Work(-1, reference.type, dict(reference.fields), reference.people, [reference.fields.get("title", "")])


def _is_same(reference: FullReference, work: Work) -> bool:
    new, old = reference.fields, work.fields
    if new.get("doi") and old.get("doi"):
        return fold(new["doi"]) == fold(old["doi"])
    if not new.get("title") and not old.get("title"):
        return plain_address(new.get("url", "")) == plain_address(old.get("url", "")) != ""
    if not new.get("title") or not old.get("title"):
        return same_address(new.get("url", ""), old.get("url", ""))
    if same_address(new.get("url", ""), old.get("url", "")) and _loosely_same(reference, work):
        return True
    titles = [title for title in work.titles if same_title(new["title"], title)]
    if not titles or not _people_agree(reference, work):
        return False
    if all(is_misspelt(new["title"], title) for title in titles) and not any_agrees(new, old, _BORNE_OUT_BY):
        return False
    return not _kept_apart(reference, work)


def _loosely_same(reference: FullReference, work: Work) -> bool:
    """One address: the titles may differ as two hands write them."""
    title = reference.fields["title"]
    if numbers_at_odds(title, work.fields["title"]):
        return False
    likeness = max(title_likeness(title, work.fields["title"]), title_likeness(work.fields["title"], title))
    words, others = set(fold(title).split()), set(fold(work.fields["title"]).split())
    shared = len({w[:5] for w in words} & {w[:5] for w in others})
    return (likeness >= 80 or shared >= 0.6 * min(len(words), len(others))) and dates_agree(
        reference.fields.get("date", ""), work.fields.get("date", "")
    )


def _people_agree(reference: FullReference, work: Work) -> bool:
    if same_people(reference.people, work.people):
        return True
    if reference.people and work.people:
        return False
    # One names no author: the same container or publisher must vouch for it.
    return any_agrees(reference.fields, work.fields, (*_CONTAINERS, "url")) and dates_agree(
        reference.fields.get("date", ""), work.fields.get("date", "")
    )


def are_two(one: Work, other: Work) -> bool:
    """Tell whether two works that look alike are kept apart: by date, edition, volume …"""
    return bool(one.fields.get("title") and other.fields.get("title")) and _kept_apart(one.as_reference(), other)


def _kept_apart(reference: FullReference, work: Work) -> bool:
    """Two works of one title: a headline on two days, two editions, two pages, two volumes of a case."""
    new, old = reference.fields, work.fields
    exact = fold(new["title"]) == fold(old["title"])
    dated_apart = not dates_agree(new.get("date", ""), old.get("date", ""))
    if dated_apart and any(
        fold(new.get(name, "")) != fold(old.get(name, "")) for name in _COUNTED if name in new and name in old
    ):
        return True  # two volumes that appeared in two years
    if (
        "booktitle" in new
        and "booktitle" in old
        and not (
            same_title(new["booktitle"], old["booktitle"]) or title_likeness(new["booktitle"], old["booktitle"]) > 90
        )
    ):
        return True
    if {reference.type, work.type} <= _BOOKS:
        return _two_editions(new, old, dated_apart)
    if (
        ("booktitle" in new) != ("booktitle" in old)
        and work.type in _BOOKS | {"incollection"}
        and reference.type in _BOOKS | {"incollection"}
    ):
        return True
    if dated_apart:
        signed = bool(reference.people and work.people)
        return not (signed and exact and any_agrees(new, old, _CONTAINERS) and len(fold(new["title"]).split()) > 2)
    if (
        not reference.people
        and not work.people
        and "url" in new
        and "url" in old
        and plain_address(new["url"]) != plain_address(old["url"])
    ):
        return not any_agrees(new, old, ("date",))
    return reference.type == "jurisdiction" and _two_decisions(new, old)


def _two_decisions(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """Two volumes of one reporter, or two courts; one decision may stand in several reporters."""
    names = ("volume", "journaltitle", "institution")
    volume, reporter, court = (name in new and name in old and fold(new[name]) != fold(old[name]) for name in names)
    return court if reporter else volume


def _two_editions(new: Mapping[str, str], old: Mapping[str, str], dated_apart: bool) -> bool:
    if new.get("edition") != old.get("edition") and "edition" in new and "edition" in old:
        return True
    if not dated_apart:
        return False
    houses = [fields.get("publisher") or fields.get("location", "") for fields in (new, old)]
    return not all(houses) or not any_agrees(new, old, ("publisher",)) or "edition" in new or "edition" in old


def _merge(work: Work, reference: FullReference, place: tuple[int, int]) -> None:
    """Fill in what the work lacks, and note where the two disagree."""
    work.aliases |= set(reference.aliases)
    title = reference.fields.get("title", "")
    if title and title not in work.titles:
        work.titles.append(title)
    for name in _SETTLED:
        one, other = work.seen.get(name, ""), reference.fields.get(name, "")
        conflict = Conflict(name, one, other, place)
        if not _say_the_same(name, one, other) and conflict not in work.conflicts:
            work.conflicts.append(conflict)
    _fill_in(work, reference)


def _say_the_same(name: str, one: str, other: str) -> bool:
    if name == "date":
        return dates_agree(one, other)
    first, second = fold(one), fold(other)
    return not first or not second or first in second or second in first


def _fill_in(work: Work, reference: FullReference) -> None:
    """Give a work the fields that an earlier note left out."""
    if (
        work.type in ("misc", "online")
        and reference.type not in ("misc", "online")
        and not work.fields.get("journaltitle")
    ):
        work.type = reference.type
        if "organization" in work.fields and "journaltitle" in reference.fields:
            work.fields.pop("organization")
    for name, value in reference.fields.items():
        if name not in work.fields and _belongs(name, work):
            work.fields[name] = value
    _take_better_title(work, reference.fields.get("title", ""))
    date = reference.fields.get("date", "")
    if dates_agree(work.fields.get("date", ""), date) and len(date) > len(work.fields.get("date", "")):
        work.fields["date"] = date
    if not work.people and reference.people:
        work.people = reference.people


def _belongs(name: str, work: Work) -> bool:
    if name in (
        "organization",
        "institution",
        "publisher",
        "journaltitle",
        "entrysubtype",
        "type",
        "titleaddon",
        "series",
        "pages",
    ):
        return work.type in {
            "organization": ("online", "misc"),
            "institution": ("report", "thesis", "jurisdiction"),
            "publisher": ("book", "collection", "incollection", "inproceedings"),
            "journaltitle": ("article", "jurisdiction"),
            "entrysubtype": ("article",),
            "type": ("report", "thesis"),
            "series": ("book", "collection", "incollection"),
            "pages": ("article", "incollection", "inproceedings", "jurisdiction"),
        }.get(name, ())
    return True


def _take_better_title(work: Work, title: str) -> None:
    """A title with its subtitle says more than one without."""
    known = work.fields.get("title", "")
    if (title and not known) or (
        title and re.match(rf"{re.escape(fold(known))}\b", fold(title)) and ":" in title and ":" not in known
    ):
        work.fields["title"] = title


def fits_people(short: Sequence[Name], work: Work) -> bool:
    """Tell whether the names of a short reference are those of a work: authors, editors or the body behind it."""
    if people_fit(short, work.people) or people_fit(short, work.editors):
        return True
    if work.people or len(short) != 1:
        return False
    name = fold(short[0].get("literal") or short[0].get("family", ""))
    bodies = [
        fold(work.fields.get(field_name, ""))
        for field_name in ("organization", "institution", "journaltitle", "publisher")
    ]
    return any(name == body or name in body.split() for body in bodies if body and name)
