"""What a section may not do to the page it is printed on: run scripts, fetch, or nest without end."""

import re
from collections.abc import Iterator
from typing import Any

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import Elements, attributes, span, walk_marked
from briefkit.text import ExpandedText, Location

DEEPEST = 300  # levels of JSON; a list in a list is five of them

_FETCHING = regex(r"url\s*\(|@import|expression\s*\(|\\", re.IGNORECASE)
_FETCHED = frozenset({"src", "srcset", "href", "poster", "background", "action", "formaction", "data", "xlink:href"})
_LINKS = regex(r"(?:https?|ftp|mailto|tel|doi|urn):|#|[^:]*$|[^:/]*/", re.IGNORECASE)


def depth_of(value: Any) -> int:
    """How deep lists and mappings are nested in a value; counted without recursion."""
    deepest, layer = 0, [value]
    while layer:
        deepest += 1
        layer = [
            inner
            for outer in layer
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
    return deepest


def too_deep(place: Location) -> Finding:
    """The finding for a text that is nested deeper than anybody can read."""
    message = "lists or quotations are nested deeper than can be printed"
    hint = "look for a line with many `>`, or for lists that are indented ever further"
    return Finding("J205", "nested-too-deep", Severity.ERROR, message, place, hint)


def make_safe(blocks: Elements, text: ExpandedText) -> Iterator[Finding]:
    """Take out, in place, attributes that run or fetch something, and links that do."""
    for element in walk_marked(blocks):
        if (triple := attributes(element)) is not None:
            triple[2] = [pair for pair in triple[2] if _is_harmless(*pair)]
        if element["t"] == "Link" and not _LINKS.match(element["c"][2][0].strip()):
            target = element["c"][2][0]
            yield _bad_link(target, text)
            content = element["c"][1]
            element.clear()
            element.update(span(content))


def _is_harmless(name: str, value: str) -> bool:
    name = name.lower()
    if name.startswith("on") or name in _FETCHED:
        return False
    return name != "style" or not _FETCHING.search(value)


def _bad_link(target: str, text: ExpandedText) -> Finding:
    place = text.place_of(target[:40])
    message = f"the link to {target[:60]} is left out: it is no address of a page"
    return Finding("J206", "link-left-out", Severity.WARNING, message, place, "link to https://… or to an #id")
