"""Titles without marks before a paper, broadcaster or site and a day: `Jane Roe, Piers Fall, Quayfeed (May 3, 2010)`

Books have a year in their bracket, so what stands behind the last comma before a day is where something appeared.
"""

import re

from briefkit.harvest.forms.news_pieces import SECTION_OF_PAPER
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import COUNTRY, PLACE, REPORT, is_magazine, is_newspaper
from briefkit.patterns import regex

_LONGEST_HEAD = 320
# The day, and when something was changed: `(Jan. 10, 2017; updated Jan. 12, 2017)` · `(first published Oct. 12, 2017)`.
_DAY = regex(
    r"\((?:(?:first\s|originally\s)?(?:published|posted|aired|broadcast)\s)?"
    r"(?P<day>[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:1[89]|20)\d\d|\d{1,2}\s[A-Z][a-z]{2,8}\.?\s(?:1[89]|20)\d\d)"
    r"(?:,\s\d{1,2}:\d\d\s[AaPp]\.?[Mm]\.?)?(?:[;,]\s(?:last\s)?(?:updated|modified|revised|amended)\s[^()]{4,24})?\)"
)
# The title and where it appeared; a quotation at the end of the title has the comma within.
_PARTED = regex(r"(?P<title>.{6,}?(?:,[”\"’']|,))\s(?P<where>[^,:;()“”\"]{2,48})$", re.DOTALL)
_BROADCASTER = regex(
    r"(?:NBC|ABC|CBS|CNN|PBS|NPR|BBC|ITV|SBS|CTV|CBC|RTÉ|MSNBC|CNBC|HBO|C-SPAN\d?|Bloomberg\sTV|(?:Fox|Sky|Channel\s4|ABC|CBS|NBC|BBC|CBC)\sNews"
    r"|(?:BBC|NPR|ABC)\s(?:Radio|World)[\w\s]{0,12}|Al\sJazeera(?:\sEnglish)?|Channel\s\d|Deutsche\sWelle|France\s24|Euronews|Radio\sFree\sEurope)"
)
# What is held, and has no author: its place stands behind a comma too.
_EVENT = regex(
    r"\b(?:News\sConference|Press\sConference|Interview|Rally|Town\sHall|Debate|Briefing|Forum|Summit|Broadcast|Press\sAvailability)\b"
)
_NAME_OF_SITE = regex(r"(?:The\s)?(?:[A-Z][\w.’'&!-]*|\d{2,4})(?:\s(?:[A-Z][\w.’'&-]*|of|the|and|&)){0,3}")
# Kinds of papers, and where a chapter is.
_NO_SITE = regex(rf"{REPORT.pattern}|\b(?:Thesis|Dissertation|Draft|Brief|Version|Letter|Remarks|Speech|in)\b")
_ONE_WORD = regex(r"[A-Z][\w.’'-]{2,}")
_LEAST_TITLE, _LEAST_UNSIGNED = 3, 5


def read_dated_news(regions: Regions) -> FullReference | None:
    """`Jane Roe, Piers Fall, Quayfeed (May 3, 2010)` · `Ann Poe News Conference, Quayville, NBC (May 3, 2010)`."""
    found = next((one for span in regions.brackets if (one := _DAY.match(regions.text, span.start))), None)
    if found is None or found.start() > _LONGEST_HEAD or regions.italics or _is_page(regions, found.start()):
        return None
    parted = _PARTED.match(SECTION_OF_PAPER.sub("", regions.text[: found.start()].rstrip()))
    if parted is None or (regions.quotes and regions.quotes[0].start < 2):
        return None
    title, where = parted["title"].removesuffix(","), parted["where"]
    people, start = _signed(title)
    if not _appears_in(where, title[start:], people):
        return None
    tail = read_tail(regions.cut(_behind_remarks(regions, found.end())), quoted=True)
    day = find_full_date(found["day"])
    tail.fields |= {"date": day.value if day else "", "container": where}
    kind, fields = build_entry(title[start:], people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


def _is_page(regions: Regions, day: int) -> bool:
    """Tell whether an address makes it a page of a site, which other readers know; an event may have one too."""
    event = _EVENT.search(regions.text.partition(", ")[0])
    return bool(regions.addresses) and (event is None or regions.addresses[0][0].start < day)


def _behind_remarks(regions: Regions, end: int) -> int:
    """Where the brackets end that say more behind the day: `(Roe: “Piers fall”)` · `(transcript on file)`."""
    for span in regions.brackets:
        if span.start >= end and not regions.text[end : span.start].strip(" ,"):
            end = span.end
    return end


def _signed(title: str) -> tuple[People | None, int]:
    """The persons before a title; whom an event is about has not written it."""
    first = title.partition(", ")[0]
    if _EVENT.search(first):
        return None, 0
    people, start = leading_people(title)
    return (people, start) if people and "given" in people.names[0] else (None, 0)


def _appears_in(where: str, title: str, people: People | None) -> bool:
    """Tell whether words are a paper, a broadcaster or the name of a site."""
    words = title.split()
    if len(words) < _LEAST_TITLE or not re.match(r"[^\W_a-z]|[“\"‘’']", title) or _NO_SITE.search(where):
        return False
    if _BROADCASTER.fullmatch(where):
        return True
    if is_newspaper(where) or is_magazine(where):
        return people is not None
    if SENTENCE.search(where) or PLACE.match(where) or COUNTRY.fullmatch(where) or ", and " in title:
        return False
    if people is not None:
        return _NAME_OF_SITE.fullmatch(where) is not None and not is_body(where)
    return _ONE_WORD.fullmatch(where) is not None and "," not in title and len(words) >= _LEAST_UNSIGNED
