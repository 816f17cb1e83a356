"""What only the printed page has: the spaces, the drop cap, the numbers of its notes tied to their text."""

from typing import Final
from xml.etree.ElementTree import Element

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.html.lists import count_from_start
from briefkit.rendering.html.spaces import break_urls, join_calls, tie_end_mark, tie_spaces
from briefkit.rendering.html.tree import add_class, close_up, has_class, text_of

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_DROP_LETTERS: Final = 150
"""A paragraph of fewer letters has not the two lines that a drop cap needs."""


def dress_for_print(root: Element, style: HouseStyle, lang: str) -> None:
    """Everything that a page on paper has and one on a screen has not."""
    count_from_start(root)
    tie_spaces(root, lang)
    tie_end_mark(root)
    join_calls(root)
    break_urls(root)
    for element in root.iter():
        if has_class(element, "footnote"):
            close_up(element, "note-back")
    if style.options.get("drop-cap"):
        drop_first_letter(root)


def drop_first_letter(root: Element) -> None:
    """A large first letter for the first paragraph of the text, if it begins with a capital.

    The letter stays in the text, in a box without width, so that it is read where it stands; the room for it
    is made by a hidden float from `data-letter`.
    """
    paragraph = _first_paragraph(root)
    if paragraph is None or len(text_of(paragraph)) < _DROP_LETTERS:
        return
    text = (paragraph.text or "").lstrip()
    if not text[:1].isupper():
        return
    letter = Element("span", {"class": "in"})
    letter.text, letter.tail = text[0], text[1:]
    paragraph.text = None
    paragraph.insert(0, letter)
    paragraph.set("data-letter", text[0])
    add_class(paragraph, "drop")


def _first_paragraph(root: Element) -> Element | None:
    """The paragraph directly under the first heading of the text; None where something else stands there."""
    main = next(root.iter("main"), None)
    blocks = [] if main is None else list(main)
    for index, block in enumerate(blocks):
        if block.tag == "p":
            return block if index == 0 or blocks[index - 1].tag in _HEADINGS else None
        if block.tag not in _HEADINGS:
            return None
    return None
