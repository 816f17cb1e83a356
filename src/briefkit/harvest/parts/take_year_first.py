"""Taker of periodicals whose year stands before the volume: `*Harbour Letters* 2013, 117, 162–168`."""

import re

from briefkit.harvest.parts.listed_periodicals import page_range
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.lexicon import JOURNAL
from briefkit.patterns import regex

_YEAR_FIRST = regex(
    r"\s(?P<year>(?:19|20)\d\d),\s(?P<volume>\d{1,4})(?:\s?\((?P<number>\d{1,3})\))?,\s(?P<pages>[A-Z]?\d+(?:[-–—]+[A-Z]?\d+)?)\.?\s*$"
)


# `*A Title* (2018) Harbour Law Journal 47:4` · `(2021) Quay Law Review Vol VII`: the year in brackets, and the journal.
_YEAR_AND_JOURNAL = regex(
    r"[\s,.]*\((?P<year>(?:19|20)\d\d)\)\s+(?P<name>[^\W\d_a-z][\w&.’' -]{2,90}?),?\s+(?:[Vv]ol(?:ume|\.)?\s)?"
    r"(?P<volume>\d{1,4}|[IVXLC]{1,6})(?:(?P<sep>[:.])(?P<number>\d{1,4})|\s?\((?P<issue>\d{1,2})\)(?:,?\s(?P<pages>\d+(?:[-–]\d+)?))?)?[\s.]*$"
)
_JOURNALS = regex(r"\b(?:L\.?\s?(?:Rev|J|Q)\b|Rev\b|LR|LJ|LQR|MLR|J\b)")
# No volume is that high, no issue either.
_LAST_VOLUME, _LAST_ISSUE = 180, 12


def take_year_and_journal(tail: Tail) -> None:
    """Year, journal and volume behind a title in italics; a high number alone is the first page."""
    found = _YEAR_AND_JOURNAL.match(tail.text) if not tail.quoted else None
    if found is None or not (JOURNAL.search(found["name"]) or _JOURNALS.search(found["name"])):
        return
    tail.give("date", found["year"])
    tail.give("journaltitle", found["name"].strip())
    first_page = found["volume"].isdigit() and int(found["volume"]) > _LAST_VOLUME and not found["number"]
    tail.give("pages" if first_page else "volume", found["volume"])
    number = found["issue"] or found["number"] or ""
    tail.give("number" if number.isdigit() and int(number) <= _LAST_ISSUE else "pages", number)
    tail.give("pages", page_range(found["pages"]) if found["pages"] else "")
    tail.take(found.start("year") - 1, found.end())


def take_year_first(tail: Tail) -> None:
    """Year, volume and pages behind the name of a periodical, nothing else behind them."""
    found = _YEAR_FIRST.search(tail.text) if tail.quoted and "date" not in tail.fields else None
    if found is None or not re.search(r"[^\W_]", tail.regions.text[: found.start()]):
        return
    tail.give("date", found["year"])
    tail.give("volume", found["volume"])
    tail.give("number", found["number"] or "")
    tail.give("pages", page_range(found["pages"]))
    tail.take(found.start(), found.end())
