"""Dictionaries and encyclopaedias cited by a word in them: `*Oxford English Dictionary*, s.v. “harbour.”`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.forms.titled import read_titled
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.take_access import take_access
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

SUB_VERBO = regex(r"\bs\.\s?vv?\.")
_LABEL = "sub-verbo"
_AT_WORD = regex(
    r"(?P<work>[^\W_a-z].{1,160}?),?\s+\(?(?:\bs\.\s?vv?\.|\bsub\sverb[oi])[:,]?\s+(?P<word>[“\"‘'](?P<marked>[^“”\"]{1,90}?)[,.]?[”\"’']"
    r"|[\w’'-]+(?:\s\([^()]{1,20}\))?)(?P<rest>[\s,.)].*)?$",
    re.DOTALL,
)
_LETTERS = regex(r"[A-Z][A-Za-z]*[A-Z]\w*")


# `Oxford English Dictionary, 2nd ed.` · `Encyclopaedia Britannica`: works of reference, without marks around them.
_OF_REFERENCE = regex(
    r"(?P<title>(?:The\s)?(?:[A-Z][\w’'-]*\s|of\s|the\s|and\s){0,8}?(?:Dictionary|Encyclop(?:a|ae|æ)dia|Lexicon|Handwörterbuch|Cyclopaedia)"
    r"(?:\s(?:[A-Z][\w’'-]*|of|the|and)){0,7}?)(?:,\s(?P<edition>\d+)(?:st|nd|rd|th)\s[Ee]d(?:ition|n)?\.?)?[\s,.]*(?:online\s?(?:ed\.)?,?\s*)?$"
)


def read_sub_verbo(regions: Regions) -> FullReference | ShortReference | None:
    """A work of reference that stands unsigned before the word: the work, and in it the place of the word."""
    found = _AT_WORD.match(regions.text) if SUB_VERBO.search(regions.text) or "sub verb" in regions.text else None
    if found is None:
        return None
    place = Locator(_LABEL, (found["marked"] or found["word"]).strip())
    work = regions.cut(0, found.end("work"))
    if _LETTERS.fullmatch(work.text):
        return ShortReference((), work.text, place, tentative=True)
    if plain := _OF_REFERENCE.match(work.text) if not work.italics else None:
        edition = {"edition": plain["edition"]} if plain["edition"] else {}
        if edition:
            return FullReference("book", {**edition, "title": tidy_title(plain["title"])}, (), place)
        return ShortReference((), tidy_title(plain["title"]), place, kind="book")
    if not work.italics or work.italics[0].start > 1:
        return None
    reading = read_titled(work)
    if isinstance(reading, FullReference) and not reading.people:
        return replace(reading, locator=place)
    title = tidy_title(work.text[work.italics[0].start : work.italics[0].end])
    addresses = [address for _, address in regions.addresses[:1]]
    if addresses:
        tail = Tail(regions, quoted=False)
        take_access(tail)
        fields = {"title": title, "url": addresses[0], "urldate": tail.fields.get("urldate", "")}
        return FullReference("online", {name: value for name, value in fields.items() if value}, (), place)
    return ShortReference((), title, place, kind="book")
