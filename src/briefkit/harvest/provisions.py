"""Laws cited by a place in them: `Article 45, Hong Kong Basic Law` · `HRA 1998, s 6(1)` · `VCLT art 32`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.law_names import names_given
from briefkit.harvest.leads import SENTENCE
from briefkit.harvest.locators import FoundLocator, plain_value, read_locator
from briefkit.harvest.model import Reading, ShortReference
from briefkit.harvest.regions import Regions
from briefkit.harvest.titles_tidy import tidy_title

_LABEL = (
    r"(?:[Aa]rticles?|[Aa]rts?\.?|[Ss]ections?|[Ss]ecs?\.|ss?\.?|§§?|[Ss]chedules?|[Ss]ch\.?"
    r"|[Rr]egulations?|[Rr]egs?\.?|[Rr]ules?|r\.?|[Rr]ecitals?)"
)
_LETTERS = r"(?:the\s+)?(?P<letters>(?:[A-Z]{1,4}\s)?[A-Z][a-z]*+[A-Z][A-Za-z]*+(?:[-‑][A-Z]+)?(?:\s(?:19|20)\d\d)?)"
_KINDS = (
    r"(?:Act|Convention|Treaty|Charter|Covenant|Protocol|Statute|Constitution|Code|Basic\sLaw|Law"
    r"|Ordinance|Regulations?|Rules"
    r"|Directive|Magna\sCarta|Bill\sof\sRights|Declaration|Agreement)"
)
_NAMED = (
    rf"(?:the\s+)?(?P<named>(?=[^\W\d_a-z])[^,;:()“”\"]{{0,110}}\b{_KINDS}\b(?:\s(?:of|on|for"
    rf"|between|Against|against)\s[^,;:()“”\"]{{3,80}})?(?:\s(?:19|20|1[2-8])\d\d)?)"
)
_FIRST = re.compile(
    rf"(?P<place>{_LABEL}\s?[\dIVXL].*?)(?:,\s+|\s+of\s+|\s+to\s+|\s+)(?:{_LETTERS}|{_NAMED})"
    rf"(?P<rest>\s*(?:[.;]|\(|\[|$).*)$",
    re.DOTALL,
)
_LAST = re.compile(
    rf"(?:{_LETTERS}|{_NAMED})(?:\s*\([^()]{{2,40}}\))?,?\s+(?P<place>{_LABEL}\s?[\dIVXL].*)$", re.DOTALL
)
# Letters that are no law: courts, reports, bodies of states.
_NO_LAW = re.compile(
    r"(?:[IVXLC]+|USC|UKSC|EWCA|EWHC|OJ|SI|AC|QB|WLR|ER|CLR|ILM|UNTS|ICJ|WTO|UN|EU|US|UK)(?:\s\d{4})?$"
)


def read_provision(regions: Regions) -> Reading | None:
    """A law by its name or letters and a place in it: known already, or met for the first time."""
    if remark := _REMARK.search(regions.text):
        regions = regions.cut(0, remark.start())
    named = all(any(one.start < quote.start < one.end for one in regions.brackets) for quote in regions.quotes)
    if not named or regions.addresses or len(regions.text) > 300:
        return None
    found = _FIRST.match(regions.text) or _LAST.match(regions.text)
    if found is None:
        return None
    name = found["letters"] or found["named"]
    place = _listed(found["place"]) or read_locator(f", {found['place']}")
    whole = place is not None and not re.search(r"[a-z]{4,}", _JOINED.sub("", place.rest))
    if place is None or not whole or SENTENCE.search(name) or (found["letters"] and _NO_LAW.match(name)):
        return None
    if re.search(r"\bv\.?\s|\d\s[A-Z]{2,}", name):
        return None
    given = names_given(found.groupdict().get("rest") or "")
    return ShortReference((), tidy_title(name), place.locator, kind="legal", names=given)


# `Recital 81 of the Harbour Regulation, which refers to …`
_REMARK = re.compile(r",\s(?:which|where|whereby|that|stating|providing|according to which)\s")
# `Article 28(3)h` · `Article 28(1) and Recital 81` · `Recital 74`: recitals are counted apart from articles.
_ARTICLES = re.compile(
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


_JOINED = re.compile(
    r"\b(?:and|with|para(?:graph)?s?|sub(?:section|paragraph)s?|respectively|sentence|sections?"
    r"|articles?|chapters?|part)\b"
)
