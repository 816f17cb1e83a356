"""The authors of a title block with the starred notes of page one, and the logo above them."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from xml.etree.ElementTree import tostring

from markupsafe import Markup

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.html.notes import make_call, make_note
from briefkit.rendering.html.tree import add_class, parse_fragment

_PICTURES: Final = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class PageAuthor:
    """An author: name and affiliation in plain text, the note as HTML blocks (empty: none)."""

    name: str
    affiliation: str = ""
    note: str = ""


def front_context(authors: Sequence[PageAuthor]) -> dict[str, object]:
    """The authors for the page template: `name`, `affiliation`, and `star`, the call with its note."""
    stars = 0
    entries = []
    for index, author in enumerate(authors, 1):
        stars += bool(author.note)
        entries.append(
            {
                "name": author.name,
                "affiliation": author.affiliation,
                "star": _star(author.note, "*" * stars, index) if author.note else Markup(""),
            }
        )
    return {"authors": entries}


def _star(note: str, star: str, index: int) -> Markup:
    note_id, call_id = f"fn-author-{index}", f"fnref-author-{index}"
    call = make_call(star, note_id, call_id)
    body = make_note(star, note_id, call_id, parse_fragment(note))
    for element in (call, body):
        add_class(element, "star")
    return Markup("".join(tostring(element, encoding="unicode", method="html") for element in (call, body)))


def logo_address(style: HouseStyle) -> str:
    """The style's logo as a data address; empty where it has none."""
    path = PurePosixPath(str(style.options.get("logo") or ""))
    content = style.files.get(path)
    kind = _PICTURES.get(path.suffix.lower())
    if content is None or kind is None:
        return ""
    data = content.encode() if isinstance(content, str) else content
    return f"data:{kind};base64,{b64encode(data).decode()}"
