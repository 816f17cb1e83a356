"""Works of art and of letters that a sentence speaks of: `The painting, *Ferry at Dusk* (1641), hangs in Delft.`"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import Commentary, FullReference
from briefkit.harvest.segmenting.note_parts import Part
from briefkit.patterns import regex

_YEAR = 4  # digits of a date that is a year alone
_KIND = regex(
    r"\b(?:paintings?|pictures?|drawings?|engravings?|prints?|etchings?|frescos?|frescoes|altarpieces?|portraits?|sculptures?|statues?"
    r"|reliefs?|films?|movies?|novels?|plays?|poems?|operas?|songs?|symphon(?:y|ies)|cantatas?|ballets?|versions?|canvas|canvases)\b[^.;:]{0,30}$|\(\d{4}\)\swith\s$"
)
# ` (1641), hangs in Delft` · ` (1641) was sold` · ` (1641) with *The Quay* (1650)`
_TOLD_BEHIND = regex(
    r"\s?\((?:c(?:a|irca)?\.?\s)?\d{4}\),?\s(?:with\s[^\W\d_a-z]"
    r"|(?!(?:and|or|at|in|by|ed|eds|trans|tr|vol|vols|no|nos|pp?|ch|chap|esp|especially|see|cited|quoted|passim|which|available|accessed|para|paras|section|art|arts)\b)"
    r"[a-z]{2,}\s[a-z]*)"
)
_FAR = 90  # letters before a title in which its kind may be said


def without_named_works(regions: Regions, parts: Iterable[Part]) -> Iterator[Part]:
    """The parts of a note; what is no more than a title with a year amid a sentence is commentary."""
    for part in parts:
        yield replace(part, reading=Commentary()) if _is_named(regions, part) else part


def _is_named(regions: Regions, part: Part) -> bool:
    reading = part.reading
    if not isinstance(reading, FullReference) or reading.people or reading.locator:
        return False
    if reading.fields.keys() != {"title", "date"} or len(reading.fields["date"]) != _YEAR:
        return False
    title = next((span for span in regions.italics if part.start <= span.start < part.end), None)
    if title is None:
        return False
    before = regions.text[max(0, title.start - _FAR) : title.start]
    return _KIND.search(before) is not None or _TOLD_BEHIND.match(regions.text, title.end) is not None
