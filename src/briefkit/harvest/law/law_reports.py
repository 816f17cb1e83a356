"""Decisions by neutral citation or law report: `[2018] UKSC 50, [2018] 3 WLR 1153, [87]` · `2017 SCC 64 at para 27`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefkit.citations.model import Locator
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_SPAN = r"(?:[-–/]\d{2,4})?"
_WORD = r"(?:[A-Z][\w.’'&-]*)"
_SERIES = rf"{_WORD}(?:\s(?:{_WORD}|&|of|the|de|\((?:[A-Z][\w.& ]{{0,12}}|\d\w{{1,3}})\)|\d[dsrt]\w?))*?"
_CITE = regex(
    rf"(?:\[(?P<square>\d{{4}}){_SPAN}\]|\((?P<round>\d{{4}}){_SPAN}\)(?:,(?=\s\d{{1,4}}\s[A-Z]))?"
    r"|(?P<bare>(?:19|20)\d\d)(?=\s(?:[A-Z]{2,6}(?:\s\((?:HL|PC|UKSC|J)\))?|CanLII|I\.C\.J\.(?:\sRep(?:orts|\.))?)\s\d))\s*"
    rf"(?:(?P<volume>\d{{1,4}}|[IVX]{{1,3}}(?=\s[A-Z]{{2,}}\s\d))\s+)?(?P<series>{_SERIES})\s+(?P<page>(?:[IVX]+[-–‑])?\d{{1,6}}(?:[–-]\d{{3,6}})?)"
    r"(?!\s?(?:st|nd|rd|th)\b|[-–/]\d|\w|\()(?:\s*\((?P<division>[A-Z][\w.& ]{0,40})\))?"
)
# `, 26 DLR (4th) 200`: a further report, without its year.
_FURTHER = regex(rf"\s*,\s*\d{{1,4}}\s+(?:{_SERIES})\s+\d{{1,6}}(?=\s*(?:[,.;()\[]|at\b|$))")
# `[1986] 1 SCR 103 at para 69, 26 DLR (4th) 200`: the place stands before the further report.
_PLACE_FIRST = regex(rf"\s+at\s+(?:(?:paras?|pp?)\.?\s+)?\d{{1,4}}(?:[–-]\d{{1,4}})?(?={_FURTHER.pattern})")
# `HCAL 1160 and 1164/2018` · `CACV 246/2015`: the number in the list of a court.
DOCKET = regex(r"[A-Z]{2,5}[a-z]?\s\d{1,5}(?:(?:,\s|\sand\s|,\sand\s)\d{1,5})*/(?P<year>(?:19|20)\d\d)\b")
# `46 NSWLR 207` behind the parties, without its year.
_UNDATED = regex(r"(\d{1,4})\s+([A-Z]{2,6}|[A-Z]\.(?:\s?(?:Supp|\d?d|[A-Z])\.?)*)\s+(\d{1,5})(?=\s*(?:[,.;(]|at\b|$))")
_ECLI = regex(
    r"[\s,\[(]*(?:\[?(?P<year>\d{4})\]?\s*)?(?P<case>[CTF][-–‑]\d{1,4}/\d\d)?\s*(?P<ecli>"
    r"(?:ECLI:)?EU:[CTF]:(?P<of>\d{4}):\d+)[\])]?"
)
_COURTS = regex(
    r"(?:UK|EW|NZ|IE|NI|SG|ZA|HK|NSW|ONS?|BC|AB|QC|MB|SK|NS|NB|NL|PE|YK|WA|SA|VIC|VS|TAS|ACT|NT)[A-Z]{1,5}"
    r"(?:\s(?:Civ|Crim))?|HCA(?:Trans)?|FCAFC|FCA?|FCFCOA\w*|FamCA(?:FC)?|FCCA|SCC|CSC|V[CS]+A?|QCA|QSC|CSIH|CSOH|HCJAC"
    r"|CanLII|INSC|EUECJ|EAT|NICty|[A-Z]{3,5}(?:CA|SC|HC|FC|QB|KB|CJ)"
)
_COURT_OF_REPORT = regex(r"(?:[HQ]L|UKHL|CA|PC|DC|QBD|KBD|ChD|Ch D|CJEU|ECJ|ECtHR|GC|HCA|SCC|CSC|ON CA|BC CA)$")
# `AIR 1963 SC 1295` · `PLD 1998 SC 388` · `2017 (10) SCALE 1` · `1995 (3) SA 391 (CC)`: the year is no volume.
_BY_YEAR = regex(
    r"(?P<letters>AIR|A\.I\.R\.|PLD|PLC|CLC|MLD|YLR|PCrLJ|PTD|All\s?LR|BLD|DLR|BLC|LL)\s(?:\(\d+\)\s)?(?P<year>(?:18|19|20)\d\d)\s"
    r"(?P<court>[A-Z][\w.&]*(?:\s[A-Z&][\w.]*){0,2})\s(?P<page>\d{1,5})(?!\d)"
    r"|(?P<year2>(?:18|19|20)\d\d)\s?\(\s?(?P<volume>\d{1,2})\s?\)\s?(?P<series>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})\s(?P<page2>\d{1,5})(?!\d)(?:\s\((?P<division>[A-Z]{1,4})\))?"
    r"|(?P<year3>(?:18|19|20)\d\d)\s(?P<series3>SCMR|SCC|SCALE|Cri\.?\s?LJ|CriLJ|JT|KLT|ILR|BCLR|SACR|All\sSA|PTCL|MLD|CLC|YLR|AIR|SCC\sOnLine\s[A-Z]\w*(?:\s[A-Z]\w*)?)"
    r"\s(?P<page3>\d{1,5})(?!\d|\s\()"
    # `1996 SCC (4) 37` · `JT 1996 (6) 43`
    r"|(?P<year4>(?:19|20)\d\d)\s(?P<series4>SCC|SCR|SCALE|AIR|Cri\.?\s?LJ)\s\((?P<volume4>\d{1,2})\)\s(?P<page4>\d{1,5})(?!\d)"
    r"|(?P<year6>(?:19|20)\d\d)\s(?P<series6>Supp\.?\s(?:\(\d\)\s)?(?:SCC|SCR))\s(?P<page6>\d{1,5})(?!\d)"
    r"|(?P<series5>JT)\s(?P<year5>(?:19|20)\d\d)\s\((?P<volume5>\d{1,2})\)\s(?:SC\s)?(?P<page5>\d{1,5})(?!\d)"
)
# `… 684 at 688 (Q.B. Com Ct.)` · `117 ALR 507 (Federal Court of Australia)`
_COURT_BEHIND = regex(
    r"(?:,?\s(?:at\s)?(?:pp?\.\s)?\d[\d–-]*)?\s\((?P<court>[A-Z][^()\d]{0,40}?"
    r"\b(?:Court|Ct\.?|Div\.?)(?:\s(?:of|in)\s[A-Z][\w ]{2,30})?)\)"
)
_BY_COURT = regex(r"AIR|A\.I\.R\.|PLD|PLC|CLC|MLD|YLR|PCrLJ|PTD|All\s?LR|BLD|DLR|BLC")
# What may stand behind a report that is all there is of a citation.
_ENDS = regex(
    r"[\s.,]*(?:$|(?:ECtHR|EComHR|HL|CA|PC|DC)[\s.]*$|\[\d|at\s|paras?\b|pp?\.|per\b|§|¶|\d+[A-H]?(?:[-–]\d+[A-H]?)?[\s.,]*(?:$|\()|\()"
)
_SETTLED_COURT = regex(r"^\s*\((?:[A-Z][\w.& ]{0,30})\)(?=\s*(?:,?\s*(?:at\s)?\[?\d|,?\s*(?:para(?:graph)?s?|at)\b))")
_SETTLED = regex(
    r"(?:\.(?=\s+(?:AIR|PLD|JT|[\[(]\d{4})))?(?:\s*\((?!\d{4})[^()]{2,40}\)|\s*\[(?!\d{4})[A-Z][\w ]{1,12}\])?[\s,]*"
)
_TIE = regex(r"\s*(?:,|;|:|=|,?\s+and|,?\s+also)?\s*(?:reported (?:in|at|as)\s+)?(?=[\[(]?\d{4}[\])\s])")
# `[1996] AC 155 (HL) 190`: behind the court a bare number is the place.
_AFTER_COURT = regex(r"\s\d{1,4}(?:[–-]\d{1,4})?[A-H]?(?=[\s.,;)]*$|[,;]|\s\()")
_YEAR = regex(r"(?:1[89]|20)\d\d")
_JUDGE = regex(r"\bper\s[^,;.\[\]]{3,60}?,?\s+(?:at\s+)?(?=\[|paras?\b|p\.|\d)")


@dataclass(frozen=True)
class Reported:
    """Where a decision is reported, the place in it, its further reports, and where they end."""

    fields: dict[str, str]
    locator: Locator | None
    further: tuple[str, ...]
    end: int


def is_neutral(text: str) -> bool:
    """Tell whether a text begins with the neutral citation of a Canadian court: `, 2008 FC 450`."""
    found = re.match(r"[\s,]*(?:19|20)\d\d\s(?P<court>[A-Z]{2,7}|CanLII)\s\d", text)
    return found is not None and _COURTS.fullmatch(found["court"]) is not None


def is_neutral_series(name: str) -> bool:
    """Tell whether a series is that of a court's own numbers: `EWCA Civ`, `NZSC`."""
    return _COURTS.fullmatch(name) is not None


def read_reports(text: str) -> Reported | None:
    """The reports that a text begins with: `[2018] UKSC 50, [2018] 3 WLR 1153, [87] (Lord Lloyd-Jones)`."""
    lead = _SETTLED.match(text)
    start = lead.end() if lead else 0
    docket = DOCKET.match(text, start)
    if docket is not None and (tie := re.compile(r",\s+(?=[\[(])").match(text, docket.end())):
        start = tie.end()
    if by_year := _BY_YEAR.match(text, start):
        further, end = _further(text, by_year.end())
        further = (*further, *_behind_semicolon(text[end:]))
        glued = text.startswith(":", end)  # `AIR 1950 Pat. 265:51 Cr. L.J. 1081`: the next report
        return Reported(_fields_by_year(by_year), None if glued else read_place(text[end:]), further, end)
    found = _CITE.match(text, start)
    ecli = _ECLI.match(text, start)
    undated = _UNDATED.match(text, start)
    if ecli is not None:
        fields, end = _fields_of_ecli(ecli), ecli.end()
    elif found is not None:
        fields, end = _fields(found), found.end()
    elif undated is not None:
        fields, end = {"volume": undated[1], "journaltitle": undated[2], "pages": undated[3]}, undated.end()
    else:
        return None
    further, end = _further(text, end)
    if placed := _PLACE_FIRST.match(text, end):
        others, stop = _further(text, placed.end())
        return Reported(fields, read_place(placed[0]), (*further, *others), stop)
    further = (*further, *_behind_semicolon(text[end:]))
    if court := _COURT_BEHIND.match(text, end):
        fields.setdefault("institution", court["court"])
    return Reported(fields, read_place(text[end:], text[:end].endswith(")")), further, end)


def _fields_by_year(found: re.Match[str]) -> dict[str, str]:
    fields = {
        "date": _first_of(found, "year"),
        "journaltitle": found["letters"] or _first_of(found, "series"),
        "volume": _first_of(found, "volume"),
        "pages": _first_of(found, "page"),
        "institution": found["court"] or found["division"] or "",
    }
    return {name: value for name, value in fields.items() if value}


def _first_of(found: re.Match[str], name: str) -> str:
    """What the form of the report that was met calls so: `year`, `year2` …"""
    return next((value for key, value in found.groupdict().items() if key.rstrip("23456") == name and value), "")


def _further(text: str, end: int) -> tuple[tuple[str, ...], int]:
    """The parallel reports of a decision, and where they end."""
    found: list[str] = []
    while True:
        tie = _TIE.match(text, end)
        again = (_CITE.match(text, tie.end()) or _BY_YEAR.match(text, tie.end())) if tie else None
        following = again or _ECLI.match(text, end) or _FURTHER.match(text, end)
        if following is None:
            return tuple(found), end
        found.append(following[0].strip(" ,"))
        end = following.end()


def _behind_semicolon(text: str) -> tuple[str, ...]:
    """The report behind the place in the one before: `, ¶ 316; AIR 1973 SC 1461`."""
    before, mark, behind = text.rpartition("; ")
    return (behind.strip(" ."),) if mark and len(before) < _NEAR and _alone(behind) else ()


_NEAR = 30


def _alone(text: str) -> re.Match[str] | None:
    """A report with its year that is all of a text."""
    plain = text.strip(" .*")
    return _BY_YEAR.fullmatch(plain) or _CITE.fullmatch(plain)


def is_parallel_report(piece: str, earlier: str) -> bool:
    """Tell whether a bare report stands behind a decision of its year in another series: `…; AIR 1973 SC 1461`."""
    found = _alone(piece)
    if found is None or not re.search(r"\sv(?:s?\.|s)?\s|\b[Ii]n re\s|\bEx parte\s", earlier):
        return False
    known = [*_CITE.finditer(earlier), *_BY_YEAR.finditer(earlier)]
    last = max(known, key=lambda one: one.start(), default=None)
    if last is None or ";" in earlier[last.end() :]:
        return False
    one, other = _year_and_series(last), _year_and_series(found)
    return one[0] == other[0] and one[1] != other[1] and not is_review(one[1]) and not is_review(other[1])


def _year_and_series(found: re.Match[str]) -> tuple[str, str]:
    fields = _fields_by_year(found) if found.re == _BY_YEAR else _fields(found)
    return fields.get("date", ""), key_of(fields.get("journaltitle", ""))


def _fields_of_ecli(found: re.Match[str]) -> dict[str, str]:
    numbered = {"number": found["case"], "note": found["ecli"]} if found["case"] else {"number": found["ecli"]}
    return {**numbered, "date": found["of"]}


def _fields(found: re.Match[str]) -> dict[str, str]:
    series = found["series"].strip()
    fields = {
        "date": found["square"] or found["round"] or found["bare"],
        "journaltitle": series,
        "pages": found["page"],
        "volume": found["volume"] or "",
    }
    if found["division"] and _COURT_OF_REPORT.match(found["division"]):
        fields["institution"] = found["division"]
    return {name: value for name, value in fields.items() if value}


def read_place(text: str, after_court: bool = False) -> Locator | None:
    """The place in a decision: `, [87]` · ` (HL) 617` · ` at para 45` · `, 42 (Brennan J)` · ` per Roe J at [12]`."""
    settled = _SETTLED_COURT.match(text)
    text = text[settled.end() :] if settled else text
    placed = _AFTER_COURT.match(text) if settled or after_court else None
    bare = placed or re.match(
        r"\s*(?:,|at\b|\[|:|\(\w+\)|\((?:at\s)?(?:paras?\.?|paragraphs?|pp?\.|page)\s?\d|para(?:graph)?s?\b|¶|§|pp?\.)",
        text,
    )
    found = read_locator(re.sub(r"^[\s,]*(?:at\s+)?", " ", text)) if bare else None
    if found and _YEAR.fullmatch(found.locator.value) and found.rest.strip(" ."):
        found = None  # the year of a further report
    if found is not None and not re.match(r"\s+[A-Z]{2}|\s+\([A-Z]\w*\)\s*\d", found.rest):
        return found.locator
    judge = _JUDGE.search(text)
    found = read_locator(text[judge.end() :]) if judge else None
    return found.locator if found else None


def read_report_alone(text: str) -> tuple[str, Reported] | None:
    """`[2005] EWCA Civ 1452, [2006] RTR 14.`: the text names the case, the note where it stands."""
    if not (re.match(r"[\[(]?\d{4}", text) or DOCKET.match(text) or _BY_YEAR.match(text)):
        return None
    if docket := DOCKET.match(text):
        fields = {"number": docket[0], "date": docket["year"]}
        return docket[0], Reported(fields, read_place(text[docket.end() :]), (), docket.end())
    found = read_reports(text)
    if found is None or not _ENDS.match(text, found.end) or is_review(found.fields.get("journaltitle", "")):
        return None
    cited = _BY_YEAR.match(text) or _CITE.match(text)
    named = cited[0] if cited else found.fields.get("number", "")
    return (named, found) if named else None


def is_review(name: str) -> bool:
    """Tell whether what looks like law reports is a journal: `(2009) Modern Law Review 554`."""
    return bool(
        re.search(r"(?i)\bRev(?:iew)?\b|Journal|Quarterly|\bL\.?\s?J\b|\bStud|Forum|\bOJ\b|Yearbook|\bY\.?B\b", name)
    )


def is_bare_citation(title: str) -> bool:
    """Tell whether a case has no name but its report or number: `[2005] EWCA Civ 1452` · `685 P.2d 1152`."""
    if DOCKET.fullmatch(title) or _BY_YEAR.fullmatch(title) or title.startswith("App no "):
        return True
    return (
        re.fullmatch(
            r"[\[(]?\d{1,4}[\])]?\s[^a-z]?[\w.,’'&() -]{1,40}\s(?:\d{1,8}(?:[–-]\d{3,6})?|_+)(?:\s\([\w ]+\))?", title
        )
        is not None
    )


def report_key(fields: Mapping[str, str]) -> str:
    """Year, volume, reporter and page of a decision as one word; empty where it stands in no report."""
    page = fields.get("pages") or fields.get("number", "")
    if not page or "journaltitle" not in fields:
        return ""
    # `AIR 1975 SC 1378` and `AIR 1975 Pat 1378`: one series, a part of it for each court.
    court = fields.get("institution", "") if _BY_COURT.fullmatch(fields["journaltitle"]) else ""
    parts = (fields.get("date", "")[:4], fields.get("volume", ""), fields["journaltitle"], court, page)
    return key_of("".join(parts))


def key_of(citation: str) -> str:
    """The same of a citation as it is printed: `[2018] 3 WLR 1153`."""
    return re.sub(r"\W", "", citation).lower()
