"""The paragraph of a web page that is being read: its words with their look, its breaks; equations as their TeX."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.tree import said
from briefkit.readers.markdown.flow import PLAIN, Inline, LineBreak, Look, Paragraph, Picture, Words

_SPACE = regex(r"[ \t\r\n\f\xa0\u2009\u202f]+")

TakePicture = Callable[[str, str], str]
"""Takes a picture by its address and alternative text; gives the name that the text has for it, or nothing."""


@dataclass
class OpenParagraph:
    """What has been read of a paragraph, and how the next words look and where they link to."""

    inlines: list[Inline] = field(default_factory=list)
    look: Look = PLAIN
    link: str = ""

    def add_words(self, text: str) -> None:
        """Add text; white space is one space, and none after a break."""
        words = _SPACE.sub(" ", text)
        before = self.inlines[-1] if self.inlines else None
        if isinstance(before, LineBreak) or (isinstance(before, Words) and before.text.endswith(" ")):
            words = words.lstrip(" ")
        if words:
            self.inlines.append(Words(words, self.look, self.link))

    def add_picture(self, element: HtmlElement, take: TakePicture) -> None:
        """Add a picture, if there is one to be had."""
        alt = " ".join((element.get("alt") or "").split())
        source = element.get("src") or element.get("data-src") or ""
        name = take(source, alt) if source else ""
        if name:
            self.inlines.append(Picture(name, alt))

    def ends_with_break(self) -> bool:
        """Tell whether nothing but blanks stands after the last line break."""
        last = next((each for each in reversed(self.inlines) if not _is_blank(each)), None)
        return isinstance(last, LineBreak)

    def close(self) -> Paragraph | None:
        """The paragraph, if there are words in it; the next one is open then."""
        inlines, self.inlines = self.inlines, []
        while inlines and (_is_blank(inlines[-1]) or isinstance(inlines[-1], LineBreak)):
            inlines.pop()
        return Paragraph(inlines) if any(not _is_blank(each) for each in inlines) else None


def equation_source(element: HtmlElement) -> str:
    """The TeX that an equation was made of, where the page says, else its letters."""
    notes = [each for each in element.iter() if isinstance(each.tag, str) and each.tag.endswith("annotation")]
    source = next((said(each) for each in notes if "tex" in (each.get("encoding") or "")), "")
    if source:
        return source
    for each in notes:
        each.drop_tree()
    return said(element)


def is_equation(element: HtmlElement) -> bool:
    """Tell whether an element is MathML, or the span in which pandoc leaves an equation's TeX."""
    return element.tag == "math" or (
        element.tag == "span" and not len(element) and "math" in (element.get("class") or "").lower().split()
    )


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Words) and not inline.text.strip()
