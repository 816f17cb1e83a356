"""Identifiers and what refers to them: unique in the paper, looked up in the own section first."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefkit.citations.faults import dead_reference
from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import Element, attributes, string, text_of, walk_marked, words
from briefkit.rendering.reading import Tree
from briefkit.text import Location

# What pages and Word files use themselves.
_RESERVED = regex(
    r"(?:fn(?:ref)?(?:-author-)?\d+|refs(?:-heading)?|b-.*-\d+|brief-.*|(?:abstract|contents)-heading|text|main)"
)


@dataclass(frozen=True, slots=True)
class Target:
    """Something with an id: which tree it is in, the id it prints under, the element.

    `nth` counts what has the same id in the same tree, from 0.
    """

    section: int
    written: str
    printed: str
    element: Element
    nth: int = 0


def unique_ids(trees: Sequence[Tree]) -> tuple[Target, ...]:
    """Make ids unique, in place: the first in the paper keeps its name, later ones get a number.

    That number makes no name that somebody wrote elsewhere.
    """
    holders = [(index, element) for index, tree in enumerate(trees) for element in _with_id(tree)]
    written = {_printable(_id_of(element)[0]) for _, element in holders}
    taken: set[str] = set()
    seen: Counter[tuple[int, str]] = Counter()
    targets = []
    for index, element in holders:
        triple = _id_of(element)
        name = triple[0]
        triple[0] = _free(_printable(name), written, taken)
        taken.add(triple[0])
        targets.append(Target(index, name, triple[0], element, seen[index, name]))
        seen[index, name] += 1
    return tuple(targets)


def _with_id(tree: Tree) -> Iterator[Element]:
    return (element for element in walk_marked(tree.blocks) if (attributes(element) or [""])[0])


def _id_of(element: Element) -> list[Any]:
    triple = attributes(element)
    assert triple is not None
    return triple


def _printable(written: str) -> str:
    name = re.sub(r"\s+", "-", written)
    return f"x-{name}" if _RESERVED.fullmatch(name) else name


def _free(name: str, written: set[str], taken: set[str]) -> str:
    number, candidate = 2, name
    while candidate in taken or (candidate != name and candidate in written):
        candidate, number = f"{name}-{number}", number + 1
    return candidate


def resolve_links(
    trees: Sequence[Tree], targets: Sequence[Target], name_of: Callable[[Target], str]
) -> Iterator[Finding]:
    """Point links within the paper at printed ids, and give those without text the name of their target."""
    by_id: dict[str, list[Target]] = {}
    for target in targets:
        by_id.setdefault(target.written, []).append(target)
    for written, found in list(by_id.items()):
        if len(found) > 1:  # `#rec-visit-2` is the one in the second use of a section, `#rec-visit-1` in the first
            by_id.setdefault(f"{written}-1", found[:1])
            for target in found[1:]:
                by_id.setdefault(target.printed, [target])
    for index, tree in enumerate(trees):
        for element in walk_marked(tree.blocks):
            if element["t"] == "Link" and element["c"][2][0].startswith("#"):
                yield from _resolve(element, index, trees, by_id, name_of)


def _resolve(
    element: Element,
    index: int,
    trees: Sequence[Tree],
    by_id: Mapping[str, Sequence[Target]],
    name_of: Callable[[Target], str],
) -> Iterator[Finding]:
    wanted = element["c"][2][0][1:]
    hits = by_id.get(wanted, ())
    own = [target for target in hits if target.section == index]
    chosen = own or hits
    if not chosen:
        yield dead_reference(wanted, by_id, place_of_link(trees[index], wanted))
        element["c"][1] = element["c"][1] or [string(f"[{wanted}?]")]
        return
    if len(chosen) > 1:
        yield _ambiguous(wanted, chosen, trees, place_of_link(trees[index], wanted))
    element["c"][2][0] = f"#{chosen[0].printed}"
    if not text_of(element["c"][1]):
        name = name_of(chosen[0])
        element["c"][1] = _unbroken(name) if re.search(r" \d+$", name) else words(name)


def _unbroken(name: str) -> list[Element]:
    return [string(name.replace(" ", "\u00a0"))]


def _ambiguous(wanted: str, hits: Sequence[Target], trees: Sequence[Tree], place: Location) -> Finding:
    first, second = (str(place_of_id(trees[hit.section], wanted, hit.nth)) for hit in hits[:2])
    hint = "give one of them another id"
    if first == second:
        hint = f"its section is used twice: write #{wanted}-1 for the first use, #{hits[1].printed} for the second"
    places = f"{first} and {second}"
    return Finding(
        "R178",
        "ambiguous-reference",
        Severity.ERROR,
        f"the reference to #{wanted} fits {len(hits)} places: {places}",
        place,
        hint,
    )


def place_of_link(tree: Tree, identifier: str) -> Location:
    """Where a section refers to an id."""
    return _place(tree, rf"\]\(\s*<?#{re.escape(identifier)}[>\s)]", rf"\[{re.escape(identifier)}\]")


def place_of_id(tree: Tree, identifier: str, nth: int = 0) -> Location:
    """Where a section defines an id for the `nth` time: in braces, or as a heading of that name."""
    words_of = r"\W+".join(re.escape(word) for word in identifier.split("-") if word)
    return _place(tree, rf"#{re.escape(identifier)}(?=[\s}}])", rf"(?im)^#+\s+\W*{words_of}", nth=nth)


def _place(tree: Tree, *patterns: str, nth: int = 0) -> Location:
    for pattern in patterns:
        if found := [match.start() for match in re.finditer(pattern, tree.text.text)]:
            return tree.text.locate(found[min(nth, len(found) - 1)])
    return tree.text.locate(0)
