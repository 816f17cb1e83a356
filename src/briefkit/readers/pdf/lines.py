"""Runs of a PDF page to lines, with raised numbers marked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.patterns import regex
from briefkit.readers.pdf.rules import Rule
from briefkit.readers.pdf.runs import Page, Run

_RAISED = 0.12  # of the size: a base line so much higher is raised
_SMALLER = 0.88
_TAB = 5  # times the size: so far a label may stand before its note
_CAPITALS = 0.1  # of the letters: small capitals stand among so many large ones
_FEW = 6  # letters
_HIGHEST = 0.62  # times the size: a base line higher than that is of another line
_TOUCH = 0.12  # times the size: so far letters may reach into each other
_LEVEL = 0.05  # of the size
_MARK_LENGTH = 4  # letters of a raised mark
_SHORT_RULE = 0.72  # of the longest line under it
_EDGE = 8.0  # points
_UNDER = 4  # times the size: so far under its rule a note may stand
_UNDERLINE = 0.35  # times the size: a rule so close under a line is a part of it
_SPLIT_EMPHASIS = regex(r"(?<!\\)\*(\s?)\*")
_SPACE = 2.5  # times the size: a wider one parts columns
_TYPED = regex(r"\s*\[?\d{1,3}[.)\]]\s*")
_OPENING = regex(r"\s*[(\[]\s*")
_STAR = regex(r"\s*[*∗†‡](?!\s*[*∗]|\s*$|\d)")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of a page. `text` is Markdown; `plain` is without marks; `page` counts from 0."""

    page: int
    text: str
    plain: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    label: str = ""
    """A raised number (or star) at its head."""
    ruled: bool = False
    """It stands right under a line that is drawn from where it begins, and that is not as long as a line of text."""
    stretch: int = 0
    """Which of the page's stretches it is in: each column of a band is one, and what goes over all columns."""

    @property
    def key(self) -> tuple[int, float]:
        """The place from the top of the page."""
        return self.page, -self.base


def page_lines(page: Page, index: int) -> list[PdfLine]:
    """The lines of a page in the order of the file."""
    groups: list[list[Run]] = []
    for run in page.runs:
        if not run.text.strip():
            continue
        if groups and _same_line(groups[-1], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    return _under_rules([_line(group, index) for group in _with_strays(_merged(groups))], page.rules)


def _same_line(group: Sequence[Run], run: Run) -> bool:
    """On the line of the run before, and not in the next column."""
    last = group[-1]
    size = max(each.size for each in (*group, run))
    main = max(group, key=lambda each: each.size)
    near = abs(run.base - main.base) < 0.62 * size
    widest = _TAB if len(group) == 1 and _TYPED.fullmatch(last.text) else _SPACE
    return near and -0.6 * size < run.left - last.right < widest * size


def _merged(groups: list[list[Run]]) -> list[list[Run]]:
    """A raised label may stand apart in the file, before or after its line."""
    merged: list[list[Run]] = []
    for group in groups:
        if merged and _joins(merged[-1], group):
            merged[-1] = sorted([*merged[-1], *group], key=lambda run: run.left)
        else:
            merged.append(group)
    return merged


def _joins(before: Sequence[Run], group: Sequence[Run]) -> bool:
    size = max(run.size for run in (*before, *group))
    small = min(before, group, key=len)
    tiny = len(small) == 1 and len(small[0].text.strip()) <= 4 and small[0].size < _SMALLER * size
    apart = min(abs(group[0].left - before[-1].right), abs(before[0].left - group[-1].right))
    level = abs(before[0].base - group[0].base) < 0.1 * size and group[0].left < before[0].left
    if level and apart < 1.2 * size:
        return True  # a script that runs from right to left
    raised = 0 < small[0].base - (group if small is before else before)[0].base < 0.62 * size
    heads = tiny and raised and small[0].text.strip().isdigit() and small is before and apart < _TAB * size
    return heads or (tiny and apart < 1.5 * size and abs(before[0].base - group[0].base) < 0.62 * size)


def _with_strays(groups: list[list[Run]]) -> list[list[Run]]:
    """The lines with the raised marks that the file has in another place: before or after the whole page, often."""
    strays = [group[0] for group in groups if len(group) == 1 and _is_mark(group[0].text.strip())]
    if not strays:
        return groups
    lines = [(group, max(run.size for run in group)) for group in groups if group[0] not in strays or len(group) > 1]
    for stray in strays:
        hosts = [group for group, size in lines if _takes(group, size, stray)]
        if hosts:
            host = min(hosts, key=lambda group: _apart(group, stray))
            host.append(stray)
            host.sort(key=lambda run: run.left)
        else:
            lines.append(([stray], stray.size))
    place = {run: at for at, run in enumerate(run for group in groups for run in group)}
    return sorted((group for group, _ in lines), key=lambda group: place[max(group, key=lambda run: run.size)])


def _apart(group: Sequence[Run], stray: Run) -> float:
    """How far a mark stands from the nearest letters of a line."""
    return min(max(run.left - stray.right, stray.left - run.right, 0.0) for run in group)


def _is_mark(mark: str) -> bool:
    return 0 < len(mark) <= _MARK_LENGTH and (not mark.strip("0123456789*†‡§,") or bool(_TYPED.fullmatch(mark)))


def _takes(group: Sequence[Run], size: float, stray: Run) -> bool:
    """Tell whether a mark is raised over a line, before it or in a gap of it."""
    base = max(group, key=lambda run: (run.size, len(run.text))).base
    if _TYPED.fullmatch(stray.text):
        return abs(stray.base - base) < _TOUCH * size and 0 <= group[0].left - stray.right < _TAB * size
    if stray.size >= _SMALLER * size or not _RAISED * size < stray.base - base < _HIGHEST * size:
        return False
    if stray.right < group[0].left + _TOUCH * size:
        return group[0].left - stray.right < _TAB * size
    free = all(stray.right < run.left + _TOUCH * size or run.right - _TOUCH * size < stray.left for run in group)
    return free and stray.left < group[-1].right + size


def _under_rules(lines: list[PdfLine], rules: Sequence[Rule]) -> list[PdfLine]:
    """The lines, those marked that stand right under a short rule which begins where they do."""
    marked = set()
    for rule in rules:
        crossed = [line for line in lines if line.left < rule.right and line.right > rule.left]
        if any(_underlines(rule, line) for line in crossed):
            continue
        first = max((line for line in crossed if line.base < rule.base), key=lambda line: line.base, default=None)
        if first is not None and rule.base - first.base < _UNDER * first.size and _stands_over_notes(rule, crossed):
            marked.add(first)
    return [replace(line, ruled=True) if line in marked else line for line in lines]


def _underlines(rule: Rule, line: PdfLine) -> bool:
    """Tell whether a rule stands so close under a line's text, and no longer than it, that it underlines a link."""
    within = line.left - _EDGE < rule.left and rule.right < line.right + _EDGE
    return within and 0 <= line.base - rule.base < _UNDERLINE * line.size


def _stands_over_notes(rule: Rule, lines: Sequence[PdfLine]) -> bool:
    """Tell whether a rule is as those over notes are: from the left edge of the text, not so long as its lines."""
    edge = min(line.left for line in lines)
    longest = max(line.right for line in lines) - edge
    return abs(rule.left - edge) < _EDGE and rule.right - rule.left < _SHORT_RULE * longest


def _whole_numbers(group: Sequence[Run]) -> list[Run]:
    """The runs of a line, the digits of a number as one: some files set each by itself."""
    whole: list[Run] = []
    for run in group:
        last = whole[-1] if whole else None
        if last and last.text.isdigit() and run.text.strip().isdigit() and _touch(last, run):
            whole[-1] = replace(last, text=last.text + run.text, right=run.right)
        else:
            whole.append(run)
    return whole


def _touch(one: Run, other: Run) -> bool:
    alike = one.size == other.size and abs(one.base - other.base) < _LEVEL * one.size
    return alike and abs(other.left - one.right) < _TOUCH * one.size


def _line(group: Sequence[Run], index: int) -> PdfLine:
    group = _whole_numbers(group)
    sizes: Counter[float] = Counter()
    for run in group:
        sizes[run.size] += len(run.text.strip())
    letters = sum(sizes.values())
    size = max(each for each in sizes if sizes[each] >= _CAPITALS * letters or letters <= _FEW)
    base = next((run.base for run in group if run.size == size), group[0].base)
    pieces: list[str] = []
    plain: list[str] = []
    label = ""
    for at, run in enumerate(group):
        gap = " " if at and run.left - group[at - 1].right > 0.15 * size and not plain[-1].endswith(" ") else ""
        raised = _is_raised(run, base, size)
        pieces.append(gap + (f"<sup>{_star(run.text.strip())}</sup>" if raised else _emphasised(run)))
        plain.append(gap + run.text)
        if at == 0 and (raised or _STAR.match(run.text)):
            label = run.text.strip()[: 4 if raised else 1]
        if at == 1 and raised and _OPENING.fullmatch(group[0].text):
            label = run.text.strip()[:4]
    bold = sum(len(run.text.strip()) for run in group if run.bold) > 0.8 * letters
    text = _tidy("".join(pieces))
    right = max(run.right for run in group)
    return PdfLine(index, text, " ".join("".join(plain).split()), group[0].left, right, base, size, bold, label)


def _is_raised(run: Run, base: float, size: float) -> bool:
    """A number or star above the base line, smaller than what it stands by."""
    mark = run.text.strip(" .,")
    numeric = mark.replace(",", "").replace(" ", "").replace("-", "").replace("–", "")
    is_mark = (numeric.isdigit() and len(numeric) <= 8) or (0 < len(mark) <= 3 and not mark.strip("*∗†‡§"))
    return is_mark and run.base - base > _RAISED * size and run.size < 0.95 * size


def _star(mark: str) -> str:
    return mark.replace("*", "\\*") if "*" in mark else mark


def _emphasised(run: Run) -> str:
    """Letters between marks of emphasis; a star that is printed is none."""
    text = run.text.replace("*", "\\*")
    core = text.strip()
    if not run.italic or not any(letter.isalpha() for letter in core):
        return text
    start = text.index(core)
    return f"{text[:start]}*{core}*{text[start + len(core) :]}"


def _tidy(text: str) -> str:
    """Runs of one emphasis that only a font change parts are one."""
    return " ".join(_SPLIT_EMPHASIS.sub(r"\1", text).split())
