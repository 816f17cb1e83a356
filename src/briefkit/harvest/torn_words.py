"""Words that a copy tore or misread: `bene fi ciaries`, `the fi rst`; `op. eit.`, `0p. cit.`, `Ib id.`"""

import re

_NO_ARTICLE = r"(?!a[a-z]-|l-)"  # `Risālah fi al-Thaghr`: the Arabic preposition is no ligature
TORN = (
    rf"(?<=[^\W\d_])[ ](?:ffi|ffl|ff|fi|fl)[ ](?=[a-z]){_NO_ARTICLE}|(?<![^\W_])(?:fi|fl)[ ](?=[a-z]{{2}}){_NO_ARTICLE}"
)
"""A ligature that stands by itself, with the spaces round it (may stand in a verbose expression)."""
MISREAD = (
    r"(?<!\w)(?!(?i:op\.[ ]?cit|loc\.[ ]?cit|ibid))"
    r"(?:[oO0]p[.,][ ]?[ce][il1]t\b|[lL][oO0]c[.,][ ]?[ce][il1]t\b|[I1l|]b(?:[ ]i[ ]?|i[ ])d(?=[.,]))"
    r"|(?<=[A-Za-z])‘(?=(?:[stdynlSTDYNL]|re|ve|ll)(?![^\W_]))"
)
"""A word that points back, with letters that recognition takes for one another; `Dep‘t`, with a mark turned round."""
_OPENS_WORD = re.compile(
    r"fi (?:rst|nal|nanc|nd|ve\b|le|eld|gur|lm|re|sh|t\b|x|scal|ght|ll|lter|nger|nish|rm|ction|fth|fty|fteen|erce)"
    r"|fl (?:oor|ow|ag|at\b|ight|exib|eet|ood|uid|esh|our)"
)
_PREFIXES = re.compile(r"(?:^|[^\W\d_]*[\W_])(?:pro|con|de|re|bene|un|in|sub|over|e|o|arti|misfi)$", re.IGNORECASE)
_WHOLE = re.compile(r"(?:^|\W)(?:sci|wi|hi)$", re.IGNORECASE)


def mended_word(token: re.Match[str]) -> str:
    """What a torn ligature or a misread word (a match of either expression) stands for."""
    if token[0] == "‘":
        return "’"
    if token[0].strip().startswith("f"):
        return _mended_ligature(token.string, *token.span())
    return _back_word(token[0])


def _mended_ligature(raw: str, start: int, end: int) -> str:
    """What a torn ligature stands for: its letters, with a space before them where they open a word."""
    letters = raw[start:end].strip()
    if not raw[start].isspace():
        return letters
    before = raw[max(0, start - 20) : start]
    if _WHOLE.search(before):
        return raw[start:end]
    opens = _OPENS_WORD.match(raw, start + 1) is not None and _PREFIXES.search(before) is None
    return f" {letters}" if opens else letters


def _back_word(misread: str) -> str:
    """The word that points back which a misread one stands for."""
    match misread[0].lower():
        case "o" | "0":
            return "op. cit"
        case "l" if misread[1].lower() in "o0":
            return "loc. cit"
        case _:
            return "Ibid"
