"""Notes of a web page that stand in place, right behind the number that calls them.

Scripts that open a note at a click write `text<sup><a aria-describedby="n4">4</a></sup><span id="n4" role="tooltip">…`
or `text<button>4</button><cite class="footnote">4 …</cite>`: no link leads anywhere, the places say what belongs
together.
"""

import re
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.tree import HEADINGS, LABEL, said, words_of

_NOTE = regex(
    r"(?:^|[\s_-])(?:(?:foot|end|side|margin)?[_-]?notes?|fn|tooltip)(?:$|[\s_-])|(?:foot|end|side|margin)note"
)
_CALLING = regex(r"(?:foot|end|side|margin)[_-]?note|note-?ref|(?:^|[\s_-])(?:fn|notes?)(?:$|[\s_-])")
_FOOTNOTE = regex(r"(?:foot|end|side|margin)[_-]?note")
_CUT = regex(r"(?:continue reading|read more|weiterlesen)\W*$", re.IGNORECASE)
_NEVER = frozenset((*HEADINGS, "li", "dd", "td", "tr", "table", "body", "script", "style", "sup", "button", "input"))
_RAISED = regex(r"vertical-align:\s*(?:super|top|text-top)", re.IGNORECASE)
_NAMING = ("aria-describedby", "aria-details", "aria-controls")


def notes_beside(order: Mapping[HtmlElement, int]) -> Iterator[tuple[HtmlElement, HtmlElement, str]]:
    """The call, the note and the label of each note that stands behind its call or is named by it."""
    by_id = {name: element for element in order if (name := element.get("id"))}
    named = _named(order, by_id)
    for element in order:
        call = named.get(element)
        call = _before(element) if call is None else call
        match = None if call is None else LABEL.fullmatch(said(call))
        if call is not None and match and _calls(call, element) and _says_more(element):
            yield call, element, match["label"]


def drop_cut_notes(tree: HtmlElement) -> None:
    """Take away the windows that show the beginnings of notes which stand in full at the end of the page."""
    windows = [
        each for each in tree.iter("span") if "tooltip" in (each.get("class") or "") and not len(each.xpath("sup"))
    ]
    cut = {each.get("class") for each in windows if _CUT.search(said(each))}
    for each in windows:
        if each.get("class") in cut and each.getparent() is not None:
            each.drop_tree()


def label_in(note: HtmlElement, label: str) -> HtmlElement | None:
    """The element with which a note repeats its label, where nothing stands before it."""
    current = note
    while not (current.text or "").strip():
        first = next((child for child in current if isinstance(child.tag, str)), None)
        if first is None:
            return None
        match = LABEL.fullmatch(said(first))
        if match and match["label"] == label:
            return first
        current = first
    return None


def _named(order: Mapping[HtmlElement, int], by_id: Mapping[str, HtmlElement]) -> dict[HtmlElement, HtmlElement]:
    """The notes that an attribute of a call names, each with its call; what many calls name is no note."""
    calls: dict[HtmlElement, list[HtmlElement]] = {}
    for element in order:
        for name in _names(element):
            note = by_id.get(name)
            if note is not None and note.tag not in _NEVER and order[note] > order[element] and _is_note(note):
                calls.setdefault(note, []).append(element)
    return {note: _outermost(found[0]) for note, found in calls.items() if len({said(each) for each in found}) == 1}


def _names(element: HtmlElement) -> list[str]:
    """The ids that the attributes of a call may name: those of its description, those in its `data-…`."""
    keys = [key for key in element.keys() if key in _NAMING or key.startswith("data-")]  # noqa: SIM118 - no mapping
    if not keys or not LABEL.fullmatch(said(element)):
        return []
    return [name.removeprefix("#") for key in keys for name in (element.get(key) or "").split()[:4]]


def _outermost(call: HtmlElement) -> HtmlElement:
    """The call with the elements around it that say nothing else (`<sup>` around a link)."""
    parent = call.getparent()
    while parent is not None and parent.tag in ("sup", "span", "a", "button") and said(parent) == said(call):
        call, parent = parent, parent.getparent()
    return call


def _before(element: HtmlElement) -> HtmlElement | None:
    """The call right before an element that says that it is a note."""
    if element.tag in _NEVER or not _is_note(element):
        return None
    call = element.getprevious()
    if call is None or not isinstance(call.tag, str) or (call.tail or "").strip():
        return None
    return call if call.tag in ("sup", "button", "a", "span", "label") else None


def _calls(call: HtmlElement, note: HtmlElement) -> bool:
    """Tell whether a number calls: it is raised or says so, or what it stands before is called a footnote.

    A button `3` before a tooltip counts comments, a button `i` before one tells more of what is beside it.
    """
    if any(each.tag == "sup" or _RAISED.search(each.get("style") or "") for each in _outermost(call).iter()):
        return True
    if any(_CALLING.search(words_of(each)) for each in call.iter()):
        return True
    return not any(map(str.isalpha, said(call))) and bool(_FOOTNOTE.search(words_of(note)))


def _is_note(element: HtmlElement) -> bool:
    return bool(_NOTE.search(words_of(element)))


def _says_more(element: HtmlElement) -> bool:
    """Tell whether an element says more than a number."""
    text = said(element)
    return bool(text) and not LABEL.fullmatch(text)
