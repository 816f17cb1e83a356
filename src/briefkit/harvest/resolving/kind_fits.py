"""Papers named by who wrote them and their kind: `Roe Memorandum, supra note 1` · `DOJ Press Release, supra note 4`."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.works.matching import fold, people_fit, telling_words
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

_NAMED = regex(
    r"(?P<who>[^\W\d_a-z].{1,60}?)(?:[’']s)?\s(?P<kind>Memo(?:randum)?\b\.?|(?:(?:Press|News|Media)\s)?(?:Release|Statement|Advisory)"
    r"|Letter|Testimony|Remarks|Speech|Interview|E-?mail|Report|Affidavit|Declaration|Fact\sSheet)"
)
# Where an entry says what it is.
_OF_KIND = ("title", "type", "howpublished", "titleaddon", "note")


def named_by_kind(short: ShortReference, works: Sequence[Work]) -> list[Work]:
    """The works of a note that are such a paper by that person or body."""
    found = _NAMED.fullmatch(_said(short))
    if found is None:
        return _named_by_words(_all_said(short), works)
    kind = fold(found["kind"]).split()[-1][:4]
    such = [work for work in works if _is_of_kind(kind, work)]
    signed = [work for work in such if _is_by(found["who"], work)]
    return signed or [work for work in such if _says(found["who"], work.fields.get("title", ""))]


def _named_by_words(said: str, works: Sequence[Work]) -> list[Work]:
    """The works of a note whose author and title have all the words: `IHA Quay Standard (n 1)`."""
    if len(telling_words(said)) < _LEAST_WORDS:
        return []
    return [work for work in works if _says(said, f"{_names(work)} {work.fields.get('title', '')}")]


_LEAST_WORDS = 3


def _names(work: Work) -> str:
    return " ".join(name.get("literal") or name.get("family", "") for name in work.people)


def _all_said(short: ShortReference) -> str:
    return f"{_said(replace(short, title=''))} {short.title}".strip()


def _said(short: ShortReference) -> str:
    """The words of a short form, which may have been read as a name."""
    if short.title or len(short.people) != 1:
        return "" if short.people else short.title
    return " ".join(part for name in short.people for part in (name.get("given"), name.get("family")) if part) or (
        short.people[0].get("literal", "")
    )


def _is_of_kind(kind: str, work: Work) -> bool:
    words = fold(" ".join([work.type, *(work.fields.get(name, "") for name in _OF_KIND)])).split()
    return any(word.startswith(kind) for word in words)


def _is_by(who: str, work: Work) -> bool:
    """By an author of that name or these letters, or by a body whose name has the words."""
    named = read_people(who)
    if named is not None and people_fit(named.names, work.people):
        return True
    bodies = (*(name["literal"] for name in work.people if "literal" in name), work.fields.get("institution", ""))
    return any(_says(who, body) for body in bodies)


def _says(who: str, text: str) -> bool:
    return bool(text) and set(telling_words(who)) <= set(telling_words(text))
