"""Editions as notes of other languages have them: `Berlin: ²1964` · `2e éd.` · `3.ª ed. rev.` · `2. ed.`

Copies lose that the number is raised: `Berlin: 21964`. What is not English is taken out before the rest is read.
"""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex
from briefkit.text import Span

_DIGITS = str.maketrans("²³⁴⁵⁶⁷⁸⁹", "23456789")
_YEAR = r"(?:1[5-9]|20)\d\d"
_RAISED = regex(rf"[²³⁴-⁹](?={_YEAR}(?!\d))|(?<=[\s(][12]\d\d\d)[²³⁴-⁹](?=[,.;)]|$)")
# Of five digits the first is an edition only behind a place.
_LOST = regex(
    rf"(?P<place>[^\W\d_a-z][\w/.-]*(?:\s[^\W\d_a-z][\w/.-]*)?):?,?\s(?P<edition>[2-9])(?={_YEAR}(?:[,.;)]|$))"
)


# `, 2e éd. revue,` · `. 2. ed. rev. e ampl. ` · `, 3.ª ed.,` · `, wyd. 2,` · `, 2. uppl.,`: the number and the word.
_WORDED = regex(
    r"(?P<sep>[.,»”])\s(?P<part>(?P<number>\d{1,2})(?:\s?(?:\.?[ªº°]|er?|ème|ᵉ|e|a|de|re)|\.)?\s?"
    r"(?:(?:éd|[Ee]d|izd|изд|udg|utg|uppl|oppl|wyd|vyd|bs)\.|édition|edición|edição|edizione|druk|baskı|basım|painos|bs\b)(?<!\dth\sed\.)"
    r"(?:\s(?:rev|revue|revisada|riveduta|corr|corregida|corrigée|aum|aumentada|augm|augmentée|ampl|ampliada|act|actual|atual|atualizada|accresciuta"
    r"|mise\sà\sjour|refondue|poprawione|popr)\b\.?,?|\s(?:et|y|e|i)\b)*|wyd\.\s(?P<behind>\d{1,2})"
    # before a town: `The price of piers. 3rd ed. London: Quay` · `Piers, 2nd ed. New York, NY, USA: Quay`
    r"|(?P<english>\d{1,2})(?:st|nd|rd|th)\sed\.(?=\s[^\W\d_a-z][^.:;()\d]{2,40}:\s[^\W\d_a-z]))"
    r"(?P<end>[.,;:]?)(?=\s[^\W_a-z]|\s\d|\s?$|\s\()"
)


# `Les ports (2e éd.)` · `Harbours (2nd edn)`
_BRACKETED = regex(
    r"\s\((?P<number>\d{1,2})(?:\s?(?:\.?[ªº°]|er?|ème|e|a|st|nd|rd|th)|\.)?\s?(?:éd\.|[Ee]d\.|[Ee]dn\.?|[Ee]dition|édition|edición|edição|edizione)\)"
)


def without_edition(regions: Regions) -> tuple[Regions, str]:
    """The text without the edition of another language, and its number; as it is, and nothing, where there is none."""
    if bracketed := _BRACKETED.search(regions.text):
        return _without(regions, bracketed.start(), bracketed.end()), bracketed["number"]
    found = _WORDED.search(regions.mask)
    if found is None:
        return without_raised_edition(regions)
    # the mark before it ends the title
    number = found["number"] or found["behind"] or found["english"]
    return _without(regions, found.start("part") - 1, found.end()), number


def without_raised_edition(regions: Regions) -> tuple[Regions, str]:
    """The text without such a number, and the number; as it is, and nothing, where there is none."""
    raised = _RAISED.search(regions.text)
    lost = None if raised else _LOST.search(regions.text)
    towns = (lost["place"], lost["place"].split()[-1]) if lost else ()  # `Law. Toronto 32012`
    if raised is None and not any(map(PLACE.match, towns)):
        return regions, ""
    at = raised.start() if raised else lost.start("edition") if lost else 0
    return _without(regions, at, at + 1), regions.text[at].translate(_DIGITS)


def _without(regions: Regions, start: int, end: int) -> Regions:
    """A piece without a stretch of letters, and its regions where they then are."""

    def place(at: int) -> int:
        return at - max(0, min(at, end) - start)

    def moved(span: Span) -> Span:
        return Span(place(span.start), place(span.end))

    return Regions(
        regions.text[:start] + regions.text[end:],
        tuple((moved(span), value) for span, value in regions.addresses),
        tuple(map(moved, regions.quotes)),
        tuple(map(moved, regions.italics)),
        tuple(map(moved, regions.brackets)),
        tuple((moved(span), value) for span, value in regions.links),
    )


def with_edition(reading: Reading | None, edition: str) -> Reading | None:
    """A full reference with the edition that was raised, if no other is given."""
    if not edition or not isinstance(reading, FullReference) or "edition" in reading.fields:
        return reading
    return replace(reading, fields=dict(sorted({**reading.fields, "edition": edition}.items())))
