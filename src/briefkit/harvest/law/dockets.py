"""Decisions that no reporter has printed, and what parties file: by docket number, database or slip opinion."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

CaseTail = tuple[dict[str, str], Locator | None]

_DATABASE = r"(?:(?P<volume>\d{4})\s+)?(?P<reporter>WL|(?:[A-Z][\w.]*\s){1,4}LEXIS|BL)\s+(?P<page>\d+)"
_PIN = r"\*?\d+(?:\s?[–-]\s?\*?\d+)?(?:,\s*\*?\d+(?:[–-]\*?\d+)?)*(?:\s?&?\s?nn?\.\s?\d+)?"
_UNREPORTED = regex(
    r"^\s*,\s*(?:(?:Civ(?:il)?\.?|Crim\.?|C\.?A\.?|Case|Serial|Docket|Dkt\.|MDL|Index|Cause)\s*)*"
    r"(?:(?:Nos?\.?\s*(?=[^,]*\d)"
    r"|(?=(?:C[VR]\s)?\d:\d\d))(?P<docket>[^,\x00]*\d[^,(\x00]*(?:\s?\([A-Z]{2,4}\))*(?:,\s(?:and\s)?\d\d-\d+)*))?"
    rf"(?:,?\s*{_DATABASE})?(?:,?\s*slip op\.?)?(?:,?\s+(?:at\s*(?=\*?\d)|(?=\*\d))(?P<pin>{_PIN}))?\s*(?:\("
    rf"(?P<court>[^()]*?\d{{4}})\)|(?=[.;]?\s*$))",
    re.DOTALL,
)
# `2004 UT 5, ¶ 12, 89 P.3d 1`: states that number their decisions.
_PUBLIC_DOMAIN = regex(
    r"^\s*,\s*(?P<year>(?:19|20)\d\d)(?:\s|-)(?P<court>(?!(?:AIR|SCC|SCR|SCMR|SCALE|PLD|CLC|JT)\b)[A-Z][\w.]*(?:\s?[A-Z][\w.]*){0,2}?)(?:\s|-)"
    r"(?P<number>\d{1,5})"
    r"(?:,\s+¶+\s*(?P<pin>\d+(?:[–-]\d+)?))?(?=,\s+\d|\s*[.;\x00]|\s*$)"
)


def read_unreported(text: str) -> CaseTail | None:
    """`, No. 12-345, 2013 WL 1234, at *3 (D. Del. Jan. 3, 2013)` · `, No. 19-635, slip op. at 12 (U.S. July 9,"
    " 2020)`."""
    if found := _PUBLIC_DOMAIN.match(text):
        fields = {"date": found["year"], "institution": found["court"], "number": found["number"]}
        return fields, Locator("paragraph", plain_value(found["pin"])) if found["pin"] else None
    found = _UNREPORTED.match(text)
    if not found or not (found["docket"] or found["reporter"]):
        return None
    bracket = found["court"] or (found["volume"] or "")
    date = find_full_date(bracket)
    year = re.search(r"\d{4}$", bracket)
    court = bracket[: date.span.start if date else year.start() if year else None].strip(" ,").removesuffix(" filed")
    said = {
        "date": date.value if date else year[0] if year else "",
        "institution": court,
        "number": (found["docket"] or "").strip(),
        "volume": found["volume"] or "",
        "journaltitle": found["reporter"] or "",
        "pages": found["page"] or "",
    }
    behind = re.match(r"\s+at\s(\d+(?:[–-]\d+)?)(?!\d)", text[found.end() :])  # AGLC: `… (10th Cir, 2013) at 2`
    if behind and not found["pin"]:
        return {name: value for name, value in said.items() if value}, Locator("page", plain_value(behind[1]))
    pin = plain_value(found["pin"].replace("*", "")) if found["pin"] else ""
    return {name: value for name, value in said.items() if value}, Locator("page", pin) if pin else None


# `No. 18-cv-3632, 2023 WL 9017081` · `2023 WL 9017081`: a decision in a database.
_FILE_AHEAD = regex(
    r"(?:(?:Civ\.\s|Crim\.\s|Case\s)?Nos?\.\s[^;()\x00]{2,80}?,\s)?"
    r"\d{4}\s(?:WL|BL|[A-Z][\w.]*\s(?:[\w.]+\s){0,3}LEXIS)\s\d"
)


def read_file_alone(text: str) -> FullReference | None:
    """`No. 18-cv-3632, 2023 WL 9017081, at *7 (D.N.J. Dec. 29, 2023)`: the text names the decision."""
    fields, locator = (read_unreported(f", {text}") if _FILE_AHEAD.match(text) else None) or ({}, None)
    if not fields.keys() >= {"journaltitle", "date"}:
        return None
    title = f"{fields.get('volume', '')} {fields['journaltitle']} {fields['pages']}".strip()
    return FullReference("jurisdiction", dict(sorted({**fields, "title": title}.items())), locator=locator)


_FILING = regex(
    r"^(?P<title>(?:(?:Defendant|Plaintiff|Petitioner|Respondent|Appellant|Appellee"
    r"|Intervenor)s?\b[^;]{0,80}?[’']s?\s)?(?:Corrected |Reply |Joint |First |Second |Third "
    r"|Fourth\s|Original\s|Action\s|Amended\s|Am\.\s|Verified\s|Discovery\s|Preliminary\s|Final\s|Scheduling\s|Protective\s|Opening\s"
    r"|Pretrial\s|Minute\s|Dismissal\s|Memorandum\sand\s|Class\sAction\s|Consolidated\s|Derivative\s|Securities\s|Shareholder\s|Criminal\s|Civil\s|Master\s"
    r"|Supplemental |Declassified |Unclassified |Redacted )*"
    r"(?:Brief|Br\.|Complaint|Compl\.|Petition|Pet\.|Transcript|Tr\.|Oral Argument|Motion|Mot\.|Memorandum|Mem\."
    r"|Opposition|Answer"
    r"|Order|Opinion|Certification|Deposition|Dep\.|Stipulation|Declaration|Decl\.|Affidavit|Aff\."
    r"|Notice|Complaint|Indictment|Plea Agreement|Statement of (?:the )?Offense|Consent Decree"
    r"|Response|Reply|Resp\.|Debtor[’']s [A-Z]\w+|(?:ECF|Dkt\.|Doc\.|D\.E\.)\s(?:Nos?\.\s)?\d{1,4}(?:-\d{1,3})?)(?!\w)"
    r"[^,]{0,160}?)(?:,?\s+(?:at|¶¶?|at\s¶¶?)\s*(?P<pin>\d+(?:[–-]\d+)?(?:,\s\d+(?:[–-]\d+)?)*))?,\s+"
    r"(?P<case>(?:In re|Ex parte)\s.+|[^,;()]*(?:,\s(?:Inc|LLC|Ltd|L\.P|Co|Corp)\.?[^,;()]*)?\sv\.\s.+)$",
    re.DOTALL,
)


def filing_before(regions: Regions) -> tuple[str, Locator | None, int] | None:
    """What a party filed, the place in it and where the case begins: `Brief for Petitioner at 12, Roe v. Wade`."""
    found = _FILING.match(regions.text)
    if found is None:
        return None
    label = "paragraph" if "¶" in regions.text[found.end("title") : found.start("case")] else "page"
    title, pin = _without_page(found["title"], found["pin"] or "")
    place = Locator(label, plain_value(pin)) if pin else None
    return shortened_title(title), place, found.start("case")


# `Tr. of Oral Arg. 12`: a page without its label, but no `Order No. 12` and no `Motion on Count 2`.
_PAGED = regex(
    r"(?P<title>.*\b(?:Brief|Br\.|Tr\.|Transcript|Oral\sArg\w*\.?|Compl\.|Mem\.|Decl\.|Pet\.|App\.)(?:\s.*)?)(?<!No\.)(?<!Nos\.)"
    r"(?<!Count)(?<!Ex\.)(?<!Exhibit)(?<!Vol\.)(?<!Part)\s(?P<pin>\d{1,3}[ab]?(?:[–-]\d{1,3}[ab]?)?(?:,\s\d{1,3})*(?:\s(?:&\s)?nn?\.\s?\d+)?)",
    re.DOTALL,
)


def _without_page(title: str, pin: str) -> tuple[str, str]:
    """What a paper is called, and its page, which may stand bare behind that."""
    found = None if pin else _PAGED.fullmatch(title)
    return (found["title"], found["pin"]) if found else (title, pin)


def shortened_title(text: str) -> str:
    """The title of a paper with the full stop of the word that ends it: `Compl.`"""
    return f"{tidy_title(text)}." if text.rstrip().endswith(".") else tidy_title(text)


def as_filing(case: FullReference, title: str, place: Locator | None) -> FullReference:
    """The filing as a work of its own, with the case that it was filed in."""
    fields = {name: value for name, value in case.fields.items() if name in ("date", "number", "institution")}
    fields["title"] = f"{title}, {case.fields.get('title', '')}"
    if place is None and "number" in fields:
        place = case.locator  # `Compl., Roe v. Quay, Inc., No. 4:22-cv-06823, at 49–50`: behind the file's number
    aliases = (title,) if _LISTED.match(title) else ()
    return FullReference("legal", dict(sorted(fields.items())), locator=place, aliases=aliases)


# `ECF No. 252, Roe v. Doe, …`: later notes have the number alone.
_LISTED = regex(r"(?:ECF|Dkt\.|Doc\.|D\.E\.)\s")
