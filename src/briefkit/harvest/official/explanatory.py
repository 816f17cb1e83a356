"""What is put before a parliament with a bill: `Explanatory Memorandum, Harbours Bill 2004 (Cth) 12 [2.3]`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.harvest.words.law_names import names_given
from briefkit.patterns import regex

_MEMORANDUM = regex(
    r"(?P<title>(?:(?:Revised|Supplementary|Further|Replacement|Draft|Addendum\sto\sthe)\s){0,2}"
    r"(?:Explanatory\s(?:Memorand(?:um|a)|Statements?|Notes?)|Statement\sof\sCompatibility"
    r"|Regulatory\sImpact\sStatement)"
    r"(?:,\s|\s(?:to|for|on)\s(?:the\s)?)(?=[A-Z])[^;:“”\"\x00]{4,180}?\b(?:Bill|Act|Regulations?|Rules|Order"
    r"|Ordinance)"
    r"(?:\s\((?:No\s\d+|[A-Z][^()]{2,60})\)(?=\s(?:19|20)\d\d))?)"
    r"(?:,?\s(?:of\s)?\(?(?P<year>(?:19|20)\d\d)\)?)?(?:\s\((?P<where>[A-Z][\w.\s]{1,30})\))?(?P<rest>(?:[\s,.;(\[].*)?)$",
    re.DOTALL,
)
# ` 14 [2.3]`: the page, and the paragraph in it.
_PAGE_AND_PARAGRAPH = regex(r"[\s,]+(?P<page>\d{1,4}(?:[–-]\d{1,4})?)\s(?P<part>\[[\d.]+\](?:[–-]\[[\d.]+\])?)")


def read_explanatory(regions: Regions) -> FullReference | None:
    """A memorandum by the bill that it explains, with the land of its parliament and the place in it."""
    found = _MEMORANDUM.match(regions.text)
    if found is None or regions.quotes:
        return None
    year = found["year"] or ""
    fields = {
        "title": f"{found['title']} {year}".strip(),
        "date": year,
        "titleaddon": f"({found['where']})" if found["where"] else "",
        "url": regions.addresses[0][1] if regions.addresses else "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("legislation", kept, (), _place(found["rest"]), names_given(found["rest"]))


def _place(rest: str) -> Locator | None:
    if double := _PAGE_AND_PARAGRAPH.match(rest):
        return Locator("page", plain_value(f"{double['page']} {double['part']}"))
    found = read_locator(re.sub(r"^\s*\([^()\d]*\)", "", rest))
    return found.locator if found else None
