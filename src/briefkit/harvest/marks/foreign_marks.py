"""Marks of notes in other languages, read as those that stand for them elsewhere; every letter keeps its place.

`in : ` and `[w:] ` and `en: ` are `in: `; `DUPONT (Jean)` is `DUPONT, Jean`; `(sous la dir. de)` is `(dir.)`; the name
of a series in guillemets, `coll. « Points »`, is white space.
"""

import re
from dataclasses import replace

from briefkit.harvest.marks.marked import MarkedText
from briefkit.harvest.marks.nameless_imprints import with_imprints_bare
from briefkit.harvest.names.first_names import are_first_names
from briefkit.harvest.words.foreign_words import with_known_words
from briefkit.harvest.words.place_words import with_pages
from briefkit.patterns import regex

# `, in : Marie Durand` · `. En: Gómez` · `[w:] Nowak`, and `, en Revista` behind a title in quotation marks
_IN = regex(
    r"(?<=[\s(])(?:(?P<spaced>[Ii]n|[Ee][nm]|[Dd]ans)\s:(?=\s)|[Ee][nm](?=:\s[^\W_a-z]|:\s[«“\"])|\[[wW]:\](?=\s))"
    r"|(?<=[»”\"’'],\s)(?:en|em)(?=\s[^\W\d_a-z«“\"])"
)
# `. En FARRANT, L., ed.` and `. En *Revista*` of ISO 690
_THEN_IN = regex(r"(?<=[.?!»”\"]\s)E[nm](?=\s(?P<family>[^\W\d_a-zà-þ]{2,},)?)")
# `OKAFOR, Chidi a Liese BRANDT`
_CZECH_AND = regex(r"(?<=[^\W\d_]\s)a(?=\s(?:[^\W\d_a-z][\w’'-]*\.?\s){1,3}[^\W\d_a-zà-þ]{2,}[,.:])")
# `Kiel 1998. S. 12` · `14 (2002). S. 12` · `S. 12-30; hier: S. 14`
_PAGE_ALONE = regex(r"(?:(?<=\b\d{4})|(?<=\d\)))\.(?=\sS\.\s?\d)|(?<=\d);(?=\s(?:hier|bes\.):?\s(?:S\.\s?)?\d)")
_SMALL_CAPITALS = r"[^\W\d_a-zà-þ](?:[^\W\d_a-zà-þ]|[’'-])+"
_GIVEN_BEHIND = regex(
    rf"(?<![\w(])(?P<family>(?:(?:[Dd]e|[Dd]u|[Ll]e|[Ll]a|[Vv]an|[Vv]on)\s)?{_SMALL_CAPITALS}(?:\s{_SMALL_CAPITALS}){{0,2}})"
    r"\s\((?P<given>(?:[^\W\d_a-z]|Ch|Ph|Th|Fr|St)\.(?:[\s-]?[^\W\d_a-z]\.){0,2}|[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'.-]*){0,2})\)"
    r"(?=\s?(?:[,:.;(]|et\b|y\b|e\b|und\b|and\b|&|$))"
)
_ROLE = regex(
    r"\((?P<role>sous\sla\sdir(?:ection|\.)(?:\sde)?|sous\sla\sresponsabilité\sde|textes\sréunis\spar|a\sc\.\sdi|cur\.|ed\.\slit\."
    r"|herausgegeben\svon|red\.|oprac\.|ред\.|szerk\.|ur\.|haz\.|der\.|toim\.)\)"
)
_SERIES = regex(
    r",\s(?:coll(?:\.|ection)|col(?:l?ec(?:ción|ção)|\.)|«\s)\s?(?:[«“\"]\s?)?(?P<name>[^«»“”\",;()]{2,60}?)\s?[»”\"](?:,?\s(?:n[°ºo]\.?|nº)\s?\d{1,5})?"
    r"(?=,\s(?:(?:1[5-9]|20)\d\d|t\.\s|vol\.\s|[^\W\d_a-z][\w-]+,\s(?:1[5-9]|20)\d\d))"
)


# `Okafor (C.), Brandt (P. J.), *Borders*`: initials are behind any family.
_INITIALS_BEHIND = regex(
    r"(?<![\w(])(?P<family>(?:(?:[Dd]e|[Dd]u|[Ll]e|[Ll]a|[Vv]an|[Vv]on)\s)?[^\W\d_a-z][\w’'-]{2,}+(?:\s[^\W\d_a-z][\w’'-]++)?)"
    r"\s\((?P<given>(?:[^\W\d_a-z]|Ch|Ph|Th|Fr|St)\.(?:[\s-]?[^\W\d_a-z]\.){0,2})\)(?=,\s|\set\s|\s:|\s\()"
)


# `SOUSA; COSTA, op. cit., p. 3`: families in capitals, as Brazilian notes cite again.
_FAMILIES = regex(
    r"(?<![^\W\d_,.’'])(?P<family>[^\W\d_a-zà-þ](?:[^\W\d_a-zà-þ]|[’'])[^\W\d_a-zà-þ]+\s?);(?=\s[^\W\d_a-zà-þ](?:[^\W\d_a-zà-þ]|[’'])[^\W\d_a-zà-þ]+(?:\s?;|,\s|\s\())"
)


def with_known_marks(marked: MarkedText) -> MarkedText:
    """The note with such marks as the readers know them."""
    text = _PAGE_ALONE.sub(",", with_pages(_IN.sub(_as_in, marked.text)))
    text = _THEN_IN.sub(lambda found: "In" if _leads_to_book(marked, found) else found[0], text)
    text = _CZECH_AND.sub("&", text)
    text = _FAMILIES.sub(r"\g<family>/", text) if ";" in text else text
    if "(" in text:
        text = _ROLE.sub(
            lambda found: "(ed.)".rjust(len(found[0])), _INITIALS_BEHIND.sub(_turned, _GIVEN_BEHIND.sub(_turned, text))
        )
    if "»" in text or "coll" in text or "Col" in text or "col." in text:
        text = _SERIES.sub(_blanked, text)
    text = with_imprints_bare(with_known_words(text))
    return replace(marked, text=text) if text != marked.text else marked


def _leads_to_book(marked: MarkedText, found: re.Match[str]) -> bool:
    return found["family"] is not None or marked.is_italic(found.end() + 1)


def _as_in(found: re.Match[str]) -> str:
    if found[0].startswith("["):
        return " in:"
    word = "In" if found[0][0].isupper() else "in"
    return f"{word}:".ljust(len(found[0])) if found["spaced"] else word


_LEAST_COMMAS = 3  # behind the author, the title and the town or the house


def _blanked(found: re.Match[str]) -> str:
    """White space for the name of a series, which stands behind a house; what stands behind an author is a title."""
    before = found.string[: found.start()].rpartition(";")[2]
    return " " * len(found[0]) if before.count(",") >= _LEAST_COMMAS or "col" in found[0][:5].lower() else found[0]


def _turned(found: re.Match[str]) -> str:
    given = found["given"]
    if "." not in given and not are_first_names(given):
        return found[0]  # `CONSEIL (Paris)`
    return f"{found['family']}, {given} "
