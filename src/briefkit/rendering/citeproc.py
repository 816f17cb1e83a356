"""Setting citations: citeproc once over a whole paper, with the note numbers of its notes.

Only the citations are given to it, one paragraph each. What comes back is put into the notes by us,
so that every output has the same words, a citation in a written note has no parentheses, and no note is made
or numbered by anybody else.
"""

import json
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefkit.citations.locators import split_suffix
from briefkit.citations.style_facts import is_note_style
from briefkit.rendering.ast import Element, Elements, document, para, string, text_of, to_json, walk
from briefkit.rendering.breaks import BREAK_ITEM, with_breaks, without_break
from briefkit.rendering.name_order import with_spoken_names, without_marks
from briefkit.rendering.pandoc.running import PandocFailedError, PandocTimeoutError, recall_pandoc
from briefkit.rendering.suffixes import suffix_for_citeproc, unveil

CSL = "{http://purl.org/net/xbiblio/csl}"


@dataclass(frozen=True, slots=True)
class SetCitation:
    """A citation as set: the text of its note (none in an author–date style), and what stands in the text."""

    note: Elements
    in_text: Elements
    inside: Elements  # the same inside a written note: no full stop of its own


@dataclass(frozen=True, slots=True)
class SetCitations:
    """All citations of a paper as set, and the list of references; `fault` says why a style could not be used."""

    citations: tuple[SetCitation, ...]
    references: Elements
    fault: str = ""


def set_citations(citations: Sequence[Element], items: Sequence[dict[str, Any]], csl: str, lang: str) -> SetCitations:
    """Set each `Cite` element (with its note number) by a CSL style; `items` are the entries as CSL-JSON.

    Citations marked `inside` stand in written notes: their cites are set once more without the full stop that
    the style puts at the end of a note.
    """
    try:
        blocks, bare = _run_twice(citations, items, csl, lang)
    except (PandocFailedError, PandocTimeoutError, SyntaxError) as error:
        in_notes = is_note_style(csl)
        return SetCitations(tuple(_unset(element, in_notes) for element in citations), [], str(error))
    references: Elements = next((b["c"][1] for b in blocks if b["t"] == "Div" and b["c"][0][0] == "refs"), [])
    references = without_break(references)
    pairs = zip(blocks[: len(citations)], bare[: len(citations)], strict=True)
    done = [_read(block, other) for block, other in pairs]
    for element, citation in zip(citations, done, strict=True):
        for inlines in (citation.note, citation.in_text, citation.inside):
            for before, after in _joined(element):
                _say_and(inlines, before, after)
            unveil(inlines)
    return SetCitations(tuple(done), references)


def _run_twice(
    citations: Sequence[Element], items: Sequence[dict[str, Any]], csl: str, lang: str
) -> tuple[Elements, Elements]:
    """What citeproc makes of the citations, and the same for written notes, where there are any."""
    inside = any(element.get("inside") for element in citations)
    styles = [csl, _without_stop(csl)] if inside else [csl]
    with ThreadPoolExecutor(len(styles)) as pool:
        outcomes = list(pool.map(lambda style: _run(citations, items, style, lang), styles))
    return outcomes[0], outcomes[-1]


def _unset(element: Element, in_notes: bool) -> SetCitation:
    """A citation that no style set: its keys."""
    keys: Elements = [string(f"[{'; '.join(citation['citationId'] for citation in element['c'][0])}]")]
    return SetCitation(keys, [], keys) if in_notes else SetCitation([], keys, keys)


def _joined(element: Element) -> Iterator[tuple[str, str]]:
    """The words round "and" in locators, which citeproc was given with a comma: only so it knows a plural."""
    for citation in element["c"][0]:
        locator, _ = split_suffix(text_of(citation["citationSuffix"]))
        if locator and (found := re.search(r"(\S+) and (\S+)", locator.value)):
            yield found[1], found[2]


def _say_and(inlines: Elements, before: str, after: str) -> None:
    for index, inline in enumerate(inlines[:-2]):
        follower = inlines[index + 2]
        if inline == string(f"{before},") and follower["t"] == "Str" and follower["c"].startswith(after):
            inlines[index : index + 2] = [string(before), {"t": "Space"}, string("and"), {"t": "Space"}]
            return


def _run(citations: Sequence[Element], items: Sequence[dict[str, Any]], csl: str, lang: str) -> Elements:
    meta = {"lang": {"t": "MetaString", "c": lang}}
    stream, kept = with_breaks(citations) if is_note_style(csl) else (citations, list(range(len(citations))))
    items = items if len(stream) == len(citations) else [*items, BREAK_ITEM]
    blocks = [para([_for_citeproc(element, lang)]) for element in stream]
    with TemporaryDirectory(prefix="brief-") as folder:
        style, library = Path(folder, "style.csl"), Path(folder, "items.json")
        style.write_text(csl, encoding="utf-8")
        library.write_text(json.dumps(with_spoken_names(items), ensure_ascii=False), encoding="utf-8")
        options = ["-f", "json", "-t", "json", "--citeproc", f"--csl={style}", f"--bibliography={library}"]
        result = recall_pandoc(to_json(document(blocks, meta)), options)
    output: Elements = json.loads(without_marks(result.output))["blocks"]
    return [*(output[index] for index in kept), *output[len(stream) :]]


def _for_citeproc(element: Element, lang: str) -> Element:
    """The citation alone, without what only we know of it."""
    inside = element.get("inside")
    copies = []
    for index, citation in enumerate(element["c"][0]):
        copy = {key: citation[key] for key in _CITATION_KEYS if key in citation}
        copy["citationSuffix"] = suffix_for_citeproc(copy["citationSuffix"], lang)
        if inside and copy["citationMode"]["t"] == "AuthorInText":
            copy["citationMode"] = {"t": "NormalCitation"}
        if inside and index == 0:
            copy["citationPrefix"] = []  # set by us: citeproc would begin it with a capital
        copies.append(deepcopy(copy))
    return {"t": "Cite", "c": [copies, [string("?")]]}


_CITATION_KEYS = (
    "citationId",
    "citationPrefix",
    "citationSuffix",
    "citationMode",
    "citationNoteNum",
    "citationHash",
)


def _without_stop(csl: str) -> str:
    """The style without the suffix of its citation layout (the full stop of a note)."""
    from lxml import etree  # papers without cites in written notes do not wait for it

    root = etree.fromstring(csl.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    for layout in root.iterfind(f"{CSL}citation/{CSL}layout"):
        if "suffix" in layout.attrib:
            del layout.attrib["suffix"]
    return etree.tostring(root, encoding="unicode")


def _read(block: Element, bare: Element) -> SetCitation:
    content = block["c"][0]["c"][1]
    note = next((inline for inline in content if inline["t"] == "Note"), None)
    if note is None:
        return SetCitation([], content, content)
    other = next((inline for inline in bare["c"][0]["c"][1] if inline["t"] == "Note"), note)
    in_text = [inline for inline in content if inline["t"] != "Note"]
    return SetCitation(_inlines(note), in_text, _inlines(other))


def _inlines(note: Element) -> Elements:
    inlines = [inline for block in note["c"] if block["t"] in ("Para", "Plain") for inline in block["c"]]
    for element in walk(inlines[:1]):
        # Pandoc begins each note with a capital, also one that begins with an address: "Http://…".
        if element["t"] == "Link" and text_of(element["c"][1]).lower() == element["c"][2][0].lower():
            element["c"][1] = [string(element["c"][2][0])]
    return inlines
