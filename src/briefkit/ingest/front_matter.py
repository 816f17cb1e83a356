"""The title block taken off the text: title, authors, date, abstract, key words; what is none of these stays."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefkit.ingest.about_authors import author_told_of
from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.levels import KNOWN_HEADING, bare_heading
from briefkit.ingest.naming import names_of
from briefkit.patterns import regex
from briefkit.text import Span

_MARKUP = regex(r"<sup>.*?</sup>|\[\^[^\]]*\]|</?[a-zA-Z][^>]*>|[*_`#]|\\(?=\W)|\{[#.][^}]*\}|[¹²³⁰-⁹∗†‡]+")
_ALNUM = regex(r"[^\W_]+")
_ABSTRACT = regex(r"\W*(?:abstract|summary)\W*", re.IGNORECASE)
_RUN_IN_ABSTRACT = regex(r"[*_ ]*abstract[*_ ]*[:.—–-]+[*_ ]*(?=\S)", re.IGNORECASE)
_KEYWORDS = regex(r"[*_\s]*(?:key[ -]?words|index terms)(?:(?P<colon>[*_\s]*[:.—–-]+[*_\s]*)|\W*\Z)", re.IGNORECASE)
_BY = regex(r"^(?:(?:written|submitted|posted|prepared)\s+)?by[:\s]+|^authors?:\s*", re.IGNORECASE)
_TITLES = regex(
    r"\b(?:dr|prof|professor|mr|mrs|ms|col|gen|lt|brig|maj|amb|ambassador|sir|ret|d|phd|ph|and|by|written|retd|m"
    r"|general|colonel)\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = regex(
    rf"\W*(?:(?:published|posted|updated|date)[:\s]+(?:on\s+)?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri"
    rf"|sat(?:ur)?|sun)(?:day)?[,\s]+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}[,\s]+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?[,\s]+\d{{4}}"
    rf"|{_MONTH}\s+\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})(?:[\s,-]+\d{{1,2}}:\d{{2}})?\W*",
    re.IGNORECASE,
)
_INSTITUTE = regex(
    r"\b(?:university|institute|department|school|college|cent(?:re|er)|council|foundation|ministry|academy"
    r"|fellow|professor|lecturer|researcher|analyst|director|consultant|bank|society|faculty)\b",
    re.IGNORECASE,
)
_CONTENTS = regex(r"\W*(?:table of contents|contents|toc)\W*", re.IGNORECASE)
_LEADERS = regex(r"(?:\.[ ]?){4,}\s*[\divx]+\s*$|…{2,}\s*[\divx]+\s*$")
_TOC = regex(r"\s*(?:(?:[-*+]|1\.)?\s*toc\s+\{:\s*toc[^}]*\}|\{:\s*toc[^}]*\}|\[?\[toc\]\]?)\s*", re.IGNORECASE)
_LONG = 280
_HEAD_BLOCKS = 40
_LATE = 8
_ADDRESSES = regex(r"[\w.+-]+@[\w-]+\.[\w.]+")


@dataclass
class Front:
    """What was found; `kept` counts the lines before the text that are nothing of this."""

    title: Span | None = None
    subtitle: Span | None = None
    authors: list[str] = field(default_factory=list)
    author_spans: list[Span] = field(default_factory=list)
    affiliations: list[Span] = field(default_factory=list)
    about: dict[str, Span] = field(default_factory=dict)
    date: str = ""
    abstract: tuple[Block, ...] = ()
    keywords: Span | None = None
    contents: bool = False
    kept: list[Span] = field(default_factory=list)
    repeated: int = 0


def plain(text: str) -> str:
    """A line without emphasis, marks of notes and of headings."""
    return " ".join(_MARKUP.sub("", text).split())


def folded(text: str) -> str:
    """The letters of a line, to be compared."""
    return " ".join(_ALNUM.findall(plain(text).lower()))


def take_front(source: str, blocks: Sequence[Block], metadata: Mapping[str, str]) -> tuple[Front, list[Block]]:
    """The title block of a document, and the blocks of its text."""
    front = Front()
    rest: list[Block] = []
    at = 0
    known = _Known(metadata if metadata.get("title") else {**metadata, "title": _top_heading(source, blocks)})
    while at < min(len(blocks), _HEAD_BLOCKS):
        block = blocks[at]
        said = plain(block.text(source))
        taken = _take_abstract(source, blocks, at, front) or _take_keywords(source, blocks, at, front)
        if taken or _take_about(source, block, said, known, front):
            at += taken or 1
            continue
        if _ends_front(block, said, known, front) or _heads_text(source, blocks, at, known):
            break
        left = _take_lines(source, block, known, front)
        if left is not None:
            rest.append(left)
            front.kept.extend(left.spans)
        at += 1
    if at == min(len(blocks), _HEAD_BLOCKS):
        front.kept.clear()  # nothing but short lines: they are the text
    rest += blocks[at:]
    if not front.abstract:
        rest = _late_abstract(source, rest, front)
    if not front.authors:
        rest = _late_byline(source, rest, front, known)
    return front, rest


def _late_byline(source: str, blocks: list[Block], front: Front, known: "_Known") -> list[Block]:
    """A line with nothing but the author, below the first paragraph."""
    for at, block in enumerate(blocks[:_LATE]):
        if block.kind is BlockKind.PARAGRAPH and known.is_authors(folded(block.text(source))):
            front.authors.append(_BY.sub("", plain(block.text(source))).strip(" .,"))
            front.author_spans.append(Span(block.start, block.end))
            return [*blocks[:at], *blocks[at + 1 :]]
    return blocks


def _late_abstract(source: str, blocks: list[Block], front: Front) -> list[Block]:
    """An abstract behind its heading that stands below some lines about the document."""
    for at, block in enumerate(blocks[:_HEAD_BLOCKS]):
        if block.kind is BlockKind.HEADING:
            taken = _take_abstract(source, blocks, at, front)
            rest = [*blocks[:at], *blocks[at + taken :]]
            if taken and at < len(rest):
                keywords = _take_keywords(source, rest, at, front)
                rest = [*rest[:at], *rest[at + keywords :]]
            return rest
    return blocks


def _top_heading(source: str, blocks: Sequence[Block]) -> str:
    """The heading with which a text begins, where it stands over all others."""
    first = blocks[0] if blocks else None
    others = [block.level for block in blocks[1:] if block.kind is BlockKind.HEADING]
    if first is None or first.kind is not BlockKind.HEADING or not others or first.level >= min(others):
        return ""
    return first.text(source)


class _Known:
    """What the reader found, folded for comparison."""

    def __init__(self, metadata: Mapping[str, str]) -> None:
        self.title = folded(metadata.get("title", ""))
        self.subtitle = folded(metadata.get("subtitle", ""))
        self.names = names_of(metadata.get("author", ""))
        if self.is_authors(self.subtitle):
            self.subtitle = ""

    def is_title(self, line: str) -> bool:
        """The title, or the title with its subtitle or author behind it."""
        if not self.title or not line.startswith(self.title):
            return line == self.subtitle != ""
        rest = line.removeprefix(self.title).strip()
        return not rest or rest == self.subtitle or self._names_only(rest)

    def is_authors(self, line: str) -> bool:
        """Nothing but the authors' names, with their titles."""
        return bool(self.names) and any(folded(name) in line for name in self.names) and self._names_only(line)

    def _names_only(self, line: str) -> bool:
        for name in self.names:
            line = line.replace(folded(name), " ")
        return not _TITLES.sub("", line).strip()


def _take_about(source: str, block: Block, said: str, known: _Known, front: Front) -> bool:
    """What is said of an author before the text begins is his note."""
    name = author_told_of(said, known.names) if block.kind is BlockKind.PARAGRAPH and len(block.spans) == 1 else ""
    if not name or name in front.about or "[^" in block.text(source) or "<sup>" in block.text(source):
        return False
    front.about[name] = block.spans[0]
    return True


def _ends_front(block: Block, said: str, known: _Known, front: Front) -> bool:
    line = folded(said)
    if block.kind is BlockKind.HEADING:
        return not (
            known.is_title(line) or known.is_authors(line) or _CONTENTS.fullmatch(said) or _LEADERS.search(said)
        )
    if block.kind is BlockKind.LIST and _TOC.fullmatch(said):
        return False
    return block.kind not in (BlockKind.PARAGRAPH,) or (len(said) > _LONG and not _LEADERS.search(said))


def _heads_text(source: str, blocks: Sequence[Block], at: int, known: "_Known") -> bool:
    """The heading below the title is the subtitle only where the title block goes on: over text it heads a section."""
    block = blocks[at]
    line = folded(block.text(source))
    if block.kind is not BlockKind.HEADING or line != known.subtitle or line == known.title:
        return False
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is None or KNOWN_HEADING.fullmatch(plain(block.text(source))):
        return True
    said = following.text(source)
    goes_on = known.is_authors(folded(said)) or _DATE.fullmatch(plain(said)) or _ABSTRACT.fullmatch(plain(said))
    return following.kind is not BlockKind.HEADING and not goes_on


def _take_lines(source: str, block: Block, known: _Known, front: Front) -> Block | None:
    """Take what can be taken of a block; gives what is left of it."""
    if block.kind is BlockKind.LIST:
        front.contents = True
        return None
    whole = known.is_title(folded(block.text(source))) or known.is_authors(folded(block.text(source)))
    spans = [Span(block.start, block.end)] if whole else list(block.spans)
    left = [span for span in spans if not _take_line(source, span, block, known, front)]
    return replace(block, spans=tuple(left)) if left else None


def _take_line(source: str, span: Span, block: Block, known: _Known, front: Front) -> bool:
    text = source[span.start : span.end]
    said = plain(text)
    line = folded(text)
    if known.is_title(line):
        _note_title(front, span, line, known)
    elif known.is_authors(line):
        front.authors.append(_BY.sub("", said).strip(" ,"))
        front.author_spans.append(span)
    elif _DATE.fullmatch(said):
        front.date = front.date or said
    elif _CONTENTS.fullmatch(said) or _TOC.fullmatch(text) or _LEADERS.search(said):
        front.contents = True
    elif front.author_spans and not front.affiliations and _is_affiliation(said):
        front.affiliations.append(span)
    else:
        return False
    return True


def _is_affiliation(said: str) -> bool:
    """`Research Fellow, Institute for Small Harbours`: no sentence."""
    return bool(_INSTITUTE.search(said)) and len(said) < 160 and not said.endswith((".", ",", ";", ":"))


def _note_title(front: Front, span: Span, line: str, known: _Known) -> None:
    if line == known.subtitle and front.title is not None:
        front.subtitle = span
    elif front.title is None or line == known.title:
        front.title = span


def _take_abstract(source: str, blocks: Sequence[Block], at: int, front: Front) -> int:
    """The abstract behind its heading, or in a paragraph that begins with the word; gives how many blocks it takes."""
    block = blocks[at]
    text = block.text(source)
    if front.abstract or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return 0
    if _ABSTRACT.fullmatch(plain(text)):
        end = at + 1
        while end < len(blocks) and blocks[end].kind not in (BlockKind.HEADING, BlockKind.RULE):
            if _KEYWORDS.match(blocks[end].text(source)) or (block.kind is BlockKind.PARAGRAPH and end > at + 1):
                break
            end += 1
        front.abstract = tuple(blocks[at + 1 : end])
        return end - at if front.abstract else 0
    run_in = _RUN_IN_ABSTRACT.match(text)
    if run_in and block.kind is BlockKind.PARAGRAPH:
        first = Span(block.start + run_in.end(), block.spans[0].end)
        front.abstract = (replace(block, spans=(first, *block.spans[1:])),)
        return 1
    return 0


def _take_keywords(source: str, blocks: Sequence[Block], at: int, front: Front) -> int:
    block = blocks[at]
    if front.keywords or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return 0
    match = _KEYWORDS.match(block.text(source))
    if match and match["colon"]:
        front.keywords = Span(block.start + match.end(), block.end)
        return 1 if front.keywords.end > front.keywords.start else 0
    if match and at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.PARAGRAPH:
        front.keywords = Span(blocks[at + 1].start, blocks[at + 1].end)
        return 2
    return 0


def keywords_of(text: str) -> tuple[str, ...]:
    """`Pakistan, Russia; Central Asia.` as three."""
    words = re.split(r"\s*[;,·•|]\s*", " ".join(text.split()).strip(" .*_"))
    return tuple(word.strip(" .*_") for word in words if word.strip(" .*_"))


def heading_text(source: str, block: Block) -> Span:
    """The stretch of a heading without the emphasis that all of it stands in."""
    text = block.text(source)
    bare, _ = bare_heading(text)
    start = block.start + text.index(bare)
    return Span(start, start + len(bare))
