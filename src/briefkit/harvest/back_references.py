"""References that point back by a word: `Ibid., 307` · `Id. at 25` · `op. cit.` · `supra note 5` · `(n 3)`."""

import re

from briefkit.harvest.entry_types import tidy_title
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import Ibid, ShortReference
from briefkit.harvest.people import People, read_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.titles import find_core

_IBID = re.compile(
    r"^[\s(*]*(?P<word>[Ii]?[bB]id(?:em)?\b\.?|[lI1|]b[il1]d\b\.?|IBID\b\.?|[Ii]b\.|[IiÍí]b[ií]d\b\.?"
    r"|Id\b\.?|id\.|ID\.|Ebd\b\.?|[Ee]benda\b|[Ll]oc\.?\s*cit\.?)(?=[\s,;:.)\]]|$)[.,]*(?P<rest>.*)$",
    re.DOTALL,
)


def read_ibid(regions: Regions) -> Ibid | None:
    """`Ibid., 307.` · `Id. at 25` · `bid.` · `Ibid. pp. 3-4` · `loc. cit.`."""
    found = _IBID.match(regions.text)
    if not found or re.match(r"\s*,?\s*[\"“‘]", found["rest"]):
        return None
    # A title after it means idem: the same author, another work.
    if any(
        span.start >= found.end("word")
        and span.end - span.start > 3
        and not re.match(r"(?:ibid|loc|at|p)", regions.text[span.start : span.end], re.IGNORECASE)
        for span in regions.italics
    ) and re.match(r",\s*[^\W\d_a-z]", found["rest"]):
        return None
    rest = re.sub(r"^[\s.,]*(?:at\s+)?", " ", found["rest"])
    place = read_locator(rest)
    word = found["word"]
    return Ibid(word, place.locator if place else None, word.lower().startswith("loc"))


_SUPRA = re.compile(
    r"(?P<who>.{0,200}?)[,\s]*\b(?P<word>supra|infra|op\.?\s*cit\.?|o\.\s*c\.|art\.?\s*cit\.?"
    r"|loc\.?\s*cit\.?|above|a\.a\.O\.)(?P<sep>[\s,.]*)(?:at\s+)?(?:\(?(?:notes?|nn?\.?|fn\.?"
    r"|footnotes?)\s*(?P<note>\d+)\)?)?(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


_OSCOLA_SUPRA = re.compile(
    r"(?P<who>[^()]{2,120}?)\s*\((?P<word>n|fn|note)\.?\s*(?P<note>\d+)\)(?P<rest>.*)$", re.DOTALL
)


def read_supra(regions: Regions) -> ShortReference | None:
    """`Smith, supra note 5, at 12` · `Jalalzai, op. cit., p. 306` · `Craig (n 3) 45`."""
    found = _OSCOLA_SUPRA.match(regions.text)
    if found is None:
        found = _SUPRA.match(regions.text)
        if found is None or (found["word"].lower() == "above" and not found["note"]):
            return None
        if found["word"].lower() == "infra" or re.match(r"\W*and\s+accompanying\s+text", found["rest"]):
            return None  # a reference to another part of the text
    groups = found.groupdict()
    people, title = _who(regions.cut(0, found.end("who")))
    if people is None and not title and groups["who"].strip(" ,."):
        return None
    place = read_locator(re.sub(r"^[\s,.]*(?:at\s+)?", " ", groups["rest"]))
    note = int(groups["note"]) if groups["note"] else None
    return ShortReference(
        people.names if people else (), title, place.locator if place else None, _supra_word(groups["word"]), note
    )


def _supra_word(word: str) -> str:
    plain = re.sub(r"\s+", " ", word.lower())
    return "supra" if plain in ("n", "fn", "note", "above") else plain


def _who(regions: Regions) -> tuple[People | None, str]:
    """The names and the short title before "supra" or "op. cit."."""
    core = find_core(regions)
    if core:
        before = regions.text[: core.start].strip(" ,")
        return (read_people(before) if before else None), tidy_title(regions.text[core.start : core.end])
    text = regions.text.strip(" ,.")
    if not text:
        return None, ""
    people = read_people(text, loose=False)
    if people:
        return people, ""
    first, comma, rest = text.partition(",")
    named = read_people(first, loose=False) if comma else None
    if named:
        return named, tidy_title(rest)
    return (read_people(text), "") if len(text.split()) < 12 else (None, "")
