"""Legal material: cases, statutes, treaties and resolutions in Bluebook and OSCOLA forms."""

import re
from collections.abc import Callable

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.dates import find_date, find_full_date
from briefkit.harvest.entry_types import tidy_title
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.people import read_people
from briefkit.harvest.regions import Regions, blanked
from briefkit.harvest.takers import read_tail

_IN_RE = re.compile(r"\b(?:In re|Ex parte|In the Matter of|Matter of)(?=\s+[A-Z])")
_VERSUS = re.compile(r"(?<=[\w.)’'])\s+v(?:s?\.|s?)\s+(?=[^\W_a-z]|\()")
_PARTIES = re.compile(
    r"^(?P<court>[^,]*\bCourt\b[^,]*,\s+)?(?P<title>(?:Case\s+"
    r"(?:no\.?\s+)?[CTF]?[-‑–]?\d+/\d+\s*:?,?\s*)?[^\W_a-z].{1,160}?\s+v(?:s?\.|s?)\s+.+)$",
    re.DOTALL,
)
_REPORTER = (
    r"(?P<volume>\d{1,4})\s+(?P<reporter>[A-Z][\w.]*(?:\s?[A-Z0-9][\w.]*|\s?\d?d|\s?&){0,6}?)\s+(?P<page>\d{1,8}|_{2,})"
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
    versus = _VERSUS.search(regions.text) or _IN_RE.search(regions.text)
    if versus is None or any(q.start < versus.start() < q.end for q in regions.quotes) or versus.start() > 260:
        return None
    italic = next((span for span in regions.italics if span.start < versus.start() < span.end), None)
    start, end = (italic.start, italic.end) if italic else (0, 0)
    before = regions.text[:start]
    if (
        not italic
        or not re.match(r"^.*\bv|In re|Ex parte|In the Matter|Matter of", regions.text[start:end])
        or (before.strip(" ,") and not _court_before(before))
    ):
        start, end = 0, _case_end(regions, versus.end())
    court = _court_before(regions.text[: versus.start()])
    start = court[1] if court else start
    title = tidy_title(regions.text[start:end])
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
        _case_aliases(title),
    )


def _case_aliases(title: str) -> tuple[str, ...]:
    del title
    return ()


def _court_before(text: str) -> tuple[str, int] | None:
    """`United States District Court for the District of Columbia, ` before the parties."""
    found = re.match(r"(?P<court>[^,]*\b(?:Court|Tribunal|Commission)\b[^,]*),\s+", text)
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
        return {name: value for name, value in fields.items() if value}, _pin(found["pin"]), True
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


def _pin(text: str | None) -> Locator | None:
    if not text or not text.strip(" ,"):
        return None
    if "[" in text:
        return Locator("paragraph", re.sub(r"[\[\]\s,]", "", text))
    found = read_locator(text)
    return found.locator if found else None


_CODE = re.compile(
    r"^(?P<title>(?:(?P<name>[^\W_a-z][^,§\x00]{3,120}?),\s+)?(?P<cite>\d+\s+(?:U\.?\s?S\.?\s?C\.?"
    r"(?:A\.)?|C\.?\s?F\.?\s?R\.?|Fed\. Reg\.|Stat\.)\s*(?:§§?\s*|[Pp]t\.\s*)?[\w.()–-]+"
    r"(?:,\s*§§?\s*[\w.()–-]+)?))(?P<rest>.*)$",
    re.DOTALL,
)
_PUBLIC_LAW = re.compile(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,160}?),\s+)?(?:Pub(?:\.|lic)\s+L(?:\.|aw)|P\.\s?L\.)\s+(?:No\.\s*)?"
    r"(?P<number>\d+[-–]\d+))(?P<rest>.*)$",
    re.DOTALL,
)
_ACT = re.compile(
    r"^(?P<title>(?:The\s+)?(?:[^\W_a-z][\w’'()-]*\s+|(?:of|the|and|for|on|to|in|with"
    r"|\(\w+\))\s+){1,14}?(?:Act|Ordinance|Code|Regulations?|Order|Rules|Constitution|Law|Bill|Statute"
    r"|Directive|Measure))(?:\s+(?:of\s+)?(?P<year>\d{4})|,\s+(?P<year2>\d{4}))(?P<rest>"
    r"(?:[\s,.(;].*)?)$",
    re.DOTALL,
)
_TREATY = re.compile(
    r"^(?P<title>[^\W_a-z][^,\x00]{3,200}?\b(?:Convention|Treaty|Charter|Protocol|Covenant|Agreement"
    r"|Statute|Declaration|Pact|Accord)\b[^,(\[\x00]*)(?P<rest>[,\s(\[].*)$",
    re.DOTALL,
)
_UN = re.compile(
    r"^(?P<title>(?:(?P<body>(?:U\.?N\.?|United Nations)?\s*(?:S\.?\s?C\.?|G\.?\s?A\.?"
    r"|Security Council|General Assembly|UNSC|UNGA|Human Rights Council|ECOSOC)),?\s+(?:Res(?:olution"
    r"|\.)?)\s*(?P<number>[\w/()-]+))(?:,?\s*[“\"‘'](?P<name>[^”\"]+)[”\"’'])?)(?P<rest>.*)$",
    re.DOTALL,
)
_CONGRESS = re.compile(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,160}?),\s+)?(?P<number>(?:H\.?\s?R\.?|S\.|H\.?\s?Res\."
    r"|S\.?\s?Res\.|H\.R\. Rep\. No\.|S\. Rep\. No\.|[HS]\.\s?Rept\.(?: No\.)?|H\.?\s?J\.?\s?Res\.)\s*\d+[-–\d]*))"
    r"(?P<rest>"
    r"(?:,?\s*(?:at\s+\d+|\d+\w*\s+Cong|\().*|\.?))$",
    re.DOTALL,
)
_CONSTITUTION = re.compile(
    r"^(?P<title>(?:U\.?\s?S\.?|U\.?\s?N\.?|[A-Z][a-z]+\.?)\s+(?:Const\.?|Constitution|Charter))"
    r"(?P<rest>[\s,]+(?:art|amend|pmbl|preamble|sec|ch|Art)\b.*)$",
    re.DOTALL,
)


def read_code(regions: Regions) -> Reading | None:
    """`15 U.S.C. § 78j(b) (2012)` · `Clean Air Act § 112, 42 U.S.C. § 7412`."""
    found = _CODE.match(regions.text)
    if not found or (re.match(r"\s*,?\s*\d", found["rest"]) and "§" not in found["cite"]):
        return None
    date = find_date(found["rest"])
    fields = {
        "title": (found["name"] or found["cite"]).strip(" ,"),
        **({"date": date.value} if date else {}),
        **({"note": found["cite"]} if found["name"] else {}),
    }
    return FullReference("legislation", dict(sorted(fields.items())))


_STATE_CODE = re.compile(
    r"^(?P<title>(?:FAR|DFARS)\s+\d(?:[\w.–-]*\w)?|[A-Z][\w.]*(?:\s[A-Z&][\w.]*){0,4}\s(?:Code|Stat\.|Laws)(?:\s[A-Z][\w.]*){0,3}"
    r"\s+(?:§§?|[Ss]ections?|[Ss]ecs?\.?)\s*[\w.:–-]*\w)(?P<rest>.*)$",
    re.DOTALL,
)


def read_state_code(regions: Regions) -> Reading | None:
    """`Utah Code Ann. section 48-5-201(1)(b)` · `N.H. Rev. Stat. Ann. § 301-B:14` · `FAR 39.103(a)`."""
    found = _STATE_CODE.match(regions.text)
    if not found or re.match(r"\s+[a-z]", found["rest"]):
        return None
    subsection = re.match(r"(?:\(\w+\))+", found["rest"])
    locator = Locator("section", subsection[0]) if subsection else None
    return FullReference("legislation", {"title": found["title"]}, locator=locator)


def read_public_law(regions: Regions) -> Reading | None:
    """`USA PATRIOT Act of 2001, Pub. L. No. 107-56, § 215, 115 Stat. 272, 287`."""
    found = _PUBLIC_LAW.match(regions.text)
    if not found:
        return None
    name = found["name"] or f"Public Law {found['number']}"
    date = find_date(found["rest"]) or find_date(name)
    fields = {"title": tidy_title(name), "number": found["number"], **({"date": date.value[:10]} if date else {})}
    section = re.match(r"[\s,]*(§§?\s*[\w().–-]+)", found["rest"])
    place = read_locator(section[1]) if section else None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place.locator if place else None)


def read_act(regions: Regions) -> Reading | None:
    """`Human Rights Act 1998, s 6(1)` · `Anti-Terrorism Act, 1997`."""
    found = _ACT.match(regions.text)
    if not found or re.search(r"[\"“”]", found["title"]) or any(span.start > 0 for span in regions.quotes[:1]):
        return None
    year = found["year"] or found["year2"]
    place = read_locator(found["rest"])
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    if {"publisher", "location"} & set(tail.fields):
        return None
    fields: dict[str, str] = {
        "title": f"{found['title'].strip()} {year}",
        "date": year,
        **{n: tail.fields[n] for n in ("url", "urldate") if n in tail.fields},
    }
    if found["title"].strip() in ("Law", "Code", "Act", "Order", "Constitution", "The Constitution"):
        return None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place.locator if place else tail.locator)


def read_treaty(regions: Regions) -> Reading | None:
    """`Vienna Convention on the Law of Treaties (adopted 23 May 1969, …) 1155 UNTS 331, art 31`."""
    found = _TREATY.match(regions.mask) or (
        _TREATY.match(regions.text) if regions.italics and regions.italics[0].start < 2 else None
    )
    rest = regions.text[found.start("rest") :] if found else ""
    if not found or not re.search(
        r"\bUNTS\b|U\.N\.T\.S\.|\b[TU]\.?I\.?A\.?S\.|\bU\.S\.T\.|\badopted\b|\bopened for signature\b"
        r"|\bentered into force\b|\bILM\b|I\.L\.M\.|\bETS\b|\bOJ\b|LNTS|\bsigned\b",
        rest,
    ):
        return None
    date = find_date(rest)
    series = re.search(
        r"(?P<volume>\d+)\s+(?P<series>UNTS|U\.N\.T\.S\.|ILM|I\.L\.M\.|U\.S\.T\.|ETS|LNTS)\s+(?P<page>\d+)", rest
    )
    fields = {"title": tidy_title(regions.text[: found.end("title")]), **({"date": date.value} if date else {})}
    if series:
        fields |= {"volume": series["volume"], "journaltitle": series["series"], "pages": series["page"]}
    article = re.search(r"[,\s](art(?:icle|s?\.?)\s*\d[\w().–-]*)", rest, re.IGNORECASE)
    place = read_locator(article[1]) if article else None
    return FullReference("legal", dict(sorted(fields.items())), locator=place.locator if place else None)


def read_resolution(regions: Regions) -> Reading | None:
    """`S.C. Res. 1373, U.N. Doc. S/RES/1373 (Sept. 28, 2001)` · `UNSC Res 1373 (28 September 2001)`."""
    found = _UN.match(regions.text)
    if not found:
        return None
    date = find_date(found["rest"])
    document = re.search(r"\b[SA](?:/[\w.]+)+", found["rest"])
    body = found["body"].strip()
    fields = {
        "title": (found["name"] or f"{body} Resolution {found['number']}"),
        "number": found["number"].strip("()"),
        "author": bibtex_names([{"literal": body}]),
    }
    fields |= {"date": date.value} if date else {}
    fields |= {"note": document[0].rstrip(".")} if document else {}
    place = read_locator(found["rest"]) if re.match(r"[,\s]*(?:¶|para|art|op)", found["rest"]) else None
    people = read_people(body)
    return FullReference(
        "legal", dict(sorted(fields.items())), people.names if people else (), place.locator if place else None
    )


def read_bill(regions: Regions) -> Reading | None:
    """`H.R. 3162, 107th Cong. (2001)` · `H.R. Rep. No. 94-1476, at 51 (1976)`."""
    found = _CONGRESS.match(regions.text)
    if not found:
        return None
    date = find_date(found["rest"])
    at = re.match(r",?\s*at\s+([\d–-]+)", found["rest"])
    fields = {
        "title": tidy_title(found["name"] or found["number"]),
        "number": found["number"].strip(),
        **({"date": date.value} if date else {}),
    }
    place = read_locator(at[1]) if at else None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place.locator if place else None)


_HEARING = re.compile(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,200}?)[:,]\s+)?Hearings?\s+(?:[Bb]efore|[Oo]n|of)\b.*?)"
    r"(?=,\s+\d+\w+\s+Cong|\s*\(\d{4}|,\s+(?:\w+\s)?\d{1,2},?\s|,\s+\d{4})(?P<rest>.*)$",
    re.DOTALL,
)


def read_hearing(regions: Regions) -> Reading | None:
    """`Hearing before the Committee on Foreign Relations, 112th Cong., 1st sess., May 5, 2011.`"""
    found = _HEARING.match(regions.text)
    if not found:
        return None
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    fields: dict[str, str] = {
        "title": tidy_title(found["title"]),
        **{n: tail.fields[n] for n in ("date", "url", "urldate") if n in tail.fields},
    }
    return (
        FullReference("legislation", dict(sorted(fields.items())), locator=tail.locator)
        if "date" in fields or "url" in fields
        else None
    )


def read_constitution(regions: Regions) -> Reading | None:
    """`U.S. Const. art. I, § 8` · `UN Charter art 51`."""
    found = _CONSTITUTION.match(regions.text)
    if not found:
        return None
    place = read_locator(re.sub(r"^[\s,]+(?:amend\.?|pmbl\.?|preamble)", " art. ", found["rest"]))
    return FullReference("legal", {"title": found["title"]}, locator=place.locator if place else None)


_READERS: tuple[Callable[[Regions], Reading | None], ...] = (
    read_public_law,
    read_code,
    read_state_code,
    read_resolution,
    read_bill,
    read_hearing,
    read_constitution,
    read_treaty,
    read_case,
    read_act,
)


def read_legal(regions: Regions) -> Reading | None:
    """Legal material of any kind; None for what is none."""
    for reader in _READERS:
        reading = reader(regions)
        if reading is not None:
            return reading
    return None
