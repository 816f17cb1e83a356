"""Lists that Markdown numbers: `1.` before every item, which a reader of the page sees as 1, 2, 3."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.readers.lines.labels import Form, Label
from briefkit.readers.lines.lines import Line

_FEWEST = 3
_MOSTLY = 0.8  # of the labels under the heading


def counted(lines: Sequence[Line], found: Mapping[int, Label], zones: Sequence[range]) -> dict[int, Label]:
    """The labels, those of lists under a heading "Notes" counted up where each of them says 1."""
    result = dict(found)
    for zone in zones:
        inside = [index for index in sorted(found) if index in zone]
        items = [index for index in inside if _is_item(lines[index].text, found[index])]
        if len(items) >= max(_FEWEST, _MOSTLY * len(inside)) and all(found[at].printed == "1" for at in items):
            for number, index in enumerate(items, start=1):
                result[index] = replace(found[index], printed=str(number))
    return result


def _is_item(text: str, label: Label) -> bool:
    """Tell whether a label is that of a list in Markdown: `1.` and a blank; `1.A` is a section."""
    return label.form is Form.DOT and text[: label.body][-1:].isspace()
