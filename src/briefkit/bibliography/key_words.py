"""The words and years that citekeys are made of."""

from collections.abc import Mapping

from anyascii import anyascii

from briefkit.patterns import regex

_WORD = regex(r"[a-z0-9]+")
_YEAR = regex(r"\d{4}")
_JOINED = regex(r"['’ʼ‘`´ʾʿ]")

_ENGLISH = frozenset(
    (
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "its", "of", "on", "or",
        "the", "to", "towards", "toward", "under", "upon", "with",
    )
)  # fmt: skip
_GERMAN = frozenset(
    (
        "am", "auf", "aus", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen",
        "einer", "eines", "für", "fur", "im", "ins", "mit", "und", "vom", "von", "zum", "zur",
    )
)  # fmt: skip
_FRENCH = frozenset(
    (
        "au", "aux", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sur",
        "un", "une", "d",
    )
)  # fmt: skip
_SPANISH = frozenset(
    (
        "al", "con", "del", "el", "los", "las", "para", "por", "una", "unos", "unas", "y",
    )
)  # fmt: skip
STOP_WORDS = _ENGLISH | _GERMAN | _FRENCH | _SPANISH


def ascii_fold(text: str) -> str:
    """The text in ASCII, letters of other scripts and with marks in their usual spelling."""
    return str(anyascii(text))


def key_words(text: str) -> list[str]:
    """The words of a text, small and in ASCII; an apostrophe is within a word."""
    return _WORD.findall(ascii_fold(_JOINED.sub("", text)).lower())


def key_year(fields: Mapping[str, str]) -> str:
    """The year of an entry, `nd` where it has none."""
    for name in ("date", "year", "origdate"):
        found = _YEAR.search(fields.get(name, ""))
        if found:
            return found[0]
    return "nd"
