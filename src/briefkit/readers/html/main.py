"""The part of a web page that is its text: not the navigation, the banners, the comments, what else to read."""

from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.html.pairs import Pairs
from briefkit.readers.html.tree import DROPPED, HEADINGS, said, words_of

_JUNK_TAGS = frozenset(("nav", "footer", "form", "dialog", "menu"))
_JUNK_ROLES = regex(r"\b(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|toolbar)\b")
# A class is a name with words before it (`site-nav`) and a part of the page behind it (`share-buttons`); what comes
# of page builders (`elementor-widget-text`) or of states (`has-sidebar`, `comments-open`) says nothing.
_JUNK = regex(
    r"(?!(?:has|no|with|without|is|not)[-_])(?:\w+[-_])*"
    r"(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|gdpr|share|sharing|social|sharedaddy|sidebar|related"
    r"|recommended|newsletter|subscribe|subscription|adverts?|advertisement|ads?|promo|promotion|popup|modal|skip"
    r"|pagination|pager|toolbar|masthead|comments?|respond|disqus|login|signup|toc)"
    r"(?:[-_](?:bar|menu|lists?|links?|buttons?|box|wrapper|container|inner|area|section|block|module|form|posts?"
    r"|articles?|items?|icons?|banner|notice|overlay|header|title|nav|post|primary|secondary|main|main-menu|\d+))*"
)
_NOTES = regex(r"(?:^|[\s_-])(?:foot|end)?[_-]?notes?(?:$|[\s_-])")
_SKIP = regex(r"(?:\w+[-_])*skip(?:[-_]\w+)*")
_HOLDERS = frozenset(("div", "section", "ul", "ol", "p", "span", "table"))
_HIDDEN = regex(r"display:\s*none|visibility:\s*hidden")
_MOST = 0.4  # of the text; an element that holds more of it is no by-work, whatever it is called
_ENOUGH = 0.5  # of the words of the page; an article that holds less is not the page's text
_FEW = 200  # letters


def main_part(tree: HtmlElement, pairs: Pairs) -> HtmlElement:
    """The element that holds the text of a page with all of its notes."""
    whole = whole_page(tree)
    needed = {element for note in pairs.notes for element in (note.start, note.block, *note.calls)}
    needed |= {each for each in whole.iter("div", "section", "ol") if _NOTES.search(words_of(each)) and said(each)}
    for candidate in _candidates(whole):
        inside = set(candidate.iter())
        if needed <= inside and _length(candidate) >= _ENOUGH * _length_of_text(whole):
            return candidate
    return whole


def whole_page(tree: HtmlElement) -> HtmlElement:
    """All that a page shows."""
    body = tree.find("body")
    return tree if body is None else body


def by_work(
    root: HtmlElement, pairs: Pairs, tally: Tally, taken: Collection[HtmlElement] = ()
) -> frozenset[HtmlElement]:
    """The elements of a page that are no text of it; what is `taken` already is no loss."""
    kept = {
        ancestor
        for note in pairs.notes
        for element in (note.start, note.block, *note.calls)
        for ancestor in (element, *element.iterancestors())
    }
    starts = {note.start for note in pairs.notes}
    whole = _length(root)
    dropped: set[HtmlElement] = set()
    for element in root.iter():
        if (
            element is root
            or element in kept
            or element in taken
            or not isinstance(element.tag, str)
            or element.tag in DROPPED
        ):
            continue
        if any(ancestor in dropped for ancestor in element.iterancestors()):
            continue
        reason = _reason(element)
        if reason == "hidden" and any(ancestor in starts for ancestor in element.iterancestors()):
            continue  # a note that opens at a click
        text = said(element) if reason else ""
        if reason == "hidden" or (reason and len(text) <= max(_FEW, _MOST * whole)):
            dropped.add(element)
            if text:
                tally.add(Loss.HIDDEN if reason == "hidden" else Loss.PAGE_PART, text)
    return frozenset(dropped)


def _candidates(whole: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that say that they are the text, the narrowest first."""
    articles = [each for each in whole.iter("article") if not any(True for _ in each.iterancestors("article"))]
    if articles:
        yield max(articles, key=_length)
    named = (
        each
        for each in whole.iter("div", "section", "main")
        if each.tag == "main" or "main" in (each.get("role") or "") or each.get("itemprop") == "articleBody"
    )
    yield from named


def _length(element: HtmlElement) -> int:
    return len(said(element))


def _length_of_text(whole: HtmlElement) -> int:
    """The letters in paragraphs: menus are long and say nothing."""
    return sum(_length(each) for each in whole.iter("p", "li", "blockquote", "td") if each.find(".//p") is None) or 1


def _reason(element: HtmlElement) -> str:
    """Why an element is no text of the page; empty where nothing says so."""
    style = (element.get("style") or "").lower()
    if (element.get("title") or "") in ("header", "footer") and element.tag == "div":
        return "by-work"  # running heads as LibreOffice writes them
    if element.get("hidden") is not None or _HIDDEN.search(style):
        return "hidden"
    words = words_of(element)
    if element.tag in _JUNK_TAGS or _JUNK_ROLES.search((element.get("role") or "").lower()):
        return "" if element.tag == "form" and _length(element) > _FEW else "by-work"
    if element.tag == "header":
        return "by-work" if any(True for _ in element.iter("nav", "form")) and element.find(".//h1") is None else ""
    if element.tag == "aside":
        # Headings and lists of notes are text, wherever a page has them.
        return "" if any(True for _ in element.iter(*HEADINGS, "blockquote", "ol")) else "by-work"
    junk = _SKIP if element.tag == "a" else _JUNK if element.tag in _HOLDERS else None
    return "by-work" if junk and any(map(junk.fullmatch, words.split())) else ""
