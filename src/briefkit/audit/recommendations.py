"""The recommendations of papers, read from their sections' blocks."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.audit.blocks import Block, blocks_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import PaperView, TextView
from briefkit.text import Location


@dataclass(frozen=True)
class RecommendationView:
    """A recommendation block: its paper, its text, where it stands."""

    paper: PaperView
    text: TextView
    block: Block

    @property
    def location(self) -> Location:
        """The line of its `:::`."""
        return self.text.place(self.block.span.start)

    @property
    def words(self) -> str:
        """What it says, as Markdown, white space as one space."""
        return " ".join(self.text[self.block.content].split())

    @property
    def name(self) -> str:
        """Its id, or the beginning of its words."""
        if self.block.identifier:
            return f"#{self.block.identifier}"
        return f"“{self.words[:40]}…”" if len(self.words) > 40 else f"“{self.words}”"


def recommendations_of(corpus: Corpus) -> Iterator[RecommendationView]:
    """All recommendations of all papers, in their order."""
    for paper in corpus.papers:
        yield from of_paper(paper)


def of_paper(paper: PaperView) -> Iterator[RecommendationView]:
    """The recommendations of a paper, in their order."""
    for text in paper.sections:
        if ":::" in text.text.text:
            for block in blocks_of(text):
                if "recommendation" in block.classes:
                    yield RecommendationView(paper, text, block)
