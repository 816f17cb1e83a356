"""Habits of punctuation in notes: two ways of setting the same thing, and how each is recognised."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefkit.patterns import regex

_URL = regex(r"(?:https?://|ftp://|www\.)[^\s<>\"”]+")
_LINK = regex(r"\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)|<((?:https?|ftp)://[^<>\s]*)>")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_IMPRINT = (
    r"\((?!(?:last |date )?(?:accessed|retrieved|visited|viewed))(?:[^()]*[:,]\s*)?"
    rf"(?:{_MONTH},? ?)?(?:\d{{1,2}},? )?(?:1[6-9]|20)\d\d,?\)"
)


def note_text(raw: str) -> str:
    """A note as it prints, near enough: addresses as one word, escapes and emphasis of Markdown left out."""
    text = _LINK.sub(lambda found: found[1] or found[2], raw)
    text = re.sub(r"\\+(\W)", r"\1", _URL.sub(_address, text))
    return re.sub(r"\s+", " ", text).strip()


def _address(found: re.Match[str]) -> str:
    """`URL`, with the stop that ends the sentence kept."""
    url = found[0]
    tail = re.search(r"[.,;:)\]]*$", url)
    return "URL" + (tail[0] if tail else "")


def blanked_addresses(raw: str) -> str:
    """A raw note with its addresses blanked, letter for letter."""
    return _URL.sub(lambda found: "h" * len(found[0]), raw)


@dataclass(frozen=True)
class Habit:
    """Two ways to set one thing; `ways` are their names and patterns."""

    what: str
    ways: tuple[tuple[str, re.Pattern[str]], ...]
    on_raw: bool = False
    mends: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # of a way: what is written so, and what instead
    not_in: frozenset[str] = frozenset()  # kinds of documents in which lines that were joined may have made it


def _ways(*pairs: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in pairs)


HABITS: tuple[Habit, ...] = (
    Habit(
        "the comma at the end of a quoted title",
        _ways(
            ("inside the quotation marks", r"(?<=\S),[\"”](?=\s+(?:[*_A-Z\d(]|URL))"),
            ("outside them", r"(?<=[^\s,])[\"”],(?=\s+(?:[*_A-Z\d(]|URL|$)|$)"),
        ),
        mends={
            "inside the quotation marks": (r"(?<=\S),([\"”])(?=\s+[*_A-Z\d(<\[h])", r"\1,"),
            "outside them": (r"(?<=[^\s,])([\"”]),(?=\s+[*_A-Z\d(<\[h])", r",\1"),
        },
    ),
    Habit(
        "the imprint in brackets",
        _ways(("after a comma", rf",[*_]*\s*{_IMPRINT}"), ("after no comma", rf"(?<![,\s])[*_]*\s+{_IMPRINT}")),
        mends={
            "after a comma": (rf",([*_]*)(?=\s+{_IMPRINT})", r"\1"),
            "after no comma": (rf"(?<=[\w.*_])(?<!,)(?=\s+{_IMPRINT})", ","),
        },
    ),
    Habit("quotation marks", _ways(("straight", r"(?<![\w\d])\"(?=\w)|(?<=[\w,.?!])\"(?!\w)"), ("curly", r"[“”]"))),
    Habit(
        "a number after vol., no. or p.",
        _ways(
            ("with no space", r"\b(?:[Vv]ols?|[Nn]os?|pp?|[Ii]ss)\.(?=\d)"),
            ("with a space", r"\b(?:[Vv]ols?|[Nn]os?|pp?|[Ii]ss)\.\s(?=\d)"),
        ),
        mends={
            "with no space": (r"\b([Vv]ols?|[Nn]os?|pp?|[Ii]ss)\.(?=\d)", r"\1. "),
            "with a space": (r"\b([Vv]ols?|[Nn]os?|pp?|[Ii]ss)\.\s(?=\d)", r"\1."),
        },
    ),
    Habit(
        "Ibid.",
        _ways(("in italics", r"(?<![*_\w])[*_]{1,2}[Ii]bid\.?[*_]"), ("upright", r"(?<![*_\w])[Ii]bid\b")),
        on_raw=True,
    ),
    Habit(
        "the town of a newspaper",
        _ways(
            ("within its italics", r"(?<!\*)\*[A-Z][^*()]+ \((?:[A-Z][a-z]+ ?)+\)\*(?!\*)"),
            ("outside them", r"(?<!\*)\*[A-Z][^*()]+\* \((?:[A-Z][a-z]+ ?)+\)"),
        ),
        on_raw=True,
    ),
    Habit(
        "a hyphen between words",
        _ways(
            ("with a space behind it", r"(?<![\s–-])[^\W\d_]-\s(?!(?:and|or|to|und|bis)\b)[^\W\d_]"),
            ("without", r"[^\W\d_]-[^\W\d_]"),
        ),
        not_in=frozenset(["pdf"]),
    ),
    Habit("Ibid. at the beginning", _ways(("with a capital", r"^\W*Ibid\b"), ("with a small letter", r"^\W*ibid\b"))),
    Habit("Ibid. and its stop", _ways(("with a stop", r"\b[Ii]bid\."), ("without", r"\b[Ii]bid\b(?!\.)"))),
    Habit(
        "dates",
        _ways(
            ("as May 5, 2013", rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?, (?=(?:1[6-9]|20)\d\d)"),
            ("as 5 May 2013", rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? (?=(?:1[6-9]|20)\d\d)"),
        ),
    ),
    Habit(
        "month and year",
        _ways(
            ("with a comma", rf"(?<![\d] )\b{_MONTH}, (?=(?:1[6-9]|20)\d\d)"),
            ("without", rf"(?<![\d] )(?<!\d)\b{_MONTH} (?=(?:1[6-9]|20)\d\d)"),
        ),
        mends={
            "with a comma": (rf"(?<![\d] )\b({_MONTH}), (?=(?:1[6-9]|20)\d\d)", r"\1 "),
            "without": (rf"(?<![\d] )(?<!\d)\b({_MONTH}) (?=(?:1[6-9]|20)\d\d)", r"\1, "),
        },
    ),
    Habit(
        "ranges of pages",
        _ways(
            ("with a hyphen", r"(?:\bpp?\.?\s*|[,:]\s)\d{1,4}-\d{1,4}(?=[.,;)]|$)"),
            ("with a dash", r"(?:\bpp?\.?\s*|[,:]\s)\d{1,4}[–—]\d{1,4}(?=[.,;)]|$)"),
        ),
    ),
    Habit(
        "pages",
        _ways(
            ("with p. or pp.", r"[,)]\s*pp?\.\s*\d+(?:[-–]\d+)?\.?$"),
            ("bare", r"(?:[*_”\"),]|Ibid\.),\s*\d{1,3}(?:[-–]\d+)?\.?$"),
        ),
    ),
    Habit(
        "the day of access",
        _ways(
            ("as “accessed on”", r"\b[Aa]ccessed on\b"),
            ("as “accessed”", r"\b[Aa]ccessed (?!on\b)(?=[A-Z\d])"),
            ("as “retrieved”", r"\b[Rr]etrieved\b"),
        ),
    ),
)

STRAY: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("ends with a comma", lambda text: re.search(r"[,;]\s*$", text) is not None),
    ("has a comma before a closing bracket", lambda text: re.search(r",\s*\)", text) is not None),
    ("has two commas in a row", lambda text: re.search(r",[\"”]?\s*,", text) is not None),
    (
        "has a stop before the day of access",
        lambda text: re.search(r"(?:URL|\w{4,})\.\s*\((?:last )?(?:accessed|retrieved|visited)", text) is not None,
    ),
    ("has a bracket that is not closed", lambda text: text.count("(") > text.count(")")),
    ("has a quotation mark that is not closed", lambda text: text.count("“") > text.count("”") + text.count('"')),
)
"""Faults of one note, whatever the others do."""
