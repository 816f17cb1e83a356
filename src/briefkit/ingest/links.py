"""Links within a document: those that still lead somewhere stay, of the others the words."""

import re
from collections.abc import Iterator

from briefkit.ingest.passages import Edit
from briefkit.patterns import regex

_LINK = regex(
    r"(?<!!)\[(?P<said>(?:[^\[\]\\]|\\.|\[[^\[\]]*\]){0,400})\]"
    r"\([ ]*<?#(?P<target>[^\s()<>]*)>?(?:[ ]+\"[^\"]*\")?[ ]*\)"
)
_TAG = regex(r"<a\b[^>]{0,300}\bhref=[\"']?#[^>]{0,300}>(?P<said>.{0,400}?)</a>", re.IGNORECASE)
_MARKS = regex(r"\{:(?!\s*toc)[^{}\n]*\}")
_NO_ID = regex(r"[^\w\s.-]")


def unlinked(text: str, offset: int, ids: frozenset[str]) -> Iterator[Edit]:
    """The edits that leave of links to nowhere what they say, and of attributes in other Markdowns' ways nothing.

    Args:
        text: a stretch of the document.
        offset: where it stands.
        ids: what links may lead to.
    """
    for match in _LINK.finditer(text):
        if match["target"] not in ids and match["said"]:
            start = offset + match.start()
            yield Edit(start, start + 1, "")
            yield Edit(offset + match.end("said"), offset + match.end(), "")
    for match in _TAG.finditer(text):
        yield Edit(offset + match.start(), offset + match.start("said"), "")
        yield Edit(offset + match.end("said"), offset + match.end(), "")
    yield from (Edit(offset + match.start(), offset + match.end(), "") for match in _MARKS.finditer(text))


def heading_id(heading: str, marks: str) -> str:
    """The id of a heading: its own, else the one that pandoc makes of its words."""
    own = re.search(r"#([^\s{}]+)", marks)
    if own:
        return own[1]
    words = re.sub(r"\s+", "-", _NO_ID.sub("", heading.lower()).strip())
    return re.sub(r"^[\W\d_]+", "", words) or "section"
