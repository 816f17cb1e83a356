"""References as lists of references have them: `Smith, J. (2010). The politics.` · `TILLY, Charles. Coercion.`"""

import re
from dataclasses import replace
from itertools import pairwise

from briefkit.citations.model import Locator
from briefkit.harvest.lists.listed_heads import ListedHead, listed_head, undated_head
from briefkit.harvest.lists.listed_parts import claim_parts, gives_data, parts_of
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.listed_periodicals import journal_in
from briefkit.harvest.parts.listed_titles import end_of_open_title, is_data, is_subtitle
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import run_takers
from briefkit.harvest.words.lexicon import PUBLISHER
from briefkit.patterns import regex
from briefkit.text import Span

_DESCRIBED = (
    r"[^()\[\]]*\b(?:[Vv]ideo|[Dd]ata ?set|[Ff]ilm|[Dd]ocument|[Oo]nline|[Ww]eb ?(?:page|site)|[Pp]resentation|[Bb]log"
    r"|[Rr]elease)"
    r"\b[^()\[\]]*"
)
_BEHIND = regex(
    rf"\s*[(\[](?:{_DESCRIBED}|(?:[Vv]ol|[Nn]o\b|\d|[Rr]ev|[Ee]d|[Ss]econd|[Tt]hird|pp?\.|[^()\[\]]*\b(?:[Rr]eport|[Pp]aper"
    r"|[Tt]hesis|[Dd]iss|[Dd]issertation|[Bb]rief|Nos?)\b)[^()\[\]]*|[A-Z]{2,6}[-/ ]\w[\w/.-]*)[)\]]\.?\s*$"
    r"|,\s+(?:\d+(?:st|nd|rd|th|e)|[Rr]ev(?:ised)?\.?|[Ss]econd|[Tt]hird)\s+[Ee]d(?:n|ition)?\.?\s*$"
)
_DESCRIPTION = regex(rf"\s*[(\[]{_DESCRIBED}[)\]]")


_TALK = regex(
    r"(?:(?:Personal|Telephone|Phone|E-?mail|Author[’']s)\s)?(?:Interview|Communication|Conversation|Correspondence)\b"
)
_PLACE_BEHIND = regex(r",\s+(?:pgs?|pp?|pages?)\.?\s*(?P<page>\d+(?:[-–]\d+)?)\.?\s*$")


# `Jane R. C. Roe, A Title, 8 AM. L. SCH. REV. 1233, 1241 (1938)`: initials of a name that is not turned.
_IN_LAW_REVIEW = regex(r",\s\d{1,4}\s[A-Z][\w.&’' ]{2,60}\s\d{1,6},\s\d+(?:[–-]\d+)?\s\((?:1[5-9]|20)\d\d\)")


# `H.R. Conf. Rep. No. 104-458 (1996)`, `Press Release No. 2012-34, …`: nobody's family name and initials, and no year.
_NUMBERED = regex(
    r"(?:H\.\s?R\.|[HS]\.)\s(?:Conf|Rep|Docs?|Exec|Misc|Treaty|Comm|Prt)\b|(?:Press|News)\sRelease\s(?:No|\d)"
)


# `SIPRI, SIPRI Yearbook 2019: Armaments (Oxford: Quay Press, 2019)`: the year is of the title, the imprint has its own.
_YEAR_IN_TITLE = regex(r"(?<![(\[])\b(?:1[5-9]|20)\d\d:\s*$")
_DATED_IMPRINT = regex(
    r"\([^()]*:\s[^()]*,\s(?:1[5-9]|20)\d\d\)"
    r"|,\s[^\W\d_a-z][^,:;()]{2,40}:\s[^,:;()]{2,60},\s(?:1[5-9]|20)\d\d(?=[\s.,;]|$)"
)


def read_author_date(regions: Regions) -> Reading | None:
    """`Smith, J., & Jones, K. L. (2010). The politics of energy. Energy Policy, 38(2), 123-134.`"""
    head = listed_head(regions.text) or undated_head(regions.text)
    if head is None or _IN_LAW_REVIEW.search(regions.text) or _NUMBERED.match(regions.text):
        return None
    if _YEAR_IN_TITLE.search(regions.text, 0, head.title) and _DATED_IMPRINT.search(regions.text, head.title):
        return None
    if head.named_first:
        if (title := _title_of_site(regions, head)) is not None:
            site = People(({"literal": head.named_first},))
            return _built(regions, replace(head, people=site), title, Tail(regions.cut(title.end), False), plain=False)
        return _built(regions, head, Span(0, len(head.named_first)), Tail(regions.cut(head.title), True), plain=True)
    core = find_core(regions)
    paper = core if core is not None and core.start < 2 and _is_paper(regions, core, head) else None
    core = find_core(regions, head.title - 2) if paper else core
    if core is not None and (core.start < head.title - 2 or _ends_in_family(regions, head, core)):
        return None
    end, marked = _title_end(regions, head, core)
    more = regions.text[end:].strip(" .,")
    if not (head.sure or marked or more) or (head.needs_mark and not marked and not _is_published(more, regions)):
        return None
    stop = end if marked else head.title + _without_brackets(regions.text[head.title : end])
    quoted = marked and any(abs(span.start - head.title) < 2 for span in regions.quotes)
    tail = Tail(regions.cut(stop), quoted)
    if paper:
        tail.quoted = True
        tail.give("container", regions.text[paper.start : paper.end])
        head = replace(head, people=None)
    return _built(regions, head, Span(head.title, stop), tail, plain=not marked)


_READ_THERE = regex(r"[\s.,*]*(?:[Aa]vailable|[Rr]etrieved|[Aa]ccessed)\s(?:online\s)?(?:at|from):?\s*$")


def _title_of_site(regions: Regions, head: ListedHead) -> Span | None:
    """`Digital Norland. (n.d.). *Quays*. Available at: https://…`: a site, and the title of its page in italics."""
    core = next((span for span in regions.italics if abs(span.start - head.title) < 2), None)
    if core is None or not regions.addresses or len(head.named_first.split()) > _WORDS_OF_SITE:
        return None
    return core if _READ_THERE.match(regions.text[core.end : regions.addresses[0][0].start]) else None


_WORDS_OF_SITE = 5


# `Roe. ` · `B. Roe, ` behind `Jane A.`
_FAMILY_ALONE = regex(r"[^\W\d_a-z][\w’'-]+\.\s+|(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][\w’'-]+,\s+")


def _ends_in_family(regions: Regions, head: ListedHead, core: Span) -> bool:
    """`Jane J. Roe. *Harbours* (Leeds, 2015)`: what looks like a short title is the family name, behind an initial."""
    between = regions.text[head.title : core.start]
    return not head.date and _FAMILY_ALONE.fullmatch(between) is not None


# `. Islamabad: Ministry of Water` · `, vol. 3, issue 4`
_IMPRINT = regex(r"^[^\W\d_a-z][^.:;()\d]{2,40}:\s+[^\W\d_a-z]|\b[Vv]ol\.?\s\d")


def _is_published(more: str, regions: Regions) -> bool:
    """Tell whether what follows a title that is not marked is its address, its imprint or a periodical."""
    return bool(more) and (bool(regions.addresses) or _IMPRINT.search(more) is not None or is_data(more))


def _is_paper(regions: Regions, core: Span, head: ListedHead) -> bool:
    """`*The Irish Times*. 1999. "Cabinet Approves Ferry Contract."`: the newspaper stands for the author.

    What seems a name without a year is a title with the paper behind it: `*Piers Fail*, BOS. GLOBE, Mar. 5, 2012`.
    """
    return bool(head.date) and head.title > core.end > head.title - 12 and core in regions.italics


def _without_brackets(title: str) -> int:
    """Where a title that is not marked ends before `(3rd ed.)`, `(Report No. 12)`, `[Data set]`, `, 3rd ed.`"""
    end = len(title)
    while found := _BEHIND.search(title, 0, end):
        end = found.start()
    return end


def _title_end(regions: Regions, head: ListedHead, core: Span | None) -> tuple[int, bool]:
    """Where the title ends, and whether it is marked as one."""
    if core is not None and core.start - head.title < 2 and not _runs_on(regions.text, core):
        return core.end, True
    rest = regions.cut(head.title)
    stops = [part.end for part in parts_of(rest)]
    commas = re.compile(r",\s+(?=in:?\s+[^\W_a-z])").finditer(rest.text)
    stops += [found.start() for found in commas]
    if core is not None and core.start > head.title + 2:
        before = rest.text[: core.start - head.title].rstrip()
        stops += [len(before)] if before[-1:] in ".,?" else []
    stops += [
        found.start() for form in (_READ_ON, _HOUSE_BEHIND, _IMPRINT_BEHIND) for found in form.finditer(rest.text)
    ]
    stops += [len(rest.text[: address.start].rstrip(" ,.;:<(")) for address, _ in rest.addresses]
    end = min((stop for stop in stops if stop > 2), default=len(rest.text))
    end = end_of_open_title(rest.text[: _with_subtitle(rest, end)])
    return head.title + end, False


# `The Price of Grain, Quay Press, London, p. 12.` · `The Price of Grain (London: Quay Press), 12.`
_PLACE_AT_END = r"(?:,\s(?:pp?\.?\s?)?\d{1,4}(?:\s?[-–]\s?\d+)?)?\.?\s*$"
_HOUSE_BEHIND = regex(
    rf",\s(?=[^\W\d_a-z](?:[^,.:;()\d]{{0,40}}\s)??{PUBLISHER.pattern}(?:\s[^,.:;()\d]{{1,30}})?"
    rf"(?:,\s[^\W\d_a-z][^,.:;()\d]{{2,30}}(?:,\s[A-Z]{{2}})?)?{_PLACE_AT_END})"
)
_IMPRINT_BEHIND = regex(rf"\s(?=\([^\W\d_a-z][^():\d]{{1,40}}:\s[^\W\d_a-z][^():\d]{{1,60}}\){_PLACE_AT_END})")
_READ_ON = regex(
    r"[.,]\s+(?=(?:Retrieved|Accessed|Last accessed)\s(?:on\s)?[A-Z\d]|[Aa]vailable\s(?:online\s)?(?:at|from|on)\b"
    r"|[Dd]ispon(?:ible|ível|ibile)\s(?:en|em|sur|su|à)\b)"
)


def _with_subtitle(rest: Regions, end: int) -> int:
    """Where the title ends whose subtitle a full stop parts from it: `Quays. Essays on harbours. Kiel: Rutland.`"""
    parts = parts_of(rest)
    for part, following in pairwise(parts):
        if part.start > end:
            break
        if part.start < end <= part.end or part.start == 0:
            continue
        behind = rest.text[following.start : following.end]
        piece = journal_in(behind, plain=True) is not None or re.match(r"[Ii]n:?\s", behind) is not None
        if not is_subtitle(rest.text[part.start : part.end], rest.text[: part.start], piece):
            break
        if not gives_data(rest, following):
            break
        end = part.end
    return end


def _runs_on(text: str, core: Span) -> bool:
    """`"A Very Wet Year": Weather Diaries`, `"Bread or Blood" Revisited`: the title begins with a quotation."""
    quoted = text[core.start : core.start + 1] in "\"“‘'«"
    return quoted and text[core.end - 2] not in ".,?!" and bool(re.match(r":?\s+[^\W\d_a-z]", text[core.end :]))


def _built(regions: Regions, head: ListedHead, title: Span, tail: Tail, plain: bool) -> FullReference:
    tail.give("date", head.date)
    place = _PLACE_BEHIND.search(regions.text, title.start, title.end)
    if place is not None:  # `Open Wireless, pg. 1. *Centre for the Net*`
        title = Span(title.start, place.start())
        tail.locator = Locator("page", place["page"].replace("–", "-"))
    if described := _DESCRIPTION.match(tail.text):
        tail.take(0, described.end())
    claim_parts(tail, parts_of(tail.regions), plain)
    run_takers(tail)
    for span, target in regions.links:
        if span.start < title.end and span.end > title.start and re.match(r"(?:https?:)?//", target):
            tail.give("url", target)
    kind, fields = build_entry(regions.text[title.start : title.end], head.people, tail)
    if _TALK.match(fields.get("title", "")) and not {"journaltitle", "booktitle", "publisher"} & fields.keys():
        kind = "unpublished"
    return FullReference(kind, fields, head.people.names if head.people else (), tail.locator, tuple(tail.aliases))
