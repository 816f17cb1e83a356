"""Numbers of notes as messages list them."""

from collections.abc import Iterable

_SHOWN = 8


def listed(numbers: Iterable[int]) -> str:
    """`note 3` · `notes 3, 5, 9` · `notes 3, 5, 9 … and 4 more`."""
    found = list(dict.fromkeys(numbers))
    if len(found) == 1:
        return f"note {found[0]}"
    shown = ", ".join(map(str, found[:_SHOWN]))
    more = len(found) - _SHOWN
    return f"notes {shown} and {more} more" if more > 0 else f"notes {shown}"
