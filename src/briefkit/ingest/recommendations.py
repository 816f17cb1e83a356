"""Lists under a heading "Recommendations" as blocks of recommendations."""

import re
from collections.abc import Sequence

from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.reading import ITEM
from briefkit.patterns import regex
from briefkit.text import Span

_HEADING = regex(r"\brecommendations?\b|\bpolicy (?:options|proposals)\b|\brecommended actions?\b", re.IGNORECASE)

_BLOCK = regex(r"(?:^|[.{\s])recommendation(?=[\s}]|$)")
_LABEL = regex(r"\s*(?:\*\*)?(?:recommendation\s+|R)?(?P<number>\d{1,2})\\?[.):]\s*(?:\*\*)?\s*", re.IGNORECASE)


def is_recommendations(heading: str) -> bool:
    """Tell whether a heading announces recommendations."""
    return bool(_HEADING.search(heading)) and len(heading) < 100


def numbered_items(texts: Sequence[str]) -> list[int]:
    """The paragraphs that are numbered as recommendations are: `1. …`, `Recommendation 2: …`, from 1 on."""
    found: list[int] = []
    for at, text in enumerate(texts):
        match = _LABEL.match(text)
        if match and int(match["number"]) == len(found) + 1:
            found.append(at)
    return found if len(found) > 1 else []


def written_already(source: str, blocks: Sequence[Block]) -> set[int]:
    """What stands in blocks of recommendations already, by its place: a list in one lists no others."""
    inside: set[int] = set()
    open_divisions: list[bool] = []
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.DIVISION:
            if any(open_divisions) and block.kind is not BlockKind.HEADING:
                inside.add(at)
        elif marks := block.text(source).strip(" \t:"):
            open_divisions.append(_BLOCK.search(marks) is not None)
        elif open_divisions:
            open_divisions.pop()
    return inside


def label_end(text: str) -> int:
    """Where the number of a recommendation ends; the build numbers them anew."""
    match = _LABEL.match(text)
    return match.end() if match else 0


def items_of(source: str, block: Block) -> list[tuple[Span, ...]]:
    """The lines of each item of a list, the first without its mark; what is indented belongs to its item."""
    if block.kind is BlockKind.PARAGRAPH:
        first, *more = block.spans
        end = first.start + label_end(source[first.start : first.end])
        return [(Span(min(end, first.end), first.end), *more)]
    items: list[list[Span]] = []
    indent = 0
    for span in block.spans:
        line = source[span.start : span.end]
        match = ITEM.match(line)
        if match and (not items or len(match["indent"]) <= indent + 1):
            indent = len(match["indent"]) if not items else indent
            items.append([Span(span.start + match.end(), span.end)])
        else:
            lead = min(len(line) - len(line.lstrip()), _hang(source, items[-1][0]))
            items[-1].append(Span(min(span.start + lead, span.end), span.end))
    return [_without_blank_end(source, item) for item in items]


def _without_blank_end(source: str, item: Sequence[Span]) -> tuple[Span, ...]:
    end = len(item)
    while end > 1 and not source[item[end - 1].start : item[end - 1].end].strip():
        end -= 1
    return tuple(item[:end])


def _hang(source: str, first: Span) -> int:
    """How far the text of an item stands from the margin."""
    return first.start - (source.rfind("\n", 0, first.start) + 1)
