"""Random papers with footnotes, for the tests of the printer: `random_paper(seed)`.

Nonsense words, every kind of block that a note may be called from, notes of one word to half a page. The
same seed gives the same paper.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from briefkit.rendering.pdf.model import PrintPage

SYLLABLES = (
    "ba",
    "den",
    "fo",
    "gri",
    "hul",
    "ka",
    "lom",
    "mer",
    "nis",
    "or",
    "pla",
    "quo",
    "ra",
    "sten",
    "tu",
    "vel",
)
BLOCKS = ("table", "list", "quotation", "recommendation", "heading", "side", "nested", "caption", "keep")
NOTE_CSS = """
.footnote { float: footnote; footnote-policy: line; font-size: 8pt; line-height: 1.25; text-indent: 0 }
.footnote::footnote-call, .footnote::footnote-marker { content: none }
.note-call { vertical-align: super; font-size: 65%; line-height: 0 }
a { color: inherit; text-decoration: none }
"""
PAGE_CSS = """
@page { size: SIZE; margin: MARGIN; @bottom-center { content: counter(page) } @footnote { AREA } }
body { font: FONT "DejaVu Serif"; JUSTIFY }
p { margin: 0 0 6pt } p, li { orphans: 2; widows: 2 }
h1, h2 { break-after: avoid; font-size: 120%; margin: 12pt 0 6pt }
table { border-collapse: collapse; width: 100% } td, th { border: .5pt solid; font-size: 90% }
.recommendation { border: 1pt solid; padding: 4pt; margin: 6pt 0 }
.keep { break-inside: avoid }
.side { float: right; width: 35%; border: 1pt solid; margin: 0 0 6pt 8pt }
"""


@dataclass
class PaperMaker:
    """Makes one paper: `random` decides everything, `notes` counts."""

    random: random.Random
    features: frozenset[str] = frozenset(BLOCKS)
    note_rate: float = 0.02  # notes a word
    longest: int = 60  # words of a note
    notes: int = field(default=0, init=False)

    def words(self, number: int) -> str:
        """So many words of nonsense."""
        return " ".join(self.word() for _ in range(number))

    def word(self) -> str:
        """A word of nonsense."""
        return "".join(self.random.choices(SYLLABLES, k=self.random.choice((1, 2, 2, 3, 4))))

    def note(self, text: str = "") -> str:
        """A call with its note."""
        self.notes += 1
        number = self.notes
        length = self.random.choice((2, self.random.randint(2, 15), self.random.randint(5, self.longest)))
        text = text or f"n{number} {self.words(length)}."
        if self.random.random() < 0.1:
            text += f'<span class="para">{self.words(8)}</span>'
        if self.random.random() < 0.3:
            text += f' <a href="https://example.org/{number}">https://example.org/{self.word()}/{number}</a>'
        return (
            f'<a class="note-call" id="fnref{number}" href="#fn{number}" role="doc-noteref">{number}</a>'
            f'<span class="footnote" id="fn{number}" role="doc-footnote">'
            f'<a class="note-back" href="#fnref{number}" role="doc-backlink">{number}</a> {text}</span>'
        )

    def text(self, number: int, factor: float = 1) -> str:
        """So many words with notes among them."""
        return " ".join(
            self.word() + (self.note() if self.random.random() < self.note_rate * factor else "") for _ in range(number)
        )

    def paragraph(self) -> str:
        """A paragraph, short, middling or long."""
        bounds = self.random.choice(((3, 30), (30, 120), (80, 220)))
        return f"<p>{self.text(self.random.randint(*bounds))}</p>"

    def block(self) -> str:
        """A block of one of the kinds of this paper, most often a paragraph."""
        kinds: dict[str, Callable[[], str]] = {
            "table": self.table,
            "list": self.list,
            "quotation": lambda: f"<blockquote><p>{self.text(self.random.randint(20, 70))}</p></blockquote>",
            "recommendation": self.recommendation,
            "side": lambda: f'<div class="side">{self.text(15)}</div>{self.paragraph()}',
            "nested": lambda: f"<ul><li>{self.text(9)}<ol><li>{self.text(20)}</li></ol></li></ul>",
            "keep": lambda: f'<div class="keep">{self.paragraph()}<p>{self.text(20)}</p></div>',
        }
        kind = self.random.choice((*BLOCKS, *["paragraph"] * 8))
        return kinds[kind]() if kind in kinds and kind in self.features else self.paragraph()

    def table(self) -> str:
        """A table that may run over pages, with calls in its cells, head and caption."""
        columns, rows = self.random.randint(2, 4), self.random.randint(2, 20)
        head = "".join(
            f"<th>{self.words(2)}{self.note() if self.random.random() < 0.1 else ''}</th>" for _ in range(columns)
        )
        body = "".join(
            "<tr>" + "".join(f"<td>{self.text(self.random.randint(1, 9), 1.5)}</td>" for _ in range(columns)) + "</tr>"
            for _ in range(rows)
        )
        caption = f"<caption>{self.text(8, 3)}</caption>" if "caption" in self.features else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def list(self) -> str:
        """A list of a few items."""
        tag = self.random.choice(("ul", "ol"))
        items = "".join(f"<li>{self.text(self.random.randint(3, 40))}</li>" for _ in range(self.random.randint(2, 7)))
        return f"<{tag}>{items}</{tag}>"

    def recommendation(self) -> str:
        """A recommendation in its box."""
        meta = f'<div class="rec-meta">{self.words(4)}</div>'
        return f'<div class="recommendation"><p>{self.text(30, 2)}</p>{meta}</div>'

    def heading(self, level: int) -> str:
        """A heading, now and then with a note."""
        called = "heading" in self.features and self.random.random() < 0.2
        return f"<h{level}>{self.words(self.random.randint(1, 6))}{self.note() if called else ''}</h{level}>"


def maker_of(seed: int) -> PaperMaker:
    """A maker that calls notes only where it is told to."""
    return PaperMaker(random.Random(seed), note_rate=0)


def random_paper(seed: int) -> PrintPage:
    """A paper of some pages whose size, style and kinds of blocks the seed decides."""
    chance = random.Random(seed)
    small = chance.random() < 0.5
    words_a_page = 210 if small else 420
    maker = PaperMaker(
        chance,
        frozenset(kind for kind in BLOCKS if chance.random() < 0.5),
        chance.choice((3, 5, 7, 9, 12)) / words_a_page,
        chance.choice((40, 90, 150)),
    )
    area = chance.choice(("margin-top: 9pt; padding-top: 4pt; border-top: .5pt solid", "", "border-top: 1pt solid"))
    gap = chance.choice(("", "margin-bottom: 2pt", "margin: 3pt 0 5pt", "padding-left: 12pt; text-indent: -12pt"))
    justify = chance.choice(("", "text-align: justify; hyphens: auto"))
    parts, length, level = [], 0, 1
    while length < chance.randint(3, 5) * words_a_page:
        parts.append(maker.heading(level))
        level = chance.choice((1, 2))
        for _ in range(chance.randint(1, 6)):
            block = maker.block()
            parts.append(block)
            length += len(block.split()) * 2 // 3
    css = PAGE_CSS.replace("SIZE", "A5" if small else "A4").replace("MARGIN", "15mm" if small else "25mm 22mm")
    css = css.replace("FONT", "10pt/1.3" if small else "11pt/1.4").replace("AREA", area).replace("JUSTIFY", justify)
    return page_of("".join(parts), css + NOTE_CSS + f".footnote {{ {gap} }} .footnote .para {{ display: block }}")


def page_of(body: str, css: str = NOTE_CSS, **options: object) -> PrintPage:
    """A page with this body (well-formed markup)."""
    root = tree_of(body)
    values: dict[str, object] = {"lang": "en-GB", "title": "Nonsense", "stylesheets": (css,)} | options
    return PrintPage(root=root, **values)  # type: ignore[arg-type]


def tree_of(body: str) -> Element:
    """A whole tree with this body."""
    return ElementTree.fromstring(f'<html lang="en-GB"><head><title>x</title></head><body>{body}</body></html>')
