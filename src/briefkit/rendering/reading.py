"""A section's Markdown to pandoc's AST, every citation and note with the place it was written at."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from briefkit.citations.faults import label_faults
from briefkit.citations.marks import MarkedText, mark
from briefkit.findings import Finding, Severity
from briefkit.rendering.ast import Element, Elements, is_word, quiet_alt_texts, rewrite, string, walk, walk_marked
from briefkit.rendering.leftovers import leftovers
from briefkit.rendering.page_breaks import may_break, with_page_breaks
from briefkit.rendering.pandoc.memory import PandocWarning
from briefkit.rendering.pandoc.running import PandocFailedError, PandocTimeoutError, read_markdown
from briefkit.rendering.raw_html import close_divisions, without_raw_html
from briefkit.rendering.safety import DEEPEST, depth_of, make_safe, too_deep
from briefkit.rendering.swallowed import swallowed
from briefkit.rendering.table_cells import lost_cells
from briefkit.text import ExpandedText, Location

SECTION_TIME_LIMIT = 20.0  # seconds; 50,000 words take one


@dataclass(frozen=True, slots=True)
class Tree:
    """A text as AST. `Cite` elements have `at`, a list of places (one a cite), `Note` elements one `at`."""

    blocks: Elements
    text: ExpandedText = field(repr=False)
    findings: tuple[Finding, ...] = ()


def read_tree(text: ExpandedText) -> Tree:
    """Read one text on its own, so that its note labels and reference links stay its own."""
    marked = mark(text.text)
    findings = list(_bracket_findings(marked, text))
    try:
        ast, warnings = read_markdown(marked.text, SECTION_TIME_LIMIT)
    except (PandocTimeoutError, PandocFailedError) as error:
        hint = "look for runs of unclosed [ * _ ` or deeply nested lists and quotations, and close them"
        finding = Finding(
            "J201",
            "markdown-unreadable",
            Severity.ERROR,
            f"this text cannot be read: {error}",
            text.locate(0),
            hint,
        )
        return Tree([], text, (*findings, finding))
    try:
        blocks: Elements = json.loads(marked.restore(ast))["blocks"]
    except RecursionError:
        return Tree([], text, (*findings, too_deep(text.locate(0))))
    if depth_of(blocks) > DEEPEST:
        return Tree([], text, (*findings, too_deep(text.locate(0))))
    quiet_alt_texts(blocks)
    _place_cites(blocks, marked, text)
    _unfold_cites(blocks)
    _place_notes(blocks, marked, text)
    blocks, raw = without_raw_html(close_divisions(blocks), text)
    blocks = with_page_breaks(blocks) if may_break(text.text) else blocks
    findings += [
        *raw,
        *leftovers(blocks, text),
        *lost_cells(text),
        *swallowed(blocks, text),
        *make_safe(blocks, text),
        *label_faults(marked.labels, marked.calls, text.locate),
        *_nested_notes(blocks, marked),
    ]
    findings += _warning_findings(warnings, text)
    return Tree(blocks, text, tuple(findings))


def _place_cites(blocks: Elements, marked: MarkedText, text: ExpandedText) -> None:
    """Give each citation its keys as written and their places."""
    last = 0
    for element in walk_marked(blocks):
        if element["t"] != "Cite":
            continue
        places: list[Location] = []
        for citation in element["c"][0]:
            key, offset = marked.key_at(citation["citationId"])
            last = last if offset is None else offset
            citation["citationId"] = key
            places.append(text.locate(max(last - 1, 0)))
        element["at"] = places
        element["c"][1] = []


def _unfold_cites(blocks: Elements) -> None:
    """Make `[@a, 5, quoted in @b, 7]` two cites of one citation: citeproc does not set one within another."""
    for element in walk_marked(blocks):
        if element["t"] != "Cite":
            continue
        citations, places = [], []
        for citation, place in zip(element["c"][0], element["at"], strict=True):
            for part, where in _unfold(citation, place):
                citations.append(part)
                places.append(where)
        element["c"][0], element["at"] = citations, places


def _unfold(citation: Element, place: Location) -> Iterator[tuple[Element, Location]]:
    suffix = citation["citationSuffix"]
    index = next((i for i, inline in enumerate(suffix) if inline["t"] == "Cite"), None)
    if index is None:
        yield citation, place
        return
    locator, words = _split_words(suffix[:index])
    yield {**citation, "citationSuffix": locator}, place
    inner = suffix[index]
    following = suffix[index + 1 :]
    for number, (part, where) in enumerate(zip(inner["c"][0], inner["at"], strict=True)):
        last = number == len(inner["c"][0]) - 1
        prefix = [*words, *part["citationPrefix"]] if number == 0 else part["citationPrefix"]
        tail = [*part["citationSuffix"], *following] if last else part["citationSuffix"]
        mode = {"t": "NormalCitation"}
        yield from _unfold({**part, "citationPrefix": prefix, "citationSuffix": tail, "citationMode": mode}, where)


def _split_words(inlines: Elements) -> tuple[Elements, Elements]:
    """A suffix up to its last comma, and the words after it ("quoted in") without the space at their end."""
    commas = [i for i, inline in enumerate(inlines) if inline["t"] == "Str" and inline["c"].endswith(",")]
    cut = commas[-1] if commas else -1
    before, after = inlines[: cut + 1], inlines[cut + 1 :]
    if before:
        before = [*before[:-1], string(before[-1]["c"][:-1])]
    while after and after[-1]["t"] in ("Space", "SoftBreak"):
        after = after[:-1]
    while after and after[0]["t"] in ("Space", "SoftBreak"):
        after = after[1:]
    return [inline for inline in before if inline != string("")], after


def _place_notes(blocks: Elements, marked: MarkedText, text: ExpandedText) -> None:
    """Give each written note the place of its call."""
    offsets: dict[str, list[int]] = {}
    known = set(marked.notes.values())
    for label, offset in marked.calls:
        offsets.setdefault(label if label in known else "", []).append(offset)
    used: dict[str, int] = {}

    def is_caption_next() -> bool:
        inline = offsets.get("", [0])
        return _is_in_caption(text.text, inline[min(used.get("", -1) + 1, len(inline) - 1)])

    for element in _notes_as_written(blocks, is_caption_next):
        label = _take_mark(element["c"], marked)
        places = offsets.get(label, [0])
        number = used[label] = used.get(label, -1) + 1
        element["at"] = text.locate(places[min(number, len(places) - 1)])


def _notes_as_written(value: Any, is_caption_next: Callable[[], bool]) -> Iterator[Element]:
    """The written notes in the order of the source: a table's caption comes first in the AST wherever it stands."""
    if isinstance(value, dict) and value.get("t") == "Note":
        yield value
    elif isinstance(value, dict) and value.get("t") == "Table":
        _, caption, *body = value["c"]
        for part in (caption, body) if is_caption_next() else (body, caption):
            yield from _notes_as_written(part, is_caption_next)
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            if not is_word(inner):
                yield from _notes_as_written(inner, is_caption_next)


def _is_in_caption(text: str, offset: int) -> bool:
    start = max((blank.end() for blank in re.finditer(r"\n[ \t>]*\n", text[:offset])), default=0)
    return re.match(r"[\s>]*(?:[Tt]able)?:[ \t]", text[start:offset]) is not None


def _take_mark(content: Any, marked: MarkedText) -> str:
    """Remove the mark from the start of a note, and give the label it stands for."""
    first = content[0]["c"] if content and content[0]["t"] in ("Para", "Plain") else []
    if not first or first[0]["t"] != "Str" or first[0]["c"][:1] not in marked.notes:
        return ""
    label = marked.notes[first[0]["c"][0]]
    first[0]["c"] = first[0]["c"][1:]
    if not first[0]["c"]:
        del first[0]
        while first and first[0]["t"] in ("Space", "SoftBreak"):
            del first[0]
    return label


def _nested_notes(blocks: Elements, marked: MarkedText) -> Iterator[Finding]:
    """Notes called inside a note: those with a label pandoc prints as `[^2]`, those without lose their call here."""
    labels = {label for label, _ in marked.labels}
    for element in walk_marked(blocks):
        if element["t"] == "Note":
            inside = " ".join(str(inner["c"]) for inner in walk(element["c"]) if inner["t"] == "Str")
            called = labels.intersection(re.findall(r"\[\^([^\]\s]+)\]", inside))
            names = [f"[^{label}]" for label in sorted(called)]
            names += ["^[…]" for inner in walk_marked(element["c"]) if inner["t"] == "Note"]
            element["c"] = rewrite(element["c"], _without_call)
            if inside.removeprefix("^") in labels and inside.startswith("^"):
                yield _call_as_note(inside, element["at"])
            for name in names:
                message = f"the note {name} is called inside another note"
                hint = "a note cannot have notes: put its text into the note that calls it"
                yield Finding("P102", "note-in-note", Severity.ERROR, message, element["at"], hint)


def _call_as_note(text: str, place: Location) -> Finding:
    """`^[^1]` is a note that says "^1"."""
    message = f"`^[{text}]` is a note with the text “{text}”, and no call of the note [{text}]"
    return Finding("J211", "markup-as-text", Severity.WARNING, message, place, f"write [{text}]")


def _without_call(element: Element) -> Elements | None:
    """The words of a note in the place of its call."""
    if element["t"] != "Note":
        return None
    return [inline for block in element["c"] if block["t"] in ("Para", "Plain") for inline in block["c"]]


def _bracket_findings(marked: MarkedText, text: ExpandedText) -> Iterator[Finding]:
    if marked.open_brackets:
        yield Finding(
            "J202",
            "unclosed-brackets",
            Severity.WARNING,
            f"{len(marked.open_brackets)} brackets `[` are never closed; they are printed as they stand",
            text.locate(marked.open_brackets[0]),
            "close them, or write \\[ for a bracket that is text",
        )


def _warning_findings(warnings: tuple[PandocWarning, ...], text: ExpandedText) -> Iterator[Finding]:
    """What pandoc itself remarks on, except for what is said better elsewhere."""
    starts = [0, *(index + 1 for index, letter in enumerate(text.text) if letter == "\n")]
    for warning in warnings:
        if "unclosed" in warning.text and "Div" in warning.text:
            start = starts[min(max(warning.line, 1), len(starts)) - 1]
            yield from _unclosed(text.text[start:].partition("\n")[0], text.locate(start))


def _unclosed(line: str, place: Location) -> Iterator[Finding]:
    """A block without end; none for a `<div>` on one line, which has its end there."""
    if "</div" not in line.lower():
        mark = "<div>" if line.lstrip().startswith("<") else ":::"
        message = f"this block `{mark}` is not closed; it runs to the end of the section"
        hint = f"add a line `{mark.replace('<', '</')}` where it ends"
        yield Finding("J203", "unclosed-block", Severity.WARNING, message, place, hint)


def cite_place(element: Element, index: int = 0) -> Location:
    """Where a cite of a `Cite` element was written."""
    places: list[Location] = element["at"]
    return places[min(index, len(places) - 1)]
