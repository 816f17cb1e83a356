"""A web page as a tree, and small questions about its elements."""

import re

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from briefkit.findings import BriefError
from briefkit.patterns import regex

BLOCKS = (
    frozenset(
        ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset")
    )
    | frozenset(
        (
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
        )
    )
    | frozenset(
        ("nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
    )
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
DROPPED = frozenset(("script", "style", "noscript", "template", "svg", "head", "nav", "button", "iframe", "object")) | {
    *("select", "textarea", "input")
}
LABEL = regex(
    r"(?:(?:(?:foot|end)?note|fn\.?|n\.)(?![^\W\d_]))?[\s\[({^]*"
    r"(?P<label>\d{1,4}(?:[:-]\d{1,3})?[a-z]?|[ivxlc]{1,7}|[a-z]|[*∗†‡§¶]{1,4})[\s\])}.:]*",
    re.IGNORECASE,
)
BACK = regex(r"\W*|\W*(?:back|return|go back|jump up|top|zurück|retour)\b[\w\s]{0,25}\W*|[a-z]", re.IGNORECASE)
_NONCHARACTERS = regex("[\ufdd0-\ufdef\x00-\x08\x0b\x0c\x0e-\x1f]")


def parse_html(text: str, name: str) -> HtmlElement:
    """The tree of a page; the text is decoded already."""
    clean = _NONCHARACTERS.sub("", text)
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml.html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise BriefError(f"{name} is not a web page: {error}", "save the page anew from the browser") from error
    return tree


def is_block(element: HtmlElement) -> bool:
    """Tell whether an element stands in lines of its own."""
    return isinstance(element.tag, str) and element.tag in BLOCKS


def said(element: HtmlElement) -> str:
    """The text of an element, white space collapsed."""
    return " ".join(str(element.text_content()).split())


def words_at(element: HtmlElement, length: int = 40) -> str:
    """The first letters from where an element stands to the end of its block."""
    pieces = [str(element.text_content())]
    current = element
    while not is_block(current) and sum(map(len, pieces)) < length:
        pieces.append(current.tail or "")
        for sibling in current.itersiblings():
            if sum(map(len, pieces)) >= length or is_block(sibling):
                break
            pieces += [str(sibling.text_content()) if isinstance(sibling.tag, str) else "", sibling.tail or ""]
        parent = current.getparent()
        if parent is None or is_block(parent):
            break
        current = parent
    return " ".join("".join(pieces).split())[:length]


def names_of(element: HtmlElement) -> list[str]:
    """The fragments by which an element can be reached."""
    return [value for value in (element.get("id"), element.get("name") if element.tag == "a" else None) if value]


def words_of(element: HtmlElement) -> str:
    """What an element's class, id and role say of it."""
    keys = ("class", "id", "role", "epub:type", "data-type")
    return " ".join(value for key in keys if (value := element.get(key))).lower()


def block_of(element: HtmlElement) -> HtmlElement:
    """The nearest element around that stands in lines of its own; a table's row rather than its cell."""
    current = element
    while not is_block(current) and current.getparent() is not None:
        current = current.getparent()
    if current.tag in ("td", "th") and current.getparent() is not None:
        current = current.getparent()
    return current
