"""An address that stands alone behind a remark is that of the work before: `*Piers Act*, SC 2006, c 9. Amended twice. <https://…>`."""

from dataclasses import replace

from briefkit.harvest.model import Commentary, FullReference, ReadNote, Relation, Segment

_BARE = frozenset(("url", "urldate"))


def with_stray_addresses(note: ReadNote) -> ReadNote:
    """A note whose bare addresses are given to the works before them, where these have none."""
    segments = list(note.segments)
    for index in range(1, len(segments)):
        owner = _owner(segments, index)
        if owner is None:
            continue
        held, bare = segments[owner], segments[index].reading
        if isinstance(held.reading, FullReference) and isinstance(bare, FullReference):
            fields = dict(sorted({**held.reading.fields, **bare.fields}.items()))
            segments[owner] = replace(held, reading=replace(held.reading, fields=fields))
            segments[index] = replace(segments[index], reading=Commentary())
    return replace(note, segments=tuple(segments))


def _owner(segments: list[Segment], index: int) -> int | None:
    """Which work an address belongs to: the only one before it, with nothing but a remark between."""
    if not _is_bare(segments[index]) or not isinstance(segments[index - 1].reading, Commentary):
        return None
    cited = [place for place in range(index) if segments[place].cites]
    if len(cited) != 1:
        return None
    work = segments[cited[0]].reading
    owned = isinstance(work, FullReference) and not {"url", "doi"} & work.fields.keys() and "title" in work.fields
    return cited[0] if owned and segments[cited[0]].relation is Relation.NONE else None


def _is_bare(segment: Segment) -> bool:
    reading = segment.reading
    text = segment.text.strip(" .,;<>()[]")
    return isinstance(reading, FullReference) and reading.fields.keys() <= _BARE and " " not in text and "." in text
