"""What an author says of a work in brackets behind its reference: `(arguing that trade follows trust)`, `(“No.”)`."""

import re

_LEAST = 4  # words; what is shorter is a year, a court, a place
_OF_REFERENCE = re.compile(
    r"(?:last|accessed|visited|retrieved|updated|available|archived|on file|hereinafter|henceforth|emphasis|italics"
    r"|originally|first|reprint|repr\b|rpt|eds?\b|trans\b|n\.\s?d|internal|citations?|footnotes?|alteration|per curiam"
    r"|en banc|unpublished|forthcoming|paper|speech|testimony|interview|in [A-Z])",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[“\"‘\[]|[a-z]")


def parted_remark(letters: str) -> tuple[str, str]:
    """The letters of a reference without the remarks in brackets at their end, and these."""
    start = len(letters)
    while (before := _last_bracket(letters[:start])) is not None and _explains(letters[before:start]):
        start = before
    return letters[:start], letters[start:]


def _last_bracket(letters: str) -> int | None:
    """Where the bracket begins that closes a text; None where none does, or it begins the text."""
    end = len(letters.rstrip(" \t\n.;,"))
    if not letters[:end].endswith(")"):
        return None
    depth = 0
    for at in range(end - 1, 0, -1):
        depth += (letters[at] == ")") - (letters[at] == "(")
        if depth == 0:
            return len(letters[:at].rstrip())
    return None


def _explains(bracket: str) -> bool:
    said = bracket.strip(" \t\n.;,")[1:-1].strip()
    return len(said.split()) >= _LEAST and bool(_OPENS.match(said)) and not _OF_REFERENCE.match(said)
