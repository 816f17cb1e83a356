"""What a `style.yaml` may say: the tables that its reader checks against and its reference page prints.

A style that extends another gives only what is different; a style that extends nothing starts from these
defaults.
"""

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["switch", "text", "number", "choice"]


@dataclass(frozen=True, slots=True)
class Option:
    """A switch of a house style: its kind, its default, and what it does."""

    kind: Kind
    default: object
    meaning: str
    choices: tuple[str, ...] = ()


def _switch(default: bool, meaning: str) -> Option:
    return Option("switch", default, meaning)


def _text(default: str, meaning: str) -> Option:
    return Option("text", default, meaning)


def _choice(default: str, choices: tuple[str, ...], meaning: str) -> Option:
    return Option("choice", default, meaning, choices)


OPTIONS: Final[dict[str, Option]] = {
    "citations": _choice(
        "note", ("note", "author-date"), "what the CSL style makes, for readers of the style; the CSL decides"
    ),
    "contents": _switch(False, "a table of contents after the title block"),
    "reference-list": _switch(False, "a list of references at the end"),
    "cover": _switch(False, "the title block on a page of its own"),
    "keywords": _switch(True, "the line of key words under the abstract"),
    "series": _switch(True, "the series line above the title"),
    "affiliations": _switch(True, "each author's affiliation under the name"),
    "date": _switch(True, "the date in the title block"),
    "drop-cap": _switch(False, "a large first letter in the first paragraph of the text"),
    "end-mark": _text("", "the mark after the last sentence, such as ■"),
    "running-heads": _choice(
        "both",
        ("mirrored", "both", "none"),
        "`mirrored`: author on even, short title on odd pages, centred; `both`: title left, author right",
    ),
    "folio": _choice(
        "of-total",
        ("outside", "of-total", "none"),
        "`outside`: at the outer edge with the series beside it; `of-total`: `3 of 12` on the right",
    ),
    "first-page-number": Option("number", 1, "the number of the first page"),
    "marking": _text("", "a classification, centred at the head and foot of every page"),
    "front-matter": _text("", "a paragraph (Markdown) under the abstract of every paper"),
    "back-matter": _text("", "a paragraph (Markdown) at the end of every paper, such as a disclaimer"),
    "recommendation-label": _text("Recommendation", "the word in a reference: `Recommendation 2`"),
    "number-format": _text("{n}.", "how a recommendation's number prints: `{n}.`, `{n}` or `R{n}`"),
    "sidenotes": _switch(True, "on wide screens, notes in the margin beside their call"),
    "logo": _text("", "a picture of the style's folder, above the title"),
    "logo-text": _text("", "what the logo says, for those who cannot see it"),
}

LABELS: Final[dict[str, str]] = {
    "abstract": "Abstract",
    "keywords": "Key words",
    "contents": "Contents",
    "references": "References",
    "recommendation": "Recommendation",
    "recommendations": "Recommendations",
    "to": "To",
    "due": "By",
    "priority": "Priority",
    "status": "Status",
    "cost": "Cost",
    "depends": "Depends on",
    "figure": "Figure",
    "table": "Table",
    "source": "Source",
    "note": "Note",
    "notes": "Notes",
    "draft": "Draft",
    "embargo": "Embargoed until",
    "page-of": "of",
    "and": "and",
    "others": "and others",
    "skip": "Skip to the text",
    "back": "Back to the text",
}


@dataclass(frozen=True, slots=True)
class Length:
    """A length that is no paragraph's: its default in points, and what it measures."""

    default: float
    meaning: str


LENGTHS: Final[dict[str, Length]] = {
    "head-gap": Length(18, "between the running head and the text"),
    "foot-gap": Length(18, "between the text and the foot"),
    "note-rule-width": Length(102.05, "length of the rule over the notes (36 mm)"),
    "note-rule": Length(0.5, "weight of the rule over the notes"),
    "note-above": Length(15, "between the text and the rule"),
    "note-below": Length(6, "between the rule and the first note"),
    "note-column-wide": Length(12, "column of the note numbers in a paper with a hundred notes or more"),
    "call-size": Length(7, "size of a note call"),
    "call-raise": Length(3.9, "how far a note call is raised"),
    "mark-size": Length(6.3, "size of the number before a note"),
    "mark-raise": Length(2.8, "how far the number before a note is raised"),
    "star-size": Length(12, "size of the star of an author's note in the title block"),
    "drop-cap-size": Length(33.2, "size of the drop cap: (leading + cap height) / cap height of the bold"),
    "drop-cap-gap": Length(2.5, "between the drop cap and its lines"),
    "object-gap": Length(15, "above and below a table or figure"),
    "table-rule": Length(0.9, "weight of the rules at the top and bottom of a table"),
    "table-rule-head": Length(0.4, "weight of the rule below the heads"),
    "table-rule-row": Length(0, "weight of the rules between rows"),
    "table-rule-top": Length(0.9, "weight of the rule above the heads"),
    "table-gap": Length(9, "between two columns"),
    "table-row": Length(1.5, "above and below the text of a row"),
    "table-edge": Length(4, "the same at the heads and at the first and last row"),
    "list-indent": Length(15, "indent of a list"),
    "list-gap": Length(7.5, "above and below a list"),
    "recommendation-hang": Length(22, "column of the numbers of recommendations"),
    "recommendation-gap": Length(0, "between two recommendations"),
    "abstract-above": Length(22.5, "above the abstract"),
    "abstract-below": Length(7.5, "below the abstract"),
}

COLORS: Final[dict[str, str]] = {
    "text": "#000000",
    "paper": "#ffffff",
    "accent": "#000000",
    "tint": "#ffffff",
    "grey": "#444444",
    "rule": "#000000",
    "hairline": "#000000",
    "link": "#000000",
}

PARAGRAPHS: Final[dict[str, str]] = {
    "body": "running text",
    "first": "the first paragraph after a heading",
    "title": "the paper's title",
    "subtitle": "its subtitle",
    "series": "the series line above the title",
    "author": "an author's name",
    "affiliation": "an author's affiliation",
    "date": "the date in the title block",
    "abstract-heading": "the word Abstract",
    "abstract": "the abstract",
    "keywords": "the key words",
    "notice": "the notice under the abstract",
    "heading-1": "a heading of the highest level",
    "heading-2": "a heading of level 2",
    "heading-3": "a heading of level 3",
    "heading-4": "a heading of level 4",
    "heading-5": "a heading of level 5",
    "heading-6": "a heading of level 6",
    "quotation": "a block quotation",
    "list": "an item of a list",
    "code": "a listing",
    "footnote": "a note",
    "caption": "the caption of a table or figure",
    "table": "the cells of a table",
    "table-head": "the heads of a table",
    "source": "the source of a table or figure",
    "recommendation": "a recommendation",
    "recommendation-meta": "its second line: date, priority, status",
    "recommendation-list": "an item of the list of recommendations",
    "reference": "an entry of the list of references",
    "contents-heading": "the word Contents",
    "contents-1": "an entry of the table of contents",
    "contents-2": "an entry of its second level",
    "header": "the running head",
    "footer": "the foot of the page",
    "marking": "the classification at the head and foot",
    "disclaimer": "the text at the end of the paper",
}

SECTIONS: Final = (
    "extends", "description", "page", "fonts", "colors", "lengths", "paragraphs", "labels", "options", "csl",
)  # fmt: skip

SHEETS: Final[dict[str, tuple[float, float]]] = {
    "a4": (595.2756, 841.8898),
    "a5": (419.5276, 595.2756),
    "letter": (612.0, 792.0),
    "legal": (612.0, 1008.0),
}
