"""Works that a library has already: their keys and fields hold, and what earlier harvests said of them."""

from collections.abc import Mapping, Sequence

from briefkit.bibliography.latex import to_text
from briefkit.bibliography.model import Entry, Library
from briefkit.bibliography.names import csl_names
from briefkit.harvest.model import FullReference
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.works.works import Work

HarvestedFields = Mapping[str, Sequence[Mapping[str, str]]]
"""By citekey, the fields that earlier harvests found, a form a ledger, the type under `entrytype`."""

_RAW = frozenset(("author", "editor", "translator", "bookauthor", "url", "doi", "date", "urldate", "ids"))


def library_shelf(library: Library, before: HarvestedFields) -> Shelf:
    """The works of a library, on a shelf of their own, with their keys and the forms in which they were met."""
    shelf = Shelf(_FAR)
    works = {entry.key: as_work(entry) for entry in library.entries.values()}
    for key, forms in before.items():
        current = library.resolve(key)
        if current:
            works[current].identities += [_as_reference(form) for form in forms]
            works[current].titles += [form.get("title", "") for form in forms]
    for key, work in works.items():
        work.key = key
        shelf.put(work, library.entries[key].ids)
    return shelf


_FAR = 1_000_000_000  # no harvest has so many works: the numbers of the two shelves do not meet


def as_work(entry: Entry) -> Work:
    """An entry as a work that no note has cited yet."""
    fields = {name: field.value if name in _RAW else to_text(field.value) for name, field in entry.fields.items()}
    if "pages" in fields:
        fields["pages"] = fields["pages"].replace("–", "-")
    if "subtitle" in fields:
        fields["title"] = (
            f"{fields['title']}: {fields.pop('subtitle')}" if "title" in fields else fields.pop("subtitle")
        )
    people = tuple(csl_names(fields.get("author", "") or fields.get("editor", "")))
    titles = [title for title in (fields.get("title", ""), fields.get("shorttitle", "")) if title]
    return Work(-1, entry.type, fields, people, titles or [""], known=True)


def _as_reference(fields: Mapping[str, str]) -> FullReference:
    plain = {name: value for name, value in fields.items() if name != "entrytype"}
    people = tuple(csl_names(plain.get("author", "") or plain.get("editor", "")))
    return FullReference(fields.get("entrytype", "misc"), plain, people)
