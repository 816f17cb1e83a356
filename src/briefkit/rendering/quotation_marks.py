"""Quotation marks of a paper's language: `"so"` is „so“ in a German paper and « so » in a French one.

Pandoc tells what is quoted and prints the English marks, whatever the language. What an author wrote with marks of
his own („so“) is text and stays as it is; so are titles in notes, whose marks are the citation style's.
"""

from typing import Any, Final

from briefkit.rendering.ast import Element, Elements, rewrite, string

Marks = tuple[str, str, str, str]  # opening and closing, then those within them

_GERMAN: Final[Marks] = ("„", "“", "‚", "‘")
_POINTED: Final[Marks] = ("«", "»", "„", "“")
_ROMANCE: Final[Marks] = ("«", "»", "“", "”")
_RIGHT: Final[Marks] = ("”", "”", "’", "’")
_MARKS: Final[dict[str, Marks]] = {
    **dict.fromkeys(("de", "cs", "sk", "sl", "bg", "et", "lt", "lv", "is", "mk", "sr", "hr"), _GERMAN),
    **dict.fromkeys(("ru", "uk", "be", "no", "nb", "nn", "hy"), _POINTED),
    **dict.fromkeys(("es", "it", "pt-pt", "ca", "el", "ar", "fa"), _ROMANCE),
    **dict.fromkeys(("sv", "fi"), _RIGHT),
    **dict.fromkeys(("pl", "hu", "ro"), ("„", "”", "«", "»")),
    "de-ch": ("«", "»", "‹", "›"),
    "da": ("»", "«", "›", "‹"),
    "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "fr-ch": ("«", "»", "‹", "›"),
    "ja": ("「", "」", "『", "』"),
}


def with_quotation_marks(value: Any, lang: str) -> Any:
    """A tree in which what is quoted has the marks of a language; as it is where those are the English ones."""
    tag = lang.lower()
    marks = _MARKS.get("-".join(tag.split("-")[:2])) or _MARKS.get(tag.partition("-")[0])
    return rewrite(value, lambda element: _marked(element, marks)) if marks else value


def _marked(element: Element, marks: Marks) -> Elements | None:
    if element["t"] != "Quoted":
        return None
    kind, inlines = element["c"]
    opening, closing = marks[:2] if kind["t"] == "DoubleQuote" else marks[2:]
    return _before(opening, _behind(inlines, closing))


def _before(mark: str, inlines: Elements) -> Elements:
    if inlines and inlines[0]["t"] == "Str":
        return [string(mark + inlines[0]["c"]), *inlines[1:]]
    return [string(mark), *inlines]


def _behind(inlines: Elements, mark: str) -> Elements:
    """Behind the last letters: a full stop and a mark are one word, as they are where an author wrote them."""
    if inlines and inlines[-1]["t"] == "Str":
        return [*inlines[:-1], string(inlines[-1]["c"] + mark)]
    return [*inlines, string(mark)]
