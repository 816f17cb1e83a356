"""Papers of the United Nations and the World Trade Organization: a body, a title and the symbol of the document."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.official.symbols import ORGAN
from briefkit.harvest.parts.leads import read_body
from briefkit.harvest.places.locators import FoundLocator, read_locator
from briefkit.harvest.words.dates import find_date, find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_SYMBOL = regex(
    r"(?P<lead>[\s,(]*)(?P<un>(?:U\.?N\.?|United Nations)\s+[Dd]ocs?\.?(?:ument)?(?:\s[Nn]o\.?)?:?\s*)"
    r"(?P<symbol>(?:[A-Z]{1,8}|CRC|HRI)(?:/[\w.()-]*\w\)?)+(?:\s?[-–]\s?[IVX]+)?(?:\s?(?:Add|Rev|Corr)\.\s?\d+)*)\)?"
)
_PIN = regex(
    r"[,\s(]+(?P<place>(?:¶¶?|paras?\.?|paragraphs?|arts?\.?|articles?|pp?\.|at|§§?|annex)\s?[\dIVX][^,;()]*?)\s*$"
)
# `Covenant on Piers, adopted December 16, 1966, …, U.N. Doc. A/6316`
_ADOPTED = regex(
    r"^[^“”\"]{0,160}?\b(?:Convention|Treaty|Charter|Protocol|Covenant|Agreement|Statute|Declaration|Pact)\b[^“”\"]{0,120}?,\s"
    r"(?:adopted|opened\sfor\ssignature|entered\sinto\sforce)\b"
)
_YEAR = regex(r"\s*\((?P<when>[^()]*\d{4})\)")


def read_un_document(regions: Regions) -> Reading | None:
    """`Human Rights Comm., General Comment No. 31, ¶ 10, U.N. Doc. CCPR/C/21/Rev.1/Add.13 (May 26, 2004)`."""
    found = _SYMBOL.search(regions.text)
    if found is None or found.start() > 400:
        return None
    after = regions.text[found.end() :]
    head, place = regions.text[: found.start()].rstrip(" ,("), _place_behind(after)
    pin = _PIN.search(head)
    if pin is not None:
        place, head = read_locator(pin["place"]) or place, head[: pin.start()].rstrip(" ,(")
    locator = place.locator if place else None
    when = _YEAR.search(head)
    date = find_full_date(after[:60]) or find_date(after[:40]) or (find_date(when["when"]) if when else None)
    if _ADOPTED.search(head):
        return None  # a treaty, which is known by its name and not by the paper that has it
    if not head and date is None:
        return ShortReference((), found["symbol"], locator, kind="legal")
    head = (head[: when.start()] + head[when.end() :]).strip(" ,") if when else head
    body, title = (head, found["symbol"]) if not head or ORGAN.fullmatch(head) else _split(head)
    if not title or len(title) > 300 or ";" in title:
        return None
    people = read_body(body) if body else None
    fields = {
        "title": tidy_title(title),
        "number": found["symbol"],
        **({"author": bibtex_names(people.names)} if people else {}),
        **({"date": date.value} if date else {}),
    }
    aliases = (*names_given(after), found["symbol"])
    kind = "legal" if title == found["symbol"] and "/RES/" in title else "report"
    return FullReference(kind, dict(sorted(fields.items())), people.names if people else (), locator, aliases)


def _split(head: str) -> tuple[str, str]:
    """The body that wrote it, and the title."""
    quoted = re.match(r"(?:(?P<body>[^“”\"‘]{2,160}?),?\s+)?[“\"‘'](?P<title>.+)[”\"’']$", head)
    if quoted:
        return quoted["body"] or "", quoted["title"]
    bodies = re.match(
        r"(?P<body>(?:[^,]{2,100},\s+)(?:(?:Rep\. of|Report of|Comm\. on|Committee on|Office of"
        r"|Special)\b[^,]{2,80},\s+)??)(?P<title>[^\W_a-z].+)$",
        head,
    )
    if bodies and read_body(bodies["body"].strip(" ,")) and len(bodies["title"]) > 8:
        return bodies["body"].strip(" ,"), bodies["title"]
    return "", head


def _place_behind(after: str) -> FoundLocator | None:
    found = re.match(
        r"(?:\s*\([^()]*\)|,?\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|,?\s+[A-Z][a-z]+\.?(?:\s\d{1,2},)?\s\d{4})*[\s,]*(?=(?:¶|para|art|at\s|pp?\.|§|\[\d))",
        after,
    )
    return read_locator(re.sub(r"^[\s,]*at\s", " ", after[found.end() :])) if found else None


_DISPUTE = regex(
    r"(?:WTO,?\s+)?(?P<kind>(?:Appellate Body|Panel)(?:\sReports?)?|(?:Award|Decision) (?:of|by) the Arbitrators?),\s+"
    r"(?P<title>[^\W\d_a-z].{5,200}?),\s+(?:¶+\s?(?P<pin>[\d.–-]+),\s+)?(?:WTO\s)?(?:Docs?\.?\s)?"
    r"(?P<symbol>WT/DS[\w/]+(?:,\s(?:WT/)?DS[\w/]+)*)(?P<rest>.*)$",
    re.DOTALL,
)


def read_dispute_report(regions: Regions) -> Reading | None:
    """`Panel Report, *Russia – Traffic in Transit*, WT/DS512/R, para 7.76` · `Appellate Body Report, …`."""
    found = _DISPUTE.match(regions.text)
    if found is None:
        return None
    date = find_full_date(found["rest"])
    place = (
        read_locator(f"¶ {found['pin']}")
        if found["pin"]
        else _place_behind(found["rest"]) or _later_place(found["rest"])
    )
    fields = {
        "title": tidy_title(found["title"]),
        "titleaddon": found["kind"],
        "number": found["symbol"],
        **({"date": date.value} if date else {}),
    }
    aliases = (*names_given(found["rest"]), found["symbol"])
    return FullReference("jurisdiction", dict(sorted(fields.items())), (), place.locator if place else None, aliases)


def _later_place(rest: str) -> FoundLocator | None:
    found = re.search(r"[,\s](?=(?:paras?\.?|¶¶?)\s?\d)", rest)
    return read_locator(rest[found.end() :]) if found else None
