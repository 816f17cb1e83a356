"""Entries as CSL-JSON, the form in which citeproc takes them."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from briefkit.bibliography.csl_titles import csl_titles
from briefkit.bibliography.csl_types import (
    GENRES,
    IN_PERIODICAL,
    IN_SERIES,
    LANGUAGES,
    NAMES,
    ROLES,
    STATES,
    SUBTYPES,
    TYPES,
)
from briefkit.bibliography.dates import csl_date
from briefkit.bibliography.inheritance import whole_entry
from briefkit.bibliography.issues import date_of_issue
from briefkit.bibliography.latex import to_rich, to_text, unescape
from briefkit.bibliography.law_reports import named_by_year
from briefkit.bibliography.model import Entry, Library
from briefkit.bibliography.names import csl_names
from briefkit.bibliography.remarks import ADDRESS, csl_remarks
from briefkit.patterns import regex

CslItem = dict[str, Any]

# Fields that are one CSL variable each. `abstract`, `annotation` and `keywords` are never printed.
_TEXTS: Mapping[str, str] = {
    "chapter": "chapter-number",
    "edition": "edition",
    "isbn": "ISBN",
    "issn": "ISSN",
    "library": "call-number",
    "origlocation": "original-publisher-place",
    "origpublisher": "original-publisher",
    "pagetotal": "number-of-pages",
    "shorthand": "citation-label",
    "venue": "event-place",
    "version": "version",
    "volumes": "number-of-volumes",
    "scale": "scale",
    "dimensions": "dimensions",
    "medium": "medium",
    "section": "section",
}
_DATES: Mapping[str, str] = {
    "date": "issued",
    "origdate": "original-date",
    "urldate": "accessed",
    "eventdate": "event-date",
}
# Of what was never published the archive and its shelf mark are printed: nobody finds it without them.
_KEPT = frozenset(("unpublished", "misc", "letter"))
_DASHES = regex(r"\s*(?:--+|[‐‒–—])\s*")
_EPRINTS: Mapping[str, str] = {
    "arxiv": "https://arxiv.org/abs/",
    "jstor": "https://www.jstor.org/stable/",
    "hdl": "https://hdl.handle.net/",
    "googlebooks": "https://books.google.com/?id=",
}
_COUNTRIES = {
    "countryde": "Germany", "countryeu": "European Union", "countryep": "European Union",
    "countryfr": "France", "countryuk": "United Kingdom", "countryus": "United States of America",
}  # fmt: skip


def csl_items(library: Library, keys: Iterable[str]) -> list[CslItem]:
    """The CSL-JSON of the entries that `keys` name, in that order and each once.

    A key that is an alias gives its entry, under the entry's own key; one that is unknown gives nothing
    (the caller has said so with a line number).
    """
    found = dict.fromkeys(resolved for key in keys if (resolved := library.resolve(key)) is not None)
    return [csl_item(whole_entry(library, library.entries[key])) for key in found]


def csl_item(entry: Entry) -> CslItem:
    """The CSL-JSON of one entry, which has all its fields (`whole_entry`)."""
    item: CslItem = {"id": entry.key, "type": csl_type(entry)}
    for part in _PARTS:
        item.update({name: value for name, value in part(entry).items() if value})
    return named_by_year(item, entry)


def csl_type(entry: Entry) -> str:
    """CSL's name of the type: a newspaper's article is `article-newspaper`."""
    subtype = entry.get("entrysubtype").strip().lower()
    if (entry.type, subtype) in SUBTYPES:
        return SUBTYPES[entry.type, subtype]
    if entry.type == "unpublished" and entry.get("eventtitle"):
        return "speech"
    return TYPES.get(entry.type, "document")


def _names(entry: Entry) -> CslItem:
    """Names by CSL role; two fields of one role follow each other."""
    options = dict(option.strip().partition("=")[::2] for option in entry.get("options").split(","))
    useprefix = "useprefix" in options and options["useprefix"].strip() in ("", "true")
    found: CslItem = {}
    for field, variable in NAMES.items():
        names = csl_names(entry.get(field), useprefix)
        if names:
            role = ROLES.get(entry.get(f"{field}type").strip().lower(), variable)
            found.setdefault(_role(entry, role), []).extend(names)
    return found


def _role(entry: Entry, role: str) -> str:
    """CSL has no holder of a patent: a patent without authors is its holder's."""
    return ("authority" if entry.get("author") else "author") if role == "holder" else role


def _texts(entry: Entry) -> CslItem:
    found: CslItem = {name: to_rich(entry.get(field)) for field, name in _TEXTS.items() if entry.get(field)}
    status = entry.get("pubstate").strip()
    found["status"] = STATES.get(status.lower(), to_rich(status))
    kind = entry.get("type").strip()
    found["genre"] = GENRES.get(kind.lower(), to_rich(kind))
    found["publisher-place"] = _place(entry)
    if entry.type in _KEPT:
        found["archive"] = to_rich(entry.get("library"), protect=False)
    return found


def _place(entry: Entry) -> str:
    """Places; the countries of a patent have names of their own in biblatex."""
    places = [_COUNTRIES.get(place, to_rich(place)) for place in _list(entry.get("location"))]
    return "; ".join(places)


def _publisher(entry: Entry) -> CslItem:
    """Who brought it out: publisher, institution and organization are all printed in that place."""
    names = ("institution", "organization", "publisher")
    found = [to_rich(body, protect=False) for name in names for body in _list(entry.get(name))]
    published = entry.get("howpublished")
    if published and not ADDRESS.search(published):
        found.insert(0, to_rich(published))
    if csl_type(entry) == "legal_case" and entry.get("institution"):
        return {"authority": to_text(entry.get("institution"))}
    return {"publisher": "; ".join(dict.fromkeys(found))}


def _list(value: str) -> list[str]:
    """The items of a literal list: `Oxford and New York`; in braces, `and` is a word."""
    items = _split_and(value)
    return [item for item in items if item and item != "others"]


def _split_and(value: str) -> list[str]:
    parts: list[str] = []
    depth = start = 0
    for mark in re.finditer(r"[{}]|\sand\s", value):
        if mark[0] in "{}":
            depth += 1 if mark[0] == "{" else -1
        elif depth == 0:
            parts.append(value[start : mark.start()].strip())
            start = mark.end()
    return [*parts, value[start:].strip()]


def _numbers(entry: Entry) -> CslItem:
    """Volume, issue and number: in a journal `number` is the issue, in a series the book's place."""
    volume, part = to_rich(entry.get("volume")), to_rich(entry.get("part"))
    number, issue = to_rich(entry.get("number")), to_rich(entry.get("issue"))
    found: CslItem = {"volume": f"{volume}.{part}" if volume and part else volume or part}
    if entry.type in IN_PERIODICAL or entry.type == "periodical":
        found["issue"] = ", ".join(filter(None, (number, "" if date_of_issue(entry) else issue)))
    elif entry.type in IN_SERIES and entry.get("series"):
        found["collection-number"] = number
    else:
        found["number"], found["issue"] = number, issue
    pages = entry.get("pages") or entry.get("eid")
    found["page"] = _DASHES.sub("-", to_text(pages)) if pages else ""
    return found


def _dates(entry: Entry) -> CslItem:
    found = {variable: _date(entry.get(field)) for field, variable in _DATES.items()}
    issue = date_of_issue(entry)
    return {**found, "issued": _date(issue) if issue else found["issued"] or _date(entry.get("year"))}


def _date(value: str) -> CslItem | None:
    """A date; only one that is none is LaTeX (in `1945~` the tilde is a doubt, not a space)."""
    found = csl_date(value)
    return csl_date(to_text(value)) if found and "literal" in found else found


def _links(entry: Entry) -> CslItem:
    """URL and identifiers; an eprint is a URL where none is given."""
    url = unescape(entry.get("url")) or _published_url(entry)
    prefix = _EPRINTS.get(entry.get("eprinttype").strip().lower())
    if not url and prefix and entry.get("eprint"):
        url = prefix + unescape(entry.get("eprint"))
    doi = re.sub(r"(?i)^\s*(?:(?:https?://)?(?:www\.|dx\.)?doi\.org/|doi:\s*)", "", unescape(entry.get("doi")))
    found: CslItem = {"URL": url, "DOI": doi}
    if entry.get("eprinttype").strip().lower() in ("pubmed", "pmid"):
        found["PMID"] = unescape(entry.get("eprint"))
    return found


def _published_url(entry: Entry) -> str:
    """The address in `howpublished`, or the one that is all of `note`, as of old."""
    found = ADDRESS.search(entry.get("howpublished")) or ADDRESS.fullmatch(entry.get("note").strip())
    return unescape(found[1] or found[2]) if found else ""


def _language(entry: Entry) -> CslItem:
    """`langid`, else the first `language`, as a BCP 47 tag; a tag is taken as it is."""
    name = (entry.get("langid") or entry.get("language").partition(" and ")[0]).strip()
    return {"language": LANGUAGES.get(name.lower().removeprefix("lang"), name)}


_PARTS: tuple[Callable[[Entry], CslItem], ...] = (
    _names,
    csl_titles,
    _texts,
    csl_remarks,
    _publisher,
    _numbers,
    _dates,
    _links,
    _language,
)
