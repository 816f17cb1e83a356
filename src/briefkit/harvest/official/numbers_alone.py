"""Papers cited by their numbers alone: `Cm 7654, para 3.2` · `SI 2003/2426` · `OMB M-13-13` · `PPD-21`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.take_access import take_access, take_addresses
from briefkit.harvest.places.law_places import place_behind
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_SESSION = r"(?:,?\s\(?(?:Session\s)?(?:19|20)\d\d\s?[–/-]\s?\d{2,4}\)?)?"
# Papers of offices; the letters are the office's or the series'.
_REPORTS = (
    r"(?:Cm|Cmn?d|Cd|C|CP)\.?\s\d{2,5}(?:-[IVX]+)?"
    rf"|H\.?[CL]\.?\s(?:[Pp]aper\s|Papers\s)?\d{{1,4}}(?:-[IVX]+)?{_SESSION}|(?:Scot\s)?Law\sCom(?:\sCP)?\.?\sNo\.?\s\d+|NZLC\s(?:R|IP|PP)\s?\d+|(?:ALRC|NSWLRC|VLRC)\s(?:Report|IP|DP)?\s?\d+"
    r"|(?:OMB\s(?:Memo(?:randum)?\s)?)?M-\d\d-\d\d|OMB\sCircular\s(?:[Nn]o\.\s)?A-\d+|(?:NIST\s)?(?:SP|Special\sPublication)\s\d{3,4}-\d+\w*(?:,?\s(?:Rev(?:ision|\.)?\s?\d+|Vol(?:ume|\.)?\s\d+))*|(?:NIST\s)?(?:NIST)?IR\s\d{4}\w*"
    r"|FIPS(?:\s(?:PUB|Publication))?\s\d{2,3}(?:-\d)?|(?:DoD|DOD|DHS|CJCS|USDA|DOE|HHS|NASA|Department\sof\s[A-Z]\w+)(?:I|D|M|\s(?:Instruction|Directive|Manual|Order|Policy))\s(?:[Nn]o\.\s)?\d[\d.]*\w*"
    r"|(?:J[PO]|Joint\sPublication|FM|Field\sManual|AR|Army\sRegulation|ATP|ADP|AFI|AFDD|NWP|MCDP|TC)\s\d{1,4}(?:-\d+(?:\.\d+)?)+"
    r"|(?:PPD|PDD|NSPD|HSPD|NSPM|NSDD|NSD|NSM|NSC|SPD|PD|PRD|NSSM|NSDM)[-\s/]\d{1,4}|(?:National\sSecurity|Presidential\s(?:Policy|Decision|Study)|Homeland\sSecurity\sPresidential)\s(?:Presidential\s)?(?:Memorandum|Directive)(?:\s(?:[Nn]o\.\s)?|-)\d+"
    r"|GAO[-/](?:[A-Z]+-)?\d\d-\d+\w*|(?:OIG|DODIG|DOD\sIG)-\d{2,4}-\d+|CRS\s(?:Report\s)?(?:R[SL]?|IF|IN|LSB)\d{4,5}|FCC\s\d\d-\d+|RFC\s\d{3,5}|(?:ISO|ISO/IEC|IEC|EN|BS|IEEE|ANSI)\s\d{3,5}(?:[-.:]\d+)*"
    r"|(?:IMF|World\sBank|ADB|OECD)\s(?:Country\s|Policy\s|Staff\s)?(?:Report|Paper)\s(?:[Nn]o\.?\s)?[\w/-]*\d[\w/-]*|ETS\s[Nn]o\.?\s\d{1,3}|CETS\s[Nn]o\.?\s\d{1,3}|Recommendation\sNo\.\sR\s?\(\d\d\)\s?\d+"
)
_LAWS = (
    r"S\.?S?\.?[IR]\.?\s(?:[Nn]o\.?\s)?(?:(?:19|20)\d\d/\d+|\d+/(?:19|20)\d\d)|S\.?R\.?\s?&\s?O\.?\s(?:19|20)\d\d/\d+|SOR/(?:19|20)?\d\d-\d+|(?:G\.?S\.?R\.?|S\.?R\.?O\.?|S\.?O\.?)\s\d+\s?\([EI]\)|GN\s(?:No\.?\s)?R?\d+|General\sNotice\s\d+\sof\s\d{4}"
    r"|(?:H\.?\s?R\.?|S\.|H\.|HR)\s?(?:Rep(?:or)?t?\.?|Rept\.?)\s(?:[Nn]o\.?\s)?\d{2,3}-\d+|(?:House|Senate)\sReport\s(?:[Nn]o\.\s)?\d{2,3}-\d+|[SH]\.?\s?Hrg\.?\s(?:[Nn]o\.\s)?\d{2,3}-\d+|(?:H\.?|S\.?)\s?Con\.?\s?Res\.?\s\d+"
    r"|(?:19|20)\d\d\s[A-Z][a-z]{1,4}\.?\s?(?:[A-Z][a-z]+\.\s)?(?:(?:Gen|Sess|Acts?|Spec|Adv|Leg|Reg)\.?\s?)*(?:Laws?|Stat|Acts?|Serv|Sess)\.?\s\d[\d,]*|IR-\d{4}-\d+"
    r"|P\.?D\.?\s(?:[Nn]o\.\s)?\d{3,4}|R\.?A\.?\s(?:[Nn]o\.\s)?\d{4,5}"
)
_NUMBER = regex(
    rf"(?:[Tt]he\s|see\s)?(?P<office>(?:OMB|DHS|DOD|DoD|GSA|NARA|OPM|DOJ|EPA|HHS|NIST|CRS|GAO)(?:\s(?:Memo(?:randum)?|OIG|Report))?,?\s)??(?:(?P<report>{_REPORTS})|(?P<law>{_LAWS}))(?P<rest>(?![\w/-]).*)$",
    re.DOTALL,
)
_PLACE = regex(
    r"^(?:\s\((?:19|20)\d\d\))?[\s,(]*(?=(?:at\s)?(?:paras?\.?|paragraphs?|¶+|pp?\.|pages?|§+|arts?\.?|regs?\.?|s\.|sections?|sec\.|ch(?:apter|\.)|r\.?|\[)\s?\d|at\s\d)"
)
# A title behind the number: `M-14-08 FY2014 Guidance available at: https://…` · `PPD-21, Critical Piers, May 3, 2013`.
_TITLE = regex(
    r"(?:\s|[,:]\s|\s[–—-]\s)(?P<title>[“\"]?(?=[A-Z])(?!(?:Available|Accessed|See|Rev|Vol|Table|Annex|Appendix|Section|Chapter|Part)\b)(?:(?!https?:|\savailable\s|[;\x00]).){8,180}?)"
    r"(?P<end>\s?\(|,\s(?=(?:[A-Z][a-z]+\.?\s)?(?:\d{1,2},\s)?(?:19|20)\d\d|\d{1,2}\s[A-Z]|at\s\d|pp?\.|para|§|https?:|available)|,?\s(?=available\s|\x00|https?:)|\.\s|[.\s]*$)"
)
# `H.R. Rep. No. 94-1476, at 51 (1976)`: the forms of the Bluebook have their own reader.
_WITH_CONGRESS = regex(r"\bat\s\d|Cong\.|\((?:19|20)\d\d\)")
# `OMB Circular A-130` · `NIST SP 800-53` · `OMB Memorandum M-13-13`: who counts it, and the number.
_OFFICE = regex(
    r"(?P<office>OMB|NIST|DHS|GSA|NARA|OPM|FCC|IMF|World Bank|ADB|CRS)(?:\sOIG)?,?\s(?:(?:Circular"
    r"|Memo(?:randum)?|Report|Country\sReport|Policy\sPaper)\s)?(?:[Nn]o\.?\s)?(?P<number>\S.*)"
)
_OF_CONGRESS = regex(r"(?:[HS]\.?|House|Senate|HR)\s?.{0,12}(?:Rep|Hrg|Res)")
_SENTENCE = regex(
    r"\b(?:is|are|was|were|has|have|had|requires?|provides?|states?|defines?|includes?|shall|must|will|were)\b"
)


def read_number_alone(regions: Regions) -> FullReference | None:
    """A number, the place in it, and the day or address behind, if any."""
    reading = read_number_with_title(regions)
    return None if reading is None or reading.fields.get("number", "") not in ("", *_shown(reading)) else reading


def _shown(reading: FullReference) -> tuple[str, ...]:
    """The number as the title has it, with or without the office before it."""
    title = reading.fields["title"]
    return tuple(title[at:] for at in (0, *(found.end() for found in re.finditer(r"\s", title))))


def read_number_with_title(regions: Regions) -> FullReference | None:
    """A number, the place in it, and the day, title or address behind, if any."""
    found = _NUMBER.match(regions.text)
    if found is None or len(found["rest"]) > 420 or regions.italics or regions.quotes:
        return None
    number = re.sub(r"\s+", " ", found["report"] or found["law"]).rstrip(".")
    if found["law"] and _WITH_CONGRESS.search(found["rest"]):
        return None
    tail = Tail(regions.cut(found.start("rest")), quoted=False)
    take_access(tail)
    take_addresses(tail)
    rest = tail.text
    spot = _PLACE.match(rest)
    place = read_locator(re.sub(r"^at\s", " ", rest[spot.end() :])) if spot else None
    titled = None if spot else _TITLE.match(rest)
    if titled and _SENTENCE.search(titled["title"]):
        titled = None
    behind = rest[titled.end("title") :] if titled else rest
    date = find_date(behind) if not spot else None
    shown = f"{found['office'] or ''}{number}".strip(" ,")
    office = _OFFICE.match(shown)
    names = ({"literal": office["office"]},) if office else ()
    number = office["number"] if office else number
    fields = {
        "title": tidy_title(titled["title"]) if titled else shown,
        "author": bibtex_names(names) if names else "",
        "number": number if titled or found["report"] or _OF_CONGRESS.match(number) else "",
        "date": date.value if date else "",
        **{name: tail.fields.get(name, "") for name in ("url", "urldate")},
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    locator = (place.locator if place else None) or place_behind(rest)
    aliases = (*names_given(rest), *((shown, number) if titled else ()))
    return FullReference(
        _kind(kept, bool(titled), bool(found["report"])), kept, names, locator, tuple(dict.fromkeys(aliases))
    )


def _kind(fields: dict[str, str], titled: bool, report: bool) -> str:
    if titled and "url" in fields:
        return "online"
    return "report" if report else "legislation"
