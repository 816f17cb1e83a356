"""Reports of cases that are counted by years and courts: `PLD 1992 Quetta 41`, `AIR 1987 SC 1086`, `2012 SCMR 593`."""

from typing import Any

from briefkit.bibliography.latex import to_text
from briefkit.bibliography.model import Entry
from briefkit.patterns import regex

_BY_YEAR = regex(r"AIR|A\.I\.R\.|PLD|PLC|CLC|MLD|YLR|PCrLJ|PTD|PTCL|SCMR|SCALE|BLD|BLC")
_YEAR = regex(r"\d{4}")


def named_by_year(item: dict[str, Any], entry: Entry) -> dict[str, Any]:
    """The CSL-JSON of a case with the year and the court where such a report has them, and in no bracket behind.

    A report that has volumes, or the year in its name, is let be.
    """
    report, year = to_text(entry.get("journaltitle")).strip(), _YEAR.match(entry.get("date") or entry.get("year"))
    if item["type"] != "legal_case" or year is None or "volume" in item or not _BY_YEAR.fullmatch(report):
        return item
    court = to_text(entry.get("institution")).strip()
    named = f"{report} {year[0]} {court}" if court else f"{year[0]} {report}"
    kept = {name: value for name, value in item.items() if name not in ("authority", "publisher", "issued")}
    return {**kept, "container-title": named}
