"""What goes on with the reference before it: more pages, a subtitle with its imprint, its name for later."""

import re

from briefkit.harvest.dates import find_full_date
from briefkit.harvest.leads import SENTENCE, leading_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.signals import leading_signal
from briefkit.harvest.titles import find_core

_PUBLIC_LAW = re.compile(r"(?:Pub\.?|P\.)\s?L\.\s(?:No\.\s?)?\d+[-–]\d+$")
# `Ibid., 177-181; 242-247.`
_MORE_PAGES = re.compile(r"(?:pp?\.\s)?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)*(?:\sff?)?")
# `(Hereafter cited as ECP.)`: the name that the reference before gets.
_NAMED_LATER = re.compile(r"[(\[]?(?:Hereafter|Hereinafter|Henceforth|hereafter|hereinafter|henceforth)\b[^;]{2,90}$")


# `Die Entstehung des Menschen im Wechselspiel. Stuttgart: Klett, 1990`: a subtitle, and the imprint behind it.
_SUBTITLE = re.compile(
    r"[^\W_a-z][^.;:()\d\"“]{2,150}[.?!]\s+(?:[^\W_a-z][^.;:()\d\"“]{2,150}[.?!]\s+)?"
    r"[^\W\d_a-z][\w.’'/ -]{2,40}:\s+[^\W\d_a-z][^:;()]{2,60},\s*\[?(?:1[5-9]|20)\d\d"
)


def is_name_for_later(piece: str) -> bool:
    """Tell whether a piece gives the reference before it a name."""
    return _NAMED_LATER.match(piece) is not None


def is_subtitle(regions: Regions, start: int, earlier: Regions) -> bool:
    """Tell whether a piece goes on with the title behind the names before it, and ends in an imprint."""
    if re.search(r"\d", earlier.text) or _SUBTITLE.match(regions.text, start) is None:
        return False
    plain = earlier.text[leading_signal(earlier.text) :]
    people, begin = leading_people(plain)
    return people is not None and "given" in people.names[0] and begin < len(plain)


# `Harassment at Schools; Investigative Guidance, 59 Fed. Reg. 11448`: titles of rules hold semicolons.
_RULE = re.compile(r"[A-Z][^;()\d]{3,90},\s\d{1,3}\sFed\.\sReg\.\s\d")


def goes_on_behind_semicolon(piece: str, earlier: str) -> bool:
    """More pages of the same work (`45; 47-49`), or where an act stands (`Pub. L. No. 110-55; 121 Stat. 552`)."""
    if re.match(r"\d{1,3}\sStat\.\s\d", piece) and _PUBLIC_LAW.search(earlier):
        return True
    if _RULE.match(piece) and not re.search(r"\d", earlier):
        return True
    return _MORE_PAGES.fullmatch(piece.strip(" .")) is not None and bool(re.search(r"\d$", earlier))


def is_dated(piece: Regions) -> bool:
    """`19 July 2016, https://…` · `Briefing S/PV.8344, New York: Security Council, 6 May 2018`: no title, a date."""
    whole = find_core(piece) is None and not SENTENCE.search(piece.text) and len(piece.text.split()) < 25
    return whole and (find_full_date(piece.text) is not None or bool(piece.addresses))
