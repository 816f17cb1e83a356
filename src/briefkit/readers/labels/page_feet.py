"""Labels at the feet of pages, as rules and page breaks show them."""

from collections.abc import Iterable, Mapping, Sequence

from briefkit.readers.lines.labels import Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind


def feet_of_pages(lines: Sequence[Line], labels: Mapping[int, Label]) -> list[int]:
    """Labels at the head of what follows a rule, or in the last paragraphs before a page break."""
    feet = []
    for index, line in enumerate(lines):
        if line.kind is LineKind.RULE:
            feet.extend(_run_of_labels(lines, labels, range(index + 1, len(lines))))
        elif line.kind is LineKind.PAGE:
            feet.extend(_run_of_labels(lines, labels, range(index - 1, -1, -1), backwards=True))
    return feet


def _run_of_labels(
    lines: Sequence[Line], labels: Mapping[int, Label], order: Iterable[int], backwards: bool = False
) -> list[int]:
    run = []
    for index in order:
        line = lines[index]
        if line.kind in (LineKind.RULE, LineKind.PAGE, LineKind.HEADING) or (
            not backwards and _ends_run(lines, labels, index)
        ):
            break
        if index in labels:
            run.append(index)
    if not backwards:
        return run
    values = [exact_value(labels[index].printed) or 0 for index in run]
    keep = next((at for at in range(1, len(values)) if values[at] != values[at - 1] - 1), len(values))
    return run[:keep]


def _ends_run(lines: Sequence[Line], labels: Mapping[int, Label], index: int) -> bool:
    """A paragraph that begins without a label ends the run of labels after a rule."""
    begins = lines[index].kind is LineKind.TEXT and (not index or lines[index - 1].kind is not LineKind.TEXT)
    return begins and index not in labels
