"""Applying fixes: edits of spans, which change no letter outside of them."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import unified_diff
from pathlib import PurePosixPath

from briefkit.audit.rule import Edit, Fix
from briefkit.text import SourceText


def chosen_edits(fixes: Iterable[Fix], unsafe: bool = False) -> list[Edit]:
    """The edits of the fixes wanted; of two fixes that touch one another the first is taken, whole or not at all."""
    taken: list[Edit] = []
    for fix in fixes:
        if (fix.safe or unsafe) and not any(_meet(edit, other) for edit in fix.edits for other in taken):
            taken += [edit for edit in fix.edits if edit not in taken]
    return sorted(taken)


def _meet(edit: Edit, other: Edit) -> bool:
    if edit.path != other.path:
        return False
    if edit == other:
        return True
    if not edit.text and not other.text:  # two that only take out may stand side by side
        return edit.span.start < other.span.end and other.span.start < edit.span.end
    return edit.span.start <= other.span.end and other.span.start <= edit.span.end


def apply_edits(source: SourceText, edits: Iterable[Edit]) -> str:
    """The text with its edits made."""
    parts, position = [], 0
    for edit in sorted(edit for edit in edits if edit.path == source.path):
        parts += [source.text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*parts, source.text[position:]])


def in_raw_text(raw: str, edits: Iterable[Edit]) -> str:
    """A file's own text with edits made, whose spans count in the text as it is read.

    Reading takes a byte-order mark away and makes one letter of each end of line; both stay in the file, and new
    lines end as the file's do.
    """
    newline = "\r\n" if "\r\n" in raw else "\r" if "\r" in raw and "\n" not in raw else "\n"
    offsets = _raw_offsets(raw)
    parts, position = [], 0
    for edit in sorted(edits):
        parts += [raw[position : offsets[edit.span.start]], edit.text.replace("\n", newline)]
        position = offsets[edit.span.end]
    return "".join([*parts, raw[position:]])


def _raw_offsets(raw: str) -> Sequence[int]:
    """Where each letter of the text as read begins in the file's own text, and where it ends."""
    start = 1 if raw.startswith("\ufeff") else 0
    if start == 0 and "\r" not in raw:
        return range(len(raw) + 1)
    offsets = [index for index in range(start, len(raw)) if raw[index] != "\n" or raw[index - 1 : index] != "\r"]
    return [*offsets, len(raw)]


def changed_texts(sources: Mapping[PurePosixPath, SourceText], edits: Iterable[Edit]) -> dict[PurePosixPath, str]:
    """The new text of each file that the edits change."""
    edits = list(edits)
    paths = sorted({edit.path for edit in edits})
    texts = {path: apply_edits(sources[path], edits) for path in paths if path in sources}
    return {path: text for path, text in texts.items() if text != sources[path].text}


def diff(sources: Mapping[PurePosixPath, SourceText], changed: Mapping[PurePosixPath, str]) -> str:
    """The changes as a unified diff, as `git apply` takes it."""
    lines: list[str] = []
    for path in sorted(changed):
        before, after = (text.splitlines(keepends=True) for text in (sources[path].text, changed[path]))
        for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
            lines.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(lines)
