"""Names and a year with nothing behind them, which say again what was given in full: `Edwards, Roe & Binns (2021)`."""

import re

from briefkit.harvest.names.listed_names import read_listed_people
from briefkit.harvest.names.people import read_people
from briefkit.patterns import regex

_TURNED = regex(r"[^\W\d_a-z][\w’'-]+,\s(?:[^\W\d_a-z]\.[\s-]?)+")
_NAMES_AND_YEAR = regex(
    r"(?P<who>[^\W\d_][^()\d]{4,260}?)\s\((?:1[5-9]|20)\d\d[a-z]?\)[\s.]*"
    r"(?:[,:]?\s?(?:at\s|pp?\.\s?)?\d[\d–-]*[\s.]*)?"
)


def are_names_alone(text: str) -> bool:
    """`Edwards, Williams & Binns (2021)`: family names and a year, which is a short form and no author with a title."""
    found = _NAMES_AND_YEAR.fullmatch(text)
    if found is None or not re.search(r"&|\band\b|\bet al", found["who"]):
        return False
    if _TURNED.match(found["who"]):
        return read_listed_people(found["who"]) is not None  # `Maier, A., Daniel, J., & Lam, O. (2017)`
    people = read_people(found["who"], loose=False)
    return people is not None and len(people.names) > 1 and not any("given" in name for name in people.names)
