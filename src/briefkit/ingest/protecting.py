"""Letters that mean something to pandoc or to templates, and did not in the document, as letters again."""

import re
from collections.abc import Callable, Iterator

from briefkit.citations.masking import masked
from briefkit.ingest.passages import Edit, non_overlapping
from briefkit.patterns import regex

_TEMPLATE = regex(r"\{(?=[{%]|##)")
_TEMPLATE_IN_CODE = regex(r"\{[{%]|\{##")
_CITE = regex(r"(?<![\w\\])-?(?P<at>@)(?=[\w{*])(?P<key>\{?[\w:.#$%&+?<>~/-]*\w)?")
_CALL = regex(r"\[\^([^\]\s\[\^]+)\]")
_SCRIPT = regex(r"<(?P<tag>sup|sub)>(?P<said>[^<>\n]{0,80})</(?P=tag)>", re.IGNORECASE)
_ANCHOR = regex(r"<(?P<tag>a|span)\b[^>]*>[ ]*</(?P=tag)>|<!--.*?-->", re.IGNORECASE)
_HIDDEN = regex(r"<(?P<tag>style|script)\b[^>]*>.*?</(?P=tag)>", re.IGNORECASE)
_SPACE = regex(r"(?<!\\)[ \t]")
_MARKUP = regex(r"[\\`*_\[\]<>#|~^$@]")
_LOOSE = regex(r"[\\`_\[\]<>#|~^]|(?<!\w)@(?=[\w{*])")
_ITEM = regex(
    r"[ \t]*(?:\(?(?:#|[0-9]+|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,7}|@[\w-]*)[.)]|[-+*:~])(?=\s|$)"
    r"|[ \t]*(?:#{1,6}(?=\s)|>|\|(?=\s)|:{3})"
)
RESERVED = regex("[\U00100000-\U0010fffd\ufdd0-\ufdef\x00-\x08\x0b\x0e-\x1f\x7f]")
_CODE = regex(r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)")
_ADDRESS = regex(r"(?:https?://|www\.)[^\s<>\"]*")

_Stretch = tuple[str, int, frozenset[str]]


def protect(text: str, offset: int, written: str, known: frozenset[str] = frozenset()) -> Iterator[Edit]:
    """The edits with which a stretch of text prints as it is.

    Args:
        text: the stretch.
        offset: where it stands in the document.
        written: `markdown`, whose markup holds; `copy` (a PDF's rendition: emphasis and headings hold, the rest is
            letters); `plain`, in which nothing is markup.
        known: citekeys and labels of notes that may stand as they are.
    """
    for edits in _WAYS[written]:
        for edit in edits((text, offset, known)):
            yield Edit(offset + edit.start, offset + edit.end, edit.text)


def protected(text: str, written: str, known: frozenset[str] = frozenset()) -> str:
    """A text with its letters protected."""
    result, at = "", 0
    for edit in non_overlapping(list(protect(text, 0, written, known))):
        result += text[at : edit.start] + edit.text
        at = edit.end
    return result + text[at:]


def protect_start(text: str, offset: int) -> Iterator[Edit]:
    """The edit that keeps a paragraph from being read as a list or heading: `1986. A year` and `- so he said`."""
    match = _ITEM.match(text)
    if match:
        at = offset + match.end() - 1
        yield Edit(at, at, "\\")


def protect_code(text: str, offset: int) -> Iterator[Edit]:
    """The edits with which code keeps the brackets that a template would take for its own."""
    for match in _TEMPLATE_IN_CODE.finditer(text):
        yield Edit(offset + match.start(), offset + match.end(), '{{ "' + match[0] + '" }}')


def _reserved(stretch: _Stretch) -> Iterator[Edit]:
    """Letters without a shape, which files may not hold."""
    yield from (Edit(match.start(), match.end(), "") for match in RESERVED.finditer(stretch[0]))


def _code(stretch: _Stretch) -> Iterator[Edit]:
    for match in _CODE.finditer(stretch[0]):
        yield from protect_code(match[0], match.start())


def _templates(stretch: _Stretch) -> Iterator[Edit]:
    yield from (Edit(match.end(), match.end(), "\\") for match in _TEMPLATE.finditer(stretch[0]))


def _templates_outside_code(stretch: _Stretch) -> Iterator[Edit]:
    text = stretch[0]
    code = [match.span() for match in _CODE.finditer(text)] if "`" in text else []
    for match in _TEMPLATE.finditer(text):
        if not any(start <= match.start() < end for start, end in code):
            yield Edit(match.end(), match.end(), "\\")


def _cites(stretch: _Stretch) -> Iterator[Edit]:
    """An `@` that is no citation of this library."""
    text, _, known = stretch
    for match in _CITE.finditer(masked(text)) if "@" in text else ():
        if (match["key"] or "").lstrip("{") not in known:
            yield Edit(match.start("at"), match.start("at"), "\\")


def _calls(stretch: _Stretch) -> Iterator[Edit]:
    """The mark of a note that is not there."""
    text, _, known = stretch
    for match in _CALL.finditer(masked(text)) if "[^" in text else ():
        if match[1] not in known:
            yield Edit(match.start(), match.start() + 2, "\\[\\^")


def _scripts(stretch: _Stretch) -> Iterator[Edit]:
    """Raised and lowered letters in pandoc's way, which prints in every format."""
    for match in _SCRIPT.finditer(stretch[0]):
        sign = "^" if match["tag"].lower() == "sup" else "~"
        said = _SPACE.sub(r"\\ ", match["said"].strip())
        yield Edit(match.start(), match.end(), f"{sign}{said}{sign}" if said else "")


def _anchors(stretch: _Stretch) -> Iterator[Edit]:
    """Tags and comments that print nothing."""
    for pattern in (_HIDDEN, _ANCHOR):
        yield from (Edit(match.start(), match.end(), "") for match in pattern.finditer(stretch[0]))


def _letters(pattern: re.Pattern[str]) -> Callable[[_Stretch], Iterator[Edit]]:
    def escaped(stretch: _Stretch) -> Iterator[Edit]:
        text = stretch[0]
        addresses = [match.span() for match in _ADDRESS.finditer(text)]
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, end in addresses):
                yield Edit(match.start(), match.start(), "\\")

    return escaped


_WAYS: dict[str, tuple[Callable[[_Stretch], Iterator[Edit]], ...]] = {
    "markdown": (_reserved, _code, _templates_outside_code, _anchors, _cites, _calls, _scripts),
    "copy": (_reserved, _templates, _scripts, _letters(_LOOSE)),
    "plain": (_reserved, _templates, _letters(_MARKUP)),
}
