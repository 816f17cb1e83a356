"""Web addresses that the line ends of a page break, whole again."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from briefkit.patterns import regex

_ADDRESS = regex(r"(?:https?:|www\.)[^\s<>]*")
_BROKEN_SCHEME = regex(r"(https?:)[ \n]*(//)[ \n]+(?=[\w-]+\.[\w-])|(https?:)[ \n]+(//)(?=\w)")
_TOKEN = regex(r"[ \n](?P<token>[^\s<>]+)")
_SHUT = ".,;:)]}>”\"’'*"
_ENDED = regex(r"[)\]}>”\"’,;*]$")
_UNENDED = regex(r"(?:[-_=&?%~+#]|%[0-9A-Fa-f]{2}|https?:/{0,2})$")
_GOES_ON = regex(r"[/?=&%_#~]\S|[.:-][\w%]")
_NUMBER = regex(r"\d{1,4}[.,;)\]]*$")
_OTHER = regex(r"https?:|www\.|doi\b|[\d/.,;()-]+$|(?:and/or|\w{1,3}/\w{1,3})[.,;)]*$", re.IGNORECASE)
_PIECE = regex(
    r"[\w~+@:-]*(?:\.[\w-]+)*"
    r"(?:[/_=&?]|%[0-9A-Fa-f]{2}|\.(?:html?|pdf|php|aspx?|jsp|docx?|xlsx?|com|org|net|gov|edu)\b)[\w%~+=&?/.@:#-]*"
)
_HYPHENED = regex(r"[a-z0-9]+(?:-[a-z0-9]+)+(?=[.,;)\]]|\s*[\[(]|\s*$|-\n)|[a-z0-9]+(?:-[a-z0-9]+){3,}")
# `…_EN.pd` and `f.`: the ending of a file, cut in two.
_FILE = regex(r"\.(?:pdf|html?|aspx?|php|jsp|docx?|xlsx?)[.,;)\]>]*$", re.IGNORECASE)
_FILE_CUT = regex(r"\.[a-z]{0,3}$", re.IGNORECASE)
# `…CELEX%3A12012M%2FT` and `XT.`
_CAPITALS_CUT = regex(r"(?:%[0-9A-F]{2}|=)[A-Z]{1,6}$")
_CAPITALS = regex(r"[A-Z]{1,4}\.?")
# `<https://example.org/polipers.15.` and `3.0007>`: brackets say where it ends.
_FRAMED = regex(r"(?:[ \n][^\s<>]{1,120}){1,6}(?=>)")
_PATH = regex(r"(?:https?://|www\.)[^/]+/.")
_WEB_END = regex(r"(?:[\w-]+\.)*(?:com|org|net|gov|edu|int|html?|pdf|aspx?|php)\b")
_SCHEME = regex(r"https?://(?:www\.)?|www\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses that a document links to, in order, as they are compared: without scheme and blanks."""

    keys: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()

    def begin(self, key: str) -> str:
        """The first address that begins so; empty where there is none."""
        at = bisect_left(self.keys, key)
        return self.keys[at] if at < len(self.keys) and self.keys[at].startswith(key) else ""

    def spelt(self, key: str) -> str:
        """The address as the link has it."""
        at = bisect_left(self.keys, key)
        return self.addresses[at] if at < len(self.keys) and self.keys[at] == key else ""


def links_of(addresses: Iterable[str]) -> Links:
    """The links of a document's pages."""
    pairs = sorted({_key(address): address for address in sorted(addresses, reverse=True)}.items())
    return Links(tuple(key for key, _ in pairs), tuple(address for _, address in pairs))


def _key(address: str) -> str:
    return _SCHEME.sub("", address, count=1).replace("%20", "").lower().rstrip("/")


def whole_addresses(text: str, links: Links) -> str:
    """The text, its addresses without the line ends and blanks in them."""
    text = _BROKEN_SCHEME.sub(lambda match: "".join(group for group in match.groups() if group), text)
    pieces: list[str] = []
    done = 0
    for match in _ADDRESS.finditer(text):
        if match.start() < done:
            continue
        address, end = _whole(text, match, links)
        pieces += [text[done : match.start()], address]
        done = end
    return "".join([*pieces, text[done:]])


def _whole(text: str, match: re.Match[str], links: Links) -> tuple[str, int]:
    """An address with all that goes on with it, and where that ends."""
    if framed := _FRAMED.match(text, match.end()) if text[match.start() - 1 : match.start()] == "<" else None:
        return match[0] + re.sub(r"\s+", "", framed[0]), framed.end()
    address, end = match[0], match.end()
    while token := _TOKEN.match(text, end):
        joined = _joined(address, token, links)
        if not joined:
            break
        address, end = joined, token.end()
    core = address.rstrip(_SHUT)
    spelt = links.spelt(_key(core)) if core != match[0].rstrip(_SHUT) else ""
    if "%20" in spelt:
        host = _SCHEME.match(core)
        address = (host[0] if host else "") + _SCHEME.sub("", spelt, count=1) + address[len(core) :]
    return address, end


def _joined(address: str, token: re.Match[str], links: Links) -> str:
    """The address with the next word, if that is a part of it; empty if not."""
    word = token["token"]
    whole = address + word
    key, longer = _key(address), _key(whole.rstrip(_SHUT))
    if links.begin(longer) and len(longer) > len(key) and links.begin(key) != key:
        return whole
    if address.endswith("-") and links.begin(_key(address[:-1] + word.rstrip(_SHUT))):
        return address[:-1] + word
    at_line_end = token[0][0] == "\n"
    return whole if at_line_end and _goes_on(address, word, token) else ""


def _goes_on(address: str, word: str, token: re.Match[str]) -> bool:
    """Tell whether an address that no link knows goes on behind a line end."""
    if _ENDED.search(address) or _NUMBER.match(word):
        return False
    if _UNENDED.search(address) or _GOES_ON.match(word):
        return True
    if _FILE_CUT.search(address) and not _FILE.search(address) and _FILE.search(address + word):
        return True
    if _CAPITALS_CUT.search(address) and _CAPITALS.fullmatch(word):
        return True
    if address.endswith("."):
        return bool(_WEB_END.match(word))
    if _OTHER.match(word):
        return False
    if address.endswith("/"):
        return bool(re.search(r"[/\-_.=&?%\d]\w", word))
    hyphened = _HYPHENED.match(token.string, token.start("token"))
    return bool(_PIECE.match(word) or (hyphened and _PATH.match(address)))
