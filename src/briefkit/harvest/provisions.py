"""Laws cited by a place in them: `Article 45, Hong Kong Basic Law` · `HRA 1998, s 6(1)` · `VCLT art 32`."""

import re

from briefkit.harvest.law_names import names_given
from briefkit.harvest.leads import SENTENCE
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import Reading, ShortReference
from briefkit.harvest.regions import Regions
from briefkit.harvest.titles_tidy import tidy_title

_LABEL = (
    r"(?:[Aa]rticles?|[Aa]rts?\.?|[Ss]ections?|[Ss]ecs?\.|ss?\.?|§§?|[Ss]chedules?|[Ss]ch\.?"
    r"|[Rr]egulations?|[Rr]egs?\.?|[Rr]ules?|r\.?|[Rr]ecitals?)"
)
_LETTERS = r"(?:the\s+)?(?P<letters>(?:[A-Z]{1,4}\s)?[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-‑][A-Z]+)?(?:\s(?:19|20)\d\d)?)"
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
_NO_LAW = re.compile(r"(?:USC|UKSC|EWCA|EWHC|OJ|SI|AC|QB|WLR|ER|CLR|ILM|UNTS|ICJ|WTO|UN|EU|US|UK)(?:\s\d{4})?$")


def read_provision(regions: Regions) -> Reading | None:
    """A law by its name or letters and a place in it: known already, or met for the first time."""
    named = all(any(one.start < quote.start < one.end for one in regions.brackets) for quote in regions.quotes)
    if not named or regions.addresses or len(regions.text) > 300:
        return None
    found = _FIRST.match(regions.text) or _LAST.match(regions.text)
    if found is None:
        return None
    name = found["letters"] or found["named"]
    place = read_locator(f", {found['place']}")
    whole = place is not None and not re.search(r"[a-z]{4,}", _JOINED.sub("", place.rest))
    if place is None or not whole or SENTENCE.search(name) or (found["letters"] and _NO_LAW.match(name)):
        return None
    if re.search(r"\bv\.?\s|\d\s[A-Z]{2,}", name):
        return None
    given = names_given(found.groupdict().get("rest") or "")
    return ShortReference((), tidy_title(name), place.locator, kind="legal", names=given)


_JOINED = re.compile(
    r"\b(?:and|with|para(?:graph)?s?|sub(?:section|paragraph)s?|respectively|sentence|sections?"
    r"|articles?|chapters?|part)\b"
)
