"""The lines of a text and what each of them is: text, heading, rule, page break, folio, running head, markup."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.each_page import stand_on_each_page
from briefkit.readers.lines.stamps import stamps
from briefkit.text import Span


class LineKind(Enum):
    """What a line is to a reader of notes."""

    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    RULE = auto()
    PAGE = auto()
    FURNITURE = auto()
    """A running head or folio: belongs to the page, not to the text that it interrupts."""
    MARKUP = auto()
    """An attribute list, comment or fence, which belongs to the text but says nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its place in the text (without the line break), its letters, its kind."""

    start: int
    end: int
    text: str
    kind: LineKind


_BREAKS = regex(r"[^\n\f]*(?:[\n\f]|$)")
_RULE = regex(r"[ \t]*([-*_–—])(?:[ \t]*\1){2,}[ \t]*")
# `—————— 4 See Roe v. Poe`: the rule over the notes of a page, and the first of them behind it.
_RULE_OVER_NOTE = regex(r"[ \t]*(?:([-_])\1{4,}[ \t]+(?=\d{1,3}[ \t]?[\w“\"‘*])|([–—])\2{4,}[ \t]+(?=\S))")
_PAGE_MARK = regex(r"\{\d+\}-{10,}|<!-- ?(?:page|PageBreak)\b.*-->|\W{2,}page[ _-]?(?:break|\d+)\W{2,}", re.IGNORECASE)
_HEADING = regex(r"[ \t]{0,3}#{1,6}[ \t]*[^\s#].*")
_SETEXT = regex(r"=+[ \t]*|-{3,}[ \t]*")
_NOTE_LABEL = regex(r"[ \t]*(?:\\\d{1,4}\\|\[\d{1,4}\]|<sup>\[?\d|\d{1,4}/)")
_MARKUP = regex(
    r"""[ \t]*(?:\{:[^}]*\}|<!--.*-->|:{3,}.*|</?(?:div|section|aside|article|p|hr|br|center|table|style)\b[^>]*>
    |<span\ id="[^"]*"></span>|\|?(?:[ ]*:?-{3,}:?[ ]*\|)+(?:[ ]*:?-{3,}:?)?|!\[[^\]]*\]\([^)]*\))[ \t]*""",
    re.VERBOSE | re.IGNORECASE,
)
_BROKEN_TAG = regex(r"<(?:a|span|sup|li|p|div)\s[^<>\n]{0,300}\n[^<>]{0,300}>", re.IGNORECASE)
"""A tag that a converter which fills its lines has broken."""
_FOLIO = regex(r"\W{0,3}(?:page|p\.|seite)?\s*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\W{0,3}", re.IGNORECASE)
_LABELLED = regex(r"\W*\d{1,4}\b")
_COUNT = regex(
    r"\W{0,3}(?:page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}(?:\s+of\s+|/)\d{1,4})\W{0,3}", re.IGNORECASE
)
_JOB = regex(
    r"[ \t]*\d{2,4}[-–]\d{4,6}(?:[ \t]*\([A-Z]\))?[ \t]*"
    r"|[ \t]*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?[ \t]+\d{1,2}:\d\d(?::\d\d)?(?:[ \t]*[ap]\.?m\.?)?[ \t]*"
)
"""The number under which a document was printed, `25-04747`, as the United Nations have it, or the time when it was."""
_HEAD_NUMBER = regex(r"^\W*\d{1,4}\b|\b\d{1,4}\W*$")
_NOTE_WORDS = regex(r"\b(?:ibid|id|idem|supra)\b|<sup", re.IGNORECASE)
_NO_HEAD = regex(r"\b(?:ibid|id|idem|op\. ?cit|loc\. ?cit|supra)\b|<sup|https?:|^\W*\d+[.)]", re.IGNORECASE)
_OF_NOTE = regex(r"[“”\"‘„«,;()\[*_]|[.:]\s*$|\b(?:ibid|id|idem|see|supra|cit)\b|https?:|<sup", re.IGNORECASE)
_NO_RUNNING_HEAD = regex(
    r"[.,;:]\s*$|[“”\"‘„«;(*_,]|^\W*\[\W*\d|\b(?:ibid|id|idem|see|supra|infra|cit|cf|note|at \d)\b|https?:|<sup",
    re.IGNORECASE,
)
_ENDS_NOTE = regex(r",.*\b\d+(?:[-–]\d+)?\.\W*$")
_DIGITS = regex(r"\d+")
_RISING = 0.8  # of the folios
_HEAD_TIMES = 3
_JOB_TIMES = 4
_HEAD_LENGTH = 90
_HEAD_LETTERS = 6


def read_lines(text: str) -> list[Line]:
    """The lines of a text; a form feed ends a line too, and stands for a page break."""
    lines: list[Line] = []
    for match in _BREAKS.finditer(_BROKEN_TAG.sub(_in_one_line, text) if "<" in text else text):
        if match.end() == match.start():
            break
        letters = match[0].rstrip("\n\f")
        rule = _RULE_OVER_NOTE.match(letters)
        if rule:
            lines.append(Line(match.start(), match.start() + rule.end(), rule[0], LineKind.RULE))
        head = rule.end() if rule else 0
        rest = letters[head:]
        lines += _without_stamps(Line(match.start() + head, match.start() + len(letters), rest, _kind(rest)))
        if match[0].endswith("\f"):
            lines.append(Line(match.end(), match.end(), "", LineKind.PAGE))
    return _with_edges(_with_heads(_with_furniture(_with_setext(_without_each_page(lines)))))


def _without_each_page(lines: list[Line]) -> list[Line]:
    """The lines; those whose words stand on each page are furniture."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.kind is LineKind.TEXT and len(line.text) <= _HEAD_LENGTH:
            places.setdefault(" ".join(line.text.split()), []).append(index)
    words = stand_on_each_page({words: indexes for words, indexes in places.items() if len(indexes) >= _HEAD_TIMES})
    for index in (index for each in words for index in places[each]):
        lines[index] = replace(lines[index], kind=LineKind.FURNITURE)
    return lines


def _in_one_line(tag: re.Match[str]) -> str:
    return tag[0].replace("\n", " ")


def _without_stamps(line: Line) -> Iterator[Line]:
    """A line, cut where a stamp of a library stands in it."""
    at = 0
    for start, end in stamps(line.text) if line.kind is LineKind.TEXT else ():
        if line.text[at:start].strip():
            yield Line(line.start + at, line.start + start, line.text[at:start], LineKind.TEXT)
        yield Line(line.start + start, line.start + end, line.text[start:end], LineKind.FURNITURE)
        at = end
    if not at or line.text[at:].strip():
        yield replace(line, start=line.start + at, text=line.text[at:])


def page_furniture(text: str) -> tuple[Span, ...]:
    """The stretches of running heads, folios and marks of page breaks."""
    belongs = (LineKind.FURNITURE, LineKind.PAGE)
    return tuple(Span(line.start, line.end) for line in read_lines(text) if line.kind in belongs)


def alone(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a paragraph of its own."""
    before = lines[index - 1].kind if index else LineKind.BLANK
    after = lines[index + 1].kind if index + 1 < len(lines) else LineKind.BLANK
    return before is not LineKind.TEXT and after is not LineKind.TEXT


def _kind(letters: str) -> LineKind:
    if not letters.strip():
        return LineKind.BLANK
    tests = (
        (_PAGE_MARK, LineKind.PAGE),
        (_RULE, LineKind.RULE),
        (_HEADING, LineKind.HEADING),
        (_MARKUP, LineKind.MARKUP),
    )
    return next((kind for pattern, kind in tests if pattern.fullmatch(letters)), LineKind.TEXT)


def _with_setext(lines: list[Line]) -> list[Line]:
    """A short line of its own that is underlined is a heading."""
    for index in range(1, len(lines)):
        line, before = lines[index], lines[index - 1]
        if (
            _SETEXT.fullmatch(line.text)
            and before.kind is LineKind.TEXT
            and len(before.text) <= len(line.text) + 3
            and not _NOTE_LABEL.match(before.text)
            and alone(lines, index - 1)
        ):
            lines[index - 1] = replace(before, kind=LineKind.HEADING)
            lines[index] = replace(line, kind=LineKind.MARKUP)
    return lines


def _with_furniture(lines: list[Line]) -> list[Line]:
    """Lines of their own that are a bare number, or come again and again, are folios and running heads."""
    keys = {index: _head_key(line.text) for index, line in enumerate(lines) if _may_be_head(lines, index)}
    times = Counter(keys.values())
    for index, key in keys.items():
        if (not key and _FOLIO.fullmatch(lines[index].text)) or (
            len(re.sub(r"\W", "", key)) >= _HEAD_LETTERS and times[key] >= _HEAD_TIMES
        ):
            lines[index] = replace(lines[index], kind=LineKind.FURNITURE)
    return lines


def _with_heads(lines: list[Line]) -> list[Line]:
    """Short lines that come again and again and differ in their folio only are running heads, whatever they touch."""
    heads: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.kind is LineKind.TEXT and _length(line.text) <= _HEAD_LENGTH and _HEAD_NUMBER.search(line.text):
            key = _head_key(line.text)
            if len(re.sub(r"[\W\d]", "", key)) >= _HEAD_LETTERS:
                heads.setdefault(key, []).append(index)
    counts = [index for index, line in enumerate(lines) if line.kind is LineKind.TEXT and _is_count(lines, index)]
    jobs = Counter(_job(line.text) for line in lines if line.kind is LineKind.TEXT and _JOB.fullmatch(line.text))
    found = [index for indexes in heads.values() if _are_heads([lines[at].text for at in indexes]) for index in indexes]
    for index in [*found, *(counts if len(counts) >= _HEAD_TIMES else ())]:
        lines[index] = replace(lines[index], kind=LineKind.FURNITURE)
    for index, line in enumerate(lines):
        if line.kind is LineKind.TEXT and jobs.get(_job(line.text), 0) >= _JOB_TIMES:
            lines[index] = replace(line, kind=LineKind.FURNITURE)
    return _with_neighbours(lines)


def _job(letters: str) -> str:
    """What the lines of a print job have in common; each page may have been printed a minute later."""
    return _DIGITS.sub("0", letters).strip() if ":" in letters else letters.strip()


def _is_count(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line counts pages; `HC 898,` / `page 45.` is the end of a note."""
    text = lines[index].text.rstrip()
    goes_on = index > 0 and lines[index - 1].text.rstrip().endswith((",", ";", "("))
    return bool(_COUNT.fullmatch(text)) and not goes_on and not text.endswith((".", ";", ","))


def _are_heads(texts: Sequence[str]) -> bool:
    """Tell of lines with the same words whether they number pages; what might be of notes must number them upwards."""
    if len(set(texts)) <= _HEAD_TIMES:
        return False
    if not any(_OF_NOTE.search(text) for text in texts):
        return True
    if any(_NO_RUNNING_HEAD.search(text) for text in texts):
        return False
    folios = [[int(number) for number in _DIGITS.findall(text)] for text in texts]
    return any(
        sum(one < other for one, other in pairwise(column)) >= _RISING * (len(column) - 1)
        for column in ([numbers[0] for numbers in folios], [numbers[-1] for numbers in folios])
    )


def _with_neighbours(lines: list[Line]) -> list[Line]:
    """Lines next to a folio or running head that come again and again word for word belong to the page too."""
    times = Counter(line.text.strip() for line in lines if line.kind is LineKind.TEXT)
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        step = order.step
        for index in order:
            line, beside = lines[index], lines[index - step]
            again = line.kind is LineKind.TEXT and times[line.text.strip()] >= _HEAD_TIMES
            if again and beside.kind is LineKind.FURNITURE and _may_be_neighbour(line.text):
                lines[index] = replace(line, kind=LineKind.FURNITURE)
    return lines


def _may_be_neighbour(letters: str) -> bool:
    return (
        _length(letters) <= _HEAD_LENGTH
        and len(re.sub(r"\W", "", letters)) >= _HEAD_LETTERS
        and not _OF_NOTE.search(letters)
    )


def _with_edges(lines: list[Line]) -> list[Line]:
    """The first and last line of a page that come again on other pages belong to the page, whatever they touch."""
    edges = _page_edges(lines)
    keys = {index: _head_key(lines[index].text) for index in edges if _may_be_edge(lines[index].text)}
    times = Counter(keys.values())
    for index, key in keys.items():
        if len(re.sub(r"\W", "", key)) >= _HEAD_LETTERS and times[key] >= _HEAD_TIMES and not _NOTE_WORDS.search(key):
            lines[index] = replace(lines[index], kind=LineKind.FURNITURE)
    return lines


def _may_be_edge(letters: str) -> bool:
    """Not what is too long, nor a note that comes again with another page: `73 Bea Cole, *Nets*, 8.`, `Cole, at 8.`"""
    if _length(letters) > _HEAD_LENGTH or _ENDS_NOTE.search(letters):
        return False
    return not (_LABELLED.match(letters) and _OF_NOTE.search(letters))


def _page_edges(lines: Sequence[Line]) -> list[int]:
    """The lines of text next to page breaks, and the last of the text."""
    texts = [index for index, line in enumerate(lines) if line.kind in (LineKind.TEXT, LineKind.PAGE)]
    edges = set()
    for before, after in pairwise(texts):
        if lines[after].kind is LineKind.PAGE and lines[before].kind is LineKind.TEXT:
            edges.add(before)
        elif lines[before].kind is LineKind.PAGE and lines[after].kind is LineKind.TEXT:
            edges.add(after)
    if edges and lines[texts[-1]].kind is LineKind.TEXT:
        edges.add(texts[-1])
    return sorted(edges)


def _may_be_head(lines: list[Line], index: int) -> bool:
    line = lines[index]
    return (
        line.kind is LineKind.TEXT
        and _length(line.text) <= _HEAD_LENGTH
        and alone(lines, index)
        and not line.text.rstrip().endswith(".")
        and not _NO_HEAD.search(line.text)
        and not (_LABELLED.match(line.text) and _OF_NOTE.search(line.text))
    )


def _length(letters: str) -> int:
    """How long a line is without the spaces that only keep its parts asunder."""
    return len(letters) if len(letters) <= _HEAD_LENGTH else len(" ".join(letters.split()))


def _head_key(letters: str) -> str:
    """A running head without its folio and emphasis."""
    bare = " ".join(re.sub(r"[*_|#]|\bpage\b|\bof\b", "", letters, flags=re.IGNORECASE).split())
    return _HEAD_NUMBER.sub("", _HEAD_NUMBER.sub("", bare)).strip().lower()
