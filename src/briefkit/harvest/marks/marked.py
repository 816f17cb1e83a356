"""A note's Markdown as plain text with what the markup said: emphasis, links, addresses; every letter keeps its place.

`*Ibid.*, 307.` is read as `Ibid., 307.` with letters 0 to 5 in italics.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefkit.harvest.marks.addresses import is_address, printed_address, tidy_address, without_scheme
from briefkit.harvest.marks.apart_accents import APART, joined_accent
from briefkit.harvest.marks.joined_italics import joined_italics
from briefkit.harvest.marks.torn_words import DIGITS, MISREAD, TORN, mended_number, mended_word
from briefkit.harvest.words.place_words import PLACE_WORD, known_word
from briefkit.patterns import regex
from briefkit.text import Span

_PATTERN = (
    r"""
  (?P<link>!?\[(?P<shown>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\((?P<target><[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\))
| (?P<classed>\[(?P<inner>(?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\](?:\{[^{}]*\})?)*+\](?:\{[^{}]*\})?)*+)\]\{[^{}]*\})
| (?P<attributes>\{:\s?[^{}]{1,160}\})
| (?P<shortcode>\{\{[<%]\s*q-cite\s(?P<cite>[^{}]*?)[>%]\}\})
| (?P<abbreviated>\{%\s*abbr\s+(?P<mark_of_letters>['"])(?P<letters>[^{}%]*?)(?P=mark_of_letters)[^{}%]*%\})
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
| (?P<place>"""
    + PLACE_WORD
    + r""")
| (?P<gap>(?:(?<=[\s(\[*_>,.]“)|(?<=\A“))[ ]+(?=\S)|(?<=\S)[ ]+(?=”(?!\w))
    |(?<=[\w”"’')\]])[ ]+(?=[,;](?:\s|$)|\.(?:\s(?!\.)|$))
    |(?<=\()[ ]+(?=\w)|(?<=\w)[ ]+(?=\)))
| (?P<super>\^(?P<raised>[\w*.]{1,10})\^)
| (?P<ligature>[\ufb00-\ufb06])
| (?P<dash>-{1,2}\u2010(?=\w)|(?<=[^\s-])-{2,3}(?=[^\s>\])?-])|(?<=\s)-{2,3}(?=\s))
| (?P<tag></?(?P<name>i|em|cite|b|strong|sup|sub|span|u|small|a|br)\b(?:[^<>]*>|\s+href=\S+\s+(?=https?:)))
| (?P<escape>\\+(?P<letter>[^\w\s]))
| (?P<entity>&(?:\#\d+|\#x[0-9a-fA-F]+|[A-Za-z]+\d*);)
| (?P<stars>\*{1,3})
| (?P<scores>(?<![\w/])_{1,2}(?=[^\s_,;])|(?<=[^\s_])_{1,2}(?![\w/]))
| (?P<space>[\s\ufeff\u00ad\u200b-\u200d\u2060]+)
"""
)
_TOKEN = regex(_PATTERN, re.VERBOSE)
_DAMAGED_TOKEN = regex(rf"{_PATTERN}| (?P<digits>{DIGITS}) | (?P<accent>{APART})", re.VERBOSE)
_DAMAGE = regex(r"[¨´ˆ˜ˇ˚¸]|[a-z]`[a-z]|\d[lIOo]|[lIOo]\d|\bp\.[ ][lIO]")
"""What shows that letters of a note may have been read for digits, or accents stand beside their letters."""
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
    address_end: tuple[int, str] = (-1, "")
    """Where the last link that shows an address ended in the raw text, and where it leads."""

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


# `”The Ocean Telegraph,” Quay Weekly`: a mark that was turned the wrong way at the beginning of a title.
_WRONG_WAY = regex(r"(?<![^\s(\[])”(?=[^\W_a-z][^“”]{3,300}”)")


def read_marks(raw: str, shown_links: Mapping[str, str] | None = None) -> MarkedText:
    """Read a note's Markdown; `shown_links` are targets that the document carries beside the text."""
    builder = _Builder()
    _read(raw, 0, len(raw), builder)
    # Emphasis that is never closed is a stray asterisk: what follows is not all a title.
    text = _WRONG_WAY.sub("“", "".join(builder.letters)).replace("\u2011", "-")
    links = [*builder.links, *_outer_links(text, shown_links or {})]
    starts = (*builder.starts, len(raw))
    return MarkedText(raw, text, starts, tuple(joined_italics(text, builder.italics)), tuple(sorted(links)))


def _read(raw: str, start: int, end: int, builder: _Builder) -> None:
    position = start
    for token in (_DAMAGED_TOKEN if _DAMAGE.search(raw) else _TOKEN).finditer(raw, start, end):
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
        case "classed" | "inner":
            _read_classed(raw, token, builder)
        case "tag" | "name":
            _read_tag(token, builder)
        case "shortcode" | "cite":
            builder.put(_said_by_shortcode(token["cite"]), token.start())
        case "abbreviated" | "letters" | "mark_of_letters":
            _read(raw, token.start("letters"), token.end("letters"), builder)  # `{% abbr '*QR*' %}, 14:96`
        case "stars" | "scores":
            _read_emphasis(raw, token, builder)
        case _:
            builder.put(_said(token), token.start())


_TYPED = {"-\u2010": "-", "--\u2010": "-", "--": "–", "---": "—", "``": "“", "‘‘": "“", "’’": "”", "''": '"'}


def _letter_for(token: re.Match[str]) -> str:
    """The one letter that several were typed for: dashes, quotation marks of plain text, ligatures; damaged words."""
    match token.lastgroup:
        case "torn" | "misread":
            return mended_word(token)
        case "place":
            return known_word(token[0])
        case "digits":
            return mended_number(token[0])
        case "accent":
            return joined_accent(token[0])
        case _:
            pass
    return _TYPED.get(token[0]) or unicodedata.normalize("NFKC", token[0])


def _said(token: re.Match[str]) -> str:
    """The text that an escape, an entity, an address or white space stands for."""
    match token.lastgroup:
        case "dash" | "doubled" | "ligature" | "torn" | "misread" | "place" | "digits" | "accent":
            return _letter_for(token)
        case "broken" | "mark" | "gap" | "attributes":
            return ""  # a word that a line break parted: `State- ment`; the space of a copy: `Smith , 23`
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


def _read_classed(raw: str, token: re.Match[str], builder: _Builder) -> None:
    """`[Roe]{.smallcaps}` · `[[*Piers*]{.underline}]{lang=en}`: what stands within, with its own marks."""
    if builder.opened_at is None:
        builder.opened_at = token.start()
    if (dash := _TYPED.get(token["inner"])) is not None:
        builder.put(dash, token.start())
    else:
        _read(raw, token.start("inner"), token.end("inner"), builder)


def _said_by_shortcode(arguments: str) -> str:
    """Quire's `{{< q-cite "Roe 2015" "7–14" "2015" >}}`: the work, the pages, and what is shown for the work."""
    work, pages, shown = (*re.findall(r'"([^"]*)"', arguments), "", "", "")[:3]
    return ", ".join(part for part in (shown.strip() or work, pages.strip()) if part)


def _read_link(raw: str, token: re.Match[str], builder: _Builder) -> None:
    shown, target = token["shown"], token["target"].strip("<>").replace("\\", "")
    lead, bare, trail = _parted(shown.replace("\\", ""))
    if builder.address_end in ((token.start(), target), (token.start() - 1, target)) and not re.search(r"\s", bare):
        builder.put(trail, token.start())  # `[https://example.org/one-](T)[two;](T)`: the rest of an address put whole
        builder.address_end = (token.end(), target)
        return
    if is_address(bare) or without_scheme(bare) == without_scheme(target) != "":
        goes_on = re.match(rf"\s?\[[^\]\s]+\]\({re.escape(token['target'])}\)", raw[token.end() :]) is not None
        address = printed_address(tidy_address(bare), tidy_address(target), goes_on)
        builder.put(f"{lead}{address}{trail}", token.start())
        builder.address_end = (token.end(), target)
        return
    if builder.letters[-2:] == ["-", " "] and builder.links and builder.links[-1][1] == target:
        builder.letters.pop()  # `[ABC-26-](https://example.org) [123](https://example.org)`: a line ended within it
        builder.starts.pop()
    begin = len(builder.letters)
    if builder.opened_at is None:
        builder.opened_at = token.start()
    _read(raw, token.start("shown"), token.end("shown"), builder)
    if len(builder.letters) > begin:
        builder.links.append((Span(begin, len(builder.letters)), target))
    if raw[token.end() :][:1].isdigit() and " " in shown and builder.letters[-1:] and builder.letters[-1].isalpha():
        builder.put(" ", token.end() - 1)  # a copy lost it: `[Piers at Rest](https://example.org)12 (2004)`


def _parted(shown: str) -> tuple[str, str, str]:
    """An address shown by a link, with what the copy put into the link before and behind it: `: https://example.org;`"""
    found = re.fullmatch(r"(?P<lead>[\s:(<]*)(?P<bare>.*?)(?P<trail>[;,.)>\s]*)", shown, re.DOTALL)
    if found is None or not found["bare"]:
        return "", shown, ""
    if found["bare"].count("(") > found["bare"].count(")"):
        return found["lead"], f"{found['bare']}{found['trail']}".rstrip(), ""
    return found["lead"], found["bare"], found["trail"]


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


def _outer_links(text: str, links: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Targets that HTML or Word carry beside the text, found again by the shown text."""
    for shown, target in links.items():
        place = text.find(shown) if shown and not is_address(shown) else -1
        if place >= 0:
            yield Span(place, place + len(shown)), target
