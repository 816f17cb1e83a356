"""What a document's running text consists of: blocks, each with the lines that belong to it."""

from dataclasses import dataclass
from enum import Enum, auto

from briefkit.text import Span


class BlockKind(Enum):
    """What a block is."""

    PARAGRAPH = auto()
    HEADING = auto()
    LIST = auto()
    QUOTE = auto()
    TABLE = auto()
    CODE = auto()
    DIVISION = auto()
    """The line that opens or closes a fenced division."""
    RULE = auto()
    MARKUP = auto()
    """A line that says nothing: an anchor, an attribute list, a comment, a tag."""
    REFERENCE = auto()
    """Definitions of links, which print nothing where they stand."""
    GAP = auto()
    """The place of something that was cut out."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. Of a heading, the one stretch is what it says, without its marks."""

    kind: BlockKind
    spans: tuple[Span, ...]
    level: int = 0
    marks: str = ""
    """What follows the text of a heading: `{#id .unnumbered}`."""

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.spans[-1].end

    def text(self, source: str) -> str:
        """Its letters, one line below the other."""
        return "\n".join(source[span.start : span.end] for span in self.spans)
