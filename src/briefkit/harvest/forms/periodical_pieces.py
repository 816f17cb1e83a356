"""Pieces without title in a periodical, and corpora by their letters: `Roe in JRAS. 1913 p. 46` · `H. C. II. p. 7`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import is_page_range, plain_value, read_locator
from briefkit.harvest.words.lexicon import JOURNAL
from briefkit.patterns import regex

_LETTERS = r"[A-Z]{2,6}|(?:[A-Z]\.\s?){1,4}[A-Z]\."
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]*\.?"
# Volumes, numbers, years and pages, and nothing else.
_IN_PLACE = (
    rf"[\s\d.,:;()/–—-]|\b[IVXLC]+\b|\b[ivxlc]+\b|\b(?:vol|no|nos|pp?|n|nn|f|ff|fig|pl|col|ser|and|esp)\b|{_MONTH}"
)
_PLACE = rf"(?:{_IN_PLACE})+"
_PIECE = regex(
    rf"(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s(?:de|la|von|van|al|and|&|[^\W\d_a-z][\w.’'-]*)){{0,5}}),?\s+(?:in\s+(?:the\s+)?)?"
    rf"(?P<journal>{_LETTERS}|(?<=in\s)[^\W\d_a-z][^,;:\d(]{{4,70}}?)[.,:]?\s*(?P<place>(?=[\s\dIVXLCivxlc(]|{_MONTH}){_PLACE})$"
)
_CORPUS = regex(
    rf"(?P<letters>{_LETTERS})[.,:]?\s+(?P<place>(?:[Vv]ol\.\s)?(?:[IVXLC]+(?:/\d)?|[ivxlc]+|\d{{1,3}})(?:[.,:]\s?(?=[\dA-Zpn])|\s(?=pp?\.)).*)$"
)
_IN_CORPUS = regex(
    rf"(?:{_IN_PLACE}|\b[A-Z][a-z]{{1,2}}\.?\s?(?=\d)|\([a-z]\)|\bInt\.|\bnos?\.|\b(?:text|seq|passim|note)\b)+"
)
_PAGED = regex(r"\bpp?\.?\s?[\divxlc]|\d\s?:\s?\d|\d,\s\d")
_LABEL = regex(r"\bpp?\.?\s?(?=[\divxlc])")
# Letters with numbers behind them that are no corpus: laws, eras, papers of parliaments.
_NO_CORPUS = frozenset(
    [
        "ad",
        "bc",
        "ce",
        "bce",
        "ah",
        "us",
        "un",
        "eu",
        "uk",
        "hr",
        "sb",
        "hb",
        "pl",
        "eo",
        "usc",
        "cfr",
        "fr",
        "no",
        "pp",
        "ms",
        "mss",
        "nb",
        "ps",
        "st",
    ]
)


def read_periodical_piece(regions: Regions) -> FullReference | ShortReference | None:
    """`Roe in JRAS. 1913 pp. 46-48` · `J. Poe in Revue de marine, 1931, p. 17`: no title is given."""
    text = regions.text.rstrip(" .;")
    found = None if regions.quotes else _PIECE.match(text)
    people = read_people(found["who"], loose=False) if found else None
    if found is None or people is None or _is_no_corpus(found["journal"]) or not re.search(r"\d", found["place"]):
        return None
    by_letters = re.fullmatch(_LETTERS, found["journal"]) is not None
    if not by_letters and (not JOURNAL.search(found["journal"]) or SENTENCE.search(found["journal"])):
        return None
    if not _PAGED.search(found["place"]):
        return None
    start, paged = found.start("place"), _LABEL.search(found["place"])
    tail = read_tail(regions.cut(start, start + paged.start() if paged else None), quoted=True)
    kept = ("date", "volume", "number", *(() if paged else ("pages",)))
    fields = {name: value for name, value in tail.fields.items() if name in kept}
    fields |= {"author": bibtex_names(people.names), "journaltitle": found["journal"].strip(" .,")}
    place = read_locator(found["place"][paged.start() :]) if paged else None
    locator = place.locator if place else None if paged else tail.locator
    if paged and locator is not None and is_page_range(locator.value):
        fields["pages"], locator = locator.value, None
    if by_letters and locator and _IN_PARTS.match(locator.value) and fields.keys() == {"author", "journaltitle"}:
        return ShortReference(people.names, fields["journaltitle"], locator, kind="book")
    return FullReference("article", dict(sorted(fields.items())), people.names, locator)


# `Roe, *HD* II/1, 260`: a volume that came out in parts, of a book that is cited by letters.
_IN_PARTS = regex(r"[IVXL]{1,5}/\d{1,2}(?!\d)")


def read_corpus(regions: Regions) -> ShortReference | None:
    """`H. C. III. Qy. 14, p. 24` · `HP. xvi pp. 31-32`: letters, and volume, number and page behind them."""
    found = None if regions.quotes else _CORPUS.match(regions.text.rstrip(" .;)"))
    if found is None or _is_no_corpus(found["letters"]) or not _IN_CORPUS.fullmatch(found["place"]):
        return None
    if not _PAGED.search(found["place"]):
        return None
    place = plain_value(re.sub(r"^[Vv]ol\.\s", "", found["place"]))
    return ShortReference((), found["letters"].strip(), Locator("page", place), kind="book")


def _is_no_corpus(letters: str) -> bool:
    """Tell whether letters are a number (`Roe, VII. 36`) or of what has no volumes."""
    return re.fullmatch(r"[IVXLC]+", letters) is not None or re.sub(r"[^a-z]", "", letters.lower()) in _NO_CORPUS
