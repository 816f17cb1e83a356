"""Laws of the states: their codes and constitutions, as written and in the capitals of a copy that lost small ones."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.places.section_places import SECTIONS
from briefkit.harvest.words.law_names import law_behind_words
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_SIGN = r"(?:§§?|¶¶?|(?i:sections?|secs?\.|pts?\.|arts?\.|rules?|r\.))"
_WORD = r"[A-Z][\w.’']*"
_MARK = r"(?i:Code|Stat|Stats|Laws?|Comp|Cons)\.?"
_LETTERS = (
    r"(?:C\.R\.S\.|O\.C\.G\.A\.|A\.R\.S\.|K\.S\.A\.|N\.J\.S\.A\.|N\.D\.C\.C\.|M\.G\.L\.|R\.C\.W\.|RCW|ILCS|ORS|NRS"
    r"|(?:Pa|PA)\.?\s?C\.?\s?S\.?(?:A\.)?|N\.Y\.\sC\.P\.L\.R\.)"
)
# `, Crim. Law` · `, tit. 15,` · ` ch. 93A,`: what a code is divided in.
_SUBJECT = r"(?:,\s(?:[A-Z][\w.’']*|&|and)(?:\s(?:[A-Z][\w.’']*|&|and)){0,3})?"
_DIVIDED = r"(?P<division>(?i:,?\s+(?:tit|ch|div|pt|art)s?\.?)\s(?P<first>\d[\w.-]*),?(?=\s+[§¶]))?"
_STATE = regex(
    rf"(?P<code>(?:\d{{1,3}}\s)?(?:{_WORD}(?:\s(?:&\s)?{_WORD}){{0,5}}?\s{_MARK}"
    rf"(?:\s(?:{_WORD}|&|\((?:[A-Z][\w.]*+\s?){{1,3}}\))){{0,4}}{_SUBJECT}|(?:\d{{1,3}}\s)?{_LETTERS}))"
    rf"{_DIVIDED}(?:,(?=\s§))?\s*(?:{_SIGN}\s*|(?<=STAT\.)\s(?=\d+/)|(?<=Stat\.)\s(?=\d+/)|(?<=(?i:Ann)\.)\s(?=\d+/)|(?<=ILCS)\s(?=\d+/)|(?<=R\.)\s(?=\d{{3}}))"
    rf"(?P<sections>{SECTIONS})(?P<rest>.*)$",
    re.DOTALL,
)
_NAME = regex(r"(?P<name>(?=[^\W_a-z])[^\x00;§]{3,160}?),\s+(?=\d|[A-Z])")
_BUYING = regex(
    r"^(?P<title>(?:FAR|DFARS)\s+(?:[Pp]art\s|[Ss]ubpart\s|[Ss]ection\s)?\d(?:[\w.–-]*\w)?)(?P<rest>.*)$", re.DOTALL
)
# Asked first: the pattern above is slow on long texts that have none of this.
_SIGNED = regex(r"§|¶|\b(?:[Ss]ec|[Pp]t|[Aa]rt|[Rr]ule|[Rr]\.)|\d+/\d|C\.P\.L\.R")
# `(West 2017)` · `(LexisNexis Supp. 2006)`: who prints the code.
_HOUSE = regex(r"\s*\((?P<house>[A-Z][\w’']+(?:\s(?:&\s)?[A-Z][\w’']+){0,3}?)\s(?:Supp\.\s|Cum\.\s)*(?:19|20)\d\d\)")
_ACT = regex(r"\b(?:Act|Statute|Amendments?|Regulations?|Rules?)\b|\b[A-Z]{3,}A$")
# `Harbour Pilots, Cal. Bus. & Prof. Code § 22601`: a state, and what its code is on.
_OF_STATE = regex(
    r"(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2})\s(?:[A-Z][\w.’']*\s(?:&\s)?){1,5}(?:Code|Stat\.|Law|Laws)\s(?:Ann\.\s)?§"
)
_CONSTITUTION = regex(
    r"^(?P<title>(?:U\.?\s?S\.?|U\.?\s?N\.?|D\.C\.|(?:[A-Z]\.\s?){1,2}|[A-Z][\w’']*\.?(?:\s(?:of\s)?[A-Z][\w’']*\.?)?)"
    r"\s+(?:(?i:Const\.|Const\b|Constitution)|Charter))"
    r"(?P<rest>[\s,]+(?:(?i:art|amend|pmbl|preamble|sec|ch|cl|pt)\b|§).*)$",
    re.DOTALL,
)
_PLACE = regex(
    r"[\s,]*(?:(?i:articles?|arts?\.?|amendments?|amends?\.?|sections?|secs?\.?|ch\.?|pt\.?)\s|§§?\s?)?"
    r"(?P<value>(?i:pmbl|preamble)|[\dIVXLivxl]+(?:\([\w]+\))*[A-Za-z]?(?:[–-][\dIVXL]+[A-Z]?)?"
    r"(?:(?:,|;|\sand|\s&|,?\sto)?\s(?:(?i:arts?\.?|amends?\.?|sections?|secs?\.?|cls?\.?|para?s?\.?|pt\.?)\s|§§?\s?|¶¶?\s?)?"
    r"(?:[\dIVXLivxl]+|\(\w\)(?=\())(?:\([\w]+\))*[a-z]?(?:[–-]\d+)?(?![\w’']|\s+(?:U\.|F\.|S\.|Stat)))*)(?!\w)"
)


def read_state_code(regions: Regions) -> Reading | None:
    """`Utah Code Ann. section 48-5-201(1)(b)` · `CONN. GEN. STAT. § 9-12(a)` · `Del. Code Ann. tit. 15, § 1701`."""
    text = regions.text
    if buying := _BUYING.match(text):
        return _of_buying(buying)
    if not _SIGNED.search(text):
        return None
    found, name = _STATE.match(text), ""
    if (
        found is None
        and (named := _NAME.match(text))
        and (_ACT.search(named["name"]) or _OF_STATE.match(text, named.end()))
    ):
        found, name = _STATE.match(text, named.end()), named["name"]
    if not found or (len(found["code"].split()) < 2 and not re.search(_LETTERS, found["code"])):
        return None
    sections = plain_value(found["sections"])
    value = f"{found['first']}, § {sections}" if found["division"] else sections
    code = " ".join(found["code"].split())
    fields = {"title": tidy_title(law_behind_words(name)), "note": code} if name else {"title": code}
    if house := _HOUSE.match(found["rest"]):
        fields["publisher"] = house["house"]
    return FullReference("legislation", fields, locator=Locator("section", value))


def _of_buying(found: re.Match[str]) -> Reading | None:
    subsection = re.match(r"(?:\(\w+\))+", found["rest"])
    if re.match(r"\s+[a-z]", found["rest"]):
        return None
    locator = Locator("section", subsection[0]) if subsection else None
    return FullReference("legislation", {"title": found["title"]}, locator=locator)


def read_constitution(regions: Regions) -> Reading | None:
    """`U.S. Const. art. I, § 8` · `UN Charter art 51` · `KY. CONST. § 145, cl. 3`."""
    found = _CONSTITUTION.match(regions.text)
    if not found:
        return None
    place = _PLACE.match(found["rest"])
    label = "article" if re.match(r"[\s,]*(?:art|amend)", found["rest"], re.IGNORECASE) else "section"
    locator = Locator(label, plain_value(place["value"])) if place else None
    return FullReference("legal", {"title": found["title"]}, locator=locator)
