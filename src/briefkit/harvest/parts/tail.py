"""The text after a title, from which takers take; what was taken is blanked."""

import re
from dataclasses import dataclass, field

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import BLANK, Regions, blanked
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.sentences import is_abbreviation
from briefkit.patterns import regex


@dataclass
class Tail:
    """The text after a title, from which takers take; what was taken is blanked.

    `quoted` tells whether the title stood in quotation marks, so that a container may follow.
    """

    regions: Regions
    quoted: bool
    text: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    people: dict[str, People] = field(default_factory=dict)
    locator: Locator | None = None
    aliases: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with the whole text."""
        self.text = self.regions.text

    def take(self, start: int, end: int) -> None:
        """Blank what was read."""
        self.text = self.text[:start] + BLANK * (end - start) + self.text[end:]

    def give(self, name: str, value: str) -> None:
        """Set a field that has no value yet."""
        if value and name not in self.fields:
            self.fields[name] = value


_WEEKDAY = regex(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


# `…, 29 (2005): 207–33, the quays were closed`: how the sentence goes on that a reference stands in.
_PROSE = regex(
    r"(?:based\son|drawn\sfrom|according\sto)\s"
    r"|(?=[a-z])(?:[^\s\x00]+\s){0,7}(?:is|are|was|were|has|have|had|that|which|who|did|does|would|could)\s(?:[^\s\x00]+\s){0,12}[^\s\x00]+"
    # `In *Piers* (Leeds: Quay Press, 2009), Jane Roe argues that …`
    r"|(?:[^\W\d_a-z][\w.’'-]*\s){1,4}(?:argu|not|show|claim|suggest|observ|maintain|contend|explain|demonstrat|insist)e?[sd]\s(?:that|how|why)\b"
)


def pieces_left(tail: Tail) -> list[tuple[int, str]]:
    """What no taker took, in pieces between commas; each with its place."""
    pieces: list[tuple[int, str]] = []
    inner = blanked(tail.text, [s for s in tail.regions.italics if BLANK not in tail.text[s.start : s.end]])
    for found in re.finditer(r"(?:[^,;\x00]|\x00(?=[^\x00]*))+?(?=[,;]|$)|[^,;]+", _protected(tail, inner)):
        text = tail.text[found.start() : found.end()]
        for part in re.finditer(r"[^\x00]+", text):
            words = _closed(_with_own_stop(_ON_FILE.sub("", part[0])))
            if re.search(r"[^\W_]", words) and not _WEEKDAY.fullmatch(words) and not _PROSE.match(words):
                pieces.append((found.start() + part.start(), words))
    return pieces


# `(unpublished Ph.D. dissertation, Quay University) (on file with author)`
_ON_FILE = regex(r"\)\s*\((?:copy\s)?on\sfile\s.*$", re.DOTALL)


# `J. Harb. Stud.`: a name whose words are shortened keeps its last full stop.
_SHORTENED = regex(r"[^\W\d_a-z][\w’'-]+\.\s(?:.*[\s.])?(?P<last>[^\W\d_a-z][\w’'-]*)\.$")


def _with_own_stop(part: str) -> str:
    """Words without the sentence's marks around them."""
    words = part.strip(' .,;:()[]"“”*')
    found = _SHORTENED.search(f"{words}.") if "." in words and part.rstrip(" ,*").endswith(f"{words}.") else None
    return f"{words}." if found and is_abbreviation(found["last"]) else words


def _closed(words: str) -> str:
    """`Harbour Laboratory [HARBLAB` with the bracket that was taken for the sentence's own."""
    for opening, closing in ("()", "[]"):
        words += closing * (words.count(opening) - words.count(closing))
    return words


def _protected(tail: Tail, inner: str) -> str:
    """The text with commas inside italics covered, and before `Ltd.`, so that a name with commas stays whole."""
    covered = "".join("\x01" if i == BLANK and t != BLANK else t for i, t in zip(inner, tail.text, strict=True))
    return _KIND_OF_HOUSE.sub("\x01", covered)


# `George Allen and Unwin, Ltd.`
_KIND_OF_HOUSE = regex(r",(?=\s(?:Ltd|Inc|LLC|GmbH|Pvt)\b)")
