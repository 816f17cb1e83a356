"""Captions of tables and figures in a Word file put to what they belong to, without the label that is made anew."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.patterns import regex
from briefkit.readers.docx.grouping import anchors_of
from briefkit.readers.docx.pieces import Para, Piece
from briefkit.readers.docx.targets import Targets
from briefkit.readers.markdown.flow import Anchor, Figure, Inline, Picture, Table, Words, plain_text

_TABLES = r"tables?|tabelle|tab\.|tableau|cuadro|tabla|tabella|таблица"
_FIGURES = r"figures?|fig\.|abbildung|abb\.|ilustración|figura|рисунок|рис\."
_OTHERS = r"charts?|graphs?|maps?|diagram|box|exhibit|photo(?:graph)?|image|illustration|picture|infographic"
_LABEL = regex(
    rf"\s*(?P<label>(?:(?P<table>{_TABLES})|(?P<figure>{_FIGURES})|(?:{_OTHERS}))"
    r"(?:\s*\d+(?:[.–-]\d+)*|\s+(?-i:[IVXLC]+|[A-Z])\b))(?:\s*[.:–—|-])?(?P<gap>\s*)",
    re.IGNORECASE,
)
_LONGEST = 400
_ROLES = ("caption", "table caption", "image caption")


@dataclass(frozen=True, slots=True)
class _Caption:
    """A caption: its inlines without the label, what the label was, whether a table's or a figure's."""

    inlines: Sequence[Inline]
    label: str
    kind: str


def with_captions(pieces: Sequence[Piece], targets: Targets) -> list[Piece]:
    """Pieces in which tables and pictures have their captions, and the paragraphs of these are gone."""
    result: list[Piece] = []
    waiting = list(pieces)
    while waiting:
        taken = _table_below(waiting, targets) or _figure(waiting, targets)
        if taken:
            made, count = taken
            result += made
            del waiting[:count]
            continue
        piece = waiting.pop(0)
        if not (isinstance(piece, Para) and _to_table_above(piece, result, targets)):
            result.append(piece)
    return result


def _table_below(pieces: Sequence[Piece], targets: Targets) -> tuple[list[Piece], int] | None:
    """A caption and the table below it; bookmarks may stand between them."""
    lead = 0
    while lead < len(pieces) and lead < 3 and isinstance(pieces[lead], Para):
        lead += 1
    table = pieces[lead] if lead < len(pieces) else None
    paras = [each for each in pieces[:lead] if isinstance(each, Para)]
    if not isinstance(table, Table) or not paras:
        return None
    captions = [each for each in paras if each.role != "anchors"]
    if len(captions) > 1 or (captions and _kind(captions[0], "table") != "table"):
        return None
    names = [name for each in paras for name in anchors_of(each.inlines)]
    if not captions:
        return [replace(table, id=targets.identify(names, "", always=False))], lead + 1
    caption = _read(captions[0])
    return [_captioned(table, caption, names, targets)], lead + 1


def _captioned(table: Table, caption: _Caption, names: Sequence[str], targets: Targets) -> Table:
    return replace(table, caption=caption.inlines, id=targets.identify(names, caption.label))


def _to_table_above(para: Para, result: list[Piece], targets: Targets) -> bool:
    """Put a caption to the table before it, if that has none."""
    table = result[-1] if result else None
    if not isinstance(table, Table) or table.caption or _kind(para, "table") != "table" or not _is_marked(para):
        return False
    result[-1] = _captioned(table, _read(para), anchors_of(para.inlines), targets)
    return True


def _figure(pieces: Sequence[Piece], targets: Targets) -> tuple[list[Piece], int] | None:
    """Pictures alone in a paragraph, with the caption below or above them."""
    first, second = pieces[0], pieces[1] if len(pieces) > 1 else None
    if _is_picture(first) and isinstance(second, Para) and _kind(second, "figure") == "figure":
        return _figured(first, second, targets), 2
    if (
        _is_picture(second)
        and isinstance(first, Para)
        and _kind(first, "figure") == "figure"
        and not _is_picture(first)
    ):
        return _figured(second, first, targets), 2
    return None


def _figured(pictures: Piece | None, caption: Para, targets: Targets) -> list[Piece]:
    assert isinstance(pictures, Para)
    shown = [each for each in pictures.inlines if isinstance(each, Picture)]
    read = _read(caption)
    names = [*anchors_of(pictures.inlines), *anchors_of(caption.inlines)]
    last = Figure(shown[-1], read.inlines, targets.identify(names, read.label))
    return [*(Para("", [each]) for each in shown[:-1]), last]


def _is_picture(piece: Piece | None) -> bool:
    """Tell whether a piece is a paragraph of pictures and nothing else."""
    return (
        isinstance(piece, Para)
        and not piece.text
        and any(isinstance(each, Picture) for each in piece.inlines)
        and all(isinstance(each, Picture | Anchor | Words) for each in piece.inlines)
    )


def _kind(para: Para, beside: str) -> str:
    """Whether a paragraph is the caption of a table or of a figure; empty where it is none."""
    text = para.text
    if not text or len(text) > _LONGEST or para.place is not None or para.role.isdigit():
        return ""
    match = _LABEL.match(text)
    if match and match["table"]:
        return "table" if _is_marked(para) or _stands_alone(match, text) else ""
    if match and _is_marked(para) and not match["figure"]:
        return beside  # a chart or box may be either
    if match:
        return "figure" if _is_marked(para) or _stands_alone(match, text) else ""
    return {"table caption": "table", "image caption": "figure", "caption": beside}.get(para.role, "")


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """Tell whether what looks like a label is one and not the beginning of a sentence (`Table 1 shows …`)."""
    after = text[match.end() :]
    return not after or (match[0].rstrip()[-1] in ".:–—|-" and after[:1].isupper()) or after[:1].isupper()


def _is_marked(para: Para) -> bool:
    """Tell whether a paragraph says by its style or a counting field that it is a caption."""
    return para.role in _ROLES or bool(para.sequences)


def _read(para: Para) -> _Caption:
    """The caption without its label, if that counts tables or figures."""
    inlines = [each for each in para.inlines if not isinstance(each, Anchor)]
    marked = [each for each in inlines if isinstance(each, Words) and each.role == "caption-label"]
    if marked:
        label = "".join(each.text for each in marked)
        return _Caption(_stripped([each for each in inlines if each not in marked]), label, "")
    match = _LABEL.match(plain_text(inlines))
    if match is None or not (match["table"] or match["figure"]):
        return _Caption(inlines, match["label"] if match else "", "")
    return _Caption(_stripped(without_letters(inlines, match.end())), match["label"], "")


def _stripped(inlines: Sequence[Inline]) -> list[Inline]:
    text = plain_text(inlines)
    return without_letters(inlines, len(text) - len(text.lstrip()))


def without_letters(inlines: Sequence[Inline], count: int) -> list[Inline]:
    """Inlines without their first letters."""
    kept: list[Inline] = []
    for inline in inlines:
        letters = len(plain_text([inline]))
        if count > 0 and letters:
            cut = min(count, letters)
            count -= cut
            if isinstance(inline, Words) and inline.text[cut:]:
                kept.append(replace(inline, text=inline.text[cut:]))
        else:
            kept.append(inline)
    return kept
