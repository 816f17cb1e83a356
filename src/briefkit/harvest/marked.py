"""A note's Markdown as plain text with what the markup said: emphasis, links, addresses; every letter keeps its place.

`*Ibid.*, 307.` is read as `Ibid., 307.` with letters 0 to 5 in italics.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefkit.harvest.addresses import is_address, tidy_address
from briefkit.harvest.torn_words import MISREAD, TORN, mended_word
from briefkit.text import Span

_TOKEN = re.compile(
    r"""
  (?P<link>!?\[(?P<shown>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?P<target><[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\))
| (?P<classed>\[(?P<inner>[^\[\]]*)\]\{[^{}]*\})
| (?P<shortcode>\{\{[<%]\s*q-cite\s(?P<cite>[^{}]*?)[>%]\}\})
| (?P<auto><{1,2}\s*(?P<address>(?:https?|ftp|mailto)\s?:[^<>]*|www\.[^<>]*)>{1,2})
| (?P<bare>(?:https?://|www\.)[^\s<>\"“”\[\]]+)
| (?P<broken>(?<=[a-z])-(?:(?P<mark>[_*])\s+(?P=mark)|\s+)(?=[a-z]{2})(?!(?:and|or|to|und|et|y)\b))
| (?P<doubled>``|''(?!')|‘‘|’’)
| (?P<torn>"""
    + TORN
    + r""")
| (?P<misread>"""
    + MISREAD
    + r""")
| (?P<gap>(?<=“)[ ]+(?=\S)|(?<=\S)[ ]+(?=”)|(?<=[\w”"’')\]])[ ]+(?=[,;](?:\s|$)|\.(?:\s(?!\.)|$))
    |(?<=\()[ ]+(?=\w)|(?<=\w)[ ]+(?=\)))
| (?P<super>\^(?P<raised>[\w*.]{1,10})\^)
| (?P<ligature>[\ufb00-\ufb06])
| (?P<dash>(?<=[^\s-])-{2,3}(?=[^\s>\])?-])|(?<=\s)-{2,3}(?=\s))
| (?P<tag></?(?P<name>i|em|cite|b|strong|sup|sub|span|u|small|a|br)\b(?:[^<>]*>|\s+href=\S+\s+(?=https?:)))
| (?P<escape>\\+(?P<letter>[^\w\s]))
| (?P<entity>&(?:\#\d+|\#x[0-9a-fA-F]+|[A-Za-z]+\d*);)
| (?P<stars>\*{1,3})
| (?P<scores>(?<![\w/])_{1,2}(?=[^\s_,;])|(?<=[^\s_])_{1,2}(?![\w/]))
| (?P<space>[\s\ufeff\u00ad\u200b-\u200d\u2060]+)
""",
    re.VERBOSE,
)
_ITALIC_TAGS = frozenset(("i", "em", "cite"))
_INVISIBLE = "\ufeff\u00ad\u200b\u200c\u200d\u2060"


@dataclass(frozen=True)
class MarkedText:
    """Plain text of a note and what its markup said.

    `starts[i]` is where letter i begins in the raw note (marks that open before it included), with the raw
    length at the end, so that cutting the plain text anywhere cuts the raw text too. `links` are stretches of
    shown text and their targets; an address shown as itself is plain text.
    """

    raw: str
    text: str
    starts: tuple[int, ...]
    italics: tuple[Span, ...] = ()
    links: tuple[tuple[Span, str], ...] = ()

    def raw_span(self, start: int, end: int) -> Span:
        """The stretch of the raw note that plain letters `start` to `end` stand for."""
        return Span(
            0 if start == 0 else self.starts[start], self.starts[end] if end < len(self.text) else len(self.raw)
        )

    def is_italic(self, offset: int) -> bool:
        """Tell whether the letter at an offset is set in italics."""
        return any(span.start <= offset < span.end for span in self.italics)


@dataclass
class _Builder:
    """What has been read so far."""

    letters: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    italics: list[Span] = field(default_factory=list)
    links: list[tuple[Span, str]] = field(default_factory=list)
    italic_from: int | None = None
    opened_at: int | None = None

    def put(self, text: str, at: int, each: int = 0) -> None:
        """Add letters; `each` is how far the raw text moves on for each of them."""
        for index, letter in enumerate(text):
            start = at + index * each
            if self.opened_at is not None:
                start, self.opened_at = self.opened_at, None
            self.letters.append(letter)
            self.starts.append(start)

    def toggle(self, at: int) -> None:
        if self.italic_from is None:
            self.italic_from = len(self.letters)
            self.opened_at = at
        else:
            self.close()

    def close(self) -> None:
        if self.italic_from is not None and self.italic_from < len(self.letters):
            self.italics.append(Span(self.italic_from, len(self.letters)))
        self.italic_from = None


def read_marks(raw: str, shown_links: Mapping[str, str] | None = None) -> MarkedText:
    """Read a note's Markdown; `shown_links` are targets that the document carries beside the text."""
    builder = _Builder()
    _read(raw, 0, len(raw), builder)
    # Emphasis that is never closed is a stray asterisk: what follows is not all a title.
    text = "".join(builder.letters)
    links = [*builder.links, *_outer_links(text, shown_links or {})]
    starts = (*builder.starts, len(raw))
    return MarkedText(raw, text, starts, tuple(_joined(text, builder.italics)), tuple(sorted(links)))


def _read(raw: str, start: int, end: int, builder: _Builder) -> None:
    position = start
    for token in _TOKEN.finditer(raw, start, end):
        builder.put(raw[position : token.start()], position, 1)
        _read_token(raw, token, builder)
        position = token.end()
    builder.put(raw[position:end], position, 1)


def _read_token(raw: str, token: re.Match[str], builder: _Builder) -> None:
    match token.lastgroup:
        case "link" | "target" | "shown":
            _read_link(raw, token, builder)
        case "bare":
            _read_bare(token, builder)
        case "tag" | "name":
            _read_tag(token, builder)
        case "shortcode" | "cite":
            builder.put(_said_by_shortcode(token["cite"]), token.start())
        case "stars" | "scores":
            _read_emphasis(raw, token, builder)
        case _:
            builder.put(_said(token), token.start())


_TYPED = {"--": "–", "---": "—", "``": "“", "‘‘": "“", "’’": "”", "''": '"'}


def _letter_for(token: re.Match[str]) -> str:
    """The one letter that several were typed for: dashes, quotation marks of plain text, ligatures; damaged words."""
    if token.lastgroup in ("torn", "misread"):
        return mended_word(token)
    return _TYPED.get(token[0]) or unicodedata.normalize("NFKC", token[0])


def _said(token: re.Match[str]) -> str:
    """The text that an escape, an entity, a span with classes, an address or white space stands for."""
    match token.lastgroup:
        case "dash" | "doubled" | "ligature" | "torn" | "misread":
            return _letter_for(token)
        case "broken" | "mark" | "gap":
            return ""  # a word that a line break parted: `State- ment`; the space of a copy: `Smith , 23`
        case "classed" | "inner":
            return {"---": "—", "--": "–"}.get(token["inner"], token["inner"])
        case "auto" | "address":
            return tidy_address(token["address"])
        case "escape" | "letter":
            return token["letter"]
        case "super":
            return token["raised"]
        case "entity":
            return html.unescape(token[0])
        case _:
            return " " if token[0].strip(_INVISIBLE) else ""


def _said_by_shortcode(arguments: str) -> str:
    """Quire's `{{< q-cite "Roe 2015" "7–14" "2015" >}}`: the work, the pages, and what is shown for the work."""
    work, pages, shown = (*re.findall(r'"([^"]*)"', arguments), "", "", "")[:3]
    return ", ".join(part for part in (shown.strip() or work, pages.strip()) if part)


def _read_link(raw: str, token: re.Match[str], builder: _Builder) -> None:
    shown, target = token["shown"], token["target"].strip("<>").replace("\\", "")
    if is_address(shown.replace("\\", "")):
        builder.put(_printed_address(tidy_address(shown), tidy_address(target)), token.start())
        return
    begin = len(builder.letters)
    if builder.opened_at is None:
        builder.opened_at = token.start()
    _read(raw, token.start("shown"), token.end("shown"), builder)
    if len(builder.letters) > begin:
        builder.links.append((Span(begin, len(builder.letters)), target))


def _printed_address(shown: str, target: str) -> str:
    """The address that the note prints; its target where that is the same one whole, or the other is cut short."""
    same = re.sub(r"\W", "", shown).lower() == re.sub(r"\W", "", target).lower()
    return target if is_address(target) and (same or "…" in shown or "..." in shown) else shown


def _read_bare(token: re.Match[str], builder: _Builder) -> None:
    """An address in the open text: underscores in it are no emphasis, backslashes before them escapes."""
    address = token[0].rstrip("*")
    for match in re.finditer(r"\\*([^\\])", address):
        builder.put(match[1], token.start() + match.start())
    for index in range(len(address), len(token[0])):
        if builder.italic_from is not None:
            builder.toggle(token.start() + index)


def _read_tag(token: re.Match[str], builder: _Builder) -> None:
    if token["name"] == "br":
        builder.put(" ", token.start())
    if token["name"] not in _ITALIC_TAGS:
        return
    closing = token[0].startswith("</")
    if closing == (builder.italic_from is not None):
        builder.toggle(token.start())


def _read_emphasis(raw: str, token: re.Match[str], builder: _Builder) -> None:
    """Asterisks between spaces are text (`LLC * A/K/A`), two are bold, one or three are italics."""
    before, after = raw[: token.start()][-1:], raw[token.end() :][:1]
    if (not before or before.isspace()) and (not after or after.isspace()):
        builder.put(token[0], token.start(), 1)
    elif len(token[0]) != 2:
        closes = builder.italic_from is not None
        builder.toggle(token.start())
        if closes and after.isdigit() and (before.isalpha() or before == ","):
            builder.put(" ", token.start())  # a copy lost it: `*Harbour Law Journal*30 (1987)`


def _joined(text: str, italics: list[Span]) -> Iterator[Span]:
    """Italics that only a space parts are one (`*The Best Reading:* *Hints …*`, `*Ragged Dick*, *or, …*`)."""
    waiting: Span | None = None
    for span in italics:
        if (
            (waiting and (_goes_on_in_roman(text, waiting, span) or _is_versus(text, waiting, span)))
            or (waiting and re.fullmatch(r"\s*|,\s*(?=or\b)", text[waiting.end : span.end][: span.start - waiting.end]))
            or (waiting and re.match(r",\s*or\b", text[waiting.end : span.end]) and span.start - waiting.end <= 2)
        ):
            waiting = Span(waiting.start, span.end)
        else:
            if waiting:
                yield waiting
            waiting = span
    if waiting:
        yield waiting


def _is_versus(text: str, first: Span, second: Span) -> bool:
    """`*Ferries vs*. *Bridges*`: the full stop stands upright."""
    head, gap = text[max(first.start, first.end - 3) : first.end], text[first.end : second.start]
    return re.search(r"(?:^|\W)vs?$", head) is not None and re.fullmatch(r"\.\s+", gap) is not None


# A case within a title is set in roman: `*Equal Protection: Will* Batson *Cover Strikes?*`.
_ROMAN = re.compile(r"\s+(?:(?:[A-Z][\w.’'&-]*|v\.|of|&)\s+){1,6}")
_CASE_WITHIN = re.compile(r"\s+[A-Z][\w.’'& -]+\sv\.\s[A-Z][\w.’'& -]+")
_NO_TITLE = re.compile(
    r"\W*(?:in|with|and|see|but|cf|supra|infra|id|ibid|v|aff|rev|cert|quoting|citing|accord"
    r"|hereinafter|or)\b",
    re.IGNORECASE,
)


def _goes_on_in_roman(text: str, first: Span, second: Span) -> bool:
    """Tell whether two stretches of italics are one title with a word in roman between them."""
    gap = text[first.end : second.start]
    if not gap.strip():
        return False
    head, tail = text[first.start : first.end], text[second.start : second.end]
    if _CASE_WITHIN.fullmatch(gap):
        return len(head.split()) > 1 and not _NO_TITLE.match(head)
    few = len(head.split()) < 3 and not re.match(r"(?:The|A|An|How|Why|What|When|After|Beyond)\s", head)
    if few or re.search(r"[\s.,;:?!”\"’)]$", head.rstrip()) or not _ROMAN.fullmatch(gap):
        return False
    return not _NO_TITLE.match(tail) and not _NO_TITLE.match(head)


def _outer_links(text: str, links: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Targets that HTML or Word carry beside the text, found again by the shown text."""
    for shown, target in links.items():
        place = text.find(shown) if shown and not is_address(shown) else -1
        if place >= 0:
            yield Span(place, place + len(shown)), target
