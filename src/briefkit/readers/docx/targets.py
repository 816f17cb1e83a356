"""Places in a Word file that links lead to, and the links: `[](#tbl-trade)` where the words are the style's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefkit.patterns import regex
from briefkit.readers.markdown.flow import (
    Anchor,
    Block,
    Division,
    Figure,
    Heading,
    Inline,
    Reference,
    Table,
    Words,
    inlines_of,
    plain_text,
)

_UNFIT = regex(r"[^\w.:-]+")
_PLACE = regex(r"b-.*-\d+")  # what `brief build` marks each block with


@dataclass
class Targets:
    """The bookmarks that something leads to; the ids and printed labels of the blocks that have them."""

    referred: frozenset[str]
    ids: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def identify(self, names: Sequence[str], label: str, always: bool = True) -> str:
        """The id of a block with these bookmarks; `label` is what references to it say (`Table 1`)."""
        wanted = [name for name in names if name in self.referred]
        speaking = [name for name in names if name[:1].isalpha() and not _PLACE.fullmatch(name)] if always else []
        chosen = next(iter([*speaking, *wanted]), "")
        if not chosen:
            return ""
        identifier = clean_id(chosen)
        self.ids |= dict.fromkeys(names, identifier)
        self.labels[identifier] = _plain_label(label)
        return identifier


def clean_id(name: str) -> str:
    """A bookmark's name as an id: no `_` before it, nothing in it that Markdown would not read."""
    cleaned = _UNFIT.sub("-", name).strip("-_.:")
    return cleaned if cleaned[:1].isalpha() else f"place-{cleaned}"


def referred_names(blocks: Iterable[Block]) -> Iterator[str]:
    """The names of the places that links in blocks lead to."""
    for inlines in inlines_of(list(blocks)):
        yield from (each.link[1:] for each in inlines if isinstance(each, Words) and each.link.startswith("#"))


def identify_headings(blocks: Sequence[Block], targets: Targets) -> list[Block]:
    """The blocks with ids for the headings that links lead to."""
    changed: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            names = [each.id for each in block.inlines if isinstance(each, Anchor)]
            identifier = targets.identify(names, plain_text(block.inlines), always=False)
            changed.append(replace(block, id=identifier))
        elif isinstance(block, Division):
            changed.append(replace(block, blocks=identify_headings(block.blocks, targets)))
        else:
            changed.append(block)
    return changed


def settle_links(inlines: Sequence[Inline], targets: Targets) -> list[Inline]:
    """Inlines whose links lead to ids; places that nothing leads to, or that a block's id is for, are gone."""
    settled: list[Inline] = []
    for inline, shown in _with_shown(inlines):
        if isinstance(inline, Anchor):
            if inline.id in targets.referred and inline.id not in targets.ids:
                targets.ids[inline.id] = clean_id(inline.id)
                settled.append(Anchor(clean_id(inline.id)))
        elif isinstance(inline, Words) and inline.link.startswith("#"):
            settled += _settled(inline, shown, targets)
        else:
            settled.append(inline)
    return settled


def _with_shown(inlines: Sequence[Inline]) -> Iterator[tuple[Inline, str | None]]:
    """Inlines; the first of those with one inner link has all that the link shows, the others None."""
    at = 0
    while at < len(inlines):
        inline = inlines[at]
        if not (isinstance(inline, Words) and inline.link.startswith("#")):
            yield inline, None
            at += 1
            continue
        end = at
        while end < len(inlines) and _same_link(inlines[end], inline.link):
            end += 1
        yield inline, plain_text(inlines[at:end])
        yield from ((each, None) for each in inlines[at + 1 : end])
        at = end


def _same_link(inline: Inline, link: str) -> bool:
    return isinstance(inline, Words) and inline.link == link


def _settled(words: Words, shown: str | None, targets: Targets) -> list[Inline]:
    name = words.link[1:]
    identifier = targets.ids.get(name)
    if identifier is None:
        # A place that is only a bookmark in running text is known when all blocks were gone through.
        return [replace(words, link=f"#{clean_id(name)}")]
    label = targets.labels.get(identifier, "")
    if shown is None:
        return []
    if label and _says(shown, label):
        return [Reference(identifier)]
    return [Words(shown, words.look, f"#{identifier}")]


def _says(shown: str, label: str) -> bool:
    """Tell whether a link shows the label, or, of a recommendation, a word and its number."""
    said = _plain_label(shown)
    return said == label or (label.isdecimal() and bool(re.fullmatch(rf"\D{{1,40}} {label}", said)))


def without_dead_links(inlines: Sequence[Inline], alive: frozenset[str]) -> list[Inline]:
    """Inlines without links to places that are not in the document."""
    return [
        replace(each, link="")
        if isinstance(each, Words) and each.link.startswith("#") and each.link[1:] not in alive
        else each
        for each in inlines
    ]


def block_ids(blocks: Sequence[Block]) -> Iterator[str]:
    """The ids of blocks and of places in them."""
    for block in blocks:
        if isinstance(block, Heading | Table | Figure | Division) and block.id:
            yield block.id
        if isinstance(block, Division):
            yield from block_ids(block.blocks)
    for inlines in inlines_of(list(blocks)):
        yield from (each.id for each in inlines if isinstance(each, Anchor))


def _plain_label(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split()).rstrip(".:")
