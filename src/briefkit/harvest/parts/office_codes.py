"""Numbers of papers that a note sets around the title: `GAO-14-322, Port Security` · `Port Security, CRS R41234`."""

import re

from briefkit.harvest.names.people import People
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
