"""Field codes of Word: links, generated lists, citations that Zotero, Mendeley and others left."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.readers.files.symbol_fonts import symbol
from briefkit.readers.markdown.flow import Inline

_LINK = regex(r"\s*HYPERLINK\s+(?:(?P<local>\\l)\s+)?\"(?P<target>[^\"]+)\"(?:.*?\\l\s+\"(?P<place>[^\"]+)\")?", re.S)
_REFERENCE = regex(r"\s*REF\s+(?P<name>[\w.:-]+)(?P<switches>.*)", re.DOTALL)
_CITATION = regex(r"\s*ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(?P<json>\{.*)", re.DOTALL)
_GENERATED = regex(r"\s*(?:TOC|INDEX|TOA|PAGE|NUMPAGES|SECTIONPAGES|TC|XE|RD)\b")
_LISTS = regex(r"\s*(?:TOC|INDEX|TOA)\b")
_SYMBOL = regex(r"\s*SYMBOL\s+(?P<code>\d+|0x[0-9a-fA-F]+)(?:.*?\\f\s+\"?(?P<font>[^\"\\]+?)\"?\s*(?:\\|$))?", re.S)
_SEQUENCE = regex(r"\s*SEQ\s+(?P<name>\S+)")


@dataclass(slots=True)
class OpenField:
    """A field that has begun: its code so far, whether its result has begun, where in which inlines it began."""

    inlines: list[Inline]
    start: int
    code: str = ""
    shows: bool = False

    @property
    def target(self) -> str:
        """The address of a `HYPERLINK` or the place of a `REF`."""
        return link_target(self.code)

    @property
    def makes_lists(self) -> bool:
        """Tell whether the field makes contents or an index."""
        return bool(_LISTS.match(self.code))

    def begin_result(self) -> None:
        """What follows is shown, unless the field makes lists or page numbers."""
        self.shows = not _GENERATED.match(self.code)


def link_target(code: str) -> str:
    """Where a field leads: an address, or `#name` for a place in the document."""
    match = _LINK.match(code)
    if match:
        local = match["target"] if match["local"] else match["place"] if match["place"] else ""
        return f"#{local}" if match["local"] else match["target"] + (f"#{local}" if local else "")
    match = _REFERENCE.match(code)
    # The switches p (above, below) and n, r, w (number of a paragraph) show something else than the place's text.
    return f"#{match['name']}" if match and re.search(r"\\h", match["switches"]) else ""


def is_generated(code: str) -> bool:
    """Tell whether a field makes what it shows: contents, an index, page numbers."""
    return bool(_GENERATED.match(code))


def sequence(code: str) -> str:
    """The name of the sequence that a field counts: `Table` of `SEQ Table \\* ARABIC`."""
    match = _SEQUENCE.match(code)
    return match["name"] if match else ""


def field_symbol(code: str) -> str | None:
    """The letter of a `SYMBOL` field; None for other fields and letters that are not known."""
    match = _SYMBOL.match(code)
    if not match:
        return None
    number = int(match["code"], 0)
    return symbol((match["font"] or "").strip(), f"{number:x}")


def read_citation(code: str) -> tuple[Mapping[str, object], ...]:
    """The cites of a citation field, each with `itemData` (CSL-JSON), `locator`, `label`, `prefix`, `suffix`.

    The first has what the field shows under `plainCitation`.
    """
    match = _CITATION.match(code)
    if not match:
        return ()
    try:
        citation, _ = json.JSONDecoder().raw_decode(match["json"])
    except (ValueError, RecursionError):
        return ()
    items = citation.get("citationItems") if isinstance(citation, dict) else None
    cites = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    properties = citation.get("properties") if cites else None
    shown = properties.get("plainCitation") if isinstance(properties, dict) else None
    return ({**cites[0], "plainCitation": str(shown)}, *cites[1:]) if shown else tuple(cites)
