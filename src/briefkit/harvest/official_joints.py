"""Where a second law or document begins within a piece: `Article 3 of Regulation …, and Article 5 of Directive …`."""

import re
from collections.abc import Iterator

from briefkit.harvest.law_numbers import UNION_ACT, UNION_PAPER
from briefkit.harvest.law_places import PLACES
from briefkit.harvest.symbols import SYMBOL


def _unnamed(pattern: str) -> str:
    """A pattern without the names of its groups, so that it may stand twice in another."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_ACT, _PAPER = _unnamed(UNION_ACT), _unnamed(UNION_PAPER)
# `, and Article 3 of Directive …`: a place opens another act.
_AND_PLACE = re.compile(
    rf",?\s(?:and|as well as|or|&)\s(?:(?:see|also|with)\s)*(?={PLACES}\s(?:of|to)\s(?:the\s)?(?:[A-Z]\w+\s)?{_ACT})"
)
# `Article 3 and Article 5 of Directive …` are places of one act: a law must be named before.
_NAMED = re.compile(rf"{_ACT}|\b[A-Z]{{2,}}[A-Za-z]*\b|\b(?:Act|Convention|Treaty|Charter|Constitution|Code)\b")
_AMENDED = re.compile(rf",?\sas\s(?:last\s)?(?:amended|replaced|implemented)\sby\s(?={_ACT})")
# A second act behind one that has no title; or one with a whole title of its own.
_AND_ACT = re.compile(
    rf"(?:,|,?\sand|,?\sas well as)\s(?:by\s)?(?={_ACT}(?:[\s.,;)]*$"
    rf"|\sof the European Parliament and of the Council of \d|,?\s(?:and|art)))"
)
_BARE = re.compile(rf"(?:{_ACT}|{_ACT}(?:[’']s)?(?:,\s)?{PLACES}|{PLACES}\s(?:of|to)\s(?:the\s)?{_ACT})$")
_LISTS = re.compile(r"\b(?:amending|repealing|supplementing|implementing|codifying|replacing|derogating)\b")
_AND_COUNCIL = re.compile(
    r"[.,]?\sand\s(?:the\s)?(?=(?:Council|Commission)\s(?:Recommendation|Conclusions|Decision|Communication)\sof\s\d)"
)
_NUMBER = re.compile(rf"{SYMBOL}|(?<![\w/])(?:{_PAPER})(?!\w)|\bM-\d\d-\d\d\b")
_BETWEEN = re.compile(
    r"(?:\s\([^()]{2,40}\))?(?:,?\s(?:at\s)?(?:paras?\.?|pp?\.|¶+|annex"
    r"|arts?\.?)\s?[\dIVX][\d\s,–-]*?)?(?P<tie>,\s(?:and\s)?|,?\s(?:and|&|or|as well as)\s(?:in\s)?"
    r"|\)\s+and\s+)"
)
_BEHIND_ADDRESS = re.compile(r"\)\s+and\s+(?=\S)")


def official_joints(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The end of what stands before each second document, and where that begins."""
    for found in _AND_PLACE.finditer(text, start + 6, end):
        if _NAMED.search(text, start, found.start()):
            yield found.span()
    for found in _AMENDED.finditer(text, start + 6, end):
        yield found.span()
    for found in _AND_COUNCIL.finditer(text, start + 6, end):
        yield found.span()
    for found in _AND_ACT.finditer(text, start + 6, end):
        before = text[start : found.start()]
        if _BARE.search(before) and not _LISTS.search(before):
            yield found.span()
        elif re.match(rf"{_ACT}\sof the European", text[found.end() :]) and re.search(rf"^{_ACT}", before):
            yield found.span()
    yield from _between_numbers(text, start, end)


def _between_numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`A/HRC/48/30 and A/HRC/51/28` · `M-12-10, M-13-09 and M-14-08` · `(https://…) and SWD/2022/375`."""
    numbers = list(_NUMBER.finditer(text, start, end))
    for one, other in zip(numbers, numbers[1:], strict=False):
        tie = _BETWEEN.fullmatch(text, one.end(), other.start())
        if tie is not None:
            yield tie.start("tie"), other.start()
    for one in numbers[:1]:
        tie = re.search(r"https?:\S+\)\s+and\s+$", text[start : one.start()])
        if tie is not None:
            yield one.start() - len(re.search(r"\s+and\s+$", text[: one.start()])[0]), one.start()  # type: ignore[index]
