"""How many volumes a work has, before its imprint: `Roth: Wege. 3 Bände. Köln 1987` · `(2 vols., London, 1850)`."""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.patterns import regex

_VOLUMES = regex(
    r"(?<=[^\W\d_][.,])\s(?:(?:in\s)?\d{1,2}|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Zz]wölf)"
    r"\s(?:Bände|Bänden|Bde\.?|Teile|Teilbände)[.,]*(?=\s[^\W\d_a-z])"
    # `, 2 voll., Einaudi, Torino 1998` · `, 2 vol., Paris, Plon, 1965` · `(2 vols., London, 1850)`
    r"|(?<=[^\W\d_],)\s\d{1,2}\s(?:voll\.|vol\.(?=,)|volumi|tomes|tomos|dln\.|delen)[.,]*(?=\s[^\W\d_])"
    r"|(?<=\()\d{1,2}\s(?:vols?|voll|volumes)\.?,(?=\s[^\W\d_a-z][^()]{1,60}\d{4})"
)


def without_counted_volumes(regions: Regions) -> Regions:
    """The note with white space in place of such a count; all places stay what they are."""
    text = _VOLUMES.sub(lambda found: " " * len(found[0]), regions.text)
    return replace(regions, text=text) if text != regions.text else regions
