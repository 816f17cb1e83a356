"""Legal material: cases, statutes, treaties and resolutions in Bluebook and OSCOLA forms."""

import re
from collections.abc import Callable
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.law.acts_of_congress import read_public_law, read_session_law
from briefkit.harvest.law.cases import read_case, read_reporter_alone
from briefkit.harvest.law.chapters import chapter_behind
from briefkit.harvest.law.codes import read_code, read_register
from briefkit.harvest.law.dated_cases import read_dated_case
from briefkit.harvest.law.named_cases import read_named_case
from briefkit.harvest.law.provisions import read_dated_law, read_provision
from briefkit.harvest.law.ship_cases import read_ship_case
from briefkit.harvest.law.state_codes import read_constitution, read_state_code
from briefkit.harvest.law.world_court import read_world_court
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.official.treaties import read_resolution, read_treaty
from briefkit.harvest.official.un_documents import read_dispute_report, read_un_document
from briefkit.harvest.official.union_cases import read_application, read_union_case
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import LAST_YEAR, find_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_ACT = regex(
    r"^(?P<title>(?:The\s+)?(?:(?:[^\W_a-z][\w’'-]*(?:\s[^\W_a-z][\w’'-]*){0,2},\s+){1,3}"
    r"(?=[^,]{3,50}?\b(?:and|&|etc)\b[^,]{3,50}?\b(?:Act|Ordinance|Regulations|Rules|Order)\b))?"
    r"(?:[^\W_a-z][\w’'()-]*\s+|(?:of|the|and|for|on|to|in|with|&|etc\.?"
    r"|\([^()]{1,60}\))\s+){1,14}?(?:Act|Ordinance|Code|Regulations?|Order(?:\s+in\s+Council)?"
    r"|Rules|Constitution|Law|Bill|Statute"
    r"|Directive|Measure))(?:\s+(?:of\s+)?(?P<year>\d{4})(?!\.\d)(?:,?\s(?:asp|anaw|nawm|asc)\s\d+)?|,?\s+\(?(?P<year2>\d{4})(?!\.\d)\)?)(?P<rest>"
    r"(?:[\s,.(;].*)?)$",
    re.DOTALL,
)
_CONGRESS = regex(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,160}?),\s+)?(?P<number>(?:H\.?\s?R\.?|(?:(?<!\d[,:]\s)|(?=S\.\s?\d+,\s(?:§[^;]{1,40},\s)?\d+\w\w\sCong))S\."
    r"(?!\s\d+[-–f])|(?:H\.\s?R\.|[HS]\.)\s(?:(?i:Exec|Misc|Treaty|Conf|Joint)\.?\s){0,2}(?i:Docs?|Rep|Prt)\.\s(?i:Nos?\.\s)?|H\.?\s?Res\."
    r"|S\.?\s?Res\.|H\.R\. (?i:Rep\. No\.)|S\. (?i:Rep\. No\.)|[HS]\.\s?(?i:Rept\.(?: No\.)?)|H\.?\s?J\.?\s?Res\.)"
    r"\s*\d+[-–\d]*(?:\s?\([IVX]+\))?))"
    r"(?P<rest>"
    r"(?:,?\s*(?:at\s+\d+|pt\.|(?:§§?\s[\w(),.–-]{1,40},\s)?\d+\w*\s+Cong|\().*|,?\s§§?\s?\d[\w().–-]{0,30}(?:\s\(.*)?|\.?))$",
    re.DOTALL,
)


_NUMBERED = regex(
    r"^(?P<title>(?:[^\W_a-z][\w’'()-]*\s+|\([^()]{1,60}\)\s+|(?:of|the|and|for|on|to|in|&)\s+){0,12}?(?:Act"
    r"|Ordinance|Code|Regulations?|Rules|Law|Charter"
    r"|Constitution))(?:,?\s(?P<year>(?:19|20)\d\d))?(?:\s*\((?P<cap>[Cc](?:ap|h)?\.?\s*\d+[A-Z]?)\)"
    r"|,\s+(?P<volume>(?:R?\.?\s?S\.?\s?(?:C|O|A|M|S|Q|B\.?C|N\.?S|N\.?B|N\.?L|P\.?E\.?I|Y|Nu)\.?|CQLR|SOR|CRC)(?:/|,?\s+)"
    r"(?P<said>\d{4})[\d-]*(?:,?\s+(?:\(\w+ Supp\)\s*,?\s*)?c(?:h)?\.?\s?[\w.-]+)?))"
    r"(?P<rest>.*)$",
    re.DOTALL,
)


def read_numbered_act(regions: Regions) -> Reading | None:
    """`Fugitive Offenders Ordinance (Cap. 503), s 2` · `Criminal Code, RSC 1985, c C-46, s 718.2(e)`."""
    found = _NUMBERED.match(regions.text)
    if found is None:
        return None
    place = read_locator(found["rest"])
    year = found["year"] or found["said"]
    fields = {
        "title": tidy_title(found["title"]) + (f" {found['year']}" if found["year"] else ""),
        "number": (found["cap"] or found["volume"] or "").strip(" ."),
        **({"date": year} if year else {}),
    }
    aliases = names_given(found["rest"])
    return FullReference("legislation", fields, locator=place.locator if place else None, aliases=aliases)


# `Evidence Act 1995 (Cth)` and `Evidence Act 1995 (NSW)` are two.
_WHERE = regex(
    r"\s*\((?P<where>Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT|Imp|UK|GB|Eng|Scot|NI|NZ|US|USA|India|Ireland|HK|PNG|Can|Ont|BC|Alta|Que|Sing|Malaysia|Kenya"
    r"|South Africa|Pakistan|Bangladesh|Sri Lanka|Fiji|Jamaica|Ghana|Nigeria|France|Germany|Austria|Switzerland)\)"
)
# `The Inland Ferries Act 1987 required four agencies to …` is no citation.
_PROSE_BEHIND = regex(
    r",?\s+(?!(?:ss?|secs?|sections?|arts?|articles?|sch|schedule|pt|part|regs?|c|ch|chapter|at|and"
    r"|or|as|para|rule|title|in)\b)"
    r"[a-z]{3,}\s"
)


# `Section 12 of the Ferry Act 2016`: a place and the act that has it.
_OWN_PLACE = regex(r"(?:Sections?|Secs?\.|Articles?|Schedules?|Rules?|Regulations?|Parts?|Chapters?|Clauses?)\s\d")


def _is_quoted(regions: Regions) -> bool:
    """Tell whether a quotation begins that is no name given in brackets: `(“GDPR”)`."""
    quote = next((span for span in regions.quotes if span.start > 0), None)
    return quote is not None and not any(one.start < quote.start < one.end for one in regions.brackets)


def read_act(regions: Regions) -> Reading | None:
    """`Human Rights Act 1998, s 6(1)` · `Anti-Terrorism Act, 1997`."""
    found = _ACT.match(regions.text)
    if not found or re.search(r"[\"“”]", found["title"]) or _is_quoted(regions):
        return None
    if _PROSE_BEHIND.match(found["rest"]) or _OWN_PLACE.match(found["title"]):
        return None
    year = found["year"] or found["year2"]
    land = re.match(r"\s*\([^()\d]{2,30}\)", found["rest"])
    begin = land.end() if land else 0
    number, end = chapter_behind(found["title"], found["rest"][begin:])
    place = read_locator(found["rest"][begin + end :])
    tail = read_tail(regions.cut(found.start("rest") + (begin + end if end else 0)), quoted=False)
    if {"publisher", "location"} & set(tail.fields):
        return None
    instrument = re.match(r"[\s,(]*S\.?[IR]\.?\s+(?:No\.?\s*)?(?P<number>\d{4}/\d+)\)?", found["rest"])
    if instrument:
        place = read_locator(found["rest"][instrument.end() :])
    fields: dict[str, str] = {
        **({"number": instrument["number"] if instrument else number} if instrument or number else {}),
        "title": re.sub(r"^the\s", "", f"{found['title'].strip()} {year}"),
        **({"date": year} if year <= LAST_YEAR else {}),  # `Rules 2310` has a number
        **({"titleaddon": f"({where['where']})"} if (where := _WHERE.match(found["rest"])) else {}),
        **{n: tail.fields[n] for n in ("url", "urldate") if n in tail.fields},
    }
    if found["title"].strip() in ("Law", "Code", "Act", "Order", "Constitution", "The Constitution"):
        return None
    aliases = names_given(found["rest"])
    locator = place.locator if place else tail.locator
    if locator is not None and locator.label == "page" and re.fullmatch(r"(?:19|20)\d\d", locator.value):
        locator = None  # `Pier Act 2009, 2009 Daily Comp. 465`
    return FullReference("legislation", dict(sorted(fields.items())), locator=locator, aliases=aliases)


# `, § 3(a), 112th Cong. (2012)` · `, 112th Cong. §§ 1034, 1039 (2011)` · `, 112th Cong., 2d Sess. § 3`
_IN_BILL = regex(
    r"(?:,?\s*(?=§)|,?\s\d{2,3}\w\w\sCong\.(?:,?\s\d\w\w\sSess\.)?,?\s(?=§))"
    r"(§§?\s?\d[\w().–-]*(?:,\s?(?:\(\w+\)|\d[\w().–-]*(?!\w\w\sCong)))*)(?=,\s|\s\(|[\s.;]*$)"
)
# `S.1234 - Piers Act of 2017`: the number first, as the site of Congress has it.
_NUMBER_FIRST = regex(
    r"^(?P<number>(?:H\.?\s?R\.?|S\.)\s?\d{1,5})\s[-–—]\s(?P<name>[A-Z][^;()\x00]{4,160}?)(?P<rest>(?:,\s\d{2,3}\w\w\sCong.*|\s\(.*)?[.\s]*)$"
)


# OSCOLA: `Pier Safety Bill HC Bill (2008–09) [151]`
_OF_WESTMINSTER = regex(
    r"(?P<name>(?=[A-Z])[^;()\[\]\x00]{3,120}?)\s(?P<house>HC|HL)\sBill\s\((?P<year>(?:19|20)\d\d)[–-]\d\d(?:\d\d)?\)\s\[?(?P<number>\d{1,3})\]?(?P<rest>.*)$"
)
# `Pier Safety Bill (HC Bill 45, 2012–13)` · `Pier Safety Bill [HL] 2012–13 (HL Bill 34)`
_BILL_IN_BRACKET = regex(
    r"(?P<name>(?=[A-Z])[^;()\[\]\x00]{3,120}?\sBill(?:\s\[HL\])?)(?P<ahead>(?:,?\s(?:19|20)\d\d[–-]\d\d(?:\d\d)?)?)"
    r"\s\((?P<house>HC|HL)\sBill\s(?P<number>\d{1,3})(?P<year>(?:,\s(?:Session\s)?(?:19|20)\d\d[–-]\d\d(?:\d\d)?)?)\)(?P<rest>.*)$"
)

_PAGE = regex(r"S\.\s?\d{1,4}$")
_YEAR_AT_END = regex(r"(?<!\bof )\b(?:1[4-9]|20)\d\d[\s\x00.)]*$")
# `Piers Act, ` · `Piers Act of 2017 (PIERS), ` before a number, and behind it a Congress, a section, a year.
_CALLED_BILL = regex(
    r"\b(?:Act|Bill|Resolution|Amendment|Treaty)s?(?:\sof\s\d{4})?(?:\s\([^()]{2,40}\))?$", re.IGNORECASE
)
_OF_BILL = regex(
    r"\bCong(?:\.|ress\b)|^[,\s]*§|\((?:[^()]*\s)?(?:1[89]|20)\d\d\)|congress\.gov|govinfo\.gov", re.IGNORECASE
)
_LEAST_NUMBER = 1000  # few books have so many pages


def _has_bill(found: re.Match[str]) -> bool:
    """Tell whether `S. 33` is a bill of the Senate, and no page (`Seite`)."""
    name = found["name"] or ""
    if _YEAR_AT_END.search(name):
        return False
    alone = not name and int(re.sub(r"\D", "", found["number"])) >= _LEAST_NUMBER
    return alone or _CALLED_BILL.search(name) is not None or _OF_BILL.search(found["rest"]) is not None


def read_bill(regions: Regions) -> Reading | None:
    """`H.R. 3162, 107th Cong. (2001)` · `H.R. Rep. No. 94-1476, at 51 (1976)` · `S.1234 - Piers Act of 2017`."""
    if counted := _OF_WESTMINSTER.match(regions.text) or _BILL_IN_BRACKET.match(regions.text):
        place = read_locator(counted["rest"])
        year = re.search(r"(?:19|20)\d\d", counted["year"] or counted[0])
        fields = {
            "title": counted["name"],
            "number": f"{counted['house']} Bill {counted['number']}",
            "date": year[0] if year else "",
        }
        said = {name: value for name, value in sorted(fields.items()) if value}
        return FullReference("legislation", said, locator=place.locator if place else None)
    if first := _NUMBER_FIRST.match(regions.text):
        date = find_date(first["rest"]) or find_date(first["name"])
        fields = {"title": tidy_title(first["name"]), "number": first["number"], "date": date.value if date else ""}
        return FullReference("legislation", {name: value for name, value in sorted(fields.items()) if value})
    found = _CONGRESS.match(regions.text)
    if not found or (_PAGE.match(found["number"]) and not _has_bill(found)):
        return None  # `Jan Roe, Die Häfen, Kiel 1998, S. 23` · `Roe, Häfen, S. 23`: a page
    date = find_date(re.sub(r"§§?\s\d[\w().–-]*", " ", found["rest"]))
    at = _IN_BILL.match(found["rest"]) or re.match(
        r"(?:,\s+pt\.\s*\d+)?,?\s*at\s+([\d–-]+(?:,\s\d+(?:[–-]\d+)?)*(?:\s?&?\s?nn?\.\s?\d+)?)", found["rest"]
    )
    called = re.match(r"[^“\"]{0,40}[“\"](?P<name>[A-Z][^”\"]{4,140})[”\"]", found["rest"])
    fields = {
        "title": tidy_title(found["name"] or (called["name"] if called else found["number"])),
        "number": re.sub(
            r"^[HS]\.(?:\s?R\.)?\s(?:(?i:Exec|Misc|Treaty|Conf|Joint)\.?\s){0,2}(?i:Rep|Rept|Docs?|Prt)\.\s(?i:Nos?\.\s?)?",
            "",
            found["number"].strip(),
        ),
        **({"date": date.value} if date else {}),
        **({"url": regions.addresses[0][1]} if regions.addresses else {}),
    }
    place = read_locator(at[1]) if at else None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place.locator if place else None)


_HEARING = regex(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,200}?)[:,]\s+)?(?:(?:Joint|Field|Oversight|Confirmation)\s)?Hearings?\s+(?:[Bb]efore|[Oo]n|of)\b.*?)"
    r"(?=,\s+\d+\w+\s+Cong|\s*\(\d{4}|,\s+(?:\w+\s)?\d{1,2},?\s|,\s+\d{4})(?P<rest>.*)$",
    re.DOTALL,
)


# `, 101st Cong. 5 (1989)`
_AFTER_CONGRESS = regex(
    r",\s+\d+\w+\s+Cong\.(?:,[^()\d]*(?:\d\w+\s+Sess\.)?)?,?\s+(?:at\s)?(?P<page>\d+(?:[–-]\d+)?)\s*\("
)


def read_hearing(regions: Regions) -> Reading | None:
    """`Hearing before the Committee on Foreign Relations, 112th Cong., 1st sess., May 5, 2011.`"""
    found = _HEARING.match(regions.text)
    if not found:
        return None
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    page = _AFTER_CONGRESS.match(found["rest"])
    place = Locator("page", page["page"].replace("–", "-")) if page else tail.locator
    fields: dict[str, str] = {
        "title": tidy_title(found["title"]),
        **{n: tail.fields[n] for n in ("date", "url", "urldate") if n in tail.fields},
    }
    return (
        FullReference("legislation", dict(sorted(fields.items())), locator=place)
        if "date" in fields or "url" in fields
        else None
    )


_READERS: tuple[Callable[[Regions], Reading | None], ...] = (
    read_world_court,
    read_numbered_act,
    read_public_law,
    read_session_law,
    read_code,
    read_state_code,
    read_register,
    read_resolution,
    read_un_document,
    read_dispute_report,
    read_dated_case,
    read_union_case,
    read_bill,
    read_hearing,
    read_constitution,
    read_treaty,
    read_ship_case,
    read_named_case,
    read_case,
    read_reporter_alone,
    read_application,
    read_act,
    read_dated_law,
    read_provision,
)


# `Press Release, Office of Jo Roe, *Record Set Straight in Roe v. Doe*`: what a title names is no case.
_SAID_BY = regex(r"(?:Press|News|Media)\s(?:Release|Statement),\s")


def read_legal(regions: Regions) -> Reading | None:
    """Legal material of any kind; None for what is none."""
    if _SAID_BY.match(regions.text):
        return None
    for reader in _READERS:
        reading = reader(regions)
        if isinstance(reading, FullReference):
            return replace(reading, aliases=(*reading.aliases, *_names_later(regions, reading)))
        if reading is not None:
            return reading
    return None


def _names_later(regions: Regions, reading: FullReference) -> tuple[str, ...]:
    """What the note calls it from now on: `[hereinafter Harbour Complaint]`."""
    found = [
        span
        for span in regions.brackets
        if re.match(r"[\[(](?:hereinafter|hereafter|henceforth|[“\"‘])", regions.text[span.start :])
    ]
    names = [name for span in found for name in names_given(regions.text[span.start : span.end])]
    return tuple(name for name in names if name not in reading.aliases)
