"""Short forms of cases: `Roe, 410 U.S. at 125` · `410 U.S. at 125` · `Doe, 2013 WL 1234, at *3`."""

import re
from collections.abc import Sequence

from briefkit.citations.model import Locator
from briefkit.harvest.law.law_reports import is_neutral
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import ShortReference
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.harvest.works.matching import fold
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

_PIN = (
    r"(?P<pin>\*?\d+(?:\s?[–-]\s?\*?\d+)?(?:,\s*\*?\d+(?:[–-]\*?\d+)?(?!\d|\.\d|\s+[A-Z]))*"
    r"(?:\s?(?:&\s)?nn?\.\s?\d+(?:[–-]\d+)?)?)"
)
_SHORT = regex(
    r"^(?:(?P<title>[^\W_a-z][^;()]{1,120}?),\s+)?(?P<volume>\d{1,4})\s+"
    r"(?P<reporter>[A-Z][\w.’']*(?:(?:\s|(?=&)|(?<=\)))[A-Z0-9&][\w.’']*|\s?\(\w+\)){0,6}?)(?:\s\(\d{1,2}\s[A-Z][a-z]+\.\))?\s*,?\s+(?:(?:WL\s+)?\d+,\s+)?at\s+(?:¶¶?\s?|paras?\.?\s)?"
    rf"{_PIN}(?P<rest>(?![\d§]).*)$",
    re.DOTALL,
)
_DATED = regex(r"\s*\((?:[^()]*\s)?(?:1[6-9]|20)\d\d\)")
# Reporters of courts of the United States that no journal is named like.
REPORTERS = (
    r"(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?[2-4](?:d|th))?|F\.\s?Supp\.(?:\s?[23]d)?"
    r"|(?:[A-Z]\.){1,2}\s?[23]d|So\.(?:\s?[23]d)?|Cal\.\s?Rptr\.(?:\s?[23]d)?|Fed\.\s?App[’']x)"
)
# `Gideon, 372 U.S. 335 (on the right to counsel)` · `367 U.S. 643, 655.`: the report without its year.
_UNDATED = regex(
    r"^(?:(?P<title>[^\W_a-z][^;()\d]{1,60}?),\s+)?(?P<volume>\d{1,4})\s+"
    rf"(?P<reporter>{REPORTERS})\s+"
    r"(?P<page>\d{1,4})(?:,\s(?P<pin>\d{1,4}(?:[–-]\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?)*(?:\s?nn?\.\s?\d+)?))?"
    r"[.,]?\s*(?:$|\((?![^()]*\d{4}\)))"
)


# `*Bull*, [29]`: only decisions have their paragraphs in square brackets.
_COUNTED = regex(r"(?P<title>[^\W\d_a-z][^,;\[\]“”\"]{0,60}?),?\s+(?:at\s+)?(?=\[\d{1,3}\])")


def _read_counted(regions: Regions) -> ShortReference | None:
    found = _COUNTED.match(regions.text)
    italic = bool(regions.italics) and regions.italics[0].start < 2
    place = read_locator(regions.text[found.end() :]) if found and italic else None
    if found is None or place is None or len(found["title"].split()) > 6:
        return None
    return ShortReference((), tidy_title(found["title"]), place.locator, kind="jurisdiction")


# A year and whole words: no volume and no reporter, whose names are shortened.
_YEARLY = regex(r"(?:19|20)\d\d(?:\s[A-Z][a-z]{3,})+")


# `Roe, (1978) 1 SCC at 281` · `Roe [1978] AC at 281`: reports that count their volumes by years.
_OF_YEAR = regex(
    r"^(?P<title>[^\W_a-z][^;()\[\]\d]{1,120}?),?\s+[\[(](?P<year>(?:18|19|20)\d\d)[\])]\s(?:(?P<volume>\d{1,2})\s)?"
    rf"(?P<reporter>[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,3}})\s+at\s+(?:pp?\.\s)?(?:{_PIN}|(?P<paras>\[\d+\](?:[–-]\[\d+\])?))(?P<rest>[\s.;,]*)$"
)


def _read_of_year(text: str) -> ShortReference | None:
    found = _OF_YEAR.match(text)
    if found is None:
        return None
    key = reporter_key(found) if found["volume"] else ""
    place = Locator(
        "paragraph" if found["paras"] else "page", plain_value(re.sub(r"[\[\]]", "", found["pin"] or found["paras"]))
    )
    return ShortReference((), tidy_title(found["title"]), place, kind="jurisdiction", year=found["year"], reporter=key)


# `AIR 1952 SC at 262` · `Roe, PLD 1998 Lahore at 88`: these reports are counted by years and courts.
_BY_COURT = regex(
    r"^(?:(?P<title>[^\W_a-z][^;()\[\]\d]{1,120}?),?\s)?(?P<letters>AIR|A\.I\.R\.|PLD|PLC|CLC|MLD|YLR)\s(?P<year>(?:18|19|20)\d\d)\s"
    rf"(?P<court>[A-Z][\w.&]*(?:\s[A-Z&][\w.]*){{0,2}})\s+at\s+(?:pp?\.\s)?{_PIN}[\s.;,]*$"
)


def _read_by_court(text: str) -> ShortReference | None:
    found = _BY_COURT.match(text)
    if found is None:
        return None
    key = _joined(found["year"], found["letters"], found["court"])
    place = Locator("page", plain_value(found["pin"]))
    return ShortReference((), tidy_title(found["title"] or ""), place, reporter=key)


def read_short_case(regions: Regions) -> ShortReference | None:
    """`*Lane*, 541 U.S. at 533–34` · `Jackson, 2022 WL 1969, at *4 n.2`: a case that was cited before."""
    if counted := _read_counted(regions):
        return counted
    if of_year := _read_of_year(regions.text) or _read_by_court(regions.text):
        return of_year
    if (undated := _UNDATED.match(regions.text)) and " v. " not in (undated["title"] or ""):
        page = Locator("page", plain_value(undated["pin"])) if undated["pin"] else None
        return ShortReference((), tidy_title(undated["title"] or ""), page, reporter=reporter_key(undated))
    found = _SHORT.match(regions.text)
    if found is None or _is_full(found, regions.text):
        return None
    title = found["title"] or ""
    if re.search(r"[,.]\s(?:[Ss]ee|[Cc]f\.)\s|\b(?:supra|infra|[Ii]d\.|No\.|U\.S\.C)|\d,\s", title):
        return None
    if title and found["reporter"].startswith(("Cong", "Stat")):
        return None  # `Pilotage Act, 92 Stat. at 61`: an act by its name
    pin = plain_value(found["pin"].replace("*", ""))
    return ShortReference((), tidy_title(title), Locator("page", pin), reporter=reporter_key(found))


def _is_full(found: re.Match[str], text: str) -> bool:
    """Tell whether what looks like a short form is a citation of its own."""
    if _YEARLY.fullmatch(f"{found['volume']} {found['reporter']}"):
        return True  # `2011 Pier Procedures at 6`: a paper of that year
    if is_neutral(text[found.start("volume") :]):
        return True  # `Roe v Doe, 2012 SCC 34 at para 45`: the court's own number of the decision
    return _DATED.match(found["rest"]) is not None and not _is_one_party(found["title"])


def _is_one_party(title: str | None) -> bool:
    """Tell whether a short form names one side alone: `Adamson, 332 U.S. at 69 (1947)` repeats the year."""
    return bool(title) and len((title or "").split()) < 4 and not re.search(r"\bv\.?\s|\bIn re\b", title or "")


def case_fields(text: str) -> dict[str, str]:
    """What a short form says of a case that no note cites in full: `Roe, 410 U.S. at 125`; empty for another thing."""
    undated = _UNDATED.match(text.lstrip())
    found = undated or _SHORT.match(text.lstrip())
    if found is None or not found["title"]:
        return {}
    first = {"pages": undated["page"]} if undated else {}
    reported = {"volume": found["volume"], "journaltitle": found["reporter"].strip()}
    return {"title": tidy_title(found["title"]), **reported, **first}


def nearest_case(locator: Locator | None, works: Sequence[Work]) -> Work | None:
    """Of several decisions in one volume the one that the page is in: `367 U.S. at 656` begins last before it."""
    page = re.match(r"\d{1,3}(?:,\d{3})+|\d+", locator.value) if locator else None
    keys = {case_key(work) or year_key(work) for work in works}
    places = {work.fields.get("pages", "").replace(",", ""): work for work in works}
    if page is None or "" in keys or len(places) < len(works) or not all(first.isdecimal() for first in places):
        return None
    before = [int(first) for first in places if int(first) <= int(page[0].replace(",", ""))]
    return places[str(max(before))] if before and len(keys) == 1 else None


def begins_behind(work: Work, locator: Locator | None) -> bool:
    """Tell whether a work begins behind the page that is cited, and so cannot be what is on it."""
    first, page = (re.match(r"\d+", place.replace(",", "")) for place in (work.fields.get("pages", ""), _page(locator)))
    return first is not None and page is not None and int(first[0]) > int(page[0])


def _page(locator: Locator | None) -> str:
    return locator.value if locator is not None else ""


def reporter_key(parts: re.Match[str] | dict[str, str]) -> str:
    """Volume and reporter as one word: `541us`."""
    return _joined(parts["volume"], parts["reporter"])


def case_key(work: Work) -> str:
    """Volume and reporter of a case, or of an act or rule of the United States, as one word; else nothing."""
    reporter = work.fields.get("journaltitle", "")
    if "volume" not in work.fields or not (work.type == "jurisdiction" or reporter in _OF_ACTS):
        return ""
    return _joined(work.fields["volume"], reporter)


def year_key(work: Work) -> str:
    """Year, reporter and court as one word, of a case in reports that have no volumes: `1952airsc`."""
    names = ("date", "journaltitle", "institution")
    if work.type != "jurisdiction" or "volume" in work.fields or not all(name in work.fields for name in names):
        return ""
    year, reporter, court = (work.fields[name] for name in names)
    return _joined(year[:4], reporter, court)


# What prints acts and rules by volume and page, so that these alone say which one is meant.
_OF_ACTS = frozenset(("Stat.", "Fed. Reg.", "Cong. Rec.", "C.B.", "I.R.B.", "Cum. Bull."))


def _joined(*parts: str) -> str:
    return fold(" ".join(parts)).replace(" ", "")


def is_party(short: str, case: str) -> bool:
    """Tell whether a short title is one side of a case: `Lane` of `Tennessee v. Lane`."""
    sides = re.split(r"\s+vs?\.?\s+", case, maxsplit=1)
    said = _bare(re.sub(r"\s*\([^()]*\)$", "", short))
    return bool(said) and any(f"{_bare(side)} ".startswith(f"{said} ") for side in sides)


def names_court(short: str, work: Work) -> bool:
    """Tell whether a short title says of which court the decision is: `Darnley (UKSC)`, `Lane (CA)`."""
    found = re.search(r"\((?P<court>[A-Z][\w. ]{1,12})\)$", short)
    courts = fold(f"{work.fields.get('journaltitle', '')} {work.fields.get('institution', '')}")
    said = fold(found["court"]).replace(" ", "") if found else ""
    return bool(said) and any(said in word for word in (*courts.split(), courts.replace(" ", "")))


def _bare(name: str) -> str:
    return re.sub(r"^(?:in re|ex parte|matter of|the) ", "", fold(name))
