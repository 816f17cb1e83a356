"""References without marks around the title: `Ray Bradbury, Fahrenheit 451 (New York: Simon & Schuster, 2003), 5.`"""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.forms.news_pieces import split_paper
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.names_and_year import are_names_alone
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.houses_behind import without_kind_of_paper
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.printings import is_later_printing
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.parts.years_of_titles import is_of_title
from briefkit.harvest.words.dates import MONTH, find_date
from briefkit.harvest.words.lexicon import JOURNAL, PUBLISHER, is_magazine
from briefkit.patterns import regex


def read_unmarked(regions: Regions) -> Reading | None:
    """`Ray Bradbury, Fahrenheit 451 (New York: Simon & Schuster, 2003), 5.`: no marks around the title."""
    if are_names_alone(regions.text):
        return None
    for bracket in regions.brackets:
        content = regions.text[bracket.start : bracket.end]
        if re.fullmatch(r"\[\d{4}\]", content) and regions.text[: bracket.start].rstrip().endswith(","):
            continue  # `Oxford University Press, Oxford, [2005]`
        if is_of_title(regions.text, bracket.start):
            continue
        if _gives_imprint(content) and not _begins_with_title(regions, bracket.start):
            core = find_core(regions.cut(0, bracket.start))
            if core and not _is_word_in_title(regions, core.start, core.end):
                return None  # a marked title stands there, which the readers before this one refused
            return _read_until(regions, bracket.start)
    return None


def _begins_with_title(regions: Regions, start: int) -> bool:
    """`one photograph of a painting (*The Pilots*, 1940)`: what stands in marks within a bracket is no house."""
    return any(0 < span.start - start < len("(“ ") for span in (*regions.italics, *regions.quotes))


def _gives_imprint(content: str) -> bool:
    """Tell whether a bracket holds a date, or a place and a publisher; `(†1998)` is when somebody died."""
    if content[1:2] in ("†", "*") or re.match(r"\(\d{4}[a-z]?:\s?\d", content) or is_later_printing(content[1:-1]):
        return False  # `(†1998)` · `Weber continues (1958:149)` · `1970 (rist. 1980)`
    return bool(
        find_date(content) or (":" in content and PUBLISHER.search(content)) or re.search(r"n\.\s?d\.", content)
    )


# `2016-07-21`
_WHOLE_DAY = 10
_WORD_QUOTED = regex(r"[“\"‘'«]\w+[”\"’'»]$")
_VOLUME_AHEAD = regex(r"(?P<volume>\d{1,2})\s+(?=[^\W\d_a-z][\w.’'-]*\s+(?:[^\W\d_a-z][\w.’'-]*[\s,]+)+)")
_PAGE_BEHIND = regex(r"[\s,]\s*(?:at\s+)?(\d{1,4}(?:[-–]\d+)?(?:,\s*\d+(?:[-–]\d+)?)*)$")


def _is_word_in_title(regions: Regions, start: int, end: int) -> bool:
    """`Jane Roe, On the Nature of the “old” Mode of Trade (Moscow, 1929)`: one word that the title quotes."""
    quoted = _WORD_QUOTED.match(regions.text[start:end]) is not None and regions.text[start + 1].islower()
    return quoted and re.search(r"[^\W\d_]\s$", regions.text[:start]) is not None and not regions.italics


# `Half-Yearly Report, March 2013 to September 2013`: no page.
_IS_YEAR = regex(rf"(?:{MONTH}|\b(?:to|in|of|since|until|from|between|and))\s+(?:1[5-9]|20)\d\d$")


def _read_until(regions: Regions, stop: int) -> Reading | None:
    """The reference whose imprint stands in the bracket at `stop`."""
    volume = _VOLUME_AHEAD.match(regions.text)
    begin = volume.end() if volume else 0
    split = _split_head(regions.text[begin:stop].rstrip(" ,."))
    if split is None:
        return None
    people, start, end = split[0], split[1] + begin, split[2] + begin
    chapter = re.match(r",?\s+in:?\s", regions.text[end:])
    tail = read_tail(regions.cut(end), quoted=chapter is not None)
    if volume:
        tail.give("volume", volume["volume"])
    page = None if chapter else _PAGE_BEHIND.search(regions.text[start:end])
    if page and _IS_YEAR.search(regions.text[start : start + page.end()]):
        page = None
    if page and (not _is_bluebook(tail, people) or re.match(r"(?:1[5-9]|20)\d\d[-–]|(?:19|20)\d\d$", page[1])):
        page = None
    title = regions.text[start : start + page.start() if page else end]
    if news := None if page or chapter else _news_piece(title, tail):
        tail.quoted = True
        tail.give("container", news[1])
        kind, fields = build_entry(news[0], people, tail)
        return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))
    if not _is_published(tail, people, title, page is not None):
        return None
    if not chapter and page is None and "publisher" not in tail.fields:
        title = _take_container(tail, title)
    title, section = _take_section(without_kind_of_paper(tail, title))
    kind, fields = build_entry(title, people, tail)
    locator = Locator("page", page[1].replace("–", "-")) if page else section or tail.locator
    return FullReference(kind, fields, people.names if people else (), locator, tuple(tail.aliases))


def _news_piece(title: str, tail: Tail) -> tuple[str, str] | None:
    """`In a shift, ministers drop the levy, Los Angeles Times (July 21, 2016)`: a title, a newspaper, its day."""
    whole = len(tail.fields.get("date", "")) == _WHOLE_DAY and not {"publisher", "location"} & tail.fields.keys()
    return split_paper(title) if whole else None


def _take_section(title: str) -> tuple[str, Locator | None]:
    """`Administrative Law Treatise § 6.15 (1958)`: the section is no part of the title."""
    found = re.search(r",?\s(?:§§?|¶¶?)\s*(?P<place>[\w.:–-]*\d[\w.:–-]*)$", title)
    return (title[: found.start()], Locator("section", found["place"].replace("–", "-"))) if found else (title, None)


def _is_bluebook(tail: Tail, people: People | None) -> bool:
    """`Jane Roe, The Title 45 (2d ed. 2009)` · `The Title 45 (Jane Roe ed., 2009)`: a page, then only a year."""
    named = people is not None or bool({"editor", "translator", "edition"} & tail.fields.keys())
    plain = {"date", "edition", "bracket", "editor", "translator", "volume", "url", "urldate"}
    if people is not None and tail.fields.keys() >= {"genre", "number"}:
        return "given" in people.names[0]  # `Jane Roe, Piers 5 (Harbour Law Sch., Working Paper No. 2020-49)`
    return named and "date" in tail.fields and tail.fields.keys() <= plain


def _is_published(tail: Tail, people: People | None, title: str, paged: bool) -> bool:
    """Tell whether the imprint is one of a book and no remark with a date."""
    if people is not None and "date" in tail.fields and {"editor", "translator"} & tail.people.keys():
        return True
    if (
        paged
        or tail.fields.keys() >= {"volume", "edition"}
        or {"reportcode", "publisher", "location", "court", "institution", "thesis", "editor", "booktitle"}
        & tail.fields.keys()
    ):
        return True
    if "date" not in tail.fields or people is None:
        return False
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    share = sum(not word.islower() for word in words) / max(len(words), 1)
    return len(words) > 1 and share >= (0.65 if SENTENCE.search(title) else 0.5)


_ABBREVIATED = regex(r"^J\.\s|\b(?:Rev|J|Q|Conf|Proc)\.|^(?:Proceedings|Journal|Transactions|Annals)\s")


def _take_container(tail: Tail, title: str) -> str:
    """`How I Learned to Wait, Towpath Talk (Sept. 17, 2012), https://…`: the last name is that of the site."""
    head, comma, site = title.rpartition(", ")
    on_site = "url" in tail.fields and len(tail.fields.get("date", "")) >= 8 and len(site.split()) <= 5
    in_journal = bool(_ABBREVIATED.search(site)) and len(site.split()) <= 14
    if not comma or not re.match(r"[^\W_a-z]", site) or find_date(site) or not (on_site or in_journal):
        return title
    tail.quoted = True
    tail.give("container", site)
    return head


_JOURNAL_ONLY = regex(
    r"^(?P<journal>(?:The\s)?[^\W\d_a-z][\w’' &-]{5,70}?),?\s+(?:vol\.?\s*)?(?P<volume>\d{1,3}"
    r"|[IVXL]{1,6})(?:[,.:]\s*(?:no\.?\s*)?\d+)?\s*(?=\([^()]*\d{4}\))"
)


def read_journal_only(regions: Regions) -> Reading | None:
    """`Pennsylvania Magazine of History XIV (1890), p. 215`: a periodical, its volume and no title."""
    found = _JOURNAL_ONLY.match(regions.text)
    if found is None or not (JOURNAL.search(found["journal"]) or is_magazine(found["journal"])):
        return None
    if regions.quotes or SENTENCE.search(found["journal"]):
        return None
    tail = read_tail(regions.cut(found.end("volume")), quoted=True)
    if "date" not in tail.fields:
        return None
    tail.give("volume", found["volume"])
    tail.give("journaltitle", found["journal"])
    kind, fields = build_entry("", None, tail)
    fields.pop("title", None)
    return FullReference(kind, fields, (), tail.locator, tuple(tail.aliases))


_TITLE_END = regex(
    r",\s+(?=in:?\s+(?:[^\W\d_a-z]|\d{4}\s)|(?:trans|transl|tr|translated|ed|eds|edited|rev|vol|vols|\d+"
    r"(?:st|nd|rd|th|d)\s+(?:rev(?:\.|ised)\s+)?[Ee]dn?|(?:[Rr]ev(?:ised|\.)|[Nn]ew|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)"
    r"\s+[Ee]d(?:n|ition)?|2 vols|with|introduction)\b|[^,]*\b(?:Series|Edition|Library of)\b|[^,]*\b"
    r"(?:Reports?|Papers?|Briefs?|Series|Memorandum|Memo|Notes?),?\s+(?:[Nn](?:o\.?|[°º])\s*)?[A-Z]{0,4}-?\d"
    r"|(?:GAO|CRS|RAND|COM|Cmnd?|Cmd|Cm|HC|HL)[-/ ./(]?\s?\d|dir(?:ected|\.)\s+by\b)"
)


# A sentence that leads to a citation is no title: `On the public library, see Christine Pawley, …`.
_LEADS_ON = regex(r"\b(?:see|cf\.|see also|quoted in|cited in)\s+(?=[^\W\d_a-z])")


_SERIES = regex(r":[^:]*?(?P<series>,\s+(?:[A-Z][\w’'-]+\s+){1,4}[A-Z][\w’'-]+)$")


def _series_start(title: str) -> int:
    """Where a title ends and its series begins: `The Uneasy History of the Soviet Internet, Information Policy`.

    Of a list in the subtitle the last item has its "and"; two capital words after it, or without one, are a series.
    """
    found = _SERIES.search(title)
    if not found:
        return len(title)
    subtitle = title[title.index(":") : found.start("series")]
    is_list = "," in subtitle and not re.search(r",\s+(?:and|or|&)\s", subtitle)
    return len(title) if is_list else found.start("series")


# `Report of the Commission on Piers, Vol. I`: the volume is no title of what a commission wrote.
_VOLUME_AT_END = regex(r",\s+[Vv]ol(?:ume|\.)\s(?:\d{1,3}|[IVXLC]{1,7})(?=$|,\sC(?:md?|mnd|d)\.?\s\d{2,5}$)")
_BY = regex(r"(?P<title>[^\W_a-z][^,]{2,120}?)\s+by\s+(?P<who>[^,(]{4,60})(?=,|$)")
_OWN = regex(
    r"(?P<who>[^\W\d_a-z][\w.’' -]{2,50}?)[’']s\s+(?:\w+\s+)?(?:report|book|study|paper|pamphlet"
    r"|essay|review|history|memoir|inquiry)"
    r",?\s+(?=[^\W_a-z])"
)


def _author_behind(head: str) -> tuple[People | None, int, int] | None:
    """`Piers by Sir John Roe, ed. G. Poe`: the author behind the title."""
    found = _BY.match(head)
    people = read_people(found["who"], loose=False) if found else None
    if found is None or people is None or "given" not in people.names[0] or SENTENCE.search(found["title"]):
        return None
    return people, 0, found.end("title")


def _author_in_possessive(head: str) -> tuple[People | None, int, int] | None:
    """`Lady Roe's report A Time for Piers`: the author's name in the genitive."""
    found = _OWN.match(head)
    people = read_people(found["who"], loose=False) if found else None
    return (people, found.end(), len(head)) if found and people else None


def _split_head(head: str) -> tuple[People | None, int, int] | None:
    """Who and where the title begins and ends in `Ray Bradbury, Fahrenheit 451`."""
    if turned := _author_behind(head) or _author_in_possessive(head):
        return turned
    counted = _VOLUME_AT_END.search(head)
    head = head[: counted.start()] if counted else head
    people, start = leading_people(head)
    title = head[start:]
    if not re.match(r"[^\W_a-z]", title) or len(title) > 350 or _LEADS_ON.search(head):
        return None
    if people is None and (SENTENCE.search(title) or len(title.split()) > 25):
        return None
    end = _TITLE_END.search(title)
    stop = end.start() if end else _series_start(title)
    return people, start, start + stop


# `…, p. 10, https://…`: what no title has in it.
_PLACED = regex(r",\s+(?=pp?\.\s?\d|https?:|www\.|paras?\.\s?\d)")


def read_named(regions: Regions) -> Reading | None:
    """`Course Manual 33 (1994) [hereinafter Course Manual]`: what is given a name is a work, whatever its form."""
    named = next(
        (
            b
            for b in regions.brackets
            if re.match(r"[\[(]\s*(?:hereinafter|henceforth|hereafter)\b", regions.text[b.start : b.end])
        ),
        None,
    )
    if named is None:
        return None
    dated = next(
        (b for b in regions.brackets if b.start < named.start and find_date(regions.text[b.start : b.end])), named
    )
    head = regions.text[: dated.start].strip(" ,.")
    placed = _PLACED.search(head)
    head, begin = (head[: placed.start()], placed.start()) if placed else (head, dated.start)
    page = re.search(r"\s(\d{1,4})(?:,\s*\d+)?$", head) if placed is None else None
    title = head[: page.start()] if page else head
    told = page is not None and re.search(r"\b(?:in|of|since|by|from)$", title)
    if not re.match(r"[^\W_]", title) or len(title) > 300 or told:
        return None  # `… and a book of his writings, *Harbours*, in 1967 (hereafter *H*)`
    people, start = leading_people(title)
    tail = read_tail(regions.cut(begin), quoted=False)
    kind, fields = build_entry(title[start:], people, tail)
    locator = Locator("page", page[1]) if page else tail.locator
    return FullReference(kind, fields, people.names if people else (), locator, tuple(tail.aliases))
