"""Heads and feet of the pages (running heads, folio, marking, draft stamp) and the section with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.assembly.style import HouseStyle
from briefkit.rendering import ast
from briefkit.rendering.docx.input import DocxInput
from briefkit.rendering.docx.looks import look_of
from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.reference import page_properties
from briefkit.rendering.docx.tokens import length, twentieths
from briefkit.rendering.docx.xml import Element, each, el, find, remove, run
from briefkit.rendering.running_heads import author_line

_KINDS = ("default", "even", "first")
_EM = "\u2003"


@dataclass(frozen=True)
class _Texts:
    """The texts of heads and feet."""

    author: str
    title: str
    imprint: str
    marking: str
    draft: str
    of: str


def write_furniture(package: Package, brief: DocxInput, style: HouseStyle) -> None:
    """Add heads and feet to the package and write the section's properties anew."""
    texts = _texts(brief, style)
    kinds = _KINDS if style.page.mirrored else ("default", "first")
    references = []
    for place, lines_of in (("header", _head_lines), ("footer", _foot_lines)):
        for kind in kinds:
            name = f"{place}-{kind}.xml"
            lines = lines_of(kind, texts, style) or [_line(place, [])]
            package.put(f"word/{name}", el("hdr" if place == "header" else "ftr", *lines))
            package.declare(f"word/{name}", place)
            package.relate("document.xml", place, name, f"rId-{place}-{kind}")
            references.append(el(f"{place}Reference", type=kind, r_id=f"rId-{place}-{kind}"))
    body = next(each(package.tree("word/document.xml"), "body"))
    old = find(body, "sectPr")
    if old is not None:
        remove(old)
    body.append(_section(style, texts, references))


def _texts(brief: DocxInput, style: HouseStyle) -> _Texts:
    return _Texts(
        author=brief.running.get("author") or author_line(brief.properties.authors, style.labels),
        title=brief.running.get("title") or brief.short_title or brief.properties.title,
        imprint=brief.running.get("imprint") or ast.text_of(list(brief.series)),
        marking=brief.marking or str(style.options.get("marking") or ""),
        draft=brief.draft,
        of=style.labels.get("page-of", "of"),
    )


def _section(style: HouseStyle, texts: _Texts, references: Sequence[Element]) -> Element:
    head = length(style, "head-gap", 18) + look_of(style, "header").leading * (1 + _above(texts, "header"))
    foot = length(style, "foot-gap", 18) + look_of(style, "footer").leading * (1 + _above(texts, "footer"))
    page = style.page
    start = int(str(style.options.get("first-page-number") or 1))
    return el(
        "sectPr",
        *references,
        *page_properties(page, max(18.0, page.top - head), max(18.0, page.bottom - foot)),
        *([el("pgNumType", start=start)] if start != 1 else []),
        el("cols", space=720),
        el("titlePg"),
    )


def _above(texts: _Texts, place: str) -> int:
    """How many lines stand outside of the running line."""
    return bool(texts.marking) + (bool(texts.draft) if place == "header" else 0)


def _head_lines(kind: str, texts: _Texts, style: HouseStyle) -> list[Element]:
    lines = []
    if texts.draft:
        lines.append(_line("DraftStamp", [run(texts.draft)]))
    if texts.marking:
        lines.append(_line("Marking", [run(texts.marking)]))
    heads = style.options.get("running-heads")
    if heads == "both":
        first = kind == "first"
        lines.append(_slots("header", style, "" if first else texts.title, "" if first else texts.author))
    elif heads == "mirrored" and kind != "first":
        head = run(texts.author if kind == "even" else texts.title)
        lines.append(_line("header", [head], el("jc", val="center")))
    return lines


def _foot_lines(kind: str, texts: _Texts, style: HouseStyle) -> list[Element]:
    lines = []
    folio = style.options.get("folio")
    if folio == "of-total":
        number = [*_field("PAGE"), run(f" {texts.of} "), *_field("NUMPAGES")]
        lines.append(_slots("footer", style, "", number))
    elif folio == "outside":
        lines.append(_outside(texts, "left" if kind == "even" else "right"))
    if texts.marking:
        lines.append(_line("Marking", [run(texts.marking)]))
    return lines


def _outside(texts: _Texts, side: str) -> Element:
    """The folio at the outer edge, the imprint beside it."""
    imprint = [run(texts.imprint)] if texts.imprint else []
    gap = [run(_EM * 2)] if imprint else []
    parts = [*_field("PAGE"), *gap, *imprint] if side == "left" else [*imprint, *gap, *_field("PAGE")]
    return _line("footer", parts, el("jc", val=side))


def _slots(place: str, style: HouseStyle, left: str, right: str | list[Element]) -> Element:
    """A line with something at the left and at the right."""
    tabs = el("tabs", el("tab", val="right", pos=twentieths(style.page.measure)))
    parts = [run(left)] if left else []
    parts.append(el("r", el("tab")))
    parts += right if isinstance(right, list) else [run(right)] if right else []
    return _line(place, parts, tabs)


def _line(style_name: str, runs: Sequence[Element], *properties: Element) -> Element:
    identity = style_name[:1].upper() + style_name[1:]
    return el("p", el("pPr", el("pStyle", val=identity), *properties), *runs)


def _field(code: str) -> list[Element]:
    """A field that Word fills in on every page."""
    return [
        el("r", el("fldChar", fldCharType="begin")),
        el("r", el("instrText", text=f" {code} ")),
        el("r", el("fldChar", fldCharType="separate")),
        run("1"),
        el("r", el("fldChar", fldCharType="end")),
    ]
