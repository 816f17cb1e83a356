"""Place, house and year behind German titles, and where the pages end: `. 2. Aufl. Kiel: Hafen, 1998, S. 3`."""

import re
from collections.abc import Iterator

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.words.dates import LAST_YEAR
from briefkit.patterns import regex

YEAR = r"(?:1[5-9]|20)\d\d"
_TOWN = (
    r"[^\W\d_a-z][\w’'-]+(?:\s(?:(?:a|i|a\.\sd)\.\s[^\W\d_a-z][a-z]{0,3}\.?"
    r"|(?:(?:am|an\sder|im|ob|in|bei|vor|der)\s)?[^\W\d_a-z][\w’'-]+)){0,3}(?:/[^\W\d_a-z](?:[\w’'-]+|\.)?)*"
)
_OTHERS = r"(?:,?\s(?:u\.\s?a\.|\[?et\sal\.\]?))"
_TOWNS = rf"{_TOWN}(?:(?:,\s|\s?/\s|\s[–—-]\s|\s(?:und|u\.|&)\s){_TOWN}){{0,2}}{_OTHERS}?"
_EDITION = r"\d{1,2}\.,?\s(?:[^\W\d_]+\.?,?\s(?:und\s)?){0,3}(?:Aufl|Auflage|Ausg|Ausgabe)\b\.?"
# Looked for from each mark: behind `. Fragen und Bilder, Kiel 1987` the town is not what the first full stop leads to.
_IMPRINT = regex(
    rf"(?=(?P<stop>[.,?!]|\x00)\s+(?:(?P<edition>{_EDITION})[.,]?\s)?(?P<place>{_TOWNS})"
    rf"(?::\s?(?P<house>[^\W_a-z][^:;\x00\d]{{1,60}}?))?,?\s(?:(?P<later>{_EDITION}),?\s)?(?P<year>{YEAR})"
    r"(?P<end>)(?=\s*(?:[,.;:]|\x00|$)|\s[–—-]))"
)
_AND = regex(r"[/,]|\s(?:und|u\.|&|[–—-])\s")
_NO_TOWN = regex(
    r"\b(?:Band|Teil|Heft|Abteilung|Auflage|Aufl|Hälfte|Lieferung|Jahrgang|Ausgabe"
    r"|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter)\b"
)
_PAGED = regex(r"(?:\s?\([^()]{4,120}\))?[,.:]\s+(?:hier\s)?(?:S|Sp|Bl)\.\s?\d")
_END = regex(r"[.!?]\s+(?=[^\W\d_a-z\x00]|[»„“\"(])|;|\s(?:---?|—|–)\s(?=[^\W\d_a-z]|[»„“\x00])|\)(?!\S)")
_SHORT_WORD = regex(r"\b(?:S|Sp|Bl|Bd|Bde|Nr|H|Abb|Anm|Rn|Taf|Kap|f|ff|vgl|u|a|Aufl|hier|bes|ders|dies)$")


def imprints(regions: Regions, start: int, limit: int) -> Iterator[re.Match[str]]:
    """The imprints that the words of a reference allow, in their order.

    A town is known, or has a house or pages of the book behind it: `Erlen-Kiel 1946, S. 76`.
    """
    for found in _IMPRINT.finditer(regions.mask, start, limit):
        place = plain_place(found["place"])
        known = is_place(place) or is_place(_AND.split(place)[0])
        if found["year"] > LAST_YEAR or _NO_TOWN.search(place) or ("," in place and not known):
            continue
        if known or found["house"] or _PAGED.match(regions.text, found.end("end"), limit):
            yield found


def plain_place(place: str) -> str:
    """Towns without `u. a.`, which says that there are more."""
    return re.sub(rf"{_OTHERS}$", "", place).strip()


def edition_of(imprint: re.Match[str]) -> str:
    """The number of the edition, which stands before the town or before the year."""
    found = re.match(r"\d+", imprint["edition"] or imprint["later"] or "")
    return found[0] if found else ""


def end_of_pages(regions: Regions, start: int, limit: int) -> int:
    """Where the pages behind an imprint end, and with them the reference."""
    for found in _END.finditer(regions.mask, start, limit):
        if found[0][0] == "." and _SHORT_WORD.search(regions.text[start : found.start()]):
            continue
        return found.start() + (found[0][0] in ".!?")
    return limit
