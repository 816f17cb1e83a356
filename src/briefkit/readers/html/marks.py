"""What a web page has of its printed book or of its links and is no word of the text: page numbers, return arrows."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.html.tree import HEADINGS, said, words_of

_PAGE = regex(
    r"(?:^|[\s:])(?:(?:doc-)?page-?break|page-?(?:num(?:ber)?|no)s?|pagenumber|pageref|folio)(?:[-_]?\d+)?(?:$|\s)"
)
_PAGE_NUMBER = regex(
    r"[\s\[({|–—-]*(?:(?:pages?|pg|pp?|seite|s)\b\.?\s*)?(?:\d{1,4}|[ivxlcdm]{1,8})?[\s\])}|.–—-]*", re.IGNORECASE
)
_ARROW = regex(r"[\s↩↪⤴⮐⏎↵⬏⬑↑↖\ufe0e\ufe0f]+")
_RETURN = regex(r"backlink|back-?ref|reverse|return", re.IGNORECASE)
_NOWHERE = regex(r"\s*(?:#?|javascript:.*)\s*$", re.IGNORECASE)
_UNFOLDING = regex(
    r"\W*(?:(?:show|read|see|view) (?:more|less|all)|more|less|expand|collapse|close|hide)\W*", re.IGNORECASE
)
_SURE_ARROW = regex(r"[↩⤴⮐⏎↵]")


def page_numbers(root: HtmlElement, tally: Tally) -> Iterator[HtmlElement]:
    """The numbers of printed pages that stand in the text, as in `<span class="pagenum">[Pg 12]</span>`."""
    for element in root.iter("span", "a", "div", "p", "small", "sup"):
        if element.tag in HEADINGS or not _PAGE.search(words_of(element)):
            continue
        number = said(element)
        if _PAGE_NUMBER.fullmatch(number):
            if number:
                tally.add(Loss.PAGE_NUMBER, number)
            yield element


def is_return(element: HtmlElement) -> bool:
    """Tell whether a link is a mere arrow that leads back to a call, be that in another file, or folds a note up."""
    text = said(element)
    if element.tag != "a" or not text:
        return False
    if _NOWHERE.match(element.get("href") or "") and _UNFOLDING.fullmatch(text):
        return True
    if not _ARROW.fullmatch(text):
        return False
    return bool(_SURE_ARROW.search(text) or _RETURN.search(words_of(element)))
