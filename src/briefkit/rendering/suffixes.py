"""What stands behind a citekey, written so that citeproc takes it as we do.

Citeproc splits `, ch. 3 and passim` into locator and suffix by words of the paper's language; `brief notes` and the
positions of cites go by our own reading. So the locator is given in braces, under the name that citeproc knows its
label by, and text that holds none has `{}` before it, which forbids to look for one. Of `vol. 2, 34` citeproc would
make "vols. 2, 34": the place in a volume is given to it in letters of the private use area, which are numbers to
nobody, and read back from what it has set.
"""

from collections.abc import Iterator

from briefkit.citations.locators import part_and_place, split_suffix, written_label
from briefkit.patterns import regex
from briefkit.rendering.ast import Element, Elements, string, text_of, walk, words

# Those of CSL's labels whose English names citeproc reads; the others print as they were written.
_KNOWN = frozenset(
    "page chapter paragraph section note volume issue part book column figure folio line opus verse".split()  # noqa: SIM905
)


_VEIL = 0x100000  # plane 16, private use
_VEILED = regex("[\U00100000-\U0010fffd]+")


def suffix_for_citeproc(suffix: Elements, lang: str) -> Elements:
    """A suffix with its locator in braces.

    Of `paras 6 and 8` the "and" is a comma, by which citeproc knows a plural.
    """
    text = text_of(suffix)
    locator, rest = split_suffix(text)
    if locator is None:
        return [string("{}"), *suffix] if text else suffix
    tail = _without_start(suffix, len(text) - len(rest))
    written = written_label(text)
    number, place = part_and_place(locator.value, written) if locator.label != "page" else (locator.value, "")
    return [*_for_label(locator.label, written, number.replace(" and ", ", "), place, lang), *tail]


def unveil(inlines: Elements) -> None:
    """Give places in volumes their letters back, in what citeproc has set."""
    for holder in [inlines, *(inner for element in walk(inlines) for inner in _lists(element))]:
        if any(inline["t"] == "Str" and _VEILED.search(inline["c"]) for inline in holder):
            holder[:] = [plain for inline in holder for plain in _unveiled(inline)]


def _lists(element: Element) -> Iterator[Elements]:
    content = element.get("c")
    parts = content if isinstance(content, list) else []
    for part in (parts, *parts):
        if isinstance(part, list) and part and all(isinstance(inner, dict) and "t" in inner for inner in part):
            yield part


def _unveiled(inline: Element) -> Elements:
    if inline["t"] != "Str" or not _VEILED.search(inline["c"]):
        return [inline]
    return words(_VEILED.sub(lambda found: "".join(chr(ord(letter) - _VEIL) for letter in found[0]), inline["c"]))


def _veiled(place: str) -> str:
    return "".join(chr(ord(letter) + _VEIL) for letter in place if ord(letter) < 0xFFFE)


def _for_label(label: str, written: str, number: str, place: str, lang: str) -> Elements:
    if lang.startswith("en") and label in _KNOWN:
        return words(f"{{{label} {number}{_veiled(place)}}}")
    value = number + place
    if label == "page" and value[0].isdigit():
        # a number is a page in every language, but only without braces
        return [string(","), {"t": "Space"}, *words(value)]
    return words(f"{{{written} {value}}}")


def _without_start(inlines: Elements, count: int) -> Elements:
    """Inlines without the first `count` letters of their text (white space before it not counted)."""
    rest = list(inlines)
    while rest and rest[0]["t"] in ("Space", "SoftBreak"):
        del rest[0]
    while rest and count > 0:
        length = len(rest[0]["c"]) if rest[0]["t"] == "Str" else max(len(text_of(rest[:1])), 1)
        if length > count:
            return [string(rest[0]["c"][count:]), *rest[1:]] if rest[0]["t"] == "Str" else rest
        count -= length
        del rest[0]
    return rest
