"""Whether a reference and a work are the same: spellings of one, and what keeps two of one title apart."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from briefkit.harvest.law.law_reports import is_bare_citation, key_of, report_key
from briefkit.harvest.law.parallel_reports import parallel_key
from briefkit.harvest.model import FullReference
from briefkit.harvest.official.law_numbers import REGISTER, document_key
from briefkit.harvest.papers.manuscripts import mark_of
from briefkit.harvest.parts.letters_printed import without_day
from briefkit.harvest.resolving.apart import CONTAINERS, are_kept_apart, are_two_volumes
from briefkit.harvest.resolving.shortened_titles import is_shortened
from briefkit.harvest.words.slips import are_two_words, numbers_at_odds
from briefkit.harvest.works.matching import (
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
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

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
    return reference.type == "legislation" and (_is_same_act(reference, work) or _is_known_by_letters(reference, work))


def _is_known_by_letters(reference: FullReference, work: Work) -> bool:
    """`Article 5 GDPR` before the act is given in full: the letters are one of its names, and all that was known."""
    return (
        work.type == "legal"
        and work.fields.keys() <= {"title"}
        and work.fields.get("title", "").isupper()
        and work.fields["title"] in reference.aliases
    )


_PUBLIC_LAW = regex(r"\d{2,3}-\d{1,4}")


def _is_same_act(reference: FullReference, work: Work) -> bool:
    """`CARES Act, Pub. L. No. 116-136` and `Pub. L. No. 116-136`: the number of an act of Congress is one act's."""
    number, known = reference.fields.get("number", ""), work.fields.get("number", "")
    return number == known and _PUBLIC_LAW.fullmatch(number) is not None and _is_public(reference) and _is_public(work)


_UNION_CASE = regex(r"[CTF]-\d{1,4}/\d\d")


def _is_same_union_case(reference: FullReference, work: Work) -> bool:
    """`Ferry ID, C-40/17` and `Case C-40/17, Ferry ID v Quay`: one case, its Advocate General's opinion apart."""
    number = reference.fields.get("number", "")
    opinions = [one.fields.get("title", "").startswith("Opinion of") for one in (reference, work)]
    return bool(_UNION_CASE.match(number)) and number == work.fields.get("number") and opinions[0] == opinions[1]


def _is_public(one: FullReference | Work) -> bool:
    return one.fields.get("journaltitle", "Stat.") == "Stat." and not re.match(r"[HS]\.", one.fields.get("title", ""))


def _as_work(reference: FullReference) -> Work:
    return Work(-1, reference.type, dict(reference.fields), reference.people, [reference.fields.get("title", "")])


def _is_place_in_register(one: FullReference | Work) -> bool:
    """`81 Federal Register 123`: no title but volume and page."""
    return re.fullmatch(rf"\d+\s(?:{REGISTER.pattern})\s[\d,]+", one.fields.get("title", "")) is not None


def _are_stamps_alone(reference: FullReference, work: Work) -> bool:
    """`QB-0012345 (Int. Tr.)` and `QB-0056789 (Int. Tr.)`: nothing but the stamp tells one paper from another."""
    plain = frozenset(("date", "number", "title"))
    return reference.type == work.type == "misc" and all(one.fields.keys() <= plain for one in (reference, work))


def _by_number(reference: FullReference, work: Work) -> bool | None:
    """Whether two official documents or decisions are one by their numbers; None where these say nothing."""
    if reference.type == work.type and _is_same_in_law(reference, work):
        return True
    if reference.type == work.type == "misc" and (mark := mark_of(reference.fields.get("title", ""))):
        return mark == mark_of(work.fields.get("title", ""))
    key, known = document_key(reference.type, reference.fields), document_key(work.type, work.fields)
    if not key or key != known:
        return False if key and known and _are_stamps_alone(reference, work) else None
    if key.startswith("register") and not (_is_place_in_register(reference) or _is_place_in_register(work)):
        return None  # several notices may begin on one page
    named_otherwise = key.startswith(("sres", "ares", "res", "rec"))  # `UNSC` and `UN Security Council`
    return named_otherwise or not (reference.people and work.people) or same_people(reference.people, work.people)


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
        return not are_two_volumes(new, old)  # one page may have all volumes of a report
    called_so = _is_called_the_same(reference, work) or _is_badly_copied(reference, work)
    return (called_so or is_shortened(reference, work)) and not are_kept_apart(reference, work)


def _is_called_the_same(reference: FullReference, work: Work) -> bool:
    """One title, by the same people; where that is short and misspelt, something else must bear it out."""
    new, old = reference.fields, work.fields
    title = without_day(new["title"])
    titles = [known for known in map(without_day, work.titles) if same_title(title, known)]
    if not titles or not _people_agree(reference, work) or _has_other_subtitle(title, work.titles):
        return False
    misspelt = all(is_misspelt(title, known) for known in titles)
    return not misspelt or any_agrees(new, old, _OF_BODIES_BY if _is_by_bodies(reference) else _BORNE_OUT_BY)


def _has_other_subtitle(title: str, titles: Sequence[str]) -> bool:
    """`A History of Ports: The Romans`, where `A History of Ports` was told to be `…: The Greeks`."""
    main, colon, sub = title.partition(": ")
    others = [other.partition(": ") for other in titles if ": " in other]
    apart = [other for one, _, other in others if fold(one) == fold(main) and not same_title(sub, other)]
    return bool(colon) and len(titles) > 1 and len(apart) == len(others) > 0


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
    return any_agrees(reference.fields, work.fields, (*CONTAINERS, "url")) and dates_agree(
        reference.fields.get("date", ""), work.fields.get("date", "")
    )


def are_two(one: Work, other: Work) -> bool:
    """Tell whether two works that look alike are kept apart: by date, edition, volume …"""
    return bool(one.fields.get("title") and other.fields.get("title")) and are_kept_apart(one.as_reference(), other)
