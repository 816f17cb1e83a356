"""The fields of a reference manager's item, mended: what its own import of pages and papers puts in the wrong place.

Mendeley and Zotero take data from web pages: `"family": "Harbour Board"`, `"ISBN": "1234-5678"` of a journal,
`"edition": "2nd Ed."`, `"DOI": "doi:10.1017/…"`.
"""

import re
from collections.abc import Mapping

from briefkit.harvest.names.people import Name, read_people
from briefkit.patterns import regex

_ISSN = regex(r"\d{4}-?\d{3}[\dXx]")
_EDITION = regex(r"(\d+)(?:st|nd|rd|th)?\.?(?:\s+(?:[Ee]d(?:n|ition)?|[Rr]ev)\b.*)?")
_PAGES = regex(r"(?!.*[^\W\d_]{4})[A-Za-z]{0,3}\d[\w.:/–, -]*|[ivxlcIVXLC]+(?:\s?[-–]\s?[ivxlcIVXLC]+)?", re.DOTALL)
# Types of entries that a book's number may stand in.
_BOOKS = frozenset(("book", "incollection", "inproceedings", "report", "misc"))


def mended_fields(entry_type: str, fields: Mapping[str, str]) -> dict[str, str]:
    """The fields without what is none: an ISSN in the ISBN's place, words in the place of pages."""
    mended = dict(fields)
    if (number := mended.pop("isbn", "")) and entry_type in _BOOKS:
        mended["isbn"] = number
    elif found := _ISSN.search(number) if entry_type == "article" and "-" in number else None:
        mended["issn"] = found[0]
    if doi := re.sub(
        r"^(?:doi:\s*|https?://(?:dx\.)?doi\.org/)+", "", mended.get("doi", "").strip(), flags=re.IGNORECASE
    ):
        mended["doi"] = doi
    if edition := _EDITION.fullmatch(mended.get("edition", "")):
        mended["edition"] = edition[1]
    if "pages" in mended and not _PAGES.fullmatch(mended["pages"].strip()):
        del mended["pages"]  # `Advance online publication`
    return mended


def mended_name(name: Name) -> Name:
    """A name whose parts all stand in the family's place: a body, or given name and family."""
    family = name.get("family", "")
    if name.keys() != {"family"} or " " not in family:
        return name
    people = read_people(family)
    if people is None or len(people.names) != 1:
        return {"literal": family}
    return people.names[0] if "given" in people.names[0] else {"literal": family}
