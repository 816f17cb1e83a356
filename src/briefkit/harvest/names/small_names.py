"""Names that are as they stand: written small (`bell hooks`, `e. e. cummings`), or of a son (`Ibn Rushd`)."""

from briefkit.patterns import regex

_KNOWN = frozenset(
    (
        "bell hooks",
        "danah boyd",
        "adrienne maree brown",
        "fahima ife",
        "kari edwards",
        "john a. powell",
        "e. e. cummings",
    )
)
_FAMILIES = frozenset(name.rpartition(" ")[2] for name in _KNOWN)
# An initial says that small words are a name: `john a. powell`; `p. 12` is none.
_WITH_INITIAL = regex(r"(?:[a-z]{3,}\s(?:[a-z]\.\s?){1,2}|(?:[a-z]\.\s?){2})[a-z]{3,}")
_NO_NAME = regex(
    r"\b(?:see|cf|vol|ch|no|pp?|ed|trans|the|and|with|from|in|e\.\s?g\.|i\.\s?e\.|n\.\s?d\.|op\.|loc\.)(?=[\s.])"
)

_SON_OF = regex(
    r"(?:[Ii]bn|Bint)\s(?:(?:al|an|ar|as|aṣ|at|ad)-)?[^\W\d_a-z][\w’ʿʾ'-]+|Ibn\s(?:al|an|ar|as|at|ad)-[ʿʾ‘’]?\w[\w’ʿʾ'-]+"
)


def read_small_name(text: str) -> dict[str, str] | None:
    """The parts of such a name; None where small words are none."""
    if _SON_OF.fullmatch(text):
        return {"family": text}
    if text in _FAMILIES:
        return {"family": text}
    if not text.islower() or not (text in _KNOWN or _WITH_INITIAL.fullmatch(text)) or _NO_NAME.search(text):
        return None
    given, _, family = text.replace(".", ". ").replace("  ", " ").rpartition(" ")
    return {"family": family, "given": given}
