"""An address that stands alone is that of the work before it.

Behind a remark (`*Piers Act*, SC 2006, c 9. Amended twice. <https://…>`), or behind a semicolon (`(Leeds: Quay Press,
2016): 11; https://… Accessed May 5, 2021.`).
"""

import re
from dataclasses import replace

from briefkit.harvest.model import Commentary, FullReference, ReadNote, Relation, Segment
from briefkit.patterns import regex

_BARE = frozenset(("url", "urldate"))
# `Full text: https://…`: no title, but what is there of the work before.
_LABEL = regex(
    r"(?:Full\s[Tt]ext|(?:Web|Permanent\s)?[Ll]ink|(?:The\s)?[Oo]nline\s(?:[Vv]ersion|[Tt]ext|[Aa]ccess)|PDF|URL|Text|Web(?:\s?site)?|Internet"
    r"|Online(?:\sunter)?|(?:Verfügbar|Abrufbar|Einsehbar)\sunter|Disponible\s(?:en|sur)|Consultable\s(?:en|sur)|Disponibile\s(?:su|al?))"
)


def with_stray_addresses(note: ReadNote) -> ReadNote:
    """A note whose bare addresses are given to the works before them, where these have none."""
    segments = list(note.segments)
    for index in range(1, len(segments)):
        owner = _owner(segments, index)
        if owner is None:
            continue
        held, bare = segments[owner], segments[index].reading
        if isinstance(held.reading, FullReference) and isinstance(bare, FullReference):
            known = {name: value for name, value in bare.fields.items() if name in _BARE}
            fields = dict(sorted({**held.reading.fields, **known}.items()))
            segments[owner] = replace(held, reading=replace(held.reading, fields=fields))
            segments[index] = replace(segments[index], reading=Commentary())
    return replace(note, segments=tuple(segments))


def _owner(segments: list[Segment], index: int) -> int | None:
    """Which work an address belongs to: the one right before it, or the only one, with nothing but a remark between."""
    if not _is_bare(segments[index]):
        return None
    cited = [place for place in range(index) if segments[place].cites]
    if not cited or (
        cited[-1] != index - 1 and (len(cited) > 1 or not _is_address(_SIGN.sub("", segments[index].text)))
    ):
        return None
    work = segments[cited[-1]].reading
    owned = isinstance(work, FullReference) and not {"url", "doi"} & work.fields.keys() and "title" in work.fields
    return cited[-1] if owned and segments[cited[-1]].relation is Relation.NONE else None


# `Accessed May 5, 2021` · `(last access: 3 May 2020)` · `[letzter Zugriff: 3.5.2020]` behind an address.
_READ = regex(
    r"[\s;,.(\[]*\b(?:(?:last|letzte[rn]?|zuletzt|dernier)\s)?(?:access(?:ed)?|retrieved|viewed|visited|checked|consulted|Zugriff|Abruf|abgerufen"
    r"|consultée?|consultado|consultato|accès)\b[^;()\[\]]{0,40}[)\]]?[\s.]*$",
    re.IGNORECASE,
)


# `URL: https://…`
_SIGN = regex(r"^(?:UR[LIN]|DOI|Doi|doi|[Ww]eb|[Ii]nternet|[Oo]nline)\s?:\s*(?=https?:|www\.)")


def _is_bare(segment: Segment) -> bool:
    """Tell whether a segment is an address, with at most the day on which it was read."""
    reading = segment.reading
    said = _READ.sub("", _SIGN.sub("", segment.text))
    if not isinstance(reading, FullReference) or reading.doubtful:
        return False
    if _LABEL.fullmatch(reading.fields.get("title", "")):
        return _is_address(said.partition(":")[2])
    return reading.fields.keys() <= _BARE and _is_address(said)


# One address; a copy may have a blank in it where a line ended.
_ADDRESS = regex(r"(?:https?:|www\.)\s?\S+(?:(?<=[./_-])\s\S+)?")


def _is_address(text: str) -> bool:
    text = text.strip(" .,;<>()[]")
    return "." in text and (" " not in text or _ADDRESS.fullmatch(text) is not None)
