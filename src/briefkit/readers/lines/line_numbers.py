"""Numbers of lines that copies of court papers, bills and transcripts have before each line of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefkit.patterns import regex
from briefkit.readers.lines.lines import Line, LineKind

_NUMBER = regex(r"[ \t]*(\d{1,2})(?:[ \t]+(?=\S)|[ \t]*$)")
_LEAST_PAGES = 3
_LEAST, _MOST = 20, 40  # lines of a page
_BETWEEN = 3  # lines without a number from one number to the next
_ALIKE = 2  # lines by which pages differ
_MOSTLY = 0.6  # of the pages are of one length
_SMALL = 0.2  # of the lines go on with a sentence


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line with its number, and the column at which its text begins."""

    index: int
    value: int
    body: int


def without_line_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines without their numbers, where page after page counts its lines from 1 to the same height."""
    pages = [page for page in _pages(lines) if len(page) >= _LEAST]
    if len(pages) < _LEAST_PAGES or not _are_alike(pages) or not _read_as_text(lines, pages):
        return list(lines)
    found = {each.index: each for page in pages for each in page}
    return [_bare(line, found.get(index)) for index, line in enumerate(lines)]


def _bare(line: Line, number: _Numbered | None) -> Line:
    if number is None:
        return line
    rest = line.text[number.body :]
    kind = LineKind.TEXT if rest.strip() else LineKind.MARKUP
    return replace(line, start=line.start + number.body, text=rest, kind=kind)


def _pages(lines: Sequence[Line]) -> Iterator[list[_Numbered]]:
    """Rows of line numbers that count from 1."""
    page: list[_Numbered] = []
    passed = 0
    for index, line in enumerate(lines):
        match = _NUMBER.match(line.text) if line.kind in (LineKind.TEXT, LineKind.FURNITURE) else None
        value = int(match[1]) if match else 0
        if match and page and value == page[-1].value + 1 and value <= _MOST:
            page.append(_Numbered(index, value, match.end()))
            passed = 0
            continue
        passed += line.kind is not LineKind.BLANK
        if value == 1 or passed > _BETWEEN:
            yield page
            page, passed = [], 0
        if match and value == 1:
            page = [_Numbered(index, 1, match.end())]
    yield page


def _are_alike(pages: Sequence[Sequence[_Numbered]]) -> bool:
    """Tell whether most pages have about as many lines: lists of notes have not."""
    usual = sorted(len(page) for page in pages)[len(pages) // 2]
    return sum(abs(len(page) - usual) <= _ALIKE for page in pages) >= _MOSTLY * len(pages)


def _read_as_text(lines: Sequence[Line], pages: Sequence[Sequence[_Numbered]]) -> bool:
    """Tell whether many lines go on with a sentence, or the numbers stand on lines of their own."""
    rests = [lines[each.index].text[each.body :].strip() for page in pages for each in page]
    said = [rest for rest in rests if rest]
    return len(said) * 2 < len(rests) or sum(rest[:1].islower() for rest in said) >= _SMALL * len(said)
