"""Numbers of lines in the margin of court papers, bills and transcripts: they belong to the paper, not to the text."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from briefkit.readers.pdf.runs import Page, Run

_LEAST = 15  # lines of a page that have their number
_HIGHEST = 50
_ALIGNED = 3.0  # points
_PAGES = 0.4  # of them have their lines numbered
_LEAST_PAGES = 2


def without_line_numbers(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages without the columns of numbers in their margins, if many of them have one that counts from 1."""
    columns = [_column(page) for page in pages]
    numbered = sum(bool(column) for column in columns)
    if numbered < max(_LEAST_PAGES, _PAGES * len(pages)):
        return tuple(pages)
    return tuple(
        replace(page, runs=tuple(run for run in page.runs if run not in column))
        for page, column in zip(pages, columns, strict=True)
    )


def _column(page: Page) -> frozenset[Run]:
    """The numbers of the lines of a page: under one another, from 1 up, left or right of all that is text."""
    numbers = [run for run in page.runs if _value(run)]
    texts = [run for run in page.runs if len(run.text.strip()) > len(str(_HIGHEST)) and not run.text.strip().isdigit()]
    if len(numbers) < _LEAST or not texts:
        return frozenset()
    for edge in (_right, _left):
        by_edge = sorted(numbers, key=lambda run: round(edge(run) / _ALIGNED))
        for _, group in groupby(by_edge, key=lambda run: round(edge(run) / _ALIGNED)):
            place = edge(next(group))
            column = [run for run in numbers if abs(edge(run) - place) < _ALIGNED]
            if _counts(column) and _in_margin(column, texts):
                return frozenset(column)
    return frozenset()


def _right(run: Run) -> float:
    return run.right


def _left(run: Run) -> float:
    return run.left


def _value(run: Run) -> int:
    text = run.text.strip()
    return int(text) if text.isascii() and text.isdigit() and int(text) <= _HIGHEST else 0


def _counts(column: Sequence[Run]) -> bool:
    """Tell whether numbers count from 1 down the page."""
    values = [_value(run) for run in sorted(column, key=lambda run: -run.base)]
    return len(values) >= _LEAST and values == list(range(1, len(values) + 1))


def _in_margin(column: Sequence[Run], texts: Sequence[Run]) -> bool:
    """Tell whether nearly no text begins as far left as the numbers, or ends as far right."""
    left, right = min(run.left for run in column), max(run.right for run in column)
    outside = sum(run.left < right and run.right > left for run in texts)
    return outside * 10 <= len(texts)
