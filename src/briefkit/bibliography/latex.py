"""LaTeX in values as text, and as the rich text of CSL-JSON (`<i>`, `<span class="nocase">` …)."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from briefkit.patterns import regex

# Most values of a library hold no LaTeX, and reading one costs a hundred times as much as looking for it.
_HAS_LATEX = regex(r"[\\{}~$]|--|``|''|[!?]`")
_HAS_COMMAND = regex(r"[\\{}$]")
_LIGATURE = regex(r"---?|``|''|[!?]`|~")
_PERCENT = regex(r"(?<!\\)%")
_DOLLAR = regex(r"(?<!\\)\$")
# pandoc's rule: a formula begins and ends at a letter, and no figure follows; "$5 and $6" are prices.
_FORMULA = regex(r"(?<!\\)\$(?=\S)((?:[^$\\]|\\.)*?)(?<=\S)\$(?!\d)")
_SCRIPT = regex(r"([\^_])(?:\{([^{}]*)\}|([^\s{}]))")
_DEEPEST = 40  # pylatexenc reads braces by recursion; deeper ones are no more than braces

_NOCASE = ('<span class="nocase">', "</span>")
_RICH: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("emph", "textit", "mkbibemph", "mkbibitalic", "textsl"), ("<i>", "</i>")),
    **dict.fromkeys(("textbf", "mkbibbold"), ("<b>", "</b>")),
    "textsc": ('<span style="font-variant:small-caps;">', "</span>"),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript"), ("<sup>", "</sup>")),
    **dict.fromkeys(("textsubscript", "mkbibsubscript"), ("<sub>", "</sub>")),
}
_DECLARED: Mapping[str, str] = {
    **dict.fromkeys(("em", "it", "itshape", "sl", "slshape"), "emph"),
    **dict.fromkeys(("bf", "bfseries"), "textbf"),
    **dict.fromkeys(("sc", "scshape"), "textsc"),
}
_QUOTES = frozenset(("enquote", "mkbibquote"))
# Commands with one argument that is their text.
_PLAIN = frozenset(("texttt", "textrm", "textsf", "textup", "textnormal", "text", "mbox", "autocap",
                    "MakeUppercase", "uppercase", "underline", "nolinkurl", "bibstring"))  # fmt: skip
_SYMBOLS: Mapping[str, str] = {
    " ": " ", "\n": " ", "slash": "/", "-": "", "/": "", "@": "", "LaTeX": "LaTeX", "TeX": "TeX",
    "textendash": "–", "textemdash": "—", "dots": "…", "ldots": "…", "textellipsis": "…", "bibrangedash": "–",
    "textquotesingle": "'", "textquotedbl": '"', "url": "", "\\": " ", "newline": " ", "noopsort": "",
}  # fmt: skip
_QUOTED = {"``": "“", "''": "”", "--": "–", "---": "—", "~": "\u00a0", "!`": "¡", "?`": "¿", "&": "&"}


def has_latex(value: str) -> bool:
    """Tell whether a value holds anything that LaTeX reads otherwise than as itself."""
    return _HAS_LATEX.search(value) is not None


def to_text(value: str) -> str:
    """The value as plain text: `Kr{\\"o}ger \\& Co.` is `Kröger & Co.`"""
    return _Converter(rich=False, protect=False).convert(value) if has_latex(value) else value


def to_rich(value: str, protect: bool = False) -> str:
    """The value as CSL rich text.

    Args:
        value: as the library has it.
        protect: set what stands in braces (`the {World Bank}`) as `nocase`; for titles, whose letters
            some styles change.
    """
    return _Converter(rich=True, protect=protect).convert(value) if has_latex(value) else value


def unescape(value: str) -> str:
    """A value that biblatex takes as it is (url, doi), without the escapes that people put in."""
    value = re.sub(r"^\\(?:url|nolinkurl|path)\{(.*)\}$", r"\1", value)
    value = re.sub(r"\\([_%&#$~{}])|\{\\([_%&#$~])\}", r"\1\2", value)
    return value.replace(r"\textasciitilde{}", "~").replace(r"\textasciitilde", "~").strip("<>{} ")


class _Converter:
    """One conversion; `inner` says how many protected or formatted groups are open."""

    def __init__(self, rich: bool, protect: bool) -> None:
        self.rich = rich
        self.protect = protect

    def convert(self, value: str) -> str:
        """The value's text; most values with LaTeX hold no more of it than dashes or quotation marks."""
        if not _HAS_COMMAND.search(value):
            return _LIGATURE.sub(lambda mark: _QUOTED[mark[0]], value)
        if _too_deep(value):
            value = value.replace("{", "").replace("}", "")
        return self.nodes(_parse(_prepared(value)), self.protect)

    def nodes(self, nodes: Iterable[Any], protect: bool) -> str:
        """The text of a row of nodes; a declaration (`\\it`) governs those after it."""
        parts: list[str] = []
        rest = iter(nodes)
        after_command = False
        for node in rest:
            declared = _DECLARED.get(getattr(node, "macroname", ""))
            if declared:
                parts.append(self.wrap(_RICH[declared], self.nodes(rest, protect)))
            elif after_command and type(node).__name__ == "LatexGroupNode":
                parts.append(self.nodes(node.nodelist, protect))
            else:
                parts.append(self.node(node, protect))
            after_command = type(node).__name__ == "LatexMacroNode" and not node.macro_post_space
        return "".join(parts)

    def node(self, node: Any, protect: bool) -> str:
        kinds: dict[str, Callable[[Any, bool], str]] = {
            "LatexCharsNode": lambda chars, _: str(chars.chars),
            "LatexGroupNode": self.group,
            "LatexMacroNode": self.macro,
            "LatexMathNode": self.formula,
            "LatexSpecialsNode": lambda special, _: _QUOTED.get(special.specials_chars, special.specials_chars),
            "LatexEnvironmentNode": lambda within, inner: self.nodes(within.nodelist, inner),
        }
        found = kinds.get(type(node).__name__)
        return found(node, protect) if found else ""

    def group(self, node: Any, protect: bool) -> str:
        """Braces: protected from changes of case, but for those around a command, as in `{\\"o}`."""
        nodes = list(node.nodelist)
        protected = protect and bool(nodes) and type(nodes[0]).__name__ != "LatexMacroNode"
        text = self.nodes(nodes, protect and not protected)
        return self.wrap(_NOCASE, text) if protected and any(map(str.isalpha, text)) else text

    def macro(self, node: Any, protect: bool) -> str:
        name, arguments = node.macroname, _arguments(node)
        if name in _RICH:
            return self.wrap(_RICH[name], self.nodes(arguments, protect))
        if name in _QUOTES:
            return f"“{self.nodes(arguments, protect)}”"
        if name in _PLAIN:
            return self.nodes(arguments, protect)
        if name == "url":
            return "".join(unescape(argument.latex_verbatim()) for argument in arguments).strip("{}")
        if name == "href":
            return self.nodes(arguments[1:], protect)
        if name in _SYMBOLS:
            return _SYMBOLS[name] + self.nodes(arguments, protect)
        return self.known(node, arguments, protect)

    def known(self, node: Any, arguments: list[Any], protect: bool) -> str:
        """Accents and symbols of pylatexenc's tables; an unknown command is the text of its arguments."""
        text = str(_writer().nodelist_to_text([node]))
        if text or not arguments:
            return text + node.macro_post_space if not arguments and not text.isalpha() else text
        return self.nodes(arguments, protect)

    def formula(self, node: Any, _protect: bool) -> str:
        """A formula in letters, its raised and lowered parts marked."""
        source = "".join(part.latex_verbatim() for part in node.nodelist)
        parts: list[str] = []
        end = 0
        for script in _SCRIPT.finditer(source):
            parts.append(_symbols(source[end : script.start()]))
            tag = "sup" if script[1] == "^" else "sub"
            parts.append(self.wrap((f"<{tag}>", f"</{tag}>"), _symbols(script[2] or script[3] or "")))
            end = script.end()
        return "".join([*parts, _symbols(source[end:])])

    def wrap(self, tags: tuple[str, str], text: str) -> str:
        return f"{tags[0]}{text}{tags[1]}" if self.rich and text else text


def _prepared(value: str) -> str:
    """The value with `%` and the dollars of prices escaped: neither begins a comment or formula here."""
    value = _PERCENT.sub(r"\\%", value)
    if "$" not in value:
        return value
    parts: list[str] = []
    end = 0
    for formula in _FORMULA.finditer(value):
        parts += [_DOLLAR.sub(r"\\$", value[end : formula.start()]), formula[0]]
        end = formula.end()
    return "".join([*parts, _DOLLAR.sub(r"\\$", value[end:])])


def _too_deep(value: str) -> bool:
    depth = deepest = 0
    for mark in re.findall(r"[{}]", value):
        depth += 1 if mark == "{" else -1
        deepest = max(deepest, depth)
        if depth < 0:
            return True
    return deepest > _DEEPEST or depth != 0


def _arguments(node: Any) -> list[Any]:
    """The nodes of a macro's arguments, without the braces around them."""
    found: list[Any] = []
    for argument in node.nodeargd.argnlist if node.nodeargd and node.nodeargd.argnlist else ():
        if argument is not None:
            found.append(_Bare(argument) if type(argument).__name__ == "LatexGroupNode" else argument)
    return [inner for argument in found for inner in getattr(argument, "inner", [argument])]


class _Bare:
    """A group that is an argument: its braces protect nothing."""

    def __init__(self, group: Any) -> None:
        self.inner = list(group.nodelist)


def _symbols(formula: str) -> str:
    return str(_writer().latex_to_text(formula)) if "\\" in formula else formula.replace("{", "").replace("}", "")


def _parse(value: str) -> list[Any]:
    from pylatexenc.latexwalker import LatexWalker

    nodes, _, _ = LatexWalker(value, latex_context=_context(), tolerant_parsing=True).get_latex_nodes()
    return list(nodes)


# pylatexenc is imported where it is used: it takes 40 ms with its tables, and a library in Unicode with
# plain values never needs it.
@cache
def _context() -> Any:
    from pylatexenc.latexwalker import get_default_latex_context_db
    from pylatexenc.macrospec import std_macro

    context = get_default_latex_context_db()
    with_argument = sorted({*_RICH, *_QUOTES, *_PLAIN, "noopsort", "url", "nolinkurl"})
    macros = [*(std_macro(name, False, 1) for name in with_argument), std_macro("href", False, 2)]
    context.add_context_category("biblatex", macros=macros, prepend=True)
    return context


@cache
def _writer() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="text", strict_latex_spaces=True)
