"""Citations in brackets behind the name of their author: `as Roe (*Harbours at Work* [1956], p. 83) has shown`."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.leads import is_prose
from briefkit.harvest.parts.remarks import within
from briefkit.harvest.segmenting.in_sentences import named_by_sentence
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import is_magazine, is_newspaper
from briefkit.patterns import regex
from briefkit.text import Span

_NAME = r"(?:(?:al-|el-|[dD]['’])?[^\W\d_a-z](?:[\w’'-]*[\w]|\.))"
_NAMES = rf"{_NAME}(?:\s(?:de\s|van\s|von\s|der\s|al-)?{_NAME}){{0,3}}"
_BEFORE = regex(
    rf"(?:^|(?<=[\s(]))(?P<names>{_NAMES}(?:,?\s(?:and|&)\s{_NAMES})?)(?:(?:[’']s|(?<=s)[’'])(?:\s[a-z]+){{1,3}})?\s$"
)
# The first word of a sentence, which is nobody.
_OPENS = regex(
    r"(?:Following|As|With|Reading|See|Against|Pace|Like|Unlike|While|Although|Though|Both|In|On|For|But|And|Or|Here|Thus"
    r"|By|When|Since|Cf\.|Contra|If|Also|According|To|From|Even|Only|Whereas|Where|That|Because|After|Before|Professor"
    r"|Yet|So|Dr\.|Prof\.|Mr\.|Mrs\.|Sir|Father|Elsewhere|Similarly|Likewise|Nor|What|How|This|The|Recently|Emending|Adding)\s"
)
# So many brackets of a piece are looked at.
_MOST = 12


def cited_behind_names(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Reading]]:
    """Where such citations begin and end within a piece, in their order, and what they say."""
    inside = [span for span in regions.brackets if start < span.start and span.end <= end]
    done = start
    for span in inside[:_MOST]:
        core = _core_in(regions, span)
        people, begin = _named_before(regions, max(done, start), span.start) if core else (None, 0)
        if core is None or people is None:
            continue
        inner = read_citation(within(regions, core.start, span.end - 1))
        reading = _signed(inner, people, regions, Span(start, span.start), core)
        if reading is not None:
            yield begin, span.end, reading
            done = span.end


def _core_in(regions: Regions, bracket: Span) -> Span | None:
    """The title with which a bracket begins, and behind which something stands."""
    if regions.text[bracket.start] != "(":
        return None
    marked = (*regions.italics, *regions.quotes)
    found = next((span for span in marked if 0 < span.start - bracket.start < 3 and span.end < bracket.end - 1), None)
    return found


def _named_before(regions: Regions, start: int, stop: int) -> tuple[People | None, int]:
    """Who stands right before a bracket, and where the name begins; None for newspapers and bodies."""
    found = _BEFORE.search(regions.text, start, stop)
    if found is None or any(span.start < stop - 1 <= span.end for span in (*regions.italics, *regions.quotes)):
        return None, 0
    begin, names = found.start("names"), found["names"]
    while opening := _OPENS.match(names):
        names, begin = names[opening.end() :], begin + opening.end()
    if is_newspaper(names) or is_magazine(names) or is_body(names):
        return None, 0
    return read_people(names, loose=False), begin


def _signed(reading: Reading | None, people: People, regions: Regions, before: Span, core: Span) -> Reading | None:
    """The citation of a bracket with the author before it; none where it says too little.

    The author of a short form may be somebody else whom the sentence names.
    """
    title = regions.text[core.start : core.end]
    if isinstance(reading, FullReference):
        told = not reading.people and "editor" not in reading.fields and len(reading.fields) > 1
        if told and reading.fields.keys() == {"title", "date"} and not any("given" in name for name in people.names):
            year = reading.fields["date"][:4]
            named = reading.fields["title"]
            return ShortReference(people.names, named, reading.locator, kind=reading.type, year=year)
        fields = dict(sorted({**reading.fields, "author": bibtex_names(people.names)}.items()))
        return replace(reading, fields=fields, people=people.names) if told else None
    if not isinstance(reading, ShortReference) or reading.people or not (reading.locator and reading.title):
        return None
    weak = core not in regions.italics or is_prose(title)
    other = named_by_sentence(regions.text[before.start : before.end], reading.title, reading.locator).instead
    return replace(reading, people=people.names, tentative=True, in_sentence=weak, instead=other)
