"""The pieces between the commas of a reference that nothing else divides."""

import re
from dataclasses import dataclass

from briefkit.harvest.forms.stopped_titles import IMPRINT, imprint_of
from briefkit.harvest.marks.regions import BLANK
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import THESIS
from briefkit.patterns import regex

# `Göttingen 2001` · `Göttingen 1987–1990`, of a work in volumes
_PLACE_AND_YEAR = regex(r"[,:]?\s(?=\[?(?:1[5-9]|20)\d\d(?:[a-z]?\]?|\s?[–-]\s?(?:1[5-9]|20)\d\d)\.?$)")
# `Venkatesvara Press, Bombay: 1892`
_TOWN_AND_COLON = regex(r"(?:[^\W\d_a-z][\w’'-]+\s?){1,3}:\s")


# Commas, and the full stop before an imprint: `…, Wege. Zwei Studien. Stuttgart: Klett, 1990`.
_PARTED = regex(
    r"\s?,(?!\s*(?:Ltd|Inc|LLC|GmbH|Pvt)\b)\s*|(?<=[.?!])\s+(?=In:?\s[^\W\d_a-z])"
    r"|(?<=[^\W\d_]{3})[.?!]\s+(?=[^\W\d_a-z][\w.’'/ -]{2,40}:\s[^\W\d_a-z][^:]*$)"
)


@dataclass(frozen=True)
class Piece:
    """A stretch between commas, with brackets blanked in `mask`."""

    start: int
    end: int
    text: str
    mask: str


def pieces_of(text: str, start: int) -> list[Piece]:
    """The pieces from `start` on, commas in brackets not counted."""
    spans = [match.span() for match in re.finditer(r"[(\[][^()\[\]]*[)\]]", text)]
    mask = text
    for begin, end in spans:
        mask = mask[:begin] + BLANK * (end - begin) + mask[end:]
    found: list[Piece] = []
    position = start
    stopped = imprint_of(text) if IMPRINT.search(mask, start) else None
    marks = [(one.start(), one.end()) for one in _PARTED.finditer(mask[start:])]
    if stopped is not None and text[stopped.start()] != ",":
        marks.append((stopped.start() - start + (text[stopped.start()] != "."), stopped.start("place") - start))
    for comma in [*sorted(marks), None]:
        end = start + comma[0] if comma else len(text)
        piece = text[position:end]
        lead = len(piece) - len(piece.lstrip())
        found.append(Piece(position + lead, position + len(piece.rstrip()), piece.strip(), mask[position:end].strip()))
        position = start + comma[1] if comma else end
    whole = [piece for piece in found if piece.text]  # the first is the title, or begins it: `World Report 2014`
    return [*whole[:1], *(part for piece in whole[1:] for part in _without_year(piece))]


def _without_year(piece: Piece) -> list[Piece]:
    """`Göttingen 2001` is a place and a year, `Diss. Göttingen 2001` the thesis of a university too."""
    if thesis := _THESIS_AND_YEAR.fullmatch(piece.text):
        return [
            Piece(piece.start + thesis.start(name), piece.start + thesis.end(name), thesis[name], thesis[name])
            for name in ("kind", "where", "year")
        ]
    cut = _PLACE_AND_YEAR.search(piece.mask) if not find_full_date(piece.text) else None
    if cut is None:
        return [piece]
    placed = is_place(piece.text[: cut.start()]) or _TOWN_AND_COLON.fullmatch(piece.text[: cut.end()])
    if not placed and not _HOUSE_AND_YEAR.match(piece.text):
        return [piece]
    left, right = piece.text[: cut.start()], piece.text[cut.end() :]
    return [
        Piece(piece.start, piece.start + cut.start(), left, left),
        Piece(piece.end - len(right), piece.end, right, right),
    ]


_THESIS_AND_YEAR = regex(
    rf"(?P<kind>(?i:{THESIS.pattern}))\s(?P<where>[^\W\d_a-z][^\d,]{{2,60}}?)\s(?P<year>(?:18|19|20)\d\d)\.?"
)
_HOUSE_AND_YEAR = regex(
    r"(?!(?:Fiscal|Financial|Calendar|Academic)\sYear\b)[^\W\d_a-z][\w-]+"
    r"(?:[ /](?:(?:am|an\sder|ob\sder)\s)?[^\W\d_a-z][\w.-]+){0,2}(?::\s[^\W\d_a-z][^:,\d]{2,50})?"
    r"\s(?:1[5-9]|20)\d\d[a-z]?\.?$"
)
