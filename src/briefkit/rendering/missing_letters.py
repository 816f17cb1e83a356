"""Letters that no font of the machine has, as findings: in a PDF they are boxes, or nothing at all."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from briefkit.findings import Finding, Severity
from briefkit.rendering.set_brief import SetBrief
from briefkit.text import Location

_SHOWN: Final = 12
_ASIAN: Final = (
    *("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO"),
    *("IDEOGRAPHIC", "FULLWIDTH", "HALFWIDTH", "KANGXI"),
)
_PICTOGRAMS: Final = (range(0x1F000, 0x1FB00), range(0x2600, 0x27C0), range(0x2B00, 0x2C00))

Place = tuple[Location | None, int]
"""Where letters stand, and the note they stand in (0: in none that is numbered)."""


def letter_findings(letters: Sequence[str], brief: SetBrief) -> Iterator[Finding]:
    """A warning for each file and kind of letters that are not printed, at the first of them.

    What stands nowhere in the sources (it comes from the data of a chart or from the house style) has no place.
    """
    found: dict[tuple[str, str], list[tuple[Place, str]]] = {}
    for letter in sorted(set(letters)):
        for place in _places(letter, brief) or [(None, 0)]:
            file = str(place[0].path) if place[0] else ""
            found.setdefault((file, _package(letter)), []).append((place, letter))
    for own in found.values():
        own.sort(key=lambda one: _order(one[0]))
    for (_, package), own in sorted(found.items(), key=lambda one: (one[0][0], _order(one[1][0][0]))):
        yield _finding([letter for _, letter in own], package, own[0][0])


def _order(place: Place) -> tuple[int, int]:
    return (place[0].line, place[0].column) if place[0] else (0, 0)


def _places(letter: str, brief: SetBrief) -> list[Place]:
    """The first place of a letter in each file; else in the works that are cited, or the note that says them."""
    first: dict[str, Place] = {}  # by file
    for text in brief.sources:
        if letter in text.text:
            place = text.place_of(letter)
            first.setdefault(str(place.path), (place, 0))
    return list(first.values()) or _places_of_works(letter, brief)


def _places_of_works(letter: str, brief: SetBrief) -> list[Place]:
    notes: list[Place] = [(note.location, note.number) for note in brief.notes if letter in note.text]
    works = brief.library.entries.values() if brief.library else ()
    cited = {cite.cite.citekey for note in brief.notes for cite in note.cites}
    places: list[Place] = [
        (one.location, 0)
        for entry in sorted(works, key=lambda entry: entry.key not in cited)
        for one in entry.fields.values()
        if letter in one.value and one.location
    ]
    return [*places, *notes][:1]


def _package(letter: str) -> str:
    """The package of Debian with fonts for a letter; empty where no font is to be had."""
    if unicodedata.category(letter) in ("Co", "Cn", "Cc"):
        return ""
    if unicodedata.name(letter, "").split(" ")[0] in _ASIAN:
        return "fonts-noto-cjk"
    if any(ord(letter) in block for block in _PICTOGRAMS):
        return "fonts-noto-color-emoji"
    return "fonts-noto-core"


def _finding(letters: Sequence[str], package: str, place: Place) -> Finding:
    shown = "".join(letters[:_SHOWN]) if package else ", ".join(f"U+{ord(letter):04X}" for letter in letters[:_SHOWN])
    more = f" and {len(letters) - _SHOWN} more" if len(letters) > _SHOWN else ""
    message = f"no font on this machine has {shown}{more}: the PDF shows boxes or nothing in their place"
    hint = f"install fonts that have them: apt install {package}" if package else "these are no letters: take them out"
    where, note = place
    return Finding(
        "P210", "letters-without-font", Severity.WARNING, message, where, hint, notes=(note,) if note else ()
    )
