"""Italics as a copy has them, and the titles that they stand for: cut short, run over, broken, set for whole lines."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from briefkit.patterns import regex
from briefkit.text import Span

# Signals are set in italics too; they are words of the note and no titles.
SIGNAL_ALONE = regex(
    r"\W*(?:but |and )?(?:see|cf|accord|compare|contra|e\.g|in|with|also|generally|quot(?:ed|ing)|cit"
    r"(?:ed|ing)|reprinted|and|id|ibid|supra|infra)\b[a-z ,.:;]{0,24}$",
    re.IGNORECASE,
)


def trimmed_italics(text: str, italics: Sequence[Span]) -> Iterator[Span]:
    """Each without what does not belong to it; none where whole lines were set in italics."""
    if not any(_is_line(text[span.start : span.end]) for span in italics):
        yield from (_trimmed(text, span) for span in italics)


def whole_italics(text: str, italics: Sequence[Span]) -> Iterator[Span]:
    """Those that are one title brought together, each with its words that stand upright."""
    cases = list(_joined(italics, partial(_is_versus, text)))
    following = [*(span.start for span in cases), len(text)][1:]
    grown = (_with_roman_end(text, span) for span in cases)
    apart = (old if start < new.end else new for old, new, start in zip(cases, grown, following, strict=True))
    yield from _joined(apart, partial(_is_one_title, text))


# `_See, e.g., Reed, supra note 9 at 36 (“Tides rise when_`: a copy set whole lines in italics for one word of them.
_LINE = regex(
    r"(?i:see|cf\.|id\.|accord|but see|compare)(?i:[\s,]+(?:e\.g\.|also|generally|see)[,\s]*)*[\s,:]+"
    r"(?:[A-Z][\w.’'-]+\s(?:(?:[A-Z][\w.’'-]*|&|and)\s?){0,6}?[\w.]*,\s[A-Z]|[A-Z][^()]{3,60}\bsupra\snote\s\d"
    r"|[A-Z][^()]{10,}\((?:“|\d{4}))"
)


def _is_line(words: str) -> bool:
    told = _LINE.match(words) or re.search(r"\w,?\ssupra\snote\s\d", words)
    return len(words.split()) > 4 and told is not None


def _joined(italics: Iterable[Span], goes_on: Callable[[Span, Span], bool]) -> Iterator[Span]:
    """The italics, each brought together with those that go on with it."""
    waiting: Span | None = None
    for span in italics:
        if waiting is not None and goes_on(waiting, span):
            waiting = Span(waiting.start, span.end)
            continue
        if waiting is not None:
            yield waiting
        waiting = span
    if waiting is not None:
        yield waiting


_VERSUS = regex(r"\s*v\.?\s+")


def _is_versus(text: str, one: Span, other: Span) -> bool:
    """`*People* v. *Hitch*`: the parties of one case, whose "v." stands upright."""
    return _VERSUS.fullmatch(text, one.end, other.start) is not None


# The mark at the end of a title, and what begins no rest of one.
_ENDS_TITLE = regex(r"[.,;:?!”\"’)]$")


def _is_one_title(text: str, one: Span, other: Span) -> bool:
    """`*A Register of* *the University*`, `*Marc Aur*è*le*`: one title, whose marks a copy broke."""
    before, rest = text[one.start : one.end], text[other.start : other.end]
    if _LETTERS.fullmatch(text, one.end, other.start) and before[-1:].isalpha():
        return True
    near = text[one.end : other.start] == " " and len(before) > _LONG
    small = rest[:1].islower() or before.rpartition(" ")[2].islower()
    return near and small and not (_ENDS_TITLE.search(before) or SIGNAL_ALONE.match(rest))


_LONG = 12
_LETTERS = regex(r"[^\W\d_]{1,3}")
# `*Harbours and Causes After* Petrel, 21 Yale J.L. & Tech. 189`: names of cases stand upright in titles.
_ROMAN_END = regex(r"\s[^\W\d_a-z][\w.’' ]{1,60}?(?=,\s\d{1,4}\s[A-Z][\w.&’' -]+?\s\d{1,5}(?:,|\s\())")


# `*The Court as Final Arbiter:* Harbour v. Quay (1958), in RIVERS 9–21`
_CASE_AT_END = regex(
    r"\s[^\W\d_a-z][\w.’'& ]{1,50}?\sv\.\s[A-Z][\w.’'& ]{1,40}?(?:\s\(\d{4}\))?(?=,\s+(?:in\s|\d{1,4}\s[A-Z]))"
)
# `*Ferries on the Net: Quayland* 2019, RIVER HOUSE`: the last word stands upright, before a site in capitals.
_LAST_WORD = regex(r"\s(?:[A-Z][a-z]+|\d{4})(?=,\s[A-Z]{3,}[A-Z\s.&’']*(?:,|\s\())")


# `*General Explanation of* P.L. 115-97, JCS-1-18`: no title ends in such a word.
_LEADS_ON = regex(r"[a-z]\s(?:of|the|in|to|on|for|under|a|an|with|from|by)$")
_REST_OF_TITLE = regex(r"\s[^\W_a-z][^,;()\x00]{1,60}?(?=,\s|\s\(|;|$)")


def _with_roman_end(text: str, span: Span) -> Span:
    """A title whose last words are the name of a case, which is set upright within italics."""
    behind = _ROMAN_END.match(text, span.end) or _CASE_AT_END.match(text, span.end)
    author = text[: span.start].rstrip().endswith(",") and len(span) > _LONG
    if behind and author:
        return Span(span.start, behind.end())
    if len(span) <= _LONG:
        return span
    leads = _LEADS_ON.search(text, span.start, span.end)
    rest = _REST_OF_TITLE.match(text, span.end) if leads else None
    last = _LAST_WORD.match(text, span.end) if text[span.end - 1].isalnum() else None
    found = rest or last
    return Span(span.start, found.end()) if found else span


def _trimmed(text: str, span: Span) -> Span:
    """Italics without a comma or a space at their beginning: `GAO*, Performance Plans*`."""
    lead = re.match(r"[\s,;]*", text[span.start : span.end])
    start = min(span.start + lead.end(), span.end) if lead else span.start
    signalled = _SIGNAL_LEADS.match(text, start, span.end)
    if signalled and len(text[signalled.end() : span.end].split()) == 1 and _NAME_GOES_ON.match(text, span.end):
        start = span.end  # `See *generally Jane* Roe`: italics that run over the signal into the name
    behind = _IN_BEHIND.search(text, start, span.end)
    end = behind.start("in") if behind else span.end
    if text.count("“", start, end) > text.count("”", start, end) and (closed := _CLOSES_BEHIND.match(text, end)):
        end = closed.end()  # `*A Duty to “Seek Ferries*,” 82 L. Rev. 635`
    comma = _DATED_PAPER.search(text, start, end) or _COMMA_BEHIND.search(text, start, end)
    comma = comma or _runs_into_paper(text, start, end)
    return Span(start, comma.start() if comma else end)


# `*The Slowest Ports of 2018, BUS. HARBOUR (Dec. 30, 2018),*`: italics that run over the paper and its day.
_DATED_PAPER = regex(
    r",\s[A-Z][A-Z.&’' -]{2,40}\s\((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},"
    r"\s\d{4}[^()]{0,20}\)[\s,.]*$"
)
_PAPER_BEGINS = regex(r",\s(?:[A-Z][\w.’]*+\s?){1,3}$")
_PAPER_GOES_ON = regex(r"\s?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2},\s(?:[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z])")


def _runs_into_paper(text: str, start: int, end: int) -> re.Match[str] | None:
    """`_Ferries Deny Surge Pricing, N.Y._ Times, Oct. 3, 2021`: italics that run over the title into the newspaper."""
    return _PAPER_BEGINS.search(text, start, end) if _PAPER_GOES_ON.match(text, end) else None


# `*The Old Club;* James T. Roe, *Victory*`: the mark after a title is set as the title is.
_COMMA_BEHIND = regex(r"(?<=[\w.?!”’)])[,;]\s*$")
_CLOSES_BEHIND = regex(r"[,.]?”")
_SIGNAL_LEADS = regex(r"(?:(?i:see|but|also|generally|e\.g\.|cf\.|accord)[\s,]+)+(?=[^\W\d_a-z])")
_NAME_GOES_ON = regex(r"\s(?:[A-Z]\.\s)?[A-Z][a-z’'-]+(?:,|\s(?:and|&)\s|\set al)")
# `*Harbours at Night, in *FERRIES AND THE LAW`: what leads to the book is no word of the chapter's title.
_IN_BEHIND = regex(r",\s+(?P<in>in\s*)$")
