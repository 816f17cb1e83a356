"""What beside the citations of a note is only said, or quoted, and cites nothing."""

import re

from briefkit.harvest.model import Commentary, Segment, ShortReference
from briefkit.harvest.works.resolutions import ResolvedNote

_FEW_WORDS = 6  # a remark, and no sentence of its own


def is_quotation(segment: Segment, short: ShortReference, alone: bool) -> bool:
    """`“Institutional control means that …”`: so many words in quotation marks are no title, if no work fits.

    Neither are few that stand beside a citation: `“Rochers, monts et vallons!”; ibid., 29.`
    """
    bare = not (short.people or short.word or short.locator or short.note)
    words = segment.text.split()
    small = sum(word.islower() for word in words)
    if re.match(r"\[\w\]\w|[a-z]", short.title) and len(short.title.split()) > 8 and not (short.word or short.note):
        return True  # `Hence “[a]n embargo will create …”`
    return (
        bare
        and segment.text[:1] in ("“", '"', "«", "‘")
        and (not alone or (len(words) > 10 and 2 * small > len(words)))
    )


def only_cites(note: ResolvedNote) -> bool:
    """Tell whether a note says nothing beside what it cites."""
    said = [one.text for one in note.read.segments if isinstance(one.reading, Commentary)]
    return len(" ".join(said).split()) < _FEW_WORDS
