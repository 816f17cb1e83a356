"""The spaces of the printed page that no author writes: what must not be parted at a line's end.

Only for print: a hard space on a narrow screen does more harm than good. English months and abbreviations;
texts in other languages keep the rules that hold in all of them.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.patterns import regex
from briefkit.rendering.html.tree import add_class, classes, has_class, is_blank, parents_of, running_text

HARD: Final = "\u00a0"
JOINER: Final = "\u2060"
MAY_BREAK: Final = "\u200b"

_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?"
)
_ABBREVIATIONS: Final = "pp?|arts?|nos?|vols?|paras?|ch|chap|sec|figs?|col|fols?|nn?|ca?|cf|Dr|Mr|Mrs|Ms|Gen|Lt|Col"
_NAMES: Final = "(?:[Tt]able|[Ff]igure|Recommendation|[Aa]rticle|[Cc]hapter|[Nn]ote|[Pp]art)s?"
_ENGLISH: Final = (
    (regex(rf"\b(\d{{1,2}}) (?=(?:{_MONTHS})\b)"), rf"\1{HARD}"),
    (regex(rf"\b(({_ABBREVIATIONS})\.) (?=[\dA-Z])"), rf"\1{HARD}"),
    (regex(rf"\b({_NAMES}) (?=\d)"), rf"\1{HARD}"),
    (regex(r"(\d) (?=(?:per cent|million|billion|trillion|percent)\b)"), rf"\1{HARD}"),
)
_EVERYWHERE: Final = (
    (regex(r"(?<=\d)–(?=\d)"), f"–{JOINER}"),
    (regex(r"(\d) (?=(?:km|kg|m|mm|cm|ha|GW|MW|kW|GWh|°C|%)(?:\W|$))"), rf"\1{HARD}"),
)
_LAST_LOCATOR: Final = regex(r"([,:]) (?=[\w–⁠]{1,4}\.?\s*$)")
_LAST_WORD: Final = regex(r" (?=\S{1,6}\s*$)")
_URL: Final = regex(r"https?://[^\s<>“”]+[^\s<>“”.,;:!?)\]]")
_PARAGRAPHS: Final = ("p", "li", "dd")
_LEAST: Final = 40
"""Letters that a paragraph must have before its last word is tied: a short one has one line anyway."""


def tie_spaces(root: Element, lang: str) -> None:
    """Write the hard spaces and joiners of a whole page."""
    rules = (*_EVERYWHERE, *(_ENGLISH if lang.startswith("en") else ()))
    for element, kind in list(running_text(root)):
        text = getattr(element, kind)
        if text and not text.isspace():
            setattr(element, kind, _tied(text, rules))
    for element in list(root.iter()):
        if has_class(element, "footnote"):
            _tie_end(element, _LAST_LOCATOR)
        elif element.tag in _PARAGRAPHS:
            _tie_end(element, _LAST_WORD)


def _tied(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    pieces = re.split(rf"({_URL.pattern})", text)
    for index in range(0, len(pieces), 2):
        for pattern, replacement in rules:
            pieces[index] = pattern.sub(replacement, pieces[index])
    return "".join(pieces)


def _tie_end(paragraph: Element, pattern: re.Pattern[str]) -> None:
    """Tie the last word of a paragraph, or the last locator of a note, to the word before."""
    holder, kind = _last_text(paragraph)
    text = getattr(holder, kind) or ""
    long_enough = len("".join(paragraph.itertext())) > _LEAST
    if long_enough:
        setattr(holder, kind, pattern.sub(lambda match: match[0].replace(" ", HARD), text, count=1))


def _last_text(paragraph: Element) -> tuple[Element, str]:
    """The last text node of a paragraph that is no note's and no call's."""
    for child in reversed(paragraph):
        if not is_blank(child.tail):
            return child, "tail"
        if not {"footnote", "note-call", "end-mark"} & set(classes(child)):
            return _last_text(child) if child.tag not in ("ul", "ol", "code", "a") else (child, "tail")
    return paragraph, "text"


def join_calls(root: Element) -> None:
    """A note call never begins a line: a word joiner before each number ties it to its word."""
    for element in root.iter("a"):
        if has_class(element, "note-call"):
            element.text = JOINER + (element.text or "")


def tie_end_mark(root: Element) -> None:
    """The end mark stays on the line of the last word."""
    parents = parents_of(root)
    for mark in [element for element in root.iter("span") if has_class(element, "end-mark")]:
        parent = parents[mark]
        index = list(parent).index(mark)
        holder, kind = (parent[index - 1], "tail") if index else (parent, "text")
        text = (getattr(holder, kind) or "").rstrip(" \n" + HARD)
        setattr(holder, kind, f"{text}{JOINER}{HARD}{JOINER}")


def mark_urls(root: Element) -> None:
    """Give addresses the class `url`, links and bare ones alike: they are never hyphenated."""
    for element in root.iter("a"):
        if _URL.match("".join(element.itertext())):
            add_class(element, "url")
    for element, kind in list(running_text(root, skip=re.compile(r"\burl\b"))):
        text = getattr(element, kind)
        if text and "://" in text:
            _wrap_urls(root, element, kind, text)


def _wrap_urls(root: Element, element: Element, kind: str, text: str) -> None:
    found = list(_URL.finditer(text))
    if not found:
        return
    spans = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        span = Element("span", {"class": "url"})
        span.text = match[0]
        span.tail = text[match.end() : following.start() if following else len(text)]
        spans.append(span)
    setattr(element, kind, text[: found[0].start()])
    if kind == "text":
        element[0:0] = spans
    else:
        parent = parents_of(root)[element]
        index = list(parent).index(element) + 1
        parent[index:index] = spans


def break_urls(root: Element) -> None:
    """An address breaks after a slash, not after its hyphens, which would be taken for ours."""
    for element in root.iter():
        if has_class(element, "url"):
            for node, kind in list(running_text(element)):
                if node is element and kind == "tail":
                    continue
                text = getattr(node, kind) or ""
                text = text.replace("://", f"://{JOINER}")
                text = re.sub(r"(?<=[^/:])/(?=[^/])", f"/{MAY_BREAK}", text)
                setattr(node, kind, re.sub(r"([-?])", rf"\1{JOINER}", text))
