"""How many volumes a German work has, between its title and its imprint: `Hans Roth: Wege. 3 Bände. Köln 1987–1990`."""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.patterns import regex

_VOLUMES = regex(
    r"(?<=[^\W\d_][.,])\s(?:(?:in\s)?\d{1,2}|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Zz]wölf)"
    r"\s(?:Bände|Bänden|Bde\.?|Teile|Teilbände)[.,]*(?=\s[^\W\d_a-z])"
)


def without_counted_volumes(regions: Regions) -> Regions:
    """The note with white space in place of such a count; all places stay what they are."""
    text = _VOLUMES.sub(lambda found: " " * len(found[0]), regions.text)
    return replace(regions, text=text) if text != regions.text else regions
