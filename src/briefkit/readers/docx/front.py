"""The title block of a Word file by its styles: it goes to the metadata; what is made anew goes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefkit.patterns import regex
from briefkit.readers.docx.grouping import group
from briefkit.readers.docx.pieces import Para, Piece
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.markdown.blocks import write_blocks
from briefkit.readers.markdown.flow import Call, Figure, Picture, Table, Words, plain_text
from briefkit.readers.markdown.inlines import InlineWriter
from briefkit.readers.title.dates import printed_date
from briefkit.readers.title.lines import affiliations

_LINES = ("title", "subtitle", "author", "affiliation", "date", "series")
_JOINS = {"title": " ", "subtitle": " ", "author": " and ", "date": " ", "series": " "}
_KEYWORDS = regex(r"\s*key\s?-?words?\s*[:.–—-]*\s*", re.IGNORECASE)
_STARS = regex(r"[\s*∗†‡§¶]+$")
_HEADS = {"title": "1", "subtitle": "2"}  # a title further on heads a part of the text


@dataclass
class Front:
    """What was taken off a document, by the names that metadata have."""

    said: dict[str, list[str]] = field(default_factory=dict)
    blocks: dict[str, list[Piece]] = field(default_factory=dict)
    rest: list[Piece] = field(default_factory=list)
    affiliated: dict[int, list[str]] = field(default_factory=dict)
    """Affiliations by how many lines of authors stand before them."""
    star_lines: list[int] = field(default_factory=list)
    """The lines of authors that call notes, one for each call."""

    def metadata(self) -> dict[str, str]:
        """The metadata; title, authors and the like are plain text, abstract and notices Markdown."""
        found = {name: _JOINS[name].join(lines) for name, lines in self.said.items() if name in _JOINS}
        if self.affiliated:
            found["affiliation"] = affiliations(self.affiliated, len(self.said.get("author", [])))
        if "date" in found:
            found["date"] = printed_date(found["date"]) or found["date"]
        if "keywords" in self.said:
            found["keywords"] = " ".join(self.said["keywords"])
        written = {name: write_blocks(group(own), InlineWriter({})) for name, own in self.blocks.items()}
        return {name: text for name, text in (found | written).items() if text}


def take_front(pieces: Sequence[Piece], tally: Tally) -> Front:
    """Take the title block off, and what `brief build` and Word make anew."""
    front = Front()
    begun = False
    for at, piece in enumerate(pieces):
        role = piece.role if isinstance(piece, Para) else ""
        begun = begun or role.isdigit() or isinstance(piece, Table | Figure)
        if not isinstance(piece, Para) or not _is_taken(pieces, at, piece, front, tally, begun):
            front.rest.append(piece)
    return front


def _is_taken(pieces: Sequence[Piece], at: int, piece: Para, front: Front, tally: Tally, begun: bool) -> bool:
    """Take a paragraph of the title block; tell whether it was one. A title further on heads a part of the text."""
    role = piece.role
    if role in _LINES and begun:
        piece.role = _HEADS.get(role, "")
        return False
    if role in _LINES:
        _take_line(front, piece)
    elif role == "keywords":
        front.said.setdefault("keywords", []).append(_keywords(piece))
    elif role in ("abstract", "notice", "disclaimer"):
        front.blocks.setdefault(role, []).append(_plain(piece))
    elif role == "contents":
        tally.add(Loss.GENERATED, piece.text)
    elif role == "abstract heading":
        return _follows(pieces, at, "abstract")
    else:
        return role == "logo" and any(isinstance(each, Picture) for each in piece.inlines)
    return True


def _take_line(front: Front, piece: Para) -> None:
    text = " ".join(_STARS.sub("", piece.text).split())
    if text and piece.role == "affiliation":
        front.affiliated.setdefault(len(front.said.get("author", [])), []).append(text)
    elif text:
        if piece.role == "author":
            calls = sum(isinstance(each, Call) for each in piece.inlines)
            front.star_lines += [len(front.said.get("author", []))] * calls
        front.said.setdefault(piece.role, []).append(text)


def _keywords(piece: Para) -> str:
    words = [each for each in piece.inlines if not (isinstance(each, Words) and each.role == "keywords-label")]
    return _KEYWORDS.sub("", " ".join(plain_text(words).split()), count=1).strip().rstrip(".")


def _plain(piece: Para) -> Para:
    piece.role = ""
    return piece


def _follows(pieces: Sequence[Piece], at: int, role: str) -> bool:
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    return isinstance(following, Para) and following.role == role


def without_references(pieces: Sequence[Piece], tally: Tally) -> list[Piece]:
    """Pieces without the list of references and its heading: it is made of the citations that the fields hold."""
    kept: list[Piece] = []
    for piece in pieces:
        if not (isinstance(piece, Para) and piece.role == "references"):
            kept.append(piece)
            continue
        if kept and isinstance(kept[-1], Para) and kept[-1].role.isdigit():
            kept.pop()
        tally.add(Loss.GENERATED, piece.text)
    return kept
