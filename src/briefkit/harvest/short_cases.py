"""Short forms of cases: `Roe, 410 U.S. at 125` · `410 U.S. at 125` · `Doe, 2013 WL 1234, at *3`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.locators import plain_value, read_locator
from briefkit.harvest.matching import fold
from briefkit.harvest.model import ShortReference
from briefkit.harvest.regions import Regions
from briefkit.harvest.titles_tidy import tidy_title
from briefkit.harvest.works import Work

_PIN = (
    r"(?P<pin>\*?\d+(?:\s?[–-]\s?\*?\d+)?(?:,\s*\*?\d+(?:[–-]\*?\d+)?(?!\d|\.\d|\s+[A-Z]))*"
    r"(?:\s?(?:&\s)?nn?\.\s?\d+(?:[–-]\d+)?)?)"
)
_SHORT = re.compile(
    r"^(?:(?P<title>[^\W_a-z][^;()]{1,120}?),\s+)?(?P<volume>\d{1,4})\s+"
    r"(?P<reporter>[A-Z][\w.’']*(?:(?:\s|(?=&)|(?<=\)))[A-Z0-9&][\w.’']*|\s?\(\w+\)){0,6}?)\s*,?\s+(?:(?:WL\s+)?\d+,\s+)?at\s+"
    rf"{_PIN}(?P<rest>(?![\d§]).*)$",
    re.DOTALL,
)
_DATED = re.compile(r"\s*\((?:[^()]*\s)?(?:1[6-9]|20)\d\d\)")


# `*Bull*, [29]`: only decisions have their paragraphs in square brackets.
_COUNTED = re.compile(r"(?P<title>[^\W\d_a-z][^,;\[\]“”\"]{0,60}?),?\s+(?:at\s+)?(?=\[\d{1,3}\])")


def _read_counted(regions: Regions) -> ShortReference | None:
    found = _COUNTED.match(regions.text)
    italic = bool(regions.italics) and regions.italics[0].start < 2
    place = read_locator(regions.text[found.end() :]) if found and italic else None
    if found is None or place is None or len(found["title"].split()) > 6:
        return None
    return ShortReference((), tidy_title(found["title"]), place.locator, kind="jurisdiction")


def read_short_case(regions: Regions) -> ShortReference | None:
    """`*Lane*, 541 U.S. at 533–34` · `Jackson, 2022 WL 1969, at *4 n.2`: a case that was cited before."""
    if counted := _read_counted(regions):
        return counted
    found = _SHORT.match(regions.text)
    if found is None or _DATED.match(found["rest"]):
        return None
    title = found["title"] or ""
    if re.search(r"[,.]\s(?:[Ss]ee|[Cc]f\.)\s|\b(?:supra|infra|[Ii]d\.|No\.|U\.S\.C)|\d,\s", title) or found[
        "reporter"
    ].startswith(("Cong", "Stat")):
        return None
    pin = plain_value(found["pin"].replace("*", ""))
    return ShortReference((), tidy_title(title), Locator("page", pin), reporter=reporter_key(found))


def case_fields(text: str) -> dict[str, str]:
    """What a short form says of a case that no note cites in full: `Roe, 410 U.S. at 125`; empty for another thing."""
    found = _SHORT.match(text.lstrip())
    if found is None or not found["title"]:
        return {}
    return {"title": tidy_title(found["title"]), "volume": found["volume"], "journaltitle": found["reporter"].strip()}


def reporter_key(parts: re.Match[str] | dict[str, str]) -> str:
    """Volume and reporter as one word: `541us`."""
    return fold(f"{parts['volume']} {parts['reporter']}").replace(" ", "")


def case_key(work: Work) -> str:
    """Volume and reporter of a case as one word; nothing for other works."""
    if work.type != "jurisdiction" or "volume" not in work.fields:
        return ""
    return fold(f"{work.fields['volume']} {work.fields.get('journaltitle', '')}").replace(" ", "")


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
