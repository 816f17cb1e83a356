"""Who and what stands before `supra` or `op. cit.`: `Jan Roth, M. Moser, Wege` is two names and a title."""

import re

from briefkit.harvest.leads import SENTENCE, leading_people
from briefkit.harvest.people import People, read_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.titles import find_core
from briefkit.harvest.titles_tidy import tidy_title

# `Goetz & Scott, Limits`: what follows a list that "&" closed is a title.
_CLOSED_LIST = re.compile(
    r"(?P<who>[^&]+(?:&|\b(?:and|et|und|y|e))\s[^,&]+),\s+(?!(?:Jr|Sr|I{2,3}|IV)\b)(?P<title>[^\W_a-z].*)$"
)
# `Darnley (UKSC)` · `Miller (No 2)`: a case, and which of two.
_OF_COURT = re.compile(r"\s\((?:[A-Z]{2,6}(?:\s(?:Civ|Crim))?|No\.?\s\d)\)$")


_SMALL_LAST = re.compile(r"\s[a-z]{3,}$")


def _last_named(before: str) -> People | None:
    """Who is named right before a title, behind a sentence: `The union began with fifty, Roe, *Piers*, supra`."""
    told, comma, last = before.rpartition(", ")
    sentence = comma and len(told.split()) > 3 and (SENTENCE.search(told) or read_people(before, loose=False) is None)
    return read_people(last, loose=False) if sentence and _SMALL_LAST.search(told) else None


def _ends_in_title(text: str, people: People) -> bool:
    """`L. Verdi, Trattato`: a whole name, and a word that is none."""
    listed = re.search(r"\s(?:and|&|et|und|y|e)\s|[;/]", text) is not None
    return not listed and len(people.names) > 1 and ["given" in name for name in people.names] == [True, False]


def named_before(regions: Regions) -> tuple[People | None, str]:
    """The names and the short title before "supra" or "op. cit."."""
    core = find_core(regions)
    if core:
        before = regions.text[: core.start].strip(" ,")
        people = _last_named(before) or read_people(before) if before else None
        return people, tidy_title(regions.text[core.start : core.end])
    text = regions.text.strip(" ,.")
    if not text:
        return None, ""
    if _OF_COURT.search(text):
        return None, text
    closed = _CLOSED_LIST.match(text)
    named = read_people(closed["who"], loose=False) if closed else None
    if closed and named:
        return named, tidy_title(closed["title"])
    people = read_people(text, loose=False)
    if people and not _ends_in_title(text, people):
        return people, ""
    led, start = leading_people(text)
    if led is not None and len(led.names) > 1:
        return led, tidy_title(text[start:])
    first, comma, rest = text.partition(",")
    named = read_people(first, loose=False) if comma else None
    if named:
        return named, tidy_title(rest)
    sentence = len(text.split()) > 11 or SENTENCE.search(text) is not None
    return (None, "") if sentence else (read_people(text), "")
