"""A paper's front matter and body to a whole page: a tree for the printer, one HTML file for the screen.

print_root(page, style)  = front matter through the page template + body, notes at their calls, spaces
screen_page(page, style) = the same page, with the notes beside or below their calls, and its own style sheet
"""

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal
from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.html.front import PageAuthor, front_context, logo_address
from briefkit.rendering.html.notes import move_notes, turn_notes
from briefkit.rendering.html.print import dress_for_print
from briefkit.rendering.html.screen import dress_for_screen
from briefkit.rendering.html.spaces import mark_urls
from briefkit.rendering.html.tables import dress_blocks, name_pictures
from briefkit.rendering.html.template import BODY, BODY_ID, render_page
from briefkit.rendering.html.tree import add_class, parents_of, parse_document, parse_fragment, text_of
from briefkit.rendering.running_heads import author_line, foot_text
from briefkit.rendering.styles.directions import runs_left
from briefkit.rendering.styles.sheets import screen_css

__all__ = ["ContentsEntry", "PageAuthor", "PageInput", "print_root", "screen_page"]

Media = Literal["print", "screen"]

_MANY_NOTES: Final = 100


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the table of contents: a heading's level, its title as inline HTML, its id."""

    level: int
    title: str
    target: str


@dataclass(frozen=True)
class PageInput:
    """What a page is made of. `title`, `subtitle`, `series` are inline HTML; `abstract`, `notice`,
    `front_matter`, `back_matter` are HTML blocks; the `plain_…` and the rest are plain text.

    `body` holds the text as pandoc's HTML writer gives it, its end notes and their calls included. `foot` is
    what stands beside the folio (of a journal's series line, its name and issue); `draft` is the stamp of a
    draft, empty for a paper that is none.
    """

    title: str
    plain_title: str
    body: Element
    short_title: str = ""
    subtitle: str = ""
    series: str = ""
    foot: str = ""
    authors: Sequence[PageAuthor] = ()
    abstract: str = ""
    keywords: Sequence[str] = ()
    notice: str = ""
    front_matter: str = ""
    back_matter: str = ""
    date: str = ""
    issued: str = ""  # the date as ISO writes it, where it is one
    lang: str = "en-GB"
    marking: str = ""
    embargo: str = ""
    draft: str = ""
    contents: Sequence[ContentsEntry] = field(default=())

    @property
    def stamp(self) -> str:
        """The line at the head and foot of page one, and of a screen: marking, embargo, draft."""
        return " – ".join(part for part in (self.marking, self.embargo, self.draft) if part)

    @property
    def later_stamp(self) -> str:
        """The line at the head and foot of all other pages."""
        return " – ".join(part for part in (self.marking, self.draft) if part)


def print_root(page: PageInput, style: HouseStyle) -> Element:
    """The whole `<html>` tree for the printer, without style sheets (`print_css`). Raises `PageError`."""
    root = _make_page(page, style, "print")
    _set_strings(page, root, style)
    dress_for_print(root, style, page.lang)
    return root


def screen_page(page: PageInput, style: HouseStyle) -> str:
    """One HTML file that needs nothing else. Raises `PageError`."""
    root = _make_page(page, style, "screen")
    dress_for_screen(root, style)
    _fill_head(page, root, screen_css(style))
    return "<!DOCTYPE html>\n" + tostring(root, encoding="unicode", method="html") + "\n"


def _make_page(page: PageInput, style: HouseStyle, media: Media) -> Element:
    """The template's page with the body in its place and every note at its call."""
    root = parse_document(render_page(style, _context(page, style, media)))
    root.set("lang", page.lang)
    if runs_left(page.lang):
        root.set("dir", "rtl")
    add_class(root, f"media-{media}")
    body = copy.deepcopy(page.body)
    _graft(root, body)
    if move_notes(root) >= _MANY_NOTES:
        add_class(root, "many-notes")
    if runs_left(page.lang):
        turn_notes(root)
    mark_urls(root)
    dress_blocks(root)
    name_pictures(root)
    return root


def _context(page: PageInput, style: HouseStyle, media: Media) -> dict[str, object]:
    return {
        **front_context(page.authors),
        "logo": logo_address(style),
        "page": page,
        "media": media,
        "style": style.name,
        "labels": style.labels,
        "options": {name.replace("-", "_"): value for name, value in style.options.items()},
        "title": Markup(page.title),
        "subtitle": Markup(page.subtitle),
        "series": Markup(page.series),
        "abstract": Markup(page.abstract),
        "notice": Markup(page.notice),
        "front_matter": Markup(page.front_matter),
        "back_matter": Markup(page.back_matter),
        "body": BODY,
        "stamp": page.stamp,
        "contents": [
            {"level": entry.level, "title": Markup(entry.title), "target": entry.target} for entry in page.contents
        ],
    }


def _graft(root: Element, body: Element) -> None:
    """Put the nodes of the text in the place that the template keeps for them."""
    place = next(element for element in root.iter() if element.get("id") == BODY_ID)
    parent = parents_of(root)[place]
    index = list(parent).index(place)
    parent[index : index + 1] = list(body)


def _set_strings(page: PageInput, root: Element, style: HouseStyle) -> None:
    """What the margins print, as attributes: the title's own text would bring its notes along."""
    body = root.find("body")
    if body is None:
        return
    add_class(body, "strings")
    body.set("data-short", page.short_title or page.plain_title)
    body.set("data-author", author_line([author.name for author in page.authors], style.labels))
    body.set("data-foot", foot_text(page.foot))
    body.set("data-marking", page.later_stamp)
    body.set("data-first-marking", page.stamp)


def _fill_head(page: PageInput, root: Element, css: str) -> None:
    """What every page says of itself, before whatever the template's own head holds."""
    head = root.find("head")
    if head is None:
        return
    summary = " ".join(text_of(parse_fragment(page.abstract)).split())
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "author": ", ".join(author.name for author in page.authors),
        "description": summary[:300],
        "keywords": ", ".join(page.keywords),
        "dcterms.date": page.issued,
        "color-scheme": "light dark",
    }
    title = Element("title")
    title.text = page.plain_title
    sheet = Element("style")
    sheet.text = f"\n{css}\n"
    metas = [Element("meta", {"name": name, "content": value}) for name, value in named.items() if value]
    head[0:0] = [Element("meta", {"charset": "utf-8"}), title, *metas, sheet]
