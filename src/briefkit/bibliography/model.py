"""What a library is: entries of fields with their places, in biblatex's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefkit.bibliography.nearest import nearest_keys
from briefkit.findings import Finding
from briefkit.text import Location


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry: its lower-case biblatex name, and its value without the outer braces.

    The value is as the library has it: Unicode or LaTeX, inner braces kept (`{World Bank}`), macros of
    `@string` already put in.
    """

    name: str
    value: str
    location: Location | None = None


@dataclass(frozen=True)
class Entry:
    """One record: `@book{jalalzai2004foreign, …}`. `type` is biblatex's, in lower case."""

    key: str
    type: str
    fields: Mapping[str, Field]
    location: Location | None = None

    def get(self, name: str, default: str = "") -> str:
        """The value of a field, `default` where the entry has none."""
        found = self.fields.get(name)
        return found.value if found else default

    @property
    def ids(self) -> tuple[str, ...]:
        """The aliases of the key (biblatex `ids`), in their order."""
        return tuple(alias.strip() for alias in self.get("ids").split(",") if alias.strip())


@dataclass(frozen=True)
class Library:
    """Entries by key, in the order of the files, and what was wrong with those that are not here.

    It is not `whole` where a file of it could not be read: then nobody knows whether a key is in it.
    """

    entries: Mapping[str, Entry]
    findings: Sequence[Finding] = field(default=())
    whole: bool = True

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Each alias and the key it stands for; the first entry that claims an alias has it."""
        aliases: dict[str, str] = {}
        for key, entry in self.entries.items():
            for alias in entry.ids:
                aliases.setdefault(alias, key)
        return aliases

    def resolve(self, key: str) -> str | None:
        """The key of the entry that `key` names, itself or by an alias; None where there is none."""
        return key if key in self.entries else self.aliases.get(key)

    @cached_property
    def _words(self) -> Mapping[str, str]:
        """What each entry can be known by: names and title."""
        fields = ("author", "editor", "institution", "title")
        return {
            key: " ".join(entry.get(name) for name in fields if name in entry.fields)
            for key, entry in self.entries.items()
        }

    def nearest(self, key: str, limit: int = 3) -> tuple[str, ...]:
        """The keys that `key` may have been meant to be, best first."""
        return nearest_keys(key, self._words, self.aliases, limit)
