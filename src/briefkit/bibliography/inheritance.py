"""What an entry takes over from others: `crossref` and `xdata` by biblatex's rules."""

from collections.abc import Mapping

from briefkit.bibliography.model import Entry, Field, Library

# The biblatex manual, appendix B: "Default Inheritance Setup".
_NEVER = frozenset(
    [
        "ids",
        "crossref",
        "xref",
        "xdata",
        "entryset",
        "entrysubtype",
        "execute",
        "label",
        "options",
        "presort",
        "related",
        "relatedoptions",
        "relatedstring",
        "relatedtype",
        "shorthand",
        "shorthandintro",
        "sortkey",
    ]
)
_SHORT_TITLES = frozenset(["shorttitle", "sorttitle", "indextitle", "indexsorttitle"])
_MULTIVOLUME: Mapping[str, frozenset[str]] = {
    "mvbook": frozenset(["book", "inbook", "bookinbook", "suppbook"]),
    "mvcollection": frozenset(["collection", "reference", "incollection", "inreference", "suppcollection"]),
    "mvreference": frozenset(["collection", "reference", "incollection", "inreference", "suppcollection"]),
    "mvproceedings": frozenset(["proceedings", "inproceedings"]),
}
_VOLUME: Mapping[str, frozenset[str]] = {
    "book": frozenset(["inbook", "bookinbook", "suppbook"]),
    "collection": frozenset(["incollection", "inreference", "suppcollection"]),
    "reference": frozenset(["incollection", "inreference", "suppcollection"]),
    "proceedings": frozenset(["inproceedings"]),
}
_LONGEST = 50  # generations of parents: biblatex needs three, Python's stack has an end
_PERIODICAL: Mapping[str, frozenset[str]] = {"periodical": frozenset(["article", "suppperiodical"])}
_IN_BOOK = frozenset(["inbook", "bookinbook", "suppbook"])


def _titles(prefix: str, title: str) -> Mapping[str, str]:
    return {"title": title, "subtitle": f"{prefix}subtitle", "titleaddon": f"{prefix}titleaddon"}


_RENAMED = (
    (_MULTIVOLUME, _titles("main", "maintitle")),
    (_VOLUME, _titles("book", "booktitle")),
    (_PERIODICAL, _titles("journal", "journaltitle")),
)


def whole_entry(library: Library, entry: Entry) -> Entry:
    """The entry with the fields that it inherits; each keeps the place where it is written."""
    return _whole(library, entry, {}, _LONGEST)


def parents(entry: Entry) -> list[tuple[str, Field]]:
    """The keys that an entry names in `crossref`, `xdata` and `related`, each with the field."""
    fields = (entry.fields[name] for name in ("xdata", "crossref", "related") if name in entry.fields)
    return [
        (key.strip(), field)
        for field in fields
        for key in ([field.value] if field.name == "crossref" else field.value.split(","))
        if key.strip()
    ]


def _whole(library: Library, entry: Entry, done: dict[str, Entry | None], depth: int) -> Entry:
    """`done` has the entries made whole before; None for those under way, which ends a circle."""
    done[entry.key] = None
    fields = dict(entry.fields)
    for key, field in parents(entry):
        parent = library.entries.get(library.resolve(key) or "")
        if field.name == "related" or parent is None or depth == 0:
            continue
        whole = done[parent.key] if parent.key in done else _whole(library, parent, done, depth - 1)
        if whole is not None:
            given = _from_data(whole) if field.name == "xdata" else _from_parent(whole, entry.type)
            fields = {**given, **fields}
    if "date" in entry.fields:
        fields = {name: field for name, field in fields.items() if name in entry.fields or name != "year"}
    whole = Entry(entry.key, entry.type, fields, entry.location)
    done[entry.key] = whole
    return whole


def _from_data(parent: Entry) -> dict[str, Field]:
    return {name: field for name, field in parent.fields.items() if name not in ("ids", "xdata")}


def _from_parent(parent: Entry, child: str) -> dict[str, Field]:
    """The fields of a `crossref` parent, its titles under the name they have in the child."""
    names = _renaming(parent.type, child)
    skipped = _NEVER | (_SHORT_TITLES if names else frozenset())
    given = {
        names.get(name, name): Field(names.get(name, name), field.value, field.location)
        for name, field in parent.fields.items()
        if name not in skipped
    }
    if parent.type in ("mvbook", "book") and child in _IN_BOOK and "author" in parent.fields:
        author = parent.fields["author"]
        given.setdefault("bookauthor", Field("bookauthor", author.value, author.location))
    return given


def _renaming(parent: str, child: str) -> Mapping[str, str]:
    for children, names in _RENAMED:
        if child in children.get(parent, frozenset()):
            return names
    return {}
