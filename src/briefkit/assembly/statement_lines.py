"""Lines of a template that hold nothing but statements: they vanish, newline included.

Jinja's `trim_blocks` would join `{% endif %}` with the next line, and so two words of a paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

RawToken = tuple[str, str, int]  # kind, text and offset of a token as it is written

# What these put into the text is text: the end of their line stays.
_TEXT_STATEMENTS = {"include", "endcall"}


@dataclass(frozen=True, slots=True)
class Trims:
    """White space to leave out of data: behind a tag (start -> end) and before one (end -> start)."""

    behind: dict[int, int]
    before: dict[int, int]

    def without(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of a data token without what is trimmed at its two ends."""
        trimmed = min(self.behind.get(start, start), end)
        return trimmed, max(self.before.get(end, end), trimmed)


def statement_lines(source: str, raw: list[RawToken]) -> Trims:
    """The white space of lines that hold nothing but statements and comments, newline included."""
    trims = Trims({}, {})
    for tags in _runs(source, list(_tags(raw))):
        start, end = tags[0].start, tags[-1].end
        line_start = source.rfind("\n", 0, start) + 1
        newline = source.find("\n", end)
        line_end = len(source) if newline < 0 else newline + 1
        alone = not source[line_start:start].strip(" \t") and not source[end:line_end].strip(" \t\n")
        if alone and all(tag.vanishes for tag in tags) and not source[start:end].endswith("\n"):
            trims.before[start] = line_start
            trims.behind[end] = line_end
            trims.behind.update((one.end, other.start) for one, other in pairwise(tags))
    return trims


@dataclass(frozen=True, slots=True)
class _Tag:
    start: int
    end: int
    vanishes: bool  # a statement or comment, which makes no text of its own


def _runs(source: str, tags: list[_Tag]) -> Iterator[list[_Tag]]:
    """The tags that follow each other with nothing but blanks between."""
    run: list[_Tag] = []
    for tag in tags:
        if run and source[run[-1].end : tag.start].strip(" \t"):
            yield run
            run = []
        run.append(tag)
    if run:
        yield run


def _tags(raw: list[RawToken]) -> Iterator[_Tag]:
    start, opening, word = -1, "", ""
    for kind, text, offset in raw:
        if kind in ("block_begin", "variable_begin", "comment_begin"):
            start, opening, word = offset, kind, ""
        elif kind == "name" and not word:
            word = text
        elif kind in ("block_end", "variable_end", "comment_end"):
            yield _Tag(start, offset + len(text), opening != "variable_begin" and word not in _TEXT_STATEMENTS)
        elif kind in ("raw_begin", "raw_end"):
            yield _Tag(offset, offset + len(text), True)
