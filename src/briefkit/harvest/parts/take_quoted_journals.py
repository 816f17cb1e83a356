"""The taker of periodicals in quotation marks behind a title in italics: `*Porty*, „Kwartalnik” 1999, nr 3, s. 12`."""

from briefkit.harvest.parts.tail import Tail
from briefkit.patterns import regex

_NAME = regex(
    r"[\s,.]{0,4}(?:in:?\s)?[„«»“\"](?P<name>[^\W\d_a-z][^„«»“”\"]{2,90})[”»«“\"],?\s"
    r"(?=(?:t\.|vol\.|n[°ro]\.?|z\.|R\.|a\.|rok|anno|fasc\.)?\s?[\dIVXLC(])"
)


def take_quoted_journal(tail: Tail) -> None:
    """`„Kwartalnik Portowy” t. 14 nr 3 (2002)` · `«Quaderni del porto», 45 (1980)`: what a piece appeared in."""
    if tail.quoted or "journaltitle" in tail.fields:
        return
    found = _NAME.match(tail.regions.text)
    if found is None:
        return
    tail.quoted = True
    tail.give("journaltitle", found["name"].strip(" ,."))
    tail.take(0, found.end() - 1)
