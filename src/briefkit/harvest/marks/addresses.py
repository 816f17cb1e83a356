"""Addresses in notes: where they stand, and what they were before a line break or an escape broke them.

`https://www.usatoday.com/story/ 314560002/.` is `https://www.usatoday.com/story/314560002/`.
"""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from briefkit.patterns import regex
from briefkit.text import Span

_SCHEME = r"(?:https?|ftp)\s?:\s?/\s?/\s?"
_DOMAINS = r"(?:com|org|net|gov|edu|int|info|mil|eu|ac\.uk|co\.uk|gov\.uk|org\.uk|gov\.au|com\.pk|gov\.pk)"
# What copies put between the letters of an address, so that it may break over lines.
INVISIBLE = "\ufeff\u00ad\u200b-\u200d\u2060"
# `https://perma.cc/3FGH- 6YBZ`: what keeps copies of pages names them by twice four letters.
_ADDRESS = regex(
    rf"(?:https?://perma\.cc/[A-Z0-9]{{4}}-\s?[A-Z0-9]{{4}}(?!\w)|{_SCHEME}|(?<![\w.@/])www\.|(?<![\w@./])(?:[a-z0-9-]+\.)+{_DOMAINS}(?=/))[^\s<>\"“”«»|]+",
    re.IGNORECASE,
)
# `https://example.org/(accessed 3 June 2010)` · `https://example.org/a[https://perma.cc/3FGH-6YBZ]`: a lost space.
_GLUED = regex(
    r"(?<=.{8})[(\[](?=https?://|www\.|(?:last|date|first)?(?:accessed|retrieved|visited|viewed|consulted|archived|checked"
    r"|abgerufen|Zugriff|consulté|consultado)\b|last$)",
    re.IGNORECASE,
)
_START = regex(rf"\s*(?:{_SCHEME}|www\.|//(?=\w)|(?:[a-z0-9-]+\.)+{_DOMAINS}(?:/|\s*$))", re.IGNORECASE)
# `10.1016/j.` is the beginning of many: a line ended behind it.
_DOI = r"10\.\d{4,9}/(?![a-z]{1,2}\.?(?:[\s,;)]|$))"
_DOI_WORD = regex(rf"(?:\bdoi\s*:?\s*|(?<![\w/]))({_DOI}[^\s\"<>“”]+)", re.IGNORECASE)
_DOI_HOST = regex(rf"(?:dx\.)?doi\.org/({_DOI}.+)", re.IGNORECASE)
_DOI_BROKEN = regex(r"doi\.org/10\.\d{4,9}/[a-z]{1,2}\.$", re.IGNORECASE)
_NEXT = regex(r"\s+([^\s<>\"“”()\[\],;]+)")
_ENDING = regex(r"(?:html?|pdf|aspx?|php|stm|ece|shtml|cfm)\b[.,;)]*$", re.IGNORECASE)
# `https://www.post.example .com/story` · `https://example.com/story .html`
_DOTTED = regex(rf"\.(?:{_DOMAINS}(?:/|$)|(?:html?|pdf|aspx?|php)(?=[\W]*$))", re.IGNORECASE)
# `http://example. org/roads` · `https://www.example. co.uk/roads`
_HOST = regex(rf"(?:[a-z0-9-]+\.)*(?:{_DOMAINS}|[a-z]{{2}})/", re.IGNORECASE)
# `…#:~:text=It%20rained%20as %20the%20quays,were%20dry`: behind a break, too, commas belong to what is encoded.
_REST = regex(r"[,;][^\s<>\"“”«»|]+")
# `…#:~:te xt=Quays` · `…%2 0is%20dry` · `…?sort=new&results Nav=false&q=`
_CUT_OFF = regex(r"(?:%[0-9A-F]?|#:(?:~(?::(?:t(?:e(?:x(?:t)?)?)?)?)?)?)$", re.IGNORECASE)
_QUERY = regex(r"\w+=[\w%.+-]*(?:&\w+(?:=[\w%.+-]*)?)*[.)]?")
# No address is broken over more lines than that; what looks so is something else.
_MOST_BREAKS = 6
_DATE_NEXT = regex(r"\s+(?:\d{1,2}\W\d{1,2}\W\d{2,4}|\d{1,2}\s+[A-Z][a-z]+|\d{1,2}[.,;)]|\d{4}\b)")


def is_address(text: str) -> bool:
    """Tell whether a text is an address and nothing else: no words with spaces between."""
    return bool(_START.match(text)) and not re.search(r"\s\w+\s\w+\s", text.strip())


def tidy_address(address: str) -> str:
    """An address without what typing and conversion put in: spaces, escapes, marks at its end."""
    text = re.sub(rf"[\s{INVISIBLE}\\]+", "", address)
    return _trimmed(text)


def find_addresses(text: str) -> Iterator[tuple[Span, str]]:
    """The addresses of a text, each with its place and mended."""
    position = 0
    while found := _ADDRESS.search(text, position):
        glued = _GLUED.search(text, found.start(), found.end())
        end = glued.start() if glued else _mended_end(text, found.start(), found.end())
        address = _trimmed(text[found.start() : end])
        if len(address) < len(text[found.start() : end]):
            end = found.start() + len(address)
        yield Span(found.start(), end), re.sub(rf"[\s{INVISIBLE}]+", "", address)
        position = end if glued else max(end, found.end() if end < found.end() - 1 else end)


def find_doi(text: str) -> re.Match[str] | None:
    """A DOI that stands for itself: `doi:10.1080/07393180216561`."""
    return _DOI_WORD.search(text)


def doi_of(address: str) -> str:
    """The DOI in an address of doi.org, else nothing."""
    found = _DOI_HOST.search(address)
    return _trimmed(found[1]) if found else ""


def _trimmed(address: str) -> str:
    """Without the sentence's own marks; a bracket goes where its partner is not in the address."""
    while address and (
        address[-1] in ".,;:!'’”\"*<>"
        or (address[-1] == ")" and address.count("(") < address.count(")"))
        or (address[-1] == "]" and address.count("[") < address.count("]"))
    ):
        address = address[:-1]
    return address


def _mended_end(text: str, start: int, end: int) -> int:
    """The end of an address, taking in what a line break cut off."""
    for _ in range(_MOST_BREAKS):
        following = _NEXT.match(text, end)
        if not following or not _goes_on(text, end, following[1]):
            break
        end = following.end()
        if (rest := _REST.match(text, end)) and ("%" in rest[0] or ":~:" in text[start:end]):
            end = rest.end()
    return end


def _goes_on(text: str, end: int, word: str) -> bool:
    last = text[end - 1]
    if (text[:end].endswith("//www.") and "." in word) or _is_encoded(text, end, word):
        return True  # `https://www. example.org/roads`
    if _ADDRESS.match(word) and last not in "=":
        return False
    if word[0] in "/?&=%#_":
        return len(word) > 1
    if last == "." and re.match(r"[a-z]+\.\d", word) and _DOI_BROKEN.search(text, 0, end):
        return True  # `https://doi.org/10.1016/j. quays.2012.05.014`
    if (last == "." and (_ENDING.match(word) or _HOST.match(word))) or _DOTTED.match(word):
        return True
    if text[:end].endswith("%20") and _ENDING.search(word):
        return True
    if last not in "/-_=?&%" or _DATE_NEXT.match(text, end):
        return False
    parted = re.search(r"[\d/_=%.-]\w", word) or word.rstrip(".,;)").endswith("/")
    return bool(parted) and "@" not in word


def _is_encoded(text: str, end: int, word: str) -> bool:
    """Tell whether a word goes on with what an address asks for, or where on the page it leads."""
    address = text[text.rfind("http", 0, end) : end]
    if _ENCODED.search(word) and ("%" in address or "?" in address):
        return True
    if _CUT_OFF.search(address[-8:]):
        return bool(re.match(r"[0-9A-Fa-f]{1,2}\S*%|\w*=", word))
    return "?" in address and _QUERY.fullmatch(word) is not None


# The last part of an address that names a form of a page and no other page.
_FORM = regex(
    r"(?:full(?:text)?|abstract|pdf|html?|print|amp|view|download|index|[a-z]{2}(?:[-_][a-z]{2})?|)", re.IGNORECASE
)
# What a site adds to an address to know where its reader came from.
_TRACKING = regex(r"utm_|fbclid|gclid|(?:^|&)(?:ref|source|src|from|s|_r)=")
# In so many letters of an address one may be a slip.
_LETTERS_A_SLIP = 8


def are_two_pages(one: str, other: str) -> bool:
    """Tell whether two addresses are two pages of one folder: `…/index/2017/china` and `…/index/2017/russia`."""
    if _differ_by_numbers(one, other):
        return True
    (folder, page), (beside, sibling) = (_folder_and_page(address) for address in (one, other))
    if not folder or folder != beside or page == sibling or _FORM.fullmatch(page) or _FORM.fullmatch(sibling):
        return False
    (stem, _, query), (other_stem, _, other_query) = page.partition("?"), sibling.partition("?")
    asked = stem == other_stem and query and other_query and not _TRACKING.search(f"{query}&{other_query}")
    if asked or re.findall(r"\d+", page) != re.findall(r"\d+", sibling):
        return True
    slips = min(len(page), len(sibling)) // _LETTERS_A_SLIP
    return OSA.distance(page, sibling) > slips and not (page.startswith(sibling) or sibling.startswith(page))


def _differ_by_numbers(one: str, other: str) -> bool:
    """`…/documents/4800/2017/en` and `…/documents/6700/2018/en`: two documents of one shelf."""
    first, second = ("/".join(_folder_and_page(address)).split("/") for address in (one, other))
    differing = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    counted = all(re.findall(r"\d+", a) != re.findall(r"\d+", b) != [] for a, b in differing)
    return len(first) == len(second) > 1 and first[0] == second[0] and bool(differing) and counted


def _folder_and_page(address: str) -> tuple[str, str]:
    folder, _, page = re.sub(r"^(?:https?:)?(?://)?(?:www\.)?|[/#?]+$", "", address.strip().lower()).rpartition("/")
    return folder, re.sub(r"\.(?:html?|pdf|php|aspx?)$", "", page)


_ENCODED = regex(r"(?:%[0-9A-Fa-f]{2})+")


def without_scheme(address: str) -> str:
    """`www.harbours.example.org/piers plan.pdf` of `https://www.harbours.example.org/piers%20plan.pdf`."""
    letters = _ENCODED.sub(lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"), address)
    plain = re.sub(r"^(?:(?:https?|ftp):)?//|^mailto:|/+$", "", letters.strip())
    return re.sub(r"\s+", " ", plain) if "." in plain else ""


def printed_address(shown: str, target: str, goes_on: bool) -> str:
    """The address that the note prints; its target where that is the same one whole, or the other is cut short."""
    bare = (without_scheme(text) or re.sub(r"^(?:https?|ftp)://", "", text) for text in (shown, target))
    one, other = (re.sub(r"\W", "", text).lower() for text in bare)
    short = "…" in shown or "..." in shown or (goes_on and other.startswith(one))
    return target if is_address(target) and (one == other or short) else shown
