"""HTML in a field: `&amp;`, `&#8217;`, `<i>`.

## What it does
Looks for entities and for tags of HTML in fields that are printed.
Read on 2,904 entries of eleven libraries: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
They came with the data from a web page, and are printed as they stand: "R&amp;D".

## Example
    title = {R&amp;D in <i>Pravda</i>},

## Instead
    title = {R\\&D in \\emph{Pravda}},
"""

import html
import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import pattern_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_TAGS = r"</?(?:i|b|em|strong|sup|sub|br|p|span|div|u|scp|sc|tt|jats:\w+|mml:\w+)(?:\s[^<>]*)?/?>"
_HTML = regex(rf"&(?:[A-Za-z]{{2,8}}\d?|#\d{{1,6}}|#x[0-9A-Fa-f]{{1,5}});|{_TAGS}", re.IGNORECASE)
_OPENING = {"i": "\\emph{", "em": "\\emph{", "b": "\\textbf{", "strong": "\\textbf{", "sup": "\\textsuperscript{",
            "sub": "\\textsubscript{", "scp": "\\textsc{", "sc": "\\textsc{"}  # fmt: skip
_ESCAPED = frozenset("&%#_$")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each field with HTML."""
    for entry in corpus.entries:
        if "&" not in entry.printed_text and "<" not in entry.printed_text:
            continue
        for field in entry.printed_fields():
            found = _HTML.search(field.value) if "&" in field.value or "<" in field.value else None
            if found and _is_html(found[0]):
                fix = pattern_fix(corpus, field, _HTML, lambda match: in_latex(match[0]))
                message = f"HTML in the field {field.name}: {found[0]}"
                yield Problem(message, field.location, f"{_hint(found[0])}; --fix does", citekeys=(entry.key,), fix=fix)


def _is_html(letters: str) -> bool:
    return letters.startswith("<") or html.unescape(letters) != letters


def in_latex(letters: str) -> str:
    """What an entity or tag of HTML is in a library; tags that mean nothing are left out."""
    if letters.startswith("&"):
        letter = html.unescape(letters)
        return f"\\{letter}" if letter in _ESCAPED else letter
    name = re.sub(r"[</>]", "", letters).split()[0].lower()
    if name in _OPENING:
        return "}" if letters.startswith("</") else _OPENING[name]
    return " " if name in ("br", "p") and not letters.startswith("</") else ""


def _hint(letters: str) -> str:
    new = in_latex(letters)
    return f"write {new}" + ("…}" if new.endswith("{") else "") if new.strip(" }") else "take it out"


RULE = Rule("B204", "html-entity", Severity.WARNING, check, __doc__, fix="safe")
