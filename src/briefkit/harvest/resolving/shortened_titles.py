"""Works of which another reference gives less of the title: a letter without first names, a book without subtitle."""

from briefkit.harvest.model import FullReference
from briefkit.harvest.words.slips import numbers_of
from briefkit.harvest.works.matching import any_agrees, fold, same_people
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

_PRIVATE = regex(r"(?:letter|telegram|cable|memorandum|memo|note|e ?mail|message)\b(?: \w+){0,3}? (?:to|from)\b")
# So many words a shorter title has at least; a shorter one says too little.
_FEWEST = 3
_PARTED = regex(r"\s*[,:;.–—(]")


def is_shortened(reference: FullReference, work: Work) -> bool:
    """Tell whether a reference and a work of one hand and date differ by what one of their titles leaves out."""
    date, title, known = reference.fields.get("date", ""), reference.fields["title"], work.fields["title"]
    if not date or date != work.fields.get("date") or not same_people(reference.people, work.people):
        return False
    if numbers_of(title) != numbers_of(known):
        return False
    return _is_same_letter(reference, work) or _is_same_book(reference, work)


def _is_same_letter(reference: FullReference, work: Work) -> bool:
    """`Letter to Father Roe` and `Letter to Father John Roe in Quayport`, of one day, of one town or one shelf.

    Without town or shelf mark nothing tells one Roe from another.
    """
    short, full = sorted((fold(reference.fields["title"]), fold(work.fields["title"])), key=len)
    kind, other = _PRIVATE.match(short), _PRIVATE.match(full)
    if kind is None or other is None or kind[0] != other[0] or len(reference.fields["date"]) < len("1598-09-26"):
        return False
    if not any(reference.fields.get(name, "") == work.fields.get(name) for name in ("library", "location")):
        return False
    if full.count(" and ") != short.count(" and "):
        return False
    words = iter(full[other.end() :].split())
    return all(word in words for word in short[kind.end() :].split())


def _is_same_book(reference: FullReference, work: Work) -> bool:
    """`The Rites of the Quay` and `The Rites of the Quay, Feeding the Gulls`, by one person in one place and year."""
    persons = all("family" in name for name in reference.people) and bool(reference.people)
    if not persons or not any_agrees(reference.fields, work.fields, ("publisher", "location", "journaltitle")):
        return False
    short, full = sorted((reference.fields["title"], work.fields["title"]), key=len)
    begins = full.casefold().startswith(short.casefold()) and _PARTED.match(full, len(short)) is not None
    return begins and len(short.split()) >= _FEWEST
