"""What a text says of itself before it begins: title, subtitle, authors, date; by biblatex names."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefkit.assembly.yaml_nodes import Listing, Node, Table
from briefkit.assembly.yaml_reading import read_yaml
from briefkit.patterns import regex
from briefkit.readers.lines.lines import Line, LineKind, read_lines
from briefkit.readers.title.dates import printed_date
from briefkit.text import SourceText

_FRONT = regex(r"\A---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PERCENT = regex(r"\A%[ ]*(?P<title>[^\n]*(?:\n[ ]+[^\n]+)*)(?:\n%[ ]*(?P<author>[^\n]*))?(?:\n%[ ]*(?P<date>[^\n]*))?")
_FIELDS = {"title": "title", "subtitle": "subtitle", "author": "author", "authors": "author", "date": "date",
           "publisher": "publisher", "institution": "institution", "journal": "journaltitle", "doi": "doi",
           "url": "url",
           "abstract": "abstract", "keywords": "keywords", "lang": "langid"}  # fmt: skip
_HEAD_LINES = 40
_LONG = 280
_CLEANED = 2000  # letters; no title is longer
_ENDS = regex(
    r"[\W\d]*(?:abstract|summary|executive summary|introduction|key ?words|contents|table of contents)\W*",
    re.IGNORECASE,
)
_BOILERPLATE = regex(
    r"(?:what'?s new|menu|home|search|log ?in|sign (?:in|up)|skip to .*|share.*|e-?mail|print(?: pdf)?|pdf|subscribe"
    r"|advertisement"
    r"|comments?|reaction score|new posts|loading.*"
    r"|https?:\S+|working paper.*|policy brief.*|issue brief.*|research paper.*|report|article)",
    re.IGNORECASE,
)
_MARKS = regex(
    r"<sup>.*?</sup>|\[\^[^\]]*\]|\\?[*∗†‡_]|^#+[ \t]*|[ \t]*#+$|\{[#.][^}]*\}|<[^>]*>"
    r"|\\(?=\W)|[¹²³⁴-⁹]+"
)
_BYLINE = regex(
    r"(?:(?:written|submitted|posted|prepared|reported)\s+by|by|authors?:?)[:\s]+(?P<names>\S.{2,120})", re.IGNORECASE
)
_HONORIFIC = regex(r"\b(?:Dr|Prof|Professor|Mr|Mrs|Ms|Col|Gen|Lt|Brig|Maj|Amb|Ambassador|Sir)\.?\s*(?=[A-Z])")
_NAME = regex(r"(?:(?:[A-ZÀ-ÞĀ-Ž](?:[\w’'.-]*)|de|da|di|van|von|der|den|la|le|bin|al|el|ur|ul)\s*){2,6}")
_NO_NAME = regex(
    r"\b(?:the|and|of|for|in|on|to|a|an|university|institute|department|relations|policy|report|press|journal|center|centre|school|council|college"
    r"|ministry|foundation|republic|working|paper|volume|number|january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)  # fmt: skip
_STOPPED = regex(r"[^\W\d_]{4,}\.\s|[^\W\d_]{4,}\.$")
_AND = regex(r"\s*(?:,\s*and\s+|\s+and\s+|\s*&\s*|;\s*|,\s+)")
_IN_BRACKETS = regex(r"(?P<title>.{8,}?)\s*\((?P<name>[^()]{4,60})\)")


def read_metadata(text: str, notes_at: int = -1) -> dict[str, str]:
    """The metadata of a text: from a block made for it, else from the lines before its first long paragraph."""
    front = _from_yaml(text) or _from_percent(text)
    if front.get("title"):
        return front
    head = text[: notes_at if notes_at > 0 else len(text)][:20_000]
    return _from_lines(read_lines(head)) | front


def clean_inline(text: str) -> str:
    """A line without emphasis, note marks and heading marks."""
    return re.sub(r"\s+", " ", _MARKS.sub("", text[:_CLEANED])).strip(" \t|")


def join_names(names: Sequence[str]) -> str:
    """Several names as biblatex writes them."""
    return " and ".join(name for name in names if name)


def split_names(text: str) -> list[str]:
    """The names of a byline; empty where it is none."""
    clean = _HONORIFIC.sub("", clean_inline(text)).strip(" .,")
    names = [
        name.strip(" .,") + ("." if re.search(r"\b[A-Z]\.$", name) else "")
        for name in _AND.split(clean)
        if name.strip(" .,")
    ]
    return names if names and all(is_name(name) for name in names) else []


def is_name(text: str) -> bool:
    """Tell whether a text may be the name of a person."""
    return (
        bool(_NAME.fullmatch(text))
        and not _STOPPED.search(text)
        and not _NO_NAME.search(text)
        and len(text) <= 50
        and not text.isupper()
    )


def _from_yaml(text: str) -> dict[str, str]:
    match = _FRONT.match(text[:50_000])
    if not match:
        return {}
    block, _ = read_yaml(SourceText(PurePosixPath("front matter"), match["yaml"]))
    found: dict[str, str] = {}
    for pair in block.pairs if isinstance(block, Table) else ():
        name = _FIELDS.get(pair.key.lower())
        said = _said(pair.value, "; " if name == "keywords" else " and ")
        if name and said and name not in found:
            found[name] = said
    if "date" in found:
        found["date"] = printed_date(found["date"])
    if "author" in found:
        found["author"] = join_names(split_names(found["author"])) or found["author"]
    return {name: said for name, said in found.items() if said}


def _said(value: Node | None, joint: str = " and ") -> str:
    """A value of the front matter as one text: a list is joined, a person has a `name`."""
    if isinstance(value, Table):
        parts = {pair.key: pair.value for pair in value.pairs}
        whole = parts.get("name") or parts.get("literal")
        return _said(whole) if whole else f"{_said(parts.get('given'))} {_said(parts.get('family'))}".strip()
    if isinstance(value, Listing):
        return joint.join(filter(None, (_said(each) for each in value.items)))
    return "" if value is None or value.value is None else re.sub(r"\s+", " ", value.written).strip()


def _from_percent(text: str) -> dict[str, str]:
    match = _PERCENT.match(text[:2000])
    if not match:
        return {}
    found = {key: clean_inline(value) for key, value in match.groupdict().items() if value and value.strip()}
    if "author" in found:
        found["author"] = join_names(re.split(r"\s*;\s*", found["author"]))
    if "date" in found:
        found["date"] = printed_date(found["date"]) or found["date"]
    return found


def _from_lines(lines: Sequence[Line]) -> dict[str, str]:
    block = _title_block(lines)
    at = _title_at(block)
    if at is None:
        return {}
    title = clean_inline(block[at].text)
    found = {"title": title}
    if at + 1 < len(block) and block[at].kind is LineKind.HEADING is block[at + 1].kind:
        found["subtitle"] = clean_inline(block[at + 1].text)
    found |= _author_in_title(title, [clean_inline(line.text) for line in block])
    author_at, authors = _authors(block, at)
    if not authors:
        authors = _late_byline(lines)
    if authors and "author" not in found:
        found["author"] = join_names(authors)
    if date := _nearest_date(block, author_at if author_at is not None else at):
        found["date"] = date
    return found


def _title_block(lines: Sequence[Line]) -> list[Line]:
    """The lines before the text begins."""
    block: list[Line] = []
    for line in lines:
        if line.kind not in (LineKind.TEXT, LineKind.HEADING, LineKind.FURNITURE):
            if line.kind is LineKind.RULE and len(block) > 1:
                break
            continue
        if _ENDS.fullmatch(clean_inline(line.text)) or len(block) >= _HEAD_LINES:
            break
        if len(line.text) > _LONG:
            break
        block.append(line)
    return block


def _title_at(block: Sequence[Line]) -> int | None:
    headings = [at for at, line in enumerate(block) if line.kind is LineKind.HEADING and _may_be_title(line)]
    if headings:
        return headings[0]
    return next((at for at, line in enumerate(block) if _may_be_title(line)), None)


def _may_be_title(line: Line) -> bool:
    clean = clean_inline(line.text)
    return (
        3 < len(clean) <= 220
        and not _BOILERPLATE.fullmatch(clean)
        and printed_date(clean) != clean
        and (line.kind is LineKind.HEADING or (len(clean.split()) > 1 and not clean.endswith((".", ",", ";"))))
        and not re.fullmatch(r"\W*\d+\W*", clean)
    )


def _author_in_title(title: str, lines: Sequence[str]) -> dict[str, str]:
    """`A Note on Ties (Dr. A. Name)` over `A Note on Ties` has the author in brackets."""
    match = _IN_BRACKETS.fullmatch(title)
    if match and match["title"] in lines and (names := split_names(match["name"])):
        return {"title": match["title"], "author": join_names(names)}
    return {}


def _authors(block: Sequence[Line], title_at: int) -> tuple[int | None, list[str]]:
    """A byline, else the first line after the title that is nothing but names."""
    for at, line in enumerate(block):
        match = _BYLINE.fullmatch(clean_inline(line.text).strip(" ."))
        names = split_names(match["names"].split("|")[0]) if match else []
        if names:
            return at, names
    for at in range(title_at + 1, min(title_at + 5, len(block))):
        if block[at].kind is not LineKind.HEADING or at == title_at + 1:
            names = split_names(block[at].text)
            if names:
                return at, names
    return None, []


def _late_byline(lines: Sequence[Line]) -> list[str]:
    """A byline of its own below the first paragraph."""
    texts = [line.text for line in lines if line.kind is LineKind.TEXT][:_HEAD_LINES]
    for text in texts:
        match = _BYLINE.fullmatch(clean_inline(text).strip(" .")) if len(text) <= 80 else None
        if match and (names := split_names(match["names"])):
            return names
    return []


def _nearest_date(block: Sequence[Line], at: int) -> str:
    """The date printed nearest to the author, or to the title."""
    dates = [
        (abs(index - at), index, printed_date(line.text)) for index, line in enumerate(block) if len(line.text) <= 120
    ]
    return min((entry for entry in dates if entry[2]), default=(0, 0, ""))[2]
