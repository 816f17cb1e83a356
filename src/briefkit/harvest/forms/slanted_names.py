"""Names in italics, as German and Danish lawyers set them: `*Roth*, Hafenrecht, 2020, S. 8`; titles stand upright.

Whether they are is told from all notes of a document: one note may begin with a title that looks like a name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.document import Footnote
from briefkit.harvest.marks.marked import MarkedText
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex

# `*Roth*, Hafenrecht` · `Vgl. *Roth*/*Moser*, Kaimauern` · `*Jan Roth*: Häfen`, and what stands behind
_LEADING = regex(
    r"^\W{0,3}(?:(?:Vgl\.|Siehe|S\.|So|Ebenso|See|Se|Cf\.|Jf\.)\s(?:auch\s|etwa\s|z\.\s?B\.\s|also\s)?)?[*_](?P<who>[^*_\d\n]{2,80})[*_]"
    r"(?P<behind>\s?[/,:]\s?(?:[*_]|[„“\"»«]?[^\W\d_a-z][^,;:.]{2,})|,?\s\((?:(?:o|s)\.\s)?(?:Hrsg|Hg|Red|Ed|Fn|Anm)|,?\sin:?\s[^\W\d_a-z*_])?"
)
_NO_TITLE = regex(rf"\W*(?:{MONTH}\b|[A-Z]\.$|(?:op|loc)\.|(?:Vol|No|Bd|Nr)\b)")
_LEAST = 4
_SHARE = 0.7


def are_names_slanted(notes: Sequence[Footnote]) -> bool:
    """Tell whether the names of authors stand in italics in the notes of a document, and their titles upright."""
    leading = [found for note in notes if (found := _LEADING.match(note.raw))]
    titled = [found for found in leading if _is_title(found)]
    named = {found["who"] for found in leading if found["behind"] and not _is_title(found)}
    told = sum(found["behind"] is not None for found in leading if not _is_title(found))
    return len(named) >= _LEAST and told >= _SHARE * (told + len(titled))


def _is_title(found: re.Match[str]) -> bool:
    """Tell whether what stands in italics is no name, or an imprint follows it."""
    behind = (found["behind"] or "").lstrip(" ,:/")
    return not _are_people(found["who"]) or _NO_TITLE.match(behind) is not None or is_place(behind)


def _are_people(words: str) -> bool:
    plain = re.sub(r"\s(?:u\.\s?a\.|m\.fl\.|et\sal\.|e\.a\.)$", "", words.strip(" ,:"))
    return read_people(plain, loose=False) is not None or is_body(plain)


def without_slanted_names(marked: MarkedText) -> MarkedText:
    """The note with its names upright."""
    kept = tuple(span for span in marked.italics if not _are_people(marked.text[span.start : span.end]))
    return replace(marked, italics=kept) if kept != marked.italics else marked
