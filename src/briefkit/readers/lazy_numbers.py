"""Lists that Markdown numbers: `1.` before every item, which a reader of the page sees as 1, 2, 3."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.readers.labels import Form, Label

_FEWEST = 3


def counted(found: Mapping[int, Label], zones: Sequence[range]) -> dict[int, Label]:
    """The labels, those of lists under a heading "Notes" counted up where each of them says 1."""
    result = dict(found)
    for zone in zones:
        items = [index for index in sorted(found) if index in zone and found[index].form is Form.DOT]
        if len(items) >= _FEWEST and all(found[index].printed == "1" for index in items):
            for number, index in enumerate(items, start=1):
                result[index] = replace(found[index], printed=str(number))
    return result
