"""The citekeys that citation fields carry: of a paper that `brief build` wrote, each field names its entry."""

from collections.abc import Iterable, Mapping, Sequence

from briefkit.harvest.model import FullReference, ReadNote
from briefkit.harvest.resolving.sameness import contradicts
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.works.matching import fold
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

# A citekey; the ids of reference managers are numbers, addresses, or `ITEM-1`.
_KEY = regex(r"(?=.*[^\W\d_A-Z])[^\W\d_][\w.:+-]*")

# By these a later harvest knows the entry again.
_TELLING = frozenset(("author", "editor", "title", "date"))


def key_given(item: Mapping[str, object]) -> str:
    """The citekey of an item of a citation field; empty where its id is no citekey."""
    data = item.get("itemData")
    own = data.get("id") if isinstance(data, dict) else None
    said = item.get("id") or own
    return said if isinstance(said, str) and own in (said, None) and _KEY.fullmatch(said) else ""


def keys_of_works(
    sources: Sequence[Sequence[ReadNote]], works: Sequence[Mapping[tuple[int, int], Work]]
) -> dict[int, str]:
    """By the number of a work, the key that the first of its fields gives it; a key is one work's."""
    found: dict[int, str] = {}
    for notes, placed in zip(sources, works, strict=True):
        for (index, place), work in placed.items():
            reading = notes[index].segments[place].reading
            key = reading.key if isinstance(reading, FullReference) else ""
            if key and key not in found.values():
                found.setdefault(work.number, key)
    return found


def entries_of_keys(works: Iterable[Work], keys: Mapping[int, str], library: Shelf) -> dict[int, Work]:
    """By the number of a work, the entry that has its key, where that is not plainly another work."""
    named = [(work, library.of_key(keys[work.number])) for work in works if work.number in keys]
    return {work.number: entry for work, entry in named if entry is not None and _may_be(work, entry)}


def _may_be(work: Work, entry: Work) -> bool:
    """Two libraries may have given one key to two works: the title has the last word."""
    titles = {fold(title) for title in entry.titles if title}
    own = fold(work.fields.get("title", ""))
    alike = not titles or not own or any(own.startswith(title) or title.startswith(own) for title in titles)
    return alike and not contradicts(work.as_reference(), entry)


def keep_entries(works: Iterable[Work], entries: Mapping[int, Work]) -> None:
    """What a field says of its entry came from the entry: it adds no fields to it, and no ledger claims these."""
    for work in works:
        if entry := entries.get(work.number):
            work.seen = {name: value for name, value in work.seen.items() if name in _TELLING and name in entry.fields}


def name_works(works: Iterable[Work], keys: Mapping[int, str], taken: Iterable[str]) -> None:
    """Give works that the library has not the keys of their fields, where these are free."""
    used = {*taken}
    for work in works:
        key = keys.get(work.number, "")
        if key and not work.key and not work.known and key not in used:
            work.key = key
            used.add(key)
