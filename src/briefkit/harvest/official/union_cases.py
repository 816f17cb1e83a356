"""Decisions known by the number of the case: of the Union's courts, and of Strasbourg where the text has the names."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.law.law_reports import Reported, read_place, read_reports
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_DASH = r"[-–‑—]"
_ONE = rf"(?:[CTFE]{_DASH}\s?)?\d{{1,4}}/\d\d(?:\d\d)?(?:\sP(?:PU)?(?:\(R\))?(?!\w))?"
_CASE = regex(
    rf"(?P<of>Opinion of (?:AG|Advocate General)\s[^\d,]{{2,40}}?,?\s(?:(?:of"
    rf"|delivered\son)\s(?P<given>[\w\s]{{6,20}})\s)?in\s)?"
    rf"(?:(?:(?:[Jj]udgment|[Oo]rder)\sin\s)?(?:(?:[Jj]oined\s)?[Cc]ases?|Opinion)\s(?:[Nn]os?\.?\s)?(?P<numbers>{_ONE}(?:(?:,\s|,?\sand\s"
    rf"|\sto\s|\s?{_DASH}\s?){_ONE})*)"
    rf"|(?P<bare>[CTF]{_DASH}\d{{1,4}}/\d\d)(?!\d))(?P<sep>[\s,:.]*)"
)
_NAME_ENDS = regex(
    r",?\s+(?=[\[(]\s?\d{4}|(?:\[\d{4}\]\s?)?(?:ECLI:)?EU:[CTF]:|\((?![A-Z]{2,8}\)\s(?:and|v)\b)|\[|judgment\b|Judgment\b)|,\s+"
    r"(?=ECLI|EU:|para|pp?\.|point|\d)|[\s.,]*$"
)
_APPLICATION = regex(
    r"(?:(?:ECtHR|ECHR|EComHR|ECommHR)\b.{0,60}?)?\b[Aa]pp(?:l(?:ication)?)?s?\.?\s"
    r"(?:[Nn]os?\.?\s?)?(?P<number>\d{2,6}/\d\d)"
    r"(?P<rest>.*)$",
    re.DOTALL,
)


# `CJEU, Case C-931/12, …`: the court before it.
_COURT = regex(
    r"(?:[Jj]udge?ment\sof\sthe\s)?(?P<court>CJEU|ECJ|CFI|EGC|GCEU|General Court|Court of First Instance"
    r"|(?:European )?Court of Justice(?: of the (?:European Union|EU))?)(?:\s\([^()]{2,20}\))?[,:]\s+"
    r"(?=(?:Joined\s)?Cases?\s|[CTF][-–‑]\d|Opinion\s|Judgment\s|judgment\s)"
)
# `Judgment in *Ferry ID*, C-40/17, paragraph 74` · `the Opinion of Advocate General Roe in *Quay*, C-210/16`
_NAMED_FIRST = regex(
    r"(?:[Tt]he\s)?(?:(?P<of>Opinion of (?:AG|Advocate General)\s[^\d,]{2,40}?),?\sin\s"
    r"|(?:Judgment|Order|Decision)s?(?:\sof\s[^,;]{3,60}?)?,?\sin\s)?(?:(?:the\s)?(?:Joined\s)?[Cc]ases?\s(?:of\s)?)?"
    r"(?P<name>(?=[^\W\d_a-z])[^;\x00\[\]]{2,160}?),?\s\(?(?:(?:Joined\s)?Cases?\s)?"
    rf"(?P<number>[CTF]{_DASH}\s?\d{{1,4}}/\d\d(?:\sP)?)\)?(?P<rest>(?:[\s,.;:(\[].*)?)$",
    re.DOTALL,
)


# `Judgment of the Court (Grand Chamber) of 16 July 2020, C-311/18, …`
_OF_DAY = regex(
    r"(?:[Jj]udge?ment|[Oo]rder|[Dd]ecision)s?(?:\sof\sthe\s(?P<court>CJEU|ECJ|(?:General\s)?Court(?:\sof\s(?:Justice|First\sInstance)(?:\sof\sthe\s(?:European\sUnion|EU))?)?)"
    r"(?:\s\([^()]{3,30}\))?)?\sof\s(?P<day>\d{1,2}\s[A-Z][a-z]+\s\d{4})(?:,\s|\sin\s|\s)(?=[^\W\d_a-z])"
)


def read_union_case(regions: Regions) -> Reading | None:
    """`Case C-131/12 *Google Spain* [2014] ECLI:EU:C:2014:317, para 80` · `Opinion 2/13, EU:C:2014:2454`."""
    court = _COURT.match(regions.text)
    if court is not None:
        reading = read_union_case(regions.cut(court.end()))
        if isinstance(reading, FullReference):
            fields = {**reading.fields, "institution": court["court"]}
            return replace(reading, fields=dict(sorted(fields.items())))
        return reading
    return _read_of_day(regions) or _read_numbered(regions) or _read_named(regions)


def _read_of_day(regions: Regions) -> FullReference | None:
    """A decision that begins with its day, which is its date."""
    found = _OF_DAY.match(regions.text)
    date = find_full_date(found["day"]) if found else None
    if found is None or date is None:
        return None
    rest = regions.cut(found.end())
    reading = _read_numbered(rest) or _read_named(rest)
    if not isinstance(reading, FullReference):
        return None
    court = {"institution": found["court"]} if found["court"] and " " in found["court"] else {}
    return replace(reading, fields=dict(sorted({**reading.fields, **court, "date": date.value}.items())))


_DAY_BEHIND = regex(r",?\s+\d{1,2}\s[A-Z][a-z]+\s\d{4}$")


def _read_named(regions: Regions) -> FullReference | None:
    """A decision whose name stands before its number."""
    found = _NAMED_FIRST.match(regions.text)
    if found is None or SENTENCE.search(found["name"]) or (":" in found["name"] and "v" not in found["name"].split()):
        return None
    number = re.sub(rf"{_DASH}\s?", "-", found["number"])
    rest = re.sub(r"\s+(?=:)|(?<=EU:C:\d{4})\s|(?<=EU)\s(?=:)", "", found["rest"])
    text = re.sub(r"^[\s,)]+", ", ", rest)
    if not re.match(r"[\s.,]*$|,\s(?:ECLI|EU:|\[|para|point|judgment|Judgment|of\s\d|\d{1,2}\s[A-Z]|at\s)", text):
        return None
    day = _DAY_BEHIND.search(found["name"])  # `Judgment in *Ferry ID*, 29 July 2019, C-40/17`
    date = find_full_date(day[0]) if day else find_full_date(text[:90])
    fields = _fields(read_reports(text), number, date.value if date else "")
    name = tidy_title(found["name"][: day.start() if day else None])
    fields["title"] = f"{found['of']} in {name}" if found["of"] else name
    place = read_place(text) or _place(text)
    aliases = () if found["of"] else (f"Case {number}",)
    return FullReference("jurisdiction", dict(sorted(fields.items())), (), place, aliases)


_DELIVERED = regex(r",?\s(?:of|delivered\son)\s\d{1,2}\s[A-Z][a-z]+\s\d{4}(?=\s)")


def _read_numbered(regions: Regions) -> Reading | None:
    found = _CASE.match(regions.text)
    if found is None:
        return None
    rest = regions.cut(found.end())
    name, after = _split_name(rest)
    number = re.sub(r"[–‑—]", "-", found["numbers"] or found["bare"])
    text = rest.text[after:]
    year = re.match(r",\s(?P<year>(?:19|20)\d\d)(?=,\spara)", text)  # `Roe v. Harbour Board, 2017, para. 44`
    text = text[year.end() :] if year else text
    reported = read_reports(text)
    date = find_full_date(text[:80]) or find_full_date(found["given"] or "")
    if not name and reported is None and date is None:
        place = read_place(text) or _place(text)
        return ShortReference((), number, place, kind="jurisdiction") if place or not text.strip(" .") else None
    fields = _fields(reported, number, date.value if date else year["year"] if year else "")
    head = re.sub(r"\s+", " ", _DELIVERED.sub("", found["of"] or ""))
    fields["title"] = tidy_title(head + (name or found[0].strip(" ,:").removeprefix(found["of"] or "")))
    place = (reported.locator if reported else None) or read_place(text) or _place(text)
    aliases = (*names_given(text), *(reported.further if reported else ()), *(() if head else (f"Case {number}",)))
    return FullReference("jurisdiction", dict(sorted(fields.items())), (), place, aliases)


def _split_name(rest: Regions) -> tuple[str, int]:
    """The parties, in italics or as far as what says where they are reported."""
    italic = next((span for span in rest.italics if span.start < 2), None)
    if italic is not None:
        return rest.text[italic.start : italic.end].strip(" ,"), italic.end
    stop = _NAME_ENDS.search(rest.text)
    end = stop.start() if stop else len(rest.text)
    name = re.sub(r"^(?:on|concerning)\s(?:the\s)?", "", rest.text[:end].strip(" ,"))
    return (name, end) if re.match(r"[^\W\d_a-z]", name) and not name.startswith(("ECLI", "EU:")) else ("", 0)


def _fields(reported: Reported | None, number: str, date: str) -> dict[str, str]:
    known = dict(reported.fields) if reported else {}
    if "date" not in known and re.fullmatch(r"(?:19|20)\d\d", known.get("volume", "")):
        known["date"] = known.pop("volume")  # `1963 E.C.R. 1`
    ecli = known.get("number", "") if ":" in known.get("number", "") else ""
    said = {**known, "number": number, "date": date or known.get("date", ""), "note": ecli}
    return {name: value for name, value in said.items() if value}


def _place(text: str) -> Locator | None:
    """`, paras 57–65` · `, point 138`, behind whatever brackets there are."""
    found = re.search(r"[,\s](?:paras?\.?|paragraphs?|points?|§§?|¶¶?)\s?(?=\[?\d)", text)
    place = read_locator(f", para {text[found.end() :]}") if found else None
    return Locator("paragraph", place.locator.value) if place else None


_IN_SQUARES = regex(r"\[(?P<year>(?:19|20)\d\d)\]\sECHR\b")


def read_application(regions: Regions) -> Reading | None:
    """`ECtHR 17 January 2012, app. no. 8139/09` · `App No 19807/06 (ECHR, 11 July 2006)`: the text has the names."""
    found = _APPLICATION.match(regions.text)
    if found is None:
        return None
    date = find_full_date(regions.text)
    fields = {
        "title": f"App no {found['number']}",
        "number": found["number"],
        "institution": "ECtHR" if re.search(r"ECtHR|ECHR", regions.text) else "",
        "date": date.value if date else (year["year"] if (year := _IN_SQUARES.search(regions.text)) else ""),
    }
    place = _place(found["rest"]) or read_place(found["rest"])
    return FullReference("jurisdiction", {name: value for name, value in fields.items() if value}, (), place)
