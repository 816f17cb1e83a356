"""What pages and names say of the work meant: pages within it, pages near to the one before, names given in full."""

import re
from collections.abc import Sequence

from briefkit.citations.model import Locator
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import Name
from briefkit.harvest.places.locators import is_page_range, plain_value
from briefkit.harvest.places.volume_pages import split_volume
from briefkit.harvest.works.matching import fold, telling_words
from briefkit.harvest.works.works import Work
from briefkit.numerals import in_digits
from briefkit.patterns import regex

_ANCIENT = """
Plato Aristotle Cicero Tacitus Homer Thucydides Herodotus Livy Virgil Ovid Augustine Aquinas Xenophon Plutarch Seneca
Sophocles Euclid Polybius Strabo Pliny Suetonius Josephus Philo Eusebius Boethius Dante Machiavelli Confucius Lucretius
"""


_KNOWN_BY_ONE_NAME = frozenset(_ANCIENT.split())


def is_whole(people: Sequence[Name]) -> bool:
    """Tell whether the first of the people is named in full: `Moore, M` · `Home Office`, not `Moore`."""
    first = people[0] if people else {}
    return first.get("family") in _KNOWN_BY_ONE_NAME or bool(first.get("given")) or " " in first.get("literal", "")


# A page so near to the one before it is on the same topic.
_NEAR = 12


def goes_on(locator: Locator | None, earlier: Sequence[tuple[Work | None, Locator | None]]) -> Work | None:
    """`Ibid., p. 74` after `…; Frost, *Origins*, p. 73`: the work whose page is the next one to it.

    It must be the one cited last, or the only one that was cited with a page.
    """
    page = _first_page(locator)
    pages = [(work, other) for work, place in earlier if work and (other := _first_page(place)) is not None]
    near = {work.number: work for work, other in pages if page is not None and abs(other - page) <= _NEAR}
    if len(near) != 1:
        return None
    (only,) = near.values()
    paged = {work.number for work, _ in pages}
    return only if earlier[-1][0] is only or paged == {only.number} else None


def _first_page(locator: Locator | None) -> int | None:
    found = re.match(r"\d+", locator.value) if locator else None
    return int(found[0]) if found else None


def by_pages(locator: Locator | None, works: Sequence[Work]) -> Work | None:
    """Of several works the one whose pages hold the page."""
    if locator is None or not locator.value.isdecimal():
        return None
    fitting = [work for work in works if _holds_page(work.fields.get("pages", ""), int(locator.value))]
    unbounded = [work for work in works if not is_page_range(work.fields.get("pages", ""))]
    return fitting[0] if len(fitting) == 1 and not unbounded else None


def by_volume(locator: Locator | None, works: Sequence[Work]) -> Work | None:
    """`Ibid., Volume 31, p. 350`: of several works the one that has volumes."""
    if locator is None or not split_volume(locator.value)[0]:
        return None
    fitting = [work for work in works if {"volume", "volumes"} & work.fields.keys() and work.type in _IN_VOLUMES]
    return fitting[0] if len(fitting) == 1 else None


# `vol. 1, 9` · `vol. II at 12` · `1:10` · `2 WIGMORE, supra`: the volume that a place or what is before a name says.
_VOLUME_SAID = regex(
    r"\bvol(?:ume|\.)?\s?(?P<named>\d{1,3}|[IVXLC]+)\b|(?<![\d:])(?P<bare>\d{1,3}|[IVXLC]+):\d"
    r"|^(?P<ahead>\d{1,2}[A-Z]?)\s(?=[A-Z].*\bsupra\b)"
)
_BEHIND_VOLUME = regex(r"(?:vol(?:ume|\.)?\s?)?(?P<volume>\d{1,3}|[IVXLC]+)(?:[:,.]\s*|\s+(?=at\b|pp?\.))(?P<rest>.+)")


def of_volume(text: str, locator: Locator | None, works: Sequence[Work]) -> tuple[Work, Locator | None] | None:
    """Of the volumes of a work the one that a short form names, and the place in it: `Roe, *Works*, vol. 2, 11`."""
    said = _VOLUME_SAID.search(text)
    volume = (said["named"] or said["bare"] or said["ahead"]) if said else ""
    fitting = [work for work in works if volume and _same_volume(work.fields.get("volume", ""), volume)]
    if len(fitting) != 1 or len(works) < 2:
        return None
    place = _BEHIND_VOLUME.fullmatch(locator.value) if locator else None
    if locator and place and _same_volume(place["volume"], volume):
        return fitting[0], Locator("page", place["rest"].strip())
    page = re.match(r"[,:]?\s*(?:at\s|pp?\.\s?)?(?P<page>\d[\d–-]*)[.\s]*$", text[said.end() :]) if said else None
    if page:
        return fitting[0], Locator("page", plain_value(page["page"]))
    alone = locator is not None and locator.label != "section" and _same_volume(locator.value, volume)
    return fitting[0], None if alone else locator


def _same_volume(one: str, other: str) -> bool:
    return bool(one) and in_digits(one) == in_digits(other)


# Notes that came in later move the others on by a few; another work of the author stands farther away.
_MOVED, _AWAY = 5, 3


def nearest_to_note(number: int, cited: Sequence[tuple[int, Work]]) -> Work | None:
    """`Roe, supra note 126`, where Roe is cited in notes 6 and 123: the notes were numbered anew since.

    `cited` are the works that fit with the numbers of the notes that cite them.
    """
    nearest: dict[int, int] = {}
    works = {work.number: work for _, work in cited}
    for label, work in cited:
        away = abs(label - number)
        nearest[work.number] = min(away, nearest.get(work.number, away))
    near, *others = sorted(nearest.items(), key=lambda one: one[1]) or [(0, _MOVED + 1)]
    alone = near[1] <= _MOVED and all(away >= 2 * near[1] + _AWAY for _, away in others)
    return works[near[0]] if alone else None


def contradicts_note(short: ShortReference, work: Work, raw: str) -> bool:
    """Tell whether a work of a numbered note is by others than those named, whom the note does not name either."""
    if not short.people:
        return False
    name = family_names(short.people)[0]
    if short.title:
        return bool(work.people) and not set(telling_words(f"{name} {short.title}")) & set(telling_words(raw))
    surname = re.fullmatch(r"[^\W\d_a-z][^\W\d_]*[a-z]{2}", name) is not None
    end = "" if name[-1].isdigit() else " "  # `WP251` is met in `WP251rev.01`
    return bool(work.people or surname) and f" {fold(name)}{end}" not in f" {fold(raw)} "


_IN_VOLUMES = frozenset(("book", "mvbook", "collection", "misc"))


def _holds_page(pages: str, page: int) -> bool:
    if not is_page_range(pages):
        return False
    first, last = pages.split("-")
    last = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return int(first) <= page <= int(last)


def family_names(people: Sequence[Name]) -> list[str]:
    """The names by which people are cited."""
    return [name.get("family") or name.get("literal", "") for name in people]
