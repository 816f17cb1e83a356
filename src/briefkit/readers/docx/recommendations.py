"""Recommendations in a Word file that `brief build` wrote: blocks with their ids and attributes again."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.patterns import regex
from briefkit.readers.docx.captions import without_letters
from briefkit.readers.docx.grouping import anchors_of, group
from briefkit.readers.docx.pieces import Para, Piece
from briefkit.readers.docx.targets import Targets
from briefkit.readers.markdown.flow import Block, Division, Inline, Words, plain_text

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_KEYS = {
    "by": "due", "due": "due", "deadline": "due", "priority": "priority", "status": "status", "cost": "cost",
    "depends on": "depends-on", "owner": "owner",
}  # fmt: skip
_DATE = regex(r"(?:(?P<day>\d{1,2}) )?(?P<month>[A-Za-z]+) (?P<year>\d{4})")
_DETAIL = regex(r"(?P<label>[^:·]{1,40}):\s*(?P<value>.+)")
_NUMBERS = regex(r"[^\d,]*(?P<numbers>\d{1,3}(?:, \d{1,3})*)")
_PARTS = " · "
_FOLLOWING = ("recommendation continued", "recommendation item", "recommendation detail", "gap")


def with_recommendations(pieces: Sequence[Piece], targets: Targets) -> list[Piece]:
    """Pieces in which the paragraphs of each recommendation are one division; their list is an empty one."""
    result: list[Piece] = []
    names: dict[str, str] = {}
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        role = piece.role if isinstance(piece, Para) else ""
        end = at + 1
        if role == "recommendation":
            end = _end(pieces, end, _FOLLOWING)
            result.append(_recommendation(pieces[at:end], targets, names))
        elif role == "recommendation list":
            end = _end(pieces, end, ("recommendation list",))
            result.append(Division((), ("recommendations",)))
        elif role != "gap":
            result.append(piece)
        at = end
    return [_with_names(each, names) if isinstance(each, Division) else each for each in result]


def _with_names(division: Division, names: Mapping[str, str]) -> Division:
    """`Depends on: Recommendations 1, 3` by the ids that these have."""
    printed = _NUMBERS.fullmatch(division.attributes.get("depends-on", ""))
    numbers = re.findall(r"\d+", printed["numbers"]) if printed else []
    if not numbers or not all(names.get(number) for number in numbers):
        return division
    said = " ".join(names[number] for number in numbers)
    return replace(division, attributes={**division.attributes, "depends-on": said})


def _end(pieces: Sequence[Piece], at: int, roles: Sequence[str]) -> int:
    while at < len(pieces):
        piece = pieces[at]
        if not isinstance(piece, Para) or piece.role not in roles:
            break
        at += 1
    return at


def _recommendation(pieces: Sequence[Piece], targets: Targets, numbered: dict[str, str]) -> Division:
    paras = [piece for piece in pieces if isinstance(piece, Para) and piece.role != "gap"]
    first = paras[0]
    number = re.sub(r"\D", "", _said(first.inlines, "rec-number"))  # references say `Recommendation 4` for `R4` too
    attributes = {"to": _said(first.inlines, "rec-to").rstrip(": ")}
    kept: list[Piece] = [Para("", _text_of(first.inlines))]
    for para in paras[1:]:
        para.inlines = _without_end_mark(para.inlines)
        read = _details(para.text) if para.role == "recommendation detail" else {}
        if read:
            attributes |= read
        else:
            para.role = "list" if para.role == "recommendation item" else ""
            kept.append(para)
    names = [name for para in paras for name in anchors_of(para.inlines)]
    numbered[number] = identifier = targets.identify(names, number)
    blocks: list[Block] = group(kept)
    return Division(blocks, ("recommendation",), identifier, {key: said for key, said in attributes.items() if said})


def _said(inlines: Sequence[Inline], role: str) -> str:
    return "".join(each.text for each in inlines if isinstance(each, Words) and each.role == role).strip()


def _text_of(inlines: Sequence[Inline]) -> list[Inline]:
    """A recommendation's own words, without number and addressee."""
    own = [
        each for each in inlines if not (isinstance(each, Words) and each.role in ("rec-number", "rec-to", "end-mark"))
    ]
    text = plain_text(own)
    return without_letters(own, len(text) - len(text.lstrip()))


def _without_end_mark(inlines: Sequence[Inline]) -> list[Inline]:
    """The last recommendation may end the paper; the sign for that is the house style's."""
    return [each for each in inlines if not (isinstance(each, Words) and each.role == "end-mark")]


def _details(text: str) -> dict[str, str]:
    """`By: June 2027 · Priority: high` as attributes; nothing where a part of it is something else."""
    found = {}
    for part in text.split(_PARTS):
        match = _DETAIL.fullmatch(part.strip())
        key = _KEYS.get(match["label"].strip().lower(), "") if match else ""
        if not match or not key:
            return {}
        found[key] = written_date(match["value"].strip()) if key == "due" else match["value"].strip()
    return found


def written_date(printed: str) -> str:
    """`June 2027` as `2027-06`; anything else as printed."""
    match = _DATE.fullmatch(printed)
    if not match or match["month"].lower() not in _MONTHS:
        return printed
    month = f"{match['year']}-{_MONTHS.index(match['month'].lower()) + 1:02}"
    return f"{month}-{int(match['day']):02}" if match["day"] else month
