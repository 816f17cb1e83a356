"""Marks that say no more than that a work is read on the web: `*Port Review*, [online] 18(4).` of the Harvard styles.

They stand between a title, its periodical and its volume, where readers look for what follows the one or the other.
They are read as white space, so that all places stay what they are.
"""

import re
from dataclasses import replace

from briefkit.harvest.marked import MarkedText

_MEDIUM = re.compile(
    r"\s\[(?:on-?line|internet|en ligne|en línea|em linha|website|web\s?page|electronic(?: version)?)\](?=[\s.,;:]|$)",
    re.IGNORECASE,
)


def without_medium(marked: MarkedText) -> MarkedText:
    """The note with such marks blanked."""
    text = _MEDIUM.sub(lambda found: " " * len(found[0]), marked.text)
    return replace(marked, text=text) if text != marked.text else marked
