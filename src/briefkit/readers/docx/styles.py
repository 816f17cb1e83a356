"""What the styles of a DOCX file are for: by their names, by those they are based on, by their outline levels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from briefkit.patterns import regex
from briefkit.readers.docx.package import W, is_on, value
from briefkit.readers.files.xml_parts import Element, whole
from briefkit.readers.markdown.flow import PLAIN, Look

# Word keeps the English name of a heading whatever language it shows; other programs write what they show.
_HEADING = regex(
    r"(?:heading|überschrift|titre|título|titulo|titolo|kop|заголовок|rubrik|overskrift|otsikko|nagłówek|nadpis|başlık"
    r"|encabezado|tiêu đề|cím|címsor|標題|标题|見出し|제목|عنوان)[ _]*(\d)",
    re.IGNORECASE,
)
_ROLES = {
    "title": ("title", "titel", "titre", "título", "titolo", "paper title", "article title", "doc title"),
    "subtitle": ("subtitle", "untertitel", "sous-titre", "subtítulo", "sottotitolo", "paper subtitle"),
    "author": ("author", "authors", "author name", "byline", "autor", "auteur"),
    "affiliation": ("affiliation", "affiliations", "author affiliation", "institution"),
    "date": ("date", "datum"),
    "abstract": ("abstract", "abstract text", "abstract item", "zusammenfassung", "résumé"),
    "abstract heading": ("abstract heading", "abstract title"),
    "keywords": ("key words", "keywords", "keyword", "schlüsselwörter"),
    "series": ("series",),
    "notice": ("notice",),
    "disclaimer": ("disclaimer",),
    "logo": ("logo",),
    "contents": (
        *("toc heading", "table of figures", "contents heading", "index heading", "draft stamp", "marking"),
        *(f"{name} {level}" for name in ("toc", "contents", "index") for level in range(1, 10)),
    ),
    "quote": (
        *("quote", "intense quote", "block text", "block quote", "block quotation", "blockquote", "quotations"),
        *("quotation", "extract", "zitat", "citation", "cita", "long quote", "displayed quote", "block quotations"),
        "footnote block text",
    ),
    "caption": ("caption", "beschriftung", "légende", "figure", "illustration", "chart title"),
    "table caption": ("table caption", "table title", "table heading", "table"),
    "image caption": ("image caption", "figure caption", "figure title"),
    "source": ("source", "source line", "table source", "figure source"),
    "code": ("source code", "html preformatted", "preformatted text", "code", "macro text", "plain text code"),
    "list": ("list paragraph", "list continue", *(f"list continue {level}" for level in range(2, 6)), "list"),
    "rule": ("horizontal rule", "horizontal line", "horizontalrule"),
    "recommendation": ("recommendation",),
    "recommendation continued": ("recommendation continued",),
    "recommendation item": ("recommendation item",),
    "recommendation detail": ("recommendation detail",),
    "recommendation list": ("recommendation list",),
    "gap": ("recommendation gap",),
    "references": ("bibliography",),
    "drop cap": ("drop cap letter",),
}
_BY_NAME = {name: role for role, names in _ROLES.items() for name in names}
_RUN_ROLES = {
    "rec-number": "recommendation number",
    "rec-to": "recommendation addressee",
    "caption-label": "caption label",
    "keywords-label": "key words label",
    "source-label": "source label",
    "end-mark": "end mark",
    "star": "footnote star",
    "hyperlink": "hyperlink",
}
_RUN_BY_NAME = {name: role for role, name in _RUN_ROLES.items()}
_DEEPEST = 12  # styles based on styles; a circle ends here


@dataclass(frozen=True)
class Style:
    """A style with the ones it is based on before it in the chain, itself first."""

    names: tuple[str, ...] = ()
    elements: tuple[Element, ...] = field(default=(), repr=False)


class Styles:
    """The styles of a file, each worked out once."""

    def __init__(self, root: Element | None) -> None:
        """`root` is the part `styles.xml`."""
        self._elements: dict[str, Element] = {}
        self._default = ""
        self._run_defaults: Element | None = None
        for style in root.iter(f"{W}style") if root is not None else ():
            self._elements[value(style, "styleId")] = style
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true"):
                self._default = value(style, "styleId")
        if root is not None:
            self._run_defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.chain = cache(self._chain)
        self.role = cache(self._role)
        self.run_role = cache(self._run_role)
        self.look = cache(self._look)

    @property
    def language(self) -> str:
        """The language that the text is in unless a run says otherwise."""
        return value(self._run_defaults.find(f"{W}lang")) if self._run_defaults is not None else ""

    def _chain(self, identifier: str) -> Style:
        names: list[str] = []
        elements: list[Element] = []
        current = identifier or self._default
        while current and len(names) < _DEEPEST:
            element = self._elements.get(current)
            if element is None:
                # A file without styles still says what Word's own are for by their ids: `Heading1`.
                names.append(re.sub(r"(?<=[a-z])(?=[A-Z\d])", " ", current).lower())
                break
            names.append(value(element.find(f"{W}name")).lower() or current.lower())
            elements.append(element)
            current = value(element.find(f"{W}basedOn"))
        return Style(tuple(names), tuple(elements))

    def _role(self, identifier: str) -> str:
        """What a paragraph style is for: `1` to `6` for headings, `title`, `quote` …; empty for plain text."""
        style = self.chain(identifier)
        for at, name in enumerate(style.names):
            if by_name := role_of_name(name):
                return by_name
            element = style.elements[at] if at < len(style.elements) else None
            level = outline_level(element.find(f"{W}pPr") if element is not None else None)
            if level is not None:
                return level
        return ""

    def _run_role(self, identifier: str) -> str:
        return next((_RUN_BY_NAME[name] for name in self.chain(identifier).names if name in _RUN_BY_NAME), "")

    def property(self, identifier: str, path: str) -> Element | None:
        """The nearest property of a paragraph style or one that it is based on, `pPr/numPr` say."""
        steps = "/".join(f"{W}{step}" for step in path.split("/"))
        found = (element.find(steps) for element in self.chain(identifier).elements)
        return next((each for each in found if each is not None), None)

    def _look(self, identifier: str) -> Look:
        """How a style sets letters, in what concerns us."""
        if not identifier:
            return PLAIN
        style = self.chain(identifier)
        properties = [element.find(f"{W}rPr") for element in style.elements]

        def says(*names: str) -> bool:
            told = (is_on(each, name) for each in properties for name in names)
            return next((bool(each) for each in told if each is not None), False)

        raised = next((value(each.find(f"{W}vertAlign")) for each in _given(properties)), "")
        return Look(
            says("i") or "emphasis" in style.names[:1],
            says("b") or "strong" in style.names[:1],
            raised == "superscript",
            raised == "subscript",
            says("smallCaps"),
            says("strike", "dstrike"),
        )


def _given(properties: list[Element | None]) -> Iterator[Element]:
    return (each for each in properties if each is not None and each.find(f"{W}vertAlign") is not None)


def role_of_name(name: str) -> str:
    """What a paragraph style of this name is for, as far as the name says it."""
    if match := _HEADING.fullmatch(name.lower()):
        return str(min(max(int(match[1]), 1), 6))
    return _BY_NAME.get(name.lower(), "")


def outline_level(properties: etree._Element | None) -> str | None:
    """The level of a heading that paragraph properties give; empty where they say that it is none."""
    level = properties.find(f"{W}outlineLvl") if properties is not None else None
    if level is None:
        return None
    number = value(level)
    return str(min(whole(number) + 1, 6)) if 0 <= whole(number, -1) < 9 else ""
