"""The files of the pictures that a document shows, read from beside it."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from briefkit.harvest.document import Document
from briefkit.ingest.pictures import find_pictures
from briefkit.patterns import regex

_MOST = 20_000_000  # bytes; no picture of a paper is bigger
_SIGNS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*")
_SVG = regex(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b", re.DOTALL)
_TEXTS = ("markdown", "text", "html")


def read_pictures(source: Path, document: Document) -> Mapping[str, bytes]:
    """The pictures that the document carries, and those that stand where it says."""
    found = dict(getattr(document, "pictures", {}))
    if document.kind in _TEXTS:
        for picture in find_pictures(document.source.text):
            data = None if picture.target in found else _read(source.parent, picture.target)
            if data is not None:
                found[picture.target] = data
    return found


def _read(folder: Path, target: str) -> bytes | None:
    """A picture's bytes; None for what is not there, not near, or no picture."""
    if not target or "\0" in target or re.match(r"[a-zA-Z][\w+.-]*:|[/\\~]", target):
        return None
    path = folder / unquote(target)
    try:
        if not path.is_file() or path.stat().st_size > _MOST:
            return None
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    return data if data.startswith(_SIGNS) or _SVG.match(data) else None
