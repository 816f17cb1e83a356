"""Numbers and bullets of Word's lists: which paragraph has which, and how it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.readers.docx.package import W, value
from briefkit.readers.docx.styles import Styles
from briefkit.readers.files.xml_parts import Element, whole

_KINDS = {
    "decimal": "1", "decimalZero": "1", "ordinal": "1", "cardinalText": "1", "ordinalText": "1",
    "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I",
}  # fmt: skip
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts (`1`, `a`, `A`, `i`, `I`; empty for bullets), from where, how it is written."""

    kind: str
    start: int
    text: str
    left: int = 0

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is printed before the item: it goes on with the one before."""
        return not self.text.strip()

    @property
    def around(self) -> tuple[str, str]:
        """What stands next to the level's own number: `(`, `)` of `(%1)`."""
        before, _, after = self.text.rpartition("%")
        return before[-1:], after[1:2]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in the lists of a document."""

    number: str
    depth: int
    level: Level


@dataclass
class Numbering:
    """The lists of a file, and how far each has counted; a class because it counts."""

    root: Element | None
    styles: Styles
    _lists: Mapping[str, Element] = field(init=False)
    _kinds: Mapping[str, Element] = field(init=False)
    _counts: dict[str, list[int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)
    _levels: dict[tuple[str, int], Level | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look the lists up once."""
        root = self.root
        self._lists = {value(each, "numId"): each for each in (root.findall(f"{W}num") if root is not None else ())}
        found = root.findall(f"{W}abstractNum") if root is not None else ()
        self._kinds = {value(each, "abstractNumId"): each for each in found}

    def place(self, paragraph: Element, style: str) -> Place | None:
        """The list that a paragraph is in by itself or by its style; None where it is in none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        by_style = self.styles.property(style, "pPr/numPr")
        number = _said(own, "numId") or _said(by_style, "numId")
        depth = _said(own, "ilvl") or _said(by_style, "ilvl") or "0"
        if not number or number == "0":
            return None
        at = min(max(whole(depth), 0), _LEVELS - 1)
        level = self.level(number, at)
        return Place(number, at, level) if level is not None else None

    def level(self, number: str, depth: int) -> Level | None:
        """The level of a list; None where the file has no such list."""
        if (number, depth) not in self._levels:
            self._levels[number, depth] = self._read_level(number, depth)
        return self._levels[number, depth]

    def count(self, place: Place) -> int:
        """The number of the next item at a place; lists of one kind count on where another left off."""
        key = self._key(place.number)
        counts = self._counts.setdefault(key, [0] * _LEVELS)
        override = self._start_override(place)
        if override is not None and (place.number, place.depth) not in self._begun:
            counts[place.depth] = 0
        if not counts[place.depth]:
            counts[place.depth] = (place.level.start if override is None else override) - 1
        self._begun.add((place.number, place.depth))
        counts[place.depth] += 1
        counts[place.depth + 1 :] = [0] * (_LEVELS - place.depth - 1)
        return max(counts[place.depth], 0)

    def _key(self, number: str) -> str:
        return value(self._lists[number].find(f"{W}abstractNumId"))

    def _start_override(self, place: Place) -> int | None:
        for override in self._lists[place.number].findall(f"{W}lvlOverride"):
            if value(override, "ilvl") == str(place.depth):
                start = value(override.find(f"{W}startOverride"))
                return whole(start, 1) if start else None
        return None

    def _read_level(self, number: str, depth: int) -> Level | None:
        instance = self._lists.get(number)
        if instance is None:
            return None
        candidates = [each.find(f"{W}lvl") for each in instance.findall(f"{W}lvlOverride")]
        kind = self._kind(value(instance.find(f"{W}abstractNumId")))
        candidates += kind.findall(f"{W}lvl") if kind is not None else []
        element = next((each for each in candidates if each is not None and value(each, "ilvl") == str(depth)), None)
        return _level(element) if element is not None else None

    def _kind(self, identifier: str) -> Element | None:
        """The definition of a list; one that only names a style is that of the style's list."""
        kind = self._kinds.get(identifier)
        link = value(kind.find(f"{W}numStyleLink")) if kind is not None else ""
        number = _said(self.styles.property(link, "pPr/numPr"), "numId") if link else ""
        instance = self._lists.get(number)
        if instance is None:
            return kind
        return self._kinds.get(value(instance.find(f"{W}abstractNumId")), kind)


def _said(properties: Element | None, name: str) -> str:
    return value(properties.find(f"{W}{name}")) if properties is not None else ""


def _level(element: Element) -> Level:
    start = value(element.find(f"{W}start"))
    left = value(element.find(f"{W}pPr/{W}ind"), "left") or value(element.find(f"{W}pPr/{W}ind"), "start")
    shown = value(element.find(f"{W}lvlText"))
    form = value(element.find(f"{W}numFmt"))
    return Level(
        _KINDS.get(form, "" if form in ("bullet", "none") or "%" not in shown else "1"),
        whole(start, 1),
        shown,
        whole(left),
    )
