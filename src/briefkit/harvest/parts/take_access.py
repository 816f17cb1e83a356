"""Takers of addresses and of the day on which they were read: `http://… (accessed May 5, 2013)`."""

import re

from briefkit.harvest.marks.addresses import doi_of, find_doi
from briefkit.harvest.marks.regions import BLANK
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.dates import find_full_date
from briefkit.patterns import regex

_ACCESS = regex(
    r"[(\[]?\s*(?:(?:last|date|site|page|website|first|letzter|zuletzt|letztmals)\s+)?(?:access(?:ed)?|retrieved|viewed|visited"
    r"|consulted|checked|downloaded|cited|Zugriff|abgerufen|aufgerufen|eingesehen|Stand|consult[ée]|acesso|acessado|acedido|consultad[oa]|fecha\sde\sconsulta|ultimo\saccesso|consultato|geraadpleegd"
    r"|dostęp|erişim(?:\starihi)?|cit\.|citováno|hämtad|besøkt|läst)(?:\s+date)?(?:\s+(?:on|at|in|online|am|le|vom|em|el|il|op|den|z\sdnia))?"
    r"\s*:?\s*(?:on\s+)?",
    re.IGNORECASE,
)


_ENCYCLOPAEDIA = regex(r"(?:https?:)?//(?:\w+\.)*wikipedia\.org/")
# Characters before an address in which the words that lead to it stand, with what other takers took between.
_LONGEST_LEAD = 400
_PUT_ONLINE = regex(
    r"(?:(?:freely\s+|also\s+)?available\s+(?:(?:online|electronically|on-?line|as\s+pdf)\s+)?(?:at|from|via|on|under|in)|(?:available|retrieved|accessed|obtained|downloaded|published|found|located|posted|accessible|viewable)"
    r"(?:\s+online)?(?:\s+(?:at|from|via|on|here))?|dispon(?:ible|ível|ibile|ibil)\s(?:à\sl[’']adresse|all[’']indirizzo|sur|en|em|su|in|a|la)|dostępn[ey]\s(?:na|w)|dostupné\s(?:z|na)|beschikbaar\sop|tillgänglig(?:\spå)?|tilgjengelig(?:\spå)?|erişim(?:\sadresi)?|(?:online\s)?(?:abrufbar|verfügbar|einsehbar)(?:\sunter)?"
    r"|online\s+(?:at|unter|in|access)|online|unter|at|from|via|ur[lin]|doi|hdl|perma-?link|web(?:site|\s?page)?|link)\s*:?\s*[\[(<]?\s*$",
    re.IGNORECASE,
)


# `Available at SSRN: https://…`: the site, by its name.
_ON_SITE = regex(
    r"\b[Aa](?:vailable|ccessible)\s+(?:online\s+)?(?:at|on|from|via|through)\s+(?:the\s)?"
    r"(?P<site>[A-Z][\w&.-]*[A-Za-z](?:\s[A-Z][\w&.-]*){0,4}):?\s*[\[(<]?\s*$"
)


# `, 45, ProQuest Ebook Central.` · `, Kindle edition.`: in what form a book was read.
_READ_AS = regex(
    r",\s(?:ProQuest\sEbook\sCentral|EBSCOhost(?:\seBook\sCollection)?|Ebrary|Adobe\s(?:Digital\sEditions|PDF\se-?[Bb]ook)|Google\sPlay(?:\sBooks)?|Apple\sBooks"
    r"|(?:Kindle|NOOK|Kobo|EPUB|iBooks|e-?[Bb]ook)(?:\s[Ee]d(?:ition|n|\.))?)(?=[\s.]*$|,)"
)


def take_access(tail: Tail) -> None:
    """`(accessed May 5, 2013)` · `last visited 3 Mar. 2015` · a date in brackets right after an address."""
    for form in _READ_AS.finditer(tail.text):
        tail.take(form.start(), form.end())
    for time in _TIME.finditer(tail.text):
        tail.take(time.start(), time.end())
    _take_medium(tail)
    for found in _ACCESS.finditer(tail.text):
        date = find_full_date(tail.text[found.end() : found.end() + 45], short_years=True)
        if date and date.span.start <= 3:
            tail.give("urldate", date.value)
            end = found.end() + date.span.end
            closing = re.match(
                r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?)?\s*[)\]]?", tail.text[end:]
            )
            tail.take(found.start(), end + (closing.end() if closing else 0))
            return
    if day := _DAY_ONLY.search(tail.text):
        tail.take(day.start(), day.end())
    _take_access_without_word(tail)


# MLA: `Academic Search Complete. Web. 17 Sept. 2016`: the database, the medium and the day of access.
_BASES = (
    r"(?:Academic\sSearch\s\w+|JSTOR|ProQuest(?:\s[A-Z]\w+){0,3}|Project\sMUSE|EBSCO(?:host)?|LexisNexis(?:\sAcademic)?|InfoTrac"
    r"|Gale(?:\s[A-Z]\w+){0,4}|Google\sBooks|HathiTrust|Expanded\sAcademic\sASAP|WorldCat|Ebrary|Credo\sReference)"
)
_MEDIUM = regex(rf"(?:(?<=[.\s\x00]){_BASES}\.\s+)?\b(?P<medium>Web|Print)\.(?=\s|$)")


def _take_medium(tail: Tail) -> None:
    """`Web. 17 Sept. 2016.`: that it was read on the web, and when."""
    found = _MEDIUM.search(tail.text)
    date = find_full_date(tail.text[found.end() : found.end() + 30]) if found else None
    if found is None or (found["medium"] == "Web" and (date is None or date.span.start > 1)):
        return
    read = date if date is not None and found["medium"] == "Web" else None
    tail.give("urldate", read.value if read else "")
    tail.take(found.start(), found.end() + (read.span.end if read else 0))


# The hour of a message and the length of a film are no volumes.
_TIME = regex(
    r",?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s?[ap]\.?\s?m\.?(?:\s[A-Z]{2,4}\b)?|(?<=video),?\s+\d{1,2}(?::\d\d){1,2}(?=\s*,)",
    re.IGNORECASE,
)
# `Accessed on 25th August`: a day of no year is no date.
_DAY_ONLY = regex(
    r"[(\[]?(?:last\s+)?(?:accessed|retrieved|viewed|visited)\s+(?:on\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s+\d{1,2})\b[)\]]?",
    re.IGNORECASE,
)


def _take_access_without_word(tail: Tail) -> None:
    """`https://example.org/report.pdf (05 May 2013)`: after an address there is nothing else to date."""
    for address, _ in tail.regions.addresses:
        found = re.match(r"[.,;\s]*[(\[]\s*(?:on\s+)?", tail.text[address.end :])
        if found:
            start = address.end + found.end()
            date = find_full_date(tail.text[start : start + 40])
            closing = (
                re.match(r"\s*[)\]]", tail.text[start + date.span.end :]) if date and date.span.start == 0 else None
            )
            if date and closing and date.value.count("-") == 2:
                tail.give("urldate", date.value)
                tail.take(address.end, start + date.span.end + closing.end())
                return


def take_addresses(tail: Tail) -> None:
    """Addresses, and the DOIs in them; a second address is a copy (an archive's, say)."""
    for address, url in tail.regions.addresses:
        doi = doi_of(url)
        tail.give("url", url)
        tail.give("doi", doi)
        before = max(0, address.start - _LONGEST_LEAD)
        lead = _PUT_ONLINE.search(tail.text[before : address.start].replace(BLANK, " "))
        start = before + lead.start() if lead else address.start
        if on_site := _ON_SITE.search(tail.text[before : address.start].replace(BLANK, " ")):
            tail.give("container", on_site["site"])
            start = before + on_site.start()
        tail.take(start if _ends_word(tail.text, start) else address.start, address.end)
    for _, target in tail.regions.links:
        if re.match(r"(?:https?:)?//", target) and not _explains(tail, target):
            tail.give("url", target)
    doi_word = find_doi(tail.text)
    if doi_word:
        tail.give("doi", doi_word[1].rstrip(".,;)"))
        tail.take(doi_word.start(), doi_word.end())


def _explains(tail: Tail, target: str) -> bool:
    """Tell whether a link behind the title tells of a newspaper or a publisher, and does not lead to the work."""
    return _ENCYCLOPAEDIA.match(target) is not None and "Wikipedia" not in tail.regions.text


def _ends_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum()
