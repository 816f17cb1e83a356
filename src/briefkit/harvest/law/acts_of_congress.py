"""Acts of Congress by their numbers and pages: `CARES Act, Pub. L. No. 116-136, § 1102, 134 Stat. 281, 286 (2020)`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.places.section_places import SECTIONS
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_PUBLIC_LAW = regex(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,160}?),\s+)?(?:Pub(?:\.|lic)?\s+(?:L(?:\.|aw)|law)|P\.\s?L\.)\s+(?:No\.\s*)?"
    r"(?P<number>\d+[-–]\d+))(?P<rest>.*)$",
    re.DOTALL,
)
# `, 121 Stat. 552, 554`: where an act stands among the session laws, and the page cited.
_AT_LARGE = regex(
    r"[\s,;](?P<volume>\d{1,3})\s+Stat\.\s+(?P<page>\d[\d,]*?(?:[–-]\d+)?)(?:,\s+(?:at\s+)?(?P<pin>\d{1,5}(?:[–-]\d+)?)(?!\d|\w))?"
    r"(?=,\s|\s|[.;)]|$)"
)
# `, div. A, tit. I, § 1110(d)`: divisions before a section belong to the place.
_SECTION = regex(
    r"[\s,]*(?:(?:Div(?:ision|\.)|Tit(?:le|\.)|Subtit(?:le|\.)|Pt\.|Part)\s(?P<part>[\dA-Z]+)(?P<more>,\s+))?"
    r"(?P<rest>(?:(?:subdiv|div|tit|subtit|pt|title|subtitle|division|part)\.?\s[\dA-Z]+,\s+)*)"
    r"(?:§§?|[Ss]ec(?:tion|\.)s?)\s*(?P<value>\d[\w().–-]*(?:,\s\d[\w().–-]*(?![\w().–-]|\s*Stat))*)",
    re.IGNORECASE,
)


# `the Pilotage Act of 2018 (P.L. 115-141, §539)`
_BRACKETED = regex(
    r"(?:[Tt]he\s)?(?P<name>(?=[A-Z])[^();:\x00]{3,140}?\b(?:Act|Resolution)(?:,?\s(?:of\s)?(?:19|20)\d\d)?|[A-Z]{3,8})\s"
    r"\((?P<inner>(?:P\.\s?L\.|Pub\.\sL\.)[^()]*(?:\([^()]*\)[^()]*)?)\)(?:[\s.,;]*$|,?\s+(?:[a-z]{4,}s|is|was|has)\s)"
)


# `(codified at 42 U.S.C. § 12101 (2006))` · `, amended by …, Pub. L. No. 99-570 (1986)`: later than the act.
_LATER = regex(
    r"\((?:to\sbe\s|current\sversion\s|relevant\s\w+\s)?codified[^()]*(?:\([^()]*\)[^()]*)*\)?|,\s(?:as\s)?amended\sby\b.*$",
    re.DOTALL,
)


# `548 U.S. 557 (2006), superseded by statute, Pier Act of 2006`: what became of a decision.
_DECISION = regex(r"\d{1,4}\s(?:U\.\s?S\.|F\.|S\.\s?Ct\.)")
_OF_YEAR = regex(r"\bof\s(?:1[89]|20)\d\d\b")  # `Appropriations Act, 2001` has the year for which it is
# The year of the act stands right behind its pages, unless its name has it.
_BRACKET = regex(r"[\s,\d–-]*\([^()]*\d{4}\)")


# `Section 12 of P.L. 112-34` · `§3(a) of the Pier Act of 1972 (P.L. 92-340)`: the place stands first.
_PLACE_AHEAD = regex(
    r"(?:§§?\s?|(?:Sections?|Secs?\.|Title|Division|Subtitle)\s)(?P<place>\d[\w().–-]*|[IVX]{1,5}|[A-Z])\s(?:of|to)\s(?:the\s)?"
    r"(?=(?:P\.\s?L\.|Pub(?:\.|lic)\sL)|[A-Z][^();:\x00]{3,140}?\s\((?:P\.\s?L\.|Pub\.\sL\.))"
)


def read_public_law(regions: Regions) -> Reading | None:
    """`USA PATRIOT Act of 2001, Pub. L. No. 107-56, § 215, 115 Stat. 272, 287`."""
    if ahead := _PLACE_AHEAD.match(regions.text):
        reading = read_public_law(regions.cut(ahead.end()))
        place = Locator("section", plain_value(ahead["place"]))
        return replace(reading, locator=place) if isinstance(reading, FullReference) else None
    bracketed = _BRACKETED.match(regions.text)
    found = _PUBLIC_LAW.match(f"{bracketed['name']}, {bracketed['inner']}" if bracketed else regions.text)
    if not found or _DECISION.match(found["name"] or ""):
        return None
    name = found["name"] or f"Public Law {found['number']}"
    # `§ 1634, 128 Stat. 1727 (2014)`: neither a section nor a page is a year
    plain = _LATER.sub(" ", _SECTION.sub(" ", _AT_LARGE.sub(" ", found["rest"])))
    printed = _BRACKET.match(plain)
    named = find_date(name) if _OF_YEAR.search(name) else None
    date = (find_date(printed[0]) if printed else named) or find_date(plain) or find_date(name)
    given = names_given(found["rest"])
    if given and not found["name"]:
        name = given[0]  # `Pub. L. No. 190-11, 190 Stat. 201 (2007) (“Harbours Act”)`
    fields = {"title": tidy_title(name), "number": found["number"], **({"date": date.value[:10]} if date else {})}
    at_large = _AT_LARGE.search(found["rest"])
    if at_large:
        fields |= _where(at_large)
    if regions.addresses:
        fields["url"] = regions.addresses[0][1]
    locator = _place_in_act(found["rest"], at_large)
    return FullReference("legislation", dict(sorted(fields.items())), locator=locator, aliases=given)


def _where(at_large: re.Match[str]) -> dict[str, str]:
    return {
        "volume": at_large["volume"],
        "journaltitle": at_large.groupdict().get("series") or "Stat.",
        "pages": plain_value(at_large["page"].replace(",", "")),
    }


# `, 28 U.S.C. §§ 1330, 1602–1611`: the sections of the code that the act became.
_IN_CODE = regex(rf",\s+\d+\sU\.?\s?S\.?\s?C\.?(?:\sapp\.)?\s§§?\s?(?P<sections>{SECTIONS})")
_DAY = r"[A-Z][a-z]+\.?\s\d{1,2},\s\d{4}"
# `Act of Mar. 20, 1790 (Pilotage Act of 1790), ch. 3, § 2, 1 Stat. 103`
_SESSION = regex(
    rf"^(?P<name>Act\sof\s{_DAY}|(?=[^\W_a-z])(?:[^,;()§\x00]{{3,120}}?|[^;()§\x00\d]{{3,120}}?)\bAct(?:\sof\s\d{{4}})?)(?:\s*\((?P<known>[A-Z][^()]{{4,80}})\))?"
    r"(?P<chapter>,\s+ch(?:ap)?\.\s*\d+)?(?P<rest>,?\s.*)$",
    re.DOTALL,
)
_SHORT = regex(
    r"^(?P<name>(?=[^\W_a-z])(?:[^,;()§\x00]{3,120}?|[^;()§\x00\d]{3,120}?)\bAct(?:\sof\s\d{4})?|[A-Z]{3,8})(?:,?\s§§?\s?(?P<section>\d[\w().–-]*))?,"
    r"\s+\d{1,3}\sStat\.\sat\s(?P<pin>\d+(?:[–-]\d+)?)"
)


# `Act of May 3, 1888, ch. 12, § 5` · `Act of May 3, 1888, 25 Stat. at 118`: known by its day.
_DATED = regex(
    rf"(?P<name>Act\sof\s{_DAY})(?:,\sch(?:ap)?\.\s?\d+)?(?:,?\s§§?\s?(?P<section>\d[\w().–-]*))?(?:,\s\d{{1,3}}\sStat\.\sat\s(?P<pin>[\d–-]+))?"
)
# `2012 Cal. Stat. 123, 125` · `1888 Mass. Acts 345`
_OF_STATE = regex(
    r"[\s,;](?P<volume>(?:1[6-9]|20)\d\d)\s(?P<series>(?:[A-Z][\w.]*\s){1,2}(?:(?:Sess\.|Pub\.)\s)?(?:Stat\.|Acts|Laws))\s(?P<page>\d+)"
    r"(?:,\s(?:at\s)?(?P<pin>\d{1,5}(?:[–-]\d+)?)(?![\d\w]))?(?=[,.;)\s]|$)"
)


def read_session_law(regions: Regions) -> Reading | None:
    """`Act of Mar. 20, 1790, ch. 3, 1 Stat. 103, 104` · `Pilotage Act of 1790 § 1, 1 Stat. at 61`."""
    if short := _SHORT.match(regions.text):
        section = short["section"]
        place = Locator("section", plain_value(section)) if section else Locator("page", plain_value(short["pin"]))
        return ShortReference((), tidy_title(short["name"]), place, kind="legal")
    if dated := _DATED.fullmatch(regions.text.rstrip(" .;")):
        label, said = ("section", dated["section"]) if dated["section"] else ("page", dated["pin"])
        return ShortReference((), dated["name"], Locator(label, plain_value(said)) if said else None, kind="legal")
    found = _SESSION.match(regions.text)
    at_large = (_AT_LARGE.search(found["rest"]) or _OF_STATE.search(found["rest"])) if found else None
    if not found or not at_large:
        return None
    if not (found["chapter"] or found["name"].startswith("Act of") or "§" in found["rest"][: at_large.start()]):
        return None
    if len(re.sub(r"[\s,]|§§?\s?[\w().–-]+", "", found["rest"][: at_large.start()])) > 0:
        return None
    date = find_date(found["name"]) or find_date(found["known"] or "") or find_date(found["rest"][at_large.end() :])
    fields = {"title": tidy_title(found["known"] or found["name"]), **_where(at_large)}
    fields |= {"date": date.value} if date else {}
    locator = _place_in_act(found["rest"], at_large)
    aliases = (found["name"],) if found["known"] else names_given(found["rest"])
    return FullReference("legislation", dict(sorted(fields.items())), locator=locator, aliases=aliases)


def _place_in_act(rest: str, at_large: re.Match[str] | None) -> Locator | None:
    """The section of an act that is cited, with the divisions printed before it, else the page of the session laws."""
    if section := _SECTION.match(rest):
        value = section["value"].rstrip(".,")
        lead = f"{section['part']}{section['more']}{section['rest']}§ " if section["part"] else ""
        return Locator("section", plain_value(f"{lead}{value}"))
    if codified := _IN_CODE.match(rest):
        return Locator("section", plain_value(codified["sections"]))
    return Locator("page", plain_value(at_large["pin"])) if at_large and at_large["pin"] else None
