"""Editions by their number, as German law books are cited: `Roe, Recht der See, 2. Aufl. 2003, S. 44`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import run_takers
from briefkit.harvest.words.dates import LAST_YEAR
from briefkit.patterns import regex

# `2. Aufl. 2003` · `2., neu bearb. Aufl., Kiel 2003` · `3. Aufl. Kiel: Hafen 2003` · a loose-leaf book: `90. EL 2020`
_EDITION = regex(
    r"[,.]\s+(?P<edition>\d{1,3})\.,?\s(?:(?:[^\W\d_]+\.?,?\s){0,4}(?:Aufl\.|Auflage|Ausg\.|Ausgabe)"
    r"|(?P<loose>EL|Lfg\.|(?:Ergänzungs)?[Ll]ieferung))[,.]?\s+"
    r"(?:(?P<place>[^\W\d_a-z][^\d,:;()]{1,40}?)(?::\s(?P<house>[^\d,:;()]{2,50}?))?,?\s)?\(?(?P<year>(?:1[5-9]|20)\d\d)\)?(?=[\s,.:;]|$)"
)
# `Roe, ` · `Roe/Poe, ` · `Roe: `: families alone, as only law books and new editions of handbooks print them.
_FAMILIES = regex(
    r"(?P<who>(?:(?:[Vv]on|[Vv]an|[Dd]e)\s(?:der\s)?)?[^\W\d_a-z][\w’'-]+(?:\s?/\s?[^\W\d_a-z][\w’'-]+){0,4})(?:,|:)\s+"
)
_IN_OTHER = regex(r"[Ii]n:?\s|[;“”»«()]|\b(?:[Vv]gl|[Ss]iehe|ebd)\b|\bS\.\s\d|(?:1[5-9]|20)\d\d,\s")
_LONGEST = 400
# `§ 242 Rn. 3` · `Art. 5 Abs. 1 Rdnr. 7`: where commentaries on a code are cited.
_IN_COMMENTARY = regex(
    r"[\s,]*(?P<label>§§?|Art\.)\s?(?P<place>\d+[a-z]?(?:,?\s(?:Abs\.|Satz|S\.|Nr\.|Rn\.|Rdn\.|Rdnr\.|RdNr\.|Rz\.|Anm\.)\s?\d+[a-z]?(?:[–-]\d+)?)+)(?:\sff?\.)?"
)


def read_german_edition(regions: Regions) -> FullReference | None:
    """Who, the title, and the edition with its year; None where the book is only where something stands."""
    found = _EDITION.search(regions.text[:_LONGEST])
    if found is None or regions.quotes or regions.italics or found["year"] > LAST_YEAR:
        return None
    people, start = _who(regions.text[: found.start() + 1])
    title = regions.text[start : found.start()].strip()
    if people is None or not re.match(r"[^\W_a-z]", title) or _IN_OTHER.search(title) or SENTENCE.search(title):
        return None
    tail = Tail(regions.cut(found.start()), quoted=False)
    _give(tail, found)
    kind, fields = build_entry(title, people, run_takers(tail))
    kind = "book" if kind == "misc" else kind
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


def _who(head: str) -> tuple[People | None, int]:
    """Names in full as everywhere, or the families of a law book."""
    people, start = leading_people(head)
    if people is not None and any("given" in name for name in people.names):
        return people, start
    found = _FAMILIES.match(head)
    families = [family.strip() for family in found["who"].split("/")] if found else []
    read = [read_people(family) for family in families]
    names = tuple(one.names[0] for one in read if one is not None)
    return (People(names), found.end()) if found and len(names) == len(families) else (people, start)


def _give(tail: Tail, found: re.Match[str]) -> None:
    loose = f"{found['edition']}. {found['loose']}" if found["loose"] else ""
    tail.give("edition", loose or found["edition"])
    tail.give("date", found["year"])
    tail.give("location", (found["place"] or "").strip())
    tail.give("publisher", (found["house"] or "").strip())
    behind = found.end() - found.start()
    if commented := _IN_COMMENTARY.match(tail.text, behind):
        label = "section" if commented["label"].startswith("§") else "article"
        tail.locator = Locator(label, commented["place"])
        behind = commented.end()
    tail.take(0, behind)
