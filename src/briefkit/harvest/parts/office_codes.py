"""Numbers of papers that a note sets around the title: `GAO-14-322, Port Security` · `Port Security, CRS R41234`."""

import re

from briefkit.harvest.names.people import People
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.bodies import is_body
from briefkit.patterns import regex

# The Government Accountability Office and the Congressional Research Service publish reports.
_OF_OFFICE = regex(r"GAO|(?:R[LS]?|IF|IN|LSB)\d{4}")

# `M-13-02`, `GAO-14-322`, `A/HRC/37/2`: letters and at least two parts behind them.
_CODE = r"(?=[^a-z\s()]*\d)[A-Z]{1,6}(?:[-–/][A-Z\d.]+){2,}"
_CODE_BEFORE = regex(rf"(?P<code>{_CODE}|GAO[-/][\w/–-]+),\s+(?=\w)")
_CODE_ALONE = regex(rf"{_CODE}|GAO[-/][\w/–-]*\d\w*|(?:R[LS]?|IF|IN|LSB)\d{{4,5}}")
_CODE_BEHIND = regex(
    rf"(?<=\w)\s\((?P<code>{_CODE})\)$|(?<=\w),\s(?:CRS\s(?:Report(?:\sfor\sCongress)?\s)?(?:No\.\s)?)?(?P<known>GAO[-/][\w/–-]*\d\w*|(?:OIG|DODIG)-\d[\d-]+|(?:R[LS]?|IF|IN|LSB)\d{{4,5}})$"
)


def is_of_office(number: str) -> bool:
    """Tell whether a number is one of an office of Congress, all of whose papers are reports."""
    return bool(_OF_OFFICE.match(number))


def without_code(fields: dict[str, str], people: People | None) -> tuple[People | None, bool]:
    """Make the number of a paper that stands for its author, before or behind its title the number of the entry.

    Returns:
        Its people without the number, and whether there was one.
    """
    name = people.names[0].get("literal", "") if people and len(people.names) == 1 else ""
    if re.fullmatch(_CODE, name):
        fields.setdefault("number", name.replace("–", "-"))
        return None, True
    if people and len(people.names) == 1 and _CODE_ALONE.fullmatch(fields["title"]):
        fields.setdefault("number", fields["title"])
        parts = (people.names[0].get(part, "") for part in ("given", "family", "literal"))
        fields["title"] = " ".join(filter(None, parts))  # `…; and Port Security, GAO-10-12`
        return None, True
    coded = _CODE_BEFORE.match(fields["title"]) or _CODE_BEHIND.search(fields["title"])
    if coded is None:
        return people, False
    fields["title"] = fields["title"][: coded.start()] + fields["title"][coded.end() :]
    code = coded["code"] or coded.groupdict().get("known") or ""
    fields.setdefault("number", code.replace("–", "-"))
    return people, True


# `DOP Order 413.3B` · `Manual 435.1-1`: papers by which an office orders something.
_ORDER = regex(
    r"(?:[A-Z][\w&.]{1,7}\s)?(?:Order|Manual|Directive|Instruction|Notice|Circular|Regulation|Handbook|Policy|Standard|Bulletin)\s"
    r"(?:No\.\s)?(?=[\w.-]*\d)[A-Z\d][\w.-]*(?:,?\s\(?(?:Change|Chg|Rev)\.?\s\w+\)?)?"
)
# `, 22-22 (Leeds: Sept. 29, 2022)`: the number of an audit, before the imprint.
_BEFORE_IMPRINT = regex(r",\s(?P<number>\d{2}-\d{1,4})\s\((?:[^()]*:\s)[^()]*\d{4}\)")


def number_of_office(tail: Tail, fields: dict[str, str], people: People | None) -> None:
    """Make the number of an office's paper, which seemed a series or pages, the number of the entry."""
    signed = is_body(people.names[0].get("literal", "")) if people else "(Washington, D" in tail.regions.text
    if "number" in fields or not signed:
        return
    ordered = next((name for name in ("container", "series") if _ORDER.fullmatch(fields.get(name, ""))), "")
    if ordered:
        fields["number"], fields["reportcode"] = fields.pop(ordered), "yes"
        return
    printed = _BEFORE_IMPRINT.match(tail.regions.text)
    if printed and tail.locator is not None and tail.locator.value == printed["number"]:
        tail.locator = None
        fields["number"], fields["reportcode"] = printed["number"], "yes"
