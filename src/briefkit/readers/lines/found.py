"""What the readers pass on before a note becomes a `Footnote`: its pieces in the text; and the way to its raw text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.harvest.document import Footnote
from briefkit.patterns import regex
from briefkit.text import SourceText, Span


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note that was found in a text: the pieces it consists of, its label, the number that this stands for."""

    number: int
    label: str
    spans: tuple[Span, ...]
    call: int | None = None
    mended: bool = False
    line: int = 0
    links: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[Mapping[str, object], ...] = ()
    raw: str | None = None
    """The text as the harvest reads it, where that is not what stands in the pieces."""


_BROKEN_WORD = regex(r"(?<=[^\W\d_])(?:-|\u00ad)[ \t]*\n(?:[ \t>]*\n)?[ \t>]*(?=[a-zà-þ])")
_SOFT_HYPHEN = regex("\u00ad")
_LEAD = regex(r"[\s^↑]*(?:[.:)\]]\s+)?")
_OWN_LABEL = (
    r"(?:\*\*[\s\[(]*(?:(?:foot|end)?note\s)?{label}[\s\])]*[.:]?\s*\*\*[.:]?"
    r"|[\s\[(]*(?:(?:foot|end)?note\s)?{label}[\s\])]*[.:]?)[\s\])]+"
)
_NEAR = 14  # letters that may stand before a label: brackets, blanks, the word `note`
_SPACE = regex(r"\s+")
_BACK = regex(
    r"\*{0,3}\[\*{0,3}(?:[↩↑^⤴⬆⏎\ufe0e\ufe0f]+|back(?: to (?:text|top))?|return(?: to text)?)\*{0,3}\]"
    r"\([^)\s]*#[^)\s]*\)\*{0,3}|\[[^\]\n]{1,12}\]\([^)\s]*#cite_ref[^)\s]*\)",
    re.IGNORECASE,
)
"""A link from a note to its call."""
_TAGS = regex(
    r"(?P<line><br[ ]?/?>)|</?(?:u|mark|ins|small|big|font|span)(?:[ ][^<>]{0,200})?>|<!--[^<>]{0,200}-->",
    re.IGNORECASE,
)
"""Tags that say nothing of a citation; converters leave them between and in the words of a note."""
_STOP_IN_EMPHASIS = regex(r"^\s*([*_]{1,3})[.)]\s+(?=\S)")
"""The full stop of a label, set with the words behind it: `47 _. See_`, `47*. Id.*`."""
_QUOTE_LEAD = regex(r"\n[ \t]*>[ \t]?")
_ESCAPED_BREAK = regex(r"\\(?:\n|\s*$)")


def raw_text(text: str, spans: Sequence[Span]) -> str:
    """The pieces of a note as one line."""
    return one_line("\n".join(text[span.start : span.end].strip() for span in spans))


def one_line(raw: str) -> str:
    """A note as one line: words broken at a line end are whole again, white space is one space."""
    raw = _BROKEN_WORD.sub(_whole_word, _QUOTE_LEAD.sub("\n", _ESCAPED_BREAK.sub("\n", raw)))
    raw = _BACK.sub("", raw).lstrip("^↑ ") if "](" in raw else raw
    raw = raw.rstrip("↩⤴⏎⮐\ufe0e\ufe0f ")
    raw = _STOP_IN_EMPHASIS.sub(r"\1", raw)
    raw = _TAGS.sub(_without_tag, raw) if "<" in raw else raw
    return _SPACE.sub(" ", _SOFT_HYPHEN.sub("", raw)).strip()


def _without_tag(match: re.Match[str]) -> str:
    return " " if match["line"] else ""


def footnote(source: SourceText, note: FoundNote) -> Footnote:
    """The note as the harvest takes it."""
    line = note.line or (source.location(note.spans[0].start).line if note.spans else 0)
    raw = raw_text(source.text, note.spans) if note.raw is None else note.raw
    return Footnote(note.number, note.label, raw, line, note.spans, note.call, note.links, note.fields)


def trimmed(text: str, span: Span, label: str) -> Span:
    """The stretch without white space at its ends and without the label that is typed in it once more."""
    near = label and label in text[span.start : span.start + len(label) + _NEAR]
    own = re.compile(_OWN_LABEL.format(label=re.escape(label)), re.IGNORECASE) if near else None
    match = own.match(text, span.start, span.end) if own else None
    lead = _LEAD.match(text, match.end() if match else span.start, span.end)
    start, end = (lead.end() if lead else span.start), span.end
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _whole_word(match: re.Match[str]) -> str:
    """A hyphen inside an address is part of it and stays."""
    before = match.string[: match.start()].rsplit(None, 1)[-1]
    return match[0][0] if re.search(r"://|^www\.|^<?\[?https?:", before) else ""
