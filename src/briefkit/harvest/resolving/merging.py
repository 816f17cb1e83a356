"""What a further reference adds to a work: fields that were lacking, a better title, conflicts."""

import re
from collections.abc import Mapping

from briefkit.harvest.law.law_reports import is_bare_citation
from briefkit.harvest.model import FullReference
from briefkit.harvest.official.law_numbers import is_number_alone
from briefkit.harvest.parts.letters_printed import written_day
from briefkit.harvest.works.matching import dates_agree, fold
from briefkit.harvest.works.works import Conflict, Work
from briefkit.numerals import in_digits
from briefkit.patterns import regex

_SETTLED = ("date", "volume", "number", "publisher", "edition")


def merge(work: Work, reference: FullReference, place: tuple[int, int]) -> None:
    """Fill in what the work lacks, and note where the two disagree."""
    work.aliases |= set(reference.aliases)
    title = reference.fields.get("title", "")
    if title and title not in work.titles:
        work.titles.append(title)
    parallel = work.type == "jurisdiction" and _is_elsewhere(work, reference)
    for name in _SETTLED:
        if parallel and name in _OF_REPORT:
            continue  # `410 U.S. 113` and `93 S. Ct. 705`: each reporter counts for itself
        one, other = _said(name, work.seen), _said(name, reference.fields)
        conflict = Conflict(name, one, other, place)
        if not _say_the_same(name, one, other) and conflict not in work.conflicts:
            work.conflicts.append(conflict)
    _fill_in(work, reference)


def _said(name: str, fields: Mapping[str, str]) -> str:
    return written_day(fields) if name == "date" else fields.get(name, "")


def _say_the_same(name: str, one: str, other: str) -> bool:
    if name == "date":
        return dates_agree(one, other)
    if name == "volume" and in_digits(one) == in_digits(other):
        return True
    first, second = fold(one), fold(other)
    return not first or not second or first in second or second in first


def _fill_in(work: Work, reference: FullReference) -> None:
    """Give a work the fields that an earlier note left out."""
    if (
        work.type in ("misc", "online")
        and reference.type not in ("misc", "online")
        and not work.fields.get("journaltitle")
    ):
        work.type = reference.type
        if "organization" in work.fields and "journaltitle" in reference.fields:
            work.fields.pop("organization")
    elsewhere = work.type == "jurisdiction" and _is_elsewhere(work, reference)
    if "origdate" not in work.fields and written_day(reference.fields) != reference.fields.get("date", ""):
        work.fields |= {name: reference.fields[name] for name in ("date", "origdate", "title")}
        work.type = reference.type
    for name, value in reference.fields.items():
        if name not in work.fields and _belongs(name, work) and not (elsewhere and name in _OF_REPORT):
            work.fields[name] = value
    _take_better_title(work, reference.fields.get("title", ""))
    date = reference.fields.get("date", "")
    if dates_agree(work.fields.get("date", ""), date) and len(date) > len(work.fields.get("date", "")):
        work.fields["date"] = date
    if not work.people and reference.people:
        work.people = reference.people


_OF_REPORT = ("journaltitle", "volume", "number", "pages")


def _is_elsewhere(work: Work, reference: FullReference) -> bool:
    """Tell whether a decision is cited from another of its reports, whose volume and page are not those known."""
    known, said = work.fields.get("journaltitle", ""), reference.fields.get("journaltitle", "")
    return bool(known and said) and fold(known) != fold(said)


def _belongs(name: str, work: Work) -> bool:
    if name in (
        "organization",
        "institution",
        "publisher",
        "journaltitle",
        "entrysubtype",
        "type",
        "titleaddon",
        "series",
        "pages",
    ):
        return work.type in {
            "organization": ("online", "misc"),
            "institution": ("report", "thesis", "jurisdiction"),
            "publisher": ("book", "collection", "incollection", "inproceedings"),
            "journaltitle": ("article", "jurisdiction", "legislation"),
            "entrysubtype": ("article",),
            "type": ("report", "thesis"),
            "series": ("book", "collection", "incollection"),
            "pages": ("article", "incollection", "inproceedings", "jurisdiction", "legislation"),
        }.get(name, ())
    return True


# `Public Law 116-136`: what an act is called that is met by its number first.
_NUMBER_ALONE = regex(r"Public Law \d")


def _is_number(title: str, work: Work) -> bool:
    """Tell whether a title is no more than the number of a law or of a paper: `M-13-09`."""
    return _NUMBER_ALONE.match(title) is not None or (
        re.search(r"[-_]", title) is not None and title == work.fields.get("number")
    )


def _take_better_title(work: Work, title: str) -> None:
    """A title with its subtitle says more than one without."""
    known = work.fields.get("title", "")
    if is_number_alone(work.fields) and len(title) > len(known) + 8:
        work.fields["title"] = title
        return
    if work.type == "jurisdiction" and is_bare_citation(known) and not is_bare_citation(title):
        work.fields["title"] = title or known
    elif (
        (title and _is_number(known, work) and not _NUMBER_ALONE.match(title) and not _is_number(title, work))
        or (title and not known)
        or (title and re.match(rf"{re.escape(fold(known))}\b", fold(title)) and ":" in title and ":" not in known)
    ):
        work.fields["title"] = title
