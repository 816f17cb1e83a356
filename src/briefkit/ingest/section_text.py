"""Blocks of a document as the text of a section file."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise, takewhile

from briefkit.ingest.aligned import kept_in_columns
from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.front_matter import heading_text, plain
from briefkit.ingest.links import unlinked
from briefkit.ingest.naming import recommendation_id
from briefkit.ingest.passages import Edit, PassageWriter, non_overlapping
from briefkit.ingest.pictures import LABEL
from briefkit.ingest.placing import Call
from briefkit.ingest.protecting import protect, protect_code, protect_start, protected
from briefkit.ingest.reading import ITEM
from briefkit.ingest.recommendations import items_of
from briefkit.ingest.references import used
from briefkit.patterns import regex
from briefkit.text import ExpandedText, SourceText, Span

_HARD_BREAK = regex(r"(?:[ ]{2,}|\\)$")
_BROKEN_WORD = regex(r"[^\W\d_]([-\u00ad\u2010])$")
_DROP_CAP = regex(r"\*\*(?P<letter>[A-ZÀ-Þ][\"“‘']?)\*\*(?=[a-zà-þ])")
_BULLET = regex(r"[•▪■‣◦●○]\s*")
_END_MARK = regex(r"\s*[■◼▪●]\s*$")
_CAPTION = regex(rf"(?::|Table:)[ \t]+(?P<label>{LABEL.pattern})", re.IGNORECASE)
_LEAD = regex(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_TAIL = regex(r"\s(?P<mark>\{[^{}]*\}|#+)\s*$")


@dataclass
class Body:
    """What all sections of a document share: its text, how it is written, the edits in it, the ids given."""

    source: SourceText
    written: str
    known: frozenset[str]
    calls: Sequence[Edit]
    words: frozenset[str]
    targets: frozenset[str] = frozenset()
    ids: list[str] = field(default_factory=list)
    links: Mapping[str, Span] = field(default_factory=dict)
    """The lines that define links, by their labels."""

    def edits(self, block: Block) -> list[Edit]:
        """All edits in a block; marks of notes go before anything else."""
        first = bisect_left(self.calls, Edit(block.start, block.start, ""))
        edits = list(takewhile(lambda edit: edit.start <= block.end, islice(self.calls, first, None)))
        for span in block.spans:
            text = self.source[span]
            if block.kind is BlockKind.CODE:
                edits += protect_code(text, span.start)
            else:
                edits += unlinked(text, span.start, self.targets) if self.written == "markdown" else ()
                lead = len(text) - len(text.lstrip())  # an indented line is no code here
                edits += protect(text[lead:], span.start + lead, self.written, self.known)
        return edits


@dataclass(frozen=True)
class LeveledBlock:
    """A block, the level it prints at if it is a heading, and whether recommendations are listed here."""

    block: Block
    level: int = 0
    recommends: bool = False
    captions: bool = False
    """It stands beside a table, so that `: Dues by year` is its caption."""


_ID = regex(r"\{[^{}]*\.recommendation(?=[\s}])[^{}]*\}")


def _division(writer: PassageWriter, body: Body, each: LeveledBlock) -> None:
    marks = _ID.search(each.block.text(body.source.text))
    name = re.search(r"#([^\s{}]+)", marks[0]) if marks else None
    if name:
        body.ids.append(name[1])
    _lines(writer, body, each)


def section_text(
    body: Body, blocks: Sequence[LeveledBlock], calls: Sequence[Call]
) -> tuple[ExpandedText, tuple[str, ...]]:
    """The text of a section and the ids of its recommendations; the written notes stand at its end."""
    writer = PassageWriter(body.source)
    given = len(body.ids)
    for index, each in enumerate(blocks):
        if index and not (_opens(body, blocks[index - 1]) or _closes(body, each)):
            writer.put("\n", each.block.start)
        _WRITERS[each.block.kind](writer, body, each)
    done: set[str] = set()
    for call in calls:
        if call.said.written and call.label not in done:
            done.add(call.label)
            writer.put(f"\n[^{call.label}]: {call.said.text}\n", _place(call))
    for span in used("".join(writer.parts), body.links):
        writer.put(f"\n{protected(body.source[span], body.written, body.known)}\n", span.start)
    return writer.passage(), tuple(body.ids[given:])


def _opens(body: Body, each: LeveledBlock) -> bool:
    return each.block.kind is BlockKind.DIVISION and not _closes(body, each)


def _closes(body: Body, each: LeveledBlock) -> bool:
    return each.block.kind is BlockKind.DIVISION and not each.block.text(body.source.text).strip(" \t:")


def _place(call: Call) -> int:
    return call.note.spans[0].start if call.note.spans else call.span.start


def _heading(writer: PassageWriter, body: Body, each: LeveledBlock) -> None:
    span = heading_text(body.source.text, each.block)
    edits = body.edits(each.block)
    tail = _TAIL.search(body.source[span])
    if tail:  # what would be read as an attribute, or as closing marks
        at = span.start + tail.start("mark")
        edits.append(Edit(at, at, "\\"))
    writer.put("#" * each.level + " ", each.block.start)
    writer.copy(span, non_overlapping(edits))
    if each.block.marks and body.written == "markdown":
        writer.put(f" {each.block.marks}", span.end)
    writer.put("\n", each.block.end)


def _paragraph(writer: PassageWriter, body: Body, each: LeveledBlock) -> None:
    if each.recommends:
        _recommendation(writer, body, each.block, items_of(body.source.text, each.block)[0])
        return
    edits = body.edits(each.block)
    first = _stripped(body, each.block.spans[0])
    drop = _DROP_CAP.match(body.source[first])
    if drop:
        edits.append(Edit(first.start, first.start + drop.end(), drop["letter"]))
    if not each.captions:
        edits += protect_start(body.source[first], first.start)
    elif caption := _CAPTION.match(body.source[first]):
        edits.append(Edit(first.start + caption.start("label"), first.start + caption.end(), ""))
    _write_lines(writer, body, each.block.spans, non_overlapping(edits))
    writer.put("\n", each.block.end)


def _stripped(body: Body, span: Span) -> Span:
    text = body.source[span]
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))


def _write_lines(writer: PassageWriter, body: Body, spans: Sequence[Span], edits: Sequence[Edit]) -> None:
    """Lines of a paragraph as one; words that a line end broke are whole again."""
    for index, span in enumerate(spans):
        line = _stripped(body, span)
        following = _stripped(body, spans[index + 1]) if index + 1 < len(spans) else None
        if following is None:
            writer.copy(line, edits)
            continue
        hard = _HARD_BREAK.search(body.source[span]) if body.written == "markdown" else None
        if hard:
            writer.copy(Span(line.start, max(line.start, min(line.end, span.start + hard.start()))), edits)
            writer.put("\\\n", line.end)
            continue
        over = any(edit.start < line.end < edit.end for edit in edits)  # what stands there goes over the line end
        cut, joint = (0, "") if over else _joint(body, line, following)
        writer.copy(Span(line.start, line.end - cut), edits)
        writer.put(joint, line.end)


def _joint(body: Body, line: Span, following: Span) -> tuple[int, str]:
    """How many letters of a line go, and what joins it to the next."""
    broken = _BROKEN_WORD.search(body.source[line])
    after = body.source.text[following.start : following.end]
    if not broken:
        return 0, " "
    word = re.search(r"[^\W\d_]+$", body.source.text[line.start : line.end - 1])
    rest = re.match(r"[^\W\d_]+", after)
    if not word or not rest or not rest[0][0].islower():
        return (1, "") if broken[1] == "\u00ad" else (0, "")
    if (
        broken[1] != "\u00ad"
        and f"{word[0]}-{rest[0]}".lower() in body.words
        and (word[0] + rest[0]).lower() not in body.words
    ):
        return 0, ""
    return 1, ""


def _lines(writer: PassageWriter, body: Body, each: LeveledBlock) -> None:
    edits = non_overlapping(body.edits(each.block))
    _write_below(writer, body, each.block.spans, sorted(kept_in_columns(body.source.text, each.block, edits)))


def _quote(writer: PassageWriter, body: Body, each: LeveledBlock) -> None:
    _write_below(writer, body, each.block.spans, non_overlapping(body.edits(each.block)), mend=True)


def _write_below(
    writer: PassageWriter, body: Body, spans: Sequence[Span], edits: Sequence[Edit], mend: bool = False
) -> None:
    """Lines one below the other; with `mend`, the rest of a word that a line end broke is put to its beginning."""
    begun = 0
    for index, span in enumerate(spans):
        lead = _LEAD.match(body.source[span])
        end = span.end
        following = spans[index + 1] if mend and index + 1 < len(spans) else None
        joint = _joint(body, span, _after_lead(body, following)) if following else (0, " ")
        if joint[1] == "":
            end -= joint[0]
        writer.copy(Span(min(span.start + (begun and lead.end() if lead else 0), end), end), edits)
        begun = int(joint[1] == "")
        if not begun:
            writer.put("\n", span.end)


def _after_lead(body: Body, span: Span) -> Span:
    lead = _LEAD.match(body.source[span])
    return Span(span.start + (lead.end() if lead else 0), span.end)


def _list(writer: PassageWriter, body: Body, each: LeveledBlock) -> None:
    if each.recommends:
        for index, lines in enumerate(items_of(body.source.text, each.block)):
            if index:
                writer.put("\n", lines[0].start)
            _recommendation(writer, body, each.block, lines)
        return
    bullets = [edit for span in each.block.spans for edit in _bullet(body, span)]
    _write_below(writer, body, each.block.spans, non_overlapping([*bullets, *body.edits(each.block)]), mend=True)


def _bullet(body: Body, span: Span) -> Iterator[Edit]:
    """A printer's bullet as Markdown's."""
    line = body.source[span]
    item = ITEM.match(line)
    bullet = _BULLET.match(line, item.start("mark")) if item else None
    if bullet:
        yield Edit(span.start + bullet.start(), span.start + bullet.end(), "- ")


def _recommendation(writer: PassageWriter, body: Body, block: Block, item: Sequence[Span]) -> None:
    said = plain(" ".join(body.source[span] for span in item))
    name = recommendation_id(said, body.ids)
    body.ids.append(name)
    writer.put(f"::: {{.recommendation #{name}}}\n", item[0].start)
    parted = [Edit(span.start, span.start, "\n") for span in _lists_below(body, item)]
    edits = non_overlapping([*parted, *body.edits(block), *protect_start(body.source[item[0]], item[0].start)])
    _write_below(writer, body, item, edits, mend=True)
    writer.put(":::\n", item[-1].end)


def _lists_below(body: Body, item: Sequence[Span]) -> Iterator[Span]:
    """The lines with which a list begins right below other words; it needs an empty line before it."""
    for before, span in pairwise(item):
        said = body.source[before]
        if ITEM.match(body.source[span]) and said.strip() and not _in_list(said, before is item[0]):
            yield span


def _in_list(said: str, first: bool) -> bool:
    return not first and (ITEM.match(said) is not None or said[:1] in " \t")


_WRITERS: dict[BlockKind, Callable[[PassageWriter, Body, LeveledBlock], None]] = {
    BlockKind.HEADING: _heading,
    BlockKind.PARAGRAPH: _paragraph,
    BlockKind.LIST: _list,
    BlockKind.QUOTE: _quote,
    BlockKind.TABLE: _lines,
    BlockKind.CODE: _lines,
    BlockKind.DIVISION: _division,
    BlockKind.RULE: lambda writer, body, each: writer.put("* * *\n", each.block.start),
}


def without_end_mark(source: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the sign that ends the text; the house style sets its own."""
    result = list(blocks)
    last = result[-1] if result else None
    if last is not None and last.kind is BlockKind.PARAGRAPH:
        span = last.spans[-1]
        mark = _END_MARK.search(source[span.start : span.end])
        if mark:
            end = span.start + mark.start()
            spans = (*last.spans[:-1], *((Span(span.start, end),) if end > span.start else ()))
            result[-1:] = [Block(last.kind, spans, last.level)] if spans else []
    return result
