"""Papers of parliaments and governments that are known by their numbers: Hansard, orders, directives, rules."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_HANSARD = regex(
    r"^(?P<title>(?:Hansard|House of (?:Commons|Lords),? Official Report|Parl(?:iamentary|\.)?\s+Deb(?:ates|s|\.)?"
    r"|H\.?[CL]\.?\s+(?:Debs?|Debates|Hansard)"
    r"|House of (?:Commons|Lords) Debates)(?:H\.?[CL]\.?|House of (?:Commons|Lords)"
    r"|\d\w\w ser\.?|[\s,.()])*)"
    r"(?P<rest>.*\d.*)$"
)
_CONGRESSIONAL = regex(
    r"^(?P<volume>\d+)\s+C(?i:ong)\.\s?R(?i:ec)\.\s+(?P<page>[SHED]?\d+(?:,\s?\d{3}(?!\d))?(?:[–-]\d[\d,]*)?)(?P<rest>.*)$"
)
_ORDER = regex(
    r"^(?P<title>(?:Exec(?:utive|\.)\s+Order\.?|E\.\s?O\.|EO(?=\s1[0-4],?\d{3})|Presidential Proclamation"
    r"|Proclamation|Executive Decree)\s+(?:No\.\s*)?"
    r"(?P<number>\d[\d,]*))(?P<rest>(?:[\s,(].*)?)$"
)
_UNION = regex(
    r"^(?:(?P<letters>[A-Z][A-Za-z]*[A-Z][A-Za-z]*),\s+)?(?P<title>(?:(?:First|Second|Third|Fourth"
    r"|Fifth|Council|Commission|Parliament|European|and|Framework|Delegated|Implementing)\s+)*"
    r"(?:Directive|Regulation|Decision"
    r"|Recommendation)\s+(?:\([A-Z, ]+\)\s+)?(?:No\.?\s*)?(?P<number>\d+/\d+(?:/[A-Z]{2,4})?)"
    r"[^,\[(]*?)(?P<rest>\s*(?:[,\[(;].*)?)$"
)
_RULES = regex(
    r"^(?P<title>(?:Fed\.\s?R\.\s?(?:Civ|Crim|App|Evid|Bankr)\.\s?(?:P\.)?|Restatement\s\(\w+\)\sof\s[A-Z][\w ]+?))\s*"
    r"(?P<place>(?:§\s*|[Rr]ule\s)?\d[\w().–-]*)(?P<rest>(?:[\s,(].*)?)$"
)
_COURT_OF_STATES = regex(
    r"^(?P<title>[^\W_a-z].{5,200}?),\s+(?:[A-Z][\w ]{2,40},\s+)*(?P<year>\d{4})\s+"
    r"(?P<reporter>I\.?C\.?J\.?|P\.?C\.?I\.?J\.?)"
    r"(?:\s+Rep(?:orts|\.)?)?\s+(?:at\s+)?(?:(?P<series>\(ser\.\s[A-F/]+\))\sNo\.\s(?P<number>\d+)|(?P<page>\d+))(?P<rest>.*)$"
)
_ORDER_TITLED = regex(
    r"(?P<name>(?:Exec(?:utive|\.)\s+Order\.?|E\.\s?O\.|EO|Presidential (?:Proclamation|Memorandum|Directive)"
    r"|Proclamation)\s+(?:No\.\s*)?"
    r"(?P<number>[A-Z-]*\d[\d,]*))(?: of (?P<day>[A-Z][a-z]+ \d\d?, \d{4}))?(?:,\s+|:\s+|\s[-–—]\s+)"
    r"(?P<title>[“\"‘].+?[”\"’]|[A-Z][^,“\"‘()]{8,160}(?=,\s+\d{1,3}\s+(?:FR|Fed\.\s?Reg\."
    r"|Federal Register)\s|[\s.]*$|,\s+(?:[A-Z][a-z]+\s\d{1,2},\s\d{4}|available|\d{4})|\s\(\w+\.?\s\d))"
    r",?(?P<rest>(?:[\s,(].*)?)$"
)


_REGISTER = regex(
    r"(?<!\d)(?P<volume>\d{1,3})\s+(?P<name>FR|Fed\.\s?Reg\.|Federal Register)\s+(?P<page>\d(?:[\d,]*\d)?)(?!\d)"
)


def _read_titled_order(text: str) -> FullReference | None:
    """`Executive Order 14999, "Restoring the Piers," September 5, 2025`."""
    found = _ORDER_TITLED.match(text)
    if found is None:
        return None
    address = re.search(r"(?:https?://|www\.)\S+", found["rest"])
    rest = found["rest"][: address.start()] if address else found["rest"]
    fields = {"title": tidy_title(found["title"]), "number": found["number"].strip(","), "note": found["name"]}
    fields |= {"date": _dated(found["day"] or rest), "url": address[0].rstrip(".,;)") if address else ""}
    if register := _REGISTER.search(rest):
        fields |= {"volume": register["volume"], "journaltitle": register["name"], "pages": register["page"]}
    return _legal(fields, _place_in(rest, r"sec|§"), "legislation")


# `President Roe, Executive Order on Tackling the Harbour Crisis, Jan. 27, 2021`
_UNNUMBERED = regex(
    r"(?:(?:(?:The\s)?White\sHouse|President\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2}|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,2},\sPresident)"
    r"[,.:]\s+)?"
    r"(?P<title>(?:Executive\sOrder|Presidential\s(?:Memorandum|Proclamation|Policy\sDirective))(?:,|\s?(?:on|to|for|regarding|concerning|[-–—:]))\s?[A-Z][^.;“”\"()]{6,200}?)"
    r"(?P<rest>(?:,\s|\.\s|\s\()(?=(?:\d{1,2}\s)?(?:[A-Z][a-z]+\.?\s)?(?:\d{1,2},\s)?(?:19|20)\d\d)[^;]{4,260})$"
)


def _read_unnumbered_order(regions: Regions) -> FullReference | None:
    """An order of the President by its title and day alone."""
    found = None if regions.quotes or regions.italics else _UNNUMBERED.match(regions.text)
    if found is None:
        return None
    url = regions.addresses[0][1] if regions.addresses else ""
    rest = re.sub(r"https?:\S+", " ", found["rest"])
    return _legal({"title": tidy_title(found["title"]), "date": _dated(rest), "url": url}, None, "legislation")


def _with_link(order: FullReference, regions: Regions) -> FullReference:
    """An order with the target of the link around its name."""
    target = next((target for _, target in regions.links if target.startswith("http")), "")
    if not target or "url" in order.fields:
        return order
    return replace(order, fields=dict(sorted({**order.fields, "url": target}.items())))


def read_state_paper(regions: Regions) -> Reading | None:
    """`HC Deb 12 March 2010, vol 507, col 345` · `Council Directive 92/43/EEC, art. 6` · `GAO-14-322, p. 7`."""
    text = regions.text.strip(" .")
    if order := _read_titled_order(text) or _read_unnumbered_order(regions):
        return _with_link(order, regions)
    if _is_quoting(regions) or len(text) > 500:
        return None
    for pattern, reader in (
        (_HANSARD, _debate),
        (_CONGRESSIONAL, _congress),
        (_ORDER, _numbered),
        (_UNION, _numbered),
        (_RULES, _rule),
        (_COURT_OF_STATES, _judgment),
    ):
        found = pattern.match(text)
        if found:
            return reader(found)
    return None


def _is_quoting(regions: Regions) -> bool:
    """Tell whether words are quoted that are no name given in brackets: `(“GDPR”)`."""
    return not all(any(one.start < quote.start < one.end for one in regions.brackets) for quote in regions.quotes)


def _place_in(rest: str, words: str) -> Locator | None:
    found = re.search(rf"[\s,](?:at\s+)?((?:{words})\.?\s*[\dIVXL][\w().–-]*(?:\s*[–-]\s*\d+)?)", rest, re.IGNORECASE)
    place = read_locator(found[1]) if found else None
    return place.locator if place else None


def _legal(fields: dict[str, str], locator: Locator | None, kind: str = "legal") -> FullReference:
    return FullReference(kind, {name: value for name, value in sorted(fields.items()) if value}, locator=locator)


def _dated(text: str) -> str:
    date = find_date(text)
    return date.value if date else ""


def _debate(found: re.Match[str]) -> Reading:
    volume = re.search(r"\bvol(?:ume|\.)?\s*(\d+)", found["rest"])
    fields = {
        "title": found["title"].strip(" ,.("),
        "date": _dated(found["rest"]),
        "volume": volume[1] if volume else "",
    }
    return _legal(fields, _place_in(found["rest"], r"cols?|columns?|cc?|pp?|pages?"))


def _congress(found: re.Match[str]) -> Reading:
    fields = {"title": "Congressional Record", "volume": found["volume"], "date": _dated(found["rest"])}
    return _legal(fields, Locator("page", found["page"]))


def _articles_in(rest: str) -> Locator | None:
    """`Art. 2 (Reproduction), Art. 3 (Communication) and Art. 4 (Distribution)`."""
    articles = re.findall(r"\b[Aa]rt(?:icle|\.)\s(\d+(?:\(\w{1,3}\))*)(?=\s\(|\.?$)", rest)
    return Locator("article", ", ".join(articles)) if len(articles) > 1 else None


def _page_in_register(rest: str) -> Locator | None:
    """`84 Fed. Reg. 68779, 68780 (Dec. 16, 2019)`: behind the first page."""
    register = _REGISTER.search(rest)
    pin = re.match(r",\s(\d[\d,]*(?:[–-]\d+)?)(?=\s\()", rest[register.end() :]) if register else None
    return Locator("page", pin[1].replace("–", "-")) if pin else None


def _numbered(found: re.Match[str]) -> Reading:
    address = re.search(r"https?://\S+", found["rest"])
    rest = found["rest"][: address.start()] if address else found["rest"]  # an address may look like a date
    fields = {"title": found["title"].strip(" ,"), "number": found["number"].strip(",")}
    fields |= {"date": _dated(rest) or _dated(found["title"]), "url": address[0].rstrip(".,;)") if address else ""}
    place = (
        _articles_in(rest) or _place_in(found["rest"], r"arts?|articles?|recitals?|sec|§") or _page_in_register(rest)
    )
    reference = _legal(fields, place, "legislation")
    letters = found.groupdict().get("letters")
    return replace(reference, aliases=(*([letters] if letters else []), *names_given(found["rest"])))


def _rule(found: re.Match[str]) -> Reading:
    place = re.sub(r"^(?:§|[Rr]ule)\s*", "", found["place"])
    fields = {"title": found["title"].strip(), "date": _dated(found["rest"])}
    return _legal(fields, Locator("section", place), "legislation")


def _judgment(found: re.Match[str]) -> Reading:
    fields = {
        "title": found["title"].strip(" ,"),
        "journaltitle": " ".join(filter(None, (found["reporter"], found["series"]))),
        "number": found["number"] or "",
        "pages": found["page"] or "",
        "date": _dated(found["rest"]) or found["year"],
    }
    # `1986 I.C.J. Rep. 14, 98 (June 27)` · `(ser. A) No. 10, at 18 (Sept. 7)`
    page = re.match(r",\s(?:at\s)?(\d{1,4}(?:[–-]\d{1,4})?)(?=\s?\(|[.;,]?$)", found["rest"])
    place = read_locator(page[1]) if page else None
    locator = place.locator if place else _place_in(found["rest"], r"¶+|paras?|pp?")
    return _legal(fields, locator, "jurisdiction")
