"""A document and its harvest -> what an import writes: title block, sections, notes in their places."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefkit.findings import sort_findings
from briefkit.harvest.document import Document
from briefkit.harvest.harvest import HarvestedSource
from briefkit.ingest.aligned import notes_in_columns
from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.cutting import is_paged, kept_lines
from briefkit.ingest.front_matter import Front, plain, take_front
from briefkit.ingest.joining import without_idle_rules, without_pages
from briefkit.ingest.levels import bare_heading, mended_levels
from briefkit.ingest.links import heading_id
from briefkit.ingest.model import ImportPlan, PlannedNote, PlannedSection
from briefkit.ingest.naming import slug, unique
from briefkit.ingest.outline import with_headings, without_notes_headings
from briefkit.ingest.pictures import Gallery, hang_pictures
from briefkit.ingest.placing import Placement, call_edits, place_notes
from briefkit.ingest.protecting import protected
from briefkit.ingest.reading import read_blocks
from briefkit.ingest.recommendations import is_recommendations, numbered_items, written_already
from briefkit.ingest.references import definitions
from briefkit.ingest.remarks import Work, remarks
from briefkit.ingest.section_text import Body, LeveledBlock, section_text, without_end_mark
from briefkit.ingest.title_block import title_block
from briefkit.patterns import regex
from briefkit.text import ExpandedText, Location, SourceText

_HYPHENED = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARKDOWN_SIGNS = (
    regex(r"^#{1,6} \S", re.MULTILINE),
    regex(r"\*\*[^\s*]|(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])"),
    regex(r"\]\(\S"),
    regex(r"<sup>"),
    regex(r"\[\^[^\]\s]+\]"),
    regex(r"^ {0,3}> ", re.MULTILINE),
)


def plan_import(
    source: HarvestedSource, citekeys: Collection[str] = (), pictures: Mapping[str, bytes] | None = None
) -> ImportPlan:
    """Take a harvested document apart.

    Args:
        source: the document with what each of its notes means.
        citekeys: keys of the library, which may stand in the text already.
        pictures: those that the document shows, by the names it gives them.
    """
    document = source.document
    text = document.source.text
    written = how_written(document)
    known = frozenset(citekeys)
    all_blocks = read_blocks(text, kept_lines(document), written, _indents_make_code(document))
    front, blocks = _text_blocks(document, all_blocks, written)
    placement = place_notes(document, source.notes, blocks, front, lambda said: protected(said, written, known))
    placement = notes_in_columns(placement, text, blocks)
    gallery = hang_pictures(document.source, pictures or {}) if written == "markdown" else Gallery()
    edits = sorted([*call_edits(placement, text), *gallery.edits])
    body = Body(document.source, written, known, edits, _words(text), _targets(text, blocks))
    body.links = definitions(text, all_blocks)
    printed = _leveled(text, blocks)
    sections = _sections(body, _parts(printed), placement)
    block = title_block(document, front, body, placement)
    notes = tuple(_notes(document, placement, sections))
    findings = [*placement.findings, *gallery.findings, *remarks(Work(document, front, all_blocks, printed))]
    return ImportPlan(block, sections, notes, gallery.files, sort_findings(findings))


def _text_blocks(document: Document, blocks: Sequence[Block], written: str) -> tuple[Front, list[Block]]:
    """The title block, and the blocks of the text without pages, the heading of notes and the end mark."""
    text = document.source.text
    paged = is_paged(document)
    whole = without_pages(text, blocks, paged, loose=paged or written != "markdown")
    front, left = take_front(text, whole, document.metadata)
    headed = with_headings(text, left, plain=written == "plain")
    return front, without_end_mark(text, without_idle_rules(without_notes_headings(text, headed)))


def how_written(document: Document) -> str:
    """Whether the text is Markdown, a page copy with some of its marks, or plain letters."""
    if document.kind == "pdf":
        return "copy"
    if document.kind != "text":
        return "markdown"
    signs = [len(sign.findall(document.source.text)) for sign in _MARKDOWN_SIGNS]
    return "markdown" if signs[0] > 1 or sum(count > 0 for count in signs) > 1 else "plain"


def _indents_make_code(document: Document) -> bool:
    """Tell whether the document is Markdown through and through."""
    return document.kind not in ("pdf", "text") and not is_paged(document)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _HYPHENED.findall(text))


def _targets(text: str, blocks: Sequence[Block]) -> frozenset[str]:
    """What links of the document may lead to."""
    own = {found[1] for found in re.finditer(r"\{[^{}\n]*#([\w.:-]+)[^{}\n]*\}", text)}
    headings = (block for block in blocks if block.kind is BlockKind.HEADING)
    return frozenset(own | {heading_id(plain(bare_heading(h.text(text))[0]), h.marks) for h in headings})


def _leveled(text: str, blocks: Sequence[Block]) -> list[LeveledBlock]:
    """The blocks with the levels of headings, and which lists are of recommendations."""
    levels = iter(mended_levels(text, [block for block in blocks if block.kind is BlockKind.HEADING]))
    recommending = _recommending(text, blocks)
    result = []
    for at, block in enumerate(blocks):
        beside = any(each.kind is BlockKind.TABLE for each in blocks[max(at - 1, 0) : at + 2])
        level = next(levels) if block.kind is BlockKind.HEADING else 0
        result.append(LeveledBlock(block, level, recommends=at in recommending, captions=beside))
    return result


def _recommending(text: str, blocks: Sequence[Block]) -> set[int]:
    """The lists under headings that announce recommendations; without lists, the numbered paragraphs."""
    levels = iter(mended_levels(text, [block for block in blocks if block.kind is BlockKind.HEADING]))
    above: dict[int, str] = {}
    under: list[int] = []
    written = written_already(text, blocks)
    for at, block in enumerate(blocks):
        if at in written:
            continue
        if block.kind is BlockKind.HEADING:
            level = next(levels)
            above = {each: said for each, said in above.items() if each < level} | {level: plain(block.text(text))}
        elif any(is_recommendations(said) for said in above.values()):
            under.append(at)
    lists = {at for at in under if blocks[at].kind is BlockKind.LIST}
    paragraphs = [at for at in under if blocks[at].kind is BlockKind.PARAGRAPH]
    numbered = numbered_items([blocks[at].text(text) for at in paragraphs]) if not lists else []
    return lists | {paragraphs[index] for index in numbered}


def _parts(blocks: Sequence[LeveledBlock]) -> list[list[LeveledBlock]]:
    """Blocks by section: a heading of level 1 begins one."""
    parts: list[list[LeveledBlock]] = []
    for each in blocks:
        if not parts or each.level == 1:
            parts.append([])
        parts[-1].append(each)
    return parts


def _sections(body: Body, parts: Sequence[Sequence[LeveledBlock]], placement: Placement) -> tuple[PlannedSection, ...]:
    names: list[str] = []
    sections = []
    for part in parts:
        first = part[0].block
        heading = plain(bare_heading(first.text(body.source.text))[0]) if part[0].level else ""
        names.append(unique(slug(heading) or ("section" if heading else "opening"), names))
        calls = placement.within([span for each in part for span in each.block.spans])
        text, ids = section_text(body, part, calls)
        numbers = tuple(call.note.number for call in calls if not call.outside)
        line = body.source.location(first.start).line
        sections.append(PlannedSection(f"{names[-1]}.md", heading, text, line, numbers, ids))
    return tuple(sections) or (
        PlannedSection("opening.md", "", ExpandedText.of(SourceText(body.source.path, "\n")), 1),
    )


def _notes(document: Document, placement: Placement, sections: Sequence[PlannedSection]) -> Iterator[PlannedNote]:
    where = {number: section.name for section in sections for number in section.notes}
    done = set()
    for call in placement.calls:
        note = call.note
        if note.number not in done and not call.outside:
            done.add(note.number)
            place = Location(document.source.path, note.line)
            section = where.get(note.number, "brief.yaml")
            yield PlannedNote(
                note.number, note.label, section, call.said.written, call.said.citekeys, call.said.text, place
            )
