"""Places in laws as official texts print them: `Articles 5, 6 and Annex I`, `recital 28`, `Annex VI`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.places.locators import plain_value
from briefkit.patterns import regex

_WORD = (
    r"(?:[Aa]rticles?|[Aa]rts?\.?|[Rr]ecitals?|[Aa]nnex(?:es)?|[Cc]hapters?|[Tt]itle|[Ss]ections?|[Ss]ecs?\.?|[Pp]oints?|[Pp]aragraphs?"
    r"|[Pp]aras?\.?|[Rr]ules?|[Rr]egulations?|[Ss]chedules?|[Aa]ppendix|[Pp]rinciples?|[Gg]uidelines?|[Cc]lauses?|[Pp]arts?|[Rr]egs?\.?|[Ss]ubsections?|[Aa]mendments?|§§?|ss?\.?|r\.?|cl\.?)"
)
_NUMBER = (
    r"(?:(?!(?:19|20)\d\d\sO\.?J\b)\d{1,4}(?:[a-z]{1,4}|[A-Z]{1,2})?\b|[IVXLC]{1,6}\b"
    r"|[ABD-HJKM-UWYZ](?!\w))(?:\s?\(\w{1,5}\))*(?:\.\d+)*(?:[a-z](?!\w)(?:\s?\(\w{1,5}\))*)?"
)
_TIE = (
    r"(?:,\s(?:and\s|or\s)?|\s(?=[Aa]rt|[Ss]ection)|\s(?:and|or|to|&|in conjunction with|read with|of)\s"
    r"|\s?[-–]\s?|/)"
)
_ONE = rf"{_WORD}\s?{_NUMBER}"
PLACES = rf"{_ONE}(?:{_TIE}(?:(?:the\s)?{_WORD}\s?)?(?:{_NUMBER}|(?:\(\w{{1,5}}\))+))*"
"""One place in a law or several, from the first label to the last number."""

_LABELLED = regex(rf"(?P<label>{_WORD})\s?(?P<value>{_NUMBER}.*)", re.DOTALL)
_BEHIND = regex(
    rf"^(?:[^.;]{{0,200}}?[,)\]])?\s*(?:(?:and\s)?in\s+particular\s+(?:its\s)?|at\s|see\s)?(?P<places>{PLACES})(?=[\s.,;:)\]]|$)"
)
_KEPT = regex(r"(?i:recital|annex|chapter|title|appendix|schedule|part|amendment)")


def read_places(text: str) -> Locator | None:
    """The places without their first label; a recital, an annex or a chapter keeps its word."""
    found = _LABELLED.match(text.strip(" ,"))
    if found is None:
        return None
    label = "article" if found["label"].lower().startswith("art") else "section"
    if found["label"].lower().startswith("para"):
        label = "paragraph"
    kept = f"{found['label']} " if _KEPT.match(found["label"]) else ""
    return Locator(label, plain_value(f"{kept}{found['value']}"))


def place_behind(text: str) -> Locator | None:
    """The place that stands behind the name of a law: `, art 5` · ` [2016] OJ L119/1, Article 17(1)`."""
    found = _BEHIND.match(text)
    return read_places(found["places"]) if found else None
