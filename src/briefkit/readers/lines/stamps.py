"""What libraries and archives print on the pages that they give out: on a line of its own or run into the text."""

import re
from collections.abc import Iterator

from briefkit.patterns import regex

_ADDRESS = r"(?:https?://|www\.)\S+"
_DAY = r"(?:\w{3,9},? )?\d{1,2} \w{3,9}\.? \d{4}"
_STAMP = regex(
    r"(?<!\w)(?:"
    r"this content downloaded from\b.{0,160}?(?:all use subject to (?:https?://\S+|jstor terms and conditions)|$)"
    rf"|all use subject to {_ADDRESS}"
    rf"|(?:\d{{1,3}}\.){{3}}\d{{1,3}} on \w{{3}}, \d.{{0,40}}(?:UTC|[AP]M)?$"
    rf"|(?:use, available at {_ADDRESS}\s+{_ADDRESS}\s+)?downloaded from {_ADDRESS}"
    rf"(?:\s+by .{{0,100}}?\bon {_DAY}|\s+(?:by \S+ )?on {_DAY}|(?=\s*$)|(?=\s+(?:IP|on)\b))"
    rf"|IP address: [\d.:]+, on {_DAY}(?: at [\d:]+)?, subject to the .{{0,60}}? terms of"
    rf"(?: use,? available at {_ADDRESS}(?:\s+{_ADDRESS})?)?"
    rf"|downloaded by \[?[^\]\n]{{3,80}}\]? at \d\d:\d\d {_DAY}"
    r"|electronic copy available at:? ?https?://\S*ssrn\.com/\S+"
    rf"|(?:https?://)?about\.jstor\.org/terms(?=\s*$)"
    r"|your use of the jstor archive indicates your acceptance.*$|authorized licensed use limited to:.{0,160}$"
    r"|digitized by (?:google|the internet archive).{0,60}$"
    r")",
    re.IGNORECASE,
)
_HEAD = regex(
    r"(?<!\S)\d{1,4} (?=(?:[^\W\da-zß-ÿ][\s,:;&’'.-]*){3})(?:[^\W\da-zß-ÿ]++[\s,:;&’'.-]*){1,20}$"
    r"|(?:(?<=\s)[^\W\da-zß-ÿ]+[\s,:;&’'.-]*){3,20} \d{1,4}\s*$"
    r"|(?<!\S)\d{1,4} (?:[^\W\da-zß-ÿ]{2,}[\s,:;&’'.-]*){1,12} \d{1,4}\s*$"
)
"""A running head of capitals with its folio, right before a stamp."""
_WORDS = regex(r"\d\.\d+ on |downloaded|available|subject to|address|jstor|licensed|digitized", re.IGNORECASE)


def stamps(line: str) -> Iterator[tuple[int, int]]:
    """Where stamps stand in a line, each with the running head right before it."""
    if not _WORDS.search(line):
        return
    for match in _STAMP.finditer(line):
        head = _HEAD.search(line, 0, match.start())
        yield (head.start() if head else match.start()), match.end()
