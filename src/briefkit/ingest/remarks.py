"""What is to be said of an import as a whole: what was left out, mended, or could not be placed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.findings import Finding
from briefkit.harvest.document import Document
from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.codes import finding
from briefkit.ingest.cutting import front_matter, is_paged
from briefkit.ingest.front_matter import Front
from briefkit.ingest.levels import given_levels
from briefkit.ingest.protecting import RESERVED
from briefkit.ingest.recommendations import is_recommendations
from briefkit.ingest.section_text import LeveledBlock
from briefkit.patterns import regex
from briefkit.text import Location

_KEY = regex(r"^([A-Za-z][\w-]*)[ \t]*:", re.MULTILINE)
_TAKEN = frozenset(("title", "subtitle", "author", "authors", "date", "abstract", "keywords", "lang", "doi", "url"))
_SHOWN = 3


@dataclass(frozen=True)
class Work:
    """An import before it is written: the document, its title block, all its blocks, those that print."""

    document: Document
    front: Front
    blocks: Sequence[Block]
    printed: Sequence[LeveledBlock]


def remarks(work: Work) -> Iterator[Finding]:
    """All remarks, in no order."""
    for remark in _REMARKS:
        yield from remark(work)


def _kept_lines(work: Work) -> Iterator[Finding]:
    kept = work.front.kept
    if kept:
        lines = "a line" if len(kept) == 1 else f"{len(kept)} lines"
        message = f"{lines} before the text could not be placed in the title block; they stand as text"
        where = work.document.source.location(kept[0].start)
        yield finding("I412", message, where, "move them into brief.yaml, or take them out")


def _no_headings(work: Work) -> Iterator[Finding]:
    if not any(each.level for each in work.printed):
        where = Location(work.document.source.path)
        yield finding("I414", "the document has no headings; it becomes one section", where, "divide it by headings")


def _furniture(work: Work) -> Iterator[Finding]:
    source = work.document.source
    spans = [span for span in work.document.furniture if source[span].strip()]
    if spans and is_paged(work.document):
        shown = list(dict.fromkeys(" ".join(source[span].split())[:40] for span in spans))[:_SHOWN]
        said = ", ".join(f"`{line}`" for line in shown)
        message = f"{len(spans)} running heads and folios were left out: {said}"
        yield finding("I411", message, source.location(spans[0].start), "put back what belongs to the text")


def _levels(work: Work) -> Iterator[Finding]:
    headings = [each for each in work.printed if each.level]
    given = given_levels([each.block for each in headings])
    changed = [each for each, level in zip(headings, given, strict=True) if each.level != level]
    if changed:
        first = changed[0]
        many = "a heading" if len(changed) == 1 else f"{len(changed)} headings"
        message = f"the level of {many} was mended, by look or number"
        where = work.document.source.location(first.block.start)
        yield finding("I413", message, where, "look at the outline: `brief import --dry-run` shows it")


def _contents(work: Work) -> Iterator[Finding]:
    if work.front.contents:
        message = "the table of contents was left out; `contents: true` sets one"
        yield finding("I415", message, Location(work.document.source.path))


def _markup(work: Work) -> Iterator[Finding]:
    dropped = [block for block in work.blocks if block.kind is BlockKind.MARKUP]
    if dropped:
        lines = "a line" if len(dropped) == 1 else f"{len(dropped)} lines"
        message = f"{lines} of markup without words were left out"
        yield finding("I416", message, work.document.source.location(dropped[0].start))


def _recommendations(work: Work) -> Iterator[Finding]:
    """A section of recommendations with neither lists nor blocks of them."""
    text = work.document.source.text
    for at, each in enumerate(work.printed):
        if not each.level or not is_recommendations(each.block.text(text)):
            continue
        below = []
        for later in work.printed[at + 1 :]:
            if later.level and later.level <= each.level:
                break
            below.append(later)
        if below and not any(_recommends(later, text) for later in below):
            message = f"under `{each.block.text(text).strip('*_ ')}` stands no list; no recommendation block was made"
            where = work.document.source.location(each.block.start)
            yield finding("I418", message, where, "put `::: {.recommendation #rec-…}` and `:::` round each")


def _recommends(each: LeveledBlock, text: str) -> bool:
    return each.recommends or (each.block.kind is BlockKind.DIVISION and "recommendation" in each.block.text(text))


def _letters(work: Work) -> Iterator[Finding]:
    found = list(RESERVED.finditer(work.document.source.text))
    if found:
        message = f"{len(found)} control characters or private signs were left out"
        yield finding("I420", message, work.document.source.location(found[0].start()))


def _metadata(work: Work) -> Iterator[Finding]:
    block = front_matter(work.document)
    keys = _KEY.findall(work.document.source[block]) if block else []
    others = [key for key in dict.fromkeys(keys) if key.lower() not in _TAKEN]
    if others:
        said = ", ".join(f"`{key}`" for key in others[:8])
        message = f"the front matter says more than a manifest has keys for: {said}"
        where = Location(work.document.source.path, 1, 1)
        yield finding("I421", message, where, "write into brief.yaml what is needed of it")


_REMARKS = (
    _kept_lines,
    _no_headings,
    _furniture,
    _levels,
    _contents,
    _markup,
    _recommendations,
    _letters,
    _metadata,
)
