"""The taker of theses: `PhD diss., University of Norland, 2010` · `Diss. phil. Universität Kiel 1998`."""

from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.lexicon import THESIS
from briefkit.patterns import regex


def take_thesis(tail: Tail) -> None:
    """`, PhD diss., Quaid-i-Azam University, 2010`."""
    found = THESIS.search(tail.text)
    if found:
        tail.give("thesis", found["type"])
        tail.take(found.start(), found.end())
        if school := _SCHOOL_BEHIND.match(tail.text, found.end()):
            tail.give("institution", school["school"])
            tail.take(school.start("school"), school.end())


# `PhD thesis, Department of History, University of Norland, 2011` · `Diss. Universität Kiel 1998` · `Diss. Kiel 1998`
_SCHOOL_BEHIND = regex(
    r"[\s,.]*(?:[^\W\d_a-z][^,()\x00\d]{3,60},\s(?=[^,()\x00]*\bUniv))?"
    r"(?P<school>(?:(?:The\s)?[^\W\d_a-z][^,()\x00\d:]{0,40}\s)?(?:Univ(?:ersit[^\W\d_]{1,4}|ersidade?|\.)|Hochschule)(?:\s[^,()\x00\d:]{2,50}?(?:\s(?:[IVX]+|\d{1,2})(?=,))?)?)"
    r"(?=[\s,.]*(?:\x00|,|(?:1[89]|20)\d\d|$))"
)
