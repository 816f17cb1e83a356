"""Law reviews whose typefaces a copy lost: `Jane Roe, A Title, 92 Harv. L. Rev. 1411, 1416 (1978)`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import DESIGNATION, SENTENCE, leading_people
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.lexicon import COUNTRY, JOURNAL, REPORT, is_magazine, is_newspaper
from briefkit.harvest.words.month_names import FOREIGN_MONTH
from briefkit.patterns import regex
from briefkit.text import Span

# A volume, a periodical, a first page and, after pages, the year.
_IN_JOURNAL = regex(
    r"(?P<sep>[,.?!]?)\s+(?=(?:\d{1,4}|[IVXLC]{1,7})\s+(?P<name>[^\W\d_a-z][^,;()\[\]\d§]{1,90}?),?\s+(?:[A-Z]?\d{1,6}|e[a-z]{0,5}\d{2,6})"
    r"(?:[–-]\d{1,6})?(?:,\s*(?:at\s+)?[A-Z]?[\d\s,&–n.-]+?(?:(?:fig|tbl)s?\.\s?\d+)?)?\s*\((?:[A-Z][a-z.]+\s(?:\d{1,2},\s)?)?(?:1[5-9]|20)\d\d(?:[/–-]\d{2,4})?\))"
)
# `71(3) Harbour Law Review (1983) at p. 795`: Indian notes give no first page.
_WITHOUT_PAGE = regex(
    r",\s+(?=\d{1,3}(?P<number>\s?\(\d[\d/–-]*\))?\s+(?P<name>[^\W\d_a-z][^,;:()\[\]\d§]{3,90}?)\s+"
    r"\((?:[A-Z][a-z.]+\s)?(?:1[5-9]|20)\d\d\)(?:\.?\s*$|,?\s+at\s|,\s))"
)
# `2008 BYU L. Rev. 1103, 1110`: the year is the volume.
_BY_YEAR = regex(
    r",\s+(?=(?:19|20)\d\d\s+[^\W\d_a-z][^,;()\[\]\d§]{1,80}?\b(?i:Rev|J|L\.\s?J|F|Q)\b[^,;"
    r"()\[\]\d§]{0,30}?\s+\d{1,6}(?:,[\d\s,&–n.-]+?)?\.?\s*(?:$|\((?![^()]*\d{4}\))))"
)
# `90 HARB. L. REV. 123, 124`: the year is left out.
_UNDATED = regex(
    r",\s+(?=\d{1,3}\s+[^\W\d_a-z][^,;()\[\]\d§]{1,80}?\b(?i:L\.\s?Rev|L\.\s?J|J\.\s?L)\b[^,;()\[\]\d§]{0,40}?\s\d{1,6}"
    r"(?:,[\d\s,&–n.-]+?)?[\s.]*(?:$|\((?![^()]*\d{4}\))))"
)
# `66 HARB. COMMUN. Q. 9, 21–22 (arguing …)`: the same of a journal in small capitals, behind its authors.
_UNDATED_CAPITALS = regex(
    r",\s+(?=\d{1,3}\s(?=[^a-z\d]{0,60}\.)[A-Z][A-Z.’'& -]{4,60}\s\d{1,5}(?:,[\d\s,–-]+?)?[\s.]*(?:$"
    r"|\((?![^()]*\d{4}\))))"
)
# `73 HARB. L. REV. (forthcoming 2024) (manuscript at 29)`: no page is known yet.
_FORTHCOMING = regex(
    r",\s+(?=\d{1,3}\s+[^\W\d_a-z][^,;()\[\]\d§]{1,80}?\s\((?:forthcoming|in\spress)(?:,?\s(?:[A-Z][a-z]+\.?\s)?(?:19|20)\d\d)?\))"
)
_DATED = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*(?:[/–-](?:Jan|Feb|Mar"
    r"|Apr|May|June?|July?|Aug|Sept?"
    r"|Oct|Nov|Dec)[a-z.]*)?\s+(?:\d{1,2},?\s+)?(?:19|20)\d\d"
    r"|(?:Spring|Summer|Fall|Autumn|Winter)(?:[/–-](?:Spring|Summer|Fall|Autumn|Winter))?\s+(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*\s+(?:19|20)\d\d"
    rf"|\d{{1,2}}\.?\s+(?:de\s)?{FOREIGN_MONTH}\s(?:de\s)?(?:19|20)\d\d|\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:19|20)\d\d)"
)
_IN_PRESS = regex(
    rf",\s+(?P<volume>\d{{1,4}}\s(?=[A-Z]))?(?P<name>[^\W\d_a-z][^,;()\[\]\d]{{1,50}}?)(?:\s\([^()]*\))?(?:,\s+(?={_DATED}"
    rf"(?P<paged>,\s+at\s+[A-Z]?\d)?)|(?:\s\d{{1,4}}(?:[–-]\d{{1,4}})?)?\s+(?=\({_DATED}(?:,[^()]*)?\)(?P<linked>,\s+https?:)?)|\s+(?=(?P<yearly>\((?:19|20)\d\d\),\s+https?:)))"
)
_KIND = regex(rf"{DESIGNATION},\s+(?=\S)")


_LETTERED = regex(
    r"\d{1,4}\s[^,;()\d]{1,90}?\s(?P<first>[A-Z]\d{1,5})(?:,\s(?P<pin>[A-Z]\d{1,5}(?:[–-]\d{1,5})?))?(?=\s\()"
)


def read_law_article(regions: Regions) -> FullReference | None:
    """An article or a newspaper's piece without marks around its title; None for what is neither."""
    undated = None if regions.addresses else _UNDATED.search(regions.text) or _undated_behind_names(regions.text)
    found = (
        _in_journal(regions.text)
        or volume_without_page(regions.text)
        or _BY_YEAR.search(regions.text)
        or _FORTHCOMING.search(regions.text)
        or _in_press(regions.text)
        or undated
    )
    split = _split_head(regions.text[: found.start()]) if found else None
    if found is None or split is None:
        return None
    people, start = split
    marked = bool(regions.italics) and regions.italics[0].start < 100
    if marked and not _is_broken_title(regions, start, found.start()):
        return None
    quotes = [quote for quote in regions.quotes if quote.start < found.end()]  # a remark behind it may quote
    if not all(_is_word_of_title(regions.text, quote, start, found.start()) for quote in quotes):
        return None
    asked = regions.text[found.start()] in "?!"  # the mark belongs to the title
    stop = found.start() + asked
    tail = read_tail(regions.cut(stop), quoted=True)
    if "date" not in tail.fields and re.fullmatch(r"(?:19|20)\d\d", tail.fields.get("volume", "")):
        tail.fields["date"] = tail.fields.pop("volume")
    if "pages" not in tail.fields and (lettered := _LETTERED.match(regions.text, found.end())):
        tail.give("pages", lettered["first"])  # `588 QUAY S102, S104 (2020)`: the pages of a supplement
        tail.locator = Locator("page", lettered["pin"].replace("–", "-")) if lettered["pin"] else None
    known = found is undated or found.re == _FORTHCOMING
    if "date" not in tail.fields and (not known or "journaltitle" not in tail.fields):
        return None
    kind, fields = build_entry(regions.text[start:stop], people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


def _undated_behind_names(text: str) -> re.Match[str] | None:
    """A journal in small capitals behind a title that has none, and its authors."""
    found = _UNDATED_CAPITALS.search(text)
    signed = found is not None and leading_people(text[: found.start()])[0] is not None
    return found if signed and found and re.search(r"[a-z]{3}.*[a-z]{3}", text[: found.start()]) else None


def _in_journal(text: str) -> re.Match[str] | None:
    """A journal's name is short, shortened or says what it is: `25 Point Plan to Reform the Harbours 17` is a title."""
    for found in _IN_JOURNAL.finditer(text):
        name = found["name"]
        shouted = name.isupper() and re.search(r"[a-z]{3}.*[a-z]{3}", text[: found.start()]) is not None
        named = JOURNAL.search(name.title()) is not None or re.search(r"\bJ\b", name) is not None or shouted
        if (named or " & " in name or found["sep"] == ",") and (named or "." in name or len(name.split()) < 5):
            return found
    return None


def in_journal_behind_question(text: str) -> bool:
    """`Does Piling Pay? 36 Quay Technology Law Journal 1407 (2021)`: a title that asks, and its journal."""
    found = _in_journal(text)
    return found is not None and (found["sep"] in ("?", "!") or re.search(r"\d[–-]\d+\s*\(", text) is not None)


def volume_without_page(text: str) -> re.Match[str] | None:
    """A volume with its issue, or of what says that it is a journal."""
    found = _WITHOUT_PAGE.search(text)
    return found if found and (found["number"] or JOURNAL.search(found["name"].title())) else None


def _is_broken_title(regions: Regions, start: int, stop: int) -> bool:
    """`*The Lightness of* Batson*: Motives*, 66 MD. L. REV. 279`: some words of the title stand upright."""
    within = [span for span in regions.italics if start - 2 < span.start and span.end < stop + 2]
    whole = bool(within) and within[0].start - start < 2 and within == list(regions.italics[: len(within)])
    return whole and (len(within) > 1 or stop - within[-1].end > 2) and len(within) < 5


def _is_word_of_title(text: str, quote: Span, start: int, stop: int) -> bool:
    """`How to Regulate Unsecured “Open” Harbours`: words in quotation marks within a title, words on both sides."""
    behind = re.match(r"[\s:,]*(?=\w)", text[quote.end : stop])
    return (
        start < quote.start and quote.end < stop and behind is not None and text[quote.end - 2 : quote.end - 1] != ","
    )


# `Central Harbour Bank, Monthly Bulletin, March 2012` · `Quay Office, News Transcript: Roe`: what a body puts out.
_OF_OFFICE = regex(
    r": |^(?:Monthly|Quarterly|Weekly|Annual|Economic|Statistical)\s(?:Economic\s)?"
    r"(?:Bulletin|Report|Survey|Review|Update)$"
)


def _is_of_office(name: str) -> bool:
    """Tell whether a name is what a body puts out; in small capitals it is a site: `QUAY COMM’N: BUS. BLOG`."""
    return _OF_OFFICE.search(name) is not None and not name.isupper()


def _in_press(text: str) -> re.Match[str] | None:
    """A newspaper or magazine that is known as one, and a day."""
    found = _IN_PRESS.search(text)
    if found is None or REPORT.search(found["name"]) or _is_of_office(found["name"]):
        return None  # `Harbour Observatory, Port Trend Report, April 2023` · `Quay Office, News Transcript: Roe, …`
    if COUNTRY.fullmatch(found["name"]):
        return None  # `Government of Quay County, Tennessee (Dec. 5, 2019)`
    name = found["name"].title() if found["name"].isupper() else found["name"]
    if found["yearly"]:  # `Harbour Survey (HS), QUAY INFO. ADMIN. (2015), https://…`: a site in small capitals
        before = text[: found.start()]
        people, start = leading_people(f"{before}, ")
        titled = start < len(before) if people else len(before.split()) > 1
        return found if found["name"].isupper() and titled and re.search(r"[a-z]{3}", before[start:]) else None
    linked = found["linked"] and len(name.split()) < 7
    return found if found["paged"] or found["volume"] or linked or is_newspaper(name) or is_magazine(name) else None


_FIRM = regex(r"&\s(?:Associates|Partners|Co|Sons)\b\.?[\s,]*$")


def _split_head(head: str) -> tuple[People | None, int] | None:
    """Who, and where the title begins, without what says that a student or an editor wrote it."""
    unsigned = _KIND.match(head)
    people, start = (None, unsigned.end()) if unsigned else leading_people(head)
    if kind := _KIND.match(head, start):
        start = kind.end()
    title = head[start:]
    words = title.split()
    if (
        not re.match(r"[($€£#]?[^\W_a-z]", title)
        or len(title) > 300
        or (people is None and len(words) < (1 if unsigned else 3))
    ):
        return None
    if people is None and _FIRM.search(title):
        return None  # `Roe & Associates, Quay Outlook (Sept. 2020)`: who wrote it
    if SENTENCE.search(title) and (people is None or len(words) > 30) and not title.rstrip().endswith("?"):
        return None
    return people, start
