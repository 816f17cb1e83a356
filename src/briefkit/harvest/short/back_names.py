"""Who and what stands before a word that points back: `Roe & Poe, Limits, supra` · `Roth: Häfen, aaO`.

`Jan Roth, M. Moser, Wege` is two names and a title.
"""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.parts.leads import SENTENCE, leading_people, read_body
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

# `Goetz & Scott, Limits`: what follows a list that "&" closed is a title.
_CLOSED_LIST = regex(
    r"(?P<who>[^&]+(?:&|\b(?:and|et|und|y|e))\s[^,&]+),\s+(?!(?:Jr|Sr|I{2,3}|IV)\b)(?P<title>[^\W_a-z].*)$"
)
# `Darnley (UKSC)` · `Miller (No 2)`: a case, and which of two.
_OF_COURT = regex(r"\s\((?:[A-Z]{2,6}(?:\s(?:Civ|Crim))?|No\.?\s\d)\)$")


# `Roth: Häfen, aaO` · `Roth: Häfen 2005 (vgl. Fn. 1)`
_COLON = regex(r"(?P<who>[^:]{2,60}):\s(?P<title>[^\W_a-z].*?)(?:\s(?:1[5-9]|20)\d\d)?")
_SMALL_LAST = regex(r"\s[a-z]{3,}$")


def _last_named(before: str) -> People | None:
    """Who is named right before a title, behind a sentence: `The union began with fifty, Roe, *Piers*, supra`."""
    told, comma, last = before.rpartition(", ")
    sentence = comma and len(told.split()) > 3 and (SENTENCE.search(told) or read_people(before, loose=False) is None)
    return read_people(last, loose=False) if sentence and _SMALL_LAST.search(told) else None


def _whole_names(people: People) -> int:
    """How many names are whole before two or more words that are a title: `Jan van der Meer, Dikes and Power`."""
    given = ["given" in name for name in people.names if name != OTHERS]
    whole = given.index(False) if False in given else len(given)
    if any(given[whole:]) or given == [False] * len(given):
        return 0
    return whole if len(given) - whole > 1 or given == [True, False] else 0


# `VERNET J., op. cit.`: the initial behind the family name keeps its full stop.
_INITIAL_LAST = regex(r"^[^\W\d_a-z][^\W\d_]{2,}\s(?:[^\W\d_a-z]\.-?\s?){1,3}$")


def named_before(regions: Regions) -> tuple[People | None, str]:
    """The names and the short title in what stands there."""
    core = find_core(regions)
    if core:
        before = regions.text[: core.start].strip(" ,")
        people = _last_named(before) or read_people(before) if before else None
        return people, tidy_title(regions.text[core.start : core.end])
    text = regions.text.strip(" ,")
    text = text if _INITIAL_LAST.search(text) else text.strip(" ,.")
    if not text:
        return None, ""
    if _OF_COURT.search(text):
        return None, text
    whole = read_people(text, loose=False) if "," in text else None
    if whole and len(whole.names) > 1 and all("given" in name for name in whole.names if name != OTHERS):
        return whole, ""  # `DUPONT, Jean et DURAND, Marie`
    for form in (_COLON, _CLOSED_LIST):
        parted = form.fullmatch(text)
        named = read_people(parted["who"], loose=False) if parted else None
        if parted and named:
            return named, tidy_title(parted["title"])
    return _who_and_words(text)


def _who_and_words(text: str) -> tuple[People | None, str]:
    """Names alone, or the first name and what is behind its comma."""
    people = read_people(text, loose=False)
    listed = re.search(r"\s(?:and|&|et|und|y|e)\s[^,]*$|[;/]", text) is not None
    whole = _whole_names(people) if people and "," in text else 0
    if listed and people and len(people.names) == whole + 1:
        whole = 0
    if people and not whole:
        return people, ""
    led, start = leading_people(text)
    if led is not None and len(led.names) > 1:
        return led, tidy_title(text[start:])
    parts = re.split(r",\s", text, maxsplit=whole or 1)
    first, rest = ", ".join(parts[:-1]), parts[-1]
    named = read_people(first, loose=False) or (read_body(first) if is_body(first) else None) if first else None
    if named:
        return named, tidy_title(rest)
    sentence = len(text.split()) > 11 or SENTENCE.search(text) is not None
    return (None, "") if sentence else (read_people(text), "")
