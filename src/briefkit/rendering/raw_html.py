"""HTML written in a section, read as what it means, so that it prints in every format.

`<u>`, `<sup>`, a `<table>` become elements of pandoc's AST; scripts, styles, forms, frames and media are left
out with a warning. So no HTML of an author reaches a page unread, and nothing is fetched on its behalf.
"""

import re
from collections.abc import Iterator

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import Element, Elements, rewrite, span, walk_marked
from briefkit.rendering.pandoc.running import PandocFailedError, PandocTimeoutError, read_html
from briefkit.text import ExpandedText, Location

_INLINE = {
    "b": "Strong",
    "strong": "Strong",
    "i": "Emph",
    "em": "Emph",
    "cite": "Emph",
    "dfn": "Emph",
    "var": "Emph",
    "u": "Underline",
    "ins": "Underline",
    "s": "Strikeout",
    "del": "Strikeout",
    "strike": "Strikeout",
    "sup": "Superscript",
    "sub": "Subscript",
}
_SPANS = frozenset({"small", "mark", "kbd", "abbr", "q", "font", "big", "tt", "bdi", "bdo", "time", "center", "wbr"})
_SILENT = frozenset({"div", "section", "p", "a", "span"})  # closing tags that pandoc leaves behind
_UNSAFE = regex(
    r"<(script|style|iframe|object|embed|applet|link|meta|base|form|svg|math|audio|video|template|noscript)\b"
    r"(?:.*?</\1\s*>|.*)",
    re.IGNORECASE | re.DOTALL,
)
_TAG = regex(r"<\s*(/?)\s*([a-zA-Z][\w-]*)([^>]*?)(/?)\s*>")
_DIV_END = regex(r"</div\s*>", re.IGNORECASE)
_MARKDOWN = regex(r"\[[^\[\]\n]*-?@\w[^\[\]\n]*\]|\[\^[^\]\s]+\]")
_COMMENT = regex(r"<!--.*?-->|<\?.*?\?>|<![^>]*>", re.DOTALL)


def without_raw_html(blocks: Elements, text: ExpandedText) -> tuple[Elements, tuple[Finding, ...]]:
    """The blocks with raw HTML turned into AST, and a warning for each piece that was left out."""
    if not any(element["t"] in ("RawBlock", "RawInline") for element in walk_marked(blocks)):
        return blocks, ()
    findings: list[Finding] = []
    blocks = rewrite(blocks, lambda element: _block(element, text, findings))
    for element in walk_marked(blocks):
        for holder in _inline_lists(element):
            if any(inner["t"] == "RawInline" for inner in holder):
                holder[:] = _inlines(holder, text, findings)
    return blocks, tuple(findings)


def close_divisions(blocks: Elements) -> Elements:
    """End divisions that are written on one line (`<div>text</div>`), which pandoc reads on to the section's end."""
    result: Elements = []
    for block in blocks:
        result.append(block)
        if block["t"] == "Div":
            inner = close_divisions(block["c"][1])
            end = next((index for index, part in enumerate(inner, 1) if _ends_division(part)), len(inner))
            block["c"][1] = inner[:end]
            result += inner[end:]
    return result


def _ends_division(block: Element) -> bool:
    """Tell whether a paragraph ends with `</div>`, which is taken out of it."""
    if block["t"] not in ("Para", "Plain") or not block["c"] or block["c"][-1]["t"] != "RawInline":
        return False
    if not _DIV_END.match(block["c"][-1]["c"][1]):
        return False
    del block["c"][-1]
    return True


def _block(element: Element, text: ExpandedText, findings: list[Finding]) -> Elements | None:
    if element["t"] != "RawBlock":
        return None
    kind, source = element["c"]
    if kind != "html":
        return [{"t": "CodeBlock", "c": [["", [], []], source]}]
    for match in _UNSAFE.finditer(source):
        findings.append(_left_out(match[1].lower(), source, text))
    cleaned = _COMMENT.sub("", _UNSAFE.sub("", source)).strip()
    if not cleaned:
        return []
    if found := _MARKDOWN.search(cleaned):
        findings.append(_not_set(found[0], source, text))
    try:
        return read_html(cleaned)
    except (PandocFailedError, PandocTimeoutError):
        findings.append(_left_out("HTML", source, text))
        return []


def _inline_lists(element: Element) -> Iterator[Elements]:
    """The lists of inlines that an element holds itself."""
    content = element.get("c")
    if not isinstance(content, list):
        return
    for candidate in (content, *content):
        if isinstance(candidate, list) and candidate and all(isinstance(x, dict) and "t" in x for x in candidate):
            yield candidate


def _inlines(inlines: Elements, text: ExpandedText, findings: list[Finding]) -> Elements:
    """Inlines with pairs of tags made into elements; a tag that is alone goes, its text stays."""
    stack: list[tuple[str, Elements]] = [("", [])]
    skipping = ""
    for inline in inlines:
        if inline["t"] != "RawInline":
            if not skipping:
                stack[-1][1].append(inline)
            continue
        tag = _TAG.match(inline["c"][1]) if inline["c"][0] == "html" else None
        closing, name = (tag[1] == "/", tag[2].lower()) if tag else (False, "")
        if skipping:
            skipping = "" if closing and name == skipping else skipping
        elif name in ("script", "style") and not closing:
            findings.append(_left_out(name, inline["c"][1], text))
            skipping = name
        else:
            _one_tag(stack, name, closing, inline, text, findings)
    while len(stack) > 1:
        _close(stack)
    return stack[0][1]


def _one_tag(
    stack: list[tuple[str, Elements]],
    name: str,
    closing: bool,
    inline: Element,
    text: ExpandedText,
    findings: list[Finding],
) -> None:
    if name == "br":
        stack[-1][1].append({"t": "LineBreak"})
    elif name in _INLINE or name in _SPANS:
        if not closing:
            stack.append((name, []))
        elif name in (entry[0] for entry in stack):
            while stack[-1][0] != name:
                _close(stack)
            _close(stack)
    elif name == "img" or (name and not closing and name not in _SILENT):
        findings.append(_left_out(name, inline["c"][1], text))


def _close(stack: list[tuple[str, Elements]]) -> None:
    name, content = stack.pop()
    element = {"t": _INLINE[name], "c": content} if name in _INLINE else span(content, name)
    stack[-1][1].append(element)


def _not_set(written: str, source: str, text: ExpandedText) -> Finding:
    message = f"{written} stands in HTML, where notes and citations are not set: it is printed as it is written"
    hint = "write this part in Markdown"
    return Finding("J207", "note-in-html", Severity.WARNING, message, _place(source, text), hint)


def _left_out(name: str, source: str, text: ExpandedText) -> Finding:
    hint = "write pictures as ![caption](file.png)" if name == "img" else "take it out of the section"
    message = f"the HTML element <{name}> cannot be printed and is left out"
    return Finding("J204", "html-left-out", Severity.WARNING, message, _place(source, text), hint)


def _place(source: str, text: ExpandedText) -> Location:
    first = source.strip().splitlines()[0] if source.strip() else ""
    return text.place_of(first)
