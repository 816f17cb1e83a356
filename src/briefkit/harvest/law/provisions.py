"""Laws cited by a place in them: `Article 45, Hong Kong Basic Law` · `HRA 1998, s 6(1)` · `VCLT art 32`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.law_places import PLACES, read_places
from briefkit.harvest.places.locators import FoundLocator, plain_value, read_locator
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_LABEL = (
    r"(?:[Aa]rticles?|[Aa]rts?\.?|[Ss]ections?|[Ss]ecs?\.|ss?\.?|§§?|[Ss]chedules?|[Ss]ch\.?"
    r"|[Rr]egulations?|[Rr]egs?\.?|[Rr]ules?|r\.?|[Rr]ecitals?|[Cc]hapters?|[Aa]nnex(?:es)?)"
)
_LETTERS = r"(?:the\s+)?(?P<letters>(?:[A-Z]{1,4}\s)?[A-Z][a-z]*+[A-Z][A-Za-z]*+(?:[-‑][A-Z]+)?(?:\s(?:19|20)\d\d)?)"
_KINDS = (
    r"(?:Act|Convention|Treaty|Charter|Covenant|Protocol|Statute|Constitution|Code|Basic\sLaw|Law"
    r"|Ordinance|Regulations?|Rules"
    r"|Directive|Magna\sCarta|Bill\sof\sRights|Declaration|Agreement)"
)
_NAMED = (
    rf"(?:the\s+)?(?P<named>(?=(?:(?:18|19|20)\d\d\s)?[^\W\d_a-z])[^,;:()“”\"]{{0,110}}\b{_KINDS}\b(?:\s(?:of|on|for"
    rf"|between|Against|against)\s[^,;:()“”\"]{{3,80}})?(?:\s(?:19|20|1[2-8])\d\d)?)"
)
_FIRST = regex(
    rf"(?P<place>{_LABEL}\s?[\dIVXL].*?)(?:,\s+|\s+of\s+|\s+to\s+|\s+)(?:{_LETTERS}|{_NAMED})"
    rf"(?P<rest>\s*(?:[.;]|\(|\[|$).*)$",
    re.DOTALL,
)
_LAST = regex(rf"(?:{_LETTERS}|{_NAMED})(?:\s*\([^()]{{2,40}}\))?,?\s+(?P<place>{_LABEL}\s?[\dIVXL].*)$", re.DOTALL)
# `Constitution of Pakistan, 1973, Article 184(3)` · `Protection of Piers Act 4 of 2013, s 11`
_DATED_LAW = regex(
    r"(?P<title>(?:[Tt]he\s)?(?=[A-Z])[^,;:()“”]{0,110}?\b(?:Constitution|Code|Charter|Act|Ordinance|Law|Decree)\b(?:\s(?:No\.?\s)?\d{1,3}(?=\sof\s(?:18|19|20)\d\d)|(?:\sof\s(?:the\s)?[A-Z][^,;:()]{2,60})?,?\s\(?(?=(?:18|19|20)\d\d)))"
    rf"(?:\sof\s)?(?P<year>(?:18|19|20)\d\d)\)?(?P<rest>(?:\s\([A-Z][a-z]+(?:\s[A-Z][a-z]+)?\))?(?:,?\s(?P<place>{PLACES}))?)[\s.;]*$"
)
_OF_DATED = regex(rf"(?P<place>{PLACES})\s?,?\s(?:of\s)?(?:the\s)?(?=(?:[A-Z][\w’'()-]*\s)+)")
# Letters that are no law: courts, reports, bodies of states.
_NO_LAW = regex(r"(?:[IVXLC]+|USC|UKSC|EWCA|EWHC|OJ|SI|AC|QB|WLR|ER|CLR|ILM|UNTS|ICJ|WTO|UN|EU|US|UK)(?:\s\d{4})?$")


def read_dated_law(regions: Regions) -> FullReference | None:
    """A law with its year and a place in it, in either order: `Section 43A of the Piers Act, 2000`."""
    if regions.quotes or regions.addresses or len(regions.text) > 220:
        return None
    first = _OF_DATED.match(regions.text)
    found = _DATED_LAW.match(regions.text, first.end() if first else 0)
    if found is None or SENTENCE.search(found["title"]):
        return None
    counted = re.search(r"\s\d{1,3}$", found["title"].strip())
    title = f"{found['title'].strip(' ,(')}{' of ' if counted else ' '}{found['year']}"
    places = first["place"] if first else found["place"]
    fields = {"date": found["year"], "title": re.sub(r"^[Tt]he\s", "", title)}
    return FullReference("legislation", fields, (), read_places(places) if places else None)


def read_provision(regions: Regions) -> Reading | None:
    """A law by its name or letters and a place in it: known already, or met for the first time."""
    if lead := _LEAD.match(regions.text):
        regions = regions.cut(lead.start("law"), lead.end("law"))
    if remark := _REMARK.search(regions.text):
        regions = regions.cut(0, remark.start())
    named = all(any(one.start < quote.start < one.end for one in regions.brackets) for quote in regions.quotes)
    if not named or regions.addresses or len(regions.text) > 300:
        return None
    text = _POINT.sub("", regions.text)
    found = _FIRST.match(text) or _LAST.match(text)
    if found is None:
        return None
    name = found["letters"] or found["named"]
    place = _listed(found["place"]) or read_locator(f", {found['place']}") or _placed(found["place"])
    whole = place is not None and not re.search(r"[a-z]{4,}", _JOINED.sub("", place.rest))
    if place is None or not whole or SENTENCE.search(name) or (found["letters"] and _NO_LAW.match(name)):
        return None
    if re.search(r"\bv\.?\s|\d\s[A-Z]{2,}", name):
        return None
    given = names_given(found.groupdict().get("rest") or "")
    return ShortReference((), tidy_title(name), _with_point(place.locator, regions.text), kind="legal", names=given)


# `GDPR, point (e) of art 5(1)`: acts of the European Union have points.
_POINT = regex(r"(?P<point>\bpoints?\s\([a-z0-9]{1,3}\)(?:\s(?:and|or)\s\([a-z0-9]{1,3}\))?)\sof\s(?=[Aa]rt)")


def _with_point(locator: Locator, text: str) -> Locator:
    """The article, and the point in it."""
    point = _POINT.search(text)
    return replace(locator, value=f"{locator.value}, {point['point']}") if point else locator


def _placed(place: str) -> FoundLocator | None:
    """`r 54.5(1)` · `Rules 5(4) and (5)`: labels that only laws have."""
    found = read_places(place) if re.fullmatch(PLACES, place.strip(" .,;")) else None
    return FoundLocator(Locator(found.label, found.value.rstrip(".")), "", labelled=True) if found else None


# `According to Article 24 of the GDPR, the controller shall …`
_LEAD = regex(
    r"(?:(?:According|Pursuant|Subject)\sto|As\s(?:per|required\sby|(?:defined|set\sout|set\sforth|laid\sdown|provided(?:\sfor)?"
    rf"|stated|referred\sto)\s(?:in|by|under)))\s(?:the\s)?(?P<law>{PLACES}\s(?:of\s)?(?:the\s)?(?:{_LETTERS}|[A-Z][^,;:()“”\"]{{2,80}}?\b{_KINDS}))"
    r"(?=[,.;\s])"
)
# `Recital 81 of the Harbour Regulation, which refers to …`
_REMARK = regex(r",\s(?:which|where|whereby|that|stating|providing|according to which)\s")
# `Article 28(3)h` · `Article 28(1) and Recital 81` · `Recital 74`: recitals are counted apart from articles.
_ARTICLES = regex(
    rf"(?P<label>{_LABEL})\s?(?P<value>(?:\d+|[IVXL]+)\w?(?:\(\w+\))*\w?(?:(?:,\s|\sand\s|,\sand\s|\s?[-–]\s?)"
    r"(?:(?:Articles?|Recitals?|Arts?\.|Annex)\s)?(?:\d+|[IVXL]+)(?:\(\w+\))*\w?)*)"
)


def _listed(place: str) -> FoundLocator | None:
    """Articles and recitals as they are listed; a recital keeps its word."""
    found = _ARTICLES.fullmatch(place.strip(" ,"))
    if found is None:
        return None
    recital = found["label"].lower().startswith("recital")
    if not recital and not re.search(r"[Rr]ecital|\)\w", found["value"]):
        return None
    value = f"{found['label']} {found['value']}" if recital else found["value"]
    return FoundLocator(Locator("section" if recital else "article", plain_value(value)), "", labelled=True)


_JOINED = regex(
    r"\b(?:and|with|para(?:graph)?s?|sub(?:section|paragraph)s?|respectively|sentence|sections?"
    r"|articles?|chapters?|part)\b"
)
