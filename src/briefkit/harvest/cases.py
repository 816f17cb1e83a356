"""Cases: `*Roe v. Wade*, 410 U.S. 113, 120 (1973)` · `*Donoghue v Stevenson* [1932] AC 562 (HL)`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.dates import find_full_date
from briefkit.harvest.dockets import as_filing, filing_before, read_unreported
from briefkit.harvest.leads import is_prose
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.people import read_people
from briefkit.harvest.regions import Regions, blanked
from briefkit.harvest.takers import read_tail
from briefkit.harvest.titles_tidy import tidy_title

_IN_RE = re.compile(r"\b(?:[Ii]n re|Ex parte|In the Matter of|Matter of)(?=\s+[A-Z])")


_VERSUS = re.compile(r"(?<=[\w.)’'])\s+v(?:s?\.|s?)\s+(?=[^\W_a-z]|\()")


_PARTIES = re.compile(
    r"^(?P<court>[^,]*\bCourt\b[^,]*,\s+)?(?P<title>(?:Case\s+"
    r"(?:no\.?\s+)?[CTF]?[-‑–]?\d+/\d+\s*:?,?\s*)?[^\W_a-z].{1,160}?\s+v(?:s?\.|s?)\s+.+)$",
    re.DOTALL,
)


_REPORTER = (
    r"(?P<volume>\d{1,4})\s+(?P<reporter>[A-Z][\w.]*(?:\s?[A-Z0-9][\w.]*|\s?\d?d|\s?&){0,6}?)\s+(?P<page>\d{1,8}"
    r"|_{2,})"
)


_US_TAIL = re.compile(
    rf"^\s*,\s*{_REPORTER}(?P<pin>,\s*(?:at\s+)?[\d–,\s-]+?(?:\s?&?\s?n\.\s?\d+)?)?"
    rf"(?:,\s*\d+\s+[A-Z][\w. ]+?\s+\d+(?:,\s*[\d–-]+)?)*\s*\((?P<court>[^()]*?)(?P<year>\d{{4}})\)"
    rf"(?P<rest>.*)$",
    re.DOTALL,
)


_US_SHORT = re.compile(r"^\s*,\s*(?P<volume>\d{1,4})\s+(?P<reporter>[A-Z][\w. ]*?)\s+at\s+(?P<pin>[\d–-]+)")


_NEUTRAL = re.compile(
    r"^\s*,?\s*(?P<cite>[\[(](?P<year>\d{4})[\])]\s*(?P<volume>\d+\s+)?"
    r"(?P<reporter>[A-Z][\w. ()]*?)\s+(?P<number>\d+)(?:\s*\([A-Z][\w]*\))?)(?P<more>"
    r"(?:,\s*[\[(]\d{4}[\])]\s*(?:\d+\s+)?[A-Z][\w. ]*?\s+\d+)*)(?P<pin>,?\s*(?:\[[\d\s\]\[–-]+\]|"
    r"(?:at\s+)?(?:para\s*)?\d[\d–-]*))?(?P<rest>.*)$",
    re.DOTALL,
)


def read_case(regions: Regions) -> Reading | None:
    """`*Roe v. Wade*, 410 U.S. 113, 120 (1973)` · `*Donoghue v Stevenson* [1932] AC 562 (HL)`."""
    if filing := filing_before(regions):
        case = _read_decision(regions.cut(filing[2]))
        return as_filing(case, filing[0], filing[1]) if isinstance(case, FullReference) else None
    return _read_decision(regions)


def _read_decision(regions: Regions) -> Reading | None:
    versus = _VERSUS.search(regions.text) or _IN_RE.search(regions.text)
    if versus is None or _is_of_title(regions, versus.start()):
        return None
    if any(q.start < versus.start() < q.end for q in regions.quotes) or versus.start() > 260:
        return None
    italic = next((span for span in regions.italics if span.start < versus.start() < span.end), None)
    start, end = (italic.start, italic.end) if italic else (0, 0)
    before = regions.text[:start]
    if (
        not italic
        or not re.match(r"^.*\bv|In re|Ex parte|In the Matter|Matter of", regions.text[start:end])
        or (before.strip(" ,") and not _court_before(f"{before}, ") and not is_prose(before))
    ):
        start, end = 0, _case_end(regions, versus.end())
    court = _court_before(regions.text[: versus.start()])
    start = court[1] if court else start
    title = tidy_title(regions.text[start:end])
    if re.search(r"\w\.$", regions.text[start:end].rstrip()) and regions.text[end : end + 1] == ",":
        title = f"{title.rstrip('.')}."  # `Doe v. Harbor Auth., 10 F.3d 5`
    if (
        not re.match(r"[^\W_a-z]", title)
        or len(title) > 900
        or (
            "," in regions.text[start : versus.start()]
            and not italic
            and len(regions.text[start : versus.start()].split(",")) > 3
        )
    ):
        return None
    fields, locator, full = _case_tail(regions.cut(end))
    if not full:
        return ShortReference((), title, locator) if italic or locator else None
    fields["title"] = title
    if court:
        fields["author"] = bibtex_names([{"literal": court[0]}])
        fields.setdefault("institution", court[0])
    return FullReference(
        "jurisdiction",
        dict(sorted(fields.items())),
        (({"literal": court[0]},) if court else ()),
        locator,
    )


_REVIEW = re.compile(r"\bRev\b|\bL\.?\s?J\b|(?<!N\.)\bJ\.\s|\bQ\.|\bStud\b|\bReview\b|\bJournal\b|\bForum\b")
_IN_VOLUME = re.compile(rf",\s+{_REPORTER}(?=[,\s(]|$)")


def _is_of_title(regions: Regions, versus: int) -> bool:
    """Tell whether "v." stands in an article's title: `Jane Roe, Work v. Stake, 132 Harv. L. Rev. 2009 (2019)`."""
    reporter = _IN_VOLUME.search(regions.text, versus)
    if reporter and _REVIEW.search(reporter["reporter"]):
        return True
    title = next((span for span in regions.italics if span.start < versus), None)
    if title is None or title.start == 0:
        return False
    before = regions.text[: title.start].strip(" ,")
    people = read_people(before, loose=False) if regions.text[: title.start].rstrip().endswith(",") else None
    return people is not None and "given" in people.names[0]


def _court_before(text: str) -> tuple[str, int] | None:
    """`United States District Court for the District of Columbia, ` before the parties."""
    found = re.match(
        r"(?P<court>[^,]*\b(?:Court|Tribunal|Commission|ICSID|ICJ|PCIJ|ITLOS|WTO|ECtHR|ECHR|CJEU|ECJ|PCA|ICC|ICTY"
        r"|ICTR)\b[^,]*)"
        r",\s+",
        text,
    )
    return (found["court"].strip(), found.end()) if found else None


def _case_end(regions: Regions, after: int) -> int:
    """Where the parties end: at the reporter, the brackets, or the first comma before a number."""
    mask = blanked(regions.text, regions.brackets)
    stop = re.search(
        r",\s+(?:\d{1,4}\s+[A-Z]|No\.|Nos\.|\[|\(|App|Case|[A-Z]{2,}[ -]\d)|\s*[\[(\x00](?=\s*\d{4}"
        r"|[^\x00]*)|,?\s+\d{1,4}\s+[A-Z][\w.]+\s+\d",
        mask[after:],
    )
    spans = [bracket.start for bracket in regions.brackets if bracket.start > after]
    ends = [
        *([after + stop.start()] if stop and not regions.mask[after + stop.start() :].startswith(" \x00") else []),
        *spans[:1],
    ]
    comma = re.search(r",\s+(?=\d|[A-Z][a-z]+ \d)", mask[after:])
    if comma:
        ends.append(after + comma.start())
    return min(ends, default=len(regions.text.rstrip(" .")))


def _case_tail(regions: Regions) -> tuple[dict[str, str], Locator | None, bool]:
    """Reporter, court, date and pinpoint after the parties; whether it is a full citation."""
    text = regions.text
    if found := _US_TAIL.match(text):
        return *_reported(found), True
    if unreported := read_unreported(text):
        return *unreported, True
    if short := _US_SHORT.match(text):
        place = read_locator(short["pin"])
        return {}, place.locator if place else None, False
    if found := _NEUTRAL.match(text):
        number = (
            "pages" if found["volume"] or not re.match(r"UK|EW|NZ|HCA|SC|ECLI|IEHC", found["reporter"]) else "number"
        )
        fields = {
            "journaltitle": found["reporter"].strip(),
            "date": found["year"],
            number: found["number"],
            "volume": (found["volume"] or "").strip(),
        }
        return {name: value for name, value in fields.items() if value}, _pin(found["pin"]), True
    tail = read_tail(regions, quoted=False)
    names = ("date", "url", "urldate", "volume", "number", "pages", "journaltitle")
    fields = {name: tail.fields[name] for name in names if name in tail.fields}
    if "court" in tail.fields or "publisher" in tail.fields or "location" in tail.fields:
        fields["institution"] = tail.fields.get("court") or tail.fields.get("publisher") or tail.fields["location"]
    docket = re.search(r"\b(?:No|Nos|App(?:lication)?\.? no|Case)s?\.?\s+([\w:/.-]*\d[\w:/.-]*)", regions.text)
    if docket:
        fields.setdefault("number", docket[1].rstrip("."))
    return fields, tail.locator, bool(set(fields) & {"date", "url", "number", "journaltitle", "institution"})


def _reported(found: re.Match[str]) -> tuple[dict[str, str], Locator | None]:
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
    at = re.match(r",?\s+at\s+[\d–-]+", found["rest"])
    return {name: value for name, value in fields.items() if value}, _pin(found["pin"] or (at and at[0]))


_NO_COURT = re.compile(r"[UC]\.?\s?[SF]\.?\s?[CR]|Stat|Fed\. R|Cong")
# `The S.S. Petrel, 60 F.2d 737 (2d Cir. 1932)`: a case without two parties, in a reporter of courts.
_NAMED_CASE = re.compile(r"(?P<title>[^\W\d_a-z][^,;()\d]{2,90}?)(?=,\s\d{1,4}\s[A-Z])")
_COURT_REPORTER = re.compile(
    r"(?:U\.S\.|S\. ?Ct\.|L\. ?Ed\.(?: 2d)?|F\.(?:2d|3d|4th)?|F\. ?Supp\.(?: ?[23]d)?|B\.R\.|T\.C\.|Fed\. Cl\."
    r"|(?:A|P|So|N\.E|N\.W|S\.E|S\.W)\. ?(?:2d|3d)?|N\.Y\.S\.(?:2d|3d)?|Cal\. ?Rptr\.(?: ?[23]d)?)$"
)


def read_reporter_alone(regions: Regions) -> FullReference | None:
    """`685 P.2d 1152, 1157 (Cal. 1984)`: the text names the case, the note where it stands."""
    named = _NAMED_CASE.match(regions.text)
    if named is not None:
        found = _US_TAIL.match(regions.text[named.end() :])
        if found is None or not _COURT_REPORTER.match(found["reporter"].strip()):
            return None
        fields, locator = _reported(found)
        return FullReference("jurisdiction", dict(sorted({**fields, "title": named["title"]}.items())), locator=locator)
    found = _US_TAIL.match(f", {regions.text}") if regions.text[:1].isdigit() else None
    if found is None or _REVIEW.search(f"{found['reporter']} ") or _NO_COURT.match(found["reporter"]):
        return None
    fields, locator = _reported(found)
    fields["title"] = f"{found['volume']} {found['reporter'].strip()} {found['page']}"
    return FullReference("jurisdiction", dict(sorted(fields.items())), locator=locator)


def _pin(text: str | None) -> Locator | None:
    if not text or not text.strip(" ,"):
        return None
    if "[" in text:
        return Locator("paragraph", re.sub(r"[\[\]\s,]", "", text))
    found = read_locator(text)
    return found.locator if found else None
