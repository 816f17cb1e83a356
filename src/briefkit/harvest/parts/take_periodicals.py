"""Takers of volume and number, and of law journals: `vol. 60, no. 2` · `100 Harv. L. Rev. 20, 25 (1999)`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import JOURNAL
from briefkit.patterns import regex

_SECTION_SIGN = regex(r"^[\s,]*(?P<place>§§?\s*[\w.:()–-]*\w\)?|¶¶?\s*[\w.–-]*\w)")


def take_section_sign(tail: Tail) -> None:
    """`*Administrative Law Treatise* § 6.15 (1958)`."""
    found = _SECTION_SIGN.match(tail.text)
    place = read_locator(found["place"]) if found else None
    if found and place:
        tail.locator = place.locator
        tail.take(found.start(), found.end())


_AT_PAGE = regex(
    r",\s+at\s+(?P<page>(?:[A-Z]{1,3}\s)?[A-Z]?\d+)(?:,\s*(?P<pin>[\d–-]+(?:,\s*[\d–-]+)*))?(?=[\s.;(\x00]|$)"
)


def take_magazine_page(tail: Tail) -> None:
    """Bluebook magazines: `IEEE Software, Jan./Feb. 2008, at 60, 64`: the first page, then the place."""
    found = _AT_PAGE.search(tail.text)
    if not found or not find_full_date(tail.text[: found.start()]):
        return
    tail.quoted = True
    tail.give("pages", found["page"])
    # The one page that is printed is both where the piece begins and the place.
    tail.locator = Locator("page", re.sub("–", "-", found["pin"] or found["page"]))
    tail.take(found.start(), found.end())


_SHORT_REPORTER = regex(r"^\s*,\s*\d{1,4}\s+[A-Z][\w.’' ]*?\s+at\s+(?P<pin>[\d–-]+(?:,\s[\d–-]+(?!\s[A-Z]))*)")


_OSCOLA_YEAR = regex(
    r"^[\s,.]*\x00+\s*(?P<journal>[A-Z][\w.& ]{0,40}?)\s+(?P<page>\d{1,5})(?P<pin>,\s*[\d–,\s-]+)?\s*(?=[.;\x00]|$)"
)


_ARXIV = regex(r"arXiv:\s?(?P<eprint>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+/\d{7})(?:\s*\[[^\]]*\])?", re.IGNORECASE)


def take_eprint(tail: Tail) -> None:
    """`arXiv:1301.3781 [cs]`."""
    found = _ARXIV.search(tail.text)
    if found:
        tail.give("eprint", found["eprint"])
        tail.give("eprinttype", "arxiv")
        tail.take(found.start(), found.end())


def take_short_reporter(tail: Tail) -> None:
    """`*Roe*, 410 U.S. at 125`: a short form, volume and reporter only point back."""
    found = _SHORT_REPORTER.match(tail.text)
    if found:
        tail.locator = Locator("page", re.sub("–", "-", found["pin"]))
        tail.take(found.start(), found.end())


def take_year_journal(tail: Tail) -> None:
    """OSCOLA for journals without volumes: `[2005] PL 440`."""
    found = _OSCOLA_YEAR.match(tail.text)
    if (
        found
        and tail.quoted
        and "date" in tail.fields
        and "journaltitle" not in tail.fields
        and "publisher" not in tail.fields
    ):
        tail.give("journaltitle", found["journal"])
        tail.give("pages", found["page"])
        place = read_locator(found["pin"]) if found["pin"] else None
        tail.locator = place.locator if place else tail.locator
        tail.take(found.start("journal"), found.end())


# `, 462 & n.53` · `, 1674 n.12, 1682–90`
_PIN = (
    r"(?P<pin>,\s*(?:at\s+)?[\d–,\s-]+(?:(?:,\s*)?[\d–-]*\s?(?:&\s)?nn?\.\s?\d+(?:[–-]\d+)?(?:,\s*[\d–-]+)*)*"
    r"(?:\s?(?:&\s)?(?:fig|tbl)s?\.\s?\d+)?)?"
)
_REPORTER_STYLE = regex(
    r"^[’”]?[\s,.]*(?P<volume>\d{1,4})(?:[(:](?P<number>\d+(?:[-–/]\d+)?)\)?)?\s+"
    r"(?P<journal>[A-Z][\w.&’': –-]{1,80}?),?\s+(?:art\.\s*|¶\s*)?"
    rf"(?P<page>\d{{1,6}}(?:[–-]\d{{1,6}})?|e[a-z]{{0,5}}\d{{2,6}}){_PIN}\s*(?=\(|\x00|\.?\s*$)"
)


_OSCOLA = regex(
    r"^[\s,.\x00]*(?P<volume>\d{1,4}|[IVXLC]{1,6})(?:[:(](?P<number>\d+(?:[-–/]\d+)?)\)?)?\s+"
    r"(?P<journal>[A-Z][\w.&’' -]{1,60}?),?\s+(?P<page>\d{1,5}(?:[-–]+\d+)?)(?P<pin>(?:,\s+at"
    r"|,|\s+at)\s*(?:pp?\.\s*)?[\d–,\s-]+(?:\sand\s\d+)?)?[.)]*\s*(?=[.;\x00]|$)"
)
# `(1996) Cambridge Law J. 470 at 485`: no volume.
_OSCOLA_NO_VOLUME = regex(
    r"^[\s,.]*\x00+\s+(?P<volume>)(?P<journal>[A-Z][\w.&’' -]{1,60}?),?\s+(?P<page>\d{1,5})"
    r"(?P<pin>(?:,\s+at|,|\s+at)\s*(?:pp?\.\s*)?\d[\d–,\s-]*(?:\sand\s\d+)?)\)?\s*(?=[.;\x00]|$)"
)


# `3 U. Md. L.J. Race, Religion, Gender & Class 333, 350–51 (2003)`
_WITH_COMMAS = regex(
    r"^[\s,.]*(?P<volume>\d{1,4})\s+(?P<journal>[A-Z][\w.&’' -]*\b(?:J|L|Rev|Q)\.[\w.&’' -]*(?:,\s"
    r"(?:&\s)?[A-Z][\w.&’' -]*?)+)\s+"
    r"(?P<page>\d{1,5})(?P<pin>,\s*(?:at\s+)?[\d–,\s-]+(?:\s?n\.\s?\d+)?)?\s*(?=\(|\x00|$)"
)
# `Stan. Graduate Sch. Bus. 1, 3 (June 5, 2009)`: no volume, the first page and the place.
_NO_VOLUME = regex(r"^[\s,]*(?P<journal>[A-Z][\w.&’' -]*\.)\s+(?P<page>\d{1,5}),\s*(?P<pin>\d+(?:[–-]\d+)?)\s*(?=\x00)")


# `20 J.L. Econ. & Pol’y (forthcoming 2025)`: not printed yet, no page.
_FORTHCOMING = regex(
    r"^[\s,]*(?:(?P<volume>\d{1,4})\s+)?(?P<journal>[A-Z][\w.&’', -]*[\w.’'])\s+\(forthcoming(?:\s+"
    r"(?:[A-Z][a-z]+\.?\s+)?(?P<year>\d{4}))?\)"
    r"(?:,?\s+\(?manuscript at (?P<pin>\d+(?:[–-]\d+)?)\)?)?"
)


def _take_forthcoming(tail: Tail) -> None:
    found = _FORTHCOMING.match(tail.regions.text)
    if found and "." in found["journal"]:
        tail.give("volume", found["volume"] or "")
        tail.give("journaltitle", found["journal"])
        tail.give("pubstate", "forthcoming")
        tail.give("date", found["year"] or "")
        if found["pin"]:
            tail.locator = Locator("page", found["pin"].replace("–", "-"))
        tail.take(found.start(), found.end())


def _take_without_volume(tail: Tail) -> None:
    found = _NO_VOLUME.match(tail.text)
    review = found is not None and re.search(r"\bL\.\s?(?:J|(?i:Rev))\.", found["journal"])
    if found and (tail.quoted or review) and "date" in tail.fields:
        tail.give("journaltitle", found["journal"])
        tail.give("pages", found["page"])
        tail.locator = Locator("page", found["pin"].replace("–", "-"))
        tail.take(found.start(), found.end())


# `9 J. HARB. STUD. (2011)` · `71(3) Harbour Law Review (1983) at p. 795`: no first page.
_NO_PAGE = regex(
    r"^[\s,]*(?P<volume>\d{1,3})(?:\s?\((?P<number>\d[\d/–-]*)\))?\s(?P<journal>[A-Z][^\d\x00,;:]*?)\s*(?=\x00)"
)
_SHORTENED = regex(r"\b(?:J|L|REV|Rev|Q|STUD|Stud)\.")
# `, HARBOUR OFFICE OF STATISTICS 7 (Dec. 8, 2009)` · `, PILOTS FOUND.: BLOG n.3 (Mar. 2, 2011)`: a page behind a site.
_PAGE_BEHIND_SITE = regex(
    r"^\s*,\s+(?P<name>[A-Z][^,\d\x00;]{3,90}?)\s(?P<page>\d{1,3}(?:[–-]\d{1,3})?(?:,\s\d{1,3}(?:[–-]\d{1,3})?)*|n\.\d{1,3})"
    r"\s*(?=\x00)"
)


def _take_without_page(tail: Tail) -> None:
    """A journal's volume without a page, or the page behind the name of a site or body."""
    if "date" not in tail.fields:
        return
    found = _NO_PAGE.match(tail.text)
    if found and (found["number"] or _SHORTENED.search(found["journal"]) or JOURNAL.search(found["journal"])):
        tail.give("volume", found["volume"])
        tail.give("number", found["number"] or "")
        tail.give("journaltitle", found["journal"])
        tail.take(found.start(), found.end())
        return
    behind = _PAGE_BEHIND_SITE.match(tail.text)
    named = behind is not None and (behind["name"].isupper() or is_body(behind["name"]) or "Blog" in behind["name"])
    if (
        behind
        and named
        and len(tail.fields["date"]) > 4
        and not re.search(r"\b(?:No|Vol|Part|Issue)\.?$", behind["name"])
    ):
        tail.locator = Locator("page", behind["page"].replace("–", "-"))
        tail.take(behind.start("page"), behind.end("page"))


def _oscola(tail: Tail) -> re.Match[str] | None:
    return _OSCOLA.match(tail.text) or (_OSCOLA_NO_VOLUME.match(tail.text) if tail.quoted else None)


# `'The Title' (2013) *Zeitschrift für Hafenrecht* 61–65, 63`: no volume but the year.
_YEAR_ALONE = regex(
    r"^[\s,.]*\x00+\s+(?P<volume>)(?P<journal>[^\W\d_a-z][^\d\x00,;:]{2,120}?),?\s+(?:pp?\.\s)?(?P<page>\d{1,5}(?:[–-]\d{1,5})?)"
    r"(?P<pin>,\s+(?:at\s+)?\d[\d–,\s-]*)?\s*(?=[.;\x00]|$)"
)


def _of_year_alone(tail: Tail) -> re.Match[str] | None:
    """A journal in italics between the year in brackets and its pages."""
    found = _YEAR_ALONE.match(tail.text) if tail.quoted and "date" in tail.fields else None
    if found is None or re.search(r"(?i)\b(?:vol|no|nr|issue|special)\b", found["journal"]):
        return None
    start = found.start("journal")
    return found if any(abs(span.start - start) < 2 for span in tail.regions.italics) else None


def take_law_journal(tail: Tail) -> None:
    """Bluebook `, 100 Harv. L. Rev. 20, 25 (1999)`; OSCOLA `(2001) 117 LQR 42, 64`."""
    _take_forthcoming(tail)
    _take_without_volume(tail)
    _take_without_page(tail)
    found = (
        _REPORTER_STYLE.match(tail.text)
        or _WITH_COMMAS.match(tail.text)
        or (_oscola(tail) if tail.text.startswith((" \x00", "\x00", ", \x00")) else None)
        or _of_year_alone(tail)
    )
    if not found or find_full_date(found[0]):
        return
    if "date" not in tail.fields and re.fullmatch(r"(?:19|20)\d\d", found["volume"]):
        tail.give("date", found["volume"])  # `2008 BYU L. Rev. 1103`
    elif found["volume"] != tail.fields.get("date"):  # `2004 Wis. L. Rev. 81 (2004)`: no volume but the year
        tail.give("volume", found["volume"])
    tail.give("number", found.groupdict().get("number") or "")
    tail.give("journaltitle", found["journal"])
    tail.give("pages", re.sub("[-–]+", "-", found["page"]))
    if pin := found["pin"]:
        place = read_locator(pin)
        tail.locator = place.locator if place else None
    tail.take(found.start(), found.end())
