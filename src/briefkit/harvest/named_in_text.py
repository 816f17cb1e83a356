"""Decisions that the text names and the note only places: `In *Roe v Harbour Board*[^3] …` with `[2016] NZHC 1490`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.document import Document
from briefkit.harvest.law_names import lead_before_parties
from briefkit.harvest.law_reports import is_bare_citation
from briefkit.harvest.model import FullReference, ReadNote, Segment

_BIG = r"(?:[^\W\d_a-z][\w.’'&/-]*)"
_SMALL = r"(?:of|the|and|for|de|la|du|van|von|on|in|to|ex|parte|p|&|plc|others|another|t/a)"
_SIDE = rf"{_BIG}(?:,?\s(?:{_BIG}|{_SMALL}(?=\s)|\((?:{_BIG}|\w+)(?:\s[\w.’'-]+)*\))){{0,12}}"
_PARTIES = re.compile(rf"(?:(?<=\s)|(?<=[(“\"‘])|^)(?P<name>{_SIDE}\s(?:v|vs|v\.|vs\.|c\.)\s(?:the\s)?{_SIDE})")
_MATTER = re.compile(rf"(?P<name>\b(?:[Ii]n\s[Rr]e|Re|Ex\sparte|In\sthe\s[Mm]atter\sof|Matter\sof)\s{_SIDE})")
_SLANTED = re.compile(r"(?<![*\w])([*_])(?P<name>[^\W\d_a-z][^*_\n]{1,160}?)\1(?![*\w])")
# So far before its call a decision may be named, and so far before that a sentence is looked at.
_NEAR, _FAR = 160, 500
_LEAD = re.compile(
    r"^(?:(?i:In|Then|Here|Later|See|Following|Since|After|Under|But|And|Both|Cf|As|From|Compare"
    r"|Unlike|While|Like|By|With|The|Although|When"
    r"|Thus|However|Similarly|Indeed|Also),?\s)+(?=[^\W\d_a-z])(?!re\s)"
)


_TRAIL = re.compile(r"(?:\s(?:the|of|and|in|for|on|to|&))+$")


def with_names_of_text(document: Document, notes: Sequence[ReadNote]) -> list[ReadNote]:
    """Give decisions that a note cites by report alone the name that stands before the note's call."""
    named: list[ReadNote] = []
    before = 0
    for note in notes:
        call = note.note.call
        if call is None or call < before:
            named.append(note)
            continue
        named.append(_with_name(note, document.source.text[max(before, call - _FAR) : call]))
        before = call
    return named


def _with_name(note: ReadNote, text: str) -> ReadNote:
    bare = [index for index, segment in enumerate(note.segments) if _is_bare(segment)]
    name = name_before_call(text) if len(bare) == 1 else ""
    if not name:
        return note
    segments = list(note.segments)
    segment = segments[bare[0]]
    reading = segment.reading
    if isinstance(reading, FullReference):
        fields = {**reading.fields, "title": name}
        aliases = (*reading.aliases, reading.fields["title"])
        segments[bare[0]] = replace(segment, reading=replace(reading, fields=fields, aliases=aliases))
    return replace(note, segments=tuple(segments))


def _is_bare(segment: Segment) -> bool:
    reading = segment.reading
    if not isinstance(reading, FullReference) or reading.type != "jurisdiction":
        return False
    return is_bare_citation(reading.fields.get("title", ""))


def name_before_call(text: str) -> str:
    """The decision that a sentence names last before its call; nothing where that is not plain.

    Parties first; else what stands in italics right before the call (`in *Burke*[^9]`).
    """
    sentence = re.split(r"\n\s*\n|\[\^[^\]]+\]|</sup>", text)[-1]
    plain = re.sub(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)", "", sentence)
    found = [*_PARTIES.finditer(plain), *_MATTER.finditer(plain)]
    last = max(found, key=lambda one: one.end(), default=None)
    if last is not None and len(plain) - last.end() <= _NEAR:
        return _tidy(last["name"])
    slanted = [*_SLANTED.finditer(sentence)]
    if slanted and not re.search(r"\w", sentence[slanted[-1].end() :]):
        return _tidy(slanted[-1]["name"])
    return ""


def _tidy(name: str) -> str:
    name = re.sub(r"\s+", " ", name).strip(" ,.;:’'")
    first = re.split(r"\s(?:v|vs|c)\.?\s", name, maxsplit=1)[0]
    name = name[lead_before_parties(first) :] if len(first) < len(name) else name
    return _TRAIL.sub("", _LEAD.sub("", name))
