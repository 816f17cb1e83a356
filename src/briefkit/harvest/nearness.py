"""What pages and names say of the work meant: pages within it, pages near to the one before, names given in full."""

import re
from collections.abc import Sequence

from briefkit.citations.model import Locator
from briefkit.harvest.locators import is_page_range
from briefkit.harvest.people import Name
from briefkit.harvest.works import Work

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
    """`Ibid., p. 74` after `…; Frost, *Origins*, p. 73`: the work cited last, where the page is the next one to it."""
    page = _first_page(locator)
    pages = [(work, _first_page(place)) for work, place in earlier]
    last, last_page = pages[-1] if pages else (None, None)
    if page is None or last is None or last_page is None or abs(last_page - page) > _NEAR:
        return None
    near = {work.number for work, other in pages if work and other is not None and abs(other - page) <= _NEAR}
    return last if near == {last.number} else None


def _first_page(locator: Locator | None) -> int | None:
    found = re.match(r"\d+", locator.value) if locator else None
    return int(found[0]) if found else None


def by_pages(locator: Locator | None, works: Sequence[Work]) -> Work | None:
    """Of several works the one whose pages hold the page."""
    if locator is None or not locator.value.isdigit():
        return None
    fitting = [work for work in works if _holds_page(work.fields.get("pages", ""), int(locator.value))]
    unbounded = [work for work in works if not is_page_range(work.fields.get("pages", ""))]
    return fitting[0] if len(fitting) == 1 and not unbounded else None


def _holds_page(pages: str, page: int) -> bool:
    if not is_page_range(pages):
        return False
    first, last = pages.split("-")
    last = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    return int(first) <= page <= int(last)
