"""What stands behind a citekey, written so that citeproc takes it as we do.

Citeproc splits `, ch. 3 and passim` into locator and suffix by words of the paper's language; `brief notes` and the
positions of cites go by our own reading. So the locator is given in braces, under the name that citeproc knows its
label by, and text that holds none has `{}` before it, which forbids to look for one.
"""

import re

from briefkit.citations.locators import split_suffix, written_label
from briefkit.citations.model import Position
from briefkit.rendering.ast import Elements, string, text_of, words

# Those of CSL's labels whose English names citeproc reads; the others print as they were written.
_KNOWN = frozenset(
    "page chapter paragraph section note volume issue part book column figure folio line opus verse".split()  # noqa: SIM905
)


def suffix_for_citeproc(suffix: Elements, position: Position | None, lang: str) -> Elements:
    """A suffix with its locator in braces.

    `vol. 2, p. 9` is the volume with a suffix (citeproc would print "vols."); of `paras 6 and 8` the "and" is a
    comma, by which citeproc knows a plural.
    """
    text = text_of(suffix)
    locator, rest = split_suffix(text)
    if locator is None:
        return [string("{}"), *suffix] if text else suffix
    tail = _without_start(suffix, len(text) - len(rest))
    value = locator.value
    if re.search(r"\bp{1,2}\.", value):
        value, _, page = value.partition(",")
        tail = [*_page_after(page, position), *tail]
    return [*_for_label(locator.label, written_label(text), value.replace(" and ", ", "), lang), *tail]


def _page_after(page: str, position: Position | None) -> Elements:
    """The page in a volume; none where the note is a bare *Ibid.*"""
    return [] if position is Position.IBID else [string(","), {"t": "Space"}, *words(page)]


def _for_label(label: str, written: str, value: str, lang: str) -> Elements:
    if lang.startswith("en") and label in _KNOWN:
        return words(f"{{{label} {value}}}")
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
