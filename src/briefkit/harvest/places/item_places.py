"""Places that are no pages and keep their word: `lot 753` · `box 3, folder 47` · `doc. 12` · `sig. B2r`."""

import re

from briefkit.patterns import regex

# `p. ITA-5` · `pp. A-12–A-14`: budgets and volumes of appendices count the pages of each part.
_LETTERED = regex(
    r"^[\s,:;(]*(?:at\s+)?(?:pp?|pages?)\.?\s*(?P<value>[A-Z]{1,4}-\d{1,4}(?:\s?(?:[-–—]|,|and|&)\s?[A-Z]{1,4}-\d{1,4})?)(?!\w)\)?(?P<rest>.*)$",
    re.DOTALL,
)
_NUMBERS = (
    r"(?:\d+(?:\.\d+)?(?:[-–]\d+)?(?:,?\s(?:and\s)?\d+(?:\.\d+)?(?:[-–]\d+)?)*|(?-i:[IVXLC]{1,6})(?:[-–][IVXLC]{1,6})?)"
)
_CLOCK = r"\d{1,2}:\d\d:\d\d(?:\s?[-–]\s?\d{1,2}:\d\d:\d\d)?"
_ITEM = regex(
    r"^[\s,:;(]*(?:at\s)?"
    r"(?P<value>(?:lots?|pls?\.|plates?|cat\. nos?\.|recommendations?|docs?\.|documents?|stanzas?|slides?|letters?"
    rf"|canons?)\s{_NUMBERS}"
    r"|(?:box|carton|reel)\s\d+\w?(?:,\s(?:folder|file|frame)s?\s\d+\w?(?:[-–]\d+)?)?"
    # `sig. B2r` · `sigs. A3–B2v`: books without page numbers count their sheets
    r"|(?-i:sigs?\.\s[A-Z]{1,2}[a-z]?\d{0,2}[rv]?(?:[-–][A-Z]{0,2}\d{0,2}[rv]?)?)"
    r"|(?-i:[Aa]nnex|[Aa]pp(?:endix|\.)|[Ss]chedule)\s(?-i:[A-Z]|[IVX]{1,5})(?:,?\s(?:at|pp?\.|paras?\.?|§§?)\s\d+(?:[-–]\d+)?)?"
    # `Id. cmt. b`
    r"|cmts?\.\s[a-z](?:[-–][a-z])?(?:,?\sillus\.\s\d+)?"
    # `q. 5, a. 3`: questions and articles of the schoolmen
    r"|qq?\.\s\d+(?:,\saa?\.\s\d+(?:[-–]\d+)?(?:,\s(?:ad\s\d|co?\.|resp\.|s\.c\.|obj\.\s\d))?)?"
    # `at 04m:50s` · `01:02:06-01:02:40`: recordings
    rf"|(?:\d{{1,2}}h\s?:?\s?)?\d{{1,2}}m\s?:?\s?\d{{1,2}}s|{_CLOCK})(?P<rest>(?![\w:]).*)$",
    re.IGNORECASE | re.DOTALL,
)
# `at 20:18`: minutes of a recording, or page and line of a transcript; no volume.
_COUNTED = regex(
    r"^[\s,:;(]*at\s(?P<value>\d{1,3}:[0-5]\d(?:\s?[-–]\s?(?:\d{1,3}:)?[0-5]\d)?)(?P<rest>(?![\w:]).*)$", re.DOTALL
)
_TIMED = regex(r"\d{1,2}(?:[hm]|:\d\d:)")


def read_item(text: str) -> tuple[str, str, str] | None:
    """The kind of such a place with which a text begins, the place as printed, and what follows."""
    found = _LETTERED.match(text) or _ITEM.match(text) or _COUNTED.match(text)
    if found is None:
        return None
    return ("timestamp" if _TIMED.match(found["value"]) else "page"), found["value"], found["rest"]
