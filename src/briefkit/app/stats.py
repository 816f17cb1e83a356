"""`brief stats`: how long a paper is, section by section, and whether that is within its manifest's limits."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from briefkit.app.built_pages import BuiltPages, built_pages
from briefkit.app.notes import SetPaper, read_paper
from briefkit.app.section_uses import SetContents, contents_by_section
from briefkit.assembly.model import AssembledSection
from briefkit.findings import Finding
from briefkit.patterns import regex
from briefkit.rendering.ast import Elements, has_class, rewrite, text_of, walk
from briefkit.rendering.set_brief import SetBrief, SetSection
from briefkit.workspace import Project, ReadLog

WORDS_A_MINUTE: Final = 230  # silent reading of expository English: Brysbaert 2019, 238 less what notes cost

_WORD: Final = regex(r"[^\s—]*\w[^\s—]*")
# What the house style prints into the text; the author did not write it.
_PRINTED: Final = ("rec-number", "rec-meta", "recommendation-list", "caption-label", "end-mark")


@dataclass(frozen=True, slots=True)
class SectionStats:
    """The figures of one use of a section; `words` are those of its text, `note_words` of its notes."""

    path: PurePosixPath
    line: int  # of the manifest
    title: str
    words: int
    notes: int
    note_words: int
    cites: int
    recommendations: int


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of the manifest and what it is about; `value` is None where it is not known (pages, not built)."""

    name: str
    limit: int
    value: int | None

    @property
    def over(self) -> bool:
        """Tell whether the paper is over it."""
        return self.value is not None and self.value > self.limit


@dataclass(frozen=True)
class PaperStats:
    """The figures of a paper: words by part, counts by kind."""

    paper: str
    words: Mapping[str, int]
    counts: Mapping[str, int]
    sections: tuple[SectionStats, ...]
    limits: tuple[Limit, ...]
    pages: BuiltPages | None
    unknown_limits: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def minutes(self) -> int:
        """How long it takes to read the text, in whole minutes."""
        return math.ceil(self.words["body"] / WORDS_A_MINUTE)


MEASURES: Final = ("words", "total", "title", "subtitle", "abstract", "body", "notes", "pages", "cites", "works",
                   "recommendations", "tables", "figures")  # fmt: skip
"""What `limits` may name: `words` and `body` are the text without notes, `total` is text, notes and abstract."""


def paper_stats(project: Project, name: str) -> tuple[PaperStats | None, SetPaper]:
    """Count a paper; None where it cannot be set."""
    log = ReadLog()
    paper = read_paper(project.logging(log), name)
    if paper.brief is None or paper.source is None:
        return None, paper
    words, counts = _words(paper.brief), _counts(paper.brief)
    pages = built_pages(project, name, log)
    asked = paper.brief.manifest.limits or {}
    return PaperStats(
        name,
        words,
        counts,
        _sections(paper.source.sections, paper.brief),
        _limits(asked, _measures(words, counts, pages)),
        pages,
        tuple(limit for limit in asked if limit not in MEASURES),
    ), paper


def count_words(text: str) -> int:
    """The words of a text: runs between spaces and long dashes that hold a letter or digit."""
    return len(_WORD.findall(text))


def _words(brief: SetBrief) -> dict[str, int]:
    front = brief.front
    return {
        "title": count_words(text_of(front.title)),
        "subtitle": count_words(text_of(front.subtitle)),
        "abstract": count_words(text_of(front.abstract)),
        "body": sum(count_words(_written(section.blocks)) for section in brief.sections),
        "notes": sum(count_words(note.text) for note in brief.notes),
    }


def _written(blocks: Elements) -> str:
    """The text of blocks, without notes and without what the house style adds."""
    return text_of(rewrite(blocks, lambda element: [] if any(has_class(element, name) for name in _PRINTED) else None))


def _counts(brief: SetBrief) -> dict[str, int]:
    kinds = [element["t"] for element in walk(brief.blocks)]
    cited: list[Any] = [item["id"] for field in brief.citation_fields[1:] for item in field["citationItems"]]
    return {
        "notes": len(brief.notes),
        "cites": len(cited),
        "works": len(set(cited)),
        "recommendations": len(brief.recommendations),
        "tables": kinds.count("Table"),
        "figures": kinds.count("Figure"),
    }


def _sections(sources: Sequence[AssembledSection], brief: SetBrief) -> tuple[SectionStats, ...]:
    parts = zip(sources, brief.sections, contents_by_section(brief), strict=True)
    return tuple(_section(source, section, held) for source, section, held in parts)


def _section(source: AssembledSection, section: SetSection, held: SetContents) -> SectionStats:
    headings = (text_of(element["c"][2]) for element in walk(section.blocks) if element["t"] == "Header")
    return SectionStats(
        section.path,
        source.use.location.line,
        str(source.front_matter.get("title") or next(headings, section.path.stem)),
        count_words(_written(section.blocks)),
        len(held.notes),
        sum(count_words(note.text) for note in held.notes),
        sum(len(note.cites) for note in held.notes),
        len(held.recommendations),
    )


def _measures(words: Mapping[str, int], counts: Mapping[str, int], pages: BuiltPages | None) -> dict[str, int | None]:
    """Every measure of `MEASURES`; `notes` are words, as in `limits`."""
    total = words["body"] + words["notes"] + words["abstract"]
    return {**counts, **words, "words": words["body"], "total": total, "pages": pages.number if pages else None}


def _limits(asked: Mapping[str, int], measures: Mapping[str, int | None]) -> tuple[Limit, ...]:
    return tuple(Limit(name, limit, measures[name]) for name, limit in asked.items() if name in measures)
