"""Chapters in Bluebook notes: `Jane Roe, The Title, in 3 BOOK 239 (John Doe ed., 1987)` · `in BOOK, supra, at 49`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import leading_people
from briefkit.harvest.parts.letters_printed import dated_by_edition
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_PIN = r"(?:,\s+(?P<pin>\d[\d\s,–n.&-]*?))?"
_HEAD = r"^(?P<head>[^;]{10,320}?),?\s+in:?\s+"
_IN_VOLUME = regex(
    rf"{_HEAD}(?P<volume>\d{{1,2}})\s+(?P<book>[^\W\d_a-z][^();]{{3,160}}?),?\s+(?P<page>\d{{1,4}}(?:[–-]\d{{1,4}})?){_PIN}\s*"
    r"\((?:(?P<makers>[^()]*?),?\s+eds?\.,?\s+)?(?:(?P<edition>\d+)\w+\sed\.,?\s+)?(?P<year>(?:1[5-9]|20)\d\d)\)",
    re.DOTALL,
)
_IN_KNOWN = regex(
    rf"{_HEAD}(?P<book>[^\W\d_a-z][^();,]{{2,100}}?),\s+supra(?:\s+notes?\s+\d+)?,\s+at\s+"
    rf"(?P<page>\d{{1,4}}){_PIN}(?=[\s.;)]*$|\s*[(\[])",
    re.DOTALL,
)


# `Letter from James Roe to W.T. Poe (Aug. 4, 1822), in 9 THE WRITINGS OF JAMES ROE 103 (Ann Poe ed., 1910)`
_LETTER = regex(r"[Ll]etter\sfrom\s(?P<who>[^()]{3,120}?)\sto\s(?P<whom>[^()]{3,120}?)\s\((?P<day>[^()]*\d{4})\)")


def read_bluebook_chapter(regions: Regions) -> FullReference | None:
    """A chapter in a numbered volume, or in a book that was cited before."""
    if regions.quotes or " in" not in regions.text:
        return None
    found = _IN_VOLUME.match(regions.text) or _IN_KNOWN.match(regions.text)
    if found is None:
        return None
    letter = _LETTER.fullmatch(found["head"])
    people, start = leading_people(found["head"])
    title = tidy_title(found["head"][start:])
    if letter is not None:
        people = read_people(letter["who"].partition(",")[0], loose=False)
        title = f"Letter to {letter['whom'].partition(',')[0]}"
    if people is None or not re.match(r"[^\W_a-z]", title) or len(title.split()) < 2:
        return None
    said = found.groupdict()
    makers = read_people(said["makers"], loose=False) if said.get("makers") else None
    fields = {
        "author": bibtex_names(people.names),
        "title": title,
        "booktitle": tidy_title(found["book"]),
        "pages": plain_value(found["page"]),
        "volume": said.get("volume") or "",
        "edition": said.get("edition") or "",
        "date": said.get("year") or "",
        "editor": bibtex_names(makers.names) if makers else "",
    }
    place = Locator("page", plain_value(found["pin"])) if found["pin"] else None
    if letter is not None and (day := find_full_date(letter["day"])):
        fields = dated_by_edition({**fields, "date": day.value}, fields["date"], letter["day"])
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("incollection", kept, people.names, place)
