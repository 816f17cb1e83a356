"""Pandoc's AST as the JSON it comes in: elements are dicts with a type `t` and content `c`.

Plain dicts rather than classes: a paper has tens of thousands of elements, and making objects of them costs
more than all that is done to them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from briefkit.text import Location

Element = dict[str, Any]
Elements = list[Element]

API_VERSION = [1, 23, 1]


def walk(value: Any) -> Iterator[Element]:
    """All elements in a value, in the order they print, outer ones first.

    What the caller changes in an element is walked as it then is. With a stack, for texts that are nested deep.
    """
    waiting = [value] if isinstance(value, (dict, list)) else []
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if "t" in value:
                yield value
            inner: Iterable[Any] = reversed(value.values())
        else:
            inner = reversed(value)
        waiting += [part for part in inner if isinstance(part, (dict, list))]


def walk_marked(value: Any) -> Iterator[Element]:
    """The same without words and the spaces between them: nine elements of ten, which few look for."""
    waiting = [value] if isinstance(value, (dict, list)) else []
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if value.get("t", "Str") not in _WORDS:
                yield value
            inner: Iterable[Any] = reversed(value.values())
        else:
            inner = reversed(value)
        waiting += [
            part for part in inner if (kind := type(part)) is list or (kind is dict and part.get("t") not in _WORDS)
        ]


def is_word(value: Any) -> bool:
    """Tell whether a part of a tree is a word or a space between words: nine of ten are."""
    return type(value) is dict and value.get("t") in _WORDS


_WORDS = frozenset({"Str", "Space", "SoftBreak"})


def blocks_in(block: Element) -> list[Elements]:
    """The lists of blocks that a quotation, a list or a division holds; each can be changed in place."""
    match block:
        case {"t": "BlockQuote", "c": content}:
            return [content]
        case {"t": "Div", "c": [_, content]}:
            return [content]
        case {"t": "BulletList", "c": items} | {"t": "OrderedList", "c": [_, items]}:
            return list(items)
        case {"t": "DefinitionList", "c": items}:
            return [blocks for _, definitions in items for blocks in definitions]
        case _:
            return []


def rewrite(value: Any, change: Callable[[Element], Elements | None]) -> Any:
    """A value with each element replaced by what `change` gives (None: as it is), inner ones first.

    Words and the spaces between them are not asked about: they are the same ones as before.
    """
    if isinstance(value, list):
        result: list[Any] = []
        for inner in value:
            if isinstance(inner, dict) and "t" in inner:
                if inner["t"] in _WORDS:
                    result.append(inner)
                    continue
                element = {key: rewrite(part, change) for key, part in inner.items()}
                new = change(element)
                result.extend([element] if new is None else new)
            else:
                result.append(rewrite(inner, change) if isinstance(inner, (list, dict)) else inner)
        return result
    if isinstance(value, dict):
        return {key: rewrite(part, change) for key, part in value.items()}
    return value


def document(blocks: Elements, meta: dict[str, Any] | None = None) -> dict[str, Any]:
    """A whole pandoc document."""
    return {"pandoc-api-version": API_VERSION, "meta": meta or {}, "blocks": blocks}


def to_json(value: dict[str, Any]) -> bytes:
    """A document for pandoc, which passes over the keys that only we know (places, orders, positions)."""
    return json.dumps(value, ensure_ascii=False, default=_place).encode()


def _place(value: object) -> str:
    if isinstance(value, Location):
        return str(value)
    raise TypeError(f"not a part of pandoc's AST: {value!r}")


def attr(identifier: str = "", classes: Sequence[str] = (), pairs: Sequence[tuple[str, str]] = ()) -> list[Any]:
    """An attribute triple."""
    return [identifier, list(classes), [list(pair) for pair in pairs]]


def string(text: str) -> Element:
    """A word, or any text that is not to be broken up."""
    return {"t": "Str", "c": text}


def words(text: str) -> Elements:
    """Plain text as inlines."""
    result: Elements = []
    for word in text.split():
        if result:
            result.append({"t": "Space"})
        result.append(string(word))
    return result


def para(inlines: Elements) -> Element:
    """A paragraph."""
    return {"t": "Para", "c": inlines}


def plain(inlines: Elements) -> Element:
    """Text that is no paragraph of its own."""
    return {"t": "Plain", "c": inlines}


def span(inlines: Elements, *classes: str, identifier: str = "", **pairs: str) -> Element:
    """Inlines with classes."""
    return {"t": "Span", "c": [attr(identifier, classes, tuple(pairs.items())), inlines]}


def div(blocks: Elements, *classes: str, identifier: str = "", **pairs: str) -> Element:
    """Blocks with classes."""
    return {"t": "Div", "c": [attr(identifier, classes, tuple(pairs.items())), blocks]}


def note(blocks: Elements) -> Element:
    """A footnote at its call."""
    return {"t": "Note", "c": blocks}


def link(target: str, inlines: Elements, *classes: str) -> Element:
    """A link."""
    return {"t": "Link", "c": [attr("", classes), inlines, [target, ""]]}


_ATTR_FIRST = frozenset({"Div", "Span", "Link", "Image", "Code", "CodeBlock", "Table", "Figure"})


def attributes(element: Element) -> list[Any] | None:
    """The attribute triple of an element that can have one, to be changed in place."""
    if element["t"] in _ATTR_FIRST:
        triple: list[Any] = element["c"][0]
        return triple
    if element["t"] == "Header":
        triple = element["c"][1]
        return triple
    return None


def pairs_of(triple: list[Any]) -> dict[str, str]:
    """The key–value pairs of an attribute triple."""
    return {key: value for key, value in triple[2]}


def has_class(element: Element, name: str) -> bool:
    """Tell whether an element has a class."""
    triple = attributes(element)
    return triple is not None and name in triple[1]


_SILENT = frozenset({"RawInline", "RawBlock", "Image"})
_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})
_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


def quiet_alt_texts(blocks: Elements) -> None:
    """Make the alternative texts of pictures plain words, in place.

    Pandoc repeats a figure's caption there, with its notes and citations, which would be counted twice.
    """
    for element in walk_marked(blocks):
        if element["t"] == "Image":
            element["c"][1] = words(text_of(rewrite(element["c"][1], _without_cite)))


def _without_cite(element: Element) -> Elements | None:
    return [] if element["t"] == "Cite" else None


def text_of(value: Any, notes: bool = False) -> str:
    """The words of inlines or blocks, as one line; without notes unless asked for, and without pictures."""
    parts: list[str] = []
    _collect(value, parts, notes)
    return " ".join("".join(parts).split())


def _collect(value: Any, parts: list[str], notes: bool) -> None:
    if isinstance(value, list):
        for inner in value:
            _collect(inner, parts, notes)
    elif isinstance(value, dict):
        _collect_element(value, parts, notes)


def _collect_element(element: Element, parts: list[str], notes: bool) -> None:
    kind, content = element.get("t"), element.get("c")
    if kind in _SILENT or (kind == "Note" and not notes):
        return
    if kind == "Str" or kind in _SPACES:
        parts.append(str(content) if kind == "Str" else " ")
    elif kind in ("Code", "CodeBlock", "Math"):
        parts.append(str(content[1]) if content else "")
    elif kind == "Quoted" and content:
        opening, closing = _QUOTES[content[0]["t"]]
        parts.append(opening)
        _collect(content[1], parts, notes)
        parts.append(closing)
    elif content is not None:
        _collect(content, parts, notes)
        if kind in ("Para", "Plain", "Header", "Row", "Cell", "LineBlock"):
            parts.append(" ")
