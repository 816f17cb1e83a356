"""Whether a reference and a work are the same: spellings of one, and what keeps two of one title apart."""

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from briefkit.harvest.addresses import are_two_pages
from briefkit.harvest.law_numbers import document_key
from briefkit.harvest.law_reports import is_bare_citation, key_of, report_key
from briefkit.harvest.matching import (
    any_agrees,
    dates_agree,
    fold,
    is_misspelt,
    plain_address,
    same_address,
    same_people,
    same_title,
    title_likeness,
)
from briefkit.harvest.model import FullReference
from briefkit.harvest.parallel_reports import are_of_two_levels, parallel_key
from briefkit.harvest.shortened_titles import is_shortened
from briefkit.harvest.slips import are_two_words, numbers_at_odds
from briefkit.harvest.works import Work
from briefkit.numerals import in_digits

_CONTAINERS = ("journaltitle", "booktitle", "institution", "organization", "publisher")
_COUNTED = ("volume", "number")
_BOOKS = frozenset(("book", "collection", "mvbook", "manual"))
# What bears out that two short titles of nearly one spelling are one; of bodies, which publish all they write
# themselves and in series, the house says nothing.
_BORNE_OUT_BY = ("pages", "volume", "url", "doi", "publisher", "institution")
_OF_BODIES_BY = ("pages", "volume", "url", "doi")


def contradicts(reference: FullReference, work: Work) -> bool:
    """Tell whether two works of one key are plainly two: other authors, other dates."""
    two_hands = bool(reference.people and work.people) and not same_people(reference.people, work.people)
    return two_hands or not dates_agree(reference.fields.get("date", ""), work.fields.get("date", ""))


def is_same_work(reference: FullReference, work: Work) -> bool:
    """Tell whether a full reference names a work: the same title and people, and nothing that keeps them apart."""
    return _is_same(reference, work) or any(_is_same(reference, _as_work(known)) for known in work.identities)


def _is_same_report(reference: FullReference, work: Work) -> bool:
    """`[2018] UKSC 50` and the case that was cited by name with that report: one place in the reports, one decision."""
    place, known = report_key(reference.fields), report_key(work.fields)
    if not place or not known:
        return False
    title, named = reference.fields["title"], work.fields["title"]
    met = place == known or place in {key_of(alias) for alias in work.aliases}
    names = (title, named, *reference.aliases, *work.aliases)
    # A further report of a named decision (`93 S. Ct. 705`) does not say that it has no name.
    bare = any(is_bare_citation(name) and (not parallel_key(name) or place.endswith(key_of(name))) for name in names)
    return met and (bare or title_likeness(title, named) > 60 or _sides(title) == _sides(named))


def _sides(title: str) -> list[str]:
    """The parties in the order of the alphabet: on appeal they may be named the other way round."""
    return sorted(fold(side) for side in re.split(r"\s+vs?\.?\s+", title, maxsplit=1))


def _is_same_in_law(reference: FullReference, work: Work) -> bool:
    """Decisions and acts are known by their numbers, whatever they are called."""
    if reference.type == "jurisdiction":
        return _is_same_report(reference, work) or _is_same_union_case(reference, work)
    return reference.type == "legislation" and _is_same_act(reference, work)


_PUBLIC_LAW = re.compile(r"\d{2,3}-\d{1,4}")


def _is_same_act(reference: FullReference, work: Work) -> bool:
    """`CARES Act, Pub. L. No. 116-136` and `Pub. L. No. 116-136`: the number of an act of Congress is one act's."""
    number, known = reference.fields.get("number", ""), work.fields.get("number", "")
    return number == known and _PUBLIC_LAW.fullmatch(number) is not None and _is_public(reference) and _is_public(work)


_UNION_CASE = re.compile(r"[CTF]-\d{1,4}/\d\d")


def _is_same_union_case(reference: FullReference, work: Work) -> bool:
    """`Ferry ID, C-40/17` and `Case C-40/17, Ferry ID v Quay`: one case, its Advocate General's opinion apart."""
    number = reference.fields.get("number", "")
    opinions = [one.fields.get("title", "").startswith("Opinion of") for one in (reference, work)]
    return bool(_UNION_CASE.match(number)) and number == work.fields.get("number") and opinions[0] == opinions[1]


def _is_public(one: FullReference | Work) -> bool:
    return one.fields.get("journaltitle", "Stat.") == "Stat." and not re.match(r"[HS]\.", one.fields.get("title", ""))


def _as_work(reference: FullReference) -> Work:
    return Work(-1, reference.type, dict(reference.fields), reference.people, [reference.fields.get("title", "")])


def _by_number(reference: FullReference, work: Work) -> bool | None:
    """Whether two official documents or decisions are one by their numbers; None where these say nothing."""
    if reference.type == work.type and _is_same_in_law(reference, work):
        return True
    key = document_key(reference.type, reference.fields)
    if not key or key != document_key(work.type, work.fields):
        return None
    return not (reference.people and work.people) or same_people(reference.people, work.people)


def _is_same(reference: FullReference, work: Work) -> bool:
    new, old = reference.fields, work.fields
    if (numbered := _by_number(reference, work)) is not None:
        return numbered
    if new.get("doi") and old.get("doi"):
        return fold(new["doi"]) == fold(old["doi"])
    if not new.get("title") and not old.get("title"):
        return plain_address(new.get("url", "")) == plain_address(old.get("url", "")) != ""
    if not new.get("title") or not old.get("title"):
        return same_address(new.get("url", ""), old.get("url", ""))
    if same_address(new.get("url", ""), old.get("url", "")) and _loosely_same(reference, work):
        return not _two_volumes(new, old)  # one page may have all volumes of a report
    called_so = _is_called_the_same(reference, work) or _is_badly_copied(reference, work)
    return (called_so or is_shortened(reference, work)) and not _kept_apart(reference, work)


def _is_called_the_same(reference: FullReference, work: Work) -> bool:
    """One title, by the same people; where that is short and misspelt, something else must bear it out."""
    new, old = reference.fields, work.fields
    titles = [title for title in work.titles if same_title(new["title"], title)]
    if not titles or not _people_agree(reference, work):
        return False
    misspelt = all(is_misspelt(new["title"], title) for title in titles)
    return not misspelt or any_agrees(new, old, _OF_BODIES_BY if _is_by_bodies(reference) else _BORNE_OUT_BY)


def _is_by_bodies(reference: FullReference) -> bool:
    return any("literal" in name for name in reference.people)


# So long words a copy misreads in more than one letter; so alike they must be all the same.
_MISREAD = 7
_ALIKE = 60
_TITLES_ALIKE = 84


def _is_badly_copied(reference: FullReference, work: Work) -> bool:
    """`The Moon-vijndna` and `The Moon-vijnana`: people, year and house are the same, and the words are all alike."""
    new, old = reference.fields, work.fields
    year = new.get("date", "")
    if not (reference.people and work.people and year) or year != old.get("date") or _is_by_bodies(reference):
        return False  # a body has many reports a year, on one country after the other
    if not same_people(reference.people, work.people) or not any_agrees(new, old, ("publisher", "location", "pages")):
        return False
    words, others = fold(new["title"]).split(), fold(old["title"]).split()
    if len(words) != len(others) or fuzz.ratio(fold(new["title"]), fold(old["title"])) < _TITLES_ALIKE:
        return False
    differing = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
    return all(
        min(len(one), len(other)) >= _MISREAD and fuzz.ratio(one, other) >= _ALIKE and not are_two_words(one, other)
        for one, other in differing
    )


def _loosely_same(reference: FullReference, work: Work) -> bool:
    """One address: the titles may differ as two hands write them."""
    title = reference.fields["title"]
    if numbers_at_odds(title, work.fields["title"]):
        return False
    likeness = max(title_likeness(title, work.fields["title"]), title_likeness(work.fields["title"], title))
    words, others = set(fold(title).split()), set(fold(work.fields["title"]).split())
    shared = len({w[:5] for w in words} & {w[:5] for w in others})
    return (likeness >= 80 or shared >= 0.6 * min(len(words), len(others))) and dates_agree(
        reference.fields.get("date", ""), work.fields.get("date", "")
    )


def _people_agree(reference: FullReference, work: Work) -> bool:
    if same_people(reference.people, work.people):
        return True
    if reference.people and work.people:
        return False
    # One names no author: the same container or publisher must vouch for it.
    return any_agrees(reference.fields, work.fields, (*_CONTAINERS, "url")) and dates_agree(
        reference.fields.get("date", ""), work.fields.get("date", "")
    )


def are_two(one: Work, other: Work) -> bool:
    """Tell whether two works that look alike are kept apart: by date, edition, volume …"""
    return bool(one.fields.get("title") and other.fields.get("title")) and _kept_apart(one.as_reference(), other)


def _kept_apart(reference: FullReference, work: Work) -> bool:
    """Two works of one title: a headline on two days, two editions, two pages, two volumes of a case."""
    new, old = reference.fields, work.fields
    exact = fold(new["title"]) == fold(old["title"])
    dated_apart = not dates_agree(new.get("date", ""), old.get("date", ""))
    if _two_volumes(new, old) or _two_lands(new, old) or (dated_apart and _counted_apart(new, old)):
        return True
    if (
        "booktitle" in new
        and "booktitle" in old
        and not (
            same_title(new["booktitle"], old["booktitle"]) or title_likeness(new["booktitle"], old["booktitle"]) > 90
        )
    ):
        return True
    if {reference.type, work.type} <= _BOOKS:
        return _two_editions(new, old, dated_apart)
    if (
        ("booktitle" in new) != ("booktitle" in old)
        and work.type in _BOOKS | {"incollection"}
        and reference.type in _BOOKS | {"incollection"}
    ):
        return True
    if dated_apart and _LETTER.match(new["title"]) and len(new["date"]) == len(old["date"]) == _WHOLE_DAY:
        return True
    if dated_apart:
        signed = bool(reference.people and work.people)
        return not (signed and exact and any_agrees(new, old, _CONTAINERS) and len(fold(new["title"]).split()) > 2)
    return _on_two_pages(reference, work) or (reference.type == "jurisdiction" and _two_decisions(new, old))


# Who writes to somebody often writes a letter a day.
_LETTER = re.compile(r"(?:Letter|E-?mail|Telegram|Memo)\b", re.IGNORECASE)
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


def _two_lands(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """`Evidence Act 1995 (Cth)` and `Evidence Act 1995 (NSW)`; two papers of a day, with a shelf mark each."""
    one, other = (fields.get("titleaddon", "") for fields in (new, old))
    kept, elsewhere = (fields.get("library", "") for fields in (new, old))
    apart = one.startswith("(") and other.startswith("(") and fold(one) != fold(other)
    return apart or bool(kept and elsewhere and fold(kept) != fold(elsewhere))


def _two_volumes(new: Mapping[str, str], old: Mapping[str, str]) -> bool:
    """`Debates, vol. II (Quay Press, 2014)` and `Debates, vol. V (Quay Press, 2014)`: each has its own pages."""
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
