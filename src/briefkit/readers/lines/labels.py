"""The label that a note begins with: `<sup>12</sup>`, `¹²`, `[12]`, `12.`, `[[12]](#_ftnref12)`, `\\*` …"""

import re
from dataclasses import dataclass
from enum import Enum

from briefkit.patterns import regex

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Form(Enum):
    """How a label is printed. Those that are `STRONG` are hardly ever anything else than a note's label."""

    SUP = "sup"
    LINKED = "linked"
    RAISED = "raised"
    CARET = "caret"
    MATH = "math"
    BRACKET = "bracket"
    DOT = "dot"
    PAREN = "paren"
    BARE = "bare"
    BOLD = "bold"
    ALONE = "alone"
    """A number on a line of its own over its text, as `pdftotext` prints raised labels."""
    NAMED = "named"
    """`Footnote 12.`, `fn 12`."""
    SLASH = "slash"
    """`12/`, as the United Nations print it."""
    STROKED = "stroked"
    """`\\12\\`, as the Government Publishing Office types it."""
    CURLY = "curly"
    ROW = "row"
    """The first cell of a row of a table: `| 12. | Cole, *Nets*, 8. |`."""
    STACKED = "stacked"
    """One of several numbers under one another, over their texts."""


STRONG = frozenset({Form.SUP, Form.LINKED, Form.RAISED, Form.CARET, Form.MATH, Form.STROKED})
WEAK = (
    Form.BRACKET,
    Form.NAMED,
    Form.SLASH,
    Form.CURLY,
    Form.DOT,
    Form.ROW,
    Form.STACKED,
    Form.ALONE,
    Form.BARE,
    Form.BOLD,
    Form.PAREN,
)
"""The forms that as often are something else; of two that give as many notes the first is taken."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the head of a line: what is printed, its form, the column at which the note's text begins."""

    printed: str
    form: Form
    body: int
    family: str = ""
    """Of a link: the name of the place that it leads to, without its number: calls and notes lead to different ones."""
    tail: int = 0
    """How much at the end of its line is not of the note: what closes the row of a table."""

    @property
    def starred(self) -> bool:
        """Tell whether it is a mark instead of a number: `*`, `†`."""
        return bool(STARS.fullmatch(self.printed))


ADDRESS = r"[^()\s]*(?:\([^()\s]*\)[^()\s]*)*"
"""An address in the brackets of a link; there may be brackets in it: `CELEX:52021XC1229\\(05\\)`."""
STARS = regex(r"[*∗⁎＊†‡§¶#]{1,4}")
_LEAD = (
    r"(?:[^\S\n]*(?:>[^\S\n]?)*)(?:\[\]\{#[^{}\s]{1,80}\}[^\S\n]*){0,3}(?::[^\S\n]+(?=\[|<))?"
    r"(?:[-+*•][^\S\n]+(?=<sup|\$|[⁰¹²³⁴-⁹]|\d{1,4}[^\S\n]|\[\W{0,3}\d)|\d{1,4}[.)][^\S\n]+(?=\[\W{0,3}\d{1,4}\W{0,3}\]\())?"
    r"(?:<(?:p|div|li|span|a|mark)\b(?![^>]{0,200}\bhref=)[^>]{0,200}>(?:</(?:span|a)>)?[^\S\n]*){0,2}(?:\*\*(?=<sup|\[))?"
)
_INNER = (
    r"[\[(\\ _/【〔［]*(?P<printed>[0-9]{1,4}|[⁰¹²³⁴-⁹]{1,4}|[0-9lIiOoSsBZz|]{1,4}|[ivxlcdm]{1,7}"
    r"|(?:\\?[*∗⁎＊†‡§¶#]){1,4}|[a-z])?"
    r"[\])\\ .*_/】〕］]*"
)
_PATTERNS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (
        Form.LINKED,
        regex(
            _LEAD
            + r"\\?\^?\(?\[(?:\[?if !supportFootnotes\]?-*)?(?:<sup>)?"
            + _INNER
            + r"(?:</sup>)?(?:-*\[?endif\]?-*)?\]\("
            + ADDRESS
            + r"#(?P<target>[^()\s]*)\)(?:\{#[^}]*\})?\)?(?:\*\*)?[^\S\n]*"
        ),
    ),
    (
        Form.LINKED,
        regex(
            _LEAD
            + r"<a\b[^>]{0,200}\bhref=[\"'][^\"'>]*#(?P<target>[^\"'>\s]*)[^>]{0,200}>(?:<sup>)*[⬑↑↩^ ]*"
            + _INNER
            + r"(?:</sup>)*</a>[^\S\n]*"
        ),
    ),
    (
        Form.SUP,
        regex(
            _LEAD
            + r"<sup>[^\S\n]*(?:\["
            + _INNER.replace("printed", "linked")
            + r"\]\([^)]*\)|(?:<a\b[^>]{0,200}>)?"
            + _INNER
            + r"(?:</a>)?)[^\S\n]*</sup>(?:\*\*)?[.)]?[^\S\n]*"
        ),
    ),
    (
        Form.SUP,
        regex(
            r"[^\S\n]*<(?P<tag>span|a|b|strong|sup)\b(?![^>]{0,200}\bhref=)[^>]{0,200}\b(?:id|name)=[^>]{0,200}>"
            r"\[?(?P<printed>\d{1,4})\]?\.?</(?P=tag)>[.:]?[^\S\n]*"
        ),
    ),
    (
        Form.RAISED,
        regex(_LEAD + r"(?P<printed>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|(?:\\\*|[∗⁎＊]){1,3}|[†‡]{1,3})[^\S\n]*(?=[^\s)])"),
    ),
    (Form.CARET, regex(_LEAD + r"\\?\^(?P<printed>\d{1,4})(?:\\?\^[^\S\n]*|[.:]?[^\S\n]+(?=\S))")),
    (
        Form.MATH,
        regex(
            _LEAD + r"\$\s*\{?\s*\}?\^\{?\s*(?:\\text\{)?(?P<printed>\d{1,4}|\*|\\dagger|\\ast)\s*\}{0,2}\s*\$[^\S\n]*"
        ),
    ),
    (
        Form.BRACKET,
        regex(
            _LEAD + r"\\?\[\^?(?P<printed>\d{1,4}|[ivxlc]{1,6})\\?\](?:\*\*)?(?![(\[])"
            r"(?::(?![^\S\n]*(?:<?(?:https?:|mailto:|/|\.|\#)|\S+[^\S\n]*$))[^\S\n]+)?(?!:)[^\S\n]*"
        ),
    ),
    (
        Form.NAMED,
        regex(
            _LEAD + r"(?:\*\*|\[)?(?:(?:foot|end)[ -]?note|note|fn\.?|n\.)[^\S\n]*(?:no\.)?[^\S\n]*(?P<printed>\d{1,4})"
            r"[\]).:–—-]{0,2}(?:\*\*)?[.:]?[^\S\n]+(?=\S)",
            re.IGNORECASE,
        ),
    ),
    (Form.SLASH, regex(_LEAD + r"(?P<printed>\d{1,4})/[^\S\n]+(?=\S)")),
    (Form.STROKED, regex(_LEAD + r"\\(?P<printed>\d{1,4})\\[^\S\n]+(?=\S)")),
    (Form.CURLY, regex(_LEAD + r"\\?[{<](?P<printed>\d{1,4})\\?[}>][^\S\n]*(?=\S)")),
    (Form.PAREN, regex(_LEAD + r"\(?(?P<printed>\d{1,4})\\?\)[^\S\n]*(?=\S)")),
    (Form.DOT, regex(_LEAD + r"(?P<printed>\d{1,4})[ ]?\\?\.(?:[^\S\n]+(?=\S)|(?=[\"“‘*_<\[A-ZÀ-Þ]))")),
    (
        Form.BOLD,
        regex(_LEAD + r"(?P<strong>\*\*|__)\[?(?P<printed>\d{1,4})[\]).:]*(?P=strong)[.:)]?[^\S\n]*(?=\S)"),
    ),
    (
        Form.BARE,
        regex(
            _LEAD + r"(?P<printed>\d{1,4})(?::?[^\S\n]+(?:[–—-][^\S\n]+)?|(?=[\"“‘*_]|[1I]bid\b"
            r"|[A-ZÀ-Þ](?:[^\W\d_.]|\.[^\S\n](?:[A-ZÀ-Þ]\.[^\S\n])?[A-ZÀ-Þ][\w’'-]+,)))"
            r"(?=[\"“‘'*_<\[(A-ZÀ-ÞЀ-Я]|\d{1,4} [A-Z§]|[1I]bid\b|https?:|www\.|ibid|cf\.|see )"
        ),
    ),
    (
        Form.ROW,
        regex(
            r"[^\S\n]*\|[^\S\n]*(?:<sup>|\\?\[|\^|[↑↩][ ]*){0,2}"
            r"(?P<printed>\d{1,4})(?:\\?\]|</sup>|[.)^]){0,3}(?:\([^)\s]*\))?"
            r"[^\S\n]*\|[^\S\n]*(?=[^\s|][^|]*(?P<tail>[\s|]*)$)"
        ),
    ),
    (Form.ALONE, regex(r"[^\S\n]{0,12}[\[(]?(?P<printed>\d{1,4})[.)\]]{0,2}[^\S\n]*$")),
)
_NUMBERS = regex(r"\d+|(?<=\d)[a-z]\b")
_MATH_STARS = {"\\dagger": "†", "\\ast": "*"}


def read_label(line: str) -> Label | None:
    """The label at the head of a line, where there is one."""
    if not _may_begin(line):
        return None
    for form, pattern in _PATTERNS:
        if match := pattern.match(line):
            groups = match.groupdict()
            printed = (groups.get("printed") or groups.get("linked") or "").replace("\\", "")
            printed = _MATH_STARS.get("\\" + printed, printed).translate(SUPERSCRIPTS)
            family = _NUMBERS.sub("", groups.get("target") or "")
            return Label(printed, form, match.end(), family, len(groups.get("tail") or ""))
    return None


def _may_begin(line: str) -> bool:
    """A quick look: most lines begin with a letter and need no pattern."""
    head = line.lstrip("> \t\xa0\u2002\u2003\u2009\u202f")[:9]
    return head != "" and (not head[0].isalpha() or _NAME.match(head) is not None)


_NAME = regex(r"(?:foot|end)[ -]?n|note|fn|n\.", re.IGNORECASE)


_MISREAD = str.maketrans("lIi|!OoSsBZzgq", "11111005582299")


def exact_value(printed: str) -> int | None:
    """The number that a label says: `12`."""
    return int(printed) if printed.isascii() and printed.isdigit() else None


def misread_value(printed: str) -> int | None:
    """The number that a label would say if letters in it are digits that were misread: `l2`, `1O`."""
    return exact_value(printed.translate(_MISREAD)) if printed else None
