"""Names that a note gives a work for later, outside brackets or behind a short form: `…, hereafter cited as AHR.`"""

import re
from dataclasses import replace

from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.regions import Regions

_NAMED = re.compile(
    r"(?<![\s,.;])[\s,.;]*[(\[]?\b(?:[Hh]ereinafter|[Hh]ereafter|[Hh]enceforth|[Aa]fterwards)[,:]?\s+"
    r"(?:(?:cited|referred\s+to|abbreviated|given|quoted)(?:\s+to)?(?:\s+as|:)?\s+|as\s+)?"
    r"(?P<name>[^()\[\];]{2,80}?)[.,]?[)\]]?[.,\s]*$"
)


def split_name(regions: Regions) -> tuple[Regions, str]:
    """A reference without the name for later at its end, and that name; empty where there is none."""
    found = _NAMED.search(regions.text)
    if found is None or found.start() < 5:
        return regions, ""
    name = found["name"].strip(" \"“”'‘’*.,")
    return (regions.cut(0, found.start()), name) if re.search(r"[^\W_a-z]", name) else (regions, "")


def with_name(reading: Reading | None, name: str) -> Reading | None:
    """A reference with a name for later."""
    if isinstance(reading, FullReference):
        return replace(reading, aliases=(*reading.aliases, name))
    if isinstance(reading, ShortReference):
        return replace(reading, names=(*reading.names, name))
    return reading
