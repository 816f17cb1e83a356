"""CSL's rich text as BibTeX: `<span class="nocase">NATO</span> after the War` is `{NATO} after the War`."""

import re

from briefkit.patterns import regex

_TAG = regex(
    r"<(?P<tag>i|b|sup|sub|sc|span)\b(?P<marks>[^<>]*)>(?P<said>(?:(?!<(?:i|b|sup|sub|sc|span)\b)[\s\S])*?)</(?P=tag)>",
    re.IGNORECASE,
)
_COMMANDS = {"i": "emph", "b": "textbf", "sup": "textsuperscript", "sub": "textsubscript", "sc": "textsc"}
_LETTERS = {
    "sup": str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
    "sub": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}


def bibtex_of(text: str) -> str:
    """A value with braces, commands and Unicode's small figures for CSL's tags; other letters stay as they are."""
    while (plain := _TAG.sub(_without_tag, text)) != text:
        text = plain
    return text


def _without_tag(match: re.Match[str]) -> str:
    tag, said = match["tag"].lower(), match["said"]
    small = said.translate(_LETTERS.get(tag, {}))
    if small != said and not set(small) & set(said):
        return small
    command = "textsc" if "small-caps" in match["marks"] else _COMMANDS.get(tag, "")
    if command:
        return f"\\{command}{{{said}}}"
    return f"{{{said}}}" if "nocase" in match["marks"] else said
