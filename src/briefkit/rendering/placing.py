"""Putting set citations where they were cited: as notes in the text, as words in written notes.

In the text the space before a note goes, and a full stop or comma after it moves before it (`text [@a].` is
`text.¹`), as pandoc does for note styles.
"""

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from briefkit.citations.model import Position
from briefkit.rendering.ast import Element, Elements, note, para, span, string, text_of, walk
from briefkit.rendering.citeproc import SetCitation

_SPACES = ("Space", "SoftBreak")
_LEADING = re.compile(r"[.,;:!?]+(?![.\d])")
_STOPPED = re.compile(r"[.!?…]['’”\")\]]*$")
_PUNCTUATED = re.compile(r"[.,;:!?]['’”\"]*$")


def place_citations(value: Any, cited: Mapping[int, SetCitation], inside: bool = False) -> Any:
    """A value with each `Cite` (by its `order`) replaced by what citeproc made of it."""
    if isinstance(value, list):
        if any(isinstance(inner, dict) and inner.get("t") == "Cite" for inner in value):
            value = _in_note(value, cited) if inside else _in_text(value, cited)
        return [place_citations(inner, cited, inside) for inner in value]
    if isinstance(value, dict):
        if value.get("set"):
            return {"t": "Note", "c": value["c"]}
        inside = inside or value.get("t") == "Note"
        return {key: place_citations(inner, cited, inside) for key, inner in value.items() if key != "at"}
    return value


def _in_text(inlines: Elements, cited: Mapping[int, SetCitation]) -> Elements:
    result: Elements = []
    rest = list(inlines)
    while rest:
        inline = rest.pop(0)
        if inline["t"] != "Cite":
            result.append(inline)
            continue
        citation = cited[inline["order"]]
        if citation.note and not citation.in_text:
            while result and result[-1]["t"] in _SPACES:
                result.pop()
        result.extend(citation.in_text)
        if citation.note:
            _move_punctuation(result, rest)
            result.append(_set_note(inline, citation.note))
    return result


def _set_note(element: Element, inlines: Elements) -> Element:
    """A note that is done: `set` keeps it from being gone through again."""
    field = span(inlines, "cite-field", **{"data-cite": str(element["order"])})
    return {**note([para([field])]), "set": True}


def _move_punctuation(before: Elements, after: Elements) -> None:
    """Take a full stop or comma from after a note to before it; where one stands already it is dropped."""
    following = after[0] if after else None
    if not following or following["t"] != "Str":
        return
    found = _LEADING.match(following["c"])
    if not found:
        return
    if not _PUNCTUATED.search(text_of(before)):
        before.append(string(found[0]))
    remaining = following["c"][found.end() :]
    if remaining:
        after[0] = string(remaining)
    else:
        after.pop(0)


def _in_note(inlines: Elements, cited: Mapping[int, SetCitation]) -> Elements:
    result: Elements = []
    rest = list(inlines)
    while rest:
        inline = rest.pop(0)
        if inline["t"] != "Cite":
            result.append(inline)
            continue
        words = cited[inline["order"]].inside
        prefix = inline["c"][0][0]["citationPrefix"]
        if prefix:
            result += [*prefix, {"t": "Space"}]
        if _is_ibid(inline) and _in_sentence(result):
            words = _lower(words)
        result.append(span(words, "cite-field", **{"data-cite": str(inline["order"])}))
        _stop_once(words, result, rest)
    return result


def _is_ibid(element: Element) -> bool:
    ranks = element.get("positions") or [None]
    return ranks[0] in (Position.IBID, Position.IBID_WITH_LOCATOR)


def _in_sentence(before: Elements) -> bool:
    """Tell whether what follows stands within a sentence: "See ibid.", but "So it was. Ibid., 5"."""
    text = text_of(before)
    return bool(text) and not _STOPPED.search(text)


def _lower(inlines: Elements) -> Elements:
    """The same words, the first one with a small letter."""
    copy = deepcopy(inlines)
    for element in walk(copy):
        if element["t"] == "Str" and element["c"]:
            element["c"] = element["c"][0].lower() + element["c"][1:]
            break
    return copy


def _stop_once(words: Elements, result: Elements, rest: Elements) -> None:
    """One full stop at the end of a note or sentence, not none and not two."""
    stopped = _STOPPED.search(text_of(words)) is not None
    if all(inline["t"] in _SPACES for inline in rest):
        if not stopped:
            result.append(string("."))
    elif stopped and rest[0]["t"] == "Str" and rest[0]["c"].startswith(".") and rest[0]["c"][1:2] != ".":
        rest[0] = string(rest[0]["c"][1:])
