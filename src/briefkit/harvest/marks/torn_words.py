"""Words that a copy tore or misread: `bene fi ciaries`, `the fi rst`; `op. eit.`, `0p. cit.`, `Ib id.`, `Zbid.`"""

import re

from briefkit.patterns import regex

# `Risālah fi al-Thaghr` · `Masir-i fi bilad-i Rum`: the Arabic preposition is no ligature.
_NO_ARTICLE = r"(?!a[a-z]-|l-|[^\W\d_]{2,14}-(?:i|yi|e|ye|ul)(?!\w))"
TORN = (
    rf"(?<=[^\W\d_])[ ](?:ffi|ffl|ff|fi|fl)[ ](?=[a-z]){_NO_ARTICLE}|(?<![^\W_])(?:fi|fl)[ ](?=[a-z]{{2}}){_NO_ARTICLE}"
)
"""A ligature that stands by itself, with the spaces round it (may stand in a verbose expression)."""
MISREAD = (
    r"(?<!\w)(?!(?i:op\.[ ]?cit|loc\.[ ]?cit|ibid))"
    r"(?:[oO0]p[.,][ ]?[ce][il1]t\b|[lL][oO0]c[.,][ ]?[ce][il1]t\b|[I1l|]b(?:[ ]i[ ]?|i[ ])d(?=[.,])"
    r"|[ZT!]b[il1íj](?:d|cl)(?=[.,;]))"
    r"|(?<=[A-Za-z])‘(?=(?:[stdynlSTDYNL]|re|ve|ll)(?![^\W_]))"
)
"""A word that points back, with letters that recognition takes for one another; `Dep‘t`, with a mark turned round."""
_DIGIT = r"[0-9lIOo]"
DIGITS = (
    rf"(?:(?<=\bp\.[ ])|(?<=\bpp\.[ ])|(?<=\bvol\.[ ])|(?<=\bVol\.[ ])|(?<=\bno\.[ ])|(?<=\d[-–])|(?<=[lIOo][-–]))"
    rf"(?=[lIOo]{{0,3}}\d|[lI][lIOo]{{1,2}}\b)(?=\d{{0,3}}[lIOo]){_DIGIT}{{2,4}}(?!\w)"
    r"|(?<=,[ ])(?:\d[lI]|\d(?=\d?[lIOo])[0-9lIOo]{2})(?=[.;](?:\s|\Z)|\Z)"
    r"|(?<![\w.-])[1lI][5-9](?=\d?[lIOo]|(?<=[lI]\d)\d\d)[0-9lIOo]{2}(?![\w-])"
)
"""A number of which letters were read for digits: `p. l7`, `pp. I2-I5`, `, 1o4.`, `l984` (for a verbose expression)."""
_LETTER_FOR_DIGIT = str.maketrans("lIOo", "1100")
_OPENS_WORD = regex(
    r"fi (?:rst|nal|nanc|nd|ve\b|le|eld|gur|lm|re|sh|t\b|x|scal|ght|ll|lter|nger|nish|rm|ction|fth|fty|fteen|erce)"
    r"|fl (?:oor|ow|ag|at\b|ight|exib|eet|ood|uid|esh|our)"
)
_PREFIXES = regex(r"(?:^|[^\W\d_]*[\W_])(?:pro|con|de|re|bene|un|in|sub|over|e|o|arti|misfi)$", re.IGNORECASE)
_WHOLE = regex(r"(?:^|\W)(?:sci|wi|hi)$", re.IGNORECASE)


def mended_word(token: re.Match[str]) -> str:
    """What a torn ligature or a misread word (a match of either expression) stands for."""
    if token[0] == "‘":
        return "’"
    if token[0].strip().startswith(("fi", "fl", "ff")):
        return _mended_ligature(token.string, *token.span())
    return _back_word(token[0])


def mended_number(misread: str) -> str:
    """The number that digits and letters like digits stand for."""
    return misread.translate(_LETTER_FOR_DIGIT)


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
