"""Citations that stand within a sentence, between its commas: `The judge asked this, *id*. at 479, and said more.`"""

import re
from collections.abc import Iterator

from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.law.dated_cases import DATED_CASE
from briefkit.harvest.law.short_cases import REPORTERS
from briefkit.harvest.marks.regions import Regions, blanked
from briefkit.harvest.model import FullReference, Ibid, Reading, ShortReference
from briefkit.harvest.segmenting.string_joints import WITHIN
from briefkit.patterns import regex

# `rejected in Case C-970/12 Petrel v Harbour, nyr` · `…, CJEU 19 September 2006, Case C-356/04 (*Quay*)`
_UNION = regex(
    rf"(?P<cite>{DATED_CASE}[^;()]{{0,80}}(?:\([^()]{{2,120}}\))?(?:,\s(?:paragraphs?|paras?\.?|points?)\s\d[\d–-]*)?"
    r"|(?<=in\s)(?:Joined\s)?Cases?\s[CTF][-–]\d{1,4}/\d\d(?:\sP)?,?\s[A-Z][^;,()]{3,90}?)(?=,\s[a-z]|[.;)]|\s*$)"
)
# So many are looked at in one piece.
_MOST = 40
_PAGES = (
    r"\*?\d+(?::\d+)?(?:\s?[–-]\s?\d+(?::\d+)?)?(?:,\s\d+(?:[–-]\d+)?(?=[,;.)]|\s[a-z]))*(?:\s?(?:&\s)?nn?\.\s?\d+)?"
)
_WORD = r"(?:[A-Z][\w.’'-]*)"
# `, id. at 479, and` · `“… of the states,” id. at 58,`
_ID = regex(
    rf"(?<=[,;—–\x00])\s*(?P<cite>[Ii]d\.,?\s+(?:at\s+{_PAGES}|[§¶]+\s?\d[\w.()–-]*\w\)*(?:\scmts?\.\s\w)?))(?=[,;.)—–]|\s[a-z]|\s*$)"
)
# `collected in 6 HPR, supra note 10, and 7 HPR, supra note 8`
_SUPRA = regex(
    rf"(?<![\w.])(?P<cite>(?:\d{{1,2}}\s)?{_WORD}(?:(?:,)?\s(?:&\s)?{_WORD}){{0,3}},\s+supra\s+note\s+\d+(?:,?\s+at\s+{_PAGES})?)"
    r"(?=[,;.)—–]|\s[a-z]|\s*$)"
)
# `, JANE ROE, THE RIGHTS OF PORTS 111 (1996), and`: small capitals that a copy made capitals.
_CAPITALS = regex(
    r"(?<=,\s)(?P<cite>(?:[A-Z][A-Z.’'-]*\s){1,4}[A-Z][A-Z’'-]+,\s(?=[^a-z()]*[A-Z]{3})[^a-z();“”]{6,200}?,?\s(?:at\s)?"
    r"\d{1,4}(?:[–-]\d{1,4})?\s\((?:[^()]{0,60}\s)?(?:1[5-9]|20)\d\d\))"
)
# `the “fair trial,” Roe v. Quay, 373 U.S. 83, 87 (1963), or`
_SIDE = rf"{_WORD}(?:\s(?:{_WORD}|of|the|&|and|for)){{0,6}}"
_CASE = regex(
    rf"(?<=[,”\x00]\s)(?P<cite>{_SIDE}\sv\.\s{_SIDE},\s\d{{1,4}}\s[A-Z][\w. ’]{{0,18}}?\s\d{{1,5}}(?:,\s[\d–, -]+)?"
    r"\s\([^()]{0,40}\d{4}\))"
)


# `the litigation, *Charters I*, 829 F.2d 479 (4th Cir. 1987), and *Charters II*, 863 F.2d 302 (4th Cir. 1988)`
_NAMED = regex(
    rf"(?<=[\w,]\s)(?P<cite>[A-Z][\w.’'&-]*(?:\s[A-Z][\w.’'&-]*){{0,4}},\s\d{{1,4}}\s{REPORTERS}\s(?:at\s)?\d{{1,5}}(?:,\s[\d–-]+)?"
    r"(?:\s\([^()]{0,30}\d{4}\))?)(?=[,;.)—–]|\s[a-z(]|\s*$)"
)


# Before a short name stands a small word or a comma; `In re Citric Acid` and `v. Tripleton` go on before it.
_BEFORE_NAME = regex(r"(?:,|(?:^|\s)(?!re\b|v\b|rel\b)[a-z]{2,})\s$")


def cited_within(
    regions: Regions, start: int, end: int, commentary: bool, told: bool
) -> Iterator[tuple[int, int, Reading]]:
    """Where citations begin and end within a sentence, in their order, and what they say.

    In `commentary` any is looked for; behind a citation that was read only what points back, and articles if `told`.
    """
    text = regions.text[start:end]
    if not re.search(r"\b[Ii]d\.,?\s+(?:at\s|[§¶])|\bsupra\s+note\s|\([^()]*\d{4}\)|\bCases?\s[CTF][-–]\d", text):
        return
    hidden = [span for span in (*regions.quotes, *regions.brackets) if span.start < end and span.end > start]
    open_text = blanked(regions.text, hidden)
    done = start
    articles = [one.span("cite") for one in WITHIN.finditer(regions.text, start, end)] if told else []
    found = sorted([*_candidates(regions.text, open_text, start, end, commentary), *articles])
    for begin, stop in found[:_MOST]:
        if begin <= start or begin < done or any(span.start < begin < span.end for span in hidden):
            continue
        reading = read_citation(regions.cut(begin, stop))
        weak = isinstance(reading, ShortReference) and not (reading.note or reading.reporter)
        weak = weak or ((begin, stop) in articles and not _is_article(reading))
        if isinstance(reading, FullReference | Ibid | ShortReference) and not weak:
            yield begin, stop, reading
            done = stop


def _is_article(reading: Reading | None) -> bool:
    return isinstance(reading, FullReference) and bool(reading.people) and "journaltitle" in reading.fields


def _candidates(text: str, open_text: str, start: int, end: int, commentary: bool) -> Iterator[tuple[int, int]]:
    for found in _ID.finditer(open_text, start, end):
        yield found.span("cite")
    if commentary:
        for pattern, where in ((_SUPRA, open_text), (_CAPITALS, text), (_CASE, text), (_UNION, text)):
            for found in pattern.finditer(where, start, end):
                yield found.span("cite")
        for found in _NAMED.finditer(text, start, end):
            if _BEFORE_NAME.search(text, max(start, found.start() - 20), found.start()):
                yield found.span("cite")
