"""What keeps two works of one title apart: days, editions, volumes, lands, pages of a site, numbers of papers."""

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from briefkit.harvest.law.parallel_reports import are_of_two_levels
from briefkit.harvest.marks.addresses import are_two_pages
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.letters_printed import is_letter, written_day
from briefkit.harvest.works.matching import (
    any_agrees,
    dates_agree,
    fold,
    plain_address,
    same_title,
    telling_words,
    title_likeness,
)
from briefkit.harvest.works.works import Work
from briefkit.numerals import in_digits

CONTAINERS = ("journaltitle", "booktitle", "institution", "organization", "publisher")
_COUNTED = ("volume", "number")
_BOOKS = frozenset(("book", "collection", "mvbook", "manual"))
_ALIKE = 60


def are_kept_apart(reference: FullReference, work: Work) -> bool:
    """Tell whether two works have one title: a headline on two days, two editions, two pages, two volumes of a case."""
    new, old = reference.fields, work.fields
    exact = fold(new["title"]) == fold(old["title"])
    days = written_day(new), written_day(old)
    dated_apart = not dates_agree(*days)
    if _are_counted_or_placed_apart(reference, work, dated_apart) or _two_books_around(new, old):
        return True
    if {reference.type, work.type} <= _BOOKS:
        return _two_editions(new, old, dated_apart)
    if (
        ("booktitle" in new) != ("booktitle" in old)
        and work.type in _BOOKS | {"incollection"}
        and reference.type in _BOOKS | {"incollection"}
    ):
        return True
    if dated_apart and is_letter(new["title"]) and len(days[0]) == len(days[1]) == _WHOLE_DAY:
        return True
    if dated_apart:
        signed = bool(reference.people and work.people) and not _at_two_addresses(new, old)
        return not (signed and exact and any_agrees(new, old, CONTAINERS) and len(fold(new["title"]).split()) > 2)
    return _on_two_pages(reference, work) or (reference.type == "jurisdiction" and _two_decisions(new, old))


def _are_counted_or_placed_apart(reference: FullReference, work: Work, dated_apart: bool) -> bool:
    """Two volumes, lands, periodicals or papers by their numbers."""
    new, old = reference.fields, work.fields
    by_bodies = not any("family" in name for name in (*reference.people, *work.people))
    return (
        are_two_volumes(new, old)
        or _two_lands(new, old)
        or (dated_apart and _counted_apart(new, old))
        or ({reference.type, work.type} == {"article"} and _two_periodicals(new, old))
        or (by_bodies and _two_papers(new, old))
    )


def _two_books_around(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    one, other = new.get("booktitle", ""), old.get("booktitle", "")
    return bool(one and other) and not (same_title(one, other) or title_likeness(one, other) > 90)


_WHOLE_DAY = len("1768-05-23")


def _on_two_pages(reference: FullReference, work: Work) -> bool:
    """Pages that no person signed: at two addresses on two days, or beside each other, as a profile a country."""
    one, other = reference.fields.get("url", ""), work.fields.get("url", "")
    if not one or not other or plain_address(one) == plain_address(other):
        return False
    if any("literal" not in name for name in (*reference.people, *work.people)):
        return False
    unsigned = not reference.people and not work.people
    return are_two_pages(one, other) or (unsigned and not any_agrees(reference.fields, work.fields, ("date",)))


def _at_two_addresses(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """Tell whether each has a page of its own: a manual of 1936 and the same of 1938, in one library."""
    one, other = new.get("url", ""), old.get("url", "")
    return bool(one and other) and plain_address(one) != plain_address(other) and are_two_pages(one, other)


def _two_lands(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """`Evidence Act 1995 (Cth)` and `Evidence Act 1995 (NSW)`; two papers of a day, with a shelf mark each."""
    one, other = (fields.get("titleaddon", "") for fields in (new, old))
    kept, elsewhere = (fields.get("library", "") for fields in (new, old))
    apart = one.startswith("(") and other.startswith("(") and fold(one) != fold(other)
    return apart or bool(kept and elsewhere and fold(kept) != fold(elsewhere))


def _two_papers(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """`Report on Ports, Cd. 1984` and `…, Cd. 1985`: papers of a body go by their numbers."""
    one, other = (re.findall(r"\d+", fields.get("series", "")) for fields in (new, old))
    return bool(one and other) and one != other


def _two_periodicals(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """One title in two journals, each with a volume of its own: printed twice, or two pieces."""
    names = [fields.get("journaltitle", "") for fields in (new, old)]
    volumes = [in_digits(fields.get("volume", "")) for fields in (new, old)]
    if not all(names) or not all(volumes) or volumes[0] == volumes[1]:
        return False
    short, full = (telling_words(name) for name in sorted(names, key=len))
    begun = all(any(word.startswith(one[:2]) for word in full) for one in short)
    return not begun and fuzz.ratio(" ".join(short), " ".join(full)) < _ALIKE


def are_two_volumes(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """Tell whether volumes are two: `Debates, vol. II` and `Debates, vol. V` of one year each have their own pages."""
    one, other = (fields.get("volume", "") for fields in (new, old))
    periodical = "journaltitle" in new or "journaltitle" in old  # there another volume is a slip, or a parallel report
    return bool(one and other) and not periodical and in_digits(fold(one)) != in_digits(fold(other))


def _counted_apart(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """Of two that are dated apart: other volumes or numbers, or one headline on two pages."""
    counts = [(fold(new[name]), fold(old[name])) for name in _COUNTED if name in new and name in old]
    pages = "pages" in new and "pages" in old and new["pages"] != old["pages"]
    return pages or any(one != other for one, other in counts)


def _two_decisions(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """Two volumes of one reporter, or two courts; one decision may stand in several reporters."""
    names = ("volume", "journaltitle", "institution")
    volume, reporter, court = (name in new and name in old and fold(new[name]) != fold(old[name]) for name in names)
    return (court or are_of_two_levels(new["journaltitle"], old["journaltitle"])) if reporter else volume


def _two_editions(new: Mapping[str, str], old: Mapping[str, str], dated_apart: bool) -> bool:
    if new.get("edition") != old.get("edition") and "edition" in new and "edition" in old:
        return True
    if not dated_apart:
        return False
    houses = [fields.get("publisher") or fields.get("location", "") for fields in (new, old)]
    return not all(houses) or not any_agrees(new, old, ("publisher",)) or "edition" in new or "edition" in old
