"""The set paper as HTML: one run of pandoc over all of it, so that notes are numbered once."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

from briefkit.rendering import ast
from briefkit.rendering.ast import Elements, document, has_class, plain, to_json
from briefkit.rendering.html.lists import keep_brackets, settle_lists
from briefkit.rendering.html.tree import write_inner
from briefkit.rendering.pandoc.running import run_pandoc
from briefkit.rendering.set_brief import SetBrief

REFERENCES_ID = "refs-heading"


@dataclass(frozen=True)
class Markup:
    """The pieces of a page as pandoc writes them: HTML of the front matter, and the body as a tree.

    The body keeps pandoc's end notes, also those that are called in the front matter.
    """

    title: str
    subtitle: str
    abstract: str
    notice: str
    front_matter: str
    back_matter: str
    author_notes: tuple[str, ...]
    body: Element


def write_markup(brief: SetBrief, front_matter: Elements, back_matter: Elements) -> Markup:
    """Write front matter, text and references as HTML; the two `_matter` are the style's blocks."""
    front = brief.front
    holders = [
        ("title", [plain(front.title)]),
        ("subtitle", [plain(front.subtitle)]),
        ("abstract", front.abstract),
        ("notice", front.notice),
        ("front", front_matter),
        ("back", back_matter),
        *((f"author-{index}", author.note) for index, author in enumerate(front.authors)),
    ]
    blocks = [ast.div(content, identifier=f"brief-{name}") for name, content in holders]
    blocks += [ast.div([*brief.blocks, *references_blocks(brief)], identifier="brief-body")]
    meta = {"lang": {"t": "MetaString", "c": brief.manifest.lang}}
    html = run_pandoc(to_json(document(_without_fields(blocks), meta)), ["-f", "json", "-t", "html5"]).output
    root = fromstring(b"<div>" + html + b"</div>")
    settle_lists(root)
    return _take_apart(root, len(front.authors))


def references_heading(brief: SetBrief) -> str:
    """What stands above the list of references."""
    return brief.style.labels.get("references", "References")


def references_blocks(brief: SetBrief) -> Elements:
    """The list of references under its heading; nothing where the paper has none."""
    if not brief.references:
        return []
    return [
        {"t": "Header", "c": [1, ast.attr(REFERENCES_ID, ["unnumbered"]), ast.words(references_heading(brief))]},
        ast.div(brief.references, "references", identifier="refs"),
    ]


def _without_fields(blocks: Elements) -> Elements:
    """The spans that only Word wants, and those that say nothing, opened; the brackets of lists kept."""

    def change(element: ast.Element) -> Elements | None:
        if element["t"] == "Span" and (has_class(element, "cite-field") or has_class(element, "nocase")):
            inlines: Elements = element["c"][1]
            return inlines
        return keep_brackets(element)

    result: Elements = ast.rewrite(blocks, change)
    return result


def _take_apart(root: Element, authors: int) -> Markup:
    holders = {child.get("id", ""): child for child in root}
    pieces = {
        name: _inner(holders[f"brief-{name}"]) for name in ("title", "subtitle", "abstract", "notice", "front", "back")
    }
    notes = tuple(_inner(holders[f"brief-author-{index}"]) for index in range(authors))
    body = holders["brief-body"]
    body.extend(child for child in root if child.get("id") == "footnotes")
    del body.attrib["id"]
    return Markup(
        pieces["title"],
        pieces["subtitle"],
        pieces["abstract"],
        pieces["notice"],
        pieces["front"],
        pieces["back"],
        notes,
        body,
    )


def _inner(holder: Element) -> str:
    return write_inner(holder).strip()
