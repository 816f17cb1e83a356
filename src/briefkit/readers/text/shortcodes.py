"""Notes that site generators write as shortcodes: `{{< fn >}}Orr, 7.{{< /fn >}}`, `{% sidenote "a" "Orr, 7." %}`.

Hugo has the first form, Jekyll and Octopress the second; `{% fn 1 %}` calls what `{% fnbody 1 %}` holds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.text import Span

_NAME = r"(?P<name>fn|foot-?note|side-?note|margin-?note|end-?note)"
_TEXT = r"(?P<text>(?:(?!\{\{[<%]|\{%).){1,4000}?)"
_PAIRED = regex(
    rf"\{{\{{[<%]\s*{_NAME}\b(?P<rest>[^<>{{}}]*?)[>%]\}}\}}{_TEXT}\{{\{{[<%]\s*/\s*(?P=name)\s*[>%]\}}\}}"
    rf"|\{{%-?\s*{_NAME.replace('name', 'tag')}\b[^{{}}%]*-?%\}}{_TEXT.replace('text', 'inner')}"
    r"\{%-?\s*end\s*(?P=tag)\s*-?%\}",
    re.IGNORECASE | re.DOTALL,
)
_SINGLE = regex(
    rf"\{{(?:\{{[<%]|%)-?\s*{_NAME}\b(?P<rest>[^{{}}]{{1,4000}}?)(?:/?[>%]\}}\}}|-?%\}})", re.IGNORECASE | re.DOTALL
)
_QUOTED = regex(r"(?<![\w=])([\"'`])(?P<text>.*?)(?<!\\)\1(?=\s|$)|\w+=([\"'`])(?P<value>.*?)(?<!\\)\3", re.DOTALL)
_BODY = regex(
    r"\{%-?\s*fnbody\s+(?P<label>\w{1,12})\s*-?%\}(?P<text>.{1,8000}?)\{%-?\s*endfnbody\s*-?%\}",
    re.IGNORECASE | re.DOTALL,
)
_CALL = r"\{{%-?\s*(?:fn|fn_ref|footnote)\s+{label}\s*-?%\}}"


@dataclass(frozen=True, slots=True)
class ShortcodeNote:
    """A note in a shortcode: its label where it has one, its text, where it stands, where it is called."""

    label: str
    text: Span
    at: int
    calls: tuple[int, ...]


def shortcode_notes(text: str) -> Iterator[ShortcodeNote]:
    """The notes of a text that are shortcodes, in no order."""
    if "{{" not in text and "{%" not in text:
        return
    taken = []
    for match in _PAIRED.finditer(text):
        group = "text" if match["name"] else "inner"
        taken.append(Span(*match.span()))
        yield ShortcodeNote("", Span(*match.span(group)), match.start(), (match.start(),))
    for match in _SINGLE.finditer(text):
        said = _said(match)
        if said is not None and not any(span.start <= match.start() < span.end for span in taken):
            yield ShortcodeNote("", said, match.start(), (match.start(),))
    for match in _BODY.finditer(text):
        called = re.finditer(_CALL.format(label=re.escape(match["label"])), text, re.IGNORECASE)
        calls = tuple(call.start() for call in called)
        yield ShortcodeNote(match["label"], Span(*match.span("text")), match.start(), calls)


def _said(match: re.Match[str]) -> Span | None:
    """The text among the arguments of a shortcode: the last in quotation marks, if it says more than a name does."""
    start = match.start("rest")
    quoted = [
        Span(start + each.start(group), start + each.end(group))
        for each in _QUOTED.finditer(match["rest"])
        for group in ("text", "value")
        if each[group] is not None
    ]
    if not quoted:
        return None
    letters = match.string[quoted[-1].start : quoted[-1].end]
    return quoted[-1] if len(quoted) > 1 or " " in letters.strip() else None
