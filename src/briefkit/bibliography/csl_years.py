"""The year of an act that its title ends with: `Water Act 1974` is not of 1974 once more."""

from collections.abc import Iterable
from typing import Any, Final

from briefkit.patterns import regex

_TYPES: Final = frozenset(("legislation", "bill", "regulation", "treaty"))
_YEAR = regex(r",?\s+(\d{4})$")


def with_years_once(items: Iterable[dict[str, Any]], *, in_notes: bool) -> list[dict[str, Any]]:
    """Entries as CSL-JSON, acts with one year: in notes that of the title, in `(Water Act, 1974)` that of the date."""
    return [_with_year_once(item, in_notes) for item in items]


def _with_year_once(item: dict[str, Any], in_notes: bool) -> dict[str, Any]:
    title = str(item.get("title", ""))
    found = _YEAR.search(title) if item.get("type") in _TYPES else None
    if found is None or item.get("issued", {}).get("date-parts") != [[int(found[1])]]:
        return item
    if in_notes:
        return {key: value for key, value in item.items() if key != "issued"}
    return {**item, "title": title[: found.start()]}
