"""Pieces in a volume that was cited before, and names that lean on the citation before.

`S. Reed, “Company Law,” in Thorne, op. cit., n. 8, p. 285` · `Vogel, id., p. 79`.
"""

import re
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.leads import leading_people, read_body
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.short.back_references import read_supra
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_IN = regex(r"[\s,.]*\bin:?\s+(?=\S)", re.IGNORECASE)
_BACK = regex(r"\b(?:op\.?\s*cit|ob\.?\s*cit|supra|loc\.?\s*cit)\b|\bid\.|\bibid\b|\((?:n|fn)\.?\s?\d", re.IGNORECASE)
_NAMED_IBID = regex(
    r"(?P<who>[^\W_a-z][^():;“”\"]{1,70}?),?\s+(?P<word>id\.|ibid\b\.?)(?P<rest>[\s,.)].*|)$", re.DOTALL
)
# Between the title and the word that points back stand a name and "in", no more.
_NEAR = 90


def read_piece_in_cited(regions: Regions) -> ShortReference | None:
    """`S. Reed, “Company Law,” in Thorne, op. cit., n. 8, at p. 285`: a chapter of a volume cited before."""
    core = find_core(regions)
    leads = _IN.match(regions.text, core.end) if core else None
    points = _BACK.search(regions.text, leads.end()) if leads else None
    if core is None or leads is None or points is None or points.start() - leads.end() > _NEAR:
        return None
    people = _author(regions.text[: core.start])
    host = _host(regions.cut(leads.end()))
    if host is None or people is None:
        return None
    title = tidy_title(regions.text[core.start : core.end])
    return ShortReference(people.names, title, host.locator, kind="incollection", host=replace(host, locator=None))


# `Yamada and Stone, in Lee et al. (eds), ` · `Yamada, in Lee, `
_IN_VOLUME_OF = regex(
    r"(?P<who>[^\W\d_a-z][^()“”\"*;]{1,60}?),?\s+in:?\s+(?P<editor>[^\W\d_a-z][^()“”\"*;:\d]{1,60}?)"
    r"(?:,?\s\(?(?:eds?|Hrsg|dir|coords?)\.?\)?)?,?\s+"
)


def read_author_in_volume(regions: Regions) -> ShortReference | None:
    """`Yamada and Stone, in Lee et al. (eds), *Disaster and State*, p. 58`: a chapter by its authors and its book."""
    core = find_core(regions)
    found = _IN_VOLUME_OF.fullmatch(regions.text, 0, core.start) if core and core in regions.italics else None
    if core is None or found is None:
        return None
    people, editors = (read_people(found[name], loose=False) for name in ("who", "editor"))
    place = read_locator(regions.text[core.end :])
    if people is None or editors is None or place is None or place.rest.strip(" .,"):
        return None
    host = ShortReference(editors.names, tidy_title(regions.text[core.start : core.end]), None, kind="collection")
    return ShortReference(people.names, "", place.whole, kind="incollection", host=host)


def _author(before: str) -> People | None:
    plain = before.strip(" ,:")
    return (read_people(plain, loose=False) or read_body(plain)) if plain else People()


def _host(regions: Regions) -> ShortReference | None:
    """The volume, as a short form: `Thorne, op. cit., n. 8` · `id., p. 97`."""
    alone = re.match(r"(?:id\.|ibid\b\.?)(?P<rest>.*)$", regions.text, re.DOTALL | re.IGNORECASE)
    if alone:
        place = read_locator(alone["rest"])
        return ShortReference((), "", place.whole if place else None, "id.")
    return read_supra(regions) or read_named_ibid(regions)


def read_named_ibid(regions: Regions) -> ShortReference | None:
    """`Vogel, id., p. 79.`: the work of that author that was cited just before."""
    found = _NAMED_IBID.match(regions.text)
    if found is None or any(span.start < found.end("who") for span in regions.italics):
        return None
    who = found["who"].strip(" ,")
    people = read_people(who, loose=False)
    if people is None and leading_people(f"{who}, ")[0] is None and not re.fullmatch(r"[A-Z][A-Z.&]+", who):
        return None
    people = people or read_people(who)
    place = read_locator(found["rest"])
    return ShortReference(people.names, "", place.whole if place else None, "id.") if people else None
