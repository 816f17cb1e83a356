"""The taker of periodicals in quotation marks behind a title in italics: `*Porty*, „Kwartalnik” 1999, nr 3, s. 12`."""

from briefkit.harvest.parts.tail import Tail
from briefkit.patterns import regex

_NAME = regex(
    r"[\s,.]{0,4}(?:in:?\s)?[„«»“\"](?P<name>[^\W\d_a-z][^„«»“”\"]{2,90})[”»«“\"],?\s"
    r"(?=(?:t\.|vol\.|n[°ro]\.?|z\.|R\.|a\.|rok|anno|fasc\.)?\s?[\dIVXLC(])"
)

# `XXXV (1994), n. 2` · `106, 1994, 2` · `a. CVI, n. 2, 1994` · `1994, 2`, each before the pages.
_VOLUME = r"(?:(?:a|anno|vol|t|tomo|ser)\.?\s)?(?P<volume>\d{1,3}|[IVXLC]{1,8})"
_YEAR = r"(?:1[6-9]|20)\d\d"
_YEARS = rf"{_YEAR}(?:[-–/]\d{{2,4}})?"
_DATED = rf"(?:,\s(?P<date>{_YEARS})|,?\s\((?P<date2>{_YEARS})\))"
_NUMBER = r"(?:(?:nn?|num|núm|nr|fasc)\.\s?|n[°º]\s?)?(?P<number>\d{1,3}(?:[-–/]\d{1,3})?)"
_PAGES = r"(?=,?\s(?:pp?|pagg?|págs?|s|S|ss)\.\s?[\dIVXLC]|:\s\d|[\s.;]*$)"
_DATA = (
    regex(rf"{_VOLUME}{_DATED}(?:,\s{_NUMBER})?{_PAGES}"),
    regex(rf"{_VOLUME},\s{_NUMBER}{_DATED}{_PAGES}"),
    regex(rf"(?P<date>{_YEARS}),\s{_NUMBER}{_PAGES}"),
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
    data = next((read for form in _DATA if (read := form.match(tail.regions.text, found.end()))), None)
    if data is not None:
        for name, value in data.groupdict().items():
            tail.give(name.strip("2"), (value or "").replace("–", "-"))
        tail.take(data.start(), data.end())
