"""Other printings that an imprint names: `1966 [originally published in 1901]`, `Amsterdam 1995 (Rpt. 1998)`."""

import re

from briefkit.patterns import regex

# `Amsterdam 1995 (Rpt. 1998)`: the date stands before the bracket.
_LATER_PRINTING = regex(
    r"(?:Rpt|Repr|Reprint(?:ed)?|Reissued|rist|r[ée]imp(?:r|ression)?|r[eé][eé]d|ND|Nachdr(?:uck)?|Neudr(?:uck)?)\.?,?\s(?:(?:in|by|at)\s)?"
    r"(?:[^\W\d_a-z][\w.’'-]+,?\s){0,3}(?:1[5-9]|20)\d\d"
    r"|(?:[eé]d|tit|tít)\.\s(?:or|orig|originale?)\b.*",
    re.IGNORECASE,
)


def is_later_printing(text: str) -> bool:
    """Tell whether a bracket gives nothing but the year of a later printing."""
    return _LATER_PRINTING.fullmatch(text) is not None


_FIRST_PRINTING = regex(
    r"[,;]?\s*\\?\[?(?:(?:originally|first|orig\.)\s+(?:published|printed|issued|appeared|pub(?:l|d)?\.)(?:\s+(?:in|as))?"
    r"|1[èe]?re\s[ée]d(?:\.|ition)|1\.?ª\sed(?:\.|ición|ição)|première\sédition|zuerst|Erstausgabe|primera\sedición),?\s+:?"
    r"(?P<year>1[5-9]\d\d|20\d\d)(?:[-–]\d{2,4})?\\?\]?",
    re.IGNORECASE,
)


# `[1912] 1998` · `Leeds: Quay Press, [1912] 1998`
_FIRST_AHEAD = regex(r"\[(?P<year>1[5-9]\d\d|20\d\d)\]\s(?=(?:1[5-9]\d\d|20\d\d)$)")


def without_first_printing(text: str) -> tuple[str, dict[str, str]]:
    """`Lahore: Adab, 1966 [originally published in 1901]`: the year of the printing that was read is the other."""
    found = _FIRST_PRINTING.search(text) or _FIRST_AHEAD.search(text)
    if not found or not (rest := text[: found.start()] + text[found.end() :]).strip(" ,;"):
        return text, {}
    return rest.strip(" ,;"), {"origdate": found["year"]}


# `London: Quay, 1843; reprint, New York: Pier, 1967` · `London, 1843; rpt. 1967`
_REPRINTED = regex(
    r"(?P<first>.{2,100}?[\s,](?P<year>1[4-9]\d\d|20\d\d)(?:[-–]\d{2,4})?)\s?[;,.]\s(?:\[?(?:repr(?:int(?:ed)?)?|rpt|reissued?|facs(?:imile)?(?:\srepr(?:int|\.)?)?|new\sed(?:n|ition)?)\b\.?"
    r",?\s?(?:ed(?:n|ition)?\.?,?\s)?)(?:by\s|in\s)?(?P<later>(?:(?-i:[^\W\d_a-z])[^;]{2,80}?,\s)?(?:1[5-9]\d\d|20\d\d))\]?",
    re.IGNORECASE,
)


def only_reprint(text: str, known: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The imprint of the reprint, the one that was read; it has the place of the first where it gives none."""
    found = _REPRINTED.fullmatch(text)
    if found is None:
        return text, known
    own = not found["later"].isdigit()
    imprint = found["later"] if own else f"{text[: found.start('year')]}{found['later']}"
    return imprint, {**known, "origdate": found["year"]}


# `New York: Quay Press, 1995 (1872)` · `Tokyo, 1992 (original, 1937)` · `Berlin: Hafen, 2004 (Colloquia Portuaria 18)`
_BEHIND_YEAR = regex(r"(?:(?<!\d)[,:]|(?<=[^\W\d_]),?)\s(?P<year>1[5-9]\d\d|20[0-2]\d)\s$")
_OTHER_YEAR = regex(
    r"[(\[](?:(?:1[5-9]|20)\d\d|(?:[Oo]riginal(?:ly|e|ausgabe)?|[Oo]rig\.|[Ff]irst\s(?:ed|pub)|1st\sed|[Tt]ranslation\sof|[Tt]rans\.\sof|[Zz]uerst"
    r"|[Ee]rstausgabe|1[eè]?re\s[eé]d|1\.?ª\sed)\b[^()]*"
    r"|(?!Act|Law|Ordinance|Order|Regulation|Public|Cap|Case|Decree|Statute)"
    r"[^\W\d_a-z][\w’'-]+(?:\s(?:[^\W\d_a-z][\w’'-]+|der|des|und|of|and|the|de|la|et|zur)){1,7}(?:,?\s(?:[Vv]ol|[Nn]o|[Nn]r|Bd|Band|Heft|Beihefte?)\.?)?"
    r"(?:\s\d{1,4})(?:,\s(?:[Nn]r|[Nn]o|Heft)\.?\s\d+)?)[)\]]"
)
# `Roma, Porto Editore, 2013 [Offene Häfen, Stuttgart: Hafen, 2014]`
_TRANSLATION = regex(r"\[[^\W\d_a-z][^\[\]]{11,}(?:1[5-9]|20)\d\d\]")


def is_of_other_printing(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket behind the year of an open imprint tells of another printing, or of the series."""
    printed = _BEHIND_YEAR.search(text, max(0, start - 9), start)
    if printed is not None and _TRANSLATION.fullmatch(text, start, end):
        return True
    if printed is None or _OTHER_YEAR.fullmatch(text, start, end) is None:
        return False
    bare = text[start + 1 : end - 1]
    return not bare.isdigit() or bare < printed["year"]  # `Ferries and Stops, 2011 (2013)`: the year is of the title
