"""Recommendation blocks: numbered through the paper, with addressee, date, priority and status."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from briefkit.citations.marks import CODE
from briefkit.patterns import regex
from briefkit.rendering.ast import (
    Element,
    Elements,
    div,
    has_class,
    link,
    pairs_of,
    para,
    plain,
    span,
    string,
    text_of,
    walk_marked,
    words,
)
from briefkit.rendering.readable_dates import readable_date
from briefkit.text import ExpandedText, Location

_ENDS = regex(r"[.!?…][\"”’»)\]]*$")
"""The end of a sentence: `It should` and `do three things:` go on in the list behind."""
KEYS = ("to", "due", "priority", "status", "cost", "depends-on", "owner")
_DEPENDS = "depends-on"  # or `depends`
_OPENING = regex(
    r"^[ \t>*+\-\d.()]*:{3,}[ \t]*(?:\{[^}\n]*\.recommendation(?=[\s}])|recommendation[ \t]*:*[ \t]*$)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Found:
    """A recommendation in the tree, before its block is dressed for printing."""

    section: int
    element: Element
    number: int
    attributes: Mapping[str, str]
    text: str = ""
    summary: str = ""  # its first paragraph, and what else belongs to the sentence


def find_recommendations(sections: list[Elements]) -> tuple[Found, ...]:
    """All recommendation blocks of the paper in order, each with an id."""
    found: list[Found] = []
    for index, blocks in enumerate(sections):
        for element in walk_marked(blocks):
            if element["t"] == "Div" and has_class(element, "recommendation"):
                triple = element["c"][0]
                number = len(found) + 1
                triple[0] = triple[0] or f"recommendation-{number}"
                found.append(Found(index, element, number, pairs_of(triple)))
    return tuple(found)


def with_texts(found: tuple[Found, ...], placed: Callable[[Elements], Elements]) -> tuple[Found, ...]:
    """Recommendations with their texts as they print: after references have their names, before they are dressed.

    `placed` puts citations where they were cited.
    """
    return tuple(_with_text(one, placed(one.element["c"][1])) for one in found)


def _with_text(one: Found, blocks: Elements) -> Found:
    summary = next((text for n in range(1, len(blocks)) if _ENDS.search(text := text_of(blocks[:n]))), text_of(blocks))
    return replace(one, text=text_of(blocks), summary=summary)


def recommendation_places(text: ExpandedText, count: int) -> list[Location]:
    """Where the `count` recommendation blocks of a section begin; none where that cannot be told for sure."""
    prose = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text.text)
    starts = [match.end() - len(match[0].lstrip(" \t>*+-.()0123456789")) for match in _OPENING.finditer(prose)]
    return [text.locate(start) for start in starts] if len(starts) == count else []


def dress(found: tuple[Found, ...], labels: Mapping[str, str], lang: str, number_format: str = "{n}.") -> None:
    """Write number, addressee and the line of details into each block, in place."""
    for one in found:
        content: Elements = one.element["c"][1]
        number = number_format.replace("{n}", str(one.number))
        lead: Elements = [span([string(number)], "rec-number"), {"t": "Space"}]
        if to := one.attributes.get("to"):
            lead += [span([*words(to), string(":")], "rec-to"), {"t": "Space"}]
        if not content or content[0]["t"] not in ("Para", "Plain"):
            content.insert(0, para([]))
        content[0] = para([*lead, *content[0]["c"]])
        if details := _details(_with_names(one.attributes, found, labels), labels, lang):
            content.append(div([plain(words(details))], "rec-meta"))


def _with_names(attributes: Mapping[str, str], found: tuple[Found, ...], labels: Mapping[str, str]) -> dict[str, str]:
    """Attributes with `depends` under its full name, and in it the numbers of recommendations for their ids."""
    numbers = {one.element["c"][0][0]: str(one.number) for one in found}
    written = attributes.get(_DEPENDS) or attributes.get("depends", "")
    ids = re.split(r"[\s,]+", written.replace("#", "").strip())
    if all(name in numbers for name in ids):
        label = labels.get("recommendation" if len(ids) == 1 else "recommendations", "Recommendation")
        written = f"{label} {', '.join(numbers[name] for name in ids)}"
    return {**attributes, _DEPENDS: written}


def _details(attributes: Mapping[str, str], labels: Mapping[str, str], lang: str) -> str:
    parts = []
    for key in KEYS[1:]:
        if value := attributes.get(key):
            label = labels.get("depends" if key == _DEPENDS else key, key.replace("-", " ").capitalize())
            parts.append(f"{label}: {readable_date(value, lang) if key == 'due' else value}")
    return " · ".join(parts)


def group(blocks: Elements) -> Elements:
    """Blocks with runs of recommendations held together."""
    result: Elements = []
    for block in blocks:
        if block["t"] == "Div" and not has_class(block, "recommendation"):
            block["c"][1] = group(block["c"][1])
        if block["t"] == "Div" and has_class(block, "recommendation"):
            if not (result and result[-1]["t"] == "Div" and has_class(result[-1], "recommendation-group")):
                result.append(div([], "recommendation-group"))
            result[-1]["c"][1].append(block)
        else:
            result.append(block)
    return result


def fill_lists(blocks: Elements, found: tuple[Found, ...]) -> None:
    """Fill each empty `::: {.recommendations}` block with the list of all, in place."""
    for element in walk_marked(blocks):
        if element["t"] == "Div" and has_class(element, "recommendations"):
            triple = element["c"][0]
            triple[1] = [name for name in triple[1] if name != "recommendations"] + ["recommendation-list"]
            if found:
                items = [[plain(_entry(one))] for one in found]
                element["c"][1].append({"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], items]})


def _entry(one: Found) -> Elements:
    identifier = one.element["c"][0][0]
    to = one.attributes.get("to")
    text = f"{to}: {one.summary}" if to else one.summary
    return [link(f"#{identifier}", words(text))]
