"""Figures and tables: numbers, captions, source lines, and pictures read from the project."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from briefkit.assembly.paths import resolve_path
from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import (
    Element,
    Elements,
    attributes,
    blocks_in,
    div,
    pairs_of,
    plain,
    span,
    string,
    text_of,
    walk_marked,
    words,
)
from briefkit.rendering.column_widths import mend_widths
from briefkit.rendering.drawing_check import undrawable
from briefkit.text import Location

LoadPicture = Callable[[PurePosixPath, Location], bytes | Finding]

_HOLDERS = {"Table": "table-figure", "Figure": "image-figure"}
# "Source:" and "Note:" in the languages that papers are written in; the labels of the house style count too.
_SOURCE = regex(
    r"(?:sources?|notes?|quellen?|anmerkung(?:en)?|hinweise?|remarques?|fuentes?|notas?|fontes?|fonti|bron(?:nen)?"
    r"|źródł[oa]|käll(?:a|or)|kilder?|kaynak|zdroj|источник[иа]?|примечани[ея]|джерел[оа]|ماخذ|المصدر|منبع)\s*:",
    re.IGNORECASE,
)
_CUTTABLE = 1000  # bytes: what is less is hardly copied in parts
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


class Numbers:
    """The running numbers of figures and tables through the paper."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        """Count from one; `labels` are the house style's words for figure and table."""
        self.labels = labels
        self.names: dict[str, str] = {}  # printed id -> "Table 1"
        self._last = {"figure": 0, "table": 0}

    def is_source(self, block: Element) -> bool:
        """Tell whether a block says where a figure or table before it comes from, or has a note to it."""
        if block["t"] == "Div":
            return "source" in block["c"][0][1]
        return self.begins_source(text_of(block["c"][:4]))

    def begins_source(self, text: str) -> bool:
        """Tell whether a text begins with `Source:`, in whatever language."""
        word = text.partition(":")[0].strip()
        own = word and word in (self.labels.get("source"), self.labels.get("note"))
        return bool(own and ":" in text) or _SOURCE.match(text) is not None

    def next(self, kind: str, identifier: str) -> str:
        """The name of the next figure or table: `Table 1`."""
        self._last[kind] += 1
        name = f"{self.labels.get(kind, kind.capitalize())} {self._last[kind]}"
        if identifier:
            self.names[identifier] = name
        return name


def number_figures(blocks: Elements, numbers: Numbers) -> Elements:
    """Blocks with figures and tables numbered and their source lines joined to them."""
    result: Elements = []
    for block in blocks:
        for inner in blocks_in(block):
            inner[:] = number_figures(inner, numbers)
        holder = result[-1] if result else None
        if holder and _is_float(holder) and block["t"] in ("Para", "Div") and numbers.is_source(block):
            inner = block["c"][1] if block["t"] == "Div" else [block]
            holder["c"][1].append(div(inner, "source"))
        else:
            result.append(_float(block, numbers))
    return result


def _is_float(block: Element) -> bool:
    return block["t"] == "Div" and not set(_HOLDERS.values()).isdisjoint(block["c"][0][1])


def _float(block: Element, numbers: Numbers) -> Element:
    """A table, or a figure with caption, in the holder that its source line joins; else the block itself."""
    if block["t"] not in _HOLDERS:
        return block
    if block["t"] == "Table":
        mend_widths(block)
    triple, caption = block["c"][:2]
    identifier, triple[0] = triple[0], ""
    _label(caption, block["t"].lower(), identifier, numbers)
    content = [block]
    if source := _source_attribute(block, numbers):
        content.append(div([plain(source)], "source"))
    return div(content, _HOLDERS[block["t"]], identifier=identifier)


def _label(caption: list[Any], kind: str, identifier: str, numbers: Numbers) -> None:
    """Begin a caption with its name; a table or figure without caption has no number."""
    blocks: Elements = caption[1]
    if text_of(blocks):
        name = numbers.next(kind, identifier)
        first = next((b for b in blocks if b["t"] in ("Plain", "Para")), None)
        if first is None:
            blocks.insert(0, first := plain([]))
        first["c"][:0] = [span([string(f"{name.replace(' ', chr(0xA0))}.")], "caption-label"), {"t": "Space"}]


def _source_attribute(block: Element, numbers: Numbers) -> Elements:
    holders = [block, *(element for element in walk_marked(block["c"]) if element["t"] == "Image")]
    for holder in holders:
        triple = attributes(holder)
        text = pairs_of(triple).get("source", "") if triple else ""
        if triple and text:
            triple[2] = [pair for pair in triple[2] if pair[0] != "source"]
            label = numbers.labels.get("source", "Source")
            return words(text if numbers.begins_source(text) else f"{label}: {text}")
    return []


def embed_pictures(
    blocks: Elements, folder: PurePosixPath, place: Callable[[str], Location], load: LoadPicture
) -> Iterator[Finding]:
    """Replace the paths of pictures by their data, in place; what cannot be read is a finding."""
    for element in walk_marked(blocks):
        if element["t"] != "Image":
            continue
        target = element["c"][2][0]
        _give_alt(element)
        if not text_of(element["c"][1]):
            yield _without_alt(target, place(target))
        if target.startswith("data:image/"):
            continue
        outcome = _picture(target, folder, place(target), load)
        if isinstance(outcome, Finding):
            yield outcome
            element.clear()
            element.update(span([string(f"[picture missing: {target}]")], "missing-picture"))
        else:
            element["c"][2][0] = outcome


def _without_alt(target: str, place: Location) -> Finding:
    message = f"the picture {target[:60]} has no text for those who cannot see it"
    hint = 'write it into the brackets, ![what it shows](file.png), or as alt="…"'
    return Finding("P208", "picture-without-alt", Severity.WARNING, message, place, hint)


def _picture(target: str, folder: PurePosixPath, place: Location, load: LoadPicture) -> str | Finding:
    if re.match(r"[a-zA-Z][\w+.-]*:|//", target):
        message = f"the picture {target} is not a file of the project"
        hint = "save it beside the section and name that file: nothing is fetched from the network"
        return Finding("W111", "picture-not-in-project", Severity.ERROR, message, place, hint)
    try:
        path = resolve_path(folder, unquote(target))
    except ValueError as fault:
        hint = "write its path relative to the section's file, inside the project"
        return Finding("W111", "picture-not-in-project", Severity.ERROR, f"the path `{target}` {fault}", place, hint)
    data = load(path, place)
    if isinstance(data, Finding):
        return data
    kind = _media_type(data)
    if not kind:
        message = f"{target} is not a picture that can be set"
        hint = "use PNG, JPEG, GIF, WebP or SVG"
        return Finding("W112", "picture-unreadable", Severity.ERROR, message, place, hint)
    if _is_cut_off(data, kind):
        message = f"{target} is not whole: its end is missing"
        hint = "copy or download it once more"
        return Finding("W112", "picture-unreadable", Severity.ERROR, message, place, hint)
    if kind == "image/svg+xml" and (reason := undrawable(data)):
        message = f"{target} cannot be drawn: it {reason}"
        hint = "save it anew as plain SVG, without what it asks of other files, or as PNG"
        return Finding("W112", "picture-unreadable", Severity.ERROR, message, place, hint)
    return f"data:{kind};base64,{b64encode(data).decode()}"


def _media_type(data: bytes) -> str:
    for start, kind in _KINDS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_svg = head.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<!--")) and b"<svg" in head
    return "image/svg+xml" if is_svg else ""


def _is_cut_off(data: bytes, kind: str) -> bool:
    """Tell whether the end of a picture is missing, as after a copy that was broken off: half of it would print."""
    if len(data) < _CUTTABLE:
        return False
    if kind == "image/png":
        return b"IEND" not in data
    if kind == "image/jpeg":  # a preview inside may have an end of its own
        return b"\xff\xd9" not in data[len(data) // 2 :]
    return kind == "image/webp" and len(data) < int.from_bytes(data[4:8], "little") + 8


def _give_alt(image: Element) -> None:
    """An `alt` attribute wins over the text in brackets."""
    triple = image["c"][0]
    alt = pairs_of(triple).get("alt")
    if alt is not None:
        triple[2] = [pair for pair in triple[2] if pair[0] != "alt"]
        image["c"][1] = words(alt)
