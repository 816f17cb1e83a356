"""The title block as the manifest will have it."""

import re
from collections.abc import Sequence
from datetime import date

from briefkit.harvest.document import Document, Footnote
from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.front_matter import Front, folded, keywords_of, plain
from briefkit.ingest.levels import bare_heading
from briefkit.ingest.model import PlannedAuthor, TitleBlock
from briefkit.ingest.naming import names_of
from briefkit.ingest.passages import PassageWriter, non_overlapping
from briefkit.ingest.placing import Placement
from briefkit.ingest.protecting import protected
from briefkit.ingest.section_text import Body, LeveledBlock, section_text
from briefkit.patterns import regex
from briefkit.text import ExpandedText, Span

_SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
_HEAD = 5000
_STAR = regex(r"(?:\s*(?:\\?[*∗†‡]))+$|<sup>[*∗†‡ ]+</sup>")


def title_block(document: Document, front: Front, body: Body, placement: Placement) -> TitleBlock:
    """What goes into the manifest."""
    metadata = document.metadata
    return TitleBlock(
        title=_printed(body, front.title) or _letters(metadata.get("title", "") or document.source.path.stem),
        subtitle=_printed(body, front.subtitle) or _apart(metadata.get("subtitle", ""), document),
        authors=_authors(document, front, body, placement.of_authors),
        date=_date(metadata.get("date", "")) or front.date,
        lang=metadata.get("lang", "") or metadata.get("langid", ""),
        abstract=_abstract(front.abstract, body, placement) or _said(metadata.get("abstract", ""), document),
        keywords=keywords_of(body.source[front.keywords])
        if front.keywords
        else keywords_of(metadata.get("keywords", "")),
        contents=front.contents,
        series=_letters(metadata.get("series", "")),
        notice=_notice(document, placement, body),
    )


def _date(text: str) -> str:
    """A date as a manifest takes it: seasons (`2023-22`, as biblatex writes them) in words, no day that is none."""
    found = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text)
    if not found:
        return text
    if found[2] in _SEASONS and not found[3]:
        return f"{_SEASONS[found[2]]} {found[1]}"
    try:
        date(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        return found[1]
    return text


def _apart(subtitle: str, document: Document) -> str:
    """A subtitle that stands in no line of the text: the reader took it from a place of its own."""
    return "" if folded(subtitle) in folded(document.source.text[:_HEAD]) else _letters(subtitle)


def _notice(document: Document, placement: Placement, body: Body) -> str:
    """What is said of the paper under its abstract; without authors their note is said there."""
    said = _letters(document.metadata.get("notice", ""))
    notes = [] if document.metadata.get("author") else [note.raw for note in placement.of_authors]
    return " ".join([*([said] if said else []), *(protected(note, body.written) for note in notes)])


def _letters(text: str) -> str:
    return protected(text, "plain")


def _said(text: str, document: Document) -> ExpandedText | None:
    return ExpandedText.at(_letters(text), document.source.location(0)) if text else None


def _printed(body: Body, span: Span | None) -> str:
    """A line of the title block as Markdown."""
    if span is None:
        return ""
    bare, _ = bare_heading(body.source[span].lstrip("# \t"))
    start = body.source.text.index(bare, span.start)
    line = Block(BlockKind.PARAGRAPH, (Span(start, start + len(bare)),))
    writer = PassageWriter(body.source)
    writer.copy(line.spans[0], non_overlapping(body.edits(line)))
    return " ".join(_STAR.sub("", writer.passage().text).split())


def _abstract(blocks: Sequence[Block], body: Body, placement: Placement) -> ExpandedText | None:
    if not blocks:
        return None
    calls = placement.within([span for block in blocks for span in block.spans])
    text, _ = section_text(
        body, [LeveledBlock(block) for block in blocks if block.kind is not BlockKind.HEADING], calls
    )
    return text


def _authors(document: Document, front: Front, body: Body, of_authors: Sequence[Footnote]) -> tuple[PlannedAuthor, ...]:
    names = names_of(document.metadata.get("author", ""))
    if len(names) == 1 and len(front.authors) == 1:
        names = front.authors
    notes = _noted(of_authors, names, document)
    about = {at: _printed(body, front.about[name]) for at, name in enumerate(names) if name in front.about}
    places = _affiliations(document, front, body, len(names))
    return tuple(
        PlannedAuthor(name, places[at], protected(notes.get(at, ""), body.written) or about.get(at, ""))
        for at, name in enumerate(names)
    )


def _affiliations(document: Document, front: Front, body: Body, authors: int) -> list[str]:
    """Where each author works: as the document's title block ties them, else the one line that is for all."""
    given = document.metadata.get("affiliation", "").split("\n")
    if len(given) == authors and any(given):
        return [_letters(line) for line in given]
    if not any(given):
        given = [plain(body.source[span]) for span in front.affiliations[:1]]
    return [_letters("; ".join(filter(None, given)))] * authors


def _noted(notes: Sequence[Footnote], names: Sequence[str], document: Document) -> dict[int, str]:
    """The note of each author: the one whose mark stands behind the name, else the first."""
    found: dict[int, str] = {}
    for note in notes:
        at = _author_of(note, names, document)
        found[at] = f"{found[at]} {note.raw}" if at in found else note.raw
    return found


def _author_of(note: Footnote, names: Sequence[str], document: Document) -> int:
    lines = document.star_lines
    if note.call is None and note in document.starred and len(lines) == len(document.starred):
        return min(lines[document.starred.index(note)], max(len(names) - 1, 0))
    before = document.source.text[max(0, (note.call or 0) - 60) : note.call or 0]
    return max(range(len(names)), key=lambda index: before.rfind(names[index].split()[-1]), default=0)
