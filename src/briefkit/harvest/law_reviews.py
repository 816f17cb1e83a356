"""Law reviews whose typefaces a copy lost: `Jane Roe, A Title, 92 Harv. L. Rev. 1411, 1416 (1978)`."""

import re

from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.leads import SENTENCE, leading_people
from briefkit.harvest.lexicon import is_magazine, is_newspaper
from briefkit.harvest.model import FullReference
from briefkit.harvest.people import People
from briefkit.harvest.regions import Regions
from briefkit.harvest.takers import read_tail

# A volume, a periodical, a first page and, after pages, the year.
_IN_JOURNAL = re.compile(
    r",\s+(?=(?:\d{1,4}|[IVXLC]{1,7})\s+[^\W\d_a-z][^,;()\[\]\d§]{1,90}?\s+\d{1,5}"
    r"(?:,\s*(?:at\s+)?[\d\s,&–n.-]+?)?\s*\((?:[A-Z][a-z.]+\s)?(?:1[5-9]|20)\d\d\))"
)
_DATED = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*(?:[/–-](?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?"
    r"|Oct|Nov|Dec)[a-z.]*)?\s+(?:\d{1,2},?\s+)?(?:19|20)\d\d"
    r"|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z.]*\s+(?:19|20)\d\d)"
)
_IN_PRESS = re.compile(
    rf",\s+(?P<name>[^\W\d_a-z][^,;()\[\]\d]{{1,50}}?)(?:\s\([^()]*\))?,\s+(?={_DATED}(?P<paged>,\s+at\s+[A-Z]?\d)?)"
)
_KIND = re.compile(r"(?:Student\s+)?(?:Note|Comment|Essay|Book Review|Recent Case|Editorial|Opinion|Letter),\s+(?=\S)")


def read_law_article(regions: Regions) -> FullReference | None:
    """An article or a newspaper's piece without marks around its title; None for what is neither."""
    if regions.quotes or (regions.italics and regions.italics[0].start < 100):
        return None
    found = _IN_JOURNAL.search(regions.text) or _in_press(regions.text)
    split = _split_head(regions.text[: found.start()]) if found else None
    if found is None or split is None:
        return None
    people, start = split
    tail = read_tail(regions.cut(found.start()), quoted=True)
    if "date" not in tail.fields:
        return None
    kind, fields = build_entry(regions.text[start : found.start()], people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


def _in_press(text: str) -> re.Match[str] | None:
    """A newspaper or magazine that is known as one, and a day."""
    found = _IN_PRESS.search(text)
    return found if found and (found["paged"] or is_newspaper(found["name"]) or is_magazine(found["name"])) else None


def _split_head(head: str) -> tuple[People | None, int] | None:
    """Who, and where the title begins, without what says that a student or an editor wrote it."""
    people, start = leading_people(head)
    if kind := _KIND.match(head, start):
        start = kind.end()
    title = head[start:]
    words = title.split()
    if not re.match(r"[^\W_a-z]", title) or len(title) > 300 or (people is None and len(words) < 3):
        return None
    if SENTENCE.search(title) and (people is None or len(words) > 30) and not title.rstrip().endswith("?"):
        return None
    return people, start
