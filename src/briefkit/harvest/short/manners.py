"""How the notes of a source cite: by name and year alone, where a list of references says the rest."""

from collections.abc import Sequence

from briefkit.harvest.model import ReadNote, ShortReference
from briefkit.harvest.short.nobodies import is_nobody
from briefkit.harvest.works.matching import fold


def cited_by_year(notes: Sequence[ReadNote]) -> int:
    """How many works notes give by names and year with nothing around them: `Alder, 2009; McRoe, 2020.`"""
    found = (
        one
        for note in notes
        for segment in note.segments
        if isinstance(one := segment.reading, ShortReference) and not is_nobody(one, segment.text, led=True)
    )
    return len(
        {(_names(one), one.year) for one in found if one.year and one.people and not (one.title or one.in_sentence)}
    )


def _names(short: ShortReference) -> str:
    return fold(" ".join(name.get("family") or name.get("literal", "") for name in short.people))
