"""Field codes of Word: addresses of `HYPERLINK`, citations that Zotero, Mendeley and others left."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_LINK = re.compile(r"\s*HYPERLINK\s+(?:\\l\s+)?\"(?P<target>[^\"]+)\"")
_CITATION = re.compile(r"\s*ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(?P<json>\{.*)", re.DOTALL)


@dataclass(slots=True)
class OpenField:
    """A field that has begun: its code so far, whether its result has begun, the text of the result."""

    code: str = ""
    shows: bool = False
    shown: list[str] = field(default_factory=list)

    @property
    def target(self) -> str:
        """The address of a `HYPERLINK`."""
        match = _LINK.match(self.code)
        return match["target"] if match else ""


def read_citation(code: str) -> tuple[Mapping[str, object], ...]:
    """The cites of a citation field, each with `itemData` (CSL-JSON), `locator`, `label`, `prefix`, `suffix`."""
    match = _CITATION.match(code)
    if not match:
        return ()
    try:
        citation, _ = json.JSONDecoder().raw_decode(match["json"])
    except (ValueError, RecursionError):
        return ()
    items = citation.get("citationItems") if isinstance(citation, dict) else None
    return tuple(item for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
