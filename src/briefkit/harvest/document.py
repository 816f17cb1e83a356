"""What a document is to the harvest: its text, its notes in reading order, what it says of itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefkit.findings import Finding
from briefkit.text import SourceText, Span

LONGEST_NOTE = 20_000
"""Letters: a longer text is hardly a note, but text whose marks were misread; no citations are looked for in it."""


def place_of(path: PurePosixPath) -> str:
    """Where a source is: its path from the project's root, or its name alone where it lies elsewhere on one machine."""
    return path.name if path.is_absolute() or ".." in path.parts else str(path)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note as it stands in a document.

    `number` is the number in the order of the notes (from 1, counted through where a document starts again),
    `label` what is printed before it (`9`, `*`, `iv`). `raw` is the note's text as the document has it, its pieces
    joined by one space where a page break, a running head or a heading stood between them; emphasis is kept as
    Markdown (`*Ibid.*, 307.`). `spans` are the pieces in the document's text, so that `raw` can be traced; `line`
    is the line of the first. `call` is the offset of its mark in the running text, None where none was found.
    `links` are addresses that the markup carries beside the text (HTML, DOCX): shown text -> target. `fields`
    are citations that a reference manager left in it (CSL-JSON items with locators).
    """

    number: int
    label: str
    raw: str
    line: int
    spans: tuple[Span, ...] = ()
    call: int | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[Mapping[str, object], ...] = ()


@dataclass(frozen=True)
class Document:
    """A source document that was read. `metadata` is what it says of itself, by biblatex names (title, author …).

    `findings` are the notes without marks, marks without notes, labels misread and mended, and the like.
    `starred` are the notes outside the numbering (`*`, `†`; of authors mostly), numbered from 1 among themselves.
    `kind` is the reader that read it (`markdown`, `text`, `html`, `docx`, `pdf`, `odt` …). Where the file is no
    text, `source` is its rendition in Markdown and lines are those of the rendition; the text of a web page is a
    rendition too, but `Footnote.line` is the line in the file. `digest` is the SHA-256 of the file, in hex.
    `furniture` are the stretches that belong to pages and not to the text, were it printed on pages: running heads,
    folios, marks of page breaks. `star_lines` says of each starred note which line of authors calls it (from 0), where
    the title block was taken off the text.
    """

    source: SourceText
    notes: Sequence[Footnote] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    findings: Sequence[Finding] = ()
    starred: Sequence[Footnote] = ()
    kind: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    digest: str = ""
    furniture: Sequence[Span] = ()
    star_lines: Sequence[int] = ()
