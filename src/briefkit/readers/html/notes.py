"""Small questions about the notes of a web page while it is read: what stands above them, what their links say."""

import re

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.lists import WordItem
from briefkit.readers.html.tree import said
from briefkit.readers.markdown.flow import Block, Heading, Paragraph, Rule, Words, plain_text

_NOTES = regex(
    r"(?:foot|end)?[ ]?notes?(?: and references)?|anmerkungen|fußnoten|notes de bas de page|\W*", re.IGNORECASE
)
_WEB = ("http:", "https:", "doi:", "ftp:")


def announces_notes(block: Block | WordItem) -> bool:
    """Tell whether a block only stands above the notes: a rule, the heading `Notes`."""
    if isinstance(block, Heading | Paragraph):
        text = plain_text(block.inlines).strip()
        return bool(text and _NOTES.fullmatch(text)) and all(isinstance(each, Words) for each in block.inlines)
    return isinstance(block, Rule)


def address_beside(link: HtmlElement, href: str) -> dict[str, str]:
    """What a link of a note shows and where it leads, where it shows something else than its address."""
    shown = said(link)
    return {shown: href} if shown and shown != href and href.startswith(_WEB) else {}
