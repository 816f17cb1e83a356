"""All that may be a label at the head of a line, but for tables of contents and bare ornaments."""

import re
from collections.abc import Mapping, Sequence

from briefkit.patterns import regex
from briefkit.readers.lines.labels import Form, Label, read_label
from briefkit.readers.lines.lines import Line, LineKind

_ENTRY = 4  # lines of an entry of a table of contents
_LEADERS = regex(r"(?:\.[ ]?){5,}\s*[\divxlc]{0,5}\s*$")
"""A line of a table of contents: `1. Ports ........ 147`."""
_ORNAMENT = regex(r"(?:[\W_]|</?sup>)*[*∗⁎＊](?:[\W_]|</?sup>)*[*∗⁎＊](?:[\W_]|</?sup>)*")
_STAR_PAGE = regex(r"\W*\*\d")
"""A page of a database, `at *15`, that a line end parts from what it is of."""
_RUN_IN = regex(r"\W*(?:end|foot)?notes?\b[^\n]{0,100}?(?<!\d)\b1\.[ \t]+(?=\S)", re.IGNORECASE)


def labels_of_lines(lines: Sequence[Line]) -> dict[int, Label]:
    """The labels of a text, by line."""
    found = {}
    for index, line in enumerate(lines):
        if line.kind is not LineKind.TEXT:
            continue
        label = read_label(line.text) or _run_in_label(line.text)
        if (
            label
            and not (label.form is Form.ALONE and is_page_of_entry(lines, index))
            and _has_text(lines, index, label)
        ):
            found[index] = label
    return {index: label for index, label in found.items() if not _is_listed(lines, index, found)}


def _is_listed(lines: Sequence[Line], index: int, found: Mapping[int, Label]) -> bool:
    """Tell whether a label begins a line of a table of contents, the page of which may stand a line or two below."""
    for at in range(index, min(len(lines), index + _ENTRY)):
        if at > index and (at in found or lines[at].kind is not LineKind.TEXT):
            return False
        if _LEADERS.search(lines[at].text):
            return True
    return False


def is_page_of_entry(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a lone number is the page of an entry of a table of contents, whose leaders end right above it."""
    before = next((line for line in reversed(lines[max(index - _ENTRY, 0) : index]) if line.text.strip()), None)
    return before is not None and bool(_LEADERS.search(before.text))


def _run_in_label(line: str) -> Label | None:
    """All notes in one paragraph: `Notes Chapter 1 1. Orr … 2. Ibid. …`."""
    match = _RUN_IN.match(line)
    return Label("1", Form.DOT, match.end()) if match else None


def _has_text(lines: Sequence[Line], index: int, label: Label) -> bool:
    """A label on a line of its own has its text on the next; a star without words, or stuck to a page, begins none."""
    if label.starred and (_ORNAMENT.fullmatch(lines[index].text) or _STAR_PAGE.match(lines[index].text)):
        return False
    if lines[index].text[label.body :].strip() or not (label.form is Form.ALONE or label.starred):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and following.kind is LineKind.TEXT and not following.text.strip().isdigit()
