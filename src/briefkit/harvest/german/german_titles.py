"""What stands in German titles and belongs to other fields: editors, series, volumes, kinds of work."""

import re
from dataclasses import dataclass

from briefkit.harvest.names.german_names import NAMES, read_german_names
from briefkit.harvest.names.people import People
from briefkit.patterns import regex

# `(Beiträge zur Hafenkunde; 20)` · `(= Beiträge zur Hafenkunde, Bd. 20)`
_SERIES = r"\(=?\s?(?P<series>[^\W\d_a-z][^();\d]{3,90}?)"
_COUNT = r"(?:Bd\.|Band|Nr\.|H\.|Heft)"
_NUMBER = r"\s?(?P<number>\d{1,4}|[IVXLC]+)\)"
SERIES_BEHIND = regex(rf"\s*{_SERIES}(?:\s?[;,]|(?=\s))\s?{_COUNT}?{_NUMBER}")
"""A series with its number behind the year."""

_SERIES_AT_END = regex(rf"\s{_SERIES}(?:;|,?\s{_COUNT}){_NUMBER}$")
_VOLUME_AT_END = regex(r"[.,]\s(?:Bd\.|Band)\s(?P<volume>\d{1,3}|[IVXLC]+)\.?$")
_THESIS = regex(
    r"[.,]\s(?:(?:Phil|Masch|Univ|Jur|Theol|Inaug)\.[\s-]?)?(?:Diss|Habil)\.?(?:\s(?:phil|jur|masch|theol)\.?)?$"
)
# `Art. „Hafen“`
_ENTRY = regex(r"Art(?:\.|ikel)\s(?=[„»“\"])")
# `„Der Hafen“ [Le port]` · `Der Hafen [1987]`
_TRANSLATED = regex(r"\s\\?\[[^\[\]]{4,}\]$")


@dataclass(frozen=True)
class TitleParts:
    """A title without what is none, and that: people by their role, a series with its number, a volume."""

    title: str
    people: dict[str, People]
    series: dict[str, str]
    volume: str = ""
    thesis: bool = False


# `. Hrsg. von Ada Poe` · `. Aus dem Dänischen von Ada Poe`
_MADE_BY = regex(
    r"[.,]\s+(?:(?P<editor>(?:[Hh]rsg|[Hh]gg?)\.\s(?:v\.|von)|[Hh]erausgegeben\svon|ed\.)"
    r"|(?:(?:[Üü]bers(?:etzt|\.)|[Aa]us\sdem\s\w+(?:\sübersetzt)?)\s(?:v\.|von)|tr\.))"
    rf"\s(?P<who>{NAMES})(?=[.,]|$)"
)


def parts_of_title(title: str) -> TitleParts:
    """The parts of the title of a book."""
    people: dict[str, People] = {}
    for named in _MADE_BY.finditer(title):
        if who := read_german_names(named["who"]):
            people.setdefault("editor" if named["editor"] else "translator", who)
            title = title.replace(named[0], "", 1)
    series = _SERIES_AT_END.search(title)
    title = title[: series.start()] if series else title
    volume = _VOLUME_AT_END.search(title)
    title = title[: volume.start()] if volume else title
    thesis = _THESIS.search(title)
    title = title[: thesis.start()] if thesis else title
    return TitleParts(title, people, series_of(series), volume["volume"] if volume else "", thesis is not None)


def series_of(found: re.Match[str] | None) -> dict[str, str]:
    """The name of a series and the number in it, as fields."""
    return {"series": found["series"].strip(), "number": found["number"]} if found else {}


def plain_piece(title: str) -> str:
    """The title of a piece, without `Art.` before it and its translation in brackets behind."""
    return _TRANSLATED.sub("", _ENTRY.sub("", title))
