"""The Official Journal of the European Union: `OJ L 119, 4.5.2016, p. 1` · `[2016] OJ L119/1`."""

import re
from dataclasses import dataclass

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.addresses import find_addresses
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.places.law_places import place_behind
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_NAME = r"(?:OJ|O\.\s?J\.|Official\s+Journal(?:\s+of\s+the\s+European\s+(?:Union|Communities))?)(?:\s+E[UC])?"
_DAY = r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\s[A-Z][a-z]+\s\d{4}"
_PAGES = r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?"
_OPEN = r"[\[(]*(?:(?P<year>(?:19|20)\d\d)[\])]?,?\s+)?"
_SERIES = r"(?:No\.?\s)?\(?(?P<series>[LC](?:\s?[IAE](?=\s?\d))?)"
JOURNAL = regex(
    rf"(?<!\w){_OPEN}{_NAME},?\s+(?:(?P<year2>(?:19|20)\d\d)\s)?(?:"
    # the new count, an act a number: `OJ L, 2024/1689, 12.7.2024`
    rf"{_SERIES}\)?,?\s(?P<act>(?:19|20)\d\d/\d+)(?:,\s(?P<day0>{_DAY}))?"
    rf"|{_SERIES.replace('series', 'series2')}[\s-]?(?P<volume>\d{{1,4}})\s?[A-E]?\)?"
    rf"(?:/(?P<page0>\d{{1,4}})(?:,\s(?P<day1>{_DAY}))?|(?:,?\s(?:of\s)?(?P<day>{_DAY}))?(?:,?\s(?:at\s)?(?:pp?\.?\s?|S\.\s?)(?P<pages>{_PAGES})|,?\s(?P<page1>\d{{1,4}}(?!\d*[./]))(?=\s*[\s.,;)\]]|$))?)"
    rf")[\])]*"
)


@dataclass(frozen=True)
class FoundJournal:
    """Where in a text the Official Journal is cited, and what it says."""

    start: int
    end: int
    fields: dict[str, str]


def find_journal(text: str, start: int = 0) -> FoundJournal | None:
    """The first place of the Official Journal that a text cites."""
    found = JOURNAL.search(text, start)
    if found is None:
        return None
    parts = found.groupdict()
    day = find_full_date((parts["day"] or parts["day0"] or parts["day1"] or "").replace(". ", "."))
    said = {
        "journaltitle": f"OJ {(parts['series'] or parts['series2'] or '').replace(' ', '')}",
        "volume": parts["volume"] or "",
        "number": parts["act"] or "",
        "pages": plain_value(parts["pages"] or parts["page0"] or parts["page1"] or ""),
        "date": day.value if day else parts["year"] or parts["year2"] or "",
    }
    return FoundJournal(found.start(), found.end(), {name: value for name, value in said.items() if value})


def read_journal_alone(regions: Regions) -> FullReference | None:
    """`OJ L 231, 20.9.2023, p. 1.`: the place stands for what is printed there."""
    text = regions.text.strip()
    found = find_journal(text)
    if found is None or found.start > 0 or text[found.end :].strip(" .;,)]"):
        return None
    return FullReference("legislation", {"title": text.strip(" .;,()[]"), **found.fields})


_BETWEEN_STATES = regex(r"\b(?:Convention|Treaty|Agreement|Charter|Protocol|Pact|Declaration|Constitution)\b")
_PAPER = regex(r"\b(?:Opinion|Communication|Guidelines|Notice|Report|Resolution|Conclusions|Position|Statement)\b")


def read_in_journal(regions: Regions) -> FullReference | None:
    """`Opinion of the Pier Committee, OJ C 110, 22.3.2019, p. 41`: a title without number, and where it stands."""
    found = find_journal(regions.text)
    head = regions.text[: found.start].rstrip(" ,.;([") if found else ""
    if found is None or not 12 < len(head) < 420 or ";" in head or len(regions.text) - found.end > 160:
        return None
    people, start = leading_people(head)
    title = tidy_title(head[start if people else 0 :])
    if not re.match(r"[^\W_a-z]", title) or (SENTENCE.search(title) and "," not in title):
        return None
    kind = "legal" if _BETWEEN_STATES.search(title) else "report" if _PAPER.match(title) else "legislation"
    day = find_full_date(head)
    fields = {
        **found.fields,
        "title": title,
        "author": bibtex_names(people.names) if people else "",
        "date": day.value if day else found.fields.get("date", ""),
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    names = people.names if people else ()
    return FullReference(
        kind, kept, names, place_behind(regions.text[found.end :]), names_given(regions.text[found.end :])
    )


_BY_DAY = regex(
    r"(?:[Tt]he\s)?(?P<title>(?:(?:Position|Decision|Opinion|Resolution|Conclusions|Declaration)\sof\sthe\s(?:European\sParliament|European\sCouncil|Council|Commission|European\sEconomic\sand\sSocial\sCommittee|Committee\sof\sthe\sRegions|European\sCentral\sBank)\sof\s\d{1,2}\s[A-Z][a-z]+\s\d{4}(?:\s(?:on|concerning)\s[^;\x00]{3,260}?)?|(?:(?:European\s)?(?:Council|Commission|Parliament)|Joint|European\sCentral\sBank)(?:\s(?:[Ll]egislative|[Jj]oint|[Ii]nterpretative|[Dd]elegated|[Ii]mplementing))?,?\s"
    r"(?:[Rr]egulation|[Dd]irective|[Rr]ecommendation|[Rr]esolution|[Cc]onclusions|[Nn]otice|[Cc]ommunication|[Dd]ecision|[Dd]eclaration|[Oo]pinion|[Pp]osition|[Gg]uidelines|[Ss]tatement)s?,?\s"
    r"(?:of\s(?:\d{1,2}(?:\s?[-–]\s?\d{1,2}|\sand\s\d{1,2})?\s[A-Z][a-z]+\s|\d{1,2}\.\d{1,2}\.)(?:19|20)\d\d(?:,?\s(?:supplementing|laying|establishing|on|concerning|with|regarding|for|to|amending)\s[^;\x00]{3,360}?)?|(?:on|concerning|regarding)\s[^;,\x00]{3,260}?)))"
    r"(?P<rest>(?:[.,]?\s+\(?(?:20\d\d/)?[CL][\s/]\d.*|,\s(?:\d{1,2}\s[A-Z]|para|p\.|pp\.|Annex|recital|point|available|https?|[A-Z]*\d|OJ\s).*|\s[\[(](?!EU\)|EC\)|EEC\)).*|\.\s.*)?[.\s]*)$",
    re.DOTALL,
)


def read_by_day(regions: Regions) -> FullReference | None:
    """`Council Recommendation of 16 June 2022 on fair piers` · `Council conclusions on tides, 9 October 2020`."""
    found = _BY_DAY.match(regions.text)
    day = find_full_date(f"{found['title']} {found['rest']}") if found else None
    if found is None or day is None:
        return None
    address = next(iter(find_addresses(found["rest"])), None)
    kind = "report" if re.search(r"onclusions|ommunication|tatement|otice", found["title"]) else "legislation"
    journal = find_journal(found["rest"])
    fields = {
        **(journal.fields if journal else {}),
        "title": tidy_title(found["title"]),
        "date": day.value,
        **({"url": address[1]} if address else {}),
    }
    return FullReference(
        kind, dict(sorted(fields.items())), (), place_behind(found["rest"]), names_given(found["rest"])
    )
