"""What a web page says of itself: meta elements of Highwire, Dublin Core, Open Graph and HTML; headings; bylines."""

import re
from collections.abc import Mapping
from itertools import islice

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.tree import said, words_of
from briefkit.readers.title.block import join_names, split_names
from briefkit.readers.title.dates import printed_date

# The first that is there counts.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title"),
    "author": ("citation_author", "citation_authors", "dc.creator", "dcterms.creator", "author", "article:author",
               "parsely-author", "byl"),
    "date": ("citation_publication_date", "citation_date", "dc.date", "dcterms.date", "dcterms.issued",
             "article:published_time",
             "date", "dc.date.issued", "parsely-pub-date", "pubdate", "publication_date"),
    "journaltitle": ("citation_journal_title", "prism.publicationname"),
    "volume": ("citation_volume", "prism.volume"),
    "number": ("citation_issue", "prism.number"),
    "doi": ("citation_doi", "dc.identifier.doi", "prism.doi"),
    "publisher": ("citation_publisher",),
    "institution": ("citation_technical_report_institution", "citation_dissertation_institution"),
    "organization": ("og:site_name",),
    "url": ("og:url",),
}  # fmt: skip
_BYLINE = regex(r"\b(?:byline|author|by-author|entry-author|p-author)\b")

_TITLE_BLOCK = 12  # paragraphs
_TITLE_WORDS = regex(r"(?:^|\s)(?:doc-title|title|article-title|entry-title|post-title|documenttitle)(?:\s|$)")


def html_metadata(tree: HtmlElement) -> dict[str, str]:
    """The metadata of a page, by biblatex names."""
    said_of = _meta_elements(tree)
    found = {}
    for field, names in _NAMES.items():
        values = next((said_of[name] for name in names if said_of.get(name)), [])
        if values:
            found[field] = join_names(_authors(values)) if field == "author" else values[0]
    found["title"] = _title(tree, found.get("title", ""))
    found["author"] = found.get("author", "") or _byline(tree)
    found["date"] = printed_date(found.get("date", "").replace("/", "-")) or _time(tree)
    found["subtitle"] = next((said(element) for element in tree.iter("p") if element.get("class") == "subtitle"), "")
    found["url"] = found.get("url", "") or _canonical(tree)
    found["lang"] = next((each.get("lang") or "" for each in (tree, tree.find("body")) if each is not None), "").strip()
    pages = [said_of.get(name, [""])[0] for name in ("citation_firstpage", "citation_lastpage")]
    found["pages"] = "-".join(page for page in pages if page)
    return {field: value for field, value in found.items() if value}


def _meta_elements(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = (element.get("name") or element.get("property") or element.get("itemprop") or "").lower()
        content = " ".join((element.get("content") or "").split())
        if name and content and content not in found.get(name, []):
            found.setdefault(name, []).append(content)
    return found


def _authors(values: list[str]) -> list[str]:
    """Names as given, or turned about: `Barlow, John Perry`."""
    names = [value for value in values if not value.startswith(("http:", "https:", "@"))]
    if len(names) == 1 and (several := split_names(names[0])) and len(several) > 1:
        return several
    return [part for name in names for part in re.split(r"\s*;\s*", name)]


def _title(tree: HtmlElement, given: str) -> str:
    """The title given, the first heading, or the window's title without the name of the site."""
    head = tree.find(".//title")
    window = said(head) if head is not None else ""
    marked = next(
        (said(element) for element in tree.iter("p", "h1", "div") if _TITLE_WORDS.search(words_of(element))), ""
    )
    first = marked or next(
        (said(element) for level in ("h1", "h2") for element in tree.iter(level) if said(element)), ""
    )
    if given:
        return given
    parts = [part.strip() for part in re.split(r"\s+[|–—·»-]\s+", window) if part.strip()]
    if not marked and parts and any(said(each) == window for each in islice(tree.iter("p"), _TITLE_BLOCK)):
        return window  # a title that is no heading
    if first and first.lower() not in (part.lower() for part in parts[1:]):
        return first
    return parts[0] if parts else first


def _byline(tree: HtmlElement) -> str:
    for element in tree.iter("p", "span", "div", "a", "address", "h2", "h3", "h4"):
        if element.get("rel") == "author" or _BYLINE.search(words_of(element)):
            text = re.sub(r"^\s*(?:written\s+)?by:?\s+", "", said(element), flags=re.IGNORECASE)
            if len(text) <= 150 and (names := split_names(text)):
                return join_names(names)
    return ""


def _time(tree: HtmlElement) -> str:
    element = next(iter(tree.iter("time")), None)
    return printed_date(element.get("datetime") or said(element)) if element is not None else ""


def _canonical(tree: HtmlElement) -> str:
    links = (
        element.get("href") or "" for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"
    )
    return next((href for href in links if href.startswith("http")), "")
