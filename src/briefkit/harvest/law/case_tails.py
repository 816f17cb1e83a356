"""What follows the parties of a case: reporter, court, date and the place cited."""

import re
from dataclasses import dataclass, replace

from briefkit.citations.model import Locator
from briefkit.harvest.law.dockets import read_unreported
from briefkit.harvest.law.law_reports import is_neutral, read_place, read_reports
from briefkit.harvest.law.parallel_reports import further_reports
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_REPORTER = (
    r"(?P<volume>\d{1,4})\s+(?P<reporter>[A-Z][\w.]*(?:(?:\s|(?<=&))[A-Z0-9][\w.]*|\s\d?d|\s?&){0,6}?)"
    r"(?:\s+\([^()]{2,24}\))?\s+(?P<page>\d{1,8}"
    r"|_{2,})"
)


US_TAIL = regex(
    rf"^[\s,]*{_REPORTER}(?P<pin>,\s*(?:at\s+|¶¶?\s?)?(?:_{{2,}}|[\d–,\s-]+?)(?:,?\s?(?:&|and)?\s?nn?\.\s?\d+(?:[–-]\d+)?)?)?"
    rf"(?:,\s*\d+\s+[A-Z][\w. ]+?\s+\d+(?:,\s*(?P<parallel>[\d–-]+))?)*\s*\((?P<court>[^()]*?)(?P<year>\d{{4}})\)"
    rf"(?P<rest>.*)$",
    re.DOTALL,
)


# `582 U. S. ___, ___ (2017) (slip op., at 11)`: no page is known yet but that of the slip.
_SLIP = regex(r"\s*\(slip op\.,?\s+at\s+([\d–-]+)\)")
_US_SHORT = regex(r"^\s*,\s*(?P<volume>\d{1,4})\s+(?P<reporter>[A-Z][\w. ]*?)\s+at\s+(?P<pin>[\d–-]+(?:,\s[\d–-]+)*)")


@dataclass(frozen=True)
class CaseTail:
    """What follows the parties; whether that makes a full citation; the parallel reports; a short form's reporter."""

    fields: dict[str, str]
    locator: Locator | None
    full: bool
    further: tuple[str, ...] = ()
    reporter: str = ""


# `[2010] C-236/08, C-237/08 and C-238/08 at [57]`: the numbers in the list of the Union's court, no report.
_UNION_NUMBERS = regex(
    r"[\s,]*(?:\[(?P<year>\d{4})\]\s*)?(?P<numbers>[CT][-–‑]\d{1,4}/\d\d(?:(?:,"
    r"|,?\s+and)\s+[CT][-–‑]\d{1,4}/\d\d)*)(?!\d|\s*(?:ECLI|EU:))"
)


# `Roe v. Italy, App. No. 48787/99, 40 Eur. H.R. Rep. 46, ¶ 12 (2005)`: the report behind the number in the list.
_APPLICATION = regex(r",\sApp(?:l(?:ication)?)?\.?\s[Nn]os?\.?\s(?P<number>\d{2,6}/\d\d),\s(?=\d{1,3}\s[A-Z])")


# `Application 22954/93, *Roe v Italy* (1998) 29 EHRR 1`: the number in the list before the parties.
APPLICATION_AHEAD = regex(
    r"(?:[Aa]ppl(?:ications?|n)?\.?|[Aa]pps?\.?)\s?(?:[Nn]os?\.?\s)?(?P<number>\d{2,6}/\d\d(?:(?:,|,?\sand)\s\d{2,6}/\d\d)*),?\s+"
    r"(?=[^\W\d_a-z][^;]{1,120}?\sv\.?\s)"
)


def read_case_tail(regions: Regions) -> CaseTail:
    """Reporter, court, date and pinpoint after the parties."""
    text = regions.text
    if applied := _APPLICATION.match(text):
        tail = read_case_tail(regions.cut(applied.end() - 2))
        return replace(tail, fields={"number": applied["number"], **tail.fields})
    if found := US_TAIL.match(text):
        return CaseTail(*read_reported(found), True, further_reports(text[found.end("page") : found.start("court")]))
    unreported = None if is_neutral(text) else read_unreported(text)
    if unreported:
        return CaseTail(*unreported, True)
    if short := _US_SHORT.match(text):
        place = read_locator(short["pin"])
        volume = fold(f"{short['volume']} {short['reporter']}").replace(" ", "")
        return CaseTail({}, place.locator if place else None, False, reporter=volume)
    if behind := _report_behind(text):
        return behind
    if union := _UNION_NUMBERS.match(text):
        fields = {"number": union["numbers"], **({"date": union["year"]} if union["year"] else {})}
        return CaseTail(fields, read_place(text[union.end() :].lstrip("*")), True)
    if reported := read_reports(text):
        return CaseTail(reported.fields, reported.locator, True, reported.further)
    return _unplaced(regions)


# `, for example, the court upheld the clause. 195 U.S. 100, 133 (1904)`: the report behind what the sentence says.
_BEHIND_SENTENCE = regex(r"(?<=[a-z][.”\"’)])[”\"’)]*\s+(?=\d{1,4}\s[A-Z][\w.]*\.[^;()]{0,60}\([^()]*\d{4}\))")


def _report_behind(text: str) -> CaseTail | None:
    behind = _BEHIND_SENTENCE.search(text) if re.match(r",?\s+[a-z]", text) else None
    if behind is None or re.search(r"\sv\.\s", text[: behind.start()]):
        return None
    found = US_TAIL.match(text[behind.end() :])
    return CaseTail(*read_reported(found), True) if found else None


def _unplaced(regions: Regions) -> CaseTail:
    """A decision without report: `App no 47940/99 (ECtHR, 20 July 2004), para 44` · `HCAL 118/1999, [25]`."""
    text = regions.text
    tail = read_tail(regions, quoted=False)
    names = ("date", "url", "urldate", "volume", "number", "pages", "journaltitle")
    fields = {name: tail.fields[name] for name in names if name in tail.fields}
    if "court" in tail.fields or "publisher" in tail.fields or "location" in tail.fields:
        fields["institution"] = tail.fields.get("court") or tail.fields.get("publisher") or tail.fields["location"]
    docket = re.search(
        r"\b(?:[Nn]o|Nos|App(?:l(?:ication)?)?\.? [Nn]o|Case)s?\.?\s+([\w:/.-]*\d[\w:/.-]*)|^[\s,]*"
        r"(?:[A-Z]{2,6}\s\d{1,5}/(?:19|20)\d\d)|\b((?:CIV|CRI)[-‑]\d{4}[-‑]\d{3}[-‑]\d+)",
        regions.text,
    )
    if in_series := re.search(r"\b(?:ECHR|Reports)\s(?P<year>(?:19|20)\d\d)(?:[-–][IVX]+)?\b", text):
        fields.setdefault("date", in_series["year"])
    if docket:
        listed = (docket[1] or docket[2] or docket[0]).strip(" ,.")
        if listed.startswith(f"{fields.get('number', listed)}:"):
            fields["number"] = listed  # `No. 3:12-cv-00345`
        fields.setdefault("number", listed)
    full = bool(set(fields) & {"date", "url", "number", "journaltitle", "institution"})
    return CaseTail(fields, tail.locator or _counted_place(text), full)


def _counted_place(text: str) -> Locator | None:
    """`HCAL 118/1999, [25]`: a paragraph behind a docket's number."""
    found = re.search(r"[,\s](?:at\s)?(?=\[\d{1,3}\])", text)
    place = read_locator(text[found.end() :]) if found else None
    return place.locator if place else None


def read_reported(found: re.Match[str]) -> tuple[dict[str, str], Locator | None]:
    """What volume, reporter, page, court and year say."""
    fields = {
        "volume": found["volume"],
        "journaltitle": found["reporter"].strip(),
        "pages": found["page"].strip("_"),
        "date": found["year"],
    }
    full = find_full_date(found["court"] + found["year"])
    court = found["court"]
    if full:
        fields["date"], court = full.value, court[: full.span.start]
    if court.strip(" ,"):
        fields["institution"] = court.strip(" ,")
    at = re.match(r",?\s+at\s+[\d–-]+", found["rest"]) or _SLIP.match(found["rest"])
    # `552 U.S. __, 128 S. Ct. 1346, 1371 (2008)`: the place stands behind the parallel report.
    printed = (found["pin"] or "").strip(" ,_") or found.groupdict().get("parallel") or ""
    return {name: value for name, value in fields.items() if value}, _pin(printed or (at and at[at.lastindex or 0]))


def _pin(text: str | None) -> Locator | None:
    if not text or not text.strip(" ,"):
        return None
    if "[" in text:
        return Locator("paragraph", re.sub(r"[\[\]\s,]", "", text))
    found = read_locator(text)
    return found.locator if found else None
