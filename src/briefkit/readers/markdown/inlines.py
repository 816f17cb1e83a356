"""Inlines as pandoc's Markdown, and as the looser text that the harvest reads notes in."""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefkit.patterns import regex
from briefkit.readers.markdown.escapes import escaped
from briefkit.readers.markdown.flow import PLAIN, Anchor, Call, Inline, LineBreak, Look, Picture, Reference, Words

_LABEL = regex(r"[\[(]?\s*(?:\d{1,4}(?:\s*[,–-]\s*\d{1,4})*|[*∗†‡§]{1,3})\s*[\])]?")
_BETWEEN_CALLS = regex(r"[\s,;]*")
_MARKS = (("small_caps", "[", "]{.smallcaps}"), ("struck", "~~", "~~"), ("bold", "**", "**"), ("italic", "*", "*"))
"""What words have: name in `Look`, what opens and closes it in Markdown; the outermost first."""

_PLAIN_TARGET = regex(r"[^\s<>()\\\"]+")


@dataclass(frozen=True, slots=True)
class InlineWriter:
    """Writes inlines; `labels` are those of the notes by key.

    With `typed_labels`, raised numbers stay `<sup>1</sup>`: they may call notes that are typed in the text.
    """

    labels: Mapping[Hashable, str]
    typed_labels: bool = False

    def write(self, inlines: Sequence[Inline]) -> str:
        """Inlines as one piece of Markdown; a line break is a backslash at the end of its line."""
        pieces: list[str] = []
        for link, group in _by_link(joined(inlines)):
            content = self._group(group)
            pieces.append(_linked(content, group, link) if link else content)
        text = re.sub(r"[ \t]+(?=\\\n)|(?<=\n)[ \t]+", "", _apart(pieces)).strip()
        return re.sub(r"[ \t]{2,}|\t", " ", text)

    def _group(self, group: Sequence[Inline]) -> str:
        """Inlines of one link: words that follow one another are dressed together."""
        pieces: list[str] = []
        for words, run in groupby(group, lambda inline: isinstance(inline, Words)):
            if words:
                pieces.append(self._dressed([each for each in run if isinstance(each, Words)], _MARKS))
            else:
                pieces += map(self._one, run)
        return _apart(pieces)

    def _one(self, inline: Inline) -> str:
        match inline:
            case Call():
                return f"[^{self.labels[inline.key]}]" if inline.key in self.labels else ""
            case LineBreak():
                return "\\\n"
            case Picture():
                return picture(inline)
            case Anchor():
                return f"[]{{#{inline.id}}}"
            case Reference():
                return f"[](#{inline.id})"
            case Words():
                return self._dressed([inline], _MARKS)

    def _dressed(self, words: Sequence[Words], marks: Sequence[tuple[str, str, str]]) -> str:
        """Words between the marks of what they have in common, the rest inside; blanks stand outside of marks."""
        if not marks:
            return _apart([self._scripted(each) for each in words])
        (name, opening, closing), inner = marks[0], marks[1:]
        if not any(getattr(each.look, name) for each in words):
            return self._dressed(words, inner)
        pieces = []
        for has, run in groupby(words, lambda each: bool(getattr(each.look, name)) and bool(each.text.strip())):
            content = self._dressed(list(run), inner)
            core = content.strip()
            if has and core:
                start = len(content) - len(content.lstrip())
                content = f"{content[:start]}{opening}{core}{closing}{content[start + len(core) :]}"
            pieces.append(content)
        return _apart(pieces)

    def _scripted(self, words: Words) -> str:
        """Escaped words; raised or lowered ones between their marks."""
        core = words.text.strip()
        if not core:
            return words.text
        if self.typed_labels and words.look.raised and _LABEL.fullmatch(core):
            marked = f"<sup>{core}</sup>"
        elif words.look.raised or words.look.lowered:
            marked = _scripted(escaped(core), words.look.raised)
        else:
            marked = escaped(core)
        start = len(words.text) - len(words.text.lstrip())
        return f"{words.text[:start]}{marked}{words.text[start + len(core) :]}"


def _scripted(text: str, raised: bool) -> str:
    """Raised or lowered words; between pandoc's own marks no space may be bare and no backslash holds."""
    if "\\" in text:
        tag = "sup" if raised else "sub"
        return f"<{tag}>{text}</{tag}>"
    mark = "^" if raised else "~"
    solid = re.sub(r"\s", r"\\ ", text)
    return f"{mark}{solid}{mark}"


def picture(each: Picture, caption: str | None = None, attributes: str = "") -> str:
    """A picture with its caption, or its alternative text, between the brackets."""
    shown = escaped(each.alt) if caption is None else caption
    width = f"width={each.width}" if each.width else ""
    inside = " ".join(part for part in (attributes, width) if part)
    return f"![{shown}]({target(each.name)})" + (f"{{{inside}}}" if inside else "")


def target(address: str) -> str:
    """An address as the target of a link."""
    if _PLAIN_TARGET.fullmatch(address):
        return re.sub(r"[*_`~$@]", r"\\\g<0>", address) if re.search(r"[*`$]", address) else address
    quoted = {
        " ": "%20",
        "\n": "",
        "\t": "%09",
        "<": "%3C",
        ">": "%3E",
        "(": "%28",
        ")": "%29",
        "\\": "%5C",
        '"': "%22",
    }
    return "".join(quoted.get(letter, letter) for letter in address if letter.isprintable() or letter in quoted)


def _linked(content: str, group: Sequence[Inline], link: str) -> str:
    """A link; an address that is shown as it is stands in angle brackets."""
    shown = "".join(inline.text for inline in group if isinstance(inline, Words)).strip()
    if not content.strip():
        return content
    lead, tail = content[: len(content) - len(content.lstrip())], content[len(content.rstrip()) :]
    if (
        shown == link
        and re.fullmatch(r"[a-z][a-z0-9+.-]+:[^\s<>]+", link)
        and all(isinstance(inline, Words) and inline.look == PLAIN for inline in group)
    ):
        return f"{lead}<{link}>{tail}"
    return f"{lead}[{content.strip()}]({target(link)}){tail}"


def _by_link(inlines: Sequence[Inline]) -> Iterator[tuple[str, list[Inline]]]:
    """Neighbours that lead to the same address; calls of notes and line breaks are in no link."""
    group: list[Inline] = []
    current = ""
    for inline in inlines:
        link = inline.link if isinstance(inline, Words) else ""
        if link != current and group:
            yield current, group
            group = []
        current = link
        group.append(inline)
    if group:
        yield current, group


def joined(inlines: Sequence[Inline]) -> list[Inline]:
    """Neighbours of one look as one; a raised comma between two calls goes, and so does what is empty."""
    kept = [inline for at, inline in enumerate(inlines) if not _only_parts_calls(inlines, at)]
    result: list[Inline] = []
    for inline in kept:
        last = result[-1] if result else None
        if isinstance(inline, Words) and isinstance(last, Words) and (together := _together(last, inline)):
            result[-1] = together
        elif not isinstance(inline, Words) or inline.text:
            result.append(inline)
    return result


def _together(first: Words, second: Words) -> Words | None:
    """Two runs as one where their look is the same, or where one of them is only a space."""
    if first.link != second.link:
        return None
    if first.look == second.look or not second.text.strip():
        return replace(first, text=first.text + second.text)
    if not first.text.strip():
        return replace(second, text=first.text + second.text)
    return None


def _only_parts_calls(inlines: Sequence[Inline], at: int) -> bool:
    inline = inlines[at]
    if not (isinstance(inline, Words) and inline.look.raised and _BETWEEN_CALLS.fullmatch(inline.text)):
        return False
    return 0 < at < len(inlines) - 1 and isinstance(inlines[at - 1], Call) and isinstance(inlines[at + 1], Call)


def _apart(pieces: Sequence[str]) -> str:
    """Pieces put together so that none changes the meaning of its neighbour."""
    result = ""
    for piece in pieces:
        if result.endswith("!") and piece.startswith("["):
            result = f"{result[:-1]}\\!"
        if piece.startswith("~") and result.endswith("~"):
            piece = f"<!-- -->{piece}"
        if piece.startswith("{") and result.endswith(("]", ")")):
            piece = f"\\{piece}"
        result += piece
    return result


def loose(inlines: Sequence[Inline], break_as: str = "\n", call: Callable[[Call], str] = lambda call: "") -> str:
    """Inlines as notes are read: emphasis and raised letters are marked, all else is what is printed."""
    pieces = []
    for inline in joined([_loosely(each) for each in inlines]):
        match inline:
            case Words():
                pieces.append(_loosely_marked(inline))
            case LineBreak():
                pieces.append(break_as)
            case Call():
                pieces.append(call(inline))
            case Picture() | Anchor() | Reference():
                pass
    return "".join(pieces)


def _loosely(inline: Inline) -> Inline:
    """Words without what notes are read without."""
    if not isinstance(inline, Words):
        return inline
    look = inline.look
    return Words(inline.text, Look(raised=True) if look.raised else Look(look.italic, look.bold))


def _loosely_marked(words: Words) -> str:
    core = words.text.strip()
    if not core:
        return words.text
    if words.look.raised:
        marked = f"<sup>{core}</sup>"
    else:
        mark = ("**" if words.look.bold else "") + ("*" if words.look.italic else "")
        marked = f"{mark}{core}{mark[::-1]}"
    start = len(words.text) - len(words.text.lstrip())
    return f"{words.text[:start]}{marked}{words.text[start + len(core) :]}"
