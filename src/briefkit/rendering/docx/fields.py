"""Citations as Word fields in Zotero's format, so that the keys come back out of an edited file.

`{ ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":…,"citationItems":[…]} }` round the rendered text is what
`pandoc -f docx+citations` reads as `[@key, page 103]`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from briefkit.rendering import ast
from briefkit.rendering.docx.blocks import raw
from briefkit.rendering.docx.input import CitationField, Node

_SCHEMA = "https://github.com/citation-style-language/schema/raw/master/csl-citation.json"
_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@dataclass(frozen=True)
class FieldMarker:
    """Turns each `Span.cite-field` into its text between the marks of its field, if it has one."""

    fields: Sequence[CitationField]

    def __call__(self, element: Node) -> list[Node] | None:
        """What takes the place of a `Span`; None where it is no citation."""
        if not ast.has_class(element, "cite-field"):
            return None
        inlines: list[Node] = element["c"][1]
        number = ast.pairs_of(element["c"][0]).get("data-cite", "")
        if not number.isdecimal() or int(number) >= len(self.fields):
            return inlines
        code = field_code(self.fields[int(number)], int(number), ast.text_of(inlines))
        return [raw(_BEGIN.format(code=escape(code, quote=False))), *inlines, raw(_END)]


def field_code(field: CitationField, index: int, text: str) -> str:
    """The code of a field: the CSL citation with what Zotero expects round it."""
    payload = dict(field.payload)
    payload.setdefault("citationID", f"cite{index + 1}")
    properties = {"noteIndex": field.note, "plainCitation": text, "formattedCitation": text}
    payload["properties"] = {**properties, **_mapping(payload.get("properties"))}
    payload.setdefault("schema", _SCHEMA)
    return f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(payload, ensure_ascii=False, sort_keys=True)} "


def _mapping(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, dict) else {}
