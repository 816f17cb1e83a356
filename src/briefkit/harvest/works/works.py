"""A work: what the notes of the documents say of it, and where they cite it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.bibliography.names import bibtex_names, csl_names
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import Name
from briefkit.harvest.works.matching import fold, people_fit


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
    which hold though somebody has corrected the entry since. One is `in_short` where notes that cite others in full
    give no more of it than a family name and a title, `stale` where a later reading of these found another for it.
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
    in_short: bool = False
    stale: bool = False

    @property
    def editors(self) -> tuple[Name, ...]:
        """Who edited or translated it."""
        return names_of(self.fields, "editor") + names_of(self.fields, "translator")

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


def names_of(fields: Mapping[str, str], role: str) -> tuple[Name, ...]:
    """The people of a role of an entry."""
    return tuple(csl_names(fields[role])) if role in fields else ()


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
