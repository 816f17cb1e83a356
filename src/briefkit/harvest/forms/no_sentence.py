"""What is no sentence and shows something of what references are made of."""

import re

from briefkit.harvest.marks.regions import Regions, blanked
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import SENTENCE, is_prose
from briefkit.harvest.words.dates import MONTH, find_date
from briefkit.patterns import regex
from briefkit.text import Span

_MOST_WORDS = 45
_LONGEST = 1_000  # letters

# What sentences have and references have not, outside of titles: a verb beside those of `leads.SENTENCE`.
_VERB = regex(
    r"\b(?:am|being|do|done|made|makes?|making|takes?|took|gives?|gave|given|says?|said|states?|stated|shows?|shown"
    r"|means"
    r"|refers?|referred|includ(?:es?|ed|ing)|excluding|contains?|provides?|provided|requires?|required|suggests?"
    r"|argues?"
    r"|argued|notes?(?=\sthat)|noted|estimat(?:es?|ed)|calculated|used|uses|using|remains?|became|becomes?|appears?"
    r"|seems?"
    r"|according|holds?|held|finds?|found|describ(?:es?|ed)|defin(?:es?|ed)|call(?:s|ed)|known|follow(?:s|ed)"
    r"|applies|applied"
    r"|allow(?:s|ed)|exists?|existed|came|comes?|went|goes|fell|rose|died|born|married|won|lost|led|met|sent|built"
    r"|spoke|stood|ran|kept|brought|thought|grew|knew|saw|heard|evades?|quotes?(?=\s[a-z])|continue[sd]?|writes"
    r"|wrote|claims|concludes?|observes?|explains?|insists?|recalls?|warns?|asserts?|declares?|began|begins?"
    r"|need(?:s|ed)?|want(?:s|ed)?"
    r"|thanks?|thank"
    r"|[a-z]+ifies|(?!submitted|prepared|issued|dated|published|edited|translated|adopted|signed|delivered"
    r"|presented|produced|updated"
    r"|revised|based|quoted|printed|reprinted|posted|filed|archived|received|unpublished|undated|organi[sz]ed"
    r"|translated|amended|united)"
    r"[a-z]{3,}ed(?=\s(?:in|to|the|an?|as|from|at|with|on|that|for|by|his|her|their)\s))\b",
)
# What begins otherwise than the name of a work does.
_OPENS_REMARK = regex(
    r"(?:author|editor|translator|calculat|data|figures?|numbers?|estimates?|based|total|average|percent|values?"
    r"|translation"
    r"|my|our|your|emphas[ie]s|italics|including|excluding|net|only|all|some|other|both|each|every|most|many|more"
    r"|less|no|not"
    r"|while|when|although|though|since|however|moreover|(?:the\s)?(?:aforementioned|above|following|former|latter)"
    r"|this|these|that|those"
    r"|it|he|she|they|we|there|here|because|if|so|such|on|at|by|for|from|under|over|after|before|between|within"
    r"|without|especially|namely|perhaps|thus|hence|i\.e|also"
    r"|according|pursuant|per|available|accessed|last|first|same|ditto|as above|personal|parts?|portions?|words?"
    r"|brackets?|punctuation|spelling)\b",
    re.IGNORECASE,
)
# `See Annex II`, `paras. 10 and 11 above`, `Article III, Rule 1`: places, and no work that has them.
_INSIDE = regex(
    r"(?>(?:the|this|also|and|in|of|to|see|our|my|or|above|below|supra|infra|ante|post|herein|paper|report|study"
    r"|article|book|volume"
    r"|document|Communication|discussion|text|accompanying|at|annex(?:es)?|appendi(?:x|ces)|parts?|sections?|secs?"
    r"|chapters?|chs?"
    r"|tables?|figures?|figs?|box(?:es)?|paras?|paragraphs?|pages?|pp?|footnotes?|notes?|nn?|articles?|arts?|rules?"
    r"|schedules?|clauses?"
    r"|items?|points?|exhibits?|illustrations?|plates?|maps?|charts?|graphs?|panels?|columns?|rows?|lines?|et|seq"
    r"|[IVXLC]+|[A-Z]|\d+[a-z]?)\b|[\s§¶.,;:()&/–—-])++",
    re.IGNORECASE,
)
# Where the title ends that nothing marks: before a place, a date, a number or what leads to an address.
DATA = regex(
    r"[\s,.;(]*(?:(?<=[\s,.;(])(?:(?:at\s)?pp?\.\s?[\divxlc]|(?:at\s)?pages?\s\d|(?:at\s)?paras?\.?\s\d|¶"
    r"|(?:at\s)?paragraphs?\s\d|at\s\d"
    r"|§|(?:arts?\.|articles?)\s\d|p(?=[\d(])|passim|available|accessed|retrieved|online|last\s(?:visited|accessed)"
    r"|https?:|www\."
    r"|on\sfile|document\s(?=[A-Z]+[\s/]?\d)|doc\.\s|\(?(?:19|20)\d\d\b|(?:\d{1,2}\s)?"
    rf"{MONTH}\s(?:\d{{1,2}},?\s)?\d{{4}}"
    r"|\d{1,4}(?:[-–]\d{1,4})?[\s.]*$)|\((?=[^()]*(?:19|20)\d\d)|\(\d(?:st|nd|rd|th)\s[Ee]d)"
)
# A number with three digits, or in parts: `COM(2021) 12`, `P-11-29`, `70/1`; not `EU-27`, `CO2-eq`.
_NUMBERED = regex(
    r"\b(?:[Nn]os?\.|[Nn]umber|Nr\.)\s?\d|\b[A-Z]{2,}[A-Za-z]*[-/ .(]{0,2}(?:\d{3}|\d+[-/(]\d)[\w/.()-]*"
    r"|\b[A-Z]-\d+-\d[\w-]*"
    r"|\b\d{1,4}/(?:19|20)\d\d\b|\b(?:19|20)\d\d/\d+\b"
)
# What somebody says, writes or hands in, and laws: works by their kind.
_KIND = regex(
    r"(?:(?:[Ww]ritten|[Oo]ral|[Jj]oint|[Pp]ublic|[Oo]pening|[Cc]losing|[Oo]fficial)\s)?(?:[Ss]ubmissions?"
    r"|[Pp]resentations?|[Ss]tatements?"
    r"|[Tt]estimon(?:y|ies)|[Ee]vidence|[Ii]nterviews?|[Ll]etters?|[Ss]peech|[Rr]emarks|[Cc]omments|[Mm]inutes"
    r"|[Mm]emorandum|[Pp]ress"
    r"\s[Rr]elease|[Rr]esponse|[Cc]ommunication|[Rr]eport|[Aa]ffidavit|[Dd]eposition|[Ii]nput|[Pp]roposal"
    r"|[Pp]etition|[Cc]omplaint)\s"
    r"(?:by|of|from|with|to|submitted\sby|received\sfrom|in\sresponse\sto)\s(?:the\s)?[A-Z@“\"‘]"
)
_LAW = regex(
    r"(?:[A-Z][\w’'&-]*(?:\s|,\s|\s\()){1,12}?(?:Act|Law|Code|Bill|Ordinance|Regulations?|Rules|Constitution"
    r"|Charter|Convention|Treaty"
    r"|Protocol|Decree|Directive|Guidelines|Agreement|Covenant|Declaration|Statute|Policy|Strategy"
    r"|Order)\b(?:\s(?:of|on|for)\s[A-Z].*)?"
)


_SHARE = regex(r"\d\s?(?:%|per\s?cent\b)")  # of what a remark counts
_NUMERAL = regex(r"(?<=[a-z]\s)I(?=[,.;:)]|$)")  # `Committee I` is nobody


def is_no_sentence(regions: Regions) -> bool:
    """Tell whether a piece is short, begins as the name of a work or its author may, and has no verb."""
    text = regions.text
    marked = [*regions.quotes, *regions.italics, *(span for span, _ in regions.addresses)]
    outside = _NUMERAL.sub("", blanked(text, marked).replace("\x00", " "))
    opening = re.match(r"[\s\[(]*(?P<first>[\w@“\"‘'*«#/]\S*)", text)
    if opening is None or opening["first"][0].islower() or len(text) > _LONGEST or len(outside.split()) > _MOST_WORDS:
        return False
    if _OPENS_REMARK.match(text) or _INSIDE.fullmatch(text) or _SHARE.search(outside):
        return False
    return not SENTENCE.search(outside) and not _VERB.search(outside)


def shows_something(regions: Regions) -> bool:
    """Tell whether a piece has what references are made of: an address, a title, a date, a number, a place, a kind."""
    text = regions.text
    if regions.addresses or _LAW.fullmatch(text.rstrip(" .")) or _KIND.match(text):
        return True
    core = find_core(regions)
    if core is not None:
        return _is_named(regions, core)
    data = [found for found in DATA.finditer(text) if _PARTED.search(text[: found.end()])]
    named = _capitals(text[: data[0].start()] if data else text)
    return (bool(data) and named > 1) or (_NUMBERED.search(text) is not None and named > 0)


# What parts a name from its data: `Piers, 1990`, `Piers (1990)`, `Piers p. 4`; not `died in 1971`.
_PARTED = regex(
    r"[,.;:(][^\w]*(?:\w*|\d{1,2}\s\w+\s\d+|\w+\s\d+(?:,\s\d+)?)$|[^\w\s]\s?\w+$|(?:pp?\.?\s?\w+|paras?\.?\s\d|§|¶|at\s\d|passim)$"
)


def _is_named(regions: Regions, core: Span) -> bool:
    """Tell whether marked words are a title: not a sentence that is quoted, not a word in italics within a remark."""
    text = regions.text
    marked, before, after = text[core.start : core.end], text[: core.start], text[core.end :]
    if re.match(r"\W*[a-z]", marked) or len(marked.split()) < 2:
        return False
    placed = find_date(before + after) is not None or DATA.search(after) is not None
    if is_prose(marked):
        return find_date(before + after) is not None
    signed = not before.strip(" ,.:;[(") or read_people(before.strip(" ,.:;[]()"), loose=False) is not None
    return placed or (signed and _capitals(after) > 0)


def _capitals(text: str) -> int:
    return len(re.findall(r"(?<![\w.])[^\W\d_a-z][\w’'-]+", text))
