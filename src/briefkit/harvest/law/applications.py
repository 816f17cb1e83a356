"""Decisions of Strasbourg with the number of the application first: `App no 36919/02 *Roe v Italy* (5 May 2008)`."""

from dataclasses import replace

from briefkit.harvest.law.cases import read_case
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.patterns import regex

_NUMBER = regex(r"App(?:l(?:ication)?|lication)?\.?\s(?:[Nn]os?\.?\s)?(?P<number>\d{2,6}/\d\d),?\s+(?=[^\W\d_a-z])")


def read_application(regions: Regions) -> FullReference | None:
    """The decision by its parties, and the number as its number; None where no parties follow."""
    found = _NUMBER.match(regions.text)
    case = read_case(regions.cut(found.end())) if found else None
    if found is None or not isinstance(case, FullReference | ShortReference):
        return None
    if isinstance(case, ShortReference):
        return FullReference("jurisdiction", {"number": found["number"], "title": case.title}, (), case.locator)
    fields = {**case.fields, "number": found["number"]}
    return replace(case, fields=dict(sorted(fields.items())))
