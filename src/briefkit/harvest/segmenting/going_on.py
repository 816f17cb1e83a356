"""What goes on with the reference before it: more pages, a subtitle with its imprint, its name for later."""

import re

from briefkit.harvest.law.law_reports import is_parallel_report
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.names.first_names import are_first_names
from briefkit.harvest.names.listed_names import read_listed_people
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.signals import leading_signal
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

_PUBLIC_LAW = regex(r"(?:Pub\.?|P\.)\s?L\.\s(?:No\.\s?)?\d+[-–]\d+$")
# `Ibid., 177-181; 242-247.`
_MORE_PAGES = regex(r"(?:pp?\.\s)?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)*(?:\sff?)?")
# `Roe, *Statutes*, IV. 31, 94; V. 8, 60`
_MORE_VOLUMES = regex(
    r"(?:[IVXLC]+[.,:]\s*|\d{1,2}:\s?)(?:pp?\.\s?)?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)*"
)
_IN_VOLUME = regex(r"(?<![\w.])(?:[IVXLC]+[.,:]\s*|\d{1,2}:\s?)(?:pp?\.\s?)?\d[\d\s,–—-]*$")
# `(Hereafter cited as ECP.)`: the name that the reference before gets.
_NAMED_LATER = regex(r"[(\[]?(?:Hereafter|Hereinafter|Henceforth|hereafter|hereinafter|henceforth)\b[^;]{2,90}$")


# `Die Entstehung des Menschen im Wechselspiel. Stuttgart: Klett, 1990`: a subtitle, and the imprint behind it.
_SUBTITLE = regex(
    r"[^\W_a-z][^.;:()\d\"“]{2,150}[.?!]\s+(?:[^\W_a-z][^.;:()\d\"“]{2,150}[.?!]\s+)?"
    r"[^\W\d_a-z][\w.’'/ -]{2,40}:\s+[^\W\d_a-z][^:;()]{2,60},\s*\[?(?:1[5-9]|20)\d\d"
)


# `Not War, Not Peace? Motivating the Pilots (Leeds: Quay Press, 2016)`: behind a question the rest of the title.
_REST_OF_TITLE = regex(r"[^\W_a-z][^.;()\d\"“”]{2,150}\s\([^();]{2,50}:\s[^();]{2,60},\s(?:1[5-9]|20)\d\d\)")


def is_name_for_later(piece: str) -> bool:
    """Tell whether a piece gives the reference before it a name."""
    return _NAMED_LATER.match(piece) is not None


def is_subtitle(regions: Regions, start: int, earlier: Regions) -> bool:
    """Tell whether a piece goes on with the title behind the names before it, and ends in an imprint."""
    asked = earlier.text.rstrip().endswith(("?", "!")) and _REST_OF_TITLE.match(regions.text, start) is not None
    if re.search(r"\d", earlier.text) or not (asked or _SUBTITLE.match(regions.text, start)):
        return False
    plain = earlier.text[leading_signal(earlier.text) :]
    people, begin = leading_people(plain)
    return people is not None and "given" in people.names[0] and begin < len(plain)


# `Harassment at Schools; Investigative Guidance, 59 Fed. Reg. 11448`: titles of rules hold semicolons.
_RULE = regex(r"[A-Z][^;()\d]{3,90},\s\d{1,3}\sFed\.\sReg\.\s\d")


# Vancouver: `Harbour Health. 2004 Aug 3;164(2):67-70`
_VOLUME_BEHIND_YEAR = regex(r"\d{1,4}(?:\s?\([^()]{1,14}\))?\s?[:,]\s*(?:pp?\.\s?)?[A-Za-z]{0,2}\d")
# `Corpus Glossatorum ; Vol. 8 (Leeds: Quay Press, 2014)`: catalogues part the series from its volume so.
_VOLUME_OF_SERIES = regex(r"[Vv]ol\.?\s\d{1,4}\s?\([^()]*\d{4}\)")
_YEAR_AT_END = regex(r"[.,]\s*(?:1[89]|20)\d\d(?:\s[A-Z][a-z]{2,8}\.?(?:\s\d{1,2})?)?$")
# `Roe, Jan K.; Doe, Ada; & Poe, Li. 1994.`: semicolons between names that are turned round.
_NEXT_NAME = regex(
    r"(?:(?:&|and)\s)?(?P<name>[^\d,;:()“\"]{2,40},\s[^\d,;:()“\"]{1,40}?)(?:\.?\s\(|\.?,?\s\d{4}|[;:]\s|\.\s|\.?$)"
)
# `SILVA, Ana; MÁRQUEZ, Luis, Los puertos, …`: the title behind a comma.
_NEXT_BEFORE_COMMA = regex(
    r"(?:(?:&|and|y|e|et|und)\s)?(?P<name>[^\d,;:()“\"]{2,40},\s(?P<given>[^\d,;:()“\"]{1,40}?)),\s"
)


def names_go_on(piece: Regions, earlier: Regions) -> bool:
    """Tell whether a semicolon parts names of one list: nothing but names before it, another behind."""
    following = _NEXT_NAME.match(piece.text) or _before_comma(piece.text)
    if (
        any(len(span) > len("in: ") for span in earlier.italics)
        or earlier.quotes
        or following is None
        or (piece.italics and piece.italics[0].start < following.end())
    ):
        return False
    listed = earlier.text[leading_signal(earlier.text) :]
    book = re.search(r"\b[Ii]n:\s+(?=[^:]*$)", listed)  # `…, in: Roe, Ann; Poe, Paul (eds.): *Harbours*`
    names = [*(listed[book.end() :] if book else listed).split(";"), following["name"]]
    return all(re.match(r"[^,]+,\s", name.strip()) and _is_turned(name.strip(" &")) for name in names)


def _is_turned(name: str) -> bool:
    family, _, given = name.partition(", ")
    return read_listed_people(name, wide=" " in family and are_first_names(given)) is not None


def _before_comma(text: str) -> re.Match[str] | None:
    """A name before the comma of its title: turned round for certain, as it has initials or a given name behind."""
    found = _NEXT_BEFORE_COMMA.match(text)
    given = found["given"] if found else ""
    shouted = found is not None and found["name"].partition(",")[0].isupper() and not given.isupper()
    turned = shouted or are_first_names(given) or re.fullmatch(r"(?:[^\W\d_a-z]\.[\s-]?){1,4}", given)
    return found if turned else None


def _places_go_on(piece: str, earlier: str) -> bool:
    """`Art and Quays. London; New York: Phaidon`: a house has two places."""
    place = re.search(r"(?:[.,(]\s+|\()(?P<place>[^.,;:()]+)$", earlier)
    second = re.match(r"(?P<place>[^.;:()\d]{3,30}):\s[^\W\d_a-z]", piece)
    return bool(place and second and PLACE.match(place["place"].strip()) and PLACE.match(second["place"].strip()))


def goes_on_behind_semicolon(piece: str, earlier: str) -> bool:
    """More pages of the same work (`45; 47-49`), or where an act stands (`Pub. L. No. 110-55; 121 Stat. 552`)."""
    if re.match(r"\d{1,3}\sStat\.\s\d", piece) and _PUBLIC_LAW.search(earlier):
        return True
    if is_parallel_report(piece, earlier):
        return True
    if _RULE.match(piece) and not re.search(r"\d", earlier):
        return True
    if _VOLUME_OF_SERIES.match(piece) and not re.search(r"\(", earlier):
        return True
    if _places_go_on(piece, earlier):
        return True
    if _VOLUME_BEHIND_YEAR.match(piece) and _YEAR_AT_END.search(earlier):
        return True
    if _IN_VOLUME.search(earlier) and _MORE_VOLUMES.fullmatch(piece.strip(" .")):
        return True
    return _MORE_PAGES.fullmatch(piece.strip(" .")) is not None and bool(re.search(r"\d$", earlier))


def is_dated(piece: Regions) -> bool:
    """`19 July 2016, https://…` · `Briefing S/PV.8344, New York: Security Council, 6 May 2018`: no title, a date."""
    whole = find_core(piece) is None and not SENTENCE.search(piece.text) and len(piece.text.split()) < 25
    return whole and (find_full_date(piece.text) is not None or bool(piece.addresses))
