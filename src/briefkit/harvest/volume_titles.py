"""Books of which a volume is cited: the volume is never the title."""

import re
from dataclasses import replace

from briefkit.harvest.model import FullReference

_VOLUME = re.compile(r"[Vv]ol(?:ume|\.)?\s?(?P<volume>\d{1,3}|[IVXLC]+)\.?")


def volume_is_no_title(reading: FullReference) -> FullReference:
    """`Harbour History, vol. 2 (Leith, 2014)`: what was read as a name before a volume is the title."""
    volume = _VOLUME.fullmatch(reading.fields.get("title", ""))
    if volume is None or len(reading.people) != 1:
        return reading
    title = " ".join(filter(None, (reading.people[0].get(part) for part in ("given", "family", "literal"))))
    fields = {name: value for name, value in reading.fields.items() if name not in ("author", "editor")}
    fields |= {"title": title, "volume": volume["volume"]}
    return replace(reading, fields=dict(sorted(fields.items())), people=())
