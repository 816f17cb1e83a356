"""Decisions with one name: `Re B (A Child) [2008] UKHL 35, [15]` · `J-M (A Child) [2014] EWCA Civ 434 (para 8)`."""

import re

from briefkit.harvest.law.law_reports import is_neutral_series, is_review, read_reports
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.law_names import lead_before_parties, names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_RE = r"(?:(?:In\s)?[Rr]e:?|Ex\sp(?:arte)?\.?|In\sthe\s[Mm]atter\sof)\s"
_REPORT = regex(r",?\s+(?=[\[(](?:1[89]|20)\d\d[\])]\s*(?:\d{1,3}\s?)?[A-Z])")
_NAME = regex(rf"(?:{_RE})?[^\W_a-z][^\[\]“”\";\x00]{{0,160}}?")
# Reports of decisions; what has other letters may be a journal, unless the name says that it is a case.
_KNOWN = regex(
    r"(?:A\.?C|[QK]\.?B|Ch|Fam|W\.?L\.?R|All\s?E\.?R|F\.?L\.?R|F\.?C\.?R|Cr\sApp\sR|E\.?H\.?R\.?R|C\.?L\.?R|A\.?L\.?R|A\.?L\.?J\.?R|N\.?S\.?W\.?L\.?R|V\.?R|N\.?Z\.?L\.?R"
    r"|S\.?C\.?R|D\.?L\.?R|B\.?C\.?L\.?C|I\.?R|S\.?L\.?R|Lloyd[’']s\sRep|BCC|P\s&\sCR|HLR|ICR|IRLR|RPC|FSR|STC|Bus\sLR|ECR)\b"
)
_SHORT = regex(
    rf"(?P<title>{_RE}[^\W_a-z][\w.’'&-]*(?:\s(?:[A-Z][\w.’'&-]*|of|and|the|\([A-Z][^()]{{1,60}}\))){{0,8}}?),?\s+(?:at\s)?"
    r"(?=\(?(?:at\s)?(?:paras?|paragraphs?|pp?\.|page|¶)\s?\d|\[\d)"
)


def read_named_case(regions: Regions) -> Reading | None:
    """A decision whose name has no two parties, with its report, or known already and with a place."""
    text = regions.text
    start = lead_before_parties(text[:80])
    report = _REPORT.search(text, start)
    if report is None or regions.quotes or re.search(r"\sv\.?\s", text[: report.start()]):
        return _read_short(regions, start)
    title = tidy_title(text[start : report.start()])
    reported = read_reports(text[report.end() :])
    if reported is None or not _NAME.fullmatch(text[start : report.start()]) or SENTENCE.search(title):
        return None
    if not _is_of_court(title, reported.fields.get("journaltitle", "")):
        return None
    fields = dict(sorted({**reported.fields, "title": title}.items()))
    aliases = (*reported.further, *names_given(text[report.end() + reported.end :]))
    return FullReference("jurisdiction", fields, (), reported.locator, aliases)


def read_re_case(regions: Regions) -> Reading | None:
    """`Re B [2008] UKHL 35`, before its parts are taken for an author and a year."""
    plain = not regions.italics or regions.italics[0].start < 2
    return read_named_case(regions) if plain and _BEGINS.match(regions.text) else None


_BEGINS = regex(rf"(?:[^;,\[(]{{0,40}}\bin\s)?{_RE}(?=[A-Z])")


def _read_short(regions: Regions, start: int) -> ShortReference | None:
    """`Lord Quill in Re B at para 15` · `Re B, [15]`"""
    found = _SHORT.match(regions.text, start)
    place = read_locator(regions.text[found.end() :]) if found else None
    if found is None or place is None:
        return None
    return ShortReference((), tidy_title(found["title"]), place.locator, kind="jurisdiction")


def _is_of_court(title: str, series: str) -> bool:
    """Tell whether name and series are those of a decision, and not of somebody's article in a journal."""
    if is_review(series):
        return False
    named = re.match(_RE, title) is not None or title.endswith(")")
    return is_neutral_series(series) or (_KNOWN.match(series) is not None and "," not in title) or named
