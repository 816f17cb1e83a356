"""Definitions of links, `[label]: address`: they go to every section that uses them."""

from collections.abc import Iterator, Mapping, Sequence

from briefkit.citations.masking import masked
from briefkit.ingest.blocks import Block, BlockKind
from briefkit.patterns import regex
from briefkit.text import Span

DEFINITION = regex(
    r"[ ]{0,3}\[(?P<label>(?!\^)[^\[\]\n]+)\]:[ \t]*(?:<[^<>\n]*>|[^\s<]*[/.#:][^\s]*)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?(?:[ \t]*\{[^{}\n]*\})?[ \t]*$"
)
_BRACKETS = regex(r"\[([^\[\]]+)\]")


def definitions(source: str, blocks: Sequence[Block]) -> dict[str, Span]:
    """The lines that define links, by their labels; of two definitions the first holds."""
    found: dict[str, Span] = {}
    for block in blocks:
        for span in block.spans if block.kind is BlockKind.REFERENCE else ():
            match = DEFINITION.match(source[span.start : span.end])
            if match:
                found.setdefault(_label(match["label"]), span)
    return found


def used(text: str, defined: Mapping[str, Span]) -> Iterator[Span]:
    """The definitions that a section needs, in the order of the document."""
    if defined:
        labels = {_label(match[1]) for match in _BRACKETS.finditer(masked(text))}
        yield from sorted((span for label, span in defined.items() if label in labels), key=lambda span: span.start)


def _label(said: str) -> str:
    """Labels are the same whatever their capitals and blanks."""
    return " ".join(said.casefold().split())
