"""Lines that say who an author is: `Jane Roe is a fellow of the Institute.`"""

import re
from collections.abc import Sequence

from briefkit.patterns import regex

# The post follows: `Jane Roe is late.` begins a story.
_ABOUT = regex(
    r",? (?:is|was|has been|works|serves|teaches|leads|heads|directs|holds)\b.{0,80}\b(?:fellow|professor|lecturer"
    r"|researcher|analyst"
    r"|director|consultant|adviser|advisor|associate|scholar|economist|head|chair|officer|editor|student|candidate"
    r"|intern|expert"
    r"|specialist|teacher|lawyer|historian|engineer|journalist|ambassador|secretary|member|founder|president"
    r"|university|institute|centre"
    r"|center|faculty|department|works|teaches)\b",
    re.IGNORECASE | re.DOTALL,
)


def author_told_of(said: str, names: Sequence[str]) -> str:
    """The author whose post a line tells; empty where it tells none."""
    for name in names:
        if said.startswith((f"{name} ", f"{name},")) and _ABOUT.match(said.removeprefix(name)):
            return name
    return ""
