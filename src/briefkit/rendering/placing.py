"""Putting set citations where they were cited: as notes in the text, as words in written notes.

In the text the space before a note goes, and a full stop or comma after it moves before it (`text [@a].` is
`text.¹`), as pandoc does for note styles; a citation in parentheses goes before them.
"""

import re
from collections import deque
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from briefkit.citations.model import Position
from briefkit.patterns import regex
from briefkit.rendering.ast import (
    Element,
    Elements,
    is_word,
    note,
    para,
    rewrite,
    span,
    string,
    text_of,
    walk,
    walk_marked,
)
from briefkit.rendering.citeproc import SetCitation
from briefkit.rendering.parentheses import is_in_parentheses, put_in_parentheses

_SPACES = ("Space", "SoftBreak")
_LONGEST_END = 8  # letters: a full stop, quotation marks and brackets after it
_LEADING = regex(r"[.,;:!?]+(?![.\d])")
_STOPPED = regex(r"[.!?…]['’”“‘»«›‹\")\]]*$")
_SHORTENED = regex(r"(?:^|[\W_])(?:cf|e\.g|i\.e|esp|viz)\.$", re.IGNORECASE)
_PUNCTUATED = regex(r"[.,;:!?]\u00a0?['’”“‘»«›‹\"]*$")


def place_citations(value: Any, cited: Mapping[int, SetCitation], inside: bool = False) -> Any:
    """A value with each `Cite` (by its `order`) replaced by what citeproc made of it, and no link within a link."""
    return _with_simple_links(_placed(value, cited, _in_note if inside else _in_text))


def _placed(value: Any, cited: Mapping[int, SetCitation], place: "_Place") -> Any:
    if isinstance(value, list):
        if any(isinstance(inner, dict) and inner.get("t") == "Cite" for inner in value):
            value = _place_each(value, cited, place)
        return [inner if is_word(inner) else _placed(inner, cited, place) for inner in value]
    if isinstance(value, dict):
        if value.get("set"):
            return {"t": "Note", "c": value["c"]}
        if value.get("t") == "Note":
            place = _in_note
        elif value.get("t") == "BlockQuote" and place is _in_text:
            place = _in_quotation
        return {key: _placed(inner, cited, place) for key, inner in value.items() if key != "at"}
    return value


def _with_simple_links(value: Any) -> Any:
    """Notes called in the words of a link stand behind it (a call is a link itself); links in it are plain words."""
    if any(element["t"] == "Link" and _holds_links(element["c"][1]) for element in walk_marked(value)):
        return rewrite(value, _simple_link)
    return value


def _holds_links(inlines: Elements) -> bool:
    return any(element["t"] in ("Note", "Link") for element in walk_marked(inlines))


def _simple_link(element: Element) -> Elements | None:
    if element["t"] != "Link" or not _holds_links(element["c"][1]):
        return None
    triple, inlines, target = element["c"]
    notes = [inner for inner in walk_marked(inlines) if inner["t"] == "Note"]
    return [{**element, "c": [triple, rewrite(inlines, _plain_words), target]}, *notes]


def _plain_words(element: Element) -> Elements | None:
    if element["t"] == "Link":
        inlines: Elements = element["c"][1]
        return inlines
    return [] if element["t"] == "Note" else None


_Place = Callable[[Element, SetCitation, Elements, deque[Element]], None]


def _place_each(inlines: Elements, cited: Mapping[int, SetCitation], place: _Place) -> Elements:
    """Inlines with each citation put among those before it, from where `place` sees those after it too."""
    before: Elements = []
    after = deque(inlines)
    while after:
        inline = after.popleft()
        if inline["t"] == "Cite":
            place(inline, cited[inline["order"]], before, after)
        else:
            before.append(inline)
    return before


def _in_text(
    element: Element, citation: SetCitation, before: Elements, after: deque[Element], apart: bool = False
) -> None:
    if not citation.note and is_in_parentheses(element, citation.in_text):
        put_in_parentheses(citation.in_text, before, after, apart)
        return
    if citation.note and not citation.in_text:
        while before and before[-1]["t"] in _SPACES:
            before.pop()
    if not citation.note and _is_raised(before[-1:]) and _is_raised(citation.in_text[:1]):
        before.append({"t": "Superscript", "c": [string(",")]})  # two numbers beside each other would read as one
    before.extend(citation.in_text)
    if citation.note:
        _move_punctuation(before, after)
        before.append(_set_note(element, citation.note))


def _is_raised(inlines: Elements) -> bool:
    return any(inline["t"] == "Superscript" for inline in inlines)


def _in_quotation(element: Element, citation: SetCitation, before: Elements, after: deque[Element]) -> None:
    _in_text(element, citation, before, after, apart=True)


def _set_note(element: Element, inlines: Elements) -> Element:
    """A note that is done: `set` keeps it from being gone through again."""
    return {**note([para([_field(element, inlines)])]), "set": True}


def _field(element: Element, inlines: Elements) -> Element:
    """The words of a citation, by whose number Word's field is found."""
    return span(inlines, "cite-field", **{"data-cite": str(element["order"])})


def _move_punctuation(before: Elements, after: deque[Element]) -> None:
    """Take a full stop or comma from after a note to before it; where one stands already it is dropped."""
    following = after[0] if after else None
    if not following or following["t"] != "Str":
        return
    found = _LEADING.match(following["c"])
    if not found:
        return
    if not _PUNCTUATED.search(_end_of(before)):
        before.insert(_before_notes(before), string(found[0]))
    remaining = following["c"][found.end() :]
    if remaining:
        after[0] = string(remaining)
    else:
        after.popleft()


def _before_notes(inlines: Elements) -> int:
    """Where the notes begin that inlines end with: a stop goes before all of them, `text.²,³`."""
    index = len(inlines)
    while index and inlines[index - 1]["t"] == "Note":
        index -= 1
    return index


def _end_of(inlines: Elements) -> str:
    """The last letters of inlines, enough of them to see how a sentence ends."""
    end = ""
    for inline in reversed(inlines):
        end = text_of([inline]) + end
        if len(end) > _LONGEST_END:
            break
    return end


def _in_note(element: Element, citation: SetCitation, before: Elements, after: deque[Element]) -> None:
    words = citation.inside
    if prefix := element["c"][0][0]["citationPrefix"]:
        before += [*prefix, {"t": "Space"}]
    if _is_ibid(element) and _in_sentence(before):
        words = _lower(words)
    before.append(_field(element, words))
    _stop_once(words, before, after)


def _is_ibid(element: Element) -> bool:
    ranks = element.get("positions") or [None]
    return ranks[0] in (Position.IBID, Position.IBID_WITH_LOCATOR)


def _in_sentence(before: Elements) -> bool:
    """Tell whether what follows stands within a sentence: "See ibid.", but "So it was. Ibid., 5"."""
    text = _end_of(before)
    return bool(text) and (not _STOPPED.search(text) or _SHORTENED.search(text) is not None)


def _lower(inlines: Elements) -> Elements:
    """The same words, the first one with a small letter."""
    copy = deepcopy(inlines)
    for element in walk(copy):
        if element["t"] == "Str" and element["c"]:
            element["c"] = element["c"][0].lower() + element["c"][1:]
            break
    return copy


def _stop_once(words: Elements, before: Elements, after: deque[Element]) -> None:
    """One full stop at the end of a note or sentence, not none and not two."""
    stopped = _STOPPED.search(text_of(words)) is not None
    if all(inline["t"] in _SPACES for inline in after):
        if not stopped:
            before.append(string("."))
    elif stopped and after[0]["t"] == "Str" and after[0]["c"].startswith(".") and after[0]["c"][1:2] != ".":
        after[0] = string(after[0]["c"][1:])
