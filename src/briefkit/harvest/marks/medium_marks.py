"""Marks that say nothing of a work: `*Port Review*, [online] 18(4).` of the Harvard styles, `(continued...)`.

The one says that a work is read on the web, the other that a note goes on overleaf. They stand between a title, its
periodical and its volume, where readers look for what follows the one or the other. They are read as white space, so
that all places stay what they are.
"""

import re
from dataclasses import replace

from briefkit.harvest.marks.joined_italics import joined_italics
from briefkit.harvest.marks.marked import MarkedText
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex

_MEDIUM = regex(
    r"\s\[(?:on-?line|internet|en ligne|en línea|em linha|website|web\s?page|electronic(?: version)?)\]"
    r"(?:\.(?=\s)|(?=[\s.,;:]|$))",
    re.IGNORECASE,
)
# Where a note runs over the page, offices print at its foot that it does.
_OVERLEAF = regex(
    r"\s\((?:(?:foot)?notes?\s)?(?:continued|cont[’']?d?\.?)(?:\s?(?:\.\.\.|…)|\s(?:on|from)\s(?:the\s)?(?:next|following|previous)\spage\.?)\)"
    r"(?=[\s.,;:]|$)",
    re.IGNORECASE,
)
# `March 3, 2015, 10:15 a.m.` · `YouTube video, 12:34`: the hour of a day, and how long it takes.
_CLOCK = (
    r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|UTC|BST|CES?T|IST|PKT|[ECMP][SD]?T))?"
    r"(?=\s*[,.;)\]]|\s*$)"
)
_HOUR = regex(
    rf"(?P<kept>(?:{MONTH}\.?\s\d{{1,2}},?|\b\d{{1,2}}\s{MONTH}\.?,?)\s(?:19|20)\d\d|\b(?:[Vv]ideo|[Aa]udio|[Ff]ilm|[Rr]ecording))"
    rf",?\s(?:at\s(?=[\d:]{{4,8}}\s?[ap]\.?m))?{_CLOCK}"
)


def without_medium(marked: MarkedText) -> MarkedText:
    """The note with such marks blanked."""
    text = marked.text
    for pattern in (_MEDIUM, _OVERLEAF):
        text = pattern.sub(_blanked, text)
    if ":" in text:
        text = _HOUR.sub(lambda found: found["kept"].ljust(len(found[0])), text)
    if text == marked.text:
        return marked
    return replace(marked, text=text, italics=tuple(joined_italics(text, list(marked.italics))))


def _blanked(found: re.Match[str]) -> str:
    """White space, with the full stop that closes the title right behind it."""
    return ("." if found[0].endswith(".") else "").ljust(len(found[0]))
