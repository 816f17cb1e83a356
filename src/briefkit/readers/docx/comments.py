"""Comments in the margin of a Word file: no part of its text, so each is told with its words."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from briefkit.findings import Finding
from briefkit.readers.docx.package import W, value
from briefkit.readers.files.codes import finding
from briefkit.readers.files.xml_parts import Element
from briefkit.text import Location

_MOST = 40  # comments that are told one by one
_LONGEST = 600
_LONGEST_PLACE = 60


def comment_findings(root: Element | None, places: Mapping[str, str], path: PurePosixPath) -> Iterator[Finding]:
    """A finding for each comment: who wrote it, on which words, what it says."""
    comments = root.findall(f"{W}comment") if root is not None else []
    for comment in comments[:_MOST]:
        yield finding("F112", _told(comment, places), Location(path), "answer it in the document it is in")
    if len(comments) > _MOST:
        more = f"{len(comments) - _MOST} more comments were left out"
        yield finding("F112", more, Location(path), "look at them in the document")


def _told(comment: Element, places: Mapping[str, str]) -> str:
    said = " ".join("".join(text.text or "" for text in each.iter(f"{W}t")) for each in comment.iter(f"{W}p"))
    place = " ".join(places.get(value(comment, "id"), "").split())
    shown = place if len(place) <= _LONGEST_PLACE else f"{place[:_LONGEST_PLACE]}…"
    who = value(comment, "author")
    of = f" of `{who}`" if who else ""
    on = f" on “{shown}”" if shown else ""
    return f"a comment{of}{on} was left out: “{' '.join(said.split())[:_LONGEST]}”"
