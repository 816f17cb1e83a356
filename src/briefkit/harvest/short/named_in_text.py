"""Decisions that the text names and the note only places: `In *Roe v Harbour Board*[^3] …` with `[2016] NZHC 1490`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.document import Document
from briefkit.harvest.law.law_reports import is_bare_citation
from briefkit.harvest.model import FullReference, Reading, ReadNote, Segment
from briefkit.harvest.words.law_names import lead_before_parties, opening_before_parties
from briefkit.patterns import regex

_BIG = r"(?:[^\W\d_a-z][\w.’'&/-]*)"
_SMALL = r"(?:of|the|and|for|de|la|du|van|von|on|in|to|ex|parte|p|&|plc|others|another|t/a)"
_SIDE = rf"{_BIG}(?:,?\s(?:{_BIG}|{_SMALL}(?=\s)|\((?:{_BIG}|\w+)(?:\s[\w.’'-]+)*\))){{0,12}}"
_PARTIES = regex(rf"(?:(?<=\s)|(?<=[(“\"‘])|^)(?P<name>{_SIDE}\s(?:v|vs|v\.|vs\.|c\.)\s(?:the\s)?{_SIDE})")
_MATTER = regex(rf"(?P<name>\b(?:[Ii]n\s[Rr]e|Re|Ex\sparte|In\sthe\s[Mm]atter\sof|Matter\sof)\s{_SIDE})")
_SLANTED = regex(r"(?<![*\w])([*_])(?P<name>[^\W\d_a-z][^*_\n]{1,160}?)\1(?![*\w])")
# A paragraph, another note, a heading in capitals.
_BREAK = regex(r"\n\s*\n|\[\^[^\]]+\]|</sup>|(?m:^(?:[IVX]+\.\s)?[A-Z]{4,}(?:\s[A-Z]{2,})*\n)")
# So far before its call a decision may be named, and so far before that a sentence is looked at.
_NEAR, _FAR = 160, 500
# `Roe v. Doe (1973)` · `Roe v. Doe (where the court …)` · `Roe v. Doe, Justice Quill`: what the sentence adds.
_BEHIND = regex(
    r"\s*\((?:(?:1[5-9]|20)\d\d|[a-z][^()]*)\)[\s,]*$|,\s(?:Chief\s)?(?:Justices?|Judge|Lord|Lady|Baroness|Mr|Ms|Mrs|Professor)\b.*$"
    r"|(?<=\w)\)?\s(?:Lord|Lady|Baroness)\s[A-Z][a-z]+$"
)
_TRAIL = regex(r"(?:\s(?:the|of|and|in|for|on|to|&))+$")


def with_names_of_text(document: Document, notes: Sequence[ReadNote]) -> list[ReadNote]:
    """Give decisions that a note cites by report alone the name that stands before the note's call."""
    named: list[ReadNote] = []
    before = 0
    for note in map(_with_names_of_note, notes):
        call = note.note.call
        if call is None or call < before:
            named.append(note)
            continue
        named.append(_with_name(note, document.source.text[max(before, call - _FAR) : call]))
        before = call
    return named


def _with_name(note: ReadNote, text: str) -> ReadNote:
    bare = [index for index, segment in enumerate(note.segments) if _is_bare(segment)]
    if len(bare) != 1:
        return note
    segments = list(note.segments)
    segment = segments[bare[0]]
    reading = segment.reading
    name = name_before_call(text) or _named_with_year(text, reading)
    if not name:
        return note
    if isinstance(reading, FullReference):
        segments[bare[0]] = _called(segment, reading, name)
    return replace(note, segments=tuple(segments))


def _with_names_of_note(note: ReadNote) -> ReadNote:
    """`*Kennard v. Quay*, for example, upheld the rule. 92 U.S. 480 (1875).`: the note itself says which case it is."""
    segments = list(note.segments)
    since = 0
    for index, segment in enumerate(note.segments):
        if not isinstance(segment.reading, FullReference):
            continue
        if index and _is_bare(segment):
            said = " ".join(one.text for one in segments[since:index])
            names = {_tidy(found["name"]) for found in (*_PARTIES.finditer(said), *_MATTER.finditer(said))}
            if len(names) == 1:
                segments[index] = _called(segment, segment.reading, names.pop())
        since = index + 1
    return replace(note, segments=tuple(segments))


def _called(segment: Segment, reading: FullReference, name: str) -> Segment:
    """A decision with its name; the report by which it was called stays another name of it."""
    aliases = (*reading.aliases, reading.fields["title"])
    return replace(segment, reading=replace(reading, fields={**reading.fields, "title": name}, aliases=aliases))


def _is_bare(segment: Segment) -> bool:
    reading = segment.reading
    if not isinstance(reading, FullReference) or reading.type != "jurisdiction":
        return False
    return is_bare_citation(reading.fields.get("title", ""))


def name_before_call(text: str) -> str:
    """The decision that a sentence names last before its call; nothing where that is not plain.

    Parties first; else what stands in italics right before the call (`in *Burke*[^9]`).
    """
    sentence = _BREAK.split(text)[-1]
    plain = re.sub(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)", "", sentence)
    found = [*_PARTIES.finditer(plain), *_MATTER.finditer(plain)]
    last = max(found, key=lambda one: one.end(), default=None)
    if last is not None and len(plain) - last.end() <= _NEAR:
        return _tidy(last["name"])
    slanted = [*_SLANTED.finditer(sentence)]
    if slanted and not re.search(r"\w", sentence[slanted[-1].end() :]):
        return _tidy(slanted[-1]["name"])
    return ""


def name_that_ends(text: str) -> str:
    """The parties with which a text ends: `…, as was said in Roe v. Quay Board, `; nothing where it ends otherwise."""
    found = [*_PARTIES.finditer(text), *_MATTER.finditer(text)]
    last = max(found, key=lambda one: one.end(), default=None)
    return _tidy(last["name"]) if last is not None and not text[last.end() :].strip(" ,") else ""


def _named_with_year(text: str, reading: Reading) -> str:
    """`Trop v. Dulles (1958) built on the approach …`: farther before the call, but of the same year."""
    year = reading.fields.get("date", "")[:4] if isinstance(reading, FullReference) else ""
    plain = re.sub(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)", "", text)
    found = list(_PARTIES.finditer(plain))
    names = {
        _tidy(one["name"]) for one in found if f"({year})" in f"{one['name'][-8:]}{plain[one.end() : one.end() + 7]}"
    }
    return names.pop() if year and len(names) == 1 else ""


def _tidy(name: str) -> str:
    name = re.sub(r"\s+", " ", name).strip(" ,.;:’'")
    first = re.split(r"\s(?:v|vs|c)\.?\s", name, maxsplit=1)[0]
    name = name[lead_before_parties(first) :] if len(first) < len(name) else name
    name = _TRAIL.sub("", name[opening_before_parties(name) :])
    return _TRAIL.sub("", _BEHIND.sub("", name)).rstrip(" ,")
