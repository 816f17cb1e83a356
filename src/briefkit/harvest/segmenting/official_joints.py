"""Where a second law or document begins within a piece: `Article 3 of Regulation …, and Article 5 of Directive …`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefkit.harvest.official.law_numbers import UNION_ACT, UNION_PAPER
from briefkit.harvest.official.symbols import SYMBOL
from briefkit.harvest.places.law_places import PLACES
from briefkit.patterns import regex


def _unnamed(pattern: str) -> str:
    """A pattern without the names of its groups, so that it may stand twice in another."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_ACT, _PAPER = _unnamed(UNION_ACT), _unnamed(UNION_PAPER)
# `, and Article 3 of Directive …`: a place opens another act.
_AND_PLACE = regex(
    rf",?\s(?:and|as well as|or|&)\s(?:(?:see|also|with)\s)*(?={PLACES}\s(?:of|to)\s(?:the\s)?(?:[A-Z]\w+\s)?{_ACT})"
)
# `Article 3 and Article 5 of Directive …` are places of one act: a law must be named before.
_NAMED = regex(rf"{_ACT}|\b[A-Z]{{2,}}[A-Za-z]*\b|\b(?:Act|Convention|Treaty|Charter|Constitution|Code)\b")
_AMENDED = regex(rf",?\sas\s(?:last\s)?(?:amended|replaced|implemented)\sby\s(?={_ACT})")
# A second act behind one that has no title; or one with a whole title of its own.
_AND_ACT = regex(
    rf"(?:,|,?\sand|,?\sas well as)\s(?:by\s)?(?={_ACT}(?:[\s.,;)]*$"
    rf"|\sof the European Parliament and of the Council of \d|,?\s(?:and|art)))"
)
_BARE = regex(rf"(?:{_ACT}|{_ACT}(?:[’']s)?(?:,\s)?{PLACES}|{PLACES}\s(?:of|to)\s(?:the\s)?{_ACT})$")
_LISTS = regex(r"\b(?:amending|repealing|supplementing|implementing|codifying|replacing|derogating)\b")
_AND_COUNCIL = regex(
    r"[.,]?\sand\s(?:the\s)?(?=(?:Council|Commission)\s(?:Recommendation|Conclusions|Decision|Communication)\sof\s\d)"
)
# `Judgment in *Ferry ID*, C-25/17, paragraph 66 and Judgment in *Quay*, C-40/17, paragraph 70`
_AND_JUDGMENT = regex(
    r",?\sand\s(?=(?:the\s)?(?:Judgment|judgment|Opinion\sof\s(?:AG|Advocate\sGeneral)\s[^,]{2,40},?)\sin\s|Case\s[CTF][-–‑]\d)"
)
_ANYTHING = regex("")
_CASE_NUMBER = regex(r"\b[CTF][-–‑]\d{1,4}/\d\d\b")
_NUMBER = regex(rf"{SYMBOL}|(?<![\w/])(?:{_PAPER})(?!\w)|\bM-\d\d-\d\d\b")
_BETWEEN = regex(
    r"(?:\s\([^()]{2,40}\))?(?:,?\s(?:at\s)?(?:paras?\.?|pp?\.|¶+|annex"
    r"|arts?\.?)\s?[\dIVX][\d\s,–-]*?)?(?P<tie>,\s(?:and\s)?|,?\s(?:and|&|or|as well as)\s(?:in\s)?"
    r"|\)\s+and\s+)"
)
_BEHIND_ADDRESS = regex(r"https?:\S+\)(?P<tie>\s+and\s+)")


def official_joints(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The end of what stands before each second document, and where that begins."""
    for pattern, before in (
        (_AND_PLACE, _NAMED),
        (_AMENDED, _ANYTHING),
        (_AND_COUNCIL, _ANYTHING),
        (_AND_JUDGMENT, _CASE_NUMBER),
    ):
        for found in pattern.finditer(text, start + 6, end):
            if before.search(text, start, found.start()):
                yield found.span()
    for found in _AND_ACT.finditer(text, start + 6, end):
        if _parts_acts(text[start : found.start()], text[found.end() : end]):
            yield found.span()
    yield from _between_numbers(text, start, end)


def _parts_acts(before: str, behind: str) -> bool:
    """Tell whether "and" stands between two acts, and not in a title that names what it amends."""
    if _BARE.search(before) and not _LISTS.search(before):
        return True
    return re.match(rf"{_ACT}\sof the European", behind) is not None and re.match(_ACT, before) is not None


def _between_numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`A/HRC/48/30 and A/HRC/51/28` · `M-12-10, M-13-09 and M-14-08` · `(https://…) and SWD/2022/375`."""
    numbers = list(_NUMBER.finditer(text, start, end))
    for one, other in pairwise(numbers):
        tie = _BETWEEN.fullmatch(text, one.end(), other.start())
        if tie is not None:
            yield tie.start("tie"), other.start()
    before = _BEHIND_ADDRESS.search(text, start, numbers[0].start()) if numbers else None
    if before is not None and before.end() == numbers[0].start():
        yield before.span("tie")
