"""Books without an author as lawyers cite them, page before year: `Four Essays on Piers 121 (1969)`."""

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import plain_value
from briefkit.patterns import regex

_WORD = r"[^\W\d_a-z][\w’'&-]*"
_BOOK = regex(
    rf"(?:(?P<volume>\d{{1,2}})\s)?(?P<title>{_WORD}(?:,?\s(?:{_WORD}|of|the|and|on|in|for|to|a|an|at|from|with|or|de|la|du|des|der)){{1,14}})"
    r"\s(?P<pages>(?!(?:1[5-9]|20)\d\d\b)\d{2,4}(?:[–-]\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?)*(?:,\snn?\.\s?\d+)?)"
    r"(?=\s\((?:[^()]{0,60}\s)?(?:1[5-9]|20)\d\d\)(?:[\s.;,]*$|\s\())"
)
_TELLING = regex(r"[^\W\d_]{3,}")


def read_anonymous_book(regions: Regions) -> FullReference | None:
    """Title, page and the bracket with the year; what has fewer than two words may be a name with a number."""
    found = None if regions.quotes or regions.addresses else _BOOK.match(regions.text)
    if found is None or len(_TELLING.findall(found["title"])) < 2 or SENTENCE.search(found["title"]):
        return None
    tail = read_tail(regions.cut(found.end("pages")), quoted=False)
    kept = ("date", "edition", "editor", "publisher", "location")
    fields = {name: value for name, value in tail.fields.items() if name in kept}
    if "date" not in fields:
        return None
    fields |= {"title": found["title"], **({"volume": found["volume"]} if found["volume"] else {})}
    return FullReference("book", dict(sorted(fields.items())), (), Locator("page", plain_value(found["pages"])))
