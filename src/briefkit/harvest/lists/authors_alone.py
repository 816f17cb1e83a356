"""Authors that stand alone before their titles, names turned round: `TILLY, Charles.`"""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.names.people import read_people
from briefkit.patterns import regex

# `Orr, Ada (Harbour Board).`
_BEARING = regex(r"\s\([A-Z][^()]{1,30}\)$")


def is_listed(piece: Regions) -> bool:
    """`TILLY, Charles.` with what follows: an author as bibliographies turn the name round, before a full stop."""
    found = re.match(
        r"[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?,\s+(?!(?:Jr|Sr|II|III|IV)\b)[^.,\d\"“]{2,40}(?:"
        r"(?<=\s[A-Z])\.)?[^.,\d\"“]{0,40}\.",
        piece.text,
    )
    people = read_people(_BEARING.sub("", found[0].rstrip(".")), loose=False) if found else None
    core = find_core(piece)
    marked = found is not None and core is not None and core.start < found.end()
    return people is not None and "given" in people.names[0] and not marked


# `For examples, see Hill, Nicole. *Messengers*` · `…, 2001), Rain, Justin. *Reclaiming the Land*`
_AUTHOR_BEHIND = regex(
    r"(?:\b(?:[Ss]ee(?:\s+also)?|[Cc]f\.)[,:]?\s+|\)(?:,\s+|\s+|,\s+and\s+|\s+and\s+)|\d,\s+(?:and\s+)?)"
    r"(?P<who>[^\W\d_a-z][\w’'-]+,(?:\s[^\W\d_a-z][\w.’'-]*){1,3}"
    r"(?:,?\s(?:and|&)\s(?:[^\W\d_a-z][\w.’'-]*+\s?){2,4})?)$"
)


def behind_signal(text: str) -> str:
    """Who stands at the end of a piece, behind what leads to him."""
    found = _AUTHOR_BEHIND.search(text.rstrip(" ."))
    return found["who"] if found else text


def ends_in_author(text: str) -> bool:
    """Tell whether behind a whole reference an author begins the next one, name turned round."""
    return behind_signal(text) != text and is_author_alone(behind_signal(text))


def is_author_alone(text: str) -> bool:
    """`Smith, John.` before a title: bibliographies write so."""
    plain = text.strip(" .")
    return (
        bool(re.match(r"[^,]+,\s+[^\W\d_]", plain))
        and read_people(plain, loose=False) is not None
        and len(plain.split()) < 9
    )
