"""Notes as elements of HTML within a Markdown text, as blogs export them: `<li id="fn-1">…</li>`, called by a link."""

import re

from briefkit.patterns import regex
from briefkit.readers.lines.found import FoundNote
from briefkit.readers.lines.numbering import count_through, number_labels
from briefkit.text import Span

_CALL = regex(
    r"<a\b[^>]{0,300}\bhref=[\"']?#(?P<id>[^\"'>\s]+)[\"']?[^>]{0,200}>\s*(?:<sup>)?\s*[\[(]?(?P<label>\d{1,4})[\])]?\s*"
    r"(?:</sup>)?\s*</a>",
    re.IGNORECASE,
)
_ELEMENT = regex(
    r"<(?P<tag>li|p|div|aside|dd|section)\b[^>]{0,300}?\b(?:id|name)=[\"']?(?P<id>[^\"'>\s]+)[\"']?[^>]{0,200}>",
    re.IGNORECASE,
)
_BACK = r"(?:<sup>\s*)?<a\b[^>]{0,300}\bhref=[\"']?#[^>]{0,200}>[^<]{0,12}</a>(?:\s*</sup>)?"
_BACK_FIRST = regex(rf"\s*(?:{_BACK}[.:]?)?\s*(?:<p>\s*)?", re.IGNORECASE)
_BACK_LAST = regex(rf"(?:\s|&nbsp;|{_BACK}|</p>|<p>)*$", re.IGNORECASE)
_FEWEST = 2


def read_linked_elements(text: str) -> tuple[FoundNote, ...]:
    """The notes that links in the text call by the `id` of their element; none where they are hardly any."""
    elements = {match["id"]: match for match in _ELEMENT.finditer(text)}
    calls: dict[str, re.Match[str]] = {}
    for match in _CALL.finditer(text):
        element = elements.get(match["id"])
        if element is not None and match.end() <= element.start():
            calls.setdefault(match["id"], match)
    if len(calls) < _FEWEST:
        return ()
    numbers = count_through(number_labels([match["label"] for match in calls.values()]))
    if None in numbers or len(set(numbers)) < len(numbers):
        numbers = list(range(1, len(calls) + 1))
    return tuple(
        FoundNote(number or 0, call["label"], (_body(text, elements[name]),), call.start())
        for number, (name, call) in zip(numbers, calls.items(), strict=True)
    )


def _body(text: str, opening: re.Match[str]) -> Span:
    """What stands in an element, without the links back to the call."""
    closing = re.compile(rf"</{opening['tag']}\s*>|<{opening['tag']}\b", re.IGNORECASE).search(text, opening.end())
    end = closing.start() if closing else len(text)
    first = _BACK_FIRST.match(text, opening.end(), end)
    start = first.end() if first else opening.end()
    last = _BACK_LAST.search(text, start, end)
    return Span(start, max(start, last.start() if last else end))
