"""Pages of a body's site without a date, as law reviews cite them: `Stretch Codes, New Bldgs. Inst., https://…`.

The Bluebook (rule 18.2) has the title, then the name of the site; in copies without italics nothing else tells them.
"""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.bluebook_heads import is_shortened_body
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

_PAGE = regex(
    r"(?P<title>(?=[^\W_a-z]).{3,220}),\s(?P<site>[^\W\d_a-z][^,:;“”\"()]{2,80}(?::\s[^,:;“”\"()]{3,80})?),?\s+"
    r"(?:available\sat:?\s+)?(?=https?://)"
)
_LONGEST_TITLE = 24
# `AD 4426`: the number of an object in a museum stands in capitals too.
_INVENTORY = regex(r"[A-Z]{1,5}[\s.-]?\d[\dA-Z.,/-]*(?:\s[\dA-Z.,/-]+)*")
_KEPT = frozenset(("author", "title", "url", "urldate", "doi"))
# `About the Harbor Program`: it names a body, and is the title of a page.
_ABOUT = regex(
    r"(?:About|Our|Contact|How|Why|What|Who|Where|When|Frequently\sAsked|FAQ|Overview|History\sof|Welcome)\b"
)


def read_site_page(regions: Regions) -> FullReference | None:
    """A title and the body on whose site it stands; None where what stands first may be who wrote it."""
    found = _PAGE.match(regions.text) if regions.addresses and not regions.italics else None
    if found is None or regions.quotes or regions.addresses[0][0].start != found.end():
        return None
    title, site = found["title"], found["site"]
    people, title = _signed(title, site)
    if _INVENTORY.fullmatch(site):
        return None
    in_capitals = site.isupper() and len(site) > len("U.S.") and re.search(r"[a-z]{2}", title)
    if (
        not (_is_site(site) or in_capitals)
        or not (people or _is_title(title) or _is_one_title(title, site))
        or find_date(title.rpartition(", ")[2]) is not None
    ):
        return None
    tail = read_tail(regions.cut(found.end()), quoted=False)
    if "date" in tail.fields or "volume" in tail.fields:
        return None
    _, fields = build_entry(title, people, tail)
    kept = {name: value for name, value in fields.items() if name in _KEPT} | {"organization": site}
    names = people.names if people else ()
    return FullReference("online", dict(sorted(kept.items())), names, tail.locator, tuple(tail.aliases))


def _signed(title: str, site: str) -> tuple[People | None, str]:
    """`Quay Statistics Project, Data Viewer` before a site in capitals: a body, and the title of its page."""
    first, comma, rest = title.partition(", ")
    known = (
        comma
        and site.isupper()
        and is_body(first)
        and (not is_body(rest) or rest.startswith(first))
        and not SENTENCE.search(title)
    )
    return (People(({"literal": first},)), rest) if known else (None, title)


def _is_one_title(title: str, site: str) -> bool:
    """`Federal Piers Rate—62 Year Chart, QUAYTRENDS`: nobody stands before a title, and the site is in capitals."""
    return (
        site.isupper() and "," not in title and not SENTENCE.search(title) and read_people(title, loose=False) is None
    )


def _is_site(words: str) -> bool:
    return is_body(words) or is_shortened_body(words.partition(":")[0])


def _is_title(words: str) -> bool:
    """Tell whether words are a title: no body, no names before a comma, no sentence."""
    if _ABOUT.match(words):
        return True
    first = words.partition(", ")[0]
    if len(words.split()) > _LONGEST_TITLE or SENTENCE.search(words) or _is_site(first) or _is_site(words):
        return False
    people = read_people(first, loose=False) if first != words else None
    return people is None
