"""An entry as the rules see it: fields as plain text, dates read, inherited data put in."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefkit.audit.data_model import KNOWN_FIELDS
from briefkit.bibliography.dates import DateRange, parse_date
from briefkit.bibliography.inheritance import whole_entry
from briefkit.bibliography.latex import to_text, unescape
from briefkit.bibliography.model import Entry, Field, Library
from briefkit.bibliography.names import csl_names
from briefkit.patterns import regex
from briefkit.text import Location

_ESCAPES = regex(r"[\\\\{}<> ]")
_YEAR = regex(r"\d{4}")
# Fields that nobody prints: what stands in them is the author's own affair.
_UNPRINTED = """
    abstract annotation file keywords comment timestamp owner groups __markedentry review presort sortkey sortname
    sorttitle sortyear sortshorthand indexsorttitle options execute hyphenation
"""
PRIVATE = frozenset(_UNPRINTED.split())
VERBATIM = frozenset(["url", "doi", "file", "eprint", "pdf", "verba", "verbb", "verbc", "ids", "crossref", "xdata"])
_NOT_TEXT = PRIVATE | VERBATIM
NAMES = ("author", "editor", "translator", "editora", "editorb", "editorc", "bookauthor", "holder", "commentator")
_NAMES = frozenset(NAMES)


@lru_cache(maxsize=8192)
def _date(value: str) -> DateRange | None:
    """A date read; a library has ten thousand of them and few that differ."""
    return parse_date(value)


@lru_cache(maxsize=8192)
def _year(value: str) -> int | None:
    found = _YEAR.search(value)
    return int(found[0]) if found else None


class EntryView:
    """An entry of a library; `fields` are its own and those it takes over from others.

    Made for ten thousand entries at a time: what several rules ask for is read once.
    """

    __slots__ = (
        *("_dates", "_names", "_printed", "_texts", "_words"),
        *("entry", "fields", "key", "library", "name", "type", "url"),
    )

    def __init__(self, entry: Entry, library: Library, name: str = "") -> None:
        """Look at an entry of a library; `name` is what messages call it, if not by its key."""
        inherits = "crossref" in entry.fields or "xdata" in entry.fields
        self.entry = entry
        self.library = library
        self.key: str = entry.key
        self.name: str = name or entry.key
        self.type: str = entry.type
        self.fields: Mapping[str, Field] = whole_entry(library, entry).fields if inherits else entry.fields
        url = self.entry.fields.get("url")
        # The address without LaTeX's escapes; empty where the entry itself has none.
        value = url.value.strip() if url else ""
        self.url = unescape(value) if _ESCAPES.search(value) else value
        self._printed: Sequence[Field] | None = None
        self._words: str | None = None
        self._texts: dict[str, str] = {}
        self._dates: dict[str, DateRange | None] = {}
        self._names: dict[str, list[dict[str, str]]] = {}

    def has(self, *names: str) -> bool:
        """Tell whether one of these fields says something."""
        fields = self.fields
        for name in names:  # noqa: SIM110  (a generator costs three times as much)
            if name in fields and fields[name].value.strip(" {}"):
                return True
        return False

    def text(self, name: str) -> str:
        """A field as plain text, empty where there is none."""
        if name not in self._texts:
            value = self.fields[name].value if name in self.fields else ""
            self._texts[name] = unescape(value) if name in VERBATIM else to_text(value).strip()
        return self._texts[name]

    def printed_fields(self) -> Sequence[Field]:
        """The entry's own fields that are text and may be printed."""
        if self._printed is None:
            fields = self.entry.fields
            self._printed = [fields[name] for name in fields if name not in _NOT_TEXT and name in KNOWN_FIELDS]
        return self._printed

    @property
    def printed_text(self) -> str:
        """The values of all these fields in one: what is not in it need not be looked for in each."""
        if self._words is None:
            self._words = " ".join([field.value for field in self.printed_fields()])
        return self._words

    def name_fields(self) -> list[Field]:
        """The entry's own fields that are lists of names."""
        fields = self.entry.fields
        return [fields[name] for name in fields if name in _NAMES]

    def place(self, name: str) -> Location | None:
        """Where a field stands; the entry's own place where it has none."""
        found = self.fields.get(name)
        return (found.location if found else None) or self.entry.location

    def date(self, name: str = "date") -> DateRange | None:
        """A date field read; None where it is none or missing."""
        if name not in self._dates:
            found = self.fields.get(name)
            self._dates[name] = _date(found.value.strip(" {}")) if found and found.value else None
        return self._dates[name]

    @property
    def year(self) -> int | None:
        """The year of the date, as far as one can be seen."""
        field = self.fields.get("date") or self.fields.get("year")
        return _year(field.value) if field else None

    def names(self, role: str) -> list[dict[str, str]]:
        """The names of a role, in CSL's parts."""
        if role not in self._names:
            field = self.fields.get(role)
            self._names[role] = csl_names(field.value) if field else []
        return self._names[role]

    @property
    def subtype(self) -> str:
        """`entrysubtype`: newspaper, magazine …"""
        found = self.fields.get("entrysubtype")
        return found.value.strip().lower() if found else ""

    @property
    def is_press(self) -> bool:
        """Tell whether it appeared in a newspaper or magazine."""
        return self.type in ("newspaper", "magazine") or self.subtype in ("newspaper", "magazine")
