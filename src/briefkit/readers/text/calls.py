"""The marks in the running text that call notes: `word.<sup>12</sup>`, `word¹²`, `[12]`, `word.12`, `(12)`."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.readers.lines.labels import ADDRESS, SUPERSCRIPTS, exact_value, misread_value
from briefkit.readers.lines.sequences import best_row
from briefkit.readers.text.aligning import Numbered, aligned
from briefkit.text import Span


@dataclass(frozen=True, slots=True)
class Call:
    """A mark in the text: where it stands, what it says."""

    offset: int
    value: int
    printed: str


_RAISED = regex(
    r"""<sup>[ ]*\[?(?:\\?\[|\()?(?P<sup>[0-9lIO][0-9lIO,;\ –-]*)(?:\\?\]|\))?(?:\]\([^)\s]*\))?[ ]*</sup>
    |(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})
    |\[\\?\[(?P<linked>\d{1,4})\\?\]\]\([^)\s]*\)
    |\[(?:\[?if\ !supportFootnotes\]?-*)?(?:\\?[\[(]|/|【|〔)?(?P<hashed>\d{1,4})(?:\\?[\])]|/|】|〕)?
        (?:-*\[?endif\]?-*)?\]\("""
    + ADDRESS
    + r"""\#[^()\s]*\)
    |<a\b[^>]{0,200}\bhref=["'][^"'>]*\#[^>]{0,200}>(?:<sup>)*\[?(?P<html>\d{1,4})\]?(?:</sup>)*</a>
    |\$\s*(?:\{\s*\})?\^\{?\s*(?P<math>\d{1,4}(?:\s*,\s*\d{1,4})*)\s*\}?\s*\$
    |(?<=\S)\^(?P<caret>\d{1,4})\^
    |(?<=[^\W\d_]{2})[.,;:!?"”’)\]]{0,3}\^\[?(?P<bare>\d{1,3})\]?(?![\w(\^:])""",
    re.VERBOSE,
)
_BRACKETED = regex(
    r"(?<!\])\\?\[\^?(?:(?:[Nn]ote|[Ff]ootnote|[Ff]n\.?) )?(?P<sup>\d{1,4}(?:\s*[,;]\s*\d{1,4})*)\\?\](?![(:\[])"
)
_LIST = r"\d{1,3}(?:[,–-]\d{1,3}){0,4}"
_NOT_AFTER = r"(?<!\bno\.)(?<!\bvol\.)(?<!\bp\.)(?<!\bpp\.)(?<!\bart\.)(?<!\bfig\.)(?<!\bch\.)(?<!\bsec\.)"
_NOT_AFTER_SPACE = _NOT_AFTER.replace("\\.)", "\\. )")
_NOT_AFTER_CAPITALS = r"(?<!\bNO\.)(?<!VOL\.)(?<!\bPP\.)(?<!ART\.)(?<!FIG\.)(?<!\bCH\.)(?<!SEC\.)"
_GLUED = regex(
    rf"(?<=[a-zà-þ\"”’')\]][.,;:!?][\"”’')\]])(?P<sup>{_LIST})(?=[\s*_]|$)"
    rf"|(?<=[a-zà-þ)][.,;:!?\"”’]){_NOT_AFTER}(?P<raised>{_LIST})(?=[\s*_]|$)"
    rf"|(?:(?<=[A-ZÀ-Þ]{{2}}[.,;:!?])|(?<=[A-ZÀ-Þ]{{2}}[.,;:!?][\"”’)\]])){_NOT_AFTER_CAPITALS}(?P<linked>{_LIST})"
    r"(?=[\s*_]|$)|(?<=\b(?:19|20)\d\d\.)(?P<hashed>\d{1,3})(?=\s+[A-Z\"“]|$)"
    r"|(?<=[a-zà-þ][a-zà-þ])(?P<caret>\d{1,3})(?=[\s.,;:]|$)"
)
_PARENTHESISED = regex(
    r"(?<=[^\s\d] )\((?P<sup>\d{1,3})\)(?=[\s.,;:]|$)|(?<=[^\W\d]|[.,;\"”’])\((?P<raised>\d{1,3})\)(?!\()"
)
"""`the quays (12)`; `Article 6(1)` and `art. 4 (2)` name provisions."""
_SLASHED = regex(
    r"(?<=[a-zà-þ)\"”’.,;:])[^\S\n]?(?P<sup>\d{1,3})/(?=[\s.,;:]|$)|(?<=\S)\\?[{<](?P<raised>\d{1,4})\\?[}>]"
)
_BETWEEN_STROKES = regex(r"(?<=[^\s\\])[^\S\n]?\\(?P<sup>\d{1,3})\\(?=[\s.,;:)]|$)")
"""`the Act,\\12\\ which`, as the Government Publishing Office types it."""
_SPACED = regex(
    rf"(?<=[^\W\d_][.,;:!?\"”’')] ){_NOT_AFTER_SPACE}(?P<sup>\d{{1,3}})(?=\s)"
    r"|(?<=[^\W\d_][.,;!?][\"”’)] )(?P<raised>\d{1,3})(?=\s)"
)
"""A raised mark as a recognised text has it: `obsolete, 1 while others`."""
_MIXED = regex(re.sub(r"\?P<\w+>", "", f"{_GLUED.pattern}|{_SPACED.pattern}"))
"""Raised marks of a copy that keeps some gaps before them and not others."""
_LONE = regex(r"(?<=[^\s\d])[ ]*\n[ ]*(?P<sup>\d{1,3})[ ]*\n(?=[^\s\d])")
"""A raised mark on a line of its own in the middle of a sentence."""
_GOES_ON = regex(r"\d+[ ]*\n[a-zà-þ.,;:)]")
SYSTEMS = (_RAISED, _BRACKETED, _BETWEEN_STROKES, _GLUED, _PARENTHESISED, _SLASHED, _SPACED, _MIXED, _LONE)
SURE = (_RAISED, _BRACKETED, _BETWEEN_STROKES)
"""The systems of marks that are seldom anything else."""
GLUED = _GLUED
_TAG = regex(r"<[^<>]{0,200}>")
_SEVERAL = 5  # numbers in brackets and before strokes are seldom marks; fewer are none
_NEEDED = ((40, 0.5), (20, 0.6), (0, 0.8))
"""How much of its numbers a row must have, by its length: a long one is not there by chance."""
_ALL = regex(r"\d{1,4}")
_FOUND = 0.8  # of the notes
_NEARLY = 0.95
_MORE = 1.2  # times what either kind of marks finds alone must be found by both together
_ENOUGH = 0.5  # a system of marks that calls fewer of the notes gives way to one that calls more


def read_calls(text: str, system: re.Pattern[str], apart: Sequence[Span] = ()) -> list[Call]:
    """The marks of one system in a text, outside of the stretches `apart` (the notes themselves)."""
    starts = [span.start for span in apart]
    calls: list[Call] = []
    for match in system.finditer(text):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and match.start() < apart[place].end:
            continue
        printed = next(group for group in match.groups() if group is not None)
        start = match.start("sup") if system is _LONE else match.start()
        calls.extend(Call(start, value, printed.strip()) for value in _values(printed))
    return calls


def called_places(text: str) -> dict[int, list[int]]:
    """Each number that the text seems to call, with the places of its calls."""
    found: dict[int, list[int]] = {}
    rows = [row_of(text, system) for system in SYSTEMS]
    # Labels of notes stand on lines of their own as well: only marks may be the longest row.
    longest = max(
        len(row)
        for system, row in zip(SYSTEMS, rows, strict=True)
        if system is not _LONE or _are_calls(text, system, row, 0)
    )
    for system, row in zip(SYSTEMS, rows, strict=True):
        for call in row if system in (*SURE, GLUED) or _are_calls(text, system, row, longest) else ():
            found.setdefault(call.value, []).append(call.offset)
    return {value: sorted(set(offsets)) for value, offsets in found.items()}


def _are_calls(text: str, system: re.Pattern[str], row: Sequence[Call], longest: int) -> bool:
    """Tell of numbers that are seldom marks whether they are: a long row in which hardly any is missing."""
    if len(row) < max(_SEVERAL, longest) or (system is _MIXED and not _are_mixed(text, row)):
        return False
    if system not in (_SPACED, _MIXED, _LONE):
        return True
    values = {call.value for call in row}
    if len(values) < _needed(len(row)) * max(values):
        return False
    return system is not _LONE or sum(bool(_GOES_ON.match(text, call.offset)) for call in row) * 8 >= max(len(row), 16)


def _are_mixed(text: str, row: Sequence[Call]) -> bool:
    """Tell whether marks with a gap and marks without one are needed both: neither kind is nearly all of the row."""
    return all(len(row) > _MORE * len(row_of(text, system)) for system in (_GLUED, _SPACED))


def _needed(length: int) -> float:
    return next(share for least, share in _NEEDED if length >= least)


def row_of(text: str, system: re.Pattern[str], apart: Sequence[Span] = ()) -> list[Call]:
    """The marks of one system whose numbers go on from each other."""
    calls = [call for call in read_calls(text, system, apart) if system is _LONE or not _heads_line(text, call.offset)]
    return [calls[at] for at, _ in best_row([call.value for call in calls], lambda _at, _run: 1.0)]


_HEAD = 1000  # letters: what stands farther in a line does not head it, and a text may be one line


def _heads_line(text: str, offset: int) -> bool:
    """What stands at the head of a line is a label rather than a mark."""
    near = max(0, offset - _HEAD)
    start = text.rfind("\n", near, offset) + 1
    if not start and near:
        return False
    head = text[start:offset]
    return not (_TAG.sub("", head) if "<" in head[:1] else head).strip(" \t>*_-[\\(|^:")


def match_calls(
    text: str, numbers: Sequence[tuple[int, int]], apart: Sequence[Span], starts: Sequence[int] = ()
) -> tuple[dict[int, int], list[Call]]:
    """Find the mark of each note.

    Args:
        text: the whole text.
        numbers: the run and the value of each note, in their order.
        apart: the stretches of the notes, sorted.
        starts: where each note begins.

    Returns the offset of the mark by the index of the note, and the marks that call no note.
    """
    best: dict[int, int] = {}
    strays: list[Call] = []
    for system in SYSTEMS:
        calls = read_calls(text, system, apart)
        matched, left = _again(calls, numbers, starts, *_match(calls, numbers))
        if len(matched) > len(best) * (_MORE if system is _MIXED else 1):
            best, strays = matched, left
        if len(best) >= (_ENOUGH if system in SURE else _NEARLY) * len(numbers):
            break
    if len(best) * 4 < len(numbers):
        strays = []  # so few: they are something else
    return best, strays


def _values(printed: str) -> list[int]:
    """`12` says 12, `12,13` and `12-14` call all they name."""
    translated = printed.translate(SUPERSCRIPTS).strip(" ,;")
    if re.fullmatch(r"[0-9lIO]{1,4}", translated):
        value = exact_value(translated) or misread_value(translated)
        return [value] if value else []
    if (ends := re.fullmatch(r"(\d{1,4})\s*[–-]\s*(\d{1,4})", translated)) and 0 < int(ends[2]) - int(ends[1]) < 10:
        return list(range(int(ends[1]), int(ends[2]) + 1))
    return [int(number) for number in _ALL.findall(translated)]


def _match(calls: Sequence[Call], numbers: Sequence[tuple[int, int]]) -> tuple[dict[int, int], list[Call]]:
    """Walk through marks and notes together; a mark that is out of step is a stray."""
    index_of = {number: index for index, number in enumerate(numbers)}
    ends = _last_values(numbers)
    matched: dict[int, int] = {}
    strays: list[Call] = []
    run, last = (numbers[0][0], numbers[0][1] - 1) if numbers else (0, 0)
    for at, call in enumerate(calls):
        if (
            call.value == 1
            and last > 1
            and (run + 1, 1) in index_of
            and _begins_again(calls, at, last, ends.get(run, 0))
        ):
            run, last = run + 1, 0
        index = index_of.get((run, call.value))
        if index is not None and index not in matched and _in_step(calls, at, last):
            matched[index] = call.offset
            last = call.value
        elif index is None or index not in matched:
            strays.append(call)
    return matched, [stray for stray in strays if _plausible(stray, matched, numbers)]


def _again(
    calls: Sequence[Call],
    numbers: Sequence[tuple[int, int]],
    starts: Sequence[int],
    matched: dict[int, int],
    strays: list[Call],
) -> tuple[dict[int, int], list[Call]]:
    """Put marks and notes together anew where their numbering begins again and a walk through them lost its way."""
    begin_again = len({run for run, _ in numbers}) > 1 and len(starts) == len(numbers)
    likely = sum(offset < starts[index] for index, offset in matched.items()) if begin_again else 0
    if not begin_again or likely >= _NEARLY * min(len(numbers), len(calls)):
        return matched, strays
    notes = [Numbered(value, start) for (_, value), start in zip(numbers, starts, strict=True)]
    pairs = aligned([Numbered(call.value, call.offset) for call in calls], notes)
    if len(pairs) < max(_FOUND * min(len(numbers), len(calls)), likely + 1):
        return matched, strays
    taken = {at for at, _ in pairs}
    better = {index: calls[at].offset for at, index in pairs}
    left = [call for at, call in enumerate(calls) if at not in taken]
    return better, [stray for stray in left if _plausible(stray, better, numbers)]


def _last_values(numbers: Sequence[tuple[int, int]]) -> dict[int, int]:
    ends: dict[int, int] = {}
    for run, value in numbers:
        ends[run] = max(value, ends.get(run, 0))
    return ends


def _begins_again(calls: Sequence[Call], at: int, last: int, end: int) -> bool:
    following = calls[at + 1].value if at + 1 < len(calls) else 2
    return following in (1, 2) or last >= end


def _in_step(calls: Sequence[Call], at: int, last: int) -> bool:
    """The next number, or one ahead that the marks after it confirm: the 2 of `m²` is neither."""
    value = calls[at].value
    if value == last + 1:
        return True
    if value <= last:
        return False
    near = [call.value for call in calls[at + 1 : at + 5]]
    return value <= last + 3 or value + 1 in near or value + 2 in near


def _plausible(stray: Call, matched: dict[int, int], numbers: Sequence[tuple[int, int]]) -> bool:
    """A mark without a note, rather than an exponent: its number lies between those called before and after it."""
    offsets = sorted((offset, numbers[index][1]) for index, offset in matched.items())
    place = bisect_right(offsets, (stray.offset, 0))
    before = offsets[place - 1][1] if place else 0
    after = offsets[place][1] if place < len(offsets) else before + 2
    return before < stray.value < after
