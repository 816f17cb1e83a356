"""Documents known by a symbol, with or without a title before it: `A/HRC/39/62, para. 18`, `COM(2023) 669 final`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People
from briefkit.harvest.official.law_numbers import UNION_PAPER
from briefkit.harvest.official.union_journal import find_journal
from briefkit.harvest.parts.leads import PAPER_OF, SENTENCE, leading_people
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.take_access import take_access, take_addresses
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_PART = r"[A-Z0-9][\w.-]*(?:\([\w.]{1,8}\)[\w.]*)*"
# Organs of the United Nations and of what belongs to them; the first part of a symbol.
_ORGANS = (
    r"A|E|S|T|ST|AT|CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI|INT|FCCC|KP|PA|SBI|SBSTA|IPCC|UNEP|CBD|UNCTAD|TD|WT|WTO|GATT|IDB|DP|DP/FPA|ECE|ESCAP|ISBA|LOS|SPLOS"
    r"|CLCS|GOV|INFCIRC|NPT|CD|BWC|CCW|APLC|ATT|CTOC|CAC|COSP|HSP|HS|ICC|PCNICC|UNHCR|EC|EXCOM|HCR|DPKO|UNIDO|GC|WIPO|SCCR|CDIP|MSC|MEPC|LEG|IMO|WHA|EB|FAO|CFS|CGRFA|C|CL|ITH"
    r"|OEA|CIDH|ACHPR|AU|EX|Assembly|CIO|PC|MC|FSC|OSCE|OECD|DSTI|DAF|DCD|ENV|ECO|APEC|G|JOB|RD|TN|IP|LT|MIN|UNSD|WFP|RES|SR|STAT|NGO"
)
_UN = (
    rf"(?:{_ORGANS})(?=/[^\s,;]{{0,99}}?\s?\(?\d)(?:/{_PART}){{1,9}}(?:\s?[-–]\s?[IVX]+\b)?(?:(?:/|\s)(?:Add|Rev|Corr)\.\s?\d+)*"
    r"(?:(?<=/RES/\d\d\d\d)\s\((?:19|20)\d\d\)|\s\((?:[Vv]ol\.?\s[IVX]+|[Pp]art\s[IVX]+)\))?"
)
SYMBOL = (
    rf"(?<![\w/.-])(?:{_UN}"
    r"|(?:OEA|CIDH)/Ser\.?\s?[A-Z](?:/[\w.-]+)+(?:,?\s[Dd]oc\.?\s\d+)?"
    # of the Council of Europe and its like, counted by years in brackets
    r"|(?:CM|CM/Rec|CM/Res\w*|CM/Del|CDL|CDL-AD|CDL-\w+|CommDH|CCJE|CCPE|GrecoEval\dRep|Greco\s?RC?\dRep|CPT/Inf|GVT/COM/\w+|CEPEJ|ECRI|T-PD|T-CY|SG/Inf|DGI|GRETA)\s?\(\d{4}\)\s?\d{1,4}\w*(?:-\w+)?"
    r"|PC\.(?:DEC|JOUR|DEL)/\d+(?:/\d+)?|MC\.(?:DEC|DOC|GAL|DEL)/\d+/\d+|(?:MC|SUM)\.\w+/\d+/\d+"
    # of the institutions of the Union
    r"|EUCO\s\d{1,3}(?:/\d)?/\d{2,4}(?:\sREV\s\d)?|[PT]\d{1,2}_TA(?:-PROV)?\s?\(\d{4}\)\s?\d{4}|[ABT]\d{1,2}-\d{4}/\d{4}|PE\s?\d{3}\.\d{3}(?:v\d\d-\d\d)?|ST\s\d{4,5}/\d\d"
    r"|\d{4}/\d{4}[A-Z]?\((?:RSP|INI|INL|COD|CNS|NLE|APP|ACI|BUD|REG|DEC|DEA|SYN|RPS)\)"
    rf")(?![\w/])"
)
_ANY = regex(
    rf"(?P<prefix>(?:UN\s|U\.N\.\s"
    rf"|United Nations\s)?(?:[Dd]ocs?\.?(?:ument)?\s(?:[Nn]os?\.?\s)?)?)(?P<symbol>{SYMBOL}"
    rf"|\b(?P<of>){UNION_PAPER}(?!\w))"
)
ORGAN = regex(
    r"(?:(?:UN|U\.N\.|United Nations),?\s)?(?:Security Council|General Assembly|Economic and Social Council|ECOSOC|UNGA"
    r"|UNSC|Secretary[- ]General|Human Rights (?:Council|Committee)"
    r"|(?:Sub-?)?Com(?:mission|mittee) (?:on|against|for) [^,\d]{4,60})"
)
"""An organ of the United Nations, which is no title before a symbol: `UN Security Council, S/PV.12`."""
_LONGEST_HEAD, _LONGEST_REST = 420, 260
_KIND_ALONE = regex(
    r"(?:Recommendation|Resolution|Opinion|Decision|Declaration|Document|Report|Guidelines?|Circular|Doc)s?\.?(?:\s(?:No|no)\.?)?"
)
_ABOUT = regex(
    r",?\s(?:on|concerning|regarding|of\sthe\sCommittee)\s[^;(]{4,220}?(?=,\s(?:para|p\.|pp\.|adopted|\d{1,2}\s[A-Z]|art)|\s\(|\.\s|[.\s]*$)"
)
# What may stand between a symbol and its place.
_PLACE = regex(
    r"(?:^|[\s,;(])(?:at\s)?(?=(?:paras?\.?|paragraphs?|¶+|pp?\.|pages?|art\.?|articles?|§+|op\.|preamble)\s?\d|\d{1,4}(?:[-–]\d+)?[.\s]*$)"
)
_PART_OF = regex(
    r"^[\s,(]+(?P<part>(?:annex(?:es)?|appendix|chap(?:ter|\.)?|sect?(?:ion|\.)?|table|box|decision|Annex(?:es)?)\b(?:\s(?:[\dIVX][\w./-]*|[A-Z](?!\w)))?(?:,\s(?:para|p|art|sect?)s?\.?\s[\d–-]+)?)[\s.)]*$"
)


# `Harbour Commission, Press Release IP/20/999, “Commission opens piers,” …`: the title behind the number.
_RELEASE = regex(r"(?:Press|News|Media)\s(?:Release|Statement)|Memo|Factsheet|Fact\sSheet", re.IGNORECASE)
_NEXT = 4


def _released(fields: dict[str, str], behind: Regions) -> dict[str, str]:
    """The fields with the title that is quoted behind the number of a release."""
    named = next((quote for quote in behind.quotes if quote.start < _NEXT), None)
    if named is None or not _RELEASE.fullmatch(fields["title"]):
        return fields
    return {**fields, "type": fields["title"], "title": tidy_title(behind.text[named.start : named.end])}


def read_symbol_document(regions: Regions) -> FullReference | None:
    """The symbol alone, or a body, a title and the symbol: `Report of the Secretary-General on piers, S/2004/616.`"""
    found = _ANY.search(regions.text, 0, _LONGEST_HEAD + 60)
    if found is None or len(regions.text) - found.end() > _LONGEST_REST:
        return None
    if any(address.start < found.start() < address.end for address, _ in regions.addresses):
        return None  # `https://…/pdf=CDL-REF(2020)019-e`
    head = regions.text[: found.start()].rstrip(' ,;.(“"–—-')
    if found["prefix"] and head and not ORGAN.fullmatch(head):
        return None  # with the words that announce a symbol, another reader has it
    symbol = " ".join(found["symbol"].split()).rstrip(".")
    if re.search(r",\s(?:at\s)?(?:pp?\.|paras?\.?)\s?\d", head):
        return None  # two works
    fields, people = _before(regions, head, symbol) if head else ({"title": symbol}, None)
    if not fields:
        return None
    behind = regions.cut(found.end())
    fields = _released(fields, behind)
    if _KIND_ALONE.fullmatch(fields["title"]):
        about = _ABOUT.match(behind.text)
        fields["title"] = tidy_title(f"{fields['title']} {symbol}{about[0] if about else ''}")
        behind = behind.cut(about.end()) if about else behind
    said = _behind(behind)
    said["date"] = (
        said["date"] or _said_before(regions.text[: found.start()]) or found["y1"] or found["y2"] or found["y3"] or ""
    )
    fields = {**fields, "number": symbol, **{name: value for name, value in said.items() if value}}
    if people:
        fields["author"] = bibtex_names(people.names)
    aliases = tuple(dict.fromkeys((*names_given(behind.text), *([symbol] if head else []))))
    names = people.names if people else ()
    return FullReference("report", dict(sorted(fields.items())), names, _place(behind.text), aliases)


def _said_before(head: str) -> str:
    """The day between title and symbol, or the one in the title: `Resolution of 12 March 2014 on …`."""
    found = find_full_date(head, max(0, len(head) - 40)) or find_full_date(head[: head.find(" on ")])
    return found.value if found else ""


# `COM(2018) 237 final, Brussels, 25.4.2018`
_PRINTED_AT = regex(r"\s?[,(]\s?(?P<place>[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_a-z][^\W\d_]+)?),\s(?=\d{1,2}[.\s])")


def _behind(behind: Regions) -> dict[str, str]:
    """Day, address and place in the Official Journal behind a symbol."""
    tail = Tail(behind, quoted=False)
    take_access(tail)
    take_addresses(tail)
    date = find_full_date(tail.text)
    year = re.match(r"\s*\((?P<year>(?:19|20)\d\d)\)", behind.text)
    journal = find_journal(tail.text)
    said = {name: tail.fields.get(name, "") for name in ("url", "urldate")}
    if place := _PRINTED_AT.match(tail.text):
        said["location"] = place["place"]
    said["date"] = date.value if date else year["year"] if year else ""
    return said | (journal.fields if journal else {})


def _place(behind: str) -> Locator | None:
    if part := _PART_OF.match(behind):
        return Locator("section", part["part"].strip())
    text = re.sub(r"^\s*\([^()]*\)", "", behind)
    if day := find_full_date(text):
        text = text[: day.span.start].rstrip(" ,") + text[day.span.end :]
    spot = _PLACE.search(text)
    found = read_locator(text[spot.end() :]) if spot else None
    return found.locator if found else None


# `(Communication)`, `[Draft]` between a title and its number.
_GENRE = regex(
    r"[\s,]*[(\[](?P<genre>[A-Z][\w ]{3,40})[)\]]?$"
    r"|,\s(?P<kind>(?:Joint\s)?Communication|Briefing|Study|In-Depth\sAnalysis|(?:Staff\s)?Working\sDocument|White\sPaper|Green\sPaper)$"
)
_DATED = regex(
    r",?\s+(?:\(?(?:(?:\d{1,2}\s?(?:[-–]|and)\s?)?\d{1,2}\s)?[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?(?:19|20)\d\d\)?|of\s\d{1,2}\s[A-Z][a-z]+\s\d{4})$"
)


# `Harbour Commission (2020), `: a year behind the name, as in a list of references.
_YEAR_OF_NAME = regex(r"(?P<who>[^\W\d_a-z][^();:]{1,90}?)\s\((?P<year>(?:19|20)\d\d)[a-z]?\)[,:.]\s+")


def _before(regions: Regions, head: str, symbol: str) -> tuple[dict[str, str], People | None]:
    """Who and what stand before a symbol: a title in marks, or what follows the body; nothing for a sentence."""
    if ORGAN.fullmatch(head):
        return {"title": symbol}, People(({"literal": head},))
    core = find_core(regions.cut(0, len(head)))
    genre = _GENRE.search(head)
    more = {"type": genre["genre"] or genre["kind"]} if genre else {}
    if year := _YEAR_OF_NAME.match(head):
        more["date"] = year["year"]
    if core is not None and core.end > 12:
        title, people = _marked(regions.text, head[: core.start], head[core.start : core.end], core.end)
    else:
        title, people = _unmarked(_DATED.sub("", head[: genre.start()] if genre else head).rstrip(' ,(“"'))
    return ({"title": title, **more}, people) if title else ({}, None)


def _marked(text: str, before: str, title: str, end: int) -> tuple[str, People | None]:
    """A title in marks and who stands before it; with a comma or an imprint behind it, other readers know more."""
    before = _YEAR_OF_NAME.sub(r"\g<who>, ", before)
    who = before.strip(" ,")
    people, start = leading_people(before) if who else (None, 0)
    more = people is not None and bool(before[start:].strip(" ,"))
    if people is None and is_body(who):
        people = People(({"literal": who},))
    known = not who or people is not None or PAPER_OF.match(before)
    plain = not re.match(r"[”\"’']*\s?[,(]\s*(?!C[Oo]mm)", text[end:]) and text[end - 2] != ","
    return (tidy_title(title), people) if known and (plain or more) and not SENTENCE.search(before) else ("", None)


def _unmarked(head: str) -> tuple[str, People | None]:
    head = _YEAR_OF_NAME.sub(r"\g<who>, ", head)
    people, start = (None, 0) if PAPER_OF.match(head) else leading_people(head)
    title = tidy_title(head[start if people else 0 :])
    if not re.match(r"[^\W_a-z]", title) or len(title) < 6 or _is_sentence(title) or ";" in title:
        return "", None
    return title, people


def _is_sentence(title: str) -> bool:
    words = title.split()
    return SENTENCE.search(title) is not None and len(words) > 6 and title[:1].isupper() and "," not in title[:60]
