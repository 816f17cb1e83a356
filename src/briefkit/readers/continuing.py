"""Does a paragraph after a note go on with the note, or is it the body text resumed? What the words say."""

import re

_ADDRESS = re.compile(r"\W{0,3}(?:https?:|www\.|doi[:.])", re.IGNORECASE)
_ACCESS = re.compile(r"\W{0,2}(?:last )?(?:accessed|retrieved|available at|visited)\b", re.IGNORECASE)
_WIDE_OPEN = re.compile(
    r"(?:[,;:(\[&–—-]|\b(?:and|or|in|of|the|a|an|see|by|from|at|to|for|with|on|also|vol\.|no\.|pp?\.|ed\.|eds\.|cf\.|und|et|de|y))\W{0,2}$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.!?][\"”’'»)\]*_]*$|[)\]>»][\"”’*_]*$|https?:\S+$|www\.\S+$|\d[*_]?$|\d\s*[-–]\s*\d+$")
_TERMINAL = re.compile(r"[.!?:][\"”’'»)\]*_]*(?:<sup>[^<]*</sup>|\[\^?\d+\]|[⁰¹²³⁴-⁹]+)*[\"”’'»)\]*_]*$")
_BIBLIOGRAPHIC = re.compile(
    r"https?:|www\.|\baccessed\b|\((?:[^()]*\b)?(?:1[5-9]|20)\d\d\)|\bpp?\. ?\d|\bvol\. ?\d|\bno\. ?\d|\bibid\b|[\"“*][,.]? ?\d|\bdoi\b"
    r"|\b(?:1[5-9]|20)\d\d\b[^.]{0,30}[.)]?$|^\W*\d{1,4}(?:[-–]\d+)?\W*$",
    re.IGNORECASE,
)
_CALL = re.compile(r"\w[.,;:!?\"”’')\]*_]*(?:<sup>\s*\[?\d|\[\^|[¹²³⁴-⁹]|\[\[?\\?\[?\d{1,3}\\?\]|\$\^)")
_SHORT = 400


def wide_open(text: str) -> bool:
    """The text cannot end here: it ends in a comma, a bracket or a little word."""
    return bool(_WIDE_OPEN.search(text.rstrip())) or text.count("(") > text.count(")")


def closed(text: str) -> bool:
    """The text may well end here."""
    return bool(_CLOSED.search(text.rstrip())) and not wide_open(text)


def sentence_open(text: str) -> bool:
    """The last paragraph of a page stops in the middle of a sentence."""
    return bool(text.strip()) and not _TERMINAL.search(text.rstrip())


def begins_with_address(text: str) -> bool:
    """The text begins with an address or with words about one: no body text does."""
    return bool(_ADDRESS.match(text) or _ACCESS.match(text))


def has_calls(text: str) -> bool:
    """Notes are called in the text: it is body text."""
    return bool(_CALL.search(text))


def continues(note: str, paragraph: str, body: str) -> bool:
    """Tell whether `paragraph` goes on with `note`; `body` is the body text before the notes."""
    if begins_with_address(paragraph):
        return len(paragraph) < _SHORT or not closed(note)
    if has_calls(paragraph) or closed(note):
        return False
    resumes = sentence_open(body) and paragraph[:1].islower()
    bibliographic = bool(_BIBLIOGRAPHIC.search(paragraph)) and len(paragraph) < _SHORT
    if wide_open(note):
        return bibliographic or not resumes
    return bibliographic and not resumes
