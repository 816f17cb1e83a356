"""Letters of a document as letters of pandoc's Markdown: what it would read as markup stands behind a backslash."""

import re

from briefkit.patterns import regex

_ADDRESS = regex(r"(?:\b[a-z][a-z0-9+.-]{1,10}://|\bwww\.)\S+", re.IGNORECASE)
_MARKUP = regex(
    r"[\\`*\[\]^~$<@]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore is a letter
    r"|&(?=\#?\w+;)"
)
# In an address quotation marks and dashes are letters, while in words they may become typographic ones.
_IN_ADDRESS = regex(r"[\\`*\[\]^~$<>\"'@]|(?<![^\W_])_|_(?![^\W_])|-(?=-)|\.(?=\.\.)|&(?=\#?\w+;)")
_LEAD = regex(
    r"(?P<mark>[>|%]|\#(?=[#\s.]|$)|:(?=::|\s|$)|[-+](?=\s|$)|\+(?=[-=:]))"
    r"|(?P<label>\(?(?:\d+|[a-zA-Z]|[ivxlcdmIVXLCDM]+|\#|@))(?P<stop>[.)])(?=\s|$)"
    r"|(?P<word>[Tt]able)(?P<colon>:)(?=\s|$)"
)
_RULED = regex(r"(?P<mark>[-=_*])(?:[ \t]*(?P=mark))*[ \t]*|[-\s]+")


def escaped(text: str) -> str:
    """Words as pandoc reads them back, wherever in a line they stand."""
    if _ADDRESS.search(text) is None:
        return _MARKUP.sub(r"\\\g<0>", text)
    pieces = []
    at = 0
    for match in _ADDRESS.finditer(text):
        pieces += [_MARKUP.sub(r"\\\g<0>", text[at : match.start()]), _IN_ADDRESS.sub(r"\\\g<0>", match[0])]
        at = match.end()
    return "".join([*pieces, _MARKUP.sub(r"\\\g<0>", text[at:])])


def guard_lines(markdown: str) -> str:
    """A paragraph whose lines begin with nothing that would make a heading, list, rule or table of them."""
    return "\n".join(_guarded(line) for line in markdown.split("\n"))


def _guarded(line: str) -> str:
    if _RULED.fullmatch(line):
        return re.sub(r"(?<!\\)[-=_*]", r"\\\g<0>", line)
    match = _LEAD.match(line)
    if match is None:
        return line
    at = next(match.start(name) for name in ("mark", "stop", "colon") if match[name])
    return f"{line[:at]}\\{line[at:]}"


_ESCAPE = regex(r"\\([^\w\s])")


def without_escapes(markdown: str) -> tuple[str, list[int]]:
    """The letters without the backslashes, and for each of them (and the end) where it stands in the Markdown."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for match in _ESCAPE.finditer(markdown):
        pieces += [markdown[at : match.start()], match[1]]
        places += [*range(at, match.start()), match.start()]
        at = match.end()
    pieces.append(markdown[at:])
    places += range(at, len(markdown) + 1)
    return "".join(pieces), places
