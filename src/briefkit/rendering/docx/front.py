"""The front matter as blocks in Word's styles: title block, abstract, key words, contents."""

import base64
from pathlib import PurePosixPath

from briefkit.assembly.style import HouseStyle
from briefkit.rendering import ast
from briefkit.rendering.docx.blocks import in_items, styled, styled_run
from briefkit.rendering.docx.input import DocxAuthor, DocxInput, Node, Nodes
from briefkit.rendering.docx.notes import STAR

_KINDS = {".svg": "image/svg+xml", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif"}
SPACE: Node = {"t": "Space"}


def front_blocks(brief: DocxInput, style: HouseStyle) -> list[Node]:
    """All that stands before the text, in the order it prints."""
    lines = (
        ("Notice", ast.words(brief.embargo)),
        ("Series", brief.series if style.options.get("series", True) else ()),
        ("Title", brief.title),
        ("Subtitle", brief.subtitle),
    )
    blocks = _logo(style)
    blocks += [_line(name, inlines) for name, inlines in lines if inlines]
    blocks += _authors(brief, style)
    if brief.date and style.options.get("date", True):
        blocks.append(_line("Date", brief.date))
    blocks += _abstract(brief, style)
    if brief.notice:
        blocks.append(styled("Notice", brief.notice))
    return blocks


def _logo(style: HouseStyle) -> list[Node]:
    """The picture of the style, if it has one, as a data URL."""
    path = PurePosixPath(str(style.options.get("logo") or ""))
    picture = style.files.get(path)
    if picture is None:
        return []
    data = picture.encode() if isinstance(picture, str) else picture
    kind = _KINDS.get(path.suffix.lower(), "image/png")
    url = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    alt = ast.words(str(style.options.get("logo-text") or ""))
    return [_line("Logo", [{"t": "Image", "c": [ast.attr(), alt, [url, ""]]}])]


def back_blocks(brief: DocxInput) -> list[Node]:
    """What stands after the text."""
    return [styled("Disclaimer", brief.disclaimer)] if brief.disclaimer else []


def _line(name: str, inlines: Nodes) -> Node:
    return styled(name, [ast.para(list(inlines))])


def _authors(brief: DocxInput, style: HouseStyle) -> list[Node]:
    blocks: list[Node] = []
    stars = 0
    for author in brief.authors:
        stars += bool(author.note)
        blocks.append(_line("Author", [*author.name, *_star(author, stars)]))
        if author.affiliation and style.options.get("affiliations", True):
            blocks.append(_line("Affiliation", author.affiliation))
    return blocks


def _star(author: DocxAuthor, number: int) -> list[Node]:
    """The author's note, in a span whose bookmark tells it in the file that pandoc writes."""
    if not author.note:
        return []
    return [ast.span([ast.note(list(author.note))], identifier=f"{STAR}{number}")]


def _abstract(brief: DocxInput, style: HouseStyle) -> list[Node]:
    blocks: list[Node] = []
    if brief.abstract:
        blocks.append(_line("Abstract Heading", ast.words(style.labels.get("abstract", "Abstract"))))
        blocks.append(styled("Abstract", [in_items(block, "Abstract Item") for block in brief.abstract]))
    if brief.keywords and style.options.get("keywords", True):
        blocks.append(_line("Key Words", _keywords(brief, style)))
    return blocks


def _keywords(brief: DocxInput, style: HouseStyle) -> list[Node]:
    label = ast.words(f"{style.labels.get('keywords', 'Key words')}:")
    inlines: list[Node] = [styled_run("Key Words Label", label), SPACE]
    for index, keyword in enumerate(brief.keywords):
        if index:
            inlines += [ast.string(","), SPACE]
        inlines += keyword
    return [*inlines, ast.string(".")]
